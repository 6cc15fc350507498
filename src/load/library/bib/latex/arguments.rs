//! What stands behind a command: its name, and its arguments.
//!
//! In: the reader, where a name or an argument begins. Out: the stretch of the text, not read yet. Not: what it means.

use super::Reader;

impl<'a> Reader<'a> {
    /// The letters of a command's name, or one other sign, and the spaces behind letters.
    pub(super) fn command_name(&mut self) -> (&'a str, &'a str) {
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
    pub(super) fn argument(&mut self) -> Option<&'a str> {
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
}
