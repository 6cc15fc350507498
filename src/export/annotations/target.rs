//! What a note is about: passages by quotation and position, headings by fragment, or the page.
//!
//! Positions count code points of the reader's text. The selectors of one target select the same words, each by itself.

use super::Annotations;
use crate::anchor::{Passage, Selector};
use crate::edition::Note;
use crate::load::sidecar::Target;
use serde_json::{Value, json};
use std::ops::Range;

/// The targets of a note, in the order of its selectors.
pub(super) fn all(annotations: &Annotations<'_>, prepared: &Note<'_>) -> Vec<Value> {
    let targets = prepared.note.targets.iter().zip(&prepared.passages);
    let all: Vec<Value> = targets.map(|(target, passage)| one(annotations, target, passage)).collect();
    if all.is_empty() { vec![whole(annotations)] } else { all }
}

/// The page itself.
pub(super) fn whole(annotations: &Annotations<'_>) -> Value {
    json!({"id": annotations.iris.page(), "type": "Text", "format": "text/html", "language": annotations.edition.head.lang})
}

fn one(annotations: &Annotations<'_>, target: &Target, passage: &Passage) -> Value {
    let selectors = match (&target.selector, &passage.place) {
        (Selector::Article, _) => return whole(annotations),
        (Selector::Heading(id), Some(place)) => {
            let mut selectors = vec![fragment(id)];
            selectors.extend(words(annotations, place));
            selectors
        }
        (_, Some(place)) => words(annotations, place),
        (selector, None) => as_written(selector).into_iter().collect(),
    };
    let selector = super::one_or_many(selectors);
    json!({"type": "SpecificResource", "source": annotations.iris.page(), "selector": selector})
}

fn words(annotations: &Annotations<'_>, place: &Range<usize>) -> Vec<Value> {
    let text = &annotations.edition.parsed.text;
    let position = json!({
        "type": "TextPositionSelector",
        "start": annotations.points.at(text, place.start),
        "end": annotations.points.at(text, place.end),
    });
    vec![annotations.contexts.quote_selector(place), position]
}

fn fragment(id: &str) -> Value {
    json!({"type": "FragmentSelector", "conformsTo": "http://tools.ietf.org/rfc/rfc3236", "value": id})
}

/// The selector of a passage that was not found, as its author wrote it.
fn as_written(selector: &Selector) -> Option<Value> {
    let quote = |exact: &str| json!({"type": "TextQuoteSelector", "exact": exact});
    Some(match selector {
        Selector::Words { exact, scope } => {
            let mut selector = quote(exact);
            for (key, words) in [("prefix", &scope.prefix), ("suffix", &scope.suffix)] {
                if let Some(words) = words {
                    selector[key] = words.clone().into();
                }
            }
            selector
        }
        Selector::Stretch { start, end, .. } => {
            json!({"type": "RangeSelector", "startSelector": quote(start), "endSelector": quote(end)})
        }
        Selector::Heading(id) => fragment(id),
        Selector::Article => return None,
    })
}
