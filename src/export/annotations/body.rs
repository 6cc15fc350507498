//! What a note says: its text, the speaker, the citations, verdicts and tags, each a body with its own purpose.

use super::{Desk, agent, motivation, put_day};
use crate::load::document::Date;
use crate::render::escape::escaped;
use crate::render::prepared::{Prepared, PreparedCite};
use crate::render::views::{CiteView, NoteView};
use serde_json::{Map, Value, json};

/// The bodies of a note; the text first.
pub(super) fn all(desk: &Desk<'_>, prepared: &Prepared<'_>, view: &NoteView) -> Vec<Value> {
    let note = prepared.note;
    let language = view.lang.as_deref().unwrap_or(&desk.edition.head.lang);
    let purpose = motivation::purpose(&note.kind.value);
    let mut bodies = Vec::new();
    if !view.html.is_empty() {
        bodies.push(text(view.html.trim(), "text/html", language, purpose));
    }
    if let Some(said) = attribution(view) {
        bodies.push(text(&said, "text/plain", language, "identifying"));
    }
    if let Some(original) = &view.original {
        bodies.push(text(&original.text, "text/plain", &original.lang, "describing"));
    }
    if let Some(was) = &view.was {
        bodies.push(text(&format!("<del>{}</del>", escaped(was)), "text/html", &desk.edition.head.lang, "editing"));
    }
    if let Some(claim) = &view.claim {
        bodies.push(text(&format!("{}: {}", claim.text, claim.rating), "text/plain", language, "assessing"));
    }
    bodies.extend(verdict(desk, prepared, view));
    for (cite, shown) in prepared.cites.iter().zip(&view.cites) {
        bodies.push(text(&citation(shown), "text/html", &desk.edition.head.lang, "linking"));
        bodies.extend(source(cite, shown));
    }
    bodies.extend(note.tags.iter().map(|tag| json!({"type": "TextualBody", "value": tag, "purpose": "tagging"})));
    bodies
}

/// An embedded text.
pub(super) fn text(value: &str, format: &str, language: &str, purpose: &str) -> Value {
    json!({"type": "TextualBody", "value": value, "format": format, "language": language, "purpose": purpose})
}

/// Whose words the passage is, when and where they were said.
fn attribution(view: &NoteView) -> Option<String> {
    let speaker = view.speaker.as_ref()?;
    let said = view.said.as_ref();
    let place = said.map(|said| said.place.as_str()).unwrap_or_default();
    let on = said.and_then(|said| said.on.as_ref()).map(|on| on.text.as_str()).unwrap_or_default();
    let parts = [speaker.name.as_str(), speaker.role.as_str(), place, on];
    Some(parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "))
}

/// A person's verdict, with who gave it and when.
fn verdict(desk: &Desk<'_>, prepared: &Prepared<'_>, view: &NoteView) -> Option<Value> {
    let check = prepared.note.check.as_ref().filter(|check| check.status != "unverified")?;
    let shown = view.check.as_ref()?;
    let value =
        if shown.method.is_empty() { shown.label.clone() } else { format!("{} ({})", shown.label, shown.method) };
    let mut body = text(&value, "text/plain", &desk.edition.head.lang, "assessing");
    let fields = body.as_object_mut()?;
    if let Some(by) = &check.by {
        fields.insert("creator".to_owned(), agent::person(by, &desk.edition.people));
    }
    put_day(fields, "created", check.on);
    Some(body)
}

/// The formatted citation, its stance before it.
fn citation(cite: &CiteView) -> String {
    if cite.stance.is_empty() { cite.html.clone() } else { format!("{}: {}", cite.stance, cite.html) }
}

/// The source where it stands on the web, with the words in it and the copy that was kept.
fn source(cite: &PreparedCite<'_>, shown: &CiteView) -> Option<Value> {
    let mut fields = Map::new();
    fields.insert("type".to_owned(), "SpecificResource".into());
    fields.insert("source".to_owned(), shown.url.clone()?.into());
    fields.insert("purpose".to_owned(), "linking".into());
    if !shown.quote.is_empty() {
        fields.insert("selector".to_owned(), json!({"type": "TextQuoteSelector", "exact": shown.quote}));
    }
    if let Some(cached) = shown.archive.as_ref().and_then(|archive| archive.url.as_ref()) {
        let mut state = Map::new();
        state.insert("type".to_owned(), "TimeState".into());
        state.insert("cached".to_owned(), cached.clone().into());
        let written = cite.source.archive.as_ref().and_then(|archive| archive.date.as_deref());
        put_day(&mut state, "sourceDate", written.and_then(|date| Date::parse(date).ok()));
        fields.insert("state".to_owned(), Value::Object(state));
    }
    Some(Value::Object(fields))
}
