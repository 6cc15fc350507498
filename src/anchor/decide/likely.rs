//! Compares all places that the words may have now, unchanged or edited, and accepts the best, asks about it, or finds nothing.

use std::ops::Range;

use super::doubt;
use super::guarded;
use super::level::{is_slight, level_of};
use super::{COMPARED, LISTED, explain};
use crate::anchor::anchorer::Anchorer;
use crate::anchor::context::Surroundings;
use crate::anchor::explain::{Explanation, Reason};
use crate::anchor::found::{Asked, Found};
use crate::anchor::likeness::{self, Article, Far, OTHER_CASE, Place, Seats, Sought, rate};
use crate::anchor::passage::{Candidate, Passage, Status};

/// A place this far below acceptance is still asked about.
const ASK: f32 = 0.06;
/// Fewer words than this, edited, say too little for what stands farther around them to decide.
const SENTENCE: usize = 6;
/// Fewer words that stayed of a sentence say nothing by themselves.
const FEW: usize = 3;
/// Less like the words than this is not worth naming.
const NEAREST: f32 = 0.25;
/// Another cut of a place that is so near to the best one leaves open where the passage ends, if they share less than `ALONE`.
const NEAR: f32 = 0.02;
const ALONE: f32 = 0.5;

/// Compares all likely places.
pub fn passage(
    anchorer: &Anchorer,
    asked: &Asked,
    around: &Surroundings,
    found: &Found,
    unchanged: &[Range<usize>],
) -> Passage {
    let article = anchorer.article();
    let slight = found.level.is_some_and(|level| is_slight(anchorer, asked, level, unchanged));
    let sought = Sought::new(article, &asked.phrase, around, slight);
    let bounds = article.normal.forth(&asked.bounds);
    let seats = Seats::of(article, &sought, &bounds);
    let telling = found.level.is_some_and(|level| level < Status::Drifted) || sought.words.len() >= SENTENCE;
    let far = if telling { Far::of(article, &asked.beside) } else { Far::default() };
    let mut places =
        if sought.words.len() == 0 { Vec::new() } else { likeness::places(article, &sought, &bounds, &seats, &far) };
    let alike = if slight { OTHER_CASE } else { 1.0 };
    places.extend(
        unchanged
            .iter()
            .take(COMPARED)
            .map(|place| rate(article, &sought, article.normal.forth(place), alike, !slight)),
    );
    let places = rated_far(article, &far, apart(places));
    judge(anchorer, asked, &sought, found, &places, &seats)
}

/// Of places that overlap the one that is best cut; the best first. A cut that is nearly as good and goes elsewhere makes it vague.
fn apart(mut places: Vec<Place>) -> Vec<Place> {
    places.sort_by(|a, b| {
        b.unchanged.cmp(&a.unchanged).then(b.extent.total_cmp(&a.extent)).then(a.chars.start.cmp(&b.chars.start))
    });
    let mut kept: Vec<Place> = Vec::new();
    for place in places {
        match kept.iter_mut().find(|better| better.shared(&place) > 0.0) {
            Some(better) => better.vague |= place.extent > better.extent - NEAR && better.shared(&place) < ALONE,
            None => kept.push(place),
        }
    }
    kept
}

/// Rates the context of places by what is known farther around them, too; the best first.
fn rated_far(article: Article, far: &Far, mut places: Vec<Place>) -> Vec<Place> {
    if !far.is_empty() {
        for place in &mut places {
            let span = article.words.within(&place.chars);
            place.refit(far.better(article, &span, place.fit));
        }
    }
    places.sort_by(|a, b| b.score.total_cmp(&a.score));
    places.truncate(LISTED);
    places
}

fn judge(
    anchorer: &Anchorer,
    asked: &Asked,
    sought: &Sought,
    found: &Found,
    places: &[Place],
    seats: &Seats,
) -> Passage {
    let normal = anchorer.normal();
    let blank = |range: &Range<usize>| anchorer.text.string[range.clone()].trim().len() < range.len();
    let back = |place: &Place| normal.back_chars(place.chars.clone()).filter(|range| !blank(range));
    let Some((best, range)) = places.first().and_then(|best| Some((best, back(best)?))) else {
        return orphan(None);
    };
    let enough = doubt::required(best, sought, found.level.is_some_and(|level| level < Status::Drifted));
    let deleted = !best.unchanged
        && !best.fit.encloses()
        && (seats.meet() || sought.around.is_neighbour(&normal.chars, &best.chars, &asked.phrase.reading().chars));
    let case = doubt::Case { anchorer, sought, seats, best, others: &places[1..] };
    let exact = found.level == Some(Status::Exact);
    let beside = || {
        let guarded = || guarded::unchanged(anchorer, asked, sought, &range, exact);
        best.unchanged.then(guarded).flatten().map(Reason::Guarded)
    };
    let reason = if deleted { Some(Reason::Deleted) } else { case.objection(enough).or_else(beside) };
    let another = case.is_another();
    if reason.is_none() && !another {
        let status = if best.unchanged {
            level_of(anchorer, asked, found.level.unwrap_or(Status::Drifted), &range)
        } else {
            Status::Drifted
        };
        return Passage::found(status, range.clone(), best.score, explain(anchorer, asked, status, &range, None));
    }
    let seated = case.is_seated();
    let likely =
        |place: &&Place| place.unchanged || place.score >= enough - ASK || (seated && place.chars == best.chars);
    if another || !likely(&best) || doubt::is_anywhere(best, sought) {
        return orphan(Some((range, best.score)));
    }
    let candidates = places.iter().filter(likely).filter_map(|place| Some(Candidate::new(back(place)?, place.score)));
    review(&case, asked, range, candidates.collect(), reason)
}

/// Asks about the likely places. What stayed of a sentence that was written anew comes first, since it is certain to be the passage's, unless it is
/// a change in the whole that is in question.
fn review(
    case: &doubt::Case,
    asked: &Asked,
    best: Range<usize>,
    mut candidates: Vec<Candidate>,
    reason: Option<Reason>,
) -> Passage {
    let (anchorer, article) = (case.anchorer, case.anchorer.article());
    let cut = matches!(reason, Some(Reason::WordsDiffer | Reason::ContextDiffers));
    let remains = case
        .remains()
        .filter(|chars| cut && case.sought.words.len() >= SENTENCE && article.words.within(chars).len() >= FEW);
    let remains = remains.and_then(|chars| anchorer.normal().back_chars(chars));
    if let Some(range) = remains.clone() {
        candidates.insert(0, Candidate::new(range, case.best.score));
    }
    let there = remains.unwrap_or(best);
    Passage::lost(Status::Review, candidates, explain(anchorer, asked, Status::Review, &there, reason))
}

/// The nearest place is named where there is something near about it.
fn orphan(nearest: Option<(Range<usize>, f32)>) -> Passage {
    Passage::lost(
        Status::Orphan,
        Vec::new(),
        nearest
            .filter(|(_, score)| *score >= NEAREST)
            .map_or_else(Explanation::default, |(range, score)| Explanation::because(Reason::Nearest { range, score })),
    )
}
