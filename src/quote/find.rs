//! Finds the quotations of a text: block quotations, and pairs of marks block by block.
//!
//! In: the reader's text, its blocks, its language.
//! Out: quotations with kind and speaker hint, and the faults of the marks. A quotation never leaves its block unless
//! the next block of the same sort opens anew. Speech set off by dashes alone (Spanish, French, Russian dialogue) is
//! found where it is beyond doubt.

use super::glyph::{Glyph, MarkHabits};
use super::marks::scan;
use super::neighbourhood::Neighbourhood;
use super::pair::{Pair, Pairing};
use super::{Block, Found, Kind, Quotation, block, dash, kind, speaker};
use crate::words::lexicon::{Lexicon, lexicon, primary};
use std::cmp::Reverse;
use std::collections::HashSet;
use std::ops::Range;

/// Finds the quotations in `text`. `blocks` gives byte ranges in order; when it is empty or does not fit the text,
/// `\n\n` separates the blocks. `lang` is a BCP 47 tag. Takes time in proportion to the text.
pub fn find(text: &str, blocks: &[Block], lang: &str) -> Found {
    let paragraphs;
    let blocks = if blocks.is_empty() || !fit(text, blocks) {
        paragraphs = split(text);
        &paragraphs
    } else {
        blocks
    };
    let lexicon = lexicon(&primary(lang));
    let habits = MarkHabits::of(text, lexicon);
    let mut pairing = Pairing::new(text, &habits);
    let mut before: Option<&Block> = None;
    for block in blocks {
        if before.is_some_and(|before| before.quoted != block.quoted || block.quoted && before.group != block.group) {
            pairing.finish();
        }
        pairing.block(&block.range, &scan(text, block.range.clone()));
        before = Some(block);
    }
    pairing.finish();
    let Pairing { mut pairs, mut faults, .. } = pairing;
    pairs.sort_by_key(|pair| (pair.open.start, Reverse(pair.close.end)));
    faults.sort_by_key(|fault| (fault.at.start, fault.kind));
    Found { quotations: assemble(text, blocks, lexicon, &pairs), faults }
}

/// Whether the blocks stand in order, at character borders of the text.
fn fit(text: &str, blocks: &[Block]) -> bool {
    let sound = |range: &Range<usize>| text.get(range.clone()).is_some();
    blocks.iter().all(|block| sound(&block.range))
        && blocks.windows(2).all(|pair| pair[0].range.end <= pair[1].range.start)
}

/// The blocks of a text that are separated by empty lines.
fn split(text: &str) -> Vec<Block> {
    let mut start = 0;
    text.split("\n\n")
        .map(|part| {
            let range = start..start + part.len();
            start = range.end + 2;
            Block { range, quoted: false, running: true, group: 0 }
        })
        .collect()
}

fn assemble(text: &str, blocks: &[Block], lexicon: &'static Lexicon, pairs: &[Pair]) -> Vec<Quotation> {
    let mut quotations: Vec<Quotation> =
        block::quotations(blocks).into_iter().map(|run| block_quotation(text, run, pairs)).collect();
    let set_off: HashSet<Range<usize>> = quotations.iter().map(|quotation| quotation.range.clone()).collect();
    for pair in pairs {
        let (range, words) = (pair.open.start..pair.close.end, trimmed(text, pair.open.end..pair.close.start));
        if !words.is_empty() && !set_off.contains(&range) {
            let kind = if matches!(pair.glyph, Glyph::Book | Glyph::Chapter) { Kind::Title } else { Kind::Speech };
            quotations.push(Quotation { range, words, depth: 0, block: false, kind, speaker: None, work: None });
        }
    }
    let lines = dash::lines(text, blocks, lexicon, pairs);
    let spoken: HashSet<Range<usize>> = lines.iter().map(|line| line.range.clone()).collect();
    quotations.extend(lines.into_iter().map(|line| {
        let dash::Line { range, words } = line;
        Quotation { range, words, depth: 0, block: false, kind: Kind::Speech, speaker: None, work: None }
    }));
    quotations.sort_by_key(|quotation| (quotation.range.start, Reverse(quotation.range.end)));
    set_depth(&mut quotations);
    let ranges: Vec<Range<usize>> = quotations.iter().map(|quotation| quotation.range.clone()).collect();
    for (place, quotation) in quotations.iter_mut().enumerate() {
        let around = Neighbourhood::around(text, blocks, &ranges, place, lexicon);
        quotation.speaker = quotation.speaker.take().or_else(|| speaker::hint(&around));
        if !quotation.block && quotation.kind == Kind::Speech && !spoken.contains(&quotation.range) {
            quotation.kind = kind::of(&around, &text[quotation.words.clone()], quotation.speaker.is_some());
        }
    }
    quotations
}

fn block_quotation(text: &str, run: &[Block], pairs: &[Pair]) -> Quotation {
    let (range, signature) = block::signed(text, run);
    let range = trimmed(text, range);
    let marks = pairs.iter().find(|pair| pair.open.start == range.start && pair.close.end == range.end);
    let words = marks.map_or(range.clone(), |pair| trimmed(text, pair.open.end..pair.close.start));
    let (speaker, work) = signature.map_or((None, None), |signature| (Some(signature.by), signature.work));
    Quotation { range, words, depth: 0, block: true, kind: Kind::Speech, speaker, work }
}

fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let inside = &text[range.clone()];
    let start = range.start + (inside.len() - inside.trim_start().len());
    start..start + inside.trim().len()
}

fn set_depth(quotations: &mut [Quotation]) {
    let mut ends: Vec<usize> = Vec::new();
    for quotation in quotations {
        while ends.last().is_some_and(|&end| end <= quotation.range.start) {
            ends.pop();
        }
        quotation.depth = u8::try_from(ends.len()).unwrap_or(u8::MAX);
        ends.push(quotation.range.end);
    }
}
