//! Commands of text → what they set.
//!
//! In: the reader, behind a backslash. Out: signs, tags and switches (`symbols`), quotation marks (`quotes`), addresses
//! (`verbatim`). A command that is not known stays as it is typed, and is remembered. Not: what only formulas have
//! (`formula`).

use super::super::strings;
use super::{Around, LatexStyle, MOST_TAGS, Reader, quotes, symbols, verbatim};

impl<'a> Reader<'a> {
    pub(super) fn command(&mut self) {
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
                if self.style != LatexStyle::Title && words.trim() != address {
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
                self.out.push_str(strings::words(key).unwrap_or(key));
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
        if self.style != LatexStyle::Plain
            && let Some(group) = self.groups.last_mut()
            && group.close.len() < MOST_TAGS
        {
            self.out.push_str(open);
            group.behind = group.behind.max(self.out.len());
            group.close.insert_str(0, close);
        }
    }
}
