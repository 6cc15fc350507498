//! What was made before and need not be made again: verifying traces of articles and pages, and what they were
//! published as.
//!
//! In: for each article what it depends on ([`Trace`]), an opaque record of it and its outputs; for each page that
//! spans articles a digest of what it shows. Out: the same, when the next build asks. The method is that of verifying
//! traces (Mokhov, Mitchell, Peyton Jones, *Build systems à la carte*, ICFP 2018): a thing is as it was when all that
//! it depended on is as it was, what was asked and not there included.
//!
//! Entries lie in [`shard`]s, contents of outputs in a [`pack`]; every piece carries a digest of itself, so that what
//! is torn, foreign or older counts as not there. Not: what a record holds, and whether a trace still holds; who made
//! them knows.

#![expect(clippy::disallowed_methods, reason = "writes into its own folder, and nowhere else")]

mod digest;
mod file_state;
mod pack;
mod shard;

pub use digest::{Digest, Hashing};
pub use file_state::FileState;
pub use pack::Slot;
pub use shard::{read_sealed, write_sealed};

use pack::Pack;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

/// The name of the folder below the site's state.
pub const FOLDER: &str = "cache";

/// What an article depends on, as far as it is not the site as a whole.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trace {
    /// Its own files as they were read.
    pub files: Vec<File>,
    /// All that stands around it.
    pub surroundings: Digest,
    /// What it asked, as its maker writes it.
    pub questions: Vec<Vec<u8>>,
    /// The answers together, in the order of the questions.
    pub answers: Digest,
}

/// A file as it was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct File {
    /// From the site's folder.
    pub path: String,
    /// What tells it changed without reading it; none where the clock cannot.
    pub stamp: Option<FileState>,
    /// Of its content.
    pub digest: Digest,
}

/// A file of the site as it was published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Output {
    /// Its path in the output folder.
    pub path: String,
    /// The BLAKE3 of its content.
    pub hash: [u8; 32],
    /// In bytes.
    pub size: u64,
    /// Where its content is kept.
    pub slot: Slot,
}

/// An article as it was made.
#[derive(Debug, Serialize, Deserialize)]
pub struct KeptArticle {
    /// What it depends on.
    pub trace: Trace,
    /// What other articles and pages need of it before it is made.
    pub head: Vec<u8>,
    /// What remains of it when it is made.
    pub record: Once,
    /// What it was published as.
    pub outputs: Vec<Output>,
    /// Which of the things that a menu lists it certainly lacks, a bit for each.
    pub lacks: u8,
}

/// Bytes that are wanted once, so that they need not be kept beside what they become.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Once(Mutex<Vec<u8>>);

impl Once {
    /// Bytes to be taken.
    pub fn new(bytes: Vec<u8>) -> Self {
        Self(Mutex::new(bytes))
    }

    /// The bytes, the first time; nothing from then on.
    pub fn take(&self) -> Vec<u8> {
        std::mem::take(&mut *lock(&self.0))
    }

    /// Puts back what was taken.
    pub fn give_back(&self, bytes: Vec<u8>) {
        *lock(&self.0) = bytes;
    }
}

/// A page that spans articles, as it was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    /// Of all that it shows.
    pub digest: Digest,
    /// The page.
    pub output: Output,
}

/// What a site as a whole was made with: when it differs, nothing of the cache holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setting(pub Digest);

/// What is kept of a site.
#[derive(Debug)]
pub struct Cache {
    articles: shard::Shards<KeptArticle>,
    pages: shard::Shards<Shown>,
    pack: Pack,
}

impl Cache {
    /// Opens the cache in `folder`, which need not be there; what was made with another setting is not there either.
    pub fn open(folder: &Path, setting: Setting) -> Self {
        // Whatever stands there instead of a folder is left alone: then nothing is kept.
        let _ = fs::create_dir_all(folder);
        let is_ours = fs::symlink_metadata(folder).is_ok_and(|about| about.is_dir());
        let folder = if is_ours { folder } else { Path::new("") };
        Self {
            articles: shard::Shards::open(folder, "articles", setting),
            pages: shard::Shards::open(folder, "pages", setting),
            pack: Pack::open(folder),
        }
    }

    /// An article as it was made.
    pub fn article(&self, path: &str) -> Option<&KeptArticle> {
        self.articles.old.get(path)
    }

    /// Every article that is kept.
    pub fn articles(&self) -> impl ParallelIterator<Item = &KeptArticle> {
        self.articles.old.par_iter().map(|(_, entry)| entry)
    }

    /// Keeps an article that was made.
    pub fn keep_article(&self, path: &str, entry: KeptArticle) {
        lock(&self.articles.new).insert(path.to_owned(), Some(entry));
    }

    /// Keeps an article as it is.
    pub fn leave_article(&self, path: &str) {
        lock(&self.articles.new).insert(path.to_owned(), None);
    }

    /// A page as it was made, if it showed the same.
    pub fn page(&self, path: &str, digest: Digest) -> Option<&Output> {
        self.pages.old.get(path).filter(|shown| shown.digest == digest).map(|shown| &shown.output)
    }

    /// Keeps a page that was made, or one as it is.
    pub fn keep_page(&self, path: &str, shown: Option<Shown>) {
        lock(&self.pages.new).insert(path.to_owned(), shown);
    }

    /// Keeps the content of an output; it counts only once the output is kept, too.
    pub fn keep_content(&self, bytes: &[u8]) -> Slot {
        self.pack.put(bytes)
    }

    /// The content of an output, when it is whole.
    pub fn content(&self, output: &Output) -> Option<Vec<u8>> {
        let bytes = self.pack.get(output.slot, output.size)?;
        (*blake3::hash(&bytes).as_bytes() == output.hash).then_some(bytes)
    }

    /// Writes what is kept now in the place of what was kept before. What cannot be written is not kept.
    pub fn save(mut self) {
        let articles = self.articles.kept();
        let pages = self.pages.kept();
        let outputs = articles.flat_map(|entry| &entry.outputs).chain(pages.map(|page| &page.output));
        let live: u64 = outputs.map(|output| u64::from(output.slot.length)).sum();
        self.pack.settle(live);
        self.articles.save();
        self.pages.save();
    }
}

/// What the file system's clock says, by a file that is made for it; none where nothing can be written.
pub fn clock(folder: &Path) -> Option<SystemTime> {
    fs::create_dir_all(folder).ok()?;
    tempfile::tempfile_in(folder).ok()?.metadata().ok()?.modified().ok()
}

/// The lock's value, also after another thread panicked.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
