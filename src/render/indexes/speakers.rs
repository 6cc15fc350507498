//! The list of all speakers, and a page for each.

use super::shows::Shows;
use super::{Listed, PASSAGES, Page, Pending, ROWS, passages, split, teaser, teaser_weight};
use crate::address::OutPath;
use crate::edition::Person;
use crate::edition::asked::Asked;
use crate::load::head::Head;
use crate::render::engine::TemplateFault;
use crate::render::links::Links;
use crate::render::list_part::ListPart;
use crate::render::markdown;
use crate::render::page_maker::{PageFacts, PageMaker};
use crate::render::views::{PersonView, SpeakerPage, SpeakerRowView, SpeakersPage};
use std::ops::Range;

/// A speaker and every passage that is theirs.
#[derive(Debug)]
pub struct SpeakerEntry<'l> {
    /// The speaker.
    pub speaker: Person,
    /// The passages.
    pub listed: Vec<Listed<'l>>,
    /// Articles that they wrote.
    pub articles: Vec<&'l Head>,
    /// More about them, in Markdown.
    pub about: String,
    /// Their own address.
    pub url: Option<String>,
}

/// `speakers/index.html` and a page for every speaker, each with the pages that follow it.
pub fn speakers<'p>(maker: &'p PageMaker<'_>, entries: &'p [SpeakerEntry<'_>]) -> Vec<Pending<'p>> {
    let weights: Vec<usize> = entries.iter().map(row_weight).collect();
    let lists = ListPart::all(&maker.places.list("speakers"), &weights, ROWS);
    let list =
        |(part, rows): (ListPart, _)| Pending::new(part.path(maker.places), move || list(maker, &part, &entries[rows]));
    let mut pages: Vec<Pending<'p>> = lists.into_iter().map(list).collect();
    for entry in entries {
        let articles = entry.articles.iter().map(|head| teaser_weight(maker, head));
        let weights: Vec<usize> = entry.listed.iter().map(Listed::weight).chain(articles).collect();
        let parts = ListPart::all(&maker.places.speaker(&entry.speaker.id), &weights, PASSAGES);
        pages.extend(parts.into_iter().map(|(part, here)| {
            Pending::new(part.path(maker.places), move || one(maker, &part, entry, &Here::of(entry, &here)))
        }));
    }
    pages
}

/// What stands on one of a speaker's pages: passages, then articles.
struct Here<'h, 'l> {
    passages: &'h [Listed<'l>],
    articles: &'h [&'l Head],
}

impl<'h, 'l> Here<'h, 'l> {
    fn of(entry: &'h SpeakerEntry<'l>, entries: &Range<usize>) -> Self {
        let (passages, articles) = split(entries, entry.listed.len());
        Self { passages: &entry.listed[passages], articles: &entry.articles[articles] }
    }
}

fn list(maker: &PageMaker<'_>, part: &ListPart, entries: &[SpeakerEntry<'_>]) -> Result<Page, TemplateFault> {
    let path = part.path(maker.places);
    let facts = maker.facts("speakers").part(part);
    let rows = entries
        .iter()
        .map(|entry| SpeakerRowView { person: of(maker, &path, &entry.speaker), quotations: entry.listed.len() });
    let view = SpeakersPage { frame: maker.frame(&path, &facts), speakers: rows.collect() };
    maker.spanning(path, "speakers.html", &view)
}

fn one(
    maker: &PageMaker<'_>,
    part: &ListPart,
    entry: &SpeakerEntry<'_>,
    here: &Here<'_, '_>,
) -> Result<Page, TemplateFault> {
    let shows = |_: &OutPath| {
        let SpeakerEntry { speaker, listed, about, url, .. } = entry;
        let mut shows = Shows::new(maker, "speaker.html", part);
        shows.value(&(speaker, about, url, listed.len()));
        for head in here.articles {
            shows.article(head);
        }
        shows.passages(here.passages);
        shows.digest()
    };
    maker.showing(part.path(maker.places), "speaker.html", |path| page(maker, (part, entry, here), path), shows)
}

fn page<'m>(
    maker: &'m PageMaker<'_>,
    (part, entry, here): (&ListPart, &SpeakerEntry<'_>, &Here<'_, '_>),
    path: &OutPath,
) -> SpeakerPage<'m> {
    let list = maker.places.list("speakers");
    let facts = PageFacts::generated("speaker", &entry.speaker.name, maker.config)
        .below(maker.interface.plain("speakers"), list)
        .part(part);
    let asked = Asked::default();
    let mut links = Links::new(&maker.targets, &asked, path, "");
    let about = if part.is_first() { entry.about.as_str() } else { "" };
    SpeakerPage {
        frame: maker.frame(path, &facts),
        speaker: of(maker, path, &entry.speaker),
        about_html: markdown::blocks(about, maker.config.syntax, maker.config.raw_html, &mut links, &maker.interface),
        url: entry.url.clone().filter(|url| crate::cite::html::is_safe(url)),
        count: entry.listed.len(),
        passages: passages(maker, path, here.passages),
        articles: here.articles.iter().map(|head| teaser(maker, path, head, 0, "")).collect(),
    }
}

/// How many bytes a row takes, about.
fn row_weight(entry: &SpeakerEntry<'_>) -> usize {
    let SpeakerEntry { speaker, .. } = entry;
    300 + 2 * speaker.name.len() + 2 * speaker.role.len() + speaker.id.len()
}

/// A speaker, with a link to the speaker's page.
pub(super) fn person(maker: &PageMaker<'_>, from: &OutPath, id: &str, (name, role): (&str, &str)) -> PersonView {
    let href = from.href_to(&maker.places.speaker(id), None).to_string();
    PersonView { name: name.to_owned(), role: role.to_owned(), href: Some(href) }
}

fn of(maker: &PageMaker<'_>, from: &OutPath, speaker: &Person) -> PersonView {
    person(maker, from, &speaker.id, (&speaker.name, &speaker.role))
}
