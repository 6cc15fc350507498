//! Pieces of pages that many pages have to the letter: written once.
//!
//! In: what a piece shows, in short. Out: the piece. Not: what it is, nor how it is written. So much of memory may go
//! to it and no more; then pieces are written each time.

use crate::cache::Digest;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// How many bytes are kept.
const MOST: usize = 32 << 20;
/// So many threads may look at once.
const SHELVES: usize = 16;

/// Pieces of one kind, by what they show.
#[derive(Debug, Default)]
pub struct Pieces {
    shelves: [Mutex<Shelf>; SHELVES],
}

#[derive(Debug, Default)]
struct Shelf {
    pieces: HashMap<Digest, Arc<str>>,
    bytes: usize,
}

impl Pieces {
    /// The piece that shows this, written now if it is not there.
    ///
    /// # Errors
    /// What writing it fails with.
    pub fn get<E>(&self, shows: Digest, write: impl FnOnce() -> Result<String, E>) -> Result<Arc<str>, E> {
        let shelf = &self.shelves[usize::from(shows.as_bytes()[0]) % SHELVES];
        let lock = || shelf.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(piece) = lock().pieces.get(&shows) {
            return Ok(Arc::clone(piece));
        }
        let piece: Arc<str> = write()?.into();
        let mut shelf = lock();
        if shelf.bytes + piece.len() <= MOST / SHELVES {
            shelf.bytes += piece.len();
            shelf.pieces.insert(shows, Arc::clone(&piece));
        }
        Ok(piece)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_piece_is_written_once_and_only_so_many_are_kept() {
        let pieces = Pieces::default();
        let mut written = 0;
        let mut get = |of: u32, length: usize| {
            let digest = Digest::of(&of.to_le_bytes());
            let piece = pieces.get(digest, || {
                written += 1;
                Ok::<_, ()>("x".repeat(length))
            });
            piece.map(|piece| piece.len())
        };
        assert_eq!((get(1, 5), get(1, 9)), (Ok(5), Ok(5)));
        assert_eq!(get(2, MOST), Ok(MOST));
        assert_eq!((get(2, 7), get(1, 9)), (Ok(7), Ok(5)), "what is too large is written each time");
        assert_eq!(written, 3);
    }
}
