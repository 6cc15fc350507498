//! The command line beside its messages: what cannot be printed, what `new` and `init` write, what authors hide in
//! words.

use crate::site::{Site, ran};

#[test]
fn a_new_article_is_called_as_it_was_named_and_builds_when_its_words_are_replaced() {
    let site = Site::new();
    for (name, path, title) in [
        ("The Harbour Bridge", "the-harbour-bridge.md", "The Harbour Bridge"),
        ("essays/meander/index.md", "essays/meander/index.md", "Meander"),
        ("essays/old_bridge", "essays/old_bridge.md", "Old bridge"),
    ] {
        assert_eq!(site.run(&["new", name]).code, 0, "{name}");
        let path = format!("content/{path}");
        let text = site.read(&path);
        assert!(text.starts_with(&format!("+++\ntitle = \"{title}\"\n")), "{name}: {text}");
        site.write(&path, "An article with other words.\n");
    }
    let run = site.run(&["build", "--deny", "warnings"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(site.has("the-harbour-bridge.html"));
}

#[cfg(target_os = "linux")]
#[test]
fn what_was_asked_for_and_cannot_be_printed_is_a_failure() {
    let site = Site::new().file("content/a.md", "Some words.\n");
    for arguments in [
        &["check", "--format", "json"][..],
        &["check"],
        &["list", "articles"],
        &["export", "a", "--format", "markdown"],
    ] {
        let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
        let output = site.command(arguments).stdout(full).stderr(std::process::Stdio::piped()).spawn().unwrap();
        let output = output.wait_with_output().unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(3), "{arguments:?}: {told}");
        assert!(told.contains("error: cannot write to standard output: no space left on device"), "{told}");
    }
}

#[test]
fn no_terminal_obeys_what_an_author_wrote() {
    let site = Site::new()
        .file(
            "content/a\u{1b}[31m.md",
            "# Red \u{1b}]0;title\u{7}\n\nA\u{9b}1m[^\u{1b}[2J] [b](\u{1b}[2J.md) betu \u{202e}x.\n",
        )
        .file("content/a\u{1b}[31m.notes.toml", "[[note]]\nat = \"beta\\u001b[31m\"\ntext = \"x\"\n");
    for arguments in [&["check", "-v"][..], &["list", "articles"], &["build"], &["check", "nothing\u{1b}[2J"]] {
        let run = site.run(arguments);
        let all = run.stdout + &run.stderr;
        assert!(!all.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{arguments:?}: {all:?}");
    }
    for format in ["github", "json", "sarif"] {
        let run = site.run(&["check", "--format", format]);
        assert!(!run.stdout.chars().any(|one| one.is_control() && one != '\n'), "{format}: {:?}", run.stdout);
        assert!(!run.stdout.contains('\u{202e}'), "{format}: {:?}", run.stdout);
    }
    let report: serde_json::Value = serde_json::from_str(&site.run(&["check", "--format", "json"]).stdout).unwrap();
    let told = report["diagnostics"].as_array().unwrap().iter().any(|one| one["path"] == "content/a\u{1b}[31m.md");
    assert!(told, "programs are told what is there: {report}");
}

#[test]
fn help_is_there_for_every_command_with_the_options_of_all_apart() {
    let site = Site::bare();
    let help = site.run(&["help", "build"]);
    assert_eq!(help.code, 0, "{}", help.stderr);
    let (own, everywhere) = help.stdout.split_once("Everywhere:").unwrap();
    assert!(own.contains("--base-url") && !own.contains("--root"), "{}", help.stdout);
    assert!(everywhere.contains("--root") && everywhere.contains("--color") && everywhere.contains("--quiet"));
}

#[test]
fn drafts_that_are_left_out_are_counted() {
    let site = Site::new().file("content/a.md", "Words.\n").file("content/b.md", "+++\ndraft = true\n+++\nWords.\n");
    assert!(site.run(&["build"]).stderr.contains("; 1 draft left out, see `--drafts`"));
    assert!(!site.run(&["build", "--drafts"]).stderr.contains("left out"));
}

#[test]
fn the_quiet_are_told_of_errors_and_of_passages_that_have_drifted() {
    let site = Site::new()
        .file(
            "content/a.md",
            "Heraclitus said that you cannot step into the same water twice, and he was the obscure one.\n",
        )
        .file(
            "content/a.notes.toml",
            "[[note]]\nat = \"you cannot step into the very same water twice\"\ntext = \"x\"\n",
        )
        .file("content/sources.toml", "[one]\ntype = \"book\"\ntitle = \"One\"\n");
    let run = ran(&mut site.command(&["build", "-q"]));
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stderr.contains("[drifted]") && !run.stderr.contains("[unused-source]"), "{}", run.stderr);
}

#[test]
fn a_built_in_template_is_printed_to_be_copied() {
    let site = Site::new().file("content/a.md", "Words.\n");
    let run = site.run(&["template", "article.html"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    site.build();
    let before = site.page("a.html");
    site.write("templates/article.html", &run.stdout);
    site.build();
    assert_eq!(site.page("a.html"), before);
    let missed = site.run(&["template", "artcile.html"]);
    assert_eq!(missed.code, 2);
    assert!(missed.stderr.contains("help: did you mean `article.html`?"), "{}", missed.stderr);
}

#[test]
fn drafts_and_tags_are_listed() {
    let site = Site::of(&[
        ("content/a.md", "+++\ntags = [\"water\", \"law\"]\n+++\nWords of one.\n"),
        ("content/a.notes.toml", "[[note]]\nat = \"Words\"\ntext = \"x\"\ntags = [\"water\"]\n"),
        ("content/b.md", "+++\ntitle = \"B\"\ndraft = true\n+++\nWords.\n"),
    ]);
    assert_eq!(site.run(&["list", "tags"]).stdout, "water  2\nlaw    1\n");
    assert_eq!(site.run(&["list", "drafts"]).stdout, "content/b.md  -  0  B (draft)\n");
}
