//! Pieces → HTML: the one writer of articles, notes and letters.
//!
//! It writes what CommonMark's reference writes, but for differences that are ours on purpose (`tests/commonmark.rs`
//! lists them): headings have ids, void elements no slash, table cells a class instead of a style, raw HTML its own
//! rules.

mod beside;
mod figure;
mod image;
mod link;
mod quote;
mod reference;
mod table;

pub use beside::Beside;

use super::code;
use super::links::Addresses;
use super::raw_html::{self, Addressed, Inline};
use crate::config::RawHtml;
use crate::edition::Woven;
use crate::text::{self, Parsed, escape};
use crate::words::interface::Interface;
use figure::Figure;
use image::Image;
use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};
use quote::Quotes;
use table::Table;

/// What the writer asks about notes and footnotes; their numbers are settled before anything is written.
pub trait Apparatus {
    /// The id and the kind of a note.
    fn note(&self, _: usize) -> (&str, &str) {
        ("", "")
    }
    /// The number of a note.
    fn number(&self, _: usize) -> usize {
        0
    }
    /// What a reference to a footnote shows; none when the footnote is not written.
    fn footnote(&mut self, _: &str) -> Option<FootnoteMark> {
        None
    }
    /// Whether a piece is written as a number that leads to the apparatus, and as nothing else.
    fn is_reference(&self, _: &Woven<'_>) -> bool {
        false
    }
    /// Writes a citation in the text.
    fn citation(&self, _: usize, _: Beside, _: &mut String) {}
}

/// A reference to one of Markdown's own footnotes.
#[derive(Debug)]
pub struct FootnoteMark {
    /// The footnote's number.
    pub number: usize,
    /// How many references it had before this one.
    pub before: usize,
    /// The label where the footnote is written, as a part of an id.
    pub label: String,
}

/// Where headings stand on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Headings {
    /// As CommonMark has them: no ids, and the levels as they are.
    Bare,
    /// In an article: they have ids, and go down by so many levels.
    OfArticle {
        /// By how many.
        lowered: u8,
    },
    /// In a note or a letter, which stand under a heading of level 2: no ids.
    OfNote,
}

impl Headings {
    /// The level that the page gives to a heading: 1 to 6.
    pub fn level(self, level: u8) -> u8 {
        let down = match self {
            Self::Bare => 0,
            Self::OfArticle { lowered } => lowered,
            Self::OfNote => 2,
        };
        (level + down).min(6)
    }
}

/// An apparatus without notes or footnotes.
pub struct Bare;

impl Apparatus for Bare {}

/// Writes pieces of one parsed text.
pub struct Writer<'w, 'p, 'a> {
    parsed: &'p Parsed<'a>,
    links: &'w mut dyn Addresses,
    apparatus: &'w mut dyn Apparatus,
    raw_html: RawHtml,
    headings: Headings,
    interface: &'w Interface,
    out: String,
    table: Table,
    inline: Inline,
    /// The event that begins the block of raw HTML that we are in, and the HTML.
    raw_block: Option<(usize, String)>,
    /// Alternative text of the images that we are in.
    image: Option<Image>,
    /// The block of code that we are in: what stands behind its fence, and its lines.
    code: Option<(String, String)>,
    /// For every link that is open, whether it has a target.
    linked: Vec<bool>,
    /// What stands beside the reference that is written.
    beside: Beside,
    /// How far the figure is written that we are in.
    figure: Figure,
    /// What ends each quotation that is open, and whether the next paragraph is the title of a callout.
    quotes: Quotes,
}

impl<'w, 'p, 'a> Writer<'w, 'p, 'a> {
    /// A writer for pieces of `parsed`.
    pub fn new(
        parsed: &'p Parsed<'a>,
        links: &'w mut dyn Addresses,
        apparatus: &'w mut dyn Apparatus,
        raw_html: RawHtml,
        headings: Headings,
        interface: &'w Interface,
    ) -> Self {
        Self {
            parsed,
            links,
            apparatus,
            raw_html,
            headings,
            interface,
            out: String::new(),
            table: Table::default(),
            inline: Inline::default(),
            raw_block: None,
            image: None,
            code: None,
            linked: Vec::new(),
            beside: Beside::default(),
            figure: Figure::None,
            quotes: Quotes::default(),
        }
    }

