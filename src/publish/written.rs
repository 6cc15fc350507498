//! Files of an author, written where the author asked for it: in one step, so that none is ever there by half.
//!
//! In: a file of the site that is no output. Out: the file with the new text. Who may ask, and for what, is not decided
//! here.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

/// Puts text behind what a file has, in one step, so that a run that is stopped leaves the file as it was. Without the
/// file it is made.
///
/// # Errors
/// The disk's.
pub fn append(path: &Path, addition: &str) -> io::Result<()> {
    if !path.try_exists()? {
        return create(path, addition);
    }
    let before = fs::read(path)?;
    exchange(path, &[&before, addition.as_bytes()])
}

/// Puts a new text in place of an old one, all at once; a byte order mark, the file's rights and a link to it stay.
/// Whether it was done: a file that no longer holds the old text is left as it is.
///
/// # Errors
/// The disk's.
pub fn replace(path: &Path, old: &str, new: &str) -> io::Result<bool> {
    let file = path.canonicalize()?;
    let bytes = fs::read(&file)?;
    let mark: &[u8] = if bytes.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK } else { &[] };
    if &bytes[mark.len()..] != old.as_bytes() {
        return Ok(false);
    }
    exchange(&file, &[mark, new.as_bytes()])?;
    Ok(true)
}

/// Writes a file that is not there, and the folders on the way to it.
///
/// # Errors
/// The disk's, or that it is there.
pub fn create(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::File::create_new(path)?.write_all(text.as_bytes())
}

/// Writes a file that may be there already: one that postil alone makes, or one that an author wants to have written
/// over.
///
/// # Errors
/// The disk's.
pub fn renew(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if path.symlink_metadata().is_ok() {
        return exchange(path, &[bytes]);
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::File::create_new(path)?.write_all(bytes)
}

/// Copies a file to where [`renew`] would write one.
///
/// # Errors
/// The disk's.
pub fn copy(from: &Path, to: &Path) -> io::Result<()> {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut beside = tempfile::Builder::new().prefix(".postil-").tempfile_in(to.parent().unwrap_or(Path::new(".")))?;
    io::copy(&mut fs::File::open(from)?, &mut beside)?;
    beside.as_file().set_permissions(fs::metadata(from)?.permissions())?;
    beside.persist(to).map_err(|error| error.error)?;
    Ok(())
}

/// The bytes that some editors put before UTF-8.
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// Writes beside a file and takes its place.
fn exchange(file: &Path, parts: &[&[u8]]) -> io::Result<()> {
    let folder = file.parent().unwrap_or(Path::new("."));
    let mut beside = tempfile::Builder::new().prefix(".postil-").tempfile_in(folder)?;
    for part in parts {
        beside.write_all(part)?;
    }
    beside.as_file().set_permissions(fs::metadata(file)?.permissions())?;
    beside.as_file().sync_all()?;
    beside.persist(file).map_err(|error| error.error)?;
    Ok(())
}
