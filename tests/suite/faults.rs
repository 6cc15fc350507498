//! A fault of the system at any call: what was published or written is the old or the new one, whole, and the next run
//! makes it what it would have been.
//!
//! `strace` lets the N-th call of a kind fail, or kills the program there, for each kind that can fail on a disk. A run
//! of the tests takes some calls of each kind; `POSTIL_FAULTS=all cargo test --test suite -- faults --nocapture` takes
//! every one, with every error, and prints what came of them.

use crate::site::{Run, Site, ran};
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

/// Calls that can fail, with what they fail with.
const CALLS: &[(&str, &[&str])] = &[
    ("openat", &["EACCES", "EMFILE", "ENOENT", "EIO"]),
    ("openat2", &["EACCES", "EMFILE", "ENOENT"]),
    ("read", &["EIO"]),
    ("pread64", &["EIO"]),
    ("write", &["ENOSPC", "EIO"]),
    ("pwrite64", &["ENOSPC", "EIO"]),
    ("statx", &["EIO", "ENOENT"]),
    ("newfstatat", &["EIO"]),
    ("getdents64", &["EIO"]),
    ("mkdir", &["ENOSPC", "EACCES"]),
    ("mkdirat", &["ENOSPC", "EACCES"]),
    ("unlink", &["EIO", "EACCES"]),
    ("unlinkat", &["EIO", "EACCES"]),
    ("rmdir", &["EIO"]),
    ("rename", &["EIO", "EACCES"]),
    ("renameat", &["EIO", "EACCES"]),
    ("renameat2", &["EINVAL", "EIO", "EACCES"]),
    ("link", &["EMLINK", "EIO"]),
    ("linkat", &["EMLINK", "EIO"]),
    ("fsync", &["EIO", "ENOSPC"]),
    ("fdatasync", &["EIO"]),
    ("syncfs", &["EIO", "ENOSPC"]),
    ("flock", &["ENOLCK", "EWOULDBLOCK"]),
    ("ftruncate", &["EIO"]),
    ("fchmod", &["EPERM"]),
    ("fchown", &["EPERM"]),
    ("lseek", &["EINVAL"]),
    ("copy_file_range", &["EIO", "EXDEV"]),
    ("sendfile", &["EIO"]),
];

/// A run of the program over a site, and what of the site it writes.
struct Work {
    name: &'static str,
    site: Site,
    arguments: &'static [&'static str],
    writes: &'static [&'static str],
}

/// What stands at the places that a run writes: a file's bytes, a folder's files; nothing where nothing is.
type State = BTreeMap<String, Vec<u8>>;

impl Work {
    fn state(&self, root: &Path) -> State {
        let mut state = State::new();
        for place in self.writes {
            let path = root.join(place);
            if path.is_file() {
                state.insert((*place).to_owned(), std::fs::read(path).unwrap());
            } else if path.is_dir() {
                let files = crate::site::files(&path).into_iter();
                state.extend(files.map(|(name, bytes)| (format!("{place}/{name}"), bytes)));
            }
        }
        state
    }

    fn command(&self, root: &Path, program: &str, before: &[&str]) -> Command {
        let mut command = Command::new(program);
        command.args(before).args(self.arguments).current_dir(root).env("RAYON_NUM_THREADS", "2");
        command
    }

    fn plain(&self, root: &Path) -> Run {
        ran(&mut self.command(root, env!("CARGO_BIN_EXE_postil"), &[]))
    }

    /// How often a thread makes each call in a run without faults, and what that run leaves.
    fn calls(&self) -> (Vec<usize>, State) {
        let copy = copied(self.site.root());
        let log = copy.path().join("calls.log");
        let names: Vec<&str> = CALLS.iter().map(|(call, _)| *call).collect();
        let traced = format!("trace={}", names.join(","));
        let before = ["-f", "-qq", "-e", &traced, "-o", log.to_str().unwrap(), env!("CARGO_BIN_EXE_postil")];
        let run = ran(&mut self.command(copy.path(), "strace", &before));
        assert_eq!(run.code, 0, "{}: {}", self.name, run.stderr);
        let mut counted: BTreeMap<(&str, &str), usize> = BTreeMap::new();
        let text = std::fs::read_to_string(&log).unwrap();
        for (thread, rest) in text.lines().filter_map(|line| line.split_once(' ')) {
            let Some((call, _)) = rest.trim_start().split_once('(') else { continue };
            *counted.entry((thread, call)).or_default() += 1;
        }
        std::fs::remove_file(&log).unwrap();
        let most = |call: &str| counted.iter().filter(|((_, one), _)| *one == call).map(|(_, n)| *n).max().unwrap_or(0);
        (names.iter().map(|call| most(call)).collect(), self.state(copy.path()))
    }
}

/// What became of the runs with a fault.
#[derive(Debug, Default)]
struct Tally {
    old: usize,
    new: usize,
}

