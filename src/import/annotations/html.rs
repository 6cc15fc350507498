//! What a note says in HTML, as Markdown.
//!
//! In: HTML of another program. Out: Markdown. Not: pictures and scripts, of which nothing comes.

use crate::import::page::told::Told;
use crate::import::page::{self, tree::Tree};
use crate::import::pictures::Pictures;
use crate::import::prose::{Prose, markdown};

/// The Markdown of a piece of HTML.
pub fn markdown_of(html: &str) -> String {
    let Ok(document) = page::parsed(html) else { return String::new() };
    let (mut pictures, mut told) = (Pictures::default(), Told::default());
    let nothing = |_: &str| None;
    let mut tree = Tree::new(None, &nothing, &mut pictures, &mut told, 0);
    let body = document.select("body");
    let blocks = body.nodes().first().map(|body| tree.blocks(body)).unwrap_or_default();
    markdown(&Prose { blocks, footnotes: vec![] }).trim().to_owned()
}
