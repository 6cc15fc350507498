//! What somebody has already → articles, sidecars, libraries and pictures of a site.
//!
//! In: files and folders of other programs, as [`load::given`](crate::load::given) reads them.
//! Out: an [`Arrival`]: what is to be written, and a list of what could not be carried, with its place and the reason.
//! Not: writing. [`Arrival::planned`] says which file gets which contents; the command line has it written.
//!
//! # Adding an origin
//!
//! An origin is a kind of file or folder that is known here. To add one:
//!
//! 1. Make its folder or file beside this one, with a function `pub fn read(given: &Given, ask: &Asked<'_>, into: &mut
//!    Arrival) -> Result<(), Refusal>`. A folder's files are read one by one ([`GivenFolder::read`]).
//! 2. Put its line into [`ORIGINS`]: the name for `--from`, what it is in words, a function that knows it by its
//!    content, and `read`. The first line that knows a thing takes it, so the particular ones stand before the general.
//! 3. Say what it makes: [`NewArticle`]s (`front.set("title", …)`, `body`, [`NewNote`]s, [`NewResponse`]s, files beside
//!    it), other files of the site ([`Arrival::file`]), or lines behind a file that is there ([`Arrival::behind`]: a
//!    [`note`] for the sidecar of an article that the site has). Names are made safe here, whatever they are.
//! 4. Tell what is not carried, each thing at its place: [`Arrival::not_carried`]; and what was concluded where the
//!    origin says nothing: [`Arrival::guessed`]. Nothing is dropped silently.
//! 5. Bound what it does: sizes and depths stand in [`limits`]. Whatever exceeds them is a [`Refusal`].
//! 6. Running text that is no Markdown becomes a tree of [`prose`], which is written as Markdown there, and only there.
//! 7. Its page in the manual is `content/manual/coming-from-NAME.md`; its tests stand in `tests/suite/import/`.
//!
//! Input is untrusted. Nothing that is read here is run, fetched or followed.

mod annotations;
mod archive;
mod arrival;
mod contents;
pub mod dates;
pub mod epub;
mod files;
mod front;
pub mod limits;
mod names;
mod notes;
pub mod page;
mod pictures;
pub mod plain;
pub mod prose;
mod sites;
pub mod word;
mod xml;

pub use arrival::{Arrival, NewArticle, Refusal};
pub use contents::Contents;
pub use files::{Planned, Target};
pub use front::NewFront;
pub use notes::{NewNote, NewPerson, NewResponse, note};

use crate::load::disk::Disk;
use crate::load::given::{Given, GivenFile, GivenFolder};
use crate::load::tree::ArticleFile;
use crate::report::{Code, Diagnostic};
use crate::site::Configured;

/// What an origin may ask for beside what it was given.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// The site's folder, for what is added to articles that it has.
    pub root: &'a Disk,
    /// The site's configuration.
    pub configured: &'a Configured,
    /// The article that notes are about.
    pub to: Option<&'a ArticleFile>,
    /// Whether there is no site yet: then what comes may bring its configuration.
    pub is_new: bool,
}

/// A kind of file or folder that can be imported.
#[derive(Debug)]
pub struct Origin {
    /// As `--from` takes it.
    pub name: &'static str,
    /// What it is, for people: `a Word file`.
    pub what: &'static str,
    /// Whether a file is one, by its content; none for an origin of folders.
    pub file: Option<fn(&GivenFile) -> bool>,
    /// Whether a folder is one; none for an origin of files.
    pub folder: Option<fn(&GivenFolder) -> bool>,
    /// Reads it.
    pub read: Reader,
}

