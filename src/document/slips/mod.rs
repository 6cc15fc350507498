//! What a TOML parser stumbles over → the slip that the author made, at its place, with the line as it should be.
//!
//! In: the parser's errors, known by their words (crate `toml` gives no codes); where it says something else than here,
//! its own words are told. Out: faults, one slip told once: what the parser says of the rest of the line, or of all
//! that an unclosed bracket swallows, only follows from it. Slips in quotation marks stand in `quoted`, those in
//! brackets in `brackets`.

mod brackets;
mod quoted;
#[cfg(test)]
mod tests;

use super::{Date, Fault};
use crate::report::Code;
use std::ops::Range;

/// What the parser said.
struct Said<'t> {
    text: &'t str,
    message: &'t str,
    span: Range<usize>,
    /// The line where it was said.
    line: Range<usize>,
}

/// The faults of a document, from what the parser said of it.
pub fn faults(errors: &[toml::de::Error], text: &str) -> Vec<Fault> {
    let mut said: Vec<Said<'_>> = errors.iter().map(|error| Said::new(error, text)).collect();
    said.sort_by_key(|one| one.span.start);
    let mut faults: Vec<Fault> = Vec::new();
    let mut told = 0;
    for one in said {
        if one.span.start < told {
            continue;
        }
        let (fault, ends) = one.fault();
        told = ends;
        faults.push(fault);
    }
    faults
}

/// Whether the parser only found a key that is there twice.
pub fn is_twice(error: &toml::de::Error) -> bool {
    error.message().trim().starts_with(TWICE)
}

const TWICE: &str = "duplicate key";

impl<'t> Said<'t> {
    fn new(error: &'t toml::de::Error, text: &'t str) -> Self {
        let span = error.span().unwrap_or(text.len()..text.len());
        let start = text.floor_char_boundary(span.start.min(text.len()));
        let end = text.ceil_char_boundary(span.end.min(text.len())).max(start);
        // What is missing at the end of a line is said of the beginning of the next.
        let from = text[..start].rfind('\n').map_or(0, |at| at + 1);
        let to = text[start..].find('\n').map_or(text.len(), |at| start + at);
        let to = to - usize::from(text[start..to].ends_with('\r'));
        Self { text, message: error.message().trim(), span: start..end, line: from..to.max(from) }
    }

    fn begins(&self, words: &str) -> bool {
        self.message.starts_with(words)
    }

