//! Contents, one by one and from many threads → the staging folder; only what differs from the old site is written.
//!
//! The staging folder is a hidden neighbour of the output folder, made on first need, so a build that changes nothing
//! touches nothing. No content is kept in memory. Publishing what was staged is in [`super::commit`]; dropped without
//! it, the staging folder is removed and the old site stands.

use std::collections::BTreeMap;
use std::fs::{self, File, Metadata};
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::carry::carry_one;
use super::collision::{Claims, Collision};
use super::error::{PublishError, reason, shown};
use super::exchange::{Neighbours, remove, restore};
use super::finished::Finished;
use super::folders::Folders;
use super::guard::{OutFolder, SiteFolders, allowed, resolve};
use super::hold::Hold;
use super::manifest::{Manifest, Output, OutputRecord, hash_of, hash_of_file, read_own};
use super::shelf::Shelf;
use super::strangers;
use super::tree::{Stamp, Tree, TreeEntry, device};
use crate::address::OutPath;
use crate::load::{LoadError, beneath};

pub use super::commit::Published;

/// A site being put together; hold the site's [`super::Lock`] as long as it lives.
#[derive(Debug)]
pub struct Staging {
    pub(super) out: OutFolder,
    /// The old output folder, if there is one; no other build changes it while this one lives.
    pub(super) hold: Option<Hold>,
    /// The site's folder.
    root: PathBuf,
    pub(super) shelf: Shelf,
    pub(super) neighbours: Neighbours,
    pub(super) folders: Folders,
    pub(super) tree: Tree,
    pub(super) old: Manifest,
    pub(super) claims: Mutex<Claims>,
    pub(super) outputs: Mutex<BTreeMap<OutPath, Output>>,
    /// What the person should know, though nothing is hindered by it.
    pub(super) warnings: Vec<String>,
}

impl Staging {
    /// Looks at the output folder `out` (need not exist) and at what the state folder `state` tells of it.
    ///
    /// What a killed build left is put right first. Files that postil did not write stay; a folder with nothing but
    /// such files is used only where `site` lets it.
    ///
    /// # Errors
    ///
    /// When `site` forbids the folder, it is a mount point or holds one, or something cannot be read.
    pub fn open(out: &Path, state: &Path, site: &SiteFolders) -> Result<Self, PublishError> {
        let out = allowed(out, state, site)?;
        let state = resolve(state).map_err(|error| PublishError::io("find", state, &error))?;
        let no_room = || PublishError::new(&out.shown, format!("{} cannot be the output folder", shown(&out.shown)));
        let neighbours = Neighbours::of(&out.real).ok_or_else(no_room)?;
        let shelf = Shelf::of(&state, &out.real);
        let (hold, left) = take_up(&out, &shelf)?;
        let warnings = left.iter().map(|(path, error)| cannot_remove(path, error)).collect();
        refuse_mount_point(&out)?;
        let tree = read_tree(&out)?;
        let old =
            shelf.load(&out.real, &tree).map_err(|(path, error)| PublishError::io("use the record", &path, &error))?;
        if old.records.is_empty() && !site.adopt {
            strangers::refuse(&out, &tree)?;
        }
        let folders = Folders::under(&neighbours.staging);
        let (claims, outputs) = (Mutex::default(), Mutex::default());
        let root = site.root.clone();
        Ok(Self { out, hold, root, shelf, neighbours, folders, tree, old, claims, outputs, warnings })
    }

    /// Takes the content of an output; `origin` is what it comes from, for messages. Not written if the old file is
    /// equal.
    ///
    /// An output that collides with another is noted for [`Staging::collisions`] and not written.
    ///
    /// # Errors
    ///
    /// When the file cannot be written.
    pub fn write(&self, path: &OutPath, bytes: &[u8], origin: &str) -> Result<blake3::Hash, PublishError> {
        let hash = blake3::hash(bytes);
        if !lock(&self.claims).claim(path, origin) {
            return Ok(hash);
        }
        let size = bytes.len() as u64;
        if let Some(stamp) = self.equal_in_old(path, size, |old| hash == old) {
            self.note(path, OutputRecord { hash, stamp, original: None }, false);
            return Ok(hash);
        }
        let put = || {
            let mut file = self.create(path)?;
            file.write_all(bytes)?;
            file.metadata()
        };
        let about = put().map_err(|error| self.cannot_write(path, &error))?;
        self.note(path, OutputRecord { hash, stamp: Stamp::of(&about), original: None }, true);
        Ok(hash)
    }

