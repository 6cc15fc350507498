//! Pandoc's citations taken out of the words: `[see @a, p. 4; @b]`, `[-@a]`, `@a`, `@a [p. 4]`.
//!
//! In: the events of a body.
//! Out: the same events with an empty text where each citation stood, and the citations. They are markers, not words:
//! the reader's text goes on as if they were not there, the space before them included. Code, pictures, HTML, addresses
//! of e-mail and `\@` are left alone, and so is `@a` without brackets in the words of a link. What a key means is not
//! asked here, but for `@key` in running text, which is a citation only where the key is known.

mod scan;
mod stretch;
#[cfg(test)]
mod tests;

use super::Placed;
use pulldown_cmark::{Event, Tag, TagEnd};
use scan::Scan;
use std::ops::Range;
use stretch::Stretch;

/// What must be known to tell citations from other words.
#[derive(Clone, Copy)]
pub struct Citing<'c> {
    /// Whether a key is that of a source.
    pub is_known: &'c dyn Fn(&str) -> bool,
    /// Whether a citation goes behind the full stop or comma that follows it, as the number of a note does; one in a
    /// footnote, which is a note already, never does.
    pub after_punctuation: bool,
}

/// A citation in the running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// The event that stands for it: a text without words.
    pub event: usize,
    /// Where it stands in the body.
    pub source: Range<usize>,
    /// How it is written.
    pub form: Form,
    /// The sources it names, at least one.
    pub parts: Vec<Part>,
    /// Whether a space was before it.
    pub spaced: bool,
}

/// How a citation is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// `[@a]`: the whole is set apart.
    Bracketed,
    /// `@a`: the author is named in the sentence.
    Prose,
}

/// A source in a citation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its key.
    pub key: String,
    /// Where the key stands in the body, `@` included.
    pub place: Range<usize>,
    /// The words before it.
    pub prefix: String,
    /// The words behind it; a locator stands first in them.
    pub suffix: String,
    /// Whether the author is left out: `-@a`.
    pub without_author: bool,
}

/// The citations of a body.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Taken {
    /// In the order of the body.
    pub citations: Vec<Citation>,
    /// `@name` in running text that is no key: the place in the body and the name.
    pub unknown: Vec<(Range<usize>, String)>,
}

/// A key as it is cited: in braces where it has signs that would end it.
pub fn cited_key(key: &str) -> String {
    let bare = format!("@{key}");
    let scan = Scan::new(&bare, &|_| true, &|_| true, true);
    let is_whole = scan.all().0.first().is_some_and(|found| found.range == (0..bare.len()));
    if is_whole { bare } else { format!("@{{{key}}}") }
}

/// Takes the citations out of the events.
pub(super) fn take<'a>(events: Vec<Placed<'a>>, body: &'a str, citing: &Citing<'_>) -> (Vec<Placed<'a>>, Taken) {
    let mut taken = Taken::default();
    if !body.contains('@') {
        return (events, taken);
    }
    let mut out = Vec::with_capacity(events.len() + 8);
    let mut stretch = Stretch::new(body);
    let mut sealed = 0_usize;
    for (event, source) in events {
        if sealed == 0 && is_running(&event) {
            stretch.push(event, source);
            continue;
        }
        stretch.end(citing, &mut out, &mut taken);
        match &event {
            Event::Start(tag) if seals(tag) => sealed += 1,
            Event::End(TagEnd::Image | TagEnd::CodeBlock | TagEnd::HtmlBlock) => sealed -= 1,
            Event::Start(Tag::Link { .. }) => stretch.in_link = true,
            Event::End(TagEnd::Link) => stretch.in_link = false,
            Event::Start(Tag::FootnoteDefinition(_)) => stretch.in_footnote = true,
            Event::End(TagEnd::FootnoteDefinition) => stretch.in_footnote = false,
            _ => {}
        }
        out.push((event, source));
    }
    stretch.end(citing, &mut out, &mut taken);
    (out, taken)
}

/// Words, and what may stand among the words of one citation.
fn is_running(event: &Event<'_>) -> bool {
    match event {
        Event::Text(_) | Event::SoftBreak => true,
        Event::Start(tag) => matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough),
        Event::End(tag) => matches!(tag, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough),
        _ => false,
    }
}

/// Elements whose words are never citations.
fn seals(tag: &Tag<'_>) -> bool {
    matches!(tag, Tag::Image { .. } | Tag::CodeBlock(_) | Tag::HtmlBlock)
}
