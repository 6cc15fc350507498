//! Files of an author: new ones are written only where none stands, and others only where the author asked for it.

use super::End;
use super::session::Session;
use crate::publish::written;
use std::path::Path;

/// Writes files, all or none of them: if one is there already, nothing is written.
pub fn create(session: &Session, root: &Path, files: &[(String, String)]) -> Result<(), End> {
    if let Some((path, _)) = files.iter().find(|(path, _)| root.join(path).exists()) {
        let message = format!("there is a `{path}` already, and nothing was written");
        session.error(&message, Some("choose another name, or move that file away"));
        return Err(End::Usage);
    }
    files.iter().try_for_each(|(path, text)| told(session, path, written::create(&root.join(path), text)))
}

/// Puts text behind what a file has. Without the file it is made.
pub fn append(session: &Session, root: &Path, path: &str, addition: &str) -> Result<(), End> {
    told(session, path, written::append(&root.join(path), addition))
}

/// Puts a new text in place of an old one.
pub fn replace(session: &Session, root: &Path, path: &str, old: &str, new: &str) -> Result<(), End> {
    if told(session, path, written::replace(&root.join(path), old, new))? {
        return Ok(());
    }
    session.error(&format!("`{path}` was changed while it was being repaired"), Some("run the command again"));
    Err(End::Broken)
}

/// Says why a file could not be written.
fn told<T>(session: &Session, path: &str, written: std::io::Result<T>) -> Result<T, End> {
    written.map_err(|error| {
        session.error(&format!("cannot write `{path}`: {}", crate::load::plain_words(&error)), None);
        End::Broken
    })
}
