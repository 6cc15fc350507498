//! What a page that spans articles shows, in short: a digest of all that its view is made of, at a small part of the
//! view's cost.
//!
//! In: what the page lists. Out: a digest that differs when the page could. Not: what holds for every page of a site
//! alike, which its keeper knows; the menu is added here.

use super::Listed;
use crate::cache::{Digest, Hashing};
use crate::load::head::Head;
use crate::render::list_part::ListPart;
use crate::render::page_maker::PageMaker;
use serde::Serialize;

/// A digest that is being made.
pub(super) struct Shows(Hashing);

impl Shows {
    /// Of a page of this template.
    pub fn new(maker: &PageMaker<'_>, template: &str, part: &ListPart) -> Self {
        let mut shows = Self(Hashing::default());
        shows.text(template);
        shows.value(&(part.number, part.total));
        for (title, path) in &maker.menu {
            shows.text(title);
            shows.text(path.as_str());
        }
        for (page, title) in maker.fed(&part.first, None) {
            shows.text(page.as_str());
            shows.text(title);
        }
        shows
    }

    /// Adds a text.
    pub fn text(&mut self, text: &str) {
        self.0.part(text.as_bytes());
    }

    /// Adds whatever can be written down.
    pub fn value(&mut self, value: &impl Serialize) {
        self.0.part(Digest::of_value(value).as_bytes());
    }

    /// Adds what a list says of an article.
    pub fn article(&mut self, head: &Head) {
        self.value(head);
    }

    /// Adds the passages of a list.
    pub fn passages(&mut self, listed: &[Listed<'_>]) {
        self.0.part(&(listed.len() as u64).to_le_bytes());
        for Listed { article, note, cite, .. } in listed {
            self.0.part(article.shows.as_bytes());
            self.0.part(article.notes.shows(*note as usize).as_bytes());
            self.0.part(&cite.map_or(u32::MAX, u32::from).to_le_bytes());
        }
    }

    /// What was added.
    pub fn digest(self) -> Digest {
        self.0.digest()
    }
}
