//! Where notes stand in the text, and footnotes that nothing refers to.

use super::Placed;
use super::files::Sources;
use super::{Edition, Note};
use crate::anchor::Selector;
use crate::report::{Code, Diagnostic};
use crate::text::{Parsed, label_place};

/// Where a note stands in the text: headings by themselves, other passages by their places.
pub fn placed(prepared: &Note<'_>, parsed: &Parsed<'_>) -> Placed {
    let mut placed = Placed::default();
    for (target, passage) in prepared.note.targets.iter().zip(&prepared.passages) {
        let Some(place) = &passage.place else { continue };
        if let Selector::Heading(_) = target.selector {
            placed.heading = parsed.text.headings.iter().position(|heading| heading.words == *place);
        } else {
            placed.passages.push(place.clone());
        }
    }
    if !placed.passages.is_empty() {
        placed.heading = None;
    }
    placed.passages.sort_by_key(|passage| (passage.start, passage.end));
    placed
}

/// Footnotes of the Markdown that no mark leads to; one whose label an earlier one has is told of for that.
pub fn unused_footnotes(edition: &Edition<'_>, sources: &Sources) -> Vec<Diagnostic> {
    let body = &sources.article.text[sources.body..];
    let unused = edition.body.footnotes.iter().enumerate().filter(|(index, footnote)| {
        edition.order.footnote(*index).is_none() && edition.body.footnote(footnote.label) == Some(*index)
    });
    unused
        .map(|(_, footnote)| {
            let label = footnote.label;
            let place = label_place(&edition.parsed.events[footnote.event].1, body);
            Diagnostic::new(Code::UnusedFootnote, format!("nothing refers to the footnote `[^{label}]`"))
                .at(&sources.article, sources.body_span(&place))
                .help(format!("put `[^{label}]` where it belongs, or remove it"))
        })
        .collect()
}
