//! Notes on words that were selected in a page, and repairs that were accepted there: what is to be written, and, where
//! the preview may write, into the sidecar.
//!
//! In: words as a reader's browser has them, with those around them; or a note and which of its passages. Out: the
//! selector that decides, as `postil select` prints it, and the sidecar with the note or the repair, exchanged in one
//! step. A sidecar that was changed meanwhile is left as it is.

use crate::anchor::repair::{Repair, at, repaired, string};
use crate::anchor::{Anchorer, Status, select};
use crate::edition::Joined;
use crate::load::sidecar::Sidecar;
use crate::publish::written;
use crate::report::Code;
use crate::site::live::Now;
use serde::{Deserialize, Serialize};
use std::ops::Range;
use std::path::Path;

/// Words that somebody selected.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Chosen {
    page: String,
    words: String,
    before: String,
    after: String,
}

impl Chosen {
    /// Words of a page, with those before and behind them.
    pub fn new(page: &str, words: &str, before: &str, after: &str) -> Self {
        Self { page: page.to_owned(), words: words.to_owned(), before: before.to_owned(), after: after.to_owned() }
    }
}

/// What came of a question or an edit.
#[derive(Debug, Serialize)]
pub(super) struct Answer {
    /// Why nothing came of it.
    wrong: Option<String>,
    /// The selector, as the value of `at`.
    at: Option<String>,
    /// The note that can be pasted.
    note: Option<String>,
    /// The file that was written, or that the note belongs into.
    path: Option<String>,
}

/// What is to be written.
#[derive(Debug)]
pub(super) enum Editing {
    /// A new note.
    Note(NewNote),
    /// A passage in its new place.
    Repair(Accepted),
}

/// A note on words that somebody selected.
#[derive(Debug, Deserialize)]
pub(super) struct NewNote {
    #[serde(flatten)]
    chosen: Chosen,
    kind: String,
    text: String,
}

/// A repair that was accepted.
#[derive(Debug, Deserialize)]
pub(super) struct Accepted {
    page: String,
    note: String,
    target: usize,
    /// Which of the places that could be meant; none for the one that is.
    candidate: Option<usize>,
}

fn wrong(message: impl Into<String>) -> Answer {
    Answer { wrong: Some(message.into()), at: None, note: None, path: None }
}

/// The note on some words, ready to be pasted.
pub(super) fn selected(now: &Now<'_>, chosen: &Chosen) -> Answer {
    noted(now, chosen, "comment", "")
}

fn noted(now: &Now<'_>, chosen: &Chosen, kind: &str, text: &str) -> Answer {
    in_article(now, &chosen.page, |joined| {
        let parsed = joined.edition.parsed;
        let anchorer = Anchorer::new(&parsed.text, &joined.edition.head.lang);
        let places = anchorer.places(chosen.words.trim());
        let fit = |place: &Range<usize>| likeness(&parsed.text.string, place, chosen);
        let Some(place) = places.into_iter().max_by_key(fit) else {
            return wrong("these words are not words of the article: code, images and references do not count");
        };
        let at = at(&select(&parsed.text, place));
        let note = format!("[[note]]\nkind = {}\nat = {at}\ntext = {}\n", string(kind), string(text));
        let head = &joined.edition.head.file;
        let path = head.sidecar.clone().unwrap_or_else(|| sidecar_of(&head.markdown));
        Answer { wrong: None, at: Some(at), note: Some(note), path: Some(path) }
    })
}

/// `rivers.md` has its notes in `rivers.notes.toml`.
fn sidecar_of(markdown: &str) -> String {
    format!("{}.notes.toml", markdown.strip_suffix(".md").unwrap_or(markdown))
}

/// How many letters beside a place are those beside the words that were selected.
fn likeness(text: &str, place: &Range<usize>, chosen: &Chosen) -> usize {
    let letters = |c: &char| c.is_alphanumeric();
    let same = |(one, other): &(char, char)| one == other;
    let before = text[..place.start].chars().rev().filter(letters).zip(chosen.before.chars().rev().filter(letters));
    let after = text[place.end..].chars().filter(letters).zip(chosen.after.chars().filter(letters));
    before.take_while(same).count() + after.take_while(same).count()
}

