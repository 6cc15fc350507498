//! Running words from several events, so that a citation may cross lines and emphasis; and the events without it.

use super::super::Placed;
use super::scan::{Scan, Scanned};
use super::{Citation, Citing, Form, Part, Taken};
use pulldown_cmark::Event;
use std::ops::Range;

/// Events in a row that hold words and nothing else.
pub(super) struct Stretch<'a> {
    body: &'a str,
    words: String,
    pieces: Vec<Piece<'a>>,
    /// Whether these are the words of a link.
    pub in_link: bool,
    /// Whether they stand in a footnote.
    pub in_footnote: bool,
}

/// An event and its share of the words; empty for the borders of emphasis.
struct Piece<'a> {
    event: Event<'a>,
    source: Range<usize>,
    words: Range<usize>,
}

/// A citation on its way out of the words.
struct Cut {
    /// What is left out.
    range: Range<usize>,
    /// Where the citation goes, at or behind the end of `range`.
    at: usize,
    citation: Citation,
}

impl Piece<'_> {
    /// Whether the words stand so in the file.
    fn is_literal(&self) -> bool {
        matches!(self.event, Event::Text(_)) && self.source.len() == self.words.len()
    }
}

impl<'a> Stretch<'a> {
    pub fn new(body: &'a str) -> Self {
        Self { body, words: String::new(), pieces: Vec::new(), in_link: false, in_footnote: false }
    }

    pub fn push(&mut self, event: Event<'a>, source: Range<usize>) {
        let start = self.words.len();
        match &event {
            Event::Text(words) => self.words.push_str(words),
            Event::SoftBreak => self.words.push(' '),
            _ => {}
        }
        self.pieces.push(Piece { event, source, words: start..self.words.len() });
    }

    /// Hands the events on, citations taken out, and begins anew.
    pub fn end(&mut self, citing: &Citing<'_>, out: &mut Vec<Placed<'a>>, taken: &mut Taken) {
        let cuts = if self.words.contains('@') { self.cuts(citing, taken) } else { vec![] };
        let pieces = std::mem::take(&mut self.pieces);
        let mut cuts = cuts.into_iter().peekable();
        let mut gone: Vec<Range<usize>> = Vec::new();
        for piece in pieces {
            let mut at = piece.words.start;
            loop {
                while let Some(cut) = cuts.next_if(|cut| cut.at <= at) {
                    put(cut, out, taken);
                }
                if let Some(cut) = cuts.peek().filter(|cut| cut.range.start <= at && gone.last() != Some(&cut.range)) {
                    gone.push(cut.range.clone());
                }
                let inside = gone.last().filter(|range| range.start <= at && at < range.end).cloned();
                let next = [
                    inside.as_ref().map(|range| range.end),
                    cuts.peek().map(|cut| if at < cut.range.start { cut.range.start } else { cut.at }),
                ];
                let next = next
                    .into_iter()
                    .flatten()
                    .filter(|next| *next > at)
                    .min()
                    .unwrap_or(usize::MAX)
                    .min(piece.words.end);
                let is_gone = match &inside {
                    Some(range) if piece.words.is_empty() => range.start < at,
                    Some(_) => true,
                    None => false,
                };
                if !is_gone {
                    out.extend(piece.part(at..next, self.body));
                }
                at = next;
                if at >= piece.words.end {
                    break;
                }
            }
        }
        for cut in cuts {
            put(cut, out, taken);
        }
        self.words.clear();
    }

    fn cuts(&self, citing: &Citing<'_>, taken: &mut Taken) -> Vec<Cut> {
        let is_literal = |at: usize| self.is_literal(at);
        let scan = Scan::new(&self.words, &is_literal, citing.is_known, !self.in_link);
        let (found, unknown) = scan.all();
        taken.unknown.extend(unknown.into_iter().map(|(place, name)| (self.in_body(&place), name)));
        found.into_iter().filter(|found| self.is_whole(&found.range)).map(|found| self.cut(found, citing)).collect()
    }

    fn cut(&self, found: Scanned, citing: &Citing<'_>) -> Cut {
        let Range { start, end } = found.range;
        let before = self.words[..start].trim_end_matches(' ');
        let spaced = before.len() < start;
        // At the start of a block the space behind it is the one too many.
        let end_of_gap = if before.is_empty() { end + usize::from(self.words[end..].starts_with(' ')) } else { end };
        let marks = ['.', ',', ';', ':', '!', '?', '…'];
        let behind = self.words[end..].find(|sign| !marks.contains(&sign)).unwrap_or(self.words.len() - end);
        let moves = citing.after_punctuation
            && !self.in_link
            && !self.in_footnote
            && found.form == Form::Bracketed
            && end_of_gap == end;
        let parts = found.parts.into_iter().map(|part| Part {
            place: self.in_body(&part.place),
            key: part.key,
            prefix: part.prefix,
            suffix: part.suffix,
            without_author: part.without_author,
        });
        let citation = Citation {
            event: 0,
            source: self.in_body(&(start..end)),
            form: found.form,
            parts: parts.collect(),
            spaced,
        };
        Cut { range: before.len()..end_of_gap, at: if moves { end + behind } else { end_of_gap }, citation }
    }

    /// The piece that holds a byte of the words.
    fn piece_at(&self, at: usize) -> Option<&Piece<'a>> {
        let index = self.pieces.partition_point(|piece| piece.words.end <= at);
        self.pieces.get(index)
    }

    fn is_literal(&self, at: usize) -> bool {
        self.piece_at(at).is_some_and(|piece| {
            let source = piece.source.start + (at - piece.words.start);
            let slashes = self.body[..source].bytes().rev().take_while(|byte| *byte == b'\\').count();
            piece.is_literal() && slashes % 2 == 0
        })
    }

    /// Whether emphasis that begins in the range ends in it.
    fn is_whole(&self, range: &Range<usize>) -> bool {
        let mut depth = 0_i32;
        let inside =
            self.pieces.iter().filter(|piece| range.start < piece.words.start && piece.words.start < range.end);
        for piece in inside {
            depth += match piece.event {
                Event::Start(_) => 1,
                Event::End(_) => -1,
                _ => 0,
            };
            if depth < 0 {
                return false;
            }
        }
        depth == 0
    }

    fn in_body(&self, words: &Range<usize>) -> Range<usize> {
        let offset = |at: usize| {
            self.piece_at(at).map_or(0, |piece| {
                let inside = if piece.is_literal() { at - piece.words.start } else { 0 };
                piece.source.start + inside
            })
        };
        let last = words.end.saturating_sub(1);
        offset(words.start)..offset(last) + 1
    }
}

impl<'a> Piece<'a> {
    /// The event, or the stretch of its text.
    fn part(&self, words: Range<usize>, body: &'a str) -> Option<Placed<'a>> {
        if words == self.words {
            return Some((self.event.clone(), self.source.clone()));
        }
        let from = words.start - self.words.start;
        let source = self.source.start + from..self.source.start + from + words.len();
        (self.is_literal() && !words.is_empty()).then(|| (Event::Text(body[source.clone()].into()), source))
    }
}

fn put(mut cut: Cut, out: &mut Vec<Placed<'_>>, taken: &mut Taken) {
    cut.citation.event = out.len();
    out.push((Event::Text("".into()), cut.citation.source.clone()));
    taken.citations.push(cut.citation);
}
