//! An article's title and the levels of its headings, so that a page has one `<h1>`.
//!
//! The first level-1 heading is the title where no words stand before it and the front matter has no other one; it is
//! shown as the page's title and not again in the text. Where a text has further level-1 headings, all of its headings
//! go one level down.

use crate::edition::Woven;
use crate::load::head::{Head, TitleFrom};
use crate::text::Parsed;
use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;

/// The heading that the page shows as its title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Title {
    /// Its index in the text's headings.
    pub heading: usize,
    /// The pieces of the heading with its tags.
    pub whole: Range<usize>,
    /// What stands between them.
    pub inside: Range<usize>,
}

impl Title {
    /// The title among the pieces of a body.
    pub fn find(pieces: &[Woven<'_>], parsed: &Parsed<'_>, head: &Head) -> Option<Self> {
        let heading = parsed.text.headings.iter().position(|heading| heading.level == 1)?;
        let words = &parsed.text.headings[heading].words;
        let is_title =
            head.title_from == TitleFrom::Heading || parsed.text.string[words.clone()].trim() == head.title.trim();
        if words.start > 0 || !is_title {
            return None;
        }
        let start = place(pieces, parsed, parsed.heading_events[heading])?;
        let is_end = |piece: &Woven<'_>| matches!(event(piece, parsed), Some(Event::End(TagEnd::Heading(_))));
        let end = start + pieces[start..].iter().position(is_end)?;
        Some(Self { heading, whole: start..end + 1, inside: start + 1..end })
    }
}

/// By how many levels the headings of a text go down.
pub fn lowered(parsed: &Parsed<'_>, title: Option<&Title>) -> u8 {
    let title = title.map(|title| title.heading);
    let others = parsed.text.headings.iter().enumerate().filter(|(index, _)| Some(*index) != title);
    u8::from(others.into_iter().any(|(_, heading)| heading.level == 1))
}

/// The piece that is an event, unless it stands inside of a quotation, a list or a table.
fn place(pieces: &[Woven<'_>], parsed: &Parsed<'_>, wanted: usize) -> Option<usize> {
    let at = pieces.iter().position(|piece| matches!(piece, Woven::Event(index) if *index == wanted))?;
    let mut depth = 0_usize;
    for piece in &pieces[..at] {
        match event(piece, parsed) {
            Some(Event::Start(tag)) if contains(tag) => depth += 1,
            Some(Event::End(tag)) if contains_end(*tag) => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    (depth == 0).then_some(at)
}

fn event<'e>(piece: &Woven<'_>, parsed: &'e Parsed<'_>) -> Option<&'e Event<'e>> {
    match piece {
        Woven::Event(index) => Some(&parsed.events[*index].0),
        _ => None,
    }
}

fn contains(tag: &Tag<'_>) -> bool {
    contains_end(tag.to_end())
}

fn contains_end(tag: TagEnd) -> bool {
    matches!(tag, TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Table | TagEnd::FootnoteDefinition)
}