/// Every origin; the first that knows a thing takes it.
pub const ORIGINS: &[Origin] = &[
    Origin { name: "word", what: "a Word file", file: Some(word::is_word), folder: None, read: word::read },
    Origin { name: "epub", what: "an EPUB", file: Some(epub::is_epub), folder: None, read: epub::read },
    Origin { name: "page", what: "a page of the web", file: Some(page::is_page), folder: None, read: page::read },
    notes("hypothesis", "notes of Hypothesis", annotations::is_hypothesis, annotations::hypothesis),
    notes("annotations", "web annotations of the W3C", annotations::is_annotations, annotations::w3c),
    notes("readwise", "highlights of Readwise", annotations::is_readwise, annotations::readwise),
    notes("zotero", "notes of Zotero", annotations::is_zotero, annotations::zotero),
    notes("notes", "notes in Markdown", annotations::is_ours, annotations::markdown),
    Origin {
        name: "quarto",
        what: "a project of Quarto",
        file: None,
        folder: Some(sites::is_quarto),
        read: sites::quarto,
    },
    Origin {
        name: "mdbook",
        what: "a book of mdBook",
        file: None,
        folder: Some(sites::is_mdbook),
        read: sites::mdbook,
    },
    Origin { name: "zola", what: "a site of Zola", file: None, folder: Some(sites::is_zola), read: sites::zola },
    Origin { name: "hugo", what: "a site of Hugo", file: None, folder: Some(sites::is_hugo), read: sites::hugo },
    Origin {
        name: "jekyll",
        what: "a site of Jekyll",
        file: None,
        folder: Some(sites::is_jekyll),
        read: sites::jekyll,
    },
    Origin {
        name: "obsidian",
        what: "a vault of Obsidian",
        file: None,
        folder: Some(sites::is_vault),
        read: sites::vault,
    },
    Origin { name: "text", what: "plain text", file: Some(plain::is_text), folder: None, read: plain::read },
];

/// What reads an origin.
type Reader = fn(&Given, &Asked<'_>, &mut Arrival) -> Result<(), Refusal>;

/// An origin of notes, which are always files.
const fn notes(name: &'static str, what: &'static str, knows: fn(&GivenFile) -> bool, read: Reader) -> Origin {
    Origin { name, what, file: Some(knows), folder: None, read }
}

impl Origin {
    /// The one with this name.
    pub fn named(name: &str) -> Option<&'static Self> {
        ORIGINS.iter().find(|origin| origin.name == name)
    }

    /// The one that knows what was given.
    pub fn of(given: &Given) -> Option<&'static Self> {
        ORIGINS.iter().find(|origin| match given {
            Given::File(file) => origin.file.is_some_and(|knows| knows(file)),
            Given::Folder(folder) => origin.folder.is_some_and(|knows| knows(folder)),
        })
    }

    /// Whether it is one of files or of folders, as what was given is.
    fn takes(&self, given: &Given) -> bool {
        match given {
            Given::File(_) => self.file.is_some(),
            Given::Folder(_) => self.folder.is_some(),
        }
    }
}

/// Takes everything that was given; `from` where its kind was said.
pub fn import(given: &[Given], from: Option<&'static Origin>, ask: &Asked<'_>) -> Arrival {
    let mut arrival = Arrival::default();
    for one in given {
        take(one, from, ask, &mut arrival);
    }
    arrival
}

/// Takes one thing. A folder of no origin is as many things as it has files.
fn take(given: &Given, from: Option<&'static Origin>, ask: &Asked<'_>, arrival: &mut Arrival) {
    let origin = from.filter(|origin| origin.takes(given)).or_else(|| Origin::of(given).filter(|_| from.is_none()));
    match (origin, given) {
        (Some(origin), _) => {
            arrival.begin(given, origin);
            if let Err(refusal) = (origin.read)(given, ask, arrival) {
                arrival.refused(refusal);
            }
        }
        (None, Given::Folder(folder)) => {
            let before = arrival.len();
            for path in &folder.files {
                match folder.read(path) {
                    Ok(file) => take(&Given::File(in_folder(folder, file)), from, ask, arrival),
                    Err(error) => arrival.tell(Diagnostic::new(Code::Unreadable, error.to_string())),
                }
            }
            if arrival.len() == before {
                arrival.tell(unknown(&folder.path, "nothing of a known kind is in"));
            }
        }
        (None, Given::File(file)) => arrival.tell(unknown(&file.path, "no kind that is known fits")),
    }
}

fn in_folder(folder: &GivenFolder, mut file: GivenFile) -> GivenFile {
    file.path = format!("{}/{}", folder.path.trim_end_matches('/'), file.path);
    file
}

fn unknown(path: &str, why: &str) -> Diagnostic {
    let names: Vec<&str> = ORIGINS.iter().map(|origin| origin.name).collect();
    crate::load::file::nowhere(path, Code::Unreadable, format!("{why} `{path}`"))
        .help(format!("say what it is with `--from`: {}", names.join(", ")))
}
