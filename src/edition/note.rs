//! A note with all that is known about it: where its passages are, what it cites, what comparing showed.
//!
//! In: a note as written, what the stages before found. Nothing here is a template's: what a reader sees of it are
//! `render`'s views.

use super::person::Person;
use super::source_link::Located;
use crate::anchor::{Passage, Status};
use crate::document::Date;
use crate::load::people::People;
use crate::load::sidecar::{self, Scale, Stance};
use crate::load::sources::Source;
use crate::quote::{Comparison, OtherPage, Verdict};

/// A note with all that is known about it.
#[derive(Debug)]
pub struct Note<'s> {
    /// The note as written.
    pub note: &'s sidecar::Note,
    /// Where its passages are, in the order of its selectors.
    pub passages: Vec<Passage>,
    /// How it stands in the article.
    pub standing: Standing,
    /// The words of its passages.
    pub words: String,
    /// Its citations that can be resolved, in order.
    pub cites: Vec<NoteCite<'s>>,
}

/// How a note stands in the article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// At a place, with a number.
    Placed,
    /// On the whole article.
    Whole,
    /// At no place, because its passage was not found for sure.
    Displaced,
}

/// A citation with its source and its verdict.
#[derive(Debug)]
pub struct NoteCite<'s> {
    /// The citation as written.
    pub cite: &'s sidecar::Cite,
    /// Its source.
    pub source: &'s Source,
    /// The locator as a reader writes it, or an empty string.
    pub located: String,
    /// What comparing with the archived text showed; none without a text.
    pub comparison: Option<Comparison>,
    /// Where the words stand, when it is not where the citation says.
    pub elsewhere: Option<Elsewhere>,
}

/// Where words stand that are said to stand elsewhere.
#[derive(Debug)]
pub enum Elsewhere {
    /// On this page.
    Page(OtherPage),
    /// Under this heading.
    Section(String),
}

impl NoteCite<'_> {
    /// The address of the source, where it is one that may be followed.
    pub fn url(&self) -> Option<String> {
        self.source.variable("URL").filter(|url| crate::cite::html::is_safe(url))
    }

    /// The address of the copy that was kept, where it is one that may be followed.
    pub fn archive_url(&self) -> Option<&str> {
        let url = self.source.archive.as_ref()?.url.as_deref()?;
        crate::cite::html::is_safe(url).then_some(url)
    }

    /// The words of the source that are cited, or nothing.
    pub fn quote(&self) -> &str {
        self.cite.quote.as_ref().map_or("", |quote| quote.value.trim())
    }

    /// Where in the source.
    pub fn locator(&self) -> Located<'_> {
        self.cite.locator.as_ref().map(|(kind, value)| (*kind, value.as_str()))
    }

    /// The stance, or nothing.
    pub fn stance(&self) -> &'static str {
        self.cite.stance.map_or("", Stance::as_str)
    }

    /// What comparing showed; none where there is no text to compare with.
    pub fn verdict(&self) -> Option<Verdict> {
        self.comparison.as_ref().map(|comparison| comparison.verdict)
    }

    /// The verdict as reports and exports name it; `no-text` where there is nothing to compare with.
    pub fn verification(&self) -> &'static str {
        self.verdict().map_or("no-text", Verdict::as_str)
    }
}

/// A claim with who made it and when: where nothing else is said, the speakers of the passage, when they said it.
#[derive(Debug)]
pub struct Claimed<'n> {
    /// The claim in a sentence.
    pub text: &'n str,
    /// Its rating in words.
    pub rating: &'n str,
    /// The rating as a number.
    pub scale: Option<Scale>,
    /// Who made it.
    pub by: Vec<Person>,
    /// When.
    pub on: Option<Date>,
}

impl Note<'_> {
    /// The claim that the passage makes.
    pub fn claimed(&self, people: &People) -> Option<Claimed<'_>> {
        let note = self.note;
        let claim = note.claim.as_ref()?;
        let by = claim.by.as_ref().map_or(note.speakers.as_slice(), std::slice::from_ref);
        Some(Claimed {
            text: claim.text.as_ref().unwrap_or(&self.words),
            rating: &claim.rating,
            scale: claim.scale,
            by: Person::all(by, people),
            on: claim.on.or_else(|| note.said.as_ref().and_then(|said| said.on)),
        })
    }

    /// Whether every passage that the note has was found.
    pub fn is_found(passages: &[Passage]) -> bool {
        passages.iter().any(|passage| passage.status.is_rendered())
    }

    /// The gravest status of its passages.
    pub fn status(&self) -> Option<Status> {
        self.passages.iter().map(|passage| passage.status).max()
    }
}
