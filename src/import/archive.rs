//! The files of an archive in the form of `.zip`, which Word files and EPUBs are.
//!
//! In: bytes. Out: one file after the other, unpacked within limits, whatever the archive says of their sizes. Not:
//! writing them anywhere; a name that leads out of the archive is refused all the same.

use super::{Refusal, limits};
use std::borrow::Cow;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// An archive.
pub struct Archive<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
    names: Vec<String>,
    /// How many bytes may still be unpacked.
    left: u64,
}

impl<'b> Archive<'b> {
    /// Opens one.
    ///
    /// # Errors
    /// When it is damaged, holds too much, or has names that lead out of it.
    pub fn open(bytes: &'b [u8]) -> Result<Self, Refusal> {
        let damaged = |_| Refusal::Unreadable("is damaged: it cannot be unpacked".to_owned());
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
        if zip.len() > limits::MEMBERS {
            return Err(Refusal::Refused(format!("holds more than {} files", limits::MEMBERS)));
        }
        let names: Vec<String> =
            zip.file_names().map(|name| name.map(Cow::into_owned)).collect::<Result<_, _>>().map_err(damaged)?;
        if let Some(name) = names.iter().find(|name| leads_out(name)) {
            return Err(Refusal::Refused(format!(
                "holds a file whose name leads out of it: `{}`",
                name.escape_debug()
            )));
        }
        Ok(Self { zip, names, left: limits::UNPACKED_ALL })
    }

    /// Whether there is a file of this name.
    pub fn has(&self, name: &str) -> bool {
        self.names.iter().any(|one| one == name)
    }

    /// A file's bytes; none where there is no such file.
    ///
    /// # Errors
    /// When it is damaged or secret, or too large.
    pub fn read(&mut self, name: &str) -> Result<Option<Vec<u8>>, Refusal> {
        if !self.has(name) {
            return Ok(None);
        }
        let damaged = || Refusal::Unreadable(format!("is damaged: `{}` in it cannot be unpacked", name.escape_debug()));
        let file = self.zip.by_name(name).map_err(|_| damaged())?;
        let limit = limits::UNPACKED.min(self.left);
        let mut bytes = Vec::new();
        file.take(limit + 1).read_to_end(&mut bytes).map_err(|_| damaged())?;
        if bytes.len() as u64 > limit {
            let megabytes = limit >> 20;
            let name = name.escape_debug();
            return Err(Refusal::Refused(format!("swells when it is unpacked: `{name}` has more than {megabytes} MB")));
        }
        self.left -= bytes.len() as u64;
        Ok(Some(bytes))
    }
}

fn leads_out(name: &str) -> bool {
    let name = name.replace('\\', "/");
    name.starts_with('/') || name.split('/').any(|part| part == "..") || name.get(1..3) == Some(":/")
}

/// A path in an archive, from the file that names it.
pub fn beside(file: &str, target: &str) -> String {
    let folder = file.rsplit_once('/').map_or("", |(folder, _)| folder);
    crate::load::address::follow(folder, target).unwrap_or_default()
}
