//! `[[note]]` and the tables in it.
//!
//! In: the table.
//! Out: a [`Note`], and what is wrong with it.
//! Not: its selectors (`selector`), its id where none is written (`ids`).

use super::check::{self, Check, CheckStatus};
use super::cite::{self, Cite};
use super::claim::{self, Claim};
use super::said::{self, Original, Said, original};
use super::selector::{self, Target};
use super::{Defaults, NoteId, missing};
use crate::config::NoteKind;
use crate::document::shape::{Key, Shape, Takes, names};
use crate::document::{Date, Fault, Fields, Node, Spanned, Table};
use crate::report::is_slip;
use crate::words::tags;
use std::ops::Range;

/// One note. Spans are bytes of the sidecar.
#[derive(Debug, Clone)]
pub struct Note {
    /// Its id, made from its words when it was not given.
    pub id: NoteId,
    /// Where the note begins: its `[[note]]` or its `id`.
    pub span: Range<usize>,
    /// Its kind.
    pub kind: Spanned<NoteKind>,
    /// What says where its passages are.
    pub targets: Vec<Target>,
    /// Whose words the passage is: keys or names; several where they said or signed it together.
    pub speakers: Vec<Spanned<String>>,
    /// When and where they were said.
    pub said: Option<Said>,
    /// Its citations.
    pub cites: Vec<Cite>,
    /// The words in their original language.
    pub original: Option<Original>,
    /// What it says, in Markdown.
    pub text: Option<Spanned<String>>,
    /// Correction: what stood there before.
    pub was: Option<String>,
    /// Correction: the day it was made.
    pub on: Option<Date>,
    /// A person's verdict.
    pub check: Option<Check>,
    /// A claim and its rating.
    pub claim: Option<Claim>,
    /// Whether it is shown.
    pub status: NoteStatus,
    /// Its tags.
    pub tags: Vec<String>,
    /// Who wrote it: a key or a name.
    pub author: Option<String>,
    /// When it was written.
    pub created: Option<Date>,
    /// When it was changed.
    pub updated: Option<Date>,
    /// Its language, when it is not the article's.
    pub lang: Option<String>,
    /// Other notes of the article.
    pub see: Vec<Spanned<String>>,
}

impl Note {
    /// What came of a person's check; none while nobody has checked.
    pub fn checked(&self) -> Option<CheckStatus> {
        let status = self.check.as_ref()?.status;
        (status != CheckStatus::Unverified).then_some(status)
    }
}

/// Whether a note is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoteStatus {
    /// Only with `--drafts`.
    Draft,
    /// Always.
    Published,
    /// Never; kept in the file.
    Withdrawn,
}

/// What `status` may be.
pub(super) const STATUSES: [(&str, NoteStatus); 3] =
    [("draft", NoteStatus::Draft), ("published", NoteStatus::Published), ("withdrawn", NoteStatus::Withdrawn)];

/// The keys of `[[note]]`.
pub(super) static NOTE: Shape = Shape {
    name: "a note",
    keys: &[
        Key::new("id", Takes::Form(r"^[\p{L}\p{N}_.-]*$", &["same-water"]), "Its permanent name, and its address."),
        Key::needed(
            "at",
            Takes::Some(&Takes::Either(&[Takes::Words, Takes::Table(&selector::AT)]), false),
            "The passage: its words, a table that says more, a list of those, or `@article` for the article itself.",
        ),
        Key::new("kind", KIND, "What it is; `comment` where nothing is said."),
        Key::new("tags", Takes::TEXTS, "Words under which it is listed."),
        Key::new("speaker", Takes::TEXTS, "Whose words they are: a key of `people.toml`, a name, or a list of those."),
        Key::new("said", Takes::Table(&said::SAID), "When and where the words were said."),
        Key::new(
            "cite",
            Takes::Some(&Takes::Either(&[Takes::Text, Takes::Table(&cite::CITE)]), true),
            "The sources: `[{ source = \"key\", page = \"12\" }]`.",
        ),
        Key::new("original", Takes::Table(&said::ORIGINAL), "The words in the language in which they were said."),
        Key::new("text", Takes::Text, "What the note says, in Markdown; `[@key, p. 4]` cites a source."),
        Key::new("was", Takes::Text, "In a correction: the words that stood there before."),
        Key::new("on", Takes::Date, "In a correction: the day on which it was made."),
        Key::new("check", Takes::Table(&check::CHECK), "A person's verdict."),
        Key::new("claim", Takes::Table(&claim::CLAIM), "What the passage claims, and a rating of it."),
        Key::new("status", STATUS, "Whether it is shown; `published` where nothing is said."),
        Key::new("author", Takes::Text, "Who wrote it: a key of `people.toml`, or a name."),
        Key::new("created", Takes::Date, "The day on which it was written."),
        Key::new("updated", Takes::Date, "The day on which it was changed."),
        Key::new("lang", Takes::LANGUAGE, "Its language, when it is not the article's."),
        Key::new("see", Takes::TEXTS, "The ids of other notes of the article."),
    ],
    ..Shape::BARE
};

