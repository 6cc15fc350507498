//! What postil keeps for itself from build to build.
//!
//! In: postil's own folder. Out: bytes, none when there are none to be had: a build that finds nothing kept does its work anew.

use std::path::Path;

/// The file with formatted citations.
pub const CITATIONS: &str = "citations";
const LIMIT: u64 = 512 << 20;

/// Citations formatted by earlier builds.
pub fn citations(state: &Path) -> Vec<u8> {
    super::file::bytes(state, CITATIONS, LIMIT, "").unwrap_or_default()
}
