//! `**` that CommonMark leaves as it is typed, though it was meant to be bold: beside a mark of punctuation it neither opens
//! nor closes where a letter stands on its other side. Texts without spaces between words meet this all the time.

use super::prose::Prose;
use std::ops::Range;

/// A pair of `**` that is no bold.
#[derive(Debug, PartialEq, Eq)]
pub struct LiteralEmphasis {
    /// The `**` that Markdown does not take, in the body.
    pub place: Range<usize>,
    /// The words between the two, as they were typed.
    pub words: String,
    /// Whether it is the closing one.
    pub closing: bool,
}

const SIGN: &str = "**";

pub(super) fn left_as_words(prose: &Prose, body: &str) -> Vec<LiteralEmphasis> {
    let words = &prose.words;
    let signs: Vec<usize> = words.match_indices(SIGN).map(|(at, _)| at).collect();
    let mut found = Vec::new();
    let mut signs = signs.windows(2);
    while let Some(&[open, close]) = signs.next() {
        let inside = &words[open + SIGN.len()..close];
        let wants_open = inside.starts_with(|sign: char| !sign.is_whitespace() && sign != '*');
        let wants_close = inside.ends_with(|sign: char| !sign.is_whitespace());
        if !wants_open || !wants_close {
            continue;
        }
        let not_opening = words[..open].ends_with(is_letter) && inside.starts_with(is_punctuation);
        let not_closing = words[close + SIGN.len()..].starts_with(is_letter) && inside.ends_with(is_punctuation);
        let at = if not_closing { close } else { open };
        let (Some(place), Some(_)) = (prose.typed(at, body), prose.typed(open + close - at, body)) else { continue };
        if not_opening || not_closing {
            let place = place..place + SIGN.len();
            found.push(LiteralEmphasis { place, words: inside.to_owned(), closing: not_closing });
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
