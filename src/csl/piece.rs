//! One cite of a citation, by itself (specification, "Citation", "Cite").
//!
//! In: a cite and its place among the others.
//! Out: what the style prints of it, and around it what the author wrote.

use super::cite::{Cite, Mode};
use super::document::Document;
use super::eval::{Context, Eval, Place, Position};
use super::position::Placed;
use super::style::Words;
use super::text::markup;
use super::tree::{Mark, Role, Token};

/// A cite as it is printed, and what the others of its citation need to know of it.
pub(super) struct Piece<'a, 'c> {
    pub cite: &'c Cite<'a>,
    pub placed: Placed,
    pub tokens: Vec<Token<'a>>,
}

impl<'a> Piece<'a, '_> {
    /// Whether the author wrote something before or behind it.
    pub fn is_bare(&self) -> bool {
        self.cite.prefix.is_empty() && self.cite.suffix.is_empty()
    }

    /// The cite with what was written before and behind it.
    pub fn with_affixes(mut self, words: &'a Words) -> Vec<Token<'a>> {
        let mut whole = Vec::with_capacity(self.tokens.len() + 4);
        if !self.cite.prefix.is_empty() {
            whole.push(Token::mark(Mark::Author));
            markup::read(self.cite.prefix, words, &mut whole);
            if self.cite.prefix.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | ',' | ':' | ';')) {
                whole.push(Token::Text(" ".into(), Role::Affix));
            }
            whole.push(Token::Close);
        }
        whole.push(Token::mark(Mark::Cite(self.cite.item as u32)));
        whole.append(&mut self.tokens);
        whole.push(Token::Close);
        if !self.cite.suffix.is_empty() {
            whole.push(Token::mark(Mark::Author));
            if self.cite.suffix.starts_with(|c: char| c.is_alphanumeric() || c == '(') {
                whole.push(Token::Text(" ".into(), Role::Affix));
            }
            markup::read(self.cite.suffix, words, &mut whole);
            whole.push(Token::Close);
        }
        whole
    }
}

/// A cite by itself.
pub(super) fn cite_tokens<'a>(document: &Document<'a>, cite: &Cite<'a>, placed: Placed, bare: bool) -> Vec<Token<'a>> {
    let style = document.style;
    let Some(item) = document.items.get(cite.item).copied() else { return Vec::new() };
    let context = Context {
        locator: cite.locator.filter(|(_, value)| !value.trim().is_empty()),
        // Only names are wanted, and those in the form of a first cite.
        position: if cite.mode == Mode::Author { Position::First } else { placed.position },
        near: placed.near,
        number: document.numbers[cite.item],
        first_note: placed.first_note,
        told: &document.told[cite.item],
        without_names: bare,
        place: Place::Citation,
    };
    Eval::new(style, &style.citation.layout, item, context).run()
}
