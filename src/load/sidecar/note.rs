//! `[[note]]` and the tables in it.
//!
//! In: the table.
//! Out: a [`Note`], and what is wrong with it.
//! Not: its selectors (`selector`), its id where none is written (`ids`).

use super::claim;
use super::ids::NoteId;
use super::{Check, CheckStatus, Cite, Claim, Defaults, Note, NoteStatus, Original, Said, Stance, missing, selector};
use crate::cite::Locator;
use crate::config::NoteKind;
use crate::document::{Fault, Fields, Node, Spanned, Table, Value};
use crate::report::{Code, is_slip};
use crate::words::tags;

/// What `status` may be.
pub(super) const STATUSES: [(&str, NoteStatus); 3] =
    [("draft", NoteStatus::Draft), ("published", NoteStatus::Published), ("withdrawn", NoteStatus::Withdrawn)];

/// Reads one note; none when it says nowhere where its passage is.
pub(super) fn read(node: &Node, table: &Table, defaults: &Defaults, faults: &mut Vec<Fault>) -> Option<Note> {
    let mut fields = Fields::new(table, "a note", faults);
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
        said: fields.table("said").map(|table| said(table, fields.faults())),
        cites: cites(&mut fields),
        original: fields.table("original").and_then(|table| original(table, &node.span, fields.faults())),
        text: fields.text("text"),
        was: fields.text("was").map(|text| text.value),
        on: fields.date("on").map(|date| date.value),
        check: fields.table("check").map(|table| check(table, fields.faults())),
        claim: claim(&mut fields),
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

fn said(table: &Table, faults: &mut Vec<Fault>) -> Said {
    let mut fields = Fields::new(table, "`said`", faults);
    let said = Said {
        on: fields.date("on").map(|date| date.value),
        place: fields.text("where").map(|text| text.value).unwrap_or_default(),
    };
    fields.finish();
    said
}

fn original(table: &Table, note: &std::ops::Range<usize>, faults: &mut Vec<Fault>) -> Option<Original> {
    let mut fields = Fields::new(table, "`original`", faults);
    let lang = fields.read("lang", tags::tag);
    let text = fields.text("text");
    let translator = fields.text("translator").map(|text| text.value);
    fields.finish();
    if text.is_none() {
        faults.push(missing(note, "`original`", "text", "give the words in their language: `text = \"…\"`"));
    }
    Some(Original { lang, text: text?, translator })
}

fn check(table: &Table, faults: &mut Vec<Fault>) -> Check {
    let mut fields = Fields::new(table, "`check`", faults);
    let check = Check {
        status: fields.choice("status", &CheckStatus::ALL).unwrap_or(CheckStatus::Unverified),
        by: fields.text("by").map(|text| text.value),
        on: fields.date("on").map(|date| date.value),
        method: fields.text("method").map(|text| text.value),
    };
    fields.finish();
    check
}

fn claim(fields: &mut Fields<'_, '_>) -> Option<Claim> {
    let node = fields.node("claim")?;
    match &node.value {
        Value::Table(table) => claim::read(node, table, fields.faults()),
        _ => fields.wrong_type("claim", node, "a table with a `rating`"),
    }
}

/// `cite`: a list of tables; a single table and a bare key count as lists of one.
fn cites(fields: &mut Fields<'_, '_>) -> Vec<Cite> {
    let Some(node) = fields.node("cite") else { return vec![] };
    match &node.value {
        Value::List(items) => items.iter().filter_map(|item| cite(item, fields)).collect(),
        _ => cite(node, fields).into_iter().collect(),
    }
}

fn cite(node: &Node, fields: &mut Fields<'_, '_>) -> Option<Cite> {
    match &node.value {
        Value::Text(key) => {
            let source = Spanned { value: key.clone(), span: node.span.clone() };
            Some(Cite { source, locator: None, quote: None, stance: None })
        }
        Value::Table(table) => cite_table(node, table, fields.faults()),
        _ => fields.wrong_type("cite", node, "a list of tables such as `{ source = \"key\", page = \"12\" }`"),
    }
}

fn cite_table(node: &Node, table: &Table, faults: &mut Vec<Fault>) -> Option<Cite> {
    let mut fields = Fields::new(table, "a citation", faults);
    let source = fields.text("source");
    let quote = fields.text("quote");
    let stance = fields.choice("stance", &Stance::ALL);
    let mut located: Vec<(Locator, Spanned<String>)> = Vec::new();
    for locator in Locator::ALL {
        if let Some(value) = fields.text_or_number(locator.name()) {
            located.push((*locator, value));
        }
    }
    fields.finish();
    if let Some((_, second)) = located.get(1) {
        let names: Vec<String> = located.iter().map(|(locator, _)| format!("`{}`", locator.name())).collect();
        let message = format!("a citation has one locator, not {}", names.join(" and "));
        faults.push(Fault::new(Code::WrongType, second.span.clone(), message).help("cite the source twice"));
    }
    if source.is_none() {
        faults.push(missing(&node.span, "a citation", "source", "name the source by its key: `source = \"…\"`"));
    }
    let locator = located.into_iter().next().map(|(locator, value)| (locator, value.value));
    Some(Cite { source: source?, locator, quote, stance })
}
