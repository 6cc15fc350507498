//! The inside of one block.
//!
//! In: `key, name = value, …`, or `name = value` alone.
//! Out: its key and its fields, each value as pieces between `#`; a quotation mark within braces does not end a quoted
//! value. What cannot be read is a fault at its place, and reading goes on at the next `name =`.
//! Not: putting abbreviations in.

use std::ops::Range;

use crate::report::Code;

use super::super::Fault;
use super::blocks::ends_key;

/// After how many values without end nothing more is read of a block.
const MOST_ENDLESS: usize = 8;

/// One `name = value`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// The name, in small letters.
    pub name: String,
    /// Where the name stands.
    pub place: Range<usize>,
    /// The pieces of the value.
    pub pieces: Vec<BibPiece>,
    /// Where the value stands.
    pub value: Range<usize>,
}

/// A piece of a value with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BibPiece {
    /// Text in braces or quotation marks, without them, or a number.
    RawText(Range<usize>),
    /// A name that stands for a text.
    Abbreviation(Range<usize>),
}

/// Reads the inside of a block; places are those of the whole text.
pub struct Reader<'a> {
    text: &'a str,
    at: usize,
    end: usize,
    /// How many values had no end; each costs a look at the whole block.
    endless: usize,
}

impl<'a> Reader<'a> {
    /// A reader of a stretch of the text.
    pub fn new(text: &'a str, inside: Range<usize>) -> Self {
        Self { text, at: inside.start, end: inside.end, endless: 0 }
    }

    /// The key with its place; `None` when the first word is a field's name or nothing.
    pub fn key(&mut self) -> Option<Range<usize>> {
        self.space();
        let start = self.at;
        self.skip(|byte| !ends_key(byte));
        let key = start..self.at;
        self.space();
        match self.peek() {
            Some(b',') | None if !key.is_empty() => Some(key),
            _ => {
                self.at = start;
                None
            }
        }
    }

    /// The fields up to the end.
    pub fn pairs(&mut self, faults: &mut Vec<Fault>) -> Vec<Pair> {
        let mut pairs: Vec<Pair> = Vec::new();
        loop {
            self.skip(|byte| byte.is_ascii_whitespace() || byte == b',');
            if self.at >= self.end || self.endless > MOST_ENDLESS {
                return pairs;
            }
            match self.pair() {
                Ok(pair) => pairs.push(pair),
                Err(fault) => {
                    faults.push(fault);
                    self.recover();
                    continue;
                }
            }
            self.space();
            if self.peek().is_some_and(|byte| byte != b',') {
                let name = pairs.last().map(|pair| pair.name.clone()).unwrap_or_default();
                let fault = Fault::new(Code::Syntax, self.word(), format!("no comma behind the value of `{name}`"));
                faults.push(if self.begins_field(self.at) {
                    fault.label("a comma is missing before this")
                } else {
                    fault.label("what stands here is left out").help("put the whole value in braces: `{…}`")
                });
                self.recover();
            }
        }
    }

    fn pair(&mut self) -> Result<Pair, Fault> {
        let start = self.at;
        self.skip(|byte| !ends_key(byte));
        let place = start..self.at;
        if place.is_empty() {
            return Err(Fault::new(Code::Syntax, self.word(), "expected the name of a field")
                .label("what stands here is left out")
                .help("close every `{` of the value before it, and put a comma behind it"));
        }
        let name = self.text[place.clone()].to_lowercase();
        self.space();
        if self.peek() != Some(b'=') {
            return Err(Fault::new(Code::Syntax, place, format!("`{name}` has no `=`"))
                .label("what stands here is left out")
                .help(format!("{name} = {{…}},")));
        }
        self.at += 1;
        let mut pieces = Vec::new();
        self.space();
        let start = self.at;
        loop {
            pieces.push(self.piece(&name)?);
            let end = self.at;
            self.space();
            if self.peek() != Some(b'#') {
                return Ok(Pair { name, place, pieces, value: start..end });
            }
            self.at += 1;
            self.space();
        }
    }

    fn piece(&mut self, name: &str) -> Result<BibPiece, Fault> {
        let start = self.at;
        match self.peek() {
            Some(b'{') => self.until(b'}').map(BibPiece::RawText),
            Some(b'"') => self.until(b'"').map(BibPiece::RawText),
            _ => {
                self.skip(|byte| !ends_key(byte));
                let word = start..self.at;
                let number = self.text[word.clone()].bytes().all(|byte| byte.is_ascii_digit());
                match (word.is_empty(), number) {
                    (true, _) => None,
                    (false, true) => Some(BibPiece::RawText(word)),
                    (false, false) => Some(BibPiece::Abbreviation(word)),
                }
            }
        }
        .ok_or_else(|| {
            self.at = start;
            Fault::new(Code::Syntax, self.word(), format!("the value of `{name}` has no beginning or no end"))
                .label("this field is left out")
                .help(format!("{name} = {{…}},"))
        })
    }

