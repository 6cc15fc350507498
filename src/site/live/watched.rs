//! What the file system says of every file that a site is made of, to find what changed where nobody told.
//!
//! In: the site's folder and its configuration. Out: stamps by path, and from two looks the paths that differ. Nothing
//! is read.

use crate::cache::FileState;
use crate::config::Config;
use crate::load::named;
use crate::load::root::CONFIG;
use std::collections::{HashMap, HashSet};
use std::path::{MAIN_SEPARATOR, Path};
use walkdir::WalkDir;

/// The folders of a site.
const FOLDERS: [&str; 3] = ["content", "static", "templates"];

/// The stamps of a site's files.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Stamps(HashMap<String, FileState>);

impl Stamps {
    /// Looks at every file; what cannot be looked at is not there.
    pub fn look(root: &Path, config: &Config) -> Self {
        let mut found = HashMap::new();
        for folder in FOLDERS {
            for entry in
                WalkDir::new(root.join(folder)).into_iter().flatten().filter(|entry| !entry.file_type().is_dir())
            {
                let path = entry.path().strip_prefix(root).ok().and_then(Path::to_str);
                if let (Some(path), Ok(about)) = (path, entry.metadata()) {
                    found.insert(path.replace(MAIN_SEPARATOR, "/"), FileState::bare(&about));
                }
            }
        }
        for path in beside(root, config) {
            if let Ok(about) = std::fs::symlink_metadata(root.join(&path)) {
                found.insert(path, FileState::bare(&about));
            }
        }
        Self(found)
    }

    /// The paths that are there in one and not in the other, or differ.
    pub fn changed(&self, before: &Self) -> Vec<String> {
        let differs = |(path, state): &(&String, &FileState)| before.0.get(*path) != Some(state);
        let gone = before.0.keys().filter(|path| !self.0.contains_key(*path)).cloned();
        let mut changed: Vec<String> =
            self.0.iter().filter(differs).map(|(path, _)| path.clone()).chain(gone).collect();
        changed.sort();
        changed
    }
}

/// Paths that changed; whatever lies below one changed, too.
#[derive(Debug, Default)]
pub(super) struct Touched(HashSet<String>);

impl Touched {
    /// Adds paths.
    pub fn add(&mut self, paths: impl IntoIterator<Item = String>) {
        self.0.extend(paths);
    }

    /// Whether a file may be another.
    pub fn has(&self, path: &str) -> bool {
        let above = path.match_indices('/').map(|(at, _)| &path[..at]);
        !self.0.is_empty() && above.chain(std::iter::once(path)).any(|path| self.0.contains(path))
    }
}

/// Files outside of the folders: the configuration, styles, libraries that it names.
pub(super) fn beside(root: &Path, config: &Config) -> Vec<String> {
    let styles = std::iter::once(&config.style).chain(config.cite_as.iter().map(|name| &name.value));
    let mut beside: Vec<String> = styles.filter(|name| name.strip_suffix(".csl").is_some()).cloned().collect();
    for pattern in &config.libraries {
        beside.extend(named::files(root, &pattern.value).unwrap_or_default());
    }
    beside.push(CONFIG.to_owned());
    beside
}

/// Whether a path is one that a site is made of, as far as its name tells; others need not be looked at.
pub(super) fn concerns(path: &str, root: &Path, config: &Config) -> bool {
    let folder = FOLDERS.iter().find(|folder| path.strip_prefix(**folder).is_some_and(|rest| rest.starts_with('/')));
    match folder {
        Some(folder) => !crate::load::tree::is_left_alone(path, folder),
        None => {
            FOLDERS.contains(&path)
                || beside(root, config).iter().any(|known| known == path)
                || config.libraries.iter().any(|pattern| named::fits_path(&pattern.value, path))
        }
    }
}
