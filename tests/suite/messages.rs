//! Every case in `tests/cases/messages`: a site in, the program run on it, its messages to the letter.
//!
//! A case is a Markdown file. What it is about comes first; a fenced block named by a path is a file of the site; a
//! block named `console` holds a command, what it prints (standard error after standard output), and `[exit N]` when N
//! is not 0. `POSTIL_OVERWRITE=1 cargo test --test suite messages` writes down what the program says now.

use crate::harness;
use crate::site::{Run, Site};
use std::fmt::Write;

#[test]
fn every_message_is_as_written() {
    harness::hold("tests/cases/messages", |case| {
        let site = Site::bare();
        case.answered(|name, body| {
            if name == "console" {
                return Some(transcript(&site, body));
            }
            site.write(name, body);
            None
        })
    });
}

/// The commands of a block, each with what it says now.
fn transcript(site: &Site, block: &str) -> String {
    let mut said = String::new();
    for command in block.lines().filter_map(|line| line.strip_prefix("$ ")) {
        let arguments = arguments(command);
        let run = match arguments.as_slice() {
            ["postil", arguments @ ..] => site.run(arguments),
            ["cat", file] => printed(site, file),
            ["ls", folder] => listed(site, folder),
            _ => panic!("a case runs `postil`, `cat` and `ls`, not `{command}`"),
        };
        writeln!(said, "$ {command}").unwrap();
        said += &run.stdout;
        said += &uncounted(&run.stderr);
        if run.code != 0 {
            writeln!(said, "[exit {}]", run.code).unwrap();
        }
    }
    said
}

/// The words of a command; what stands between quotation marks is one.
fn arguments(command: &str) -> Vec<&str> {
    let quoted = command.split('"').enumerate();
    quoted
        .flat_map(|(part, words)| if part % 2 == 1 { vec![words] } else { words.split_whitespace().collect() })
        .collect()
}

/// How many files the theme has is no part of a message.
fn uncounted(said: &str) -> String {
    let number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    let words: Vec<&str> = said.split(' ').collect();
    let counts =
        |next: Option<&&str>| next.is_some_and(|next| next.starts_with("files") || next.starts_with("written"));
    let shown =
        words.iter().enumerate().map(|(at, word)| if number(word) && counts(words.get(at + 1)) { "N" } else { word });
    shown.collect::<Vec<_>>().join(" ")
}

fn printed(site: &Site, file: &str) -> Run {
    Run { code: 0, stdout: std::fs::read_to_string(site.path(file)).unwrap(), stderr: String::new() }
}

fn listed(site: &Site, folder: &str) -> Run {
    let names = site.files(folder).into_iter().map(|(path, _)| path + "\n");
    Run { code: 0, stdout: names.collect(), stderr: String::new() }
}
