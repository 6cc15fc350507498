//! A small text in Markdown that is not an article: what a note or a letter says.

use super::html::{Bare, Headings, Writer};
use super::links::Links;
use super::weave::weave;
use crate::config::RawHtml;
use crate::text::{self, Syntax};

/// Renders a note's text. A single paragraph comes without `<p>`, so that a template may set it beside other words.
pub fn note(markdown: &str, syntax: Syntax, raw_html: RawHtml, links: &mut Links<'_>) -> String {
    let html = blocks(markdown, syntax, raw_html, links);
    let single = html.strip_prefix("<p>").and_then(|rest| rest.strip_suffix("</p>\n"));
    match single.filter(|inside| !inside.contains("<p>")) {
        Some(inside) => inside.to_owned(),
        None => html,
    }
}

/// Renders paragraphs and other blocks; headings have no ids.
pub fn blocks(markdown: &str, syntax: Syntax, raw_html: RawHtml, links: &mut Links<'_>) -> String {
    let parsed = text::parse(markdown, syntax, &|_| false);
    let pieces = weave(&parsed, &[]);
    let mut bare = Bare;
    Writer::new(&parsed, links, &mut bare, raw_html, Headings::OfNote).write(&pieces)
}
