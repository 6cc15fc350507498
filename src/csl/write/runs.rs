//! The tree → [`Rich`] text: runs of characters that look alike.
//!
//! In: a tree.
//! Out: runs, and which cite each belongs to.

use super::state::{State, flips, mark};
use crate::csl::rich::{Block, Display, Look, Rich};
use crate::csl::style::Words;
use crate::csl::tree::{Mark, Open, Token};
use citationberg as xml;

/// As runs of characters that look alike.
pub(in crate::csl) fn rich(tokens: &[Token<'_>], words: &Words) -> Rich {
    let mut rich = Rich::default();
    for (_, part) in parts(tokens, words) {
        part.0.into_iter().for_each(|span| rich.push(span));
    }
    rich
}

/// As runs of characters that look alike, cut where a cite begins or ends.
pub(in crate::csl) fn parts(tokens: &[Token<'_>], words: &Words) -> Vec<(Option<usize>, Rich)> {
    let mut runs = Runs { words, parts: Vec::new(), open: Vec::new(), blocks: 0 };
    for token in tokens {
        match token {
            Token::Text(text, _) => runs.text(text),
            Token::Open(open) => runs.open(open),
            Token::Close => runs.close(),
        }
    }
    runs.parts
}

/// What is known at a place of the tree.
#[derive(Clone, Copy, Default)]
struct Here<'t> {
    state: State,
    cite: Option<usize>,
    link: Option<&'t str>,
    /// The outermost block.
    block: Option<Block>,
}

/// Runs in the making.
struct Runs<'t> {
    words: &'t Words,
    parts: Vec<(Option<usize>, Rich)>,
    open: Vec<Here<'t>>,
    /// How many blocks there were.
    blocks: u16,
}

impl<'t> Runs<'t> {
    fn here(&self) -> Here<'t> {
        self.open.last().copied().unwrap_or_default()
    }

    fn open(&mut self, open: &'t Open<'_>) {
        let outer = self.here();
        let mut inner = outer;
        match open {
            Open::Quote => {
                self.text(mark(self.words, outer.state.quotes, false));
                inner.state.quotes += 1;
            }
            Open::Link(target) => inner.link = Some(target),
            Open::Mark(Mark::Cite(cite)) => inner.cite = Some(*cite as usize),
            Open::Display(display) => {
                let block = Block { display: displayed(*display), index: self.blocks };
                inner.block = outer.block.or(Some(block));
                self.blocks = self.blocks.saturating_add(1);
            }
            open => {
                if let Some((look, flips)) = flips(open) {
                    inner.state = outer.state.within(look, flips);
                }
            }
        }
        self.open.push(inner);
    }

    fn close(&mut self) {
        let inner = self.open.pop().unwrap_or_default();
        let outer = self.here().state.quotes;
        if outer < inner.state.quotes {
            self.text(mark(self.words, outer, true));
        }
    }

    fn text(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        let here = self.here();
        if self.parts.last().is_none_or(|(cite, _)| *cite != here.cite) {
            self.parts.push((here.cite, Rich::default()));
        }
        let Some((_, rich)) = self.parts.last_mut() else { return };
        let address = here.link.and_then(|link| take_address(rich, here.state.look, link, text));
        rich.add(address.unwrap_or(text), here.state.look, here.link, here.block);
    }
}

/// The beginning of an address that a style sets before an identifier is part of the link (specification, "Appendix VI:
/// Links"): the whole address, when its beginning was there and is taken away.
fn take_address<'l>(rich: &mut Rich, look: Look, link: &'l str, text: &str) -> Option<&'l str> {
    let before = link.strip_suffix(text).filter(|before| before.contains("://"))?;
    let last = rich.0.last_mut().filter(|last| last.link.is_none() && last.look == look)?;
    let kept = last.text.strip_suffix(before)?.len();
    last.text.truncate(kept);
    if kept == 0 {
        rich.0.pop();
    }
    Some(link)
}

fn displayed(display: xml::Display) -> Display {
    match display {
        xml::Display::Block => Display::Block,
        xml::Display::Indent => Display::Indent,
        xml::Display::LeftMargin => Display::LeftMargin,
        xml::Display::RightInline => Display::RightInline,
    }
}
