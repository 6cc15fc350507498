//! Disk → what an author has written: articles, sidecars, the library of sources, people, configuration. The only
//! reader of content.
//!
//! In: a site on disk. [`tree`] finds the files, [`beneath`] opens one, [`file`] reads one, unless [`disk`]
//! holds a text in its place.
//! Out: [`head`] takes what other pages need of an article, [`sidecar`] its notes, [`sources`] and [`people`] what
//! notes refer to, [`images`] how large images are. [`given`] reads what comes from outside of the site.
//! Not: the words of an article.

#![expect(clippy::disallowed_methods, reason = "the only reader")]

pub mod address;
pub mod beneath;
pub mod disk;
mod elsewhere;
mod fence;
pub mod file;
pub mod front_keys;
pub mod front_matter;
pub mod given;
pub mod head;
pub mod images;
pub mod library;
pub mod named;
mod naming;
pub mod pdf_process;
pub mod people;
pub mod root;
pub mod sidecar;
pub mod sources;
pub mod strange;
pub mod tree;

use crate::document::Fault;
use crate::report::visible;
use crate::report::{Diagnostic, SourceFile};
use std::path::PathBuf;
use std::sync::Arc;

/// Why reading had to stop: the disk, not the content.
#[derive(Debug)]
pub struct LoadError {
    /// The file or folder.
    pub path: PathBuf,
    /// What went wrong, in plain words.
    pub message: String,
}

impl std::fmt::Display for LoadError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "cannot read `{}`: {}", visible::path(&self.path), self.message)
    }
}

impl std::error::Error for LoadError {}

impl LoadError {
    /// An error of the operating system in plain words.
    pub fn io(path: impl Into<PathBuf>, error: &std::io::Error) -> Self {
        Self { path: path.into(), message: plain_words(error) }
    }
}

/// What the operating system said, without its numbers.
pub fn plain_words(error: &std::io::Error) -> String {
    use std::io::ErrorKind as Kind;
    match error.kind() {
        Kind::NotFound => "there is no such file".to_owned(),
        Kind::PermissionDenied => "permission denied".to_owned(),
        Kind::IsADirectory => "it is a folder".to_owned(),
        Kind::NotADirectory => "a file stands where a folder is expected".to_owned(),
        _ => {
            let text = error.to_string();
            text.split(" (os error").next().unwrap_or(&text).to_lowercase()
        }
    }
}

/// Faults of one file as diagnostics; `shift` is where the text that was read begins in the file.
pub fn diagnostics(file: &Arc<SourceFile>, shift: usize, faults: Vec<Fault>) -> Vec<Diagnostic> {
    let one = |fault: Fault| {
        let span = fault.span.start + shift..fault.span.end + shift;
        let mut diagnostic = Diagnostic::new(fault.code, fault.message).at(file, span);
        diagnostic.label = fault.label;
        diagnostic.help = fault.help;
        diagnostic.mends = fault.mends;
        for mend in &mut diagnostic.mends {
            mend.span = mend.span.start + shift..mend.span.end + shift;
        }
        diagnostic
    };
    faults.into_iter().map(one).collect()
}
