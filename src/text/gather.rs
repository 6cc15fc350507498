//! The walk over Markdown's events that gathers the reader's text.
//!
//! In: the events, citations taken out.
//! Out: [`Parsed`]: the words with the way back to events and file, blocks, headings with their ids.

use super::block::is_block;
use super::citation::Taken;
use super::emphasis::LiteralEmphasis;
use super::footnote::FootnoteFaults;
use super::heading::close_sections;
use super::ids::{self, Ids};
use super::{Callout, Heading, Parsed, Placed, Run, Text};
use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;

/// What was found in the events before.
pub(super) struct Seen {
    pub taken: Taken,
    pub footnotes: FootnoteFaults,
    pub literal_emphasis: Vec<LiteralEmphasis>,
    pub callouts: Vec<Callout>,
    pub figures: Vec<usize>,
    pub highlight: bool,
}

#[derive(Default)]
pub(super) struct Gather {
    text: Text,
    runs: Vec<Run>,
    quoted: Vec<Option<u32>>,
    running: Vec<bool>,
    /// How many headings, lists, tables and footnotes we are in.
    aside: usize,
    /// Whether the next words begin a block.
    fresh: bool,
    /// How many images, metadata or code blocks we are in: their words are left out.
    hidden: usize,
    /// Whether we are in the reading of a ruby, whose words are left out, too.
    reading: bool,
    quotations: Quotations,
    /// Headings as they come.
    headings: Vec<Open>,
    inside_heading: bool,
}

struct Open {
    event: usize,
    level: u8,
    set: Option<String>,
    source: Range<usize>,
    words: Range<usize>,
}

#[derive(Default)]
struct Quotations {
    depth: usize,
    count: u32,
}

