//! Hypothesis: what its client exports (`annotations`), and what its interface answers (`rows`).
//!
//! In: its JSON. Out: notes; a group and an account's name stay beside them.

use super::{Foreign, day, each, json_of, text, words};
use crate::anchor::Selector;
use crate::import::Refusal;
use crate::load::given::GivenFile;
use serde_json::Value;

/// Whether a file is one of Hypothesis's.
pub fn is_hypothesis(file: &GivenFile) -> bool {
    json_of(file).is_some_and(|value| rows(&value).is_some())
}

fn rows(value: &Value) -> Option<&Vec<Value>> {
    let list = value.get("annotations").or_else(|| value.get("rows")).unwrap_or(value).as_array()?;
    let is_one = |row: &Value| row.get("uri").is_some() && (row.get("target").is_some() || row.get("user").is_some());
    (list.iter().all(is_one) && (!list.is_empty() || value.get("client_version").is_some())).then_some(list)
}

/// Its notes.
pub fn notes(value: &Value) -> Result<Vec<Foreign>, Refusal> {
    let rows = rows(value).ok_or_else(|| Refusal::Unreadable("is nothing that Hypothesis exports".to_owned()))?;
    let is_ours = text(value, "client_version") == "postil";
    Ok(rows.iter().map(|row| note(row, is_ours)).collect())
}

fn note(row: &Value, is_ours: bool) -> Foreign {
    let user = text(row, "user");
    let account = user.trim_start_matches("acct:").split('@').next().unwrap_or_default().to_owned();
    let shown = row.get("user_info").map(|info| text(info, "display_name")).unwrap_or_default();
    let mut tags: Vec<String> =
        each(row.get("tags")).iter().filter_map(|tag| tag.as_str()).map(str::to_owned).collect();
    let mut kind = String::new();
    // Our own export says the kind of a note as its first tag.
    if is_ours && !tags.is_empty() {
        kind = tags.remove(0);
    }
    let group = text(row, "group");
    let mut remarks = Vec::new();
    if !group.is_empty() && group != "__world__" {
        remarks.push(format!("from the group {group} of Hypothesis"));
    }
    Foreign {
        id: text(row, "id"),
        answers: each(row.get("references")).last().and_then(|id| id.as_str()).map(str::to_owned),
        at: each(row.get("target")).into_iter().filter_map(passage).collect(),
        text: text(row, "text"),
        kind,
        author: if shown.is_empty() { account } else { shown },
        created: day(row, "created"),
        updated: day(row, "updated"),
        tags,
        page: text(row, "uri"),
        remarks,
        ..Foreign::default()
    }
}

fn passage(target: &Value) -> Option<Selector> {
    let quote =
        each(target.get("selector")).into_iter().find(|selector| text(selector, "type") == "TextQuoteSelector")?;
    let around = |key: &str| quote.get(key).and_then(Value::as_str).unwrap_or_default();
    words(around("exact"), around("prefix"), around("suffix"))
}
