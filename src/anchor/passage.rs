//! What comes out of anchoring: a status, the place if it is certain enough to be rendered, the other places that were
//! thought of, and the reasons. Nothing here decides anything.

use std::ops::Range;

use super::explain::{Explanation, ReviewReason};

/// How a selector fared, from best to worst.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// The words stand there to the letter.
    Exact,
    /// They differ in typography only.
    Normalized,
    /// The article was edited, one place is clearly meant.
    Drifted,
    /// A likely place, not certain enough, or a number, a negation or a name changed.
    Review,
    /// Several places fit equally.
    Ambiguous,
    /// Nothing fits.
    Orphan,
}

impl Status {
    /// The status as reports and messages name it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Normalized => "normalized",
            Self::Drifted => "drifted",
            Self::Review => "review",
            Self::Ambiguous => "ambiguous",
            Self::Orphan => "orphan",
        }
    }

    /// Whether a passage of this status is shown at its place.
    pub fn is_rendered(self) -> bool {
        self <= Self::Drifted
    }
}

/// What was found for one selector.
#[derive(Debug, Clone, PartialEq)]
pub struct Passage {
    /// The decision.
    pub status: Status,
    /// Byte range of the reader's text; only for statuses that are rendered, and never for the whole article.
    pub place: Option<Range<usize>>,
    /// From 0 (nothing alike) to 1 (the same words, in the same context as far as one was given).
    pub score: f32,
    /// Places to ask about: best first for `review`, in reading order for `ambiguous`, else empty.
    pub candidates: Vec<Candidate>,
    /// Why.
    pub explanation: Explanation,
}

/// A place that could be meant.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// Byte range of the reader's text.
    pub range: Range<usize>,
    /// From 0 to 1, as for [`Passage`].
    pub score: f32,
    /// For `ambiguous`: the shortest context that would decide for this place, if there is one.
    pub context: Option<Context>,
}

/// A context that decides; one of the two suffices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Context {
    /// The words before the place.
    pub prefix: Option<String>,
    /// The words behind it.
    pub suffix: Option<String>,
}

impl Passage {
    /// The place that is most likely meant, where it is not certain enough to be the passage.
    pub fn likely(&self) -> Option<&Range<usize>> {
        let nearest = match &self.explanation.reason {
            Some(ReviewReason::Nearest { range, .. }) => Some(range),
            _ => None,
        };
        self.candidates.first().map(|candidate| &candidate.range).or(nearest)
    }

    /// Whether more evidence could still decide: it is not found, and not because of what has changed in the words
    /// themselves.
    pub(super) fn is_in_doubt(&self) -> bool {
        !self.status.is_rendered() && !matches!(self.explanation.reason, Some(ReviewReason::Guarded(_)))
    }

    /// A passage that is rendered at `place`.
    pub(super) fn found(status: Status, place: Range<usize>, score: f32, explanation: Explanation) -> Self {
        Self { status, place: Some(place), score, candidates: Vec::new(), explanation }
    }

    /// A passage that is not rendered.
    pub(super) fn lost(status: Status, candidates: Vec<Candidate>, explanation: Explanation) -> Self {
        let score = candidates.iter().map(|c| c.score).fold(0.0, f32::max);
        Self { status, place: None, score, candidates, explanation }
    }
}

impl Candidate {
    /// A candidate without a deciding context.
    pub(super) fn new(range: Range<usize>, score: f32) -> Self {
        Self { range, score, context: None }
    }
}
