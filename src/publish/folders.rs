//! Folders of the staging area, each made once and on first need.
//!
//! Making a folder is the dearest of all steps, so what was made is remembered. A folder that the old site has gets the
//! same permissions, owner and group at the end ([`Folders::settle`]), when nothing more has to be put into it.

use std::collections::HashSet;
use std::ffi::{OsStr, OsString};
use std::fs::{self, File, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::hold::{Held, Hold};
use super::tree::parent;

/// The folders made so far under one root.
#[derive(Debug)]
pub struct Folders {
    root: PathBuf,
    made: Mutex<HashSet<OsString>>,
    /// Says to others that the root is in use.
    hold: Mutex<Option<Hold>>,
}

impl Folders {
    /// None made yet, not even the root.
    pub fn under(root: &Path) -> Self {
        Self { root: root.to_owned(), made: Mutex::default(), hold: Mutex::default() }
    }

    /// The root.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Whether anything was made.
    pub fn started(&self) -> bool {
        !self.lock().is_empty()
    }

    /// Makes `folder` (a path under the root, empty for the root itself) and those around it, as far as they are
    /// missing.
    ///
    /// # Errors
    ///
    /// When one cannot be made.
    pub fn ensure(&self, folder: &OsStr) -> io::Result<()> {
        let mut made = self.lock();
        let mut missing = Vec::new();
        let mut next = Some(folder);
        while let Some(path) = next.filter(|path| !made.contains(*path)) {
            missing.push(path);
            next = (!path.is_empty()).then(|| parent(path).unwrap_or(OsStr::new("")));
        }
        if let (Some(""), Some(around)) = (missing.last().and_then(|path| path.to_str()), self.root.parent()) {
            fs::create_dir_all(around)?;
        }
        for path in missing.into_iter().rev() {
            match fs::create_dir(if path.is_empty() { self.root.clone() } else { self.root.join(path) }) {
                // A name that differs in letter case only may be the same folder; the root must be new.
                Err(error) if path.is_empty() || error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
                _ => made.insert(path.to_owned()),
            };
            if path.is_empty()
                && let Held::Ours(hold) = Hold::take(&self.root)?
            {
                *self.hold.lock().unwrap_or_else(PoisonError::into_inner) = Some(hold);
            }
        }
        Ok(())
    }

    /// Gives each folder what it has under `old`, if it is there: permissions, owner and group, and where it holds
    /// nothing of ours (`is_theirs`), its time of last change, too.
    ///
    /// # Errors
    ///
    /// With the path in the root of the folder that could not be made the same. Of a folder that holds outputs it does
    /// not matter whose it is.
    pub fn settle(&self, old: &Path, is_theirs: impl Fn(&OsStr) -> bool) -> Result<(), (PathBuf, io::Error)> {
        for folder in &*self.lock() {
            let Ok(model) = fs::symlink_metadata(old.join(folder)) else { continue };
            if model.is_dir() {
                let settled = settle_one(&self.root.join(folder), &model, is_theirs(folder));
                settled.map_err(|error| (PathBuf::from(folder), error))?;
            }
        }
        Ok(())
    }

    /// Gives the root free, as the end of the process does.
    #[cfg(test)]
    pub fn let_go(&self) {
        *self.hold.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    fn lock(&self) -> MutexGuard<'_, HashSet<OsString>> {
        self.made.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Makes a folder like its model; its time last, since nothing is put into it any more.
fn settle_one(here: &Path, model: &Metadata, is_theirs: bool) -> io::Result<()> {
    match give_away(here, model) {
        Err(error) if is_theirs => return Err(error),
        _ => {}
    }
    if fs::symlink_metadata(here)?.permissions() != model.permissions() {
        fs::set_permissions(here, model.permissions())?;
    }
    if is_theirs {
        File::open(here)?.set_modified(model.modified()?)?;
    }
    Ok(())
}

/// Gives a folder the owner and the group of its model.
#[cfg(unix)]
fn give_away(here: &Path, model: &Metadata) -> io::Result<()> {
    use std::os::unix::fs::MetadataExt;
    let about = fs::symlink_metadata(here)?;
    let differs = |mine: u32, theirs: u32| (mine != theirs).then_some(theirs);
    let (owner, group) = (differs(about.uid(), model.uid()), differs(about.gid(), model.gid()));
    if owner.is_none() && group.is_none() {
        return Ok(());
    }
    std::os::unix::fs::lchown(here, owner, group)
}

#[cfg(not(unix))]
fn give_away(_here: &Path, _model: &Metadata) -> io::Result<()> {
    Ok(())
}