/// Runs with one fault each, at these calls.
fn tried(work: &Work, points: &[(&str, &str, usize)], new: &State) -> Tally {
    let old = work.state(work.site.root());
    assert_ne!(&old, new, "{} writes nothing", work.name);
    let mut tally = Tally::default();
    for (call, fault, nth) in points {
        let copy = copied(work.site.root());
        let fails = if fault.starts_with("signal") { (*fault).to_owned() } else { format!("error={fault}") };
        let inject = format!("inject={call}:{fails}:when={nth}");
        let traced = format!("trace={call}");
        let before = ["-f", "-qq", "-o", "/dev/null", "-e", &traced, "-e", &inject, env!("CARGO_BIN_EXE_postil")];
        let output = work.command(copy.path(), "strace", &before).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        let what = format!("{}, {inject}: {:?}\n{said}", work.name, output.status);
        assert!(!said.contains("panicked"), "{what}");
        let is_done = output.status.success();
        assert!(is_done || !said.is_empty() || fault.starts_with("signal"), "not a word: {what}");
        let state = work.state(copy.path());
        let is_new = state == *new;
        assert!(is_new || (state == old && !is_done), "neither old nor new: {what}\n{:?}", state.keys());
        *(if is_new { &mut tally.new } else { &mut tally.old }) += 1;
        let again = work.plain(copy.path());
        let is_one_time = work.arguments.contains(&"--write") && is_new;
        assert!(again.code == 0 || is_one_time, "the next run: {what}\n{}", again.stderr);
        assert!(work.state(copy.path()) == *new, "the next run made something else: {what}\n{}", again.stderr);
        let mut left = names(copy.path());
        left.retain(|name| !matches!(name.as_str(), ".postil" | "public" | "part"));
        let mut expected = names(work.site.root());
        expected.retain(|name| !matches!(name.as_str(), ".postil" | "public" | "part"));
        assert_eq!(left, expected, "left over: {what}");
    }
    tally
}

fn names(folder: &Path) -> Vec<String> {
    let all = walkdir::WalkDir::new(folder).max_depth(2).into_iter().map(Result::unwrap);
    let mut names: Vec<String> = all
        .filter(|entry| entry.depth() > 0 && !entry.path().strip_prefix(folder).unwrap().starts_with(".postil"))
        .filter(|entry| entry.depth() == 1 || entry.path().parent().unwrap().ends_with("content"))
        .map(|entry| entry.file_name().to_str().unwrap().to_owned())
        .collect();
    names.sort();
    names
}

fn copied(from: &Path) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let status = Command::new("cp").args(["-a", "."]).arg(folder.path()).current_dir(from).status().unwrap();
    assert!(status.success());
    folder
}

/// Calls and faults to try: all; else each kind of call once, early in one run and late in another, failing or killed.
fn points(calls: &[usize], all: bool, turn: usize) -> Vec<(&'static str, &'static str, usize)> {
    let mut points = Vec::new();
    for (at, ((call, errors), most)) in CALLS.iter().zip(calls).enumerate() {
        let faults: Vec<&str> = errors.iter().copied().chain(["signal=KILL"]).collect();
        if all {
            points.extend(
                (1..=*most).flat_map(|nth| faults.iter().map(move |fault| (*call, *fault, nth)).collect::<Vec<_>>()),
            );
        } else if *most > 0 && (at + turn).is_multiple_of(3) {
            points.push((call, faults[(at + turn) % faults.len()], 1 + (at * 7 + turn * 5) % most));
        }
    }
    points
}

const SIDECAR: &str = "[[note]]\nid = \"one\"\nkind = \"comment\"\nat = \"The river is wide here when the snow of the hills has come down\"\ntext = \"It was.\"\n";
const ARTICLE: &str =
    "The river is wide here when the snow of the hills has come down, and “nobody has crossed it before”, they say.\n";

fn small() -> Site {
    let site = Site::of(&[("content/a.md", ARTICLE), ("content/a.notes.toml", SIDECAR)]);
    site.file("content/b.md", "Other words.\n").file("content/notes/c.md", "More words.\n").file("static/d.txt", "d\n")
}

fn published() -> Site {
    let site = small();
    site.build();
    site.write("content/b.md", "Other words, said anew.\n");
    site.write("content/notes/e.md", "An article that is new.\n");
    std::fs::remove_file(site.path("static/d.txt")).unwrap();
    site
}

fn works() -> Vec<Work> {
    let without_cache = published();
    std::fs::remove_dir_all(without_cache.path(".postil")).unwrap();
    let in_parts = small();
    for part in ["1/2", "2/2"] {
        let run = in_parts.run(&["build", "--part", part, "--out", &format!("part{}", &part[..1])]);
        assert_eq!(run.code, 0, "{}", run.stderr);
    }
    let drifted = small();
    drifted.write("content/a.md", &ARTICLE.replace("has come down", "came down"));
    let build = &["build"][..];
    vec![
        Work { name: "a first build", site: small(), arguments: build, writes: &["public"] },
        Work { name: "a next build", site: published(), arguments: build, writes: &["public"] },
        Work { name: "a build without its records", site: without_cache, arguments: build, writes: &["public"] },
        Work {
            name: "a part",
            site: small(),
            arguments: &["build", "--part", "1/2", "--out", "part"],
            writes: &["part/pages"],
        },
        Work { name: "a merge", site: in_parts, arguments: &["merge", "part1", "part2"], writes: &["public"] },
        Work { name: "a repair", site: drifted, arguments: &["fix", "--write"], writes: &["content/a.notes.toml"] },
        Work {
            name: "drafts",
            site: small(),
            arguments: &["annotate", "--write", "content/a.md"],
            writes: &["content/a.notes.toml"],
        },
    ]
}

#[test]
fn a_fault_at_any_call_leaves_the_old_or_the_new() {
    let needs = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/browser/needs");
    assert!(Command::new(needs).args(["strace", "strace"]).status().unwrap().success());
    let all = std::env::var_os("POSTIL_FAULTS").is_some();
    let mut hit = 0;
    for (turn, work) in works().into_iter().enumerate() {
        let (calls, new) = work.calls();
        let points = points(&calls, all, turn);
        let tally = tried(&work, &points, &new);
        println!("{}: {} faults, old {}, new {}", work.name, points.len(), tally.old, tally.new);
        hit += tally.old;
    }
    assert!(hit > 10, "hardly a fault was felt: {hit}");
}
