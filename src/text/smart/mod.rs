//! Smart punctuation: which way straight marks are turned, and where what was typed stays.
//!
//! Markdown's parser has made a typographic mark of every straight one, by its two neighbours. Here marks are judged by
//! what is open in their block (`marks`), and become the signs of the text's language; addresses and the keys of
//! citations get back what was typed. The same for words that are no Markdown, such as a title in the front matter
//! ([`typographic`]).

mod elided;
mod language;
mod marks;
#[cfg(test)]
mod tests;
mod verbatim;

use super::Placed;
use super::prose::Prose;
use pulldown_cmark::Event;
use verbatim::Verbatim;

pub use elided::is_elided;
pub use language::QuotationMarks;

/// Turns the marks of one block.
pub(super) fn set<'a>(prose: &Prose, events: &mut [Placed<'a>], body: &'a str, marks: QuotationMarks) {
    if !prose.pieces.iter().any(|piece| piece.smart) {
        return;
    }
    let verbatim = Verbatim::of(&prose.words);
    let mut places = Vec::new();
    let mut turned = Vec::new();
    for piece in prose.pieces.iter().filter(|piece| piece.smart) {
        if verbatim.holds(piece.words.start) {
            events[piece.event].0 = Event::Text(body[piece.source.clone()].into());
        } else if is_mark(&prose.words[piece.words.clone()]) {
            places.push(piece.words.start);
            turned.push(piece.event);
        }
    }
    for (event, sign) in turned.into_iter().zip(marks::turn(&prose.words, &places, marks)) {
        events[event].0 = Event::Text(sign.into());
    }
}

/// Words that are no Markdown as a reader sees them: marks turned, `--`, `---` and `...` as dashes and dots.
pub fn typographic(words: &str, marks: QuotationMarks) -> String {
    let verbatim = Verbatim::of(words);
    let places: Vec<usize> =
        words.match_indices(['"', '\'']).map(|(at, _)| at).filter(|at| !verbatim.holds(*at)).collect();
    let mut signs = places.iter().zip(marks::turn(words, &places, marks)).peekable();
    let mut out = String::with_capacity(words.len());
    let mut at = 0;
    while let Some(letter) = words[at..].chars().next() {
        let rest = &words[at..];
        let (sign, length) = match signs.next_if(|(place, _)| **place == at) {
            Some((_, sign)) => (sign, 1),
            None if verbatim.holds(at) => (&rest[..letter.len_utf8()], letter.len_utf8()),
            None if rest.starts_with("---") => ("—", 3),
            None if rest.starts_with("--") => ("–", 2),
            None if rest.starts_with("...") => ("…", 3),
            None => (&rest[..letter.len_utf8()], letter.len_utf8()),
        };
        out.push_str(sign);
        at += length;
    }
    out
}

fn is_mark(raw: &str) -> bool {
    matches!(raw, "\"" | "'")
}
