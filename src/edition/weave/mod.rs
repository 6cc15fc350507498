//! Passages put into the stream of Markdown's events.
//!
//! Goes in: a parsed body and the places of its notes. Comes out: [`Woven`]s, in which every stretch of words that
//! notes cover stands between `Open` and `Close`, never across an element's border, and every note's reference follows
//! its last mark. Without the pieces `Open`, `Close` and `NoteRef` the stream is that of the body without notes.

mod sweep;

use crate::text::{Parsed, Run};
use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;
use sweep::Sweep;

/// Where a note stands in an article.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Placed {
    /// Its passages in the reader's text, in reading order; empty for notes on headings or on the whole article.
    pub passages: Vec<Range<usize>>,
    /// The heading that it is on, as an index of the text's headings.
    pub heading: Option<usize>,
}

/// A part of the page in reading order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Woven<'p> {
    /// Something that is not words: the index of the event.
    Event(usize),
    /// Words, to be escaped.
    Words(&'p str),
    /// Inline code begins or ends.
    Code(bool),
    /// A mark begins.
    Open(Highlight),
    /// The mark ends.
    Close,
    /// The reference of a note (its index).
    NoteRef(usize),
    /// A reference of Markdown's own footnotes.
    FootnoteRef(&'p str),
    /// A citation in the text (its index).
    Citation(usize),
}

/// A highlighted stretch.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Highlight {
    /// The notes that cover it, ascending.
    pub notes: Vec<usize>,
    /// Those of them whose first mark it is.
    pub first_of: Vec<usize>,
}

/// Puts the notes into the body.
pub fn weave<'p>(parsed: &'p Parsed<'_>, notes: &[Placed]) -> Vec<Woven<'p>> {
    let whole = whole_formulas(parsed, notes);
    let notes = whole.as_deref().unwrap_or(notes);
    let mut weaver = Weaver {
        pieces: Vec::with_capacity(parsed.events.len()),
        sweep: Sweep::new(notes),
        open: Vec::new(),
        waiting: Vec::new(),
        sealed: 0,
        heading_notes: heading_notes(notes),
        heading: 0,
    };
    let mut runs = parsed.runs.iter().peekable();
    for (index, (event, _)) in parsed.events.iter().enumerate() {
        match runs.next_if(|run| run.event == index) {
            Some(run) => weaver.run(index, event, run.text.clone()),
            None => match parsed.citation_at(index) {
                Some(citation) => weaver.citation(citation),
                None => weaver.other(index, event),
            },
        }
    }
    weaver.close();
    weaver.pieces
}

/// The notes where each passage that begins or ends inside of a formula has all of it: nothing can be marked in one.
/// None where the text has no formulas.
fn whole_formulas(parsed: &Parsed<'_>, notes: &[Placed]) -> Option<Vec<Placed>> {
    let is_formula = |run: &&Run| matches!(parsed.events[run.event].0, Event::InlineMath(_) | Event::DisplayMath(_));
    let formulas: Vec<&Range<usize>> = parsed.runs.iter().filter(is_formula).map(|run| &run.text).collect();
    if formulas.is_empty() || notes.is_empty() {
        return None;
    }
    let around = |at: usize| {
        let next = formulas.partition_point(|formula| formula.end <= at);
        formulas.get(next).filter(|formula| formula.start < at)
    };
    let whole = |passage: &Range<usize>| {
        let start = around(passage.start).map_or(passage.start, |formula| formula.start);
        start..around(passage.end).map_or(passage.end, |formula| formula.end)
    };
    let one = |placed: &Placed| Placed { passages: placed.passages.iter().map(whole).collect(), ..placed.clone() };
    Some(notes.iter().map(one).collect())
}

/// For each heading with notes: its index and theirs.
fn heading_notes(notes: &[Placed]) -> Vec<(usize, usize)> {
    let on_headings = notes.iter().enumerate().filter_map(|(note, placed)| placed.heading.map(|at| (at, note)));
    let mut listed: Vec<(usize, usize)> = on_headings.collect();
    listed.sort_unstable();
    listed
}

