//! Paths as they are typed → the articles of the site that they name.

use super::End;
use super::article::candidates;
use super::session::Session;
use crate::load::disk::Disk;
use crate::load::tree;
use crate::render::links::Near;
use crate::report::visible;
use std::path::{Path, PathBuf};

/// The files that a command is about.
pub struct Chosen {
    /// Articles and sidecars without their endings, and folders.
    stems: Vec<String>,
}

impl Chosen {
    /// Whether a file is one of them.
    pub fn has(&self, path: &str) -> bool {
        let stem = stem(path);
        self.stems.iter().any(|chosen| stem == chosen || path.starts_with(&format!("{chosen}/")) || chosen == "content")
    }
}

fn stem(path: &str) -> &str {
    path.strip_suffix(".notes.toml").or_else(|| path.strip_suffix(".md")).unwrap_or(path)
}

/// The files that paths and short names stand for, none when all are meant; says which is not in the site.
pub fn chosen(session: &Session, root: &Disk, paths: &[PathBuf]) -> Result<Option<Chosen>, End> {
    if paths.is_empty() {
        return Ok(None);
    }
    let stems = paths.iter().map(|path| one(root, path).ok_or_else(|| missing(session, root, path)));
    let chosen = Chosen { stems: stems.collect::<Result<Vec<_>, _>>()? };
    // What all articles share concerns them all: a hook that names such files wants the site to be checked.
    Ok(chosen.stems.iter().all(|stem| !is_shared(stem)).then_some(chosen))
}

/// Libraries, people, configuration, templates.
fn is_shared(path: &str) -> bool {
    let folder = ["templates/", "languages/", "content/archive/"].into_iter().any(|folder| path.starts_with(folder));
    let name = path.rsplit('/').next().unwrap_or(path);
    let library =
        path.starts_with("content") && [".bib", ".yaml", ".yml", ".json"].iter().any(|end| name.ends_with(end));
    folder || library || matches!(name, "sources.toml" | "people.toml" | "postil.toml" | "templates" | "archive")
}

/// What a path from here, a path from the site's folder or an article's short name stands for, without its ending.
fn one(root: &Path, path: &Path) -> Option<String> {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let top = std::path::absolute(root).unwrap_or_else(|_| root.to_owned());
    let inside = |found: PathBuf| {
        let inside = found.strip_prefix(&top).or_else(|_| found.strip_prefix(root)).ok()?;
        Some(stem(&inside.to_str()?.replace('\\', "/")).to_owned())
    };
    if let Some(found) = [absolute, root.join(path)].into_iter().find(|candidate| candidate.exists()) {
        return inside(found);
    }
    let named = candidates(root, path.to_str()?).into_iter().find(|candidate| root.join(candidate).is_file());
    let folder = root.join("content").join(path);
    named.map(|path| stem(&path).to_owned()).or_else(|| folder.is_dir().then(|| inside(folder)).flatten())
}

fn missing(session: &Session, root: &Disk, path: &Path) -> End {
    let written = visible::path(path);
    let articles: Vec<String> = tree::scan(root)
        .map_or_else(|_| vec![], |tree| tree.articles.into_iter().map(|article| article.markdown).collect());
    let near = Near::new(articles.iter().map(String::as_str));
    let help = near.to(&format!("content/{written}")).map(|near| format!("did you mean `{near}`?"));
    session.error(&format!("there is no `{written}` in this site"), help.as_deref());
    End::Usage
}
