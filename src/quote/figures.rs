//! Figures and dates of a text: what a reader may want a source for.
//!
//! In: the reader's text and its blocks.
//! Out: byte ranges, a date or a number with its unit as one. Numbers in words, numerals inside names (`G20`, `F-16`)
//! and ordinals (`8th`) are left out.
//! Not: words as `words::split` cuts them, which parts `27.000` from its unit and does not tell what stands behind.

use crate::words::fold;
use crate::words::lexicon::everywhere;
use crate::words::marks::is_unit as is_unit_sign;
use std::ops::Range;

/// The figures and dates in `text`, in order. `blocks` gives the byte ranges of its blocks; none goes over a block's
/// border.
pub fn figures(text: &str, blocks: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut figures = Vec::new();
    for block in blocks.iter().filter_map(|block| Some((block.start, text.get(block.clone())?))) {
        let (start, words) = block;
        in_block(words, &mut |range| figures.push(start + range.start..start + range.end));
    }
    figures
}

/// A word of a block, punctuation at its ends taken off.
struct Chunk<'a> {
    range: Range<usize>,
    text: &'a str,
    /// What stands behind it, up to the next space.
    behind: &'a str,
}

fn in_block(block: &str, found: &mut dyn FnMut(Range<usize>)) {
    let words: Vec<Chunk> = words(block).collect();
    let mut at = 0;
    while at < words.len() {
        let run = run(&words[at..]);
        if words[at..at + run].iter().any(|word| is_numeral(word.text)) {
            found(words[at].range.start..words[at + run - 1].range.end);
        }
        at += run.max(1);
    }
}

/// How many words from the first on are one figure or date.
fn run(words: &[Chunk]) -> usize {
    let belongs = |word: &&Chunk| is_numeral(word.text) || is_unit(word.text);
    let length = words.iter().take_while(belongs).count();
    let parted = words[..length].windows(2).position(|pair| parts(&pair[0], &pair[1]));
    parted.map_or(length, |at| at + 1)
}

/// Whether punctuation parts two words: not that in `March 29, 1994` nor in `14. März`.
fn parts(one: &Chunk, other: &Chunk) -> bool {
    let year = other.text.len() == 4 && other.text.bytes().all(|b| b.is_ascii_digit());
    let month = is_numeral(one.text) && is_unit(other.text);
    !(one.behind.is_empty() || one.behind == "," && year || one.behind == "." && month)
}

fn words(block: &str) -> impl Iterator<Item = Chunk<'_>> {
    let start_of = |part: &str| part.as_ptr() as usize - block.as_ptr() as usize;
    block.split_whitespace().filter_map(move |part| {
        let text = part.trim_matches(|c: char| !c.is_alphanumeric() && !is_unit_sign(c));
        let start = start_of(text);
        let behind = &part[start + text.len() - start_of(part)..];
        (!text.is_empty()).then(|| Chunk { range: start..start + text.len(), text, behind })
    })
}

/// `27,000`, `1990s`, `€12m`, `5-7`; not `G20` nor `8th`.
fn is_numeral(word: &str) -> bool {
    let bare = word.trim_start_matches(is_unit_sign);
    let ordinal = everywhere().ordinals.iter().any(|end| bare.ends_with(end));
    bare.starts_with(char::is_numeric) && !ordinal
}

fn is_unit(word: &str) -> bool {
    let folded = fold(word);
    word.chars().all(is_unit_sign) || everywhere().months.contains(&folded) || everywhere().scales.contains(&folded)
}

#[cfg(test)]
mod tests {
    use super::figures;

    fn found(text: &str) -> Vec<&str> {
        figures(text, std::slice::from_ref(&(0..text.len()))).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn a_date_and_a_number_with_its_unit_are_one() {
        let text = "On March 29, 1994, some 27 million people (12 % of them) paid €3.5 billion; in May, 5–7 did.";
        assert_eq!(found(text), ["March 29, 1994", "27 million", "12 %", "€3.5 billion", "5–7"]);
        assert_eq!(found("Am 14. März 1931 kostete sie 27.000 Kronen."), ["14. März 1931", "27.000"]);
        assert_eq!(found("29 марта 1994 года."), ["29 марта 1994"]);
    }

    #[test]
    fn names_and_ordinals_are_no_figures() {
        assert_eq!(found("The 8th summit of the G20 heard of F-16s, three times, on May Day."), Vec::<&str>::new());
    }
}
