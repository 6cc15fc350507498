//! A text → its chunks: lines that no empty line parts.
//!
//! In: the text. Out: [`Chunk`]s with the places of their lines. Not: what they are.

use std::ops::Range;

/// Lines that stand together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chunk {
    /// The lines without line ends and without spaces at their ends.
    pub lines: Vec<Line>,
}

/// A line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its words.
    pub text: String,
    /// How many spaces stand before them; a tab counts as four.
    pub indent: usize,
    /// Its place in the file, without the spaces around it.
    pub span: Range<usize>,
}

impl Chunk {
    /// Its place in the file.
    pub fn span(&self) -> Range<usize> {
        let first = self.lines.first().map_or(0, |line| line.span.start);
        first..self.lines.last().map_or(first, |line| line.span.end)
    }

    /// Its only line, if it has one.
    pub fn single(&self) -> Option<&str> {
        match self.lines.as_slice() {
            [line] => Some(&line.text),
            _ => None,
        }
    }

    /// All its words.
    pub fn words(&self) -> String {
        self.lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ")
    }
}

/// The chunks of a text.
pub fn chunks(text: &str) -> Vec<Chunk> {
    let mut chunks: Vec<Chunk> = Vec::new();
    let mut open = false;
    let mut at = 0;
    for raw in text.split_inclusive(['\n', '\u{0C}', '\u{2028}', '\u{2029}']) {
        let start = at;
        at += raw.len();
        let words = raw.trim();
        if words.is_empty() {
            open = false;
            continue;
        }
        let before = &raw[..raw.len() - raw.trim_start().len()];
        let indent = before.chars().map(|c| if c == '\t' { 4 } else { 1 }).sum();
        let span = start + before.len()..start + before.len() + words.len();
        let line = Line { text: super::prose::clean(words), indent, span };
        match chunks.last_mut().filter(|_| open) {
            Some(chunk) => chunk.lines.push(line),
            None => chunks.push(Chunk { lines: vec![line] }),
        }
        open = true;
    }
    chunks
}

/// The widest that a text is wrapped at by a program that wraps lines.
const WRAPPED: usize = 100;

/// Lines that a program has wrapped are one again; others stay as they are. A line was wrapped where the first word of
/// the next one had no room in it.
pub fn unwrapped(lines: &[Line]) -> Vec<String> {
    let long = |line: &str| line.chars().count();
    let width = lines.iter().map(|line| long(&line.text) + line.indent).max().unwrap_or(0);
    let mut out: Vec<String> = Vec::new();
    let mut wraps = false;
    for (index, line) in lines.iter().enumerate() {
        match out.last_mut().filter(|_| wraps) {
            Some(last) => {
                last.push(' ');
                last.push_str(&line.text);
            }
            None => out.push(line.text.clone()),
        }
        let next = lines.get(index + 1).and_then(|next| next.text.split_whitespace().next());
        let room = next.map_or(0, |word| long(&line.text) + line.indent + 1 + long(word));
        wraps = (40..=WRAPPED).contains(&width) && room + 2 > width;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrapped_lines_are_one_again_and_verses_stay() {
        let lines = |text: &str| unwrapped(&chunks(text)[0].lines);
        let wrapped = "The river rose in the night, and by the time the miller woke\n\
                       there was water in the yard; he had to wade to the stable to\nsave the horses.\n";
        assert_eq!(lines(wrapped).len(), 1);
        let verse = "The river rose,\nthe miller slept,\nand all the horses in the valley swam in the meadow.\n";
        assert_eq!(lines(verse).len(), 3);
        let long = format!("{}\n{}\n", "word ".repeat(40), "more ".repeat(40));
        assert_eq!(lines(&long).len(), 2);
    }
}
