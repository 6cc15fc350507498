//! What is said against an elision, an insertion or a cut, as a value: control follows the variant, readers get its
//! sentence.

use crate::quote::guard::Guard;
use std::fmt;

/// How words of the source came to be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Means {
    Elision,
    Insertion,
}

impl fmt::Display for Means {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Elision => "elision",
            Self::Insertion => "insertion",
        })
    }
}

/// What no elision may hide, the gravest first.
pub(super) const HIDDEN: [Guard; 3] = [Guard::Negation, Guard::Condition, Guard::Limit];

/// Why a quotation is not a fair one though its words stand in the source. Words are the author's or the source's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Objection {
    /// What was left out holds a negation, a condition or a limit.
    Drops(Means, Guard, String),
    /// The insertion negates.
    AddsNegation(String),
    /// The insertion stands where the source negates.
    StandsForNegation(String),
    /// A number or an amount goes, or is another now.
    ChangesNumber(Means, String),
    /// A verb that carries tense or mood goes.
    ChangesTense(String),
    /// What goes on was said of this name.
    HidesName(String),
    /// One name in the place of another.
    OtherName { has: String, had: String },
    /// Words of another speaker follow, or who says it goes.
    HidesSpeaker(String),
    /// The parts stand in different paragraphs.
    OtherParagraph,
    /// So many words lie between the parts.
    Far(usize),
    /// So many words were replaced without a mark.
    Unmarked(usize),
    /// Emphasis that the source does not have.
    Emphasis(String),
    /// The source's sentence goes on behind a full stop, with a guard.
    GoesOn(Guard, String),
    /// The source's sentence begins before, with a guard.
    BeginsBefore(Guard, String),
}

impl Objection {
    /// Whether another place of the same words might not be open to it: it is what an elision leaves out that turns the
    /// meaning.
    pub fn is_of_an_elision(&self) -> bool {
        match self {
            Self::Drops(means, ..) | Self::ChangesNumber(means, _) => *means == Means::Elision,
            Self::ChangesTense(_) | Self::HidesName(_) | Self::HidesSpeaker(_) => true,
            _ => false,
        }
    }
}

impl fmt::Display for Objection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Drops(means, guard, word) => write!(f, "the {means} drops a {}: `{word}`", guard.name()),
            Self::AddsNegation(word) => write!(f, "the insertion adds a negation: `{word}`"),
            Self::StandsForNegation(word) => write!(f, "the insertion stands for a negation: `{word}`"),
            Self::ChangesNumber(means, word) => write!(f, "the {means} changes a number: `{word}` was dropped"),
            Self::ChangesTense(word) => write!(f, "the elision changes tense or mood: `{word}` was dropped"),
            Self::HidesName(name) => {
                write!(f, "the elision changes a name: `{name}` stands before the words that go on")
            }
            Self::OtherName { has, had } => write!(f, "the insertion changes a name: `{has}` stands for `{had}`"),
            Self::HidesSpeaker(word) => write!(f, "the elision hides who speaks: `{word}` was dropped"),
            Self::OtherParagraph => f.write_str("the parts stand in different paragraphs of the source"),
            Self::Far(count) => write!(f, "{count} words of the source lie between the parts"),
            Self::Unmarked(count) => {
                write!(f, "the insertion stands for {count} words of the source without an elision mark")
            }
            Self::Emphasis(words) => write!(f, "emphasis was added to `{words}` without a note that says so"),
            Self::GoesOn(guard, rest) => write!(f, "the sentence goes on with a {}: `{rest}`", guard.name()),
            Self::BeginsBefore(guard, before) => {
                write!(f, "the sentence begins before with a {}: `{before}`", guard.name())
            }
        }
    }
}
