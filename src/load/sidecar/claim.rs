//! `[note.claim]`: what the passage claims, and what came of checking it, as schema.org's `ClaimReview` wants it.

use super::missing;
use crate::document::shape::{Key, Shape, Takes};
use crate::document::{Date, Fault, Fields, Node, Spanned, Table, Value};
use crate::report::Code;

/// A claim and its rating.
#[derive(Debug, Clone, PartialEq)]
pub struct Claim {
    /// The claim in a sentence; the passage without it.
    pub text: Option<String>,
    /// The rating in words.
    pub rating: String,
    /// The rating as a number.
    pub scale: Option<Scale>,
    /// Who claimed it, when not the passage's speaker: a key or a name.
    pub by: Option<Spanned<String>>,
    /// When it was claimed, when not when the passage was said.
    pub on: Option<Date>,
}

/// A rating as a number between two ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale {
    /// The rating.
    pub value: i64,
    /// What a true claim would get.
    pub best: i64,
    /// What a false one would get.
    pub worst: i64,
}

/// The keys of `claim`.
pub(super) static CLAIM: Shape = Shape {
    name: "`claim`",
    keys: &[
        Key::new("text", Takes::Text, "The claim in a sentence; the passage where nothing is said."),
        Key::needed("rating", Takes::Words, "What came of checking it, in words: `mostly true`."),
        Key::new("by", Takes::Text, "Who claimed it, when not the speaker: a key of `people.toml`, or a name."),
        Key::new("on", Takes::Date, "When it was claimed, when not when the words were said."),
        Key::new("value", Takes::Integer, "The rating as a number, from 1 to 5 where nothing else is said."),
        Key::new("best", Takes::Integer, "What a true claim would get."),
        Key::new("worst", Takes::Integer, "What a false claim would get."),
    ],
    ..Shape::BARE
};

/// Reads `claim`.
pub(super) fn read(fields: &mut Fields<'_, '_>) -> Option<Claim> {
    let node = fields.node("claim")?;
    match &node.value {
        Value::Table(table) => claim(node, table, fields.faults()),
        _ => fields.wrong_type("claim", node, "a table with a `rating`"),
    }
}

/// Reads a claim; none without a rating. `node` is the table's place.
fn claim(node: &Node, table: &Table, faults: &mut Vec<Fault>) -> Option<Claim> {
    let mut fields = Fields::new(table, &CLAIM, faults);
    let text = fields.text("text").map(|text| text.value);
    let rating = fields.text("rating").map(|rating| rating.value).filter(|rating| !rating.trim().is_empty());
    let by = fields.text("by");
    let on = fields.date("on").map(|date| date.value);
    let (value, best, worst) = (fields.integer("value"), fields.integer("best"), fields.integer("worst"));
    fields.finish();
    let scale = scale(node, value, best, worst, faults);
    if rating.is_none() {
        let help = "say in words what came of checking it: `rating = \"mostly true\"`";
        faults.push(missing(&node.span, "`claim`", "rating", help));
    }
    Some(Claim { text, rating: rating?, scale, by, on })
}

/// The rating as a number; from 1 to 5 where nothing else is said.
fn scale(
    node: &Node,
    value: Option<i64>,
    best: Option<i64>,
    worst: Option<i64>,
    faults: &mut Vec<Fault>,
) -> Option<Scale> {
    let mut fault = |message: String, help: &str| {
        faults.push(Fault::new(Code::WrongType, node.span.clone(), message).help(help));
        None
    };
    let Some(value) = value else {
        let ends = best.is_some() || worst.is_some();
        return if ends { fault("a scale needs a `value`".to_owned(), "add `value`, or drop the ends") } else { None };
    };
    let scale = Scale { value, best: best.unwrap_or(5), worst: worst.unwrap_or(1) };
    let (low, high) = (scale.best.min(scale.worst), scale.best.max(scale.worst));
    if (low..=high).contains(&value) && low < high {
        Some(scale)
    } else {
        let message = format!("`value = {value}` is not on the scale from {} to {}", scale.worst, scale.best);
        fault(message, "give the ends of the scale as `worst` and `best`")
    }
}
