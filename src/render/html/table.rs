//! The rows and cells of a table; a column's alignment becomes a class, because pages have no `style` attributes.

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
}

impl Table {
    pub(super) fn new(alignments: &[Alignment]) -> Self {
        Self { alignments: alignments.to_vec(), ..Self::default() }
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
        // A header without words heads nothing: the corner of a table is a plain cell.
        let is_header = self.in_head && out.len() > self.words_from;
        if self.in_head && !is_header {
            out.replace_range(self.cell_from..self.cell_from + HEADER.len(), "<td");
        }
        out.push_str(if is_header { "</th>" } else { "</td>" });
    }

    pub(super) fn end(&mut self, out: &mut String) {
        if self.has_body {
            out.push_str("</tbody>");
        }
        out.push_str("</table>\n");
    }
}
