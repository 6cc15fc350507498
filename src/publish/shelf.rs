//! Where the record of what was written is kept: below the state folder, one for each output folder.
//!
//! In: a [`Manifest`], before and after the exchange. Out: the one that is true, whatever became of the last build: the
//! record of a site about to be exchanged lies beside the old one (`.next`) until the exchange is done, and the files
//! on disk tell which of the two it is. Where there is none, the site's own [`seal`] proves what was written.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::hold::identity;
use super::manifest::{Manifest, is_as_written, read_own};
use super::seal::{self, Seal};
use super::tree::{Tree, TreeEntry};
use crate::address::OutPath;

/// Where the record of one output folder is kept.
#[derive(Clone, Debug)]
pub struct Shelf {
    current: PathBuf,
    next: PathBuf,
    aside: PathBuf,
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
        let (next, aside) = (current.with_extension("next"), current.with_extension("aside"));
        Self { current, next, aside }
    }

    /// The record of the published site; that of a killed build is weighed against the files in `tree`, read from
    /// `out`. Where there is none, or it is damaged or not that of the site in `out`, the seal there tells what was
    /// written.
    ///
    /// # Errors
    ///
    /// With the path of the record that could not be read or put right.
    pub fn load(&self, out: &Path, tree: &Tree) -> Result<Manifest, (PathBuf, io::Error)> {
        let read = |path: &Path| Manifest::read(path).map_err(|error| (path.to_owned(), error));
        let current = with_seal(read(&self.current)?.unwrap_or_default(), out, tree);
        let Some(next) = read(&self.next)? else { return Ok(current) };
        let truth = recover(&current, &next, out, tree);
        // Settled now, for another kill would else leave a second untrue record in the place of this one.
        self.settle(&truth)?;
        Ok(truth)
    }

    /// The record as it stands here, which may be that of an older state of the output, or of none.
    pub fn noted(&self) -> Manifest {
        Manifest::read(&self.current).ok().flatten().unwrap_or_default()
    }

    /// Replaces the record in one step, where no exchange goes with it.
    ///
    /// # Errors
    ///
    /// With the path of the record that could not be written.
    pub fn settle(&self, manifest: &Manifest) -> Result<(), (PathBuf, io::Error)> {
        write_synced(&self.current, &manifest.to_text()).map_err(|error| (self.current.clone(), error))?;
        self.withdraw();
        Ok(())
    }

    /// Lays down the record of a site about to be published, safe against loss of power.
    ///
    /// # Errors
    ///
    /// With the path of the record that could not be written.
    pub fn prepare(&self, manifest: &Manifest) -> Result<(), (PathBuf, io::Error)> {
        write_synced(&self.next, &manifest.to_text()).map_err(|error| (self.next.clone(), error))
    }

    /// Notes where the old site goes when two renames are needed, so that it is known again after a kill.
    ///
    /// # Errors
    ///
    /// When the note could not be written.
    pub fn note_aside(&self, old: &Path, aside: &Path) -> io::Result<()> {
        let (_, node) = identity(&fs::symlink_metadata(old)?);
        let name = aside.file_name().unwrap_or_default().as_encoded_bytes();
        let name = hexadecimal(name);
        write_synced(&self.aside, &format!("{node} {name}\n"))
    }

    /// Whether `folder` is the old site that was moved aside: by its name and by what no checkout or copy of it has.
    pub fn knows_aside(&self, folder: &Path) -> bool {
        let Ok(Some(note)) = read_own(&self.aside) else { return false };
        let Ok(about) = fs::symlink_metadata(folder) else { return false };
        let (_, node) = identity(&about);
        let name = folder.file_name().map(OsString::from).unwrap_or_default();
        let name = hexadecimal(name.as_encoded_bytes());
        note == format!("{node} {name}\n").as_bytes()
    }

    /// Takes that note away.
    pub fn forget_aside(&self) {
        // Should it stay, it names a folder that is no longer there.
        let _ = fs::remove_file(&self.aside);
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
        for path in [&self.current, &self.next, &self.aside] {
            match fs::remove_file(path) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err((path.clone(), error)),
                _ => {}
            }
        }
        Ok(())
    }
}

/// Writes a file of the state folder: beside it first, under a name that nobody can have laid a link under, then in its
/// place.
fn write_synced(path: &Path, text: &str) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    // It may be thrown away at any time, also now.
    fs::create_dir_all(folder)?;
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.prefix(".fresh-").tempfile_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// With all that the seal in `out` proves, unless this is the record of that very site.
fn with_seal(mut manifest: Manifest, out: &Path, tree: &Tree) -> Manifest {
    let path = seal::own_path(seal::NAME);
    let record = path.and_then(|path| manifest.records.get(&path));
    let is_its = |record| {
        matches!(tree.get(seal::NAME), Some(TreeEntry::File(stamp))
        if is_as_written(&out.join(seal::NAME), stamp, record))
    };
    if !record.is_some_and(is_its)
        && let Some(seal) = Seal::of(out)
    {
        manifest.records.extend(seal.manifest(out, tree).records);
    }
    manifest
}

/// Of two records, the old and that of a build killed around the exchange, takes per file the one that the disk agrees
/// with.
fn recover(old: &Manifest, next: &Manifest, out: &Path, tree: &Tree) -> Manifest {
    let paths: BTreeSet<&OutPath> = old.records.keys().chain(next.records.keys()).collect();
    let mut records = BTreeMap::new();
    for path in paths {
        let candidates = [next.records.get(path), old.records.get(path)];
        let known = candidates.into_iter().flatten();
        let agreeing = match tree.get(path.as_str()) {
            Some(TreeEntry::File(stamp)) => known
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

/// Bytes as digits, so that a name of any bytes fits into a line.
fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut digits, byte| {
        digits.push_str(&format!("{byte:02x}"));
        digits
    })
}

#[cfg(test)]
mod tests {
    use super::super::manifest::OutputRecord;
    use super::*;

    fn manifest(entries: &[(&str, &str)]) -> Manifest {
        let record = |text: &str| OutputRecord {
            hash: blake3::hash(text.as_bytes()),
            stamp: super::super::tree::Stamp { size: text.len() as u64, changed: -5 },
            original: None,
        };
        Manifest {
            records: entries.iter().map(|(path, text)| (OutPath::new(path).expect("a path"), record(text))).collect(),
        }
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
