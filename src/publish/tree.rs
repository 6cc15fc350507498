//! A folder on disk → what lies in it: every entry with its kind and, for files, size and time of last change.
//!
//! Links are listed, never followed. Folders are read one after the other from a list, so depth costs no stack. No
//! content is read.

use std::collections::HashMap;
use std::ffi::{OsStr, OsString};
use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

/// What tells a file changed without reading it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// In bytes.
    pub size: u64,
    /// Time of last change, in nanoseconds since 1970; negative before.
    pub changed: i128,
}

/// What an entry of a folder is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TreeEntry {
    /// A regular file.
    File(Stamp),
    /// A folder.
    Folder,
    /// A symbolic link, whatever it leads to.
    Link,
    /// A pipe, socket or device.
    Special,
}

/// All that lies in a folder, keyed by path in it, `/` between parts.
#[derive(Debug, Default)]
pub struct Tree {
    entries: HashMap<OsString, TreeEntry>,
    exists: bool,
}

impl Stamp {
    /// The stamp of a file.
    pub fn of(file: &Metadata) -> Self {
        let changed = file.modified().map_or(0, |time| match time.duration_since(UNIX_EPOCH) {
            Ok(after) => after.as_nanos() as i128,
            Err(before) => -(before.duration().as_nanos() as i128),
        });
        Self { size: file.len(), changed }
    }
}

impl Tree {
    /// Lists what lies in `root`; empty when there is no such folder.
    ///
    /// # Errors
    ///
    /// With the path of the folder or file that could not be read, or that is another disk mounted inside.
    pub fn read(root: &Path) -> Result<Self, (PathBuf, io::Error)> {
        let top = match fs::symlink_metadata(root) {
            Ok(top) if top.is_dir() => top,
            Ok(_) => return Err((root.to_owned(), io::ErrorKind::NotADirectory.into())),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Self::default()),
            Err(error) => return Err((root.to_owned(), error)),
        };
        let mut tree = Self { entries: HashMap::new(), exists: true };
        let mut folders = vec![OsString::new()];
        while let Some(folder) = folders.pop() {
            let path = root.join(&folder);
            tree.read_folder(&path, &folder, &top, &mut folders).map_err(|error| (path, error))?;
        }
        Ok(tree)
    }

    fn read_folder(&mut self, path: &Path, key: &OsStr, top: &Metadata, folders: &mut Vec<OsString>) -> io::Result<()> {
        for entry in fs::read_dir(path)? {
            let entry = entry?;
            let key = join(key, &entry.file_name());
            let about = entry.metadata()?;
            let kind = kind_of(&about);
            if kind == TreeEntry::Folder {
                if device(&about) != device(top) {
                    return Err(io::ErrorKind::CrossesDevices.into());
                }
                folders.push(key.clone());
            }
            self.entries.insert(key, kind);
        }
        Ok(())
    }

    /// Whether the folder itself was there.
    pub fn exists(&self) -> bool {
        self.exists
    }

    /// What is at `path`, if anything.
    pub fn get(&self, path: impl AsRef<OsStr>) -> Option<TreeEntry> {
        self.entries.get(path.as_ref()).copied()
    }

    /// All entries, in no order.
    pub fn iter(&self) -> impl Iterator<Item = (&OsStr, TreeEntry)> {
        self.entries.iter().map(|(path, entry)| (path.as_os_str(), *entry))
    }
}

/// What the entry is that `about` speaks of.
pub fn kind_of(about: &Metadata) -> TreeEntry {
    if about.is_file() {
        TreeEntry::File(Stamp::of(about))
    } else if about.is_dir() {
        TreeEntry::Folder
    } else if about.is_symlink() {
        TreeEntry::Link
    } else {
        TreeEntry::Special
    }
}

/// The folder of an entry as [`Tree`] keys it; `None` at the top.
pub fn parent(path: &OsStr) -> Option<&OsStr> {
    Path::new(path).parent().map(Path::as_os_str).filter(|folder| !folder.is_empty())
}

fn join(folder: &OsStr, name: &OsStr) -> OsString {
    let mut path = OsString::with_capacity(folder.len() + 1 + name.len());
    if !folder.is_empty() {
        path.push(folder);
        path.push("/");
    }
    path.push(name);
    path
}

#[cfg(unix)]
pub(super) fn device(about: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::dev(about)
}

#[cfg(not(unix))]
pub(super) fn device(_about: &Metadata) -> u64 {
    0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_that_is_not_there_is_empty() {
        let home = tempfile::tempdir().expect("a folder");
        let tree = Tree::read(&home.path().join("none")).expect("fine");
        assert!(!tree.exists() && tree.iter().count() == 0);
    }

    #[cfg(unix)]
    #[test]
    fn links_are_listed_and_not_followed() {
        let home = tempfile::tempdir().expect("a folder");
        fs::create_dir_all(home.path().join("a/b")).expect("folders");
        fs::write(home.path().join("a/b/c.txt"), "four").expect("a file");
        std::os::unix::fs::symlink(home.path(), home.path().join("a/loop")).expect("a link");
        let tree = Tree::read(home.path()).expect("read");
        assert_eq!(tree.iter().count(), 4);
        assert_eq!(tree.get("a/loop"), Some(TreeEntry::Link));
        assert!(matches!(tree.get("a/b/c.txt"), Some(TreeEntry::File(Stamp { size: 4, .. }))));
    }
}
