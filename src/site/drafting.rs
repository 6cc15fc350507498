//! Notes for the quotations of one article that no note covers, for `postil annotate`.
//!
//! Comes in: an article as [`super::reading`] reads it. Goes out: the sidecar as it is and what is to be put behind it.
//! The article goes the way of every article as far as anchoring; nothing is written.

use super::reading::{ArticleReader, Reading};
use crate::anchor::{Anchorer, Selector, Status, select};
use crate::config::NoteKind;
use crate::edition::anchoring;
use crate::edition::coverage::{Covering, counts, find};
use crate::load::people::People;
use crate::load::sidecar::{Note, Sidecar};
use crate::load::tree::ArticleFile;
use crate::load::{LoadError, file};
use crate::quote::draft::{Draft, Guess, sidecar};
use crate::quote::{Hint, Quotation};
use crate::report::{Code, Diagnostic, Severity};
use crate::text::{Parsed, Text};
use std::ops::Range;

/// What `annotate` has to add to a sidecar.
#[derive(Debug, Default)]
pub struct Drafting {
    /// Path of the sidecar from the site's folder; it need not be there.
    pub path: String,
    /// The text to put behind what the sidecar has; empty when there is nothing to add.
    pub addition: String,
    /// How many notes that text has.
    pub notes: usize,
    /// How many quotations count in the article.
    pub quotations: usize,
    /// How many marks do not fit.
    pub misfits: usize,
    /// Why nothing can be added: the article or its sidecar cannot be read.
    pub faults: Vec<Diagnostic>,
}

/// Drafts the notes that an article lacks.
///
/// # Errors
/// The disk's.
pub fn draft(reader: &ArticleReader<'_>, files: &ArticleFile) -> Result<Drafting, LoadError> {
    let path = files.sidecar.clone().unwrap_or_else(|| sidecar_of(&files.markdown));
    let mut drafting = Drafting { path, ..Drafting::default() };
    let reading = match reader.read(files)? {
        Ok(reading) => reading,
        Err(fault) => {
            drafting.faults.push(*fault);
            return Ok(drafting);
        }
    };
    let broken = reading.faults.iter().filter(|fault| fault.severity == Severity::Error);
    drafting.faults.extend(broken.cloned());
    if drafting.faults.is_empty() {
        drafting.fill(&reading, &reading.parsed(reader));
    }
    Ok(drafting)
}

/// `rivers.md` has its notes in `rivers.notes.toml`.
fn sidecar_of(markdown: &str) -> String {
    format!("{}.notes.toml", markdown.strip_suffix(".md").unwrap_or(markdown))
}

impl Drafting {
    fn fill(&mut self, reading: &Reading, parsed: &Parsed<'_>) {
        let lang = &reading.lang;
        let before = reading.sidecar.as_ref().map_or("", |file| file.text.as_str());
        let found = find(parsed, lang);
        let spoken: Vec<(usize, &Quotation)> =
            found.quotations.iter().enumerate().filter(|(_, quotation)| counts(quotation)).collect();
        self.quotations = spoken.len();
        self.misfits = found.faults.len();
        let covering = Covering::new(places(parsed, &reading.notes, lang));
        let mut drafted: Vec<(Range<usize>, Draft)> = Vec::new();
        for (index, quotation) in spoken {
            // A note on the quotation around it will cover it.
            let inside = drafted.last().is_some_and(|(outer, _)| quotation.words.end <= outer.end);
            if covering.note(&found, index).is_none() && !inside {
                let selector = select(&parsed.text, quotation.words.clone());
                let hint = quotation.speaker.as_ref();
                let speaker = hint.and_then(|hint| guess(&parsed.text, hint, &reading.people));
                let work = quotation.work.clone().map(|work| parsed.text.string[work].to_owned());
                drafted.push((quotation.words.clone(), Draft { selector, speaker, work }));
            }
        }
        let drafts = placed(&parsed.text, drafted, lang);
        self.notes = drafts.len();
        if !drafts.is_empty() {
            self.addition = sidecar(before, &drafts);
            self.faults.extend(self.refusal(before));
        }
    }

    /// What keeps the addition from standing behind the sidecar: notes written as one list.
    fn refusal(&self, before: &str) -> Option<Diagnostic> {
        let whole = Sidecar::read(&format!("{before}{}", self.addition));
        let fault = whole.faults.into_iter().find(|fault| fault.code == Code::Syntax)?;
        let message = format!("no note can be put behind `{}`: {}", self.path, fault.message);
        let help = "write each note under a `[[note]]` of its own, not as `note = [ … ]`";
        Some(file::nowhere(&self.path, Code::Syntax, message).help(help))
    }
}

/// Where the notes of kind `quotation` stand.
fn places(parsed: &Parsed<'_>, notes: &[Note], lang: &str) -> Vec<(Range<usize>, usize)> {
    let passages = anchoring::passages(parsed, notes, lang);
    let attributing =
        notes.iter().zip(passages).enumerate().filter(|(_, (note, _))| note.kind.value == NoteKind::Quotation);
    attributing
        .flat_map(|(index, (_, passages))| {
            passages.into_iter().filter_map(move |passage| Some((passage.place?, index)))
        })
        .collect()
}

/// The drafts whose selector finds its quotation again.
fn placed(text: &Text, drafted: Vec<(Range<usize>, Draft)>, lang: &str) -> Vec<Draft> {
    let selectors: Vec<&Selector> = drafted.iter().map(|(_, draft)| &draft.selector).collect();
    let found: Vec<bool> = Anchorer::new(text, lang)
        .anchor(&selectors)
        .iter()
        .zip(&drafted)
        .map(|(passage, (words, _))| passage.status <= Status::Normalized && passage.place.as_ref() == Some(words))
        .collect();
    drafted.into_iter().zip(found).filter(|(_, found)| *found).map(|((_, draft), _)| draft).collect()
}

/// How many bytes between name and verb are repeated in a guess.
const FAR: usize = 60;

/// The name beside a verb of saying or before a colon, as a person's key when there is one. A single word before a
/// colon that is no person's and stands nowhere else (`Example: “…”`) is no name.
fn guess(text: &Text, hint: &Hint, people: &People) -> Option<Guess> {
    let name = text.string[hint.name.clone()].split_whitespace().collect::<Vec<_>>().join(" ");
    let key = key_of(&name, people);
    let announced = text.string[hint.verb.clone()].starts_with([':', '：']) && !name.contains(' ');
    if announced && key.is_none() && text.string.matches(name.as_str()).nth(1).is_none() {
        return None;
    }
    let (first, last) =
        if hint.name.start < hint.verb.start { (&hint.name, &hint.verb) } else { (&hint.verb, &hint.name) };
    let words = if last.start.saturating_sub(first.end) > FAR {
        format!("{} … {}", &text.string[first.clone()], &text.string[last.clone()])
    } else {
        text.string[first.start..last.end].to_owned()
    };
    Some(Guess { speaker: key.unwrap_or(name), words })
}

/// The key of the one person with this name: the whole of it, its end (`Reker`), or all of it behind a title (`Mayor
/// Tomas Reker`).
fn key_of(name: &str, people: &People) -> Option<String> {
    let ends = |longer: &str, shorter: &str| {
        longer.strip_suffix(shorter).is_some_and(|rest| rest.is_empty() || rest.ends_with(' '))
    };
    let mut alike = people.iter().filter(|(_, person)| ends(&person.name, name) || ends(name, &person.name));
    let (key, _) = alike.next()?;
    alike.next().is_none().then(|| key.to_owned())
}
