//! An article put together from texts that were formatted one by one.
//!
//! In: an article's sources and citations. Out: their texts; only the references where two sources have the same words, which
//! the style would change until it can tell them apart; or nothing where it must see the whole article, or hayagriva fails.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::sync::Arc;

use super::article::{Cited, Reference, reference};
use super::locator::Locator;
use super::rich::Rich;
use super::run::{Entry, Pointer};
use super::shape::{self, Citation, Form, Value};
use super::shapes::{Record, Shapes};
use super::slot::{Numbers, skeleton};
use super::source::Source;
use super::specialise::Place;
use super::style::Style;

/// One article on its way.
pub(super) struct Assembly<'a> {
    style: &'a Style,
    shapes: &'a Shapes,
    cited: &'a Cited<'a>,
    names: Vec<u128>,
    records: Vec<Arc<Record>>,
    /// Made only for what is not kept.
    sources: Vec<OnceCell<Arc<Source>>>,
}

/// What could be put together.
pub(super) enum Assembled {
    /// Everything.
    All(Vec<Rich>, Vec<Reference>),
    /// The references, in `order`, as they are by themselves; the style cannot tell the sources `alike` from each other.
    References { references: Vec<Reference>, order: Vec<usize>, alike: Vec<bool> },
    /// Nothing.
    Nothing,
}

/// Where a citation stands.
#[derive(Clone, Copy)]
struct Position {
    place: Place,
    near: bool,
    first_note: usize,
}

