//! Speech that dashes alone set off, as Spanish, French, Polish, Russian or Turkish dialogue has it: a paragraph that
//! begins with one.
//!
//! In: the text, its blocks, the pairs of marks that were found.
//! Out: the stretches that are spoken. A dash begins a list or the name under a saying as well, so paragraphs that
//! follow one another are taken together: when one of them has a verb of saying behind a comma; when a colon before
//! them ends a sentence with a verb of saying, or leads to one paragraph only, which is no list; or when no colon
//! stands before them and one asks or exclaims. A single paragraph near such a scene answers it.

mod incise;

use super::Block;
use super::glyph::is_mark;
use super::pair::Pair;
use crate::words::fold;
use crate::words::lexicon::{Habit, Lexicon};
use incise::{is_dash, says, spoken};
use std::ops::Range;

/// A stretch that is spoken: with the dash that leads to it, and its words alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    pub range: Range<usize>,
    pub words: Range<usize>,
}

/// How many other paragraphs may stand between one line of a scene and the lines that show it to be one.
const BETWEEN: usize = 2;

/// The lines that are spoken, in order. `pairs` stand by their opening marks.
pub(super) fn lines(text: &str, blocks: &[Block], lexicon: &Lexicon, pairs: &[Pair]) -> Vec<Line> {
    let begun = blocks.iter().enumerate().filter(|(_, block)| begins(text, block, lexicon)).collect();
    let candidates = free(pairs, begun);
    let stage = Stage { text, blocks, pairs, lexicon };
    let runs: Vec<&[Candidate]> = candidates.chunk_by(|one, next| one.place + 1 == next.place).collect();
    let sure: Vec<bool> = runs.iter().map(|run| stage.is_spoken(run)).collect();
    let is_near = |one: &[Candidate], other: &[Candidate]| other[0].place - one[one.len() - 1].place <= BETWEEN + 1;
    let taken = (0..runs.len()).filter(|&at| {
        let after = at > 0 && sure[at - 1] && is_near(runs[at - 1], runs[at]);
        let before = at + 1 < runs.len() && sure[at + 1] && is_near(runs[at], runs[at + 1]);
        sure[at] || (after || before) && stage.may_answer(runs[at])
    });
    let spoken = taken.flat_map(|at| runs[at]).filter(|one| !stage.is_name(one));
    spoken.flat_map(|one| stage.lines(one)).collect()
}

/// A paragraph that may be spoken.
struct Candidate {
    /// Its place among the blocks.
    place: usize,
    /// The pairs of marks inside it.
    pairs: Range<usize>,
}

/// A paragraph of running text that begins with a dash and a capital, and ends as a sentence does.
fn begins(text: &str, block: &Block, lexicon: &Lexicon) -> bool {
    let words = text[block.range.clone()].trim();
    let Some(rest) = words.strip_prefix(is_dash).filter(|_| block.running && !block.quoted) else { return false };
    let opening = |c: char| c.is_whitespace() || is_mark(c) || matches!(c, '¿' | '¡' | '…' | '.' | '(' | '\'' | '"');
    let capital = rest.trim_start_matches(opening).starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase());
    let closing = |c: char| is_mark(c) || matches!(c, ')' | ']' | '"' | '\'');
    let end = rest.trim_end_matches(closing);
    capital && (end.ends_with(['.', '!', '?', '…']) || lexicon.has(Habit::Semicolon) && end.ends_with([';', '\u{37e}']))
}

/// Those that no quotation from before runs into, each with the pairs of marks inside it.
fn free(pairs: &[Pair], blocks: Vec<(usize, &Block)>) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    let (mut next, mut covered) = (0, 0);
    for (place, block) in blocks {
        while pairs.get(next).is_some_and(|pair| pair.open.start < block.range.start) {
            covered = covered.max(pairs[next].close.end);
            next += 1;
        }
        let inside = pairs[next..].iter().take_while(|pair| pair.open.start < block.range.end).count();
        let within = pairs[next..next + inside].iter().all(|pair| pair.close.end <= block.range.end);
        if covered <= block.range.start && within {
            candidates.push(Candidate { place, pairs: next..next + inside });
        }
    }
    candidates
}

