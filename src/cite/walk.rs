//! What hayagriva printed, as formatted text of our own.
//!
//! In: its tree of elements, whose texts are raw. Out: [`Rich`] runs with looks, links that are safe, blocks, and dates and
//! quotation marks as they are meant. Nothing of the tree's text is read as markup, but for the signals that
//! [`super::markup`] put there.

use hayagriva::citationberg::json::Value;
use hayagriva::citationberg::{
    Display as CslDisplay, FontStyle, FontVariant, FontWeight, Formatting as CslFormatting, TextDecoration,
    VerticalAlign,
};
use hayagriva::{ElemChild, ElemChildren, ElemMeta, Formatting};

use super::dates;
use super::html::is_safe;
use super::markup;
use super::punctuation::settle;
use super::rich::{Block, Display, Look, Mark, Rich, Span};
use super::signs::{CLOSE_NAME, CLOSE_NAMES, DATE_END, OPEN_NAME, OPEN_NAMES, date_index};
use super::source::Source;
use super::style::Style;
use super::title_case;

/// The text of a whole tree that a style made of a source.
pub(super) fn rich(tree: &ElemChildren, style: &Style, source: &Source) -> Rich {
    let mut walk = Walk::new(style, source);
    walk.all(tree, None);
    walk.finish()
}

/// The same, with signs around the names that may repeat those of the reference before.
pub(super) fn reference(tree: &ElemChildren, style: &Style, source: &Source) -> Rich {
    let mut walk = Walk::new(style, source);
    walk.names = style.repeated.as_ref().map(|_| Names::Before);
    walk.all(tree, None);
    walk.finish()
}

/// The text of one element.
pub(super) fn child(element: &ElemChild, style: &Style, source: &Source) -> Rich {
    let mut walk = Walk::new(style, source);
    walk.one(element, None);
    walk.finish()
}

/// Where the walk is, seen from the first names.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Names {
    Before,
    Within,
    After,
}

struct Walk<'a> {
    style: &'a Style,
    source: &'a Source,
    out: Rich,
    blocks: u16,
    /// The date within which the walk is, and what hayagriva printed of it so far.
    date: Option<(Span, usize, String)>,
    /// Where names are told apart, whether the first have come.
    names: Option<Names>,
}

impl<'a> Walk<'a> {
    fn new(style: &'a Style, source: &'a Source) -> Walk<'a> {
        Walk { style, source, out: Rich::default(), blocks: 0, date: None, names: None }
    }

    fn finish(self) -> Rich {
        // Before letters that keep their case become letters again.
        let english = self.is_english();
        let mut rich = markup::decode(title_case::cased(self.out, english));
        for (printed, meant) in &self.source.hyphens {
            rich.0.iter_mut().filter(|span| span.text.contains(printed)).for_each(|span| {
                span.text = span.text.replace(printed, meant);
            });
        }
        settle(rich, &self.style.marks)
    }

    fn is_english(&self) -> bool {
        let english = |code: &str| code == "en" || code.starts_with("en-");
        match self.source.item.0.get("language") {
            Some(Value::String(language)) => english(&language.to_lowercase()),
            _ => english(&self.style.spoken.0),
        }
    }

    fn all(&mut self, tree: &ElemChildren, block: Option<Block>) {
        tree.0.iter().for_each(|child| self.one(child, block));
    }

    /// Goes as deep as the style's elements do, which [`super::extent`] bounds.
    fn one(&mut self, child: &ElemChild, block: Option<Block>) {
        match child {
            ElemChild::Text(text) => self.push(&text.text, text.formatting, None, block),
            ElemChild::Link { text, url } => {
                self.push(&text.text, text.formatting, Some(url.trim()).filter(|url| is_safe(url)), block);
            }
            ElemChild::Markup(text) => self.push(text, Formatting::default(), None, block),
            ElemChild::Elem(element) => {
                let block = element.display.map(|display| self.block(display)).or(block);
                let (open, close) = match (&element.meta, self.names) {
                    (Some(ElemMeta::Names(_)), Some(Names::Before)) => (OPEN_NAMES, CLOSE_NAMES),
                    (Some(ElemMeta::Name(..)), Some(Names::Within)) => (OPEN_NAME, CLOSE_NAME),
                    _ => return self.all(&element.children, block),
                };
                self.names = Some(Names::Within);
                self.sign(open, block);
                self.all(&element.children, block);
                self.sign(close, block);
                self.names = Some(if close == CLOSE_NAMES { Names::After } else { Names::Within });
            }
            ElemChild::Transparent { .. } => {}
        }
    }

    fn sign(&mut self, sign: char, block: Option<Block>) {
        self.out.push(Span { text: sign.to_string(), block, ..Span::default() });
    }

    fn block(&mut self, display: CslDisplay) -> Block {
        let index = self.blocks;
        self.blocks = self.blocks.saturating_add(1);
        let display = match display {
            CslDisplay::Block => Display::Block,
            CslDisplay::Indent => Display::Indent,
            CslDisplay::LeftMargin => Display::LeftMargin,
            CslDisplay::RightInline => Display::RightInline,
        };
        Block { display, index }
    }

    fn push(&mut self, text: &str, formatting: Formatting, link: Option<&str>, block: Option<Block>) {
        let run =
            |text: &str| Span { text: text.to_owned(), look: look(formatting), link: link.map(str::to_owned), block };
        let mut rest = text;
        loop {
            if let Some((_, _, printed)) = &mut self.date {
                let end = rest.find(DATE_END);
                printed.push_str(&rest[..end.unwrap_or(rest.len())]);
                let Some(end) = end else { return };
                rest = &rest[end + DATE_END.len_utf8()..];
                self.end_date();
            }
            let start = rest.char_indices().find_map(|(at, sign)| Some((at, sign, date_index(sign)?)));
            let Some((at, sign, index)) = start else { break };
            self.out.push(run(&rest[..at]));
            self.date = Some((run(""), index, String::new()));
            rest = &rest[at + sign.len_utf8()..];
        }
        self.out.push(run(rest));
    }

    /// Puts the date as it is meant in place of what hayagriva printed.
    fn end_date(&mut self) {
        let Some((span, index, printed)) = self.date.take() else { return };
        let element = self.style.dates.get(index);
        let when = element.and_then(|date| self.source.dates.get(&date.variable?.to_string()));
        let (Some(element), Some(when)) = (element, when) else {
            self.out.push(Span { text: printed, ..span });
            return;
        };
        let pieces = dates::print(self.style, element, when, year_suffix(&printed));
        for (index, (text, formatting)) in pieces.into_iter().enumerate() {
            let text = if index == 0 { begun_as(text, &printed) } else { text };
            self.out.push(Span { text, look: over(span.look, formatting), ..span.clone() });
        }
    }
}

