//! The walk over Markdown's events that gathers the reader's text.

use super::citation::{self, Citing};
use super::heading::{Ids, close_sections};
use super::{Heading, Parsed, Run, Text};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use std::ops::Range;

/// Which Markdown is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Syntax {
    /// Straight quotation marks, `--` and `...` become typographic ones.
    pub smart_punctuation: bool,
    /// Tables, footnotes, strikethrough, task lists and heading ids beside CommonMark.
    pub extensions: bool,
}

impl Default for Syntax {
    fn default() -> Self {
        Self { smart_punctuation: true, extensions: true }
    }
}

impl Syntax {
    /// CommonMark to the letter.
    pub const COMMONMARK: Self = Self { smart_punctuation: false, extensions: false };

    /// Never the metadata blocks of pulldown-cmark: they take quadratic time, and front matter is split off before.
    fn options(self) -> Options {
        let mut options = Options::empty();
        if self.extensions {
            options |= Options::ENABLE_TABLES
                | Options::ENABLE_FOOTNOTES
                | Options::ENABLE_STRIKETHROUGH
                | Options::ENABLE_TASKLISTS
                | Options::ENABLE_HEADING_ATTRIBUTES
                | Options::ENABLE_GFM;
        }
        options.set(Options::ENABLE_SMART_PUNCTUATION, self.smart_punctuation);
        options
    }
}

/// Reads a body; `reserved` says which ids a heading may not take.
pub fn parse<'a>(body: &'a str, syntax: Syntax, reserved: &dyn Fn(&str) -> bool) -> Parsed<'a> {
    gathered(events(body, syntax), body, reserved)
}

/// Reads a body and takes its citations out of the words; `citing` is none where a site has none in its text.
pub fn parse_cited<'a>(
    body: &'a str,
    syntax: Syntax,
    reserved: &dyn Fn(&str) -> bool,
    citing: Option<&Citing<'_>>,
) -> Parsed<'a> {
    let Some(citing) = citing else { return parse(body, syntax, reserved) };
    let (events, taken) = citation::take(events(body, syntax), body, citing);
    let parsed = gathered(events, body, reserved);
    Parsed { citations: taken.citations, unknown_names: taken.unknown, ..parsed }
}

fn events(body: &str, syntax: Syntax) -> Vec<(Event<'_>, Range<usize>)> {
    Parser::new_ext(body, syntax.options()).into_offset_iter().collect()
}

fn gathered<'a>(events: Vec<(Event<'a>, Range<usize>)>, body: &str, reserved: &dyn Fn(&str) -> bool) -> Parsed<'a> {
    let mut gather = Gather::default();
    for (index, (event, source)) in events.iter().enumerate() {
        gather.event(index, event, source.clone(), body);
    }
    gather.finish(events, body, reserved)
}

#[derive(Default)]
struct Gather {
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
    fn event(&mut self, index: usize, event: &Event<'_>, source: Range<usize>, body: &str) {
        match event {
            Event::Start(tag) => self.start(index, tag, source),
            Event::End(tag) => self.end(*tag),
            Event::Text(words) => self.words(index, words, source),
            Event::Code(words) => self.words(index, words, inside_backticks(words, source, body)),
            Event::SoftBreak | Event::HardBreak => self.words(index, " ", source),
            Event::Rule => self.fresh = true,
            _ => {}
        }
    }

    fn start(&mut self, index: usize, tag: &Tag<'_>, source: Range<usize>) {
        self.fresh |= is_block(tag.to_end());
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
        self.aside = self.aside.saturating_sub(usize::from(is_aside(tag)));
        match tag {
            TagEnd::Image | TagEnd::CodeBlock | TagEnd::HtmlBlock => self.hidden = self.hidden.saturating_sub(1),
            TagEnd::BlockQuote(None) => self.quotations.close(),
            TagEnd::Heading(_) => self.inside_heading = false,
            _ => {}
        }
    }

    fn words(&mut self, index: usize, words: &str, source: Range<usize>) {
        if self.hidden > 0 || words.is_empty() {
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

    fn finish<'a>(
        mut self,
        events: Vec<(Event<'a>, Range<usize>)>,
        body: &str,
        reserved: &dyn Fn(&str) -> bool,
    ) -> Parsed<'a> {
        let mut ids = Ids::default();
        let mut repeated_ids = Vec::new();
        for heading in &self.headings {
            if let Some(id) = heading.set.as_ref().filter(|id| !ids.set(id)) {
                repeated_ids.push((heading.source.clone(), id.clone()));
            }
        }
        let heading_events = self.headings.iter().map(|heading| heading.event).collect();
        for heading in std::mem::take(&mut self.headings) {
            let words = &self.text.string[heading.words.clone()];
            let id = heading.set.unwrap_or_else(|| ids.make(words, reserved));
            let (words, section) = (heading.words.clone(), heading.words);
            self.text.headings.push(Heading { id, level: heading.level, words, section });
        }
        close_sections(&mut self.text.headings, self.text.string.len());
        let mut parsed = Parsed {
            text: self.text,
            events,
            runs: self.runs,
            heading_events,
            quoted: self.quoted,
            running: self.running,
            broken_footnotes: Vec::new(),
            repeated_ids,
            citations: Vec::new(),
            unknown_names: Vec::new(),
        };
        parsed.broken_footnotes = parsed.find_broken_footnotes(body);
        parsed
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

impl Parsed<'_> {
    /// `[^label]` that Markdown has left as text, because no footnote has that name.
    fn find_broken_footnotes(&self, body: &str) -> Vec<(Range<usize>, String)> {
        let string = &self.text.string;
        let mut found = Vec::new();
        for (at, _) in string.match_indices("[^") {
            let source = self.body_offset(at);
            let escaped = !body[source..].starts_with("[^") || body[..source].ends_with('\\');
            let Some(length) = string[at..].find([']', '\n']).filter(|_| !escaped) else { continue };
            let label = &string[at + 2..at + length];
            if string[at + length..].starts_with(']') && !label.is_empty() && !label.contains(char::is_whitespace) {
                found.push((source..self.body_offset(at + length) + 1, label.to_owned()));
            }
        }
        found
    }
}

/// Tags that begin or end a block of words.
fn is_block(tag: TagEnd) -> bool {
    !matches!(
        tag,
        TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link
            | TagEnd::Image
    )
}

/// Tags whose words are not of the running text.
fn is_aside(tag: TagEnd) -> bool {
    matches!(tag, TagEnd::Heading(_) | TagEnd::List(_) | TagEnd::Table | TagEnd::FootnoteDefinition)
}

/// The words of inline code without their backticks.
fn inside_backticks(words: &str, source: Range<usize>, body: &str) -> Range<usize> {
    match body[source.clone()].find(words) {
        Some(at) => source.start + at..source.start + at + words.len(),
        None => source,
    }
}
