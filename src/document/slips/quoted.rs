//! Slips in quotation marks: none, one too few, one too many, those of word processors, and backslashes between them.
//!
//! In: what the parser said. Out: the fault, with the line as it should be; none where the slip is another one.

use super::{Said, string};
use crate::document::Fault;

/// Marks that word processors put in the place of straight ones.
const CURLY: [char; 14] = ['“', '”', '„', '‟', '«', '»', '‘', '’', '‚', '‛', '‹', '›', '″', '＂'];

impl Said<'_> {
    /// A text without quotation marks, or with such as TOML does not know.
    pub(super) fn unquoted(&self) -> Option<Fault> {
        let (start, value) = self.value()?;
        let span = start..start + value.len();
        let first = value.chars().next()?;
        let words = value.trim_matches(|sign| CURLY.contains(&sign) || matches!(sign, '"' | '\''));
        let mended = self.mended(start, words);
        let place = start..start + first.len_utf8();
        let fault = if CURLY.contains(&first) {
            Self::told(place, looks_straight(first), mended)
        } else if value.ends_with(['"', '\'']) {
            Self::told(place, "this text has no opening quotation mark", mended)
        } else {
            Self::told(span.clone(), "a text stands between quotation marks", mended)
        };
        Some(fault.mend_at(span, string(words)))
    }

    /// A text whose closing mark is not there.
    pub(super) fn open_text(&self) -> Option<Fault> {
        let (start, value) = self.value()?;
        let last = value.chars().next_back()?;
        let mark = value.chars().next().filter(|mark| matches!(mark, '"' | '\''))?;
        let words = value[1..].trim_end_matches(|sign| CURLY.contains(&sign));
        let mended = self.mended(start, words);
        let end = start + value.len();
        let fault = if CURLY.contains(&last) {
            Self::told(end - last.len_utf8()..end, looks_straight(last), mended)
        } else {
            Self::told(start..end, format!("this text has no closing `{mark}`"), mended)
        };
        Some(fault.mend_at(start..end, string(words)))
    }

    /// Behind a value there is more: mostly a quotation inside of a text.
    pub(super) fn more_on_the_line(&self) -> Option<Fault> {
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
        let words = &value[1..end];
        let fault = Self::told(inner..inner + 1, message, self.mended(start, words));
        Some(fault.mend_at(start..start + end + 1, string(words)))
    }

    pub(super) fn backslash(&self) -> Option<Fault> {
        let (start, value) = self.value()?;
        let at = self.text[..self.span.start].rfind('\\')?;
        let words = value.strip_prefix('"')?.strip_suffix('"')?;
        let message = "between `\"`, a `\\` says that the next letter means something else";
        let fault = Self::told(at..at + 1, message, self.mended(start, words));
        Some(fault.mend_at(start..start + value.len(), string(words)))
    }
}

fn looks_straight(mark: char) -> String {
    let straight = if matches!(mark, '‘' | '’' | '‚' | '‛' | '‹' | '›') { '\'' } else { '"' };
    format!("`{mark}` looks like `{straight}`, but TOML does not know it")
}
