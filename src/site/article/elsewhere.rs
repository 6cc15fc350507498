//! What an article and its notes have that is meant for another program or that the site does not show as it is
//! written: markup of other generators, formulas, raw HTML. One message for each sort, article and sidecar, at the
//! first place, with the number of the rest.

use crate::config::{Config, RawHtml};
use crate::document::inside;
use crate::edition::files::Files;
use crate::edition::{Edition, SidecarText};
use crate::render::raw_html::{Taken, first_element, from_block, from_inline};
use crate::report::{Code, Diagnostic, SourceFile};
use crate::text::{Markup, Parsed};
use pulldown_cmark::{Event, Tag};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// Everything of that sort.
pub(super) fn faults(edition: &Edition<'_>, config: &Config, files: &Files) -> Vec<Diagnostic> {
    let (file, shift) = (&files.article, files.body);
    let body = Words { parsed: edition.parsed, markdown: &file.text[shift..], file, string: None, shift };
    let mut faults = in_all(&[body], "in this article", config);
    if let Some(file) = &files.sidecar {
        let texts: Vec<Words<'_>> = edition
            .texts
            .all()
            .map(|SidecarText { markdown, parsed, string, .. }| Words {
                parsed,
                markdown,
                file,
                string: Some(string),
                shift: 0,
            })
            .collect();
        faults.extend(in_all(&texts, "in these notes", config));
    }
    faults
}

/// The body of an article, or what one note or letter says.
struct Words<'w> {
    parsed: &'w Parsed<'w>,
    markdown: &'w str,
    file: &'w Arc<SourceFile>,
    /// The string of the sidecar that they stand in.
    string: Option<&'w Range<usize>>,
    /// Where they begin in the file.
    shift: usize,
}

impl Words<'_> {
    fn place(&self, span: &Range<usize>) -> Range<usize> {
        match self.string {
            Some(string) => inside(&self.file.text, string, span),
            None => span.start + self.shift..span.end + self.shift,
        }
    }
}

/// A find, and the words that it is in.
type Find<'w> = (&'w Words<'w>, Range<usize>);

