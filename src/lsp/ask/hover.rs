//! What stands under the cursor, in a few words: over a passage its notes, over a note its passage, over a key its
//! reference or person.

use crate::anchor::Status;
use crate::load::people::Person;
use crate::lsp::names::{self, Name};
use crate::lsp::seen::{Note, Place};
use crate::lsp::world::World;
use std::ops::Range;

/// Markdown about what stands at a byte of a file, and the stretch that it is about.
pub fn hover(world: &World<'_>, path: &str, offset: usize) -> Option<(String, Range<usize>)> {
    let mentions = world.mentions(path);
    if let Some(mention) = names::at(&mentions, offset)
        && let Some(said) = named(world, &mention.name, path)
    {
        return Some((said, mention.span.clone()));
    }
    let seen = world.seen(path)?;
    if seen.article.path == path {
        let here = seen.notes_at(offset);
        let (_, span) = here.first()?;
        let notes: Vec<String> = here.iter().map(|(note, _)| of_note(note)).collect();
        return Some((notes.join("\n\n---\n\n"), span.clone()));
    }
    let (note, span) = world.note_at(path, offset)?;
    let note = seen.notes.iter().find(|one| one.begins == note)?;
    let place = note.passages.iter().find(|place| place.selector.start <= offset && offset <= place.selector.end);
    let span = place.map_or(span, |place| place.selector.clone());
    let passages: Vec<String> = match place {
        Some(place) => vec![of_passage(place, &seen.article)],
        None => note.passages.iter().map(|place| of_passage(place, &seen.article)).collect(),
    };
    let head = head(note);
    Some((std::iter::once(head).chain(passages).collect::<Vec<_>>().join("\n\n"), span))
}

/// What a name stands for; nothing where the file tells more.
fn named(world: &World<'_>, name: &Name, path: &str) -> Option<String> {
    match name {
        Name::Source(_, key) => {
            let source = world.source(name)?;
            let reference = crate::cite::Formatter::new(world.style()).alone(&source.item).to_plain();
            let kept = source.archive.as_ref().and_then(|archive| archive.text.as_ref());
            let kept = kept.map(|text| format!("\n\nkept: `{text}`")).unwrap_or_default();
            Some(format!("{}\n\n`{key}` in `{}`{kept}", escaped(&reference), source.place.file.path))
        }
        Name::Person(_, key) => Some(of_person(key, &world.person(name)?)),
        Name::Note(article, id) if world.article_of(path).is_none_or(|own| own.markdown != *article) => {
            world.seen(article)?.note(id).map(of_note)
        }
        Name::Heading(article, id) => {
            let seen = world.seen(article)?;
            let heading = seen.headings.iter().find(|heading| heading.id == *id)?;
            Some(format!("{} `#{id}` in `{article}`", escaped(&heading.title)))
        }
        Name::Page(article) => Some(format!("{} `{article}`", escaped(&world.title(article)?))),
        Name::Note(..) => None,
    }
}

/// A note as its reader meets it.
fn of_note(note: &Note) -> String {
    let mut said = head(note);
    if !note.text.is_empty() {
        said.push_str(&format!("\n\n{}", note.text));
    }
    for (citation, verification) in &note.citations {
        let verdict = if *verification == "no-text" { String::new() } else { format!(" *({verification})*") };
        said.push_str(&format!("\n\n- {}{verdict}", escaped(citation)));
    }
    said
}

/// Number, kind, speakers, when and where, and the id.
fn head(note: &Note) -> String {
    let number = note.number.map(|number| format!("{number}. ")).unwrap_or_default();
    let mut head = format!("**{number}{}**", escaped(&note.kind.1));
    if !note.speakers.is_empty() {
        head.push_str(&format!(" · {}", escaped(&note.speakers.join(", "))));
    }
    if !note.said.is_empty() {
        head.push_str(&format!(" · {}", escaped(&note.said)));
    }
    if note.is_draft {
        head.push_str(" · draft");
    }
    head + &format!(" · `{}`", note.id)
}

/// A passage with what stands around it, its status and its place.
fn of_passage(place: &Place, article: &crate::report::SourceFile) -> String {
    let status = place.status.as_str();
    let found = place.span.as_ref().or(place.candidates.first());
    let Some((span, [before, words, behind])) = found.zip(place.words.as_ref()) else {
        return match place.status {
            Status::Exact | Status::Normalized => format!("{status}: the whole article"),
            _ => format!("{status}: at no place in the article"),
        };
    };
    let line = article.line(span.start);
    let likely = if place.span.is_some() { "" } else { ", likely" };
    format!("> {}**{}**{}\n\n{status}{likely}, line {line}", escaped(before), escaped(words), escaped(behind))
}

fn of_person(key: &str, person: &Person) -> String {
    let mut said = format!("**{}**", escaped(&person.name));
    if !person.role.is_empty() {
        said.push_str(&format!(" · {}", escaped(&person.role)));
    }
    if !person.about.is_empty() {
        said.push_str(&format!("\n\n{}", person.about));
    }
    said + &format!("\n\n`{key}`")
}

/// Words that Markdown must not take for more.
fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for letter in words.chars() {
        if matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|') {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}
