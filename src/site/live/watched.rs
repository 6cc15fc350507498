//! What the file system says of every file that a site is made of, to find what changed where nobody told.
//!
//! In: the site's folder, and files beside its own folders. Out: stamps by path, and from two looks the paths that
//! differ. Nothing is read.

use crate::cache::FileState;
use crate::config::Config;
use crate::load::named;
use crate::load::root::CONFIG;
use std::collections::{HashMap, HashSet};
use std::path::{MAIN_SEPARATOR, Path};
use walkdir::WalkDir;

/// The folders of a site.
const FOLDERS: [&str; 4] = ["content", "static", "templates", "languages"];

/// The stamps of a site's files.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Stamps(HashMap<String, FileState>);

impl Stamps {
    /// Looks at every file of the folders, and at those beside them; what cannot be looked at is not there.
    pub fn look(root: &Path, beside: &[String]) -> Self {
        let mut stamps = Self::default();
        for path in FOLDERS.into_iter().chain(beside.iter().map(String::as_str)) {
            stamps.add(root, path);
        }
        stamps
    }

    /// How many files there are.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// Looks again at some paths and whatever lies below them, and gives those that differ.
    pub fn look_again(&mut self, root: &Path, paths: &[String]) -> Vec<String> {
        let mut now = Self::default();
        let is_of_the_site = |path: &&String| {
            let first = path.split('/').next().unwrap_or_default();
            FOLDERS.contains(&first) || self.0.contains_key(path.as_str()) || *path == CONFIG
        };
        let mut before = Self::default();
        for path in paths.iter().filter(is_of_the_site) {
            now.add(root, path);
            let is_below = |file: &str| {
                file.strip_prefix(path.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            };
            // Few paths are looked at again that are folders: most are found by their name.
            if let Some(state) = self.0.get(path) {
                before.0.insert(path.clone(), *state);
            } else if !now.0.contains_key(path) {
                before.0.extend(
                    self.0.iter().filter(|(file, _)| is_below(file)).map(|(file, state)| (file.clone(), *state)),
                );
            }
        }
        let changed = now.changed(&before);
        for path in before.0.keys() {
            self.0.remove(path);
        }
        self.0.extend(now.0);
        changed
    }

    fn add(&mut self, root: &Path, path: &str) {
        for entry in WalkDir::new(root.join(path)).into_iter().flatten().filter(|entry| !entry.file_type().is_dir()) {
            let inside = entry.path().strip_prefix(root).ok().and_then(Path::to_str);
            if let (Some(inside), Ok(about)) = (inside, entry.metadata()) {
                self.0.insert(inside.replace(MAIN_SEPARATOR, "/"), FileState::bare(&about));
            }
        }
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
