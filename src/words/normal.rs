//! The normal form of a text, in which typography no longer counts, with a map back to where each character came from:
//! compatibility forms resolved (NFKC, but superscripts and fractions kept, since `10²` is not `102`), spaces folded,
//! quotation marks, dashes and dots made plain, invisible characters dropped, the spaces that French sets inside of `«
//! »` and before `! ? : ;` too, and letters spelled in one way (Russian ё, the ligature œ). It works by grapheme
//! clusters, so that a place in the normal form never maps back to half a character. Case and other punctuation are
//! left as they are.

use super::fold::spell;
use super::marks::{is_invisible, plain_mark};
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

/// A text's normal form.
#[derive(Debug, Default)]
pub struct Normal {
    /// The normal form itself.
    pub string: String,
    /// The same as characters.
    pub chars: Vec<char>,
    offsets: Vec<u32>,
    origins: Vec<(u32, u32)>,
    /// Whether a space that comes next is inside of an opening mark.
    inside: bool,
}

impl Normal {
    /// The normal form of `text`, in time linear in its length.
    pub fn of(text: &str) -> Self {
        let mut normal = Self::default();
        normal.string.reserve(text.len());
        normal.chars.reserve(text.len());
        normal.offsets.reserve(text.len());
        normal.origins.reserve(text.len());
        let bytes = text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            if is_plain(bytes, at) {
                if is_set_off(bytes[at]) && stands_behind(text[at + 1..].chars().next()) {
                    normal.drop_space();
                }
                normal.push(bytes[at] as char, at, at + 1);
                at += 1;
                continue;
            }
            let end = plain_from(bytes, at);
            for (start, cluster) in text[at..end].grapheme_indices(true) {
                normal.space_beside(text, cluster, at + start);
                normal.push_cluster(cluster, at + start);
                normal.inside |= matches!(cluster, "«" | "‹") && is_free(text[..at + start].chars().next_back());
            }
            at = end;
        }
        normal
    }

    /// The normal form of an author's words, without the spaces around them.
    pub fn of_words(words: &str) -> Self {
        Self::of(words.trim_matches(|c: char| c.is_whitespace() || is_invisible(c)))
    }

    /// The byte range of the original for a byte range of the normal form; `None` when it would split a character.
    pub fn back(&self, range: Range<usize>) -> Option<Range<usize>> {
        self.back_chars(self.char_at(range.start)?..self.char_at(range.end)?)
    }

    /// The byte range of the original for a range of characters of the normal form; `None` when it is empty, out of
    /// range, or would split a character of the original.
    pub fn back_chars(&self, range: Range<usize>) -> Option<Range<usize>> {
        if range.is_empty() || range.end > self.origins.len() {
            return None;
        }
        let (first, last) = (self.origins[range.start], self.origins[range.end - 1]);
        let splits_first = range.start > 0 && self.origins[range.start - 1].1 > first.0;
        let splits_last = self.origins.get(range.end).is_some_and(|next| next.0 < last.1);
        (!splits_first && !splits_last).then_some(first.0 as usize..last.1 as usize)
    }

    /// The characters of the normal form that come from bytes `range` of the original.
    pub fn forth(&self, range: &Range<usize>) -> Range<usize> {
        let start = self.origins.partition_point(|origin| (origin.1 as usize) <= range.start);
        let end = self.origins.partition_point(|origin| (origin.0 as usize) < range.end);
        start..end.max(start)
    }

    fn char_at(&self, byte: usize) -> Option<usize> {
        if byte == self.string.len() {
            return Some(self.chars.len());
        }
        self.offsets.binary_search(&(byte as u32)).ok()
    }

    fn push_cluster(&mut self, cluster: &str, start: usize) {
        let end = start + cluster.len();
        for c in cluster.chars().map(plain_mark).flat_map(Compatible::of).nfc() {
            if c == '…' {
                for _ in 0..3 {
                    self.push('.', start, end);
                }
            } else if !is_invisible(c) {
                spell(plain_mark(c), &mut |c| self.push(c, start, end));
            }
        }
    }

    /// Drops the space before a mark that French sets off, where the mark stands behind words: `Oui !`, `oui »`.
    fn space_beside(&mut self, text: &str, cluster: &str, at: usize) {
        let next = || text[at + cluster.len()..].chars().next();
        let closing = matches!(cluster, "»" | "›") && is_free(next());
        let sign = matches!(cluster.as_bytes(), [byte] if is_set_off(*byte)) && stands_behind(next());
        if closing || sign {
            self.drop_space();
        }
    }

    fn drop_space(&mut self) {
        if self.chars.last() == Some(&' ') {
            self.chars.pop();
            self.string.pop();
            self.offsets.pop();
            self.origins.pop();
        }
    }

    fn push(&mut self, c: char, start: usize, end: usize) {
        let c = if c.is_whitespace() { ' ' } else { c };
        if c == ' ' && std::mem::take(&mut self.inside) {
            self.inside = true;
            return;
        }
        self.inside = false;
        if c == ' ' && self.chars.last() == Some(&' ') {
            if let Some(origin) = self.origins.last_mut() {
                origin.1 = end as u32;
            }
            return;
        }
        self.offsets.push(self.string.len() as u32);
        self.string.push(c);
        self.chars.push(c);
        self.origins.push((start as u32, end as u32));
    }
}

