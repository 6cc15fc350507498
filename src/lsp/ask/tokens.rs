//! The passages of an article, for an editor to colour: each with its kind and how it fared.
//!
//! In: an article. Out: stretches that lie on one line each and never over each other; where passages overlap, the
//! narrower is shown over the wider. The encoding in numbers is the protocol's.

use crate::anchor::Status;
use crate::config::NoteKind;
use crate::lsp::places::Encoding;
use crate::lsp::seen::Seen;
use crate::lsp::world::World;
use crate::report::SourceFile;
use lsp_types::{SemanticToken, SemanticTokenModifier, SemanticTokenType, SemanticTokensLegend};
use std::ops::Range;

/// What sorts of stretches there are.
pub fn legend() -> SemanticTokensLegend {
    let kinds = NoteKind::BUILT_IN.iter().map(|(name, _)| SemanticTokenModifier::new(name));
    let more = ["drifted", "overlap"].map(SemanticTokenModifier::new);
    SemanticTokensLegend {
        token_types: vec![SemanticTokenType::new("passage")],
        token_modifiers: kinds.chain(more).collect(),
    }
}

/// A stretch with the modifiers that it has, as bits in the order of the legend.
type Piece = (Range<usize>, u32);

/// The passages in a stretch of an article.
pub fn tokens(world: &World<'_>, path: &str, within: &Range<usize>, encoding: Encoding) -> Vec<SemanticToken> {
    let Some(seen) = world.seen(path).filter(|seen| seen.article.path == path) else { return vec![] };
    let pieces = pieces(&seen).into_iter().filter(|(span, _)| span.start < within.end && within.start < span.end);
    let mut before = (0, 0);
    let mut tokens = Vec::new();
    for (span, modifiers) in pieces.flat_map(|piece| by_line(&seen.article, piece)) {
        let at = encoding.position(&seen.article, span.start);
        let delta_line = at.line - before.0;
        tokens.push(SemanticToken {
            delta_line,
            delta_start: if delta_line == 0 { at.character - before.1 } else { at.character },
            length: encoding.length(&seen.article.text[span]) as u32,
            token_type: 0,
            token_modifiers_bitset: modifiers,
        });
        before = (at.line, at.character);
    }
    tokens
}

/// The passages cut where one begins or ends.
fn pieces(seen: &Seen) -> Vec<Piece> {
    let overlap = NoteKind::BUILT_IN.len() as u32 + 1;
    let mut passages: Vec<Piece> = Vec::new();
    for note in &seen.notes {
        let kind = NoteKind::BUILT_IN.iter().position(|(name, _)| *name == note.kind.0).map_or(0, |at| 1 << at);
        for place in &note.passages {
            let drifted = u32::from(place.status == Status::Drifted) << (overlap - 1);
            passages.extend(place.span.clone().map(|span| (span, kind | drifted)));
        }
    }
    let mut borders: Vec<usize> = passages.iter().flat_map(|(span, _)| [span.start, span.end]).collect();
    borders.sort_unstable();
    borders.dedup();
    passages.sort_by_key(|(span, _)| (span.start, span.end));
    let mut pieces = Vec::new();
    let mut open: Vec<&Piece> = Vec::new();
    let mut next = passages.iter().peekable();
    for pair in borders.windows(2) {
        open.retain(|(span, _)| span.end > pair[0]);
        while let Some(piece) = next.next_if(|(span, _)| span.start <= pair[0]) {
            open.push(piece);
        }
        let narrowest = open.iter().filter(|(span, _)| !span.is_empty()).min_by_key(|(span, _)| span.len());
        if let Some((_, modifiers)) = narrowest {
            let several = u32::from(open.len() > 1) << overlap;
            pieces.push((pair[0]..pair[1], modifiers | several));
        }
    }
    pieces
}

/// A stretch cut at the ends of lines.
fn by_line(file: &SourceFile, (span, modifiers): Piece) -> Vec<Piece> {
    let mut at = span.start;
    let mut cut = Vec::new();
    for line in file.text[span].split_inclusive('\n') {
        let words = line.trim_end_matches(['\r', '\n']);
        if !words.is_empty() {
            cut.push((at..at + words.len(), modifiers));
        }
        at += line.len();
    }
    cut
}
