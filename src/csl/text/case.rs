//! Letter case and full stops, over the texts of a part of the tree (specification, "Text-case", "Strip-periods").
//!
//! In: a part of the tree, a form of case, whether it is English.
//! Out: the same part with other letters.
//!
//! A part is one text to these rules, however many elements it is made of; what is marked as `nocase` is passed over.

use super::super::tree::{Role, Token};
use super::kept::{capitalized, changeable};
use super::title;
use citationberg::TextCase;
use std::borrow::Cow;

/// Sets the case of a part. Title and sentence case are English; `english` says whether the source is.
pub(in crate::csl) fn set(tokens: &mut [Token<'_>], case: TextCase, english: bool) {
    match case {
        TextCase::Lowercase => each(tokens, str::to_lowercase),
        TextCase::Uppercase => each(tokens, str::to_uppercase),
        TextCase::CapitalizeFirst => capitalize_first(tokens),
        TextCase::CapitalizeAll => words(tokens, &capitalized),
        TextCase::SentenceCase => sentence(tokens),
        TextCase::TitleCase if english => title::set(tokens),
        TextCase::TitleCase => {}
    }
}

/// Takes the full stops out of a part.
pub(in crate::csl) fn strip_periods(tokens: &mut [Token<'_>]) {
    for token in tokens {
        if let Token::Text(text, _) = token
            && text.contains('.')
        {
            *text = Cow::Owned(text.replace('.', ""));
        }
    }
}

fn each(tokens: &mut [Token<'_>], change: impl Fn(&str) -> String) {
    for at in changeable(tokens) {
        if let Token::Text(text, _) = &mut tokens[at] {
            *text = Cow::Owned(change(text));
        }
    }
}

/// The first letter of the part, if its word is in lower case.
pub(in crate::csl) fn capitalize_first(tokens: &mut [Token<'_>]) {
    let mut places = changeable(tokens).into_iter();
    let first =
        tokens.iter().position(|token| token.text().is_some_and(|text| text.chars().any(char::is_alphanumeric)));
    let Some(at) = first.filter(|first| places.any(|at| at == *first)) else { return };
    if let Token::Text(text, _) = &mut tokens[at] {
        let Some(start) = text.find(|c: char| c.is_alphanumeric()) else { return };
        if text[start..].starts_with(char::is_lowercase) {
            *text = Cow::Owned(format!("{}{}", &text[..start], capitalized(&text[start..])));
        }
    }
}

/// Changes each word; words do not span two texts.
fn words(tokens: &mut [Token<'_>], change: &dyn Fn(&str) -> String) {
    for at in changeable(tokens) {
        if let Token::Text(text, _) = &mut tokens[at] {
            let mut made = String::with_capacity(text.len());
            for piece in text.split_inclusive([' ', '\u{a0}']) {
                let word = piece.trim_end_matches([' ', '\u{a0}']);
                if word.is_empty() {
                    made.push_str(piece);
                    continue;
                }
                made.push_str(&change(word));
                made.push_str(&piece[word.len()..]);
            }
            *text = Cow::Owned(made);
        }
    }
}

/// Sentence case: what is all capitals is lowered, else words with one capital at their start; the first letter is
/// raised.
fn sentence(tokens: &mut [Token<'_>]) {
    let shouted = tokens.iter().filter_map(Token::text).flat_map(str::chars).all(|c| !c.is_lowercase());
    if shouted {
        each(tokens, str::to_lowercase);
    } else {
        words(tokens, &|word| {
            let mut letters = word.chars().filter(|c| c.is_alphabetic());
            let capital = letters.next().is_some_and(char::is_uppercase) && letters.clone().all(char::is_lowercase);
            if capital && (letters.next().is_some() || word.chars().count() == 1) {
                word.to_lowercase()
            } else {
                word.to_owned()
            }
        });
    }
    capitalize_first(tokens);
}

/// Makes the first word of a language at the start of a note a capital one.
pub(in crate::csl) fn capitalize_term(tokens: &mut [Token<'_>]) {
    let first = tokens.iter().position(|token| token.text().is_some_and(|text| !text.is_empty()));
    if let Some(at) = first
        && let Token::Text(_, Role::Term) = tokens[at]
    {
        capitalize_first(&mut tokens[at..=at]);
    }
}
