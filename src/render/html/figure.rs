//! Figures: a picture, its caption, and its credit.
//!
//! In: the paragraphs of a figure. Out: `<figure>` with `<figcaption>`. A paragraph of the text that is none is written
//! elsewhere.

use super::Writer;

/// How far a figure is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Figure {
    /// There is none.
    #[default]
    None,
    Picture,
    Caption,
    /// Behind the caption's words, where a credit may follow.
    Captioned,
    Credit,
}

impl Writer<'_, '_, '_> {
    /// Begins a paragraph of a figure; whether it is one.
    pub(super) fn start_figure(&mut self, index: usize) -> bool {
        let start = self.parsed.events[index].1.start;
        match self.figure {
            Figure::None if self.parsed.figures.binary_search(&start).is_ok() => {
                self.line("<figure>");
                self.figure = Figure::Picture;
            }
            Figure::None => return false,
            Figure::Picture => {
                self.line("<figcaption>");
                self.figure = Figure::Caption;
            }
            _ => {
                self.out.push_str(" <span class=\"credit\">");
                self.figure = Figure::Credit;
            }
        }
        true
    }

    /// Ends a paragraph of a figure; whether it was one.
    pub(super) fn end_figure(&mut self) -> bool {
        match self.figure {
            Figure::None => return false,
            Figure::Caption => self.figure = Figure::Captioned,
            Figure::Credit => {
                self.out.push_str("</span>");
                self.figure = Figure::Captioned;
            }
            Figure::Picture | Figure::Captioned => {
                self.out.push_str("</figcaption>\n</figure>\n");
                self.figure = Figure::None;
            }
        }
        true
    }
}
