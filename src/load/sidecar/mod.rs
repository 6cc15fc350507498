//! `NAME.notes.toml`: what is said about an article's passages.
//!
//! In: the text of the sidecar.
//! Out: [`Sidecar`], every note with the places of what may be wrong later (selectors, sources, speakers), and what is
//! wrong already.
//! Not: whether sources and speakers exist.

mod claim;
mod ids;
mod note;
mod response;
mod selector;
#[cfg(test)]
mod tests;

use super::library::{Parsed, parse_toml_table};
use super::people::People;
use crate::anchor::Selector;
use crate::cite::Locator;
use crate::config::NoteKind;
use crate::document::{Date, Fault, Fields, Spanned, Table, parse_toml};
use crate::report::Code;
use crate::words::tags;
use serde::{Deserialize, Serialize};
use std::ops::Range;

pub use ids::NoteId;
pub use response::Response;

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

/// One note. Spans are bytes of the sidecar.
#[derive(Debug, Clone)]
pub struct Note {
    /// Its id, made from its words when it was not given.
    pub id: NoteId,
    /// Where the note begins: its `[[note]]` or its `id`.
    pub span: Range<usize>,
    /// Its kind.
    pub kind: Spanned<NoteKind>,
    /// What says where its passages are.
    pub targets: Vec<Target>,
    /// Whose words the passage is: keys or names; several where they said or signed it together.
    pub speakers: Vec<Spanned<String>>,
    /// When and where they were said.
    pub said: Option<Said>,
    /// Its citations.
    pub cites: Vec<Cite>,
    /// The words in their original language.
    pub original: Option<Original>,
    /// What it says, in Markdown.
    pub text: Option<Spanned<String>>,
    /// Correction: what stood there before.
    pub was: Option<String>,
    /// Correction: the day it was made.
    pub on: Option<Date>,
    /// A person's verdict.
    pub check: Option<Check>,
    /// A claim and its rating.
    pub claim: Option<Claim>,
    /// Whether it is shown.
    pub status: NoteStatus,
    /// Its tags.
    pub tags: Vec<String>,
    /// Who wrote it: a key or a name.
    pub author: Option<String>,
    /// When it was written.
    pub created: Option<Date>,
    /// When it was changed.
    pub updated: Option<Date>,
    /// Its language, when it is not the article's.
    pub lang: Option<String>,
    /// Other notes of the article.
    pub see: Vec<Spanned<String>>,
}

/// A selector and where it stands.
#[derive(Debug, Clone)]
pub struct Target {
    /// What finds the passage.
    pub selector: Selector,
    /// The value in the file.
    pub span: Range<usize>,
}

/// When and where words were said.
#[derive(Debug, Clone, PartialEq)]
pub struct Said {
    /// The day, month or year.
    pub on: Option<Date>,
    /// The place or the medium.
    pub place: String,
}

/// A citation.
#[derive(Debug, Clone)]
pub struct Cite {
    /// The source's key.
    pub source: Spanned<String>,
    /// Where in the source.
    pub locator: Option<(Locator, String)>,
    /// The words in the source.
    pub quote: Option<Spanned<String>>,
    /// What the source does to the passage.
    pub stance: Option<Stance>,
}

/// What a source does to a passage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stance {
    /// It bears it out.
    Supports,
    /// It speaks against it.
    Disputes,
    /// It stands around it.
    Context,
    /// It names it.
    Mentions,
}

impl Stance {
    const ALL: [(&str, Self); 4] = [
        ("supports", Self::Supports),
        ("disputes", Self::Disputes),
        ("context", Self::Context),
        ("mentions", Self::Mentions),
    ];

    /// As it is written.
    pub fn as_str(self) -> &'static str {
        Self::ALL.iter().find(|(_, stance)| *stance == self).map_or("", |(name, _)| name)
    }
}

/// Words in the language they were said in.
#[derive(Debug, Clone, PartialEq)]
pub struct Original {
    /// BCP 47 tag.
    pub lang: Option<String>,
    /// The words.
    pub text: Spanned<String>,
    /// Who translated them.
    pub translator: Option<String>,
}

/// A person's verdict.
#[derive(Debug, Clone, PartialEq)]
pub struct Check {
    /// What came of it.
    pub status: CheckStatus,
    /// Who.
    pub by: Option<String>,
    /// When.
    pub on: Option<Date>,
    /// How.
    pub method: Option<String>,
}

/// What came of a person's check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum CheckStatus {
    /// Nobody has checked yet.
    Unverified,
    /// The words are as the note says.
    Verified,
    /// They are not.
    Disputed,
    /// It could not be found out.
    CouldNotVerify,
}

impl CheckStatus {
    /// Every status, as it is written.
    pub const ALL: [(&str, Self); 4] = [
        ("unverified", Self::Unverified),
        ("verified", Self::Verified),
        ("disputed", Self::Disputed),
        ("could-not-verify", Self::CouldNotVerify),
    ];

    /// As it is written.
    pub fn as_str(self) -> &'static str {
        Self::ALL.iter().find(|(_, status)| *status == self).map_or("", |(name, _)| name)
    }

    /// In words.
    pub fn label(self) -> &'static str {
        match self {
            Self::Unverified => "Not verified",
            Self::Verified => "Verified",
            Self::Disputed => "Disputed",
            Self::CouldNotVerify => "Could not be verified",
        }
    }
}

impl Note {
    /// What came of a person's check; none while nobody has checked.
    pub fn checked(&self) -> Option<CheckStatus> {
        let status = self.check.as_ref()?.status;
        (status != CheckStatus::Unverified).then_some(status)
    }
}

/// A claim and its rating.
#[derive(Debug, Clone, PartialEq)]
pub struct Claim {
    /// The claim in a sentence; the passage without it.
    pub text: Option<String>,
    /// The rating in words.
    pub rating: String,
    /// The rating as a number.
    pub scale: Option<Scale>,
    /// Who claimed it, when not the passage's speaker: a key or a name.
    pub by: Option<Spanned<String>>,
    /// When it was claimed, when not when the passage was said.
    pub on: Option<Date>,
}

/// A rating as a number between two ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale {
    /// The rating.
    pub value: i64,
    /// What a true claim would get.
    pub best: i64,
    /// What a false one would get.
    pub worst: i64,
}

/// Whether a note is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoteStatus {
    /// Only with `--drafts`.
    Draft,
    /// Always.
    Published,
    /// Never; kept in the file.
    Withdrawn,
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
        let mut top = Fields::new(table, "a sidecar", &mut faults);
        self.sources = top.table("sources").map(parse_toml_table);
        let people = top.table("people").cloned().unwrap_or_default();
        let defaults = top.table("defaults").map(|table| defaults(table, top.faults())).unwrap_or_default();
        for (node, table) in top.tables("note") {
            self.notes.extend(note::read(node, table, &defaults, top.faults()));
        }
        for (_, table) in top.tables("response") {
            self.responses.extend(response::read(table, top.faults()));
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
            faults.push(fault.help(format!("write `[[{name}]]`")));
        }
        at += line.len();
    }
    faults
}

fn defaults(table: &Table, faults: &mut Vec<Fault>) -> Defaults {
    let mut fields = Fields::new(table, "`[defaults]`", faults);
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
