//! A text file that something is said about: its path, its text, and where its lines begin.
//!
//! The lines are found once, when the first place is asked for, so that ten thousand places in a file cost no more than
//! ten thousand lines; and so it is with places in one line, of which code points are counted in stretches.

use std::ops::Range;
use std::sync::OnceLock;

/// A text file of the site, kept while something is to be said about it.
#[derive(Debug)]
pub struct SourceFile {
    /// The path from the site's folder, with `/`.
    pub path: String,
    /// The text, without a byte order mark.
    pub text: String,
    /// Byte offsets at which lines begin.
    lines: OnceLock<Vec<usize>>,
    /// How many code points begin before each stretch.
    points: OnceLock<Vec<usize>>,
}

/// Bytes of a stretch in which code points are counted.
const STRETCH: usize = 1024;

impl PartialEq for SourceFile {
    fn eq(&self, other: &Self) -> bool {
        self.path == other.path && self.text == other.text
    }
}

impl Eq for SourceFile {}

impl SourceFile {
    /// A file with this path and this text.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self { path: path.into(), text: text.into(), lines: OnceLock::new(), points: OnceLock::new() }
    }

    /// Line and column of a byte offset, both from 1; the column counts code points.
    pub fn line_column(&self, offset: usize) -> (usize, usize) {
        let offset = self.text.floor_char_boundary(offset.min(self.text.len()));
        let line = self.line(offset);
        let start = self.lines()[line - 1];
        let before = if offset - start <= STRETCH {
            self.text[start..offset].chars().count()
        } else {
            self.points_before(offset) - self.points_before(start)
        };
        (line, before + 1)
    }

    /// How many code points begin before a byte offset.
    fn points_before(&self, offset: usize) -> usize {
        let count = |bytes: &[u8]| bytes.iter().filter(|byte| (**byte as i8) >= -0x40).count();
        let bytes = self.text.as_bytes();
        let points = self.points.get_or_init(|| {
            let counts = bytes.chunks(STRETCH).scan(0, |sum, stretch| {
                let before = *sum;
                *sum += count(stretch);
                Some(before)
            });
            counts.chain(std::iter::once(self.text.chars().count())).collect()
        });
        let stretch = offset / STRETCH;
        points[stretch] + count(&bytes[stretch * STRETCH..offset])
    }

    /// The line of a byte offset, from 1.
    pub fn line(&self, offset: usize) -> usize {
        self.lines().partition_point(|start| *start <= offset).max(1)
    }

    /// The bytes of some lines, counted from 1, without the line feed of the last.
    pub fn span_of(&self, lines: Range<usize>) -> Range<usize> {
        let starts = self.lines();
        let start = starts.get(lines.start - 1).copied().unwrap_or(self.text.len());
        let end = starts.get(lines.end - 1).map_or(self.text.len(), |next| next - 1);
        start..end.max(start)
    }

    fn lines(&self) -> &[usize] {
        self.lines.get_or_init(|| {
            let feeds = self.text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
            std::iter::once(0).chain(feeds.map(|(at, _)| at + 1)).collect()
        })
    }
}

/// Line and column of a byte offset of a text that is asked for one place only, as [`SourceFile::line_column`] counts.
pub fn line_column(text: &str, offset: usize) -> (usize, usize) {
    let offset = text.floor_char_boundary(offset.min(text.len()));
    let before = &text[..offset];
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_code_points_and_lines_start_at_one() {
        let file = SourceFile::new("a.md", "a\nтекст «мир»\n");
        let at = file.text.find('м').expect("is there");
        for (offset, place) in [(0, (1, 1)), (at, (2, 8)), (at + 1, (2, 8)), (file.text.len(), (3, 1)), (999, (3, 1))] {
            assert_eq!(file.line_column(offset), place);
            assert_eq!(line_column(&file.text, offset), place);
        }
    }

    #[test]
    fn columns_of_a_long_line_are_counted_alike() {
        let text = format!("{}\nend", "aé€😀".repeat(STRETCH));
        let file = SourceFile::new("a.md", text.as_str());
        for offset in (0..text.len()).step_by(97).chain([text.len()]) {
            assert_eq!(file.line_column(offset), line_column(&text, offset), "{offset}");
        }
    }

    #[test]
    fn a_line_ends_before_its_feed() {
        let file = SourceFile::new("a.md", "one\ntwo\n\nfour");
        let text = |lines| &file.text[file.span_of(lines)];
        assert_eq!(
            [text(1..2), text(2..3), text(3..4), text(4..5), text(1..4)],
            ["one", "two", "", "four", "one\ntwo\n"]
        );
        assert_eq!(SourceFile::new("empty.md", "").span_of(1..2), 0..0);
    }
}
