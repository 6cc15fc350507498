//! The house: what a file of `src/` may import. Folders use what stands above them in the order below; no files import
//! each other in a circle, whatever way it takes. What is still open is listed, and the lists may only become shorter.
//!
//! In: the sources as text. A path counts where it is written (`use` or inline), and to the file that defines what it
//! names: a name that a `mod.rs` only passes on leads to where it comes from. Tests inside of files do not count.
#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "tests read what they like, and may fail loudly")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// From the bottom to the top: each folder may use those before it. `report` is at hand everywhere.
const ORDER: &[&str] = &[
    "report", "document", "words", "csl", "cite", "address", "text", "anchor", "quote", "config", "load", "cache",
    "edition", "render", "export", "publish", "site", "import", "serve", "lsp", "cli",
];

/// Arrows that still lead backward, by folder. It may only become shorter: whoever mends one takes it out.
const OPEN_ARROWS: &[&str] = &[];

/// Circles that are still there. It may only become shorter, too.
const OPEN_CIRCLES: &[&str] = &[];

/// The modules of the crate: path segments to the file.
struct House {
    files: BTreeMap<Vec<String>, PathBuf>,
    /// For each module what its `pub use` lines pass on: the name, and where it comes from.
    passed: BTreeMap<Vec<String>, BTreeMap<String, Vec<String>>>,
    texts: BTreeMap<Vec<String>, String>,
}

#[test]
fn folders_import_only_what_stands_above_them() {
    let house = House::read();
    let place = |folder: &str| ORDER.iter().position(|name| *name == folder);
    let mut backward = BTreeSet::new();
    for (from, to) in house.imports() {
        let (Some(own), Some(other)) = (from.first(), to.first()) else { continue };
        match (place(own), place(other)) {
            (Some(mine), Some(theirs)) if theirs > mine => {
                backward.insert(format!("{own} imports {other}"));
            }
            (None, _) if own != "main" => {
                backward.insert(format!("`{own}` has no place in the order"));
            }
            _ => {}
        }
    }
    let open: BTreeSet<String> = OPEN_ARROWS.iter().map(|arrow| (*arrow).to_owned()).collect();
    assert_eq!(backward, open);
}

#[test]
fn no_files_import_each_other_in_a_circle() {
    let house = House::read();
    let mut arrows: BTreeMap<Vec<String>, BTreeSet<Vec<String>>> = BTreeMap::new();
    for (from, to) in house.imports() {
        // A folder's own file is its door: what it holds itself is its files' common vocabulary.
        if !from.starts_with(&to) {
            arrows.entry(from).or_default().insert(to);
        }
    }
    let circles = circles(&arrows);
    let found: BTreeSet<String> = circles
        .iter()
        .map(|circle| circle.iter().map(|module| module.join("::")).collect::<Vec<_>>().join(", "))
        .collect();
    let open: BTreeSet<String> = OPEN_CIRCLES.iter().map(|circle| (*circle).to_owned()).collect();
    assert_eq!(found, open);
}