/// What the paragraphs are judged by.
struct Stage<'s> {
    text: &'s str,
    blocks: &'s [Block],
    pairs: &'s [Pair],
    lexicon: &'s Lexicon,
}

/// What the paragraph before a run leads to.
#[derive(PartialEq, Eq)]
enum Announced {
    Speech,
    List,
    Nothing,
}

impl Stage<'_> {
    fn words(&self, place: usize) -> &str {
        self.text[self.blocks[place].range.clone()].trim()
    }

    fn lines(&self, one: &Candidate) -> Vec<Line> {
        spoken(self.text, &self.blocks[one.place].range, &self.pairs[one.pairs.clone()], self.lexicon)
    }

    /// Whether a run of paragraphs shows by itself that somebody speaks.
    fn is_spoken(&self, run: &[Candidate]) -> bool {
        let told = run.iter().any(|one| self.says_somewhere(one.place));
        if !self.lexicon.has(Habit::Dashes) {
            return run.len() > 1 && told;
        }
        let asked = || run.iter().any(|one| self.words(one.place).ends_with(['?', '!', ';', '\u{37e}']));
        told || match self.announced(run) {
            Announced::Speech => true,
            Announced::List => false,
            Announced::Nothing => asked(),
        }
    }

    /// Whether it may be an answer to lines nearby: lists have more than one paragraph, names more capitals.
    fn may_answer(&self, run: &[Candidate]) -> bool {
        let (small, all) = self.small_words(run[0].place);
        run.len() == 1 && self.announced(run) != Announced::List && (all == 1 || 2 * small >= all)
    }

    /// How many words of a paragraph begin with a small letter, and how many there are.
    fn small_words(&self, place: usize) -> (usize, usize) {
        let words = self.words(place).split(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '’' | '\''));
        let words = words.filter(|word| !word.is_empty());
        (words.clone().filter(|word| word.starts_with(char::is_lowercase)).count(), words.count())
    }

    fn announced(&self, run: &[Candidate]) -> Announced {
        let before = run[0].place.checked_sub(1).map(|place| self.words(place));
        let Some(before) = before.filter(|words| words.ends_with([':', '：'])) else { return Announced::Nothing };
        let sentence = fold(before.rsplit(['.', '!', '?']).next().unwrap_or(before));
        let mut words = sentence.split(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '’' | '\''));
        let single = run.len() == 1;
        if single || words.any(|word| self.lexicon.verbs.contains(word)) { Announced::Speech } else { Announced::List }
    }

    /// Whether a clause of the paragraph tells who says it: `, dit-elle`, ` —dijo Ana`.
    fn says_somewhere(&self, place: usize) -> bool {
        let ends = |c: char| is_dash(c) || matches!(c, ',' | '?' | '!' | '…' | '»' | '”');
        self.words(place).split(ends).skip(2).any(|clause| says(clause, self.lexicon))
    }

    /// Whether it is no speech but the name under a saying: names alone, or the next thing after a quotation.
    fn is_name(&self, one: &Candidate) -> bool {
        let (small, all) = self.small_words(one.place);
        let names = small == 0 && all > 1;
        let asks = self.words(one.place).ends_with(['?', '!', '…']);
        let Some(before) = one.place.checked_sub(1).map(|place| &self.blocks[place]) else { return names && !asks };
        let last = self.pairs[..one.pairs.start].last().filter(|pair| before.range.contains(&pair.open.start));
        let fills = last.is_some_and(|pair| self.text[pair.close.end..before.range.end].trim().is_empty());
        !asks && !self.says_somewhere(one.place) && (names || before.quoted || fills && small < 2)
    }
}
