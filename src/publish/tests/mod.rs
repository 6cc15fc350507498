//! The laws of publishing, over a small site: what is written, kept, removed, refused, and left alone.

use crate::address::OutPath;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::exchange::Neighbours;
use super::staging::lock;
use super::*;

mod others;
mod records;
mod together;

/// A site's folder with what a build needs.
pub struct Site {
    home: tempfile::TempDir,
}

impl Site {
    pub fn new() -> Self {
        Self { home: tempfile::tempdir().expect("a folder") }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    pub fn open(&self) -> Result<Staging, PublishError> {
        open_in(self.home.path())
    }

    /// Publishes where others' files are.
    fn publish_among(&self, files: &[(&str, &str)]) -> Result<Published, PublishError> {
        put_together(open_among(self.home.path(), true)?, files)
    }

    pub fn publish(&self, files: &[(&str, &str)]) -> Result<Published, PublishError> {
        put_together(self.open()?, files)
    }

    fn put(&self, name: &str, text: &str) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("has a parent")).expect("folders");
        fs::write(path, text).expect("written");
    }

    pub fn public(&self) -> BTreeMap<String, String> {
        contents(&self.path("public"))
    }

    /// Nothing of a build is left beside the output folder.
    pub fn is_tidy(&self) -> bool {
        let mut names = fs::read_dir(self.home.path()).expect("read").map(|entry| entry.expect("an entry").file_name());
        !names.any(|name| name.to_string_lossy().contains("postil-"))
    }
}

fn put_together(staging: Staging, files: &[(&str, &str)]) -> Result<Published, PublishError> {
    for (path, text) in files {
        staging.write(&out_path(path), text.as_bytes(), &format!("content/{path}"))?;
    }
    staging.commit()
}

pub fn open_in(root: &Path) -> Result<Staging, PublishError> {
    open_among(root, false)
}

fn open_among(root: &Path, adopt: bool) -> Result<Staging, PublishError> {
    let folders = SiteFolders { root: root.to_owned(), sources: vec![root.join("content")], home: None, adopt };
    fs::create_dir_all(root.join(".postil")).expect("a folder");
    Staging::open(&root.join("public"), &root.join(".postil"), &folders)
}

pub fn out_path(name: &str) -> OutPath {
    OutPath::new(name).expect(name)
}

/// Files by path with their text; links as `-> target`, folders as `/`.
pub fn contents(root: &Path) -> BTreeMap<String, String> {
    let tree = tree::Tree::read(root).expect("read");
    let tell = |path: &std::ffi::OsStr, entry| match entry {
        tree::TreeEntry::File(_) => fs::read_to_string(root.join(path)).expect("text"),
        tree::TreeEntry::Link => format!("-> {}", fs::read_link(root.join(path)).expect("a link").display()),
        _ => "/".to_owned(),
    };
    let shown = tree.iter().filter(|(path, _)| *path != seal::NAME);
    shown.map(|(path, entry)| (path.to_string_lossy().into_owned(), tell(path, entry))).collect()
}

fn times(root: &Path) -> BTreeMap<String, std::time::SystemTime> {
    let tree = tree::Tree::read(root).expect("read");
    let names = tree.iter().map(|(path, _)| path.to_string_lossy().into_owned()).chain([String::new()]);
    let time = |name: &str| fs::symlink_metadata(root.join(name)).and_then(|about| about.modified()).expect("a time");
    names.map(|name| (name.clone(), time(&name))).collect()
}

fn site_of(files: &[(&str, &str)]) -> BTreeMap<String, String> {
    files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
}

const SITE: &[(&str, &str)] = &[("a/b.html", "bee"), ("index.html", "home")];

#[test]
fn a_site_is_published_and_told() {
    let site = Site::new();
    let told = site.publish(SITE).expect("published");
    assert_ne!(told.digest, [0; 32]);
    assert_eq!(told, Published { written: 2, touched: true, digest: told.digest, ..Published::default() });
    assert_eq!(site.public(), site_of(&[("a", "/"), ("a/b.html", "bee"), ("index.html", "home")]));
    assert!(site.is_tidy());
}

#[test]
fn nothing_changed_nothing_touched() {
    let site = Site::new();
    site.put("static/x.css", "css");
    let publish = || {
        let staging = site.open().expect("opened");
        staging.write(&out_path("a/b.html"), b"bee", "b").expect("taken");
        staging.copy(&out_path("x.css"), &site.path("static/x.css"), "x").expect("taken");
        staging.commit().expect("published")
    };
    let first = publish();
    let before = [times(&site.path("public")), times(&site.path(".postil"))];
    let around = fs::metadata(site.path("")).expect("there").modified().expect("a time");
    std::thread::sleep(Duration::from_millis(20));
    let told = publish();
    assert_eq!(told, Published { unchanged: 2, digest: first.digest, ..Published::default() });
    assert_eq!([times(&site.path("public")), times(&site.path(".postil"))], before);
    assert_eq!(fs::metadata(site.path("")).expect("there").modified().expect("a time"), around);
}

#[test]
fn only_what_changed_gets_a_new_time() {
    let site = Site::new();
    site.publish(SITE).expect("published");
    let before = times(&site.path("public"));
    std::thread::sleep(Duration::from_millis(20));
    let told = site.publish(&[("a/b.html", "bee"), ("index.html", "HOME")]).expect("published");
    assert_eq!((told.written, told.unchanged), (1, 1));
    let after = times(&site.path("public"));
    assert_eq!(after["a/b.html"], before["a/b.html"]);
    assert_ne!(after["index.html"], before["index.html"]);
    assert_eq!(site.public()["index.html"], "HOME");
}

