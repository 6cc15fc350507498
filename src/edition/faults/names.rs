//! What notes name and is not there: kinds, speakers, sources, other notes.

use super::Known;
use crate::config::NoteKind;
use crate::document::{Spanned, toml_key};
use crate::edition::is_undefined;
use crate::load::sidecar::{Cite, Note};
use crate::report::{Code, Diagnostic, nearest};

/// What notes name and is not there.
pub(super) fn faults(known: &Known<'_>) -> Vec<Diagnostic> {
    let one = |note: &Note| {
        let claimed = note.claim.as_ref().and_then(|claim| claim.by.as_ref());
        let speakers = note.speakers.iter().chain(claimed).filter_map(|named| speaker(known, named));
        let sources = note.cites.iter().filter_map(|cite| source(known, cite));
        let see = note.see.iter().filter_map(|wanted| see(known, wanted));
        kind(known, note).into_iter().chain(speakers).chain(sources).chain(see).collect::<Vec<_>>()
    };
    known.edition.notes.iter().flat_map(|prepared| one(prepared.note)).collect()
}

fn kind(known: &Known<'_>, note: &Note) -> Option<Diagnostic> {
    let kinds = &known.shared.config.kinds;
    let written = note.kind.value.as_str();
    if kinds.iter().any(|kind| kind.name == written) {
        return None;
    }
    let message = if written.trim().is_empty() {
        "this note's kind is empty".to_owned()
    } else {
        format!("there is no kind of note `{written}`")
    };
    let fault = Diagnostic::new(Code::UnknownKind, message).at(known.files.notes_file(), note.kind.span.clone());
    let names = || kinds.iter().map(|kind| kind.name.as_str());
    let small = written.to_lowercase();
    let elsewhere = NoteKind::called(&small);
    Some(match elsewhere.as_ref().map(NoteKind::as_str).or_else(|| nearest(written, names())) {
        Some(name)
            if NoteKind::Quotation == *name && matches!(small.as_str(), "citation" | "cite" | "reference" | "ref") =>
        {
            let fault = fault.help("did you mean `quotation`? or `source`, when the words are the article's own");
            fault.mend("quotation").mend("source")
        }
        Some(name) => fault.help(format!("did you mean `{name}`?")).mend(name),
        None => {
            let known = names().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
            let own = toml_key(written);
            let more = if own.starts_with('"') {
                String::new()
            } else {
                format!("; a kind of your own needs `[notes.kinds.{own}]` with a `label` in `postil.toml`")
            };
            fault.help(format!("it may be {known}{more}"))
        }
    })
}

fn speaker(known: &Known<'_>, speaker: &Spanned<String>) -> Option<Diagnostic> {
    let people = &known.resolved.people;
    if !is_undefined(&speaker.value, people) || people.is_part {
        return None;
    }
    let message = format!("there is no person `{}`", speaker.value);
    let fault = Diagnostic::new(Code::UndefinedSpeaker, message).at(known.files.notes_file(), speaker.span.clone());
    Some(match people.nearest(&speaker.value) {
        Some(key) => fault.help(format!("did you mean `{key}`?")).mend(key),
        None => fault.help(format!(
            "add `[{}]` and `name = \"…\"` to `content/people.toml`, or write the name in full",
            toml_key(&speaker.value)
        )),
    })
}

fn source(known: &Known<'_>, cite: &Cite) -> Option<Diagnostic> {
    let key = &cite.source.value;
    if known.resolved.is_there(known.shared, key) {
        return None;
    }
    let message =
        if key.is_empty() { "this citation names no source".to_owned() } else { format!("there is no source `{key}`") };
    let fault = Diagnostic::new(Code::UndefinedSource, message).at(known.files.notes_file(), cite.source.span.clone());
    Some(match known.resolved.nearest(known.shared, key) {
        Some(name) => fault.help(format!("did you mean `{name}`?")).mend(name),
        None if key.is_empty() => {
            fault.help("give the key of a source: `source = \"…\"`; `postil list sources` has those that are cited")
        }
        None => fault.help(format!(
            "add `[{}]`, `type = \"book\"` and `title = \"…\"` to `content/sources.toml`",
            toml_key(key)
        )),
    })
}

fn see(known: &Known<'_>, wanted: &Spanned<String>) -> Option<Diagnostic> {
    let ids = || known.edition.notes.iter().map(|other| other.note.id.as_str());
    if ids().any(|id| id == wanted.value) {
        return None;
    }
    let message = format!("this article has no note `{}`", wanted.value);
    let fault = Diagnostic::new(Code::UndefinedNote, message).at(known.files.notes_file(), wanted.span.clone());
    Some(match nearest(&wanted.value, ids()) {
        Some(name) => fault.help(format!("did you mean `{name}`?")).mend(name),
        None => fault
            .help(format!("give the note that is meant the line `id = {}`", toml::Value::String(wanted.value.clone()))),
    })
}
