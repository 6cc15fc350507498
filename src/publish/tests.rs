//! The laws of publishing, over a small site: what is written, kept, removed, refused, and left alone.

use crate::address::OutPath;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::exchange::Neighbours;
use super::staging::lock;
use super::*;

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
fn a_stale_output_that_was_changed_is_kept_and_told() {
    let site = Site::new();
    site.publish(SITE).expect("published");
    site.put("public/a/b.html", "mine!");
    let told = site.publish(&[("index.html", "home")]).expect("published");
    assert_eq!(told.warnings.len(), 1);
    assert!(
        told.warnings[0].contains("a/b.html` is no longer part of the site, but was changed"),
        "{}",
        told.warnings[0]
    );
    assert_eq!(site.public()["a/b.html"], "mine!");
    assert!(!site.publish(&[("index.html", "home")]).expect("published").touched);
}

#[test]
fn an_output_that_was_changed_is_put_right() {
    let site = Site::new();
    site.publish(SITE).expect("published");
    site.put("public/index.html", "HACK");
    assert_eq!(site.publish(SITE).expect("published").written, 1);
    assert_eq!(site.public()["index.html"], "home");
}

#[test]
fn files_of_others_survive() {
    let site = Site::new();
    site.put("public/CNAME", "example.org");
    site.put("public/.git/objects/00/x", "blob");
    fs::create_dir(site.path("public/empty")).expect("a folder");
    site.publish(SITE).expect("published");
    site.put("public/a/mine.txt", "mine");
    site.publish(&[("a/c.html", "sea")]).expect("published");
    let public = site.public();
    let files: Vec<&str> = public.keys().map(String::as_str).collect();
    assert_eq!(
        files,
        [
            ".git",
            ".git/objects",
            ".git/objects/00",
            ".git/objects/00/x",
            "CNAME",
            "a",
            "a/c.html",
            "a/mine.txt",
            "empty"
        ]
    );
    assert_eq!(public["CNAME"], "example.org");
}

#[cfg(unix)]
#[test]
fn links_in_the_output_folder_are_never_followed() {
    use std::os::unix::fs::symlink;
    let site = Site::new();
    site.put("elsewhere/secret", "old");
    fs::create_dir(site.path("public")).expect("a folder");
    symlink("../elsewhere", site.path("public/out")).expect("a link");
    symlink("no/where", site.path("public/broken")).expect("a link");
    let error = site.publish_among(&[("out/secret", "new")]).expect_err("in the way");
    assert!(
        error.to_string().ends_with("public/out` is in the way: postil has no record of having written it"),
        "{error}"
    );
    site.publish_among(SITE).expect("published");
    assert_eq!(site.public()["out"], "-> ../elsewhere");
    assert_eq!(site.public()["broken"], "-> no/where");
    // An output that was replaced by a link: the link goes, what it led to stays.
    fs::remove_file(site.path("public/index.html")).expect("removed");
    symlink("../elsewhere/secret", site.path("public/index.html")).expect("a link");
    site.publish(SITE).expect("published");
    assert_eq!(site.public()["index.html"], "home");
    assert_eq!(contents(&site.path("elsewhere"))["secret"], "old");
}

#[test]
fn files_of_others_in_the_way_are_refused_and_named() {
    let site = Site::new();
    site.put("public/index.html", "hers");
    let error = site.publish_among(SITE).expect_err("in the way");
    assert!(error.to_string().contains("public/index.html` is in the way"), "{error}");
    assert_eq!(site.public(), site_of(&[("index.html", "hers")]));
    assert!(site.is_tidy());
}

#[test]
fn a_folder_full_of_others_files_is_used_only_when_it_is_said_and_then_for_good() {
    let site = Site::new();
    site.put("public/papers/will.txt", "hers");
    let error = site.publish(SITE).expect_err("hers");
    assert!(error.to_string().ends_with("public` holds what postil did not write, such as `papers`"), "{error}");
    assert!(error.help().expect("a way out").contains("`--adopt`"));
    assert!(site.is_tidy());
    site.publish_among(SITE).expect("published");
    site.publish(&[("index.html", "home"), ("b.html", "bee")]).expect("published");
    assert_eq!(site.public()["papers/will.txt"], "hers");
}

