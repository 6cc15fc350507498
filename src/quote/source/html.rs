//! The text of an HTML page, block by block, without its boilerplate.
//!
//! In: the page.
//! Out: blocks of text, headings among them with their levels. It is parsed as browsers do. Left out: scripts, forms,
//! navigation, `aside`, `footer`, a `header` outside the article, hidden elements, and footnote marks. Where the page
//! has a `main` or an `article`, the rest is left out.

use super::Block;
use crate::text::elements;
use ego_tree::iter::Edge;
use scraper::node::Element;
use scraper::{Html, Node};

const EMPHASIS: &[&str] = &["em", "i", "b", "strong"];
const ASIDE: &[&str] = &["nav", "aside", "footer"];
const DROPPED: &[&str] = &[
    "script", "style", "noscript", "template", "svg", "iframe", "form", "select", "button", "head", "title", "object",
    "video", "audio", "math", "dialog", "menu", "rt", "rp",
];
const HIDDEN_ROLES: &[&str] =
    &["navigation", "banner", "contentinfo", "complementary", "search", "menu", "menubar", "dialog"];

/// The blocks of a page's text; `None` where its elements nest too deep to be a page.
pub(super) fn blocks(page: &str) -> Option<Vec<Block>> {
    (!elements::nests_too_deep(page)).then(|| text_blocks(page))
}

fn text_blocks(page: &str) -> Vec<Block> {
    let page = Html::parse_document(page);
    let said = |blocks: &[Block]| blocks.iter().any(|block| !block.text.trim().is_empty());
    let part = ["main", "article"].into_iter().map(|name| walk(&page, Some(name))).find(|blocks| said(blocks));
    part.unwrap_or_else(|| walk(&page, None))
}

/// Where the walk stands: elements that are open, and how many of those leave their text out or are the part that is
/// kept.
struct Walk<'p> {
    blocks: Vec<Block>,
    part: Option<&'p str>,
    within: usize,
    aside: usize,
    /// How many `main` and `article` are open: a `header` in them is theirs.
    article: usize,
    /// The length of the block before an open `sup`.
    raised: Option<usize>,
}

fn walk(page: &Html, part: Option<&str>) -> Vec<Block> {
    let mut walk = Walk { blocks: vec![Block::default()], part, within: 0, aside: 0, article: 0, raised: None };
    for edge in page.tree.root().traverse() {
        match edge {
            Edge::Open(node) => match node.value() {
                Node::Text(text) => walk.text(text),
                Node::Element(element) => walk.open(element),
                _ => {}
            },
            Edge::Close(node) => {
                if let Node::Element(element) = node.value() {
                    walk.close(element);
                }
            }
        }
    }
    walk.blocks
}

/// Whether an element's text is left out: it is hidden, or belongs to the site and not to the page.
fn is_left_out(element: &Element, in_article: bool) -> bool {
    let name = element.name();
    let hidden = element.attr("hidden").is_some() || element.attr("aria-hidden") == Some("true");
    let style = element.attr("style").map(|style| style.replace(char::is_whitespace, "").to_ascii_lowercase());
    let role = element.attr("role").is_some_and(|role| HIDDEN_ROLES.contains(&role.trim()));
    let boilerplate = DROPPED.contains(&name) || ASIDE.contains(&name) || name == "header" && !in_article;
    boilerplate || hidden || role || style.is_some_and(|style| style.contains("display:none"))
}

/// How high a heading stands.
fn level(name: &str) -> Option<u8> {
    let level = name.strip_prefix('h')?.parse().ok()?;
    (1..=6).contains(&level).then_some(level)
}

impl Walk<'_> {
    fn text(&mut self, text: &str) {
        if self.aside == 0
            && (self.part.is_none() || self.within > 0)
            && let Some(block) = self.blocks.last_mut()
        {
            block.text.push_str(text);
        }
    }

    fn open(&mut self, element: &Element) {
        let name = element.name();
        self.aside += usize::from(is_left_out(element, self.article > 0));
        self.article += usize::from(matches!(name, "main" | "article"));
        self.within += usize::from(self.part == Some(name));
        if elements::is_block(name) {
            self.blocks.push(Block { heading: level(name), ..Block::default() });
        }
        match name {
            "br" => self.text("\n"),
            "sup" => self.raised = self.blocks.last().map(|block| block.text.len()),
            _ if EMPHASIS.contains(&name) => self.text("*"),
            _ => {}
        }
    }

    fn close(&mut self, element: &Element) {
        let name = element.name();
        if EMPHASIS.contains(&name) {
            self.text("*");
        }
        if let Some((start, block)) = self.raised.take_if(|_| name == "sup").zip(self.blocks.last_mut()) {
            drop_footnote_mark(&mut block.text, start);
        }
        self.within -= usize::from(self.part == Some(name));
        self.article -= usize::from(matches!(name, "main" | "article"));
        self.aside -= usize::from(is_left_out(element, self.article > 0));
        if elements::is_block(name) {
            self.blocks.push(Block::default());
        }
    }
}

/// `[12]`, `12`, `a`, `*` raised after a word; an exponent after a digit stays.
fn drop_footnote_mark(block: &mut String, start: usize) {
    let Some(mark) = block.get(start..) else { return };
    let after_digit = block[..start].ends_with(|c: char| c.is_ascii_digit());
    let bare = mark.trim_matches(|c: char| matches!(c, '[' | ']' | '(' | ')' | '*' | '†' | '‡') || c.is_whitespace());
    let number = bare.len() <= 3 && bare.chars().all(|c| c.is_ascii_digit()) || bare.len() == 1;
    if number && (!after_digit || mark.contains('[')) {
        block.truncate(start);
    }
}
