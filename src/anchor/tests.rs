//! The cases that anchoring has to get right, one function each, told by the text at the place.

mod cases;
mod guarded;
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

/// The files of `tests/cases/FOLDER`, by their names without `.txt`.
#[expect(clippy::disallowed_methods, reason = "tests read what they like")]
fn read(folder: &str) -> Vec<(String, String)> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(folder);
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|end| end == "txt"));
    files.sort();
    let stem = |path: &std::path::Path| path.file_stem().unwrap().to_string_lossy().into_owned();
    files.iter().map(|path| (stem(path), std::fs::read_to_string(path).unwrap())).collect()
}
