//! The record of what was written: for each output its hash, its stamp, and the stamp of the file it was copied from.
//!
//! Kept in the state folder as lines of text, one record per output folder, under a hash of its own: a torn or altered
//! record counts as none. The record of a site about to be exchanged lies beside the old one (`.next`) until the exchange
//! is done; [`recover`] tells, from the files on disk, which of the two is true after a kill.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{self, Read, Write as _};
use std::path::{Path, PathBuf};

use blake3::Hash;

use super::outpath::OutPath;
use super::tree::{Entry, Stamp, Tree};

const FIRST_WORD: &str = "postil-manifest-1";

/// What is known of an output that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// BLAKE3 of the content.
    pub hash: Hash,
    /// As it was right after writing.
    pub stamp: Stamp,
    /// Of a copy: a digest of the original's path and stamp, see [`super::staging`].
    pub original: Option<u64>,
}

/// All outputs of a site as last published.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Manifest {
    /// In order of paths.
    pub records: BTreeMap<OutPath, Record>,
}

/// Where the record of one output folder is kept.
#[derive(Clone, Debug)]
pub struct Shelf {
    current: PathBuf,
    next: PathBuf,
}

impl Shelf {
    /// The place in `state` for the output folder `out` (both absolute, without links).
    ///
    /// An output folder inside the site goes by its path in the site, so that a site may be moved.
    pub fn of(state: &Path, out: &Path) -> Self {
        let site = state.parent().unwrap_or(state);
        let name = out.strip_prefix(site).unwrap_or(out);
        let digest = blake3::hash(name.as_os_str().as_encoded_bytes()).to_hex();
        let current = state.join(format!("manifest-{}", &digest[..12]));
        let next = current.with_extension("next");
        Self { current, next }
    }

    /// The record of the published site; that of a killed build is weighed against the files in `tree`, read from `out`.
    ///
    /// # Errors
    ///
    /// With the path of the record that could not be read or put right.
    pub fn load(&self, out: &Path, tree: &Tree) -> Result<Manifest, (PathBuf, io::Error)> {
        let read = |path: &Path| Manifest::read(path).map_err(|error| (path.to_owned(), error));
        let current = read(&self.current)?.unwrap_or_default();
        let Some(next) = read(&self.next)? else { return Ok(current) };
        let truth = recover(&current, &next, out, tree);
        // Settled now, for another kill would else leave a second untrue record in the place of this one.
        self.settle(&truth)?;
        Ok(truth)
    }

    /// Replaces the record in one step, where no exchange goes with it.
    ///
    /// # Errors
    ///
    /// With the path of the record that could not be written.
    pub fn settle(&self, manifest: &Manifest) -> Result<(), (PathBuf, io::Error)> {
        let fresh = self.current.with_extension("fresh");
        write_synced(&fresh, manifest)
            .and_then(|()| fs::rename(&fresh, &self.current))
            .map_err(|error| (self.current.clone(), error))?;
        self.withdraw();
        Ok(())
    }

    /// Lays down the record of a site about to be published, safe against loss of power.
    ///
    /// # Errors
    ///
    /// With the path of the record that could not be written.
    pub fn prepare(&self, manifest: &Manifest) -> Result<(), (PathBuf, io::Error)> {
        write_synced(&self.next, manifest).map_err(|error| (self.next.clone(), error))
    }

    /// Makes the prepared record the true one.
    ///
    /// # Errors
    ///
    /// With the path of the record that could not be renamed.
    pub fn confirm(&self) -> Result<(), (PathBuf, io::Error)> {
        fs::rename(&self.next, &self.current).map_err(|error| (self.current.clone(), error))
    }

    /// Takes the prepared record away again.
    pub fn withdraw(&self) {
        // Should it stay, the next build weighs it against the files and finds it untrue.
        let _ = fs::remove_file(&self.next);
    }

    /// Takes all records of the output folder away.
    ///
    /// # Errors
    ///
    /// With the path of the record that could not be removed.
    pub fn clear(&self) -> Result<(), (PathBuf, io::Error)> {
        for path in [&self.current, &self.next] {
            match fs::remove_file(path) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err((path.clone(), error)),
                _ => {}
            }
        }
        Ok(())
    }
}

fn write_synced(path: &Path, manifest: &Manifest) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(manifest.to_text().as_bytes())?;
    file.sync_all()
}

