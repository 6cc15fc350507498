//! What a TOML parser stumbles over → the slip that the author made, at its place, with the line as it should be.
//!
//! The parser's errors are known by their words (crate `toml` gives no codes); where it says something else than here, its
//! own words are told. One slip is told once: what the parser says of the rest of the line, or of all that an unclosed bracket
//! swallows, only follows from it.

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

/// Marks that word processors put in the place of straight ones.
const CURLY: [char; 14] = ['“', '”', '„', '‟', '«', '»', '‘', '’', '‚', '‛', '‹', '›', '″', '＂'];

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
                Some(Fault::new(Code::ImpossibleDate, span, message).help(format!("write `\"{written}\"`")))
            }
            Err(_) if self.begins("invalid float") && written.split(['.', '/']).count() != 3 => None,
            Err(fault) => Some(Fault::new(Code::ImpossibleDate, span, fault.message).help(Date::HELP)),
        }
    }

    fn boolean(&self) -> Option<Fault> {
        let small = self.written().to_lowercase();
        let meant = ["true", "false"].into_iter().find(|meant| *meant == small)?;
        Some(Self::told(
            self.span.clone(),
            format!("`{}` is written small", self.written()),
            format!("write `{meant}`"),
        ))
    }

    /// A text without quotation marks, or with such as TOML does not know.
    fn unquoted(&self) -> Option<Fault> {
        let (start, value) = self.value()?;
        let span = start..start + value.len();
        let first = value.chars().next()?;
        let words = value.trim_matches(|sign| CURLY.contains(&sign) || matches!(sign, '"' | '\''));
        let mended = self.mended(start, words);
        if CURLY.contains(&first) {
            let place = start..start + first.len_utf8();
            return Some(Self::told(place, looks_straight(first), mended));
        }
        if value.ends_with(['"', '\'']) {
            return Some(Self::told(
                start..start + first.len_utf8(),
                "this text has no opening quotation mark",
                mended,
            ));
        }
        Some(Self::told(span, "a text stands between quotation marks", mended))
    }

    /// A text whose closing mark is not there.
    fn open_text(&self) -> Option<Fault> {
        let (start, value) = self.value()?;
        let last = value.chars().next_back()?;
        let mark = value.chars().next().filter(|mark| matches!(mark, '"' | '\''))?;
        let words = value[1..].trim_end_matches(|sign| CURLY.contains(&sign));
        let mended = self.mended(start, words);
        if CURLY.contains(&last) {
            let end = start + value.len();
            return Some(Self::told(end - last.len_utf8()..end, looks_straight(last), mended));
        }
        Some(Self::told(start..start + value.len(), format!("this text has no closing `{mark}`"), mended))
    }

    /// Behind a value there is more: mostly a quotation inside of a text.
    fn more_on_the_line(&self) -> Option<Fault> {
        let rest = self.rest();
        let key: String = rest.chars().take_while(|sign| sign.is_alphanumeric() || matches!(sign, '-' | '_')).collect();
        if !key.is_empty() && rest[key.len()..].trim_start().starts_with('=') {
            let place = self.span.start..self.span.start + key.len();
            return Some(Self::told(
                place,
                "two keys stand in one line",
                format!("put `{key}` into a line of its own"),
            ));
        }
        let (start, value) = self.value()?;
        let mark = value.chars().next().filter(|mark| matches!(mark, '"' | '\''))?;
        let end = value.rfind(mark).filter(|end| start + end >= self.span.start)?;
        let inner = self.text[start + 1..self.span.start].rfind(mark).map(|at| start + 1 + at)?;
        let message = format!("the text ends at this `{mark}`, though more of it follows");
        Some(Self::told(inner..inner + 1, message, self.mended(start, &value[1..end])))
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
            Self::told(place, format!("`=` stands between `{key}` and its value"), format!("write `{key} = {value}`"))
        })
    }

    fn backslash(&self) -> Option<Fault> {
        let (start, value) = self.value()?;
        let at = self.text[..self.span.start].rfind('\\')?;
        let words = value.strip_prefix('"')?.strip_suffix('"')?;
        let message = "between `\"`, a `\\` says that the next letter means something else";
        Some(Self::told(at..at + 1, message, self.mended(start, words)))
    }

    /// `[note`, `[[note]`.
    fn header(&self) -> Option<Fault> {
        let line = &self.text[self.line.clone()];
        let name = line.trim().trim_matches(['[', ']']).trim();
        let (open, close) = if line.trim_start().starts_with("[[") { ("[[", "]]") } else { ("[", "]") };
        let plain = !name.is_empty() && !name.contains(['[', ']', '#', '"']);
        plain.then(|| {
            Self::told(self.line.clone(), "the brackets are not closed", format!("write `{open}{name}{close}`"))
        })
    }

    /// A list, a table in one line or a text of several that goes on where it should have ended.
    fn unclosed(&self) -> Fault {
        if self.begins("invalid multi-line") {
            let marks = if self.begins("invalid multi-line literal") { "'''" } else { "\"\"\"" };
            let start = self.text[..self.span.start].rfind(marks).unwrap_or(self.span.start);
            return Self::told(
                start..start + marks.len(),
                format!("this text has no closing `{marks}`"),
                format!("end it with `{marks}`"),
            );
        }
        if self.begins("unclosed") && self.message.contains("array table") {
            return self.header().unwrap_or_else(|| self.as_it_is());
        }
        let is_list = self.message.contains("array");
        let same_line = !self.text[self.line.start..self.span.start].trim().is_empty();
        if self.begins("missing comma") && same_line {
            let next: String = self.rest().chars().take_while(|sign| !sign.is_whitespace()).collect();
            return Self::told(self.span.clone(), "a comma is missing", format!("put `,` before `{next}`"));
        }
        let (what, open, close) = if is_list { ("list", '[', ']') } else { ("table", '{', '}') };
        let start = opened(&self.text[..self.span.start], open, close).unwrap_or(self.span.start);
        Self::told(start..start + 1, format!("this {what} is not closed"), format!("end it with `{close}`"))
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

fn looks_straight(mark: char) -> String {
    let straight = if matches!(mark, '‘' | '’' | '‚' | '‛' | '‹' | '›') { '\'' } else { '"' };
    format!("`{mark}` looks like `{straight}`, but TOML does not know it")
}

/// The last bracket before the end of a text that is not closed in it; what stands in strings is left out.
fn opened(text: &str, open: char, close: char) -> Option<usize> {
    let mut stack = Vec::new();
    let mut mark = None;
    let mut escaped = false;
    for (at, sign) in text.char_indices() {
        match (mark, sign) {
            (Some('"'), '\\') if !escaped => {
                escaped = true;
                continue;
            }
            (Some(inside), _) if inside == sign && !escaped => mark = None,
            (Some(_), '\n') => mark = None,
            (None, '"' | '\'') => mark = Some(sign),
            (None, _) if sign == open => stack.push(at),
            (None, _) if sign == close => drop(stack.pop()),
            _ => {}
        }
        escaped = false;
    }
    stack.pop()
}

#[cfg(test)]
mod tests {
    use super::super::parse_toml;

    /// What is told of a document: the words at the place, the message, the help.
    fn told(text: &str) -> Vec<String> {
        let (_, faults) = parse_toml(text);
        let one = |fault: &super::Fault| {
            let help = fault.help.as_deref().unwrap_or("-");
            format!("{} | {} | {help}", &text[fault.span.clone()], fault.message)
        };
        faults.iter().map(one).collect()
    }

    #[test]
    fn each_slip_is_explained_once_and_at_its_place() {
        for (text, expected) in [
            ("a = \"x\n[[note]]\nat = 'y'\n", r#""x | this text has no closing `"` | write `a = "x"`"#),
            ("at = 'x\nb = 'y'\n", r#"'x | this text has no closing `'` | write `at = "x"`"#),
            (
                "at = “hello world”\nb = 'x'\n",
                r#"“ | `“` looks like `"`, but TOML does not know it | write `at = "hello world"`"#,
            ),
            ("at = «say \"x\"»\n", r#"« | `«` looks like `"`, but TOML does not know it | write `at = 'say "x'`"#),
            ("at = “hello\"\n", r#"“ | `“` looks like `"`, but TOML does not know it | write `at = "hello"`"#),
            ("at = \"hello”\n", r#"” | `”` looks like `"`, but TOML does not know it | write `at = "hello"`"#),
            ("at = ‘hello’\n", r#"‘ | `‘` looks like `'`, but TOML does not know it | write `at = "hello"`"#),
            (
                "at = hello world\n",
                r#"hello world | a text stands between quotation marks | write `at = "hello world"`"#,
            ),
            (
                "at = \"say \"hello\" now\"\nb = 'x'\n",
                r#"" | the text ends at this `"`, though more of it follows | write `at = 'say "hello" now'`"#,
            ),
            (
                "at = \"he said \"hello\"\"\n",
                r#"" | the text ends at this `"`, though more of it follows | write `at = 'he said "hello"'`"#,
            ),
            (
                "at = 'it's true'\n",
                r#"' | the text ends at this `'`, though more of it follows | write `at = "it's true"`"#,
            ),
            ("at = 'a' b = 'c'\n", "b | two keys stand in one line | put `b` into a line of its own"),
            ("[[note]\nat = 'a'\n", "[[note] | the brackets are not closed | write `[[note]]`"),
            ("[note\nat = 'a'\n", "[note | the brackets are not closed | write `[note]`"),
            ("at : 'hello'\n", ": | `=` stands between `at` and its value | write `at = 'hello'`"),
            ("at 'hello'\n", " | `=` stands between `at` and its value | write `at = 'hello'`"),
            ("cite = [{ source = 'a', page = '1' }\ntext = 'x'\n", "[ | this list is not closed | end it with `]`"),
            ("cite = [{ source = 'a' page = '1' }]\n", " | a comma is missing | put `,` before `page`"),
            ("cite = [{ source = 'a', page = '1' ]\ntext = 'x'\n", "{ | this table is not closed | end it with `}`"),
            ("at = { exact = 'a', suffix = '{'\ntext = 'x'\n", "{ | this table is not closed | end it with `}`"),
            ("text = \"\"\"\nabc\n[[note]]\n", "\"\"\" | this text has no closing `\"\"\"` | end it with `\"\"\"`"),
            (
                "text = \"C:\\Users\\x\"\n",
                r#"\ | between `"`, a `\` says that the next letter means something else | write `text = 'C:\Users\x'`"#,
            ),
            ("draft = True\n", "True | `True` is written small | write `true`"),
            (
                "on = 2026-1-5\n",
                "2026-1-5 | `2026-1-5` is not a date | write a day as `2026-11-23`, a month as `2026-11`, a year as `2026`",
            ),
            (
                "said = { on = 5.11.2026, where = 'x' }\n",
                "5.11.2026 | `5.11.2026` is not a date | write a day as `2026-11-23`, a month as `2026-11`, a year as `2026`",
            ),
            ("[c]\na = 1\n[c]\na = 2\n", "c | this key is there twice | keep one of the two"),
            ("a = 1\na = 2\n", "a | this key is there twice | keep one of the two"),
            (
                "cite = [{ source = “a” }]\n",
                r#"“ | `“` looks like `"`, but TOML does not know it | write `source = "a"`"#,
            ),
        ] {
            assert_eq!(told(text), [expected], "{text}");
        }
    }

    #[test]
    fn two_slips_are_two() {
        assert_eq!(told("a = “x”\nb = 1\nc = “y”\n").len(), 2);
    }
}
