//! `postil import`: what other programs have becomes a site that builds, without a hand in between; what could not be
//! carried is told; nothing that is there is overwritten.

mod annotations;
mod epub;
mod hostile;
mod page;
mod sites;
mod text;
mod word;

use crate::site::Site;
use serde_json::Value;

/// What a dry run says would come, as JSON; the site stays as it is.
fn told(site: &Site, arguments: &[&str]) -> Value {
    let all: Vec<&str> = ["import", "--format", "json", "--dry-run"].iter().chain(arguments).copied().collect();
    let run = site.run(&all);
    serde_json::from_str(&run.stdout).unwrap_or_else(|_| panic!("{}{}", run.stdout, run.stderr))
}

/// The messages of one code.
fn messages(told: &Value, code: &str) -> Vec<String> {
    let all = told["diagnostics"].as_array().unwrap().iter().filter(|one| one["code"] == code);
    all.map(|one| format!("{}: {}", one["line"], one["message"].as_str().unwrap())).collect()
}

#[test]
fn nothing_is_overwritten_unless_that_is_asked_for() {
    let site = Site::new().file("rivers.txt", "Rivers bend.\n").file("content/rivers.md", "Mine.\n");
    let run = site.run(&["import", "rivers.txt"]);
    assert_eq!(run.code, 2, "{}", run.stderr);
    assert!(run.stderr.contains("there is a `content/rivers.md` already"), "{}", run.stderr);
    assert_eq!(site.read("content/rivers.md"), "Mine.\n");
    let dry = site.run(&["import", "rivers.txt", "--dry-run"]);
    assert!(dry.stdout.starts_with("content/rivers.md  from rivers.txt  (is there"), "{}", dry.stdout);
    assert_eq!(site.run(&["import", "rivers.txt", "--as", "essays/bends"]).code, 0);
    assert_eq!(site.read("content/essays/bends.md"), "+++\ntitle = \"rivers\"\n+++\n\nRivers bend.\n");
    assert_eq!(site.run(&["import", "rivers.txt", "--into", "water"]).code, 0);
    assert_eq!(site.run(&["import", "rivers.txt", "--force"]).code, 0);
    assert!(site.read("content/rivers.md").ends_with("\nRivers bend.\n"));
    assert!(site.read("content/water/rivers.md").ends_with("\nRivers bend.\n"));
}

#[test]
fn a_dry_run_writes_nothing_and_what_is_of_no_kind_is_said() {
    let site = Site::new().file("in/a.txt", "One.\n").file("in/b.xyz", "Two.\n").file("in/deep/a.txt", "Three.\n");
    let before = site.files(".");
    let told = told(&site, &["in"]);
    assert_eq!(site.files("."), before);
    let paths: Vec<&str> = told["files"].as_array().unwrap().iter().map(|one| one["path"].as_str().unwrap()).collect();
    assert_eq!(paths, ["content/a.md", "content/a-2.md"]);
    assert_eq!(messages(&told, "unreadable"), ["1: no kind that is known fits `in/b.xyz`"]);
    assert_eq!(site.run(&["import", "in"]).code, 1);
    assert_eq!(site.files("."), before, "nothing comes where something is wrong");
    assert_eq!(site.run(&["import", "in", "--allow", "unreadable"]).code, 0);
    assert!(site.read("content/a-2.md").ends_with("Three.\n"));
    for none in [&["import", "in", "--as", "one"][..], &["import", "in", "--from", "wrod"], &["import"]] {
        assert_eq!(site.run(none).code, 2, "{none:?}");
    }
    assert_eq!(site.run(&["import", "nothing.txt"]).code, 1);
}
