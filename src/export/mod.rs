//! An article for other programs: its notes as W3C annotations, its sources as BibTeX and CSL-JSON.
//!
//! Goes in: the edition that the page is made from, and what its notes say as HTML. Comes out: [`Document`]s to stand
//! beside the page, or one text for standard output. A module of its own beside `render`, because nothing here is seen
//! by a reader of the page and nothing here is a template's to decide. What is exported is what the page shows: drafts
//! that are not shown, and sources that no shown note cites, are left out.

pub mod annotations;
pub mod bibtex;
mod context;
pub mod csl_json;
pub mod csv;
pub mod feed;
pub mod hypothesis;
mod iri;
pub mod markdown;
mod parts;
mod unique;

use crate::address::OutPath;
use crate::config::{Export, NoteKind};
use crate::edition::{Dates, Edition, Note, Person, Places, Shared};
use crate::load::sources::Source;
use crate::render::page_maker::label;
use crate::words::interface::Interface;

macro_rules! formats {
    ($($variant:ident $name:literal $meaning:literal,)*) => {
        /// A form in which an article's notes or sources can be had.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Format {
            $(#[doc = $meaning] $variant,)*
        }

        impl Format {
            /// Every form, in the order of the manual.
            pub const ALL: [Self; 6] = [$(Self::$variant,)*];

            /// As `--format` takes it.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// What it is, in a few words.
            pub fn meaning(self) -> &'static str {
                match self { $(Self::$variant => $meaning,)* }
            }
        }
    };
}

formats! {
    Jsonld "jsonld" "Notes as W3C web annotations",
    Hypothesis "hypothesis" "Notes as Hypothesis imports them",
    Csv "csv" "Notes and citations as a table",
    Markdown "markdown" "Notes to read",
    Bibtex "bibtex" "Sources as BibTeX",
    CslJson "csl-json" "Sources as CSL-JSON",
}

/// A document beside an article's page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// What it is, for readers.
    pub title: String,
    /// Media type.
    pub media: &'static str,
    /// Its place.
    pub path: OutPath,
    /// What it holds.
    pub text: String,
}

/// An article to be exported.
#[derive(Clone, Copy)]
pub struct Exported<'a> {
    /// What it shares with the site.
    pub shared: &'a Shared<'a>,
    /// The addresses of pages.
    pub places: Places,
    /// What is known of it.
    pub edition: &'a Edition<'a>,
    /// What each note says, as HTML; in the order of the apparatus.
    pub texts: &'a [&'a str],
    /// What is said in the language of the article.
    pub interface: &'a Interface,
}

impl<'a> Exported<'a> {
    /// The notes that are shown, in the order of the apparatus: the index of each, what is known of it, what it says as
    /// HTML.
    fn notes(self) -> impl Iterator<Item = (usize, &'a Note<'a>, &'a str)> {
        let shown = self.edition.sequence.iter().zip(self.texts);
        shown.map(move |(index, text)| (*index, &self.edition.notes[*index], *text))
    }

    /// What the site calls a kind of note.
    fn label(self, kind: &'a NoteKind) -> &'a str {
        label(self.shared.config, self.interface, kind.as_str())
    }

    /// Who said the words of a note, where and when.
    fn attribution(self, note: &Note<'_>) -> String {
        let names = self.speakers(note).into_iter().map(|person| person.name).collect::<Vec<_>>();
        self.said(note, names.join("; "))
    }

    /// Whose words a note has.
    fn speakers(self, note: &Note<'_>) -> Vec<Person> {
        Person::all(&note.note.speakers, &self.edition.people)
    }

    /// Somebody, with where and when the words of a note were said.
    fn said(self, note: &Note<'_>, who: String) -> String {
        let said = note.note.said.as_ref();
        let place = said.map(|said| said.place.clone()).unwrap_or_default();
        let on = said
            .and_then(|said| said.on)
            .map(|on| Dates(self.shared.style).words(on, self.interface))
            .unwrap_or_default();
        let parts = [who, place, on];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }
}

/// The documents that `[exports]` asks for; none of an article without notes, and no list of sources without any.
pub fn beside(article: Exported<'_>) -> Vec<Document> {
    let edition = article.edition;
    let sources = sources(edition);
    let annotated = !article.texts.is_empty() || !edition.responses.is_empty();
    let formats = article.shared.config.exports.iter().copied();
    let made = formats.filter_map(|format| {
        let text = match format {
            Export::Jsonld if annotated => annotations::page(article),
            Export::Bibtex if !sources.is_empty() => bibtex::write(&sources),
            Export::CslJson if !sources.is_empty() => csl_json::write(&sources),
            _ => return None,
        };
        Some(Document {
            title: title(format, article.interface).to_owned(),
            media: media(format),
            path: path(&edition.head.out, format)?,
            text,
        })
    });
    made.collect()
}

/// One document of the article, empty lists and all.
pub fn one(article: Exported<'_>, format: Format) -> String {
    let edition = article.edition;
    match format {
        Format::Jsonld => annotations::page(article),
        Format::Hypothesis => hypothesis::write(article),
        Format::Csv => csv::write(article),
        Format::Markdown => markdown::write(article),
        Format::Bibtex => bibtex::write(&sources(edition)),
        Format::CslJson => csl_json::write(&sources(edition)),
    }
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

fn title(format: Export, interface: &Interface) -> &str {
    match format {
        Export::Jsonld => interface.plain("web_annotations"),
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
