//! What hayagriva printed, as formatted text of our own.
//!
//! In: its tree of elements, whose texts are raw. Out: [`Rich`] runs with looks, links that are safe, and blocks. Nothing
//! of the tree's text is read as markup, but for the signals that [`super::markup`] put there.

use hayagriva::citationberg::{
    Display as CslDisplay, FontStyle, FontVariant, FontWeight, TextDecoration, VerticalAlign,
};
use hayagriva::{ElemChild, ElemChildren, Formatting};

use super::html::is_safe;
use super::markup;
use super::rich::{Block, Display, Look, Mark, Rich, Span};

/// The text of a whole tree.
pub(super) fn rich(tree: &ElemChildren) -> Rich {
    let mut walk = Walk::default();
    walk.all(tree, None);
    markup::decode(walk.out)
}

/// The text of one element.
pub(super) fn child(element: &ElemChild) -> Rich {
    let mut walk = Walk::default();
    walk.one(element, None);
    markup::decode(walk.out)
}

#[derive(Default)]
struct Walk {
    out: Rich,
    blocks: u16,
}

impl Walk {
    fn all(&mut self, tree: &ElemChildren, block: Option<Block>) {
        tree.0.iter().for_each(|child| self.one(child, block));
    }

    /// Goes as deep as the style's elements do, which [`super::extent`] bounds.
    fn one(&mut self, child: &ElemChild, block: Option<Block>) {
        match child {
            ElemChild::Text(text) => self.push(&text.text, text.formatting, None, block),
            ElemChild::Link { text, url } => {
                self.push(&text.text, text.formatting, Some(url.trim()).filter(|url| is_safe(url)), block)
            }
            ElemChild::Markup(text) => self.push(text, Formatting::default(), None, block),
            ElemChild::Elem(element) => {
                let own = element.display.map(|display| self.block(display));
                self.all(&element.children, own.or(block));
            }
            ElemChild::Transparent { .. } => {}
        }
    }

    fn block(&mut self, display: CslDisplay) -> Block {
        let index = self.blocks;
        self.blocks = self.blocks.saturating_add(1);
        let display = match display {
            CslDisplay::Block => Display::Block,
            CslDisplay::Indent => Display::Indent,
            CslDisplay::LeftMargin => Display::LeftMargin,
            CslDisplay::RightInline => Display::RightInline,
        };
        Block { display, index }
    }

    fn push(&mut self, text: &str, formatting: Formatting, link: Option<&str>, block: Option<Block>) {
        self.out.push(Span { text: text.to_owned(), look: look(formatting), link: link.map(str::to_owned), block });
    }
}

fn look(formatting: Formatting) -> Look {
    let marks = [
        (formatting.font_style == FontStyle::Italic, Mark::Emphasis),
        (formatting.font_weight == FontWeight::Bold, Mark::Strong),
        (formatting.font_weight == FontWeight::Light, Mark::Light),
        (formatting.font_variant == FontVariant::SmallCaps, Mark::SmallCaps),
        (formatting.text_decoration == TextDecoration::Underline, Mark::Underline),
        (formatting.vertical_align == VerticalAlign::Sup, Mark::Superscript),
        (formatting.vertical_align == VerticalAlign::Sub, Mark::Subscript),
    ];
    marks.into_iter().filter(|(has, _)| *has).fold(Look::default(), |look, (_, mark)| look.with(mark))
}