#[cfg(unix)]
#[test]
fn a_folder_of_others_keeps_its_owner_and_its_time() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    let site = Site::new();
    site.publish(SITE).expect("published");
    site.put("public/uploads/deep/x", "hers");
    let uploads = site.path("public/uploads");
    let is_root = std::os::unix::fs::chown(&uploads, Some(65534), Some(65534)).is_ok();
    fs::set_permissions(&uploads, fs::Permissions::from_mode(0o2770)).expect("set");
    let long_ago = std::time::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    for folder in ["public/uploads", "public/uploads/deep"] {
        fs::File::open(site.path(folder)).and_then(|folder| folder.set_modified(long_ago)).expect("set");
    }
    site.publish(&[("index.html", "new home")]).expect("published");
    let about = fs::metadata(&uploads).expect("there");
    assert_eq!((about.mode() & 0o7777, about.modified().expect("a time")), (0o2770, long_ago));
    assert_eq!((about.uid() == 65534, about.gid() == 65534), (is_root, is_root));
    assert_eq!(fs::metadata(uploads.join("deep")).expect("there").modified().expect("a time"), long_ago);
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
fn without_a_record_equal_files_are_taken_over() {
    let site = Site::new();
    site.publish(SITE).expect("published");
    fs::remove_dir_all(site.path(".postil")).expect("removed");
    let told = site.publish(SITE).expect("published");
    assert_eq!(told, Published { unchanged: 2, digest: told.digest, ..Published::default() });
    assert_eq!(site.publish(&[("index.html", "home")]).expect("published").removed, 1);
}

#[test]
fn without_a_record_or_with_a_damaged_one_an_edited_site_is_published() {
    let site = Site::new();
    site.publish(SITE).expect("published");
    let record = record_of(&site);
    let sound = fs::read(&record).expect("a record");
    for (turn, at) in (0..=sound.len()).step_by(7).enumerate() {
        if at == 0 {
            fs::remove_dir_all(site.path(".postil")).expect("removed");
        } else {
            let mut bytes = sound.clone();
            bytes[at - 1] ^= 1;
            fs::write(&record, bytes).expect("damaged");
        }
        let edited = format!("home {turn}");
        let told = site.publish(&[("index.html", &edited), ("new.html", "new")]).expect("published");
        assert_eq!(told.removed, 1, "what is stale is known by the seal, too");
        assert_eq!(site.public(), site_of(&[("index.html", &edited), ("new.html", "new")]));
        site.publish(SITE).expect("published");
    }
}

#[test]
fn a_record_that_is_older_than_the_site_hinders_nothing() {
    let site = Site::new();
    site.publish(SITE).expect("published");
    let (record, older) = (record_of(&site), fs::read(record_of(&site)).expect("a record"));
    site.publish(&[("index.html", "home 2"), ("new.html", "new")]).expect("published");
    fs::write(record, older).expect("put back");
    site.publish(&[("index.html", "home 3"), ("new.html", "new 3")]).expect("published");
    assert_eq!(site.public(), site_of(&[("index.html", "home 3"), ("new.html", "new 3")]));
}

#[test]
fn what_others_changed_or_forged_is_not_taken_over() {
    let site = Site::new();
    site.publish(SITE).expect("published");
    fs::remove_dir_all(site.path(".postil")).expect("removed");
    site.put("public/index.html", "hers");
    let error = site.publish(&[("index.html", "ours")]).expect_err("in the way");
    assert!(error.to_string().contains("public/index.html` is in the way"), "{error}");
    assert_eq!(site.public()["index.html"], "hers");
}

#[test]
fn a_site_that_is_built_into_an_output_keeps_all_others_out() {
    let site = Site::new();
    site.publish(SITE).expect("published");
    let staging = site.open().expect("opened");
    staging.write(&out_path("index.html"), b"first", "x").expect("taken");
    // Another site, and the same one whose state folder was thrown away meanwhile.
    let folders = SiteFolders { root: site.path("other"), sources: Vec::new(), home: None, adopt: false };
    fs::create_dir_all(site.path("other/.postil")).expect("a folder");
    let other = || Staging::open(&site.path("public"), &site.path("other/.postil"), &folders);
    fs::remove_dir_all(site.path(".postil")).expect("removed");
    for error in [other().expect_err("held"), site.open().expect_err("held")] {
        assert!(error.to_string().starts_with("another build is publishing to `"), "{error}");
    }
    let error = clean(&site.path("public"), &site.path(".postil")).expect_err("held");
    assert!(error.to_string().starts_with("another build is publishing to `"), "{error}");
    assert_eq!(staging.commit().expect("published").removed, 1);
    assert_eq!(site.public(), site_of(&[("index.html", "first")]));
    drop(other().expect("free again"));
    assert!(site.is_tidy());
}

