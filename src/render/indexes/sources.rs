//! The list of all sources, and a page for each.

use super::{Listed, Page, Pending, passage};
use crate::address::OutPath;
use crate::cite::Reference;
use crate::load::sources::Source;
use crate::render::apparatus::bare_reference;
use crate::render::coins;
use crate::render::engine::TemplateFault;
use crate::render::press::{PageFacts, Press};
use crate::render::views::{ReferenceView, SourcePage, SourceRowView, SourcesPage};

/// A source with its reference and every passage that cites it.
#[derive(Debug)]
pub struct SourceEntry<'l> {
    /// The source.
    pub source: &'l Source,
    /// The reference as it stands alone.
    pub reference: Reference,
    /// The passages, by article, then in reading order.
    pub listed: Vec<Listed<'l>>,
}

/// `sources/index.html` and a page for every source.
pub fn sources<'p>(press: &'p Press<'_>, entries: &'p [SourceEntry<'_>]) -> Vec<Pending<'p>> {
    let mut pages: Vec<Pending<'p>> = vec![Box::new(move || list(press, entries))];
    pages.extend(entries.iter().map(|entry| -> Pending<'p> { Box::new(move || one(press, entry)) }));
    pages
}

fn list(press: &Press<'_>, entries: &[SourceEntry<'_>]) -> Result<Page, TemplateFault> {
    let list = press.places.list("sources");
    let facts = PageFacts::generated("sources", "Sources", press.config);
    let rows = entries.iter().map(|entry| source_row(press, &list, entry)).collect();
    let html = press.page("sources.html", &SourcesPage { frame: press.frame(&list, &facts), sources: rows })?;
    Ok((list, html))
}

fn one(press: &Press<'_>, entry: &SourceEntry<'_>) -> Result<Page, TemplateFault> {
    let path = press.places.source(&entry.source.key);
    let title = entry.source.variable("title").unwrap_or_else(|| entry.source.key.clone());
    let title = crate::text::plain(&title);
    let facts = PageFacts::generated("source", &title, press.config).below("Sources", press.places.list("sources"));
    let bare = bare_reference(press, &path, &entry.reference, entry.source);
    let source = ReferenceView { page: path.href_to(&path, None).to_string(), ..bare };
    let view = SourcePage {
        frame: press.frame(&path, &facts),
        source,
        kind: entry.source.variable("type").unwrap_or_default(),
        passages: entry.listed.iter().map(|one| passage(press, &path, *one)).collect(),
    };
    let html = press.page("source.html", &view)?;
    Ok((path, html))
}

fn source_row(press: &Press<'_>, list: &OutPath, entry: &SourceEntry<'_>) -> SourceRowView {
    let source = entry.source;
    SourceRowView {
        key: source.key.clone(),
        href: list.href_to(&press.places.source(&source.key), None).to_string(),
        html: entry.reference.text.to_html(),
        kind: source.variable("type").unwrap_or_default(),
        year: coins::year(source).unwrap_or_default(),
        passages: entry.listed.len(),
        disputes: entry.listed.iter().any(|one| one.cite.is_some_and(|cite| cite.stance == "disputes")),
        archived: source.archive.is_some() || press.kept.published(source).is_some(),
    }
}
