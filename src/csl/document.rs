//! A document with its sources, and the texts that are made for it.
//!
//! In: what was found out of the sources.
//! Out: the same at hand for those who print.
//! Not: how it is found out (`process`).

use super::eval::Told;
use super::item::Item;
use super::rich::Rich;
use super::style::{Style, Words};
use super::tree::{self, Token};
use super::write;

/// A formatted text that can be written in several forms.
#[derive(Clone, Debug)]
pub struct Text<'a> {
    pub(super) tokens: Vec<Token<'a>>,
    pub(super) words: &'a Words,
}

impl Text<'_> {
    /// As HTML, escaped.
    pub fn html(&self) -> String {
        write::html(&self.tokens, self.words)
    }

    /// As runs of characters that look alike.
    pub fn rich(&self) -> Rich {
        write::rich(&self.tokens, self.words)
    }

    /// The text cut into what is about one source and what stands around and between.
    pub fn parts(&self) -> Vec<(Option<usize>, Rich)> {
        write::parts(&self.tokens, self.words)
    }

    /// Whether nothing would be seen.
    pub fn is_blank(&self) -> bool {
        tree::plain(&self.tokens).trim().is_empty()
    }
}

/// A reference of the list.
#[derive(Clone, Debug)]
pub struct Entry<'a> {
    /// The place of its source.
    pub item: usize,
    /// What is set apart at its left, if the style wants that.
    pub first: Option<Text<'a>>,
    /// The reference, with or without its first field.
    pub text: Text<'a>,
}

/// A document: its sources in the order of first citation, and how they are told apart.
#[derive(Debug)]
pub struct Document<'a> {
    pub(super) style: &'a Style,
    pub(super) items: Vec<&'a Item>,
    /// The places of the items in the order of the list.
    pub(super) order: Vec<usize>,
    pub(super) numbers: Vec<u32>,
    pub(super) told: Vec<Told>,
    /// The note where each source is cited first, 0 for the text.
    pub(super) notes: Vec<Option<u32>>,
}
