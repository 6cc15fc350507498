//! LaTeX text of a field comes in, Unicode text goes out; in titles, emphasis and its like become CSL's tags, and braces that keep a word's case and formulas
//! become `<span class="nocase">` (as in `BibTeX`, not where the brace begins with a command: `{\"o}`). One pass over the text with a stack of groups; arguments
//! of formulas, addresses and the like are read by themselves, to a bounded depth. A command that is not known stays as it is typed, and can be asked for.
//! Deliberately not done: macros, formulas of more than one line.

mod formula;
mod math;
mod quotes;
mod symbols;
#[cfg(test)]
mod tests;

use unicode_normalization::UnicodeNormalization;

/// The most bytes of closing tags that switches may heap up in one group.
const MOST_TAGS: usize = 64;

/// How deep formulas may hold formulas.
const DEEPEST: usize = 8;

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
    tidy(&Reader::new(latex, style, false, 0).read().0)
}

/// The commands of a field that are not known, as they are typed, with their backslash.
pub fn unknown_commands(latex: &str) -> Vec<String> {
    Reader::new(latex, Style::Rich, false, 0).read().1
}

/// The text of a field that is an address or identifier, in which only escapes are LaTeX.
pub fn verbatim(latex: &str) -> String {
    let mut text = latex.trim().to_owned();
    for (command, sign) in [
        (r"{\textasciitilde}", "~"),
        (r"\textasciitilde{}", "~"),
        (r"\textasciitilde", "~"),
        (r"{\textunderscore}", "_"),
        (r"\textunderscore", "_"),
        (r"$\sim$", "~"),
        (r"\~{}", "~"),
        (r"{\_}", "_"),
        (r"\slash ", "/"),
    ] {
        text = text.replace(command, sign);
    }
    for sign in ["_", "%", "&", "#", "$", "~", "{", "}"] {
        text = text.replace(&format!("\\{sign}"), sign);
    }
    while let Some(inner) = text.strip_prefix('{').and_then(|text| text.strip_suffix('}')) {
        text = inner.trim().to_owned();
    }
    let inner = text.strip_prefix("\\url{").or_else(|| text.strip_prefix("\\path{"));
    inner.and_then(|text| text.strip_suffix('}')).unwrap_or(&text).to_owned()
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
    style: Style,
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
    fn new(latex: &'a str, style: Style, math: bool, depth: usize) -> Self {
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
        if !self.rest.starts_with("http://") && !self.rest.starts_with("https://") || !self.accents.is_empty() {
            return false;
        }
        let mut depth = 0_i32;
        let end = self.rest.find(|sign: char| {
            depth += i32::from(sign == '{') - i32::from(sign == '}');
            sign.is_whitespace() || depth < 0 || matches!(sign, '<' | '>' | '"')
        });
        let written = &self.rest[..end.unwrap_or(self.rest.len())];
        let written = written.trim_end_matches(['.', ',', ';', ':', ')', ']', '\\']);
        self.take(written.len());
        self.out.push_str(&verbatim(written));
        true
    }

    /// A part of the text, read by itself; as it is typed where parts are nested too deep.
    fn part(&mut self, latex: &str, math: bool) -> String {
        if self.depth >= DEEPEST {
            return latex.to_owned();
        }
        let style = if self.style == Style::Title { Style::Rich } else { self.style };
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
        let tags = self.next.take().filter(|around| self.style != Style::Plain || !around.open.starts_with('<'));
        let plain_group = tags.is_none() && self.accents.is_empty();
        let protects =
            self.style == Style::Title && plain_group && !self.math && !self.rest.starts_with('\\') && !self.protected;
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

    fn command(&mut self) {
        let typed = self.rest;
        self.take(1);
        let (name, spaces) = self.command_name();
        if let Some(accent) = symbols::accent(name, self.math) {
            self.accent(accent);
        } else if self.of_formulas(name) || self.of_text(name) {
        } else if let Some(text) = symbols::symbol(name, self.math) {
            let apart = self.math && !spaces.is_empty() && self.out.ends_with(' ') && symbols::is_relation(name);
            self.symbol(text);
            if apart {
                self.out.push(' ');
            }
        } else if let Some((open, close)) = symbols::tags(name) {
            self.next = self.rest.starts_with('{').then_some(Around { open, close, quotes: false });
        } else if let Some((open, close)) = symbols::switch(name) {
            self.switch(open, close);
        } else if symbols::is_silent(name) {
        } else if symbols::is_space(name) {
            self.out.push(' ');
        } else if symbols::drops_argument(name) {
            self.argument();
            self.next = self.rest.starts_with('{').then_some(Around { open: "", close: "", quotes: false });
        } else {
            self.unknown_command(typed, name);
        }
    }

    /// A command that is not known stays, with the arguments behind it, as it is typed.
    fn unknown_command(&mut self, typed: &'a str, name: &str) {
        while self.rest.starts_with(['{', '[']) && self.argument().is_some() {}
        let written = &typed[..typed.len() - self.rest.len()];
        self.out.push_str(written);
        self.unknown.push(format!("\\{name}"));
    }

    /// Commands of text whose arguments need more than tags; whether it was one.
    fn of_text(&mut self, name: &str) -> bool {
        match name {
            "enquote" | "mkbibquote" | "textquote" | "blockquote" | "blockcquote" | "quotetext" => self.quote(""),
            "foreignquote" | "hyphenquote" | "foreigntextquote" | "hyphentextquote" | "foreignblockquote" => {
                let language = self.argument().unwrap_or_default();
                self.quote(language);
            }
            "url" | "nolinkurl" | "path" => {
                let address = self.argument().map(verbatim).unwrap_or_default();
                self.out.push_str(&address);
            }
            "href" => {
                let address = self.argument().map(verbatim).unwrap_or_default();
                let words = self.argument().unwrap_or_default();
                let words = self.part(words, false);
                self.out.push_str(&words);
                if self.style != Style::Title && words.trim() != address {
                    self.out.extend([" (", &address, ")"]);
                }
            }
            // The branch without formulas of `\ifmmode … \else … \fi`, which publishers write around accents.
            "ifmmode" => self.rest = self.rest.split_once("\\else").map_or(self.rest, |(_, text)| text.trim_start()),
            "string" => {
                let sign = self.rest.chars().next().map_or(0, char::len_utf8);
                let sign = &self.rest[..sign];
                self.sign(sign, sign);
            }
            "printfirst" => {
                let first = self.argument().unwrap_or_default();
                self.argument();
                let first = self.part(first, false);
                self.out.push_str(&first);
            }
            "switchargs" => {
                let [second, first] = [self.argument(), self.argument()].map(Option::unwrap_or_default);
                let [first, second] = [self.part(first, false), self.part(second, false)];
                self.out.extend([first, second]);
            }
            "bibstring" | "bibsstring" | "biblstring" => {
                let key = self.argument().unwrap_or_default();
                self.out.push_str(super::strings::words(key).unwrap_or(key));
            }
            _ => return false,
        }
        true
    }

    /// Quotation marks around the argument that comes, those within others where they stand in some.
    fn quote(&mut self, language: &str) {
        self.rest = self.rest.strip_prefix('*').unwrap_or(self.rest);
        let (outer, inner) = quotes::marks(language);
        let within = self.groups.iter().filter(|group| group.quotes).count() % 2 == 1;
        let (open, close) = if within { inner } else { outer };
        self.next = Some(Around { open, close, quotes: true });
    }

    /// The letters of a command's name, or one other sign, and the spaces behind letters.
    fn command_name(&mut self) -> (&'a str, &'a str) {
        let rest = self.rest;
        let letters = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
        let length = if letters > 0 { letters } else { rest.chars().next().map_or(0, char::len_utf8) };
        self.take(length);
        let spaces = if letters > 0 { self.rest.len() - self.rest.trim_start().len() } else { 0 };
        let between = &self.rest[..spaces];
        self.take(spaces);
        (&rest[..length], between)
    }

    /// The argument that comes next: a group in braces or brackets without them, a command, or one sign.
    fn argument(&mut self) -> Option<&'a str> {
        self.rest = self.rest.trim_start();
        let rest = self.rest;
        let (open, close) = match rest.chars().next()? {
            '{' => ('{', '}'),
            '[' => ('[', ']'),
            '\\' => {
                self.take(1);
                let (name, _) = self.command_name();
                return Some(&rest[..=name.len()]);
            }
            '}' => return None,
            sign => {
                self.take(sign.len_utf8());
                return Some(&rest[..sign.len_utf8()]);
            }
        };
        let (mut depth, mut escaped) = (0_usize, false);
        for (index, sign) in rest.char_indices() {
            match sign {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                sign if sign == open => depth += 1,
                sign if sign == close => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                self.rest = &rest[index + 1..];
                return Some(&rest[1..index]);
            }
        }
        self.rest = "";
        Some(&rest[1..])
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
}