#[test]
fn of_two_first_builds_one_is_published_whole() {
    let site = Site::new();
    let (one, two) = (site.open().expect("opened"), site.open().expect("opened"));
    for (staging, text) in [(&one, "one"), (&two, "two")] {
        staging.write(&out_path("index.html"), text.as_bytes(), "x").expect("taken");
        staging.write(&out_path(&format!("{text}.html")), b"x", "x").expect("taken");
    }
    one.commit().expect("published");
    let error = two.commit().expect_err("too late");
    assert!(error.to_string().ends_with("public` came to be or was replaced while the site was built"), "{error}");
    assert_eq!(site.public(), site_of(&[("index.html", "one"), ("one.html", "x")]));
    assert!(site.is_tidy());
}

#[test]
fn a_site_that_something_tidied_up_while_it_was_put_together_is_not_published() {
    let site = Site::new();
    site.put("public/CNAME", "example.org");
    site.publish(SITE).expect("published");
    let before = site.public();
    for turn in 0..4 {
        let staging = site.open().expect("opened");
        staging.write(&out_path("css/a.css"), b"css", "x").expect("taken");
        staging.write(&out_path("index.html"), b"home", "x").expect("taken");
        let root = staging.neighbours.staging.clone();
        match turn {
            0 => fs::remove_dir_all(root.join("css")).expect("removed"),
            1 => fs::write(root.join("css/a.css"), "evil").expect("written"),
            2 => fs::write(root.join("evil.html"), "evil").expect("written"),
            _ => fs::remove_dir_all(&root).expect("removed"),
        }
        let error = staging.commit().expect_err("not whole").to_string();
        assert!(turn == 3 || error.contains(" while the site was built"), "{error}");
        assert_eq!(site.public(), before, "turn {turn}");
        assert!(site.is_tidy());
    }
    let staging = site.open().expect("opened");
    staging.write(&out_path("index.html"), b"new", "x").expect("taken");
    fs::rename(site.path("public"), site.path("away")).expect("moved");
    fs::create_dir(site.path("public")).expect("a folder");
    assert!(staging.commit().is_err());
    assert!(site.public().is_empty(), "the folder of another is left alone");
}

