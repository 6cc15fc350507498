//! Entries by name, on disk in some files that are each read and written whole, so that one change writes little.
//!
//! A file begins with a word and a digest of the rest, which begins with the setting. One that is torn, altered, of
//! another program or made with another setting is as if it were not there; it is replaced when something in it is kept
//! anew.

use super::{Digest, Setting, lock};
use crate::load::beneath;
use rayon::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// How many files the entries are parted into.
const SHARDS: usize = 64;
const FIRST_WORD: &[u8; 16] = b"postil-cache-1\n\0";

/// Entries as they were, and as they are now.
#[derive(Debug)]
pub(super) struct Shards<T> {
    folder: PathBuf,
    name: &'static str,
    setting: Setting,
    /// By name.
    pub old: HashMap<String, T>,
    /// By name: a new entry, or that the old one stays.
    pub new: Mutex<BTreeMap<String, Option<T>>>,
    /// Shards whose file cannot be used.
    unusable: HashSet<usize>,
}

impl<T: Serialize + DeserializeOwned + Send + Sync> Shards<T> {
    /// Reads what is there.
    pub fn open(folder: &Path, name: &'static str, setting: Setting) -> Self {
        let read: Vec<Option<Vec<(String, T)>>> =
            (0..SHARDS).into_par_iter().map(|shard| read(&path(folder, name, shard), setting)).collect();
        let unusable = read.iter().enumerate().filter(|(_, entries)| entries.is_none()).map(|(shard, _)| shard);
        let unusable = unusable.collect();
        let old = read.into_iter().flatten().flatten().collect();
        Self { folder: folder.to_owned(), name, setting, old, new: Mutex::default(), unusable }
    }

    /// The entries that are kept.
    pub fn kept(&mut self) -> impl Iterator<Item = &T> {
        let old = &self.old;
        let new = self.new.get_mut().unwrap_or_else(std::sync::PoisonError::into_inner);
        new.iter().filter_map(move |(name, entry)| entry.as_ref().or_else(|| old.get(name)))
    }

    /// The entries that are kept, each to be altered; all are written.
    pub fn each(&mut self) -> impl Iterator<Item = &mut T> {
        self.unusable = (0..SHARDS).collect();
        let new = self.new.get_mut().unwrap_or_else(std::sync::PoisonError::into_inner);
        let stays = |name: &String| new.get(name).is_some_and(Option::is_none);
        let old: Vec<&mut T> = self.old.iter_mut().filter(|(name, _)| stays(name)).map(|(_, entry)| entry).collect();
        old.into_iter().chain(new.values_mut().filter_map(Option::as_mut))
    }

    /// Writes the shards in which something differs.
    pub fn save(self) {
        let new = std::mem::take(&mut *lock(&self.new));
        let mut differs: HashSet<usize> =
            new.iter().filter(|(_, entry)| entry.is_some()).map(|(name, _)| of(name)).collect();
        differs.extend(self.old.keys().filter(|name| !new.contains_key(*name)).map(|name| of(name)));
        differs.extend(&self.unusable);
        let mut shards: BTreeMap<usize, Vec<(&str, Option<&T>)>> =
            differs.into_iter().map(|shard| (shard, vec![])).collect();
        for (name, entry) in &new {
            let Some(shard) = shards.get_mut(&of(name)) else { continue };
            shard.push((name.as_str(), entry.as_ref()));
        }
        shards.into_par_iter().for_each(|(shard, new)| {
            let path = path(&self.folder, self.name, shard);
            let stays = |name: &str| self.old.get(name);
            let entries: Vec<(&str, &T)> =
                new.into_iter().filter_map(|(name, entry)| Some((name, entry.or_else(|| stays(name))?))).collect();
            // What cannot be written is made again; what is torn is seen.
            if entries.is_empty() || write(&path, self.setting, &entries).is_err() {
                let _ = fs::remove_file(&path);
            }
        });
    }
}

/// The shard of a name.
fn of(name: &str) -> usize {
    usize::from(Digest::of(name.as_bytes()).as_bytes()[0]) % SHARDS
}

fn path(folder: &Path, name: &str, shard: usize) -> PathBuf {
    folder.join(format!("{name}-{shard:02}"))
}

/// The entries of a file; nothing when it is of no use.
fn read<T: DeserializeOwned>(path: &Path, setting: Setting) -> Option<Vec<(String, T)>> {
    let bytes = read_sealed(path)?;
    postcard::from_bytes(bytes.strip_prefix(setting.0.as_bytes())?).ok()
}

/// The bytes of a file of the cache, if it is whole and of this form.
pub fn read_sealed(path: &Path) -> Option<Vec<u8>> {
    let (folder, name) = (path.parent().unwrap_or(Path::new(".")), path.file_name().unwrap_or_default());
    let (mut file, about) = beneath::open(folder, Path::new(name)).ok()?;
    let mut head = [0; 32];
    file.read_exact(&mut head).ok()?;
    let digest = head.strip_prefix(FIRST_WORD)?;
    let mut body = Vec::with_capacity(usize::try_from(about.len()).unwrap_or(0));
    file.read_to_end(&mut body).ok()?;
    (Digest::of(&body).as_bytes() == digest).then_some(body)
}

/// Writes a file of the cache whole.
///
/// # Errors
/// The disk's.
pub(super) fn put_sealed(path: &Path, parts: &[&[u8]]) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut hasher = blake3::Hasher::new();
    for part in parts {
        hasher.update(part);
    }
    let mut file = tempfile::Builder::new().prefix(".fresh-").tempfile_in(folder)?;
    file.write_all(FIRST_WORD)?;
    file.write_all(Digest::from(hasher.finalize()).as_bytes())?;
    for part in parts {
        file.write_all(part)?;
    }
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// Writes a file of the cache whole; what cannot be written is not kept.
pub fn write_sealed(path: &Path, bytes: &[u8]) {
    if put_sealed(path, &[bytes]).is_err() {
        let _ = fs::remove_file(path);
    }
}

fn write<T: Serialize>(path: &Path, setting: Setting, entries: &[(&str, &T)]) -> io::Result<()> {
    let body = postcard::to_stdvec(entries).map_err(io::Error::other)?;
    put_sealed(path, &[setting.0.as_bytes(), &body])
}
