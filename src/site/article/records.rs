//! What remains of each note when the page is written.

use crate::anchor::Selector;
use crate::load::sidecar::Stance;
use crate::render::in_text::Stands;
use crate::render::notes as note_views;
use crate::render::places::speaker_id;
use crate::render::prepared::{Edition, PreparedCite};
use crate::site::record::{CiteRecord, NoteRecord, SpeakerRecord};
use crate::text::Parsed;
use unicode_segmentation::UnicodeSegmentation;

/// A note as indexes list it.
pub(super) fn note_record(edition: &Edition<'_>, index: usize) -> NoteRecord {
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
        speaker: note.speaker.as_ref().map(|speaker| {
            let view = note_views::plain_person(&speaker.value, &edition.people);
            SpeakerRecord { id: speaker_id(&speaker.value, &edition.people), name: view.name, role: view.role }
        }),
        said: note.said.as_ref().map(|said| (said.on, said.place.clone())),
        cites: prepared.cites.iter().map(cite_record).collect(),
        text: edition.said(index),
        was: note.was.clone(),
        on: note.on,
        check: note
            .check
            .as_ref()
            .map(|check| check.status)
            .filter(|status| *status != "unverified")
            .unwrap_or_default(),
        claim: note
            .claim
            .as_ref()
            .map(|claim| (claim.text.clone().unwrap_or_else(|| prepared.words.clone()), claim.rating.clone())),
        tags: note.tags.clone(),
    }
}

fn cite_record(cite: &PreparedCite<'_>) -> CiteRecord {
    CiteRecord {
        key: cite.source.key.clone(),
        locator: cite.located.clone(),
        stance: cite.cite.stance.map_or("", Stance::as_str),
        verdict: cite.comparison.as_ref().map_or("", |comparison| note_views::verdict(comparison.verdict)),
    }
}

/// A citation in the text, as the page of its source lists it: with the sentence it stands in.
pub(super) fn mention_record(edition: &Edition<'_>, index: usize) -> NoteRecord {
    let mention = &edition.mentions.all[index];
    let cites = mention.cites.iter().map(|cite| CiteRecord {
        key: cite.source.key.clone(),
        locator: cite.located.clone(),
        stance: "",
        verdict: "",
    });
    NoteRecord {
        id: mention.id.clone(),
        anchor: format!("citeref-{}", mention.id),
        kind: "source".to_owned(),
        words: sentence(parsed(edition, mention.stands), mention.citation.event),
        speaker: None,
        said: None,
        cites: cites.collect(),
        text: String::new(),
        was: None,
        on: None,
        check: "",
        claim: None,
        tags: vec![],
    }
}

/// The text that a citation stands in.
fn parsed<'e>(edition: &'e Edition<'e>, stands: Stands) -> &'e Parsed<'e> {
    let aside = match stands {
        Stands::InText => None,
        Stands::InNote(note) => edition.asides.notes[note].as_ref(),
        Stands::InLetter(letter) => edition.asides.letters.get(letter),
    };
    aside.map_or(edition.parsed, |aside| &aside.parsed)
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
