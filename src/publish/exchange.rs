//! Two folders side by side → the new one in the place of the old, in one step where the system has one.
//!
//! Linux and macOS exchange two names at once. Where the file system cannot, the old folder is moved aside and the new one
//! moved in: between the two renames there is no site for a moment, and [`restore`] heals a kill right there. Also here:
//! one sync for all that was written.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

/// The hidden neighbours of an output folder that a build uses.
#[derive(Clone, Debug)]
pub struct Neighbours {
    /// Where the new site is put together; after an exchange, the old one.
    pub staging: PathBuf,
    /// Where the old site goes when two renames are needed.
    aside: PathBuf,
}

impl Neighbours {
    /// Those of `out`; `None` for the root of a file system.
    pub fn of(out: &Path) -> Option<Self> {
        let (folder, name) = (out.parent()?, out.file_name()?);
        let hidden = |end: &str| {
            let mut hidden = std::ffi::OsString::from(".");
            hidden.push(name);
            hidden.push(end);
            folder.join(hidden)
        };
        Some(Self { staging: hidden(".postil-new"), aside: hidden(".postil-old") })
    }

    /// Puts right what a killed build left: the old site back if it was moved aside, and the rest removed.
    ///
    /// Only with the site's lock held.
    ///
    /// # Errors
    ///
    /// With the path that could not be moved or removed.
    pub fn restore(&self, out: &Path) -> Result<(), (PathBuf, io::Error)> {
        let is_there = |path: &Path| fs::symlink_metadata(path).is_ok();
        if is_there(&self.aside) && !is_there(out) {
            fs::rename(&self.aside, out).map_err(|error| (self.aside.clone(), error))?;
        }
        for path in [&self.staging, &self.aside] {
            remove(path).map_err(|error| (path.clone(), error))?;
        }
        Ok(())
    }

    /// Puts the staging folder in the place of `out`; gives where the old site is now, if there was one.
    ///
    /// # Errors
    ///
    /// When it could not be done; `out` is then as before.
    pub fn exchange(&self, out: &Path) -> io::Result<Option<&Path>> {
        if fs::symlink_metadata(out).is_err() {
            return fs::rename(&self.staging, out).map(|()| None);
        }
        if swap(&self.staging, out)? {
            return Ok(Some(&self.staging));
        }
        self.two_renames(out).map(Some)
    }

    fn two_renames(&self, out: &Path) -> io::Result<&Path> {
        fs::rename(out, &self.aside)?;
        if let Err(error) = fs::rename(&self.staging, out) {
            fs::rename(&self.aside, out)?;
            return Err(error);
        }
        Ok(&self.aside)
    }
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
        let old = neighbours.exchange(&out).expect("exchanged").expect("had an old one").to_owned();
        assert_eq!((text(&out), text(&old)), ("new".into(), "old".into()));
    }

    #[test]
    fn two_renames_do_the_same() {
        let (_home, out, neighbours) = sites();
        let old = neighbours.two_renames(&out).expect("exchanged").to_owned();
        assert_eq!((text(&out), text(&old)), ("new".into(), "old".into()));
        neighbours.restore(&out).expect("tidied");
        assert!(text(&out) == "new" && !old.exists());
    }

    #[test]
    fn a_kill_between_two_renames_is_healed() {
        let (home, out, neighbours) = sites();
        fs::rename(&out, &neighbours.aside).expect("moved aside");
        neighbours.restore(&out).expect("healed");
        assert_eq!(text(&out), "old");
        assert_eq!(fs::read_dir(home.path()).expect("read").count(), 1, "no neighbour is left");
    }
}
