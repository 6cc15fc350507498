//! A source in a plain form of our own, for what a style has no form for: names, title, what it stands in, date.
//!
//! In: a language.
//! Out: a style of one form.
//!
//! The form is a small CSL style, so that it speaks the language of the style that it stands in for.

use crate::csl;
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
      <choose>
        <if variable="issued"><date variable="issued" form="text"/></if>
        <else><text term="no date" form="short"/></else>
      </choose>
    </group>
  </layout></citation>
</style>"#;

/// The plain form in a language.
pub(super) fn style(lang: &LocaleCode, locales: &[Locale]) -> Option<csl::Style> {
    let style = IndependentStyle::from_xml(PLAIN).ok()?;
    csl::Style::new(&style, lang, locales).ok()
}
