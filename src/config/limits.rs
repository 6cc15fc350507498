//! `[limits]`: sizes beyond which a file is refused.
//!
//! In: the table, a size as bytes or `"16 MB"`. Out: bytes. Not: looking at files.

use super::put;
use crate::document::{Fault, Fields};
use crate::report::Code;

/// Sizes beyond which a file is refused, in bytes unless it is said otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// An article.
    pub article: u64,
    /// A sidecar.
    pub sidecar: u64,
    /// A library of sources.
    pub library: u64,
    /// The text kept of a source.
    pub archive: u64,
    /// Line ends and signs of Markdown in an article: each may become a part of the page, that takes some three hundred
    /// bytes of memory while it is made.
    pub signs: usize,
}

const MEGABYTE: u64 = 1 << 20;

impl Default for Limits {
    fn default() -> Self {
        Self {
            article: 16 * MEGABYTE,
            sidecar: 16 * MEGABYTE,
            library: 64 * MEGABYTE,
            archive: 16 * MEGABYTE,
            signs: 1_000_000,
        }
    }
}

impl Limits {
    /// Takes what the table says.
    pub(super) fn read(&mut self, fields: &mut Fields<'_, '_>) {
        put(&mut self.article, size(fields, "article"));
        put(&mut self.sidecar, size(fields, "sidecar"));
        put(&mut self.library, size(fields, "library"));
        put(&mut self.archive, size(fields, "archive"));
        put(&mut self.signs, super::count(fields, "signs", "no article has less than no sign", "how many signs"));
    }
}

/// A limit: bytes as a number, or `"16 MB"`.
fn size(fields: &mut Fields<'_, '_>, key: &'static str) -> Option<u64> {
    let written = fields.text_or_number(key)?;
    let compact = written.value.replace(' ', "").to_ascii_uppercase();
    let (digits, unit) = compact.split_at(compact.find(|c: char| !c.is_ascii_digit()).unwrap_or(compact.len()));
    let factor = match unit {
        "" | "B" => Some(1),
        "KB" => Some(1 << 10),
        "MB" => Some(MEGABYTE),
        _ => None,
    };
    let bytes = factor.and_then(|factor| digits.parse::<u64>().ok()?.checked_mul(factor));
    if bytes.is_none() {
        let message = format!("`{}` is not a size", written.value);
        fields
            .fault(Fault::new(Code::WrongType, written.span, message).help("write `\"16 MB\"`, `\"500 KB\"` or bytes"));
    }
    bytes
}