struct Weaver<'p> {
    pieces: Vec<Woven<'p>>,
    sweep: Sweep,
    /// The notes of the mark that is open.
    open: Vec<usize>,
    /// References and citations that wait for a place where a link may stand.
    waiting: Vec<Woven<'p>>,
    /// How many links and inline codes we are in: a reference may not stand there.
    sealed: usize,
    heading_notes: Vec<(usize, usize)>,
    heading: usize,
}

impl<'p> Weaver<'p> {
    fn run(&mut self, index: usize, event: &'p Event<'_>, text: Range<usize>) {
        match event {
            Event::Text(words) => self.words(words, text),
            Event::Code(words) => self.code(words, text),
            Event::SoftBreak => self.break_line(Woven::Words("\n"), text),
            _ => self.break_line(Woven::Event(index), text),
        }
    }

    fn code(&mut self, words: &'p str, text: Range<usize>) {
        self.close();
        self.sealed += 1;
        self.pieces.push(Woven::Code(true));
        self.words(words, text);
        self.close();
        self.pieces.push(Woven::Code(false));
        self.unseal();
    }

    /// Words, cut where the notes that cover them change.
    fn words(&mut self, words: &'p str, text: Range<usize>) {
        let mut at = text.start;
        while at < text.end {
            self.sweep.advance(at);
            let end = self.sweep.next_edge().min(text.end);
            self.cover();
            self.pieces.push(Woven::Words(&words[at - text.start..end - text.start]));
            at = end;
            self.finish(at);
        }
    }

    /// A line break is one space of the text; it lies inside a mark when the notes go on behind it.
    fn break_line(&mut self, piece: Woven<'p>, text: Range<usize>) {
        self.sweep.advance(text.start);
        self.cover();
        self.pieces.push(piece);
        self.finish(text.end);
    }

    fn other(&mut self, index: usize, event: &'p Event<'_>) {
        self.close();
        match event {
            Event::Start(Tag::Link { .. }) => self.sealed += 1,
            Event::End(TagEnd::Heading(_)) => self.end_heading(),
            _ => {}
        }
        match event {
            Event::FootnoteReference(label) => self.link(Woven::FootnoteRef(label)),
            Event::Text(words) => self.pieces.push(Woven::Words(words)),
            _ => self.pieces.push(Woven::Event(index)),
        }
        if let Event::End(TagEnd::Link) = event {
            self.unseal();
        }
    }

    fn citation(&mut self, citation: usize) {
        self.close();
        self.link(Woven::Citation(citation));
    }

    /// What is or has a link: inside of another one it waits for its end.
    fn link(&mut self, piece: Woven<'p>) {
        self.waiting.push(piece);
        self.flush();
    }

    fn end_heading(&mut self) {
        let here = self.heading;
        self.heading += 1;
        let from = self.heading_notes.partition_point(|(heading, _)| *heading < here);
        let on_this = self.heading_notes[from..].iter().take_while(|(heading, _)| *heading == here);
        self.pieces.extend(on_this.map(|(_, note)| Woven::NoteRef(*note)));
    }

    /// Makes the open mark one of exactly the notes that cover the place.
    fn cover(&mut self) {
        if self.open == self.sweep.covering() {
            return;
        }
        self.close();
        self.open.extend_from_slice(self.sweep.covering());
        if !self.open.is_empty() {
            let first_of = self.sweep.take_first(&self.open);
            self.pieces.push(Woven::Open(Highlight { notes: self.open.clone(), first_of }));
        }
    }

    fn close(&mut self) {
        if !self.open.is_empty() {
            self.open.clear();
            self.pieces.push(Woven::Close);
        }
    }

    /// Ends passages at `at` and sets the references of notes whose last one it was.
    fn finish(&mut self, at: usize) {
        let ended = self.sweep.end(at);
        if !ended.is_empty() {
            self.close();
            self.waiting.extend(ended.into_iter().map(Woven::NoteRef));
            self.flush();
        }
    }

    fn unseal(&mut self) {
        self.sealed = self.sealed.saturating_sub(1);
        self.flush();
    }

    fn flush(&mut self) {
        if self.sealed == 0 {
            self.pieces.append(&mut self.waiting);
        }
    }
}
