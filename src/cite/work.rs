//! A source in CSL's variables, with what was found out of it once.
//!
//! In: an item. Out: the item, and what the processor reads it as, with what a style makes of it in any document.

use super::{Item, source};
use crate::csl;
use std::ops::Deref;
use std::sync::OnceLock;

/// A source as the library has it; it never changes, so whoever formats it reads it only once.
#[derive(Debug)]
pub struct Work {
    item: Item,
    read: OnceLock<csl::Item>,
}

impl Work {
    /// What the processor makes of it.
    pub(super) fn read(&self) -> &csl::Item {
        self.read.get_or_init(|| source::read(&self.item))
    }
}

impl From<Item> for Work {
    fn from(item: Item) -> Self {
        Self { item, read: OnceLock::new() }
    }
}

impl Deref for Work {
    type Target = Item;

    fn deref(&self) -> &Item {
        &self.item
    }
}

impl PartialEq for Work {
    fn eq(&self, other: &Self) -> bool {
        self.item == other.item
    }
}
