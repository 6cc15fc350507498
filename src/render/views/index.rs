//! The indexes: sources, speakers, quotations, corrections, each with the passages that rest on them.

use super::{DateView, Frame, LinkView, PersonView, ReferenceView, SaidView, TeaserView};
use serde::Serialize;

/// A passage somewhere on the site, as indexes list it.
#[derive(Debug, Clone, Serialize)]
pub struct PassageView {
    /// The words of the passage; empty for a note on the whole article.
    pub words: String,
    /// The article.
    pub article: String,
    /// The passage's address in the article (`…#p-ID`, or `…#n-ID` for a note without a place).
    pub href: String,
    /// The article's date.
    pub date: Option<DateView>,
    /// Name of the note's kind.
    pub kind: String,
    /// Label of the note's kind.
    pub label: String,
    /// The article's language, when it is not the site's.
    pub lang: Option<String>,
    /// Whose words they are; several people with one another's names and no page.
    pub speaker: Option<PersonView>,
    /// Each of them.
    pub speakers: Vec<PersonView>,
    /// When and where they were said.
    pub said: Option<SaidView>,
    /// The locator of the citation as a reader writes it (`p. 12`), or an empty string.
    pub locator: String,
    /// The stance of the citation, or an empty string.
    pub stance: &'static str,
    /// The verdict on the quotation, or an empty string.
    pub verdict: &'static str,
    /// What a person found when checking: `verified`, `disputed`, `could-not-verify`, or an empty string.
    pub check: &'static str,
    /// The claim that the passage makes, or an empty string.
    pub claim: String,
    /// The claim's rating in words, or an empty string.
    pub rating: String,
    /// The sources that the note cites.
    pub sources: Vec<LinkView>,
    /// Their keys, in the same order.
    pub source_keys: Vec<String>,
    /// What the note says.
    pub html: String,
    /// Correction: the words that stood there before.
    pub was: Option<String>,
    /// Correction: the day it was made.
    pub on: Option<DateView>,
}

/// `sources.html`: every source that is cited on the site.
#[derive(Debug, Clone, Serialize)]
pub struct SourcesPage<'a> {
    /// Site and page.
    #[serde(flatten)]
    pub frame: Frame<'a>,
    /// Those of this page, in the order of the reference's words.
    pub sources: Vec<SourceRowView>,
}

/// A source in the list of sources.
#[derive(Debug, Clone, Serialize)]
pub struct SourceRowView {
    /// Its key.
    pub key: String,
    /// Its page.
    pub href: String,
    /// The reference, formatted.
    pub html: String,
    /// The CSL type (`article-newspaper`, …).
    pub kind: String,
    /// What readers call such a source.
    pub kind_label: String,
    /// The year, or an empty string.
    pub year: String,
    /// How many passages rest on it.
    pub passages: usize,
    /// Whether some note says that it disputes the passage.
    pub disputes: bool,
    /// Whether an archived copy is kept.
    pub archived: bool,
}

/// `source.html`: one source and every passage that cites it.
#[derive(Debug, Clone, Serialize)]
pub struct SourcePage<'a> {
    /// Site and page.
    #[serde(flatten)]
    pub frame: Frame<'a>,
    /// The reference with its links.
    pub source: ReferenceView,
    /// The CSL type.
    pub kind: String,
    /// How many passages cite it, on all its pages.
    pub count: usize,
    /// The passages of this page, by article, then in reading order.
    pub passages: Vec<PassageView>,
}

/// `speakers.html`.
#[derive(Debug, Clone, Serialize)]
pub struct SpeakersPage<'a> {
    /// Site and page.
    #[serde(flatten)]
    pub frame: Frame<'a>,
    /// Those of this page, by name.
    pub speakers: Vec<SpeakerRowView>,
}

/// A speaker in the list of speakers.
#[derive(Debug, Clone, Serialize)]
pub struct SpeakerRowView {
    /// Name, role and page.
    pub person: PersonView,
    /// How many passages are theirs.
    pub quotations: usize,
}

/// `speaker.html`: one speaker and every quotation.
#[derive(Debug, Clone, Serialize)]
pub struct SpeakerPage<'a> {
    /// Site and page.
    #[serde(flatten)]
    pub frame: Frame<'a>,
    /// Name and role.
    pub speaker: PersonView,
    /// More about the person from `people.toml`, or an empty string.
    pub about_html: String,
    /// The person's own address, or none.
    pub url: Option<String>,
    /// How many passages are theirs, on all their pages.
    pub count: usize,
    /// The passages of this page.
    pub passages: Vec<PassageView>,
    /// Articles that they wrote, as far as they stand on this page.
    pub articles: Vec<TeaserView>,
}

/// `quotations.html`: every quotation of the site.
#[derive(Debug, Clone, Serialize)]
pub struct QuotationsPage<'a> {
    /// Site and page.
    #[serde(flatten)]
    pub frame: Frame<'a>,
    /// How many there are, on all pages.
    pub count: usize,
    /// Those of this page, by article, then in reading order.
    pub passages: Vec<PassageView>,
    /// The same passages, an article at a time.
    pub by_article: Vec<PassageGroupView>,
    /// What they can be filtered by: `speaker`, `source`, `verdict`, `check`; without values where the list has
    /// several pages.
    pub facets: Vec<FacetView>,
    /// Where the list has several pages: the folder of the scripts that hold it whole.
    pub whole: Option<String>,
}

/// The passages of one article.
#[derive(Debug, Clone, Serialize)]
pub struct PassageGroupView {
    /// Unique on its page.
    pub id: String,
    /// The article.
    pub title: String,
    /// Its language, when it is not the site's.
    pub lang: Option<String>,
    /// In reading order.
    pub passages: Vec<PassageView>,
}

/// A property that the passages of a page can be filtered by; only one in which they differ.
#[derive(Debug, Clone, Serialize)]
pub struct FacetView {
    /// `speaker`, `source`, `verdict`, `check` (what a person found) or `rating`.
    pub name: &'static str,
    /// Its values.
    pub values: Vec<FacetValueView>,
}

/// One value of such a property.
#[derive(Debug, Clone, Serialize)]
pub struct FacetValueView {
    /// As an entry carries it: a name, the key of a source, a verdict or `none`.
    pub value: String,
    /// As a reader reads it.
    pub title: String,
    /// How many passages have it.
    pub count: usize,
}

/// `claims.html`: every rated claim of the site.
#[derive(Debug, Clone, Serialize)]
pub struct ClaimsPage<'a> {
    /// Site and page.
    #[serde(flatten)]
    pub frame: Frame<'a>,
    /// How many there are, on all pages.
    pub count: usize,
    /// Those of this page, by article, newest first, then in reading order.
    pub passages: Vec<PassageView>,
    /// The same passages, an article at a time.
    pub by_article: Vec<PassageGroupView>,
    /// What they can be filtered by: `speaker`, `rating`, `source`; without values where the list has several
    /// pages.
    pub facets: Vec<FacetView>,
    /// Where the list has several pages: the folder of the scripts that hold it whole.
    pub whole: Option<String>,
}

/// `corrections.html`: every correction of the site.
#[derive(Debug, Clone, Serialize)]
pub struct CorrectionsPage<'a> {
    /// Site and page.
    #[serde(flatten)]
    pub frame: Frame<'a>,
    /// How many there are, on all pages.
    pub count: usize,
    /// Those of this page, newest first.
    pub passages: Vec<PassageView>,
}
