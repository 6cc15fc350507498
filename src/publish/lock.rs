//! The state folder of a site → the right to build it, for one process at a time.
//!
//! The lock is the operating system's, on the file `lock` in the state folder: it ends with the process, however that
//! ends, so it cannot be left behind. The file itself stays; it is empty and says nothing.

use std::fmt;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::Path;

use super::error::{PublishError, shown};

/// The right to build a site; given back when dropped.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

/// Why the right to build was not given.
#[derive(Debug)]
pub struct LockError {
    /// Whether another build holds it; otherwise the lock's file could not be used.
    pub held: bool,
    message: String,
}

impl Lock {
    /// Takes the lock of the state folder (`.postil`), which is made if need be; does not wait.
    ///
    /// # Errors
    ///
    /// When another build has it (`held`), or the file cannot be made or locked.
    pub fn take(folder: &Path) -> Result<Self, LockError> {
        let path = folder.join("lock");
        let failed = |deed: &str, path: &Path, error: &std::io::Error| LockError {
            held: false,
            message: PublishError::io(deed, path, error).to_string(),
        };
        if let Ok(target) = fs::read_link(folder) {
            let message = format!("{} is a symbolic link to {}, which is not followed", shown(folder), shown(&target));
            return Err(LockError { held: false, message });
        }
        fs::create_dir_all(folder).map_err(|error| failed("make the folder", folder, &error))?;
        let file = open(&path).map_err(|error| failed("open", &path, &error))?;
        let about = file.metadata().map_err(|error| failed("read", &path, &error))?;
        if !about.is_file() {
            return Err(LockError { held: false, message: format!("{} is not a regular file", shown(&path)) });
        }
        match file.try_lock() {
            Ok(()) => Ok(Self { _file: file }),
            Err(TryLockError::WouldBlock) => {
                let message = "another build of this site is running; wait for it to end, or end it".to_owned();
                Err(LockError { held: true, message })
            }
            Err(TryLockError::Error(error)) => Err(failed("lock", &path, &error)),
        }
    }
}

/// Opens the lock's file, or makes it; a link is not followed, and a pipe is not waited for.
fn open(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.create(true).truncate(false).read(true).write(true);
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        let flags = (OFlags::NOFOLLOW | OFlags::NONBLOCK).bits();
        std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, flags.cast_signed());
    }
    options.open(path)
}

impl fmt::Display for LockError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for LockError {}

#[cfg(test)]
mod tests {
    use std::sync::Barrier;

    use super::*;

    #[test]
    fn of_eight_builds_at_once_one_wins() {
        let site = tempfile::tempdir().expect("a folder");
        let state = site.path().join(".postil");
        let (start, end) = (Barrier::new(8), Barrier::new(8));
        let won: Vec<bool> = std::thread::scope(|scope| {
            let build = || {
                start.wait();
                let lock = Lock::take(&state);
                end.wait();
                match lock {
                    Ok(_) => true,
                    Err(error) => {
                        assert!(error.held, "{error}");
                        false
                    }
                }
            };
            let builds: Vec<_> = (0..8).map(|_| scope.spawn(build)).collect();
            builds.into_iter().map(|build| build.join().expect("no panic")).collect()
        });
        assert_eq!(won.iter().filter(|won| **won).count(), 1);
        assert!(Lock::take(&state).is_ok(), "given back when dropped");
    }

    #[test]
    fn a_file_in_place_of_the_folder_is_told() {
        let site = tempfile::tempdir().expect("a folder");
        let state = site.path().join(".postil");
        fs::write(&state, "").expect("a file");
        let error = Lock::take(&state).expect_err("no folder");
        assert!(!error.held && error.to_string().starts_with("cannot make the folder"), "{error}");
    }
}
