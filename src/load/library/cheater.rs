//! Variables that stand in the `note` of an item, since Zotero has no field for them; Zotero calls them cheater syntax.
//!
//! In: the note: lines `original-date: 1999`, and citeproc-js's `{:original-date: 1999}`.
//! Out: the variables, and the rest of the note. A variable in the note never replaces one that the item has, except
//! `type`.
//! Not: `tex.…: …` lines, meant for Better BibTeX, which are dropped.

use ::citationberg::json::Value as Csl;

use super::Item;
use super::dates;
use super::item::normal_text;
use super::names::{self, Parts};
use super::variables::{self, VariableKind};

/// The note without its variables, which are added to `variables` under CSL's names (and `type`, `citation-key`).
pub fn take(note: &str, variables: &mut Vec<(String, String)>) -> String {
    let mut rest = Vec::new();
    for line in note.lines() {
        let line = take_braced(line, variables);
        match line.split_once(':').and_then(|(name, value)| Some((known(name)?, value.trim()))) {
            Some((name, value)) => variables.push((name, value.to_owned())),
            None => rest.push(line),
        }
    }
    rest.join("\n").trim().to_owned()
}

/// Adds what was taken from the note; names on several lines are one list.
pub fn add(item: &mut Item, variables: Vec<(String, String)>) {
    let own: Vec<String> = item.0.keys().cloned().collect();
    for (name, text) in variables {
        if name == "type" {
            if let Some(name) = variables::item_type(&text) {
                item.0.insert("type".to_owned(), Csl::String(name.to_owned()));
            }
            continue;
        }
        let Some((name, kind)) = variables::variable(&name) else { continue };
        match (kind, item.0.get_mut(name)) {
            (VariableKind::Names, Some(Csl::Names(names)))
                if !text.is_empty() && !own.iter().any(|own| own == name) =>
            {
                names.push(person(&text));
            }
            (_, Some(_)) => {}
            (kind, None) => {
                let value = match kind {
                    VariableKind::Text => normal_text(name, &text),
                    VariableKind::Names => (!text.is_empty()).then(|| Csl::Names(vec![person(&text)])),
                    VariableKind::Date => (!text.is_empty())
                        .then(|| Csl::Date(dates::parse(&text).unwrap_or_else(|_| dates::literal(&text)))),
                };
                item.0.extend(value.map(|value| (name.to_owned(), value)));
            }
        }
    }
}

/// `Family || Given`, or a literal name.
fn person(text: &str) -> ::citationberg::json::NameValue {
    match text.split_once("||") {
        Some((family, given)) => {
            Parts { family: family.to_owned(), given: given.to_owned(), ..Parts::default() }.into_name()
        }
        None => names::literal(text),
    }
}

/// A line without its `{:name: value}`.
fn take_braced(line: &str, variables: &mut Vec<(String, String)>) -> String {
    let mut rest = String::new();
    let mut left = line;
    while let Some(start) = left.find("{:") {
        let Some(length) = left[start..].find('}') else { break };
        let inner = &left[start + 2..start + length];
        match inner.split_once(':').and_then(|(name, value)| Some((known(name)?, value.trim()))) {
            Some((name, value)) => {
                variables.push((name, value.to_owned()));
                rest.push_str(&left[..start]);
            }
            None => rest.push_str(&left[..=start + length]),
        }
        left = &left[start + length + 1..];
    }
    rest + left
}

/// CSL's name for the name of a line: `Original Date`, `original-date` and `DOI` are such, words of a sentence are not.
fn known(written: &str) -> Option<String> {
    let name = written.trim();
    if name.to_ascii_lowercase().starts_with("tex.") && !name.contains(' ') {
        return Some("tex".to_owned());
    }
    let name = name.to_lowercase().replace(' ', "-");
    let underscored = name.replace('-', "_");
    match name.as_str() {
        "type" | "citation-key" => Some(name),
        "note" | "title" | "abstract" => None,
        _ => variables::variable(&name).or_else(|| variables::variable(&underscored)).map(|(name, _)| name.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_braces_are_taken_and_sentences_are_kept() {
        let mut variables = Vec::new();
        let note = "tex.entrytype: misc\nOriginal Date: 1999\nRead it: slowly\nSee {:number: 7} there {open";
        assert_eq!(take(note, &mut variables), "Read it: slowly\nSee  there {open");
        let taken: Vec<_> = variables.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(taken, [("tex", "misc"), ("original-date", "1999"), ("number", "7")]);
    }
}
