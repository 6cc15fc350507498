//! What becomes of the addresses of a page, and what is said of them.
//!
//! In: what is found. Out: the words for it, which the readers of Markdown and of HTML share. Not: finding it.

use super::patched::Edit;
use std::ops::Range;

/// What is to be changed on a page.
#[derive(Debug, Default)]
pub struct Changes {
    pub edits: Vec<Edit>,
    pub left: Vec<(Range<usize>, String)>,
    pub guessed: Vec<(Range<usize>, String)>,
    /// Files that it leads to, by their paths.
    pub linked: Vec<String>,
}

/// What an address becomes.
pub enum To {
    /// It is right as it is.
    Stays,
    /// Another address; a file that it leads to; what of it was lost, and what was concluded.
    There { address: String, linked: Option<String>, lost: Option<String>, guess: Option<String> },
    /// It leads nowhere, and why.
    Nowhere(String),
}
