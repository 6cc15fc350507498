//! `NAME.notes.toml`: what is said about an article's passages.
//!
//! In: the text of the sidecar.
//! Out: [`Sidecar`], every note with the places of what may be wrong later (selectors, sources, speakers), and what is
//! wrong already.
//! Not: whether sources and speakers exist.

mod check;
mod cite;
mod claim;
mod ids;
mod note;
mod response;
mod said;
mod selector;
#[cfg(test)]
mod tests;

use super::library::{Parsed, SOURCES, parse_toml_table};
use super::people::{PEOPLE, People};
use crate::config::NoteKind;
use crate::document::shape::{Key, Shape, Takes};
use crate::document::{Date, Fault, Fields, Spanned, Table, parse_toml};
use crate::report::Code;
use crate::words::tags;
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

pub use check::{Check, CheckStatus};
pub use cite::{Cite, Stance};
pub use claim::{Claim, Scale};
pub use note::{Note, NoteStatus};
pub use response::Response;
pub use said::{Original, Said};
pub use selector::Target;

/// What a sidecar holds.
#[derive(Debug, Default)]
pub struct Sidecar {
    /// `[people.KEY]`.
    pub people: People,
    /// `[sources.KEY]`.
    pub sources: Option<Parsed>,
    /// `[[note]]`, in the order of the file.
    pub notes: Vec<Note>,
    /// `[[response]]`, in the order of the file.
    pub responses: Vec<Response>,
    /// What is wrong.
    pub faults: Vec<Fault>,
}

/// `NAME.notes.toml`.
pub static SIDECAR: Shape = Shape {
    name: "a sidecar",
    keys: &[
        Key::new("sources", SOURCES, "Sources that this article alone cites, by their keys."),
        Key::new("people", PEOPLE, "People that this article alone names, by their keys."),
        Key::new("defaults", Takes::Table(&DEFAULTS), "Values for every note that has none of its own."),
        Key::new("note", Takes::List(&Takes::Table(&note::NOTE)), "What is said about a passage."),
        Key::new(
            "response",
            Takes::List(&Takes::Table(&response::RESPONSE)),
            "A reader's letter, shown under the article.",
        ),
    ],
    ..Shape::BARE
};

/// The keys of `[defaults]`.
static DEFAULTS: Shape = Shape {
    name: "`[defaults]`",
    keys: &[
        Key::new("kind", note::KIND, "The kind of notes."),
        Key::new("author", Takes::Text, "Who writes the notes: a key of `people.toml`, or a name."),
        Key::new("created", Takes::Date, "The day on which they were written."),
        Key::new("lang", Takes::LANGUAGE, "Their language, when it is not the article's."),
        Key::new("status", note::STATUS, "Whether they are shown."),
        Key::new("tags", Takes::TEXTS, "Words under which they are listed."),
    ],
    ..Shape::BARE
};

/// The id of a note, unique in its article.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NoteId(Arc<str>);

impl NoteId {
    /// The id that was written; empty until `ids` makes one.
    pub(super) fn written(id: Option<&str>) -> Self {
        Self(id.unwrap_or_default().into())
    }

    /// The id.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for NoteId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What notes take from `[defaults]`.
#[derive(Debug, Clone, Default)]
struct Defaults {
    kind: Option<Spanned<NoteKind>>,
    author: Option<String>,
    created: Option<Date>,
    lang: Option<String>,
    status: Option<NoteStatus>,
    tags: Vec<String>,
}

impl Sidecar {
    /// Reads the text of a sidecar.
    pub fn read(text: &str) -> Self {
        let (table, faults) = parse_toml(text);
        let mut sidecar = Self::default();
        if !faults.is_empty() {
            let single = single_brackets(text);
            sidecar.faults = if single.is_empty() { faults } else { single };
            return sidecar;
        }
        sidecar.take(&table);
        sidecar
    }

    fn take(&mut self, table: &Table) {
        let mut faults = std::mem::take(&mut self.faults);
        let mut top = Fields::new(table, &SIDECAR, &mut faults);
        self.sources = top.table("sources").map(parse_toml_table);
        let people = top.table("people").cloned().unwrap_or_default();
        let defaults = top.table("defaults").map(|table| defaults(table, top.faults())).unwrap_or_default();
        for (node, table) in top.tables("note") {
            self.notes.extend(note::read(node, table, &defaults, top.faults()));
        }
        for (node, table) in top.tables("response") {
            self.responses.extend(response::read(node, table, top.faults()));
        }
        top.finish();
        self.people = People::read(&people, &mut faults);
        ids::settle(&mut self.notes, &mut faults);
        self.faults = faults;
    }
}

/// Notes and letters that begin with `[note]`: the second makes the file no TOML.
fn single_brackets(text: &str) -> Vec<Fault> {
    let mut at = 0;
    let mut faults = Vec::new();
    for line in text.split_inclusive('\n') {
        let header = line.split('#').next().unwrap_or(line).trim();
        if let Some(name) = ["note", "response"].into_iter().find(|name| header == format!("[{name}]")) {
            let start = at + line.find('[').unwrap_or(0);
            let fault =
                Fault::new(Code::Syntax, start..start + header.len(), format!("a {name} begins with two brackets"));
            faults.push(fault.help(format!("write `[[{name}]]`")).mend(format!("[[{name}]]")));
        }
        at += line.len();
    }
    faults
}

fn defaults(table: &Table, faults: &mut Vec<Fault>) -> Defaults {
    let mut fields = Fields::new(table, &DEFAULTS, faults);
    let defaults = Defaults {
        kind: note::kind(&mut fields),
        author: fields.text("author").map(|text| text.value),
        created: fields.date("created").map(|date| date.value),
        lang: fields.read("lang", tags::tag),
        status: fields.choice("status", &note::STATUSES),
        tags: fields.texts("tags").into_iter().map(|tag| tag.value).collect(),
    };
    fields.finish();
    defaults
}

/// A key that must be there is not.
fn missing(span: &Range<usize>, what: &str, key: &str, help: &str) -> Fault {
    Fault::new(Code::MissingKey, span.clone(), format!("{what} needs `{key}`")).help(help)
}
