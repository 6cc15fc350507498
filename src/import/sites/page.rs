//! A page of another generator, as it was read, and what is to be said of it.
//!
//! In: what the reading of its file gave. Out: [`Page`], which every step changes. Not: the steps.

use super::patched::{Edit, Patched};
use crate::document::{Date, Table};
use crate::report::SourceFile;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

/// A page of theirs.
#[derive(Debug)]
pub struct Page {
    /// Its path from their folder.
    pub path: String,
    /// Its file.
    pub file: Arc<SourceFile>,
    /// Its front matter.
    pub front: Table,
    /// Its text.
    pub body: Patched,
    /// Its name here, below `content/`, without `.md`.
    pub name: String,
    /// Its address there, from the top of their site; empty when that is not known.
    pub address: String,
    /// Other addresses that led to it.
    pub old: Vec<String>,
    /// What its name says, or the folder that it lies in, where its front matter says nothing.
    pub said: Said,
    /// The ids of its headings, by their letters and figures alone.
    pub ids: HashMap<String, String>,
    /// Terms of its lists of definitions, by their letters and figures alone, with the id of the heading over each.
    pub terms: HashMap<String, String>,
    /// What was not carried, with its places in the file.
    pub left: Vec<(Range<usize>, String)>,
    /// What was concluded.
    pub guessed: Vec<(Range<usize>, String)>,
}

/// What is known of a page beside its front matter.
#[derive(Debug, Default, Clone)]
pub struct Said {
    /// Its title.
    pub title: String,
    /// Its day.
    pub date: Option<Date>,
    /// The last part of its address.
    pub slug: String,
    /// Whether it is not to be shown.
    pub draft: bool,
    /// Its place among others.
    pub weight: Option<i64>,
    /// Its tags.
    pub tags: Vec<String>,
}

impl Page {
    /// Says that something in the text as it is now is not carried.
    pub fn not_carried(&mut self, span: &Range<usize>, why: impl Into<String>) {
        const MOST: usize = 1000;
        let span = self.there(span);
        match self.left.len() {
            MOST => self.left.push((span, "from here on more is not carried than can be listed".to_owned())),
            count if count < MOST => self.left.push((span, why.into())),
            _ => {}
        }
    }

    /// Says what was concluded.
    pub fn guess(&mut self, span: &Range<usize>, what: impl Into<String>) {
        let span = self.there(span);
        self.guessed.push((span, what.into()));
    }

    /// The place in the file of a place in the text.
    fn there(&self, span: &Range<usize>) -> Range<usize> {
        let start = self.body.there(span.start).min(self.file.text.len());
        let last = span.end.max(span.start + 1) - 1;
        let end = (self.body.there(last) + 1).clamp(start, self.file.text.len());
        let is_border = |at: &usize| self.file.text.is_char_boundary(*at);
        let start = (0..=start).rev().find(is_border).unwrap_or(0);
        start..(end..=self.file.text.len()).find(is_border).unwrap_or(start)
    }

    /// The folder that its file lies in.
    pub fn folder(&self) -> &str {
        self.path.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// The folder that it has here, below `content/`.
    pub fn folder_here(&self) -> &str {
        self.name.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// Changes the text.
    pub fn apply(&mut self, edits: Vec<Edit>) {
        self.body.apply(edits);
    }

    /// What its front matter says under one of these names, whatever their case.
    pub fn says(&self, names: &[&str]) -> Option<&crate::document::Node> {
        names.iter().find_map(|name| {
            self.front.fields.iter().find(|field| field.key.eq_ignore_ascii_case(name)).map(|field| &field.node)
        })
    }

    /// The words under one of these names.
    pub fn words(&self, names: &[&str]) -> Option<String> {
        self.says(names)
            .and_then(crate::document::Node::words)
            .map(|words| words.trim().to_owned())
            .filter(|w| !w.is_empty())
    }

    /// The day of its front matter, or of its name.
    pub fn day(&self) -> Option<Date> {
        let said = ["date", "publishdate", "pubdate", "published", "created", "created_at"];
        let said = said.iter().find_map(|name| crate::import::dates::date(&self.words(&[name])?));
        said.or(self.said.date)
    }

    /// The words of its title.
    pub fn title(&self) -> Option<String> {
        self.words(&["title"]).or_else(|| Some(self.said.title.clone()).filter(|title| !title.is_empty()))
    }
}

/// Letters and figures alone, in lower case: what the ids of all generators agree in.
pub fn bare(id: &str) -> String {
    id.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
