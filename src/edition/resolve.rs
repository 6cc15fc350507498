//! What an article's notes refer to: sources, speakers, kinds, each other.

use super::is_undefined;
use super::shared::Shared;
use super::telling;
use crate::config::NoteKind;
use crate::document::{Spanned, toml_key};
use crate::load::people::People;
use crate::load::sidecar::{Note, Sidecar};
use crate::load::sources::{Source, duplicate, take};
use crate::report::{Code, Diagnostic, SourceFile, nearest};
use std::collections::HashMap;
use std::sync::Arc;

/// What an article may refer to, its sidecar's own people and sources first.
#[derive(Debug, Default)]
pub struct Resolved {
    /// Sources of the sidecar.
    local: HashMap<String, Source>,
    /// The sidecar's people, then the site's.
    pub people: People,
}

impl Resolved {
    /// The source with this key.
    pub fn source<'r>(&'r self, shared: &'r Shared<'_>, key: &str) -> Option<&'r Source> {
        self.local.get(key).or_else(|| shared.source(key))
    }

    /// The sources that the sidecar defines.
    pub fn local(&self) -> impl Iterator<Item = &Source> {
        self.local.values()
    }
}

/// Looks up everything the notes name and reports what is not there.
pub fn resolve(
    shared: &Shared<'_>,
    sidecar: &mut Sidecar,
    file: &Arc<SourceFile>,
    faults: &mut Vec<Diagnostic>,
) -> Resolved {
    let mut resolved = Resolved { people: sidecar.people.clone(), ..Resolved::default() };
    resolved.people.add(shared.people);
    if let Some(parsed) = sidecar.sources.take() {
        let (sources, wrong) = take(parsed, file);
        faults.extend(wrong);
        for source in sources {
            shared.take_own(&source);
            if let Some(first) = shared.source(&source.key) {
                faults.push(duplicate(first, &source));
            }
            resolved.local.insert(source.key.clone(), source);
        }
    }
    for cite in sidecar.notes.iter_mut().flat_map(|note| &mut note.cites) {
        // A source may have several keys; from here on it has one.
        if let Some(source) = resolved.source(shared, &cite.source.value) {
            cite.source.value = source.key.clone();
        }
    }
    for note in &sidecar.notes {
        kind(shared, note, file, faults);
        let claimed = note.claim.as_ref().and_then(|claim| claim.by.as_ref());
        for named in note.speakers.iter().chain(claimed) {
            speaker(&resolved, named, file, faults);
        }
        sources(shared, &resolved, note, file, faults);
        faults.extend(telling::faults(note, &resolved.people, shared, file));
        see(&sidecar.notes, note, file, faults);
    }
    resolved
}

fn kind(shared: &Shared<'_>, note: &Note, file: &Arc<SourceFile>, faults: &mut Vec<Diagnostic>) {
    let kinds = &shared.config.kinds;
    let written = note.kind.value.as_str();
    if kinds.iter().any(|kind| kind.name == written) {
        return;
    }
    let message = if written.trim().is_empty() {
        "this note's kind is empty".to_owned()
    } else {
        format!("there is no kind of note `{written}`")
    };
    let fault = Diagnostic::new(Code::UnknownKind, message).at(file, note.kind.span.clone());
    let names = || kinds.iter().map(|kind| kind.name.as_str());
    let small = written.to_lowercase();
    let elsewhere = NoteKind::called(&small);
    faults.push(match elsewhere.as_ref().map(NoteKind::as_str).or_else(|| nearest(written, names())) {
        Some(name)
            if NoteKind::Quotation == *name && matches!(small.as_str(), "citation" | "cite" | "reference" | "ref") =>
        {
            fault.help("did you mean `quotation`? or `source`, when the words are the article's own")
        }
        Some(name) => fault.help(format!("did you mean `{name}`?")),
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
    });
}

fn speaker(resolved: &Resolved, speaker: &Spanned<String>, file: &Arc<SourceFile>, faults: &mut Vec<Diagnostic>) {
    if !is_undefined(&speaker.value, &resolved.people) || resolved.people.is_part {
        return;
    }
    let message = format!("there is no person `{}`", speaker.value);
    let fault = Diagnostic::new(Code::UndefinedSpeaker, message).at(file, speaker.span.clone());
    faults.push(match resolved.people.nearest(&speaker.value) {
        Some(key) => fault.help(format!("did you mean `{key}`?")),
        None => fault.help("add the person to `content/people.toml`, or write the name in full"),
    });
}

fn sources(
    shared: &Shared<'_>,
    resolved: &Resolved,
    note: &Note,
    file: &Arc<SourceFile>,
    faults: &mut Vec<Diagnostic>,
) {
    for cite in &note.cites {
        let key = &cite.source.value;
        if resolved.source(shared, key).is_some() || shared.may_have_source(key) {
            continue;
        }
        let message = if key.is_empty() {
            "this citation names no source".to_owned()
        } else {
            format!("there is no source `{key}`")
        };
        let fault = Diagnostic::new(Code::UndefinedSource, message).at(file, cite.source.span.clone());
        let near = nearest(key, resolved.local.keys().map(String::as_str)).or_else(|| shared.nearest_source(key));
        faults.push(match near {
            Some(name) => fault.help(format!("did you mean `{name}`?")),
            None if key.is_empty() => {
                fault.help("give the key of a source: `source = \"…\"`; `postil list sources` has those that are cited")
            }
            None => fault.help(format!("add it to `content/sources.toml`: `[{}]`", toml_key(key))),
        });
    }
}

fn see(notes: &[Note], note: &Note, file: &Arc<SourceFile>, faults: &mut Vec<Diagnostic>) {
    for wanted in &note.see {
        if notes.iter().any(|other| other.id.as_str() == wanted.value) {
            continue;
        }
        let message = format!("this article has no note `{}`", wanted.value);
        let fault = Diagnostic::new(Code::UndefinedNote, message).at(file, wanted.span.clone());
        faults.push(match nearest(&wanted.value, notes.iter().map(|other| other.id.as_str())) {
            Some(name) => fault.help(format!("did you mean `{name}`?")),
            None => fault.help("give the other note an `id`"),
        });
    }
}