/// An ASCII character that nothing after it can combine with, and whose normal form is itself (or a space).
fn is_plain(bytes: &[u8], at: usize) -> bool {
    bytes[at].is_ascii() && bytes[at] != b'`' && bytes.get(at + 1).is_none_or(u8::is_ascii)
}

/// Where the next stretch of plain characters begins, at a cluster's border.
fn plain_from(bytes: &[u8], from: usize) -> usize {
    (from + 1..bytes.len())
        .find(|&at| bytes[at].is_ascii() && bytes[at - 1].is_ascii() && is_plain(bytes, at))
        .unwrap_or(bytes.len())
}

/// One character after compatibility decomposition, unless it is a number of its own kind.
enum Compatible {
    Kept(std::iter::Once<char>),
    Resolved(unicode_normalization::Decompositions<std::iter::Once<char>>),
}

impl Compatible {
    fn of(c: char) -> Self {
        let once = std::iter::once(c);
        if c.is_ascii() || c == '…' || (c.is_numeric() && !is_digit(c)) {
            Self::Kept(once)
        } else {
            Self::Resolved(once.nfkd())
        }
    }
}

impl Iterator for Compatible {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        match self {
            Self::Kept(once) => once.next(),
            Self::Resolved(decomposed) => decomposed.next(),
        }
    }
}

/// Decimal digits, of which the full-width ones have a plain form.
fn is_digit(c: char) -> bool {
    matches!(c, '0'..='9' | '０'..='９')
}

/// A sign that French sets off from the word before it.
fn is_set_off(byte: u8) -> bool {
    matches!(byte, b'!' | b'?' | b':' | b';')
}

/// Whether what follows a sign says that it belongs to the words before it.
fn stands_behind(next: Option<char>) -> bool {
    is_free(next) || next.is_some_and(|next| matches!(next, '!' | '?' | ':' | ';'))
}

/// Whether the side of a mark is free: a space, the end of the text, or a mark of quotation or punctuation.
fn is_free(side: Option<char>) -> bool {
    side.is_none_or(|side| {
        side.is_whitespace()
            || is_invisible(side)
            || matches!(
                plain_mark(side),
                '"' | '\'' | '-' | '.' | ',' | '(' | ')' | '[' | ']' | '…' | '!' | '?' | ':' | ';'
            )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn normal(text: &str) -> String {
        Normal::of(text).string
    }

    #[test]
    fn typography_does_not_count() {
        assert_eq!(normal("„So“ — «ja»\u{a0}…  it’s\n\nﬁne"), "\"So\" - \"ja\" ... it's fine");
        assert_eq!(normal("co\u{ad}op\u{200b}e\u{feff}rate"), "cooperate");
        assert_eq!(normal("ｆｕｌｌ １２"), "full 12");
    }

    #[test]
    fn french_spaces_do_not_count_at_the_ends_either() {
        let spaced = normal("Elle dit\u{a0}: «\u{a0}Non, jamais\u{202f}! \u{bb} Vraiment ?");
        assert_eq!(spaced, "Elle dit: \"Non, jamais!\" Vraiment?");
        assert_eq!(normal("« Non, jamais ! »"), normal("«Non, jamais!»"));
        assert_eq!(normal("sagte »Nein« und"), "sagte \"Nein\" und");
        assert_eq!(normal("a :b ?c"), "a :b ?c");
        let text = "« Non ! » dit-il";
        let n = Normal::of(text);
        assert_eq!(n.back(0..6).map(|range| &text[range]), Some("« Non ! »"));
    }

    #[test]
    fn letters_that_print_leaves_out_or_stretches_do_not_count() {
        assert_eq!(normal("Ещё всё. Еще"), "Еще все. Еще");
        assert_eq!(normal("كتـــاب"), normal("كتاب"));
        assert_ne!(normal("й"), normal("и"));
    }

    #[test]
    fn composed_and_decomposed_letters_are_one() {
        assert_eq!(normal("e\u{301}té й"), normal("été и\u{306}"));
        assert_eq!(normal("\u{1112}\u{1161}\u{11ab}"), "한");
    }

    #[test]
    fn superscripts_and_fractions_stay_numbers_of_their_own() {
        assert_eq!(normal("10² 1½"), "10² 1½");
    }

    #[test]
    fn maps_back_to_whole_characters() {
        let text = "aﬁe\u{301}z";
        let n = Normal::of(text);
        let at = |word: &str| {
            let start = n.string.find(word).unwrap();
            n.back(start..start + word.len())
        };
        assert_eq!(at("fi"), Some(1..4));
        assert_eq!(at("f"), None);
        assert_eq!(at("é").map(|r| &text[r]), Some("e\u{301}"));
        assert_eq!(n.back(0..0), None);
    }
}
