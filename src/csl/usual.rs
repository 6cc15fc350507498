//! What a style makes of a source whatever else a document cites: made once, and taken by every document that has the
//! source.
//!
//! In: what was made for a document, where nothing of the document had a part in it. Out: the same for the next.
//! Not: how it is made (`sort`, `apart`, `bibliography`). Most documents make nothing of a source but this: its number,
//! its note, and what tells it from others count in few styles, or for few sources.

use super::rich::Rich;
use std::sync::{Arc, OnceLock};

/// What is kept with a source: for the first style that asks. Another makes its own each time.
#[derive(Debug, Default)]
pub(super) struct Usual(OnceLock<Box<OfStyle>>);

/// For one style; a value is none where a document has a part in it.
#[derive(Debug)]
pub(super) struct OfStyle {
    style: u64,
    /// The values for the keys by which references are sorted.
    pub references: Vec<OnceLock<Option<SortValue>>>,
    /// The values for the keys by which the cites of a citation are sorted.
    pub cites: Vec<OnceLock<Option<SortValue>>>,
    /// What a later cite looks like.
    pub sight: OnceLock<Option<UsualSight>>,
    /// The entry in a list of references.
    pub entry: OnceLock<Option<Arc<Printed>>>,
}

/// What a source is sorted by; nothing where it has no value for the key.
pub(super) type SortValue = Option<Vec<u8>>;

/// What a later cite of a source looks like, and the names that could be told apart.
#[derive(Clone, Debug)]
pub(super) struct UsualSight {
    pub key: u64,
    pub names: Vec<Namesake>,
}

/// A name as it is usually printed, and whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Namesake {
    /// Its place among the names of its role.
    pub index: u16,
    pub text: String,
    pub person: Person,
}

/// All that tells two people apart who are printed alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Person(pub [String; 5]);

/// An entry of a list of references, printed.
#[derive(Debug)]
pub struct Printed {
    /// What is set apart at its left, if the style wants that.
    pub first: Option<Rich>,
    /// The reference, with or without its first field.
    pub text: Rich,
    /// Whether it is the same in every document.
    pub usual: bool,
    /// The names that it begins with.
    pub(super) names: Option<Names>,
}

/// The names that a reference begins with, one by one and together.
#[derive(Debug)]
pub(super) struct Names {
    pub each: Vec<String>,
    pub whole: String,
}

impl Usual {
    /// What is kept for the style with this number, if it is kept for that; the style has so many keys for references
    /// and for cites.
    pub fn of(&self, style: u64, [references, cites]: [usize; 2]) -> Option<&OfStyle> {
        let keys = |keys: usize| (0..keys).map(|_| OnceLock::new()).collect();
        let new = || {
            let (sight, entry) = (OnceLock::new(), OnceLock::new());
            Box::new(OfStyle { style, references: keys(references), cites: keys(cites), sight, entry })
        };
        Some(self.0.get_or_init(new)).filter(|of| of.style == style).map(AsRef::as_ref)
    }
}

/// What is kept of a source is no part of it.
impl Clone for Usual {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl PartialEq for Usual {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Usual {}
