//! The record of a site → its output folder without what postil wrote, and the state folder without its cache.
//!
//! Only files that are still as they were written go, then the folders that this leaves empty. Files of others, and
//! outputs that somebody changed, stay and are named. Links are not followed.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::error::PublishError;
use super::exchange::remove;
use super::guard::{OutFolder, resolve};
use super::manifest::is_as_written;
use super::seal;
use super::shelf::Shelf;
use super::staging::{read_tree, take_up};
use super::tree::TreeEntry;

/// The folder in the state folder that may be thrown away at any time.
pub const CACHE: &str = "cache";

/// What was taken away.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cleaned {
    /// How many files went from the output folder.
    pub removed: usize,
    /// Files that postil wrote and somebody changed; kept.
    pub kept: Vec<PathBuf>,
}

/// Takes away what was published in `out`, and the cache in the state folder `state`; hold the site's [`super::Lock`].
///
/// # Errors
///
/// With the path that could not be read or removed; what was removed before stays removed, and `clean` may be run
/// again.
pub fn clean(out: &Path, state: &Path) -> Result<Cleaned, PublishError> {
    let find = |path: &Path| resolve(path).map_err(|error| PublishError::io("find", path, &error));
    let out = OutFolder { real: find(out)?, shown: out.to_owned() };
    let state = find(state)?;
    let failed = |(path, error): (PathBuf, io::Error)| PublishError::io("remove", &path, &error);
    let shelf = Shelf::of(&state, &out.real);
    let (_hold, left) = take_up(&out, &shelf)?;
    if let Some((path, error)) = left.into_iter().next() {
        return Err(failed((path, error)));
    }
    let cleaned = clean_output(&out, &shelf)?;
    shelf.clear().map_err(failed)?;
    let cache = state.join(CACHE);
    remove(&cache).map_err(|error| failed((cache, error)))?;
    Ok(cleaned)
}

fn clean_output(out: &OutFolder, shelf: &Shelf) -> Result<Cleaned, PublishError> {
    let tree = read_tree(out)?;
    let site =
        shelf.load(&out.real, &tree).map_err(|(path, error)| PublishError::io("use the record", &path, &error))?;
    let mut cleaned = Cleaned::default();
    let mut folders = BTreeSet::from([""]);
    for (path, record) in &site.records {
        let real = out.real.join(path.as_str());
        match tree.get(path.as_str()) {
            None => continue,
            Some(TreeEntry::File(stamp)) if is_as_written(&real, stamp, record) => {
                fs::remove_file(&real).map_err(|error| PublishError::io("remove", &out.show(path.as_str()), &error))?;
                cleaned.removed += usize::from(path.as_str() != seal::NAME);
            }
            Some(_) => cleaned.kept.push(out.show(path.as_str())),
        }
        folders.extend(path.folders());
    }
    // The inner folders before the outer ones; those that are not empty stay.
    for folder in folders.iter().rev() {
        let real = if folder.is_empty() { out.real.clone() } else { out.real.join(folder) };
        if cleaned.removed > 0 && tree.exists() {
            let _ = fs::remove_dir(real);
        }
    }
    Ok(cleaned)
}
