//! What remains of each note when the page is written.

use crate::anchor::Selector;
use crate::cite::Locator;
use crate::load::sidecar::Stance;
use crate::render::notes as note_views;
use crate::render::places::speaker_id;
use crate::render::prepared::{Edition, PreparedCite};
use crate::site::record::{CiteRecord, NoteRecord, SpeakerRecord};
use crate::text;

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
        kind: note.kind.value.clone(),
        words: prepared.words.clone(),
        marked,
        speaker: note.speaker.as_ref().map(|speaker| {
            let view = note_views::plain_person(&speaker.value, &edition.people);
            SpeakerRecord { id: speaker_id(&speaker.value, &edition.people), name: view.name, role: view.role }
        }),
        said: note.said.as_ref().map(|said| (said.on, said.place.clone())),
        cites: prepared.cites.iter().map(cite_record).collect(),
        text: note.text.as_ref().map(|text| text::plain(&text.value).replace("\n\n", " ")).unwrap_or_default(),
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
        locator: cite.cite.locator.as_ref().map(|(locator, value)| located(*locator, value)).unwrap_or_default(),
        stance: cite.cite.stance.map_or("", Stance::as_str),
        verdict: cite.comparison.as_ref().map_or("", |comparison| note_views::verdict(comparison.verdict)),
    }
}

/// A locator as a reader writes it: `p. 12`, `pp. 32–38`, `section 4`.
fn located(locator: Locator, value: &str) -> String {
    let range = value.contains(['-', '–', ',']);
    match locator {
        Locator::Page if range => format!("pp. {}", value.replace('-', "–")),
        Locator::Page => format!("p. {value}"),
        _ => format!("{} {value}", locator.name().trim_end_matches("-locator").replace('-', " ")),
    }
}