fn in_all(words: &[Words<'_>], whole: &str, config: &Config) -> Vec<Diagnostic> {
    let mut faults = markup(words, whole, config);
    match config.raw_html {
        RawHtml::Trusted => {}
        RawHtml::Escape => faults.extend(shown(words, whole)),
        RawHtml::Sanitize => faults.extend(removed(words, whole)),
    }
    faults
}

fn markup(words: &[Words<'_>], whole: &str, config: &Config) -> Vec<Diagnostic> {
    let mut sorts: BTreeMap<Markup, Vec<Find<'_>>> = BTreeMap::new();
    for words in words {
        for one in words.parsed.foreign(words.markdown, config.syntax) {
            sorts.entry(one.markup).or_default().push((words, one.span));
        }
    }
    let diagnostic = |(sort, finds): (Markup, Vec<Find<'_>>)| {
        let (words, span) = &finds[0];
        let written = excerpt(&words.markdown[span.clone()]);
        let (code, message, help) = told(sort, &written);
        Diagnostic::new(code, message + &more(finds.len(), whole)).at(words.file, words.place(span)).help(help)
    };
    sorts.into_iter().map(diagnostic).collect()
}

fn told(sort: Markup, written: &str) -> (Code, String, String) {
    let typed = |words: &str| format!("`{written}` is published as it is typed: {words}");
    match sort {
        Markup::Template => (
            Code::ForeignMarkup,
            typed("articles have no shortcodes and no templates"),
            "take it away, or put it between backticks if readers are to see it".to_owned(),
        ),
        Markup::Wikilink => (
            Code::ForeignMarkup,
            typed("it is no link here"),
            "write `wikilinks = true` under `[markdown]` in `postil.toml`, or the link as `[words](name.md)`; `\\[[` if \
             readers are to see the brackets"
                .to_owned(),
        ),
        Markup::Embed => (
            Code::ForeignMarkup,
            typed("it is no picture here"),
            "write `wikilinks = true` under `[markdown]` in `postil.toml`, or the picture as `![what it shows](name.png)`"
                .to_owned(),
        ),
        Markup::Comment => (
            Code::HiddenComment,
            format!("`{written}` is published: it is no comment here"),
            "write `<!-- … -->`, which no reader sees".to_owned(),
        ),
        Markup::Formula => (
            Code::Math,
            format!("the formula `{written}` is shown as it is typed"),
            "dollar signs with `math = true` under `[markdown]` set it; one that begins no formula is `\\$`".to_owned(),
        ),
    }
}

/// One line of what was written, cut where it is long.
fn excerpt(written: &str) -> String {
    const LONGEST: usize = 48;
    let line = written.split_whitespace().collect::<Vec<_>>().join(" ").replace('`', "'");
    match line.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{} …", line[..at].trim_end()),
        None => line,
    }
}

fn more(count: usize, whole: &str) -> String {
    match count {
        0 | 1 => String::new(),
        2 => format!(" (and one more {whole})"),
        _ => format!(" (and {} more {whole})", count - 1),
    }
}

/// Advice on the first HTML that is shown as text.
fn shown(words: &[Words<'_>], whole: &str) -> Option<Diagnostic> {
    let found: Vec<(&Words<'_>, Taken)> = words
        .iter()
        .flat_map(|words| {
            let found = pieces(words).filter_map(|piece| placed(first_element(piece.html), &piece));
            found.map(move |taken| (words, taken)).collect::<Vec<_>>()
        })
        .collect();
    let (words, first) = found.first()?;
    let message = format!("{} is shown as text{}", first.what, more(found.len(), whole));
    let help = "write `raw_html = \"sanitize\"` under `[markdown]` in `postil.toml` to have HTML cleaned and used";
    Some(Diagnostic::new(Code::EscapedHtml, message).at(words.file, words.place(&first.span)).help(help))
}

/// Warnings of what cleaning takes away, one for each element and attribute.
fn removed(words: &[Words<'_>], whole: &str) -> Vec<Diagnostic> {
    let mut sorts: BTreeMap<String, Vec<Find<'_>>> = BTreeMap::new();
    for words in words {
        for piece in pieces(words) {
            let taken = if piece.block { from_block(piece.html) } else { from_inline(piece.html) };
            for one in taken.into_iter().filter_map(|one| placed(Some(one), &piece)) {
                sorts.entry(one.what).or_default().push((words, one.span));
            }
        }
    }
    let help = "`raw_html = \"trusted\"` under `[markdown]` in `postil.toml` keeps it, if you trust every author";
    let diagnostic = |(what, finds): (String, Vec<Find<'_>>)| {
        let (words, span) = &finds[0];
        let message = format!("{what} is taken away{}", more(finds.len(), whole));
        Diagnostic::new(Code::RemovedHtml, message).at(words.file, words.place(span)).help(help)
    };
    sorts.into_iter().map(diagnostic).collect()
}

/// A piece of raw HTML: a block, or a tag inside a paragraph.
struct Piece<'b> {
    html: &'b str,
    start: usize,
    block: bool,
}

fn pieces<'b>(words: &'b Words<'_>) -> impl Iterator<Item = Piece<'b>> {
    words.parsed.events.iter().filter_map(|(event, source)| {
        let block = match event {
            Event::Start(Tag::HtmlBlock) => true,
            Event::InlineHtml(_) => false,
            _ => return None,
        };
        Some(Piece { html: &words.markdown[source.clone()], start: source.start, block })
    })
}

/// A find with its place in the body.
fn placed(taken: Option<Taken>, piece: &Piece<'_>) -> Option<Taken> {
    let Taken { what, span } = taken?;
    Some(Taken { what, span: span.start + piece.start..span.end + piece.start })
}
