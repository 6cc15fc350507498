//! The blocks of a `.bib` text: `@word{ … }` and `@word( … )`.
//!
//! In: the text.
//! Out: each block with its place, whether it closes or not: an entry that begins a line ends one that was left open. A
//! line that begins like an entry and opens nothing is given, too.
//! Not: what stands inside a block, and text between blocks, which is a comment, as in BibTeX.

use std::ops::Range;

use super::kinds;

/// `@word{ … }`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BibBlock {
    /// The word, in small letters.
    pub kind: String,
    /// `@word`.
    pub head: Range<usize>,
    /// Between the brackets; to the end of the block where it does not close.
    pub inside: Range<usize>,
    /// How it ends.
    pub end: End,
}

/// How a block ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// By its bracket.
    Closed,
    /// By the next entry or the end of the text.
    Open,
    /// It never began: no bracket stands behind the word.
    Nothing,
}

/// The blocks of a text in its order.
pub fn blocks(text: &str) -> Vec<BibBlock> {
    let mut blocks = Vec::new();
    let mut at = 0;
    while let Some(block) = next(text, at) {
        at = block.inside.end + usize::from(block.end == End::Closed);
        blocks.push(block);
    }
    blocks
}

/// The next block at or behind a place that no `%` at the beginning of its line takes out.
fn next(text: &str, from: usize) -> Option<BibBlock> {
    let mut at = from;
    let mut commented = false;
    loop {
        let start = at + text[at..].find('@')?;
        let between = &text[at..start];
        let line = between.rsplit('\n').next().unwrap_or_default();
        let same_line = line.len() == between.len();
        commented = line.trim_start().starts_with('%') || (commented && same_line);
        if !commented && let Some(block) = block(text, start) {
            return Some(block);
        }
        at = start + 1;
    }
}

/// The block that begins at an `@`.
fn block(text: &str, start: usize) -> Option<BibBlock> {
    let (word, opens) = opening(&text[start..])?;
    let head = start..start + 1 + word.len();
    let kind = word.to_ascii_lowercase();
    let Some((length, bracket)) = opens else {
        let begins_line = text[..start].rsplit('\n').next().unwrap_or_default().trim().is_empty();
        let nothing = head.end..head.end;
        return (begins_line && kinds::is_type(&kind)).then_some(BibBlock {
            kind,
            head,
            inside: nothing,
            end: End::Nothing,
        });
    };
    let inside = start + length;
    let (end, closed) = closing(text, inside, bracket);
    Some(BibBlock { kind, head, inside: inside..end, end: if closed { End::Closed } else { End::Open } })
}

/// The word behind `@`, and the bytes up to and with the bracket behind it, when there is one.
fn opening(text: &str) -> Option<(&str, Option<(usize, u8)>)> {
    let length =
        text[1..].bytes().take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')).count();
    let rest = &text[1 + length..];
    let space = rest.len() - rest.trim_start().len();
    let bracket = rest.as_bytes().get(space).copied().filter(|byte| matches!(byte, b'{' | b'('));
    (length > 0).then(|| (&text[1..=length], bracket.map(|bracket| (1 + length + space + 1, bracket))))
}

/// Where the bracket that is open at `inside` closes: escaped braces count only where the block does not close without
/// them.
fn closing(text: &str, inside: usize, bracket: u8) -> (usize, bool) {
    let careful = end_of(text, inside, bracket, true);
    if careful.1 {
        return careful;
    }
    let plain = end_of(text, inside, bracket, false);
    if plain.1 { plain } else { careful }
}

fn end_of(text: &str, inside: usize, bracket: u8, escapes: bool) -> (usize, bool) {
    let bytes = text.as_bytes();
    let (mut depth, mut quoted, mut at) = (0_usize, false, inside);
    while at < bytes.len() {
        match bytes[at] {
            b'\\' if escapes => at += 1,
            b'@' if bytes[at - 1] == b'\n' && begins_entry(&text[at..]) => return (at, false),
            b'{' => depth += 1,
            b'}' if depth == 0 && bracket == b'{' => return (at, true),
            b'}' => depth = depth.saturating_sub(1),
            b'"' if depth == 0 && bracket == b'(' => quoted = !quoted,
            b')' if depth == 0 && bracket == b'(' && !quoted => return (at, true),
            _ => {}
        }
        at += 1;
    }
    (text.len(), false)
}

/// `@kind{key,` on one line: nobody ends a field's line so.
fn begins_entry(text: &str) -> bool {
    let Some((_, Some((open, _)))) = opening(text) else { return false };
    let key = text[open..].bytes().take(200).take_while(|byte| !ends_key(*byte)).count();
    key > 0 && text.as_bytes().get(open + key) == Some(&b',')
}

/// Whether a key cannot hold a byte.
pub fn ends_key(byte: u8) -> bool {
    byte.is_ascii_whitespace() || matches!(byte, b',' | b'{' | b'}' | b'=' | b'"' | b'#')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<(String, &str, End)> {
        blocks(text).into_iter().map(|block| (block.kind, &text[block.inside], block.end)).collect()
    }

    #[test]
    fn braces_and_parentheses_close_alike() {
        let text = "@Book(a, title={A :)}, note=\"b) {c}\") x@y.org @string{ b = {B} }\n% @book{no, }\n";
        assert_eq!(
            shown(text),
            [
                ("book".into(), "a, title={A :)}, note=\"b) {c}\"", End::Closed),
                ("string".into(), " b = {B} ", End::Closed)
            ]
        );
    }

    #[test]
    fn what_does_not_close_ends_at_the_next_entry_and_what_does_not_open_is_told() {
        let text = "@book{a, title={A\n@book{b,}\n@article c, d\nmail me@article now\n";
        let found = shown(text);
        assert_eq!(found[0], ("book".into(), "a, title={A\n", End::Open));
        assert_eq!(found[1], ("book".into(), "b,", End::Closed));
        assert_eq!(found[2], ("article".into(), "", End::Nothing));
        assert_eq!(found.len(), 3);
    }

    #[test]
    fn a_brace_behind_a_backslash_closes_where_nothing_else_does() {
        assert_eq!(shown("@book{a, file = {C:\\x\\}}")[0].2, End::Closed);
        assert_eq!(shown("@book{a, note = {\\{}}")[0].1, "a, note = {\\{}");
    }
}
