//! A source as hayagriva can safely take it.
//!
//! In: a CSL item as the library has it. Out: a [`Source`]: dates within their bounds and without ranges (which make hayagriva
//! panic), tags in texts turned into signals, DOIs without their resolver, and what to show when nothing else can be.
//! It does not judge the item: what makes no sense is left out.

use hayagriva::citationberg::json::{DateValue, Item, NameValue, Value, VecDate, VecDateRange};

use super::markup;
use super::rich::Rich;

/// CSL's date variables.
const DATES: [&str; 6] = ["accessed", "available-date", "event-date", "issued", "original-date", "submitted"];

/// An item made ready for the style.
#[derive(Clone, Debug)]
pub struct Source {
    /// The item's id, or nothing.
    pub id: String,
    /// The item as the style prints it, with signals in its texts.
    pub item: Item,
    /// The item as the style sorts it, without signals; only where it differs.
    sorted: Option<Item>,
    /// The item with the ends of its date ranges in place of their starts; only where it has ranges.
    pub ended: Option<Item>,
}

impl Source {
    /// Prepares an item.
    pub fn of(raw: &Item) -> Source {
        let mut item =
            Item(raw.0.iter().filter_map(|(key, value)| Some((key.clone(), prepared(key, value)?))).collect());
        label(&mut item);
        let ends: Vec<_> = raw.0.iter().filter_map(|(key, value)| Some((key.clone(), date(key, value)?.1?))).collect();
        let ended = (!ends.is_empty()).then(|| {
            let mut ended = item.clone();
            ended.0.extend(ends);
            ended
        });
        let marked = |value: &Value| matches!(value, Value::String(text) if text.contains('<'));
        let sorted = raw.0.values().any(marked).then(|| {
            let mut sorted = item.clone();
            for (key, value) in &raw.0 {
                if let Value::String(text) = value
                    && text.contains('<')
                {
                    sorted.0.insert(key.clone(), Value::String(markup::strip(text)));
                }
            }
            sorted
        });
        Source { id: raw.id().unwrap_or_default().into_owned(), item, sorted, ended }
    }

    /// The item whose texts decide its place in the order of references.
    pub fn for_order(&self) -> &Item {
        self.sorted.as_ref().unwrap_or(&self.item)
    }

    /// What is shown when the style shows nothing: the title, else the id, else a word.
    pub fn fallback(&self) -> Rich {
        let text = |key: &str| match self.item.0.get(key) {
            Some(Value::String(text)) if !text.trim().is_empty() => Some(markup::decode(Rich::plain(text.as_str()))),
            _ => None,
        };
        text("title")
            .or_else(|| Some(Rich::plain(markup::clean(&self.id))).filter(|id| !id.is_blank()))
            .unwrap_or_else(|| Rich::plain("untitled"))
    }

    /// A source that no style can stumble over: an untyped document of this title.
    pub fn stub(&self) -> Source {
        let kept = |key: &String| matches!(key.as_str(), "id" | "title");
        let mut item = Item(
            self.item.0.iter().filter(|(key, _)| kept(key)).map(|(key, value)| (key.clone(), value.clone())).collect(),
        );
        item.0.insert("type".to_owned(), Value::String("document".to_owned()));
        Source { id: self.id.clone(), item, sorted: None, ended: None }
    }
}

fn prepared(key: &str, value: &Value) -> Option<Value> {
    if DATES.contains(&key) {
        return Some(date(key, value)?.0);
    }
    match value {
        Value::String(text) => Some(Value::String(match key {
            "id" | "type" | "language" => text.clone(),
            "URL" | "ISBN" | "ISSN" | "PMID" | "PMCID" => markup::clean(text),
            "DOI" => bare_doi(&markup::clean(text)),
            _ => markup::encode(text),
        })),
        Value::Names(names) => {
            let named: Vec<NameValue> = names.iter().filter_map(name).collect();
            (!named.is_empty()).then_some(Value::Names(named))
        }
        Value::Number(number) => Some(Value::Number(*number)),
        Value::Date(_) => None,
    }
}

fn bare_doi(doi: &str) -> String {
    let doi = doi.trim();
    let prefixes = ["https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:", "DOI:"];
    prefixes.iter().find_map(|prefix| doi.strip_prefix(prefix)).unwrap_or(doi).trim().to_owned()
}

fn name(raw: &NameValue) -> Option<NameValue> {
    match raw {
        NameValue::Literal(literal) => {
            let mut literal = literal.clone();
            literal.literal = markup::clean(&literal.literal);
            (!literal.literal.trim().is_empty()).then_some(NameValue::Literal(literal))
        }
        NameValue::Item(item) => {
            let mut item = item.clone();
            let cleaned = |part: &mut Option<String>| {
                *part = part.take().map(|text| markup::clean(&text)).filter(|text| !text.trim().is_empty())
            };
            cleaned(&mut item.given);
            cleaned(&mut item.non_dropping_particle);
            cleaned(&mut item.dropping_particle);
            cleaned(&mut item.suffix);
            item.family = markup::clean(&item.family);
            if item.family.trim().is_empty() {
                // A name of one part is printed whole wherever the family name is.
                item.family = item.given.take()?;
            }
            Some(NameValue::Item(item))
        }
    }
}

