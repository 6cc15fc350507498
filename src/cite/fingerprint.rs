//! What tells styles, items and shapes from others of their kind, the same from run to run.

use std::hash::{Hash, Hasher};

use hayagriva::citationberg::{IndependentStyle, Locale, LocaleCode, Sort};

use super::repeated::Repeated;

/// Changes whenever the same style and item may give another text than before.
const CITE_VERSION: &str = "postil cite 2, hayagriva 0.10.1";

pub(super) fn fingerprint(
    csl: &IndependentStyle,
    order: Option<&Sort>,
    repeated: Option<&Repeated>,
    locale: Option<&LocaleCode>,
    locales: &[Locale],
) -> [u8; 32] {
    let mut digest = Digest::default();
    CITE_VERSION.hash(&mut digest);
    (csl, order, locale, locales, repeated).hash(&mut digest);
    digest.bytes()
}

/// A wide hash of anything that can be hashed, the same from run to run. It gathers first: what is hashed comes in pieces of
/// a few bytes.
#[derive(Default)]
pub(super) struct Digest(Vec<u8>);

impl Digest {
    /// The hash of all that was written.
    pub(super) fn bytes(&self) -> [u8; 32] {
        *blake3::hash(&self.0).as_bytes()
    }

    /// Half of it, enough to tell texts apart.
    pub(super) fn key(&self) -> u128 {
        blake3::hash(&self.0).as_bytes().first_chunk::<16>().map_or(0, |half| u128::from_le_bytes(*half))
    }
}

impl Hasher for Digest {
    fn write(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }

    fn finish(&self) -> u64 {
        self.key() as u64
    }
}
