//! What a note says or fails to say: notes without words, corrections that correct nothing, days still to come, names
//! that are nearly a person's.
//!
//! Comes in: a note and what it may refer to. Comes out: advice and warnings; whether its passage is found is not asked
//! here.

use super::Known;
use crate::config::NoteKind;
use crate::document::{Date, Spanned};
use crate::edition::{self, Shared};
use crate::load::people::People;
use crate::load::sidecar::Note;
use crate::report::{Code, Diagnostic, SourceFile, is_slip};
use std::sync::Arc;
use unicode_normalization::UnicodeNormalization;

/// What is to be said of notes by themselves.
pub(super) fn faults(known: &Known<'_>) -> Vec<Diagnostic> {
    let (file, people) = (known.files.notes_file(), &known.resolved.people);
    let one = |prepared: &edition::Note<'_>| {
        let mut faults = of_note(prepared.note, people, known.shared, file);
        faults.extend(unchanged(prepared.note, &prepared.words, file));
        faults
    };
    known.edition.notes.iter().flat_map(one).collect()
}

/// What is to be said of a note by itself.
fn of_note(note: &Note, people: &People, shared: &Shared<'_>, file: &Arc<SourceFile>) -> Vec<Diagnostic> {
    let at =
        |code, message: String, help: String| Diagnostic::new(code, message).at(file, note.span.clone()).help(help);
    let mut faults = Vec::new();
    if says_nothing(note) {
        let help = match note.kind.value {
            NoteKind::Quotation => {
                "say whose words these are and where they stand: `speaker = \"…\"`, `cite = [{ source = \"…\" }]`"
            }
            NoteKind::Correction => "say what stood there before, and when that changed: `was = \"…\"`, `on = …`",
            _ => "give it a `text`",
        };
        faults.push(at(Code::EmptyNote, "this note says nothing about its passage".to_owned(), help.to_owned()));
    } else if note.kind.value == NoteKind::Correction && (note.was.is_none() || note.on.is_none()) {
        let (lacks, help) = match (&note.was, note.on) {
            (None, None) => ("what stood there before, or when it changed", "`was = \"…\"` and `on = …`"),
            (None, _) => ("what stood there before", "`was = \"…\"`"),
            _ => ("when it was made", "`on = …`"),
        };
        faults.push(at(Code::EmptyNote, format!("this correction does not say {lacks}"), format!("add {help}")));
    }
    faults.extend(later(note, shared).map(|(key, date)| {
        let message = format!("`{key}` is a day that is still to come: {date}");
        at(Code::FutureDate, message, format!("write the day on which it was, as `{key} = 2026-01-31`"))
    }));
    faults.extend(note.speakers.iter().filter_map(|speaker| near_person(speaker, people, file)));
    faults
}

/// Whether a reader would see an empty box.
fn says_nothing(note: &Note) -> bool {
    let is_blank = |text: &Spanned<String>| text.value.trim().is_empty();
    note.text.as_ref().is_none_or(is_blank)
        && note.speakers.is_empty()
        && note.said.is_none()
        && note.cites.is_empty()
        && note.original.is_none()
        && note.was.is_none()
        && note.on.is_none()
        && note.check.is_none()
        && note.claim.is_none()
        && note.see.is_empty()
}

/// Days of a note that have not been yet.
fn later(note: &Note, shared: &Shared<'_>) -> impl Iterator<Item = (&'static str, Date)> {
    let days = [
        ("on", note.on),
        ("said.on", note.said.as_ref().and_then(|said| said.on)),
        ("check.on", note.check.as_ref().and_then(|check| check.on)),
        ("created", note.created),
        ("updated", note.updated),
    ];
    days.into_iter().filter_map(|(key, date)| Some((key, date?))).filter(|(_, date)| shared.is_to_come(*date))
}

/// A plain name that differs from a person's in accents, letter case or one letter.
fn near_person(speaker: &Spanned<String>, people: &People, file: &Arc<SourceFile>) -> Option<Diagnostic> {
    /// Letters from which on one more or less is a slip.
    const LONG: usize = 8;
    let written = &speaker.value;
    if people.get(written).is_some() || people.key_of(written).is_some() {
        return None;
    }
    let folded = folded(written);
    let is_near = |name: &str| {
        let name = self::folded(name);
        name == folded || (folded.chars().count() >= LONG && is_slip(&folded, &name))
    };
    let (key, person) = people.iter().find(|(_, person)| is_near(&person.name))?;
    let message = format!("`{written}` is nearly the name of `{key}`, `{}`, and counts as another person", person.name);
    let help = format!("write `speaker = {}`, or add the other one to `content/people.toml`", toml::Value::from(key));
    Some(Diagnostic::new(Code::NearSpeaker, message).at(file, speaker.span.clone()).help(help))
}

/// A name without accents, letter case and what is no letter.
fn folded(name: &str) -> String {
    let letters = name.nfd().filter(|letter| letter.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

/// A correction whose words before are those that stand there now.
fn unchanged(note: &Note, words: &str, file: &Arc<SourceFile>) -> Option<Diagnostic> {
    let was = note.was.as_ref()?;
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    (note.kind.value == NoteKind::Correction && !words.is_empty() && plain(was) == plain(words)).then(|| {
        let message = format!("this correction says that `{was}` stood there before, and so it does now");
        Diagnostic::new(Code::UnchangedCorrection, message)
            .at(file, note.span.clone())
            .help("give the words as they were before the correction in `was`")
    })
}
