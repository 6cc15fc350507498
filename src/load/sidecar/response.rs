//! `[[response]]`: a reader's letter or comment.

use super::missing;
use crate::document::shape::{Key, Shape, Takes};
use crate::document::{Date, Fault, Fields, Node, Spanned, Table};
use crate::words::tags;

/// A reader's letter.
#[derive(Debug, Clone, PartialEq)]
pub struct Response {
    /// Who wrote it.
    pub name: String,
    /// When.
    pub on: Option<Date>,
    /// What, in Markdown.
    pub text: Spanned<String>,
    /// Its language, when it is not the article's.
    pub lang: Option<String>,
}

/// The keys of `[[response]]`.
pub(super) static RESPONSE: Shape = Shape {
    name: "a response",
    keys: &[
        Key::new("name", Takes::Text, "Who wrote it."),
        Key::new("on", Takes::Date, "The day."),
        Key::new("lang", Takes::LANGUAGE, "Its language, when it is not the article's."),
        Key::needed("text", Takes::Text, "The letter, in Markdown."),
    ],
    ..Shape::BARE
};

/// Reads one letter; none without a text.
pub(super) fn read(node: &Node, table: &Table, faults: &mut Vec<Fault>) -> Option<Response> {
    let mut fields = Fields::new(table, &RESPONSE, faults);
    let name = fields.text("name").map_or_else(|| "A reader".to_owned(), |name| name.value);
    let on = fields.date("on").map(|date| date.value);
    let lang = fields.read("lang", tags::tag);
    let text = fields.text("text");
    fields.finish();
    if text.is_none() && !table.fields.iter().any(|field| field.key == "text") {
        faults.push(missing(&node.span, "a response", "text", "give the letter: `text = \"…\"`"));
    }
    let text = text?;
    Some(Response { name, on, text, lang })
}