fn record_of(site: &Site) -> PathBuf {
    let entries = fs::read_dir(site.path(".postil")).expect("read");
    let mut paths = entries.map(|entry| entry.expect("an entry").path());
    paths.find(|path| path.to_string_lossy().contains("manifest-")).expect("a record")
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

#[test]
fn dropped_or_failed_half_way_the_old_site_is_whole() {
    let site = Site::new();
    site.put("public/CNAME", "example.org");
    site.publish(SITE).expect("published");
    let before = (site.public(), times(&site.path("public")));
    let staging = site.open().expect("opened");
    staging.write(&out_path("a/b.html"), b"other", "x").expect("taken");
    drop(staging);
    // A path in the way of a file, of a carried file, and of the record.
    for (folder, obstacle) in [(true, "a/c.html"), (false, "CNAME")] {
        let staging = site.open().expect("opened");
        staging.write(&out_path("index.html"), b"other", "x").expect("taken");
        let path = staging.neighbours.staging.join(obstacle);
        let failed = if folder {
            fs::create_dir_all(&path).expect("a folder");
            staging.write(&out_path(obstacle), b"c", "x").is_err() && staging.commit().is_err()
        } else {
            fs::write(&path, "in the way").expect("a file");
            staging.commit().is_err()
        };
        assert!(failed, "{obstacle}");
        assert_eq!((site.public(), times(&site.path("public"))), before, "{obstacle}");
    }
    let staging = site.open().expect("opened");
    staging.write(&out_path("index.html"), b"other", "x").expect("taken");
    let record = fs::read_dir(site.path(".postil")).expect("read").next().expect("a record").expect("an entry").path();
    fs::create_dir(record.with_extension("next")).expect("a folder");
    let error = staging.commit().expect_err("no record");
    assert!(error.to_string().ends_with("it is a folder"), "{error}");
    assert_eq!((site.public(), times(&site.path("public"))), before);
    assert!(site.is_tidy());
}

#[test]
fn a_kill_on_either_side_of_the_exchange_is_put_right() {
    for exchanged in [false, true] {
        let site = Site::new();
        site.publish(SITE).expect("published");
        let mut staging = site.open().expect("opened");
        staging.write(&out_path("new.html"), b"new", "x").expect("taken");
        let records =
            lock(&staging.outputs).iter().map(|(path, output)| (path.clone(), output.record.clone())).collect();
        staging.shelf.prepare(&manifest::Manifest { records }).expect("prepared");
        if exchanged {
            staging.neighbours.exchange(&staging.out.real, |_, _| Ok(())).expect("exchanged");
        }
        staging.hold = None;
        staging.folders.let_go();
        std::mem::forget(staging);
        // Killed again before anything else could be settled.
        drop(site.open().expect("opened"));
        let told = site.publish(&[("index.html", "home")]).expect("published");
        assert_eq!(told.removed, 1, "exchanged: {exchanged}");
        assert_eq!(site.public(), site_of(&[("index.html", "home")]));
        assert!(site.is_tidy());
    }
}

#[test]
fn what_changes_during_the_build_is_seen() {
    let site = Site::new();
    site.publish(SITE).expect("published");
    let staging = site.open().expect("opened");
    staging.write(&out_path("index.html"), b"home", "x").expect("taken");
    staging.write(&out_path("c.html"), b"c", "x").expect("taken");
    site.put("public/late.txt", "came late");
    site.put("public/index.html", "changed");
    let error = staging.commit().expect_err("changed");
    assert!(
        error.to_string().ends_with("public/index.html` was changed or removed while the site was built"),
        "{error}"
    );
    let staging = site.open().expect("opened");
    staging.write(&out_path("c.html"), b"c", "x").expect("taken");
    site.put("public/late.txt", "came late");
    staging.commit().expect("published");
    assert_eq!(site.public()["late.txt"], "came late");
}

#[cfg(unix)]
#[test]
fn folders_keep_their_permissions() {
    use std::os::unix::fs::PermissionsExt;
    let site = Site::new();
    fs::create_dir_all(site.path("public/a")).expect("folders");
    fs::set_permissions(site.path("public/a"), fs::Permissions::from_mode(0o2770)).expect("set");
    site.publish(SITE).expect("published");
    assert_eq!(fs::metadata(site.path("public/a")).expect("there").permissions().mode() & 0o7777, 0o2770);
}

#[cfg(unix)]
#[test]
fn links_and_pipes_of_a_checkout_lead_no_record_anywhere() {
    use std::os::unix::fs::symlink;
    let site = Site::new();
    site.publish(SITE).expect("published");
    let record = record_of(&site);
    site.put("bashrc", "mine");
    symlink(site.path("bashrc"), record.with_extension("next")).expect("a link");
    symlink(site.path("bashrc"), record.with_extension("fresh")).expect("a link");
    fs::remove_file(&record).expect("removed");
    let pipe = std::process::Command::new("mkfifo").arg(&record).status();
    assert!(pipe.expect("mkfifo").success());
    site.publish(&[("index.html", "new")]).expect("published");
    assert_eq!(fs::read_to_string(site.path("bashrc")).expect("there"), "mine");
    assert_eq!(site.public(), site_of(&[("index.html", "new")]));
    // Nor the lock, nor the folder of it all.
    let lock = site.path(".postil/lock");
    for make in [0, 1] {
        if make == 0 {
            symlink(site.path("bashrc"), &lock).expect("a link");
        } else {
            assert!(std::process::Command::new("mkfifo").arg(&lock).status().expect("mkfifo").success());
        }
        assert!(!Lock::take(&site.path(".postil")).expect_err("no file").held);
        fs::remove_file(&lock).expect("removed");
    }
    fs::remove_dir_all(site.path(".postil")).expect("removed");
    fs::create_dir(site.path("elsewhere")).expect("a folder");
    symlink("elsewhere", site.path(".postil")).expect("a link");
    let error = Lock::take(&site.path(".postil")).expect_err("a link").to_string();
    assert!(error.ends_with("/.postil` is a symbolic link to `elsewhere`, which is not followed"), "{error}");
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
fn an_old_site_that_a_checkout_brings_is_not_put_back() {
    let site = Site::new();
    site.put(".public.postil-old-1/evil.html", "evil");
    site.publish(SITE).expect("published");
    assert!(!site.public().contains_key("evil.html"));
}

#[test]
fn many_threads_publish_the_same_as_one() {
    use rayon::prelude::*;
    let site = Site::new();
    let staging = site.open().expect("opened");
    (0..500_usize)
        .into_par_iter()
        .try_for_each(|n| staging.write(&out_path(&format!("{}/{n}.html", n % 7)), &[b'x'; 9], "x").map(drop))
        .expect("taken");
    assert_eq!(staging.commit().expect("published").written, 500);
    assert_eq!(site.public().len(), 507);
}

#[test]
fn an_output_folder_that_is_a_file_is_told() {
    let site = Site::new();
    site.put("public", "a file");
    let error = site.publish(SITE).expect_err("no folder");
    assert!(error.to_string().ends_with("public`: a part of its path is a file, not a folder"), "{error}");
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
