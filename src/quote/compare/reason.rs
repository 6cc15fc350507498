//! Says why a quotation is altered, in the author's words, the gravest change first.
//!
//! Comes in: an inquiry and its alignment. Goes out: one sentence that names the words.

use super::Inquiry;
use super::align::{Step, is_same};
use super::tokens::key;
use crate::words::common_letters;

/// A change of words: what the source has, what the quotation has; either may be empty.
struct Change {
    original: String,
    quoted: String,
    /// The source's word was left out behind an elision mark.
    elided: bool,
    inserted: bool,
}

/// The reason for `altered`.
pub(super) fn reason(inquiry: &Inquiry, steps: &[Step]) -> String {
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

fn negation(inquiry: &Inquiry, change: &Change) -> Option<String> {
    let (had, has) = (inquiry.negates(&key(&change.original)), inquiry.negates(&key(&change.quoted)));
    match (had, has) {
        (true, false) if change.elided => Some(format!("the elision drops a negation: `{}`", change.original)),
        (true, false) => Some(format!("a negation was dropped: `{}`", change.original)),
        (false, true) => Some(format!("a negation was added: `{}`", change.quoted)),
        _ => None,
    }
}

fn number(inquiry: &Inquiry, change: &Change) -> Option<String> {
    let (had, has) = (inquiry.is_number(&key(&change.original)), inquiry.is_number(&key(&change.quoted)));
    if change.elided || change.inserted || !had && !has {
        return None;
    }
    Some(match (change.original.is_empty(), change.quoted.is_empty()) {
        (true, _) => format!("the number `{}` was added", change.quoted),
        (_, true) => format!("the number `{}` was dropped", change.original),
        _ => format!("the number `{}` became `{}`", change.original, change.quoted),
    })
}

fn name(inquiry: &Inquiry, change: &Change) -> Option<String> {
    let both = inquiry.is_name(&change.original) && inquiry.is_name(&change.quoted);
    let differ = both && key(&change.original) != key(&change.quoted);
    (differ && !change.inserted).then(|| format!("the name `{}` became `{}`", change.original, change.quoted))
}

fn ending(_: &Inquiry, change: &Change) -> Option<String> {
    let (original, quoted) = (key(&change.original), key(&change.quoted));
    let like = original != quoted && !change.inserted && common_letters(original.chars(), quoted.chars()) >= 0.5;
    like.then(|| format!("the form `{}` became `{}`", change.original, change.quoted))
}

fn case(_: &Inquiry, change: &Change) -> Option<String> {
    let only = !change.quoted.is_empty() && key(&change.original) == key(&change.quoted);
    only.then(|| {
        let hyphen = change.original.contains('-') != change.quoted.contains('-');
        let what = if hyphen { "a hyphen" } else { "capital letters" };
        format!("`{}` became `{}`: {what} changed", change.original, change.quoted)
    })
}

fn word(_: &Inquiry, change: &Change) -> Option<String> {
    if change.elided || change.inserted {
        return None;
    }
    Some(match (change.original.is_empty(), change.quoted.is_empty()) {
        (true, _) => format!("`{}` was added", change.quoted),
        (_, true) => format!("`{}` was left out without a mark", change.original),
        _ => format!("`{}` became `{}`", change.original, change.quoted),
    })
}

/// No word changed: then a question mark did, or the parts lie too far apart.
fn question(inquiry: &Inquiry, steps: &[Step]) -> String {
    let (words, tokens) = (&inquiry.request.words, &inquiry.source.index().tokens);
    let mark = steps.iter().any(|step| matches!(*step, Step::Both(at, token) if words[at].word.follow.question != tokens[token].follow.question));
    if mark { "a question mark was added or dropped" } else { "the words stand in the source otherwise" }.to_owned()
}
