//! The texts kept of sources, read when a quotation is first held against one.

use crate::load::sources::Source;
use crate::load::{LoadError, aside, file};
use crate::quote::{self, SourceText, source_text_by};
use crate::report::{Code, Diagnostic};
use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

/// Texts by path, each read once.
#[derive(Debug)]
pub struct Archives {
    root: PathBuf,
    files: HashSet<String>,
    limit: u64,
    /// What reads PDFs in a process of their own.
    program: Option<PathBuf>,
    read: Mutex<HashMap<String, Kept>>,
}

/// A text that was kept, or nothing when it is not there or cannot be used.
type Kept = Option<Arc<SourceText>>;

impl Archives {
    /// Archives of the site in `root` with these files; none is read yet.
    pub fn new(root: &Path, files: &[String], limit: u64, program: Option<&Path>) -> Self {
        let files = files.iter().cloned().collect();
        Self { root: root.to_owned(), files, limit, program: program.map(Path::to_owned), read: Mutex::default() }
    }

    /// The file that holds the text of a source, from the site's folder.
    pub fn path_of(&self, source: &Source) -> Option<String> {
        source.kept_file(&self.files)
    }

    /// The text of a source, when one is kept.
    pub fn text(&self, source: &Source) -> Kept {
        let path = self.path_of(source)?;
        let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(kept) = read.get(&path) {
            return kept.clone();
        }
        let kept = self.bytes(&path).ok().and_then(|bytes| self.made(&path, &bytes).ok()).map(Arc::new);
        read.insert(path, kept.clone());
        kept
    }

    /// What is wrong with the archive of a source: a text that is missing, cannot be used, or has changed. A text that is there by its name
    /// alone is looked at, too.
    pub fn check(&self, source: &Source) -> Option<Diagnostic> {
        let span = source.archive.as_ref().map_or(&source.place.span, |archive| &archive.span);
        let at = |diagnostic: Diagnostic| diagnostic.at(&source.place.file, span.clone());
        let Some(path) = self.path_of(source) else {
            let written = source.archive.as_ref()?.text.as_deref()?;
            let is = format!("`{written}` is no file of the site");
            let message = format!("the archived text of `{}` cannot be read: {is}", source.key);
            let help = "keep the text in `content/archive/`; paths start from `content/`";
            return Some(at(Diagnostic::new(Code::MissingArchive, message)).help(help));
        };
        let bytes = match self.bytes(&path) {
            Ok(bytes) => bytes,
            Err(error) => {
                let message = format!("the archived text of `{}` cannot be read: {}", source.key, error.message);
                let help = format!("put the text at `{path}`, or correct `text`; paths start from `content/`");
                return Some(at(Diagnostic::new(Code::MissingArchive, message)).help(help));
            }
        };
        if let Err(message) = self.made(&path, &bytes) {
            return Some(at(Diagnostic::new(Code::MissingArchive, message)));
        }
        let recorded = source.archive.as_ref()?.sha256.as_deref()?.to_ascii_lowercase();
        let found = super::sha256::hex(&bytes);
        (recorded != found).then(|| {
            let message = format!("the archived text of `{}` is not the one that was recorded", source.key);
            at(Diagnostic::new(Code::ChangedArchive, message)).help(format!("its digest is now `sha256 = \"{found}\"`"))
        })
    }

    /// A file's text made ready, or why it cannot be used.
    fn made(&self, path: &str, bytes: &[u8]) -> Result<SourceText, String> {
        source_text_by(path, bytes, &|bytes| match &self.program {
            Some(program) => aside::pdf_text(program, bytes),
            None => quote::pdf_text(bytes),
        })
    }

    fn bytes(&self, path: &str) -> Result<Vec<u8>, LoadError> {
        file::bytes(&self.root, path, self.limit, "archive")
    }
}
