//! What a file of the site gets.

use std::path::PathBuf;

/// What a file gets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Contents {
    /// This text.
    Text(String),
    /// These bytes.
    Bytes(Vec<u8>),
    /// What another file has.
    Copied(PathBuf),
    /// This text behind what it has.
    Behind(String),
}
