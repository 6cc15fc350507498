//! Slips in brackets: headers, lists, tables in one line and texts of several lines that are not closed.
//!
//! In: what the parser said. Out: the fault, at the bracket that is open.

use super::Said;
use crate::document::Fault;

impl Said<'_> {
    /// `[note`, `[[note]`.
    pub(super) fn header(&self) -> Option<Fault> {
        let line = &self.text[self.line.clone()];
        let name = line.trim().trim_matches(['[', ']']).trim();
        let (open, close) = if line.trim_start().starts_with("[[") { ("[[", "]]") } else { ("[", "]") };
        let plain = !name.is_empty() && !name.contains(['[', ']', '#', '"']);
        plain.then(|| {
            let header = format!("{open}{name}{close}");
            Self::told(self.line.clone(), "the brackets are not closed", format!("write `{header}`")).mend(header)
        })
    }

    /// A list, a table in one line or a text of several that goes on where it should have ended.
    pub(super) fn unclosed(&self) -> Fault {
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
            let start = self.span.start;
            return Self::told(self.span.clone(), "a comma is missing", format!("put `,` before `{next}`"))
                .mend_at(start..start, ", ");
        }
        let (what, open, close) = if is_list { ("list", '[', ']') } else { ("table", '{', '}') };
        let start = opened(&self.text[..self.span.start], open, close).unwrap_or(self.span.start);
        Self::told(start..start + 1, format!("this {what} is not closed"), format!("end it with `{close}`"))
    }
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