    /// What tells the old site from others, when all of it is there as it was published.
    pub fn standing(&self) -> Option<[u8; 32]> {
        let is_there = |(path, record): (&OutPath, &OutputRecord)| {
            self.tree.get(path.as_str()) == Some(TreeEntry::File(record.stamp))
        };
        let is_told = self.warnings.is_empty() && !self.old.records.is_empty();
        (is_told && self.old.records.iter().all(is_there)).then(|| self.old.digest())
    }

    /// Whether the old site has this content at this path.
    pub fn has(&self, path: &OutPath, hash: blake3::Hash, size: u64) -> bool {
        self.equal_in_old(path, size, |old| hash == old).is_some()
    }

    /// Takes an output that the old site has as it is, which [`Self::has`] has shown.
    ///
    /// # Errors
    ///
    /// When it is no longer there.
    pub fn keep(&self, path: &OutPath, hash: blake3::Hash, size: u64, origin: &str) -> Result<(), PublishError> {
        if !lock(&self.claims).claim(path, origin) {
            return Ok(());
        }
        let Some(stamp) = self.equal_in_old(path, size, |old| hash == old) else {
            let gone = self.out.show(path.as_str());
            let message = format!("{} was changed or removed while the site was built", shown(&gone));
            return Err(PublishError::new(&gone, message).with_help("build again"));
        };
        self.note(path, OutputRecord { hash, stamp, original: None }, false);
        Ok(())
    }

    /// Takes a file of another folder of postil's, which [`Finished::has`] has shown, as an output; it is linked, not
    /// copied, where the file system can.
    ///
    /// # Errors
    ///
    /// When it is gone, or cannot be linked or copied.
    pub fn take(
        &self,
        path: &OutPath,
        (folder, inside): (&Finished, &OutPath),
        (hash, size): (blake3::Hash, u64),
        origin: &str,
    ) -> Result<(), PublishError> {
        if !lock(&self.claims).claim(path, origin) {
            return Ok(());
        }
        if let Some(stamp) = self.equal_in_old(path, size, |old| hash == old) {
            self.note(path, OutputRecord { hash, stamp, original: None }, false);
            return Ok(());
        }
        let put = || {
            self.folders.ensure(path.parent().unwrap_or_default().as_ref())?;
            let place = self.folders.root().join(path.as_str());
            carry_one(&folder.file(inside), &place)?;
            fs::symlink_metadata(place)
        };
        let about = put().map_err(|error| self.cannot_write(path, &error))?;
        self.note(path, OutputRecord { hash, stamp: Stamp::of(&about), original: None }, true);
        Ok(())
    }

    /// What a file of the old folder holds; none when there is none, or it cannot be read.
    pub fn read_old(&self, name: &str) -> Option<Vec<u8>> {
        read_own(&self.out.real.join(name)).ok()?
    }

    /// Whether the old folder has something of this name; with no name, whether it has anything.
    pub fn is_there(&self, name: Option<&str>) -> bool {
        name.map_or_else(|| self.tree.iter().next().is_some(), |name| self.tree.get(name).is_some())
    }

    /// Takes the file `from`, as it is, as an output; neither read nor copied if nothing changed since it was last
    /// copied.
    ///
    /// # Errors
    ///
    /// When it is not a regular file, cannot be read, or the copy cannot be written.
    pub fn copy(&self, path: &OutPath, from: &Path, origin: &str) -> Result<(), PublishError> {
        if !lock(&self.claims).claim(path, origin) {
            return Ok(());
        }
        let (mut source, about) = self.open_original(from)?;
        let original = Some(digest_of_original(from, &about));
        if let Some(record) = self.copied_before(path, original) {
            self.note(path, record, false);
            return Ok(());
        }
        let mut found = None;
        let is_equal = |old| {
            found = hash_of(&mut source).ok().map(|(hash, _)| hash);
            found == Some(old)
        };
        if let (Some(stamp), Some(hash)) = (self.equal_in_old(path, about.len(), is_equal), found) {
            self.note(path, OutputRecord { hash, stamp, original }, false);
            return Ok(());
        }
        source.rewind().map_err(|error| PublishError::io("read", from, &error))?;
        let mut copy = self.create(path).map_err(|error| self.cannot_write(path, &error))?;
        let hash = self.pour(&mut source, &mut copy, from, path)?;
        refuse_changed(&source, &about, from)?;
        let about = copy.metadata().map_err(|error| self.cannot_write(path, &error))?;
        self.note(path, OutputRecord { hash, stamp: Stamp::of(&about), original }, true);
        Ok(())
    }

