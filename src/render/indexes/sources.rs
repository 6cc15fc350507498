//! The list of all sources, and a page for each.

use super::shows::Shows;
use super::{Listed, Page, Pending, passage};
use crate::address::OutPath;
use crate::cite::Reference;
use crate::load::sidecar::Stance;
use crate::load::sources::Source;
use crate::render::apparatus::bare_reference;
use crate::render::coins;
use crate::render::engine::TemplateFault;
use crate::render::page_maker::{PageFacts, PageMaker};
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
pub fn sources<'p>(maker: &'p PageMaker<'_>, entries: &'p [SourceEntry<'_>]) -> Vec<Pending<'p>> {
    let each = |entry| Pending::new(address(maker, entry), move || one(maker, entry));
    let list = Pending::new(maker.places.list("sources"), move || list(maker, entries));
    std::iter::once(list).chain(entries.iter().map(each)).collect()
}

fn address(maker: &PageMaker<'_>, entry: &SourceEntry<'_>) -> OutPath {
    maker.places.source(&entry.source.key)
}

fn list(maker: &PageMaker<'_>, entries: &[SourceEntry<'_>]) -> Result<Page, TemplateFault> {
    let list = maker.places.list("sources");
    let facts = PageFacts::generated("sources", "Sources", maker.config);
    let rows = entries.iter().map(|entry| source_row(maker, &list, entry)).collect();
    let view = SourcesPage { frame: maker.frame(&list, &facts), sources: rows };
    maker.spanning(list, "sources.html", &view)
}

fn one(maker: &PageMaker<'_>, entry: &SourceEntry<'_>) -> Result<Page, TemplateFault> {
    let shows = |_: &OutPath| {
        let SourceEntry { source, reference, listed } = entry;
        let mut shows = Shows::new(maker, "source.html");
        shows.value(&(
            &source.key,
            &source.also,
            &source.item.0,
            source.archive.as_ref().map(|archive| format!("{archive:?}")),
        ));
        shows.text(maker.kept.published(source).as_ref().map_or("", |(_, out)| out.as_str()));
        shows.text(&reference.text.to_html());
        shows.passages(listed);
        shows.digest()
    };
    maker.showing(address(maker, entry), "source.html", |path| page(maker, entry, path), shows)
}

fn page<'m>(maker: &'m PageMaker<'_>, entry: &SourceEntry<'_>, path: &OutPath) -> SourcePage<'m> {
    let title = entry.source.variable("title").unwrap_or_else(|| entry.source.key.clone());
    let title = crate::text::plain(&title);
    let facts = PageFacts::generated("source", &title, maker.config).below("Sources", maker.places.list("sources"));
    let bare = bare_reference(maker, path, &entry.reference, entry.source);
    let source = ReferenceView { page: path.href_to(path, None).to_string(), ..bare };
    SourcePage {
        frame: maker.frame(path, &facts),
        source,
        kind: entry.source.variable("type").unwrap_or_default(),
        passages: entry.listed.iter().map(|one| passage(maker, path, *one)).collect(),
    }
}

fn source_row(maker: &PageMaker<'_>, list: &OutPath, entry: &SourceEntry<'_>) -> SourceRowView {
    let source = entry.source;
    SourceRowView {
        key: source.key.clone(),
        href: list.href_to(&maker.places.source(&source.key), None).to_string(),
        html: entry.reference.text.to_html(),
        kind: source.variable("type").unwrap_or_default(),
        year: coins::year(source).unwrap_or_default(),
        passages: entry.listed.len(),
        disputes: entry.listed.iter().any(|one| one.cite.is_some_and(|cite| cite.stance == Some(Stance::Disputes))),
        archived: source.archive.is_some() || maker.kept.published(source).is_some(),
    }
}
