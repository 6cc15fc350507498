//! `postil init`: a small annotated site that is worth looking at, or an empty one; the files of the first stand in
//! `starter/` beside this one. It asks nothing, and what is there already stays as it is.

use super::End;
use super::session::Session;
use super::{schema, write};
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

/// The home page of an empty site.
const HOME: &str = "Say here what the site is about.\n";

/// The title that the files have until another is given.
const TITLE: &str = "My annotated site";

/// What version control should leave alone.
const IGNORE: &str = "/public\n/.postil\n";

/// What the command takes.
#[derive(Debug, Args)]
pub struct Options {
    /// Where [default: the current folder]
    folder: Option<PathBuf>,
    /// Without the example: a configuration and a home page
    #[arg(long)]
    empty: bool,
    /// The site's title
    #[arg(long)]
    title: Option<String>,
}

/// Runs the command.
pub fn run(session: &Session, options: &Options) -> Result<(), End> {
    let folder = options.folder.as_deref().unwrap_or(session.start());
    if folder.join("postil.toml").exists() {
        let help = "`postil new ARTICLE` begins an article, and `postil build` builds the site";
        session.error("there is a site already", Some(help));
        return Err(End::Usage);
    }
    // Whoever has articles wants no others: the configuration is what lacks.
    let own = has_content(folder);
    let mut files: Vec<(String, String)> = FILES
        .iter()
        .filter(|(path, _)| *path == "postil.toml" || !(own || options.empty))
        .map(|(path, text)| ((*path).to_owned(), titled(text, options.title.as_deref())))
        .collect();
    if options.empty && !own {
        files.push(("content/_index.md".to_owned(), HOME.to_owned()));
    }
    files.push((".gitignore".to_owned(), IGNORE.to_owned()));
    files.extend(schema::files());
    let there = write::add(session, folder, &files)?;
    session.summary(&next(folder, own, options.empty));
    for path in there {
        let more = if path == ".gitignore" { "; it should leave `/public` and `/.postil` out" } else { "" };
        session.summary(&format!("`{path}` was there, and is as it was{more}"));
    }
    if let Some(other) = OTHERS.into_iter().find(|name| folder.join(name).is_file()) {
        session.summary(&format!(
            "`{other}` is of another program and is not read: take title, address and language over into `postil.toml`; \
             its `templates/` and `static/` are not postil's either"
        ));
    }
    Ok(())
}

/// What is there now, and what comes next.
fn next(folder: &Path, own: bool, empty: bool) -> String {
    let place = if is_here(folder) { String::new() } else { format!("cd {} && ", visible::path(folder)) };
    if own {
        format!("`postil.toml` is there, and your `content/` is as it was; next: {place}postil check")
    } else if empty {
        format!("an empty site is there; next: {place}postil new ARTICLE, and postil serve to see it")
    } else {
        format!("a small site is there; next: {place}postil serve, and open the address that it prints")
    }
}

/// A file of the example with the site's title in it.
fn titled(text: &str, title: Option<&str>) -> String {
    let quoted = |title: &str| toml::Value::String(title.to_owned()).to_string();
    title.map_or_else(|| text.to_owned(), |title| text.replace(&quoted(TITLE), &quoted(title)))
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