/// What `kind` takes: a site may have kinds of its own.
pub(super) const KIND: Takes = Takes::Known(|| NoteKind::BUILT_IN.iter().map(|(name, _)| *name).collect());
/// What `status` takes.
pub(super) const STATUS: Takes = Takes::Choice(&STATUS_NAMES);
const STATUS_NAMES: [&str; 3] = names(&STATUSES);

/// Reads one note; none when it says nowhere where its passage is.
pub(super) fn read(node: &Node, table: &Table, defaults: &Defaults, faults: &mut Vec<Fault>) -> Option<Note> {
    let mut fields = Fields::new(table, &NOTE, faults);
    let id = fields.text("id");
    let place = fields.node("at");
    let kind = kind(&mut fields).or_else(|| defaults.kind.clone());
    let targets = place.map(|node| selector::targets(node, &mut fields));
    let own: Vec<String> = fields.texts("tags").into_iter().map(|word| word.value).collect();
    let mut note = Note {
        id: NoteId::written(id.as_ref().map(|id| id.value.as_str())),
        span: id.as_ref().map_or(node.span.clone(), |id| id.span.clone()),
        kind: kind.unwrap_or_else(|| Spanned { value: NoteKind::Comment, span: node.span.clone() }),
        targets: vec![],
        speakers: fields.texts("speaker"),
        said: fields.table("said").map(|table| said::said(table, fields.faults())),
        cites: cite::read(&mut fields),
        original: fields.table("original").and_then(|table| original(table, &node.span, fields.faults())),
        text: fields.text("text"),
        was: fields.text("was").map(|text| text.value),
        on: fields.date("on").map(|date| date.value),
        check: fields.table("check").map(|table| check::read(table, fields.faults())),
        claim: claim::read(&mut fields),
        status: fields.choice("status", &STATUSES).or(defaults.status).unwrap_or(NoteStatus::Published),
        tags: if own.is_empty() { defaults.tags.clone() } else { own },
        author: fields.text("author").map(|text| text.value).or_else(|| defaults.author.clone()),
        created: fields.date("created").map(|date| date.value).or(defaults.created),
        updated: fields.date("updated").map(|date| date.value),
        lang: fields.read("lang", tags::tag).or_else(|| defaults.lang.clone()),
        see: fields.texts("see"),
    };
    // One slip of the fingers is one fault: `att` is told as an unknown key.
    let misspelt = table.fields.iter().any(|field| is_slip(&field.key, "at"));
    if place.is_none() && !misspelt {
        let help = "give the words of the passage: `at = \"…\"`, or `at = \"@article\"` for the whole article";
        fields.fault(missing(&node.span, "a note", "at", help));
    }
    fields.finish();
    note.targets = targets?;
    Some(note)
}

/// The kind that a note, or `[defaults]`, gives.
pub(super) fn kind(fields: &mut Fields<'_, '_>) -> Option<Spanned<NoteKind>> {
    fields.text("kind").map(|Spanned { value, span }| Spanned { value: NoteKind::written(&value), span })
}
