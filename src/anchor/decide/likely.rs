//! Compares all places that the words may have now, unchanged or edited, and accepts the best, asks about it, or finds
//! nothing.

use std::ops::Range;

use super::evidence::{Evidence, Search};
use super::level::{is_slight, level_of};
use super::rules::Ruling;
use super::thresholds::Thresholds;
use super::told::{COMPARED, LISTED, explain};
use crate::anchor::anchorer::Anchorer;
use crate::anchor::article::Article;
use crate::anchor::context::StoredContext;
use crate::anchor::explain::{Explanation, ReviewReason};
use crate::anchor::found::{Asked, Found};
use crate::anchor::likeness::{self, ContextPlaces, LikelyPlace, OTHER_CASE, Sought, WeighedContext, rate};
use crate::anchor::passage::{Candidate, Passage, Status};

/// Another cut of a place that is so near to the best one leaves open where the passage ends, if they share less than
/// `ALONE`.
const NEAR: f32 = 0.02;
const ALONE: f32 = 0.5;

/// Compares all likely places.
pub fn passage(
    anchorer: &Anchorer,
    asked: &Asked,
    around: &StoredContext,
    found: &Found,
    unchanged: &[Range<usize>],
) -> Passage {
    let article = anchorer.article();
    let slight = found.level.is_some_and(|level| is_slight(anchorer, asked, level, unchanged));
    let sought = Sought::new(article, &asked.phrase, around, slight);
    let bounds = article.normal.forth(&asked.bounds);
    let context_places = ContextPlaces::of(article, &sought, &bounds);
    // Fewer words, edited, say too little for what stands farther around them to decide.
    let telling = found.level.is_some_and(|level| level < Status::Drifted)
        || sought.words.len() as f32 >= anchorer.decision.thresholds.sentence;
    let far = if telling { WeighedContext::of(article, &asked.beside) } else { WeighedContext::default() };
    let mut places = if sought.words.len() == 0 {
        Vec::new()
    } else {
        likeness::places(article, &sought, &bounds, &context_places, &far)
    };
    let alike = if slight { OTHER_CASE } else { 1.0 };
    places.extend(
        unchanged
            .iter()
            .take(COMPARED)
            .map(|place| rate(article, &sought, article.normal.forth(place), alike, !slight)),
    );
    let places = rated_far(article, &far, apart(places));
    judge(&Search { anchorer, asked, found, sought: &sought, context_places: &context_places }, &places)
}

/// Of places that overlap the one that is best cut; the best first. A cut that is nearly as good and goes elsewhere
/// makes it vague.
fn apart(mut places: Vec<LikelyPlace>) -> Vec<LikelyPlace> {
    places.sort_by(|a, b| {
        b.unchanged.cmp(&a.unchanged).then(b.extent.total_cmp(&a.extent)).then(a.chars.start.cmp(&b.chars.start))
    });
    let mut kept: Vec<LikelyPlace> = Vec::new();
    for place in places {
        match kept.iter_mut().find(|better| better.shared(&place) > 0.0) {
            Some(better) => better.vague |= place.extent > better.extent - NEAR && better.shared(&place) < ALONE,
            None => kept.push(place),
        }
    }
    kept
}

/// Rates the context of places by what is known farther around them, too; the best first.
fn rated_far(article: Article, far: &WeighedContext, mut places: Vec<LikelyPlace>) -> Vec<LikelyPlace> {
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

fn judge(search: &Search, places: &[LikelyPlace]) -> Passage {
    let Search { anchorer, asked, found, .. } = search;
    let at = &anchorer.decision.thresholds;
    let back = |place: &LikelyPlace| shown(anchorer, place);
    let best = places.first().and_then(|best| Some((best, back(best)?)));
    let Some((best, range)) = best else { return orphan(None, at) };
    let Some(evidence) = Evidence::of(search, places, range.clone()) else { return orphan(None, at) };
    match anchorer.decision.on(&evidence) {
        Ruling::Accepted => {
            let level = || level_of(anchorer, asked, found.level.unwrap_or(Status::Drifted), &range);
            let status = if best.unchanged { level() } else { Status::Drifted };
            Passage::found(status, range.clone(), best.score, explain(anchorer, asked, status, &range, None))
        }
        Ruling::Lost => orphan(Some((range, best.score)), at),
        Ruling::Asked(reason) => {
            let least = evidence.needed(at) - at.ask;
            let others = places[1..].iter().filter(|place| place.unchanged || place.score >= least);
            let likely = std::iter::once(best).chain(others);
            let candidates = likely.filter_map(|place| Some(Candidate::new(back(place)?, place.score)));
            review(search, &evidence, range, candidates.collect(), reason)
        }
    }
}

/// A place in bytes of the text; none when it begins or ends with a space.
fn shown(anchorer: &Anchorer, place: &LikelyPlace) -> Option<Range<usize>> {
    let blank = |range: &Range<usize>| anchorer.text.string[range.clone()].trim().len() < range.len();
    anchorer.normal().back_chars(place.chars.clone()).filter(|range| !blank(range))
}

/// Asks about the likely places. What stayed of a sentence that was written anew comes first, since it is certain to be
/// the passage's, unless it is a change in the whole that is in question.
fn review(
    search: &Search,
    evidence: &Evidence,
    best: Range<usize>,
    mut candidates: Vec<Candidate>,
    reason: ReviewReason,
) -> Passage {
    let (anchorer, at) = (search.anchorer, &search.anchorer.decision.thresholds);
    let cut = matches!(reason, ReviewReason::WordsDiffer | ReviewReason::ContextDiffers)
        && evidence.stayed_less_than(at.core);
    let tells = || anchorer.article().words.within(&evidence.stayed()).len() as f32 >= at.few;
    let remains = (cut && evidence.words >= at.sentence && tells()).then(|| evidence.stayed());
    let remains = remains.and_then(|chars| anchorer.normal().back_chars(chars));
    if let Some(range) = remains.clone() {
        candidates.insert(0, Candidate::new(range, evidence.score));
    }
    let there = remains.unwrap_or(best);
    Passage::lost(Status::Review, candidates, explain(anchorer, search.asked, Status::Review, &there, Some(reason)))
}

/// The nearest place is named where there is something near about it.
fn orphan(nearest: Option<(Range<usize>, f32)>, at: &Thresholds) -> Passage {
    Passage::lost(
        Status::Orphan,
        Vec::new(),
        nearest.filter(|(_, score)| *score >= at.nearest).map_or_else(Explanation::default, |(range, score)| {
            Explanation::because(ReviewReason::Nearest { range, score })
        }),
    )
}
