//! What others have put into the output folder, or changed in it.

use super::*;

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

#[test]
fn an_output_folder_that_is_a_file_is_told() {
    let site = Site::new();
    site.put("public", "a file");
    let error = site.publish(SITE).expect_err("no folder");
    assert!(error.to_string().ends_with("public`: a part of its path is a file, not a folder"), "{error}");
}
