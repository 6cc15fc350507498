//! How far the work on a site has come, for whoever watches it from another thread.
//!
//! In: how many articles there are, and each as it is done. Out: both numbers. Not: time, and showing it.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

/// Articles that are done, of how many. Copies are of the same.
#[derive(Debug, Clone, Default)]
pub struct Steps(Arc<[AtomicUsize; 2]>);

impl Steps {
    /// There are so many articles.
    pub fn begin(&self, all: usize) {
        self.0[1].store(all, Relaxed);
    }

    /// One more is done.
    pub fn step(&self) {
        self.0[0].fetch_add(1, Relaxed);
    }

    /// How many are done, and how many there are; 0 until that is known.
    pub fn so_far(&self) -> (usize, usize) {
        (self.0[0].load(Relaxed), self.0[1].load(Relaxed))
    }
}
