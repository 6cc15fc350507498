//! Runs files in the form of the CSL project's test suite: `cargo run --release --example csl-suite -- FOLDER`.
//!
//! A file has sections between `>>==== NAME ====>>` and `<<==== NAME ====<<`: a style, sources, citations and what a
//! processor must print. Each file that fails is shown with what was expected and what was got; last comes the line `N
//! passed, M failed`.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a program of its own that reads files and prints"
)]

#[path = "csl-suite/case.rs"]
mod case;
#[path = "csl-suite/citations.rs"]
mod citations;
#[path = "csl-suite/entries.rs"]
mod entries;

use case::Case;
use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1).map(PathBuf::from) else {
        println!("usage: csl-suite FOLDER");
        return ExitCode::from(2);
    };
    let only: Vec<String> = std::env::args().skip(2).collect();
    let mut files: Vec<PathBuf> = match std::fs::read_dir(&folder) {
        Ok(entries) => entries.filter_map(|entry| Some(entry.ok()?.path())).collect(),
        Err(error) => {
            println!("cannot read the folder `{}`: {error}", folder.display());
            return ExitCode::from(2);
        }
    };
    files.retain(|file| file.extension().is_some_and(|ending| ending == "txt"));
    files.sort();
    let locales = hayagriva::archive::locales();
    let (mut passed, mut failed) = (0, 0);
    for file in files {
        let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if !only.is_empty() && !only.iter().any(|part| name.contains(part.as_str())) {
            continue;
        }
        let text = std::fs::read_to_string(&file).unwrap_or_default();
        let case = Case::read(&text);
        let expected = case.expected();
        let got = case.run(&locales).unwrap_or_else(|error| format!("(cannot be run: {error})"));
        if got.trim() == expected.trim() {
            passed += 1;
        } else {
            failed += 1;
            println!("--- {name}\nexpected:\n{}\ngot:\n{}\n", expected.trim(), got.trim());
        }
    }
    println!("{passed} passed, {failed} failed");
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
