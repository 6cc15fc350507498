//! What was formatted once and can be used again.
//!
//! In: a source and the [`Form`] of a citation of it. Out: the citation's text with slots for numbers, from memory or made now
//! by a run over this citation alone. What is kept is named by a hash of the style, the locale and the whole item, so that a
//! changed entry or style never finds an old text. Many threads may look up and add at once.

use std::collections::HashMap;
use std::hash::{Hash, Hasher};
use std::sync::{Arc, PoisonError, RwLock};

use hayagriva::citationberg::IndependentStyle;
use hayagriva::citationberg::json::Item;
use hayagriva::{BibliographyDriver, BibliographyRequest, ElemChildren, ElemMeta, Rendered};
use serde::{Deserialize, Serialize};

use super::locator::Locator;
use super::order::Orders;
use super::rich::Rich;
use super::run::{self, guarded, request};
use super::slot::Telling;
use super::source::Source;
use super::specialise::{self, Cast, Place};
use super::style::{Digest, Style};

const SHARDS: usize = 64;

/// All that tells one citation of a source from another, but for numbers.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(super) struct Form {
    /// Where it stands among the source's citations.
    pub place: Place,
    /// Whether the source was cited near before.
    pub near: bool,
    /// Its locator.
    pub locator: Option<(Locator, Value)>,
}

impl Form {
    /// The same citation without its locator.
    pub fn unlocated(&self) -> Form {
        Form { locator: None, ..self.clone() }
    }
}

/// A locator's value, as far as a text's shape depends on it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(super) enum Value {
    /// Plain numbers, whatever they are, joined as here: `#-#`.
    Numbers(String),
    /// This text.
    Text(String),
}

/// A citation's text with slots.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Citation {
    /// The text.
    pub text: Rich,
    /// The style printed nothing, and this is the title.
    pub blank: bool,
    /// Names of persons were printed.
    pub named: bool,
}

/// A reference's text with slots.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Reference {
    /// What stands before it.
    pub first: Option<Rich>,
    /// The text.
    pub text: Rich,
    /// Tells apart the first name that is printed in it, or all names if there is none; nothing without names.
    pub name: Option<u64>,
}

/// What is known of one source in one style.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Known {
    citations: HashMap<Form, Made<Citation>>,
    reference: Option<Made<Reference>>,
}

/// A text, or that none can be made and an article with it must be run whole.
#[derive(Debug, Serialize, Deserialize)]
enum Made<T> {
    Text(Arc<T>),
    Failed,
}

impl<T> Made<T> {
    fn by(make: impl FnOnce() -> Option<T>) -> Made<T> {
        make().map_or(Made::Failed, |text| Made::Text(Arc::new(text)))
    }

    fn text(&self) -> Option<Arc<T>> {
        match self {
            Made::Text(text) => Some(Arc::clone(text)),
            Made::Failed => None,
        }
    }
}

impl<T> Clone for Made<T> {
    fn clone(&self) -> Made<T> {
        self.text().map_or(Made::Failed, Made::Text)
    }
}

/// A source's place in the store.
#[derive(Debug, Default)]
pub(super) struct Record(RwLock<Known>);

/// Formatted citations and references of any number of sources, styles and locales.
#[derive(Debug)]
pub struct Shapes {
    shards: Vec<RwLock<HashMap<u128, Arc<Record>>>>,
    pub(super) orders: Orders,
}

impl Default for Shapes {
    fn default() -> Shapes {
        Shapes { shards: (0..SHARDS).map(|_| RwLock::default()).collect(), orders: Orders::default() }
    }
}

/// What a store looks like on disk.
#[derive(Serialize, Deserialize)]
struct Stored {
    version: u32,
    records: Vec<(u128, Known)>,
    orders: super::order::Stored,
}

const STORED_VERSION: u32 = 1;

impl Shapes {
    /// The record of an item in a style.
    pub(super) fn record(&self, key: u128) -> Arc<Record> {
        let shard = &self.shards[(key % SHARDS as u128) as usize];
        if let Some(record) = shard.read().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return Arc::clone(record);
        }
        Arc::clone(shard.write().unwrap_or_else(PoisonError::into_inner).entry(key).or_default())
    }

    /// How many sources, and how many texts of them, are kept.
    pub fn count(&self) -> (usize, usize) {
        let mut count = (0, 0);
        for shard in &self.shards {
            for record in shard.read().unwrap_or_else(PoisonError::into_inner).values() {
                let known = record.0.read().unwrap_or_else(PoisonError::into_inner);
                count = (count.0 + 1, count.1 + known.citations.len() + usize::from(known.reference.is_some()));
            }
        }
        count
    }

    /// Everything kept, as bytes to be stored until the next build; the same for the same content.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut records = Vec::new();
        for shard in &self.shards {
            for (key, record) in shard.read().unwrap_or_else(PoisonError::into_inner).iter() {
                let known = record.0.read().unwrap_or_else(PoisonError::into_inner);
                records.push((*key, known.clone()));
            }
        }
        records.sort_unstable_by_key(|(key, _)| *key);
        let mut bytes = Vec::new();
        let stored = Stored { version: STORED_VERSION, records, orders: self.orders.stored() };
        // Writing to memory cannot fail; should it, nothing is kept and all is formatted anew.
        let _ = ciborium::into_writer(&stored, &mut bytes);
        bytes
    }

    /// What [`Shapes::to_bytes`] stored; an empty store when the bytes are none of that.
    pub fn from_bytes(bytes: &[u8]) -> Shapes {
        let shapes = Shapes::default();
        let Ok(stored) = ciborium::from_reader::<Stored, _>(bytes) else { return shapes };
        if stored.version != STORED_VERSION {
            return shapes;
        }
        for (key, known) in stored.records {
            let shard = &shapes.shards[(key % SHARDS as u128) as usize];
            shard.write().unwrap_or_else(PoisonError::into_inner).insert(key, Arc::new(Record(RwLock::new(known))));
        }
        shapes.orders.restore(stored.orders);
        shapes
    }
}

