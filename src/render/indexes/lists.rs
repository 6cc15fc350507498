//! Lists of notes of one kind: quotations, claims, corrections.

use super::facets::{Facet, by_article, facets};
use super::shows::Shows;
use super::{Listed, PASSAGES, Pending, passages, whole};
use crate::address::OutPath;
use crate::render::feeds;
use crate::render::list_part::ListPart;
use crate::render::page_maker::PageMaker;
use crate::render::views::{ClaimsPage, CorrectionsPage, FacetView, QuotationsPage};
use serde::Serialize;

const QUOTATIONS: &[Facet] = &[Facet::Speaker, Facet::Source, Facet::Verdict, Facet::Check];
const CLAIMS: &[Facet] = &[Facet::Speaker, Facet::Rating, Facet::Source];

/// `quotations/index.html`, and the pages that follow it.
pub fn quotations<'p>(maker: &'p PageMaker<'_>, listed: &'p [Listed<'_>]) -> Vec<Pending<'p>> {
    pages(maker, ("quotations", "quotations.html"), (listed, false), QUOTATIONS, move |part, path, here| {
        let passages = passages(maker, path, here);
        QuotationsPage {
            frame: maker.frame(path, &maker.facts("quotations").part(part)),
            count: listed.len(),
            by_article: by_article(&passages),
            facets: facets_of(maker, part, here, QUOTATIONS),
            whole: (part.total > 1).then(|| whole::folder(path, "quotations")),
            passages,
        }
    })
}

/// `claims/index.html`, and the pages that follow it.
pub fn claims<'p>(maker: &'p PageMaker<'_>, listed: &'p [Listed<'_>]) -> Vec<Pending<'p>> {
    pages(maker, ("claims", "claims.html"), (listed, false), CLAIMS, move |part, path, here| {
        let passages = passages(maker, path, here);
        ClaimsPage {
            frame: maker.frame(path, &maker.facts("claims").part(part)),
            count: listed.len(),
            by_article: by_article(&passages),
            facets: facets_of(maker, part, here, CLAIMS),
            whole: (part.total > 1).then(|| whole::folder(path, "claims")),
            passages,
        }
    })
}

/// `corrections/index.html`, and the pages that follow it; `is_fed` says whether there is a feed of them.
pub fn corrections<'p>(maker: &'p PageMaker<'_>, listed: &'p [Listed<'_>], is_fed: bool) -> Vec<Pending<'p>> {
    let list = ("corrections", "corrections.html");
    pages(maker, list, (listed, is_fed), &[], move |part, path, here| {
        let facts = maker.facts("corrections").part(part);
        let mut frame = maker.frame(path, &facts);
        if is_fed {
            let title = format!("{} · {}", facts.title, maker.site.title);
            frame.page.feeds.splice(0..0, feeds::links(path, &part.first, &title));
        }
        CorrectionsPage { frame, count: listed.len(), passages: passages(maker, path, here) }
    })
}

/// What a page can be filtered by; of a list on several pages, the script knows the values.
fn facets_of(maker: &PageMaker<'_>, part: &ListPart, here: &[Listed<'_>], wanted: &[Facet]) -> Vec<FacetView> {
    if part.total == 1 {
        return facets(here, wanted, &maker.interface);
    }
    wanted.iter().map(|facet| FacetView { name: facet.name(), values: vec![] }).collect()
}

fn pages<'p, V: Serialize>(
    maker: &'p PageMaker<'_>,
    (folder, template): (&'static str, &'static str),
    (listed, is_fed): (&'p [Listed<'_>], bool),
    facets: &'static [Facet],
    view: impl Fn(&ListPart, &OutPath, &[Listed<'_>]) -> V + Copy + Send + 'p,
) -> Vec<Pending<'p>> {
    let weights: Vec<usize> = listed.iter().map(Listed::weight).collect();
    let parts = ListPart::all(&maker.places.list(folder), &weights, PASSAGES);
    let cut: Vec<_> = parts.iter().map(|(_, entries)| entries.clone()).collect();
    let page = |(part, entries): (ListPart, std::ops::Range<usize>)| {
        Pending::new(part.path(maker.places), move || {
            let here = &listed[entries];
            let shows = |_: &OutPath| {
                let mut shows = Shows::new(maker, template, &part);
                shows.value(&(listed.len(), is_fed));
                shows.passages(here);
                shows.digest()
            };
            maker.showing(part.path(maker.places), template, |path| view(&part, path, here), shows)
        })
    };
    let mut pages: Vec<Pending<'p>> = parts.into_iter().map(page).collect();
    if pages.len() > 1 && !facets.is_empty() {
        pages.extend(whole::scripts(maker, folder, listed, facets, &cut));
    }
    pages
}
