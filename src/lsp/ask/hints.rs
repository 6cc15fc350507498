//! The number that a reader will see, behind each passage and beside each note.

use crate::lsp::blocks::note_head;
use crate::lsp::world::World;
use std::ops::Range;

/// A hint: the byte before which it stands, its words, and what it says when asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    /// Where.
    pub at: usize,
    /// The words.
    pub label: String,
    /// More words.
    pub tooltip: String,
}

/// The hints in a stretch of an article or a sidecar.
pub fn hints(world: &World<'_>, path: &str, within: &Range<usize>) -> Vec<Hint> {
    let Some(seen) = world.seen(path) else { return vec![] };
    let in_article = seen.article.path == path;
    let mut hints = Vec::new();
    for note in &seen.notes {
        let Some(number) = note.number else { continue };
        let at = if in_article {
            note.passages.iter().filter_map(|place| place.span.as_ref()).map(|span| span.end).max()
        } else {
            seen.sidecar.as_ref().map(|sidecar| note_head(sidecar, note.begins).end)
        };
        let Some(at) = at.filter(|at| within.start <= *at && *at <= within.end) else { continue };
        let tooltip = format!("{} `{}`", note.kind.1, note.id);
        let label = if in_article { superscript(number) } else { format!("note {number}") };
        hints.push(Hint { at, label, tooltip });
    }
    hints.sort_by_key(|hint| hint.at);
    hints
}

/// A number as notes are numbered in print.
fn superscript(number: usize) -> String {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    number.to_string().bytes().map(|digit| DIGITS[usize::from(digit - b'0')]).collect()
}
