//! A source in a plain form of our own, for what a style has no form for: names, title, what it stands in, date.
//!
//! The form is a small CSL style, so that it speaks the language of the style that it stands in for.

use super::style::Style;
use crate::csl::{self, Cite, Cluster, Document, Item, Rich};
use citationberg::{IndependentStyle, Locale, LocaleCode};

const PLAIN: &str = r#"<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
  <info><title>plain</title><id>plain</id><updated>2026-01-01T00:00:00+00:00</updated></info>
  <citation><layout suffix=".">
    <group delimiter=", ">
      <names variable="author"><name and="text"/><label prefix=" (" suffix=")" form="short"/>
        <substitute><names variable="editor"/><names variable="translator"/></substitute>
      </names>
      <text variable="title" font-style="italic"/>
      <text variable="container-title"/>
      <text variable="genre"/>
      <choose><if variable="issued"><date variable="issued" form="text"/></if><else><text term="no date" form="short"/></else></choose>
    </group>
  </layout></citation>
</style>"#;

/// The plain form in a language.
pub(super) fn style(lang: &LocaleCode, locales: &[Locale]) -> Option<csl::Style> {
    let style = IndependentStyle::from_xml(PLAIN).ok()?;
    csl::Style::new(&style, lang, locales).ok()
}

impl Style {
    /// The plain form of a source; its key where nothing else is known.
    pub(super) fn plain(&self, item: &Item) -> Rich {
        let plain = self.plain.as_ref().map(|plain| first(plain, item)).filter(|_| has_words(item));
        plain
            .filter(|text| !text.is_blank())
            .unwrap_or_else(|| Rich::plain(if item.id.trim().is_empty() { "untitled" } else { item.id.as_str() }))
    }

    /// What stands in the list of references for a source that the style has no entry for: its first note, since that says who
    /// wrote it, what and when; in a style without notes the plain form.
    pub(super) fn unlisted(&self, item: &Item) -> Rich {
        let note = self.csl.is_note.then(|| first(&self.csl, item)).filter(|text| !text.is_blank());
        note.unwrap_or_else(|| self.plain(item))
    }
}

/// The first citation of a source that is the only one.
fn first(style: &csl::Style, item: &Item) -> Rich {
    let mut document = Document::new(style, vec![item]);
    let cluster = Cluster { note: 1, cites: vec![Cite::default()], ..Cluster::default() };
    document.citations(vec![cluster]).first().map(csl::Text::rich).unwrap_or_default()
}

fn has_words(item: &Item) -> bool {
    use citationberg::taxonomy::StandardVariable;
    let texts = [StandardVariable::Title, StandardVariable::ContainerTitle, StandardVariable::Genre];
    item.all_names().next().is_some() || texts.into_iter().any(|text| item.has(text.into()))
}
