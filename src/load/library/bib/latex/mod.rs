//! LaTeX text of a field → Unicode text.
//!
//! In: the text as typed. Out: the text; in titles, emphasis and its like become CSL's tags, and braces that keep a
//! word's case and formulas become `<span class="nocase">` (as in `BibTeX`, not where the brace begins with a command:
//! `{\"o}`). One pass with a stack of groups; arguments of formulas, addresses and the like are read by themselves, to
//! a bounded depth. A command that is not known stays as it is typed, and can be asked for. Not: macros, formulas of
//! more than one line.

mod arguments;
mod commands;
mod formula;
mod math;
mod quotes;
mod symbols;
#[cfg(test)]
mod tests;
mod verbatim;

pub use verbatim::verbatim;

use unicode_normalization::UnicodeNormalization;

/// The most bytes of closing tags that switches may heap up in one group.
const MOST_TAGS: usize = 64;

/// How deep formulas may hold formulas.
const DEEPEST: usize = 8;

/// What a field may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LatexStyle {
    /// Tags and marks for protected case.
    Title,
    /// Tags, no marks for case.
    Rich,
    /// Text alone.
    Plain,
}

/// The text of a field.
pub fn decode(latex: &str, style: LatexStyle) -> String {
    tidy(&Reader::new(latex, style, false, 0).read().0)
}

/// The commands of a field that are not known, as they are typed, with their backslash.
pub fn unknown_commands(latex: &str) -> Vec<String> {
    Reader::new(latex, LatexStyle::Rich, false, 0).read().1
}

/// Single spaces, composed accents.
fn tidy(text: &str) -> String {
    text.split([' ', '\n', '\t', '\r']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ").nfc().collect()
}

/// An open brace and what its end adds.
struct Group {
    /// Length of the output before and behind the opening tag; equal tags around nothing are taken back.
    before: usize,
    behind: usize,
    close: String,
    protects: bool,
    quotes: bool,
}

/// What is set around the argument that comes next.
#[derive(Clone, Copy)]
struct Around {
    open: &'static str,
    close: &'static str,
    quotes: bool,
}

struct Reader<'a> {
    rest: &'a str,
    style: LatexStyle,
    out: String,
    groups: Vec<Group>,
    /// Accents that wait for their letter.
    accents: Vec<char>,
    next: Option<Around>,
    math: bool,
    depth: usize,
    /// Within a group that protects its case.
    protected: bool,
    unknown: Vec<String>,
}

impl<'a> Reader<'a> {
    fn new(latex: &'a str, style: LatexStyle, math: bool, depth: usize) -> Self {
        Self {
            rest: latex,
            style,
            out: String::with_capacity(latex.len()),
            groups: Vec::new(),
            accents: Vec::new(),
            next: None,
            math,
            depth,
            protected: false,
            unknown: Vec::new(),
        }
    }

    fn read(mut self) -> (String, Vec<String>) {
        while let Some(sign) = self.rest.chars().next() {
            self.step(sign);
        }
        while !self.groups.is_empty() {
            self.end_group();
        }
        (self.out, self.unknown)
    }

    fn step(&mut self, sign: char) {
        match sign {
            '\\' => self.command(),
            '{' => self.begin_group(),
            '}' => {
                self.take(1);
                self.end_group();
            }
            '$' => self.dollar(),
            '^' | '_' if self.math => self.raised(sign),
            '~' => self.sign("~", "\u{a0}"),
            '-' if self.math => self.sign("-", "−"),
            '\'' if self.math => self.sign("'", "′"),
            '-' => self.dashes(),
            'h' if self.address() => {}
            '`' if self.rest.starts_with("``") => self.sign("``", "“"),
            '\'' if self.rest.starts_with("''") => self.sign("''", "”"),
            '`' => self.sign("`", "‘"),
            _ => {
                self.take(sign.len_utf8());
                self.letter(sign);
            }
        }
    }

    fn take(&mut self, bytes: usize) {
        self.rest = &self.rest[bytes..];
    }

    fn sign(&mut self, written: &str, text: &str) {
        self.take(written.len());
        self.out.push_str(text);
    }

    fn dashes(&mut self) {
        let count = self.rest.bytes().take_while(|byte| *byte == b'-').count();
        match count {
            2 => self.out.push('–'),
            3 => self.out.push('—'),
            _ => self.out.push_str(&self.rest[..count]),
        }
        self.take(count);
    }

    /// An address that stands bare in the text is kept as it is written.
    fn address(&mut self) -> bool {
        let Some(length) = verbatim::address(self.rest).filter(|_| self.accents.is_empty()) else { return false };
        self.out.push_str(&verbatim(&self.rest[..length]));
        self.take(length);
        true
    }

    /// A part of the text, read by itself; as it is typed where parts are nested too deep.
    fn part(&mut self, latex: &str, math: bool) -> String {
        if self.depth >= DEEPEST {
            return latex.to_owned();
        }
        let style = if self.style == LatexStyle::Title { LatexStyle::Rich } else { self.style };
        let (text, unknown) = Reader::new(latex, style, math, self.depth + 1).read();
        self.unknown.extend(unknown);
        text
    }

    /// A letter with the accents that waited for it.
    fn letter(&mut self, letter: char) {
        if self.accents.is_empty() {
            self.out.push(letter);
            return;
        }
        if letter.is_whitespace() {
            return;
        }
        self.out.push(match letter {
            'ı' => 'i',
            'ȷ' => 'j',
            other => other,
        });
        self.out.extend(self.accents.drain(..).rev());
    }

    fn begin_group(&mut self) {
        self.take(1);
        let before = self.out.len();
        let tags = self.next.take().filter(|around| self.style != LatexStyle::Plain || !around.open.starts_with('<'));
        let plain_group = tags.is_none() && self.accents.is_empty();
        let protects = self.style == LatexStyle::Title
            && plain_group
            && !self.math
            && !self.rest.starts_with('\\')
            && !self.protected;
        let protection = Around { open: "<span class=\"nocase\">", close: "</span>", quotes: false };
        let around = protects.then_some(protection).or(tags);
        self.out.push_str(around.map_or("", |around| around.open));
        self.protected |= protects;
        let (close, quotes) = around.map_or(("", false), |around| (around.close, around.quotes));
        self.groups.push(Group { before, behind: self.out.len(), close: close.to_owned(), protects, quotes });
    }

    fn end_group(&mut self) {
        let Some(group) = self.groups.pop() else { return };
        self.accents.clear();
        self.protected &= !group.protects;
        let inside = self.out.get(group.behind..).unwrap_or_default();
        if inside.is_empty() {
            self.out.truncate(group.before);
        } else if group.protects && !inside.contains(char::is_alphabetic) {
            // `{"}` hides the sign from BibTeX, it has no case.
            self.out.replace_range(group.before..group.behind, "");
        } else {
            self.out.push_str(&group.close);
        }
    }
}
