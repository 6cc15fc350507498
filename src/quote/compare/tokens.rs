//! The words of a text as they are compared: typography folded, letters kept.
//!
//! In: any text.
//! Out: words with byte ranges, elision marks, brackets. Case and accents are kept in the spelling; the key, by which
//! words are looked up, drops case and hyphens. Scripts without spaces give one word per character.
//! Not: words as `words::split` cuts them: a quotation has to agree in hyphens, brackets and what follows a word.

use super::shapes::{ellipsis, footnote_mark, inner_bracket, is_group, line_end, starts_negative};
use crate::words::marks::{is_apostrophe, is_invisible, is_lead, is_sign};
use crate::words::script::{is_letter, is_spaced};
use crate::words::{fold, spell};
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;

/// A word, number or sign.
#[derive(Clone, Debug)]
pub(crate) struct Word {
    /// Byte range in the text.
    pub range: Range<usize>,
    /// The word with its typography folded.
    pub spelling: String,
    /// The part of the spelling that stood in brackets inside the word (`[T]he`, `work[s]`), as a byte range of it.
    pub bracket: Option<Range<usize>>,
    /// A hyphen at a line's end may have been the word's own or the line's.
    pub seam: bool,
    pub emphasised: bool,
    /// What punctuation follows before the next word.
    pub follow: Follow,
}

/// The punctuation after a word that bears on the comparison.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "several may follow one word, and no two make a state")]
pub(crate) struct Follow {
    pub question: bool,
    /// A comma, a full stop or the like: a clause ends.
    pub parted: bool,
    /// A full stop, a question or exclamation mark: a sentence may end.
    pub stop: bool,
    pub ellipsis: bool,
}

#[derive(Clone, Debug)]
pub(crate) enum Item {
    Word(Word),
    /// `…`, `...`, `. . .`
    Gap,
    /// `[` and `]` around whole words.
    Open,
    Close,
}

/// The key of a spelling.
pub(crate) fn key(spelling: &str) -> String {
    fold(spelling).replace('-', "")
}

/// The words, elision marks and brackets of `text`, in order.
pub(crate) fn scan(text: &str) -> Vec<Item> {
    let mut scanner = Scanner { text, at: 0, items: Vec::new(), emphasis: false, brackets: false, last: None };
    while scanner.at < text.len() {
        scanner.step();
    }
    scanner.items
}

struct Scanner<'a> {
    text: &'a str,
    at: usize,
    items: Vec<Item>,
    emphasis: bool,
    /// Brackets around whole words are open.
    brackets: bool,
    /// The place of the last word in `items`.
    last: Option<usize>,
}

/// How far apart brackets around an insertion may stand, in bytes.
const BRACKETS: usize = 400;

