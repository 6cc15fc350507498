//! `[[response]]`: a reader's letter or comment.

use crate::document::{Date, Fault, Fields, Spanned, Table};
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

/// Reads one letter; none without a text.
pub(super) fn read(table: &Table, faults: &mut Vec<Fault>) -> Option<Response> {
    let mut fields = Fields::new(table, "a response", faults);
    let name = fields.text("name").map_or_else(|| "A reader".to_owned(), |name| name.value);
    let on = fields.date("on").map(|date| date.value);
    let lang = fields.read("lang", tags::tag);
    let text = fields.text("text");
    fields.finish();
    let text = text?;
    Some(Response { name, on, text, lang })
}
