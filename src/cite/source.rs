//! An item of the library → a source of the processor.
//!
//! In: an item as a library has it.
//! Out: a source as the processor has it.
//!
//! Values are taken as they are; only a DOI loses the address of its resolver, which the styles set before it.

use super::Item;
use crate::csl::{self, Date, Name, Point, variable};
use citationberg::json::{DateValue, FixedDate, NameValue, Value, VecDate};
use citationberg::taxonomy::{Kind, StandardVariable, Variable};
use std::str::FromStr;

pub(super) fn read(raw: &Item) -> csl::Item {
    let mut item = csl::Item::new(raw.id().unwrap_or_default());
    item.kind = raw.type_().and_then(|kind| Kind::from_str(&kind).ok());
    for (name, value) in &raw.0 {
        match (variable(name), value) {
            (Some(Variable::Name(role)), Value::Names(names)) => {
                item.set_names(role, names.iter().map(person).collect());
            }
            (Some(Variable::Date(moment)), value) => item.set_date(moment, date(value)),
            (Some(Variable::Standard(StandardVariable::DOI)), Value::String(doi)) => {
                item.set_text(StandardVariable::DOI.into(), bare_doi(doi));
            }
            (Some(variable), value) => {
                if let Some(text) = value.to_str() {
                    item.set_text(variable, text);
                }
            }
            (None, _) => {}
        }
    }
    item
}

fn person(name: &NameValue) -> Name {
    match name {
        NameValue::Literal(literal) => Name::literal(literal.literal.trim()),
        NameValue::Item(parts) => {
            let part = |part: &Option<String>| part.as_deref().unwrap_or_default().trim().to_owned();
            Name {
                family: parts.family.trim().to_owned(),
                given: part(&parts.given),
                dropping: part(&parts.dropping_particle),
                non_dropping: part(&parts.non_dropping_particle),
                suffix: part(&parts.suffix),
                comma_suffix: parts.comma_suffix.unwrap_or_default(),
                ..Name::default()
            }
        }
    }
}

fn date(value: &Value) -> Date {
    match value {
        Value::Date(DateValue::DateParts { date_parts, literal, season, circa }) => {
            let parts = |date: &VecDate| date.0.iter().map(|part| i64::from(*part)).collect::<Vec<_>>();
            let mut date = Date::of(&date_parts.0.iter().map(parts).collect::<Vec<_>>());
            date.circa = *circa;
            // What is known in numbers is not said in words.
            date.literal = literal.clone().filter(|_| date.start.year == 0);
            set_season(&mut date, season.as_deref());
            date
        }
        Value::Date(DateValue::Raw { raw, season, .. }) => {
            let mut date = Date { start: point(raw.start), end: raw.end.map(point), ..Date::default() };
            date.circa = raw.start.circa;
            set_season(&mut date, season.as_deref());
            date
        }
        Value::String(written) => Date::read(written),
        Value::Number(year) => Date::of(&[vec![*year]]),
        Value::Names(_) => Date::default(),
    }
}

fn point(date: FixedDate) -> Point {
    let part = |part: Option<u8>| part.map_or(0, |part| i64::from(part) + 1);
    Point::of(&[i64::from(date.year), part(date.month), part(date.day)])
}

fn set_season(date: &mut Date, season: Option<&str>) {
    match season.map(str::trim).map(|season| (season, season.parse::<u8>())) {
        Some((_, Ok(number @ 1..=4))) if date.start.month == 0 => date.start.month = number + 12,
        Some((words, Err(_))) if !words.is_empty() => date.season = Some(words.to_owned()),
        _ => {}
    }
}

/// The DOI without the address of a resolver.
fn bare_doi(doi: &str) -> &str {
    let doi = doi.trim();
    let before = ["https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:", "DOI:"];
    before.iter().find_map(|before| doi.strip_prefix(before)).unwrap_or(doi).trim()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_names_and_texts_are_taken_over() {
        let item: Item = serde_json::from_str(
            r#"{"id": "a", "type": "book", "title": "T", "DOI": "https://doi.org/10.1/x", "volume": 2,
                "author": [{"family": "Doe", "given": "J."}], "issued": {"date-parts": [[1990, 5], [1991]],
                    "circa": true}}"#,
        )
        .expect("an item");
        let item = read(&item);
        assert_eq!(item.text(StandardVariable::DOI.into()).map(|doi| doi.text.as_str()), Some("10.1/x"));
        let issued = item.date(citationberg::taxonomy::DateVariable::Issued).expect("a date");
        assert_eq!((issued.start.month, issued.end.map(|end| end.year), issued.circa), (5, Some(1991), true));
    }
}
