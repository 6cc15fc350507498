//! Clauses that stand beside the quoted one and say nothing of it: `we resolve that these shall not fail, and that …`.
//!
//! In: what a source's sentence has before the words that were quoted.
//! Out: the stretches of it that may govern them. Only clauses with the same conjunction, each closed by punctuation,
//! are left out; whoever denies them, denies the next one, too, and stays.

use super::Inquiry;
use super::sentence::{adjacent, key_at};
use std::ops::Range;

/// What may govern the words behind `lead`: all of it, without the clauses that `lead` ends by setting the quoted one
/// beside.
pub(super) fn governing(inquiry: &Inquiry, lead: &Range<usize>) -> Vec<Range<usize>> {
    let index = inquiry.source.index();
    let mut kept = Vec::new();
    let mut end = lead.end;
    if let Some(conjunction) = beside(inquiry, lead) {
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
fn beside(inquiry: &Inquiry, lead: &Range<usize>) -> Option<String> {
    let (index, lexicon) = (inquiry.source.index(), inquiry.lexicon());
    let conjunction = Some(lead.end.checked_sub(1)?).filter(|_| lead.len() > 2).map(|at| key_at(index, at))?;
    let joined = lexicon.joins(&key_at(index, lead.end - 2));
    (joined && lexicon.governs(&conjunction)).then_some(conjunction)
}
