//! The record of what was written: without it, with a damaged, old or forged one, and one that a checkout brings.

use super::*;

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

fn record_of(site: &Site) -> PathBuf {
    let entries = fs::read_dir(site.path(".postil")).expect("read");
    let mut paths = entries.map(|entry| entry.expect("an entry").path());
    paths.find(|path| path.to_string_lossy().contains("manifest-")).expect("a record")
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

#[test]
fn an_old_site_that_a_checkout_brings_is_not_put_back() {
    let site = Site::new();
    site.put(".public.postil-old-1/evil.html", "evil");
    site.publish(SITE).expect("published");
    assert!(!site.public().contains_key("evil.html"));
}
