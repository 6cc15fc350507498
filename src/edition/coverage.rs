//! Which quotations of an article are attributed, sourced and verified.
//!
//! Comes in: the quotations found, and the notes with their places. Goes out: numbers, for each quotation the note that
//! covers it, and what is to be said of those that are bare. Who said something is not judged here.

use super::behind::Cited;
use super::note::Note;
use crate::config::NoteKind;
use crate::quote::{self, Block, Found, Kind, Quotation, TYPED_DOUBLE, TYPED_SINGLE, Verdict};
use crate::text::{Parsed, QuotationMarks};
use pulldown_cmark::Event;
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// An article's quotations in numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Quotations found in the text by their marks.
    pub found: usize,
    /// Those whose note names a speaker.
    pub attributed: usize,
    /// Those whose note cites a source, and those with a citation right behind them.
    pub sourced: usize,
    /// Those whose words could be held against a text that was kept.
    pub compared: usize,
    /// Those that stand in the archived source, word for word or edited as marked.
    pub verified: usize,
    /// Whether readers are shown these numbers.
    pub shown: bool,
}

/// The quotations of an article and the notes that cover them.
#[derive(Debug, Default)]
pub struct Coverage {
    /// In numbers.
    pub counts: Counts,
    /// Each quotation that counts, in the order of the text.
    pub quotations: Vec<Covered>,
}

/// A quotation that counts, and what the notes make of it.
#[derive(Debug)]
pub struct Covered {
    /// Its index among those found.
    pub quotation: usize,
    /// The index of the note that attributes it.
    pub note: Option<usize>,
    /// Whether that note cites a source, or a citation stands behind it.
    pub sourced: bool,
}

impl Coverage {
    /// The note that attributes a quotation, by the quotation's index among those found.
    pub fn note_of(&self, quotation: usize) -> Option<usize> {
        let at = self.quotations.binary_search_by_key(&quotation, |covered| covered.quotation).ok()?;
        self.quotations[at].note
    }
}

/// The passages of notes of kind `quotation`, by place.
#[derive(Debug, Default)]
pub struct Covering {
    places: Vec<(Range<usize>, usize)>,
    longest: usize,
}

impl Covering {
    /// Places with the index of their note, in any order.
    pub fn new(mut places: Vec<(Range<usize>, usize)>) -> Self {
        places.sort_by_key(|(place, _)| place.start);
        let longest = places.iter().map(|(place, _)| place.len()).max().unwrap_or(0);
        Self { places, longest }
    }

    /// Whether a note is about just these words: most of its passage is theirs, and most of theirs is its passage.
    fn names(&self, quotation: &Quotation) -> bool {
        let words = &quotation.words;
        self.near(words).any(|(place, _)| 2 * shared(place, words) >= words.len().max(place.len()))
    }

    /// The places that may share words with these.
    fn near(&self, words: &Range<usize>) -> impl Iterator<Item = &(Range<usize>, usize)> {
        let end = words.end;
        let from = self.places.partition_point(|(place, _)| place.start + self.longest < words.start);
        self.places[from..].iter().take_while(move |(place, _)| place.start < end)
    }

    /// The note that shares most with a quotation: with at least half of its words, or with a part of them that is not
    /// a quotation inside it.
    pub fn note(&self, found: &Found, quotation: usize) -> Option<usize> {
        let words = &found.quotations[quotation].words;
        let own = |place: &Range<usize>| {
            let inner = found.quotations[quotation + 1..].iter().take_while(|inner| inner.range.start < words.end);
            inner.into_iter().all(|inner| 2 * shared(place, &inner.words) < place.len())
        };
        self.near(words)
            .filter(|(place, _)| {
                let shared = shared(place, words);
                2 * shared >= words.len() || 2 * shared >= place.len() && shared > 0 && own(place)
            })
            .max_by_key(|(place, _)| shared(place, words))
            .map(|(_, note)| *note)
    }
}

/// How many bytes two stretches have in common.
fn shared(one: &Range<usize>, other: &Range<usize>) -> usize {
    one.end.min(other.end).saturating_sub(one.start.max(other.start))
}

