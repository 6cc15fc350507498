//! A CSL-JSON object → an [`Item`] (the schema's `csl-data.json`).
//!
//! In: an object.
//! Out: a source.

use super::{Date, Item, Name, variable};
use citationberg::taxonomy::{Kind, Variable};
use serde_json::{Map, Value};
use std::str::FromStr;

impl Item {
    /// A source from its CSL-JSON object; what CSL does not know is left out.
    pub fn from_json(fields: &Map<String, Value>) -> Item {
        let mut item = Item::new(fields.get("id").and_then(text).unwrap_or_default());
        for (name, value) in fields {
            if name == "type" {
                item.kind = text(value).and_then(|kind| Kind::from_str(&kind).ok());
                continue;
            }
            match (variable(name), value) {
                (Some(Variable::Name(role)), Value::Array(people)) => {
                    item.set_names(role, people.iter().filter_map(person).collect());
                }
                (Some(Variable::Date(moment)), Value::Object(fields)) => item.set_date(moment, date(fields)),
                (Some(Variable::Date(moment)), Value::String(written)) => item.set_date(moment, Date::read(written)),
                (Some(Variable::Name(_) | Variable::Date(_)) | None, _) => {}
                (Some(variable), value) => {
                    if let Some(text) = text(value) {
                        item.set_text(variable, text);
                    }
                }
            }
        }
        if let Some(note) = fields.get("note").and_then(Value::as_str) {
            item.read_note(note);
        }
        item
    }

    /// Zotero keeps variables that it has no field for in its note, one a line: `original-date: 1871`. Only those that
    /// the item does not have are taken.
    fn read_note(&mut self, note: &str) {
        for line in note.lines() {
            let Some((name, value)) = line.split_once(':') else { continue };
            match variable(name.trim()) {
                Some(Variable::Date(moment)) if self.date(moment).is_none() => {
                    self.set_date(moment, Date::read(value));
                }
                Some(variable @ (Variable::Standard(_) | Variable::Number(_))) if self.text(variable).is_none() => {
                    self.set_text(variable, value.trim());
                }
                _ => {}
            }
        }
    }
}

/// A text or a number, as text.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn is_true(value: &Value) -> bool {
    match value {
        Value::Bool(truth) => *truth,
        Value::Number(number) => number.as_f64() != Some(0.0),
        Value::String(text) => !matches!(text.as_str(), "" | "0" | "false"),
        _ => false,
    }
}

fn person(value: &Value) -> Option<Name> {
    let fields = value.as_object()?;
    let part = |name: &str| fields.get(name).and_then(text).unwrap_or_default();
    let name = Name {
        family: part("family"),
        given: part("given"),
        dropping: part("dropping-particle"),
        non_dropping: part("non-dropping-particle"),
        suffix: part("suffix"),
        comma_suffix: fields.get("comma-suffix").is_some_and(is_true),
        literal: part("literal"),
        is_static: fields.get("static-ordering").is_some_and(is_true),
    };
    Some(name.with_particles())
}

fn date(fields: &Map<String, Value>) -> Date {
    let lists = |value: &Value| -> Vec<Vec<i64>> {
        let lists = value.as_array().into_iter().flatten();
        lists.map(|list| list.as_array().into_iter().flatten().map(number).collect()).collect()
    };
    let mut date = match (fields.get("date-parts"), fields.get("raw").and_then(text)) {
        (Some(parts), _) if parts.as_array().is_some_and(|parts| !parts.is_empty()) => Date::of(&lists(parts)),
        (_, Some(written)) => Date::read(&written),
        (_, None) => Date::default(),
    };
    date.circa |= fields.get("circa").is_some_and(is_true);
    if let Some(season) = fields.get("season").and_then(text) {
        match season.trim().parse::<u8>() {
            Ok(number @ 1..=4) if date.start.month == 0 => date.start.month = number + 12,
            Ok(_) => {}
            Err(_) => date.season = Some(season).filter(|words| !words.trim().is_empty()),
        }
    }
    if let Some(literal) = fields.get("literal").and_then(text) {
        date.literal = Some(literal);
    }
    date
}

fn number(value: &Value) -> i64 {
    match value {
        Value::Number(number) => number.as_i64().unwrap_or_default(),
        Value::String(text) => text.trim().parse().unwrap_or_default(),
        _ => 0,
    }
}
