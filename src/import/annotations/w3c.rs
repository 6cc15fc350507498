//! Web annotations of the W3C's model: one, a page, a collection, or a list of them.
//!
//! In: JSON-LD. Out: notes. What a body is for tells what becomes of it: a text, a tag; anything else is told in words.

use super::{Foreign, day, each, html, json_of, text, words};
use crate::anchor::{Scope, Selector};
use crate::load::given::GivenFile;
use serde_json::Value;

/// Whether a file holds web annotations.
pub fn is_annotations(file: &GivenFile) -> bool {
    json_of(file).is_some_and(|value| {
        let is_named = value.get("@context").is_some_and(|context| context.to_string().contains("anno"));
        let types = each(value.get("type"));
        let is_typed = types.iter().filter_map(|one| one.as_str()).any(|one| one.starts_with("Annotation"));
        let is_list = value.as_array().is_some_and(|all| !all.is_empty() && all.iter().all(is_one));
        (is_named && is_typed) || is_list
    })
}

fn is_one(value: &Value) -> bool {
    each(value.get("type")).iter().any(|one| one.as_str() == Some("Annotation")) && value.get("target").is_some()
}

/// Its notes.
pub fn notes(value: &Value, left: &mut Vec<String>) -> Vec<Foreign> {
    let mut open = vec![value];
    let mut all = Vec::new();
    while let Some(one) = open.pop() {
        if is_one(one) {
            all.push(note(one, left));
            continue;
        }
        let inner = ["items", "first", "next", "last"].iter().flat_map(|key| each(one.get(key)));
        let inner: Vec<&Value> = match one {
            Value::Array(items) => items.iter().collect(),
            _ => inner.filter(|one| one.is_object()).collect(),
        };
        open.extend(inner.into_iter().rev());
    }
    if value.get("first").is_some_and(Value::is_string) {
        left.push("the collection's pages stand elsewhere, and nothing is fetched: import each page".to_owned());
    }
    all
}

fn note(one: &Value, left: &mut Vec<String>) -> Foreign {
    let mut note = Foreign {
        id: text(one, "id"),
        kind: kind(one).to_owned(),
        author: each(one.get("creator")).first().map(|creator| name(creator)).unwrap_or_default(),
        created: day(one, "created"),
        updated: day(one, "modified"),
        ..Foreign::default()
    };
    let mut parts = Vec::new();
    for body in each(one.get("body")).into_iter().chain(each(one.get("bodyValue"))) {
        part(body, &mut note, &mut parts, left);
    }
    note.text = parts.join("\n\n");
    for target in each(one.get("target")) {
        let source = target.as_str().map(str::to_owned).or_else(|| source(target)).unwrap_or_default();
        if is_answer(one) && source.contains('#') {
            note.answers = Some(source.clone());
        }
        source.split('#').next().unwrap_or(&source).clone_into(&mut note.page);
        note.at.extend(selector(target));
    }
    note
}

fn source(target: &Value) -> Option<String> {
    let source = target.get("source").or_else(|| target.get("id"))?;
    source.as_str().map(str::to_owned).or_else(|| Some(text(source, "id")))
}

fn name(agent: &Value) -> String {
    agent.as_str().map_or_else(|| text(agent, "name"), str::to_owned)
}

fn is_answer(one: &Value) -> bool {
    each(one.get("motivation")).iter().any(|motivation| motivation.as_str() == Some("replying"))
}

/// The kind that its first motivation means.
fn kind(one: &Value) -> &'static str {
    match each(one.get("motivation")).first().and_then(|motivation| motivation.as_str()) {
        Some("identifying") => "quotation",
        Some("linking") => "source",
        Some("describing") => "context",
        Some("editing") => "correction",
        Some("questioning") => "dispute",
        _ => "comment",
    }
}

/// One body of a note.
fn part(body: &Value, note: &mut Foreign, parts: &mut Vec<String>, left: &mut Vec<String>) {
    if let Some(words) = body.as_str() {
        return parts.push(words.trim().to_owned());
    }
    let (value, purpose) = (text(body, "value"), text(body, "purpose"));
    if value.is_empty() {
        match source(body).filter(|source| source.starts_with("http")) {
            Some(source) if !parts.iter().any(|part| part.contains(&source)) => parts.push(format!("<{source}>")),
            Some(_) => {}
            None => left.push("a body that is no text has no place in a note".to_owned()),
        }
        return;
    }
    if purpose == "tagging" {
        return note.tags.push(value);
    }
    let is_html = text(body, "format") == "text/html";
    let words = if is_html { html::markdown_of(&value) } else { crate::import::prose::escaped(&value) };
    parts.push(if text(body, "format") == "text/markdown" { value } else { words });
}

/// The passage that a target means; the words before the place of a heading, since both say the same.
fn selector(target: &Value) -> Option<Selector> {
    let selectors = each(target.get("selector"));
    let of = |kind: &str| selectors.iter().copied().find(|selector| text(selector, "type") == kind);
    let raw = |selector: &Value, key: &str| selector.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    if let Some(fragment) = of("FragmentSelector") {
        return Some(Selector::Heading(text(fragment, "value")));
    }
    if let Some(quote) = of("TextQuoteSelector") {
        return words(&raw(quote, "exact"), &raw(quote, "prefix"), &raw(quote, "suffix"));
    }
    let range = of("RangeSelector")?;
    let end = |key: &str| range.get(key).map(|selector| raw(selector, "exact")).filter(|words| !words.is_empty());
    Some(Selector::Stretch { start: end("startSelector")?, end: end("endSelector")?, scope: Scope::default() })
}
