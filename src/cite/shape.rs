//! One citation or reference, formatted by itself so that it can be used again.
//!
//! In: a source and the [`Form`] of a citation of it. Out: the text with slots for numbers, made by a run over this citation alone
//! of a style cut down to what it needs. What was made is kept in [`super::shapes`].

use std::hash::Hash;
use std::sync::{Arc, PoisonError};

use hayagriva::citationberg::IndependentStyle;
use hayagriva::citationberg::json::Item;
use hayagriva::{BibliographyDriver, BibliographyRequest, Rendered, standalone_citation};
use serde::{Deserialize, Serialize};

use super::fingerprint::Digest;
use super::locator::Locator;
use super::rich::Rich;
use super::run::{self, guarded, request};
use super::slot::Telling;
use super::source::Source;
use super::specialise::{self, Cast, Place};
use super::style::Style;

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
}

/// The name of an item in a style: a hash of everything in either.
pub(super) fn name(style: &Style, item: &Item) -> u128 {
    let mut digest = Digest::default();
    style.fingerprint().hash(&mut digest);
    item.hash(&mut digest);
    digest.key()
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
    let locator = locator.as_ref().map(|(kind, value)| (*kind, value.as_str()));
    let tree = guarded(|| {
        let request = |locator, note| request(style, &csl, &source.item, locator, note);
        if !looks_around(style, form.place) {
            // One rendering instead of two, and no repetition.
            let tree = standalone_citation(request(locator, telling.first_note()));
            if !tree.0.is_empty() {
                return Some(tree);
            }
        }
        let mut driver = driver(style, telling);
        let repeated = form.place != Place::First && (style.facts.et_al_subsequent || style.facts.first_note);
        if repeated {
            driver.citation(request(None, telling.first_note()));
        }
        driver.citation(request(locator, telling.first_note() + usize::from(repeated)));
        finish(driver, style, &csl).citations.pop().map(|last| last.citation)
    })??;
    let text = run::citation(&tree, style, source);
    let blank = run::is_blank(&tree, style, source);
    Some(Citation { text: telling.template(text)?, blank, named: tree.find_names().is_some() })
}

/// Whether a citation depends on more than its source, its locator and what the specialised style has decided.
///
/// hayagriva takes a citation that stands alone for one of a source that was cited before, and so would shorten its names.
fn looks_around(style: &Style, place: Place) -> bool {
    let facts = &style.facts;
    facts.first_note || facts.number || facts.label || facts.et_al_subsequent && place == Place::First
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
    let entry = run::entry(style, source, item.first_field.as_ref(), &item.content);
    let first = entry.first.map(|first| telling.template(first));
    if first == Some(None) {
        return None;
    }
    Some(Reference { first: first.flatten(), text: telling.template(entry.text)? })
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

impl Style {
    /// The form of the style for a whole article's citations of an item.
    pub(super) fn open(&self, item: &Item) -> Arc<IndependentStyle> {
        self.special(item, Cast::Open)
    }

    /// The style specialised for an item, kept for the next of its kind.
    fn special(&self, item: &Item, cast: Cast) -> Arc<IndependentStyle> {
        let key = specialise::key(self, item, cast);
        if let Some(kept) = self.specials.read().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return Arc::clone(kept);
        }
        let made = specialise::specialise(self, item, cast);
        let made = Arc::new(if cast == Cast::Open { self.ranked(&made) } else { made });
        let mut specials = self.specials.write().unwrap_or_else(PoisonError::into_inner);
        // A library of many odd entries must not fill the memory with styles.
        if specials.len() >= 4096 {
            specials.clear();
        }
        Arc::clone(specials.entry(key).or_insert(made))
    }
}
