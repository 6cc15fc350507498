//! The only way in which files of a site are opened.
//!
//! In: a folder and a path in it.
//! Out: the open file, a regular one; a pipe is not waited for.
//! Not: following. Where the path, or a folder on the way, is a symbolic link, that is said with both its ends. It is
//! so at the moment of opening, whatever a scan saw before.

use super::LoadError;
use crate::report::visible;
use std::fs::{File, Metadata};
use std::io;
use std::path::{Component, Path};

/// Opens a regular file in a folder, and says what it is.
///
/// # Errors
/// When a part of the path is a link or leads out of the folder, when it is no regular file, or the disk fails.
pub fn open(root: &Path, relative: &Path) -> Result<(File, Metadata), LoadError> {
    let fail = |message: &str| LoadError { path: relative.to_owned(), message: message.to_owned() };
    let relative = relative.strip_prefix(".").unwrap_or(relative);
    if !relative.components().all(|part| matches!(part, Component::Normal(_))) {
        return Err(fail("its path leads out of the site"));
    }
    let opened = beneath(root, relative).and_then(|file| file.metadata().map(|about| (file, about)));
    match opened {
        Ok((file, about)) if about.is_file() => Ok((file, about)),
        Ok((_, about)) if about.is_dir() => Err(fail("it is a folder")),
        Ok(_) => Err(fail("it is not a regular file")),
        Err(error) => Err(link(root, relative).map_or_else(
            || match std::fs::symlink_metadata(root.join(relative)) {
                // A socket cannot be opened, and a device perhaps not.
                Ok(about) if !about.is_file() && !about.is_dir() => fail("it is not a regular file"),
                _ => LoadError::io(relative, &error),
            },
            |message| fail(&message),
        )),
    }
}

/// What is to be said of the first link on the way.
fn link(root: &Path, relative: &Path) -> Option<String> {
    let mut way: Vec<&Path> = relative.ancestors().filter(|part| !part.as_os_str().is_empty()).collect();
    way.reverse();
    way.into_iter().find_map(|part| {
        let target = std::fs::read_link(root.join(part)).ok()?;
        let (part, target) = (visible::path(part), visible::path(&target));
        Some(format!("`{part}` is a symbolic link to `{target}`, which is not followed"))
    })
}

#[cfg(target_os = "linux")]
fn beneath(root: &Path, relative: &Path) -> io::Result<File> {
    use rustix::fs::{Mode, OFlags, ResolveFlags, open, openat2};
    use rustix::io::Errno;
    let top = open(root, OFlags::PATH | OFlags::DIRECTORY | OFlags::CLOEXEC, Mode::empty())?;
    let resolve = ResolveFlags::BENEATH | ResolveFlags::NO_SYMLINKS | ResolveFlags::NO_MAGICLINKS;
    match openat2(&top, relative, flags(), Mode::empty(), resolve) {
        Ok(file) => Ok(file.into()),
        // Systems before 5.6, and those that forbid what they do not know.
        Err(Errno::NOSYS | Errno::PERM) => step_by_step(&top, relative),
        Err(error) => Err(error.into()),
    }
}

#[cfg(all(unix, not(target_os = "linux")))]
fn beneath(root: &Path, relative: &Path) -> io::Result<File> {
    use rustix::fs::{Mode, OFlags, open};
    let top = open(root, OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC, Mode::empty())?;
    step_by_step(&top, relative)
}

/// Opens folder after folder, none of which may be a link.
#[cfg(unix)]
fn step_by_step(top: &impl std::os::fd::AsFd, relative: &Path) -> io::Result<File> {
    use rustix::fs::{Mode, OFlags, openat};
    let folder = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    let mut here = top.as_fd().try_clone_to_owned()?;
    for part in relative.parent().into_iter().flat_map(Path::components) {
        here = openat(&here, part.as_os_str(), folder, Mode::empty())?;
    }
    let name = relative.file_name().ok_or(io::ErrorKind::NotFound)?;
    Ok(openat(&here, name, flags(), Mode::empty())?.into())
}

#[cfg(unix)]
fn flags() -> rustix::fs::OFlags {
    use rustix::fs::OFlags;
    OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::CLOEXEC
}

#[cfg(not(unix))]
fn beneath(root: &Path, relative: &Path) -> io::Result<File> {
    if link(root, relative).is_some() {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    File::open(root.join(relative))
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::fs;
    use std::os::unix::fs::symlink;

    fn site() -> tempfile::TempDir {
        let home = tempfile::tempdir().expect("a folder");
        fs::create_dir_all(home.path().join("site/content/a")).expect("folders");
        fs::write(home.path().join("site/content/a/b.md"), "words").expect("written");
        fs::write(home.path().join("secret"), "secret").expect("written");
        symlink("../../secret", home.path().join("site/content/file.md")).expect("a link");
        symlink("../..", home.path().join("site/content/folder")).expect("a link");
        symlink("a", home.path().join("site/content/inside")).expect("a link");
        home
    }

    fn why(root: &Path, path: &str) -> String {
        open(root, Path::new(path)).expect_err(path).to_string()
    }

    #[test]
    fn files_are_opened_and_no_link_is_followed_anywhere() {
        let home = site();
        let root = home.path().join("site");
        let (_, about) = open(&root, Path::new("content/a/b.md")).expect("a file");
        assert_eq!(about.len(), 5);
        let told = why(&root, "content/file.md");
        let end = "`content/file.md` is a symbolic link to `../../secret`, which is not followed";
        assert_eq!(told, format!("cannot read `content/file.md`: {end}"));
        assert!(
            why(&root, "content/folder/secret")
                .ends_with("`content/folder` is a symbolic link to `../..`, which is not followed")
        );
        assert!(why(&root, "content/inside/b.md").contains("`content/inside` is a symbolic link to `a`"));
        assert!(why(&root, "content/../content/a/b.md").ends_with("leads out of the site"));
        assert!(why(&root, "/etc/passwd").ends_with("leads out of the site"));
        assert!(why(&root, "content/a").ends_with("it is a folder"));
        assert!(why(&root, "content/none.md").ends_with("there is no such file"));
    }

    #[test]
    fn systems_without_the_one_call_follow_nothing_either() {
        let home = site();
        let top = File::open(home.path().join("site")).expect("a folder");
        let open = |path: &str| step_by_step(&top, Path::new(path));
        assert!(open("content/a/b.md").is_ok());
        for path in ["content/file.md", "content/folder/secret", "content/inside/b.md", "content/none.md"] {
            assert!(open(path).is_err(), "{path}");
        }
    }

    #[test]
    fn a_pipe_or_a_device_is_named_and_not_waited_for() {
        let home = site();
        let root = home.path().join("site");
        let pipe = std::process::Command::new("mkfifo").arg(root.join("content/pipe.md")).status();
        assert!(pipe.expect("mkfifo").success());
        assert!(why(&root, "content/pipe.md").ends_with("it is not a regular file"));
        assert!(why(Path::new("/dev"), "zero").ends_with("it is not a regular file"));
    }
}
