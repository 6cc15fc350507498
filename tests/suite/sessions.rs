//! Every command as it is met on a terminal, in `tests/cases/sessions`: its help, what it prints when all is well, and
//! what when something is not. Written as the cases of `messages` are; the day is a fixed one.

use crate::console::transcript;
use crate::harness;
use crate::site::Site;
use std::collections::BTreeSet;

#[test]
fn every_session_is_as_written() {
    harness::hold("tests/cases/sessions", |case| {
        let site = Site::bare().environment("SOURCE_DATE_EPOCH", "1795737600");
        case.answered(|name, body| {
            if name == "console" {
                return Some(transcript(&site, body));
            }
            site.write(name, body);
            None
        })
    });
}

#[test]
fn every_command_has_a_session_with_its_help() {
    let help = Site::bare().run(&["--help"]).stdout;
    let listed = help.split_once("Commands:").unwrap().1.split("\n\n").next().unwrap();
    let commands: BTreeSet<String> = listed
        .lines()
        .filter_map(|line| line.strip_prefix("  ")?.split_whitespace().next())
        .map(str::to_owned)
        .collect();
    let mut told = BTreeSet::new();
    for case in harness::Case::all("tests/cases/sessions") {
        for line in case.text.lines() {
            told.extend(line.strip_prefix("$ postil help ").map(str::to_owned));
        }
    }
    let untold: Vec<&String> =
        commands.iter().filter(|command| !told.contains(*command) && *command != "help").collect();
    assert!(untold.is_empty(), "no session shows the help of {untold:?}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_shell_is_told_articles_and_codes() {
    let site = Site::new().file("content/essays/rivers.md", "Words.\n").file("content/ferries.md", "Words.\n");
    let asked = |words: &[&str]| {
        let index = (words.len() - 1).to_string();
        let mut command = site.command(&["--"]);
        command
            .args(words)
            .env("COMPLETE", "bash")
            .env("_CLAP_COMPLETE_INDEX", index)
            .env("_CLAP_COMPLETE_COMP_TYPE", "9");
        crate::site::ran(&mut command).stdout.split_whitespace().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(asked(&["postil", "annotate", "e"]), ["essays/rivers"]);
    assert_eq!(asked(&["postil", "check", "content/f"]), ["content/ferries.md"]);
    assert_eq!(asked(&["postil", "explain", "absent"]), ["absent-quotation"]);
    assert_eq!(asked(&["postil", "build", "--allow", "orphan,amb"]), ["orphan,ambiguous"]);
    assert_eq!(asked(&["postil", "template", "arti"]), ["article.html"]);
    assert_eq!(asked(&["postil", "tem"]), ["template"]);
}

#[cfg(target_os = "linux")]
#[test]
fn bash_takes_the_script_and_completes_an_article() {
    let site = Site::new().file("content/ferries.md", "Words.\n");
    let script = site.run(&["completions", "bash"]);
    assert_eq!(script.code, 0);
    site.write("completions.sh", &script.stdout);
    let program = std::path::Path::new(env!("CARGO_BIN_EXE_postil")).parent().unwrap();
    let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap());
    let typed = "source completions.sh; COMP_WORDS=(postil annotate fe); COMP_CWORD=2; COMP_TYPE=9; \
                 _clap_complete_postil postil fe annotate; echo \"${COMPREPLY[@]}\"";
    let mut bash = std::process::Command::new("bash");
    bash.args(["--norc", "-c", typed]).current_dir(site.root()).env("PATH", path);
    let run = crate::site::ran(&mut bash);
    assert_eq!(run.stdout.trim(), "ferries", "{}", run.stderr);
}

#[test]
fn there_is_a_manual_page_for_every_command() {
    let site = Site::bare();
    let run = site.run(&["man", "man1"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let pages = site.files("man1");
    let help = site.run(&["--help"]).stdout;
    let listed = help.split_once("Commands:").unwrap().1.split("\n\n").next().unwrap();
    let commands = listed.lines().filter_map(|line| line.strip_prefix("  ")?.split_whitespace().next());
    for command in commands.filter(|command| *command != "help") {
        assert!(pages.iter().any(|(path, _)| *path == format!("postil-{command}.1")), "{command}");
    }
    let first = site.run(&["man"]).stdout;
    assert!(first.contains(".TH postil 1") && pages.iter().any(|(path, text)| path == "postil.1" && !text.is_empty()));
}