    fn written(&self) -> &'t str {
        &self.text[self.span.clone()]
    }

    /// The line from the place on.
    fn rest(&self) -> &'t str {
        &self.text[self.span.start..self.line.end.max(self.span.start)]
    }

    /// What is told, and up to where the parser is not listened to.
    fn fault(&self) -> (Fault, usize) {
        let end = self.line.end + 1;
        let open_ended = ["missing comma", "unclosed", "invalid inline table", "invalid multi-line"];
        if open_ended.iter().any(|words| self.begins(words)) && !self.begins("unclosed table") {
            return (self.unclosed(), self.text.len() + 1);
        }
        let fault = match self.message {
            _ if self.begins(TWICE) => return self.twice(),
            _ if self.begins("invalid date") || self.begins("invalid float") => self.date(),
            _ if self.begins("invalid boolean") => self.boolean(),
            _ if self.begins("string values must be quoted") || self.begins("missing opening quote") => self.unquoted(),
            _ if self.begins("invalid basic string") || self.begins("invalid literal string") => self.open_text(),
            _ if self.begins("unexpected key or value") => self.more_on_the_line(),
            _ if self.begins("key with no value") => self.no_sign(),
            _ if self.begins("too few unicode") || self.begins("missing escaped value") => self.backslash(),
            _ if self.begins("unclosed") => self.header(),
            _ => None,
        };
        (fault.unwrap_or_else(|| self.as_it_is()), end)
    }

    fn as_it_is(&self) -> Fault {
        Fault::new(Code::Syntax, self.span.clone(), format!("not valid TOML: {}", self.message))
    }

    fn told(span: Range<usize>, message: impl Into<String>, help: impl Into<String>) -> Fault {
        Fault::new(Code::Syntax, span, message).help(help)
    }

    /// What stands under a repeated header repeats the keys of the first.
    fn twice(&self) -> (Fault, usize) {
        let fault = Self::told(self.span.clone(), "this key is there twice", "keep one of the two");
        let is_header = self.text[self.line.clone()].trim_start().starts_with('[');
        let next = self.text[self.line.end..].find("\n[").map_or(self.text.len(), |at| self.line.end + at + 1);
        (fault, if is_header { next } else { self.line.end + 1 })
    }

    fn date(&self) -> Option<Fault> {
        let (start, value) = self.value()?;
        let written = value.split(['#', ',', '}', ']']).next().unwrap_or(value).trim_end();
        let span = start..start + written.len();
        match Date::parse(written) {
            Ok(_) => {
                let message = "a month or a year stands between quotation marks";
                Some(
                    Fault::new(Code::ImpossibleDate, span, message)
                        .help(format!("write `\"{written}\"`"))
                        .mend(format!("\"{written}\"")),
                )
            }
            Err(_) if self.begins("invalid float") && written.split(['.', '/']).count() != 3 => None,
            Err(none) => Some(none.fault(written, span)),
        }
    }

    fn boolean(&self) -> Option<Fault> {
        let small = self.written().to_lowercase();
        let meant = ["true", "false"].into_iter().find(|meant| *meant == small)?;
        let message = format!("`{}` is written small", self.written());
        Some(Self::told(self.span.clone(), message, format!("write `{meant}`")).mend(meant))
    }

    fn no_sign(&self) -> Option<Fault> {
        let key = self.text[self.line.start..self.span.start].trim();
        let rest = self.rest().trim_start();
        let value = rest.strip_prefix(':').unwrap_or(rest).trim();
        let place = self.span.start..self.span.start + usize::from(self.rest().starts_with(':'));
        let is_key =
            !key.is_empty() && key.chars().all(|sign| sign.is_alphanumeric() || matches!(sign, '-' | '_' | '.'));
        let value = if value.is_empty() { "…" } else { value };
        is_key.then(|| {
            let message = format!("`=` stands between `{key}` and its value");
            Self::told(place, message, format!("write `{key} = {value}`"))
                .mend_at(self.line.clone(), format!("{key} = {value}"))
        })
    }

    /// The value of the line's key, trimmed, with the place where it begins.
    fn value(&self) -> Option<(usize, &'t str)> {
        let line = &self.text[self.line.clone()];
        let behind = line.find('=')? + 1;
        // Inside of a table in one line, the value begins at the last `=` before the place.
        let before = &line[..self.span.start.saturating_sub(self.line.start).min(line.len()).max(behind)];
        let inline = before.contains('{').then(|| before.rfind('=').map(|at| at + 1)).flatten();
        let behind = inline.unwrap_or(behind);
        let value = line[behind..].trim_start();
        let start = self.line.start + line.len() - value.len();
        let value = if inline.is_some() { value.split(['}', ',']).next().unwrap_or(value) } else { value };
        let value = value.trim_end();
        (!value.is_empty()).then_some((start, value))
    }

    /// The line with these words as its value.
    fn mended(&self, start: usize, words: &str) -> String {
        let key = self.text[self.line.start..start].trim_start();
        let key = key.rsplit(['{', ',']).next().unwrap_or(key).trim();
        let key = key.strip_suffix('=').map_or("", str::trim);
        if key.is_empty() { format!("write `{}`", string(words)) } else { format!("write `{key} = {}`", string(words)) }
    }
}

/// Words as TOML writes them, in marks that need no escapes where there are such.
fn string(words: &str) -> String {
    toml::Value::String(words.to_owned()).to_string()
}
