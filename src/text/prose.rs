//! Running words as they were typed: the Markdown of one block without its markup, and the way back to events and the
//! file.
//!
//! In: the events of a body.
//! Out: a [`Prose`] for each block, in which typographic marks that Markdown has made are again what was typed, inline
//! code is one sign, and a line's end is a space. Code blocks and raw HTML are left out.

use super::Placed;
use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;

/// Stands for inline code.
pub(super) const CODE: char = '\u{FFFC}';

/// The words of one block.
#[derive(Debug, Default)]
pub(super) struct Prose {
    pub words: String,
    pub pieces: Vec<ProsePiece>,
}

/// An event and its share of the words.
#[derive(Debug)]
pub(super) struct ProsePiece {
    pub event: usize,
    pub words: Range<usize>,
    /// The place in the body.
    pub source: Range<usize>,
    /// Whether Markdown has made a typographic mark of it.
    pub smart: bool,
}

impl Prose {
    /// Where a byte of the words was typed; none where an entity or a line's end stands for it, or behind a backslash.
    pub fn typed(&self, at: usize, body: &str) -> Option<usize> {
        let piece = self.pieces.get(self.pieces.partition_point(|piece| piece.words.end <= at))?;
        let source = piece.source.start + (at - piece.words.start);
        let slashes = || body[..source].bytes().rev().take_while(|byte| *byte == b'\\').count();
        (piece.source.len() == piece.words.len() && slashes() % 2 == 0).then_some(source)
    }

    fn push(&mut self, event: usize, source: &Range<usize>, words: &str, smart: bool) {
        let start = self.words.len();
        self.words.push_str(words);
        self.pieces.push(ProsePiece { event, words: start..self.words.len(), source: source.clone(), smart });
    }
}

/// Every block of running words, in order; what a picture says instead of itself is a block of its own.
pub(super) fn blocks(events: &[Placed<'_>], body: &str) -> Vec<Prose> {
    let mut walk = Walk::default();
    for (index, (event, source)) in events.iter().enumerate() {
        walk.event(index, event, source, body);
    }
    walk.end();
    walk.done
}

#[derive(Default)]
struct Walk {
    done: Vec<Prose>,
    open: Prose,
    alt: Prose,
    /// How many pictures, and how many blocks of code or HTML we are in.
    pictures: usize,
    hidden: usize,
}

impl Walk {
    fn event(&mut self, index: usize, event: &Event<'_>, source: &Range<usize>, body: &str) {
        match event {
            Event::Start(Tag::Image { .. }) => self.pictures += 1,
            Event::End(TagEnd::Image) => self.end_picture(),
            Event::Start(tag) => self.border(tag.to_end(), true),
            Event::End(tag) => self.border(*tag, false),
            Event::Text(words) if self.hidden == 0 => {
                let raw = &body[source.clone()];
                let smart = is_smart(raw, words);
                self.here().push(index, source, if smart { raw } else { words }, smart);
            }
            Event::Code(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {
                self.here().push(index, source, CODE.encode_utf8(&mut [0; 4]), false);
            }
            Event::SoftBreak | Event::HardBreak => self.here().push(index, source, " ", false),
            _ => {}
        }
    }

    fn here(&mut self) -> &mut Prose {
        if self.pictures > 0 { &mut self.alt } else { &mut self.open }
    }

    fn border(&mut self, tag: TagEnd, start: bool) {
        if !super::block::is_block(tag) {
            return;
        }
        self.end();
        if matches!(tag, TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::MetadataBlock(_)) {
            self.hidden = if start { self.hidden + 1 } else { self.hidden.saturating_sub(1) };
        }
    }

    fn end(&mut self) {
        if !self.open.words.is_empty() {
            self.done.push(std::mem::take(&mut self.open));
        }
    }

    fn end_picture(&mut self) {
        self.pictures = self.pictures.saturating_sub(1);
        if self.pictures == 0 && !self.alt.words.is_empty() {
            self.done.push(std::mem::take(&mut self.alt));
        }
    }
}

/// Whether Markdown has made a typographic mark of what was typed.
pub(super) fn is_smart(raw: &str, words: &str) -> bool {
    raw != words && (matches!(raw, "\"" | "'" | "...") || !raw.is_empty() && raw.bytes().all(|byte| byte == b'-'))
}
