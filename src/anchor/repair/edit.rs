//! Puts new selectors into the text of a sidecar: finds the values that say where a passage is (`toml_edit` keeps their
//! spans), and replaces these bytes and no others. A key that is new goes behind the words.

use std::ops::Range;

use toml_edit::{Document, Item, Table, TableLike, Value};

use super::super::{Scope, Selector};
use super::written::{self, narrowing, quoted_like};

/// A sidecar that is being edited.
pub struct Editor<'t> {
    text: &'t str,
    document: Document<&'t str>,
    /// Bytes to replace, and by what.
    edits: Vec<(Range<usize>, String)>,
}

impl<'t> Editor<'t> {
    /// Takes a sidecar; none when it is no TOML.
    pub fn new(text: &'t str) -> Option<Self> {
        let document = Document::parse(text).ok()?;
        Some(Self { text, document, edits: Vec::new() })
    }

    /// Writes a selector in place of the one at `span`; says whether that can be done.
    pub fn set(&mut self, span: &Range<usize>, new: &Selector) -> bool {
        let Some(edits) = self.edits(span, new) else { return false };
        self.edits.extend(edits);
        true
    }

    /// The text with all edits.
    pub fn finish(mut self) -> String {
        self.edits.sort_by_key(|edit| edit.0.start);
        let mut text = self.text.to_owned();
        for (range, new) in self.edits.into_iter().rev() {
            text.replace_range(range, &new);
        }
        text
    }

    fn edits(&self, span: &Range<usize>, new: &Selector) -> Option<Vec<(Range<usize>, String)>> {
        let notes = self.document.as_table().get("note")?;
        let ats = notes.as_array_of_tables()?.iter().filter_map(|note| note.get("at"));
        match ats.flat_map(values).find(|at| at.stands_at(span))? {
            At::Value(Value::String(_)) => Some(vec![(span.clone(), self.plain(span, new))]),
            At::Value(Value::InlineTable(table)) => self.in_table(table, new, Layout::Inline),
            At::Value(_) => None,
            At::Table(table) => self.in_table(table, new, Layout::Lines),
        }
    }

    /// The new value of an `at` that was a string.
    fn plain(&self, span: &Range<usize>, new: &Selector) -> String {
        match new {
            Selector::Words { exact, scope } if *scope == Scope::default() => {
                quoted_like(&self.text[span.clone()], exact)
            }
            _ => written::at(new),
        }
    }

    fn in_table(&self, table: &dyn TableLike, new: &Selector, layout: Layout) -> Option<Vec<(Range<usize>, String)>> {
        let (words, scope) = match new {
            Selector::Words { exact, scope } => (vec![("exact", exact)], scope),
            Selector::Stretch { start, end, scope } => (vec![("start", start), ("end", end)], scope),
            Selector::Heading(_) | Selector::Article => return None,
        };
        let mut edits = Vec::new();
        let mut behind = 0;
        for (key, words) in words {
            let value = table.get(key)?;
            let span = value.span()?;
            behind = behind.max(span.end);
            if value.as_str() != Some(words) {
                edits.push((span.clone(), quoted_like(&self.text[span], words)));
            }
        }
        let mut added = String::new();
        for (key, new) in narrowing(scope) {
            match table.get(key) {
                Some(value) => {
                    let span = value.span()?;
                    let old = &self.text[span.clone()];
                    if !same(value, scope, key) {
                        let new = if key == "occurrence" { new } else { requoted(old, scope, key) };
                        edits.push((span, new));
                    }
                }
                None => added.push_str(&layout.pair(key, &new, self.line_of(behind))),
            }
        }
        if !added.is_empty() {
            let at = if matches!(layout, Layout::Lines) { self.end_of_line(behind) } else { behind };
            edits.push((at..at, added));
        }
        Some(edits)
    }

    /// The line that a byte stands in, up to the byte.
    fn line_of(&self, at: usize) -> &str {
        let start = self.text[..at].rfind('\n').map_or(0, |i| i + 1);
        &self.text[start..at]
    }

    fn end_of_line(&self, at: usize) -> usize {
        let end = self.text[at..].find('\n').map_or(self.text.len(), |i| at + i);
        if self.text[..end].ends_with('\r') { end - 1 } else { end }
    }
}

/// How a table is laid out.
#[derive(Clone, Copy)]
enum Layout {
    Inline,
    Lines,
}

impl Layout {
    /// A key that is added, with what divides it from what stands before; `line` is the line before, for its
    /// indentation.
    fn pair(self, key: &str, value: &str, line: &str) -> String {
        match self {
            Self::Inline => format!(", {key} = {value}"),
            Self::Lines => {
                let indent = &line[..line.len() - line.trim_start().len()];
                format!("\n{indent}{key} = {value}")
            }
        }
    }
}

/// A value of `at`, or of its list.
enum At<'d> {
    Value(&'d Value),
    Table(&'d Table),
}

impl At<'_> {
    /// Whether this is what stands at a span. A table of lines has its header there, or its values.
    fn stands_at(&self, span: &Range<usize>) -> bool {
        let overlaps = |own: Range<usize>| own.start < span.end && span.start < own.end;
        match self {
            Self::Value(value) => value.span().as_ref() == Some(span),
            Self::Table(table) => {
                table.span().is_some_and(overlaps) || table.iter().filter_map(|(_, item)| item.span()).any(overlaps)
            }
        }
    }
}

fn values(item: &Item) -> Vec<At<'_>> {
    match item {
        Item::Value(Value::Array(list)) => list.iter().map(At::Value).collect(),
        Item::Value(value) => vec![At::Value(value)],
        Item::Table(table) => vec![At::Table(table)],
        Item::ArrayOfTables(tables) => tables.iter().map(At::Table).collect(),
        Item::None => vec![],
    }
}

/// Whether a key says already what it must.
fn same(value: &Item, scope: &Scope, key: &str) -> bool {
    match key {
        "prefix" => value.as_str() == scope.prefix.as_deref(),
        "suffix" => value.as_str() == scope.suffix.as_deref(),
        "occurrence" => value.as_integer() == scope.occurrence.map(i64::from),
        _ => true,
    }
}

fn requoted(old: &str, scope: &Scope, key: &str) -> String {
    let words = if key == "prefix" { &scope.prefix } else { &scope.suffix };
    quoted_like(old, words.as_deref().unwrap_or_default())
}
