//! Reads the cases of `tests/cases`, holds what comes of them against what they say, and writes it down when asked to:
//! one way for every test that has cases.
//!
//! In: a folder of cases, and what comes of each.
//! Out: nothing where all is as written; else a test that fails with the difference, or, with `POSTIL_OVERWRITE=1`, the
//! files as they would have to be.
//! Not: what a case means.
//!
//! A case is a file; `README.md` says how those of its folder are written, and `found.txt` is no case, but what is
//! found over all of them. As the matter is, they are written in three ways:
//!
//! * Markdown with fenced blocks, each named by what it is, where input and answer have many lines (`messages`, `lsp`,
//!   `anchoring`, `csl`; `edits`). The answer is a block that the program writes anew ([`Case::answered`]).
//! * A head line and a line for each case, a sign or a verdict before its words, where hundreds are about one text
//!   (`comparisons`, `traps`, `guarded`). Of `comparisons` the verdict is written anew; the others state a law that has
//!   no answer to write: nothing of one sort may be accepted ([`law`]).
//! * Paragraphs, where the text itself is what is looked at (`quotations`, with its labels, `scripts`). What a person
//!   says that it holds is never written anew.
//!
//! Where people's answers and the program's may differ (`edits`, `quotations`, `traps`), `found.txt` says how much of
//! them is found, and each that is not; it is written anew.
#![allow(
    dead_code,
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "reads and writes cases, each test in its own way, and may fail loudly"
)]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Once;

/// What is written of all cases of a folder together.
pub const FOUND: &str = "found.txt";

/// A file that says what comes of something.
pub struct Case {
    /// Where it is.
    pub path: PathBuf,
    /// Its file's name without the ending.
    pub name: String,
    /// What it says.
    pub text: String,
}

/// How often something is done: as often as a variable of the environment says, or as usual.
pub fn number(name: &str, usual: usize) -> usize {
    std::env::var(name).ok().and_then(|written| written.parse().ok()).unwrap_or(usual)
}

impl Case {
    /// The cases of a folder of the repository (`tests/cases/messages`), in the order of their names. There are some.
    pub fn all(folder: &str) -> Vec<Case> {
        let entries = std::fs::read_dir(in_repository(folder)).unwrap_or_else(|error| panic!("{folder}: {error}"));
        let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
        paths.retain(|path| path.is_file() && !path.ends_with("README.md") && !path.ends_with(FOUND));
        paths.sort();
        assert!(!paths.is_empty(), "{folder} has no cases");
        paths.into_iter().map(Case::read).collect()
    }

    /// One case of a folder.
    pub fn named(folder: &str, file: &str) -> Case {
        Case::read(in_repository(folder).join(file))
    }

    fn read(path: PathBuf) -> Case {
        let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        Case { name: path.file_stem().unwrap().to_string_lossy().into_owned(), path, text }
    }

    /// The first line, and all behind it.
    pub fn head(&self) -> (&str, &str) {
        self.text.split_once('\n').unwrap_or((&self.text, ""))
    }

    /// The fenced blocks, each with its name and its lines.
    pub fn blocks(&self) -> impl Iterator<Item = (&str, &str)> {
        parts(&self.text).into_iter().filter_map(|part| part.block)
    }

    /// The case with its answers as they are now: `answer` is asked of each fenced block, by its name and its lines,
    /// and gives other lines for a block that is an answer. There is one.
    pub fn answered(&self, mut answer: impl FnMut(&str, &str) -> Option<String>) -> String {
        let (mut now, mut answers) = (String::new(), 0);
        for part in parts(&self.text) {
            let lines = part.block.and_then(|(name, lines)| answer(name, lines));
            answers += usize::from(lines.is_some());
            now += part.before;
            now += lines.as_deref().unwrap_or(part.block.map_or("", |(_, lines)| lines));
        }
        assert!(answers > 0, "{} asks nothing", self.path.display());
        now
    }
}

/// A part of a file with fenced blocks: what stands before a block's lines, its own fences included, and the block.
struct Part<'c> {
    before: &'c str,
    block: Option<(&'c str, &'c str)>,
}

/// All parts of a text; put together they are the text.
fn parts(text: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let (mut begun, mut at) = (0, 0);
    let mut open: Option<(&str, &str, usize)> = None;
    for line in text.split_inclusive('\n') {
        let bare = line.trim_end_matches('\n');
        match open {
            Some((fence, name, start)) if bare == fence => {
                parts.push(Part { before: &text[begun..start], block: Some((name, &text[start..at])) });
                (begun, open) = (at, None);
            }
            None if bare.starts_with("```") => {
                let name = bare.trim_start_matches('`');
                open = Some((&bare[..bare.len() - name.len()], name, at + line.len()));
            }
            _ => {}
        }
        at += line.len();
    }
    assert!(open.is_none(), "a block is not closed: {open:?}");
    parts.push(Part { before: &text[begun..], block: None });
    parts
}

/// The lines that are not empty, each with the sign or word before its first space.
pub fn marked(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let lines = text.lines().filter(|line| !line.is_empty());
    lines.map(|line| line.split_once(' ').unwrap_or_else(|| panic!("`{line}` has no words")))
}

/// Every case of a folder is as what comes of it; `now` gives the whole file as it would have to be.
pub fn hold(folder: &str, mut now: impl FnMut(&Case) -> String) {
    let differing =
        Case::all(folder).iter().filter_map(|case| difference(&case.path, &case.text, &now(case))).collect();
    law("cases differ", differing);
}

/// What is found over all cases of a folder is what its `found.txt` says.
pub fn hold_found(folder: &str, now: &str) {
    hold_file(&format!("{folder}/{FOUND}"), now);
}

/// A file of the repository is as it would have to be.
pub fn hold_file(file: &str, now: &str) {
    let path = in_repository(file);
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    law("files differ", difference(&path, &written, now).into_iter().collect());
}

/// The difference between what is written and what comes out, if there is one. Where it is to be overwritten, it is,
/// and there is none.
pub fn difference(path: &Path, written: &str, now: &str) -> Option<String> {
    if now == written {
        return None;
    }
    if std::env::var_os("POSTIL_OVERWRITE").is_some() {
        std::fs::write(path, now).unwrap();
        return None;
    }
    let path = path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap_or(path).display().to_string();
    let difference = similar::TextDiff::from_lines(written, now);
    let difference = difference.unified_diff().header(&path, "what comes out").to_string();
    Some(format!("{difference}(POSTIL_OVERWRITE=1 writes down what comes out)\n"))
}

/// Nothing breaks a law; what does is listed.
pub fn law(broken: &str, mut by: Vec<String>) {
    by.dedup();
    assert!(by.is_empty(), "{} {broken}:\n{}", by.len(), by.join("\n"));
}

/// A file of a package that `tests/npm` names: what is not ours to keep is fetched once.
pub fn fetched(file: &str) -> String {
    static FETCHED: Once = Once::new();
    let folder = in_repository("tests/npm");
    let path = folder.join("node_modules").join(file);
    FETCHED.call_once(|| {
        if !path.exists() {
            let npm = Command::new("npm").args(["ci", "--silent"]).current_dir(&folder).status();
            assert!(npm.is_ok_and(|status| status.success()), "run `npm ci` in tests/npm to fetch {file}");
        }
    });
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A file or folder of the repository.
pub fn in_repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}
