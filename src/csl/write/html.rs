//! The tree → HTML as other processors write it. All text is escaped.
//!
//! In: a tree.
//! Out: HTML.

use super::state::{State, flips, mark};
use crate::csl::rich::{Look, Mark as Quality};
use crate::csl::style::Words;
use crate::csl::tree::{Open, Token};
use citationberg::{self as xml, Formatting, VerticalAlign};

/// As HTML, in the manner of other processors: `<i>`, `<b>`, `<span style="…">`.
pub(in crate::csl) fn html(tokens: &[Token<'_>], words: &Words) -> String {
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
    const RAISED: &str = "\
        ªa²2³3¹1ºoʰhʱɦʲjʳrʴɹʵɻʶʁʷwʸyˠɣˡlˢsˣxˤʕᴬAᴭÆᴮBᴰDᴱEᴲƎᴳGᴴHᴵIᴶJᴷKᴸLᴹMᴺNᴼOᴽȢᴾPᴿRᵀTᵁUᵂWᵃaᵄɐᵅɑᵆᴂᵇb\
        ᵈdᵉeᵊəᵋɛᵌɜᵍgᵏkᵐmᵑŋᵒoᵓɔᵔᴖᵕᴗᵖpᵗtᵘuᵙᴝᵚɯᵛvᵜᴥᵝβᵞγᵟδᵠφᵡχ⁰0ⁱi⁴4⁵5⁶6⁷7⁸8⁹9⁺+⁻−⁼=⁽(⁾)ⁿn㆒一㆓二㆔三㆕四㆖上㆗中\
        ㆘下㆙甲㆚乙㆛丙㆜丁㆝天㆞地㆟人ˀʔˁʕۥوۦي";
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
