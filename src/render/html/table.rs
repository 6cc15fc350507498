//! The rows and cells of a table; a column's alignment becomes a class, because pages have no `style` attributes.

use crate::text::escape;
use crate::words::interface::Interface;
use pulldown_cmark::Alignment;

const HEADER: &str = "<th scope=\"col\"";

/// A table that is being written.
#[derive(Debug, Default)]
pub(super) struct Table {
    alignments: Vec<Alignment>,
    in_head: bool,
    has_body: bool,
    cell: usize,
    cell_from: usize,
    words_from: usize,
    /// Where its HTML begins.
    from: usize,
    /// The longest word of each column, in signs.
    widths: Vec<usize>,
    /// The words of its header.
    names: Vec<String>,
}

/// How many signs a table has room for on a small screen.
const NARROW: usize = 36;

impl Table {
    pub(super) fn new(alignments: &[Alignment], from: usize) -> Self {
        Self { alignments: alignments.to_vec(), from, ..Self::default() }
    }

    pub(super) fn start_head(&mut self, out: &mut String) {
        self.in_head = true;
        self.cell = 0;
        out.push_str("<thead><tr>");
    }

    pub(super) fn end_head(&mut self, out: &mut String) {
        self.in_head = false;
        out.push_str("</tr></thead>\n");
    }

    pub(super) fn start_row(&mut self, out: &mut String) {
        if !self.has_body {
            self.has_body = true;
            out.push_str("<tbody>\n");
        }
        self.cell = 0;
        out.push_str("<tr>");
    }

    pub(super) fn start_cell(&mut self, out: &mut String) {
        self.cell_from = out.len();
        out.push_str(if self.in_head { HEADER } else { "<td" });
        match self.alignments.get(self.cell) {
            Some(Alignment::Left) => out.push_str(" class=\"align-left\""),
            Some(Alignment::Center) => out.push_str(" class=\"align-center\""),
            Some(Alignment::Right) => out.push_str(" class=\"align-right\""),
            _ => {}
        }
        out.push('>');
        self.words_from = out.len();
        self.cell += 1;
    }

    pub(super) fn end_cell(&mut self, out: &mut String) {
        self.measure(&out[self.words_from..]);
        // A header without words heads nothing: the corner of a table is a plain cell.
        let is_header = self.in_head && out.len() > self.words_from;
        if self.in_head && !is_header {
            out.replace_range(self.cell_from..self.cell_from + HEADER.len(), "<td");
        }
        out.push_str(if is_header { "</th>" } else { "</td>" });
    }

    /// Ends it; one that may be wider than a small screen stands in a region that can be scrolled from the keyboard.
    pub(super) fn end(&mut self, interface: &Interface, out: &mut String) {
        if self.has_body {
            out.push_str("</tbody>");
        }
        let width: usize = self.widths.iter().map(|word| word + 2).sum();
        if width <= NARROW || self.widths.len() < 2 {
            return out.push_str("</table>\n");
        }
        let names = std::iter::once(interface.plain("table").to_owned()).chain(std::mem::take(&mut self.names));
        let label = names.collect::<Vec<_>>().join(interface.plain("comma"));
        let mut region = "<div class=\"table\" role=\"region\" tabindex=\"0\"".to_owned();
        escape::attribute("aria-label", &label, &mut region);
        region.push('>');
        out.insert_str(self.from, &region);
        out.push_str("</table></div>\n");
    }

    /// Notes the longest word of a cell, and what a header says.
    fn measure(&mut self, html: &str) {
        let mut words = String::with_capacity(html.len());
        let mut inside = false;
        for sign in html.chars() {
            match sign {
                '<' => inside = true,
                '>' => inside = false,
                _ if !inside => words.push(sign),
                _ => {}
            }
        }
        let column = self.cell.saturating_sub(1);
        if self.widths.len() <= column {
            self.widths.resize(column + 1, 0);
        }
        let longest = if self.in_head { words.chars().count() } else { longest_word(&words) };
        self.widths[column] = self.widths[column].max(longest);
        if self.in_head && !words.trim().is_empty() {
            self.names.push(unescaped(words.trim()));
        }
    }
}

/// The longest stretch of words that no line is broken in.
fn longest_word(words: &str) -> usize {
    words.split_whitespace().map(|word| word.chars().count()).max().unwrap_or_default()
}

/// Words as they were before they were escaped.
fn unescaped(html: &str) -> String {
    html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}
