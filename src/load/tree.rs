//! The files of a site, by what they are.
//!
//! In: the folder of the site.
//! Out: its files, sorted, so that nothing depends on the order of the disk. A file whose name is a slip for one of
//! ours is an error and is not published.
//! Not: symbolic links, which are named and not followed; working files of editors and hidden files, but for those of
//! `static/`, which servers read.

use super::LoadError;
use super::disk::Disk;
use super::file::nowhere;
use super::named;
use super::naming::{self, Misnamed};
use crate::report::visible;
use crate::report::{Code, Diagnostic};
use crate::words::tags;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::path::Path;
use walkdir::{DirEntry, WalkDir};

/// The folder of articles.
pub const CONTENT: &str = "content";
/// The folder of the text kept of sources, inside [`CONTENT`].
pub const ARCHIVE: &str = "content/archive";

/// Every file of a site. Paths are from the site's folder, with `/`.
#[derive(Debug, Default)]
pub struct Tree {
    /// Articles and sections' own pages.
    pub articles: Vec<ArticleFile>,
    /// Files in `content/` that are copied.
    pub assets: Vec<String>,
    /// Files in `content/archive/`.
    pub archive: Vec<String>,
    /// Files in `static/`.
    pub statics: Vec<String>,
    /// Files in `templates/`.
    pub templates: Vec<String>,
    /// `languages/*.ftl`: what the interface says.
    pub languages: Vec<String>,
    /// Libraries of sources: `sources.toml` and its like and every `.bib` file in `content/` or a folder of it, in the
    /// order toml, yaml, bib, json and of their paths; then those that the configuration names.
    pub libraries: Vec<String>,
    /// `content/people.toml`.
    pub people: Option<String>,
    /// What is wrong with the names of files.
    pub diagnostics: Vec<Diagnostic>,
}

/// A Markdown file and its sidecar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArticleFile {
    /// The Markdown.
    pub markdown: String,
    /// The sidecar.
    pub sidecar: Option<String>,
    /// Whether it is the text of a section's own page (`_index.md`).
    pub section: bool,
    /// The language that its name ends in, beside an article of the name without it: `a.fr.md` beside `a.md`.
    pub lang: Option<String>,
}

/// Finds the files of the site in `root`.
///
/// # Errors
/// When a folder cannot be read.
pub fn scan(root: &Disk) -> Result<Tree, LoadError> {
    let mut tree = Tree::default();
    let content = files(root, CONTENT, &mut tree.diagnostics)?;
    tree.sort_content(&content);
    tree.statics = files(root, "static", &mut tree.diagnostics)?.into_iter().collect();
    tree.templates = files(root, "templates", &mut tree.diagnostics)?.into_iter().collect();
    let languages = files(root, "languages", &mut tree.diagnostics)?;
    tree.languages = languages.into_iter().filter(|path| path.strip_suffix(".ftl").is_some()).collect();
    Ok(tree)
}

impl ArticleFile {
    /// What its translations have in common: the name without a language.
    pub fn name(&self) -> &str {
        let stem = self.markdown.strip_suffix(".md").unwrap_or(&self.markdown);
        self.lang.as_ref().and_then(|_| stem.rsplit_once('.')).map_or(stem, |(name, _)| name)
    }
}

impl Tree {
    fn sort_content(&mut self, files: &BTreeSet<String>) {
        for path in files {
            let inside = &path[CONTENT.len() + 1..];
            if path.starts_with(ARCHIVE) && path[ARCHIVE.len()..].starts_with('/') {
                self.archive.push(path.clone());
            } else if inside == "people.toml" {
                self.people = Some(path.clone());
            } else if library(inside).is_some() {
                self.libraries.push(path.clone());
            } else if let Some(slip) = naming::misnamed_index(inside) {
                self.diagnostics.push(misnamed(path, &slip));
            } else if let Some(stem) = path.strip_suffix(".md") {
                let sidecar = format!("{stem}.notes.toml");
                let section = stem == "content/_index" || stem.ends_with("/_index");
                let sidecar = files.contains(&sidecar).then_some(sidecar);
                let lang = language(stem, files);
                self.articles.push(ArticleFile { markdown: path.clone(), sidecar, section, lang });
            } else if let Some(stem) = path.strip_suffix(".notes.toml") {
                if !files.contains(&format!("{stem}.md")) {
                    self.diagnostics.push(stray(path, stem));
                }
            } else if let Some(slip) = naming::misnamed(inside) {
                self.diagnostics.push(misnamed(path, &slip));
            } else {
                self.assets.push(path.clone());
            }
        }
        self.libraries.sort_by_key(|path| (library(path), path.matches('/').count()));
    }

