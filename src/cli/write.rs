//! Files of an author: new ones are written only where none stands, and others only where the author asked for it.

use super::End;
use super::session::Session;
use crate::load::{LoadError, beneath, plain_words};
use std::io::{Read, Write};
use std::path::Path;

/// Writes files, all or none of them: if one is there already, nothing is written.
pub fn create(session: &Session, root: &Path, files: &[(String, String)]) -> Result<(), End> {
    if let Some((path, _)) = files.iter().find(|(path, _)| root.join(path).exists()) {
        let message = format!("there is a `{path}` already, and nothing was written");
        session.error(&message, Some("choose another name, or move that file away"));
        return Err(End::Usage);
    }
    for (path, text) in files {
        write(&root.join(path), text).map_err(|error| cannot_write(session, path, &error))?;
    }
    Ok(())
}

/// Puts text behind what a file has, in one step, so that a run that is stopped leaves the file as it was. Without the
/// file it is made.
pub fn append(session: &Session, root: &Path, path: &str, addition: &str) -> Result<(), End> {
    let file = root.join(path);
    let appended = match std::fs::symlink_metadata(&file) {
        Ok(_) => exchange(&file, &[&read(session, root, path)?, addition.as_bytes()]),
        Err(_) => write(&file, addition),
    };
    appended.map_err(|error| cannot_write(session, path, &error))
}

/// Puts a new text in place of an old one, all at once; a byte order mark and the file's rights stay. A link is not
/// followed, whenever it was put there.
pub fn replace(session: &Session, root: &Path, path: &str, old: &str, new: &str) -> Result<(), End> {
    let bytes = read(session, root, path)?;
    let mark: &[u8] = if bytes.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK } else { &[] };
    if &bytes[mark.len()..] != old.as_bytes() {
        session.error(&format!("`{path}` was changed while it was being repaired"), Some("run the command again"));
        return Err(End::Broken);
    }
    exchange(&root.join(path), &[mark, new.as_bytes()]).map_err(|error| cannot_write(session, path, &error))
}

fn read(session: &Session, root: &Path, path: &str) -> Result<Vec<u8>, End> {
    let (mut file, _) = beneath::open(root, Path::new(path)).map_err(|fault| session.disk(&fault))?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes).map_err(|error| session.disk(&LoadError::io(Path::new(path), &error)))?;
    Ok(bytes)
}

fn cannot_write(session: &Session, path: &str, error: &std::io::Error) -> End {
    session.error(&format!("cannot write `{path}`: {}", plain_words(error)), None);
    End::Broken
}

/// The bytes that some editors put before UTF-8.
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// Writes beside a file and takes its place, so that it is never there by half.
fn exchange(file: &Path, parts: &[&[u8]]) -> std::io::Result<()> {
    let folder = file.parent().unwrap_or(Path::new("."));
    let mut beside = tempfile::Builder::new().prefix(".postil-").tempfile_in(folder)?;
    for part in parts {
        beside.write_all(part)?;
    }
    beside.as_file().set_permissions(std::fs::metadata(file)?.permissions())?;
    beside.as_file().sync_all()?;
    beside.persist(file).map_err(|error| error.error)?;
    Ok(())
}

fn write(path: &Path, text: &str) -> std::io::Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let mut file = std::fs::File::create_new(path)?;
    let written = file.write_all(text.as_bytes());
    if written.is_err() {
        // Half a file, or an empty one, would be taken for the author's.
        let _ = std::fs::remove_file(path);
    }
    written
}
