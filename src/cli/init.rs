//! `postil init`: a small annotated site that is worth looking at; its files stand in `starter/` beside this one.

use super::End;
use super::session::Session;
use super::write;
use std::path::{Path, PathBuf};

macro_rules! starter {
    ($($name:literal,)*) => { [$(($name, include_str!(concat!("starter/", $name))),)*] };
}

/// The files of the site.
const FILES: [(&str, &str); 7] = starter![
    "postil.toml",
    "content/_index.md",
    "content/freedom.md",
    "content/freedom.notes.toml",
    "content/people.toml",
    "content/sources.toml",
    "content/archive/kant-kpv.txt",
];

/// What version control should leave alone.
const IGNORE: &str = "/public\n/.postil\n";

/// Runs the command.
pub fn run(session: &Session, folder: Option<PathBuf>) -> End {
    let folder = folder.unwrap_or_else(|| session.start().to_owned());
    let mut files: Vec<(String, String)> =
        FILES.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    if !folder.join(".gitignore").exists() {
        files.push((".gitignore".to_owned(), IGNORE.to_owned()));
    }
    match write::create(session, &folder, &files) {
        Ok(()) => {
            let place = if is_here(&folder) { String::new() } else { format!("cd {} && ", folder.display()) };
            session.summary(&format!("a small site is there; next: {place}postil build, then open public/index.html"));
            End::Fine
        }
        Err(end) => end,
    }
}

fn is_here(folder: &Path) -> bool {
    folder == Path::new(".") || folder == Path::new("")
}
