//! A folder → the right to change it, for one process at a time, whatever site is built into it.
//!
//! The lock is the operating system's, on the folder itself: it lies where the danger is, leaves no file behind,
//! touches no time stamp, and ends with the process. Some network disks and systems have no such locks; there nothing
//! is held, and that the folder is still the same one is all that is known.

use std::fs::{self, File, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::error::{PublishError, shown};
use super::guard::OutFolder;

/// How often a folder that is held is tried again, and after which time.
const TRIES: u32 = 20;
const PAUSE: Duration = Duration::from_millis(5);

/// A folder that is held; given back when dropped.
#[derive(Debug)]
pub struct Hold {
    folder: PathBuf,
    /// Nothing where folders cannot be opened.
    file: Option<File>,
}

/// What became of the attempt to hold a folder.
#[derive(Debug)]
pub enum Held {
    /// It is held now.
    Ours(Hold),
    /// Another process holds it.
    Theirs,
    /// There is no such folder.
    Missing,
}

impl Hold {
    /// Holds a folder; does not wait, and follows no link.
    ///
    /// # Errors
    ///
    /// When the folder cannot be opened.
    pub fn take(folder: &Path) -> io::Result<Held> {
        let mut tries = 0;
        loop {
            let file = match open_folder(folder) {
                Ok(file) => file,
                Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Held::Missing),
                Err(error) => return Err(error),
            };
            if let Some(file) = &file
                && matches!(file.try_lock(), Err(fs::TryLockError::WouldBlock))
            {
                // A program that the holder starts has its locks, too, until it begins.
                if tries == TRIES {
                    return Ok(Held::Theirs);
                }
                tries += 1;
                std::thread::sleep(PAUSE);
                continue;
            }
            let hold = Self { folder: folder.to_owned(), file };
            // Between opening and locking another build may have put a new folder there.
            if hold.is_still_there() {
                return Ok(Held::Ours(hold));
            }
        }
    }

    /// Holds an output folder, if it is there.
    ///
    /// # Errors
    ///
    /// When another build holds it, or it cannot be opened.
    pub fn output(out: &OutFolder) -> Result<Option<Self>, PublishError> {
        match Self::take(&out.real) {
            Ok(Held::Ours(hold)) => Ok(Some(hold)),
            Ok(Held::Missing) => Ok(None),
            Ok(Held::Theirs) => {
                let message = format!("another build is publishing to {}", shown(&out.shown));
                Err(PublishError::new(&out.shown, message).with_help("wait until it has ended"))
            }
            Err(error) => Err(PublishError::io("read", &out.shown, &error)),
        }
    }

    /// Whether the folder of that name is still the one that is held.
    pub fn is_still_there(&self) -> bool {
        let Ok(there) = fs::symlink_metadata(&self.folder) else { return false };
        match self.file.as_ref().map(File::metadata) {
            Some(Ok(held)) => identity(&held) == identity(&there),
            Some(Err(_)) => false,
            None => there.is_dir(),
        }
    }
}

/// What no other folder has at the same time.
pub(super) fn identity(about: &Metadata) -> (u64, u64) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        (about.dev(), about.ino())
    }
    #[cfg(not(unix))]
    {
        let _ = about;
        (0, 0)
    }
}

#[cfg(unix)]
fn open_folder(folder: &Path) -> io::Result<Option<File>> {
    use rustix::fs::{Mode, OFlags, open};
    let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    Ok(Some(File::from(open(folder, flags, Mode::empty())?)))
}

#[cfg(not(unix))]
fn open_folder(folder: &Path) -> io::Result<Option<File>> {
    fs::symlink_metadata(folder).map(|_| None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_holds_it_until_it_is_dropped() {
        let home = tempfile::tempdir().expect("a folder");
        let Ok(Held::Ours(hold)) = Hold::take(home.path()) else { panic!("free") };
        assert!(matches!(Hold::take(home.path()), Ok(Held::Theirs)));
        drop(hold);
        assert!(matches!(Hold::take(home.path()), Ok(Held::Ours(_))));
        assert!(matches!(Hold::take(&home.path().join("none")), Ok(Held::Missing)));
    }

    #[test]
    fn another_folder_of_the_name_is_not_the_one_that_is_held() {
        let home = tempfile::tempdir().expect("a folder");
        let folder = home.path().join("public");
        fs::create_dir(&folder).expect("a folder");
        let Ok(Held::Ours(hold)) = Hold::take(&folder) else { panic!("free") };
        assert!(hold.is_still_there());
        fs::rename(&folder, home.path().join("away")).expect("moved");
        assert!(!hold.is_still_there());
        fs::create_dir(&folder).expect("a folder");
        assert!(!hold.is_still_there());
    }
}
