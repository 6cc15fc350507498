//! The library of sources.
//!
//! In: the texts of `sources.toml`, `sources.yaml`, `sources.bib` and `sources.json`.
//! Out: CSL items, each with the place where it stands, and faults where something is wrong. Equal entries in different
//! formats give equal items. An item's variables have CSL's own names and are texts, lists of names or dates, never
//! numbers (`volume = 3` is `"3"`).
//! Not: reading files, telling entries with the same key apart (both are kept), formatting.

mod bib;
mod cheater;
mod dates;
mod hayagriva;
mod item;
mod json;
mod names;
mod pandoc;
mod shape;
#[cfg(test)]
mod tests;
mod toml;
mod variables;
mod yaml;

use crate::document::Date;
use crate::report::Code;
use serde::{Deserialize, Serialize};
use std::ops::Range;

pub use self::bib::{parse_bib, protected_case};
pub use self::json::parse_csl_json;
pub use self::names::from_title_page as title_page_name;
pub use self::shape::SOURCES;
pub use self::toml::{parse_toml, parse_toml_table};
pub use self::variables::{TYPES, all as variables};
pub use self::yaml::parse_yaml;
pub use crate::document::Fault;

/// A CSL item: `id`, `type` and every variable under its name in CSL.
pub use ::citationberg::json::Item;

/// One source of the library.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The key by which articles cite the source; equal to the item's `id`.
    pub key: String,
    /// Other keys by which it may be cited: `ids` of BibLaTeX.
    pub also: Vec<String>,
    /// The source itself.
    pub item: Item,
    /// The copy of the source that was kept; only `archive = { … }` of our own TOML and YAML gives one.
    pub archive: Option<Archive>,
    /// Where the key stands, in bytes of the file's text; where the entry begins when it has no key of its own.
    pub span: Range<usize>,
}

/// The copy of a source that was kept: a table `archive` beside CSL's variables.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Archive {
    /// The address of the archived copy.
    pub url: Option<String>,
    /// The day on which the copy was made.
    pub date: Option<Date>,
    /// The path of the kept text, as written.
    pub text: Option<String>,
    /// Whether readers may see the kept text; what the site says when it is not said here.
    pub publish: Option<bool>,
    /// The SHA-256 of the kept text, in lower-case hexadecimal digits.
    pub sha256: Option<String>,
    /// Where the table stands, in bytes of the file's text.
    pub span: Range<usize>,
}

/// What a text of the library gave: the entries in the order of the text, and the faults in the order of their places.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Parsed {
    /// The sources, also those of which a part was faulty; keys may repeat.
    pub entries: Vec<Entry>,
    /// What is wrong.
    pub faults: Vec<Fault>,
}

impl Parsed {
    /// Puts entries and faults in the order of the text and moves every place by `offset` bytes (a byte order mark that
    /// was taken off).
    fn settle(mut self, offset: usize) -> Self {
        self.refuse_nameless();
        let shift = |span: &mut Range<usize>| *span = span.start + offset..span.end + offset;
        for entry in &mut self.entries {
            shift(&mut entry.span);
            if let Some(archive) = &mut entry.archive {
                shift(&mut archive.span);
            }
        }
        for fault in &mut self.faults {
            shift(&mut fault.span);
        }
        self.entries.sort_by_key(|entry| entry.span.start);
        self.faults.sort_by(|one, other| {
            let place = |fault: &Fault| (fault.span.start, fault.span.end);
            place(one).cmp(&place(other)).then_with(|| one.message.cmp(&other.message))
        });
        self.faults.dedup();
        self
    }

    /// A source that has no key cannot be cited, and its page would have no name.
    fn refuse_nameless(&mut self) {
        let faults = &mut self.faults;
        self.entries.retain(|entry| {
            let is_named = !entry.key.trim().is_empty();
            if !is_named {
                let fault = Fault::new(Code::MissingKey, entry.span.clone(), "a source has no key");
                faults.push(fault.help("give it one, such as `kant-1788`: notes cite it by that"));
            }
            is_named
        });
    }
}

/// The text without its byte order mark, and the bytes that were taken off.
fn without_mark(text: &str) -> (&str, usize) {
    text.strip_prefix('\u{feff}').map_or((text, 0), |rest| (rest, '\u{feff}'.len_utf8()))
}
