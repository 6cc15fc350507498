//! Places in a text ↔ positions of the protocol: a line and what stands before it in the line, counted as client and
//! server have agreed.
//!
//! In: bytes of a file's text. Out: positions, and the way back. A place outside of the text is its nearest end.

use crate::report::SourceFile;
use lsp_types::{Position, PositionEncodingKind, Range as Span};
use std::ops::Range;

/// What positions count in a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Encoding {
    /// Bytes of UTF-8.
    Utf8,
    /// Units of UTF-16, which every client understands.
    #[default]
    Utf16,
}

impl Encoding {
    /// What is agreed on with a client that offers these: bytes where it can, since nothing is to be counted then.
    pub fn agreed(offered: &[PositionEncodingKind]) -> Self {
        if offered.contains(&PositionEncodingKind::UTF8) { Self::Utf8 } else { Self::Utf16 }
    }

    /// Its name.
    pub fn kind(self) -> PositionEncodingKind {
        match self {
            Self::Utf8 => PositionEncodingKind::UTF8,
            Self::Utf16 => PositionEncodingKind::UTF16,
        }
    }

    fn units(self, letter: char) -> usize {
        match self {
            Self::Utf8 => letter.len_utf8(),
            Self::Utf16 => letter.len_utf16(),
        }
    }

    /// How long words are.
    pub fn length(self, words: &str) -> usize {
        match self {
            Self::Utf8 => words.len(),
            Self::Utf16 => words.chars().map(|letter| self.units(letter)).sum(),
        }
    }

    /// The position of a byte.
    pub fn position(self, file: &SourceFile, offset: usize) -> Position {
        let offset = file.text.floor_char_boundary(offset.min(file.text.len()));
        let line = file.line(offset);
        let start = file.span_of(line..line + 1).start;
        Position::new((line - 1) as u32, self.length(&file.text[start..offset]) as u32)
    }

    /// The byte at a position.
    pub fn offset(self, file: &SourceFile, position: Position) -> usize {
        let line = position.line as usize + 1;
        let span = file.span_of(line..line.saturating_add(1));
        let words = file.text[span.clone()].trim_end_matches('\r');
        let mut before = 0;
        for (at, letter) in words.char_indices() {
            if before >= position.character as usize {
                return span.start + at;
            }
            before += self.units(letter);
        }
        span.start + words.len()
    }

    /// The stretch between two positions.
    pub fn range(self, file: &SourceFile, span: Span) -> Range<usize> {
        let (start, end) = (self.offset(file, span.start), self.offset(file, span.end));
        start.min(end)..end.max(start)
    }

    /// The positions of a stretch.
    pub fn span(self, file: &SourceFile, range: &Range<usize>) -> Span {
        Span::new(self.position(file, range.start), self.position(file, range.end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_is_found_again_whatever_is_counted() {
        let file = SourceFile::new("a.md", "aß\r\n«мир» 🌊 ni\u{308}n\n\nlast");
        for encoding in [Encoding::Utf8, Encoding::Utf16] {
            for (offset, letter) in file.text.char_indices().filter(|(_, letter)| !matches!(letter, '\r' | '\n')) {
                let position = encoding.position(&file, offset);
                assert_eq!(encoding.offset(&file, position), offset, "{letter} {encoding:?}");
            }
        }
        let behind = file.text.find(" ni").expect("is there");
        let column = |encoding: Encoding| encoding.position(&file, behind).character;
        assert_eq!([Encoding::Utf8, Encoding::Utf16].map(column), [15, 8]);
    }

    #[test]
    fn a_place_outside_is_the_nearest_end() {
        let file = SourceFile::new("a.md", "one\r\ntwo");
        let offset = |line, character| Encoding::Utf16.offset(&file, Position::new(line, character));
        assert_eq!([offset(0, 99), offset(1, 99), offset(9, 0), offset(u32::MAX, u32::MAX)], [3, 8, 8, 8]);
        assert_eq!(Encoding::Utf16.offset(&SourceFile::new("", ""), Position::new(3, 3)), 0);
    }
}
