//! A folder that postil wrote before → files that a site takes from it as they are.
//!
//! In: the folder, and where this machine keeps the record of it. Out: its files, each only when it is what it is said
//! to be: a file that is as it was when it was written here is not read for that, any other is. While it is open,
//! nobody puts another folder in its place.

use std::path::{Path, PathBuf};

use blake3::Hash;

use super::error::{PublishError, shown};
use super::guard::resolve;
use super::hold::{Held, Hold};
use super::manifest::{Manifest, hash_of_file, read_own};
use super::shelf::Shelf;
use super::tree::{Tree, TreeEntry};
use crate::address::OutPath;

/// A folder to take files from.
#[derive(Debug)]
pub struct Finished {
    real: PathBuf,
    shown: PathBuf,
    tree: Tree,
    known: Manifest,
    _hold: Hold,
}

impl Finished {
    /// Opens a folder; `state` is where this machine would keep the record of it.
    ///
    /// # Errors
    ///
    /// When there is none, somebody is writing it, or it cannot be read.
    pub fn open(folder: &Path, state: &Path) -> Result<Self, PublishError> {
        let failed = |error: &std::io::Error| PublishError::io("read", folder, error);
        let real = resolve(folder).map_err(|error| failed(&error))?;
        let hold = match Hold::take(&real).map_err(|error| failed(&error))? {
            Held::Ours(hold) => hold,
            Held::Missing => return Err(PublishError::new(folder, format!("there is no folder {}", shown(folder)))),
            Held::Theirs => {
                let message = format!("another build uses {}", shown(folder));
                return Err(PublishError::new(folder, message).with_help("wait until it has ended"));
            }
        };
        let tree = Tree::read(&real).map_err(|(path, error)| PublishError::io("read", &path, &error))?;
        let known = resolve(state).map(|state| Shelf::of(&state, &real).noted()).unwrap_or_default();
        Ok(Self { real, shown: folder.to_owned(), tree, known, _hold: hold })
    }

    /// The folder as it was named.
    pub fn shown(&self) -> &Path {
        &self.shown
    }

    /// What a file in it holds; none when there is no such file, or it cannot be read.
    pub fn read(&self, name: &str) -> Option<Vec<u8>> {
        read_own(&self.real.join(name)).ok()?
    }

    /// Whether a file in it has this content.
    pub fn has(&self, path: &OutPath, hash: Hash, size: u64) -> bool {
        let Some(TreeEntry::File(stamp)) = self.tree.get(path.as_str()) else { return false };
        if stamp.size != size {
            return false;
        }
        let known = self.known.records.get(path).filter(|record| record.stamp == stamp).map(|record| record.hash);
        let found = known.or_else(|| hash_of_file(&self.file(path)).ok().map(|(hash, _)| hash));
        found == Some(hash)
    }

    /// Where a file of it lies.
    pub(super) fn file(&self, path: &OutPath) -> PathBuf {
        self.real.join(path.as_str())
    }
}
