//! Sources → a `.bib` file: BibLaTeX's fields, under the names that BibTeX knows too wherever both have one.
//!
//! What the program's own reader makes of the file equals the sources, but for what no field can hold (a few of CSL's
//! types and rare variables). Days are given twice, as `date` for BibLaTeX and as `year` for BibTeX.

mod date;
mod escape;
mod fields;
mod kind;
mod name;

use crate::load::library::Item;
use crate::load::sources::Source;

/// The entries of the sources, a blank line between two.
pub fn write(sources: &[&Source]) -> String {
    sources.iter().map(|source| entry(&source.key, &source.item)).collect::<Vec<_>>().join("\n")
}

/// One entry.
pub fn entry(key: &str, item: &Item) -> String {
    let kind = kind::of(item);
    let mut entry = format!("@{}{{{},\n", kind.name, escape::key(key));
    for (field, value) in fields::all(item, &kind) {
        entry.push_str(&format!("  {field} = {{{value}}},\n"));
    }
    entry.push_str("}\n");
    entry
}

#[cfg(test)]
mod tests;
