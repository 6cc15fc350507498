//! `[notes.kinds.NAME]`: labels of kinds of notes, and kinds of the site's own.
//!
//! In: the table. Out: the kinds that every site has and the site's, each with its label. Not: what a note does with
//! its kind.

use super::NoteKind;
use crate::document::{Fault, Field, Fields, Value};
use crate::report::Code;

/// A kind of note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LabelledKind {
    /// As sidecars write it.
    pub name: String,
    /// As readers see it.
    pub label: String,
}

/// The kinds that every site has.
pub(super) fn built_in() -> Vec<LabelledKind> {
    let kind = |(name, label): &(&str, &str)| LabelledKind { name: (*name).into(), label: (*label).into() };
    NoteKind::BUILT_IN.iter().map(kind).collect()
}

/// Takes what the table says: another label for a kind, or a new kind.
pub(super) fn read(kinds: &mut Vec<LabelledKind>, notes: &mut Fields<'_, '_>) {
    let Some(table) = notes.table("kinds") else { return };
    for Field { key, key_span, node } in &table.fields {
        let Value::Table(table) = &node.value else {
            notes.wrong_type::<()>(key, node, "a table with a `label`");
            continue;
        };
        if !is_class_name(key) {
            let message = format!("`{key}` cannot be the name of a kind");
            let fault = Fault::new(Code::WrongType, key_span.clone(), message);
            notes.fault(fault.help("use small letters, digits and hyphens, a letter first"));
            continue;
        }
        let mut kind = Fields::new(table, &super::shape::KIND, notes.faults());
        let label = kind.text("label").map_or_else(|| key.clone(), |label| label.value);
        kind.finish();
        match kinds.iter_mut().find(|kind| kind.name == *key) {
            Some(kind) => kind.label = label,
            None => kinds.push(LabelledKind { name: key.clone(), label }),
        }
    }
}

/// Whether a name can stand in a class and an address without escaping.
fn is_class_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}
