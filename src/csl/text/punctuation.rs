//! Punctuation where elements meet (specification, "Affixes", "Punctuation in Quotes").
//!
//! In: a finished tree.
//! Out: the same tree, its signs settled where texts meet.
//!
//! A delimiter, a prefix and a value may each bring a sign. Of two only those are kept that may stand side by side, as
//! a sentence would have them: `!` swallows `.`, a full stop is not doubled. In languages that want it so, a comma or
//! full stop behind a quotation moves into it. Spaces are not doubled either.

use super::super::tree::{Open, Role, Token};
use std::borrow::Cow;

/// What remains of two signs that meet: both, the first, or the second.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kept {
    Both,
    First,
    Second,
}

fn kept(before: char, after: char) -> Kept {
    match (before, after) {
        (a, b) if a == b => Kept::First,
        ('!' | '?', '.' | ':') | (':' | ';', '.') | (';', ':') => Kept::First,
        (':' | ';', '!' | '?') => Kept::Second,
        _ => Kept::Both,
    }
}

fn is_sign(c: char) -> bool {
    matches!(c, '.' | ',' | ':' | ';' | '!' | '?')
}

/// Puts the punctuation of a finished text in order; `inside` is whether it moves into quotations.
pub(in crate::csl) fn settle(tokens: &mut [Token<'_>], inside: bool) {
    let mut seams = Seams { before: Vec::new(), inside };
    let mut quoted: Vec<bool> = Vec::new();
    let mut closed = false;
    for at in 0..tokens.len() {
        match &tokens[at] {
            Token::Open(open) => quoted.push(*open == Open::Quote),
            Token::Close => closed |= quoted.pop().unwrap_or_default(),
            Token::Text(_, role) => {
                let (own, delimiter) = (*role == Role::Inner, *role == Role::Delimiter);
                if let Some(last) = seams.before.last_mut() {
                    last.1 |= closed;
                }
                closed = false;
                if !own {
                    seams.meet(tokens, at, delimiter);
                }
                if tokens[at].text().is_some_and(|text| !text.is_empty()) {
                    seams.before.push((at, false));
                }
            }
        }
    }
}

/// The texts before the one that is looked at, and whether a quotation ended behind each.
struct Seams {
    before: Vec<(usize, bool)>,
    inside: bool,
}

impl Seams {
    /// Settles the seam between the last text and the one at `at`.
    fn meet(&mut self, tokens: &mut [Token<'_>], at: usize, delimiter: bool) {
        while let Some((before, closed)) = self.before.last().copied() {
            let text = |place: usize| tokens[place].text().unwrap_or_default();
            let (Some(end), Some(start)) = (text(before).chars().next_back(), text(at).chars().next()) else { return };
            if end == ' ' && start == ' ' {
                cut_start(&mut tokens[at], 1);
                continue;
            }
            if !is_sign(start) {
                return;
            }
            if end == ' ' && matches!(start, '.' | ',') && self.behind_space(tokens, before, start) {
                continue;
            }
            // A title's own mark ends it; American usage sets no comma between that and the next element.
            if closed && matches!(end, '?' | '!') && (start == '.' || start == ',' && delimiter && self.inside) {
                cut_start(&mut tokens[at], 1);
                return;
            }
            if closed && self.inside && matches!(start, '.' | ',' | '!' | '?') {
                cut_start(&mut tokens[at], 1);
                join(&mut tokens[before], end, start);
                return;
            }
            if !is_sign(end) || closed && !self.inside {
                return;
            }
            match kept(end, start) {
                Kept::First => cut_start(&mut tokens[at], 1),
                Kept::Second if !closed => {
                    cut_end(&mut tokens[before]);
                    if tokens[before].text().is_some_and(str::is_empty) {
                        self.before.pop();
                        continue;
                    }
                }
                Kept::Second | Kept::Both => {}
            }
            return;
        }
    }
}

impl Seams {
    /// A full stop or comma does not stand behind a space: the sign before that space goes, or the space alone. Says
    /// whether anything has changed.
    fn behind_space(&mut self, tokens: &mut [Token<'_>], before: usize, start: char) -> bool {
        let text = tokens[before].text().unwrap_or_default().trim_end_matches(' ');
        let sign = text.chars().next_back();
        let cut = tokens[before].text().map_or(0, str::len) - text.len();
        (0..cut).for_each(|_| cut_end(&mut tokens[before]));
        if matches!((sign, start), (Some(','), '.') | (Some(':' | ';'), ',')) {
            cut_end(&mut tokens[before]);
        }
        if tokens[before].text().is_some_and(str::is_empty) {
            self.before.pop();
        }
        true
    }
}

fn join(token: &mut Token<'_>, end: char, sign: char) {
    match kept(end, sign) {
        Kept::First if is_sign(end) => return,
        Kept::Second => cut_end(token),
        _ => {}
    }
    if let Token::Text(text, _) = token {
        text.to_mut().push(sign);
    }
}

fn cut_start(token: &mut Token<'_>, bytes: usize) {
    if let Token::Text(text, _) = token {
        match text {
            Cow::Borrowed(borrowed) => *borrowed = &borrowed[bytes..],
            Cow::Owned(owned) => drop(owned.drain(..bytes)),
        }
    }
}

fn cut_end(token: &mut Token<'_>) {
    if let Token::Text(text, _) = token {
        match text {
            Cow::Borrowed(borrowed) => *borrowed = &borrowed[..borrowed.len() - 1],
            Cow::Owned(owned) => drop(owned.pop()),
        }
    }
}