    /// Takes the file `from` as `change` makes it; neither read nor written if nothing changed since that was last
    /// done. What `change` cannot do is said, and then the file is taken as it is, and looked at again the next time.
    ///
    /// # Errors
    ///
    /// As [`Self::copy`].
    pub fn copy_changed<E>(
        &self,
        path: &OutPath,
        from: &Path,
        origin: &str,
        change: impl FnOnce(&[u8]) -> Result<Option<Vec<u8>>, E>,
    ) -> Result<Option<E>, PublishError> {
        if !lock(&self.claims).claim(path, origin) {
            return Ok(None);
        }
        let (mut source, about) = self.open_original(from)?;
        let original = Some(!digest_of_original(from, &about));
        if let Some(record) = self.copied_before(path, original) {
            self.note(path, record, false);
            return Ok(None);
        }
        let mut bytes = Vec::new();
        source.read_to_end(&mut bytes).map_err(|error| PublishError::io("read", from, &error))?;
        refuse_changed(&source, &about, from)?;
        let (bytes, fault) = match change(&bytes) {
            Ok(changed) => (changed.unwrap_or(bytes), None),
            Err(fault) => (bytes, Some(fault)),
        };
        let original = original.filter(|_| fault.is_none());
        let hash = blake3::hash(&bytes);
        if let Some(stamp) = self.equal_in_old(path, bytes.len() as u64, |old| old == hash) {
            self.note(path, OutputRecord { hash, stamp, original }, false);
            return Ok(fault);
        }
        let mut copy = self.create(path).map_err(|error| self.cannot_write(path, &error))?;
        copy.write_all(&bytes).map_err(|error| self.cannot_write(path, &error))?;
        let about = copy.metadata().map_err(|error| self.cannot_write(path, &error))?;
        self.note(path, OutputRecord { hash, stamp: Stamp::of(&about), original }, true);
        Ok(fault)
    }

    /// Opens a file that is copied: below the site's folder where it lies there, and nothing is followed.
    fn open_original(&self, from: &Path) -> Result<(File, Metadata), PublishError> {
        let (root, inside) = match from.strip_prefix(&self.root) {
            Ok(inside) => (self.root.as_path(), inside),
            Err(_) => (from.parent().unwrap_or(from), Path::new(from.file_name().unwrap_or_default())),
        };
        let fail =
            |fault: LoadError| PublishError::new(from, format!("cannot read {}: {}", shown(from), fault.message));
        beneath::open(if root.as_os_str().is_empty() { Path::new(".") } else { root }, inside).map_err(fail)
    }

    /// The outputs taken so far that cannot stand beside each other, in order of paths.
    pub fn collisions(&self) -> Vec<Collision> {
        lock(&self.claims).collisions()
    }

    /// The stamp of the old file if its content is the same as the new, which has `size` bytes.
    ///
    /// The old file's hash comes from its record if the file is untouched since, else it is read; so a folder whose
    /// record was lost, or whose times were, is taken over without being written again.
    fn equal_in_old(&self, path: &OutPath, size: u64, is_equal: impl FnOnce(blake3::Hash) -> bool) -> Option<Stamp> {
        let Some(TreeEntry::File(stamp)) = self.tree.get(path.as_str()) else { return None };
        if stamp.size != size {
            return None;
        }
        let recorded = self.old.records.get(path).filter(|record| record.stamp == stamp).map(|record| record.hash);
        let hash = recorded.or_else(|| hash_of_file(&self.out.real.join(path.as_str())).ok().map(|(hash, _)| hash))?;
        is_equal(hash).then_some(stamp)
    }

    fn copied_before(&self, path: &OutPath, original: Option<u64>) -> Option<OutputRecord> {
        let record = self.old.records.get(path).filter(|record| record.original == original)?;
        (self.tree.get(path.as_str()) == Some(TreeEntry::File(record.stamp))).then(|| record.clone())
    }

    fn create(&self, path: &OutPath) -> io::Result<File> {
        self.folders.ensure(path.parent().unwrap_or_default().as_ref())?;
        File::create_new(self.folders.root().join(path.as_str()))
    }

    /// Copies piece by piece and hashes what goes by.
    fn pour(
        &self,
        source: &mut File,
        copy: &mut File,
        from: &Path,
        to: &OutPath,
    ) -> Result<blake3::Hash, PublishError> {
        let mut hasher = blake3::Hasher::new();
        let mut buffer = vec![0; 1 << 16];
        loop {
            let piece = match source.read(&mut buffer) {
                Ok(0) => return Ok(hasher.finalize()),
                Ok(count) => &buffer[..count],
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(PublishError::io("read", from, &error)),
            };
            hasher.update(piece);
            copy.write_all(piece).map_err(|error| self.cannot_write(to, &error))?;
        }
    }