/// A date variable's start, and its end where it is a range; nothing when it holds no year.
fn date(key: &str, value: &Value) -> Option<(Value, Option<Value>)> {
    DATES.contains(&key).then_some(())?;
    let (parts, season, circa) = match value {
        Value::Date(DateValue::DateParts { date_parts, season, circa, .. }) => {
            (date_parts.0.clone(), season.clone(), *circa)
        }
        Value::Date(DateValue::Raw { raw, season, .. }) => {
            let fixed = |date: &hayagriva::citationberg::json::FixedDate| {
                let numbers = [date.month, date.day].into_iter().map_while(|part| part.map(|part| i16::from(part) + 1));
                VecDate(std::iter::once(date.year).chain(numbers).collect())
            };
            (std::iter::once(&raw.start).chain(&raw.end).map(fixed).collect(), season.clone(), raw.start.circa)
        }
        Value::String(text) => (written(text)?, None, text.contains('~')),
        Value::Number(year) => (vec![VecDate(vec![i16::try_from(*year).ok()?])], None, false),
        Value::Names(_) => return None,
    };
    let single = |parts: &VecDate| {
        let (parts, own_season) = bounded(parts)?;
        let season = own_season.or_else(|| season.clone().filter(|_| parts.0.len() == 1));
        Some(Value::Date(DateValue::DateParts { date_parts: VecDateRange(vec![parts]), literal: None, season, circa }))
    };
    let start = single(parts.first()?)?;
    let end = parts.get(1).and_then(single).filter(|end| *end != start);
    Some((start, end))
}

/// A date's year, month and day as far as they can be; a month above 12 is a season (CSL 13–16, EDTF 21–24).
fn bounded(parts: &VecDate) -> Option<(VecDate, Option<String>)> {
    let mut kept = vec![*parts.0.first()?];
    let month = parts.0.get(1).copied().unwrap_or(0);
    if let 13..=16 | 21..=24 = month {
        return Some((VecDate(kept), Some(((month - 1) % 4 + 1).to_string())));
    }
    if (1..=12).contains(&month) {
        kept.push(month);
        kept.extend(parts.0.get(2).copied().filter(|day| (1..=31).contains(day)));
    }
    Some((VecDate(kept), None))
}

/// A date written as text: `2021`, `2021-11`, `2021-11-10`, `2021-11/2021-12`, with a `~` for circa.
fn written(text: &str) -> Option<Vec<VecDate>> {
    let date = |text: &str| -> Option<VecDate> {
        let text = text.trim().trim_end_matches(['~', '?']);
        let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
        let numbers: Option<Vec<i16>> = digits.split('-').map(|part| part.parse().ok()).collect();
        let mut numbers = numbers?;
        *numbers.first_mut()? *= sign;
        Some(VecDate(numbers))
    };
    text.split('/').take(2).map(date).collect()
}

/// Gives an item a label of three letters and two digits where it has none, after the custom of BibTeX's `alpha`.
fn label(item: &mut Item) {
    if item.0.contains_key("citation-label") {
        return;
    }
    let families: Vec<&str> = match item.0.get("author").or_else(|| item.0.get("editor")) {
        Some(Value::Names(names)) => names
            .iter()
            .map(|name| match name {
                NameValue::Literal(literal) => literal.literal.as_str(),
                NameValue::Item(item) => item.family.as_str(),
            })
            .collect(),
        _ => Vec::new(),
    };
    let letters = |text: &str, count| text.chars().filter(|c| c.is_alphabetic()).take(count).collect::<String>();
    let mut label = match (families.as_slice(), item.0.get("title")) {
        ([], Some(Value::String(title))) => letters(title, 3),
        ([], _) => letters(&item.id().unwrap_or_default(), 3),
        ([one], _) => letters(one, 3),
        ([first, .., _], _) if families.len() > 3 => format!("{}+", letters(first, 3)),
        (some, _) => some.iter().map(|family| letters(family, 1)).collect(),
    };
    if let Some(Value::Date(DateValue::DateParts { date_parts, .. })) = item.0.get("issued")
        && let Some(year) = date_parts.0.first().and_then(|date| date.0.first())
    {
        label.push_str(&format!("{:02}", year.unsigned_abs() % 100));
    }
    if !label.is_empty() {
        item.0.insert("citation-label".to_owned(), Value::String(label));
    }
}
