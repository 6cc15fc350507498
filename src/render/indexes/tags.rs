//! The list of all tags, and a page for each.

use super::{Listed, Page, Pending, passage, teaser};
use crate::load::head::Head;
use crate::render::engine::TemplateFault;
use crate::render::press::{PageFacts, Press};
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
pub fn tags<'p>(press: &'p Press<'_>, entries: &'p [TagEntry<'_>]) -> Vec<Pending<'p>> {
    let mut pages: Vec<Pending<'p>> = vec![Box::new(move || list(press, entries))];
    pages.extend(entries.iter().map(|entry| -> Pending<'p> { Box::new(move || one(press, entry)) }));
    pages
}

fn list(press: &Press<'_>, entries: &[TagEntry<'_>]) -> Result<Page, TemplateFault> {
    let list = press.places.list("tags");
    let facts = PageFacts::generated("tags", "Tags", press.config);
    let group = |entry: &TagEntry<'_>| GroupView {
        title: entry.tag.clone(),
        description: String::new(),
        href: list.href_to(&press.places.tag(&entry.tag), None).to_string(),
        count: entry.articles.len() + entry.listed.len(),
    };
    let view = TagsPage { frame: press.frame(&list, &facts), tags: entries.iter().map(group).collect() };
    let html = press.page("tags.html", &view)?;
    Ok((list, html))
}

fn one(press: &Press<'_>, entry: &TagEntry<'_>) -> Result<Page, TemplateFault> {
    let path = press.places.tag(&entry.tag);
    let facts = PageFacts::generated("tag", &entry.tag, press.config).below("Tags", press.places.list("tags"));
    let view = TagPage {
        frame: press.frame(&path, &facts),
        tag: entry.tag.clone(),
        articles: entry.articles.iter().map(|(head, notes)| teaser(press, &path, head, *notes, "")).collect(),
        passages: entry.listed.iter().map(|one| passage(press, &path, *one)).collect(),
    };
    let html = press.page("tag.html", &view)?;
    Ok((path, html))
}
