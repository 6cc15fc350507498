//! Where in a TOML text somebody is writing, however broken it is: the tables around, and the word begun.
//!
//! In: a text and a byte of it. Out: [`Cursor`]. Only signs are looked at, from the first on; a header in a line of its
//! own ends whatever was left open before it.

use crate::document::toml_key;
use std::ops::Range;

/// Where somebody is writing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor {
    /// The header above: its keys, and whether it is `[[…]]`.
    pub header: (Vec<String>, bool),
    /// What is open behind it, from the outside: keys with their values, and lists.
    pub inside: Vec<Step>,
    /// What is being written.
    pub writing: Writing,
    /// Where the word or text stands that is being written, without its quotation marks.
    pub word: Range<usize>,
    /// The quotation mark that it stands between; none for a bare word.
    pub mark: Option<&'static str>,
}

/// Something open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// The value of a key.
    Key(String),
    /// `[`
    List,
    /// `{`
    Table,
}

/// What is being written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Writing {
    /// A key of the innermost table.
    Key,
    /// The value of the innermost key.
    Value,
    /// A header between brackets.
    Header,
    /// Nothing that has a meaning: a comment, or behind a value.
    Nothing,
}

impl Cursor {
    /// Finds out where the byte `offset` of a text is.
    pub fn at(text: &str, offset: usize) -> Self {
        let mut scan = Scan { text, offset, at: 0, header: (vec![], false), inside: vec![], line: 0 };
        scan.run()
    }

    /// The keys from the top of the file to here, lists left out.
    pub fn path(&self) -> Vec<&str> {
        let inside = self.inside.iter().filter_map(|step| match step {
            Step::Key(key) => Some(key.as_str()),
            _ => None,
        });
        self.header.0.iter().map(String::as_str).chain(inside).collect()
    }

    /// A TOML text of which nothing is left but what is open here, with `inner` in the place of what is being written.
    pub fn bare(&self, inner: &str) -> String {
        let keys: Vec<String> = self.header.0.iter().map(|key| toml_key(key)).collect();
        let mut text = match (keys.join("."), self.header.1) {
            (keys, _) if keys.is_empty() => String::new(),
            (keys, true) => format!("[[{keys}]]\n"),
            (keys, false) => format!("[{keys}]\n"),
        };
        let mut close = String::new();
        for step in &self.inside {
            let (open, end) = match step {
                Step::Key(key) => (format!("{} = ", toml_key(key)), ""),
                Step::List => ("[".to_owned(), "]"),
                Step::Table => ("{ ".to_owned(), " }"),
            };
            text.push_str(&open);
            close.insert_str(0, end);
        }
        text + inner + &close + "\n"
    }
}

struct Scan<'t> {
    text: &'t str,
    offset: usize,
    at: usize,
    header: (Vec<String>, bool),
    inside: Vec<Step>,
    /// Where the line begins.
    line: usize,
}

