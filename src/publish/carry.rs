//! What stays of the old site → the staging folder, as hard links: the same files under a second name.
//!
//! Links are carried as links, never followed. Where the file system has no hard links, or forbids one, files are
//! copied with their time of last change. Old files are never opened for writing.

use std::ffi::{OsStr, OsString};
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::folders::Folders;
use super::survey::Survey;
use super::tree::parent;

/// Links handed to one thread at a time; neighbours in order, so mostly of one folder.
const BATCH: usize = 256;

/// Carries over what the survey keeps.
///
/// # Errors
///
/// With the path in the site of what could not be carried over.
pub fn carry(from: &Path, to: &Folders, survey: &Survey) -> Result<(), (PathBuf, io::Error)> {
    let make = |folder: &OsStr| to.ensure(folder).map_err(|error| (PathBuf::from(folder), error));
    let mut last = None;
    for path in &survey.carried {
        let folder = parent(path);
        if folder != last {
            make(folder.unwrap_or_default())?;
            last = folder;
        }
    }
    survey.empty_folders.iter().try_for_each(|folder| make(folder))?;
    survey.carried.par_chunks(BATCH).try_for_each(|batch| carry_batch(from, to.root(), batch))
}

fn carry_batch(from: &Path, to: &Path, batch: &[OsString]) -> Result<(), (PathBuf, io::Error)> {
    for path in batch {
        carry_one(&from.join(path), &to.join(path)).map_err(|error| (PathBuf::from(path), error))?;
    }
    Ok(())
}

/// Gives a file a second name; where that cannot be, a copy.
pub(super) fn carry_one(old: &Path, new: &Path) -> io::Result<()> {
    let Err(refused) = fs::hard_link(old, new) else { return Ok(()) };
    if matches!(refused.kind(), io::ErrorKind::NotFound | io::ErrorKind::StorageFull | io::ErrorKind::AlreadyExists) {
        return Err(refused);
    }
    let about = fs::symlink_metadata(old)?;
    if about.is_file() {
        copy_whole(old, new)
    } else if about.is_symlink() {
        link_again(old, new)
    } else {
        Err(refused)
    }
}

fn copy_whole(old: &Path, new: &Path) -> io::Result<()> {
    let mut source = File::open(old)?;
    let about = source.metadata()?;
    let mut copy = File::create_new(new)?;
    io::copy(&mut source, &mut copy)?;
    copy.set_permissions(about.permissions())?;
    copy.set_modified(about.modified()?)
}

#[cfg(unix)]
fn link_again(old: &Path, new: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(fs::read_link(old)?, new)
}

#[cfg(not(unix))]
fn link_again(_old: &Path, _new: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::publish::tree::Stamp;

    #[test]
    fn a_copy_keeps_content_and_time() {
        let home = tempfile::tempdir().expect("a folder");
        let (old, new) = (home.path().join("old"), home.path().join("new"));
        fs::write(&old, "text").expect("written");
        copy_whole(&old, &new).expect("copied");
        let stamp = |path: &Path| Stamp::of(&fs::metadata(path).expect("there"));
        assert_eq!(stamp(&old), stamp(&new));
        assert!(copy_whole(&old, &new).is_err(), "nothing is written over");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_that_leads_nowhere_is_carried_as_it_is() {
        let home = tempfile::tempdir().expect("a folder");
        let link = home.path().join("link");
        std::os::unix::fs::symlink("../no/where", &link).expect("a link");
        for (name, carry) in [("a", carry_one as fn(&Path, &Path) -> io::Result<()>), ("b", link_again)] {
            carry(&link, &home.path().join(name)).expect("carried");
            assert_eq!(fs::read_link(home.path().join(name)).expect("a link"), Path::new("../no/where"));
        }
    }
}
