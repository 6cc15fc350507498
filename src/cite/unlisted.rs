//! What is printed of a source for which the style has nothing.
//!
//! In: the source.
//! Out: its first note, or its plain form, or its key; never nothing.

use super::style::Style;
use crate::csl::{self, Cite, Cluster, Document, Item, Rich};

impl Style {
    /// The plain form of a source; its key where nothing else is known.
    pub(super) fn plain(&self, item: &Item) -> Rich {
        let plain = self.plain.as_ref().map(|plain| first(plain, item)).filter(|_| has_words(item));
        plain
            .filter(|text| !text.is_blank())
            .unwrap_or_else(|| Rich::plain(if item.id.trim().is_empty() { "untitled" } else { item.id.as_str() }))
    }

    /// What stands in the list of references for a source that the style has no entry for: its first note, since that
    /// says who wrote it, what and when; in a style without notes the plain form.
    pub(super) fn unlisted(&self, item: &Item) -> Rich {
        let note = self.csl.is_note.then(|| first(&self.csl, item)).filter(|text| !text.is_blank());
        note.unwrap_or_else(|| self.plain(item))
    }
}

/// The first citation of a source that is the only one.
fn first(style: &csl::Style, item: &Item) -> Rich {
    let document = Document::new(style, vec![item]);
    let cluster = Cluster { note: 1, cites: vec![Cite::default()], ..Cluster::default() };
    document.citations(vec![cluster]).first().map(csl::Text::rich).unwrap_or_default()
}

fn has_words(item: &Item) -> bool {
    use citationberg::taxonomy::StandardVariable;
    let texts = [StandardVariable::Title, StandardVariable::ContainerTitle, StandardVariable::Genre];
    item.all_names().next().is_some() || texts.into_iter().any(|text| item.has(text.into()))
}