    /// Takes the files that a pattern of the configuration names as libraries.
    ///
    /// # Errors
    /// When a folder cannot be read.
    pub fn add_libraries(&mut self, root: &Path, pattern: &str) -> Result<(), LoadError> {
        let found = named::files(root, pattern)?;
        self.assets.retain(|path| !found.contains(path));
        let new: Vec<String> = found.into_iter().filter(|path| !self.libraries.contains(path)).collect();
        self.libraries.extend(new);
        Ok(())
    }
}

/// The place of a library among others by its kind; none for a file that is no library.
fn library(path: &str) -> Option<usize> {
    const NAMES: [&str; 5] = ["sources.toml", "sources.yaml", "sources.yml", "sources.bib", "sources.json"];
    let name = path.rsplit('/').next()?;
    let kind = if name.rsplit_once('.').is_some_and(|(_, ending)| ending == "bib") { "sources.bib" } else { name };
    NAMES.iter().position(|known| *known == kind)
}

/// The language that a file's name ends in, where the article without it is there.
fn language(stem: &str, files: &BTreeSet<String>) -> Option<String> {
    let (name, ending) = stem.rsplit_once('.').filter(|(name, _)| files.contains(&format!("{name}.md")))?;
    tags::tag(ending).ok().filter(|_| !name.ends_with("_index"))
}

fn stray(path: &str, stem: &str) -> Diagnostic {
    let message = format!("there is no article `{stem}.md` for this sidecar");
    nowhere(path, Code::StraySidecar, message).help("rename the one like the other, or remove the sidecar")
}

fn misnamed(path: &str, slip: &Misnamed) -> Diagnostic {
    let message = format!("`{path}` looks like {}, and is not read as one", slip.looks_like);
    let mut help = format!("rename it to `{CONTENT}/{}`", slip.right);
    if slip.right.strip_suffix(".md").is_none() {
        help.push_str("; what is to be published as it is stands in `static/`");
    }
    nowhere(path, Code::MisnamedFile, message).help(help)
}

/// The files below a folder, which may be missing.
fn files(root: &Disk, folder: &str, diagnostics: &mut Vec<Diagnostic>) -> Result<BTreeSet<String>, LoadError> {
    let top = root.join(folder);
    if top.is_symlink() {
        diagnostics.push(linked(root, folder));
        return Ok(BTreeSet::new());
    }
    if !top.is_dir() {
        return Ok(BTreeSet::new());
    }
    let mut found = BTreeSet::new();
    let wanted = |entry: &DirEntry| entry.depth() == 0 || !is_entry_left_alone(entry, folder);
    for entry in WalkDir::new(&top).into_iter().filter_entry(wanted) {
        let entry = entry.map_err(|error| walk_error(root, &error))?;
        let relative = entry.path().strip_prefix(root).unwrap_or(entry.path());
        let Some(path) = relative.to_str() else {
            let message = format!("`{}` has a name that is not UTF-8", visible::path(relative));
            diagnostics.push(Diagnostic::new(Code::BadPath, message).help("rename the file"));
            continue;
        };
        let path = path.replace(std::path::MAIN_SEPARATOR, "/");
        if entry.path_is_symlink() {
            diagnostics.push(linked(root, &path));
        } else if entry.file_type().is_file() {
            found.insert(path);
        } else if !entry.file_type().is_dir() {
            let message = format!("`{path}` is neither a file nor a folder");
            diagnostics.push(nowhere(&path, Code::BadPath, message).help("take it away"));
        }
    }
    found.extend(root.unsaved_below(folder).into_iter().filter(|path| !is_left_alone(path, folder)));
    Ok(found)
}

