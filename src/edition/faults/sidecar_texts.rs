//! What is wrong with the texts of a sidecar, each fault at its place inside of its string.

use super::Known;
use super::markdown::literal_emphasis;
use crate::document::inside;
use crate::edition::SidecarText;
use crate::report::{Code, Diagnostic};
use pulldown_cmark::{Event, Tag};
use std::collections::HashSet;
use std::ops::Range;

/// Footnotes, which a note has none of, and marks that Markdown leaves as they are typed.
pub(super) fn faults(known: &Known<'_>) -> Vec<Diagnostic> {
    let Some(file) = &known.files.sidecar else { return vec![] };
    let place = |text: &SidecarText<'_>, span: &Range<usize>| inside(&file.text, &text.string, span);
    let one = |text: &SidecarText<'_>| {
        let footnotes = footnotes(text).into_iter().map(|(span, label)| {
            Diagnostic::new(
                Code::BrokenFootnote,
                format!("a note has no footnotes of its own, and `[^{label}]` is one"),
            )
            .at(file, place(text, &span))
            .help(format!(
                "say it in the note itself, or in a note of its own that `see` names; or put `{}` before the bracket",
                known.files.backslash(Some(&text.string))
            ))
        });
        let literal = text
            .parsed
            .literal_emphasis
            .iter()
            .map(|literal| literal_emphasis(literal).at(file, place(text, &literal.place)));
        footnotes.chain(literal).collect::<Vec<_>>()
    };
    known.edition.texts.all().flat_map(one).collect()
}

/// Every mark of a footnote, and footnotes without one.
fn footnotes(text: &SidecarText<'_>) -> Vec<(Range<usize>, String)> {
    let mut marks: Vec<(Range<usize>, String)> = text.parsed.footnotes.missing.clone();
    let missing: HashSet<usize> = marks.iter().map(|(place, _)| place.start).collect();
    let mut marked = HashSet::new();
    for (event, source) in &text.parsed.events {
        if let Event::FootnoteReference(label) = event
            && marked.insert(label)
            && !missing.contains(&source.start)
        {
            marks.push((source.clone(), label.to_string()));
        }
    }
    for (event, source) in &text.parsed.events {
        if let Event::Start(Tag::FootnoteDefinition(label)) = event
            && marked.insert(label)
        {
            marks.push((source.start..source.start + label.len() + 3, label.to_string()));
        }
    }
    marks
}