/// The blocks of a text, as quotations are looked for in them.
fn blocks(parsed: &Parsed<'_>) -> Vec<Block> {
    let blocks = parsed.text.blocks.iter().zip(&parsed.quoted).zip(&parsed.running);
    blocks
        .map(|((range, quoted), running)| Block {
            range: range.clone(),
            quoted: quoted.is_some(),
            running: *running,
            group: quoted.unwrap_or(0),
        })
        .collect()
}

/// The quotations of an article. They are looked for by the marks that were typed: what Markdown makes of a straight
/// one is a guess, and a wrong one for inches and for years without their century.
pub fn find(parsed: &Parsed<'_>, lang: &str) -> Found {
    quote::find(&typed(parsed, lang), &blocks(parsed), lang)
}

/// The reader's text with straight marks where they were typed and no marks in code, byte for byte as long. The signs
/// of languages that have others than English say by themselves which way they are turned, and stay.
fn typed(parsed: &Parsed<'_>, lang: &str) -> String {
    let is_english = QuotationMarks::of(lang) == QuotationMarks::ENGLISH;
    let string = &parsed.text.string;
    let mut typed = String::with_capacity(string.len());
    let mut done = 0;
    for run in &parsed.runs {
        let words = &string[run.text.clone()];
        let is_code = matches!(parsed.events[run.event].0, Event::Code(_));
        let instead: String = match words {
            _ if is_code => {
                words.chars().map(|sign| if quote::is_mark(sign) { letter(sign.len_utf8()) } else { sign }).collect()
            }
            "“" | "”" if is_english && run.source.len() == 1 => TYPED_DOUBLE.into(),
            "‘" | "’" if is_english && run.source.len() == 1 => TYPED_SINGLE.into(),
            _ => continue,
        };
        typed.push_str(&string[done..run.text.start]);
        typed.push_str(&instead);
        done = run.text.end;
    }
    typed.push_str(&string[done..]);
    typed
}

/// A letter of so many bytes.
fn letter(bytes: usize) -> char {
    match bytes {
        1 => 'x',
        2 => 'ß',
        _ => 'ẞ',
    }
}

/// Counts what the notes cover.
pub fn of(found: &Found, notes: &[Note<'_>], behind: &[Cited<'_>]) -> Coverage {
    let attributing = notes.iter().enumerate().filter(|(_, note)| note.note.kind.value == NoteKind::Quotation);
    let places = attributing.flat_map(|(index, note)| {
        note.passages.iter().filter_map(|passage| passage.place.clone()).map(move |place| (place, index))
    });
    let covering = Covering::new(places.collect());
    let mut coverage = Coverage::default();
    // What a note of kind `quotation` is about is a quotation, however short.
    let counted =
        |(index, quotation): &(usize, &Quotation)| counts(quotation) || covering.names(&found.quotations[*index]);
    for (index, _) in found.quotations.iter().enumerate().filter(counted) {
        let by = covering.note(found, index);
        let note = by.map(|note| &notes[note]);
        let cited = behind.binary_search_by_key(&index, |one| one.quotation).ok().map(|at| &behind[at]);
        let sourced = cited.is_some() || note.is_some_and(|note| !note.cites.is_empty());
        coverage.counts.found += 1;
        coverage.counts.attributed += usize::from(note.is_some_and(|note| !note.note.speakers.is_empty()));
        coverage.counts.sourced += usize::from(sourced);
        let compared = note.is_some_and(|note| note.cites.iter().any(|cite| cite.comparison.is_some()))
            || cited.is_some_and(Cited::is_compared);
        coverage.counts.compared += usize::from(compared);
        coverage.counts.verified += usize::from(note.is_some_and(is_verified) || cited.is_some_and(Cited::is_verified));
        coverage.quotations.push(Covered { quotation: index, note: by, sourced });
    }
    coverage
}

/// Whether a stretch between marks is somebody's words, not a title or a word held at a distance.
pub fn counts(quotation: &Quotation) -> bool {
    quotation.kind == Kind::Speech
}

/// Whether a source bears the note's words out.
fn is_verified(note: &Note<'_>) -> bool {
    let verdicts = note.cites.iter().filter_map(|cite| cite.comparison.as_ref());
    verdicts.into_iter().any(|comparison| matches!(comparison.verdict, Verdict::Verbatim | Verdict::Edited))
}
