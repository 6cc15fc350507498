//! Readwise: highlights as CSV, and as its interface answers them.
//!
//! In: a file. Out: notes on the words that were highlighted. Not: the books that they are from.

use super::{Foreign, csv, day, each, json, json_of, text, words};
use crate::import::prose::escaped;
use crate::import::{Refusal, dates};
use crate::load::given::GivenFile;
use serde_json::Value;

/// Whether a file is one of Readwise's.
pub fn is_readwise(file: &GivenFile) -> bool {
    let head = String::from_utf8_lossy(&file.bytes[..file.bytes.len().min(1024)]).into_owned();
    let first = head.trim_start_matches('\u{FEFF}').lines().next().unwrap_or_default();
    let is_csv = first.starts_with("Highlight,") && (first.contains("Highlighted at") || first.contains("Book Title"));
    is_csv || json_of(file).is_some_and(|value| !found(&value).is_empty())
}

/// Its notes.
pub fn notes(text: &str) -> Result<Vec<Foreign>, Refusal> {
    if !text.trim_start().starts_with(['{', '[']) {
        return Ok(of_table(text));
    }
    Ok(found(&json(text)?).into_iter().map(note).collect())
}

/// The highlights of books, or a list of highlights alone.
fn found(value: &Value) -> Vec<&Value> {
    let all = each(value.get("results")).into_iter().chain(each(value.get("highlights"))).chain(match value {
        Value::Array(items) => items.iter().collect(),
        _ => vec![],
    });
    let is_one = |value: &&Value| value.get("text").is_some() && value.get("highlighted_at").is_some();
    all.flat_map(|one| if is_one(&one) { vec![one] } else { each(one.get("highlights")) }).filter(is_one).collect()
}

fn note(one: &Value) -> Foreign {
    let tag = |tag: &Value| tag.as_str().map(str::to_owned).or_else(|| Some(text(tag, "name")));
    Foreign {
        id: text(one, "id"),
        at: words(&text(one, "text"), "", "").into_iter().collect(),
        text: escaped(&text(one, "note")),
        created: day(one, "highlighted_at"),
        updated: day(one, "updated"),
        tags: each(one.get("tags")).into_iter().filter_map(tag).filter(|tag| !tag.is_empty()).collect(),
        ..Foreign::default()
    }
}

fn of_table(text: &str) -> Vec<Foreign> {
    let mut rows = csv::rows(text).into_iter();
    let head = rows.next().unwrap_or_default();
    let place = |name: &str| head.iter().position(|own| own.trim_start_matches('\u{FEFF}').trim() == name);
    let columns = ["Highlight", "Note", "Tags", "Highlighted at", "Location"].map(place);
    let notes = rows.map(|row| {
        let cell =
            |at: usize| columns[at].and_then(|at| row.get(at)).map(|cell| cell.trim().to_owned()).unwrap_or_default();
        let tags = cell(2).split(',').map(|tag| tag.trim().to_owned()).filter(|tag| !tag.is_empty()).collect();
        let location = cell(4);
        Foreign {
            at: words(&cell(0), "", "").into_iter().collect(),
            text: escaped(&cell(1)),
            tags,
            created: dates::date(&cell(3)),
            remarks: if location.is_empty() { vec![] } else { vec![format!("location {location} in Readwise")] },
            ..Foreign::default()
        }
    });
    notes.filter(|note| !note.at.is_empty()).collect()
}
