//! Notes in the form in which Hypothesis's client exports and imports annotations.
//!
//! Passages are given by quotation only: Hypothesis counts positions in everything that its page holds, navigation and
//! notes included, and a position in the words of the article alone would mislead it.

use super::Exported;
use super::context::Contexts;
use super::iri::Iris;
use super::markdown;
use crate::document::Date;
use crate::edition::{Note, name};
use serde_json::{Value, json};

/// The article's notes as one JSON document.
pub fn write(article: Exported<'_>) -> String {
    let contexts = Contexts::new(&article.edition.parsed.text);
    let annotations: Vec<Value> =
        article.notes().map(|(index, note, _)| annotation(article, &contexts, index, note)).collect();
    let document = json!({"client_version": "postil", "export_userid": "", "annotations": annotations});
    format!("{document:#}\n")
}

fn annotation(article: Exported<'_>, contexts: &Contexts<'_>, index: usize, prepared: &Note<'_>) -> Value {
    let edition = article.edition;
    let note = prepared.note;
    let page = Iris::new(article).page();
    let places = prepared.passages.iter().filter_map(|passage| passage.place.as_ref());
    let mut targets: Vec<Value> =
        places.map(|place| json!({"source": page, "selector": [contexts.quote_selector(place)]})).collect();
    if targets.is_empty() {
        targets.push(json!({"source": page}));
    }
    let mut tags = vec![article.label(&note.kind.value).to_owned()];
    tags.extend_from_slice(&note.tags);
    let mut fields = json!({
        "id": note.id.as_str(),
        "uri": page,
        "text": text(article, index, prepared),
        "tags": tags,
        "user": "",
        "user_info": {"display_name": note.author.as_deref().map(|author| name(author, &edition.people)).unwrap_or_default()},
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

/// Everything that a note says, in the Markdown that Hypothesis shows.
fn text(article: Exported<'_>, index: usize, prepared: &Note<'_>) -> String {
    let mut parts = Vec::new();
    let said = article.attribution(prepared);
    if !said.is_empty() {
        parts.push(format!("**{}**", markdown::escaped(&said)));
    }
    parts.extend(markdown::parts(prepared.note, article.interface));
    if let Some(text) = &prepared.note.text {
        parts.push(text.value.trim().to_owned());
    }
    if !prepared.cites.is_empty() {
        parts.push(markdown::citations(article, index).trim_end().to_owned());
    }
    parts.join("\n\n")
}
