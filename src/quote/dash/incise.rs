//! One paragraph of dialogue → what is said in it, without the words that tell who says it (`—No sé —dijo Ana—, pero
//! sube`).
//!
//! Only words between dashes are cut out. Where a language tells the speaker between commas (`Je ne sais pas,
//! dit-elle`), the line stays whole, as it does between quotation marks.

use super::Line;
use crate::quote::pair::Pair;
use crate::words::fold;
use crate::words::lexicon::{Lexicon, everywhere};
use std::ops::Range;

/// How many words from its beginning the verb of a clause may stand.
const NEAR: usize = 3;

pub(super) fn is_dash(c: char) -> bool {
    matches!(c, '—' | '–' | '―')
}

/// Whether a clause tells who says something: a verb of saying stands near its beginning.
pub(super) fn says(clause: &str, lexicon: &Lexicon) -> bool {
    let mut words =
        clause.split(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '’' | '\'')).filter(|word| !word.is_empty());
    let first = fold(words.clone().next().unwrap_or_default());
    let is_verb = |word: &str| {
        let word = fold(word);
        lexicon.verbs.contains(word.split('-').next().unwrap_or_default()) || lexicon.verbs.contains(&word)
    };
    !everywhere().relative.contains(&first) && words.by_ref().take(NEAR).any(is_verb)
}

/// The lines of the paragraph at `block`; a dash inside one of the `pairs` of marks parts nothing.
pub(super) fn spoken(text: &str, block: &Range<usize>, pairs: &[Pair], lexicon: &Lexicon) -> Vec<Line> {
    let start = block.start + (text[block.clone()].len() - text[block.clone()].trim_start().len());
    let mut dashes = dashes(text, block, pairs).into_iter().skip_while(|at| *at <= start).peekable();
    let mut lines = Vec::new();
    let mut from = Some(start);
    while let Some(begin) = from.take() {
        let mut end = block.end;
        while let Some(at) = dashes.next() {
            let next = dashes.peek().copied().unwrap_or(block.end);
            if says(&text[at..next], lexicon) {
                end = at;
                from = dashes.next();
                break;
            }
        }
        lines.extend(line(text, begin..end));
    }
    lines
}

/// Dashes that may part: beside a space or a stop, so in no number and no word.
fn dashes(text: &str, block: &Range<usize>, pairs: &[Pair]) -> Vec<usize> {
    let mut next = pairs.iter().peekable();
    let mut covered = block.start;
    let mut dashes = Vec::new();
    for (at, dash) in text[block.clone()].match_indices(is_dash).map(|(at, dash)| (at + block.start, dash)) {
        while let Some(pair) = next.next_if(|pair| pair.open.start < at) {
            covered = covered.max(pair.close.end);
        }
        let before = text[..at].ends_with(char::is_alphanumeric);
        let after = text[at + dash.len()..].starts_with(char::is_alphanumeric);
        if covered <= at && !(before && after) {
            dashes.push(at);
        }
    }
    dashes
}

/// A stretch that begins with a dash, without the stops that belong to the words cut out.
fn line(text: &str, stretch: Range<usize>) -> Option<Line> {
    let inside = &text[stretch.clone()];
    let words = inside.trim_start_matches(is_dash).trim_start_matches([',', '.', ';', ':']).trim_start();
    let start = stretch.end - words.len();
    let end = start + words.trim_end().trim_end_matches(',').trim_end().len();
    text[start..end].contains(char::is_alphanumeric).then_some(Line { range: stretch.start..end, words: start..end })
}
