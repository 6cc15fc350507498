//! The list of all sources, and a page for each.

use super::shows::Shows;
use super::{Listed, PASSAGES, Page, Pending, ROWS, passages};
use crate::address::OutPath;
use crate::cite::Reference;
use crate::load::sources::Source;
use crate::render::apparatus::bare_reference;
use crate::render::coins;
use crate::render::engine::TemplateFault;
use crate::render::list_part::ListPart;
use crate::render::page_maker::{PageFacts, PageMaker};
use crate::render::views::{ReferenceView, SourcePage, SourceRowView, SourcesPage};

/// A source with its reference and every passage that cites it.
#[derive(Debug)]
pub struct SourceEntry<'l> {
    /// The source.
    pub source: &'l Source,
    /// The reference as it stands alone.
    pub reference: Reference,
    /// Whether some note says that it disputes the passage.
    pub disputed: bool,
    /// The passages, by article, then in reading order.
    pub listed: Vec<Listed<'l>>,
}

/// `sources/index.html` and a page for every source, each with the pages that follow it.
pub fn sources<'p>(maker: &'p PageMaker<'_>, entries: &'p [SourceEntry<'_>]) -> Vec<Pending<'p>> {
    let weights: Vec<usize> = entries.iter().map(row_weight).collect();
    let lists = ListPart::all(&maker.places.list("sources"), &weights, ROWS);
    let list =
        |(part, rows): (ListPart, _)| Pending::new(part.path(maker.places), move || list(maker, &part, &entries[rows]));
    let mut pages: Vec<Pending<'p>> = lists.into_iter().map(list).collect();
    for entry in entries {
        let weights: Vec<usize> = entry.listed.iter().map(Listed::weight).collect();
        let parts = ListPart::all(&maker.places.source(&entry.source.key), &weights, PASSAGES);
        pages.extend(parts.into_iter().map(|(part, passages)| {
            Pending::new(part.path(maker.places), move || one(maker, &part, entry, &entry.listed[passages]))
        }));
    }
    pages
}

fn list(maker: &PageMaker<'_>, part: &ListPart, entries: &[SourceEntry<'_>]) -> Result<Page, TemplateFault> {
    let path = part.path(maker.places);
    let facts = maker.facts("sources").part(part);
    let rows = entries.iter().map(|entry| source_row(maker, &path, entry)).collect();
    let view = SourcesPage { frame: maker.frame(&path, &facts), sources: rows };
    maker.spanning(path, "sources.html", &view)
}

fn one(
    maker: &PageMaker<'_>,
    part: &ListPart,
    entry: &SourceEntry<'_>,
    here: &[Listed<'_>],
) -> Result<Page, TemplateFault> {
    let shows = |_: &OutPath| {
        let SourceEntry { source, reference, listed, .. } = entry;
        let mut shows = Shows::new(maker, "source.html", part);
        shows.value(&(
            &source.key,
            &source.also,
            &source.item.0,
            source.archive.as_ref().map(|archive| format!("{archive:?}")),
        ));
        shows.text(maker.kept.published(source).as_ref().map_or("", |(_, out)| out.as_str()));
        shows.text(&reference.text.to_html());
        shows.value(&listed.len());
        shows.passages(here);
        shows.digest()
    };
    maker.showing(part.path(maker.places), "source.html", |path| page(maker, (part, entry, here), path), shows)
}

fn page<'m>(
    maker: &'m PageMaker<'_>,
    (part, entry, here): (&ListPart, &SourceEntry<'_>, &[Listed<'_>]),
    path: &OutPath,
) -> SourcePage<'m> {
    let title = entry.source.variable("title").unwrap_or_else(|| entry.source.key.clone());
    let title = crate::text::plain(&title);
    let list = maker.places.list("sources");
    let facts =
        PageFacts::generated("source", &title, maker.config).below(maker.interface.plain("sources"), list).part(part);
    let bare = bare_reference(maker, path, &maker.config.lang, &entry.reference, entry.source);
    let source = ReferenceView { page: path.href_to(&part.first, None).to_string(), ..bare };
    SourcePage {
        frame: maker.frame(path, &facts),
        source,
        kind: entry.source.variable("type").unwrap_or_default(),
        count: entry.listed.len(),
        passages: passages(maker, path, here),
    }
}

/// How many bytes a row takes, about.
fn row_weight(entry: &SourceEntry<'_>) -> usize {
    480 + entry.reference.text.to_html().len() + 4 * entry.source.key.len()
}

fn source_row(maker: &PageMaker<'_>, list: &OutPath, entry: &SourceEntry<'_>) -> SourceRowView {
    let source = entry.source;
    let kind = source.variable("type").unwrap_or_default();
    SourceRowView {
        kind_label: maker.said(&maker.config.lang, "type", &kind),
        key: source.key.clone(),
        href: list.href_to(&maker.places.source(&source.key), None).to_string(),
        html: entry.reference.text.to_html(),
        kind,
        year: coins::year(source).unwrap_or_default(),
        passages: entry.listed.len(),
        disputes: entry.disputed,
        archived: source.archive.is_some() || maker.kept.published(source).is_some(),
    }
}
