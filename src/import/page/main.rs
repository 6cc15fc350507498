//! The main text of a page.
//!
//! In: the page without footnotes and frames. Out: the part of it that is the article, and what stood around it, told.

use super::told::Told;
use crate::import::Refusal;
use crate::import::prose::{Block, words};
use crate::words::fold;
use dom_query::Document;
use dom_smoothie::{Config, Readability};

/// Finds it.
///
/// # Errors
/// When there is none.
pub fn find(document: Document, told: &mut Told) -> Result<Document, Refusal> {
    let around = around(&document);
    let all = document.body().map(|body| body.html().to_string()).unwrap_or_default();
    let config = Config { keep_classes: true, ..Config::default() };
    // Addresses stay as they are written: what lies beside the page is looked for by them.
    let found = Readability::with_document(document, None, Some(config)).and_then(|mut page| page.parse());
    let main = match found {
        Ok(article) => Document::from(article.content),
        // A page that is too short to tell is its own text.
        Err(_) if !all.is_empty() => Document::from(all),
        Err(_) => return Err(Refusal::Unreadable("holds no text that could be an article".to_owned())),
    };
    let kept = squeezed(&main.text());
    for part in around {
        let start: String = squeezed(&part).chars().take(60).collect();
        if !start.is_empty() && !kept.contains(&start) {
            told.not_carried("a part of the page around its text", &part);
        }
    }
    Ok(main)
}

/// The words of the parts that stand around the text of most pages, and of every heading and picture.
fn around(document: &Document) -> Vec<String> {
    let parts =
        document.select("nav, header, footer, aside, h2, h3, h4, h5, h6, figcaption, table, [role=\"navigation\"]");
    let words = parts.nodes().iter().map(|node| node.text().split_whitespace().collect::<Vec<_>>().join(" "));
    words.filter(|words| !words.is_empty()).collect()
}

fn squeezed(words: &str) -> String {
    words.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The title is not said twice, and headings begin below it.
pub fn settle(blocks: &mut Vec<Block>, title: &str) {
    let is_title = |block: &Block| match block {
        Block::Heading(1..=2, line) => fold(words(line).trim()) == fold(title.trim()),
        _ => false,
    };
    if let Some(at) = blocks.iter().take(3).position(is_title) {
        blocks.remove(at);
    }
    let highest = blocks.iter().filter_map(|block| match block {
        Block::Heading(level, _) => Some(*level),
        _ => None,
    });
    if highest.min() == Some(1) {
        for block in blocks {
            if let Block::Heading(level, _) = block {
                *level = (*level + 1).min(6);
            }
        }
    }
}