    fn note(&self, path: &OutPath, record: OutputRecord, staged: bool) {
        lock(&self.outputs).insert(path.clone(), Output { record, staged });
    }

    pub(super) fn cannot_write(&self, path: &OutPath, error: &io::Error) -> PublishError {
        let trouble = PublishError::io("write", &self.out.show(path.as_str()), error);
        let beside = self.neighbours.staging.parent().unwrap_or(Path::new("/"));
        if self.folders.started() {
            return trouble;
        }
        trouble.with_help(format!(
            "the new site is put together beside the old one; postil must be able to make a folder in {}",
            shown(beside)
        ))
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        if self.folders.started() {
            // Should it stay, the next build removes it.
            let _ = remove(&self.neighbours.staging);
        }
    }
}

/// The lock's value, also after another thread panicked: maps of finished outputs are never half-changed.
pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

pub(super) fn read_tree(out: &OutFolder) -> Result<Tree, PublishError> {
    Tree::read(&out.real).map_err(|(path, error)| {
        let inside: PathBuf = path.strip_prefix(&out.real).unwrap_or(&path).to_owned();
        PublishError::io(
            "read",
            &if inside.as_os_str().is_empty() { out.shown.clone() } else { out.show(inside) },
            &error,
        )
    })
}

/// What could not be removed, each with the reason.
type Left = Vec<(PathBuf, io::Error)>;

/// Holds the output folder, if there is one, and puts right what a killed build left beside it.
pub(super) fn take_up(out: &OutFolder, shelf: &Shelf) -> Result<(Option<Hold>, Left), PublishError> {
    let mut hold = Hold::output(out)?;
    let is_ours = |path: &Path| shelf.knows_aside(path);
    let left = restore(&out.real, is_ours).map_err(|(path, error)| PublishError::io("put back", &path, &error))?;
    shelf.forget_aside();
    if hold.is_none() {
        hold = Hold::output(out)?;
    }
    Ok((hold, left))
}

pub(super) fn cannot_remove(path: &Path, error: &io::Error) -> String {
    format!("what an earlier build left in {} could not be removed: {}", shown(path), reason(error))
}

pub(super) fn refuse_mount_point(out: &OutFolder) -> Result<(), PublishError> {
    let (Ok(here), Some(Ok(around))) = (fs::metadata(&out.real), out.real.parent().map(fs::metadata)) else {
        return Ok(());
    };
    let mount = super::mounts::within(&out.real);
    if device(&here) == device(&around) && mount.is_none() {
        return Ok(());
    }
    let place = mount.unwrap_or_else(|| out.real.clone());
    if place != out.real {
        let message = format!("cannot publish to {}: a folder is mounted in it", shown(&out.shown));
        let message = format!("{message}, at {}, and its files would be moved out of their own", shown(&place));
        return Err(
            PublishError::new(&out.shown, message).with_help("mount it elsewhere, or choose another output folder")
        );
    }
    let message = format!(
        "cannot publish to {}: another disk or folder is mounted there, and a mount cannot be exchanged in one step",
        shown(&out.shown)
    );
    Err(PublishError::new(&out.shown, message).with_help("choose a folder in it as the output folder"))
}

/// A file that changed under the hands of its copy may be torn.
fn refuse_changed(source: &File, before: &Metadata, from: &Path) -> Result<(), PublishError> {
    let after = source.metadata().map_err(|error| PublishError::io("read", from, &error))?;
    if Stamp::of(before) == Stamp::of(&after) {
        return Ok(());
    }
    let message = format!("{} was changed while it was copied", shown(from));
    Err(PublishError::new(from, message).with_help("build again when it is whole"))
}

/// What tells an original changed, or another file put in its place, without reading it.
fn digest_of_original(from: &Path, about: &Metadata) -> u64 {
    let stamp = Stamp::of(about);
    let mut hasher = blake3::Hasher::new();
    hasher.update(&stamp.size.to_le_bytes()).update(&stamp.changed.to_le_bytes());
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        for number in [about.ino() as i64, about.ctime(), about.ctime_nsec()] {
            hasher.update(&number.to_le_bytes());
        }
    }
    hasher.update(from.as_os_str().as_encoded_bytes());
    let mut digest = [0; 8];
    hasher.finalize_xof().fill(&mut digest);
    u64::from_le_bytes(digest)
}