impl Scanner<'_> {
    fn step(&mut self) {
        let rest = &self.text[self.at..];
        let Some(c) = rest.chars().next() else { return };
        if let Some(length) = footnote_mark(&self.text[..self.at], rest) {
            self.at += length;
        } else if is_letter(c)
            || starts_negative(self.text, self.at, c)
            || c == '[' && inner_bracket(self.text, self.at).is_some()
        {
            self.word();
        } else if let Some(length) = ellipsis(rest) {
            self.follow(|follow| follow.ellipsis = true);
            self.items.push(Item::Gap);
            self.at += length;
        } else if is_sign(c) || is_lead(c) || c == '/' && self.between_words(c) {
            self.push(self.at..self.at + c.len_utf8(), c.to_string(), None, false);
        } else {
            self.punctuation(c);
        }
    }

    /// `and/or`, `1/2`: a stroke that is part of what is written.
    fn between_words(&self, c: char) -> bool {
        let after = &self.text[self.at + c.len_utf8()..];
        self.text[..self.at].ends_with(is_letter) && after.starts_with(is_letter)
    }

    fn push(&mut self, range: Range<usize>, spelling: String, bracket: Option<Range<usize>>, seam: bool) {
        self.at = range.end;
        self.last = Some(self.items.len());
        self.items.push(Item::Word(Word {
            range,
            spelling,
            bracket,
            seam,
            emphasised: self.emphasis,
            follow: Follow::default(),
        }));
    }

    fn follow(&mut self, set: impl FnOnce(&mut Follow)) {
        if let Some(Item::Word(word)) = self.last.and_then(|last| self.items.get_mut(last)) {
            set(&mut word.follow);
        }
    }

    fn punctuation(&mut self, c: char) {
        let end = self.at + c.len_utf8();
        match c {
            '?' | '\u{FF1F}' | '؟' | '՞' => {
                self.follow(|follow| (follow.question, follow.parted, follow.stop) = (true, true, true));
            }
            '.' | '!' | '。' | '\u{FF01}' | '।' | '۔' | '։' | '።' => {
                self.follow(|follow| (follow.parted, follow.stop) = (true, true));
            }
            ',' | ';' | ':' | '(' | ')' | '—' | '–' | '，' | '；' | '：' | '、' | '،' | '؛' | '·' | '՝' => {
                self.follow(|follow| follow.parted = true);
            }
            '[' if self.text[end..].bytes().take(BRACKETS).any(|b| b == b']') => {
                self.brackets = true;
                self.items.push(Item::Open);
            }
            ']' if self.brackets => {
                self.brackets = false;
                self.items.push(Item::Close);
            }
            '*' | '_' => return self.emphasis(c),
            _ => {}
        }
        self.at = end;
    }

    /// `*`, `**` or `_`: what stands on both sides says whether emphasis begins or ends.
    fn emphasis(&mut self, c: char) {
        let rest = &self.text[self.at..];
        let length = rest.len() - rest.trim_start_matches(c).len();
        let before = self.text[..self.at]
            .chars()
            .next_back()
            .is_some_and(|c| !c.is_whitespace() && !matches!(c, '(' | '[' | '“' | '"' | '«' | '„'));
        let after = rest[length..]
            .chars()
            .next()
            .is_some_and(|c| !c.is_whitespace() && !matches!(c, '.' | ',' | ';' | ':' | ')' | ']'));
        match (before, after) {
            (false, true) => self.emphasis = true,
            (true, false) => self.emphasis = false,
            (true, true) => self.emphasis = !self.emphasis,
            (false, false) => {}
        }
        self.at += length;
    }

    fn word(&mut self) {
        let start = self.at;
        let mut at = start;
        let mut bracket = None;
        let mut seam = false;
        let mut spelling = String::new();
        while let Some(c) = self.text[at..].chars().next() {
            let next = at + c.len_utf8();
            if !is_spaced(c) && !spelling.is_empty() {
                break;
            }
            if footnote_mark(&self.text[..at], &self.text[at..]).is_some() {
                break;
            } else if is_letter(c) {
                spell(c, &mut |c| spelling.push(c));
                at = next;
                if !is_spaced(c) {
                    break;
                }
            } else if let Some((inside, end)) = inner_bracket(self.text, at).filter(|_| c == '[' && bracket.is_none()) {
                let from = spelling.len();
                inside.chars().for_each(|c| spell(c, &mut |c| spelling.push(c)));
                bracket = Some(from..spelling.len());
                at = end;
            } else if let Some(end) = line_end(self.text, at, c) {
                let upper = self.text[end..].starts_with(char::is_uppercase);
                if upper {
                    spelling.push('-');
                }
                seam = true;
                at = end;
            } else if let Some(joint) = self.joint(spelling.chars().next_back(), at, c) {
                spelling.push_str(joint);
                at = next;
            } else {
                break;
            }
        }
        let composed = if spelling.is_ascii() || bracket.is_some() { spelling } else { spelling.nfc().collect() };
        self.push(start..at.max(start + 1), composed, bracket, seam);
    }

    /// What a character between two word characters adds to the word; `None` where it ends it.
    fn joint(&self, before: Option<char>, at: usize, c: char) -> Option<&'static str> {
        let mut after = self.text[at + c.len_utf8()..].chars().skip_while(|&c| is_invisible(c));
        let next = after.next().filter(|&c| is_letter(c) && is_spaced(c));
        if before.is_none() {
            return (matches!(c, '-' | '−') && next.is_some_and(char::is_numeric)).then_some("-");
        }
        let digits = before.is_some_and(char::is_numeric) && next.is_some_and(char::is_numeric);
        match c {
            _ if is_invisible(c) => Some(""),
            _ if next.is_none() => None,
            '`' => Some("'"),
            _ if is_apostrophe(c) => Some("'"),
            '-' | '‐' | '‑' if !digits => Some("-"),
            '.' if digits => Some("."),
            ',' if digits => Some(","),
            ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}' if digits && is_group(self.text, at, c) => Some(""),
            '*' if !digits => Some(""),
            _ => None,
        }
    }
}
