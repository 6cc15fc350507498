//! The files of a site, by what they are; sorted, so that nothing depends on the order of the disk.
//!
//! Symbolic links are named and not followed; hidden files are left alone.

use super::LoadError;
use super::file::nowhere;
use crate::report::{Code, Diagnostic};
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
    /// `content/sources.*`, in the order toml, yaml, bib, json.
    pub libraries: Vec<String>,
    /// `content/people.toml`.
    pub people: Option<String>,
    /// What is wrong with the names of files.
    pub diagnostics: Vec<Diagnostic>,
}

/// A Markdown file and its sidecar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArticleFile {
    /// The Markdown.
    pub markdown: String,
    /// The sidecar.
    pub sidecar: Option<String>,
    /// Whether it is the text of a section's own page (`_index.md`).
    pub section: bool,
}

/// Finds the files of the site in `root`.
///
/// # Errors
/// When a folder cannot be read.
pub fn scan(root: &Path) -> Result<Tree, LoadError> {
    let mut tree = Tree::default();
    let content = files(root, CONTENT, &mut tree.diagnostics)?;
    tree.sort_content(&content);
    tree.statics = files(root, "static", &mut tree.diagnostics)?.into_iter().collect();
    tree.templates = files(root, "templates", &mut tree.diagnostics)?.into_iter().collect();
    Ok(tree)
}

impl Tree {
    fn sort_content(&mut self, files: &BTreeSet<String>) {
        for path in files {
            let inside = &path[CONTENT.len() + 1..];
            if path.starts_with(ARCHIVE) && path[ARCHIVE.len()..].starts_with('/') {
                self.archive.push(path.clone());
            } else if inside == "people.toml" {
                self.people = Some(path.clone());
            } else if LIBRARIES.contains(&inside) {
                self.libraries.push(path.clone());
            } else if let Some(stem) = path.strip_suffix(".md") {
                let sidecar = format!("{stem}.notes.toml");
                let section = stem == "content/_index" || stem.ends_with("/_index");
                let sidecar = files.contains(&sidecar).then_some(sidecar);
                self.articles.push(ArticleFile { markdown: path.clone(), sidecar, section });
            } else if let Some(stem) = path.strip_suffix(".notes.toml") {
                if !files.contains(&format!("{stem}.md")) {
                    self.diagnostics.push(stray(path, stem));
                }
            } else {
                self.assets.push(path.clone());
            }
        }
        self.libraries.sort_by_key(|path| LIBRARIES.iter().position(|name| path.ends_with(name)));
    }
}

const LIBRARIES: [&str; 5] = ["sources.toml", "sources.yaml", "sources.yml", "sources.bib", "sources.json"];

fn stray(path: &str, stem: &str) -> Diagnostic {
    let message = format!("there is no article `{stem}.md` for this sidecar");
    nowhere(path, Code::StraySidecar, message).help("rename the one like the other, or remove the sidecar")
}

/// The files below a folder, which may be missing.
fn files(root: &Path, folder: &str, diagnostics: &mut Vec<Diagnostic>) -> Result<BTreeSet<String>, LoadError> {
    let top = root.join(folder);
    if !top.is_dir() {
        return Ok(BTreeSet::new());
    }
    let mut found = BTreeSet::new();
    for entry in WalkDir::new(&top).into_iter().filter_entry(|entry| entry.depth() == 0 || !is_hidden(entry)) {
        let entry = entry.map_err(|error| walk_error(root, &error))?;
        let relative = entry.path().strip_prefix(root).unwrap_or(entry.path());
        let Some(path) = relative.to_str() else {
            let message = format!("`{}` has a name that is not UTF-8", relative.display());
            diagnostics.push(Diagnostic::new(Code::BadPath, message).help("rename the file"));
            continue;
        };
        let path = path.replace(std::path::MAIN_SEPARATOR, "/");
        if entry.path_is_symlink() {
            let message = format!("`{path}` is a symbolic link, which is not followed");
            diagnostics.push(nowhere(&path, Code::NotFollowed, message).help("put the file itself there"));
        } else if entry.file_type().is_file() {
            found.insert(path);
        }
    }
    Ok(found)
}

fn is_hidden(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    let temporary = name.ends_with('~') || name.starts_with('#');
    temporary || (name.starts_with('.') && name != ".well-known" && name != ".nojekyll")
}

fn walk_error(root: &Path, error: &walkdir::Error) -> LoadError {
    let path = error.path().map_or(root, |path| path.strip_prefix(root).unwrap_or(path));
    match error.io_error() {
        Some(io) => LoadError::io(path, io),
        None => LoadError { path: path.to_owned(), message: "it leads round in a circle".to_owned() },
    }
}