    /// The text between the sign at which the reader stands and the one that closes it.
    fn until(&mut self, close: u8) -> Option<Range<usize>> {
        let inside = self.at + 1;
        let rest = &self.text[inside..self.end];
        let found = balanced(rest, close, true).or_else(|| balanced(rest, close, false));
        self.endless += usize::from(found.is_none());
        self.at = inside + found? + 1;
        Some(inside..inside + found?)
    }

    /// Goes to the next `name =` that begins a line or follows a comma, else to the end.
    fn recover(&mut self) {
        if self.begins_field(self.at) {
            return;
        }
        let rest = &self.text[self.at..self.end];
        let found = rest.match_indices([',', '\n']).map(|(index, _)| self.at + index + 1);
        self.at = found.into_iter().find(|at| self.begins_field(*at)).unwrap_or(self.end);
    }

    /// Whether `name =` stands at a place.
    fn begins_field(&self, at: usize) -> bool {
        let rest = self.text[at..self.end].trim_start();
        let name = rest.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')).count();
        let value = rest[name..].trim_start().strip_prefix('=').map(str::trim_start);
        name > 0 && rest.as_bytes()[0].is_ascii_alphabetic() && value.is_some_and(|value| !value.is_empty())
    }

    /// The word at which the reader stands, for a message.
    fn word(&self) -> Range<usize> {
        let rest = &self.text[self.at..self.end];
        let first = rest.chars().next().map_or(0, char::len_utf8);
        let length = rest.bytes().take_while(|byte| !ends_key(*byte)).count().max(first);
        self.at..self.at + length
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes()[..self.end].get(self.at).copied()
    }

    fn space(&mut self) {
        self.skip(|byte| byte.is_ascii_whitespace());
    }

    fn skip(&mut self, goes_on: impl Fn(u8) -> bool) {
        while self.peek().is_some_and(&goes_on) {
            self.at += 1;
        }
    }
}

/// Bytes up to the closing sign outside of braces.
fn balanced(text: &str, close: u8, escapes: bool) -> Option<usize> {
    let bytes = text.as_bytes();
    let (mut depth, mut at) = (0_usize, 0);
    while at < bytes.len() {
        match bytes[at] {
            byte if byte == close && depth == 0 => return Some(at),
            b'\\' if escapes && close == b'}' => at += 1,
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        at += 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Option<&str>, Vec<String>, Vec<String>) {
        let mut faults = Vec::new();
        let mut reader = Reader::new(text, 0..text.len());
        let key = reader.key().map(|key| &text[key]);
        let shown = |pair: Pair| {
            let pieces = pair.pieces.into_iter().map(|piece| match piece {
                BibPiece::RawText(place) => text[place].to_owned(),
                BibPiece::Abbreviation(place) => format!("<{}>", &text[place]),
            });
            format!("{}={}", pair.name, pieces.collect::<Vec<_>>().join("#"))
        };
        let pairs = reader.pairs(&mut faults).into_iter().map(shown).collect();
        (key, pairs, faults.into_iter().map(|fault| format!("{}: {}", &text[fault.span], fault.message)).collect())
    }

    #[test]
    fn a_quotation_mark_in_braces_does_not_end_a_value() {
        let (key, pairs, faults) =
            read(r#"a, title="On {"}x{"} y", note = {"two words"}, month = "9~" # dec, Year=2001,"#);
        assert_eq!((key, faults.len()), (Some("a"), 0));
        assert_eq!(pairs, [r#"title=On {"}x{"} y"#, "note=\"two words\"", "month=9~#<dec>", "year=2001"]);
    }

    #[test]
    fn reading_goes_on_behind_a_slip() {
        let (_, pairs, faults) = read("a, title {B}, author = {C}\n  year = 2001 b, note = {n}");
        assert_eq!(pairs, ["author=C", "year=2001", "note=n"]);
        assert_eq!(
            faults,
            [
                "title: `title` has no `=`",
                "year: no comma behind the value of `author`",
                "b: no comma behind the value of `year`"
            ]
        );
        assert_eq!(read("title = {A}, year = 1").0, None);
        assert_eq!(read("").0, None);
    }

    #[test]
    fn a_value_without_end_is_told() {
        let (_, pairs, faults) = read("a, title = {B, year = 2001");
        assert_eq!(pairs, ["year=2001"]);
        assert_eq!(faults, ["{: the value of `title` has no beginning or no end"]);
    }
}
