//! Lists of notes of one kind, all on one page: quotations, claims, corrections.

use super::{Listed, Page, passage};
use crate::render::engine::TemplateFault;
use crate::render::facets::{Facet, by_article, facets};
use crate::render::page_maker::{PageFacts, PageMaker};
use crate::render::views::{ClaimsPage, CorrectionsPage, PassageView, QuotationsPage};

/// `quotations/index.html`.
///
/// # Errors
/// When the template fails.
pub fn quotations(maker: &PageMaker<'_>, listed: &[Listed<'_>]) -> Result<Page, TemplateFault> {
    let path = maker.places.list("quotations");
    let facts = PageFacts::generated("quotations", "Quotations", maker.config);
    let passages: Vec<PassageView> = listed.iter().map(|one| passage(maker, &path, *one)).collect();
    let view = QuotationsPage {
        frame: maker.frame(&path, &facts),
        by_article: by_article(&passages),
        facets: facets(&passages, &[Facet::Speaker, Facet::Source, Facet::Verdict, Facet::Check]),
        passages,
    };
    maker.spanning(path, "quotations.html", &view)
}

/// `claims/index.html`.
///
/// # Errors
/// When the template fails.
pub fn claims(maker: &PageMaker<'_>, listed: &[Listed<'_>]) -> Result<Page, TemplateFault> {
    let path = maker.places.list("claims");
    let facts = PageFacts::generated("claims", "Claims", maker.config);
    let passages: Vec<PassageView> = listed.iter().map(|one| passage(maker, &path, *one)).collect();
    let view = ClaimsPage {
        frame: maker.frame(&path, &facts),
        by_article: by_article(&passages),
        facets: facets(&passages, &[Facet::Speaker, Facet::Rating, Facet::Source]),
        passages,
    };
    maker.spanning(path, "claims.html", &view)
}

/// `corrections/index.html`.
///
/// # Errors
/// When the template fails.
pub fn corrections(maker: &PageMaker<'_>, listed: &[Listed<'_>]) -> Result<Page, TemplateFault> {
    let path = maker.places.list("corrections");
    let facts = PageFacts::generated("corrections", "Corrections", maker.config);
    let passages = listed.iter().map(|one| passage(maker, &path, *one)).collect();
    let view = CorrectionsPage { frame: maker.frame(&path, &facts), passages };
    maker.spanning(path, "corrections.html", &view)
}
