//! Ids of notes.
//!
//! In: notes, with the ids that are written.
//! Out: an id for each. A made id must not change when another note is added, so it is made from the note alone: the
//! first words of its passage and four digits of a hash over selector, kind and speaker. Only notes that agree in all
//! three are numbered.

use super::NoteId;
use super::note::Note;
use super::selector::Target;
use crate::anchor::Selector;
use crate::document::Fault;
use crate::report::Code;
use crate::text::slug;
use std::collections::HashMap;

/// Words that a made id takes: enough to know the passage by; a page writes an id nine times.
const WORDS: usize = 3;

/// Checks the ids that were written and makes the others.
pub(super) fn settle(notes: &mut [Note], faults: &mut Vec<Fault>) {
    let mut first: HashMap<String, std::ops::Range<usize>> = HashMap::new();
    for note in notes.iter().filter(|note| !note.id.0.is_empty()) {
        let id = note.id.as_str();
        if !is_plain(id) {
            let message = format!("`{id}` cannot be an id");
            let help = "use letters, digits, hyphens and underscores, without spaces";
            faults.push(Fault::new(Code::WrongType, note.span.clone(), message).help(help));
        }
        if first.insert(id.to_owned(), note.span.clone()).is_some() {
            let message = format!("the id `{id}` is there twice");
            faults.push(
                Fault::new(Code::DuplicateNote, note.span.clone(), message).help("give one of the two another id"),
            );
        }
    }
    for note in notes.iter_mut().filter(|note| note.id.0.is_empty()) {
        let base = made(note);
        let mut id = base.clone();
        let mut repeats = 1;
        while first.contains_key(&id) {
            repeats += 1;
            id = format!("{base}-{repeats}");
        }
        first.insert(id.clone(), note.span.clone());
        note.id = NoteId(id.into());
    }
}

/// Whether an id can stand in an address and in a list of ids parted by spaces.
fn is_plain(id: &str) -> bool {
    id.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.'))
}

fn made(note: &Note) -> String {
    let words = note.targets.first().map_or("note", words_of);
    let start: Vec<&str> = words.split_whitespace().take(WORDS).collect();
    let mut speakers = note.speakers.iter().map(|speaker| &speaker.value);
    let mut key = format!("{:?}{}{:?}", selectors(note), note.kind.value, speakers.next());
    speakers.for_each(|other| key.push_str(&format!("{other:?}")));
    let hash = blake3::hash(key.as_bytes()).to_hex();
    format!("{}-{}", slug(&start.join(" ")).trim_matches('-'), &hash[..4])
}

fn selectors(note: &Note) -> Vec<&Selector> {
    note.targets.iter().map(|target| &target.selector).collect()
}

fn words_of(target: &Target) -> &str {
    match &target.selector {
        Selector::Words { exact, .. } => exact,
        Selector::Stretch { start, .. } => start,
        Selector::Heading(id) => id,
        Selector::Article => "article",
    }
}
