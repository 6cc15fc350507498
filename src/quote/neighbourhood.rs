//! What stands around a quotation: the words of its sentence on both sides, within its block and outside the quotations
//! beside it.
//!
//! In: the text, the block, the quotation and its neighbours.
//! Out: words with byte ranges, for the hint at the speaker and for the kind. Only some hundred bytes on each side are
//! looked at.
//! Not: words as `words::split` cuts them: a name keeps its hyphens and apostrophes here, and lies at bytes.

use super::Block;
use super::glyph::{TYPED_SINGLE, is_mark};
use crate::words::fold;
use crate::words::lexicon::Lexicon;
use std::ops::Range;

/// A word outside the quotations.
#[derive(Clone, Debug)]
pub(super) struct NearWord {
    pub range: Range<usize>,
    pub lower: String,
    pub capital: bool,
    /// A comma, a colon or the like stands before it.
    pub after_stop: bool,
}

/// The surroundings of one quotation.
pub(super) struct Neighbourhood<'a> {
    pub lexicon: &'static Lexicon,
    /// The quotation's first character, its opening mark.
    pub mark: char,
    /// The stop that its words end with, if they end as a sentence does.
    pub stop: Option<char>,
    /// Where the quotation starts and ends, in bytes of the text.
    pub starts: usize,
    pub ends: usize,
    /// The text on both sides, as far as it is looked at.
    pub left: &'a str,
    pub right: &'a str,
    /// The words from the start of the sentence to the quotation, and from it to the sentence's end.
    pub before: Vec<NearWord>,
    pub after: Vec<NearWord>,
}

/// How many bytes on each side are looked at, and how many quotations.
const SIGHT: usize = 320;
const NEAR: usize = 4;

/// What ends a sentence.
const STOPS: [char; 5] = ['.', '!', '?', '…', '。'];

impl<'a> Neighbourhood<'a> {
    /// The surroundings of `ranges[place]`, where `ranges` are all quotations in order.
    pub fn around(
        text: &'a str,
        blocks: &[Block],
        ranges: &[Range<usize>],
        place: usize,
        lexicon: &'static Lexicon,
    ) -> Self {
        let quotation = &ranges[place];
        let block_at = |at: usize| {
            blocks.get(blocks.partition_point(|block| block.range.end < at)).map(|block| block.range.clone())
        };
        let mut start = block_at(quotation.start)
            .map_or(quotation.start, |block| block.start)
            .max(quotation.start.saturating_sub(SIGHT));
        let mut end = block_at(quotation.end).map_or(quotation.end, |block| block.end).min(quotation.end + SIGHT);
        let near = &ranges[place.saturating_sub(NEAR)..(place + NEAR).min(ranges.len())];
        for outer in near.iter().filter(|other| other.start < quotation.start && other.end >= quotation.end) {
            start = start.max(outer.start);
            end = end.min(outer.end);
        }
        let others: Vec<&Range<usize>> =
            near.iter().filter(|other| !(other.start <= quotation.start && quotation.end <= other.end)).collect();
        let stretches = border(text, start.min(quotation.start))..quotation.start;
        let after = quotation.end..border(text, end.max(quotation.end));
        Self {
            lexicon,
            mark: text[quotation.start..].chars().next().unwrap_or(' '),
            stop: text[quotation.clone()].trim_end_matches(is_mark).chars().next_back().filter(|c| STOPS.contains(c)),
            starts: quotation.start,
            ends: quotation.end,
            left: &text[stretches.clone()],
            right: &text[after.clone()],
            before: sentence_before(text, words(text, &stretches, &others), quotation.start),
            after: sentence_after(text, words(text, &after, &others), quotation.end),
        }
    }

    /// Whether a colon leads to the quotation.
    pub fn after_colon(&self) -> bool {
        self.left.trim_end().ends_with([':', '：'])
    }
}

fn border(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn sentence_before(text: &str, mut words: Vec<NearWord>, until: usize) -> Vec<NearWord> {
    if words.last().is_some_and(|last| ends_sentence(&text[last.range.end..until], true)) {
        return Vec::new();
    }
    let end = words
        .windows(2)
        .rposition(|pair| ends_sentence(&text[pair[0].range.end..pair[1].range.start], pair[1].capital));
    if let Some(end) = end {
        words.drain(..=end);
    }
    words
}

fn sentence_after(text: &str, mut words: Vec<NearWord>, from: usize) -> Vec<NearWord> {
    if words.first().is_some_and(|first| text[from..first.range.start].trim_start().starts_with('.')) {
        return Vec::new();
    }
    let end =
        words.windows(2).position(|pair| ends_sentence(&text[pair[0].range.end..pair[1].range.start], pair[1].capital));
    words.truncate(end.map_or(words.len(), |end| end + 1));
    words
}

fn ends_sentence(between: &str, capital: bool) -> bool {
    capital && between.len() > 1 && (between.contains(STOPS) || between.contains('\n'))
}

/// The words of a stretch that stand in no other quotation.
fn words(text: &str, stretch: &Range<usize>, others: &[&Range<usize>]) -> Vec<NearWord> {
    let mut words: Vec<NearWord> = Vec::new();
    let mut start: Option<usize> = None;
    let mut stop = false;
    for (at, c) in
        text[stretch.clone()].char_indices().map(|(at, c)| (at + stretch.start, c)).chain([(stretch.end, ' ')])
    {
        let joins = start.is_some()
            && matches!(c, '-' | '\'' | '’' | TYPED_SINGLE)
            && text[at + c.len_utf8()..].starts_with(char::is_alphanumeric);
        match (c.is_alphanumeric() || joins, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                if !others.iter().any(|other| other.start <= from && at <= other.end) {
                    words.push(word(text, from..at, stop));
                }
                start = None;
                stop = is_stop(c);
            }
            (false, None) => stop |= is_stop(c),
            (true, Some(_)) => {}
        }
    }
    words
}

fn word(text: &str, range: Range<usize>, after_stop: bool) -> NearWord {
    let spelling = &text[range.clone()];
    NearWord { lower: fold(spelling), capital: spelling.starts_with(|c: char| !c.is_lowercase()), range, after_stop }
}

fn is_stop(c: char) -> bool {
    matches!(c, ',' | ';' | ':' | '(' | ')' | '—' | '–')
}
