//! Files that are not an article's own, of which its faults show lines: they are part of what it depends on.
//!
//! In: their paths, one article after the other. Out: whether each is as it was, and its digest as it was read. A file
//! is looked at once, however many articles have faults in it.

use crate::cache::{self, Digest, FileState};
use crate::load::disk::Disk;
use crate::load::{beneath, file};
use crate::report::SourceFile;
use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

/// The files, as far as any was asked for.
#[derive(Debug, Default)]
pub(super) struct Beside(Mutex<HashMap<String, Option<Seen>>>);

#[derive(Debug, Clone)]
struct Seen {
    stamp: Option<FileState>,
    file: cache::File,
    text: Option<Arc<SourceFile>>,
}

impl Beside {
    /// Whether a file is as it was.
    pub fn is_as_it_was(&self, root: &Disk, now: SystemTime, was: &cache::File) -> bool {
        let seen = self.seen(root, now, &was.path);
        seen.is_some_and(|seen| (seen.stamp.is_some() && seen.stamp == was.stamp) || seen.file.digest == was.digest)
    }

    /// A file of which lines are shown, when it is still what was read.
    pub fn kept(&self, root: &Disk, now: SystemTime, shown: &Arc<SourceFile>) -> Option<cache::File> {
        let seen = self.seen(root, now, &shown.path)?;
        let text = seen.text?;
        (text == *shown).then_some(seen.file)
    }

    fn seen(&self, root: &Disk, now: SystemTime, path: &str) -> Option<Seen> {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.entry(path.to_owned()).or_insert_with_key(|path| look(root, now, path)).clone()
    }
}

fn look(root: &Disk, now: SystemTime, path: &str) -> Option<Seen> {
    let about = || beneath::open(root, Path::new(path)).ok().map(|(_, about)| about);
    let about = if root.unsaved(path).is_some() { None } else { about() };
    let bytes = file::bytes(root, path, u64::MAX, "").ok()?;
    let stamp = about.as_ref().and_then(|about| FileState::of(about, now));
    let file = cache::File { path: path.to_owned(), stamp, digest: Digest::of(&bytes) };
    Some(Seen { stamp: about.as_ref().map(FileState::bare), file, text: file::decode(path, bytes).ok() })
}
