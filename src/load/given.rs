//! What is given to be imported: a file or a folder, anywhere on the disk.
//!
//! In: a path as it was typed.
//! Out: [`Given`]: the bytes of a file, or the names of a folder's files, each of which is read when it is asked for,
//! within a limit. Links inside a folder are not followed, and its hidden files are left out.
//! Not: what the bytes are.

use super::disk::Disk;
use super::{LoadError, beneath};
use crate::report::visible;
use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

/// The largest file that is read, in bytes.
pub const LARGEST: u64 = 256 << 20;
/// The most files of a folder.
pub const FILES: usize = 100_000;
/// The most folders that lie in each other.
pub const DEPTH: usize = 64;

/// A file or a folder that is to be imported.
#[derive(Debug)]
pub enum Given {
    /// A file.
    File(GivenFile),
    /// A folder.
    Folder(GivenFolder),
}

/// A file, read.
#[derive(Debug, Clone)]
pub struct GivenFile {
    /// The path as messages call it: as it was typed, with `/`; of a file of a folder, from that folder.
    pub path: String,
    /// What it holds.
    pub bytes: Vec<u8>,
    /// The folder that it lies in.
    folder: PathBuf,
}

/// A folder, listed.
#[derive(Debug)]
pub struct GivenFolder {
    /// The path as messages call it.
    pub path: String,
    /// Its files, from it, with `/`, in order. What is hidden is left out.
    pub files: Vec<String>,
    /// The names of hidden folders at its top, such as `.obsidian`.
    pub hidden: Vec<String>,
    /// Symbolic links, and names that are not UTF-8: what was not looked at.
    pub passed_over: Vec<String>,
    disk: Disk,
}

impl GivenFile {
    /// A file that is not on a disk.
    pub fn new(path: impl Into<String>, bytes: Vec<u8>) -> Self {
        Self { path: path.into(), bytes, folder: PathBuf::new() }
    }

    /// The name without folders.
    pub fn name(&self) -> &str {
        self.path.trim_end_matches('/').rsplit('/').next().unwrap_or(&self.path)
    }

    /// The name without folders and without its ending.
    pub fn stem(&self) -> &str {
        self.name().rsplit_once('.').map_or(self.name(), |(stem, _)| stem)
    }

    /// What a file has that lies beside this one, or below its folder; none where there is no such file, or a link.
    pub fn near(&self, path: &str) -> Option<Vec<u8>> {
        let (file, about) = beneath::open(&self.folder, Path::new(path)).ok()?;
        whole(file, about.len(), Path::new(path)).ok()
    }

    /// The name's ending in lower case, without its dot; empty without one.
    pub fn ending(&self) -> String {
        self.name().rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default()
    }
}

impl GivenFolder {
    /// Whether there is a file with this path.
    pub fn has(&self, path: &str) -> bool {
        self.files.binary_search_by(|file| file.as_str().cmp(path)).is_ok()
    }

    /// Reads one of its files.
    ///
    /// # Errors
    /// The disk's; or that it is too large, or no regular file.
    pub fn read(&self, path: &str) -> Result<GivenFile, LoadError> {
        let place = Path::new(&self.path).join(path);
        let (file, about) =
            beneath::open(&self.disk, Path::new(path)).map_err(|error| LoadError { path: place.clone(), ..error })?;
        let bytes = whole(file, about.len(), &place)?;
        let folder = self.disk.join(path).parent().map(Path::to_owned).unwrap_or_default();
        Ok(GivenFile { path: path.to_owned(), bytes, folder })
    }

    /// Where one of its files is on the disk.
    pub fn place(&self, path: &str) -> PathBuf {
        self.disk.join(path)
    }
}

/// Opens what was given.
///
/// # Errors
/// The disk's; or that it is neither a file nor a folder, or too large.
pub fn open(path: &Path) -> Result<Given, LoadError> {
    let about = std::fs::metadata(path).map_err(|error| LoadError::io(path, &error))?;
    let called = visible::path(path).replace('\\', "/");
    if about.is_dir() {
        return folder(path, called).map(Given::Folder);
    }
    if !about.is_file() {
        let message = "it is neither a file nor a folder".to_owned();
        return Err(LoadError { path: path.to_owned(), message });
    }
    let opened = File::open(path).map_err(|error| LoadError::io(path, &error))?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new(".")).to_owned();
    Ok(Given::File(GivenFile { path: called, bytes: whole(opened, about.len(), path)?, folder }))
}

/// All bytes of a file.
fn whole(file: File, size: u64, path: &Path) -> Result<Vec<u8>, LoadError> {
    if size > LARGEST {
        let message = format!("it is larger than {} MB", LARGEST >> 20);
        return Err(LoadError { path: path.to_owned(), message });
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default());
    file.take(LARGEST).read_to_end(&mut bytes).map_err(|error| LoadError::io(path, &error))?;
    Ok(bytes)
}

fn folder(path: &Path, called: String) -> Result<GivenFolder, LoadError> {
    let fail = |message: String| Err(LoadError { path: path.to_owned(), message });
    let mut found =
        GivenFolder { path: called, files: vec![], hidden: vec![], passed_over: vec![], disk: Disk::new(path) };
    let mut hidden = Vec::new();
    let shown = |entry: &DirEntry| {
        let is_shown = entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.');
        if !is_shown && entry.depth() == 1 && entry.file_type().is_dir() {
            hidden.push(entry.file_name().to_string_lossy().into_owned());
        }
        is_shown
    };
    for entry in WalkDir::new(path).sort_by_file_name().into_iter().filter_entry(shown) {
        let entry = entry.map_err(|error| {
            let at = error.path().unwrap_or(path).to_owned();
            error.io_error().map_or_else(
                || LoadError { path: at.clone(), message: "it leads round in a circle".to_owned() },
                |io| LoadError::io(at.clone(), io),
            )
        })?;
        if entry.depth() > DEPTH {
            return fail(format!("more than {DEPTH} of its folders lie in each other"));
        }
        let relative = entry.path().strip_prefix(path).unwrap_or(entry.path());
        match relative.to_str() {
            Some(name) if entry.file_type().is_file() => {
                found.files.push(name.replace(std::path::MAIN_SEPARATOR, "/"));
            }
            _ if entry.file_type().is_dir() => {}
            _ => found.passed_over.push(visible::path(relative)),
        }
        if found.files.len() > FILES {
            return fail(format!("it holds more than {FILES} files"));
        }
    }
    found.files.sort();
    found.hidden = hidden;
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_listed_without_what_is_hidden_and_links_are_not_followed() {
        let home = tempfile::tempdir().expect("a folder");
        for path in ["a/b.md", ".git/config", ".obsidian/app.json", "a-c.txt"] {
            let path = home.path().join(path);
            std::fs::create_dir_all(path.parent().expect("has one")).expect("is made");
            std::fs::write(path, "x").expect("is written");
        }
        #[cfg(unix)]
        std::os::unix::fs::symlink("/etc", home.path().join("etc")).expect("is linked");
        let Given::Folder(folder) = open(home.path()).expect("is there") else { panic!("a folder") };
        assert_eq!(folder.files, ["a-c.txt", "a/b.md"]);
        assert!(folder.has("a/b.md") && !folder.has("a/c.md"));
        assert!(folder.hidden.contains(&".obsidian".to_owned()));
        #[cfg(unix)]
        assert_eq!(folder.passed_over, ["etc"]);
        assert_eq!(folder.read("a/b.md").expect("is there").bytes, b"x");
        assert!(folder.read("../x").is_err());
    }
}
