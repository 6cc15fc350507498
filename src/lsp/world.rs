//! A site as the answers see it: its texts, what has a name in them, and articles with their notes.
//!
//! In: the site held in memory. Out: everything by the path of a file from the site's folder, with the texts that are
//! not saved in the place of those that are. Nothing is written.

use super::seen::Seen;
use super::wanted::Wanted;
use crate::cite::Style;
use crate::config::Config;
use crate::edition::Joined;
use crate::load::disk::Disk;
use crate::load::file;
use crate::load::people::People;
use crate::load::root::CONFIG;
use crate::load::sources::{Library, Source};
use crate::load::tree::ArticleFile;
use crate::report::{Code, Diagnostic, SourceFile};
use crate::site::configure;
use crate::site::drafting::{Drafting, draft};
use crate::site::live::Now;
use crate::site::reading::ArticleReader;
use crate::text::Text;
use rayon::prelude::*;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// A site at the moment of a question.
#[derive(Clone, Copy)]
pub struct World<'n> {
    now: &'n Now<'n>,
    disk: &'n Disk,
    seen: &'n Cache,
    wanted: &'n Wanted,
}

/// Articles as editors show them, until something changes.
#[derive(Debug, Default)]
pub struct Cache {
    seen: Mutex<HashMap<String, Option<Arc<Seen>>>>,
}

impl Cache {
    /// Forgets all of them.
    pub fn clear(&self) {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

/// What a file is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sort {
    /// An article.
    Article(ArticleFile),
    /// The sidecar of an article.
    Sidecar(ArticleFile),
    /// `people.toml`
    People,
    /// A library of sources.
    Library,
    /// `postil.toml`
    Config,
    /// Nothing that is known here.
    Other,
}

impl<'n> World<'n> {
    /// The site as it is now.
    pub fn new(now: &'n Now<'n>, disk: &'n Disk, seen: &'n Cache, wanted: &'n Wanted) -> Self {
        Self { now, disk, seen, wanted }
    }

    /// What is wrong with a file; of an article's files what is wrong with either.
    pub fn faults(&self, path: &str) -> Vec<Diagnostic> {
        self.now.faults_of(path)
    }

    /// The configuration.
    pub fn config(&self) -> &Config {
        self.now.config()
    }

    /// How citations are formatted.
    pub fn style(&self) -> &Style {
        self.now.style()
    }

    /// The sources of the site.
    pub fn library(&self) -> &'n Library {
        self.now.library()
    }

    /// The people of the site.
    pub fn site_people(&self) -> &People {
        self.now.people()
    }

    /// The files of the library.
    pub fn libraries(&self) -> Vec<String> {
        self.now.tree().libraries.clone()
    }

    /// `people.toml`, where it is.
    pub fn people_file(&self) -> Option<String> {
        self.now.tree().people.clone()
    }

    /// The articles.
    pub fn articles(&self) -> &'n [ArticleFile] {
        &self.now.tree().articles
    }

    /// What a file is.
    pub fn sort(&self, path: &str) -> Sort {
        let known = self.now.article(path).map(|index| &self.now.heads()[index].file);
        let is_of = |article: &&ArticleFile| article.markdown == path || article.sidecar.as_deref() == Some(path);
        if let Some(article) = known.or_else(|| self.articles().iter().find(is_of)) {
            let article = article.clone();
            return if article.markdown == path { Sort::Article(article) } else { Sort::Sidecar(article) };
        }
        match path {
            CONFIG => Sort::Config,
            _ if self.now.tree().people.as_deref() == Some(path) => Sort::People,
            _ if self.now.tree().libraries.iter().any(|library| library == path) => Sort::Library,
            _ => Sort::Other,
        }
    }

    /// The article that a file is of.
    pub fn article_of(&self, path: &str) -> Option<ArticleFile> {
        match self.sort(path) {
            Sort::Article(article) | Sort::Sidecar(article) => Some(article),
            _ => None,
        }
    }

    /// The sidecar of an article, where it is.
    pub fn sidecar_of(&self, article: &str) -> Option<String> {
        self.article_of(article)?.sidecar
    }

    /// The title of an article.
    pub fn title(&self, article: &str) -> Option<String> {
        Some(self.now.heads()[self.now.article(article)?].title.clone())
    }

    /// The text of a file, with what is not saved.
    pub fn text(&self, path: &str) -> Option<Arc<SourceFile>> {
        file::read(self.disk, path, u64::MAX, "").ok()?.ok()
    }

    /// Whether somebody still waits for the answer; where nobody does, it may be anything.
    pub fn is_wanted(&self) -> bool {
        self.wanted.goes_on()
    }

    /// The texts of those files that have these letters, in their order.
    pub fn texts_with(&self, paths: &[String], letters: &str) -> Vec<Arc<SourceFile>> {
        let disk = self.disk;
        let read = |path: &String| file::read(disk, path, u64::MAX, "").ok()?.ok();
        paths
            .par_iter()
            .take_any_while(|_| self.wanted.goes_on())
            .filter_map(read)
            .filter(|file| file.text.contains(letters))
            .collect()
    }

    /// What an article's edition shows.
    pub fn edition<R>(&self, path: &str, then: impl FnOnce(&Joined<'_>) -> R) -> Option<R> {
        self.now.edition(path, |joined, _| then(joined))
    }

    /// An article as an editor shows it, by either of its files.
    pub fn seen(&self, path: &str) -> Option<Arc<Seen>> {
        let article = self.article_of(path)?;
        let mut seen = self.seen.seen.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = seen.get(&article.markdown) {
            return known.clone();
        }
        let label = |kind: &str| {
            let kinds = &self.config().kinds;
            kinds.iter().find(|one| one.name == kind).map_or_else(|| kind.to_owned(), |one| one.label.clone())
        };
        let made = self.edition(path, |joined| Arc::new(Seen::of(joined, &label)));
        seen.insert(article.markdown, made.clone());
        made
    }

    /// Words of an article, found in the text as its reader sees it.
    pub fn words<R>(&self, article: &str, find: impl FnOnce(&Text) -> R) -> Option<R> {
        self.edition(article, |joined| find(&joined.edition.parsed.text))
    }

    /// Whether an article has quotations that no note covers.
    pub fn has_uncovered(&self, article: &str) -> bool {
        self.faults(article).iter().any(|fault| fault.code == Code::UnsourcedQuotation)
    }

    /// Drafts of notes for the quotations of an article.
    pub fn drafting(&self, article: &ArticleFile) -> Option<Drafting> {
        let configured = configure(self.disk).ok()?;
        let reader = ArticleReader::open(self.disk, &configured).ok()?;
        draft(&reader, article).ok()
    }

    /// The file with the text kept of a source.
    pub fn kept_file(&self, source: &Source) -> Option<String> {
        source.kept_file(&self.now.tree().archive.iter().cloned().collect())
    }
}

/// What the name of a file ends in, behind the last dot.
pub fn ending(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or_default()
}

/// Where the sidecar of an article is, or would be.
pub fn sidecar_path(article: &ArticleFile) -> String {
    article.sidecar.clone().unwrap_or_else(|| article.markdown.trim_end_matches(".md").to_owned() + ".notes.toml")
}
