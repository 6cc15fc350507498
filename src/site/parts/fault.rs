//! What is wrong with the parts that are to be merged, and how it is put right.

use super::share::Share;
use std::fmt;
use std::path::Path;

/// Why parts cannot be merged.
#[derive(Debug)]
pub struct PartsFault {
    message: String,
    help: String,
}

impl PartsFault {
    /// A fault with its way out.
    pub fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { message: message.into(), help: help.into() }
    }

    /// A part that is to be made again.
    pub fn again(message: impl Into<String>, parts: &[(Share, &Path)]) -> Self {
        let commands: Vec<String> = parts.iter().map(|(share, folder)| command(*share, &folder.display())).collect();
        Self::new(message, format!("make it again with {}", commands.join(" and ")))
    }

    /// The way out.
    pub fn help(&self) -> &str {
        &self.help
    }
}

/// The command that makes a part.
pub fn command(share: Share, folder: &dyn fmt::Display) -> String {
    format!("`postil build --part {share} --out {folder}`")
}

impl fmt::Display for PartsFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for PartsFault {}
