//! One text file: within its limit, UTF-8, without its byte order mark.

use super::disk::Disk;
use super::{LoadError, beneath};
use crate::report::{Code, Diagnostic, SourceFile};
use std::fs::File;
use std::io::Read as _;
use std::path::Path;
use std::sync::Arc;

/// What reading gave: the text, or what is wrong with it.
pub type Read = Result<Arc<SourceFile>, Box<Diagnostic>>;

/// Reads the file at `relative`, as messages call it, or the text that stands for it.
///
/// # Errors
/// The outer one is the disk's; the inner one the author's: too large, not UTF-8.
pub fn read(disk: &Disk, relative: &str, limit: u64, limit_key: &str) -> Result<Read, LoadError> {
    let too_large = || {
        let message = format!("`{relative}` is larger than {}", human_size(limit));
        let help = format!("raise `{limit_key}` under `[limits]` in `postil.toml`");
        Ok(Err(Box::new(nowhere(relative, Code::TooLarge, message).help(help))))
    };
    if let Some(text) = disk.unsaved(relative) {
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(&text);
        return if text.len() as u64 > limit { too_large() } else { Ok(Ok(Arc::new(SourceFile::new(relative, text)))) };
    }
    let (file, about) = beneath::open(disk, Path::new(relative))?;
    let size = about.len();
    if size > limit {
        return too_large();
    }
    Ok(decode(relative, whole(file, size, limit, relative)?))
}

/// Reads a file that need not be text; links are not followed.
///
/// # Errors
/// The disk's; or that it is no file, or too large.
pub fn bytes(disk: &Disk, relative: &str, limit: u64, limit_key: &str) -> Result<Vec<u8>, LoadError> {
    let fail = |message: String| LoadError { path: relative.into(), message };
    if let Some(text) = disk.unsaved(relative) {
        return Ok(text.as_bytes().to_vec());
    }
    let (file, about) = beneath::open(disk, Path::new(relative))?;
    if about.len() > limit {
        return Err(fail(format!("it is larger than `{limit_key}` under `[limits]` allows")));
    }
    whole(file, about.len(), limit, relative)
}

/// Opens a file that need not be text, to be read in pieces, and says how large it is; links are not followed.
///
/// # Errors
/// The disk's; or that it is no file.
pub fn open(disk: &Disk, relative: &str) -> Result<(File, u64), LoadError> {
    beneath::open(disk, Path::new(relative)).map(|(file, about)| (file, about.len()))
}

/// All bytes of a file, which may have grown since it was measured, but not beyond the limit.
fn whole(file: File, size: u64, limit: u64, relative: &str) -> Result<Vec<u8>, LoadError> {
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default());
    file.take(limit).read_to_end(&mut bytes).map_err(|error| LoadError::io(relative, &error))?;
    Ok(bytes)
}

/// Takes the bytes of a file as text.
///
/// # Errors
/// When they are not UTF-8.
pub fn decode(relative: &str, bytes: Vec<u8>) -> Read {
    let text = String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let bytes = error.into_bytes();
        let line = bytes[..at].iter().filter(|byte| **byte == b'\n').count() + 1;
        let utf16 = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
        let found = if utf16 { "UTF-16".to_owned() } else { format!("byte {:#04X} in line {line}", bytes[at]) };
        let message = format!("`{relative}` is not UTF-8: {found}");
        Box::new(nowhere(relative, Code::NotText, message).help("save the file as UTF-8"))
    })?;
    let text = text.strip_prefix('\u{FEFF}').map(str::to_owned).unwrap_or(text);
    Ok(Arc::new(SourceFile::new(relative, text)))
}

/// A diagnostic about a file as a whole.
pub fn nowhere(relative: &str, code: Code, message: String) -> Diagnostic {
    let file = Arc::new(SourceFile::new(relative, ""));
    Diagnostic::new(code, message).at(&file, 0..0)
}

fn human_size(bytes: u64) -> String {
    match bytes {
        0..0x400 => format!("{bytes} bytes"),
        0x400..0x10_0000 => format!("{} KB", bytes >> 10),
        _ => format!("{} MB", bytes >> 20),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_byte_order_mark_is_no_text_and_other_encodings_are_named() {
        let text = |bytes: &[u8]| decode("a.md", bytes.to_vec()).map(|f| f.text.clone()).map_err(|d| d.message);
        assert_eq!(text(b"\xEF\xBB\xBFa"), Ok("a".into()));
        assert_eq!(text(b"a\n\xE9"), Err("`a.md` is not UTF-8: byte 0xE9 in line 2".into()));
        assert_eq!(text(b"\xFF\xFEa\0"), Err("`a.md` is not UTF-8: UTF-16".into()));
    }
}
