//! A source as it stands alone, formatted for once and not kept.

use super::Item;
use super::article::Reference;
use super::rich::Rich;
use super::shape::{Form, make_citation, make_reference};
use super::slot::Numbers;
use super::source::Source;
use super::specialise::Place;
use super::style::Style;

impl Style {
    /// The reference of a source or, in a style that has notes and no references, its first note.
    pub fn alone(&self, item: &Item) -> Rich {
        let source = Source::of(item);
        let made = if self.csl.bibliography.is_some() {
            make_reference(self, &source).map(|made| made.text)
        } else if self.is_note_style() {
            let form = Form { place: Place::First, near: false, locator: None };
            make_citation(self, &source, &form).map(|made| made.text)
        } else {
            None
        };
        let Some(made) = made else { return source.fallback() };
        let text = Numbers { locator: &[], number: 1, first_note: 1 }.fill(&made);
        let mut references = [Reference { id: String::new(), text, first_field: None }];
        if let Some(repeated) = &self.repeated {
            repeated.shorten(&mut references);
        }
        let [reference] = references;
        reference.text
    }
}
