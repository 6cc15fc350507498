//! The mode `bibliography` and its relatives: the list of references.

use crate::case::Case;
use crate::citations;
use postil::csl::{Document, Item, Style};
use serde_json::Value;

pub fn run(case: &Case<'_>, style: &Style, items: &[Item], mode: &str) -> Result<String, String> {
    let mut listed: Vec<&Item> = items.iter().collect();
    let steps = case.json("CITATIONS")?;
    if let Some(steps) = steps.as_ref().and_then(Value::as_array) {
        let (used, ..) = citations::cited(items, steps);
        listed = used.iter().map(|at| &items[*at]).collect();
    }
    if let Some(updates) = case.json("BIBENTRIES")? {
        let last = updates.as_array().and_then(|updates| updates.last()).and_then(Value::as_array);
        let ids: Vec<String> =
            last.into_iter().flatten().map(|id| id.as_str().map_or_else(|| id.to_string(), str::to_owned)).collect();
        listed = ids.iter().filter_map(|id| items.iter().find(|item| item.id == *id)).collect();
    }
    let mut document = Document::new(style, listed);
    if mode == "bibliography-nosort" {
        document.unsorted();
    }
    if mode == "bibliography-header" {
        return Ok(header(style));
    }
    let mut lines = vec!["<div class=\"csl-bib-body\">".to_owned()];
    for entry in document.references() {
        lines.push(format!("  <div class=\"csl-entry\">{}</div>", entry.html()));
    }
    lines.push("</div>".to_owned());
    Ok(lines.join("\n"))
}

/// How the list is laid out, one parameter a line.
fn header(style: &Style) -> String {
    let Some(spacing) = style.spacing else { return String::new() };
    let mut lines = [
        format!("entryspacing: {}", spacing.entry),
        format!("linespacing: {}", spacing.line),
        format!("hangingindent: {}", if spacing.hanging_indent { "2" } else { "false" }),
    ];
    lines.sort();
    lines.join("\n")
}
