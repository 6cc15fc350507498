//! HTML that an author wrote into Markdown: shown as text, cleaned, or kept, as `postil.toml` says.
//!
//! Comments are never shown: they are the author's own. Cleaning is ammonia's for blocks, below a cap on size and depth
//! (it takes quadratic time in nesting); inside a paragraph only a few tags without attributes pass.

use super::escape;
use crate::config::RawHtml;

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
    pub fn tag(&mut self, html: &str, manner: RawHtml, out: &mut String) {
        if html.starts_with("<!--") && manner != RawHtml::Trusted {
            return;
        }
        match manner {
            RawHtml::Trusted => out.push_str(html),
            RawHtml::Escape => escape::text(html, out),
            RawHtml::Sanitize => self.clean(html, out),
        }
    }

    /// Closes what was left open, at the end of the block.
    pub fn close(&mut self, out: &mut String) {
        while let Some(name) = self.open.pop() {
            close_tag(name, out);
        }
    }

    fn clean(&mut self, html: &str, out: &mut String) {
        let inside = html.trim_start_matches('<').trim_end_matches('>').trim_end_matches('/').trim();
        let (closing, name) = inside.strip_prefix('/').map_or((false, inside), |name| (true, name));
        let name = name.split_whitespace().next().unwrap_or_default().to_ascii_lowercase();
        if name == "br" {
            out.push_str("<br>");
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
}

fn close_tag(name: &str, out: &mut String) {
    out.push_str("</");
    out.push_str(name);
    out.push('>');
}

/// Appends a block of HTML.
pub fn block(html: &str, manner: RawHtml, out: &mut String) {
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
        out.push_str(&ammonia::Builder::default().link_rel(Some("noopener noreferrer")).clean(shown).to_string());
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

    fn inline(tags: &[&str], manner: RawHtml) -> String {
        let (mut inline, mut out) = (Inline::default(), String::new());
        for tag in tags {
            inline.tag(tag, manner, &mut out);
        }
        inline.close(&mut out);
        out
    }

    #[test]
    fn html_is_shown_as_text_and_comments_not_at_all() {
        let mut out = String::new();
        block("<!-- a\nb --><div onclick=x>\n", RawHtml::Escape, &mut out);
        assert_eq!(out, "<p class=\"raw-html\">&lt;div onclick=x&gt;</p>\n");
        assert_eq!(inline(&["<b>", "<!-- c -->", "</b>"], RawHtml::Escape), "&lt;b&gt;&lt;/b&gt;");
    }

    #[test]
    fn cleaning_keeps_no_attribute_and_closes_what_is_open() {
        assert_eq!(inline(&["<SUB onload=x>", "<script>", "</i>", "<br/>"], RawHtml::Sanitize), "<sub><br></sub>");
        let mut out = String::new();
        block("<div onclick=x><script>y</script>z</div>", RawHtml::Sanitize, &mut out);
        assert_eq!(out, "<div>z</div>\n");
    }

    #[test]
    fn a_deep_block_is_shown_instead_of_cleaned() {
        let mut out = String::new();
        block(&"<div>".repeat(5000), RawHtml::Sanitize, &mut out);
        assert!(out.starts_with("<p class=\"raw-html\">&lt;div&gt;"));
    }
}