impl Manifest {
    /// `None` when there is no record, or one that is torn, altered or of another version.
    fn read(path: &Path) -> io::Result<Option<Self>> {
        match fs::read(path) {
            Ok(bytes) => Ok(std::str::from_utf8(&bytes).ok().and_then(Self::from_text)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn to_text(&self) -> String {
        let mut lines = String::with_capacity(self.records.len() * 160);
        for (path, Record { hash, stamp, original }) in &self.records {
            let original = original.map_or("-".to_owned(), |digest| format!("{digest:016x}"));
            let _ = writeln!(lines, "{hash} {} {} {original} {path}", stamp.size, stamp.changed);
        }
        format!("{FIRST_WORD} {}\n{lines}", blake3::hash(lines.as_bytes()))
    }

    fn from_text(text: &str) -> Option<Self> {
        let (head, lines) = text.split_once('\n')?;
        let digest = head.strip_prefix(FIRST_WORD)?.strip_prefix(' ')?;
        if blake3::hash(lines.as_bytes()) != Hash::from_hex(digest).ok()? {
            return None;
        }
        let records = lines.lines().map(parse_line).collect::<Option<_>>()?;
        Some(Self { records })
    }
}

fn parse_line(line: &str) -> Option<(OutPath, Record)> {
    let mut words = line.splitn(5, ' ');
    let hash = Hash::from_hex(words.next()?).ok()?;
    let stamp = Stamp { size: words.next()?.parse().ok()?, changed: words.next()?.parse().ok()? };
    let original = match words.next()? {
        "-" => None,
        digest => Some(u64::from_str_radix(digest, 16).ok()?),
    };
    Some((OutPath::new(words.next()?).ok()?, Record { hash, stamp, original }))
}

/// Of two records, the old and that of a build killed around the exchange, takes per file the one that the disk agrees with.
fn recover(old: &Manifest, next: &Manifest, out: &Path, tree: &Tree) -> Manifest {
    let paths: BTreeSet<&OutPath> = old.records.keys().chain(next.records.keys()).collect();
    let mut records = BTreeMap::new();
    for path in paths {
        let candidates = [next.records.get(path), old.records.get(path)];
        let known = candidates.into_iter().flatten();
        let agreeing = match tree.get(path.as_str()) {
            Some(Entry::File(stamp)) => known
                .clone()
                .find(|record| record.stamp == stamp)
                .or_else(|| known.clone().find(|record| is_as_written(&out.join(path.as_str()), stamp, record))),
            _ => None,
        };
        if let Some(record) = agreeing.or(candidates[1]) {
            records.insert(path.clone(), record.clone());
        }
    }
    Manifest { records }
}

/// Whether the file at `path`, whose stamp is `found`, is what the record tells; read only if its time differs.
pub fn is_as_written(path: &Path, found: Stamp, record: &Record) -> bool {
    found == record.stamp
        || (found.size == record.stamp.size && hash_of_file(path).is_ok_and(|(hash, _)| hash == record.hash))
}

/// The hash of a file, read piece by piece, and its length in bytes.
///
/// # Errors
///
/// When it cannot be read.
pub fn hash_of_file(path: &Path) -> io::Result<(Hash, u64)> {
    let mut file = File::open(path)?;
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
        let record = |text: &str| Record {
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

    #[test]
    fn after_a_kill_the_files_decide() {
        let home = tempfile::tempdir().expect("a folder");
        let (old, next) = (manifest(&[("a", "old"), ("gone", "x")]), manifest(&[("a", "new"), ("fresh", "y")]));
        fs::write(home.path().join("a"), "new").expect("a file");
        fs::write(home.path().join("fresh"), "mine").expect("a file");
        let tree = Tree::read(home.path()).expect("read");
        let records = recover(&old, &next, home.path(), &tree).records;
        assert_eq!(records[&OutPath::new("a").expect("a path")], next.records[&OutPath::new("a").expect("a path")]);
        assert!(!records.contains_key(&OutPath::new("fresh").expect("a path")), "another's file is not ours");
        fs::write(home.path().join("a"), "old").expect("a file");
        let tree = Tree::read(home.path()).expect("read");
        assert_eq!(recover(&old, &next, home.path(), &tree), old);
    }
}
