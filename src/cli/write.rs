//! Files of an author: new ones are written only where none stands, and others only where the author asked for it.

use super::End;
use super::session::Session;
use std::io::Write;
use std::path::Path;

/// Writes files, all or none of them: if one is there already, nothing is written.
pub fn create(session: &Session, root: &Path, files: &[(String, String)]) -> Result<(), End> {
    if let Some((path, _)) = files.iter().find(|(path, _)| root.join(path).exists()) {
        let message = format!("there is a `{path}` already, and nothing was written");
        session.error(&message, Some("choose another name, or move that file away"));
        return Err(End::Usage);
    }
    for (path, text) in files {
        write(&root.join(path), text).map_err(|error| {
            session.error(&format!("cannot write `{path}`: {}", crate::load::plain_words(&error)), None);
            End::Broken
        })?;
    }
    Ok(())
}

/// Puts text behind what a file has, in one step, so that a run that is stopped leaves the file as it was. Without the
/// file it is made.
pub fn append(session: &Session, root: &Path, path: &str, addition: &str) -> Result<(), End> {
    appended(&root.join(path), addition).map_err(|error| {
        session.error(&format!("cannot write `{path}`: {}", crate::load::plain_words(&error)), None);
        End::Broken
    })
}

fn appended(path: &Path, addition: &str) -> std::io::Result<()> {
    if !path.try_exists()? {
        return write(path, addition);
    }
    let before = std::fs::read(path)?;
    exchange(path, &[&before, addition.as_bytes()])
}

/// Puts a new text in place of an old one, all at once; a byte order mark, the file's rights and a link to it stay.
pub fn replace(session: &Session, root: &Path, path: &str, old: &str, new: &str) -> Result<(), End> {
    let failed = |error: &std::io::Error| {
        session.error(&format!("cannot write `{path}`: {}", crate::load::plain_words(error)), None);
        End::Broken
    };
    let file = root.join(path).canonicalize().map_err(|error| failed(&error))?;
    let bytes = std::fs::read(&file).map_err(|error| failed(&error))?;
    let mark: &[u8] = if bytes.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK } else { &[] };
    if &bytes[mark.len()..] != old.as_bytes() {
        session.error(&format!("`{path}` was changed while it was being repaired"), Some("run the command again"));
        return Err(End::Broken);
    }
    exchange(&file, &[mark, new.as_bytes()]).map_err(|error| failed(&error))
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
    file.write_all(text.as_bytes())
}
