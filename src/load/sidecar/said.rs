//! `said` and `original` of a note: when and where the words were said, and in which language.
//!
//! In: the tables.
//! Out: [`Said`], [`Original`].

use super::missing;
use crate::document::shape::{Key, Shape, Takes};
use crate::document::{Date, Fault, Fields, Spanned, Table};
use crate::words::tags;
use std::ops::Range;

/// When and where words were said.
#[derive(Debug, Clone, PartialEq)]
pub struct Said {
    /// The day, month or year.
    pub on: Option<Date>,
    /// The place or the medium.
    pub place: String,
}

/// Words in the language they were said in.
#[derive(Debug, Clone, PartialEq)]
pub struct Original {
    /// BCP 47 tag.
    pub lang: Option<String>,
    /// The words.
    pub text: Spanned<String>,
    /// Who translated them.
    pub translator: Option<String>,
}

/// The keys of `said`.
pub(super) static SAID: Shape = Shape {
    name: "`said`",
    keys: &[
        Key::new("on", Takes::Date, "The day, the month or the year."),
        Key::new("where", Takes::Text, "The place or the medium."),
    ],
    ..Shape::BARE
};

/// The keys of `original`.
pub(super) static ORIGINAL: Shape = Shape {
    name: "`original`",
    keys: &[
        Key::new("lang", Takes::LANGUAGE, "The language, as a BCP 47 tag."),
        Key::needed("text", Takes::Text, "The words; ends of lines are kept, for verse."),
        Key::new("translator", Takes::Text, "Who translated them: a key of `people.toml`, or a name."),
    ],
    ..Shape::BARE
};

/// Reads `said`.
pub(super) fn said(table: &Table, faults: &mut Vec<Fault>) -> Said {
    let mut fields = Fields::new(table, &SAID, faults);
    let said = Said {
        on: fields.date("on").map(|date| date.value),
        place: fields.text("where").map(|text| text.value).unwrap_or_default(),
    };
    fields.finish();
    said
}

/// Reads `original`; none without a text. `note` is the place of the note.
pub(super) fn original(table: &Table, note: &Range<usize>, faults: &mut Vec<Fault>) -> Option<Original> {
    let mut fields = Fields::new(table, &ORIGINAL, faults);
    let lang = fields.read("lang", tags::tag);
    let text = fields.text("text");
    let translator = fields.text("translator").map(|text| text.value);
    fields.finish();
    if text.is_none() {
        faults.push(missing(note, "`original`", "text", "give the words in their language: `text = \"…\"`"));
    }
    Some(Original { lang, text: text?, translator })
}
