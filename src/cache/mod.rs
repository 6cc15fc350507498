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

mod bytes;
mod digest;
mod file_state;
mod pack;
mod shard;

pub use bytes::Bytes;
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
    pub questions: Vec<Bytes>,
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
    pub head: Bytes,
    /// What remains of it when it is made; nothing where that is kept apart.
    pub record: Once,
    /// Where what remains of it is kept apart; nowhere when it is here.
    pub apart: Apart,
    /// What it was published as.
    pub outputs: Vec<Output>,
    /// Which of the things that a menu lists it certainly lacks, a bit for each.
    pub lacks: u8,
}

/// Where a record is kept that is not kept with its article: all records together are large, and few are wanted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Apart {
    slot: Slot,
    digest: Digest,
}

/// Bytes that are wanted once, so that they need not be kept beside what they become.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Once(Mutex<Bytes>);

impl Once {
    /// Bytes to be taken.
    pub fn new(bytes: Bytes) -> Self {
        Self(Mutex::new(bytes))
    }

    /// The bytes, the first time; nothing from then on.
    pub fn take(&self) -> Bytes {
        std::mem::take(&mut *lock(&self.0))
    }

    /// The bytes, which stay.
    pub fn read(&self) -> Bytes {
        lock(&self.0).clone()
    }

    /// Puts back what was taken.
    pub fn give_back(&self, bytes: Bytes) {
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
    contents: Pack,
    records: Pack,
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
            contents: Pack::open(folder, "contents"),
            records: Pack::open(folder, "records"),
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

    /// What remained of an article; nothing when that is no longer whole.
    pub fn record(&self, entry: &KeptArticle) -> Bytes {
        let Apart { slot, digest } = entry.apart;
        if slot.length == 0 {
            return entry.record.read();
        }
        self.records.lying(slot).filter(|bytes| Digest::of(bytes) == digest).unwrap_or_default().into()
    }

    /// Keeps an article that was made.
    pub fn keep_article(&self, path: &str, mut entry: KeptArticle) {
        let bytes = entry.record.take();
        let slot = self.records.lay(&bytes);
        if slot.length == 0 {
            entry.record.give_back(bytes);
        } else {
            entry.apart = Apart { slot, digest: Digest::of(&bytes) };
        }
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
        self.contents.put(bytes)
    }

    /// The content of an output, when it is whole.
    pub fn content(&self, output: &Output) -> Option<Vec<u8>> {
        let bytes = self.contents.get(output.slot, output.size)?;
        (*blake3::hash(&bytes).as_bytes() == output.hash).then_some(bytes)
    }

    /// Writes what is kept now in the place of what was kept before. What cannot be written is not kept.
    pub fn save(mut self) {
        let length = |slot: Slot| u64::from(slot.length);
        let of_records: u64 = self.articles.kept().map(|entry| length(entry.apart.slot)).sum();
        let of_articles: u64 =
            self.articles.kept().flat_map(|entry| &entry.outputs).map(|output| length(output.slot)).sum();
        let of_pages: u64 = self.pages.kept().map(|page| length(page.output.slot)).sum();
        self.contents.settle(of_articles + of_pages);
        if self.records.is_mostly_idle(of_records) {
            self.records.begin_anew(self.articles.each().map(|entry| &mut entry.apart.slot));
        }
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