/// The letter after a year, which tells sources of one year apart.
fn year_suffix(printed: &str) -> &str {
    let letters = |at: usize| {
        let after = &printed[at..];
        &after[..after.bytes().take_while(u8::is_ascii_lowercase).count()]
    };
    let digits = |(at, sign): (usize, char)| sign.is_ascii_digit().then_some(at + 1);
    let mut suffixes =
        printed.char_indices().filter_map(digits).map(letters).filter(|letters| (1..3).contains(&letters.len()));
    // Ordinals have letters after their digits as well; a suffix is followed by none and comes with a year.
    suffixes.rfind(|letters| !["st", "nd", "rd", "th", "er"].contains(letters)).unwrap_or_default()
}

/// The text with a capital where the style printed one.
fn begun_as(text: String, printed: &str) -> String {
    let capital = printed.chars().next().is_some_and(char::is_uppercase);
    let mut rest = text.chars();
    match rest.next() {
        Some(first) if capital && first.is_lowercase() => first.to_uppercase().chain(rest).collect(),
        _ => text,
    }
}

fn look(formatting: Formatting) -> Look {
    let marks = [
        (formatting.font_style == FontStyle::Italic, Mark::Emphasis),
        (formatting.font_weight == FontWeight::Bold, Mark::Strong),
        (formatting.font_weight == FontWeight::Light, Mark::Light),
        (formatting.font_variant == FontVariant::SmallCaps, Mark::SmallCaps),
        (formatting.text_decoration == TextDecoration::Underline, Mark::Underline),
        (formatting.vertical_align == VerticalAlign::Sup, Mark::Superscript),
        (formatting.vertical_align == VerticalAlign::Sub, Mark::Subscript),
    ];
    marks.into_iter().filter(|(has, _)| *has).fold(Look::default(), |look, (_, mark)| look.with(mark))
}

/// A look with a date part's own formatting on top.
fn over(base: Look, formatting: CslFormatting) -> Look {
    let marks = [
        (formatting.font_style.map(|style| style == FontStyle::Italic), Mark::Emphasis),
        (formatting.font_weight.map(|weight| weight == FontWeight::Bold), Mark::Strong),
        (formatting.font_variant.map(|variant| variant == FontVariant::SmallCaps), Mark::SmallCaps),
        (formatting.text_decoration.map(|line| line == TextDecoration::Underline), Mark::Underline),
        (formatting.vertical_align.map(|align| align == VerticalAlign::Sup), Mark::Superscript),
        (formatting.vertical_align.map(|align| align == VerticalAlign::Sub), Mark::Subscript),
    ];
    marks.into_iter().fold(base, |look, (has, mark)| match has {
        Some(true) => look.with(mark),
        Some(false) => look.without(mark),
        None => look,
    })
}
