//! What is printed when commands are run in a site's folder, as it stands in cases: each command behind `$ `, what it
//! prints (standard error after standard output), and `[exit N]` when N is not 0.

use crate::site::{Run, Site, ran};
use std::fmt::Write;
use std::process::Command;

/// The commands of a block, each with what it says now.
pub fn transcript(site: &Site, block: &str) -> String {
    let mut said = String::new();
    for command in block.lines().filter_map(|line| line.strip_prefix("$ ")) {
        let arguments = arguments(command);
        let run = match arguments.as_slice() {
            #[cfg(unix)]
            ["postil", arguments @ .., "^C"] => interrupted(site, arguments),
            ["postil", arguments @ ..] => site.run(arguments),
            ["cat", file] => printed(site, file),
            ["ls", folder] => listed(site, folder),
            [tool @ ("mv" | "rm" | "mkdir" | "ln" | "iconv"), arguments @ ..] => other(site, tool, arguments),
            _ => panic!("a case does not run `{command}`"),
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

/// What a command says that goes on until it is interrupted, which is when it has told an address; its port is the
/// first that is free.
#[cfg(unix)]
fn interrupted(site: &Site, arguments: &[&str]) -> Run {
    use std::io::{BufRead, BufReader};
    let mut command = site.command(arguments);
    let mut child = command.stderr(std::process::Stdio::piped()).stdin(std::process::Stdio::null()).spawn().unwrap();
    let mut said = String::new();
    for line in BufReader::new(child.stderr.take().unwrap()).lines().map_while(Result::ok) {
        let (before, rest) = line.split_once("127.0.0.1:").unwrap_or((&line, ""));
        if rest.is_empty() {
            writeln!(said, "{line}").unwrap();
            continue;
        }
        writeln!(said, "{before}127.0.0.1:PORT{}", rest.trim_start_matches(|sign: char| sign.is_ascii_digit()))
            .unwrap();
        let id = rustix::process::Pid::from_child(&child);
        rustix::process::kill_process(id, rustix::process::Signal::INT).unwrap();
    }
    Run { code: child.wait().unwrap().code().unwrap_or(-1), stdout: String::new(), stderr: said }
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

/// A tool of the system, run in the site's folder.
fn other(site: &Site, tool: &str, arguments: &[&str]) -> Run {
    ran(Command::new(tool).args(arguments).current_dir(site.root()))
}
