//! Looks for a quotation as it is: its runs of words to the letter, in order and within one paragraph, between elision
//! marks and insertions.
//!
//! In: an inquiry.
//! Out: a comparison, or nothing where a run does not stand in the source; then `align` takes over. Every run is looked
//! up by its rarest word; the run with the fewest places leads, the others follow at the nearest place.

use super::agree::{Agreement, agreement};
use super::index::Index;
use super::objection::Objection;
use super::omission::objection;
use super::reason::{Reason, Why};
use super::seam::{Seam, is_literal, is_own, seams};
use super::wanted::WantedWords;
use super::{Comparison, Inquiry, Piece, Verdict, cut};
use std::ops::Range;

/// How many places of a run, and how many chains, are looked at.
const PLACES: usize = 20_000;
const CHAINS: usize = 256;
/// How many words are compared to find the places of a run; hostile texts alone need more.
const WORK: usize = 4_000_000;

/// The chain of runs with the best verdict, if every run stands in the source.
pub(super) fn compare(inquiry: &Inquiry) -> Option<Comparison> {
    let runs = inquiry.request.runs();
    let places: Vec<Vec<usize>> = runs.iter().map(|run| places(inquiry, run)).collect();
    if places.is_empty() || places.iter().any(Vec::is_empty) {
        return None;
    }
    let leader = (0..runs.len()).min_by_key(|&run| places[run].len())?;
    let mut best: Option<Judged> = None;
    let mut turned: Option<Judged> = None;
    for &start in places[leader].iter().take(CHAINS) {
        let Some(chain) = chain(&runs, &places, leader, start) else { continue };
        let judged = judge(inquiry, &runs, chain);
        if turned.is_none() && judged.is_turned() {
            turned = Some(judged);
            continue;
        }
        if best.as_ref().is_none_or(|best| judged.verdict < best.verdict) {
            best = Some(judged);
        }
        if best.as_ref().is_some_and(|best| best.verdict == Verdict::Verbatim) {
            break;
        }
    }
    // An elision mark says that something was left out: where nothing was, another place is meant.
    let best = match (best, turned) {
        (Some(best), turned) => Some(if best.is_hollow() { turned.unwrap_or(best) } else { best }),
        (None, turned) => turned,
    };
    let comparison = best.map(|best| told(inquiry, &runs, best));
    comparison.or_else(|| Some(disordered(inquiry, &runs, &places, leader)))
}

/// The source tokens at which a run of words begins, ascending.
fn places(inquiry: &Inquiry, run: &Range<usize>) -> Vec<usize> {
    let index = inquiry.source.index();
    let words = &inquiry.request.words[run.clone()];
    let first = run.start == 0;
    let rarest = words.iter().enumerate().filter(|(_, word)| word.word.bracket.is_none());
    let rarest = rarest.min_by_key(|(_, word)| word.number.map_or(0, |key| index.places(key).len()));
    let candidates: Vec<usize> = match rarest {
        Some((at, word)) => match word.number {
            Some(key) => {
                index.places(key).iter().filter_map(|&place| (place as usize).checked_sub(at)).take(PLACES).collect()
            }
            None => Vec::new(),
        },
        None => (0..index.tokens.len()).collect(),
    };
    let mut work = WORK;
    let affordable = candidates.into_iter().take_while(|&start| {
        work = work.saturating_sub(1 + alike(index, words, start));
        work > 0
    });
    affordable.filter(|&start| stands_at(index, words, start, first)).collect()
}

/// How many words from `start` on have the same key: what it costs to look.
fn alike(index: &Index, words: &[WantedWords], start: usize) -> usize {
    words
        .iter()
        .zip(index.tokens.get(start..).unwrap_or_default())
        .take_while(|(word, token)| word.number == Some(token.key))
        .count()
}

fn stands_at(index: &Index, words: &[WantedWords], start: usize, first: bool) -> bool {
    let Some(tokens) = index.tokens.get(start..start + words.len()) else { return false };
    words.iter().zip(tokens).enumerate().all(|(at, (word, token))| {
        let agrees =
            agreement(index, word, token).is_some_and(|agreement| agreement < Agreement::Capital || first && at == 0);
        let question = if at + 1 < words.len() {
            word.word.follow.question == token.follow.question
        } else {
            !word.word.follow.question || token.follow.question
        };
        agrees && question
    })
}

/// The runs at the places nearest to the leader's, in order; `None` where there is no such place.
fn chain(runs: &[Range<usize>], places: &[Vec<usize>], leader: usize, start: usize) -> Option<Vec<Range<usize>>> {
    let mut chain = vec![0..0; runs.len()];
    chain[leader] = start..start + runs[leader].len();
    for run in leader + 1..runs.len() {
        let from = chain[run - 1].end;
        let place = *places[run].get(places[run].partition_point(|&place| place < from))?;
        chain[run] = place..place + runs[run].len();
    }
    for run in (0..leader).rev() {
        let until = chain[run + 1].start.checked_sub(runs[run].len())?;
        let place = places[run][..places[run].partition_point(|&place| place <= until)].last()?;
        chain[run] = *place..*place + runs[run].len();
    }
    Some(chain)
}

/// A chain and what is to be said of it.
struct Judged {
    verdict: Verdict,
    objection: Option<Objection>,
    /// The first letter's case was changed without brackets.
    capital: bool,
    /// What the source's sentence has behind the quotation's end.
    rest: Option<Range<usize>>,
    chain: Vec<Range<usize>>,
    seams: Vec<Seam>,
}

