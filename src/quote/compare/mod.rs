//! Holds the words of a quotation against the text of their source.
//!
//! Comes in: the words, a `SourceText`, the language. Goes out: a verdict, the word difference in reading order, the reason where
//! something was altered, and the place. First the words are looked for as they are, elisions and insertions understood
//! (`chain`); where they do not stand there, the nearest place is aligned with them (`locate`, `align`).

mod agree;
mod align;
mod chain;
mod difference;
mod fold;
pub(super) mod index;
mod locate;
mod omission;
mod reason;
mod seam;
mod shapes;
pub(super) mod tokens;
mod wanted;

use super::SourceText;
use std::ops::Range;
use wanted::Request;

/// What comparing has shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// The same words, to the letter or but for typography; the module's page says exactly what that means.
    Verbatim,
    /// The same but for marked elisions, insertions, `[sic]` and a first letter.
    Edited,
    /// Found, with words changed, or with an elision that changes what is said.
    Altered,
    /// Nothing like it stands there.
    Absent,
}

/// A stretch of the difference between a quotation and its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// In both, as the quotation has it.
    Same(String),
    /// In the source, left out of the quotation without a mark.
    Dropped(String),
    /// In the quotation alone.
    Added(String),
    /// In the source, left out behind an elision mark.
    Elided(String),
    /// In the quotation alone, in brackets.
    Inserted(String),
}

/// A quotation held against its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// What holds of the words.
    pub verdict: Verdict,
    /// The stretches in reading order; empty when the words are absent.
    pub difference: Vec<Piece>,
    /// Why it is not better than it is: for `Altered` always, for `Edited` where a change was not marked.
    pub reason: Option<String>,
    /// Byte range in the source's text (`SourceText::text`).
    pub place: Option<Range<usize>>,
}

impl Comparison {
    fn absent() -> Self {
        Self { verdict: Verdict::Absent, difference: Vec::new(), reason: None, place: None }
    }
}

/// Compares `words` (typography as it comes, Markdown emphasis allowed) with the source. `lang` is the BCP 47 tag of the words; it
/// chooses the words of negation. Without any word in `words` the verdict is `Absent`.
pub fn compare(words: &str, source: &SourceText, lang: &str) -> Comparison {
    let request = Request::of(words, source.index());
    if request.words.is_empty() {
        return Comparison::absent();
    }
    let inquiry = Inquiry { words, request: &request, source, lang: &crate::words::lexicon::primary(lang) };
    chain::compare(&inquiry).unwrap_or_else(|| align::compare(&inquiry))
}

/// What the steps of a comparison share.
struct Inquiry<'a> {
    words: &'a str,
    request: &'a Request,
    source: &'a SourceText,
    lang: &'a str,
}

impl Inquiry<'_> {
    /// The quotation's text from the first to the last of a run of its words.
    fn quoted(&self, run: &Range<usize>) -> String {
        match self.request.words.get(run.clone()) {
            Some([first, .., last]) => self.words[first.word.range.start..last.word.range.end].to_owned(),
            Some([only]) => self.words[only.word.range.clone()].to_owned(),
            _ => String::new(),
        }
    }

    /// The source's text, likewise; without marks of emphasis and with single spaces.
    fn original(&self, run: &Range<usize>) -> String {
        let text = self.source.text()[self.source.index().range(run)].replace('*', "");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

#[cfg(test)]
mod tests;
