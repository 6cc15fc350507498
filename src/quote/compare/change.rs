//! The change of words that makes a quotation an altered one, the gravest first.
//!
//! In: an inquiry and its alignment. Out: what became of which word. Not: how that is worded (`reason`).

use super::Inquiry;
use super::objection::{Means, Objection};
use super::reason::{Sort, Why};
use super::step::{Step, is_same};
use super::tokens::key;
use crate::quote::guard::Guard;
use crate::words::common_letters;

/// A change of words: what the source has, what the quotation has; either may be empty.
struct Change {
    original: String,
    quoted: String,
    /// The source's word was left out behind an elision mark.
    elided: bool,
    inserted: bool,
}

impl Change {
    fn is(&self, sort: Sort) -> Why {
        Why::Changed { sort, had: self.original.clone(), has: self.quoted.clone() }
    }
}

/// Why the words are altered.
pub(super) fn gravest(inquiry: &Inquiry, steps: &[Step]) -> Why {
    let changes = changes(inquiry, steps);
    let said = [negation, number, name, ending, case, word];
    said.iter()
        .find_map(|say| changes.iter().find_map(|change| say(inquiry, change)))
        .unwrap_or_else(|| question(inquiry, steps))
}

fn changes(inquiry: &Inquiry, steps: &[Step]) -> Vec<Change> {
    let (words, index) = (&inquiry.request.words, inquiry.source.index());
    let original = |at: usize| index.spelling(&index.tokens[at]).to_owned();
    steps
        .iter()
        .filter_map(|step| match *step {
            Step::Both(at, token) if is_same(index, &words[at], &index.tokens[token]) => None,
            Step::Both(at, token) => Some(Change {
                original: original(token),
                quoted: words[at].word.spelling.clone(),
                elided: false,
                inserted: words[at].inserted,
            }),
            Step::Word(at) => Some(Change {
                original: String::new(),
                quoted: words[at].word.spelling.clone(),
                elided: false,
                inserted: words[at].inserted,
            }),
            Step::Token(token, elided) => {
                Some(Change { original: original(token), quoted: String::new(), elided, inserted: false })
            }
        })
        .collect()
}

fn negation(inquiry: &Inquiry, change: &Change) -> Option<Why> {
    let negation = |had: &str, has: &str| Why::Changed { sort: Sort::Negation, had: had.into(), has: has.into() };
    match (inquiry.negates(&key(&change.original)), inquiry.negates(&key(&change.quoted))) {
        (true, false) if change.elided => {
            Some(Why::Unfair(Objection::Drops(Means::Elision, Guard::Negation, change.original.clone())))
        }
        (true, false) => Some(negation(&change.original, "")),
        (false, true) => Some(negation("", &change.quoted)),
        _ => None,
    }
}

fn number(inquiry: &Inquiry, change: &Change) -> Option<Why> {
    let (had, has) = (inquiry.is_number(&key(&change.original)), inquiry.is_number(&key(&change.quoted)));
    let changed = !change.elided && !change.inserted && (had || has);
    changed.then(|| change.is(Sort::Number))
}

fn name(inquiry: &Inquiry, change: &Change) -> Option<Why> {
    let both = inquiry.is_name(&change.original) && inquiry.is_name(&change.quoted);
    let differ = both && key(&change.original) != key(&change.quoted);
    (differ && !change.inserted).then(|| change.is(Sort::Name))
}

fn ending(_: &Inquiry, change: &Change) -> Option<Why> {
    let (original, quoted) = (key(&change.original), key(&change.quoted));
    let like = original != quoted && !change.inserted && common_letters(original.chars(), quoted.chars()) >= 0.5;
    like.then(|| change.is(Sort::Form))
}

fn case(_: &Inquiry, change: &Change) -> Option<Why> {
    let only = !change.quoted.is_empty() && key(&change.original) == key(&change.quoted);
    let hyphen = change.original.contains('-') != change.quoted.contains('-');
    only.then(|| change.is(if hyphen { Sort::Hyphen } else { Sort::Capitals }))
}

fn word(_: &Inquiry, change: &Change) -> Option<Why> {
    (!change.elided && !change.inserted).then(|| change.is(Sort::Word))
}

/// No word changed: then a question mark did, or the parts lie too far apart.
fn question(inquiry: &Inquiry, steps: &[Step]) -> Why {
    let (words, tokens) = (&inquiry.request.words, &inquiry.source.index().tokens);
    let asks = |step: &Step| match *step {
        Step::Both(at, token) => words[at].word.follow.question != tokens[token].follow.question,
        _ => false,
    };
    if steps.iter().any(asks) { Why::Question } else { Why::Apart }
}
