//! What an element prints, set into its affixes and its look (specification, "Affixes", "Formatting", "Display",
//! "Quotes").
//!
//! In: an element’s dress, and what it prints.
//! Out: the same within its affixes; nothing where it prints nothing.

use super::Eval;
use crate::csl::style::Dress;
use crate::csl::text::case;
use crate::csl::tree::{Open, Role, Token, has_text};
use std::borrow::Cow;

impl<'a> Eval<'a, '_> {
    pub(super) fn push(&mut self, text: impl Into<Cow<'a, str>>, role: Role) {
        let text = text.into();
        if !text.is_empty() {
            self.out.push(Token::Text(text, role));
        }
    }

    pub(super) fn affix(&mut self, text: &'a str) {
        if !text.is_empty() {
            self.out.push(Token::Text(Cow::Borrowed(text), Role::Affix));
        }
    }

    pub(super) fn open(&mut self, open: Open<'a>) {
        self.out.push(Token::Open(open));
    }

    pub(super) fn close(&mut self) {
        self.out.push(Token::Close);
    }

    /// What `inner` prints, in the dress of its element; nothing where it prints nothing.
    pub(super) fn dressed(&mut self, dress: &'a Dress, inner: impl FnOnce(&mut Self)) {
        let start = self.out.len();
        let mut opened = 0;
        if let Some(display) = dress.display {
            self.open(Open::Display(display));
            opened += 1;
        }
        self.affix(&dress.prefix);
        let looks = !dress.look.is_empty();
        if looks {
            self.open(Open::Look(dress.look));
        }
        if dress.quotes {
            self.open(Open::Quote);
        }
        let content = self.out.len();
        inner(self);
        if !has_text(&self.out[content..]) {
            self.out.truncate(start);
            return;
        }
        if dress.strip {
            case::strip_periods(&mut self.out[content..]);
        }
        if let Some(wanted) = dress.case {
            let english = self.is_english();
            case::set(&mut self.out[content..], wanted, english);
        }
        if dress.quotes {
            self.close();
        }
        if looks {
            self.close();
        }
        self.affix(&dress.suffix);
        for _ in 0..opened {
            self.close();
        }
    }

    /// Whether the source is in English, or says nothing of its language where English is spoken.
    pub(super) fn is_english(&mut self) -> bool {
        let (item, words) = (self.item, &self.style.words);
        *self.english.get_or_insert_with(|| match item.language() {
            Some(language) => {
                let base = language.split(['-', '_']).next().unwrap_or_default().trim();
                base.eq_ignore_ascii_case("en")
                    || base.eq_ignore_ascii_case("eng")
                    || base.eq_ignore_ascii_case("english")
            }
            None => words.english,
        })
    }
}
