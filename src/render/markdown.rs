//! A small text in Markdown that is not an article: what a note or a letter says, what is told about a person.

use super::html::{Apparatus, Bare, Headings, Writer};
use super::links::Links;
use crate::config::RawHtml;
use crate::edition::weave;
use crate::text::{self, Parsed, Syntax};
use crate::words::interface::Interface;

/// Renders a note's text. A single paragraph comes without `<p>`, so that a template may set it beside other words.
pub fn note(
    parsed: &Parsed<'_>,
    raw_html: RawHtml,
    apparatus: &mut dyn Apparatus,
    links: &mut Links<'_>,
    interface: &Interface,
) -> String {
    let html = parsed_blocks(parsed, raw_html, apparatus, links, interface);
    let single = html.strip_prefix("<p>").and_then(|rest| rest.strip_suffix("</p>\n"));
    match single.filter(|inside| !inside.contains("<p>")) {
        Some(inside) => inside.to_owned(),
        None => html,
    }
}

/// Renders paragraphs and other blocks that cite nothing; headings have no ids.
pub fn blocks(
    markdown: &str,
    syntax: Syntax,
    raw_html: RawHtml,
    links: &mut Links<'_>,
    interface: &Interface,
) -> String {
    parsed_blocks(&text::parse(markdown, syntax, &|_| false), raw_html, &mut Bare, links, interface)
}

/// Renders what is parsed already.
pub fn parsed_blocks(
    parsed: &Parsed<'_>,
    raw_html: RawHtml,
    apparatus: &mut dyn Apparatus,
    links: &mut Links<'_>,
    interface: &Interface,
) -> String {
    Writer::new(parsed, links, apparatus, raw_html, Headings::OfNote, interface).write(&weave(parsed, &[]))
}
