//! The output folder as asked for → the real one, or why it must not be written to.
//!
//! Refused: the file system's root, the home folder, the site's root and all above it, and whatever is, holds or lies
//! in a folder that the site is made from; hidden folders of the home folder (keys, settings, what starts with the
//! session); links, which are not followed.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use super::error::{PublishError, shown};

/// The folders that a build must never write to.
#[derive(Clone, Debug)]
pub struct SiteFolders {
    /// The folder that `postil.toml` lies in.
    pub root: PathBuf,
    /// What the site is made from: content, templates, static files, sources, archive; those that do not exist are
    /// fine.
    pub sources: Vec<PathBuf>,
    /// The home folder of the person, where known.
    pub home: Option<PathBuf>,
    /// Whether an output folder without a site of ours may hold what others wrote: they stay.
    pub adopt: bool,
}

/// The output folder: where it is, and how the person named it.
#[derive(Clone, Debug)]
pub struct OutFolder {
    /// Absolute, without links; need not exist yet.
    pub real: PathBuf,
    /// As in the configuration; for messages.
    pub shown: PathBuf,
}

impl OutFolder {
    /// The path of a file in it, for messages.
    pub fn show(&self, inside: impl AsRef<Path>) -> PathBuf {
        self.shown.join(inside)
    }
}

/// Folders of which a system is made; a site may lie in some, and is none of them.
const SYSTEM: [&str; 24] = [
    "/bin",
    "/boot",
    "/dev",
    "/etc",
    "/home",
    "/lib",
    "/lib32",
    "/lib64",
    "/media",
    "/mnt",
    "/opt",
    "/proc",
    "/root",
    "/run",
    "/sbin",
    "/sys",
    "/tmp",
    "/usr",
    "/usr/bin",
    "/usr/lib",
    "/usr/local",
    "/usr/share",
    "/var",
    "/var/lib",
];

/// Resolves `out` and refuses it when `site` or `state` forbids it.
///
/// # Errors
///
/// With the reason, or when a folder cannot be looked at.
pub fn allowed(out: &Path, state: &Path, site: &SiteFolders) -> Result<OutFolder, PublishError> {
    refuse_link(out, site)?;
    let real = resolve(out).map_err(|error| PublishError::io("find the output folder", out, &error))?;
    let refuse = |why: String| {
        let message = format!("{} cannot be the output folder: {why}", shown(out));
        Err(PublishError::new(out, message).with_help("choose a folder of its own, such as `--out public`"))
    };
    let look = |path: &Path| resolve(path).map_err(|error| PublishError::io("find", path, &error));
    if real.parent().is_none() {
        return refuse("it is the root of the file system".to_owned());
    }
    if SYSTEM.iter().any(|folder| real == Path::new(folder)) {
        return refuse("it is a folder of the system".to_owned());
    }
    if let Some(home) = &site.home
        && look(home)?.starts_with(&real)
    {
        return refuse("it is or holds your home folder".to_owned());
    }
    let root = look(&site.root)?;
    if root.starts_with(&real) {
        return refuse("it is or holds the site itself".to_owned());
    }
    if let Some(home) = &site.home
        && let Some(settings) = hidden_in(&real, &look(home)?)
        && !root.starts_with(&settings)
    {
        return refuse(format!("it lies in {}, where programs keep what is yours", shown(&settings)));
    }
    for source in site.sources.iter().map(PathBuf::as_path).chain([state]) {
        let folder = look(source)?;
        if folder.starts_with(&real) {
            return refuse(format!("it is or holds {}", shown(source)));
        }
        if real.starts_with(&folder) {
            return refuse(format!("it lies in {}", shown(source)));
        }
    }
    Ok(OutFolder { real, shown: out.to_owned() })
}

/// The hidden folder of the home folder that a folder is or lies in.
fn hidden_in(folder: &Path, home: &Path) -> Option<PathBuf> {
    let first = folder.strip_prefix(home).ok()?.components().next()?;
    first.as_os_str().as_encoded_bytes().starts_with(b".").then(|| home.join(first))
}

