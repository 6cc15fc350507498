//! The record of what was written: for each output its hash, its stamp, and the stamp of the file it was copied from.
//!
//! In: what was written. Out: lines of text under a hash of their own, so that a torn or altered record counts as none;
//! and whether a file still is what a record says. Not: where records are kept, which is [`super::shelf`]'s.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use blake3::Hash;

use super::tree::Stamp;
use crate::address::OutPath;

const FIRST_WORD: &str = "postil-manifest-1";

/// What is known of an output that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutputRecord {
    /// BLAKE3 of the content.
    pub hash: Hash,
    /// As it was right after writing.
    pub stamp: Stamp,
    /// Of a copy: a digest of the original's path and stamp, see [`super::staging`].
    pub original: Option<u64>,
}

/// An output of this build.
#[derive(Clone, Debug)]
pub struct Output {
    /// What the manifest will say of it.
    pub record: OutputRecord,
    /// Whether it was written to the staging folder; otherwise the old file is as it should be.
    pub staged: bool,
}

/// All outputs of a site as last published.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Manifest {
    /// In order of paths.
    pub records: BTreeMap<OutPath, OutputRecord>,
}

/// The bytes of a file that postil wrote for itself; none when there is none, or when what is there is no regular file.
/// A link is not followed, and a pipe is not waited for.
///
/// # Errors
///
/// When it cannot be read.
pub(super) fn read_own(path: &Path) -> io::Result<Option<Vec<u8>>> {
    let is_file = |found: io::Result<fs::Metadata>| found.is_ok_and(|about| about.is_file());
    if !is_file(fs::symlink_metadata(path)) {
        return match fs::symlink_metadata(path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(None),
        };
    }
    let mut options = fs::OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        let flags = (OFlags::NOFOLLOW | OFlags::NONBLOCK).bits();
        std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, flags.cast_signed());
    }
    let mut file = match options.open(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        opened => opened?,
    };
    if !is_file(file.metadata()) {
        return Ok(None);
    }
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    Ok(Some(bytes))
}

impl Manifest {
    /// `None` when there is no record, or one that is torn, altered or of another version.
    pub(super) fn read(path: &Path) -> io::Result<Option<Self>> {
        let bytes = read_own(path)?;
        Ok(bytes.and_then(|bytes| std::str::from_utf8(&bytes).ok().and_then(Self::from_text)))
    }

    /// What tells it from others.
    pub(super) fn digest(&self) -> [u8; 32] {
        *blake3::hash(self.to_text().as_bytes()).as_bytes()
    }

    pub(super) fn to_text(&self) -> String {
        let mut lines = String::with_capacity(self.records.len() * 160);
        for (path, OutputRecord { hash, stamp, original }) in &self.records {
            let original = original.map_or("-".to_owned(), |digest| format!("{digest:016x}"));
            let _ = writeln!(lines, "{hash} {} {} {original} {path}", stamp.size, stamp.changed);
        }
        format!("{FIRST_WORD} {}\n{lines}", blake3::hash(lines.as_bytes()))
    }

    pub(super) fn from_text(text: &str) -> Option<Self> {
        let (head, lines) = text.split_once('\n')?;
        let digest = head.strip_prefix(FIRST_WORD)?.strip_prefix(' ')?;
        if blake3::hash(lines.as_bytes()) != Hash::from_hex(digest).ok()? {
            return None;
        }
        let records = lines.lines().map(parse_line).collect::<Option<_>>()?;
        Some(Self { records })
    }
}

fn parse_line(line: &str) -> Option<(OutPath, OutputRecord)> {
    let mut words = line.splitn(5, ' ');
    let hash = Hash::from_hex(words.next()?).ok()?;
    let stamp = Stamp { size: words.next()?.parse().ok()?, changed: words.next()?.parse().ok()? };
    let original = match words.next()? {
        "-" => None,
        digest => Some(u64::from_str_radix(digest, 16).ok()?),
    };
    Some((OutPath::new(words.next()?).ok()?, OutputRecord { hash, stamp, original }))
}

/// Whether the file at `path`, whose stamp is `found`, is what the record tells; read only if its time differs.
pub fn is_as_written(path: &Path, found: Stamp, record: &OutputRecord) -> bool {
    found == record.stamp
        || (found.size == record.stamp.size && hash_of_file(path).is_ok_and(|(hash, _)| hash == record.hash))
}

/// The hash of a file, read piece by piece, and its length in bytes.
///
/// # Errors
///
/// When it cannot be read.
pub fn hash_of_file(path: &Path) -> io::Result<(Hash, u64)> {
    hash_of(&mut File::open(path)?)
}

/// The same of an open file, from where it stands.
///
/// # Errors
///
/// When it cannot be read.
pub fn hash_of(file: &mut File) -> io::Result<(Hash, u64)> {
    let mut hasher = blake3::Hasher::new();
    let mut buffer = vec![0; 1 << 16];
    loop {
        match file.read(&mut buffer) {
            Ok(0) => return Ok((hasher.finalize(), hasher.count())),
            Ok(count) => hasher.update(&buffer[..count]),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manifest(entries: &[(&str, &str)]) -> Manifest {
        let record = |text: &str| OutputRecord {
            hash: blake3::hash(text.as_bytes()),
            stamp: Stamp { size: text.len() as u64, changed: -5 },
            original: (text == "copy").then_some(7),
        };
        Manifest {
            records: entries.iter().map(|(path, text)| (OutPath::new(path).expect("a path"), record(text))).collect(),
        }
    }

    #[test]
    fn what_was_kept_is_read_back() {
        let site = manifest(&[("a b.html", "x"), ("img/é.png", "copy")]);
        assert_eq!(Manifest::from_text(&site.to_text()), Some(site));
        assert_eq!(Manifest::from_text(&Manifest::default().to_text()), Some(Manifest::default()));
    }

    #[test]
    fn a_torn_or_altered_record_counts_as_none() {
        let text = manifest(&[("a.html", "x"), ("b.html", "y")]).to_text();
        for end in 0..text.len() {
            assert_eq!(Manifest::from_text(&text[..end]), None, "cut at {end}");
        }
        assert_eq!(Manifest::from_text(&text.replace("b.html", "../b.html")), None);
    }
}
