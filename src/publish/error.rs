//! What the disk answered → words: which file, what was tried, why it did not work.
//!
//! System errors are told by what they mean to the person (`no space left on the device`), never by number.
//! A [`PublishError`] always means that the published site is as it was.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::report::visible;

/// Why a site was not published. Whatever is said here, the old site stands untouched.
#[derive(Debug)]
pub struct PublishError {
    path: PathBuf,
    message: String,
    help: Option<String>,
}

impl PublishError {
    /// A fault at `path`, told by a whole message (lower case, no full stop).
    pub fn new(path: &Path, message: String) -> Self {
        Self { path: path.to_owned(), message, help: None }
    }

    /// `cannot DEED PATH: REASON`, as in ``cannot write `public/a.html`: no space left on the device``.
    pub fn io(deed: &str, path: &Path, error: &io::Error) -> Self {
        Self::new(path, format!("cannot {deed} {}: {}", shown(path), reason(error)))
    }

    /// The same fault with advice.
    #[must_use]
    pub fn with_help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The file or folder that the trouble is with.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What to do about it, where that is known.
    pub fn help(&self) -> Option<&str> {
        self.help.as_deref()
    }
}

impl fmt::Display for PublishError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for PublishError {}

/// A path in backticks, odd characters escaped.
pub(super) fn shown(path: &Path) -> String {
    format!("`{}`", visible::path(path))
}

/// What a system error means, in plain words.
pub(super) fn reason(error: &io::Error) -> String {
    use io::ErrorKind as Kind;
    let words = match error.kind() {
        Kind::NotFound => "there is no such file or folder",
        Kind::PermissionDenied => "permission denied",
        Kind::AlreadyExists => "there is already something of that name",
        Kind::NotADirectory => "a part of its path is a file, not a folder",
        Kind::IsADirectory => "it is a folder",
        Kind::DirectoryNotEmpty => "the folder is not empty",
        Kind::ReadOnlyFilesystem => "the disk can only be read",
        Kind::StorageFull => "no space left on the device",
        Kind::QuotaExceeded => "the quota of disk space is used up",
        Kind::FileTooLarge => "the file is larger than the system allows",
        Kind::ResourceBusy => "it is in use",
        Kind::CrossesDevices => "it lies on another file system",
        Kind::TooManyLinks => "the file has too many links",
        Kind::InvalidFilename => "the system cannot hold a name like that, or one as long",
        Kind::Interrupted => "the system interrupted it",
        Kind::OutOfMemory => "no memory left",
        Kind::StaleNetworkFileHandle => "the network disk forgot the file",
        Kind::Unsupported => "the file system does not support it",
        Kind::UnexpectedEof | Kind::WriteZero => "it ended too soon",
        Kind::TimedOut => "the disk did not answer in time",
        _ => return unnamed_reason(error),
    };
    words.to_owned()
}

/// Reasons that the standard library has no kind for.
fn unnamed_reason(error: &io::Error) -> String {
    match error.raw_os_error() {
        #[cfg(unix)]
        Some(5) => "the disk reported a fault".to_owned(),
        #[cfg(unix)]
        Some(23 | 24) => "too many files are open at once".to_owned(),
        #[cfg(target_os = "linux")]
        Some(40) => "its links lead in a circle".to_owned(),
        _ => {
            let told = error.to_string();
            told.split(" (os error").next().unwrap_or(&told).to_lowercase()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_name_the_file_and_the_reason() {
        let told = |code| {
            PublishError::io("write", Path::new("public/a.html"), &io::Error::from_raw_os_error(code)).to_string()
        };
        assert_eq!(told(28), "cannot write `public/a.html`: no space left on the device");
        assert_eq!(told(13), "cannot write `public/a.html`: permission denied");
        assert_eq!(told(20), "cannot write `public/a.html`: a part of its path is a file, not a folder");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn no_reason_shows_a_number() {
        for code in 1..134 {
            let words = reason(&io::Error::from_raw_os_error(code));
            assert!(!words.contains("os error") && !words.contains('('), "{code}: {words}");
            assert!(!words.starts_with(char::is_uppercase), "{code}: {words}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn names_that_are_no_text_are_escaped() {
        use std::os::unix::ffi::OsStrExt;
        let name = std::ffi::OsStr::from_bytes(b"caf\xe9\n.md");
        assert_eq!(shown(Path::new(name)), r"`caf\xe9\n.md`");
    }
}
