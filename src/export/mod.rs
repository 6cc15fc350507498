//! An article for other programs: its notes as W3C annotations, its sources as BibTeX and CSL-JSON.
//!
//! Goes in: the edition that the page is made from, and the notes as templates see them. Comes out: [`Document`]s to stand
//! beside the page, or one text for standard output. A module of its own beside `render`, because nothing here is seen by
//! a reader of the page and nothing here is a template's to decide. What is exported is what the page shows: drafts that
//! are not shown, and sources that no shown note cites, are left out.

pub mod annotations;
pub mod bibtex;
mod context;
pub mod csl_json;
pub mod csv;
pub mod hypothesis;
mod iri;
pub mod markdown;

use crate::config::Export;
use crate::load::sources::Source;
use crate::publish::OutPath;
use crate::render::prepared::Edition;
use crate::render::press::Press;
use crate::render::views::{AlternateView, NoteView};

/// A form in which an article's notes or sources can be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A W3C `AnnotationPage`.
    Jsonld,
    /// Hypothesis's own JSON.
    Hypothesis,
    /// A table of notes and citations.
    Csv,
    /// Notes to read.
    Markdown,
    /// Sources for LaTeX.
    Bibtex,
    /// Sources for citation processors.
    CslJson,
}

/// A document beside an article's page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// What it is, for readers.
    pub title: &'static str,
    /// Media type.
    pub media: &'static str,
    /// Its place.
    pub path: OutPath,
    /// What it holds.
    pub text: String,
}

/// The documents that `[exports]` asks for; none of an article without notes, and no list of sources without any.
pub fn beside(press: &Press<'_>, edition: &Edition<'_>, notes: &[NoteView]) -> Vec<Document> {
    let sources = sources(edition);
    let annotated = !notes.is_empty() || !edition.responses.is_empty();
    let formats = press.config.exports.iter().copied();
    let made = formats.filter_map(|format| {
        let text = match format {
            Export::Jsonld if annotated => annotations::page(press, edition, notes),
            Export::Bibtex if !sources.is_empty() => bibtex::write(&sources),
            Export::CslJson if !sources.is_empty() => csl_json::write(&sources),
            _ => return None,
        };
        Some(Document { title: title(format), media: media(format), path: path(&edition.head.out, format)?, text })
    });
    made.collect()
}

/// One document of the article, empty lists and all.
pub fn one(press: &Press<'_>, edition: &Edition<'_>, notes: &[NoteView], format: Format) -> String {
    match format {
        Format::Jsonld => annotations::page(press, edition, notes),
        Format::Hypothesis => hypothesis::write(press, edition, notes),
        Format::Csv => csv::write(edition, notes),
        Format::Markdown => markdown::write(edition, notes),
        Format::Bibtex => bibtex::write(&sources(edition)),
        Format::CslJson => csl_json::write(&sources(edition)),
    }
}

/// Links to the documents, as the head and the foot of a page have them.
pub fn links(page: &OutPath, documents: &[Document]) -> Vec<AlternateView> {
    let link = |document: &Document| AlternateView {
        title: document.title.to_owned(),
        media: document.media,
        href: page.href_to(&document.path, None).to_string(),
    };
    documents.iter().map(link).collect()
}

/// The sources that shown notes cite, in the order of the bibliography.
pub fn sources<'e>(edition: &'e Edition<'_>) -> Vec<&'e Source> {
    let by_key = edition.sources();
    let references = edition.citations.references.iter();
    references.filter_map(|reference| by_key.get(reference.id.as_str()).copied()).collect()
}

/// `a/b.html` → `a/b.annotations.jsonld` and the like; none when the name would be too long.
fn path(page: &OutPath, format: Export) -> Option<OutPath> {
    let stem = page.as_str().strip_suffix(".html").unwrap_or(page.as_str());
    OutPath::new(&format!("{stem}.{}", ending(format))).ok()
}

fn ending(format: Export) -> &'static str {
    match format {
        Export::Jsonld => "annotations.jsonld",
        Export::Bibtex => "bib",
        Export::CslJson => "csl.json",
    }
}

fn title(format: Export) -> &'static str {
    match format {
        Export::Jsonld => "Web annotations",
        Export::Bibtex => "BibTeX",
        Export::CslJson => "CSL-JSON",
    }
}

fn media(format: Export) -> &'static str {
    match format {
        Export::Jsonld => "application/ld+json",
        Export::Bibtex => "application/x-bibtex",
        Export::CslJson => "application/vnd.citationstyles.csl+json",
    }
}
