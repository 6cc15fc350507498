//! What an article has that is meant for another program or that the site does not show as it is written: markup of other
//! generators, formulas, raw HTML. One message for each sort and article, at the first place, with the number of the rest.

use crate::config::{Config, RawHtml};
use crate::edition::files::Sources;
use crate::render::raw_html::{Taken, first_element, from_block, from_inline};
use crate::report::{Code, Diagnostic};
use crate::text::{Markup, Parsed};
use pulldown_cmark::{Event, Tag};
use std::collections::BTreeMap;
use std::ops::Range;

/// Everything of that sort.
pub(super) fn faults(parsed: &Parsed<'_>, config: &Config, sources: &Sources) -> Vec<Diagnostic> {
    let body = &sources.article.text[sources.body..];
    let mut faults = markup(parsed, config, body, sources);
    faults.extend(match config.raw_html {
        RawHtml::Trusted => vec![],
        RawHtml::Escape => shown(parsed, body, sources).into_iter().collect(),
        RawHtml::Sanitize => removed(parsed, body, sources),
    });
    faults
}

fn markup(parsed: &Parsed<'_>, config: &Config, body: &str, sources: &Sources) -> Vec<Diagnostic> {
    let mut sorts: BTreeMap<Markup, Vec<Range<usize>>> = BTreeMap::new();
    for one in parsed.foreign(body, config.syntax) {
        sorts.entry(one.markup).or_default().push(one.span);
    }
    let diagnostic = |(sort, spans): (Markup, Vec<Range<usize>>)| {
        let written = excerpt(&body[spans[0].clone()]);
        let (code, message, help) = words(sort, &written);
        let message = message + &more(spans.len());
        Diagnostic::new(code, message).at(&sources.article, sources.body_span(&spans[0])).help(help)
    };
    sorts.into_iter().map(diagnostic).collect()
}

fn words(sort: Markup, written: &str) -> (Code, String, String) {
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
            "write a link as `[words](name.md)`, or `\\[[` if readers are to see the brackets".to_owned(),
        ),
        Markup::Embed => (
            Code::ForeignMarkup,
            typed("it is no picture here"),
            "write a picture as `![what it shows](name.png)`".to_owned(),
        ),
        Markup::Comment => (
            Code::HiddenComment,
            format!("`{written}` is published: it is no comment here"),
            "write `<!-- … -->`, which no reader sees".to_owned(),
        ),
        Markup::Formula => (
            Code::Math,
            format!("the formula `{written}` is shown as it is typed"),
            "a script in a template of yours can set it; a dollar sign that begins none is `\\$`".to_owned(),
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

fn more(count: usize) -> String {
    match count {
        0 | 1 => String::new(),
        2 => " (and one more in this article)".to_owned(),
        _ => format!(" (and {} more in this article)", count - 1),
    }
}

/// Advice on the first HTML that is shown as text.
fn shown(parsed: &Parsed<'_>, body: &str, sources: &Sources) -> Option<Diagnostic> {
    let found: Vec<Taken> =
        pieces(parsed, body).filter_map(|piece| placed(first_element(piece.html), &piece)).collect();
    let first = found.first()?;
    let message = format!("{} is shown as text{}", first.what, more(found.len()));
    let help = "write `raw_html = \"sanitize\"` under `[markdown]` in `postil.toml` to have HTML cleaned and used";
    Some(Diagnostic::new(Code::EscapedHtml, message).at(&sources.article, sources.body_span(&first.span)).help(help))
}

/// Warnings of what cleaning takes away, one for each element and attribute.
fn removed(parsed: &Parsed<'_>, body: &str, sources: &Sources) -> Vec<Diagnostic> {
    let mut sorts: BTreeMap<String, Vec<Range<usize>>> = BTreeMap::new();
    for piece in pieces(parsed, body) {
        let taken = if piece.block { from_block(piece.html) } else { from_inline(piece.html) };
        for one in taken.into_iter().filter_map(|one| placed(Some(one), &piece)) {
            sorts.entry(one.what).or_default().push(one.span);
        }
    }
    let help = "`raw_html = \"trusted\"` under `[markdown]` in `postil.toml` keeps it, if you trust every author";
    let diagnostic = |(what, spans): (String, Vec<Range<usize>>)| {
        let message = format!("{what} is taken away{}", more(spans.len()));
        Diagnostic::new(Code::RemovedHtml, message).at(&sources.article, sources.body_span(&spans[0])).help(help)
    };
    sorts.into_iter().map(diagnostic).collect()
}

/// A piece of raw HTML: a block, or a tag inside a paragraph.
struct Piece<'b> {
    html: &'b str,
    start: usize,
    block: bool,
}

fn pieces<'b>(parsed: &'b Parsed<'_>, body: &'b str) -> impl Iterator<Item = Piece<'b>> {
    parsed.events.iter().filter_map(|(event, source)| {
        let block = match event {
            Event::Start(Tag::HtmlBlock) => true,
            Event::InlineHtml(_) => false,
            _ => return None,
        };
        Some(Piece { html: &body[source.clone()], start: source.start, block })
    })
}

/// A find with its place in the body.
fn placed(taken: Option<Taken>, piece: &Piece<'_>) -> Option<Taken> {
    let Taken { what, span } = taken?;
    Some(Taken { what, span: span.start + piece.start..span.end + piece.start })
}
