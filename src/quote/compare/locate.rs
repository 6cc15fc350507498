//! The stretches of a source that have most in common with a quotation.
//!
//! In: words and an index.
//! Out: windows of source tokens, the best first. Only the rarer words vote; each counts once within a window (a
//! sliding window over the sorted hits, linear in their number).

use super::index::Index;
use super::wanted::WantedWords;
use std::ops::Range;

/// How many windows are given, how many words vote, and how often a word may occur to vote.
const WINDOWS: usize = 3;
const VOTERS: usize = 48;
const COMMON: usize = 4_000;

/// Windows of source tokens, not overlapping, the best first. Each has room for the words and what an elision may have
/// left out.
pub(super) fn windows(words: &[WantedWords], index: &Index, from: usize) -> Vec<Range<usize>> {
    let gaps = words.iter().filter(|word| word.gap).count().min(4);
    let size = words.len() + words.len() / 3 + 8 + gaps * 120;
    let mut hits = hits(words, index, from);
    let mut found: Vec<Range<usize>> = Vec::new();
    while found.len() < WINDOWS && !hits.is_empty() {
        let Some((first, last)) = heaviest(&hits, size, words.len()) else { break };
        let (start, end) = (hits[first].place, hits[last].place + 1);
        let room = (size - (end - start).min(size)).max(words.len() / 3 + 6);
        let window = start.saturating_sub(room).max(from)..(end + room).min(index.tokens.len());
        hits.retain(|hit| !window.contains(&hit.place));
        found.push(window);
    }
    found
}

/// A voting word at a place in the source.
struct Hit {
    place: usize,
    voter: usize,
    weight: f32,
}

fn hits(words: &[WantedWords], index: &Index, from: usize) -> Vec<Hit> {
    let mut voters: Vec<(usize, u32)> = words
        .iter()
        .enumerate()
        .filter(|(_, word)| !word.inserted)
        .filter_map(|(at, word)| Some((at, word.number?)))
        .collect();
    voters.sort_by_key(|&(at, key)| (index.places(key).len(), at));
    voters.dedup_by_key(|&mut (_, key)| key);
    let mut hits: Vec<Hit> = Vec::new();
    for (rank, (voter, key)) in voters.into_iter().take(VOTERS).enumerate() {
        let places = index.places(key);
        if rank >= 3 && places.len() > COMMON {
            break;
        }
        let weight = index.weight(Some(key));
        let later = places.partition_point(|&place| (place as usize) < from);
        hits.extend(places[later..].iter().take(COMMON).map(|&place| Hit { place: place as usize, voter, weight }));
    }
    hits.sort_by_key(|hit| hit.place);
    hits
}

/// The first and last hit of the window in which the voters weigh most.
fn heaviest(hits: &[Hit], size: usize, voters: usize) -> Option<(usize, usize)> {
    let mut counts = vec![0_u32; voters];
    let (mut weight, mut first) = (0.0_f32, 0);
    let mut best: Option<(f32, usize, usize)> = None;
    for (last, hit) in hits.iter().enumerate() {
        counts[hit.voter] += 1;
        if counts[hit.voter] == 1 {
            weight += hit.weight;
        }
        while hit.place - hits[first].place >= size {
            let gone = &hits[first];
            counts[gone.voter] -= 1;
            if counts[gone.voter] == 0 {
                weight -= gone.weight;
            }
            first += 1;
        }
        if best.is_none_or(|(heaviest, ..)| weight > heaviest + 0.001) {
            best = Some((weight, first, last));
        }
    }
    best.map(|(_, first, last)| (first, last))
}
