//! Two folders side by side → the new one in the place of the old, in one step where the system has one.
//!
//! Linux and macOS exchange two names at once. Where the file system cannot, the old folder is moved aside and the new
//! one moved in: between the two renames there is no site for a moment, and [`restore`] heals a kill right there. Also
//! here: one sync for all that was written.

use std::collections::hash_map::RandomState;
use std::ffi::OsString;
use std::fs;
use std::hash::{BuildHasher, Hasher};
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::hold::{Held, Hold};

/// The hidden neighbours of an output folder that a build uses; each build has names of its own.
#[derive(Clone, Debug)]
pub struct Neighbours {
    /// Where the new site is put together; after an exchange, the old one.
    pub staging: PathBuf,
    /// Where the old site goes when two renames are needed.
    aside: PathBuf,
}

/// The ends of their names, before what tells builds apart.
const ENDS: [&str; 2] = [".postil-new-", ".postil-old-"];

impl Neighbours {
    /// Those of `out` for a new build; `None` for the root of a file system.
    pub fn of(out: &Path) -> Option<Self> {
        let folder = out.parent()?;
        let own = format!("{:x}-{:08x}", std::process::id(), RandomState::new().build_hasher().finish() as u32);
        let hidden = |end: &str| {
            let mut hidden = hidden(out, end)?;
            hidden.push(&own);
            Some(folder.join(hidden))
        };
        Some(Self { staging: hidden(ENDS[0])?, aside: hidden(ENDS[1])? })
    }

    /// Puts the staging folder in the place of `out`; gives where the old site is now, if there was one. `moving` is
    /// told before two renames from where to where the old site goes.
    ///
    /// # Errors
    ///
    /// When it could not be done; `out` is then as before.
    pub fn exchange(
        &self,
        out: &Path,
        moving: impl FnOnce(&Path, &Path) -> io::Result<()>,
    ) -> io::Result<Option<&Path>> {
        if fs::symlink_metadata(out).is_err() {
            return move_new(&self.staging, out).map(|()| None);
        }
        if swap(&self.staging, out)? {
            return Ok(Some(&self.staging));
        }
        moving(out, &self.aside)?;
        self.two_renames(out).map(Some)
    }

    fn two_renames(&self, out: &Path) -> io::Result<&Path> {
        fs::rename(out, &self.aside)?;
        if let Err(error) = move_new(&self.staging, out) {
            fs::rename(&self.aside, out)?;
            return Err(error);
        }
        Ok(&self.aside)
    }
}

fn hidden(out: &Path, end: &str) -> Option<OsString> {
    let mut hidden = OsString::from(".");
    hidden.push(out.file_name()?);
    hidden.push(end);
    Some(hidden)
}

/// Puts right what a killed build left beside `out`: the old site back if it was moved aside, and the rest removed.
/// What another build is at work on stays, and so does an old site that `is_ours` does not know. Gives what could not
/// be removed, which hinders nothing.
///
/// # Errors
///
/// With the path that could not be moved back.
pub fn restore(out: &Path, is_ours: impl Fn(&Path) -> bool) -> Result<Vec<(PathBuf, io::Error)>, (PathBuf, io::Error)> {
    let is_there = |path: &Path| fs::symlink_metadata(path).is_ok();
    let mut left = Vec::new();
    for (path, is_old) in left_over(out) {
        // Held while it is moved or removed, so that no other build does the same.
        let _hold = match Hold::take(&path) {
            Ok(Held::Ours(hold)) => hold,
            Ok(Held::Theirs | Held::Missing) => continue,
            Err(error) => {
                left.push((path, error));
                continue;
            }
        };
        if is_old && !is_ours(&path) {
            continue;
        }
        if is_old && !is_there(out) {
            fs::rename(&path, out).map_err(|error| (path, error))?;
        } else if let Err(error) = remove(&path) {
            left.push((path, error));
        }
    }
    Ok(left)
}

/// The folders beside `out` that have names of a build, and whether they are old sites moved aside; in order of names.
fn left_over(out: &Path) -> Vec<(PathBuf, bool)> {
    let Some(Ok(entries)) = out.parent().map(fs::read_dir) else { return Vec::new() };
    let mut found = Vec::new();
    let starts = ENDS.map(|end| hidden(out, end).unwrap_or_default());
    for entry in entries.flatten() {
        let name = entry.file_name();
        let begins = |start: &OsString| name.as_encoded_bytes().starts_with(start.as_encoded_bytes());
        if let Some(which) = starts.iter().position(begins)
            && entry.file_type().is_ok_and(|kind| kind.is_dir())
        {
            found.push((entry.path(), which == 1));
        }
    }
    found.sort_unstable();
    found
}

