//! The texts kept of sources as readers may see them: which are published, and where they stand on the site.
//!
//! A text is published when its source says so (`archive.publish`), or the site does and the source says nothing. Only
//! what a page links to is written, by whoever asks for it here.

use crate::address::OutPath;
use crate::load::sources::Source;
use crate::load::tree::CONTENT;
use std::collections::HashSet;

/// The files with texts kept of sources.
#[derive(Debug, Default)]
pub struct Kept {
    files: HashSet<String>,
    by_default: bool,
}

impl Kept {
    /// Files from the site's folder; `by_default` is what the site says.
    pub fn new(files: &[String], by_default: bool) -> Self {
        Self { files: files.iter().cloned().collect(), by_default }
    }

    /// The file of a source whose text is published, and its place on the site.
    pub fn published(&self, source: &Source) -> Option<(String, OutPath)> {
        if self.files.is_empty() {
            return None;
        }
        let says = source.archive.as_ref().and_then(|archive| archive.publish);
        let file = source.kept_file(&self.files).filter(|_| says.unwrap_or(self.by_default))?;
        let inside = file.strip_prefix(CONTENT)?.trim_start_matches('/');
        let out = OutPath::new(inside).ok().filter(|_| self.files.contains(&file))?;
        Some((file, out))
    }
}