/// A link as the output folder, or on the way to it inside the site, would let whoever gives the site choose what is
/// written.
fn refuse_link(out: &Path, site: &SiteFolders) -> Result<(), PublishError> {
    let absolute = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let (full, root) = (absolute(out), absolute(&site.root));
    let inside = full.ancestors().filter(|part| *part == full || (part.starts_with(&root) && **part != root));
    for part in inside {
        if let Ok(target) = fs::read_link(part) {
            let is = format!("{} is a symbolic link to {}, which is not followed", shown(part), shown(&target));
            let message = format!("{} cannot be the output folder: {is}", shown(out));
            return Err(PublishError::new(out, message).with_help("name the folder itself with `--out`"));
        }
    }
    Ok(())
}

/// The absolute path without links; of what does not exist yet, the nearest existing folder is resolved.
pub(super) fn resolve(path: &Path) -> io::Result<PathBuf> {
    let mut known = std::path::absolute(path)?;
    let mut missing: Vec<OsString> = Vec::new();
    loop {
        match fs::canonicalize(&known) {
            Ok(real) => return Ok(missing.iter().rev().fold(real, |path, part| path.join(part))),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
        // A link that leads nowhere is no folder to be made: what it would become is not known.
        if fs::symlink_metadata(&known).is_ok() || known.components().next_back() == Some(Component::ParentDir) {
            return Err(io::ErrorKind::NotFound.into());
        }
        let (Some(name), true) = (known.file_name().map(OsString::from), known.parent().is_some()) else {
            return Err(io::ErrorKind::NotFound.into());
        };
        missing.push(name);
        known.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> (tempfile::TempDir, SiteFolders) {
        let home = tempfile::tempdir().expect("a folder");
        let root = home.path().join("work/site");
        fs::create_dir_all(root.join("content/en")).expect("folders");
        let sources = ["content", "templates", "static", "languages"].map(|name| root.join(name)).to_vec();
        let folders = SiteFolders { root, sources, home: Some(home.path().to_owned()), adopt: false };
        (home, folders)
    }

    fn why(out: &Path, folders: &SiteFolders) -> String {
        allowed(out, &folders.root.join(".postil"), folders).expect_err("refused").to_string()
    }

    #[test]
    fn a_folder_of_its_own_is_allowed() {
        let (_home, folders) = site();
        for out in ["public", "build/site", "../elsewhere", "contents"] {
            let out = folders.root.join(out);
            assert!(allowed(&out, &folders.root.join(".postil"), &folders).is_ok(), "{}", out.display());
        }
    }

    #[test]
    fn what_the_site_is_made_from_is_never_written_to() {
        let (home, folders) = site();
        let ends = |out: &Path, end: &str| {
            let told = why(out, &folders);
            assert!(told.contains(end), "{told}");
        };
        ends(Path::new("/"), "the root of the file system");
        ends(Path::new("/etc"), "a folder of the system");
        ends(Path::new("/usr/../usr"), "a folder of the system");
        ends(home.path(), "your home folder");
        ends(&folders.root, "the site itself");
        ends(&folders.root.join("content/.."), "is or holds");
        ends(&home.path().join("work"), "the site itself");
        ends(&home.path().join(".ssh"), "/.ssh`, where programs keep what is yours");
        ends(&home.path().join(".config/autostart"), "/.config`, where programs keep what is yours");
        ends(&folders.root.join("content"), "it is or holds `");
        ends(&folders.root.join("content/en"), "it lies in `");
        ends(&folders.root.join("static/not/yet"), "it lies in `");
        ends(&folders.root.join(".postil/out"), "it lies in `");
    }

    #[test]
    fn a_site_in_a_hidden_folder_may_be_built_there() {
        let (home, mut folders) = site();
        folders.root = home.path().join(".local/share/site");
        folders.sources = vec![];
        fs::create_dir_all(&folders.root).expect("folders");
        assert!(allowed(&folders.root.join("public"), &folders.root.join(".postil"), &folders).is_ok());
        assert!(allowed(&home.path().join(".ssh/x"), &folders.root.join(".postil"), &folders).is_err());
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_not_followed_and_both_its_ends_are_named() {
        let (_home, folders) = site();
        let link = folders.root.join("public");
        for target in ["content", "nowhere", ".."] {
            std::os::unix::fs::symlink(target, &link).expect("a link");
            let end = format!("/public` is a symbolic link to `{target}`, which is not followed");
            assert!(why(&link, &folders).ends_with(&end));
            assert!(why(&link.join("inside"), &folders).ends_with(&end));
            fs::remove_file(&link).expect("removed");
        }
    }
}