impl Scan<'_> {
    fn run(&mut self) -> Cursor {
        // Bare words of a key, until its `=`.
        let mut key: Vec<String> = Vec::new();
        let mut behind_value = false;
        while self.at <= self.offset {
            let rest = &self.text[self.at..];
            let Some(sign) = rest.chars().next() else { break };
            match sign {
                '\n' => {
                    self.at += 1;
                    self.line = self.at;
                    if !self.inside.contains(&Step::List) && !self.inside.contains(&Step::Table) {
                        self.inside.clear();
                        key.clear();
                        behind_value = false;
                    }
                }
                '#' => {
                    let end = self.at + rest.find('\n').unwrap_or(rest.len());
                    if self.offset <= end && self.offset > self.at {
                        return self.cursor(Writing::Nothing, self.offset..self.offset, None);
                    }
                    self.at = end;
                }
                '[' if self.begins_line() && (self.inside.is_empty() || is_header(rest)) => {
                    self.inside.clear();
                    key.clear();
                    behind_value = false;
                    if let Some(cursor) = self.take_header() {
                        return cursor;
                    }
                }
                '"' | '\'' => {
                    let (words, end, mark) = text(rest);
                    let words = self.at + words.start..self.at + words.end;
                    if words.start <= self.offset && self.offset <= words.end {
                        return self.cursor(self.expected(behind_value), words, Some(mark));
                    }
                    match self.expected(behind_value) {
                        Writing::Key => key.push(self.text[words].to_owned()),
                        _ => behind_value = true,
                    }
                    self.at += end;
                }
                '=' => {
                    self.inside.push(Step::Key(key.join(".")));
                    key.clear();
                    self.at += 1;
                }
                '[' | '{' => {
                    self.inside.push(if sign == '[' { Step::List } else { Step::Table });
                    self.at += 1;
                }
                ',' => {
                    self.end_value();
                    behind_value = false;
                    self.at += 1;
                }
                ']' | '}' => {
                    self.end_value();
                    let open = if sign == ']' { Step::List } else { Step::Table };
                    if self.inside.last() == Some(&open) {
                        self.inside.pop();
                    }
                    behind_value = true;
                    self.at += 1;
                }
                _ if is_bare(sign) => {
                    let end = self.at + rest.find(|sign| !is_bare(sign)).unwrap_or(rest.len());
                    if self.offset <= end {
                        return self.cursor(self.expected(behind_value), self.at..end, None);
                    }
                    match self.expected(behind_value) {
                        Writing::Key => key.push(self.text[self.at..end].to_owned()),
                        _ => behind_value = true,
                    }
                    self.at = end;
                }
                _ => self.at += sign.len_utf8(),
            }
            if self.at > self.offset {
                break;
            }
        }
        let writing = if key.is_empty() { self.expected(behind_value) } else { Writing::Nothing };
        self.cursor(writing, self.offset..self.offset, None)
    }

    /// What may be written next.
    fn expected(&self, behind_value: bool) -> Writing {
        match self.inside.last() {
            _ if behind_value => Writing::Nothing,
            None | Some(Step::Table) => Writing::Key,
            Some(Step::Key(_) | Step::List) => Writing::Value,
        }
    }

    fn end_value(&mut self) {
        if matches!(self.inside.last(), Some(Step::Key(_))) {
            self.inside.pop();
        }
    }

    fn begins_line(&self) -> bool {
        self.text[self.line..self.at].trim().is_empty()
    }

    /// Takes a header; gives the place where it is being written.
    fn take_header(&mut self) -> Option<Cursor> {
        let line = self.text[self.at..].lines().next().unwrap_or_default();
        let brackets = line.len() - line.trim_start_matches('[').len();
        let name = &line[brackets..];
        let name = &name[..name.find([']', '#']).unwrap_or(name.len())];
        let start = self.at + brackets;
        let parts = name.split('.').map(|part| part.trim().trim_matches(['"', '\'']).to_owned());
        let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
        self.header = (parts, brackets > 1);
        let end = start + name.len();
        if self.offset >= start && self.offset <= end {
            return Some(self.cursor(Writing::Header, start..end, None));
        }
        self.at += line.len();
        (self.offset < self.at || (self.offset == self.at && !line.is_empty()))
            .then(|| self.cursor(Writing::Nothing, self.offset..self.offset, None))
    }

    fn cursor(&self, writing: Writing, word: Range<usize>, mark: Option<&'static str>) -> Cursor {
        Cursor { header: self.header.clone(), inside: self.inside.clone(), writing, word, mark }
    }
}

/// Whether a line is a header, and no value of a list.
fn is_header(rest: &str) -> bool {
    let line = rest.lines().next().unwrap_or_default().trim_end();
    let name = line.trim_start_matches('[').trim_end_matches(']').trim();
    let is_name = |part: &str| part.starts_with(|sign: char| sign.is_ascii_alphabetic()) && part.chars().all(is_bare);
    line.ends_with(']') && !name.is_empty() && name.split('.').map(str::trim).all(is_name)
}

fn is_bare(sign: char) -> bool {
    sign.is_alphanumeric() || matches!(sign, '-' | '_' | '@' | ':' | '+')
}

