//! A style's run over the citations of a whole article.
//!
//! In: the sources and each citation in reading order. Out: every citation and every reference as formatted text. This is the
//! measure of what is right; the quicker ways must give the same. A panic of hayagriva ends here: it costs the formatting of
//! the sources that cause it, which are then shown by their titles.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use hayagriva::citationberg::IndependentStyle;
use hayagriva::citationberg::json::{Item, Value};
use hayagriva::{
    BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, ElemChild, ElemChildren, LocatorPayload,
    Rendered, SpecificLocator,
};

use super::locator::Locator;
use super::rich::Rich;
use super::sorting::sorted;
use super::source::Source;
use super::style::Style;
use super::walk;

thread_local! {
    static GUARDED: Cell<bool> = const { Cell::new(false) };
}

/// Whether this thread is within a run whose panics are caught; a program's panic hook can stay silent then.
pub fn is_guarded() -> bool {
    GUARDED.get()
}

/// What `work` gives, or nothing if it panics.
pub(super) fn guarded<T>(work: impl FnOnce() -> T) -> Option<T> {
    let before = GUARDED.replace(true);
    let result = catch_unwind(AssertUnwindSafe(work)).ok();
    GUARDED.set(before);
    result
}

/// A citation of the `source`-th source of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pointer<'a> {
    /// Its place among the article's sources.
    pub source: usize,
    /// The place within the source.
    pub locator: Option<(Locator, &'a str)>,
    /// The note it stands in, from 1.
    pub note: usize,
}

/// What a run gives.
#[derive(Debug, Default)]
pub(super) struct Whole {
    /// One text per citation.
    pub citations: Vec<Rich>,
    /// The article's sources in the style's order.
    pub references: Vec<Entry>,
}

/// A formatted reference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    /// Its place among the article's sources.
    pub source: usize,
    /// What stands before it, such as its number.
    pub first: Option<Rich>,
    /// The reference.
    pub text: Rich,
}

