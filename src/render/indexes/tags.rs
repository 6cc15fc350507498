//! The list of all tags, and a page for each.

use super::shows::Shows;
use super::{Listed, Page, Pending, passage, teaser};
use crate::address::OutPath;
use crate::load::head::Head;
use crate::render::engine::TemplateFault;
use crate::render::page_maker::{PageFacts, PageMaker};
use crate::render::views::{GroupView, TagPage, TagsPage};

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

/// `tags/index.html` and a page for every tag.
pub fn tags<'p>(maker: &'p PageMaker<'_>, entries: &'p [TagEntry<'_>]) -> Vec<Pending<'p>> {
    let each = |entry| Pending::new(address(maker, entry), move || one(maker, entry));
    let list = Pending::new(maker.places.list("tags"), move || list(maker, entries));
    std::iter::once(list).chain(entries.iter().map(each)).collect()
}

fn address(maker: &PageMaker<'_>, entry: &TagEntry<'_>) -> OutPath {
    maker.places.tag(&entry.tag)
}

fn list(maker: &PageMaker<'_>, entries: &[TagEntry<'_>]) -> Result<Page, TemplateFault> {
    let list = maker.places.list("tags");
    let facts = PageFacts::generated("tags", "Tags", maker.config);
    let group = |entry: &TagEntry<'_>| GroupView {
        title: entry.tag.clone(),
        description: String::new(),
        href: list.href_to(&maker.places.tag(&entry.tag), None).to_string(),
        count: entry.articles.len() + entry.listed.len(),
    };
    let view = TagsPage { frame: maker.frame(&list, &facts), tags: entries.iter().map(group).collect() };
    maker.spanning(list, "tags.html", &view)
}

fn one(maker: &PageMaker<'_>, entry: &TagEntry<'_>) -> Result<Page, TemplateFault> {
    let shows = |_: &OutPath| {
        let TagEntry { tag, articles, listed } = entry;
        let mut shows = Shows::new(maker, "tag.html");
        shows.text(tag);
        for (head, notes) in articles {
            shows.article(head);
            shows.value(notes);
        }
        shows.passages(listed);
        shows.digest()
    };
    maker.showing(address(maker, entry), "tag.html", |path| page(maker, entry, path), shows)
}

fn page<'m>(maker: &'m PageMaker<'_>, entry: &TagEntry<'_>, path: &OutPath) -> TagPage<'m> {
    let facts = PageFacts::generated("tag", &entry.tag, maker.config).below("Tags", maker.places.list("tags"));
    TagPage {
        frame: maker.frame(path, &facts),
        tag: entry.tag.clone(),
        articles: entry.articles.iter().map(|(head, notes)| teaser(maker, path, head, *notes, "")).collect(),
        passages: entry.listed.iter().map(|one| passage(maker, path, *one)).collect(),
    }
}
