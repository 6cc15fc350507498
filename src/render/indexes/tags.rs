//! The list of all tags, and a page for each.

use super::shows::Shows;
use super::{Listed, PASSAGES, Page, Pending, ROWS, passages, split, teaser, teaser_weight};
use crate::address::OutPath;
use crate::load::head::Head;
use crate::render::engine::TemplateFault;
use crate::render::list_part::ListPart;
use crate::render::page_maker::{PageFacts, PageMaker};
use crate::render::views::{GroupView, TagPage, TagsPage};
use std::ops::Range;

/// A tag with the articles and notes that carry it.
#[derive(Debug)]
pub struct TagEntry<'l> {
    /// The tag.
    pub tag: String,
    /// Articles, newest first, each with its number of notes.
    pub articles: Vec<(&'l Head, usize)>,
    /// Notes.
    pub listed: Vec<Listed<'l>>,
}

/// `tags/index.html` and a page for every tag, each with the pages that follow it.
pub fn tags<'p>(maker: &'p PageMaker<'_>, entries: &'p [TagEntry<'_>]) -> Vec<Pending<'p>> {
    let weights: Vec<usize> = entries.iter().map(|entry| 220 + 5 * entry.tag.len()).collect();
    let lists = ListPart::all(&maker.places.list("tags"), &weights, ROWS);
    let list =
        |(part, rows): (ListPart, _)| Pending::new(part.path(maker.places), move || list(maker, &part, &entries[rows]));
    let mut pages: Vec<Pending<'p>> = lists.into_iter().map(list).collect();
    for entry in entries {
        let articles = entry.articles.iter().map(|(head, _)| teaser_weight(maker, head));
        let weights: Vec<usize> = articles.chain(entry.listed.iter().map(Listed::weight)).collect();
        let parts = ListPart::all(&maker.places.tag(&entry.tag), &weights, PASSAGES);
        pages.extend(parts.into_iter().map(|(part, here)| {
            Pending::new(part.path(maker.places), move || one(maker, &part, entry, &Here::of(entry, &here)))
        }));
    }
    pages
}

/// What stands on one of a tag's pages: articles, then passages.
struct Here<'h, 'l> {
    articles: &'h [(&'l Head, usize)],
    passages: &'h [Listed<'l>],
}

impl<'h, 'l> Here<'h, 'l> {
    fn of(entry: &'h TagEntry<'l>, entries: &Range<usize>) -> Self {
        let (articles, passages) = split(entries, entry.articles.len());
        Self { articles: &entry.articles[articles], passages: &entry.listed[passages] }
    }
}

fn list(maker: &PageMaker<'_>, part: &ListPart, entries: &[TagEntry<'_>]) -> Result<Page, TemplateFault> {
    let path = part.path(maker.places);
    let facts = maker.facts("tags").part(part);
    let group = |entry: &TagEntry<'_>| GroupView {
        title: entry.tag.clone(),
        description: String::new(),
        href: path.href_to(&maker.places.tag(&entry.tag), None).to_string(),
        count: entry.articles.len() + entry.listed.len(),
    };
    let view = TagsPage { frame: maker.frame(&path, &facts), tags: entries.iter().map(group).collect() };
    maker.spanning(path, "tags.html", &view)
}

fn one(
    maker: &PageMaker<'_>,
    part: &ListPart,
    entry: &TagEntry<'_>,
    here: &Here<'_, '_>,
) -> Result<Page, TemplateFault> {
    let shows = |_: &OutPath| {
        let mut shows = Shows::new(maker, "tag.html", part);
        shows.text(&entry.tag);
        for (head, notes) in here.articles {
            shows.article(head);
            shows.value(notes);
        }
        shows.passages(here.passages);
        shows.digest()
    };
    maker.showing(part.path(maker.places), "tag.html", |path| page(maker, (part, entry, here), path), shows)
}

fn page<'m>(
    maker: &'m PageMaker<'_>,
    (part, entry, here): (&ListPart, &TagEntry<'_>, &Here<'_, '_>),
    path: &OutPath,
) -> TagPage<'m> {
    let list = maker.places.list("tags");
    let facts =
        PageFacts::generated("tag", &entry.tag, maker.config).below(maker.interface.plain("tags"), list).part(part);
    TagPage {
        frame: maker.frame(path, &facts),
        tag: entry.tag.clone(),
        articles: here.articles.iter().map(|(head, notes)| teaser(maker, path, head, *notes, "")).collect(),
        passages: passages(maker, path, here.passages),
    }
}
