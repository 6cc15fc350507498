//! The tree → HTML, plain text, or [`Rich`] text.
//!
//! Here quotation marks get their outer or inner form, and italics within italics stand upright. All text is escaped.

use super::rich::{Block, Display, Look, Mark as Quality, Rich, Span};
use super::style::Words;
use super::tree::{Mark, Open, Token};
use citationberg::{self as xml, FontStyle, FontVariant, FontWeight, Formatting, TextDecoration, VerticalAlign};

/// How the text looks where we are.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct State {
    look: Look,
    quotes: u8,
}

impl State {
    /// The state within an element of this look.
    fn within(self, look: Formatting, flips: bool) -> State {
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

fn mark(words: &Words, depth: u8, closing: bool) -> &str {
    &words.quotes[usize::from(depth % 2)][usize::from(closing)]
}

/// Whether an element of this look turns over what it stands in: the markup of a value does, a style's element does not.
fn flips(open: &Open<'_>) -> Option<(Formatting, bool)> {
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

/// As runs of characters that look alike.
pub(super) fn rich(tokens: &[Token<'_>], words: &Words) -> Rich {
    let mut rich = Rich::default();
    for (_, part) in parts(tokens, words) {
        part.0.into_iter().for_each(|span| rich.push(span));
    }
    rich
}

/// As runs of characters that look alike, cut where a cite begins or ends.
pub(super) fn parts(tokens: &[Token<'_>], words: &Words) -> Vec<(Option<usize>, Rich)> {
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

/// As HTML, in the manner of other processors: `<i>`, `<b>`, `<span style="…">`.
pub(super) fn html(tokens: &[Token<'_>], words: &Words) -> String {
    let mut html = String::new();
    let mut states = vec![State::default()];
    let mut ends: Vec<String> = Vec::new();
    for token in tokens {
        let state = states.last().copied().unwrap_or_default();
        match token {
            Token::Text(text, _) => escape(text, &mut html),
            Token::Open(open) => {
                let mut inner = state;
                let mut end = String::new();
                match open {
                    Open::Quote => {
                        escape(mark(words, state.quotes, false), &mut html);
                        inner.quotes += 1;
                        escape(mark(words, state.quotes, true), &mut end);
                    }
                    Open::Display(display) => {
                        let (before, class, behind) = match display {
                            xml::Display::Block => ("\n\n    ", "block", "\n"),
                            xml::Display::Indent => ("\n    ", "indent", "\n  "),
                            xml::Display::LeftMargin => ("\n    ", "left-margin", ""),
                            xml::Display::RightInline => ("", "right-inline", "\n  "),
                        };
                        html.push_str(&format!("{before}<div class=\"csl-{class}\">"));
                        end.push_str(&format!("</div>{behind}"));
                    }
                    open => {
                        if let Some((look, flips)) = flips(open) {
                            inner = state.within(look, flips);
                            tags(state.look, inner.look, look, &mut html, &mut end);
                        }
                    }
                }
                states.push(inner);
                ends.push(end);
            }
            Token::Close => {
                html.push_str(&ends.pop().unwrap_or_default());
                states.pop();
            }
        }
    }
    html
}

/// The tags that lead from one look to another.
fn tags(from: Look, to: Look, wanted: Formatting, html: &mut String, end: &mut String) {
    let mut put = |start: &str, close: &str| {
        html.push_str(start);
        end.insert_str(0, close);
    };
    let on = |quality| to.has(quality) && !from.has(quality);
    let off = |quality| !to.has(quality) && from.has(quality);
    if on(Quality::Superscript) {
        put("<sup>", "</sup>");
    }
    if on(Quality::Subscript) {
        put("<sub>", "</sub>");
    }
    if wanted.vertical_align == Some(VerticalAlign::Baseline) {
        put("<span style=\"baseline\">", "</span>");
    }
    let spans = [
        (Quality::Underline, "text-decoration:underline", "text-decoration:none"),
        (Quality::SmallCaps, "font-variant:small-caps", "font-variant:normal"),
    ];
    for (quality, set, unset) in spans {
        if on(quality) {
            put(&format!("<span style=\"{set};\">"), "</span>");
        } else if off(quality) {
            put(&format!("<span style=\"{unset};\">"), "</span>");
        }
    }
    let pairs = [(Quality::Strong, "b", "font-weight:normal"), (Quality::Emphasis, "i", "font-style:normal")];
    for (quality, tag, unset) in pairs {
        if on(quality) {
            put(&format!("<{tag}>"), &format!("</{tag}>"));
        } else if off(quality) {
            put(&format!("<span style=\"{unset};\">"), "</span>");
        }
    }
}

fn escape(text: &str, html: &mut String) {
    for c in text.chars() {
        match c {
            '&' => html.push_str("&#38;"),
            '<' => html.push_str("&#60;"),
            '>' => html.push_str("&#62;"),
            c => match raised(c) {
                Some(letters) => html.push_str(&format!("<sup>{letters}</sup>")),
                None => html.push(c),
            },
        }
    }
}

/// The letter that a raised one stands for (Unicode, superscript folding).
fn raised(c: char) -> Option<&'static str> {
    const RAISED: &str = "ªa²2³3¹1ºoʰhʱɦʲjʳrʴɹʵɻʶʁʷwʸyˠɣˡlˢsˣxˤʕᴬAᴭÆᴮBᴰDᴱEᴲƎᴳGᴴHᴵIᴶJᴷKᴸLᴹMᴺNᴼOᴽȢᴾPᴿRᵀTᵁUᵂWᵃaᵄɐᵅɑᵆᴂᵇbᵈdᵉeᵊəᵋɛ\
        ᵌɜᵍgᵏkᵐmᵑŋᵒoᵓɔᵔᴖᵕᴗᵖpᵗtᵘuᵙᴝᵚɯᵛvᵜᴥᵝβᵞγᵟδᵠφᵡχ⁰0ⁱi⁴4⁵5⁶6⁷7⁸8⁹9⁺+⁻−⁼=⁽(⁾)ⁿn㆒一㆓二㆔三㆕四㆖上㆗中㆘下㆙甲㆚乙㆛丙㆜丁㆝天㆞地㆟人ˀʔˁʕۥوۦي";
    match c {
        '℠' => return Some("SM"),
        '™' => return Some("TM"),
        c if c < 'ª' => return None,
        _ => {}
    }
    let at = RAISED.char_indices().step_by(2).find(|(_, raised)| *raised == c)?.0 + c.len_utf8();
    let rest = &RAISED[at..];
    rest.chars().next().map(|base| &rest[..base.len_utf8()])
}