    /// Writes the pieces and gives the HTML.
    pub fn write(&mut self, pieces: &[Woven<'p>]) -> String {
        self.out.reserve(pieces.len() * 24);
        let neighbours = beside::neighbours(pieces, self.parsed, self.apparatus);
        for (at, piece) in pieces.iter().enumerate() {
            self.beside = neighbours.get(&at).copied().unwrap_or_default();
            self.piece(piece);
        }
        std::mem::take(&mut self.out)
    }

    fn piece(&mut self, piece: &Woven<'p>) {
        if self.image.is_some() {
            return self.inside_image(piece);
        }
        if let (Some((_, code)), Woven::Words(words)) = (&mut self.code, piece) {
            return code.push_str(words);
        }
        match piece {
            Woven::Words(words) => escape::text(words, &mut self.out),
            Woven::Code(true) => self.out.push_str("<code>"),
            Woven::Code(false) => self.out.push_str("</code>"),
            Woven::Open(mark) => self.open(mark),
            Woven::Close => self.out.push_str("</mark>"),
            Woven::NoteRef(note) => self.note_ref(*note),
            Woven::FootnoteRef(label) => self.footnote_ref(label),
            Woven::Citation(index) => self.apparatus.citation(*index, self.beside, &mut self.out),
            Woven::Event(index) => self.event(*index),
        }
    }

    fn event(&mut self, index: usize) {
        match &self.parsed.events[index].0 {
            Event::Start(tag) => self.start(index, tag),
            Event::End(tag) => self.end(*tag),
            Event::HardBreak => self.out.push_str("<br>\n"),
            Event::SoftBreak => self.out.push('\n'),
            Event::Rule => self.line("<hr>\n"),
            Event::Html(html) => self.html_block(index, html),
            Event::InlineHtml(html) => self.html_tag(index, html),
            Event::TaskListMarker(done) => self.task(*done),
            Event::Code(words) => self.code_without_run(words),
            Event::Text(words) => escape::text(words, &mut self.out),
            Event::InlineMath(formula) => self.formula(formula, false),
            Event::DisplayMath(formula) => self.formula(formula, true),
            Event::FootnoteReference(_) => {}
        }
    }

    fn start(&mut self, index: usize, tag: &Tag<'a>) {
        match tag {
            Tag::Paragraph => self.start_paragraph(index),
            Tag::Heading { level, classes, .. } => self.start_heading(index, *level as u8, classes),
            Tag::BlockQuote(kind) => self.start_quote(index, *kind),
            Tag::CodeBlock(kind) => self.start_code(kind),
            Tag::HtmlBlock => self.raw_block = Some((index, String::new())),
            Tag::List(None) => self.line("<ul>\n"),
            Tag::List(Some(1)) => self.line("<ol>\n"),
            Tag::List(Some(first)) => self.line(&format!("<ol start=\"{first}\">\n")),
            Tag::Item => self.line("<li>"),
            Tag::Table(alignments) => self.start_table(alignments),
            Tag::TableHead => self.table.start_head(&mut self.out),
            Tag::TableRow => self.table.start_row(&mut self.out),
            Tag::TableCell => self.table.start_cell(&mut self.out),
            Tag::Emphasis => self.out.push_str("<em>"),
            Tag::Strong => self.out.push_str("<strong>"),
            Tag::Strikethrough => self.out.push_str("<del>"),
            Tag::Superscript => self.out.push_str("<sup>"),
            Tag::Subscript => self.out.push_str("<sub>"),
            Tag::Link { dest_url, title, .. } => self.start_link(index, dest_url, title),
            Tag::Image { .. } => self.image = Some(Image { event: index, depth: 1, alt: String::new() }),
            Tag::DefinitionList => self.line("<dl>\n"),
            Tag::DefinitionListTitle => self.line("<dt>"),
            Tag::DefinitionListDefinition => self.line("<dd>"),
            Tag::FootnoteDefinition(_) | Tag::MetadataBlock(_) => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        if ends_line(tag) {
            self.inline.close(&mut self.out);
        }
        match tag {
            TagEnd::Paragraph => self.end_paragraph(),
            TagEnd::Heading(level) => self.out.push_str(&format!("</h{}>\n", self.headings.level(level as u8))),
            TagEnd::BlockQuote(_) => self.end_quote(),
            TagEnd::CodeBlock => self.end_code(),
            TagEnd::HtmlBlock => self.end_html_block(),
            TagEnd::List(true) => self.out.push_str("</ol>\n"),
            TagEnd::List(false) => self.out.push_str("</ul>\n"),
            TagEnd::Item => self.out.push_str("</li>\n"),
            TagEnd::Table => self.table.end(self.interface, &mut self.out),
            TagEnd::TableHead => self.table.end_head(&mut self.out),
            TagEnd::TableRow => self.out.push_str("</tr>\n"),
            TagEnd::TableCell => self.table.end_cell(&mut self.out),
            TagEnd::Emphasis => self.out.push_str("</em>"),
            TagEnd::Strong => self.out.push_str("</strong>"),
            TagEnd::Strikethrough => self.out.push_str("</del>"),
            TagEnd::Superscript => self.out.push_str("</sup>"),
            TagEnd::Subscript => self.out.push_str("</sub>"),
            TagEnd::Link => self.end_link(),
            TagEnd::DefinitionList => self.out.push_str("</dl>\n"),
            TagEnd::DefinitionListTitle => self.out.push_str("</dt>\n"),
            TagEnd::DefinitionListDefinition => self.out.push_str("</dd>\n"),
            TagEnd::Image | TagEnd::FootnoteDefinition | TagEnd::MetadataBlock(_) => {}
        }
    }

    /// Appends markup at the start of a line.
    fn line(&mut self, markup: &str) {
        if !self.out.is_empty() && !self.out.ends_with('\n') {
            self.out.push('\n');
        }
        self.out.push_str(markup);
    }

    fn start_heading(&mut self, index: usize, level: u8, classes: &[pulldown_cmark::CowStr<'_>]) {
        self.line(&format!("<h{}", self.headings.level(level)));
        if let Ok(heading) = self.parsed.heading_events.binary_search(&index)
            && matches!(self.headings, Headings::OfArticle { .. })
        {
            escape::attribute("id", &self.parsed.text.headings[heading].id, &mut self.out);
        }
        if !classes.is_empty() {
            escape::attribute("class", &classes.join(" "), &mut self.out);
        }
        self.out.push('>');
    }

    fn start_code(&mut self, kind: &CodeBlockKind<'_>) {
        let info = if let CodeBlockKind::Fenced(info) = kind { info.to_string() } else { String::new() };
        self.code = Some((info, String::new()));
    }

    fn end_code(&mut self) {
        let Some((info, lines)) = self.code.take() else { return };
        self.line("");
        code::write(&info, &lines, self.parsed.highlight, &mut self.out);
    }

    /// A formula; one that cannot be set stands as it was typed, and is told of.
    fn formula(&mut self, formula: &str, display: bool) {
        if let Ok(set) = text::mathml(formula, display) {
            self.out.push_str(&set);
        } else {
            let sign = if display { "$$" } else { "$" };
            self.code_without_run(&format!("{sign}{formula}{sign}"));
        }
    }

    fn start_table(&mut self, alignments: &[pulldown_cmark::Alignment]) {
        self.line("<table>");
        self.table = Table::new(alignments, self.out.len() - "<table>".len());
    }

    fn html_block(&mut self, index: usize, html: &str) {
        match &mut self.raw_block {
            Some((_, block)) => block.push_str(html),
            // The blanks before a block of HTML come before its start.
            None if html.trim().is_empty() => {}
            None => self.html_tag(index, html),
        }
    }

    fn html_tag(&mut self, index: usize, html: &str) {
        let place = |_: &str| self.parsed.events[index].1.clone();
        let in_link = !self.linked.is_empty();
        let mut links = Addressed { addresses: &mut *self.links, place: &place, in_link };
        self.inline.tag(html, self.raw_html, &mut links, &mut self.out);
    }

    fn end_html_block(&mut self) {
        let (start, block) = self.raw_block.take().unwrap_or_default();
        self.line("");
        let parsed = self.parsed;
        let lines = || parsed.events[start..].iter().take_while(|(event, _)| *event != Event::End(TagEnd::HtmlBlock));
        // The line that has the address, as it was written.
        let place = |address: &str| {
            let line = lines().find(|(event, _)| matches!(event, Event::Html(html) if html.contains(address)));
            line.map_or_else(|| parsed.events[start].1.clone(), |(_, source)| source.clone())
        };
        let mut links = Addressed { addresses: &mut *self.links, place: &place, in_link: false };
        raw_html::block(&block, self.raw_html, &mut links, &mut self.out);
    }

    fn task(&mut self, done: bool) {
        let (attribute, label) = if done { (" checked", "task_done") } else { ("", "task_to_do") };
        self.out.push_str(&format!("<input type=\"checkbox\" disabled{attribute}"));
        escape::attribute("aria-label", self.interface.plain(label), &mut self.out);
        self.out.push_str("> ");
    }

    fn code_without_run(&mut self, words: &str) {
        self.out.push_str("<code>");
        escape::text(words, &mut self.out);
        self.out.push_str("</code>");
    }
}

/// Tags that end a line of words, and with it what raw HTML has left open.
fn ends_line(tag: TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::Paragraph
            | TagEnd::Heading(_)
            | TagEnd::Item
            | TagEnd::TableCell
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition
    )
}
