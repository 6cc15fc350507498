//! Every case in `tests/cases/lsp`: a site, and an editor's session with the program over its standard input and
//! output, answers word for word. `tests/cases/lsp/README.md` says how sessions are written.

mod client;
mod large;
mod printed;
mod script;

use crate::harness;
use crate::site::{Site, files};
use script::Script;

#[test]
fn every_session_is_as_written() {
    harness::hold("tests/cases/lsp", |case| {
        let site = Site::bare();
        for (path, bytes) in files(&harness::in_repository("tests/cases/lsp/site")) {
            site.write_bytes(&path, &bytes);
        }
        case.answered(|name, body| {
            if name == "session" {
                return Some(Script::new(&site).played(body));
            }
            site.write(name, body);
            None
        })
    });
}

#[test]
fn the_manual_has_the_lines_that_were_tried() {
    let read = |path: &str| std::fs::read_to_string(harness::in_repository(path)).unwrap();
    let manual = read("content/manual/editors.md");
    for lines in ["editors/neovim.lua", "editors/emacs.el"] {
        assert!(manual.contains(&read(lines)), "content/manual/editors.md has other lines than {lines}");
    }
}
