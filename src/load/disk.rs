//! A site's folder, and over it the texts that stand for some of its files: what an editor holds and has not saved.
//!
//! In: the folder; texts by path, put and taken away while the site is at hand. Out: for a path the text that stands
//! for the file, wherever a text is read ([`super::file`]), and the paths of files that are not on the disk yet, for
//! whoever lists them ([`super::tree`]). Clones share their texts.
//! Not: pictures and what else is no text; those are the disk's alone.

use std::collections::BTreeMap;
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};

/// A site's folder with the texts that are not saved.
#[derive(Debug, Clone)]
pub struct Disk {
    root: PathBuf,
    unsaved: Arc<RwLock<BTreeMap<String, Arc<str>>>>,
}

impl Disk {
    /// The folder as it is.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into(), unsaved: Arc::default() }
    }

    /// Puts a text in a file's place, or gives the place back to the disk. The path is from the folder, with `/`.
    pub fn hold(&self, path: &str, text: Option<&str>) {
        let mut unsaved = self.unsaved.write().unwrap_or_else(PoisonError::into_inner);
        match text {
            Some(text) => drop(unsaved.insert(path.to_owned(), text.into())),
            None => drop(unsaved.remove(path)),
        }
    }

    /// The text that stands for a file.
    pub fn unsaved(&self, path: &str) -> Option<Arc<str>> {
        self.unsaved.read().unwrap_or_else(PoisonError::into_inner).get(path).cloned()
    }

    /// The paths below a folder that texts stand for.
    pub fn unsaved_below(&self, folder: &str) -> Vec<String> {
        let unsaved = self.unsaved.read().unwrap_or_else(PoisonError::into_inner);
        let is_below = |path: &&String| path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
        unsaved.keys().filter(is_below).cloned().collect()
    }
}

impl Deref for Disk {
    type Target = Path;

    fn deref(&self) -> &Path {
        &self.root
    }
}

impl AsRef<Path> for Disk {
    fn as_ref(&self) -> &Path {
        &self.root
    }
}
