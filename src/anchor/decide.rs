//! From places to a passage. Places where the words stand unchanged are told apart by `occurrence` and the stored context; where
//! that does not decide, or nothing is unchanged, all likely places are compared by one score, and the best is accepted
//! only if it is good, leads clearly, and the guard has no objection. The thresholds stand here and nowhere else.

use std::ops::Range;

use super::align::Weighted;
use super::anchorer::{Anchorer, Asked, Found, nth};
use super::context::{Fit, Surroundings};
use super::explain::{Explanation, Reason, difference};
use super::extent;
use super::fuzzy::{self, Place, Sought};
use super::guard;
use super::passage::{Candidate, Passage, Status};
use super::selector::Scope;
use super::shortest;
use super::words::is_letter;
use crate::text::Text;

/// From this fit on, a context speaks for a place where the words stand unchanged.
pub(super) const CONTEXT_FITS: f32 = 0.5;
/// By this much the best of several contexts must lead.
const CONTEXT_LEADS: f32 = 0.2;
/// Shorter words, in characters, are found by likeness only between both contexts.
const SHORT: usize = 12;
/// From which score on an edited place is accepted, by how much the words tell (nats of surprise, see `align::weight`): the less they tell,
/// the more of them must stand there, in their context.
const ACCEPT: [(f32, f32); 5] = [(16.0, 0.90), (30.0, 0.80), (45.0, 0.67), (60.0, 0.64), (130.0, 0.60)];
/// Words that tell more than this are accepted unchanged wherever they stand; fewer need some of their context.
const TELLING: f32 = 40.0;
/// So many words are a sentence, which is accepted unchanged, too.
const SENTENCE: usize = 6;
/// Fewer words than this may become others by their case alone (`Polish`, `US`), and are likely to turn up again.
const FEW: usize = 3;
/// The score of unchanged words with the least context that counts.
const IN_CONTEXT: f32 = 0.80;
/// A place this far below acceptance is still asked about.
const ASK: f32 = 0.05;
/// By this much the accepted place must lead.
const LEAD: f32 = 0.05;
/// Places listed for a decision by the author.
const LISTED: usize = 8;
/// Places whose contexts are compared character by character.
const COMPARED: usize = 200;

/// Decides for words in one piece.
pub(super) fn passage(anchorer: &Anchorer, asked: &Asked, scope: &Scope, found: &Found) -> Passage {
    let around = Surroundings::of(scope);
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
            Some(i) if fits[i].mean() >= CONTEXT_FITS => {
                return accept_unchanged(anchorer, asked, level, unchanged[i].clone(), &around);
            }
            None if around.is_empty() || fits.iter().filter(|fit| fit.is_full()).count() > 1 => {
                return ambiguous(anchorer.text, unchanged, &fits);
            }
            _ => {}
        }
    } else if let (Some(asked), true) = (asked.occurrence, found.most > 0) {
        let reason = Reason::OccurrenceOutOfRange { asked, places: found.most };
        return Passage::lost(Status::Orphan, Vec::new(), Explanation::because(reason));
    }
    let passage = by_likeness(anchorer, asked, &around, found, unchanged);
    match (&found.outside, &scope.within) {
        (Some(place), Some(id)) if passage.status == Status::Orphan => {
            let reason = Reason::OutsideSection { id: id.trim_start_matches('#').to_owned() };
            Passage::lost(
                Status::Review,
                vec![Candidate::new(place.clone(), fuzzy::WORDS)],
                Explanation::because(reason),
            )
        }
        _ => passage,
    }
}

/// How well the context fits each place.
pub(super) fn fits(anchorer: &Anchorer, around: &Surroundings, places: &[Range<usize>]) -> Vec<Fit> {
    if around.is_empty() {
        return vec![Fit::default(); places.len()];
    }
    let normal = anchorer.normal();
    places.iter().map(|place| around.fit(&normal.chars, &normal.forth(place))).collect()
}

/// The one place whose context leads clearly: the only one that fits in full, or the best by a distance.
pub(super) fn leader(fits: &[Fit]) -> Option<usize> {
    let mut order: Vec<usize> = (0..fits.len()).collect();
    order.sort_by(|&a, &b| fits[b].mean().total_cmp(&fits[a].mean()));
    match order.as_slice() {
        [] => None,
        [only] => Some(*only),
        [first, second, ..] => {
            let (best, next) = (fits[*first], fits[*second]);
            let most = fits.iter().map(|fit| fit.full_sides()).max().unwrap_or(0);
            let alone = best.full_sides() == most && fits.iter().filter(|fit| fit.full_sides() == most).count() == 1;
            (alone || best.mean() - next.mean() >= CONTEXT_LEADS).then_some(*first)
        }
    }
}

