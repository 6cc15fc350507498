//! Builds that meet, are stopped half way, or of which something changes meanwhile.

use super::*;

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
