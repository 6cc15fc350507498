//! The texts kept of sources, each read and made ready once, when it is first asked for.
//!
//! In: sources with the files that are kept of them. Out: texts, and what is wrong with a file: missing, of no use, or
//! not the one that was recorded. Whoever asks for a text that is being read waits for it, and for no other.

use crate::load::disk::Disk;
use crate::load::sources::Source;
use crate::load::tree::CONTENT;
use crate::load::{LoadError, file, pdf_process};
use crate::quote::{self, SourceText, Unusable, source_text_by};
use crate::report::{Code, Diagnostic, nearest};
use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use unicode_normalization::UnicodeNormalization;

/// A text that is read by whoever asks first; the others wait for this one alone.
type Once = OnceLock<Result<Kept, Unread>>;

/// Texts by path, each read once.
#[derive(Debug)]
pub struct Archives {
    root: Disk,
    files: HashSet<String>,
    limit: u64,
    /// What reads PDFs in a process of their own.
    program: Option<PathBuf>,
    read: Mutex<HashMap<String, Arc<Once>>>,
}

/// A file that was kept.
#[derive(Debug)]
struct Kept {
    text: Arc<SourceText>,
    /// The SHA-256 of the file.
    digest: String,
}

/// Why there is no text.
#[derive(Debug)]
enum Unread {
    Missing(LoadError),
    Useless(Unusable),
}

impl Archives {
    /// Archives of the site in `root` with these files; none is read yet.
    pub fn new(root: &Disk, files: &[String], limit: u64, program: Option<&Path>) -> Self {
        let files = files.iter().cloned().collect();
        Self { root: root.clone(), files, limit, program: program.map(Path::to_owned), read: Mutex::default() }
    }

    /// The files that there are.
    pub fn files(&self) -> &HashSet<String> {
        &self.files
    }

    /// The SHA-256 of a file that can be read and used.
    pub fn digest(&self, path: &str) -> Option<String> {
        let slot = self.slot(path);
        slot.get()?.as_ref().ok().map(|kept| kept.digest.clone())
    }

    /// The file that holds the text of a source, from the site's folder.
    pub fn path_of(&self, source: &Source) -> Option<String> {
        source.kept_file(&self.files)
    }

    /// The text of a source, when one is kept.
    pub fn text(&self, source: &Source) -> Option<Arc<SourceText>> {
        let slot = self.slot(&self.path_of(source)?);
        slot.get()?.as_ref().ok().map(|kept| Arc::clone(&kept.text))
    }

    /// What is wrong with the archive of a source: a text that is missing, cannot be used, or has changed. A text that
    /// is there by its name alone is looked at, too.
    pub fn check(&self, source: &Source) -> Option<Diagnostic> {
        let span = source.archive.as_ref().map_or(&source.place.span, |archive| &archive.span);
        self.fault(source).map(|diagnostic| diagnostic.at(&source.place.file, span.clone()))
    }

    fn fault(&self, source: &Source) -> Option<Diagnostic> {
        let Some(path) = self.path_of(source) else {
            let written = source.archive.as_ref()?.text.as_deref()?;
            let is = format!("`{written}` is no file of the site");
            let message = format!("the archived text of `{}` cannot be read: {is}", source.key);
            let help = "keep the text in `content/archive/`; paths start from `content/`";
            return Some(Diagnostic::new(Code::MissingArchive, message).help(help));
        };
        let slot = self.slot(&path);
        Some(match slot.get()? {
            Ok(kept) => changed(source, &kept.digest)?,
            Err(Unread::Missing(error)) => self.missing(source, &path, error),
            Err(Unread::Useless(Unusable { message, help })) => {
                Diagnostic::new(Code::MissingArchive, message.clone()).help(*help)
            }
        })
    }

    /// A warning of a text that cannot be read, with the file that may be meant.
    fn missing(&self, source: &Source, path: &str, error: &LoadError) -> Diagnostic {
        let message = format!("the archived text of `{}`, `{path}`, cannot be read: {}", source.key, error.message);
        let diagnostic = Diagnostic::new(Code::MissingArchive, message);
        let folded = |path: &str| path.nfc().flat_map(char::to_lowercase).collect::<String>();
        let wanted = folded(path);
        let differs_in_case = self.files.iter().filter(|file| folded(file) == wanted).min();
        let from_content = |file: &str| file.strip_prefix(CONTENT).unwrap_or(file).trim_start_matches('/').to_owned();
        // Names are compared without the folder, which most of them share.
        let name = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
        let names: Vec<(String, &String)> = self.files.iter().map(|file| (name(file), file)).collect();
        let near = nearest(&name(path), names.iter().map(|(name, _)| name.as_str()));
        let near = names.iter().filter(|(name, _)| near == Some(name)).map(|(_, file)| *file).min();
        match (differs_in_case, near) {
            (Some(file), _) => {
                let file = from_content(file);
                diagnostic.help(format!("small and capital letters count: `text = \"{file}\"`"))
            }
            (None, Some(file)) => diagnostic.help(format!("did you mean `text = \"{}\"`?", from_content(file))),
            (None, None) => {
                diagnostic.help(format!("put the text at `{path}`, or correct `text`; paths start from `content/`"))
            }
        }
    }

    /// A file's place among those that are read, with the file in it. Only the place is taken under lock.
    fn slot(&self, path: &str) -> Arc<OnceLock<Result<Kept, Unread>>> {
        let slot = {
            let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(read.entry(path.to_owned()).or_default())
        };
        slot.get_or_init(|| self.kept(path));
        slot
    }

    fn kept(&self, path: &str) -> Result<Kept, Unread> {
        let bytes = file::bytes(&self.root, path, self.limit, "archive").map_err(Unread::Missing)?;
        let text = source_text_by(path, &bytes, &|bytes| match &self.program {
            Some(program) => pdf_process::pdf_text(program, bytes),
            None => quote::pdf_text(bytes),
        });
        let text = Arc::new(text.map_err(Unread::Useless)?);
        Ok(Kept { text, digest: super::sha256::hex(&bytes) })
    }
}

/// An error where the file is not the one whose digest the source records.
fn changed(source: &Source, found: &str) -> Option<Diagnostic> {
    let recorded = source.archive.as_ref()?.sha256.as_deref()?;
    (!recorded.eq_ignore_ascii_case(found)).then(|| {
        let message = format!("the archived text of `{}` is not the one that was recorded", source.key);
        Diagnostic::new(Code::ChangedArchive, message).help(format!("its digest is now `sha256 = \"{found}\"`"))
    })
}
