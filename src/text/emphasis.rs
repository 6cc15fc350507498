//! `**` and `__` that CommonMark leaves as they are typed, though they were meant to be bold: beside a mark of
//! punctuation they neither open nor close where a letter stands on their other side, and `__` never does between two
//! letters. Texts without spaces between words meet this all the time.

use super::prose::Prose;
use crate::words::script::is_wide;
use std::ops::Range;

/// A pair of signs that is no bold.
#[derive(Debug, PartialEq, Eq)]
pub struct LiteralEmphasis {
    /// `**` or `__`.
    pub sign: &'static str,
    /// The one that Markdown does not take, in the body.
    pub place: Range<usize>,
    /// The words between the two, as they were typed.
    pub words: String,
    /// Whether it is the closing one.
    pub closing: bool,
}

const SIGNS: [&str; 2] = ["**", "__"];

pub(super) fn left_as_words(prose: &Prose, body: &str) -> Vec<LiteralEmphasis> {
    SIGNS.iter().flat_map(|sign| left(sign, prose, body)).collect()
}

fn left(sign: &'static str, prose: &Prose, body: &str) -> Vec<LiteralEmphasis> {
    let words = &prose.words;
    let length = sign.len();
    // Between letters of a script with spaces, `__` is part of a name: `snake__case`.
    let joins = |letter: char| sign == "__" && is_wide(letter);
    let signs: Vec<usize> = memchr::memmem::find_iter(words.as_bytes(), sign).collect();
    let mut found = Vec::new();
    let mut signs = signs.windows(2);
    while let Some(&[open, close]) = signs.next() {
        let inside = &words[open + length..close];
        let wants_open = inside.starts_with(|first: char| !first.is_whitespace() && !sign.starts_with(first));
        let wants_close = inside.ends_with(|sign: char| !sign.is_whitespace());
        if !wants_open || !wants_close {
            continue;
        }
        let (before, after) = (&words[..open], &words[close + length..]);
        let not_opening = before.ends_with(joins) || before.ends_with(is_letter) && inside.starts_with(is_punctuation);
        let not_closing = after.starts_with(joins) || after.starts_with(is_letter) && inside.ends_with(is_punctuation);
        let at = if not_closing { close } else { open };
        let (Some(place), Some(_)) = (prose.typed(at, body), prose.typed(open + close - at, body)) else { continue };
        if not_opening || not_closing {
            let place = place..place + length;
            found.push(LiteralEmphasis { sign, place, words: inside.to_owned(), closing: not_closing });
            signs.next();
        }
    }
    found
}

fn is_letter(sign: char) -> bool {
    sign.is_alphanumeric()
}

fn is_punctuation(sign: char) -> bool {
    !sign.is_alphanumeric() && !sign.is_whitespace() && sign != super::prose::CODE
}
