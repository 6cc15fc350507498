//! What stands behind a fence: `rust {3,5-7} numbered=10` → the language, the lines that are marked, the first number.
//!
//! Zola's words for the same are read, too: `linenos`, `linenostart=10`, `hl_lines=3 5-7`.

use std::ops::RangeInclusive;

/// What is said of a block of code.
#[derive(Debug, Default, PartialEq, Eq)]
pub(in crate::render) struct Fence<'i> {
    /// Its language as it is written, or nothing.
    pub language: &'i str,
    /// Its lines that are marked, from 1.
    pub marked: Vec<RangeInclusive<usize>>,
    /// The number of its first line, where lines are numbered.
    pub first: Option<usize>,
}

impl<'i> Fence<'i> {
    /// Reads an info string; what is not known says nothing.
    pub fn read(info: &'i str) -> Self {
        let language = info.split([' ', ',', '{', '\t']).next().unwrap_or_default();
        let mut fence = Self { language, ..Self::default() };
        let mut rest = &info[language.len()..];
        while let Some((before, inside)) = rest.split_once('{') {
            let (inside, behind) = inside.split_once('}').unwrap_or((inside, ""));
            fence.options(before, false);
            fence.options(inside, true);
            rest = behind;
        }
        fence.options(rest, false);
        fence
    }

    /// Options, and in braces numbers of lines.
    fn options(&mut self, words: &str, braces: bool) {
        let mut lines = braces;
        for word in words.split([' ', ',', '\t']).filter(|word| !word.is_empty()) {
            let (name, value) = word.split_once('=').unwrap_or((word, ""));
            match name {
                "numbered" | "linenos" | "linenostart" => {
                    let first = value.parse().ok().or(self.first).unwrap_or(1);
                    self.first = Some(first);
                }
                "hl_lines" => {
                    lines = true;
                    self.marked.extend(stretch(value));
                }
                _ if lines => self.marked.extend(stretch(word)),
                _ => {}
            }
        }
    }

    /// Writes a line of the code, whose HTML it is, in an element of its own where something is said of lines.
    pub(super) fn line(&self, index: usize, html: &str, out: &mut String) {
        let marked = self.marked.iter().any(|lines| lines.contains(&(index + 1)));
        if self.marked.is_empty() && self.first.is_none() {
            return out.push_str(html);
        }
        out.push_str(if marked { "<span class=\"line marked\"" } else { "<span class=\"line\"" });
        if let Some(first) = self.first {
            out.push_str(&format!(" data-line=\"{}\"", first.saturating_add(index)));
        }
        out.push('>');
        out.push_str(html);
        out.push_str("</span>");
    }
}

/// `3` or `5-7`.
fn stretch(word: &str) -> Option<RangeInclusive<usize>> {
    let (first, last) = word.split_once('-').unwrap_or((word, word));
    Some(first.parse().ok()?..=last.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_behind_a_fence_is_read() {
        for (info, language, marked, first) in [
            ("rust", "rust", vec![], None),
            ("rust {3,5-7}", "rust", vec![3..=3, 5..=7], None),
            ("toml{1} numbered", "toml", vec![1..=1], Some(1)),
            ("c++ numbered=10 {2}", "c++", vec![2..=2], Some(10)),
            ("rust,linenos,linenostart=4,hl_lines=2 4-5", "rust", vec![2..=2, 4..=5], Some(4)),
            ("", "", vec![], None),
            ("text some words {x", "text", vec![], None),
        ] {
            assert_eq!(Fence::read(info), Fence { language, marked, first }, "{info}");
        }
    }
}
