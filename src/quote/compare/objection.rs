//! What is said against an elision, an insertion or a cut, as a value: control follows the variant, readers get its
//! sentence.

use crate::quote::guard::Guard;
use crate::words::interface::Given;

/// What is said, by its id, and what is put in.
pub(super) type Saying<'s> = (&'static str, Vec<(&'static str, Given<'s>)>);

/// How words of the source came to be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Means {
    Elision,
    Insertion,
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

impl Objection {
    /// What readers get of it.
    pub fn saying(&self) -> Saying<'_> {
        let (id, word) = match self {
            Self::Drops(means, guard, word) => (drops(*means, *guard), word),
            Self::AddsNegation(word) => ("reason_adds_negation", word),
            Self::StandsForNegation(word) => ("reason_stands_for_negation", word),
            Self::ChangesNumber(Means::Elision, word) => ("reason_elision_number", word),
            Self::ChangesNumber(Means::Insertion, word) => ("reason_insertion_number", word),
            Self::ChangesTense(word) => ("reason_tense", word),
            Self::HidesName(name) => ("reason_hides_name", name),
            Self::OtherName { has, had } => {
                return ("reason_other_name", vec![("has", Given::Words(has)), ("had", Given::Words(had))]);
            }
            Self::HidesSpeaker(word) => ("reason_hides_speaker", word),
            Self::OtherParagraph => return ("reason_other_paragraph", vec![]),
            Self::Far(count) => return ("reason_far", vec![("count", Given::Number(*count))]),
            Self::Unmarked(count) => return ("reason_unmarked", vec![("count", Given::Number(*count))]),
            Self::Emphasis(words) => ("reason_emphasis", words),
            Self::GoesOn(guard, rest) => (goes_on(*guard), rest),
            Self::BeginsBefore(guard, before) => (begins_before(*guard), before),
        };
        (id, vec![("word", Given::Words(word))])
    }
}

fn drops(means: Means, guard: Guard) -> &'static str {
    match (means, guard) {
        (Means::Elision, Guard::Negation) => "reason_elision_negation",
        (Means::Elision, Guard::Condition) => "reason_elision_condition",
        (Means::Elision, Guard::Limit) => "reason_elision_limit",
        (Means::Elision, Guard::Amount) => "reason_elision_amount",
        (Means::Elision, Guard::Says) => "reason_elision_says",
        (Means::Insertion, Guard::Negation) => "reason_insertion_negation",
        (Means::Insertion, Guard::Condition) => "reason_insertion_condition",
        (Means::Insertion, Guard::Limit) => "reason_insertion_limit",
        (Means::Insertion, Guard::Amount) => "reason_insertion_amount",
        (Means::Insertion, Guard::Says) => "reason_insertion_says",
    }
}

fn goes_on(guard: Guard) -> &'static str {
    match guard {
        Guard::Negation => "reason_goes_on_negation",
        Guard::Condition => "reason_goes_on_condition",
        Guard::Limit => "reason_goes_on_limit",
        Guard::Amount => "reason_goes_on_amount",
        Guard::Says => "reason_goes_on_says",
    }
}

fn begins_before(guard: Guard) -> &'static str {
    match guard {
        Guard::Negation => "reason_begins_negation",
        Guard::Condition => "reason_begins_condition",
        Guard::Limit => "reason_begins_limit",
        Guard::Amount => "reason_begins_amount",
        Guard::Says => "reason_begins_says",
    }
}