/// Looks at the article of a page.
fn in_article(now: &Now<'_>, page: &str, then: impl FnOnce(&Joined<'_>) -> Answer) -> Answer {
    let head = now.article_of_page(page).and_then(|index| now.heads().get(index));
    let made = head.and_then(|head| now.edition(&head.file.markdown, |joined, _| then(joined)));
    made.unwrap_or_else(|| wrong("there is no article on this page"))
}

impl Editing {
    /// Writes it.
    pub fn apply(&self, now: &Now<'_>, root: &Path) -> Answer {
        match self {
            Self::Note(new) => {
                let answer = noted(now, &new.chosen, &new.kind, &new.text);
                match (&answer.note, &answer.path) {
                    (Some(note), Some(path)) => match append(now, root, path, note) {
                        Ok(()) => answer,
                        Err(message) => wrong(message),
                    },
                    _ => answer,
                }
            }
            Self::Repair(accepted) => {
                in_article(now, &accepted.page, |joined| accepted.apply(joined, root).unwrap_or_else(wrong))
            }
        }
    }
}

/// Puts a note behind what a sidecar has.
fn append(now: &Now<'_>, root: &Path, path: &str, note: &str) -> Result<(), String> {
    let file = root.join(path);
    let before = match crate::load::file::read(now.disk(), path, now.config().limits.sidecar, "sidecar") {
        Ok(Ok(file)) => file.text.clone(),
        Ok(Err(fault)) => return Err(fault.message),
        Err(_) if !file.exists() => String::new(),
        Err(error) => return Err(error.to_string()),
    };
    let mut addition = String::new();
    if !before.is_empty() {
        addition.push_str(if before.ends_with('\n') { "\n" } else { "\n\n" });
    }
    addition.push_str(note);
    if before.contains("\r\n") {
        addition = addition.replace('\n', "\r\n");
    }
    let faults = Sidecar::read(&format!("{before}{addition}")).faults;
    if let Some(fault) = faults.iter().find(|fault| fault.code == Code::Syntax) {
        return Err(format!("no note can be put behind `{path}`: {}", fault.message));
    }
    written::append(&file, &addition)
        .map_err(|error| format!("cannot write `{path}`: {}", crate::load::plain_words(&error)))
}

impl Accepted {
    fn apply(&self, joined: &Joined<'_>, root: &Path) -> Result<Answer, String> {
        let edition = joined.edition;
        let file = joined.files.sidecar.as_ref().ok_or("the article has no sidecar")?;
        let note = edition.notes.iter().find(|note| note.note.id.as_str() == self.note);
        let note = note.ok_or("there is no such note any more")?;
        let pair = note.note.targets.iter().zip(&note.passages).nth(self.target);
        let (target, passage) = pair.ok_or("the note has no such passage any more")?;
        let place = match (self.candidate, passage.status) {
            (Some(candidate), _) => passage.candidates.get(candidate).map(|candidate| candidate.range.clone()),
            (None, Status::Drifted) => passage.place.clone(),
            (None, _) => None,
        };
        let place = place.ok_or("the passage is no longer what it was")?;
        let anchorer = Anchorer::new(&edition.parsed.text, &edition.head.lang);
        let repairs = [Repair { selector: &target.selector, span: target.span.clone(), place }];
        let repaired = repaired(&file.text, &anchorer, &repairs);
        if repaired.done == 0 {
            return Err("no selector could be written for this place: write it by hand".to_owned());
        }
        written::replace(&root.join(&file.path), &file.text, &repaired.text)
            .map_err(|error| format!("cannot write `{}`: {}", file.path, crate::load::plain_words(&error)))?
            .then_some(())
            .ok_or_else(|| format!("`{}` was changed meanwhile", file.path))?;
        Ok(Answer { wrong: None, at: None, note: None, path: Some(file.path.clone()) })
    }
}
