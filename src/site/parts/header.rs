//! What a part says of itself: which it is, what it was made with, and what proves the rest of it.
//!
//! It is text under a digest of its own, so that a torn or altered one counts as none, and one of another version of
//! postil can still be read as far as to say so.

use super::share::Share;
use crate::cache::Digest;
use crate::site::reuse::MadeWith;
use serde::{Deserialize, Serialize};

/// The file that makes a folder a part.
pub const FILE: &str = "part.postil";
/// The folder of its pages.
pub const PAGES: &str = "pages";

const FIRST_WORD: &str = "postil-part-1";

/// What a part says of itself.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// The title of its site.
    pub site: String,
    /// Which part it is.
    pub part: u32,
    /// Of how many.
    pub of: u32,
    /// What it was made with.
    pub made_with: MadeWith,
    /// Articles of it that are left to whoever merges: they have no page, or something stands in its way.
    pub left: Vec<String>,
    /// A digest of each file of records.
    pub records: Vec<String>,
}

impl Header {
    /// Which part it is.
    pub fn share(&self) -> Share {
        Share { part: self.part, of: self.of }
    }

    /// As it is written down.
    pub fn to_text(&self) -> String {
        let body = serde_json::to_string(self).unwrap_or_default();
        format!("{FIRST_WORD} {}\n{body}\n", Digest::of(body.as_bytes()).to_hex())
    }

    /// Reads one; none when it is torn or altered.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (head, body) = std::str::from_utf8(bytes).ok()?.split_once('\n')?;
        let body = body.strip_suffix('\n')?;
        let digest = head.strip_prefix(FIRST_WORD)?.strip_prefix(' ')?;
        if Digest::of(body.as_bytes()).to_hex() != digest {
            return None;
        }
        let header: Self = serde_json::from_str(body).ok()?;
        (1..=header.of).contains(&header.part).then_some(header)
    }
}

/// The file of records of this number.
pub fn records_file(number: usize) -> String {
    format!("records/{number:05}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_torn_or_altered_header_counts_as_none() {
        let header = Header {
            site: "Rivers".into(),
            part: 2,
            of: 3,
            made_with: MadeWith::default(),
            left: vec!["content/a.md".into()],
            records: vec!["00".into()],
        };
        let text = header.to_text();
        assert_eq!(Header::from_bytes(text.as_bytes()), Some(header));
        for end in 0..text.len() {
            assert_eq!(Header::from_bytes(&text.as_bytes()[..end]), None, "cut at {end}");
        }
        assert_eq!(Header::from_bytes(text.replace("\"part\":2", "\"part\":1").as_bytes()), None);
    }
}
