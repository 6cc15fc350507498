//! Pages that list articles: home, sections, tags; and the bare ones.

use super::{CoverageView, DateView, Frame, PassageView};
use serde::Serialize;

/// `home.html`.
#[derive(Debug, Clone, Serialize)]
pub struct HomePage<'a> {
    /// Site and page.
    #[serde(flatten)]
    pub frame: Frame<'a>,
    /// The text of `content/_index.md`, the sections and all articles, newest first.
    pub section: SectionView,
    /// The site in numbers.
    pub counts: CountsView,
}

/// `section.html`.
#[derive(Debug, Clone, Serialize)]
pub struct SectionPage<'a> {
    /// Site and page.
    #[serde(flatten)]
    pub frame: Frame<'a>,
    /// The section.
    pub section: SectionView,
}

/// A section: its text, its subsections, its articles.
#[derive(Debug, Clone, Serialize)]
pub struct SectionView {
    /// `title` of `_index.md`, or the folder's name.
    pub title: String,
    /// The title as markup: that of `_index.md` where it has one, else the folder's name, or the site's title.
    pub title_html: String,
    /// The id of the heading that is the title, or none.
    pub title_id: Option<String>,
    /// `description`, or an empty string.
    pub description: String,
    /// The text of `_index.md`, rendered (with notes, when it has a sidecar); empty on all pages but the first.
    pub body_html: String,
    /// Its notes; empty without any.
    pub endnotes_html: String,
    /// Its sources; empty without any.
    pub bibliography_html: String,
    /// Subsections, each with its number of articles; none on all pages but the first.
    pub sections: Vec<GroupView>,
    /// The articles of this page, newest first, then by title; of the whole site on the home page.
    pub articles: Vec<TeaserView>,
}

/// The site in numbers.
#[derive(Debug, Clone, Copy, Default, Serialize)]
pub struct CountsView {
    /// Articles.
    pub articles: usize,
    /// Notes.
    pub notes: usize,
    /// Sources cited.
    pub sources: usize,
    /// Speakers quoted.
    pub speakers: usize,
    /// Quotations.
    pub coverage: CoverageView,
}

/// A link with a number: a section, a tag.
#[derive(Debug, Clone, Serialize)]
pub struct GroupView {
    /// Its name.
    pub title: String,
    /// Its description, or an empty string.
    pub description: String,
    /// Relative address.
    pub href: String,
    /// How many entries it has.
    pub count: usize,
}

/// An article in a list.
#[derive(Debug, Clone, Serialize)]
pub struct TeaserView {
    /// The title.
    pub title: String,
    /// Relative address.
    pub href: String,
    /// `description`, or an empty string.
    pub description: String,
    /// `date`.
    pub date: Option<DateView>,
    /// Authors' names.
    pub authors: Vec<String>,
    /// The section's title, or an empty string at the top.
    pub section: String,
    /// How many notes it has.
    pub notes: usize,
    /// Whether it is a draft.
    pub draft: bool,
}

/// `tags.html`.
#[derive(Debug, Clone, Serialize)]
pub struct TagsPage<'a> {
    /// Site and page.
    #[serde(flatten)]
    pub frame: Frame<'a>,
    /// Those of this page, by name.
    pub tags: Vec<GroupView>,
}

/// `tag.html`: the articles and the notes that carry one tag.
#[derive(Debug, Clone, Serialize)]
pub struct TagPage<'a> {
    /// Site and page.
    #[serde(flatten)]
    pub frame: Frame<'a>,
    /// The tag.
    pub tag: String,
    /// The articles of this page, newest first; notes follow when all articles are listed.
    pub articles: Vec<TeaserView>,
    /// The notes of this page.
    pub passages: Vec<PassageView>,
}

/// `search.html` and `404.html`: the frame alone.
#[derive(Debug, Clone, Serialize)]
pub struct BarePage<'a> {
    /// Site and page.
    #[serde(flatten)]
    pub frame: Frame<'a>,
}
