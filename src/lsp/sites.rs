//! The sites of a workspace, each opened when the first of its files is, and held open.
//!
//! In: files, texts and changes. Out: questions carried to the [`World`] of the site that a file belongs to. A file
//! outside of the workspace belongs to none.

use super::edits::Speech;
use super::faults::Told;
use super::uris;
use super::wanted::Wanted;
use super::world::{Cache, World};
use crate::load::disk::Disk;
use crate::load::root;
use crate::site::Wishes;
use crate::site::live::Live;
use lsp_types::PublishDiagnosticsParams;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// How sites are opened.
#[derive(Debug, Clone, Default)]
pub struct Opening {
    /// postil itself, to read PDFs in a process of their own.
    pub program: Option<PathBuf>,
    /// What is wished of a site.
    pub wishes: Wishes,
}

/// A site that is open.
#[derive(Debug)]
pub struct Site {
    live: Live,
    seen: Arc<Cache>,
    wanted: Wanted,
    /// Files that changed since the site was last brought up to date.
    changed: Vec<String>,
    /// What came of changes, counted, when its faults were last looked at.
    state: Option<u64>,
}

/// The sites that are open.
#[derive(Debug, Default)]
pub struct Sites {
    opening: Opening,
    wanted: Wanted,
    folders: Vec<PathBuf>,
    open: BTreeMap<PathBuf, Site>,
    /// Folders of sites that cannot be opened, and why, until it is told.
    closed: BTreeMap<PathBuf, Option<String>>,
}

impl Sites {
    /// No site yet.
    pub fn new(opening: Opening, wanted: Wanted) -> Self {
        Self { opening, wanted, ..Self::default() }
    }

    /// The workspace has these folders; without any, every file's site is opened.
    pub fn take_folders(&mut self, folders: Vec<PathBuf>) {
        self.folders = folders;
    }

    /// Opens the sites of the folders, or above them.
    pub fn open_folders(&mut self) {
        for folder in self.folders.clone() {
            if let Ok(root) = root::find(&folder) {
                self.open(&root);
            }
        }
    }

    /// Every site that is open.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut Site> {
        self.open.values_mut()
    }

    /// Why sites could not be opened, each once.
    pub fn failures(&mut self) -> Vec<String> {
        self.closed.values_mut().filter_map(Option::take).collect()
    }

    /// The site of a file, and the file's path in it.
    pub fn of(&mut self, file: &Path) -> Option<(&mut Site, String)> {
        let root = self.root_of(file)?;
        self.open(&root);
        let path = uris::inside(&root, file)?;
        Some((self.open.get_mut(&root)?, path))
    }

    fn root_of(&self, file: &Path) -> Option<PathBuf> {
        if let Some(root) = file.ancestors().find(|folder| self.open.contains_key(*folder)) {
            return Some(root.to_owned());
        }
        let is_ours = self.folders.is_empty() || self.folders.iter().any(|folder| file.starts_with(folder));
        root::find(file.parent()?).ok().filter(|_| is_ours)
    }

    fn open(&mut self, root: &Path) {
        if self.open.contains_key(root) || self.closed.contains_key(root) {
            return;
        }
        match Live::open(Disk::new(root), self.opening.program.clone(), &self.opening.wishes) {
            Ok(live) => {
                let site =
                    Site { live, seen: Arc::default(), wanted: self.wanted.clone(), changed: vec![], state: None };
                self.open.insert(root.to_owned(), site);
            }
            Err(error) => drop(self.closed.insert(root.to_owned(), Some(error.to_string()))),
        }
    }
}

impl Site {
    /// The site's folder.
    pub fn root(&self) -> &Path {
        self.live.disk()
    }

    /// Puts a text in the place of a file, or gives the place back to the disk.
    pub fn hold(&mut self, path: &str, text: Option<&str>) {
        self.live.disk().hold(path, text);
        self.changed(path);
    }

    /// A file was changed on the disk.
    pub fn changed(&mut self, path: &str) {
        if !self.changed.iter().any(|known| known == path) {
            self.changed.push(path.to_owned());
        }
    }

    /// Takes the changes in; gives what there is to tell of faults, beside what was told.
    pub fn update(&mut self, told: &mut Told, speech: Speech) -> Vec<PublishDiagnosticsParams> {
        if !self.changed.is_empty() {
            self.live.changed(std::mem::take(&mut self.changed));
            self.seen.clear();
        }
        let (before, mut last) = (self.state, std::mem::take(told));
        let answer = self.live.ask(move |now| {
            let state = now.state();
            let is_new = Some(state) != before;
            let news = if is_new { now.faults(|faults| last.news(faults, &speech)) } else { vec![] };
            (state, last, news)
        });
        let Some((state, last, news)) = answer else { return vec![] };
        (self.state, *told) = (Some(state), last);
        news
    }

    /// Asks the site something; none when that fails.
    pub fn ask<R: Send + 'static>(&self, question: impl FnOnce(&World<'_>) -> R + Send + 'static) -> Option<R> {
        let (disk, seen, wanted) = (self.live.disk().clone(), Arc::clone(&self.seen), self.wanted.clone());
        self.live.ask(move |now| question(&World::new(now, &disk, &seen, &wanted)))
    }
}
