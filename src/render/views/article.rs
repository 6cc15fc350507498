//! An article and what stands under it, as `article.html` sees them.

use super::{DateView, Frame, KindView, LinkView, PersonView};
use crate::edition::Counts;
use serde::Serialize;

/// `article.html`: an article with its apparatus.
#[derive(Debug, Clone, Serialize)]
pub struct ArticlePage<'a> {
    /// Site and page.
    #[serde(flatten)]
    pub frame: Frame<'a>,
    /// The article.
    pub article: ArticleView,
}

/// An article, rendered.
#[derive(Debug, Clone, Serialize)]
pub struct ArticleView {
    /// The title.
    pub title: String,
    /// The title as markup: with its passages when it stands as a heading in the text.
    pub title_html: String,
    /// The id of that heading, or none.
    pub title_id: Option<String>,
    /// `date`.
    pub date: Option<DateView>,
    /// `updated`.
    pub updated: Option<DateView>,
    /// `description`, or an empty string.
    pub description: String,
    /// `authors`, or the site's.
    pub authors: Vec<PersonView>,
    /// `license`, or the site's, or an empty string.
    pub license: String,
    /// Whether it is a draft, shown because drafts were asked for.
    pub draft: bool,
    /// Links to the pages of its tags.
    pub tags: Vec<LinkView>,
    /// How many words its text has.
    pub words: usize,
    /// The headings of levels 2 and 3, in order.
    pub headings: Vec<HeadingView>,
    /// The text with its passages marked and its note references set; without the level-1 heading that is the title.
    pub body_html: String,
    /// `<section role="doc-endnotes">` with every note and footnote; empty without any.
    pub endnotes_html: String,
    /// `<section role="doc-bibliography">`; empty without any source.
    pub bibliography_html: String,
    /// How to cite the article.
    pub cite_as: Option<CiteAsView>,
    /// How many notes it has.
    pub notes: usize,
    /// The kinds of notes that the article has, each with its number: the legend.
    pub kinds: Vec<KindView>,
    /// How many of its quotations are attributed, sourced and verified.
    pub coverage: CoverageView,
    /// Readers' letters.
    pub responses: Vec<ResponseView>,
    /// The series that it is a part of, where that has other parts.
    pub series: Option<SeriesView>,
    /// The article before in its section.
    pub previous: Option<LinkView>,
    /// The article after in its section.
    pub next: Option<LinkView>,
    /// `extra` of the front matter.
    pub extra: serde_json::Value,
}

/// A series, as one of its parts sees it.
#[derive(Debug, Clone, Serialize)]
pub struct SeriesView {
    /// What it is called.
    pub name: String,
    /// Which part the article is, from 1.
    pub number: usize,
    /// How many there are.
    pub total: usize,
    /// The part before.
    pub previous: Option<LinkView>,
    /// The part after.
    pub next: Option<LinkView>,
    /// All parts in their order; `current` is the article itself.
    pub parts: Vec<LinkView>,
}

/// How to cite an article.
#[derive(Debug, Clone, Serialize)]
pub struct CiteAsView {
    /// The article as a reference, in the site's style, then in those of `[citations] cite_as`.
    pub styles: Vec<StyledView>,
    /// An entry for LaTeX.
    pub bibtex: String,
    /// CSL-JSON, as Zotero reads it.
    pub csl_json: String,
}

/// A reference in a style.
#[derive(Debug, Clone, Serialize)]
pub struct StyledView {
    /// What the style calls itself.
    pub style: String,
    /// The reference.
    pub html: String,
}

/// A heading of the article.
#[derive(Debug, Clone, Serialize)]
pub struct HeadingView {
    /// The `id`, to link to as `#id`.
    pub id: String,
    /// 2 to 6.
    pub level: u8,
    /// Its words.
    pub title: String,
}

/// An article's quotations in numbers.
#[derive(Debug, Clone, Copy, Default, Serialize)]
pub struct CoverageView {
    /// Quotations found in the text by their marks.
    pub found: usize,
    /// Those whose note names a speaker.
    pub attributed: usize,
    /// Those whose note cites a source.
    pub sourced: usize,
    /// Those whose words could be held against a text that was kept.
    pub compared: usize,
    /// Those that stand in the archived source, word for word or edited as marked.
    pub verified: usize,
    /// Whether there are any, and readers are to see them.
    pub shown: bool,
}

/// A reader's letter.
#[derive(Debug, Clone, Serialize)]
pub struct ResponseView {
    /// Who wrote it.
    pub name: String,
    /// When.
    pub on: Option<DateView>,
    /// What.
    pub html: String,
}

impl From<Counts> for CoverageView {
    fn from(Counts { found, attributed, sourced, compared, verified, shown }: Counts) -> Self {
        Self { found, attributed, sourced, compared, verified, shown: shown && found > 0 }
    }
}