/// Moves a folder to where nothing stands.
fn move_new(from: &Path, to: &Path) -> io::Result<()> {
    #[cfg(any(target_os = "linux", target_os = "macos"))]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        use rustix::io::Errno;
        match renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE) {
            Ok(()) => return Ok(()),
            Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => {}
            Err(error) => return Err(error.into()),
        }
    }
    if fs::symlink_metadata(to).is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    fs::rename(from, to)
}

/// Removes a folder and all in it, its folders in parallel; links are removed, not followed. Fine when it is not there.
///
/// # Errors
///
/// When something in it cannot be removed.
pub fn remove(folder: &Path) -> io::Result<()> {
    match fs::symlink_metadata(folder) {
        Ok(about) if about.is_dir() => {}
        Ok(_) => return fs::remove_file(folder),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
    }
    // What is mounted in it lies elsewhere, and belongs to somebody else.
    let real = fs::canonicalize(folder)?;
    if super::mounts::within(&real).is_some() {
        return Err(io::ErrorKind::CrossesDevices.into());
    }
    let entries = fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>()?;
    entries.par_iter().try_for_each(|entry| {
        let path = entry.path();
        if entry.file_type()?.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) }
    })?;
    fs::remove_dir(folder)
}

/// Exchanges the two names; `false` when the system or the file system cannot.
#[cfg(any(target_os = "linux", target_os = "macos"))]
fn swap(one: &Path, two: &Path) -> io::Result<bool> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    match renameat_with(CWD, one, CWD, two, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(true),
        Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
fn swap(_one: &Path, _two: &Path) -> io::Result<bool> {
    Ok(false)
}

/// Brings all that was written to the file system of `folder` to the disk.
///
/// # Errors
///
/// When the disk reports a fault.
pub fn sync(folder: &Path) -> io::Result<()> {
    #[cfg(target_os = "linux")]
    rustix::fs::syncfs(fs::File::open(folder)?)?;
    #[cfg(all(unix, not(target_os = "linux")))]
    {
        let _ = folder;
        rustix::fs::sync();
    }
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sites() -> (tempfile::TempDir, PathBuf, Neighbours) {
        let home = tempfile::tempdir().expect("a folder");
        let out = home.path().join("public");
        let neighbours = Neighbours::of(&out).expect("has a parent");
        for (folder, text) in [(&out, "old"), (&neighbours.staging, "new")] {
            fs::create_dir(folder).expect("a folder");
            fs::write(folder.join("a"), text).expect("a file");
        }
        (home, out, neighbours)
    }

    fn text(folder: &Path) -> String {
        fs::read_to_string(folder.join("a")).expect("a file")
    }

    #[test]
    fn new_and_old_change_places() {
        let (_home, out, neighbours) = sites();
        let old = neighbours.exchange(&out, |_, _| Ok(())).expect("exchanged").expect("had an old one").to_owned();
        assert_eq!((text(&out), text(&old)), ("new".into(), "old".into()));
    }

    #[test]
    fn two_renames_do_the_same() {
        let (_home, out, neighbours) = sites();
        let old = neighbours.two_renames(&out).expect("exchanged").to_owned();
        assert_eq!((text(&out), text(&old)), ("new".into(), "old".into()));
        assert!(restore(&out, |_| true).expect("tidied").is_empty());
        assert!(text(&out) == "new" && !old.exists());
    }

    #[test]
    fn a_kill_between_two_renames_is_healed() {
        let (home, out, neighbours) = sites();
        fs::rename(&out, &neighbours.aside).expect("moved aside");
        restore(&out, |_| false).expect("nothing is ours");
        assert!(!out.exists() && neighbours.aside.exists(), "what somebody laid there is neither taken nor removed");
        restore(&out, |path| path == neighbours.aside).expect("healed");
        assert_eq!(text(&out), "old");
        assert_eq!(fs::read_dir(home.path()).expect("read").count(), 1, "no neighbour is left");
    }

    #[test]
    fn what_another_build_is_at_work_on_stays() {
        let (_home, out, neighbours) = sites();
        let Ok(Held::Ours(hold)) = Hold::take(&neighbours.staging) else { panic!("free") };
        restore(&out, |_| true).expect("tidied");
        assert_eq!(text(&neighbours.staging), "new");
        drop(hold);
        restore(&out, |_| true).expect("tidied");
        assert!(!neighbours.staging.exists());
    }

    #[test]
    fn a_first_site_takes_no_place_that_another_took_meanwhile() {
        let (_home, out, neighbours) = sites();
        assert_eq!(move_new(&neighbours.staging, &out).expect_err("taken").kind(), io::ErrorKind::AlreadyExists);
        assert_eq!((text(&out), text(&neighbours.staging)), ("old".into(), "new".into()));
    }
}
