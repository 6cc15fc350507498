//! LaTeX text of a field comes in, Unicode text goes out; in titles, emphasis and its like become CSL's tags and braces that keep a word's case become
//! `<span class="nocase">` (as `BibTeX` does, not where the brace begins with a command: `{\"o}`). One pass over the text with a stack of groups, no recursion.
//! Deliberately not done: macros, formulas beyond Greek letters and raised or lowered signs. Unknown commands vanish, their arguments stay.

#[cfg(test)]
mod tests;

use unicode_normalization::UnicodeNormalization;

use super::symbols;

/// The most bytes of closing tags that switches may heap up in one group.
const MOST_TAGS: usize = 64;

/// What a field may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Tags and marks for protected case.
    Title,
    /// Tags, no marks for case.
    Rich,
    /// Text alone.
    Plain,
}

/// The text of a field.
pub fn decode(latex: &str, style: Style) -> String {
    let mut reader = Reader {
        rest: latex,
        style,
        out: String::with_capacity(latex.len()),
        groups: Vec::new(),
        accents: Vec::new(),
        next: None,
        math: false,
        protected: false,
    };
    while let Some(sign) = reader.rest.chars().next() {
        reader.step(sign);
    }
    while !reader.groups.is_empty() {
        reader.end_group();
    }
    tidy(&reader.out)
}

/// The text of a field that is an address or identifier, in which only escapes are LaTeX.
pub fn verbatim(latex: &str) -> String {
    let mut text = latex.trim().to_owned();
    for (command, sign) in [
        (r"{\textasciitilde}", "~"),
        (r"\textasciitilde{}", "~"),
        (r"\textasciitilde", "~"),
        (r"\~{}", "~"),
        (r"{\_}", "_"),
    ] {
        text = text.replace(command, sign);
    }
    for sign in ["_", "%", "&", "#", "$", "~", "{", "}"] {
        text = text.replace(&format!("\\{sign}"), sign);
    }
    while let Some(inner) = text.strip_prefix('{').and_then(|text| text.strip_suffix('}')) {
        text = inner.trim().to_owned();
    }
    text.strip_prefix("\\url{").and_then(|text| text.strip_suffix('}')).unwrap_or(&text).to_owned()
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
}

struct Reader<'a> {
    rest: &'a str,
    style: Style,
    out: String,
    groups: Vec<Group>,
    /// Accents that wait for their letter.
    accents: Vec<char>,
    /// Tags for the group that comes next, from a command with an argument.
    next: Option<(&'static str, &'static str)>,
    math: bool,
    /// Within a group that protects its case.
    protected: bool,
}

impl Reader<'_> {
    fn step(&mut self, sign: char) {
        match sign {
            '\\' => self.command(),
            '{' => self.begin_group(),
            '}' => {
                self.take(1);
                self.end_group();
            }
            '$' => {
                self.take(1);
                self.math = !self.math;
            }
            '^' | '_' if self.math => self.raised(sign),
            '~' => self.sign("~", "\u{a0}"),
            '-' if !self.math => self.dashes(),
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
        let tags = self.next.take().filter(|(open, _)| self.style != Style::Plain || !open.starts_with('<'));
        let plain_group = tags.is_none() && self.accents.is_empty();
        let protects =
            self.style == Style::Title && plain_group && !self.math && !self.rest.starts_with('\\') && !self.protected;
        let (open, close) = if protects { ("<span class=\"nocase\">", "</span>") } else { tags.unwrap_or_default() };
        self.out.push_str(open);
        self.protected |= protects;
        self.groups.push(Group { before, behind: self.out.len(), close: close.to_owned(), protects });
    }

    fn end_group(&mut self) {
        let Some(group) = self.groups.pop() else { return };
        self.accents.clear();
        self.protected &= !group.protects;
        if self.out.len() == group.behind {
            self.out.truncate(group.before);
        } else {
            self.out.push_str(&group.close);
        }
    }

    fn raised(&mut self, sign: char) {
        self.take(1);
        let tags = if sign == '^' { ("<sup>", "</sup>") } else { ("<sub>", "</sub>") };
        match self.rest.chars().next() {
            Some('{') => self.next = Some(tags),
            Some('\\') | None => {}
            Some(letter) => {
                self.take(letter.len_utf8());
                let (open, close) = if self.style == Style::Plain { ("", "") } else { tags };
                self.out.push_str(open);
                self.out.push(letter);
                self.out.push_str(close);
            }
        }
    }

    fn command(&mut self) {
        self.take(1);
        let name = self.command_name();
        if let Some(accent) = symbols::accent(name) {
            self.accent(accent);
        } else if let Some(text) = symbols::symbol(name) {
            self.symbol(text);
        } else if let Some(tags) = symbols::tags(name) {
            self.next = Some(tags);
        } else if let Some((open, close)) = symbols::switch(name) {
            self.switch(open, close);
        } else {
            if symbols::drops_argument(name) {
                self.drop_argument();
            }
            // The argument of an unknown command is text, its brace protects nothing.
            self.next = self.rest.starts_with('{').then_some(("", ""));
        }
    }

    /// The letters of a command's name with the spaces behind them, or one other sign.
    fn command_name(&mut self) -> &'static str {
        let letters = self.rest.bytes().take_while(u8::is_ascii_alphabetic).count();
        let length = if letters > 0 { letters } else { self.rest.chars().next().map_or(0, char::len_utf8) };
        let name = symbols::known(&self.rest[..length]);
        self.take(length);
        if letters > 0 {
            let spaces = self.rest.len() - self.rest.trim_start().len();
            self.take(spaces);
        }
        name
    }

    /// An accent waits for a letter; before `{}` or the end it stands alone.
    fn accent(&mut self, accent: char) {
        if self.rest.starts_with("{}") || self.rest.is_empty() {
            self.rest = self.rest.strip_prefix("{}").unwrap_or(self.rest);
            self.out.push_str(symbols::alone(accent));
        } else {
            self.accents.push(accent);
        }
    }

    fn symbol(&mut self, text: &str) {
        self.rest = self.rest.strip_prefix("{}").unwrap_or(self.rest);
        let mut signs = text.chars();
        match (signs.next(), signs.next()) {
            (Some(letter), None) => self.letter(letter),
            _ => self.out.push_str(text),
        }
    }

    /// `{\em …}`: to the end of the group.
    fn switch(&mut self, open: &str, close: &str) {
        if self.style != Style::Plain
            && let Some(group) = self.groups.last_mut()
            && group.close.len() < MOST_TAGS
        {
            self.out.push_str(open);
            group.behind = group.behind.max(self.out.len());
            group.close.insert_str(0, close);
        }
    }

    fn drop_argument(&mut self) {
        if !self.rest.starts_with('{') {
            return;
        }
        let mut depth = 0_usize;
        for (index, sign) in self.rest.char_indices() {
            match sign {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                self.rest = &self.rest[index + 1..];
                return;
            }
        }
        self.rest = "";
    }
}
