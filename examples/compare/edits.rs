//! An edit of a site that is undone again.

use std::io;
use std::path::{Path, PathBuf};

/// A file with what stood in it.
pub struct Edit {
    path: PathBuf,
    before: String,
}

impl Edit {
    /// Another paragraph in one article.
    pub fn of_article(site: &Path, turn: usize) -> io::Result<Self> {
        let section = site.join("content/s07");
        let mut articles: Vec<PathBuf> =
            std::fs::read_dir(section)?.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<_>>()?;
        articles.retain(|path| path.extension().is_some_and(|ending| ending == "md"));
        articles.sort();
        let path = articles.swap_remove(articles.len() / 2);
        Self::put(path, |text| format!("{text}\nOne more paragraph, number {turn}.\n"))
    }

    /// Another title of one source.
    pub fn of_source(site: &Path, turn: usize) -> io::Result<Self> {
        Self::put(site.join("content/sources.bib"), |text| {
            let middle = text.len() / 2;
            let at = text[middle..].find("title = {").map_or(0, |at| middle + at + "title = {".len());
            format!("{}Number {turn}: {}", &text[..at], &text[at..])
        })
    }

    fn put(path: PathBuf, change: impl FnOnce(&str) -> String) -> io::Result<Self> {
        let before = std::fs::read_to_string(&path)?;
        std::fs::write(&path, change(&before))?;
        Ok(Self { path, before })
    }

    pub fn undo(self) -> io::Result<()> {
        std::fs::write(&self.path, &self.before)
    }
}
