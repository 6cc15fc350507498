//! What must hold of any site of one article: the article, its sidecar and every other file that content may bring.
//!
//! An input is the files one after another, divided by lines of five `=`, in the order of [`FILES`].

use postil::load::disk::Disk;
use postil::report::Diagnostic;
use postil::site::Wishes;
use postil::site::live::{Live, Output};
use std::path::Path;

/// What divides a file from the next.
const DIVIDER: &str = "\n=====\n";

/// The files, as they come.
pub const FILES: [&str; 8] = [
    "content/a.md",
    "content/a.notes.toml",
    "content/sources.toml",
    "content/people.toml",
    "content/b.bib",
    "content/c.json",
    "content/d.yaml",
    "content/archive/e.html",
];

/// Makes the site in memory, over a folder without articles, and looks at its faults and its pages.
pub fn check(input: &str, folder: &Path) {
    std::fs::create_dir_all(folder.join("content")).expect("a folder");
    std::fs::write(folder.join("postil.toml"), "title = \"T\"\n").expect("a file");
    let disk = Disk::new(folder);
    for (path, text) in FILES.iter().zip(input.split(DIVIDER)) {
        disk.hold(path, Some(text));
    }
    let live = Live::open(disk, None, &Wishes::default()).expect("a site of one article");
    live.ask(|now| {
        let report = now.report();
        for fault in report.diagnostics() {
            check_fault(fault);
        }
        for path in now.plan() {
            match now.output(path.as_str()) {
                Some(Output::Bytes(bytes)) if bytes.starts_with(b"<!doctype html>") => {
                    check_page(&bytes, path.as_str());
                }
                Some(Output::Bytes(_) | Output::File(..)) => {}
                Some(Output::Faults(faults)) => faults.iter().for_each(check_fault),
                None => panic!("{} is planned and not there", path.as_str()),
            }
        }
    });
}

fn check_fault(fault: &Diagnostic) {
    let text = format!("{fault:?}");
    assert!(!fault.message.is_empty(), "{text}");
    assert!(!fault.message.chars().any(char::is_control), "{text}");
    let places = fault.place.iter().chain(fault.also.as_ref().map(|(place, _)| place)).chain(&fault.seen_at);
    for place in places {
        assert!(place.file.text.get(place.span.clone()).is_some(), "a place lies between characters: {text}");
    }
}

fn check_page(bytes: &[u8], path: &str) {
    let page = std::str::from_utf8(bytes).expect("a page is UTF-8");
    assert!(page.ends_with("</html>\n"), "{path} is cut");
    let is_odd = |c: char| c.is_control() && !matches!(c, '\n' | '\t' | '\r');
    assert!(!page.chars().any(is_odd), "a control character in {path}");
    assert!(!page.contains("<script>"), "a script of its own in {path}");
}
