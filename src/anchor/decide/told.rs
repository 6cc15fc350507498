//! What is told of places with a passage that was not simply found: candidates, the contexts that would decide, the
//! difference.

use super::fits::CONTEXT_LEADS;
use crate::anchor::anchorer::Anchorer;
use crate::anchor::context::Fit;
use crate::anchor::explain::{Explanation, ReviewReason, difference};
use crate::anchor::found::Asked;
use crate::anchor::passage::{Candidate, Passage, Status};
use crate::anchor::shortest;
use crate::text::Text;
use std::ops::Range;

/// Places listed for a decision by the author.
pub const LISTED: usize = 8;
/// Places whose contexts are compared character by character.
pub const COMPARED: usize = 200;

/// Several places that fit equally, each with the context that would decide for it.
pub(in crate::anchor) fn ambiguous(text: &Text, places: &[Range<usize>], fits: &[Fit]) -> Passage {
    let best = fits.iter().map(|fit| fit.mean()).fold(0.0, f32::max);
    let mut equal: Vec<usize> = (0..places.len()).filter(|&i| fits[i].mean() >= best - CONTEXT_LEADS).collect();
    equal.truncate(COMPARED);
    let ranges: Vec<Range<usize>> = equal.iter().map(|&i| places[i].clone()).collect();
    let listed = &equal[..equal.len().min(LISTED)];
    let contexts = shortest::deciding(&text.string, &ranges, listed.len());
    let candidates = listed
        .iter()
        .zip(contexts)
        .map(|(&i, context)| Candidate { context, ..Candidate::new(places[i].clone(), 0.6 + 0.4 * fits[i].mean()) })
        .collect();
    Passage::lost(Status::Ambiguous, candidates, Explanation::default())
}

/// The reason, and where the words differ, how.
pub(super) fn explain(
    anchorer: &Anchorer,
    asked: &Asked,
    status: Status,
    place: &Range<usize>,
    reason: Option<ReviewReason>,
) -> Explanation {
    let differs = matches!(status, Status::Drifted | Status::Review);
    let there = &anchorer.text.string[place.clone()];
    Explanation { reason, difference: if differs { difference(&asked.phrase.typed, there) } else { Vec::new() } }
}
