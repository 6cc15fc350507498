//! HTML that an author wrote into Markdown: shown as text, cleaned, or kept, as `postil.toml` says.
//!
//! Comments are never shown: they are the author's own. Cleaning is ammonia's for blocks, below a cap on size and depth
//! (it takes quadratic time in nesting); inside a paragraph only a few tags without attributes pass, and links and
//! pictures. Addresses in what was cleaned are those of Markdown: relative inside the site, checked, of an allowed
//! scheme.

mod linked;
mod tags;
mod taken;

pub use taken::{Taken, first_element, from_block, from_inline};

use super::links::Addresses;
use crate::config::RawHtml;
use crate::text::escape;
use std::ops::Range;

/// Larger or deeper blocks are shown as text instead of being cleaned.
const MOST_BYTES: usize = 64 * 1024;
const MOST_TAGS: usize = 2000;

/// Tags that may stand inside a paragraph when HTML is cleaned.
const INLINE: [&str; 20] = [
    "abbr", "b", "bdi", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "q", "s", "samp", "small", "strong",
    "sub", "sup", "u", "var",
];

/// What has been opened in a paragraph, so that every tag is closed in order.
#[derive(Debug, Default)]
pub struct Inline {
    open: Vec<&'static str>,
}

impl Inline {
    /// Appends a tag that stands inside a paragraph.
    pub fn tag(&mut self, html: &str, manner: RawHtml, links: &mut Addressed<'_>, out: &mut String) {
        if html.starts_with("<!--") && manner != RawHtml::Trusted {
            return;
        }
        match manner {
            RawHtml::Trusted => out.push_str(html),
            RawHtml::Escape => escape::text(html, out),
            RawHtml::Sanitize => self.clean(html, links, out),
        }
    }

    /// Closes what was left open, at the end of the block.
    pub fn close(&mut self, out: &mut String) {
        while let Some(name) = self.open.pop() {
            close_tag(name, out);
        }
    }

    fn clean(&mut self, html: &str, links: &mut Addressed<'_>, out: &mut String) {
        let inside = html.trim_start_matches('<').trim_end_matches('>').trim_end_matches('/').trim();
        let (closing, name) = inside.strip_prefix('/').map_or((false, inside), |name| (true, name));
        let name = name.split_whitespace().next().unwrap_or_default().to_ascii_lowercase();
        if name == "br" {
            out.push_str("<br>");
            return;
        }
        if name == "img" && !closing {
            out.push_str(&links.clean(html));
            return;
        }
        if name == "a" {
            self.link(html, closing, links, out);
            return;
        }
        let Some(known) = INLINE.iter().find(|known| **known == name) else { return };
        if !closing {
            self.open.push(known);
            out.push('<');
            out.push_str(known);
            out.push('>');
        } else if self.open.last() == Some(known) {
            self.open.pop();
            close_tag(known, out);
        }
    }

    /// A link, never one inside another.
    fn link(&mut self, html: &str, closing: bool, links: &mut Addressed<'_>, out: &mut String) {
        if closing {
            if self.open.last() == Some(&"a") {
                self.open.pop();
                close_tag("a", out);
            }
        } else if !links.in_link && !self.open.contains(&"a") {
            let cleaned = links.clean(html);
            if let Some(tag) = cleaned.strip_suffix("</a>") {
                out.push_str(tag);
                self.open.push("a");
            }
        }
    }
}

/// What cleaning asks about addresses: what becomes of them, and where in the body one was written.
pub struct Addressed<'a> {
    /// Resolves them.
    pub addresses: &'a mut dyn Addresses,
    /// The place of an address in the body.
    pub place: &'a dyn Fn(&str) -> Range<usize>,
    /// Whether we are inside a link of Markdown, in which no other may stand.
    pub in_link: bool,
}

impl Addressed<'_> {
    fn clean(&mut self, html: &str) -> String {
        linked::clean(html, self.addresses, self.place)
    }
}

fn close_tag(name: &str, out: &mut String) {
    out.push_str("</");
    out.push_str(name);
    out.push('>');
}

