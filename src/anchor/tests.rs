//! The cases that anchoring has to get right, one function each, told by the text at the place.

mod cases;
mod guarded;
#[path = "../../tests/harness/mod.rs"]
mod harness;
mod laws;
mod numbers;
mod scripts;

use super::*;
use crate::text::{Syntax, Text, parse};

/// An article, from Markdown.
fn article(markdown: &str) -> Text {
    parse(markdown, Syntax::default(), &|_| false).text
}

/// A reader's text in one block.
pub(super) fn plain(string: &str) -> Text {
    Text { string: string.to_owned(), blocks: Vec::new(), headings: Vec::new() }
}

fn find(text: &Text, selector: &Selector) -> Passage {
    Anchorer::new(text, "en").anchor(&[selector]).remove(0)
}

fn words(exact: &str) -> Selector {
    Selector::words(exact)
}

fn around(exact: &str, prefix: &str, suffix: &str) -> Selector {
    let side = |words: &str| (!words.is_empty()).then(|| words.to_owned());
    Selector::Words {
        exact: exact.into(),
        scope: Scope { prefix: side(prefix), suffix: side(suffix), ..Scope::default() },
    }
}

/// The status, and the text at the place or at the first candidate.
#[track_caller]
fn assert_found(text: &Text, selector: &Selector, status: Status, there: &str) {
    let passage = find(text, selector);
    let range = passage.place.clone().or_else(|| passage.candidates.first().map(|candidate| candidate.range.clone()));
    let found = range.map_or("", |range| &text.string[range]);
    assert_eq!((passage.status, found), (status, there), "{passage:?}");
}
