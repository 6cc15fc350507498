//! Paths as they are typed → the articles of the site that they name.

use super::End;
use super::session::Session;
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

/// The files that paths name, none when all are meant; says which is not in the site.
pub fn chosen(session: &Session, root: &Path, paths: &[PathBuf]) -> Result<Option<Chosen>, End> {
    if paths.is_empty() {
        return Ok(None);
    }
    let mut stems = Vec::new();
    for path in paths {
        let absolute = std::path::absolute(path).unwrap_or_else(|_| path.clone());
        let from_root = root.join(path);
        let found = [absolute, from_root].into_iter().find(|candidate| candidate.exists());
        let inside = found.as_ref().and_then(|found| found.strip_prefix(root).ok()).and_then(Path::to_str);
        let Some(inside) = inside else {
            session.error(&format!("there is no `{}` in this site", path.display()), None);
            return Err(End::Usage);
        };
        stems.push(stem(&inside.replace('\\', "/")).to_owned());
    }
    Ok(Some(Chosen { stems }))
}
