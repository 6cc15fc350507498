//! How a text looks at a place of the tree: italics within italics stand upright, quotations within quotations are
//! inner ones.
//!
//! In: what a part of the tree opens.
//! Out: the look and the quotation marks within it.

use crate::csl::rich::{Look, Mark as Quality};
use crate::csl::style::Words;
use crate::csl::tree::Open;
use citationberg::{FontStyle, FontVariant, FontWeight, Formatting, TextDecoration, VerticalAlign};

/// How the text looks where we are.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct State {
    pub look: Look,
    pub quotes: u8,
}

impl State {
    /// The state within an element of this look.
    pub fn within(self, look: Formatting, flips: bool) -> State {
        let mut state = self;
        let mut set = |quality, wanted: bool| {
            let on = if flips && wanted { !state.look.has(quality) } else { wanted };
            state.look = if on { state.look.with(quality) } else { state.look.without(quality) };
        };
        if let Some(style) = look.font_style {
            set(Quality::Emphasis, style == FontStyle::Italic);
        }
        if let Some(weight) = look.font_weight {
            set(Quality::Strong, weight == FontWeight::Bold);
            set(Quality::Light, weight == FontWeight::Light);
        }
        if let Some(variant) = look.font_variant {
            set(Quality::SmallCaps, variant == FontVariant::SmallCaps);
        }
        if let Some(line) = look.text_decoration {
            set(Quality::Underline, line == TextDecoration::Underline);
        }
        if let Some(align) = look.vertical_align {
            state.look = state.look.without(Quality::Superscript).without(Quality::Subscript);
            match align {
                VerticalAlign::Sup => state.look = state.look.with(Quality::Superscript),
                VerticalAlign::Sub => state.look = state.look.with(Quality::Subscript),
                VerticalAlign::Baseline | VerticalAlign::None => {}
            }
        }
        state
    }
}

/// The quotation mark of this depth.
pub(super) fn mark(words: &Words, depth: u8, closing: bool) -> &str {
    &words.quotes[usize::from(depth % 2)][usize::from(closing)]
}

/// Whether an element of this look turns over what it stands in: the markup of a value does, a style's element does
/// not.
pub(super) fn flips(open: &Open<'_>) -> Option<(Formatting, bool)> {
    match open {
        Open::Look(look) => Some((*look, false)),
        Open::Flip(look) => Some((*look, true)),
        Open::NoDecor => Some((
            Formatting {
                font_style: Some(FontStyle::Normal),
                font_weight: Some(FontWeight::Normal),
                font_variant: Some(FontVariant::Normal),
                text_decoration: Some(TextDecoration::None),
                vertical_align: None,
            },
            false,
        )),
        _ => None,
    }
}
