//! Lists of notes of one kind, all on one page: quotations, claims, corrections.

use super::{Listed, Page, passage};
use crate::render::engine::TemplateFault;
use crate::render::facets::{Facet, by_article, facets};
use crate::render::press::{PageFacts, Press};
use crate::render::views::{ClaimsPage, CorrectionsPage, PassageView, QuotationsPage};

/// `quotations/index.html`.
///
/// # Errors
/// When the template fails.
pub fn quotations(press: &Press<'_>, listed: &[Listed<'_>]) -> Result<Page, TemplateFault> {
    let path = press.places.list("quotations");
    let facts = PageFacts::generated("quotations", "Quotations", press.config);
    let passages: Vec<PassageView> = listed.iter().map(|one| passage(press, &path, *one)).collect();
    let view = QuotationsPage {
        frame: press.frame(&path, &facts),
        by_article: by_article(&passages),
        facets: facets(&passages, &[Facet::Speaker, Facet::Source, Facet::Verdict, Facet::Check]),
        passages,
    };
    let html = press.page("quotations.html", &view)?;
    Ok((path, html))
}

/// `claims/index.html`.
///
/// # Errors
/// When the template fails.
pub fn claims(press: &Press<'_>, listed: &[Listed<'_>]) -> Result<Page, TemplateFault> {
    let path = press.places.list("claims");
    let facts = PageFacts::generated("claims", "Claims", press.config);
    let passages: Vec<PassageView> = listed.iter().map(|one| passage(press, &path, *one)).collect();
    let view = ClaimsPage {
        frame: press.frame(&path, &facts),
        by_article: by_article(&passages),
        facets: facets(&passages, &[Facet::Speaker, Facet::Rating, Facet::Source]),
        passages,
    };
    let html = press.page("claims.html", &view)?;
    Ok((path, html))
}

/// `corrections/index.html`.
///
/// # Errors
/// When the template fails.
pub fn corrections(press: &Press<'_>, listed: &[Listed<'_>]) -> Result<Page, TemplateFault> {
    let path = press.places.list("corrections");
    let facts = PageFacts::generated("corrections", "Corrections", press.config);
    let passages = listed.iter().map(|one| passage(press, &path, *one)).collect();
    let html = press.page("corrections.html", &CorrectionsPage { frame: press.frame(&path, &facts), passages })?;
    Ok((path, html))
}