impl House {
    fn read() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let mut house = Self { files: BTreeMap::new(), passed: BTreeMap::new(), texts: BTreeMap::new() };
        for entry in walkdir::WalkDir::new(&root) {
            let path = entry.unwrap().into_path();
            let inner = path.strip_prefix(&root).unwrap();
            let is_test = inner.components().any(|part| {
                let part = part.as_os_str().to_string_lossy();
                part == "tests" || part == "tests.rs" || part.ends_with("_tests.rs")
            });
            if path.extension().is_none_or(|end| end != "rs") || is_test {
                continue;
            }
            let mut module: Vec<String> =
                inner.with_extension("").iter().map(|part| part.to_string_lossy().into_owned()).collect();
            if module.last().is_some_and(|name| name == "mod" || name == "lib") {
                module.pop();
            }
            let text = bare(&std::fs::read_to_string(&path).unwrap());
            house.texts.insert(module.clone(), text);
            house.files.insert(module, path);
        }
        for (module, text) in &house.texts {
            let passed = uses(text).filter(|tree| tree.public).flat_map(|tree| expand(&tree.text));
            let passed = passed.filter_map(|(path, name)| Some((name, house.absolute(module, &path)?)));
            house.passed.insert(module.clone(), passed.collect());
        }
        house
    }

    /// Every path from one file to another, as modules; what only passes a name on is not counted.
    fn imports(&self) -> Vec<(Vec<String>, Vec<String>)> {
        let mut found = Vec::new();
        for (module, text) in &self.texts {
            let private: Vec<Vec<String>> = uses(text)
                .filter(|tree| !tree.public)
                .flat_map(|tree| expand(&tree.text))
                .map(|(path, _)| path)
                .collect();
            let mut named: BTreeMap<String, Vec<String>> = BTreeMap::new();
            for path in &private {
                if let Some(absolute) = self.absolute(module, path) {
                    named.insert(path.last().unwrap().clone(), absolute);
                }
            }
            for path in private.iter().cloned().chain(inline(text)) {
                let path = match named.get(&path[0]) {
                    // `use super::words;` and then `words::split`: the second names the file's item.
                    Some(start) if path.len() > 1 => start.iter().chain(&path[1..]).cloned().collect(),
                    _ => match self.absolute(module, &path) {
                        Some(absolute) => absolute,
                        None => continue,
                    },
                };
                let target = self.definer(&path);
                // A bare `use super::child` is counted where the child's items are named.
                if !target.is_empty() && !self.files.contains_key(&path) {
                    found.push((module.clone(), target));
                }
            }
        }
        found
    }

    /// A path from the crate's root; none when it leads out of the crate.
    fn absolute(&self, module: &[String], path: &[String]) -> Option<Vec<String>> {
        let mut base = module.to_vec();
        let mut rest = path;
        match path.first()?.as_str() {
            "crate" => {
                base.clear();
                rest = &path[1..];
            }
            "self" => rest = &path[1..],
            "super" => {
                while rest.first().is_some_and(|part| part == "super") {
                    base.pop()?;
                    rest = &rest[1..];
                }
            }
            first => {
                let child: Vec<String> = base.iter().cloned().chain([first.to_owned()]).collect();
                if !self.files.contains_key(&child) {
                    return None;
                }
            }
        }
        Some(base.into_iter().chain(rest.iter().cloned()).collect())
    }

    /// The module whose file defines what a path names.
    fn definer(&self, path: &[String]) -> Vec<String> {
        let mut path = path.to_vec();
        for _ in 0..16 {
            let depth = (0..=path.len()).rev().find(|depth| self.files.contains_key(&path[..*depth])).unwrap_or(0);
            let module = path[..depth].to_vec();
            let from = path.get(depth).and_then(|name| self.passed.get(&module)?.get(name));
            match from {
                Some(from) => path = from.iter().cloned().chain(path[depth + 1..].iter().cloned()).collect(),
                None => return module,
            }
        }
        Vec::new()
    }
}

/// A `use` line.
struct Tree {
    public: bool,
    text: String,
}

fn uses(text: &str) -> impl Iterator<Item = Tree> + '_ {
    text.match_indices("use ").filter_map(|(at, _)| {
        let line = text[..at].rsplit(['\n', ';', '}', '{']).next().unwrap().trim();
        let public = line.starts_with("pub");
        let ours = line.is_empty() || public && !line.contains("fn");
        let end = text[at..].find(';')?;
        ours.then(|| Tree { public, text: text[at + 4..at + end].split_whitespace().collect::<Vec<_>>().join(" ") })
    })
}

/// The paths of a `use` tree, each with the name that it has here.
fn expand(tree: &str) -> Vec<(Vec<String>, String)> {
    let tree = tree.trim();
    if let Some(open) = tree.find('{') {
        let head = tree[..open].trim_end_matches("::").trim();
        let inner = &tree[open + 1..tree.rfind('}').unwrap()];
        let head: Vec<String> = head.split("::").filter(|part| !part.is_empty()).map(str::to_owned).collect();
        return split_commas(inner)
            .into_iter()
            .flat_map(expand)
            .map(|(path, name)| {
                let path = if path == ["self"] { Vec::new() } else { path };
                let full: Vec<String> = head.iter().cloned().chain(path).collect();
                let name = if name == "self" { full.last().unwrap().clone() } else { name };
                (full, name)
            })
            .collect();
    }
    let (path, alias) = tree.split_once(" as ").map_or((tree, None), |(path, alias)| (path, Some(alias)));
    let path: Vec<String> = path.split("::").map(|part| part.trim().to_owned()).collect();
    let name = alias.map_or_else(|| path.last().unwrap().clone(), |alias| alias.trim().to_owned());
    vec![(path, name)]
}

fn split_commas(inner: &str) -> Vec<&str> {
    let (mut parts, mut depth, mut start) = (Vec::new(), 0, 0);
    for (at, c) in inner.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&inner[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&inner[start..]);
    parts.into_iter().filter(|part| !part.trim().is_empty()).collect()
}

