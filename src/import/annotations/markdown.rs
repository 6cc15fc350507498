//! Our own notes in Markdown, as `postil export --format markdown` writes them: a heading with the kind, the passage as
//! a block quotation, and what is said of it.
//!
//! In: the text. Out: notes. Ids, days and authors do not stand in it.

use super::{Foreign, words};
use crate::load::given::GivenFile;
use crate::text::{Syntax, parse};

/// Whether a text is one: a heading of level 2 follows its title at once, and somewhere a quotation.
pub fn is_ours(file: &GivenFile) -> bool {
    if !matches!(file.ending().as_str(), "md" | "markdown") {
        return false;
    }
    let text = String::from_utf8_lossy(&file.bytes);
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let is_titled = lines.next().is_some_and(|line| line.starts_with("# "));
    let is_kind = lines.next().is_some_and(|line| line.starts_with("## "));
    is_titled && is_kind && lines.any(|line| line.starts_with("> "))
}

/// Its notes.
pub fn notes(text: &str) -> Vec<Foreign> {
    let mut all: Vec<Foreign> = Vec::new();
    let mut said: Vec<&str> = Vec::new();
    for line in text.lines() {
        if let Some(heading) = line.strip_prefix("## ") {
            close(&mut all, &mut said);
            all.push(Foreign { kind: label(heading), ..Foreign::default() });
            continue;
        }
        let is_open = said.iter().all(|line| line.trim().is_empty());
        match (line.strip_prefix("> "), all.last_mut()) {
            (Some(quoted), Some(note)) if is_open && note.at.is_empty() => {
                note.at.extend(words(&plain(quoted), "", ""));
            }
            (_, Some(_)) => said.push(line),
            _ => {}
        }
    }
    close(&mut all, &mut said);
    all
}

fn close(all: &mut [Foreign], said: &mut Vec<&str>) {
    if let Some(note) = all.last_mut() {
        said.join("\n").trim().clone_into(&mut note.text);
    }
    said.clear();
}

/// The label of a kind, behind its number.
fn label(heading: &str) -> String {
    let label = heading.split_once(". ").filter(|(number, _)| number.bytes().all(|b| b.is_ascii_digit()));
    plain(label.map_or(heading, |(_, label)| label))
}

/// The words of a line without the signs of Markdown.
fn plain(line: &str) -> String {
    parse(line, Syntax { smart_punctuation: false, ..Syntax::default() }, &|_| false).text.string.trim().to_owned()
}