/// The name of an item in a style: a hash of everything in either.
pub(super) fn name(style: &Style, item: &Item) -> u128 {
    let mut digest = Digest::default();
    style.fingerprint().hash(&mut digest);
    item.hash(&mut digest);
    digest.key()
}

impl Record {
    /// The text of a citation, kept or made now.
    pub fn citation(&self, form: &Form, make: impl FnOnce() -> Option<Citation>) -> Option<Arc<Citation>> {
        if let Some(kept) = self.0.read().unwrap_or_else(PoisonError::into_inner).citations.get(form) {
            return kept.text();
        }
        let made = Made::by(make);
        self.0.write().unwrap_or_else(PoisonError::into_inner).citations.entry(form.clone()).or_insert(made).text()
    }

    /// The text of the reference, kept or made now.
    pub fn reference(&self, make: impl FnOnce() -> Option<Reference>) -> Option<Arc<Reference>> {
        if let Some(kept) = &self.0.read().unwrap_or_else(PoisonError::into_inner).reference {
            return kept.text();
        }
        let made = Made::by(make);
        self.0.write().unwrap_or_else(PoisonError::into_inner).reference.get_or_insert(made).text()
    }
}

/// Makes a citation's text by a run of the specialised style over it alone.
pub(super) fn make_citation(style: &Style, source: &Source, form: &Form) -> Option<Citation> {
    let telling = telling(source, form)?;
    let locator = form.locator.as_ref().map(|(kind, value)| match value {
        Value::Numbers(skeleton) => (*kind, telling.locator(skeleton)),
        Value::Text(text) => (*kind, text.clone()),
    });
    let cast = Cast::Citation(form.place, form.near, locator.as_ref().map(|(kind, _)| *kind));
    let csl = style.special(&source.item, cast);
    let repeated = form.place != Place::First && (style.facts.et_al_subsequent || style.facts.first_note);
    let rendered = guarded(|| {
        let mut driver = driver(style, telling);
        if repeated {
            driver.citation(request(style, &csl, &source.item, None, telling.first_note()));
        }
        let locator = locator.as_ref().map(|(kind, value)| (*kind, value.as_str()));
        driver.citation(request(style, &csl, &source.item, locator, telling.first_note() + usize::from(repeated)));
        finish(driver, style, &csl)
    })?;
    let tree = &rendered.citations.last()?.citation;
    let text = run::citation(tree, source);
    let blank = run::is_blank(tree);
    Some(Citation { text: telling.template(text)?, blank, named: tree.find_names().is_some() })
}

/// Makes a reference's text by a run of the specialised style over its source alone.
pub(super) fn make_reference(style: &Style, source: &Source) -> Option<Reference> {
    let form = Form { place: Place::First, near: false, locator: None };
    let telling = telling(source, &form)?;
    let csl = style.special(&source.item, Cast::Reference);
    let rendered = guarded(|| {
        let mut driver = driver(style, telling);
        driver.citation(request(style, &csl, &source.item, None, telling.first_note()));
        finish(driver, style, &csl)
    })?;
    let bibliography = rendered.bibliography?;
    let item = bibliography.items.first()?;
    let entry = run::entry(0, item.first_field.as_ref(), &item.content, source);
    let first = entry.first.map(|first| telling.template(first));
    if first == Some(None) {
        return None;
    }
    Some(Reference { first: first.flatten(), text: telling.template(entry.text)?, name: first_name(&item.content) })
}

fn telling(source: &Source, form: &Form) -> Option<Telling> {
    let mut text = serde_json::to_string(&source.item).ok()?;
    if let Some((_, Value::Text(locator))) = &form.locator {
        text.push_str(locator);
    }
    Telling::apart_from(&text)
}

fn driver(style: &Style, telling: Telling) -> BibliographyDriver<'_, Item> {
    let driver = BibliographyDriver::new();
    // The first source's number is one above the offset.
    if style.facts.number { driver.with_citation_number_offset(telling.number() - 1) } else { driver }
}

fn finish(driver: BibliographyDriver<'_, Item>, style: &Style, csl: &IndependentStyle) -> Rendered {
    driver.finish(BibliographyRequest::new(csl, style.locale.clone(), &style.locales))
}

fn first_name(content: &ElemChildren) -> Option<u64> {
    let names = content.find_names()?;
    let mut digest = Digest::default();
    let first = names.children.find_elem_by(&|element| matches!(element.meta, Some(ElemMeta::Name(..))));
    first.unwrap_or(names).hash(&mut digest);
    Some(digest.finish())
}

impl Style {
    /// The style specialised for an item, kept for the next of its kind.
    fn special(&self, item: &Item, cast: Cast) -> Arc<IndependentStyle> {
        let key = specialise::key(self, item, cast);
        if let Some(kept) = self.specials.read().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return Arc::clone(kept);
        }
        let made = Arc::new(specialise::specialise(self, item, cast));
        let mut specials = self.specials.write().unwrap_or_else(PoisonError::into_inner);
        // A library of many odd entries must not fill the memory with styles.
        if specials.len() >= 4096 {
            specials.clear();
        }
        Arc::clone(specials.entry(key).or_insert(made))
    }
}
