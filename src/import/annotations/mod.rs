//! Notes that were made elsewhere → notes of an article that is there.
//!
//! In: what Hypothesis, W3C web annotations, Zotero and Readwise give, and our own exports, as files; the article, as
//! `--to` names it. Out: notes behind its sidecar. Each is looked for by its words, as everywhere; what is not found
//! keeps the words that it came with and is a draft until its author has looked, so that the site can still be built.
//! Not: whose account a note belongs to. Groups and addresses stay as remarks of the file.

mod csv;
mod html;
mod hypothesis;
mod markdown;
mod placed;
mod readwise;
mod threads;
mod w3c;
mod zotero;

use super::{Arrival, Asked, Refusal, limits};
use crate::document::Date;
use crate::import::dates;
use crate::load::given::{Given, GivenFile};
use crate::report::SourceFile;
use serde_json::Value;
use std::sync::Arc;

pub use hypothesis::is_hypothesis;
pub use markdown::is_ours;
pub use readwise::is_readwise;
pub use w3c::is_annotations;
pub use zotero::is_zotero;

/// The most notes that one file may bring.
const MOST: usize = 50_000;

/// A note as it was made elsewhere.
#[derive(Debug, Default, Clone)]
struct Foreign {
    /// Its name there.
    id: String,
    /// The note that it answers.
    answers: Option<String>,
    /// Its passages; none for one on the whole page.
    at: Vec<crate::anchor::Selector>,
    /// What it says, in Markdown.
    text: String,
    /// What it is; a comment where nothing is said.
    kind: String,
    author: String,
    created: Option<Date>,
    updated: Option<Date>,
    tags: Vec<String>,
    lang: String,
    /// The page that it is about.
    page: String,
    /// For the author of the article alone: its group, its colour, its place in another copy.
    remarks: Vec<String>,
}

/// Reads a file with one of the readers.
fn read(
    given: &Given,
    ask: &Asked<'_>,
    arrival: &mut Arrival,
    reader: impl Fn(&str, &mut Vec<String>) -> Result<Vec<Foreign>, Refusal>,
) -> Result<(), Refusal> {
    let Given::File(given) = given else { return Ok(()) };
    if given.bytes.len() > limits::TEXT {
        return Err(Refusal::Refused(format!("is larger than {} MB", limits::TEXT >> 20)));
    }
    let text =
        super::plain::encoding::decoded(&given.bytes).ok_or_else(|| Refusal::Unreadable("is no text".to_owned()))?;
    let text = super::prose::clean(text.trim_start_matches('\u{FEFF}'));
    let mut left = Vec::new();
    let notes = reader(&text, &mut left)?;
    if notes.len() > MOST {
        return Err(Refusal::Refused(format!("holds more than {MOST} notes")));
    }
    let file = Arc::new(SourceFile::new(given.path.clone(), text));
    for why in left {
        arrival.not_carried(&file, 0..0, why);
    }
    placed::put(threads::joined(&notes), &file, ask, arrival)
}

/// Reads what Hypothesis exports or its interface answers.
///
/// # Errors
/// When it is damaged, too large, or no article is named.
pub fn hypothesis(given: &Given, ask: &Asked<'_>, arrival: &mut Arrival) -> Result<(), Refusal> {
    read(given, ask, arrival, |text, _| hypothesis::notes(&json(text)?))
}

/// Reads web annotations of the W3C's model.
///
/// # Errors
/// When it is damaged, too large, or no article is named.
pub fn w3c(given: &Given, ask: &Asked<'_>, arrival: &mut Arrival) -> Result<(), Refusal> {
    read(given, ask, arrival, |text, left| Ok(w3c::notes(&json(text)?, left)))
}

/// Reads highlights and notes of Zotero.
///
/// # Errors
/// When it is damaged, too large, or no article is named.
pub fn zotero(given: &Given, ask: &Asked<'_>, arrival: &mut Arrival) -> Result<(), Refusal> {
    read(given, ask, arrival, zotero::notes)
}

/// Reads highlights of Readwise.
///
/// # Errors
/// When it is damaged, too large, or no article is named.
pub fn readwise(given: &Given, ask: &Asked<'_>, arrival: &mut Arrival) -> Result<(), Refusal> {
    read(given, ask, arrival, |text, _| readwise::notes(text))
}

/// Reads our own notes in Markdown.
///
/// # Errors
/// When it is too large, or no article is named.
pub fn markdown(given: &Given, ask: &Asked<'_>, arrival: &mut Arrival) -> Result<(), Refusal> {
    read(given, ask, arrival, |text, _| Ok(markdown::notes(text)))
}

/// A document of JSON. Its depth is bounded by whoever parses it.
fn json(text: &str) -> Result<Value, Refusal> {
    serde_json::from_str(text).map_err(|error| Refusal::Unreadable(format!("is no JSON: {error}")))
}

/// The JSON of a file, where it is one.
fn json_of(file: &GivenFile) -> Option<Value> {
    let starts = file
        .bytes
        .iter()
        .find(|byte| !byte.is_ascii_whitespace())
        .is_some_and(|byte| matches!(byte, b'{' | b'[' | 0xEF));
    if !starts || file.bytes.len() > limits::TEXT {
        return None;
    }
    let text = std::str::from_utf8(&file.bytes).ok()?;
    serde_json::from_str(text.trim_start_matches('\u{FEFF}')).ok()
}

/// The text under a key; empty where there is none.
fn text(value: &Value, key: &str) -> String {
    match value.get(key) {
        Some(Value::String(text)) => text.trim().to_owned(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

/// The day under a key.
fn day(value: &Value, key: &str) -> Option<Date> {
    dates::date(&text(value, key))
}

/// A value, or each of a list of them.
fn each(value: Option<&Value>) -> Vec<&Value> {
    match value {
        Some(Value::Array(items)) => items.iter().collect(),
        Some(Value::Null) | None => vec![],
        Some(one) => vec![one],
    }
}

/// Words that stand on a page, with what stands around them.
fn words(exact: &str, prefix: &str, suffix: &str) -> Option<crate::anchor::Selector> {
    let around = |words: &str| Some(words.to_owned()).filter(|words| !words.trim().is_empty());
    let scope = crate::anchor::Scope { prefix: around(prefix), suffix: around(suffix), ..Default::default() };
    (!exact.trim().is_empty()).then(|| crate::anchor::Selector::Words { exact: exact.to_owned(), scope })
}
