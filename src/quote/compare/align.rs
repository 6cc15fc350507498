//! Aligns a quotation with the stretches of its source that are most like it, word by word. Source words behind an
//! elision mark cost next to nothing, bracketed words nothing; long quotations are aligned in stretches.
//!
//! In: an inquiry whose words do not stand in the source as they are. Out: `Altered` with the difference and a reason,
//! or `Absent`.

use super::change::gravest;
use super::difference::difference;
use super::index::{Index, Token};
use super::locate::windows;
use super::reason::Reason;
use super::step::{Step, is_same};
use super::wanted::WantedWords;
use super::{Comparison, Inquiry, Verdict};
use crate::words::align::{Costs, Extent, Move, align};
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
fn best(words: &[WantedWords], stretch: &Range<usize>, index: &Index, from: usize) -> Vec<Step> {
    let mut best: Option<(f32, Vec<Step>)> = None;
    for window in windows(&words[stretch.clone()], index, from) {
        let (gain, steps) = aligned(words, stretch, index, &window);
        if best.as_ref().is_none_or(|(most, _)| gain > *most) {
            best = Some((gain, steps));
        }
    }
    best.map_or_else(|| stretch.clone().map(Step::Word).collect(), |(_, steps)| steps)
}

fn swap_cost(index: &Index, word: &WantedWords, token: &Token) -> f32 {
    if word.number == Some(token.key) {
        return if is_same(index, word, token) { 0.0 } else { 0.1 };
    }
    if word.inserted {
        return 0.3;
    }
    let like = common_letters(word.key.chars(), index.spelling(token).chars());
    if like >= 0.5 { 1.2 - 0.7 * like } else { SWAP }
}

/// Costs beside 1 for a word that the source does not have: to leave a source word out is a little cheaper than to
/// change it, so that a dropped `not` at the border shows as dropped.
const SWAP: f32 = 0.99;
const SKIP: f32 = 0.97;

/// Words of the quotation beside a window of the source: what their steps cost.
struct QuotationCosts<'a> {
    words: &'a [WantedWords],
    /// Where the stretch begins among the words.
    start: usize,
    index: &'a Index,
    window: Range<usize>,
}

impl Costs for QuotationCosts<'_> {
    fn both(&self, word: usize, token: usize) -> Option<f32> {
        let token = &self.index.tokens[self.window.start + token];
        Some(-swap_cost(self.index, &self.words[self.start + word], token))
    }

    fn leave(&self, word: usize) -> f32 {
        if self.words[self.start + word].inserted { 0.0 } else { 1.0 }
    }

    /// A gap before a word makes the source words before it cheap: they are paid for behind the word before.
    fn pass(&self, word: usize) -> f32 {
        let at = self.start + word;
        if is_elided(self.words, at) {
            0.002
        } else if self.words[at].inserted {
            0.3
        } else {
            SKIP
        }
    }
}

/// Whether an elision mark stands behind a word.
fn is_elided(words: &[WantedWords], at: usize) -> bool {
    words.get(at + 1).is_some_and(|next| next.gap)
}

/// How well the words of a stretch go with a window, and the steps.
fn aligned(words: &[WantedWords], stretch: &Range<usize>, index: &Index, window: &Range<usize>) -> (f32, Vec<Step>) {
    let costs = QuotationCosts { words, start: stretch.start, index, window: window.clone() };
    let (gain, moves) = align(stretch.len(), window.len(), Extent::Whole, &costs);
    let step = |step: Move| match step {
        Move::Both(word, token) => Step::Both(stretch.start + word, window.start + token),
        Move::First(word) => Step::Word(stretch.start + word),
        Move::Second(word, token) => Step::Token(window.start + token, is_elided(words, stretch.start + word)),
    };
    (gain, moves.into_iter().map(step).collect())
}

/// Whether enough of the quotation, by what its words tell, stands in the source.
fn is_alike(steps: &[Step], words: &[WantedWords], index: &Index) -> bool {
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
