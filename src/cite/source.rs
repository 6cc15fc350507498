//! A source as hayagriva can safely take it.
//!
//! In: a CSL item as the library has it. Out: a [`Source`]: dates within their bounds and without ranges (which make hayagriva
//! panic), tags in texts turned into signals, DOIs without their resolver, and what to show when nothing else can be.
//! It does not judge the item: what makes no sense is left out.

use std::collections::BTreeMap;

use hayagriva::citationberg::json::{Item, NameValue, Value};

use super::dates::{self, When};
use super::markup;
use super::numbers;
use super::rich::Rich;
use super::signs::JOINED_SPACE;

/// An item made ready for the style.
#[derive(Clone, Debug)]
pub struct Source {
    /// The item's id, or nothing.
    pub id: String,
    /// The item as the style prints it, with signals in its texts.
    pub item: Item,
    /// Its dates as they are printed, by variable.
    pub dates: BTreeMap<String, When>,
    /// Values with a hyphen that hayagriva prints as a dash, and as they are meant.
    pub hyphens: Vec<(String, String)>,
    /// The item as the style sorts it, without signals; only where it differs.
    sorted: Option<Item>,
}

impl Source {
    /// Prepares an item.
    pub fn of(raw: &Item) -> Source {
        let printed = raw.0.iter().filter_map(|(key, value)| Some((name_of(key), printed(key, value)?)));
        let mut item = Item(printed.collect());
        let ordered = raw.0.iter().filter_map(|(key, value)| Some((name_of(key), ordered(key, value)?)));
        let ordered = Item(ordered.collect());
        let sorted = (ordered != item).then_some(ordered);
        label(&mut item, raw);
        let date = |(key, value): (&String, &Value)| Some((key.clone(), When::of(value)?.0));
        let dates = raw.0.iter().filter(|(key, _)| is_date(key)).filter_map(date).collect();
        let hyphens = raw.0.iter().filter_map(|(key, value)| numbers::hyphened(key, value)).collect();
        Source { id: raw.id().unwrap_or_default().into_owned(), item, dates, hyphens, sorted }
    }

    /// The item whose texts decide its place in the order of references.
    pub fn for_order(&self) -> &Item {
        self.sorted.as_ref().unwrap_or(&self.item)
    }

    /// What is shown when the style shows nothing: the title, else the id, else a word.
    pub fn fallback(&self) -> Rich {
        let text = |key: &str| match self.item.0.get(key) {
            Some(Value::String(text)) if !text.trim().is_empty() => Some(markup::spoken(text.clone())),
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
        Source { id: self.id.clone(), item, dates: BTreeMap::new(), hyphens: Vec::new(), sorted: None }
    }
}

/// The name under which hayagriva looks a variable up, where it is not CSL's.
fn name_of(key: &str) -> String {
    if key == "archive-place" { "archive_place".to_owned() } else { key.to_owned() }
}

fn is_date(key: &str) -> bool {
    dates::VARIABLES.contains(&key)
}

/// A value as the style prints it.
fn printed(key: &str, value: &Value) -> Option<Value> {
    if is_date(key) {
        let (when, circa) = When::of(value)?;
        return Some(when.stand_in(circa));
    }
    match value {
        Value::String(text) => Some(Value::String(match key {
            "id" | "type" | "language" => text.clone(),
            "URL" | "ISBN" | "ISSN" | "PMID" | "PMCID" => markup::clean(text),
            "DOI" => bare_doi(&markup::clean(text)),
            _ => numbers::honest(key, markup::encode(text)),
        })),
        Value::Names(names) => names_with(names, JOINED_SPACE),
        Value::Number(number) => Some(Value::Number(*number)),
        Value::Date(_) => None,
    }
}

/// A value as the style sorts it.
fn ordered(key: &str, value: &Value) -> Option<Value> {
    match value {
        value if is_date(key) => {
            let (when, circa) = When::of(value)?;
            when.for_order(circa)
        }
        Value::String(text) if !matches!(key, "id" | "type" | "language" | "DOI" | "URL") => {
            let spoken = markup::strip(text);
            Some(Value::String(spoken.chars().filter(|c| !"“”‘„«»".contains(*c)).collect()))
        }
        Value::Names(names) => names_with(names, '\u{a0}'),
        value => printed(key, value),
    }
}

fn bare_doi(doi: &str) -> String {
    let doi = doi.trim();
    let prefixes = ["https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:", "DOI:"];
    prefixes.iter().find_map(|prefix| doi.strip_prefix(prefix)).unwrap_or(doi).trim().to_owned()
}

fn names_with(names: &[NameValue], space: char) -> Option<Value> {
    let named: Vec<NameValue> = names.iter().filter_map(|raw| name(raw, space)).collect();
    (!named.is_empty()).then_some(Value::Names(named))
}

/// A name; `space` stands in its family name where hayagriva would otherwise look for a particle.
fn name(raw: &NameValue, space: char) -> Option<NameValue> {
    match raw {
        NameValue::Literal(literal) => {
            let mut literal = literal.clone();
            literal.literal = markup::clean(&literal.literal);
            (!literal.literal.trim().is_empty()).then_some(NameValue::Literal(literal))
        }
        NameValue::Item(item) => {
            let mut item = item.clone();
            let cleaned = |part: &mut Option<String>| {
                *part = part.take().map(|text| markup::clean(&text)).filter(|text| !text.trim().is_empty());
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
            item.family = item.family.trim().replace(' ', &space.to_string());
            Some(NameValue::Item(item))
        }
    }
}

/// Gives an item a label of three letters and two digits where it has none, after the custom of BibTeX's `alpha`.
fn label(item: &mut Item, raw: &Item) {
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
    if let Some(start) = raw.0.get("issued").and_then(When::of).and_then(|(when, _)| when.start()) {
        label.push_str(&format!("{:02}", start.year.unsigned_abs() % 100));
    }
    if !label.is_empty() {
        item.0.insert("citation-label".to_owned(), Value::String(label));
    }
}
