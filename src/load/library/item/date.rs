//! The value of a date variable.
//!
//! In: a text, a year, a TOML date, or a table of CSL-JSON; lists of `{ year, month, day }`, as older pandoc wrote
//! them, too.
//! Out: a CSL date.

use ::citationberg::json::DateValue;

use crate::report::Code;

use super::super::Fault;
use super::super::dates::{self, DateError};
use super::{Manner, wrong_kind};
use crate::document::{Node, Value};

/// The date that a value tells; `None` when it is empty or a fault was added.
pub fn read(key: &str, node: &Node, manner: Manner, faults: &mut Vec<Fault>) -> Option<DateValue> {
    match &node.value {
        Value::Integer(year) => told(dates::from_parts(&[vec![*year]], None, false), &year.to_string(), node, faults),
        Value::Date(text) => told(dates::parse(text), text, node, faults),
        Value::Text(text) => written(text, node, manner, faults),
        Value::Table(_) => table(key, node, manner, faults),
        Value::List(items) if items.iter().all(|item| item.fields().is_some()) && !items.is_empty() => {
            let parts = items.iter().take(3).map(year_month_day).collect::<Vec<_>>();
            let circa = items.iter().any(|item| item.get("circa").is_some_and(is_true));
            told(dates::from_parts(&parts, season(&items[0]), circa), "this list", node, faults)
        }
        _ => {
            faults
                .push(wrong_kind(key, node, "a date").help(format!("{key} = \"2021-11-10\", or \"2021-11\", or 2021")));
            None
        }
    }
}

/// A date in a string; what is no date is a literal for programs and a fault for hands.
fn written(text: &str, node: &Node, manner: Manner, faults: &mut Vec<Fault>) -> Option<DateValue> {
    // Pandoc's Markdown escapes the sign for circa.
    let text = if manner == Manner::Pandoc { text.replace('\\', "") } else { text.to_owned() };
    match dates::parse(&text) {
        _ if text.trim().is_empty() => None,
        Err(DateError::Form) if manner != Manner::Strict => Some(dates::literal(text.trim())),
        result => told(result, &text, node, faults),
    }
}

fn told(
    result: Result<DateValue, DateError>,
    written: &str,
    node: &Node,
    faults: &mut Vec<Fault>,
) -> Option<DateValue> {
    let told = |message: String| Fault::new(Code::ImpossibleDate, node.span.clone(), message);
    let fault = match result {
        Ok(date) => return Some(date),
        Err(DateError::Impossible(why)) => told(format!("`{written}` is not a day of any calendar")).label(why),
        Err(DateError::Backwards) => told(format!("`{written}` ends before it begins")),
        Err(DateError::Form) => told(format!("`{written}` is not a date")).help(
            "a date is written \"2021\", \"2021-11\", \"2021-11-10\" or \"2021-11/2021-12\"; \
             in words: { literal = \"…\" }",
        ),
    };
    faults.push(fault);
    None
}

/// `{ date-parts, literal, raw, season, circa }`.
fn table(key: &str, node: &Node, manner: Manner, faults: &mut Vec<Fault>) -> Option<DateValue> {
    if manner == Manner::Strict {
        let known = ["date-parts", "literal", "raw", "season", "circa", "year", "month", "day"];
        let unknown = node.fields().unwrap_or_default().iter().filter(|field| !known.contains(&field.key.as_str()));
        faults.extend(unknown.map(|field| {
            Fault::new(Code::UnknownKey, field.key_span.clone(), format!("a date has no `{}`", field.key))
        }));
        let season = node.get("season").filter(|season| season.words().is_none());
        faults.extend(season.map(|season| wrong_kind("season", season, "text or a number")));
    }
    let circa = node.get("circa").is_some_and(is_true);
    let text = |name| node.get(name).and_then(Node::words).filter(|text| !text.trim().is_empty());
    let parts = parts(node);
    let date = if parts.is_empty() {
        let literal = text("literal").map(|words| dates::literal(words.trim()));
        let raw = || text("raw").map(|raw| dates::parse(&raw).unwrap_or_else(|_| dates::literal(raw.trim())));
        literal.or_else(raw)
    } else {
        told(dates::from_parts(&parts, season(node), circa), &shown(&parts), node, faults)
    };
    if date.is_none() && manner == Manner::Strict && parts.is_empty() {
        faults.push(
            Fault::new(Code::WrongType, node.span.clone(), format!("`{key}` tells no date"))
                .help(format!("{key} = \"2021-11-10\"")),
        );
    }
    date.map(|date| with_words(date, circa, text("literal")))
}

/// The date with what stands beside its numbers.
fn with_words(date: DateValue, about: bool, words: Option<String>) -> DateValue {
    match date {
        DateValue::DateParts { date_parts, literal, season, circa } => {
            DateValue::DateParts { date_parts, literal: literal.or(words), season, circa: circa || about }
        }
        raw @ DateValue::Raw { .. } => raw,
    }
}

/// The numbers of `date-parts` or of `year`, `month`, `day`; empty lists and `null` are left out.
fn parts(node: &Node) -> Vec<Vec<i64>> {
    let own = year_month_day(node);
    if !own.is_empty() {
        return vec![own];
    }
    let Some(Value::List(ranges)) = node.get("date-parts").map(|parts| &parts.value) else { return Vec::new() };
    let single = ranges.iter().any(|part| number(part).is_some());
    let lists = if single { vec![ranges.as_slice()] } else { ranges.iter().filter_map(as_list).collect() };
    lists
        .into_iter()
        .map(|parts| parts.iter().map_while(number).collect::<Vec<_>>())
        .filter(|parts| !parts.is_empty())
        .collect()
}

fn as_list(node: &Node) -> Option<&[Node]> {
    match &node.value {
        Value::List(items) => Some(items),
        _ => None,
    }
}

fn year_month_day(node: &Node) -> Vec<i64> {
    ["year", "month", "day"].iter().map_while(|name| node.get(name).and_then(number)).collect()
}

fn number(node: &Node) -> Option<i64> {
    node.words()?.trim().parse().ok()
}

fn season(node: &Node) -> Option<String> {
    node.get("season").and_then(Node::words).filter(|text| !text.trim().is_empty()).map(|text| dates::season(&text))
}

fn is_true(node: &Node) -> bool {
    match &node.value {
        Value::Boolean(value) => *value,
        Value::Integer(value) => *value != 0,
        Value::Text(text) => !matches!(text.as_str(), "" | "false" | "0" | "no"),
        _ => false,
    }
}

fn shown(parts: &[Vec<i64>]) -> String {
    let one = |part: &Vec<i64>| part.iter().map(|number| format!("{number:02}")).collect::<Vec<_>>().join("-");
    parts.iter().map(one).collect::<Vec<_>>().join("/")
}
