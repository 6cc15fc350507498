//! References that stand side by side, with nothing shown between them.
//!
//! In: the pieces of a text. Out: for each reference that has a neighbour, on which side. How far apart two numbers are
//! set, and what is printed between them, is the style sheet's; it cannot see words, so it is told here.

use super::Apparatus;
use crate::edition::Woven;
use crate::text::Parsed;
use pulldown_cmark::{Event, Tag, TagEnd};
use std::collections::HashMap;

/// Whether another reference stands right before or right behind one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Beside {
    follows: bool,
    followed: bool,
}

impl Beside {
    /// Writes what tells the style sheet, to stand at the end of a reference: nothing for one that stands alone.
    pub fn tell(self, out: &mut String) {
        out.push_str(match (self.follows, self.followed) {
            (false, false) => "",
            (true, false) => "<span class=\"follows\"></span>",
            (false, true) => "<span class=\"followed\"></span>",
            (true, true) => "<span class=\"follows followed\"></span>",
        });
    }
}

/// The references with a neighbour, by their place among the pieces.
pub(super) fn neighbours(
    pieces: &[Woven<'_>],
    parsed: &Parsed<'_>,
    apparatus: &dyn Apparatus,
) -> HashMap<usize, Beside> {
    let mut found: HashMap<usize, Beside> = HashMap::new();
    let mut last = None;
    for (at, piece) in pieces.iter().enumerate() {
        if apparatus.is_reference(piece) {
            if let Some(before) = last.replace(at) {
                found.entry(before).or_default().followed = true;
                found.entry(at).or_default().follows = true;
            }
        } else if shows(piece, parsed) {
            last = None;
        }
    }
    found
}

/// Whether a reader sees something of a piece: all but the borders of marks and of what stands in the line.
fn shows(piece: &Woven<'_>, parsed: &Parsed<'_>) -> bool {
    match piece {
        Woven::Open(_) | Woven::Close | Woven::Code(_) => false,
        Woven::Words(words) => !words.is_empty(),
        Woven::Event(index) => !matches!(
            parsed.events[*index].0,
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. })
                | Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link)
        ),
        Woven::NoteRef(_) | Woven::FootnoteRef(_) | Woven::Citation(_) => true,
    }
}
