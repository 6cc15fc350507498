//! Which quotations of an article are attributed, sourced and verified.

use crate::quote::{Block, Found, Kind, Quotation, Verdict};
use crate::render::prepared::Prepared;
use crate::render::views::CoverageView;
use crate::report::{Code, Diagnostic, SourceFile};
use crate::text::Parsed;
use std::ops::Range;
use std::sync::Arc;

/// The quotations of an article and the notes that cover them.
#[derive(Debug, Default)]
pub struct Coverage {
    /// In numbers.
    pub counts: CoverageView,
    /// For each quotation that counts: its index among those found, and the index of the note that attributes it.
    pub attributed: Vec<(usize, Option<usize>)>,
}

/// The blocks of a text, as quotations are looked for in them.
pub fn blocks(parsed: &Parsed<'_>) -> Vec<Block> {
    let blocks = parsed.text.blocks.iter().zip(&parsed.quoted);
    blocks
        .map(|(range, quoted)| Block { range: range.clone(), quoted: quoted.is_some(), group: quoted.unwrap_or(0) })
        .collect()
}

/// Counts what the notes cover.
pub fn of(found: &Found, notes: &[Prepared<'_>]) -> Coverage {
    let mut coverage = Coverage::default();
    let mut places: Vec<(Range<usize>, usize)> = Vec::new();
    for (index, note) in notes.iter().enumerate().filter(|(_, note)| note.note.kind.value == "quotation") {
        places.extend(note.passages.iter().filter_map(|passage| passage.place.clone()).map(|place| (place, index)));
    }
    places.sort_by_key(|(place, _)| place.start);
    let longest = places.iter().map(|(place, _)| place.len()).max().unwrap_or(0);
    for (index, quotation) in found.quotations.iter().enumerate().filter(|(_, quotation)| counts(quotation)) {
        let note = covering(&places, longest, &quotation.words);
        coverage.counts.found += 1;
        if let Some(note) = note.map(|note| &notes[note]) {
            coverage.counts.attributed += 1;
            coverage.counts.sourced += usize::from(!note.cites.is_empty());
            coverage.counts.verified += usize::from(is_verified(note));
        }
        coverage.attributed.push((index, note));
    }
    coverage
}

/// Whether a stretch between marks is somebody's words, not a title or a word held at a distance.
fn counts(quotation: &Quotation) -> bool {
    quotation.kind == Kind::Speech
}

/// Whether a source bears the note's words out.
fn is_verified(note: &Prepared<'_>) -> bool {
    let verdicts = note.cites.iter().filter_map(|cite| cite.comparison.as_ref());
    verdicts.into_iter().any(|comparison| matches!(comparison.verdict, Verdict::Verbatim | Verdict::Edited))
}

/// The note that shares most with the words, if that is at least half of the shorter of the two.
fn covering(places: &[(Range<usize>, usize)], longest: usize, words: &Range<usize>) -> Option<usize> {
    let from = places.partition_point(|(place, _)| place.start + longest < words.start);
    let near = places[from..].iter().take_while(|(place, _)| place.start < words.end);
    let shared = |place: &Range<usize>| place.end.min(words.end).saturating_sub(place.start.max(words.start));
    near.filter(|(place, _)| 2 * shared(place) >= place.len().min(words.len()) && shared(place) > 0)
        .max_by_key(|(place, _)| shared(place))
        .map(|(_, note)| *note)
}

impl Coverage {
    /// Advice on bare quotations, and warnings of marks that do not fit.
    pub fn diagnostics(
        &self,
        found: &Found,
        parsed: &Parsed<'_>,
        file: &Arc<SourceFile>,
        body: usize,
    ) -> Vec<Diagnostic> {
        let span = |range: &Range<usize>| {
            let place = parsed.body_range(range);
            place.start + body..place.end + body
        };
        let bare = self.attributed.iter().filter(|(_, note)| note.is_none()).map(|(index, _)| {
            let quotation = &found.quotations[*index];
            Diagnostic::new(Code::UnsourcedQuotation, "no note attributes this quotation")
                .at(file, span(&quotation.range))
                .help("run `postil annotate` for a draft of its note")
        });
        let marks = found
            .faults
            .iter()
            .map(|fault| Diagnostic::new(Code::Marks, fault.message.clone()).at(file, span(&fault.at)));
        bare.chain(marks).collect()
    }
}
