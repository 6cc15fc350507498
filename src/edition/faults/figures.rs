//! Figures and dates of an article that no note with a source covers, for `check --figures`.

use super::Known;
use crate::quote::figures;
use crate::report::{Code, Diagnostic};
use std::ops::Range;

/// Advice on each bare figure; those inside quotations and headings are left out.
pub(super) fn faults(known: &Known<'_>) -> Vec<Diagnostic> {
    let (parsed, notes, found) = (known.edition.parsed, &known.edition.notes, known.found);
    let cited = notes.iter().filter(|note| !note.cites.is_empty());
    let passages = cited.flat_map(|note| note.passages.iter().filter_map(|passage| passage.place.clone()));
    let quoted = found.quotations.iter().map(|quotation| quotation.range.clone());
    let headings = parsed.text.headings.iter().map(|heading| heading.words.clone());
    let covered = union(passages.chain(quoted).chain(headings).collect());
    let all = figures(&parsed.text.string, &parsed.text.blocks);
    all.into_iter()
        .filter(|figure| !has(&covered, figure))
        .map(|figure| {
            let place = known.span(&figure);
            let message = format!("no source is given for `{}`", &parsed.text.string[figure]);
            Diagnostic::new(Code::UnsourcedFigure, message)
                .at(&known.files.article, place)
                .help("cite a source in a note on this passage")
        })
        .collect()
}

/// Stretches that overlap joined, in order.
fn union(mut stretches: Vec<Range<usize>>) -> Vec<Range<usize>> {
    stretches.sort_by_key(|stretch| stretch.start);
    let mut joined: Vec<Range<usize>> = Vec::new();
    for stretch in stretches {
        match joined.last_mut() {
            Some(last) if stretch.start <= last.end => last.end = last.end.max(stretch.end),
            _ => joined.push(stretch),
        }
    }
    joined
}

/// Whether one of the stretches, which stand in order, shares something with the figure.
fn has(stretches: &[Range<usize>], figure: &Range<usize>) -> bool {
    let next = stretches.partition_point(|stretch| stretch.end <= figure.start);
    stretches.get(next).is_some_and(|stretch| stretch.start < figure.end)
}
