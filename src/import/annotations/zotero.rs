//! Zotero: annotations and notes, as its interface and Better BibTeX export them, notes of CSL JSON, and RDF.
//!
//! In: JSON or RDF. Out: notes: highlights on their words, others on the article. Not: the works that they are about,
//! which a library holds.

use super::{Foreign, day, each, html, json, json_of, text, words};
use crate::import::Refusal;
use crate::import::prose::escaped;
use crate::load::given::GivenFile;
use serde_json::Value;

/// Whether a file is one of Zotero's.
pub fn is_zotero(file: &GivenFile) -> bool {
    let head = String::from_utf8_lossy(&file.bytes[..file.bytes.len().min(4096)]).into_owned();
    let is_rdf = head.contains("<rdf:RDF") && head.contains("zotero.org/namespaces");
    is_rdf || json_of(file).is_some_and(|value| !found(&value).is_empty())
}

/// Its notes.
pub fn notes(text: &str, left: &mut Vec<String>) -> Result<Vec<Foreign>, Refusal> {
    if text.trim_start().starts_with('<') {
        return Ok(memos(text));
    }
    let value = json(text)?;
    let found = found(&value);
    Ok(found.into_iter().filter_map(|one| note(one, left)).collect())
}

/// Every object that says something of its own, however deep it lies.
fn found(value: &Value) -> Vec<&Value> {
    let mut open = vec![value];
    let mut all = Vec::new();
    while let Some(one) = open.pop() {
        match one {
            Value::Array(items) => open.extend(items.iter().rev()),
            Value::Object(fields) => {
                let says =
                    ["annotationText", "annotationComment", "annote"].iter().any(|key| fields.contains_key(*key));
                let is_memo = fields.get("itemType").and_then(Value::as_str) == Some("note")
                    || (fields.contains_key("note") && fields.contains_key("parentItem"));
                let is_csl = fields.contains_key("note") && fields.contains_key("issued") && fields.contains_key("id");
                if says || is_memo || is_csl {
                    all.push(one);
                }
                open.extend(fields.values().rev().filter(|value| value.is_array() || value.is_object()));
            }
            _ => {}
        }
    }
    all
}

fn note(one: &Value, left: &mut Vec<String>) -> Option<Foreign> {
    let comment = text(one, "annotationComment");
    let memo = [text(one, "note"), text(one, "annote")].into_iter().find(|memo| !memo.is_empty()).unwrap_or_default();
    let said = if memo.contains('<') { html::markdown_of(&memo) } else { escaped(&memo) };
    let kind = text(one, "annotationType");
    if matches!(kind.as_str(), "image" | "ink") {
        left.push(format!("a drawing ({kind}) is no passage of words"));
        return None;
    }
    let exact = text(one, "annotationText");
    let page = text(one, "annotationPageLabel");
    let colour = text(one, "annotationColor");
    let remarks = [("page", page), ("colour", colour)].into_iter().filter(|(_, value)| !value.is_empty());
    let tag = |tag: &Value| tag.as_str().map(str::to_owned).or_else(|| Some(text(tag, "tag")));
    Some(Foreign {
        id: text(one, "key"),
        at: words(&exact, "", "").into_iter().collect(),
        text: if comment.is_empty() { said } else { escaped(&comment) },
        author: text(one, "annotationAuthorName"),
        created: day(one, "dateAdded"),
        updated: day(one, "dateModified"),
        tags: each(one.get("tags")).into_iter().filter_map(tag).filter(|tag| !tag.is_empty()).collect(),
        remarks: remarks.map(|(what, value)| format!("{what} {value} in Zotero")).collect(),
        ..Foreign::default()
    })
}

/// The notes of RDF: each stands as HTML in `rdf:value` of a `bib:Memo`.
fn memos(text: &str) -> Vec<Foreign> {
    let mut all = Vec::new();
    for memo in text.split("<bib:Memo").skip(1) {
        let memo = memo.split("</bib:Memo>").next().unwrap_or_default();
        let Some(value) = memo.split_once("<rdf:value>").and_then(|(_, rest)| rest.split_once("</rdf:value>")) else {
            continue;
        };
        let html = value.0.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
        let name = memo.split("rdf:about=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
        let said = html::markdown_of(&html);
        if !said.is_empty() {
            all.push(Foreign { id: name.to_owned(), text: said, ..Foreign::default() });
        }
    }
    all
}
