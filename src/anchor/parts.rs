//! Passages given by their first and last words, or with words left out (`[…]`): the parts in order, each the nearest
//! after the one before, all in one section. The place is the whole stretch. Single parts are found as any words are.

use std::ops::Range;

use super::anchorer::Anchorer;
use super::context::StoredContext;
use super::decide;
use super::explain::{Explanation, ReviewReason};
use super::found::{Asked, Found, nth};
use super::passage::{Candidate, Passage, Status};
use super::sections;
use super::selector::Scope;

/// Beginnings of a stretch that are tried.
const BEGINNINGS: usize = 1000;

/// A stretch that could be meant, and the worst level of its parts.
struct Stretch {
    range: Range<usize>,
    level: Status,
}

/// Decides for parts in order.
pub(super) fn passage(anchorer: &Anchorer, asked: &[Asked], scope: &Scope, found: &[Found]) -> Passage {
    let mut levels = Vec::new();
    let mut places = Vec::new();
    for (asked, found) in asked.iter().zip(found) {
        let (level, found) = match found.level {
            Some(level) => (level, found.places.clone()),
            None => match fuzzy(anchorer, asked, found) {
                Ok(place) => (Status::Drifted, vec![place]),
                Err(passage) => return *passage,
            },
        };
        levels.push(level);
        places.push(found);
    }
    let level = levels.into_iter().max().unwrap_or(Status::Orphan);
    match stretches(anchorer, &places, level) {
        Ok(stretches) => choose(anchorer, stretches, scope),
        Err(part) => {
            let part = asked.get(part).map_or_else(String::new, |asked| asked.phrase.typed.clone());
            Passage::lost(Status::Orphan, Vec::new(), Explanation::because(ReviewReason::MissingPart { part }))
        }
    }
}

/// A part that was edited: its place, if it is certain.
fn fuzzy(anchorer: &Anchorer, asked: &Asked, found: &Found) -> Result<Range<usize>, Box<Passage>> {
    let mut passage = decide::passage(anchorer, asked, &Scope::default(), found);
    match passage.place.take() {
        Some(place) => Ok(place),
        None if passage.status == Status::Orphan => {
            let part = asked.phrase.typed.clone();
            Err(Box::new(Passage::lost(
                Status::Orphan,
                Vec::new(),
                Explanation::because(ReviewReason::MissingPart { part }),
            )))
        }
        None => Err(Box::new(passage)),
    }
}

/// For each place of the first part the stretch to the nearest last part; `Err` names the part that nothing was found
/// for.
fn stretches(anchorer: &Anchorer, places: &[Vec<Range<usize>>], level: Status) -> Result<Vec<Stretch>, usize> {
    let mut stretches = Vec::new();
    let mut missing = 1;
    for first in places.first().into_iter().flatten().take(BEGINNINGS) {
        let section = sections::around(anchorer.text, first.start);
        let mut end = first.end;
        let mut reached = 1;
        for part in &places[1..] {
            let next = part.partition_point(|place| place.start < end);
            let Some(place) = part.get(next).filter(|place| place.end <= section.end) else { break };
            end = place.end;
            reached += 1;
        }
        if reached == places.len() {
            stretches.push(Stretch { range: first.start..end, level });
        } else {
            missing = missing.max(reached);
        }
    }
    if stretches.is_empty() { Err(missing) } else { Ok(stretches) }
}

/// Narrows stretches by occurrence and context.
fn choose(anchorer: &Anchorer, mut stretches: Vec<Stretch>, scope: &Scope) -> Passage {
    if let Some(asked) = scope.occurrence {
        let places = stretches.len();
        let Some(i) = nth(asked, places) else {
            return Passage::lost(
                Status::Orphan,
                Vec::new(),
                Explanation::because(ReviewReason::OccurrenceOutOfRange { asked, places }),
            );
        };
        stretches = vec![stretches.swap_remove(i)];
    }
    let around = StoredContext::of(scope);
    let ranges: Vec<Range<usize>> = stretches.iter().map(|stretch| stretch.range.clone()).collect();
    let fits = decide::fits(anchorer, &around, &ranges);
    match decide::leader(&fits) {
        Some(i) if fits[i].mean() >= anchorer.decision.thresholds.context_fits => {
            Passage::found(stretches[i].level, ranges[i].clone(), 1.0, Explanation::default())
        }
        Some(i) => {
            let candidate = Candidate::new(ranges[i].clone(), 0.6 + 0.4 * fits[i].mean());
            Passage::lost(Status::Review, vec![candidate], Explanation::because(ReviewReason::ContextDiffers))
        }
        None => decide::ambiguous(anchorer.text, &ranges, &fits),
    }
}
