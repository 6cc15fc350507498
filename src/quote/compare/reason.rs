//! Why a quotation is not better than it is, as a value: control follows the variant, and readers get its sentence,
//! which is worded here.
//!
//! In: what `chain`, `change` and `objection` have found. Out: one sentence that names the author's or the source's
//! words.

use super::objection::{Objection, Saying};
use crate::words::interface::{self, Given, Interface};
use std::fmt;

/// Why a quotation is not better than it is. Outside, it can only be said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason(pub(super) Why);

/// What a reason is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Why {
    /// An elision, an insertion or a cut is not a fair one.
    Unfair(Objection),
    /// A word became another one; an empty side is a word that was added or dropped.
    Changed { sort: Sort, had: String, has: String },
    /// The first letter's case was changed without brackets.
    FirstLetter,
    /// The source's sentence goes on with these words.
    GoesOn(String),
    /// All parts stand in the source, in another order.
    Disordered,
    /// No word changed, and a question mark did.
    Question,
    /// No word changed, and the parts lie too far apart.
    Apart,
}

/// What is the matter with a changed word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    Negation,
    Number,
    Name,
    /// Another form of the same word.
    Form,
    Hyphen,
    Capitals,
    Word,
}

impl Reason {
    /// The reason in a language of the interface.
    pub fn said(&self, interface: &Interface) -> String {
        let (id, given) = match &self.0 {
            Why::Unfair(objection) => objection.saying(),
            Why::Changed { sort, had, has } => changed(*sort, had, has),
            Why::FirstLetter => ("reason_first_letter", vec![]),
            Why::GoesOn(rest) => ("reason_goes_on", vec![("word", Given::Words(rest))]),
            Why::Disordered => ("reason_disordered", vec![]),
            Why::Question => ("reason_question", vec![]),
            Why::Apart => ("reason_apart", vec![]),
        };
        interface.say(id, &given)
    }
}

/// As authors are told of it.
impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.said(interface::english()))
    }
}

fn changed<'s>(sort: Sort, had: &'s str, has: &'s str) -> Saying<'s> {
    let id = match (sort, had, has) {
        (Sort::Negation, "", _) => "reason_negation_added",
        (Sort::Negation, ..) => "reason_negation_dropped",
        (Sort::Number, "", _) => "reason_number_added",
        (Sort::Number, _, "") => "reason_number_dropped",
        (Sort::Number, ..) => "reason_number_became",
        (Sort::Name, ..) => "reason_name_became",
        (Sort::Form, ..) => "reason_form_became",
        (Sort::Hyphen, ..) => "reason_hyphen",
        (Sort::Capitals, ..) => "reason_capitals",
        (Sort::Word, "", _) => "reason_word_added",
        (Sort::Word, _, "") => "reason_word_dropped",
        (Sort::Word, ..) => "reason_word_became",
    };
    (id, vec![("had", Given::Words(had)), ("has", Given::Words(has))])
}
