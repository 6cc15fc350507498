//! Formatted text as HTML.
//!
//! In: a [`Rich`].
//! Out: phrasing content with `em`, `strong`, `sup`, `sub`, `a` and `span class`, no `style` attribute. Every character
//! of a text or an address passes through [`escape`]; links other than http, https and mailto become text.

use url::Url;

use crate::csl::rich::{Block, Display, Mark, Rich, Span};

/// One element around a run.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wrap<'a> {
    Block(Block),
    Link(&'a str),
    Mark(Mark),
}

impl Rich {
    /// The text as HTML, to stand within a paragraph, a list item or a cell.
    ///
    /// A text with marks of writing direction is wrapped in `bdi`, so that they do not reach beyond it.
    pub fn to_html(&self) -> String {
        let mut html = String::with_capacity(self.0.iter().map(|span| span.text.len() + 16).sum());
        let isolated = self.0.iter().any(|span| span.text.chars().any(is_direction_mark));
        if isolated {
            html.push_str("<bdi>");
        }
        let mut open = Vec::new();
        for span in &self.0 {
            let wraps = wraps(span);
            let kept = open.iter().zip(&wraps).take_while(|(a, b)| a == b).count();
            close(&mut html, &mut open, kept);
            for wrap in &wraps[kept..] {
                start(&mut html, *wrap);
                open.push(*wrap);
            }
            escape(&span.text, &mut html);
        }
        close(&mut html, &mut open, 0);
        if isolated {
            html.push_str("</bdi>");
        }
        html
    }
}

fn wraps(span: &Span) -> Vec<Wrap<'_>> {
    let block = span.block.map(Wrap::Block);
    let link = span.link.as_deref().filter(|link| is_safe(link)).map(Wrap::Link);
    let marks = Mark::ALL.into_iter().filter(|mark| span.look.has(*mark)).map(Wrap::Mark);
    block.into_iter().chain(link).chain(marks).collect()
}

fn start(html: &mut String, wrap: Wrap<'_>) {
    match wrap {
        Wrap::Link(link) => {
            html.push_str("<a href=\"");
            escape(link, html);
            html.push_str("\">");
        }
        Wrap::Mark(Mark::Emphasis) => html.push_str("<em>"),
        Wrap::Mark(Mark::Strong) => html.push_str("<strong>"),
        Wrap::Mark(Mark::Superscript) => html.push_str("<sup>"),
        Wrap::Mark(Mark::Subscript) => html.push_str("<sub>"),
        Wrap::Mark(Mark::SmallCaps) => html.push_str("<span class=\"small-caps\">"),
        Wrap::Mark(Mark::Underline) => html.push_str("<span class=\"underline\">"),
        Wrap::Mark(Mark::Light) => html.push_str("<span class=\"light\">"),
        Wrap::Block(block) => {
            html.push_str("<span class=\"");
            html.push_str(class(block.display));
            html.push_str("\">");
        }
    }
}

fn class(display: Display) -> &'static str {
    match display {
        Display::Block => "csl-block",
        Display::Indent => "csl-indent",
        Display::LeftMargin => "csl-left-margin",
        Display::RightInline => "csl-right-inline",
    }
}

fn close(html: &mut String, open: &mut Vec<Wrap<'_>>, kept: usize) {
    while open.len() > kept {
        html.push_str(match open.pop() {
            Some(Wrap::Link(_)) => "</a>",
            Some(Wrap::Mark(Mark::Emphasis)) => "</em>",
            Some(Wrap::Mark(Mark::Strong)) => "</strong>",
            Some(Wrap::Mark(Mark::Superscript)) => "</sup>",
            Some(Wrap::Mark(Mark::Subscript)) => "</sub>",
            _ => "</span>",
        });
    }
}

/// Writes text so that it reads back from HTML as it was, both between tags and within a quoted attribute.
///
/// Marks of writing direction are written by number, so that they cannot disguise the source; control characters, which
/// HTML cannot hold, are left out.
pub fn escape(text: &str, html: &mut String) {
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            '\t' | '\n' => html.push(c),
            c if c.is_control() => {}
            c if is_direction_mark(c) => {
                html.push_str("&#x");
                html.push_str(&format!("{:X}", u32::from(c)));
                html.push(';');
            }
            c => html.push(c),
        }
    }
}

fn is_direction_mark(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether an address may be a link: a whole URL of the scheme http, https or mailto.
pub fn is_safe(link: &str) -> bool {
    Url::parse(link).is_ok_and(|url| matches!(url.scheme(), "http" | "https" | "mailto"))
}

#[cfg(test)]
mod tests {
    use super::super::rich::Look;
    use super::*;

    fn span(text: &str, marks: &[Mark], link: Option<&str>) -> Span {
        let look = marks.iter().fold(Look::default(), |look, mark| look.with(*mark));
        Span { text: text.into(), look, link: link.map(Into::into), block: None }
    }

    #[test]
    fn text_is_never_markup() {
        let html = Rich::plain("<script>alert('x')</script> & \"quotes\"\u{0}").to_html();
        assert_eq!(html, "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;quotes&quot;");
    }

    #[test]
    fn direction_marks_are_written_by_number_and_kept_inside() {
        assert_eq!(Rich::plain("a\u{202e}b").to_html(), "<bdi>a&#x202E;b</bdi>");
    }

    #[test]
    fn elements_nest_and_are_shared_by_neighbours() {
        let rich = Rich(vec![
            span("On ", &[Mark::Emphasis], None),
            span("H", &[Mark::Emphasis, Mark::Subscript], None),
            span("x", &[Mark::Subscript], None),
        ]);
        assert_eq!(rich.to_html(), "<em>On <sub>H</sub></em><sub>x</sub>");
    }

    #[test]
    fn only_harmless_links_are_links() {
        let html = |link| Rich(vec![span("x", &[], Some(link))]).to_html();
        assert_eq!(html("https://example.org/?a=1&b=\"2"), "<a href=\"https://example.org/?a=1&amp;b=&quot;2\">x</a>");
        for link in
            ["javascript:alert(1)", " javascript:alert(1)", "data:text/html,x", "java\nscript:x", "//example.org", "x"]
        {
            assert_eq!(html(link), "x", "{link:?}");
        }
    }
}
