//! Why a passage got its status, as data for messages: the word difference, what the guard saw, the nearest place, the
//! nearest heading. Wording and places in files are the report's.

use std::ops::Range;

/// The reasons of one decision.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Explanation {
    /// The one thing to say first, if the status does not say it.
    pub reason: Option<ReviewReason>,
    /// From the author's words to the words at the place (the first candidate's, for `review`); empty when they are the
    /// same.
    pub difference: Vec<Change>,
}

/// What kept a passage from being found, or from being accepted.
#[derive(Debug, Clone, PartialEq)]
pub enum ReviewReason {
    /// The selector has no words.
    NoWords,
    /// `within` or `heading` names no heading; the nearest ids, best first.
    UnknownHeading {
        /// As the sidecar has it, without `#`.
        id: String,
        /// Ids that the article has.
        nearest: Vec<String>,
    },
    /// `occurrence` asks for a place that is not there; how many there are.
    OccurrenceOutOfRange {
        /// As the sidecar has it.
        asked: i32,
        /// How often the words stand there.
        places: usize,
    },
    /// The words stand only outside the section that `within` names.
    OutsideSection {
        /// The section's id, without `#`.
        id: String,
    },
    /// The words stand only inside a longer word.
    InsideWord {
        /// The longer word.
        word: String,
    },
    /// `occurrence` and the stored context point at different places; the context's is the first candidate.
    OccurrenceAgainstContext,
    /// A number, a negation or a name differs.
    Guarded(Guarded),
    /// The words stand there, but what was stored before and after them does not.
    ContextDiffers,
    /// Too much of the words has changed, though what was stored before and after them stands there.
    WordsDiffer,
    /// What stood before and after the words stands together now, or the place is what stood beside them: they were
    /// deleted, it seems.
    Deleted,
    /// Words too short to be found by likeness without both contexts.
    TooShort,
    /// Another place is nearly as likely.
    CloseSecond,
    /// Nothing fits; the nearest text.
    Nearest {
        /// Bytes of the reader's text.
        range: Range<usize>,
        /// From 0 to 1.
        score: f32,
    },
    /// Of `start` and `end`, or of the parts around `[…]`, this one was not found in the same section as the others.
    MissingPart {
        /// The part as the author typed it.
        part: String,
    },
}

/// A difference that changes what is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guarded {
    /// What kind of word it is.
    pub kind: GuardKind,
    /// The author's word; empty when it was added.
    pub before: String,
    /// The word at the place; empty when it is gone.
    pub after: String,
}

/// What kind of word differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GuardKind {
    /// A number, in digits or in words.
    Number,
    /// A word that says not.
    Negation,
    /// A name.
    Name,
}

/// A stretch of a word difference; spaces and punctuation belong to the word before them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Words that both have.
    Same(String),
    /// Words of the author's only.
    Removed(String),
    /// Words of the place only.
    Added(String),
}

impl Explanation {
    /// Only a reason.
    pub(super) fn because(reason: ReviewReason) -> Self {
        Self { reason: Some(reason), difference: Vec::new() }
    }
}

/// The longest texts compared word by word, in bytes of both; longer ones are shown as replaced whole.
const LONGEST_COMPARED: usize = 20_000;

/// The difference between the author's words and those at the place, in words (Unicode Annex 29).
pub fn difference(words: &str, place: &str) -> Vec<Change> {
    if words == place {
        return Vec::new();
    }
    if words.len() + place.len() > LONGEST_COMPARED {
        return vec![Change::Removed(words.to_owned()), Change::Added(place.to_owned())];
    }
    let (old, new) = (pieces(words), pieces(place));
    let mut changes: Vec<Change> = Vec::new();
    for operation in similar::capture_diff_slices(similar::Algorithm::Myers, &old, &new) {
        let (tag, before, after) = operation.as_tag_tuple();
        if tag == similar::DiffTag::Equal {
            changes.push(Change::Same(new[after].concat()));
            continue;
        }
        if !before.is_empty() {
            changes.push(Change::Removed(old[before].concat()));
        }
        if !after.is_empty() {
            changes.push(Change::Added(new[after].concat()));
        }
    }
    changes
}

fn pieces(text: &str) -> Vec<&str> {
    use unicode_segmentation::UnicodeSegmentation;
    text.split_word_bounds().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_the_words_that_changed() {
        assert_eq!(
            difference("the moral laws", "the moral law"),
            [Change::Same("the moral ".into()), Change::Removed("laws".into()), Change::Added("law".into())]
        );
    }

    #[test]
    fn is_empty_for_the_same_words() {
        assert!(difference("a b", "a b").is_empty());
    }
}