/// Appends a block of HTML.
pub fn block(html: &str, manner: RawHtml, links: &mut Addressed<'_>, out: &mut String) {
    if manner == RawHtml::Trusted {
        out.push_str(html);
        return;
    }
    let shown = without_comments(html);
    let shown = shown.trim();
    if shown.is_empty() {
        return;
    }
    let small = shown.len() <= MOST_BYTES && shown.matches('<').count() <= MOST_TAGS;
    if manner == RawHtml::Sanitize && small {
        // A page has one title, and it is not this one.
        out.push_str(&links.clean(shown).replace("<h1", "<h2").replace("</h1>", "</h2>"));
        out.push('\n');
    } else {
        out.push_str("<p class=\"raw-html\">");
        escape::text(shown, out);
        out.push_str("</p>\n");
    }
}

fn without_comments(html: &str) -> String {
    let mut kept = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(start) = rest.find("<!--") {
        kept.push_str(&rest[..start]);
        rest = match rest[start + 4..].find("-->") {
            Some(end) => &rest[start + 4 + end + 3..],
            None => "",
        };
    }
    kept.push_str(rest);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::links::{Image, Picture, Turn};

    /// Addresses that all lead one folder up.
    struct Up;

    impl Addresses for Up {
        fn link(&mut self, written: &str, _: &Range<usize>) -> Option<String> {
            Some(format!("../{written}")).filter(|_| !written.starts_with("ftp:"))
        }

        fn image(&mut self, written: &str, span: &Range<usize>) -> Option<Picture> {
            let address = self.link(written, span)?;
            Some(Picture::Shown(Image { address, size: None, turn: Turn::Later }))
        }
    }

    fn with_links(work: impl FnOnce(&mut Addressed<'_>, &mut String)) -> String {
        let mut out = String::new();
        work(&mut Addressed { addresses: &mut Up, place: &|_| 0..0, in_link: false }, &mut out);
        out
    }

    fn block(html: &str, manner: RawHtml) -> String {
        with_links(|links, out| super::block(html, manner, links, out))
    }

    fn inline(tags: &[&str], manner: RawHtml) -> String {
        with_links(|links, out| {
            let mut inline = Inline::default();
            for tag in tags {
                inline.tag(tag, manner, links, out);
            }
            inline.close(out);
        })
    }

    #[test]
    fn html_is_shown_as_text_and_comments_not_at_all() {
        let out = block("<!-- a\nb --><div onclick=x>\n", RawHtml::Escape);
        assert_eq!(out, "<p class=\"raw-html\">&lt;div onclick=x&gt;</p>\n");
        assert_eq!(inline(&["<b>", "<!-- c -->", "</b>"], RawHtml::Escape), "&lt;b&gt;&lt;/b&gt;");
    }

    #[test]
    fn cleaning_keeps_no_attribute_and_closes_what_is_open() {
        assert_eq!(inline(&["<SUB onload=x>", "<script>", "</i>", "<br/>"], RawHtml::Sanitize), "<sub><br></sub>");
        let out = block("<div onclick=x><script>y</script>z</div>", RawHtml::Sanitize);
        assert_eq!(out, "<div>z</div>\n");
    }

    #[test]
    fn a_deep_block_is_shown_instead_of_cleaned() {
        let out = block(&"<div>".repeat(5000), RawHtml::Sanitize);
        assert!(out.starts_with("<p class=\"raw-html\">&lt;div&gt;"));
    }

    #[test]
    fn addresses_are_those_of_markdown_wherever_they_stand() {
        let html = "<figure><img src=\"a.png\" alt=\"A\"><a href=\"ftp://x/\">b</a> <a href=\"c.md\">c</a></figure>";
        assert_eq!(
            block(html, RawHtml::Sanitize),
            "<figure><img src=\"../a.png\" alt=\"A\"><a rel=\"noopener noreferrer\">b</a> \
             <a href=\"../c.md\" rel=\"noopener noreferrer\">c</a></figure>\n"
        );
        assert_eq!(
            inline(&["<img src=a.png onload=x>", "<a href=c.md>", "<a href=d.md>", "</a>"], RawHtml::Sanitize),
            "<img src=\"../a.png\"><a href=\"../c.md\" rel=\"noopener noreferrer\"></a>"
        );
    }
}