impl Gather {
    /// Gathers the text of a body's events.
    pub fn of<'a>(events: Vec<Placed<'a>>, body: &str, seen: Seen, reserved: &dyn Fn(&str) -> bool) -> Parsed<'a> {
        let mut gather = Self::default();
        for (index, (event, source)) in events.iter().enumerate() {
            gather.event(index, event, source.clone(), body);
        }
        gather.finish(events, seen, reserved)
    }

    fn event(&mut self, index: usize, event: &Event<'_>, source: Range<usize>, body: &str) {
        match event {
            Event::Start(tag) => self.start(index, tag, source),
            Event::End(tag) => self.end(*tag),
            Event::Text(words) => self.words(index, words, source),
            Event::Code(words) => self.words(index, words, inside_backticks(words, source, body)),
            Event::SoftBreak | Event::HardBreak => self.words(index, " ", source),
            Event::InlineMath(formula) => self.words(index, &typed("$", formula), source),
            Event::DisplayMath(formula) => self.words(index, &typed("$$", formula), source),
            Event::InlineHtml(html) => self.inline_html(index, html, source),
            Event::Rule => self.fresh = true,
            _ => {}
        }
    }

    fn start(&mut self, index: usize, tag: &Tag<'_>, source: Range<usize>) {
        self.fresh |= is_block(tag.to_end());
        self.reading &= !is_block(tag.to_end());
        self.aside += usize::from(is_aside(tag.to_end()));
        match tag {
            Tag::Image { .. } | Tag::CodeBlock(_) | Tag::HtmlBlock => self.hidden += 1,
            Tag::BlockQuote(None) => self.quotations.open(),
            Tag::Heading { level, id, .. } => {
                let set = id.as_ref().map(ToString::to_string);
                let here = self.text.string.len();
                self.headings.push(Open { event: index, level: *level as u8, set, source, words: here..here });
                self.inside_heading = true;
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        self.fresh |= is_block(tag);
        self.reading &= !is_block(tag);
        self.aside = self.aside.saturating_sub(usize::from(is_aside(tag)));
        match tag {
            TagEnd::Image | TagEnd::CodeBlock | TagEnd::HtmlBlock => self.hidden = self.hidden.saturating_sub(1),
            TagEnd::BlockQuote(None) => self.quotations.close(),
            TagEnd::Heading(_) => self.inside_heading = false,
            _ => {}
        }
    }

    /// Of tags, two say something of the words: `<br>` is a space, and what stands in `<rt>` and `<rp>` is how to read
    /// others.
    fn inline_html(&mut self, index: usize, html: &str, source: Range<usize>) {
        let name = html.trim_start_matches(['<', '/']);
        let name = &name[..name.find(|letter: char| !letter.is_ascii_alphanumeric()).unwrap_or(name.len())];
        match name.to_ascii_lowercase().as_str() {
            "br" if !self.text.string.ends_with(char::is_whitespace) => self.words(index, " ", source),
            "rt" | "rp" => self.reading = !html.starts_with("</"),
            "ruby" => self.reading = false,
            _ => {}
        }
    }

    fn words(&mut self, index: usize, words: &str, source: Range<usize>) {
        if self.hidden > 0 || self.reading || words.is_empty() {
            return;
        }
        let string = &mut self.text.string;
        if self.fresh || self.text.blocks.is_empty() {
            if !string.is_empty() {
                string.push_str("\n\n");
            }
            self.text.blocks.push(string.len()..string.len());
            self.quoted.push(self.quotations.current());
            self.running.push(self.aside == 0);
            if let Some(heading) = self.headings.last_mut().filter(|_| self.inside_heading) {
                heading.words = string.len()..string.len();
            }
            self.fresh = false;
        }
        let start = string.len();
        string.push_str(words);
        let end = string.len();
        self.runs.push(Run { event: index, text: start..end, source });
        if let Some(block) = self.text.blocks.last_mut() {
            block.end = end;
        }
        if let Some(heading) = self.headings.last_mut().filter(|_| self.inside_heading) {
            heading.words.end = end;
        }
    }

    fn finish<'a>(mut self, events: Vec<Placed<'a>>, seen: Seen, reserved: &dyn Fn(&str) -> bool) -> Parsed<'a> {
        let own = ids::of_the_text(&events, &seen.taken.citations);
        let reserved = |id: &str| own.contains(id) || reserved(id);
        let mut ids = Ids::default();
        let (mut repeated_ids, mut reserved_ids) = (Vec::new(), Vec::new());
        for heading in &mut self.headings {
            let Some(id) = heading.set.take() else { continue };
            if reserved(&id) {
                reserved_ids.push((heading.source.clone(), id));
            } else {
                if !ids.set(&id) {
                    repeated_ids.push((heading.source.clone(), id.clone()));
                }
                heading.set = Some(id);
            }
        }
        let heading_events = self.headings.iter().map(|heading| heading.event).collect();
        for heading in std::mem::take(&mut self.headings) {
            let words = &self.text.string[heading.words.clone()];
            let id = heading.set.unwrap_or_else(|| ids.make(words, &reserved));
            let (words, section) = (heading.words.clone(), heading.words);
            self.text.headings.push(Heading { id, level: heading.level, words, section });
        }
        close_sections(&mut self.text.headings, self.text.string.len());
        Parsed {
            text: self.text,
            events,
            runs: self.runs,
            heading_events,
            quoted: self.quoted,
            running: self.running,
            footnotes: seen.footnotes,
            literal_emphasis: seen.literal_emphasis,
            repeated_ids,
            reserved_ids,
            callouts: seen.callouts,
            figures: seen.figures,
            highlight: seen.highlight,
            citations: seen.taken.citations,
            unknown_names: seen.taken.unknown,
        }
    }
}

impl Quotations {
    fn open(&mut self) {
        self.count += u32::from(self.depth == 0);
        self.depth += 1;
    }

    fn close(&mut self) {
        self.depth = self.depth.saturating_sub(1);
    }

    fn current(&self) -> Option<u32> {
        (self.depth > 0).then(|| self.count - 1)
    }
}

/// Tags whose words are not of the running text.
fn is_aside(tag: TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::Heading(_) | TagEnd::List(_) | TagEnd::DefinitionList | TagEnd::Table | TagEnd::FootnoteDefinition
    )
}

/// A formula as a reader of its source has it: in one line, between its signs.
fn typed(sign: &str, formula: &str) -> String {
    format!("{sign}{}{sign}", formula.replace('\n', " "))
}

/// The words of inline code without their backticks.
fn inside_backticks(words: &str, source: Range<usize>, body: &str) -> Range<usize> {
    match body[source.clone()].find(words) {
        Some(at) => source.start + at..source.start + at + words.len(),
        None => source,
    }
}
