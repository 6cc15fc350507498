//! Block quotations, and what begins as one and is none: GitHub's alerts, callouts with a title, folded ones.
//!
//! In: their events, and what was said of a callout. Out: `<blockquote>`, or `<details>` where a reader may fold it.

use super::Writer;
use crate::text::escape;
use pulldown_cmark::BlockQuoteKind;

/// Quotations that are being written.
#[derive(Debug, Default)]
pub(super) struct Quotes {
    /// What ends each one.
    open: Vec<&'static str>,
    /// What begins and ends the paragraph that is a callout's title.
    title: Option<(&'static str, &'static str)>,
    /// What ends the paragraph that is one.
    title_end: Option<&'static str>,
}

const LABEL: (&str, &str) = ("<p class=\"alert-label\">", "</p>\n");
const SUMMARY: (&str, &str) = ("<summary class=\"alert-label\">", "</summary>\n");

impl Writer<'_, '_, '_> {
    pub(super) fn start_quote(&mut self, index: usize, kind: Option<BlockQuoteKind>) {
        let callout = self.parsed.callout_at(self.parsed.events[index].1.start);
        let (class, label) = match kind {
            None => ("", ""),
            Some(BlockQuoteKind::Note) => ("note", "alert_note"),
            Some(BlockQuoteKind::Tip) => ("tip", "alert_tip"),
            Some(BlockQuoteKind::Important) => ("important", "alert_important"),
            Some(BlockQuoteKind::Warning) => ("warning", "alert_warning"),
            Some(BlockQuoteKind::Caution) => ("caution", "alert_caution"),
        };
        let open = callout.and_then(|callout| callout.open);
        let (start, end) =
            if open.is_some() { ("<details", "</details>\n") } else { ("<blockquote", "</blockquote>\n") };
        self.line(start);
        let mut classes = Vec::new();
        if !class.is_empty() {
            classes.extend(["alert".to_owned(), format!("alert-{class}")]);
        }
        classes.extend(callout.map(|callout| format!("callout-{}", callout.kind.replace(' ', "-"))));
        if !classes.is_empty() {
            escape::attribute("class", &classes.join(" "), &mut self.out);
        }
        self.out.push_str(if open == Some(true) { " open>\n" } else { ">\n" });
        self.quotes.open.push(end);
        let marks = if open.is_some() { SUMMARY } else { LABEL };
        match callout {
            Some(callout) if callout.titled => self.quotes.title = Some(marks),
            Some(callout) => {
                let own = || {
                    let mut letters = callout.kind.chars();
                    letters.next().map_or(String::new(), |first| first.to_uppercase().to_string() + letters.as_str())
                };
                let words = callout.label().map_or_else(own, |label| self.interface.plain(label).to_owned());
                self.label(marks, &words);
            }
            None if label.is_empty() => {}
            None => self.label(marks, self.interface.plain(label)),
        }
    }

    fn label(&mut self, (start, end): (&str, &str), words: &str) {
        self.out.push_str(start);
        escape::text(words, &mut self.out);
        self.out.push_str(end);
    }

    pub(super) fn end_quote(&mut self) {
        let end = self.quotes.open.pop().unwrap_or("</blockquote>\n");
        self.line(end);
    }

    pub(super) fn start_paragraph(&mut self, index: usize) {
        if self.start_figure(index) {
            return;
        }
        match self.quotes.title.take() {
            Some((start, end)) => {
                self.line(start);
                self.quotes.title_end = Some(end);
            }
            None => self.line("<p>"),
        }
    }

    pub(super) fn end_paragraph(&mut self) {
        if self.end_figure() {
            return;
        }
        let end = self.quotes.title_end.take().unwrap_or("</p>\n");
        self.out.push_str(end);
    }
}
