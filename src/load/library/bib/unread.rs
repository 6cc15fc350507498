//! What is not understood in many entries: fields, commands, types, languages, roles.
//!
//! In: each find with its place.
//! Out: one fault for each, at its first place, with the number of entries.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::report::{Code, nearest, slip_of};

use super::super::Fault;
use super::{kinds, known};

/// How many names of fields a message lists.
const MOST_SHOWN: usize = 12;

/// Sorts of things that are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    /// A field that has no place in a reference.
    Field,
    /// A command of LaTeX.
    Command,
    /// A type of entry.
    Type,
    /// A language.
    Language,
    /// A role of editors.
    Role,
}

/// What was found so far: how often, and where first.
#[derive(Debug, Default)]
pub struct Unread {
    found: BTreeMap<(Sort, String), (Range<usize>, usize)>,
}

impl Unread {
    /// Counts one find.
    pub fn add(&mut self, sort: Sort, name: &str, place: Range<usize>) {
        let (first, count) = self.found.entry((sort, name.to_owned())).or_insert_with(|| (place.clone(), 0));
        *count += 1;
        if place.start < first.start {
            *first = place;
        }
    }

    /// The faults: one for each name that is likely a slip, one for each command, type, language and role, and one for
    /// all other fields.
    pub fn faults(self) -> Vec<Fault> {
        let mut faults = Vec::new();
        let mut fields = Vec::new();
        for ((sort, name), (place, count)) in self.found {
            if sort == Sort::Field && slip_of(&name, known::READ.iter().copied()).is_none() {
                fields.push((name, place, count));
            } else {
                faults.push(fault(sort, &name, place, count));
            }
        }
        faults.extend(all_fields(fields));
        faults
    }
}

fn fault(sort: Sort, name: &str, place: Range<usize>, count: usize) -> Fault {
    let times = times(count);
    let told = |message: String| Fault::new(Code::NotUnderstood, place.clone(), message);
    match sort {
        Sort::Field => {
            let near = slip_of(name, known::READ.iter().copied()).unwrap_or_default();
            told(format!("`{name}` is not a field of BibLaTeX{times}"))
                .label("left out")
                .help(format!("did you mean `{near}`?"))
        }
        Sort::Command => told(format!("the command `{name}` is not known{times}"))
            .label("stands as it is typed")
            .help("write what it sets, in Unicode"),
        Sort::Type => {
            let fault = told(format!("`@{name}` is not a type of BibLaTeX{times}")).label("read as `@misc`");
            match nearest(name, kinds::ALL.iter().copied()) {
                Some(near) => fault.help(format!("did you mean `@{near}`?")),
                None => fault,
            }
        }
        Sort::Language => told(format!("the language `{name}` is not known{times}"))
            .label("left out")
            .help("langid = {english}, or a code: langid = {en}"),
        Sort::Role => told(format!("`{name}` is not a role that references have{times}"))
            .label("these people are read as contributors")
            .help("editortype = {editor}, {compiler}, {translator}, {director}, …"),
    }
}

/// One fault for all fields that have no place in a reference.
fn all_fields(mut fields: Vec<(String, Range<usize>, usize)>) -> Option<Fault> {
    let place = fields.iter().map(|(_, place, _)| place.clone()).min_by_key(|place| place.start)?;
    fields.sort_by(|one, other| other.2.cmp(&one.2).then_with(|| one.0.cmp(&other.0)));
    let all = fields.len();
    let shown: Vec<String> =
        fields.iter().take(MOST_SHOWN).map(|(name, _, count)| format!("`{name}` ({count})")).collect();
    let message = match shown.as_slice() {
        [_] => format!("a field is not read: {}", shown[0]),
        _ if all > MOST_SHOWN => format!("{all} fields are not read: {}, …", shown.join(", ")),
        _ => format!("{all} fields are not read: {}", shown.join(", ")),
    };
    Some(
        Fault::new(Code::UnreadField, place, message)
            .label("the first of them; in parentheses, the number of entries that have it"),
    )
}

fn times(count: usize) -> String {
    if count == 1 { String::new() } else { format!(" (in {count} places)") }
}
