//! Pages that span articles: every source, speaker and tag, all quotations, claims and corrections.
//!
//! In: what records of all articles say together. Out: [`Pending`] pages, for the caller to make side by side, one file
//! for each kind of list.

mod facets;
mod lists;
mod shows;
mod sources;
mod speakers;
mod tags;
mod whole;

pub use lists::{claims, corrections, quotations};
pub use sources::{SourceEntry, sources};
pub use speakers::{SpeakerEntry, speakers};
pub use tags::{TagEntry, tags};

use super::engine::TemplateFault;
use super::page_maker::{PageMaker, link};
use super::views::{LinkView, PassageView, PersonView, TeaserView};
use crate::address::OutPath;
use crate::cache::Digest;
use crate::edition::record::{CiteRecord, NoteRecord};
use crate::load::head::Head;
use crate::load::sidecar::{CheckStatus, Stance};
use crate::quote::Verdict;
use std::collections::HashMap;
use std::ops::Range;

/// A note, its article, and the citation that an index is about.
#[derive(Debug, Clone, Copy)]
pub struct Listed<'l> {
    /// The article.
    pub head: &'l Head,
    /// The note.
    pub note: &'l NoteRecord,
    /// The citation.
    pub cite: Option<&'l CiteRecord>,
    /// Titles of sources by their keys.
    pub titles: &'l HashMap<&'l str, String>,
    /// What is known of the article, in short.
    pub shows_of_head: Digest,
}

pub use super::page_maker::Page;

/// A page that is still to be made; a site has more of them than should be in memory at once.
pub struct Pending<'p> {
    /// Where it belongs.
    pub path: OutPath,
    make: Box<dyn FnOnce() -> Result<Page, TemplateFault> + Send + 'p>,
}

impl<'p> Pending<'p> {
    /// A page at a path, and what makes it.
    pub fn new(path: OutPath, make: impl FnOnce() -> Result<Page, TemplateFault> + Send + 'p) -> Self {
        Self { path, make: Box::new(make) }
    }

    /// A page that is made already.
    pub fn ready(page: Page) -> Self {
        Self { path: page.path.clone(), make: Box::new(move || Ok(page)) }
    }

    /// Makes the page.
    ///
    /// # Errors
    /// When its template fails.
    pub fn made(self) -> Result<Page, TemplateFault> {
        (self.make)()
    }
}

/// An article in a list on the page `from`.
pub fn teaser(maker: &PageMaker<'_>, from: &OutPath, head: &Head, notes: usize, section: &str) -> TeaserView {
    TeaserView {
        title: head.title.clone(),
        href: from.href_to(&head.out, None).to_string(),
        description: head.description.clone(),
        date: head.date.map(|date| maker.date(&maker.config.lang, date)),
        authors: head.authors.iter().map(|author| crate::edition::name(author, maker.people)).collect(),
        section: section.to_owned(),
        notes,
        draft: head.draft,
    }
}

/// The most passages on a page; it is their bytes that cut most lists.
const PASSAGES: usize = 250;

/// The most rows on a page of sources, speakers or tags.
const ROWS: usize = 400;

/// The most articles on a page of a tag or a speaker, and of a section that is not told otherwise.
pub const ARTICLES: usize = 100;

/// How many bytes a passage takes in a list, about; what is said of it stands in attributes, too.
fn weight(one: &Listed<'_>) -> usize {
    let Listed { head, note, titles, .. } = one;
    let title = |key: &str| titles.get(key).map_or(key.len(), String::len);
    let speakers: usize = note.speakers.iter().map(|who| 4 * who.name.len() + who.id.len() + 60).sum();
    let sources: usize = note.cites.iter().map(|cite| 2 * title(&cite.key) + 3 * cite.key.len() + 60).sum();
    let said = note.said.as_ref().map_or(0, |(_, place)| place.len() + 80);
    let claim = note.claim.as_ref().map_or(0, |(claim, rating)| claim.len() + 2 * rating.len() + 60);
    let was = note.was.as_ref().map_or(0, |was| was.len() + 60);
    500 + 3 * head.title.len()
        + head.out.as_str().len()
        + note.words.len()
        + note.text.len()
        + speakers
        + sources
        + said
        + claim
        + was
}

/// How many bytes an article takes in a list, about.
pub fn teaser_weight(maker: &PageMaker<'_>, head: &Head) -> usize {
    let authors: usize = head.authors.iter().map(|author| crate::edition::name(author, maker.people).len() + 2).sum();
    450 + 2 * head.title.len() + head.out.as_str().len() + head.description.len() + authors
}

/// Entries of two lists, one behind the other, as those of each.
fn split(entries: &Range<usize>, first: usize) -> (Range<usize>, Range<usize>) {
    let of_first = entries.start.min(first)..entries.end.min(first);
    let of_second = entries.start.saturating_sub(first)..entries.end.saturating_sub(first);
    (of_first, of_second)
}

fn passage(maker: &PageMaker<'_>, from: &OutPath, one: Listed<'_>) -> PassageView {
    let Listed { head, note, cite, titles, .. } = one;
    let speakers: Vec<PersonView> =
        note.speakers.iter().map(|speaker| speakers::person(maker, from, speaker)).collect();
    let verdict = verdict(&one);
    PassageView {
        words: note.words.clone(),
        article: head.title.clone(),
        href: from.href_to(&head.out, Some(&note.anchor)).to_string(),
        date: head.date.map(|date| maker.date(&maker.config.lang, date)),
        kind: note.kind.to_string(),
        label: maker.label(&maker.config.lang, note.kind.as_str()),
        lang: Some(head.lang.clone()).filter(|lang| *lang != maker.config.lang),
        speaker: PersonView::together(&speakers),
        speakers,
        said: note.said.as_ref().map(|(on, place)| super::views::SaidView {
            on: on.map(|date| maker.date(&maker.config.lang, date)),
            place: place.clone(),
        }),
        locator: cite.map(|cite| cite.locator.clone()).unwrap_or_default(),
        stance: cite.and_then(|cite| cite.stance).map_or("", Stance::as_str),
        verdict: verdict.map_or("", Verdict::as_str),
        check: note.check.map_or("", CheckStatus::as_str),
        claim: note.claim.as_ref().map(|(claim, _)| claim.clone()).unwrap_or_default(),
        rating: note.claim.as_ref().map(|(_, rating)| rating.clone()).unwrap_or_default(),
        source_keys: note.cites.iter().map(|cite| cite.key.clone()).collect(),
        sources: note.cites.iter().map(|cite| source_link(maker, from, titles, &cite.key)).collect(),
        html: crate::text::escape::escaped(&note.text),
        was: note.was.clone(),
        on: note.on.map(|date| maker.date(&maker.config.lang, date)),
    }
}

/// What comparing showed of the citation that a list is about, or of the first that was compared.
fn verdict(one: &Listed<'_>) -> Option<Verdict> {
    one.cite.map_or_else(|| one.note.cites.iter().find_map(|cite| cite.verdict), |cite| cite.verdict)
}

fn source_link(maker: &PageMaker<'_>, from: &OutPath, titles: &HashMap<&str, String>, key: &str) -> LinkView {
    link(from, titles.get(key).map_or(key, String::as_str), &maker.places.source(key))
}
