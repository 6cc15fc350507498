//! What was formatted once and can be used again, also by the next build.
//!
//! In: citations and references as [`super::shape`] makes them. Out: the same, from memory. What is kept is named by a hash of the
//! style, the language, postil's version and the whole item, so that a changed entry or style never finds an old text. Many
//! threads may look up and add at once. Bytes that are damaged, or of another version, hold nothing.

use std::collections::{HashMap, HashSet};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard};

use serde::{Deserialize, Serialize};

use super::order::Orders;
use super::shape::{Citation, Form, Reference};

const SHARDS: usize = 64;
/// What kept bytes begin with; then the BLAKE3 of the rest.
const FIRST_BYTES: &[u8; 8] = b"postilc2";

/// What is known of one source in one style.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Known {
    citations: HashMap<Form, Made<Citation>>,
    reference: Option<Made<Reference>>,
}

/// A text, or that none can be made and an article with it must be run whole.
#[derive(Debug, Serialize, Deserialize)]
enum Made<T> {
    Text(Arc<T>),
    Failed,
}

impl<T> Made<T> {
    fn by(make: impl FnOnce() -> Option<T>) -> Made<T> {
        make().map_or(Made::Failed, |text| Made::Text(Arc::new(text)))
    }

    fn text(&self) -> Option<Arc<T>> {
        match self {
            Made::Text(text) => Some(Arc::clone(text)),
            Made::Failed => None,
        }
    }
}

impl<T> Clone for Made<T> {
    fn clone(&self) -> Made<T> {
        self.text().map_or(Made::Failed, Made::Text)
    }
}

/// A source's place in the store.
#[derive(Debug, Default)]
pub(super) struct Record {
    known: RwLock<Known>,
    /// Whether anything was looked up in it.
    used: AtomicBool,
    /// Whether anything was added to it.
    new: AtomicBool,
}

/// Formatted citations and references of any number of sources, styles and locales.
#[derive(Debug)]
pub struct Shapes {
    shards: Vec<RwLock<HashMap<u128, Arc<Record>>>>,
    pub(super) orders: Orders,
}

impl Default for Shapes {
    fn default() -> Shapes {
        Shapes { shards: (0..SHARDS).map(|_| RwLock::default()).collect(), orders: Orders::default() }
    }
}

/// What a store looks like on disk.
#[derive(Serialize, Deserialize)]
struct Stored {
    records: Vec<(u128, Known)>,
    orders: super::order::Stored,
}

impl Shapes {
    /// The record of an item in a style.
    pub(super) fn record(&self, key: u128) -> Arc<Record> {
        let shard = &self.shards[(key % SHARDS as u128) as usize];
        if let Some(record) = shard.read().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return Arc::clone(record);
        }
        Arc::clone(shard.write().unwrap_or_else(PoisonError::into_inner).entry(key).or_default())
    }

    /// How many sources, and how many texts of them, are kept.
    pub fn count(&self) -> (usize, usize) {
        let mut count = (0, 0);
        self.each(|_, record| {
            let known = record.known();
            count = (count.0 + 1, count.1 + known.citations.len() + usize::from(known.reference.is_some()));
        });
        count
    }

    /// All that was used, as bytes to be kept until the next build, the same for the same content; nothing when none of it is new.
    pub fn bytes(&self) -> Option<Vec<u8>> {
        let (mut records, mut new) = (Vec::new(), self.orders.is_new());
        self.each(|name, record| {
            new |= record.new.load(Ordering::Relaxed);
            if record.used.load(Ordering::Relaxed) {
                records.push((name, record.known().clone()));
            }
        });
        if !new {
            return None;
        }
        records.sort_unstable_by_key(|(name, _)| *name);
        let names: HashSet<u128> = records.iter().map(|(name, _)| *name).collect();
        let stored = Stored { records, orders: self.orders.stored(&|name| names.contains(&name)) };
        let mut body = Vec::new();
        ciborium::into_writer(&stored, &mut body).ok()?;
        Some([FIRST_BYTES.as_slice(), blake3::hash(&body).as_bytes(), &body].concat())
    }

    /// What [`Shapes::bytes`] gave; an empty store when the bytes are none of that.
    pub fn read(bytes: &[u8]) -> Shapes {
        let shapes = Shapes::default();
        let Some(stored) = stored(bytes) else { return shapes };
        for (name, known) in stored.records {
            let shard = &shapes.shards[(name % SHARDS as u128) as usize];
            let record = Record { known: RwLock::new(known), ..Record::default() };
            shard.write().unwrap_or_else(PoisonError::into_inner).insert(name, Arc::new(record));
        }
        shapes.orders.restore(stored.orders);
        shapes
    }

    fn each(&self, mut show: impl FnMut(u128, &Record)) {
        for shard in &self.shards {
            let shard = shard.read().unwrap_or_else(PoisonError::into_inner);
            shard.iter().for_each(|(name, record)| show(*name, record));
        }
    }
}

fn stored(bytes: &[u8]) -> Option<Stored> {
    let (hash, body) = bytes.strip_prefix(FIRST_BYTES)?.split_first_chunk::<32>()?;
    (blake3::hash(body) == *hash).then(|| ciborium::from_reader(body).ok())?
}

impl Record {
    fn known(&self) -> RwLockReadGuard<'_, Known> {
        self.known.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// The text of a citation, kept or made now.
    pub fn citation(&self, form: &Form, make: impl FnOnce() -> Option<Citation>) -> Option<Arc<Citation>> {
        self.used.store(true, Ordering::Relaxed);
        if let Some(kept) = self.known().citations.get(form) {
            return kept.text();
        }
        let new = Made::by(make);
        self.new.store(true, Ordering::Relaxed);
        self.known.write().unwrap_or_else(PoisonError::into_inner).citations.entry(form.clone()).or_insert(new).text()
    }

    /// The text of the reference, kept or made now.
    pub fn reference(&self, make: impl FnOnce() -> Option<Reference>) -> Option<Arc<Reference>> {
        self.used.store(true, Ordering::Relaxed);
        if let Some(kept) = &self.known().reference {
            return kept.text();
        }
        let new = Made::by(make);
        self.new.store(true, Ordering::Relaxed);
        self.known.write().unwrap_or_else(PoisonError::into_inner).reference.get_or_insert(new).text()
    }
}
