//! What stands around an article on the page that a text was copied from: readers' letters under it, forms to fill in,
//! calls to share it.
//!
//! In: the chunks. Out: the article's own, and those that stood under it. What is left out is told.

use super::super::Arrival;
use super::lines::Chunk;
use crate::report::SourceFile;
use crate::words::fold;
use crate::words::lexicon::everywhere;
use std::sync::Arc;

/// The longest line that can stand over letters, or be a form's, in letters.
const LONGEST: usize = 200;

/// What stood under an article.
#[derive(Debug, Default)]
pub struct Under {
    /// Furniture within the article.
    furniture: Vec<Chunk>,
    /// From the line over the letters on.
    letters: Vec<Chunk>,
}

/// Takes out of the chunks what is not the article's.
pub fn cut(chunks: &mut Vec<Chunk>) -> Under {
    let mut under = Under::default();
    // The line over the letters stands behind the article, never in its first half.
    let over = chunks.iter().rposition(|chunk| chunk.lines.first().is_some_and(|line| is_over_letters(&line.text)));
    if let Some(at) = over.filter(|at| *at * 2 > chunks.len()) {
        under.letters = chunks.split_off(at);
    }
    let (furniture, own) = chunks.drain(..).partition(is_furniture);
    *chunks = own;
    under.furniture = furniture;
    under
}

/// Tells of what is left out; gives the chunks that may be letters.
pub fn tell(under: &Under, file: &Arc<SourceFile>, arrival: &mut Arrival) -> Vec<Chunk> {
    for chunk in &under.furniture {
        furniture(chunk, file, arrival);
    }
    let mut letters = Vec::new();
    let mut behind = false;
    for (index, chunk) in under.letters.iter().enumerate() {
        // Behind the form nothing is a letter any more.
        behind |= is_furniture(chunk);
        match (index, behind) {
            (0, false) => {
                let first = &chunk.lines[0];
                arrival.not_carried(
                    file,
                    first.span.clone(),
                    "the line over the letters says what the page says itself",
                );
                if chunk.lines.len() > 1 {
                    letters.push(Chunk { lines: chunk.lines[1..].to_vec() });
                }
            }
            (_, true) => furniture(chunk, file, arrival),
            _ => letters.push(chunk.clone()),
        }
    }
    letters
}

fn furniture(chunk: &Chunk, file: &Arc<SourceFile>, arrival: &mut Arrival) {
    arrival.not_carried(file, chunk.span(), "a part of the page around the article");
}

fn is_furniture(chunk: &Chunk) -> bool {
    chunk.lines.len() <= 3 && chunk.lines.first().is_some_and(|line| begins(&line.text, everywhere().furniture.iter()))
}

/// `One thought on “…”`, `12 comments`, `Comments (3)`.
fn is_over_letters(line: &str) -> bool {
    let folded = fold(line.trim_start_matches(['•', '*', '#', ' ']));
    let mut words = folded.split_whitespace();
    let is_number = |word: &str| word.bytes().all(|b| b.is_ascii_digit()) || everywhere().number(word).is_some();
    let Some(first) = words.next() else { return false };
    let counted = is_number(first);
    let rest = if counted { folded[first.len()..].trim_start() } else { folded.as_str() };
    let phrases = everywhere().letters.iter();
    // A word alone (`Comments`) is over letters by itself; in a longer line it needs what it is about.
    let is_alone = |phrase: &str| {
        let tail = rest.strip_prefix(phrase)?.trim_matches(|c: char| c.is_ascii_digit() || " ():".contains(c));
        tail.is_empty().then_some(())
    };
    line.chars().count() <= LONGEST
        && phrases
            .into_iter()
            .any(|phrase| is_alone(phrase).is_some() || phrase.contains(' ') && counted && is_prefix(rest, phrase))
}

fn begins<'p>(line: &str, mut phrases: impl Iterator<Item = &'p str>) -> bool {
    let folded = fold(line);
    line.chars().count() <= LONGEST && phrases.any(|phrase| is_prefix(&folded, phrase))
}

/// Whether a text begins with whole words.
fn is_prefix(text: &str, words: &str) -> bool {
    text.strip_prefix(words).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_over_letters_are_known_and_sentences_are_not() {
        for line in ["One thought on “The bridge”", "12 Comments", "Comments (3)", "3 Kommentare zu „Die Brücke“"]
        {
            assert!(is_over_letters(line), "{line}");
        }
        for line in ["Comments on the treaty were few.", "One of them", "Responses to the flood were slow"] {
            assert!(!is_over_letters(line), "{line}");
        }
    }
}
