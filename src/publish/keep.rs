//! What postil keeps for itself from build to build, in its own folder.
//!
//! In: bytes. Out: a file that is either the old one or the new one, whole. It is no part of the site.

use std::io::{self, Write as _};
use std::path::Path;

use crate::load::kept;

/// Keeps formatted citations for the next build.
///
/// # Errors
/// The disk's.
pub fn citations(state: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = tempfile::NamedTempFile::new_in(state)?;
    file.write_all(bytes)?;
    file.persist(state.join(kept::CITATIONS))?;
    Ok(())
}
