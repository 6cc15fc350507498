//! Every case in `tests/cases/messages`: a site in, the program run on it, its messages to the letter.
//!
//! A case is a Markdown file. What it is about comes first; a fenced block named by a path is a file of the site; a
//! block named `console` holds a command, what it prints (standard error after standard output), and `[exit N]` when N
//! is not 0. `POSTIL_OVERWRITE=1 cargo test --test suite messages` writes down what the program says now.

use crate::site::{Run, Site};
use std::fmt::Write;
use std::path::{Path, PathBuf};

#[test]
fn every_message_is_as_written() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/messages");
    let overwrite = std::env::var_os("POSTIL_OVERWRITE").is_some();
    let mut cases: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    assert!(!cases.is_empty());
    let differing: Vec<String> = cases.iter().filter_map(|path| differing(path, overwrite)).collect();
    assert!(differing.is_empty(), "{}", differing.join("\n"));
}

/// Runs a case; what is different, when something is.
fn differing(path: &Path, overwrite: bool) -> Option<String> {
    let written = std::fs::read_to_string(path).unwrap();
    let site = Site::bare();
    let mut now = String::new();
    let mut commands = 0;
    for part in parts(&written) {
        match part {
            Part::Text(text) => now += text,
            Part::Block { fence, name: "console", body } => {
                commands += 1;
                writeln!(now, "{fence}console\n{}{fence}", transcript(&site, body)).unwrap();
            }
            Part::Block { fence, name, body } => {
                site.write(name, body);
                writeln!(now, "{fence}{name}\n{body}{fence}").unwrap();
            }
        }
    }
    assert!(commands > 0, "{} runs no command", path.display());
    if now == written {
        return None;
    }
    if overwrite {
        std::fs::write(path, &now).unwrap();
        return None;
    }
    Some(format!(
        "{} differs:\n{}",
        path.display(),
        similar::TextDiff::from_lines(written.as_str(), now.as_str()).unified_diff()
    ))
}

enum Part<'c> {
    Text(&'c str),
    Block { fence: &'c str, name: &'c str, body: &'c str },
}

/// Text and fenced blocks, in order; nothing is lost.
fn parts(case: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut rest = case;
    while let Some(start) = fence_start(rest) {
        let (text, block) = rest.split_at(start);
        let (opening, inside) = block.split_once('\n').unwrap();
        let name = opening.trim_start_matches('`');
        let fence = &opening[..opening.len() - name.len()];
        let end = inside.find(&format!("{fence}\n")).expect("a block is closed");
        parts.extend([Part::Text(text), Part::Block { fence, name, body: &inside[..end] }]);
        rest = &inside[end + fence.len() + 1..];
    }
    parts.push(Part::Text(rest));
    parts
}

fn fence_start(text: &str) -> Option<usize> {
    if text.starts_with("```") { Some(0) } else { text.find("\n```").map(|at| at + 1) }
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
