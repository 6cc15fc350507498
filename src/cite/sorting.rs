//! The order into which a style puts sources.
//!
//! In: sources, and the style cut down to its sort keys. Out: their places. Each comparison renders the keys of two sources.

use hayagriva::citationberg::json::Item;
use hayagriva::citationberg::{IndependentStyle, taxonomy};
use hayagriva::{BufWriteFormat, CitationItem, CitationRequest, LocatorPayload, SpecificLocator, standalone_citation};

use super::style::Style;

/// What an ordering style prints between the places of sources.
pub(super) const BETWEEN_PLACES: &str = ";";

/// The places of sources as the ordering style `csl` sorts them.
///
/// That style sorts what is cited together and prints the locators, which are the places.
pub(super) fn sorted(style: &Style, csl: &IndependentStyle, items: &[&Item]) -> Option<Vec<usize>> {
    let places: Vec<String> = (0..items.len()).map(|place| place.to_string()).collect();
    let cites = items.iter().zip(&places).map(|(item, place)| {
        CitationItem::with_locator(*item, Some(SpecificLocator(taxonomy::Locator::Page, LocatorPayload::Str(place))))
    });
    let request = CitationRequest::new(cites.collect(), csl, style.locale.clone(), &style.locales, None);
    let mut printed = String::new();
    standalone_citation(request).write_buf(&mut printed, BufWriteFormat::Plain).ok()?;
    let order: Vec<usize> = printed.split(BETWEEN_PLACES).filter_map(|place| place.parse().ok()).collect();
    (order.len() == items.len()).then_some(order)
}