#[test]
fn stale_outputs_vanish_with_their_folders() {
    let site = Site::new();
    site.publish(SITE).expect("published");
    let told = site.publish(&[("index.html", "home")]).expect("published");
    assert_eq!((told.removed, told.touched), (1, true));
    assert_eq!(site.public(), site_of(&[("index.html", "home")]));
}

#[test]
fn a_file_for_a_folder_and_a_folder_for_a_file() {
    let site = Site::new();
    site.put("public/a", "a file of hers");
    assert!(site.publish_among(SITE).expect_err("in the way").to_string().contains("public/a` is in the way"));
    fs::remove_file(site.path("public/a")).expect("removed");
    site.publish(SITE).expect("published");
    site.publish(&[("a", "now a file"), ("index.html", "home")]).expect("published");
    assert_eq!(site.public()["a"], "now a file");
    site.publish(SITE).expect("published");
    site.put("public/a/hers", "x");
    let error = site.publish(&[("a", "now a file")]).expect_err("in the way");
    assert!(error.to_string().contains("public/a/hers` is in the way"), "{error}");
}

#[test]
fn colliding_outputs_are_not_published() {
    let site = Site::new();
    site.publish(SITE).expect("published");
    let before = site.public();
    for other in ["x.html", "X.html", "x.html/y"] {
        let staging = site.open().expect("opened");
        staging.write(&out_path("x.html"), b"1", "content/x.md").expect("taken");
        staging.write(&out_path(other), b"2", "static/x.html").expect("noted");
        assert_eq!(staging.collisions().len(), 1);
        let error = staging.commit().expect_err("collides");
        assert!(error.to_string().contains("would both be published as"), "{error}");
    }
    assert_eq!(site.public(), before);
    assert!(site.is_tidy());
}

#[test]
fn copies_are_made_again_only_when_the_original_changed() {
    let site = Site::new();
    let long = "x".repeat(200_000);
    site.put("static/x.bin", &long);
    let publish = || {
        let staging = site.open().expect("opened");
        staging.copy(&out_path("x.bin"), &site.path("static/x.bin"), "x").expect("taken");
        staging.commit().expect("published").written
    };
    assert_eq!((publish(), publish()), (1, 0));
    assert_eq!(site.public()["x.bin"], long);
    site.put("static/x.bin", &long);
    assert_eq!(publish(), 0, "touched, but the same");
    site.put("static/x.bin", &long.replace('x', "y"));
    assert_eq!(publish(), 1);
    fs::remove_file(site.path("public/x.bin")).expect("removed");
    assert_eq!(publish(), 1);
}

#[cfg(unix)]
#[test]
fn what_is_no_regular_file_is_not_copied() {
    let site = Site::new();
    let staging = site.open().expect("opened");
    let error = staging.copy(&out_path("x"), Path::new("/dev/zero"), "x").expect_err("no file");
    assert_eq!(error.to_string(), "cannot read `/dev/zero`: it is not a regular file");
    let error = staging.copy(&out_path("y"), Path::new("gone.png"), "y").expect_err("no file");
    assert_eq!(error.to_string(), "cannot read `gone.png`: there is no such file");
    let error = staging.commit().expect_err("not all");
    assert!(error.to_string().ends_with("not all files could be written"), "{error}");
}

#[cfg(unix)]
#[test]
fn a_link_that_was_put_in_the_place_of_a_file_after_the_scan_is_not_published() {
    let site = Site::new();
    site.put("secret", "secret");
    fs::create_dir(site.path("static")).expect("a folder");
    std::os::unix::fs::symlink("../secret", site.path("static/x.txt")).expect("a link");
    let staging = site.open().expect("opened");
    let error = staging.copy(&out_path("x.txt"), &site.path("static/x.txt"), "x").expect_err("a link");
    let end = "`static/x.txt` is a symbolic link to `../secret`, which is not followed";
    assert!(error.to_string().ends_with(end), "{error}");
}

#[test]
fn clean_takes_away_what_was_written_and_nothing_else() {
    let site = Site::new();
    site.put("public/CNAME", "example.org");
    site.put(".postil/cache/x", "x");
    site.publish(&[("a/b/c.html", "c"), ("d/e.html", "e"), ("index.html", "home")]).expect("published");
    site.put("public/d/e.html", "mine");
    let cleaned = clean(&site.path("public"), &site.path(".postil")).expect("cleaned");
    assert_eq!(cleaned, Cleaned { removed: 2, kept: vec![site.path("public/d/e.html")] });
    assert_eq!(site.public(), site_of(&[("CNAME", "example.org"), ("d", "/"), ("d/e.html", "mine")]));
    assert_eq!(fs::read_dir(site.path(".postil")).expect("read").count(), 0);
    assert_eq!(clean(&site.path("public"), &site.path(".postil")).expect("cleaned"), Cleaned::default());
}

#[test]
fn a_clean_site_is_gone() {
    let site = Site::new();
    site.publish(SITE).expect("published");
    clean(&site.path("public"), &site.path(".postil")).expect("cleaned");
    assert!(!site.path("public").exists());
    assert!(Neighbours::of(&site.path("public")).is_some());
}
