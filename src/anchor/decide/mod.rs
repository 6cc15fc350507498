//! From places to a passage. Places where the words stand unchanged are told apart by `occurrence` and the stored
//! context; where that does not decide, or nothing is unchanged, all likely places are compared by one score
//! (`likely`), and the best is accepted only if no rule (`rules`) speaks against it, held against what is known of it
//! (`evidence`).

mod core;
pub mod evidence;
mod fits;
mod guarded;
mod level;
mod likely;
pub mod rules;
pub mod thresholds;
mod told;

use std::ops::Range;

use super::anchorer::Anchorer;
use super::border::{at_word_borders, enclosing_word};
use super::context::StoredContext;
use super::explain::{Explanation, ReviewReason};
use super::found::{Asked, Found, nth};
use super::likeness::{Sought, WORDS};
use super::passage::{Candidate, Passage, Status};
use super::selector::Scope;
pub(super) use fits::{fits, leader};
use level::{is_slight, level_of};
pub(super) use told::ambiguous;
use told::explain;

/// Decides for words in one piece.
pub(super) fn passage(anchorer: &Anchorer, asked: &Asked, scope: &Scope, found: &Found) -> Passage {
    let around = StoredContext::of(scope);
    let mut unchanged: &[Range<usize>] = &[];
    let preferred;
    if let Some(level) = found.level {
        if let Some(wanted) = asked.occurrence {
            return by_occurrence(anchorer, asked, &around, found, wanted);
        }
        preferred = at_word_borders(&anchorer.text.string, &found.places);
        unchanged = &preferred;
        let fits = fits(anchorer, &around, unchanged);
        match leader(&fits) {
            Some(_) if is_slight(anchorer, asked, level, unchanged) => {}
            Some(i) if fits[i].is_full() => {
                return accept_unchanged(anchorer, asked, level, unchanged[i].clone(), &around);
            }
            None if around.is_empty() || fits.iter().filter(|fit| fit.is_full()).count() > 1 => {
                return ambiguous(anchorer.text, unchanged, &fits);
            }
            _ => {}
        }
    } else if let (Some(asked), true) = (asked.occurrence, found.most > 0) {
        let reason = ReviewReason::OccurrenceOutOfRange { asked, places: found.most };
        return Passage::lost(Status::Orphan, Vec::new(), Explanation::because(reason));
    }
    let passage = likely::passage(anchorer, asked, &around, found, unchanged);
    match (&found.outside, &scope.within) {
        (Some(place), Some(id)) if passage.status == Status::Orphan => {
            let reason = ReviewReason::OutsideSection { id: id.trim_start_matches('#').to_owned() };
            Passage::lost(Status::Review, vec![Candidate::new(place.clone(), WORDS)], Explanation::because(reason))
        }
        _ => passage,
    }
}

fn by_occurrence(anchorer: &Anchorer, asked: &Asked, around: &StoredContext, found: &Found, wanted: i32) -> Passage {
    let Some(i) = nth(wanted, found.places.len()) else {
        let reason = ReviewReason::OccurrenceOutOfRange { asked: wanted, places: found.most };
        return Passage::lost(Status::Orphan, Vec::new(), Explanation::because(reason));
    };
    let place = found.places[i].clone();
    let fits = fits(anchorer, around, &found.places);
    if let Some(best) =
        leader(&fits).filter(|&best| best != i && fits[best].mean() >= anchorer.decision.thresholds.context_fits)
    {
        let candidates = [best, i].map(|i| Candidate::new(found.places[i].clone(), 0.6 + 0.4 * fits[i].mean()));
        return Passage::lost(
            Status::Review,
            candidates.into(),
            Explanation::because(ReviewReason::OccurrenceAgainstContext),
        );
    }
    let status = level_of(anchorer, asked, found.level.unwrap_or(Status::Drifted), &place);
    Passage::found(status, place.clone(), 1.0, explain(anchorer, asked, status, &place, None))
}

fn accept_unchanged(
    anchorer: &Anchorer,
    asked: &Asked,
    level: Status,
    place: Range<usize>,
    around: &StoredContext,
) -> Passage {
    if around.is_empty()
        && let Some(word) = enclosing_word(&anchorer.text.string, &place)
    {
        let reason = ReviewReason::InsideWord { word: word.to_owned() };
        return Passage::lost(Status::Review, vec![Candidate::new(place, 0.6)], Explanation::because(reason));
    }
    let status = level_of(anchorer, asked, level, &place);
    if level > Status::Exact
        && let Some(guarded) = {
            let sought = Sought::new(anchorer.article(), &asked.phrase, around, false);
            guarded::unchanged(anchorer, asked, &sought, &place, false)
        }
    {
        let explanation = explain(anchorer, asked, Status::Review, &place, Some(ReviewReason::Guarded(guarded)));
        return Passage::lost(Status::Review, vec![Candidate::new(place, 1.0)], explanation);
    }
    Passage::found(status, place.clone(), 1.0, explain(anchorer, asked, status, &place, None))
}
