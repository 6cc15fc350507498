//! Why a quotation is not better than it is, as a value: control follows the variant, and readers get its sentence,
//! which is worded here.
//!
//! In: what `chain`, `change` and `objection` have found. Out: one sentence that names the author's or the source's
//! words.

use super::objection::Objection;
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

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Why::Unfair(objection) => objection.fmt(f),
            Why::Changed { sort, had, has } => changed(f, *sort, had, has),
            Why::FirstLetter => f.write_str("the first letter's case was changed without brackets"),
            Why::GoesOn(rest) => write!(f, "the sentence goes on there: `{rest}`"),
            Why::Disordered => f.write_str("the parts stand in another order in the source"),
            Why::Question => f.write_str("a question mark was added or dropped"),
            Why::Apart => f.write_str("the words stand in the source otherwise"),
        }
    }
}

fn changed(f: &mut fmt::Formatter<'_>, sort: Sort, had: &str, has: &str) -> fmt::Result {
    match (sort, had, has) {
        (Sort::Negation, "", has) => write!(f, "a negation was added: `{has}`"),
        (Sort::Negation, had, _) => write!(f, "a negation was dropped: `{had}`"),
        (Sort::Number, "", has) => write!(f, "the number `{has}` was added"),
        (Sort::Number, had, "") => write!(f, "the number `{had}` was dropped"),
        (Sort::Number, had, has) => write!(f, "the number `{had}` became `{has}`"),
        (Sort::Name, had, has) => write!(f, "the name `{had}` became `{has}`"),
        (Sort::Form, had, has) => write!(f, "the form `{had}` became `{has}`"),
        (Sort::Hyphen, had, has) => write!(f, "`{had}` became `{has}`: a hyphen changed"),
        (Sort::Capitals, had, has) => write!(f, "`{had}` became `{has}`: capital letters changed"),
        (Sort::Word, "", has) => write!(f, "`{has}` was added"),
        (Sort::Word, had, "") => write!(f, "`{had}` was left out without a mark"),
        (Sort::Word, had, has) => write!(f, "`{had}` became `{has}`"),
    }
}
