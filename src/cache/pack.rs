//! Contents of outputs, compressed, one behind the other in one file.
//!
//! What is put goes to the end; what was put before stays where it is until most of the file is of no more use, then
//! the file is begun anew. A slot that was never written, or that another program has written over, holds something
//! else: whoever asks compares.

use serde::{Deserialize, Serialize};
use std::fs::{File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
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
    pub fn open(folder: &Path) -> Self {
        let path = folder.join("contents");
        let file = if folder.as_os_str().is_empty() { None } else { Tail::open(&path).ok() };
        Self { path, file: Mutex::new(file) }
    }

    /// Keeps a content.
    pub fn put(&self, bytes: &[u8]) -> Slot {
        let packed = lz4_flex::block::compress(bytes);
        let Ok(length) = u32::try_from(packed.len()) else { return Slot::default() };
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(tail) = file.as_mut() else { return Slot::default() };
        let start = tail.length + tail.waiting.len() as u64;
        tail.waiting.extend_from_slice(&packed);
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
        let end = slot.start.checked_add(u64::from(slot.length)).filter(|_| is_likely)?;
        let mut packed;
        {
            let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
            let tail = file.as_mut()?;
            if end > tail.length {
                return None;
            }
            packed = vec![0; slot.length as usize];
            tail.file.seek(SeekFrom::Start(slot.start)).ok()?;
            tail.file.read_exact(&mut packed).ok()?;
        }
        lz4_flex::block::decompress(&packed, usize::try_from(size).ok()?).ok()
    }

    /// Brings everything to the disk; when most of what is there is of no more use, the next build begins anew.
    pub fn settle(&self, live: u64) {
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(tail) = file.as_mut() else { return };
        if tail.flush().is_err() || tail.length > 2 * live + LITTLE {
            *file = None;
            let _ = std::fs::remove_file(&self.path);
        }
    }
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
        let pack = Pack::open(home.path());
        let slots: Vec<Slot> = texts.iter().map(|text| pack.put(text)).collect();
        pack.settle(u64::MAX / 4);
        drop(pack);
        let pack = Pack::open(home.path());
        for (slot, text) in slots.iter().zip(&texts) {
            assert_eq!(pack.get(*slot, text.len() as u64).as_ref(), Some(text));
        }
        drop(pack);
        File::create(home.path().join("contents")).expect("emptied");
        let pack = Pack::open(home.path());
        assert_eq!(pack.get(slots[3], texts[3].len() as u64), None);
        assert_eq!(pack.get(Slot { start: u64::MAX, length: u32::MAX }, 9), None, "no room is made for it");
    }

    #[test]
    fn a_file_of_which_most_is_of_no_use_is_begun_anew() {
        let home = tempfile::tempdir().expect("a folder");
        let pack = Pack::open(home.path());
        let noise: Vec<u8> =
            (0..(LITTLE + 1) as u32).flat_map(|n| n.wrapping_mul(2_654_435_761).to_le_bytes()).collect();
        let slot = pack.put(&noise);
        pack.settle(0);
        assert!(slot.length > 0 && !home.path().join("contents").exists());
    }
}
