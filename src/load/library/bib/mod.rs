//! `sources.bib`: BibLaTeX or BibTeX.
//!
//! In: the text. Entries are cut apart (`blocks`, `entry`) and abbreviations put in (`raw`), `xdata` and `crossref`
//! inherited (`inherit`), LaTeX turned into text (`latex`), and fields mapped to CSL's variables (`types`, `titles`,
//! `fields`, `names`, `dates`), after BibLaTeX's manual and near to what pandoc does.
//! Out: CSL items. An entry that cannot be read is a fault at its place, the others are kept. Titles stay in the case
//! in which they are written; braces that keep a word's case give `<span class="nocase">`.
//! Not: unknown fields, which are left out and told.

mod blocks;
mod case;
mod dates;
mod entry;
mod fields;
mod inherit;
mod kinds;
mod known;
mod languages;
mod latex;
mod months;
mod names;
mod raw;
mod strings;
mod titles;
mod types;
mod unread;

use crate::report::Code;

use super::{Entry, Fault, Parsed, without_mark};
pub use case::protected as protected_case;
use raw::RawRecord;
use unread::Unread;

/// The sources of a BibLaTeX or BibTeX text; `@xdata`, `@set` and comments give none.
pub fn parse_bib(text: &str) -> Parsed {
    let (text, offset) = without_mark(text);
    let mut parsed = Parsed::default();
    let mut unread = Unread::default();
    let mut records = raw::records(text, &mut parsed.faults);
    inherit::resolve(&mut records, &mut parsed.faults);
    for record in &records {
        fields::count(record, text, &mut unread);
        match record.kind.as_str() {
            "xdata" => {}
            "set" => parsed.faults.push(set(record)),
            _ => {
                let item = fields::item(record, &mut parsed.faults, &mut unread);
                let also = record.raw("ids").map(inherit::keys).unwrap_or_default();
                let span = record.key_span.clone();
                parsed.entries.push(Entry { key: record.key.clone(), also, item, archive: None, span });
            }
        }
    }
    parsed.faults.extend(unread.faults());
    parsed.settle(offset)
}

/// A set is no source: its members are cited.
fn set(record: &RawRecord) -> Fault {
    let members = record.raw("entryset").map(inherit::keys).unwrap_or_default();
    let cited: Vec<String> = members.iter().map(|key| format!("@{key}")).collect();
    Fault::new(
        Code::NotUnderstood,
        record.key_span.clone(),
        format!("`{}` is a set of sources, not a source", record.key),
    )
    .label("left out")
    .help(format!("cite its members: [{}]", cited.join("; ")))
}
