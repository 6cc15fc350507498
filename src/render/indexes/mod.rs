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
use super::views::{PassageView, PersonView, TeaserView};
use crate::address::OutPath;
use crate::cache::Digest;
use crate::edition::NoteRecords;
use crate::edition::record::{CiteRecord, NoteRecord};
use crate::load::head::Head;
use crate::load::sidecar::{CheckStatus, Stance};
use crate::quote::Verdict;
use std::collections::HashMap;
use std::ops::Range;

/// An article whose notes are listed.
#[derive(Debug)]
pub struct ListedArticle<'l> {
    /// The article.
    pub head: &'l Head,
    /// Its notes, or the citations in its text.
    pub notes: &'l NoteRecords,
    /// Titles of sources by their keys.
    pub titles: &'l HashMap<&'l str, String>,
    /// What is known of the article and of the titles that its notes cite, in short.
    pub shows: Digest,
}

/// A note, its article, and the citation that an index is about.
#[derive(Debug, Clone, Copy)]
pub struct Listed<'l> {
    /// The article.
    pub article: &'l ListedArticle<'l>,
    /// Which of its notes.
    note: u32,
    /// Which citation of the note.
    cite: Option<u16>,
    /// How many bytes it takes in a list, about.
    weight: u32,
}

impl<'l> Listed<'l> {
    /// A note, as it is read from its article.
    pub fn new(article: &'l ListedArticle<'l>, at: usize, note: &NoteRecord<'_>) -> Self {
        Self { article, note: at as u32, cite: None, weight: weight(article, note) as u32 }
    }

    /// The same for one of its citations.
    #[must_use]
    pub fn citing(self, at: usize) -> Self {
        Self { cite: u16::try_from(at).ok(), ..self }
    }

    /// The note; none when nothing is written of it.
    fn read(&self) -> Option<NoteRecord<'l>> {
        self.article.notes.get(self.note as usize)
    }

    /// The title of a source.
    fn title<'t>(&self, key: &'t str) -> &'t str
    where
        'l: 't,
    {
        self.article.titles.get(key).map_or(key, String::as_str)
    }

    fn weight(&self) -> usize {
        self.weight as usize
    }
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
fn weight(article: &ListedArticle<'_>, note: &NoteRecord<'_>) -> usize {
    let ListedArticle { head, titles, .. } = article;
    let title = |key: &str| titles.get(key).map_or(key.len(), String::len);
    let speakers: usize = note.speakers.iter().map(|who| 4 * who.name.len() + who.id.len() + 60).sum();
    let sources: usize = note.cites.iter().map(|cite| 2 * title(&cite.key) + 3 * cite.key.len() + 60).sum();
    let said = note.said.as_ref().map_or(0, |(_, place)| place.len() + 80);
    let claim = note.claim.as_ref().map_or(0, |(claim, rating)| claim.len() + 2 * rating.len() + 60);
    let was = note.was.as_ref().map_or(0, |was| was.len() + 60);
    let of_article = 3 * head.title.len() + head.out.as_str().len();
    500 + of_article + note.words.len() + note.text.len() + speakers + sources + said + claim + was
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

/// The passages of a list.
pub fn passages(maker: &PageMaker<'_>, from: &OutPath, listed: &[Listed<'_>]) -> Vec<PassageView> {
    listed.iter().filter_map(|one| Some(passage(maker, from, one, &one.read()?))).collect()
}

fn passage(maker: &PageMaker<'_>, from: &OutPath, one: &Listed<'_>, note: &NoteRecord<'_>) -> PassageView {
    let head = one.article.head;
    let speakers: Vec<PersonView> =
        note.speakers.iter().map(|who| speakers::person(maker, from, &who.id, (&who.name, &who.role))).collect();
    let cite = one.cite.and_then(|at| note.cites.get(usize::from(at)));
    let verdict = cite.map_or_else(|| note.verdict(), |cite| cite.verdict);
    let source = |cite: &CiteRecord<'_>| link(from, one.title(&cite.key), &maker.places.source(&cite.key));
    PassageView {
        words: note.words.to_string(),
        article: head.title.clone(),
        href: from.href_to(&head.out, Some(&note.anchor())).to_string(),
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
        locator: cite.map(|cite| cite.locator.to_string()).unwrap_or_default(),
        stance: cite.and_then(|cite| cite.stance).map_or("", Stance::as_str),
        verdict: verdict.map_or("", Verdict::as_str),
        check: note.check.map_or("", CheckStatus::as_str),
        claim: note.claim.as_ref().map(|(claim, _)| claim.clone()).unwrap_or_default(),
        rating: note.claim.as_ref().map(|(_, rating)| rating.clone()).unwrap_or_default(),
        source_keys: note.cites.iter().map(|cite| cite.key.to_string()).collect(),
        sources: note.cites.iter().map(source).collect(),
        html: crate::text::escape::escaped(&note.text),
        was: note.was.clone(),
        on: note.on.map(|date| maker.date(&maker.config.lang, date)),
    }
}
