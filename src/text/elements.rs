//! What is known of the elements of HTML by their names.
//!
//! In: a name, or a page as it is written. Out: whether the element is a block, whether a page nests too deep. Not:
//! reading pages.

/// Elements that are blocks, or hold blocks.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "html",
    "li",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "td",
    "th",
    "tr",
    "ul",
];

/// How deep elements may nest: parsers take time in proportion to it for every element.
const DEPTH: usize = 1_000;

/// Elements that are never closed, or need not be.
const UNCLOSED: &[&str] = &[
    "p", "li", "dt", "dd", "tr", "td", "th", "br", "hr", "img", "meta", "link", "input", "col", "source", "area",
    "base", "wbr", "option", "html", "body", "tbody", "thead", "tfoot", "track", "embed", "param",
];

/// Whether the words in an element are no part of the line around it. Names are in small letters.
pub fn is_block(name: &str) -> bool {
    BLOCKS.contains(&name)
}

/// Whether a page nests too deep to be a text. It is asked before a parser takes its time.
pub fn nests_too_deep(page: &str) -> bool {
    depth(page) > DEPTH
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
