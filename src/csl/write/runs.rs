//! The tree → [`Rich`] text: runs of characters that look alike.

use super::state::{State, flips, mark};
use crate::csl::rich::{Block, Display, Rich, Span};
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
    let mut parts: Vec<(Option<usize>, Rich)> = Vec::new();
    let mut cites: Vec<(usize, usize)> = Vec::new();
    let mut states = vec![State::default()];
    let mut links: Vec<(usize, &str)> = Vec::new();
    let mut blocks: Vec<(usize, Block)> = Vec::new();
    let mut count = 0u16;
    for token in tokens {
        let state = states.last().copied().unwrap_or_default();
        let mut push = |text: &str, links: &[(usize, &str)], blocks: &[(usize, Block)], cites: &[(usize, usize)]| {
            add(
                &mut parts,
                cites.last().map(|(_, cite)| *cite),
                Span {
                    text: text.to_owned(),
                    look: state.look,
                    link: links.last().map(|(_, link)| (*link).to_owned()),
                    block: blocks.first().map(|(_, block)| *block),
                },
            );
        };
        match token {
            Token::Text(text, _) => push(text, &links, &blocks, &cites),
            Token::Open(open) => {
                let mut inner = state;
                match open {
                    Open::Quote => {
                        push(mark(words, state.quotes, false), &links, &blocks, &cites);
                        inner.quotes += 1;
                    }
                    Open::Link(target) => links.push((states.len(), target)),
                    Open::Mark(Mark::Cite(cite)) => cites.push((states.len(), *cite as usize)),
                    Open::Display(display) => {
                        blocks.push((states.len(), Block { display: displayed(*display), index: count }));
                        count = count.saturating_add(1);
                    }
                    open => {
                        if let Some((look, flips)) = flips(open) {
                            inner = state.within(look, flips);
                        }
                    }
                }
                states.push(inner);
            }
            Token::Close => {
                states.pop();
                let outer = states.last().copied().unwrap_or_default();
                links.retain(|(depth, _)| *depth < states.len());
                if outer.quotes < state.quotes {
                    add(
                        &mut parts,
                        cites.last().map(|(_, cite)| *cite),
                        Span {
                            text: mark(words, outer.quotes, true).to_owned(),
                            look: outer.look,
                            link: links.last().map(|(_, link)| (*link).to_owned()),
                            block: blocks.first().map(|(_, block)| *block),
                        },
                    );
                }
                blocks.retain(|(depth, _)| *depth < states.len());
                cites.retain(|(depth, _)| *depth < states.len());
            }
        }
    }
    parts
}

fn add(parts: &mut Vec<(Option<usize>, Rich)>, cite: Option<usize>, mut span: Span) {
    match parts.last_mut() {
        Some((own, rich)) if *own == cite => {
            take_address(rich, &mut span);
            rich.push(span);
        }
        _ if span.text.is_empty() => {}
        _ => {
            let mut rich = Rich::default();
            rich.push(span);
            parts.push((cite, rich));
        }
    }
}

/// The beginning of an address that a style sets before an identifier is part of the link (specification, "Appendix VI: Links").
fn take_address(rich: &mut Rich, span: &mut Span) {
    let Some(link) = &span.link else { return };
    let Some(before) = link.strip_suffix(span.text.as_str()).filter(|before| before.contains("://")) else { return };
    let Some(last) = rich.0.last_mut().filter(|last| last.link.is_none() && last.look == span.look) else { return };
    if last.text.ends_with(before) {
        last.text.truncate(last.text.len() - before.len());
        span.text.insert_str(0, before);
        if last.text.is_empty() {
            rich.0.pop();
        }
    }
}

fn displayed(display: xml::Display) -> Display {
    match display {
        xml::Display::Block => Display::Block,
        xml::Display::Indent => Display::Indent,
        xml::Display::LeftMargin => Display::LeftMargin,
        xml::Display::RightInline => Display::RightInline,
    }
}