/// A text between quotation marks: where its words are, where it ends, and its mark.
fn text(rest: &str) -> (Range<usize>, usize, &'static str) {
    let mark = ["\"\"\"", "'''", "\"", "'"].into_iter().find(|mark| rest.starts_with(mark)).unwrap_or("\"");
    let start = mark.len();
    let mut escaped = false;
    for (at, sign) in rest[start..].char_indices() {
        let at = start + at;
        if escaped {
            escaped = false;
        } else if sign == '\\' && mark.starts_with('"') {
            escaped = true;
        } else if rest[at..].starts_with(mark) {
            return (start..at, at + mark.len(), mark);
        } else if sign == '\n' && mark.len() == 1 {
            return (start..at, at, mark);
        }
    }
    (start..rest.len(), rest.len(), mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is being written where `|` stands: the tables around, the sort, the word.
    fn told(marked: &str) -> String {
        let at = marked.find('|').expect("a place");
        let text = marked.replacen('|', "", 1);
        let cursor = Cursor::at(&text, at);
        format!("{} {:?} {:?}", cursor.path().join("/"), cursor.writing, &text[cursor.word])
    }

    #[test]
    fn the_place_is_known_in_whole_and_in_broken_texts() {
        for (marked, expected) in [
            ("|", " Key \"\""),
            ("ti|tle = 1", " Key \"title\""),
            ("title = |", "title Value \"\""),
            ("title = \"a|b\"", "title Value \"ab\""),
            ("[[note]]\nki|", "note Key \"ki\""),
            ("[[no|te]]\n", "note Header \"note\""),
            ("[[note]]\nkind = \"quo|", "note/kind Value \"quo\""),
            ("[[note]]\nkind = \"quo|\nat = \"x\"\n", "note/kind Value \"quo\""),
            ("[[note]]\nat = \"x\"\n|\n[[note]]", "note Key \"\""),
            ("[[note]]\nat = { exact = \"a\", pre| }", "note/at Key \"pre\""),
            ("[[note]]\nat = { exact = \"|", "note/at/exact Value \"\""),
            ("[[note]]\ncite = [{ source = \"k\", page = 4 }, { sou|", "note/cite Key \"sou\""),
            ("[[note]]\ncite = [\n  { source = \"a\" },\n  { source = \"|\" },\n]\n", "note/cite/source Value \"\""),
            ("[[note]]\ncite = [{ source = \"a\" \n[[note]]\nkind = \"|\"", "note/kind Value \"\""),
            ("[[note]]\nspeaker = [\"a\", \"b|\"]", "note/speaker Value \"b\""),
            ("[[note]]\ntext = \"\"\"\none\n[two] |\n\"\"\"", "note/text Value \"\\none\\n[two] \\n\""),
            ("[sources.a]\ntype = \"|\"", "sources/a/type Value \"\""),
            ("# at = \"|\"", " Nothing \"\""),
            ("a = 1 # |", "a Nothing \"\""),
            ("a = \"x\" |", "a Nothing \"\""),
            ("said = { on = 2020-01-0|1 }", "said/on Value \"2020-01-01\""),
            ("a = 'it''|", "a Nothing \"\""),
        ] {
            assert_eq!(told(marked), expected, "{marked}");
        }
    }

    #[test]
    fn nothing_is_left_but_what_is_open() {
        let text = "[defaults]\nauthor = \"a\"\n[[note]]\nat = \"x\"\ncite = [{ source = \"a\" }, { pa";
        assert_eq!(Cursor::at(text, text.len()).bare("? = 0"), "[[note]]\ncite = [{ ? = 0 }]\n");
        let text = "[sources.\"a b\"]\nty";
        assert_eq!(Cursor::at(text, text.len()).bare("? = 0"), "[sources.\"a b\"]\n? = 0\n");
    }

    proptest::proptest! {
        #[test]
        fn no_text_is_too_broken(text in "[\\[\\]{}=,#'\"a-c\\n \\\\é]{0,40}", at in 0_usize..40) {
            let at = text.floor_char_boundary(at.min(text.len()));
            let cursor = Cursor::at(&text, at);
            assert!(text.get(cursor.word.clone()).is_some());
            cursor.bare("a");
        }
    }
}
