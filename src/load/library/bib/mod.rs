//! The text of `sources.bib` comes in, BibLaTeX or BibTeX, and CSL items go out. An entry that cannot be read is a fault at its place, the others are kept.
//! The steps: entries are cut apart and abbreviations put in (`raw.rs`), `xdata` and `crossref` inherited (`inherit.rs`), LaTeX turned into text (`latex.rs`),
//! and fields mapped to CSL's variables (`types.rs`, `titles.rs`, `fields.rs`, `names.rs`, `dates.rs`), after BibLaTeX's manual and near to what pandoc does.
//! Titles stay in the case in which they are written; braces that keep a word's case give `<span class="nocase">`. Unknown fields are left out.

mod dates;
mod fields;
mod inherit;
mod languages;
mod latex;
mod names;
mod raw;
mod symbols;
mod titles;
mod types;

use super::{Entry, Parsed, without_mark};

/// The sources of a BibLaTeX or BibTeX text; `@xdata`, `@set` and comments give none.
pub fn parse_bib(text: &str) -> Parsed {
    let (text, offset) = without_mark(text);
    let mut parsed = Parsed::default();
    let mut records = raw::records(text, &mut parsed.faults);
    inherit::resolve(&mut records, &mut parsed.faults);
    for record in &records {
        if !matches!(record.kind.as_str(), "xdata" | "set") {
            let item = fields::item(record, &mut parsed.faults);
            parsed.entries.push(Entry { key: record.key.clone(), item, archive: None, span: record.key_span.clone() });
        }
    }
    parsed.settle(offset)
}