/// Paths outside of `use` lines.
fn inline(text: &str) -> Vec<Vec<String>> {
    let without: String = {
        let mut rest = String::new();
        let mut from = 0;
        for (at, _) in text.match_indices("use ") {
            if at >= from
                && text[..at].rsplit(['\n', ';', '}', '{']).next().unwrap().trim().trim_start_matches("pub").len() < 14
                && let Some(end) = text[at..].find(';')
            {
                rest.push_str(&text[from..at]);
                from = at + end;
            }
        }
        rest + &text[from..]
    };
    let word = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
    without
        .split(|c: char| !word(c))
        .filter(|path| path.contains("::") && !path.starts_with(':'))
        .map(|path| path.split("::").filter(|part| !part.is_empty()).map(str::to_owned).collect::<Vec<String>>())
        .filter(|path: &Vec<String>| !path.is_empty())
        .collect()
}

/// A file without comments, texts in quotation marks, and its tests.
fn bare(text: &str) -> String {
    let text = text.split("\n#[cfg(test)]\nmod tests {").next().unwrap();
    let mut kept = String::new();
    for line in text.lines() {
        let line = line.trim_start();
        if line.starts_with("//") {
            continue;
        }
        let line = line.split(" // ").next().unwrap();
        let mut parts = line.split('"');
        kept.push_str(parts.next().unwrap());
        for (i, part) in parts.enumerate() {
            if i % 2 == 1 {
                kept.push_str(part);
            } else {
                kept.push(' ');
            }
        }
        kept.push('\n');
    }
    kept
}

/// Groups of files of which each leads to each (Tarjan 1972, in the plain form: what is reached both ways).
fn circles(arrows: &BTreeMap<Vec<String>, BTreeSet<Vec<String>>>) -> Vec<BTreeSet<Vec<String>>> {
    let reach = |start: &Vec<String>| {
        let (mut seen, mut open) = (BTreeSet::new(), vec![start.clone()]);
        while let Some(module) = open.pop() {
            for next in arrows.get(&module).into_iter().flatten() {
                if seen.insert(next.clone()) {
                    open.push(next.clone());
                }
            }
        }
        seen
    };
    let reached: BTreeMap<&Vec<String>, BTreeSet<Vec<String>>> =
        arrows.keys().map(|module| (module, reach(module))).collect();
    let mut groups: BTreeSet<BTreeSet<Vec<String>>> = BTreeSet::new();
    for (module, seen) in &reached {
        if seen.contains(*module) {
            let group =
                seen.iter().filter(|other| reached.get(other).is_some_and(|back| back.contains(*module))).cloned();
            groups.insert(group.collect());
        }
    }
    groups.into_iter().collect()
}

/// Folders whose comments are still wider than a line. It may only become shorter.
const OPEN_WIDTHS: &[&str] = &["src/load"];

/// Lines that hold a long text which no line break may stand in: the file, and how the line begins.
const LONG_TEXTS: &[(&str, &str)] = &[
    ("tests/suite/annotate.rs", "« Il faut cultiver notre jardin »"),
    ("tests/suite/exports/annotations.rs", "The Danube 🌊 rises"),
    ("tests/suite/libraries.rs", "@collection{whole"),
    ("tests/suite/libraries.rs", "@book{long"),
];

#[test]
fn no_line_is_wider_than_120_columns() {
    const WIDTH: usize = 120;
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (mut wide, mut open) = (Vec::new(), BTreeSet::new());
    for folder in ["src", "tests", "benches", "examples", "fuzz", "build.rs"] {
        for entry in walkdir::WalkDir::new(root.join(folder)).into_iter().map(Result::unwrap) {
            let path = entry.path().strip_prefix(root).unwrap().to_string_lossy().into_owned();
            if path.starts_with("fuzz/target/") || entry.path().extension().is_none_or(|ending| ending != "rs") {
                continue;
            }
            let part = OPEN_WIDTHS.iter().find(|part| path.starts_with(*part));
            for (number, line) in std::fs::read_to_string(entry.path()).unwrap().lines().enumerate() {
                // What rustfmt may not break are texts in quotation marks; the rest of their line has to fit.
                let indent = line.len() - line.trim_start().len();
                let is_comment = line.trim_start().starts_with("//");
                let rest = if is_comment {
                    line.chars().count()
                } else {
                    indent + bare(&line.replace("\\\"", "")).chars().count()
                };
                if rest <= WIDTH || line.chars().count() <= WIDTH {
                    continue;
                }
                let begins = |(file, start): &(&str, &str)| path == *file && line.trim_start().starts_with(start);
                match part {
                    Some(part) => drop(open.insert(*part)),
                    None if LONG_TEXTS.iter().any(begins) => {}
                    None => wide.push(format!("{path}:{}", number + 1)),
                }
            }
        }
    }
    assert!(wide.is_empty(), "wider than {WIDTH} columns:\n{}", wide.join("\n"));
    let listed: BTreeSet<&str> = OPEN_WIDTHS.iter().copied().collect();
    assert_eq!(open, listed, "what is narrow is taken out of the list");
}
