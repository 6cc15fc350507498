//! Builds that are killed at any moment: the site is always one of two versions, whole, and the next build goes on from
//! it.
//!
//! The test runs itself as a child that publishes two versions in turn, and kills it a hundred times, ever later. The
//! delays are spread over the length of four builds as measured; which step they hit is the system's choice.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Instant;

use super::Published;
use super::tests::{Site, contents, open_in, out_path};

const SITE: &str = "POSTIL_KILL_TEST_SITE";
const READY: &str = "ready to be killed";
const KILLS: u32 = 100;

/// Half of the files differ between versions, some exist in one only, one is the same in both.
fn version(number: usize) -> BTreeMap<String, String> {
    let mut files = BTreeMap::from([("same.html".to_owned(), "same".to_owned())]);
    for n in 0..60 {
        files.insert(
            format!("{}/{n}.html", n % 5),
            if n % 2 == 0 { "stays".to_owned() } else { format!("version {number}") },
        );
    }
    files.insert(format!("only-{number}/x.html"), "x".to_owned());
    files
}

fn publish(root: &Path, number: usize) -> Published {
    let staging = open_in(root).expect("opened");
    for (path, text) in version(number) {
        staging.write(&out_path(&path), text.as_bytes(), &path).expect("taken");
    }
    staging.commit().expect("published")
}

fn published_version(root: &Path) -> Option<usize> {
    let mut found = contents(&root.join("public"));
    assert_eq!(found.remove("CNAME").as_deref(), Some("example.org"), "the file of another survives");
    found.retain(|_, text| text != "/");
    (0..2).find(|number| version(*number) == found)
}

/// The child; alone it does nothing.
#[test]
fn publishes_two_versions_in_turn_until_killed() {
    let Some(root) = std::env::var_os(SITE) else { return };
    println!("\n{READY}");
    for turn in 0..10_000 {
        publish(Path::new(&root), turn % 2);
    }
}

/// A child that has just begun to publish.
fn start_child(root: &Path) -> Child {
    let mut child = Command::new(std::env::current_exe().expect("this test"))
        .args(["--exact", "publish::kill_tests::publishes_two_versions_in_turn_until_killed", "--nocapture"])
        .env(SITE, root)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("a child");
    let output = BufReader::new(child.stdout.take().expect("piped"));
    assert!(output.lines().map_while(Result::ok).any(|line| line == READY), "the child runs");
    child
}

#[test]
fn a_hundred_kills_never_leave_half_a_site() {
    let site = Site::new();
    let root = site.path("");
    fs::create_dir(site.path("public")).expect("a folder");
    fs::write(site.path("public/CNAME"), "example.org").expect("written");
    publish(&root, 0);
    let start = Instant::now();
    publish(&root, 1);
    publish(&root, 0);
    let two_builds = start.elapsed();
    let (mut seen, mut left_over) = ([0; 2], 0);
    for kill in 0..KILLS {
        let mut child = start_child(&root);
        std::thread::sleep(two_builds * 2 * kill / KILLS);
        assert!(child.try_wait().expect("asked").is_none(), "the child was still at work");
        child.kill().expect("killed");
        child.wait().expect("ended");
        left_over += usize::from(!site.is_tidy());
        // With two renames there may be no site for a moment; the next build puts the old one back.
        drop(open_in(&root).expect("opened"));
        seen[published_version(&root)
            .unwrap_or_else(|| panic!("half a site after kill {kill}: {:?}", site.public()))] += 1;
    }
    assert!(seen[0] > 0 && seen[1] > 0, "kills hit builds of both versions: {seen:?}");
    assert!(left_over > 0, "kills hit the middle of builds");
    publish(&root, 1);
    assert_eq!(published_version(&root), Some(1));
    assert!(!publish(&root, 1).touched);
}
