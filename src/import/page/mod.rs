//! A page of the web, as it was saved: its main text, and what it says of itself.
//!
//! In: the HTML of a file, and the pictures that were saved beside it. Out: one article. [`notes`] takes its footnotes
//! aside, [`asides`] what no text can hold, [`main`] finds the text, [`tree`] reads it, [`head`] what the page says of
//! itself.
//! Not: what scripts would have made of it. Nothing is run, and nothing is fetched.

mod asides;
mod head;
mod line;
pub mod main;
pub mod notes;
mod spaces;
pub mod told;
pub mod tree;

use super::pictures::Pictures;
use super::prose::{self, Prose};
use super::{Arrival, Asked, NewArticle, Refusal, limits};
use crate::load::given::{Given, GivenFile};
use crate::report::SourceFile;
use crate::text::{elements, slug};
use dom_query::Document;
use std::sync::Arc;
use told::Told;
use tree::Tree;

/// Whether a file is a page, by its first tag.
pub fn is_page(file: &GivenFile) -> bool {
    let start = &file.bytes[..file.bytes.len().min(2048)];
    let start = String::from_utf8_lossy(start).to_lowercase();
    let start = start.trim_start_matches(['\u{FEFF}', ' ', '\n', '\r', '\t']);
    let is_named = matches!(file.ending().as_str(), "html" | "htm" | "xhtml");
    start.starts_with("<!doctype html") || start.starts_with("<html") || is_named && start.contains('<')
}

/// Reads a page.
///
/// # Errors
/// When it is too large or too deep, or holds no text.
pub fn read(given: &Given, ask: &Asked<'_>, arrival: &mut Arrival) -> Result<(), Refusal> {
    let Given::File(given) = given else { return Ok(()) };
    if given.bytes.len() > limits::TEXT {
        return Err(Refusal::Refused(format!("is larger than {} MB", limits::TEXT >> 20)));
    }
    let html = head::decoded(&given.bytes).ok_or_else(|| Refusal::Unreadable("is no text".to_owned()))?;
    let file = Arc::new(SourceFile::new(given.path.clone(), html));
    let document = parsed(&prose::clean(&file.text))?;
    let mut told = Told::default();
    let head = head::read(&document, &file.text);
    let footnotes = notes::take(&document, &mut told);
    asides::replace(&document, &mut told);
    let main = main::find(document, &mut told)?;
    let mut pictures = Pictures::default();
    let near = |path: &str| given.near(path);
    let mut tree = Tree::new(head.address.as_deref(), &near, &mut pictures, &mut told, footnotes.len());
    tree.know_headings(&main.root());
    let mut prose = Prose { blocks: tree.blocks(&main.root()), footnotes: vec![] };
    for note in &footnotes {
        let note = Document::fragment(note.as_str());
        prose.footnotes.push(tree.blocks(&note.root()));
    }
    if prose.blocks.is_empty() {
        return Err(Refusal::Unreadable("holds no text that could be an article".to_owned()));
    }
    let title = head.title.clone().unwrap_or_else(|| given.stem().replace(['-', '_'], " "));
    main::settle(&mut prose.blocks, &title);
    let name = if matches!(given.stem(), "index" | "default") { title.as_str() } else { given.stem() };
    let mut article = NewArticle { name: slug(name), body: prose::markdown(&prose), ..NewArticle::default() };
    head.write(&title, &mut article.front, &ask.configured.config.lang);
    pictures.put(&mut article);
    told.into_arrival(&file, arrival);
    arrival.article(article);
    Ok(())
}

/// A page's elements, unless they nest too deep to be read without end of stack or time.
pub(super) fn parsed(page: &str) -> Result<Document, Refusal> {
    let refused = || Err(Refusal::Refused("holds more elements, or deeper ones, than any text".to_owned()));
    if elements::nests_too_deep(page) {
        return refused();
    }
    let document = Document::from(page);
    if document.tree.len() > limits::ELEMENTS {
        return refused();
    }
    if depth(&document) > limits::DEPTH {
        return refused();
    }
    Ok(document)
}

/// How deep its elements lie, as they were parsed.
fn depth(document: &Document) -> usize {
    let (mut open, mut deepest) = (vec![(document.root(), 0)], 0);
    while let Some((node, depth)) = open.pop() {
        deepest = deepest.max(depth);
        open.extend(node.children_it(false).map(|child| (child, depth + 1)));
    }
    deepest
}
