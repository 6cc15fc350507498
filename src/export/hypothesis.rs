//! Notes in the form in which Hypothesis's client exports and imports annotations.
//!
//! Passages are given by quotation only: Hypothesis counts positions in everything that its page holds, navigation and
//! notes included, and a position in the words of the article alone would mislead it.

use super::context;
use super::iri::Iris;
use super::markdown;
use crate::load::document::Date;
use crate::render::prepared::Edition;
use crate::render::press::Press;
use crate::render::views::NoteView;
use serde_json::{Value, json};
use std::ops::Range;

/// The article's notes as one JSON document.
pub fn write(press: &Press<'_>, edition: &Edition<'_>, notes: &[NoteView]) -> String {
    let iris = Iris::new(press, &edition.head.out);
    let noted = edition.sequence.iter().zip(notes);
    let annotations: Vec<Value> = noted.map(|(index, view)| annotation(edition, iris, *index, view)).collect();
    let document = json!({"client_version": "postil", "export_userid": "", "annotations": annotations});
    format!("{document:#}\n")
}

fn annotation(edition: &Edition<'_>, iris: Iris<'_>, index: usize, view: &NoteView) -> Value {
    let prepared = &edition.notes[index];
    let note = prepared.note;
    let page = iris.page();
    let places = prepared.passages.iter().filter_map(|passage| passage.place.as_ref());
    let mut targets: Vec<Value> = places.map(|place| target(edition, &page, place)).collect();
    if targets.is_empty() {
        targets.push(json!({"source": page}));
    }
    let mut tags = vec![view.label.clone()];
    tags.extend_from_slice(&note.tags);
    let mut fields = json!({
        "id": note.id.as_str(),
        "uri": page,
        "text": text(edition, index, view),
        "tags": tags,
        "user": "",
        "user_info": {"display_name": view.author},
        "document": {"title": [edition.head.title]},
        "references": [],
        "target": targets,
    });
    let updated = note.updated.or(note.created);
    for (key, date) in [("created", note.created), ("updated", updated)] {
        if let Some(day) = date.filter(|date: &Date| date.day.is_some()) {
            fields[key] = format!("{day}T00:00:00+00:00").into();
        }
    }
    fields
}

fn target(edition: &Edition<'_>, page: &str, place: &Range<usize>) -> Value {
    json!({"source": page, "selector": [context::quote_selector(&edition.parsed.text, place)]})
}

/// Everything that a note says, in the Markdown that Hypothesis shows.
fn text(edition: &Edition<'_>, index: usize, view: &NoteView) -> String {
    let mut parts = Vec::new();
    let said = markdown::attribution(view);
    if !said.is_empty() {
        parts.push(format!("**{}**", markdown::escaped(&said)));
    }
    if let Some(was) = &view.was {
        parts.push(format!("Instead of: {}", markdown::escaped(was)));
    }
    if let Some(text) = &edition.notes[index].note.text {
        parts.push(text.value.trim().to_owned());
    }
    if !view.cites.is_empty() {
        parts.push(markdown::citations(edition, index, view).trim_end().to_owned());
    }
    parts.join("\n\n")
}