impl<'a> Assembly<'a> {
    /// Looks up what is kept of the article's sources.
    pub fn new(style: &'a Style, shapes: &'a Shapes, cited: &'a Cited<'a>) -> Assembly<'a> {
        let names: Vec<u128> = cited.items.iter().map(|item| shape::name(style, item)).collect();
        let records = names.iter().map(|name| shapes.record(*name)).collect();
        let sources = cited.items.iter().map(|_| OnceCell::new()).collect();
        Assembly { style, shapes, cited, names, records, sources }
    }

    fn source(&self, index: usize) -> Arc<Source> {
        Arc::clone(self.sources[index].get_or_init(|| Arc::new(Source::of(self.cited.items[index]))))
    }

    /// All citations and all references, as far as they can be had one by one.
    pub fn assemble(&self) -> Assembled {
        self.attempt().unwrap_or(Assembled::Nothing)
    }

    fn attempt(&self) -> Option<Assembled> {
        let facts = &self.style.facts;
        if !facts.digits && (facts.number || facts.first_note) {
            return None;
        }
        let order = self.order()?;
        let mut numbers = vec![0; order.len()];
        for (place, source) in order.iter().enumerate() {
            numbers[*source] = place + 1;
        }
        let (citations, alike) = self.citations(&numbers)?;
        let references = self.references(&order, &numbers)?;
        Some(if alike.contains(&true) {
            Assembled::References { references, order, alike }
        } else {
            Assembled::All(citations, references)
        })
    }

    /// The article's sources in the style's order.
    pub fn order(&self) -> Option<Vec<usize>> {
        let mut order: Vec<usize> = (0..self.names.len()).collect();
        if let Some(ordering) = &self.style.ordering {
            let ranks = self.shapes.orders.ranks(self.style, ordering, &self.names, &|index| self.source(index))?;
            order.sort_by_key(|index| ranks[*index]);
        }
        Some(order)
    }

    /// The citations, and for each source whether another is cited in the same words.
    fn citations(&self, numbers: &[usize]) -> Option<(Vec<Rich>, Vec<bool>)> {
        let pointers = self.cited.pointers();
        let positions = self.positions(&pointers);
        let mut texts = Vec::with_capacity(pointers.len());
        let mut unlocated: HashMap<u64, usize> = HashMap::new();
        let mut alike = vec![false; self.names.len()];
        for (pointer, position) in pointers.iter().zip(&positions) {
            let shaped = pointer.locator.map(|(kind, value)| self.shaped(kind, value));
            let (locator, digits) = shaped.map_or((None, Vec::new()), |(locator, digits)| (Some(locator), digits));
            let filling =
                Numbers { locator: &digits, number: numbers[pointer.source], first_note: position.first_note };
            let form = Form { place: position.place, near: position.near, locator };
            let citation = self.citation(pointer.source, &form)?;
            texts.push(filling.fill(&citation.text));
            let bare =
                if form.locator.is_some() { self.citation(pointer.source, &form.unlocated())? } else { citation };
            let other = self.same_words(&bare, pointer.source, filling, &mut unlocated);
            if other != pointer.source {
                (alike[other], alike[pointer.source]) = (true, true);
            }
        }
        Some((texts, alike))
    }

    fn citation(&self, source: usize, form: &Form) -> Option<Arc<Citation>> {
        self.records[source].citation(form, || shape::make_citation(self.style, &self.source(source), form))
    }

    /// A locator's shape and its numbers.
    fn shaped<'v>(&self, kind: Locator, value: &'v str) -> ((Locator, Value), Vec<&'v str>) {
        match skeleton(value).filter(|_| self.style.facts.digits) {
            Some((skeleton, digits)) => ((kind, Value::Numbers(skeleton)), digits),
            None => ((kind, Value::Text(value.to_owned())), Vec::new()),
        }
    }

    /// The first source that has the same text without locator, if that matters to the style; else this one.
    ///
    /// hayagriva compares just these texts. Plain text is compared here, which can only find more that are alike.
    fn same_words(
        &self,
        bare: &Citation,
        source: usize,
        filling: Numbers<'_>,
        seen: &mut HashMap<u64, usize>,
    ) -> usize {
        let citation = &self.style.csl.citation;
        let changes = bare.named || self.style.facts.disambiguate || citation.disambiguate_add_year_suffix;
        if !changes {
            return source;
        }
        *seen.entry(filling.print(&bare.text, bare.blank)).or_insert(source)
    }

    /// Where each citation stands, as hayagriva determines it: by citations, not by notes.
    fn positions(&self, pointers: &[Pointer<'_>]) -> Vec<Position> {
        let facts = &self.style.facts;
        let mut first: Vec<Option<usize>> = vec![None; self.names.len()];
        let mut latest: Vec<usize> = vec![0; self.names.len()];
        let mut positions = Vec::with_capacity(pointers.len());
        for (index, pointer) in pointers.iter().enumerate() {
            let before =
                index.checked_sub(1).map(|before| &pointers[before]).filter(|before| before.source == pointer.source);
            let place = match (first[pointer.source], before) {
                _ if !facts.position && !facts.et_al_subsequent => Place::First,
                (None, _) => Place::First,
                (Some(_), Some(before)) if facts.ibid && before.locator == pointer.locator => Place::Ibid,
                (Some(_), Some(_)) if facts.ibid && pointer.locator.is_some() => Place::IbidWithLocator,
                _ => Place::Subsequent,
            };
            let distance = index - latest[pointer.source];
            let near_enough = distance <= self.style.csl.citation.near_note_distance as usize;
            let near = facts.near_note && self.style.is_note_style() && first[pointer.source].is_some() && near_enough;
            let first_note = *first[pointer.source].get_or_insert(pointer.note);
            latest[pointer.source] = index;
            positions.push(Position { place, near, first_note });
        }
        positions
    }

    fn references(&self, order: &[usize], numbers: &[usize]) -> Option<Vec<Reference>> {
        let mut references = Vec::with_capacity(order.len());
        if self.style.csl.bibliography.is_none() {
            let titles = (0..self.names.len()).map(|index| (index, self.source(index).fallback()));
            return Some(titles.map(|(source, text)| self.reference(Entry { source, first: None, text })).collect());
        }
        for source in order {
            let kept = self.records[*source].reference(|| shape::make_reference(self.style, &self.source(*source)))?;
            let filling = Numbers { locator: &[], number: numbers[*source], first_note: 0 };
            let first = kept.first.as_ref().map(|first| filling.fill(first));
            references.push(self.reference(Entry { source: *source, first, text: filling.fill(&kept.text) }));
        }
        Some(references)
    }

    fn reference(&self, entry: Entry) -> Reference {
        let id = self.cited.items[entry.source].id().unwrap_or_default();
        reference(&id, entry)
    }
}