/// Formats an article's citations in one go, and the references that are wanted. Every source is cited at least once.
pub(super) fn whole(
    style: &Style,
    sources: &[&Source],
    pointers: &[Pointer<'_>],
    wanted: &dyn Fn(usize) -> bool,
) -> Whole {
    if let Some(whole) = guarded(|| attempt(style, sources, pointers, wanted)) {
        return whole;
    }
    let stubs: Vec<Option<Source>> =
        sources.iter().enumerate().map(|(index, source)| culprit(style, source, index, pointers)).collect();
    let safe: Vec<&Source> = sources.iter().zip(&stubs).map(|(source, stub)| stub.as_ref().unwrap_or(source)).collect();
    guarded(|| attempt(style, &safe, pointers, wanted)).unwrap_or_else(|| Whole {
        citations: pointers.iter().map(|pointer| sources[pointer.source].fallback()).collect(),
        references: sources
            .iter()
            .enumerate()
            .map(|(source, of)| Entry { source, first: None, text: of.fallback() })
            .collect(),
    })
}

/// A stub for a source that makes the style panic by itself.
fn culprit(style: &Style, source: &Source, index: usize, pointers: &[Pointer<'_>]) -> Option<Source> {
    let own: Vec<Pointer<'_>> = pointers
        .iter()
        .filter(|pointer| pointer.source == index)
        .map(|pointer| Pointer { source: 0, ..*pointer })
        .collect();
    guarded(|| attempt(style, &[source], &own, &|_| true)).is_none().then(|| source.stub())
}

fn attempt(style: &Style, sources: &[&Source], pointers: &[Pointer<'_>], wanted: &dyn Fn(usize) -> bool) -> Whole {
    let for_order: Vec<&Item> = sources.iter().map(|source| source.for_order()).collect();
    let order = order(style, &for_order);
    let mut ranks = vec![None; sources.len()];
    for (rank, source) in order.iter().flatten().enumerate() {
        ranks[*source] = Some(rank);
    }
    let items: Vec<Item> = sources
        .iter()
        .zip(&ranks)
        .enumerate()
        .map(|(index, (source, rank))| ranked(style, &source.item, index, *rank))
        .collect();
    let hidden = order.as_deref().filter(|_| hides_first(style));
    let styles: Vec<Arc<IndependentStyle>> = sources.iter().map(|source| style.open(&source.item)).collect();
    let cites = Cites { items: &items, styles: &styles, pointers, hidden };
    let mut whole = Whole::default();
    let mut places: Vec<(usize, Entry)> = Vec::new();
    for (index, csl) in styles.iter().enumerate() {
        let own = |source: usize| wanted(source) && Arc::ptr_eq(&styles[source], csl);
        let done = styles[..index].iter().any(|before| Arc::ptr_eq(before, csl));
        if index > 0 && (done || !(0..sources.len()).any(own)) {
            continue;
        }
        let rendered = render(style, csl, &cites);
        if index == 0 {
            let texts = rendered.citations.iter().skip(hidden.map_or(0, <[usize]>::len)).zip(pointers);
            let texts = texts.map(|(text, pointer)| citation(&text.citation, style, sources[pointer.source]));
            whole.citations = texts.collect();
        }
        // A reference is printed in the form of the style that goes with its source.
        let listed = rendered.bibliography.iter().flat_map(|bibliography| bibliography.items.iter().enumerate());
        for (place, item) in listed {
            let Some(source) = item.key.parse().ok().filter(|source| own(*source)) else { continue };
            let entry = entry(style, sources[source], item.first_field.as_ref(), &item.content);
            places.push((place, Entry { source, ..entry }));
        }
    }
    places.sort_by_key(|(place, _)| *place);
    whole.references = places.into_iter().map(|(_, entry)| entry).collect();
    if style.csl.bibliography.is_none() {
        let titles = sources.iter().enumerate();
        let titles = titles.filter(|(source, _)| wanted(*source));
        whole.references = titles.map(|(source, of)| Entry { source, first: None, text: of.fallback() }).collect();
    }
    whole
}

/// What is cited, in order, each source in the form of the style that goes with it.
struct Cites<'a> {
    items: &'a [Item],
    styles: &'a [Arc<IndependentStyle>],
    pointers: &'a [Pointer<'a>],
    /// All sources in this order, cited unseen before the rest.
    hidden: Option<&'a [usize]>,
}

/// Whether the style printed nothing for a citation.
pub(super) fn is_blank(content: &ElemChildren, style: &Style, of: &Source) -> bool {
    walk::rich(content, style, of).is_blank()
}

/// A citation from what the style made of it; what would be blank is the source's title.
pub(super) fn citation(content: &ElemChildren, style: &Style, of: &Source) -> Rich {
    let text = walk::rich(content, style, of);
    if text.is_blank() { of.fallback() } else { text }
}

/// A reference from what the style made of it; its place is the caller's to set.
pub(super) fn entry(style: &Style, of: &Source, first: Option<&ElemChild>, content: &ElemChildren) -> Entry {
    let first = first.map(|first| walk::child(first, style, of)).filter(|first| !first.is_blank());
    let text = walk::reference(content, style, of);
    Entry { source: 0, first, text: if text.is_blank() { of.fallback() } else { text } }
}

/// The item under its place among the sources, with its rank in the variable that the style sorts by.
fn ranked(style: &Style, item: &Item, index: usize, rank: Option<usize>) -> Item {
    let mut item = numbered(item, index);
    if let Some(rank) = rank {
        item.0.insert(style.rank.to_string(), Value::String(format!("{rank:08}")));
    }
    item
}

/// The item with its place among the sources for an id; no style prints ids.
fn numbered(item: &Item, index: usize) -> Item {
    let mut item = item.clone();
    item.0.insert("id".to_owned(), Value::String(index.to_string()));
    item
}

fn render(style: &Style, csl: &IndependentStyle, cites: &Cites<'_>) -> Rendered {
    let mut driver = BibliographyDriver::new();
    for index in cites.hidden.into_iter().flatten() {
        let mut cite = CitationItem::with_entry(&cites.items[*index]);
        cite.hidden = true;
        let csl = &*cites.styles[*index];
        driver.citation(CitationRequest::new(vec![cite], csl, style.locale.clone(), &style.locales, None));
    }
    for pointer in cites.pointers {
        let csl = &*cites.styles[pointer.source];
        driver.citation(request(style, csl, &cites.items[pointer.source], pointer.locator, pointer.note));
    }
    driver.finish(BibliographyRequest::new(csl, style.locale.clone(), &style.locales))
}

/// The request for one citation that stands alone.
pub(super) fn request<'a>(
    style: &'a Style,
    csl: &'a IndependentStyle,
    item: &'a Item,
    locator: Option<(Locator, &'a str)>,
    note: usize,
) -> CitationRequest<'a, Item> {
    let locator = locator.map(|(kind, value)| SpecificLocator(kind.csl(), LocatorPayload::Str(value)));
    CitationRequest::new(
        vec![CitationItem::with_locator(item, locator)],
        csl,
        style.locale.clone(),
        &style.locales,
        Some(note),
    )
}

/// Whether a hidden citation of all sources goes first, so that year suffixes follow the order of references and not of
/// citations (CSL 1.0.2, "Disambiguation"); possible where nothing asks for a citation's position.
fn hides_first(style: &Style) -> bool {
    let facts = &style.facts;
    style.csl.citation.disambiguate_add_year_suffix && !facts.position && !facts.et_al_subsequent && !facts.first_note
}

/// The places of sources in the style's order of references, first to last; nothing when that is the order of citation.
fn order(style: &Style, items: &[&Item]) -> Option<Vec<usize>> {
    sorted(style, style.ordering.as_ref()?, items)
}
