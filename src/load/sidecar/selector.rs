//! `at`: a text, a table, or a list of those → selectors.

use crate::anchor::{Scope, Selector};
use crate::document::shape::{Key, Shape, Takes};
use crate::document::{Fault, Fields, Node, Spanned, Table, Value};
use crate::report::Code;
use std::ops::Range;

/// A selector and where it stands.
#[derive(Debug, Clone)]
pub struct Target {
    /// What finds the passage.
    pub selector: Selector,
    /// The value in the file.
    pub span: Range<usize>,
}

/// The note is about the article itself.
const WHOLE: &str = "@article";

/// The keys of `at`, when it is a table.
pub(super) static AT: Shape = Shape {
    name: "`at`",
    keys: &[
        Key::new("exact", Takes::Words, "The words, as a reader sees them; `[…]` stands for what is left out."),
        Key::new("start", Takes::Words, "The first words of a long passage."),
        Key::new("end", Takes::Words, "The last words of a long passage."),
        Key::new("heading", Takes::Words, "The id of a heading: the note is about the section."),
        Key::new("occurrence", Takes::Integer, "Which of several places: counted from 1, or from the end with -1."),
        Key::new("within", Takes::Text, "The id of a heading: the words stand in that section."),
        Key::new("prefix", Takes::Text, "The words right before the passage."),
        Key::new("suffix", Takes::Text, "The words right behind the passage."),
    ],
    ways: &[&["exact"], &["start", "end"], &["heading"]],
    ..Shape::BARE
};

/// The selectors that `at` holds.
pub(super) fn targets(node: &Node, fields: &mut Fields<'_, '_>) -> Vec<Target> {
    match &node.value {
        Value::List(items) if items.is_empty() => {
            fields.fault(empty(node));
            vec![]
        }
        Value::List(items) => items.iter().filter_map(|item| target(item, fields)).collect(),
        _ => target(node, fields).into_iter().collect(),
    }
}

fn target(node: &Node, fields: &mut Fields<'_, '_>) -> Option<Target> {
    let selector = match &node.value {
        Value::Text(words) if words == WHOLE => Selector::Article,
        Value::Text(words) if words.trim().is_empty() => {
            fields.fault(empty(node));
            return None;
        }
        Value::Text(words) => Selector::Words { exact: words.clone(), scope: Scope::default() },
        Value::Table(table) => from_table(node, table, fields.faults())?,
        _ => return fields.wrong_type("at", node, "words, a table, or a list of those"),
    };
    Some(Target { selector, span: node.span.clone() })
}

fn from_table(node: &Node, table: &Table, faults: &mut Vec<Fault>) -> Option<Selector> {
    let mut fields = Fields::new(table, &AT, faults);
    let exact = fields.text("exact");
    let start = fields.text("start");
    let end = fields.text("end");
    let heading = fields.text("heading");
    let scope = scope(&mut fields);
    fields.finish();
    let written = [&exact, &start, &end, &heading].map(Option::is_some);
    let blank = [&exact, &start, &end, &heading].into_iter().flatten().any(|words| words.value.trim().is_empty());
    if blank {
        faults.push(empty(node));
        return None;
    }
    match (exact, start, end, heading) {
        (Some(exact), None, None, None) => Some(Selector::Words { exact: exact.value, scope }),
        (None, Some(start), Some(end), None) => Some(Selector::Stretch { start: start.value, end: end.value, scope }),
        (None, None, None, Some(heading)) => Some(Selector::Heading(without_hash(&heading))),
        _ => {
            faults.push(unclear(node, written));
            None
        }
    }
}

fn scope(fields: &mut Fields<'_, '_>) -> Scope {
    let occurrence = fields.integer("occurrence");
    let within = fields.text("within").as_ref().map(without_hash);
    let prefix = fields.text("prefix").map(|text| text.value);
    let suffix = fields.text("suffix").map(|text| text.value);
    let occurrence = occurrence.map(|number| i32::try_from(number).unwrap_or(i32::MAX));
    Scope { within, occurrence, prefix, suffix }
}

/// A heading's id is written with or without `#`.
fn without_hash(id: &Spanned<String>) -> String {
    id.value.strip_prefix('#').unwrap_or(&id.value).to_owned()
}

fn empty(node: &Node) -> Fault {
    Fault::new(Code::WrongType, node.span.clone(), "`at` has no words").help("give the words of the passage")
}

fn unclear(node: &Node, [exact, start, end, _]: [bool; 4]) -> Fault {
    let message = match (exact, start, end) {
        (false, true, false) => "`at` has a `start` but no `end`",
        (false, false, true) => "`at` has an `end` but no `start`",
        (false, false, false) => "`at` does not say which words",
        _ => "`at` says in more than one way which words",
    };
    let help = "use `exact`, or `start` and `end`, or `heading`";
    Fault::new(Code::WrongType, node.span.clone(), message).help(help)
}
