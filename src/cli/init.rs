//! `postil init`: a small annotated site that is worth looking at; its files stand in `starter/` beside this one.

use super::End;
use super::session::Session;
use super::write;
use crate::report::visible;
use clap::Args;
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

/// What the command takes.
#[derive(Debug, Args)]
pub struct Options {
    /// Where [default: the current folder]
    folder: Option<PathBuf>,
}

/// Runs the command.
pub fn run(session: &Session, options: &Options) -> Result<(), End> {
    let folder = options.folder.as_deref().unwrap_or(session.start());
    let mut files: Vec<(String, String)> =
        FILES.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    if !folder.join(".gitignore").exists() {
        files.push((".gitignore".to_owned(), IGNORE.to_owned()));
    }
    let own = has_content(folder);
    if own {
        if folder.join("postil.toml").exists() {
            session.error("there is a site already", Some("run `postil build`"));
            return Err(End::Usage);
        }
        // Whoever has articles wants no others: the configuration is what lacks.
        files.retain(|(path, _)| !path.starts_with("content/"));
    }
    write::create(session, folder, &files)?;
    let place = if is_here(folder) { String::new() } else { format!("cd {} && ", visible::path(folder)) };
    if own {
        session
            .summary(&format!("`postil.toml` is there, and your `content/` is as it was; next: {place}postil check"));
    } else {
        session.summary(&format!("a small site is there; next: {place}postil build, then open public/index.html"));
    }
    if let Some(other) = OTHERS.into_iter().find(|name| folder.join(name).is_file()) {
        session.summary(&format!(
            "`{other}` is of another program and is not read: take title, address and language over into `postil.toml`; \
             its `templates/` and `static/` are not postil's either"
        ));
    }
    Ok(())
}

/// The configuration of other programs, and of sites that are moved.
const OTHERS: [&str; 8] =
    ["config.toml", "hugo.toml", "hugo.yaml", "zola.toml", "book.toml", "_config.yml", "_quarto.yml", "config.yaml"];

/// Whether there is a folder `content` with something in it.
fn has_content(folder: &Path) -> bool {
    std::fs::read_dir(folder.join("content")).is_ok_and(|mut entries| entries.next().is_some())
}

fn is_here(folder: &Path) -> bool {
    folder == Path::new(".") || folder == Path::new("")
}
