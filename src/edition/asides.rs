//! What is wrong with the texts of a sidecar, each fault at its place inside of its string.

use super::files::{Sources, literal_emphasis};
use super::{Aside, Asides};
use crate::document::inside;
use crate::report::{Code, Diagnostic};
use pulldown_cmark::{Event, Tag};
use std::collections::HashSet;
use std::ops::Range;

/// Footnotes, which a note has none of, and marks that Markdown leaves as they are typed.
pub fn faults(asides: &Asides<'_>, sources: &Sources) -> Vec<Diagnostic> {
    let Some(file) = &sources.sidecar else { return vec![] };
    let place = |aside: &Aside<'_>, span: &Range<usize>| inside(&file.text, &aside.string, span);
    let one = |aside: &Aside<'_>| {
        let footnotes = footnotes(aside).into_iter().map(|(span, label)| {
            Diagnostic::new(
                Code::BrokenFootnote,
                format!("a note has no footnotes of its own, and `[^{label}]` is one"),
            )
            .at(file, place(aside, &span))
            .help(format!(
                "say it in the note itself, or in a note of its own that `see` names; or put `{}` before the bracket",
                sources.backslash(Some(&aside.string))
            ))
        });
        let literal = aside
            .parsed
            .literal_emphasis
            .iter()
            .map(|literal| literal_emphasis(literal).at(file, place(aside, &literal.place)));
        footnotes.chain(literal).collect::<Vec<_>>()
    };
    asides.all().flat_map(one).collect()
}

/// Every mark of a footnote, and footnotes without one.
fn footnotes(aside: &Aside<'_>) -> Vec<(Range<usize>, String)> {
    let mut marks: Vec<(Range<usize>, String)> = aside.parsed.footnotes.missing.clone();
    let missing: HashSet<usize> = marks.iter().map(|(place, _)| place.start).collect();
    let mut marked = HashSet::new();
    for (event, source) in &aside.parsed.events {
        if let Event::FootnoteReference(label) = event
            && marked.insert(label)
            && !missing.contains(&source.start)
        {
            marks.push((source.clone(), label.to_string()));
        }
    }
    for (event, source) in &aside.parsed.events {
        if let Event::Start(Tag::FootnoteDefinition(label)) = event
            && marked.insert(label)
        {
            marks.push((source.start..source.start + label.len() + 3, label.to_string()));
        }
    }
    marks
}
