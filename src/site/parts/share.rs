//! Which articles belong to which part: each article to one, by nothing but its path.
//!
//! So the parts of a site stay what they are when articles come and go elsewhere, and are of about one size.

use crate::cache::Digest;
use std::fmt;
use std::str::FromStr;

/// One of several parts of a site's articles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// Which, from 1.
    pub part: u32,
    /// Of how many.
    pub of: u32,
}

impl Share {
    /// Whether it has the article with this file.
    pub fn has(self, markdown: &str) -> bool {
        part_of(markdown, self.of) == self.part
    }
}

/// The part that has an article, of so many.
pub fn part_of(markdown: &str, of: u32) -> u32 {
    let mut first = [0; 8];
    first.copy_from_slice(&Digest::of(markdown.as_bytes()).as_bytes()[..8]);
    (u64::from_be_bytes(first) % u64::from(of.max(1))) as u32 + 1
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.part, self.of)
    }
}

impl FromStr for Share {
    type Err = String;

    fn from_str(written: &str) -> Result<Self, Self::Err> {
        let read = || {
            let (part, of) = written.split_once('/')?;
            Some(Self { part: part.parse().ok()?, of: of.parse().ok()? })
        };
        let share = read().ok_or_else(|| {
            format!("`{written}` is no part of a site; write its number and how many there are, as `2/8`")
        })?;
        if share.part == 0 || share.part > share.of {
            return Err(format!("`{written}` is no part of a site; parts are counted from 1 to {}", share.of.max(1)));
        }
        Ok(share)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_article_is_in_one_part_and_parts_are_of_about_one_size() {
        let mut sizes = [0_u32; 8];
        for number in 0..8000 {
            let path = format!("content/news/{number}.md");
            let parts: Vec<u32> = (1..=8).filter(|part| Share { part: *part, of: 8 }.has(&path)).collect();
            assert_eq!(parts.len(), 1, "{path}");
            sizes[parts[0] as usize - 1] += 1;
        }
        assert!(sizes.iter().all(|size| (900..1100).contains(size)), "{sizes:?}");
    }

    #[test]
    fn a_part_is_written_as_a_number_of_so_many() {
        let read = |written: &str| written.parse::<Share>().map(|share| share.to_string());
        assert_eq!(read("2/8"), Ok("2/8".into()));
        let refused = |wrong: &str, help: &str| Err(format!("`{wrong}` is no part of a site; {help}"));
        for wrong in ["2", "2/", "/8", "two/8", "-1/8", ""] {
            assert_eq!(read(wrong), refused(wrong, "write its number and how many there are, as `2/8`"));
        }
        for wrong in ["9/8", "0/8"] {
            assert_eq!(read(wrong), refused(wrong, "parts are counted from 1 to 8"));
        }
    }
}
