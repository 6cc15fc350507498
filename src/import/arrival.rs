//! What comes of what was given, and what is to be said of it.
//!
//! In: origins put articles and files in, and tell what they could not carry.
//! Out: [`Arrival`].
//! Not: where it is written ([`super::files`]) and how ([`super::front`], [`super::notes`]).

use super::Origin;
use super::contents::Contents;
use super::front::NewFront;
use super::notes::{NewNote, NewPerson, NewResponse};
use crate::load::given::Given;
use crate::report::{Code, Diagnostic, SourceFile};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// What comes of what was given.
#[derive(Debug, Default)]
pub struct Arrival {
    /// The articles, in order.
    pub articles: Vec<NewArticle>,
    /// Other files of the site, by their path from its folder.
    pub(super) files: BTreeMap<String, Contents>,
    /// Lines to be put behind what a file of the site has, by its path.
    pub(super) behind: BTreeMap<String, String>,
    /// What was not carried, what was concluded, what was refused.
    pub faults: Vec<Diagnostic>,
    /// What is being taken: its path and its origin.
    now: Option<(String, &'static str)>,
    /// What was taken, with the name of its origin.
    pub taken: Vec<(String, &'static str)>,
}

/// An article that comes.
#[derive(Debug, Default, Clone)]
pub struct NewArticle {
    /// What it was made of.
    pub from: String,
    /// Its name below `content/`, without `.md`: `rivers`, `essays/rivers`, `essays/_index`.
    pub name: String,
    /// The front matter.
    pub front: NewFront,
    /// The text in Markdown.
    pub body: String,
    /// People that its notes or its authors name.
    pub people: Vec<NewPerson>,
    /// Its notes, in order.
    pub notes: Vec<NewNote>,
    /// Readers' letters.
    pub responses: Vec<NewResponse>,
    /// Files beside it, by name: with one, the article is `NAME/index.md`.
    pub beside: BTreeMap<String, Contents>,
}

/// Why something is not imported at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// It is damaged, or not what its kind is.
    Unreadable(String),
    /// It would take too much, or reaches beyond itself.
    Refused(String),
}

impl Arrival {
    /// Notes what is being taken.
    pub(super) fn begin(&mut self, given: &Given, origin: &'static Origin) {
        let path = match given {
            Given::File(file) => file.path.clone(),
            Given::Folder(folder) => folder.path.clone(),
        };
        self.taken.push((path.clone(), origin.name));
        self.now = Some((path, origin.name));
    }

    /// Says that what is being taken is not.
    pub(super) fn refused(&mut self, refusal: Refusal) {
        let path = self.now.as_ref().map_or("", |(path, _)| path);
        let (code, why) = match refusal {
            Refusal::Unreadable(why) => (Code::Unreadable, why),
            Refusal::Refused(why) => (Code::Refused, why),
        };
        self.faults.push(crate::load::file::nowhere(path, code, format!("`{path}` {why}")));
    }

    /// How much has come.
    pub fn len(&self) -> usize {
        self.articles.len() + self.files.len() + self.behind.len()
    }

    /// Whether nothing has.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Adds an article.
    pub fn article(&mut self, mut article: NewArticle) {
        if article.from.is_empty() {
            article.from = self.now.as_ref().map(|(path, _)| path.clone()).unwrap_or_default();
        }
        self.articles.push(article);
    }

    /// Adds a file of the site, by its path from the site's folder: `content/sources.bib`, `static/logo.svg`.
    pub fn file(&mut self, path: impl Into<String>, contents: Contents) {
        self.files.insert(path.into(), contents);
    }

    /// Adds lines behind what a file of the site has: notes behind the sidecar of an article that is there.
    pub fn behind(&mut self, path: impl Into<String>, lines: &str) {
        self.behind.entry(path.into()).or_default().push_str(lines);
    }

    /// Says that something has no place here, and why: `the menu of the page has no place in an article`.
    pub fn not_carried(&mut self, file: &Arc<SourceFile>, span: Range<usize>, why: impl Into<String>) {
        self.tell(Diagnostic::new(Code::NotCarried, why).at(file, span));
    }

    /// Says what was concluded where the origin says nothing, to be looked at: `taken for the title`.
    pub fn guessed(&mut self, file: &Arc<SourceFile>, span: Range<usize>, what: impl Into<String>) {
        self.tell(Diagnostic::new(Code::Guessed, what).at(file, span));
    }

    /// Says anything else.
    pub fn tell(&mut self, fault: Diagnostic) {
        self.faults.push(fault);
    }
}
