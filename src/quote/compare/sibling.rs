//! Clauses that stand beside the quoted one and say nothing of it: `we resolve that these shall not fail, and that …`.
//!
//! Comes in: what a source's sentence has before the words that were quoted. Goes out: the stretches of it that may govern them. Only
//! clauses with the same conjunction, each closed by punctuation, are left out; whoever denies them, denies the next one, too, and stays.

use super::index::Index;
use super::sentence::{COORDINATES, adjacent, key_at};
use std::ops::Range;

/// Conjunctions that open a clause which tells what is said, thought or resolved.
const CONTENT: &[&str] = &[
    "that", "dass", "daß", "que", "che", "că", "dat", "att", "at", "að", "že", "że", "iż", "что", "що", "што", "да",
    "da", "ότι", "πως", "hogy", "että", "et", "kad", "ka", "bahwa", "rằng", "որ", "که", "कि",
];

/// What may govern the words behind `lead`: all of it, without the clauses that `lead` ends by setting the quoted one beside.
pub(super) fn governing(index: &Index, lead: &Range<usize>) -> Vec<Range<usize>> {
    let mut kept = Vec::new();
    let mut end = lead.end;
    if let Some(conjunction) = beside(index, lead) {
        let conjunction = conjunction.as_str();
        let mut next = lead.end - 2;
        while next > lead.start && !adjacent(index, next - 1) {
            let Some(opened) = (lead.start..next).rev().find(|&at| key_at(index, at) == conjunction) else { break };
            kept.push(next..end);
            (next, end) = (opened, opened);
        }
    }
    kept.push(lead.start..end);
    kept.reverse();
    kept
}

/// The conjunction that `lead` ends with behind an `and`.
fn beside(index: &Index, lead: &Range<usize>) -> Option<String> {
    let conjunction = Some(lead.end.checked_sub(1)?).filter(|_| lead.len() > 2).map(|at| key_at(index, at))?;
    let joined = COORDINATES.contains(&key_at(index, lead.end - 2).as_str());
    (joined && CONTENT.contains(&conjunction.as_str())).then_some(conjunction)
}