impl Judged {
    /// Whether an elision between two runs leaves out nothing.
    fn is_hollow(&self) -> bool {
        let inner = self.seams.len().saturating_sub(2);
        self.seams.iter().skip(1).take(inner).any(|seam| seam.elided && seam.dropped.is_empty())
    }

    /// Whether what an elision leaves out turns the meaning.
    fn is_turned(&self) -> bool {
        self.objection.as_ref().is_some_and(Objection::is_of_an_elision)
    }
}

fn judge(inquiry: &Inquiry, runs: &[Range<usize>], chain: Vec<Range<usize>>) -> Judged {
    inquiry.near.set(chain.first().map_or(0, |run| run.start));
    let seams = seams(inquiry, runs, &chain);
    let rest = cut::rest(inquiry, &chain);
    let lead = cut::lead(inquiry, &chain);
    let objection = seams.iter().filter(|seam| !is_own(inquiry, seam)).find_map(|seam| objection(inquiry, seam));
    let objection = objection.or_else(|| emphasis(inquiry, runs, &chain));
    let objection = objection.or_else(|| cut::objection(inquiry, lead.as_ref(), rest.as_ref()));
    let agreement = worst(inquiry, runs, &chain);
    let noted = inquiry.request.sic || inquiry.request.emphasis_noted;
    let untouched = !noted && seams.iter().all(|seam| is_own(inquiry, seam));
    let verdict = match (&objection, agreement) {
        (Some(_), _) => Verdict::Altered,
        (None, Agreement::Same) if untouched && rest.is_none() => Verdict::Verbatim,
        _ => Verdict::Edited,
    };
    Judged { verdict, objection, capital: agreement == Agreement::Capital, rest, chain, seams }
}

fn told(inquiry: &Inquiry, runs: &[Range<usize>], judged: Judged) -> Comparison {
    let Judged { verdict, objection, capital, rest, chain, seams } = judged;
    let goes_on = rest.map(|rest| cut::shown(inquiry, &rest));
    let reason = match (&objection, &goes_on) {
        (Some(objection), _) => Some(Why::Unfair(objection.clone())),
        (None, _) if capital => Some(Why::FirstLetter),
        (None, Some(rest)) => Some(Why::GoesOn(rest.clone())),
        (None, None) => None,
    };
    let reason = reason.map(Reason);
    let whole = chain.first().map_or(0, |run| run.start)..chain.last().map_or(0, |run| run.end);
    let place = Some(inquiry.source.index().range(&whole));
    Comparison { verdict, difference: difference(inquiry, runs, &seams), reason, place, goes_on }
}

fn worst(inquiry: &Inquiry, runs: &[Range<usize>], chain: &[Range<usize>]) -> Agreement {
    let index = inquiry.source.index();
    let pairs = runs
        .iter()
        .zip(chain)
        .flat_map(|(run, place)| inquiry.request.words[run.clone()].iter().zip(&index.tokens[place.clone()]));
    pairs.filter_map(|(word, token)| agreement(index, word, token)).max().unwrap_or(Agreement::Same)
}

/// Emphasis that the source does not have, and that nobody owns up to.
fn emphasis(inquiry: &Inquiry, runs: &[Range<usize>], chain: &[Range<usize>]) -> Option<Objection> {
    if inquiry.request.emphasis_noted {
        return None;
    }
    let tokens = &inquiry.source.index().tokens;
    let mut pairs = runs
        .iter()
        .zip(chain)
        .flat_map(|(run, place)| inquiry.request.words[run.clone()].iter().zip(&tokens[place.clone()]));
    let (word, _) = pairs.find(|(word, token)| word.word.emphasised && !token.emphasised)?;
    Some(Objection::Emphasis(inquiry.words[word.word.range.clone()].to_owned()))
}

fn difference(inquiry: &Inquiry, runs: &[Range<usize>], seams: &[Seam]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (at, seam) in seams.iter().enumerate() {
        if is_literal(inquiry, &seam.dropped, &seam.inserted) {
            if !seam.inserted.is_empty() {
                pieces.push(Piece::Same(inquiry.quoted(&seam.inserted)));
            }
        } else {
            if !seam.dropped.is_empty() {
                let text = inquiry.original(&seam.dropped);
                pieces.push(if seam.elided { Piece::Elided(text) } else { Piece::Dropped(text) });
            }
            if !seam.inserted.is_empty() {
                pieces.push(Piece::Inserted(inquiry.quoted(&seam.inserted)));
            }
        }
        if let Some(run) = runs.get(at) {
            pieces.push(Piece::Same(inquiry.quoted(run)));
        }
    }
    pieces
}

/// All runs stand in the source, but not in this order.
fn disordered(inquiry: &Inquiry, runs: &[Range<usize>], places: &[Vec<usize>], leader: usize) -> Comparison {
    let start = places[leader].first().copied().unwrap_or(0);
    let nearest = |run: usize| places[run].iter().copied().min_by_key(|&place| place.abs_diff(start)).unwrap_or(start);
    let chain: Vec<Range<usize>> = (0..runs.len()).map(|run| nearest(run)..nearest(run) + runs[run].len()).collect();
    let whole =
        chain.iter().map(|run| run.start).min().unwrap_or(0)..chain.iter().map(|run| run.end).max().unwrap_or(0);
    let moved = |run: usize| run > 0 && chain[run].start < chain[run - 1].end;
    let pieces = (0..runs.len()).map(|run| {
        let text = inquiry.quoted(&runs[run]);
        if moved(run) { Piece::Added(text) } else { Piece::Same(text) }
    });
    Comparison {
        verdict: Verdict::Altered,
        difference: pieces.collect(),
        reason: Some(Reason(Why::Disordered)),
        place: Some(inquiry.source.index().range(&whole)),
        goes_on: None,
    }
}
