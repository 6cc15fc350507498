//! The text of an HTML page, block by block, without its boilerplate.
//!
//! Comes in: the page. Goes out: blocks of text. `ammonia` parses it and leaves a small set of elements, balanced and escaped; what
//! remains is walked here. Left out: scripts, forms, navigation, `aside`, `footer`, a `header` outside the article, hidden elements,
//! and footnote marks. Where the page has a `main` or an `article`, the rest is left out.

use ammonia::Builder;
use std::collections::{HashMap, HashSet};

const BLOCKS: &[&str] = &[
    "p",
    "div",
    "section",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "li",
    "ul",
    "ol",
    "blockquote",
    "pre",
    "table",
    "tr",
    "td",
    "th",
    "dt",
    "dd",
    "dl",
    "figure",
    "figcaption",
    "article",
    "main",
    "header",
    "footer",
    "nav",
    "aside",
    "hr",
    "address",
    "caption",
    "center",
];
const EMPHASIS: &[&str] = &["em", "i", "b", "strong"];
const ASIDE: &[&str] = &["nav", "aside", "footer"];
const DROPPED: &[&str] = &[
    "script", "style", "noscript", "template", "svg", "iframe", "form", "select", "button", "head", "title", "object",
    "video", "audio", "math", "dialog", "menu", "rt", "rp",
];
const HIDDEN_ROLES: &[&str] =
    &["navigation", "banner", "contentinfo", "complementary", "search", "menu", "menubar", "dialog"];

/// How deep elements may nest: parsers take time in proportion to it for every element.
const DEPTH: usize = 1_000;

/// Elements that are never closed, or need not be.
const UNCLOSED: &[&str] = &[
    "p", "li", "dt", "dd", "tr", "td", "th", "br", "hr", "img", "meta", "link", "input", "col", "source", "area",
    "base", "wbr", "option", "html", "body", "tbody", "thead", "tfoot", "track", "embed", "param",
];

/// The blocks of a page's text; `None` where its elements nest too deep to be a page.
pub(super) fn blocks(page: &str) -> Option<Vec<String>> {
    (depth(page) <= DEPTH).then(|| text_blocks(page))
}

/// How deep the elements nest, by their tags alone.
fn depth(page: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    for tag in page.split('<').skip(1) {
        let name = tag.trim_start_matches('/').split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        if name.is_empty() || UNCLOSED.iter().any(|other| name.eq_ignore_ascii_case(other)) {
            continue;
        }
        depth = if tag.starts_with('/') { depth.saturating_sub(1) } else { depth + 1 };
        deepest = deepest.max(depth);
    }
    deepest
}

fn text_blocks(page: &str) -> Vec<String> {
    let clean = clean(page);
    let part = ["main", "article"]
        .iter()
        .find(|name| clean.contains(&format!("<{name}")) && !walk(&clean, Some(name)).concat().trim().is_empty());
    walk(&clean, part.copied())
}

fn clean(page: &str) -> String {
    let kept = BLOCKS.iter().chain(EMPHASIS).copied().chain(["br", "a", "sup", "span", "q"]);
    Builder::empty()
        .tags(kept.collect::<HashSet<_>>())
        .clean_content_tags(DROPPED.iter().copied().collect::<HashSet<_>>())
        .generic_attributes(["role", "hidden", "aria-hidden", "style"].into_iter().collect::<HashSet<_>>())
        .tag_attributes(HashMap::new())
        .link_rel(None)
        .clean(page)
        .to_string()
}

/// Where the walk stands: elements that are open, and from which depth on text is left out.
struct Walk {
    blocks: Vec<String>,
    depth: usize,
    /// Depths at which an element opened whose text is left out, or the part that is kept.
    aside: Option<usize>,
    part: Option<usize>,
    article: usize,
    /// The length of the block before an open `sup`.
    raised: Option<usize>,
}

fn walk(clean: &str, part: Option<&str>) -> Vec<String> {
    let mut walk = Walk { blocks: vec![String::new()], depth: 0, aside: None, part: None, article: 0, raised: None };
    let mut rest = clean;
    while let Some(at) = rest.find('<') {
        walk.text(&rest[..at], part);
        let tag = &rest[at + 1..];
        let end = tag.find('>').unwrap_or(tag.len());
        walk.tag(&tag[..end], part);
        rest = tag.get(end + 1..).unwrap_or_default();
    }
    walk.text(rest, part);
    walk.blocks
}

impl Walk {
    fn text(&mut self, text: &str, part: Option<&str>) {
        let outside = part.is_some() && self.part.is_none();
        if self.aside.is_some() || outside {
            return;
        }
        if let Some(block) = self.blocks.last_mut() {
            block.push_str(&decoded(text));
        }
    }

    fn tag(&mut self, tag: &str, part: Option<&str>) {
        let (closing, tag) = tag.strip_prefix('/').map_or((false, tag), |tag| (true, tag));
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        match name {
            "br" => self.text("\n", part),
            "hr" => self.blocks.push(String::new()),
            _ if closing => self.close(name, part),
            _ => self.open(name, attributes, part),
        }
        if BLOCKS.contains(&name) {
            self.blocks.push(String::new());
        }
    }

    fn open(&mut self, name: &str, attributes: &str, part: Option<&str>) {
        self.depth += 1;
        self.article += usize::from(matches!(name, "main" | "article"));
        let hidden = attributes.contains("hidden=\"") && !attributes.contains("aria-hidden=\"false\"");
        let hidden = hidden || attributes.replace(' ', "").contains("display:none");
        let role = HIDDEN_ROLES.iter().any(|role| attributes.contains(&format!("role=\"{role}\"")));
        let boilerplate = ASIDE.contains(&name) || name == "header" && self.article == 0 || hidden || role;
        if boilerplate && self.aside.is_none() {
            self.aside = Some(self.depth);
        }
        if part == Some(name) && self.part.is_none() {
            self.part = Some(self.depth);
        }
        let length = self.blocks.last().map(String::len);
        match name {
            "sup" => self.raised = length,
            _ if EMPHASIS.contains(&name) => self.text("*", part),
            _ => {}
        }
    }

    fn close(&mut self, name: &str, part: Option<&str>) {
        if EMPHASIS.contains(&name) {
            self.text("*", part);
        }
        if let Some((start, block)) = self.raised.take_if(|_| name == "sup").zip(self.blocks.last_mut()) {
            drop_footnote_mark(block, start);
        }
        self.article -= usize::from(matches!(name, "main" | "article") && self.article > 0);
        self.aside.take_if(|depth| *depth == self.depth);
        self.part.take_if(|depth| *depth == self.depth);
        self.depth = self.depth.saturating_sub(1);
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

/// The entities that a serialised page has.
fn decoded(text: &str) -> String {
    text.replace("&nbsp;", "\u{A0}")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}
