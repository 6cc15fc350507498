//! Contents of outputs, compressed, one behind the other in one file.
//!
//! What is put goes to the end; what was put before stays where it is until most of the file is of no more use, then
//! the file is begun anew. A slot that was never written, or that another program has written over, holds something
//! else: whoever asks compares.

use serde::{Deserialize, Serialize};
use std::fs::{File, OpenOptions};
use std::io::{self, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// Where a content lies.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    /// From the start of the file, in bytes.
    pub start: u64,
    /// Compressed, in bytes; none when it could not be kept.
    pub length: u32,
}

/// The file.
#[derive(Debug)]
pub(super) struct Pack {
    path: PathBuf,
    /// The file as far as it was there when it was opened.
    before: Option<(File, u64)>,
    file: Mutex<Option<Tail>>,
}

/// The open file and how long it is; what is not written yet lies in `waiting`.
#[derive(Debug)]
struct Tail {
    file: File,
    length: u64,
    waiting: Vec<u8>,
}

/// How much waits to be written together.
const WAITING: usize = 1 << 20;
/// How many bytes of no use are nothing to begin anew for.
const LITTLE: u64 = 8 << 20;

impl Pack {
    /// Opens the file, or makes it; where that cannot be, nothing is kept.
    pub fn open(folder: &Path, name: &str) -> Self {
        let path = folder.join(name);
        let file = if folder.as_os_str().is_empty() { None } else { Tail::open(&path).ok() };
        let before = file.as_ref().and_then(|tail| Some((tail.file.try_clone().ok()?, tail.length)));
        Self { path, before, file: Mutex::new(file) }
    }

    /// Keeps a content.
    pub fn put(&self, bytes: &[u8]) -> Slot {
        self.lay(&lz4_flex::block::compress(bytes))
    }

    /// Keeps bytes as they are.
    pub fn lay(&self, packed: &[u8]) -> Slot {
        let Ok(length) = u32::try_from(packed.len()) else { return Slot::default() };
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(tail) = file.as_mut() else { return Slot::default() };
        let start = tail.length + tail.waiting.len() as u64;
        tail.waiting.extend_from_slice(packed);
        if tail.waiting.len() > WAITING && tail.flush().is_err() {
            *file = None;
            return Slot::default();
        }
        Slot { start, length }
    }

    /// A content of `size` bytes, if there is one; whether it is the right one is not known.
    pub fn get(&self, slot: Slot, size: u64) -> Option<Vec<u8>> {
        if slot.length == 0 {
            return None;
        }
        // LZ4 makes nothing 255 times smaller: what claims more is none of ours, and no room is made for it.
        let is_likely = size <= 256 * u64::from(slot.length);
        let packed = if is_likely { self.lying(slot)? } else { return None };
        lz4_flex::block::decompress(&packed, usize::try_from(size).ok()?).ok()
    }

    /// Bytes as they were laid down, if they were there when the file was opened.
    pub fn lying(&self, slot: Slot) -> Option<Vec<u8>> {
        let end = slot.start.checked_add(u64::from(slot.length))?;
        let (file, _) = self.before.as_ref().filter(|(_, length)| end <= *length)?;
        let mut bytes = vec![0; slot.length as usize];
        read_at(file, slot.start, &mut bytes).ok()?;
        Some(bytes)
    }

    /// Brings everything to the disk; when most of what is there is of no more use, the next build begins anew.
    pub fn settle(&self, live: u64) {
        if self.is_mostly_idle(live) {
            *self.file.lock().unwrap_or_else(PoisonError::into_inner) = None;
            let _ = std::fs::remove_file(&self.path);
        }
    }

    /// Brings everything to the disk, and says whether most of what is there is of no more use.
    pub fn is_mostly_idle(&self, live: u64) -> bool {
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(tail) = file.as_mut() else { return false };
        if tail.flush().is_err() {
            *file = None;
            let _ = std::fs::remove_file(&self.path);
            return false;
        }
        tail.is_mostly_idle(live)
    }

