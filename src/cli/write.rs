//! Files of an author: new ones are written only where none stands, and others only where the author asked for it.

use super::End;
use super::session::Session;
use crate::import::Contents;
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

/// Writes files that postil alone makes, in place of those that are there.
pub fn renew(session: &Session, root: &Path, files: impl Iterator<Item = (String, String)>) -> Result<(), End> {
    for (path, text) in files {
        told(session, &path, written::renew(&root.join(&path), text.as_bytes()))?;
    }
    Ok(())
}

/// Writes those of some files that are not there yet, and gives the paths of the others, which stay as they are.
pub fn add<'f>(session: &Session, root: &Path, files: &'f [(String, String)]) -> Result<Vec<&'f str>, End> {
    let (there, missing): (Vec<_>, Vec<_>) = files.iter().partition(|(path, _)| root.join(path).exists());
    let missing: Vec<(String, String)> = missing.into_iter().cloned().collect();
    create(session, root, &missing)?;
    Ok(there.into_iter().map(|(path, _)| path.as_str()).collect())
}

/// Writes a file that comes from elsewhere, in the place of one that is there where that was asked for.
pub fn put(session: &Session, root: &Path, path: &str, contents: &Contents) -> Result<(), End> {
    let place = root.join(path);
    let done = match contents {
        Contents::Text(text) => written::renew(&place, text.as_bytes()),
        Contents::Bytes(bytes) => written::renew(&place, bytes),
        Contents::Copied(from) => written::copy(from, &place),
        Contents::Behind(lines) => written::append(&place, lines),
    };
    told(session, path, done)
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
