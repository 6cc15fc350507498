//! The place inside a file that a link names: what stands behind its `#`.
//!
//! In: the file and the fragment as written. Out: the id of an element on a page, which can be checked, and what only
//! viewers understand (a page of a PDF, a second of a film, words to be shown), which goes out as it came.

use super::scheme::decoded;
use crate::address::OutPath;

/// Where in a file a link leads.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct LinkPlace<'w> {
    /// The id of an element, decoded; none for the file as a whole.
    pub id: Option<String>,
    /// What is not an id, encoded as it was written.
    pub as_written: Option<&'w str>,
}

impl<'w> LinkPlace<'w> {
    /// The place that a fragment names; only pages have ids.
    pub fn of(file: &OutPath, fragment: &'w str) -> Self {
        let ending = file.as_str().rsplit('.').next().unwrap_or_default();
        if !matches!(ending, "html" | "htm") {
            return Self { id: None, as_written: Some(fragment).filter(|fragment| !fragment.is_empty()) };
        }
        // What stands behind `:~:` is for the browser, not for the page (WICG, URL fragment text directives).
        let (id, directive) = fragment.find(":~:").map_or((fragment, ""), |at| fragment.split_at(at));
        Self {
            id: Some(decoded(id)).filter(|id| !id.is_empty() && id != "top"),
            as_written: Some(directive).filter(|directive| !directive.is_empty()),
        }
    }
}
