//! Holds the words of a quotation against the text of their source.
//!
//! In: the words, a `SourceText`, the language.
//! Out: a verdict, the word difference in reading order, the reason where something was altered, and the place. First
//! the words are looked for as they are, elisions and insertions understood (`chain`); where they do not stand there,
//! the nearest place is aligned with them (`locate`, `align`).

mod agree;
mod align;
mod chain;
mod change;
mod cut;
mod difference;
pub(super) mod index;
mod locate;
mod objection;
mod omission;
mod reason;
mod seam;
mod sentence;
mod shapes;
mod sibling;
mod step;
pub(super) mod tokens;
mod voice;
mod wanted;

use super::SourceText;
use super::guard::{Guard, guard_at};
use crate::words::languages::Likely;
use crate::words::lexicon::{Habit, Lexicon, lexicon, primary};
pub use reason::Reason;
use serde::{Deserialize, Serialize};
use std::cell::{Cell, OnceCell};
use std::ops::Range;
use wanted::Request;

/// What comparing has shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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

impl Verdict {
    /// Every verdict, the best first.
    pub const ALL: [Self; 4] = [Self::Verbatim, Self::Edited, Self::Altered, Self::Absent];

    /// The verdict as reports, templates and exports name it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Verbatim => "verbatim",
            Self::Edited => "edited",
            Self::Altered => "altered",
            Self::Absent => "absent",
        }
    }
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
    pub reason: Option<Reason>,
    /// Byte range in the source's text (`SourceText::text`).
    pub place: Option<Range<usize>>,
    /// What the source's sentence still has where the quotation ends as a sentence does.
    pub goes_on: Option<String>,
}

impl Comparison {
    fn absent() -> Self {
        Self { verdict: Verdict::Absent, difference: Vec::new(), reason: None, place: None, goes_on: None }
    }
}

/// Compares `words` (typography as it comes, Markdown emphasis allowed) with the source. `lang` is the BCP 47 tag of
/// the words, or empty where nothing declares it; with what the words themselves show, it says which negations,
/// conditions and numbers count. Without any word in `words` the verdict is `Absent`.
pub fn compare(words: &str, source: &SourceText, lang: &str) -> Comparison {
    let request = Request::of(words, source.index());
    if request.words.is_empty() {
        return Comparison::absent();
    }
    let inquiry = Inquiry {
        words,
        request: &request,
        source,
        lang: &primary(lang),
        near: Cell::new(0),
        languages: OnceCell::new(),
    };
    chain::compare(&inquiry).unwrap_or_else(|| align::compare(&inquiry))
}

/// What the steps of a comparison share.
struct Inquiry<'a> {
    words: &'a str,
    request: &'a Request,
    source: &'a SourceText,
    lang: &'a str,
    /// A token near the quotation's place, around which the language is looked for.
    near: Cell<usize>,
    languages: OnceCell<Likely>,
}

/// How many words on each side of a quotation's place show its language.
const AROUND: usize = 60;

impl Inquiry<'_> {
    /// The languages whose negations count.
    fn languages(&self) -> &Likely {
        self.languages.get_or_init(|| {
            let index = self.source.index();
            let near = self.near.get();
            let window =
                near.saturating_sub(AROUND)..(near + AROUND + self.request.words.len()).min(index.tokens.len());
            let keys: Vec<String> = window.map(|at| sentence::key_at(index, at)).collect();
            Likely::of(keys.iter().map(String::as_str), self.lang)
        })
    }

    /// The first guard of one of these sorts among source tokens, sorts in their order, with its words.
    fn first_guard(&self, range: &Range<usize>, sorts: &[Guard]) -> Option<(Guard, String)> {
        let index = self.source.index();
        let keys: Vec<String> =
            (range.start..(range.end + 3).min(index.tokens.len())).map(|at| sentence::key_at(index, at)).collect();
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        sorts.iter().find_map(|guard| {
            let found = (0..range.len()).find_map(|at| Some((at, guard_at(&keys, at, *guard, self.languages())?)));
            let (at, length) = found?;
            Some((*guard, self.original(&(range.start + at..range.start + at + length))))
        })
    }

    /// The tokens of a stretch that are guards of a sort.
    fn guards(&self, range: &Range<usize>, guard: Guard) -> Vec<usize> {
        let index = self.source.index();
        let keys: Vec<String> = range.clone().map(|at| sentence::key_at(index, at)).collect();
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        let is_one = |at: &usize| guard_at(&keys, *at, guard, self.languages()).is_some();
        (0..keys.len()).filter(is_one).map(|at| range.start + at).collect()
    }

    /// Whether one of these words is a guard of a sort.
    fn has_guard(&self, keys: &[&str], guard: Guard) -> bool {
        (0..keys.len()).any(|at| guard_at(keys, at, guard, self.languages()).is_some())
    }

    fn negates(&self, key: &str) -> bool {
        self.has_guard(&[key], Guard::Negation)
    }

    /// Whether a key is a number, in figures or as a word, or an amount (`some`).
    fn is_number(&self, key: &str) -> bool {
        self.number_at(&[key], 0)
    }

    fn number_at(&self, keys: &[&str], at: usize) -> bool {
        let key = keys[at];
        key.starts_with(|c: char| c.is_numeric())
            || key.starts_with('-')
            || guard_at(keys, at, Guard::Amount, self.languages()).is_some()
    }

    /// The language whose grammar counts: the declared one, else the one that the source shows.
    fn spoken(&self) -> &str {
        if self.lang.is_empty() { self.languages().likeliest() } else { self.lang }
    }

    /// What is known of that language.
    fn lexicon(&self) -> &'static Lexicon {
        lexicon(self.spoken())
    }

    /// Whether a spelling looks like a name: a capital before small letters, in a language that does not write all
    /// nouns so.
    fn is_name(&self, spelling: &str) -> bool {
        let mut chars = spelling.chars();
        let capital = chars.next().is_some_and(char::is_uppercase) && chars.next().is_some_and(char::is_lowercase);
        capital && !self.languages().lexicons().chain([lexicon(self.lang)]).any(|lexicon| lexicon.has(Habit::Nouns))
    }

    /// The source's text between a token and the next one.
    fn between(&self, at: usize) -> &str {
        let tokens = &self.source.index().tokens;
        let end = tokens.get(at + 1).map_or(self.source.text().len(), |next| next.start as usize);
        self.source.text().get(tokens[at].end as usize..end).unwrap_or_default()
    }

    /// Where the run of words that begins at `word` ends in the source, when it begins there at `token`.
    fn run_from(&self, word: usize, token: usize) -> usize {
        let words = &self.request.words[word..];
        let length =
            words.iter().enumerate().take_while(|(at, word)| !word.inserted && (*at == 0 || !word.gap)).count();
        (token + length).min(self.source.index().tokens.len())
    }

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
