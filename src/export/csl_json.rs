//! Sources → CSL-JSON, as Zotero, pandoc and citation processors read it.

use crate::load::library::Item;
use crate::load::sources::Source;
use citationberg::json::{DateValue, NameValue, Value as Csl, VecDateRange};
use serde_json::{Map, Value, json};

/// The sources as one JSON array, a source on each line.
pub fn write(sources: &[&Source]) -> String {
    let items: Vec<String> = sources.iter().map(|source| item(&source.item).to_string()).collect();
    format!("[\n{}\n]\n", items.join(",\n"))
}

/// One item with its variables.
pub fn item(item: &Item) -> Value {
    let variables = item.0.iter().map(|(name, value)| (name.clone(), variable(value)));
    Value::Object(variables.collect())
}

fn variable(value: &Csl) -> Value {
    match value {
        Csl::String(text) => text.clone().into(),
        Csl::Number(number) => (*number).into(),
        Csl::Names(names) => names.iter().map(name).collect(),
        Csl::Date(date) => self::date(date),
    }
}

fn name(name: &NameValue) -> Value {
    let item = match name {
        NameValue::Literal(literal) => return json!({"literal": literal.literal}),
        NameValue::Item(item) => item,
    };
    let mut fields = Map::new();
    let mut put = |key: &str, text: Option<&String>| {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            fields.insert(key.to_owned(), text.clone().into());
        }
    };
    put("family", Some(&item.family));
    put("given", item.given.as_ref());
    put("non-dropping-particle", item.non_dropping_particle.as_ref());
    put("dropping-particle", item.dropping_particle.as_ref());
    put("suffix", item.suffix.as_ref());
    if item.comma_suffix == Some(true) {
        fields.insert("comma-suffix".to_owned(), true.into());
    }
    Value::Object(fields)
}

fn date(date: &DateValue) -> Value {
    let (parts, literal, season, circa) = match date {
        DateValue::DateParts { date_parts, literal, season, circa } => (date_parts.clone(), literal, season, *circa),
        DateValue::Raw { raw, literal, season } => (VecDateRange::from(*raw), literal, season, date.is_approx()),
    };
    let mut fields = Map::new();
    if !parts.0.is_empty() {
        let lists: Vec<&Vec<i16>> = parts.0.iter().map(|part| &part.0).collect();
        fields.insert("date-parts".to_owned(), json!(lists));
    }
    for (key, text) in [("literal", literal), ("season", season)] {
        if let Some(text) = text {
            fields.insert(key.to_owned(), text.clone().into());
        }
    }
    if circa {
        fields.insert("circa".to_owned(), true.into());
    }
    Value::Object(fields)
}

#[cfg(test)]
mod tests {
    use super::item;
    use crate::load::library::{parse_csl_json, parse_toml};

    #[test]
    fn items_read_back_as_they_were() {
        let text = include_str!("../load/library/tests/works.toml");
        let parsed = parse_toml(text);
        assert!(parsed.entries.len() > 20);
        let json: Vec<_> = parsed.entries.iter().map(|entry| item(&entry.item)).collect();
        let again = parse_csl_json(&serde_json::Value::from(json).to_string());
        assert_eq!(again.faults, []);
        for (before, after) in parsed.entries.iter().zip(&again.entries) {
            assert_eq!(before.item, after.item);
        }
    }
}
