//! `postil select` prints what finds some words and no others; `postil fix` writes the words anew that an article has
//! now.

use crate::site::Site;

const ARTICLE: &str = "+++\ntitle = \"Kant\"\n+++\n\nTwo things fill the mind with ever new and *growing* admiration and awe, the more often one thinks of them. \
    The law is not the law of nature. The ferry had $1.4 billion on board in that night of storms.\n";

const SIDECAR: &str = "# on Kant\n[[note]]   # the first\n  at    = \"Two things fill the mind with ever new and increasing admiration and awe\"  # 1788\n\
    kind=\"comment\"\n\
    text = '''\nkept\n'''\n\n[[note]]\n\
    at = {prefix = \"awe, \",   exact = 'the more frequently one thinks of them'}\ntext = \".\"\n";

fn drifted() -> Site {
    Site::new().file("content/kant.md", ARTICLE).file("content/kant.notes.toml", SIDECAR)
}

#[test]
fn a_dry_run_shows_the_difference_and_writes_nothing() {
    let site = drifted();
    let run = site.run(&["fix"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stdout.starts_with("--- content/kant.notes.toml\n+++ content/kant.notes.toml\n"), "{}", run.stdout);
    assert!(
        run.stdout.contains("\n-  at    = \"Two things fill the mind with ever new and increasing admiration"),
        "{}",
        run.stdout
    );
    assert!(
        run.stdout.contains("\n+  at    = \"Two things fill the mind with ever new and growing admiration"),
        "{}",
        run.stdout
    );
    assert_eq!(run.stderr, "2 repairs in 1 sidecar; `--write` makes them\n");
    assert_eq!(std::fs::read_to_string(site.path("content/kant.notes.toml")).unwrap(), SIDECAR);
}

#[test]
fn a_repair_changes_the_words_alone_and_the_next_check_is_clean() {
    let site = drifted();
    assert!(site.run(&["check"]).stdout.contains("2 warnings"));
    let run = site.run(&["fix", "content/kant.notes.toml", "--write"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, "2 repairs written into 1 sidecar\n"));
    let expected = SIDECAR.replace("increasing", "growing").replace("frequently", "often");
    assert_eq!(std::fs::read_to_string(site.path("content/kant.notes.toml")).unwrap(), expected);
    let check = site.run(&["check", "--deny", "warnings"]);
    assert_eq!(check.code, 0, "{}", check.stderr);
    assert_eq!(site.run(&["fix"]).stderr, "nothing to repair\n");
}

#[test]
fn a_byte_order_mark_and_carriage_returns_stay() {
    let sidecar = format!("\u{feff}{}", SIDECAR.replace('\n', "\r\n"));
    let site = Site::new().file("content/kant.md", ARTICLE).file("content/kant.notes.toml", &sidecar);
    assert_eq!(site.run(&["fix", "--write"]).code, 0);
    let expected = sidecar.replace("increasing", "growing").replace("frequently", "often");
    assert_eq!(std::fs::read_to_string(site.path("content/kant.notes.toml")).unwrap(), expected);
}

#[test]
fn a_guarded_passage_is_repaired_on_request_only() {
    let sidecar = "[[note]]\nat = \"The ferry had $4.1 billion on board in that night of storms.\"\ntext = \".\"\n";
    let site = Site::new().file("content/kant.md", ARTICLE).file("content/kant.notes.toml", sidecar);
    let run = site.run(&["fix", "--write"]);
    assert_eq!(run.code, 1);
    assert_eq!(run.stderr, "nothing to repair; 1 passage left for you to decide, see `postil check`\n");
    let run = site.run(&["fix", "--review", "--write"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, "1 repair written into 1 sidecar\n"));
    assert_eq!(std::fs::read_to_string(site.path("content/kant.notes.toml")).unwrap(), sidecar.replace("4.1", "1.4"));
}

#[test]
fn words_that_stand_there_once_need_nothing_more() {
    let site = drifted();
    for article in ["kant", "content/kant.md", "kant.md"] {
        let run = site.run(&["select", article, "ever new and growing"]);
        assert_eq!((run.code, run.stdout.as_str()), (0, "at = \"ever new and growing\"\n"), "{}", run.stderr);
    }
}

#[test]
fn each_of_several_places_has_its_selector() {
    let site = drifted();
    let run = site.run(&["select", "kant", "law"]);
    assert_eq!(run.code, 0);
    let lines: Vec<&str> = run.stdout.lines().collect();
    assert_eq!(lines.len(), 2, "{}", run.stdout);
    assert!(lines[0].starts_with("at = { exact = \"law\", "), "{}", lines[0]);
    assert!(lines[0].ends_with("# content/kant.md:5:113"), "{}", lines[0]);
    for (line, kind) in lines.iter().zip(["comment", "context"]) {
        let sidecar = format!("[[note]]\nkind = \"{kind}\"\n{line}\ntext = \".\"\n");
        site.write("content/kant.notes.toml", &sidecar);
        let check = site.run(&["check", "--deny", "warnings"]);
        assert_eq!(check.code, 0, "{line}: {}", check.stderr);
    }
}

#[test]
fn words_and_articles_that_are_not_there_are_named() {
    let site = drifted();
    let run = site.run(&["select", "kant", "the categorical imperative"]);
    assert_eq!((run.code, run.stdout.as_str()), (1, ""));
    assert!(
        run.stderr.starts_with("error: `the categorical imperative` is not in `content/kant.md`\n"),
        "{}",
        run.stderr
    );
    let run = site.run(&["select", "hume", "law"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.starts_with("error: there is no article `hume`\n"), "{}", run.stderr);
    assert_eq!(site.run(&["fix", "content/hume.md"]).code, 2);
}
