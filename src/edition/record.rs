//! What remains of a note when the page of its article is written: enough for the pages that span articles, and no
//! HTML.

use super::article::Edition;
use super::mention::Stands;
use super::note::NoteCite;
use super::person::Person;
use crate::anchor::Selector;
use crate::cache::Digest;
use crate::config::NoteKind;
use crate::document::Date;
use crate::load::sidecar::{CheckStatus, Stance};
use crate::quote::Verdict;
use crate::text::Parsed;
use serde::{Deserialize, Serialize};
use unicode_segmentation::UnicodeSegmentation;

/// A note, as indexes list it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct NoteRecord {
    /// Its id.
    pub id: String,
    /// Its kind.
    pub kind: NoteKind,
    /// The words of its passages; empty for the whole article.
    pub words: String,
    /// The id on its article's page to link to: its passage where that is marked, else the note.
    pub anchor: String,
    /// Whose words they are.
    pub speakers: Vec<Person>,
    /// When and where they were said.
    pub said: Option<(Option<Date>, String)>,
    /// Its citations.
    pub cites: Vec<CiteRecord>,
    /// What it says, as text.
    pub text: String,
    /// Correction: the words that stood there before.
    pub was: Option<String>,
    /// Correction: the day it was made.
    pub on: Option<Date>,
    /// What came of a person's check; none while nobody has checked.
    pub check: Option<CheckStatus>,
    /// Its claim and the rating in words.
    pub claim: Option<(String, String)>,
    /// Its tags.
    pub tags: Vec<String>,
    /// All of this in short, to be told from another.
    pub shows: Digest,
}

impl NoteRecord {
    fn in_short(self) -> Self {
        let shows = postcard::to_stdvec(&self).map_or_else(|_| Digest::default(), |bytes| Digest::of(&bytes));
        Self { shows, ..self }
    }
}

/// A citation, as the page of its source lists it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct CiteRecord {
    /// The source's key.
    pub key: String,
    /// The locator as a reader writes it.
    pub locator: String,
    /// The stance.
    pub stance: Option<Stance>,
    /// What comparing showed; none where there is no text to compare with.
    pub verdict: Option<Verdict>,
}

/// A note as indexes list it.
pub fn note_record(edition: &Edition<'_>, index: usize) -> NoteRecord {
    let prepared = &edition.notes[index];
    let note = prepared.note;
    let marked = prepared
        .note
        .targets
        .iter()
        .zip(&prepared.passages)
        .any(|(target, passage)| passage.place.is_some() && !matches!(target.selector, Selector::Heading(_)));
    NoteRecord {
        id: note.id.to_string(),
        anchor: format!("{}-{}", if marked { "p" } else { "n" }, note.id),
        kind: note.kind.value.clone(),
        words: prepared.words.clone(),
        speakers: Person::all(&note.speakers, &edition.people),
        said: note.said.as_ref().map(|said| (said.on, said.place.clone())),
        cites: prepared.cites.iter().map(cite_record).collect(),
        text: edition.said(index),
        was: note.was.clone(),
        on: note.on,
        check: note.checked(),
        claim: prepared.claimed(&edition.people).map(|claim| (claim.text.to_owned(), claim.rating.to_owned())),
        tags: note.tags.clone(),
        shows: Digest::default(),
    }
    .in_short()
}

fn cite_record(cite: &NoteCite<'_>) -> CiteRecord {
    CiteRecord {
        key: cite.source.key.clone(),
        locator: cite.located.clone(),
        stance: cite.cite.stance,
        verdict: cite.verdict(),
    }
}

/// A citation in the text, as the page of its source lists it: with the sentence it stands in.
pub fn mention_record(edition: &Edition<'_>, index: usize) -> NoteRecord {
    let mention = &edition.mentions.all[index];
    let cites = mention.cites.iter().map(|cite| CiteRecord {
        key: cite.source.key.clone(),
        locator: cite.located.clone(),
        stance: None,
        verdict: None,
    });
    NoteRecord {
        id: mention.id.clone(),
        anchor: format!("citeref-{}", mention.id),
        kind: NoteKind::Source,
        words: sentence(parsed(edition, mention.stands), mention.citation.event),
        speakers: vec![],
        said: None,
        cites: cites.collect(),
        text: String::new(),
        was: None,
        on: None,
        check: None,
        claim: None,
        tags: vec![],
        shows: Digest::default(),
    }
    .in_short()
}

/// The text that a citation stands in.
fn parsed<'e>(edition: &'e Edition<'e>, stands: Stands) -> &'e Parsed<'e> {
    let text = match stands {
        Stands::InText => None,
        Stands::InNote(note) => edition.texts.notes[note].as_ref(),
        Stands::InLetter(letter) => edition.texts.letters.get(letter),
    };
    text.map_or(edition.parsed, |text| &text.parsed)
}

/// The sentence that ends at an event or goes on around it.
fn sentence(parsed: &Parsed<'_>, event: usize) -> String {
    let text = &parsed.text;
    let before = parsed.runs.partition_point(|run| run.event < event);
    let at = before.checked_sub(1).map_or(0, |run| parsed.runs[run].text.end);
    let Some(block) = text.blocks.iter().rfind(|block| block.start < at) else { return String::new() };
    let words = &text.string[block.clone()];
    let sentences = words.split_sentence_bound_indices();
    let found = sentences.take_while(|(start, _)| block.start + start < at).last();
    found.map(|(_, sentence)| sentence.trim().to_owned()).unwrap_or_default()
}