    /// Puts the bytes of these slots, and no others, into a file in the place of this one; the slots are then those in
    /// it. A kill before they are written down leaves slots of other bytes: whoever asks compares.
    pub fn begin_anew<'s>(&self, slots: impl Iterator<Item = &'s mut Slot>) {
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(old) = file.take() else { return };
        let path = self.path.with_extension("fresh");
        let _ = std::fs::remove_file(&path);
        let fresh = Self { path, before: None, file: Mutex::new(None) };
        *fresh.file.lock().unwrap_or_else(PoisonError::into_inner) = Tail::open(&fresh.path).ok();
        for slot in slots {
            let mut bytes = vec![0; slot.length as usize];
            let is_read = read_at(&old.file, slot.start, &mut bytes).is_ok();
            *slot = if is_read { fresh.lay(&bytes) } else { Slot::default() };
        }
        fresh.settle(u64::MAX / 4);
        if std::fs::rename(&fresh.path, &self.path).is_err() {
            let _ = std::fs::remove_file(&self.path);
        }
    }
}

#[cfg(unix)]
fn read_at(file: &File, start: u64, bytes: &mut [u8]) -> io::Result<()> {
    std::os::unix::fs::FileExt::read_exact_at(file, bytes, start)
}

#[cfg(not(unix))]
fn read_at(file: &File, start: u64, bytes: &mut [u8]) -> io::Result<()> {
    use std::io::Read;
    let mut file = file;
    file.seek(SeekFrom::Start(start))?;
    file.read_exact(bytes)
}

impl Tail {
    fn open(path: &Path) -> io::Result<Self> {
        let mut options = OpenOptions::new();
        options.create(true).truncate(false).read(true).write(true);
        #[cfg(unix)]
        {
            use rustix::fs::OFlags;
            let flags = (OFlags::NOFOLLOW | OFlags::NONBLOCK).bits();
            std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, flags.cast_signed());
        }
        let file = options.open(path)?;
        let about = file.metadata()?;
        if !about.is_file() {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        Ok(Self { length: about.len(), file, waiting: Vec::new() })
    }

    fn is_mostly_idle(&self, live: u64) -> bool {
        self.length > 2 * live + LITTLE
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.seek(SeekFrom::Start(self.length))?;
        self.file.write_all(&self.waiting)?;
        self.length += self.waiting.len() as u64;
        self.waiting.clear();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contents_come_back_and_a_cut_file_gives_none() {
        let home = tempfile::tempdir().expect("a folder");
        let texts: Vec<Vec<u8>> = (0..40_u8).map(|n| vec![n; usize::from(n) * 999 + 1]).collect();
        let pack = Pack::open(home.path(), "contents");
        let slots: Vec<Slot> = texts.iter().map(|text| pack.put(text)).collect();
        pack.settle(u64::MAX / 4);
        drop(pack);
        let pack = Pack::open(home.path(), "contents");
        for (slot, text) in slots.iter().zip(&texts) {
            assert_eq!(pack.get(*slot, text.len() as u64).as_ref(), Some(text));
        }
        drop(pack);
        File::create(home.path().join("contents")).expect("emptied");
        let pack = Pack::open(home.path(), "contents");
        assert_eq!(pack.get(slots[3], texts[3].len() as u64), None);
        assert_eq!(pack.get(Slot { start: u64::MAX, length: u32::MAX }, 9), None, "no room is made for it");
    }

    #[test]
    fn a_file_of_which_most_is_of_no_use_is_begun_anew() {
        let home = tempfile::tempdir().expect("a folder");
        let pack = Pack::open(home.path(), "contents");
        let noise: Vec<u8> =
            (0..(LITTLE + 1) as u32).flat_map(|n| n.wrapping_mul(2_654_435_761).to_le_bytes()).collect();
        let slot = pack.put(&noise);
        pack.settle(0);
        assert!(slot.length > 0 && !home.path().join("contents").exists());
    }

    #[test]
    fn what_is_wanted_moves_to_a_file_of_its_own() {
        let home = tempfile::tempdir().expect("a folder");
        let pack = Pack::open(home.path(), "records");
        let mut slots = [pack.lay(b"one"), pack.lay(&vec![7; LITTLE as usize + 99]), pack.lay(b"three")];
        assert!(pack.is_mostly_idle(8) && !pack.is_mostly_idle(LITTLE));
        pack.begin_anew(slots.iter_mut().step_by(2));
        let pack = Pack::open(home.path(), "records");
        assert_eq!(pack.lying(slots[0]), Some(b"one".to_vec()));
        assert_eq!(pack.lying(slots[2]), Some(b"three".to_vec()));
        assert_eq!(std::fs::metadata(home.path().join("records")).expect("there").len(), 8);
        assert_eq!(std::fs::read_dir(home.path()).expect("a folder").count(), 1);
    }
}
