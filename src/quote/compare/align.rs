//! Aligns a quotation with the stretches of its source that are most like it, word by word.
//!
//! Comes in: an inquiry whose words do not stand in the source as they are. Goes out: `Altered` with the difference and a reason,
//! or `Absent`. The alignment is that of Needleman and Wunsch (1970) with free ends in the source (Sellers 1980); source words
//! behind an elision mark cost next to nothing, bracketed words nothing. Long quotations are aligned in stretches.

use super::change::gravest;
use super::difference::difference;
use super::index::{Index, Token};
use super::locate::windows;
use super::reason::Reason;
use super::step::{Step, is_same};
use super::wanted::Wanted;
use super::{Comparison, Inquiry, Verdict};
use crate::words::common_letters;
use std::ops::Range;

/// How many words are aligned at once.
const STRETCH: usize = 400;

/// The best alignment's comparison, or `Absent` where too little is alike.
pub(super) fn compare(inquiry: &Inquiry) -> Comparison {
    let (words, index) = (&inquiry.request.words, inquiry.source.index());
    let mut steps = Vec::new();
    let mut from = 0;
    for start in (0..words.len()).step_by(STRETCH) {
        let stretch = start..(start + STRETCH).min(words.len());
        let aligned = best(words, &stretch, index, from);
        from = aligned.iter().filter_map(|step| step.token()).max().map_or(from, |last| last + 1);
        steps.extend(aligned);
    }
    if !is_alike(&steps, words, index) {
        return Comparison::absent();
    }
    let tokens: Vec<usize> = steps.iter().filter_map(|step| step.token()).collect();
    let whole = tokens.iter().min().copied().unwrap_or(0)..tokens.iter().max().map_or(0, |last| last + 1);
    inquiry.near.set(whole.start);
    Comparison {
        verdict: Verdict::Altered,
        difference: difference(inquiry, &steps),
        reason: Some(Reason(gravest(inquiry, &steps))),
        place: Some(index.range(&whole)),
        goes_on: None,
    }
}

/// The alignment with the best window.
fn best(words: &[Wanted], stretch: &Range<usize>, index: &Index, from: usize) -> Vec<Step> {
    let mut best: Option<(f32, Vec<Step>)> = None;
    for window in windows(&words[stretch.clone()], index, from) {
        let (cost, steps) = align(words, stretch, index, &window);
        if best.as_ref().is_none_or(|(least, _)| cost < *least) {
            best = Some((cost, steps));
        }
    }
    best.map_or_else(|| stretch.clone().map(Step::Word).collect(), |(_, steps)| steps)
}

fn swap_cost(index: &Index, word: &Wanted, token: &Token) -> f32 {
    if word.number == Some(token.key) {
        return if is_same(index, word, token) { 0.0 } else { 0.1 };
    }
    if word.inserted {
        return 0.3;
    }
    let like = common_letters(word.key.chars(), index.spelling(token).chars());
    if like >= 0.5 { 1.2 - 0.7 * like } else { SWAP }
}

/// Costs beside 1 for a word that the source does not have: to leave a source word out is a little cheaper than to change it, so
/// that a dropped `not` at the border shows as dropped.
const SWAP: f32 = 0.99;
const SKIP: f32 = 0.97;

const DIAGONAL: u8 = 0;
const UP: u8 = 1;
const LEFT: u8 = 2;

fn align(words: &[Wanted], stretch: &Range<usize>, index: &Index, window: &Range<usize>) -> (f32, Vec<Step>) {
    let width = window.len() + 1;
    let mut row = vec![0.0_f32; width];
    let mut moves = vec![LEFT; width * (stretch.len() + 1)];
    // a gap before a word makes the source words before it cheap: they are paid for in the row of the word before
    let skip = |at: usize| {
        let gap = at < words.len() && words[at].gap;
        if gap {
            0.002
        } else if words[at - 1].inserted {
            0.3
        } else {
            SKIP
        }
    };
    for (line, at) in stretch.clone().enumerate() {
        let word = &words[at];
        let drop = if word.inserted { 0.0 } else { 1.0 };
        let left = skip(at + 1);
        let mut diagonal = row[0];
        row[0] += drop;
        moves[(line + 1) * width] = UP;
        for column in 1..width {
            let token = &index.tokens[window.start + column - 1];
            let both = diagonal + swap_cost(index, word, token);
            diagonal = row[column];
            let (up, along) = (row[column] + drop, row[column - 1] + left);
            let (cost, way) = if both <= up && both <= along {
                (both, DIAGONAL)
            } else if up <= along {
                (up, UP)
            } else {
                (along, LEFT)
            };
            row[column] = cost;
            moves[(line + 1) * width + column] = way;
        }
    }
    let end = (0..width).min_by(|&a, &b| row[a].total_cmp(&row[b])).unwrap_or(0);
    (row[end], retrace(words, stretch, window, &moves, end))
}

fn retrace(words: &[Wanted], stretch: &Range<usize>, window: &Range<usize>, moves: &[u8], end: usize) -> Vec<Step> {
    let width = window.len() + 1;
    let (mut line, mut column) = (stretch.len(), end);
    let mut steps = Vec::new();
    while line > 0 {
        let at = stretch.start + line - 1;
        match moves[line * width + column] {
            DIAGONAL => {
                steps.push(Step::Both(at, window.start + column - 1));
                (line, column) = (line - 1, column - 1);
            }
            UP => {
                steps.push(Step::Word(at));
                line -= 1;
            }
            _ => {
                let elided = words.get(at + 1).is_some_and(|word| word.gap);
                steps.push(Step::Token(window.start + column - 1, elided));
                column -= 1;
            }
        }
    }
    steps.reverse();
    steps
}

/// Whether enough of the quotation, by what its words tell, stands in the source.
fn is_alike(steps: &[Step], words: &[Wanted], index: &Index) -> bool {
    let own = words.iter().filter(|word| !word.inserted);
    let all: f32 = own.clone().map(|word| index.weight(word.number)).sum();
    let (mut alike, mut same) = (0.0_f32, 0);
    for step in steps {
        let Step::Both(at, token) = *step else { continue };
        let (word, token) = (&words[at], &index.tokens[token]);
        if word.inserted {
            continue;
        }
        if word.number == Some(token.key) {
            same += 1;
            alike += index.weight(word.number);
        } else {
            let like = common_letters(word.key.chars(), super::tokens::key(index.spelling(token)).chars());
            alike += if like >= 0.6 { index.weight(word.number) * like * 0.8 } else { 0.0 };
        }
    }
    let count = own.count();
    match count {
        0 | 1 => alike >= 0.6 * all && words.iter().any(|word| word.key.chars().count() > 3),
        2 => alike >= 0.6 * all,
        3 => same >= 1 && alike >= 0.5 * all,
        _ => same >= 2 && alike >= 0.5 * all && same * 5 >= count * 2,
    }
}
