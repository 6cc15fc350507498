//! What a note says: its text, the speaker, the citations, verdicts and tags, each a body with its own purpose.

use super::{Annotations, agent, motivation, put_day};
use crate::cite::Rich;
use crate::edition::{Note, NoteCite, Person, source_link};
use crate::export::parts;
use crate::text::escape::escaped;
use serde_json::{Map, Value, json};

/// The bodies of a note; the text first.
pub(super) fn all(annotations: &Annotations<'_>, index: usize, prepared: &Note<'_>, html: &str) -> Vec<Value> {
    let note = prepared.note;
    let language = note.lang.as_deref().unwrap_or(&annotations.edition.head.lang);
    let purpose = motivation::purpose(&note.kind.value);
    let mut bodies = Vec::new();
    if !html.is_empty() {
        bodies.push(text(html.trim(), "text/html", language, purpose));
    }
    for Person { name, role, .. } in annotations.article.speakers(prepared) {
        let who = if role.is_empty() { name } else { format!("{name}, {role}") };
        bodies.push(text(&annotations.article.said(prepared, who), "text/plain", language, "identifying"));
    }
    bodies.extend(parts::of(note).into_iter().map(|part| {
        let lang = part.lang.unwrap_or(&annotations.edition.head.lang);
        if part.gone {
            text(&format!("<del>{}</del>", escaped(part.text)), "text/html", lang, part.purpose)
        } else {
            text(part.text, "text/plain", lang, part.purpose)
        }
    }));
    if let Some(claim) = prepared.claimed(&annotations.edition.people) {
        bodies.push(text(&format!("{}: {}", claim.text, claim.rating), "text/plain", language, "assessing"));
    }
    bodies.extend(verdict(annotations, prepared));
    for (cite, formatted) in prepared.cites.iter().zip(annotations.edition.formatted(index)) {
        bodies.push(text(
            &citation(annotations, cite, formatted),
            "text/html",
            &annotations.edition.head.lang,
            "linking",
        ));
        bodies.extend(source(cite));
    }
    bodies.extend(note.tags.iter().map(|tag| json!({"type": "TextualBody", "value": tag, "purpose": "tagging"})));
    bodies
}

/// An embedded text.
pub(super) fn text(value: &str, format: &str, language: &str, purpose: &str) -> Value {
    json!({"type": "TextualBody", "value": value, "format": format, "language": language, "purpose": purpose})
}

/// A person's verdict, with who gave it and when.
fn verdict(annotations: &Annotations<'_>, prepared: &Note<'_>) -> Option<Value> {
    let check = prepared.note.check.as_ref().filter(|_| prepared.note.checked().is_some())?;
    let label = annotations.article.interface.plain(check.status.id());
    let value = match &check.method {
        Some(method) if !method.is_empty() => format!("{label} ({method})"),
        _ => label.to_owned(),
    };
    let mut body = text(&value, "text/plain", &annotations.edition.head.lang, "assessing");
    let fields = body.as_object_mut()?;
    if let Some(by) = &check.by {
        fields.insert("creator".to_owned(), agent::person(by, &annotations.edition.people));
    }
    put_day(fields, "created", check.on);
    Some(body)
}

/// The formatted citation, its stance before it.
fn citation(annotations: &Annotations<'_>, cite: &NoteCite<'_>, formatted: &Rich) -> String {
    let html = source_link::lead_to_place(formatted.clone(), cite.url().as_deref(), cite.locator()).to_html();
    let id = format!("stance_{}", cite.stance());
    let stance = annotations.article.interface.plain(&id);
    if cite.stance().is_empty() { html } else { format!("{stance}: {html}") }
}

/// The source where it stands on the web, with the words in it and the copy that was kept.
fn source(cite: &NoteCite<'_>) -> Option<Value> {
    let mut fields = Map::new();
    fields.insert("type".to_owned(), "SpecificResource".into());
    fields.insert("source".to_owned(), cite.url()?.into());
    fields.insert("purpose".to_owned(), "linking".into());
    if !cite.quote().is_empty() {
        fields.insert("selector".to_owned(), json!({"type": "TextQuoteSelector", "exact": cite.quote()}));
    }
    if let Some(cached) = cite.archive_url() {
        let mut state = Map::new();
        state.insert("type".to_owned(), "TimeState".into());
        state.insert("cached".to_owned(), cached.into());
        put_day(&mut state, "sourceDate", cite.source.archive.as_ref().and_then(|archive| archive.date));
        fields.insert("state".to_owned(), Value::Object(state));
    }
    Some(Value::Object(fields))
}