/// Several places that fit equally, each with the context that would decide for it.
pub(super) fn ambiguous(text: &Text, places: &[Range<usize>], fits: &[Fit]) -> Passage {
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

/// Whether words are so few that another case or punctuation makes them doubtful.
fn is_slight(anchorer: &Anchorer, asked: &Asked, level: Status, places: &[Range<usize>]) -> bool {
    let few = || super::words::split(&asked.phrase.reading().chars).take(FEW).count() < FEW;
    level == Status::Drifted
        && few()
        && places.iter().all(|place| level_of(anchorer, asked, level, place) == Status::Drifted)
}

fn by_occurrence(anchorer: &Anchorer, asked: &Asked, around: &Surroundings, found: &Found, wanted: i32) -> Passage {
    let Some(i) = nth(wanted, found.places.len()) else {
        let reason = Reason::OccurrenceOutOfRange { asked: wanted, places: found.most };
        return Passage::lost(Status::Orphan, Vec::new(), Explanation::because(reason));
    };
    let place = found.places[i].clone();
    let fits = fits(anchorer, around, &found.places);
    if let Some(best) = leader(&fits).filter(|&best| best != i && fits[best].mean() >= CONTEXT_FITS) {
        let candidates = [best, i].map(|i| Candidate::new(found.places[i].clone(), 0.6 + 0.4 * fits[i].mean()));
        return Passage::lost(
            Status::Review,
            candidates.into(),
            Explanation::because(Reason::OccurrenceAgainstContext),
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
    around: &Surroundings,
) -> Passage {
    if around.is_empty()
        && let Some(word) = enclosing_word(&anchorer.text.string, &place)
    {
        let reason = Reason::InsideWord { word: word.to_owned() };
        return Passage::lost(Status::Review, vec![Candidate::new(place, 0.6)], Explanation::because(reason));
    }
    let status = level_of(anchorer, asked, level, &place);
    Passage::found(status, place.clone(), 1.0, explain(anchorer, asked, status, &place, None))
}

/// What differs in case and punctuation counts as edited, unless it is typography all the same.
fn level_of(anchorer: &Anchorer, asked: &Asked, level: Status, place: &Range<usize>) -> Status {
    let there = super::Normal::of_words(&anchorer.text.string[place.clone()]);
    let same = |form: &super::Normal| typographic(&form.chars) == typographic(&there.chars);
    if level == Status::Drifted && (same(&asked.phrase.normal) || same(asked.phrase.reading())) {
        Status::Normalized
    } else {
        level
    }
}

/// A form in which spaces beside punctuation, the kind of quotation mark and the length of dashes do not count.
fn typographic(chars: &[char]) -> Vec<char> {
    let mut form: Vec<char> = Vec::with_capacity(chars.len());
    for (i, &c) in chars.iter().enumerate() {
        let beside_punctuation =
            || (i > 0 && !is_letter(chars[i - 1])) || chars.get(i + 1).is_some_and(|&next| !is_letter(next));
        let c = if c == '"' { '\'' } else { c };
        let repeated = matches!(c, '-' | '\'') && form.last() == Some(&c);
        if !(repeated || (c == ' ' && beside_punctuation())) {
            form.push(c);
        }
    }
    form
}

fn explain(
    anchorer: &Anchorer,
    asked: &Asked,
    status: Status,
    place: &Range<usize>,
    reason: Option<Reason>,
) -> Explanation {
    let differs = matches!(status, Status::Drifted | Status::Review);
    let there = &anchorer.text.string[place.clone()];
    Explanation { reason, difference: if differs { difference(&asked.phrase.typed, there) } else { Vec::new() } }
}

/// Compares all likely places.
fn by_likeness(
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
    let gap = fuzzy::gap(article, &sought, &bounds);
    let mut places = if sought.words.len() == 0 { Vec::new() } else { fuzzy::places(article, &sought, &bounds, &gap) };
    let alike = if slight { fuzzy::OTHER_CASE } else { 1.0 };
    places.extend(
        unchanged
            .iter()
            .take(COMPARED)
            .map(|place| fuzzy::rate(article, &sought, article.normal.forth(place), alike, !slight)),
    );
    let places = apart(places);
    judge(anchorer, asked, &sought, found, &places, gap.closed)
}

/// Of places that overlap the one that is best cut; the best first.
fn apart(mut places: Vec<Place>) -> Vec<Place> {
    places.sort_by(|a, b| {
        b.unchanged.cmp(&a.unchanged).then(b.extent.total_cmp(&a.extent)).then(a.chars.start.cmp(&b.chars.start))
    });
    let mut kept: Vec<Place> = Vec::new();
    for place in places {
        if kept.iter().all(|better| better.chars.end <= place.chars.start || place.chars.end <= better.chars.start) {
            kept.push(place);
        }
    }
    kept.sort_by(|a, b| b.score.total_cmp(&a.score));
    kept.truncate(LISTED);
    kept
}

fn judge(
    anchorer: &Anchorer,
    asked: &Asked,
    sought: &Sought,
    found: &Found,
    places: &[Place],
    closed: bool,
) -> Passage {
    let normal = anchorer.normal();
    let blank = |range: &Range<usize>| anchorer.text.string[range.clone()].trim().len() < range.len();
    let back = |place: &Place| normal.back_chars(place.chars.clone()).filter(|range| !blank(range));
    let Some((best, range)) = places.first().and_then(|best| Some((best, back(best)?))) else {
        return orphan(None);
    };
    let enough = required(best, &sought.words);
    let deleted = !best.unchanged
        && (closed || sought.around.is_neighbour(&normal.chars, &best.chars, &asked.phrase.reading().chars));
    let reason = if deleted { Some(Reason::Deleted) } else { objection(anchorer, sought, best, places.get(1), enough) };
    if reason.is_none() {
        let status = if best.unchanged {
            level_of(anchorer, asked, found.level.unwrap_or(Status::Drifted), &range)
        } else {
            Status::Drifted
        };
        return Passage::found(status, range.clone(), best.score, explain(anchorer, asked, status, &range, None));
    }
    let likely = |place: &&Place| place.score >= enough - ASK;
    if !likely(&best) {
        return orphan(Some((range, best.score)));
    }
    let candidates =
        places.iter().filter(likely).filter_map(|place| Some(Candidate::new(back(place)?, place.score))).collect();
    Passage::lost(Status::Review, candidates, explain(anchorer, asked, Status::Review, &range, reason))
}

/// What speaks against accepting the best place.
fn objection(
    anchorer: &Anchorer,
    sought: &Sought,
    best: &Place,
    second: Option<&Place>,
    enough: f32,
) -> Option<Reason> {
    let article = anchorer.article();
    let guarded = |chars: Range<usize>| {
        let there: String = article.normal.chars[chars].iter().collect();
        guard::check(&sought.form.string, &there, &anchorer.lang, &|word| article.words.is_common(word))
    };
    if let Some(guarded) = guarded(best.chars.clone())
        .or_else(|| guarded(extent::widened(article, sought, &best.chars)))
        .filter(|_| !best.unchanged)
    {
        return Some(Reason::Guarded(guarded));
    }
    if !best.unchanged
        && sought.form.chars.len() < SHORT
        && !(sought.around.is_whole() && best.fit.mean() >= CONTEXT_FITS)
    {
        return Some(Reason::TooShort);
    }
    if second.is_some_and(|second| best.score - second.score < LEAD) {
        return Some(Reason::CloseSecond);
    }
    (best.score < enough).then_some(Reason::ContextDiffers)
}

/// The score that a place needs, by how much the words tell.
fn required(place: &Place, words: &Weighted) -> f32 {
    let info = words.total;
    if place.unchanged {
        return if info >= TELLING || words.len() >= SENTENCE { 0.0 } else { IN_CONTEXT };
    }
    let after = ACCEPT.iter().position(|&(step, _)| info < step);
    match after {
        Some(0) => ACCEPT[0].1,
        Some(i) => {
            let ((from, high), (to, low)) = (ACCEPT[i - 1], ACCEPT[i]);
            high + (low - high) * (info - from) / (to - from)
        }
        None => ACCEPT[ACCEPT.len() - 1].1,
    }
}

fn orphan(nearest: Option<(Range<usize>, f32)>) -> Passage {
    Passage::lost(
        Status::Orphan,
        Vec::new(),
        nearest
            .map_or_else(Explanation::default, |(range, score)| Explanation::because(Reason::Nearest { range, score })),
    )
}

/// The places that do not begin or end inside a word, if there are any; else all.
fn at_word_borders(text: &str, places: &[Range<usize>]) -> Vec<Range<usize>> {
    let whole: Vec<Range<usize>> =
        places.iter().filter(|place| !cuts(text, place.start) && !cuts(text, place.end)).cloned().collect();
    if whole.is_empty() { places.to_vec() } else { whole }
}

/// Whether `at` lies inside a word of a script that separates its words.
fn cuts(text: &str, at: usize) -> bool {
    let inner = |c: Option<char>| c.is_some_and(|c| is_letter(c) && super::words::is_spaced(c));
    inner(text[..at].chars().next_back()) && inner(text[at..].chars().next())
}

/// The longer word that a place without spaces stands in.
fn enclosing_word<'t>(text: &'t str, place: &Range<usize>) -> Option<&'t str> {
    let within = &text[place.clone()];
    if within.contains(|c: char| !is_letter(c)) || !(cuts(text, place.start) || cuts(text, place.end)) {
        return None;
    }
    let before: usize = text[..place.start].chars().rev().take_while(|&c| is_letter(c)).map(char::len_utf8).sum();
    let after: usize = text[place.end..].chars().take_while(|&c| is_letter(c)).map(char::len_utf8).sum();
    Some(&text[place.start - before..place.end + after])
}
