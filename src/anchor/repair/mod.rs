//! Sidecars whose passages have drifted: the sidecar's text and the places go in, the same text with new words and
//! context comes out. Comments, order and layout are kept byte for byte, since only the values of `at` are written
//! anew.
//!
//! [`renewed`] says what a selector must be now, `edit` where that stands in the file, `written` how TOML writes it.
//! Which places are right is not asked here, and no file is touched.

mod edit;
mod renewed;
#[cfg(test)]
mod tests;
mod written;

use std::ops::Range;

use super::{Anchorer, Selector};
use edit::Editor;
pub use renewed::renewed;
pub use written::{at, string};

/// A selector to be written anew.
#[derive(Debug, Clone)]
pub struct Repair<'s> {
    /// What the sidecar says.
    pub selector: &'s Selector,
    /// Where it says it: the bytes of the value.
    pub span: Range<usize>,
    /// The bytes of the reader's text where the passage is now.
    pub place: Range<usize>,
}

/// A sidecar after its repair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repaired {
    /// Its text.
    pub text: String,
    /// How many selectors were written anew.
    pub done: usize,
}

/// Writes the selectors of a sidecar anew, those that can be.
pub fn repaired(sidecar: &str, anchorer: &Anchorer, repairs: &[Repair]) -> Repaired {
    let Some(mut editor) = Editor::new(sidecar) else { return Repaired { text: sidecar.to_owned(), done: 0 } };
    let mut done = 0;
    for repair in repairs {
        let new = renewed(anchorer, repair.selector, &repair.place);
        done += usize::from(new.is_some_and(|new| editor.set(&repair.span, &new)));
    }
    Repaired { text: editor.finish(), done }
}