/// A symbolic link: an error where something of postil's own would be missing without it.
fn linked(root: &Path, path: &str) -> Diagnostic {
    let target = std::fs::read_link(root.join(path)).map_or_else(|_| "?".to_owned(), |to| visible::path(&to));
    let message = format!("`{path}` is a symbolic link to `{target}`, which is not followed");
    let named = [".md", ".toml"].iter().any(|ending| path.ends_with(ending)) || library(path).is_some();
    let ours = !path.contains('/') || named;
    let code = if ours && !path.starts_with("static/") { Code::LinkedFile } else { Code::NotFollowed };
    nowhere(path, code, message).help("put what it leads to itself there")
}

fn is_entry_left_alone(entry: &DirEntry, folder: &str) -> bool {
    is_private(&entry.file_name().to_string_lossy(), folder)
}

/// Whether a path below one of the site's folders is no file of it, as its name or that of a folder on the way tells.
pub fn is_left_alone(path: &str, folder: &str) -> bool {
    path[folder.len()..].split('/').any(|name| is_private(name, folder))
}

fn is_private(name: &str, folder: &str) -> bool {
    let hidden = match folder {
        "static" => naming::is_kept_private(name),
        _ => name.starts_with('.') && name != ".well-known" && name != ".nojekyll",
    };
    hidden || naming::is_working(name)
}

fn walk_error(root: &Path, error: &walkdir::Error) -> LoadError {
    let path = error.path().map_or(root, |path| path.strip_prefix(root).unwrap_or(path));
    match error.io_error() {
        Some(io) => LoadError::io(path, io),
        None => LoadError { path: path.to_owned(), message: "it leads round in a circle".to_owned() },
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::os::unix::fs::symlink;
    use std::os::unix::net::UnixListener;

    /// The codes and messages about a site of one article whose folder `prepare` has changed.
    fn told(prepare: impl FnOnce(&Path)) -> Vec<(Code, String)> {
        let site = tempfile::tempdir().expect("a folder");
        let root = site.path();
        for folder in ["content", "elsewhere"] {
            std::fs::create_dir(root.join(folder)).expect("is made");
            std::fs::write(root.join(folder).join("a.md"), "Words.\n").expect("is written");
        }
        prepare(root);
        let tree = scan(&Disk::new(root)).expect("is read");
        tree.diagnostics.into_iter().map(|fault| (fault.code, fault.message)).collect()
    }

    #[test]
    fn links_are_not_followed_and_are_errors_where_something_of_ours_would_be_missing() {
        for (link, target, code) in [
            ("content/a.notes.toml", "../elsewhere/a.notes.toml", Code::LinkedFile),
            ("content/b.md", "../elsewhere/a.md", Code::LinkedFile),
            ("content/people.toml", "../elsewhere/people.toml", Code::LinkedFile),
            ("content/refs.bib", "../elsewhere/refs.bib", Code::LinkedFile),
            ("content/sources.json", "../elsewhere/sources.json", Code::LinkedFile),
            ("static", "elsewhere", Code::LinkedFile),
            ("templates", "elsewhere", Code::LinkedFile),
            ("content/picture.png", "../elsewhere/picture.png", Code::NotFollowed),
        ] {
            let told = told(|root| symlink(target, root.join(link)).expect("is linked"));
            let message = format!("`{link}` is a symbolic link to `{target}`, which is not followed");
            assert_eq!(told, [(code, message)]);
        }
        let content = told(|root| {
            std::fs::rename(root.join("content"), root.join("moved")).expect("is moved");
            symlink("moved", root.join("content")).expect("is linked");
        });
        assert_eq!(content.first().map(|(code, _)| *code), Some(Code::LinkedFile));
    }

    #[test]
    fn what_is_neither_a_file_nor_a_folder_is_never_opened() {
        let told = told(|root| drop(UnixListener::bind(root.join("content/pipe.md")).expect("is bound")));
        assert_eq!(told, [(Code::BadPath, "`content/pipe.md` is neither a file nor a folder".to_owned())]);
    }
}
