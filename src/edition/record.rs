//! What remains of a note when the page of its article is written: enough for the pages that span articles, and no
//! HTML.

use super::article::Edition;
use super::mention::Stands;
use super::note::NoteCite;
use super::person::Person;
use crate::anchor::Selector;
use crate::config::NoteKind;
use crate::document::Date;
use crate::load::sidecar::{CheckStatus, Stance};
use crate::quote::Verdict;
use crate::text::Parsed;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use unicode_segmentation::UnicodeSegmentation;

/// A note, as indexes list it; read from [`NoteRecords`], it borrows its texts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NoteRecord<'r> {
    /// Its id.
    #[serde(borrow)]
    pub id: Cow<'r, str>,
    /// What stands before the id in the address on its article's page to link to: that of its passage where that is
    /// marked, else of the note.
    #[serde(borrow)]
    pub anchored: Cow<'r, str>,
    /// Its kind.
    pub kind: NoteKind,
    /// The words of its passages; empty for the whole article.
    #[serde(borrow)]
    pub words: Cow<'r, str>,
    /// Whose words they are.
    #[serde(borrow)]
    pub speakers: Vec<SpeakerRecord<'r>>,
    /// When and where they were said.
    pub said: Option<(Option<Date>, String)>,
    /// Its citations.
    #[serde(borrow)]
    pub cites: Vec<CiteRecord<'r>>,
    /// What it says, as text.
    #[serde(borrow)]
    pub text: Cow<'r, str>,
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
    /// The day on which it was written, as far as the sidecar says that.
    pub dated: Option<Date>,
}

impl NoteRecord<'_> {
    /// The id on its article's page to link to.
    pub fn anchor(&self) -> String {
        format!("{}-{}", self.anchored, self.id)
    }

    /// What comparing its citations showed: the first that was compared.
    pub fn verdict(&self) -> Option<Verdict> {
        self.cites.iter().find_map(|cite| cite.verdict)
    }
}

/// A speaker, as indexes list them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpeakerRecord<'r> {
    /// What tells people apart.
    #[serde(borrow)]
    pub id: Cow<'r, str>,
    /// The name.
    #[serde(borrow)]
    pub name: Cow<'r, str>,
    /// The role, or an empty string.
    #[serde(borrow)]
    pub role: Cow<'r, str>,
}

/// A citation, as the page of its source lists it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CiteRecord<'r> {
    /// The source's key.
    #[serde(borrow)]
    pub key: Cow<'r, str>,
    /// The locator as a reader writes it.
    #[serde(borrow)]
    pub locator: Cow<'r, str>,
    /// The stance.
    pub stance: Option<Stance>,
    /// What comparing showed; none where there is no text to compare with.
    pub verdict: Option<Verdict>,
}

/// A note as indexes list it.
pub fn note_record<'e>(edition: &'e Edition<'_>, index: usize) -> NoteRecord<'e> {
    let prepared = &edition.notes[index];
    let note = prepared.note;
    let marked = prepared
        .note
        .targets
        .iter()
        .zip(&prepared.passages)
        .any(|(target, passage)| passage.place.is_some() && !matches!(target.selector, Selector::Heading(_)));
    let speakers = Person::all(&note.speakers, &edition.people).into_iter().map(|person| SpeakerRecord {
        id: person.id.into(),
        name: person.name.into(),
        role: person.role.into(),
    });
    NoteRecord {
        id: note.id.to_string().into(),
        anchored: if marked { "p" } else { "n" }.into(),
        kind: note.kind.value.clone(),
        words: Cow::Borrowed(&prepared.words),
        speakers: speakers.collect(),
        said: note.said.as_ref().map(|said| (said.on, said.place.clone())),
        cites: prepared.cites.iter().map(cite_record).collect(),
        text: edition.said(index).into(),
        was: note.was.clone(),
        on: note.on,
        check: note.checked(),
        claim: prepared.claimed(&edition.people).map(|claim| (claim.text.to_owned(), claim.rating.to_owned())),
        tags: note.tags.clone(),
        dated: note.created.or(note.updated).or(note.on),
    }
}

fn cite_record<'e>(cite: &'e NoteCite<'_>) -> CiteRecord<'e> {
    CiteRecord {
        key: Cow::Borrowed(&cite.source.key),
        locator: Cow::Borrowed(&cite.located),
        stance: cite.cite.stance,
        verdict: cite.verdict(),
    }
}

/// A citation in the text, as the page of its source lists it: with the sentence it stands in.
pub fn mention_record<'e>(edition: &'e Edition<'_>, index: usize) -> NoteRecord<'e> {
    let mention = &edition.mentions.all[index];
    let cites = mention.cites.iter().map(|cite| CiteRecord {
        key: Cow::Borrowed(&cite.source.key),
        locator: Cow::Borrowed(&cite.located),
        stance: None,
        verdict: None,
    });
    NoteRecord {
        id: Cow::Borrowed(&mention.id),
        anchored: "citeref".into(),
        kind: NoteKind::Source,
        words: sentence(parsed(edition, mention.stands), mention.citation.event).into(),
        speakers: vec![],
        said: None,
        cites: cites.collect(),
        text: "".into(),
        was: None,
        on: None,
        check: None,
        claim: None,
        tags: vec![],
        dated: None,
    }
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
