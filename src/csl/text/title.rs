//! English title case (specification, "Title Case Conversion").
//!
//! In: a part of the tree.
//! Out: the same with a capital on each word in small letters that is no stop word, or that comes first, last or after
//! a colon. Words with a capital anywhere stay as they were written (`W3C`, `arXiv`), unless the whole is in capitals.
//! Words are seen whole where markup cuts them, as in `<span class="nocase">E</span>instein`.

use super::super::tree::{Open, Token};
use super::kept::changeable;
use crate::words::lexicon::lexicon;
use std::borrow::Cow;

/// Stands in for the start of a quotation.
const QUOTED: char = '“';

/// A character of the part: whose text it is of, and whether it may change.
#[derive(Clone, Copy)]
struct Letter {
    sign: char,
    token: usize,
    free: bool,
}

/// Sets title case over the whole part.
pub(in crate::csl) fn set(tokens: &mut [Token<'_>]) {
    let free = changeable(tokens);
    let mut letters = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        match token {
            Token::Text(text, _) => {
                let free = free.binary_search(&at).is_ok();
                letters.extend(text.chars().map(|sign| Letter { sign, token: at, free }));
            }
            Token::Open(Open::Quote) => letters.push(Letter { sign: QUOTED, token: at, free: false }),
            _ => {}
        }
    }
    let written: Vec<char> = letters.iter().map(|letter| letter.sign).collect();
    change(&mut letters);
    let mut at = 0;
    for (index, token) in tokens.iter_mut().enumerate() {
        let count = letters[at..].iter().take_while(|letter| letter.token == index).count();
        let own = &letters[at..at + count];
        if let Token::Text(text, _) = token
            && own.iter().zip(&written[at..]).any(|(letter, before)| letter.sign != *before)
        {
            *text = Cow::Owned(own.iter().map(|letter| letter.sign).collect());
        }
        at += count;
    }
}

fn change(letters: &mut [Letter]) {
    let stop_words = &lexicon("en").titles;
    let words = words(letters);
    let upper = |letter: &Letter| letter.sign.is_uppercase();
    let shouted = letters.iter().any(upper) && !letters.iter().any(|letter| letter.sign.is_lowercase());
    let spelt = words.iter().filter(|word| letters[(*word).clone()].iter().any(|letter| letter.sign.is_alphabetic()));
    let shouted = shouted && spelt.count() > 1;
    for (index, word) in words.iter().enumerate() {
        let small: String = letters[word.clone()].iter().flat_map(|letter| letter.sign.to_lowercase()).collect();
        if shouted && small.chars().count() == word.len() {
            for (letter, sign) in letters[word.clone()].iter_mut().zip(small.chars()).filter(|(letter, _)| letter.free)
            {
                letter.sign = sign;
            }
        }
        let last = index + 1 == words.len();
        let edge = index == 0 || last || begins_part(letters, word.start);
        let stop = stop_words.contains(&small) && !edge;
        let plain = !letters[word.clone()].iter().any(upper);
        // A letter by itself behind a hyphen, or a Greek one, is a sign and not a word.
        let sign = word.len() == 1
            && (word.start > 0 && letters[word.start - 1].sign == '-' || is_greek(letters[word.start].sign));
        if !stop && plain && !sign && letters[word.start].free {
            let mut raised = letters[word.start].sign.to_uppercase();
            if let (Some(sign), None) = (raised.next(), raised.next()) {
                letters[word.start].sign = sign;
            }
        }
    }
}

fn is_greek(c: char) -> bool {
    ('\u{370}'..'\u{400}').contains(&c)
}

/// Runs of letters, digits and what joins them, such as `comp.os.minix` and `don’t`; a hyphen ends one.
fn words(letters: &[Letter]) -> Vec<std::ops::Range<usize>> {
    let mut words = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        if !letters[at].sign.is_alphanumeric() {
            at += 1;
            continue;
        }
        let inside = |at: usize| {
            let next = letters.get(at + 1).is_some_and(|next| next.sign.is_alphanumeric());
            let sign = letters[at].sign;
            sign.is_alphanumeric()
                || matches!(sign, '.' | '’' | '\'' | '`') && next
                || ('\u{300}'..'\u{370}').contains(&sign)
        };
        let length = (at..letters.len()).take_while(|at| inside(*at)).count();
        words.push(at..at + length);
        at += length;
    }
    words
}

/// Whether a colon, a dash or a quotation mark stands before the word.
fn begins_part(letters: &[Letter], word: usize) -> bool {
    let before = letters[..word].iter().rev().find(|letter| !letter.sign.is_whitespace());
    before.is_some_and(|letter| matches!(letter.sign, ':' | '?' | '!' | '.' | QUOTED | '‘' | '('))
}

#[cfg(test)]
mod tests {
    use super::super::super::tree::Role;
    use super::*;

    fn title(pieces: &[&'static str]) -> String {
        let text = |piece: &&'static str| match piece.strip_prefix('=') {
            Some(kept) => vec![Token::Open(Open::NoCase), Token::Text(kept.into(), Role::Inner), Token::Close],
            None => vec![Token::Text((*piece).into(), Role::Content)],
        };
        let mut tokens: Vec<Token<'_>> = pieces.iter().flat_map(text).collect();
        set(&mut tokens);
        tokens.iter().filter_map(Token::text).collect()
    }

    #[test]
    fn words_get_capitals_and_stop_words_do_not() {
        assert_eq!(title(&["the origin of chemical elements"]), "The Origin of Chemical Elements");
        assert_eq!(title(&["an application: a proof of"]), "An Application: A Proof Of");
        assert_eq!(title(&["network-based don't"]), "Network-Based Don't");
    }

    #[test]
    fn capitals_stay_as_they_were_written() {
        assert_eq!(title(&["cool URIs of the W3C on arXiv"]), "Cool URIs of the W3C on arXiv");
        assert_eq!(title(&["TITANIC SINKS AFTER HITTING THE ICEBERG"]), "Titanic Sinks after Hitting the Iceberg");
    }

    #[test]
    fn a_word_of_two_pieces_is_one_word() {
        assert_eq!(
            title(&["the life of ", "=E", "instein and the ", "=UN", " of old"]),
            "The Life of Einstein and the UN of Old"
        );
    }
}
