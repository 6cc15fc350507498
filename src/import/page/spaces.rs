//! Words of a page with its blanks as one, and the marks that stand for the signs of footnotes.

use crate::import::prose::{Block, Inline, clean};

/// Around the number of a footnote, where its sign stood.
const SIGN: (char, char) = ('\u{FDD1}', '\u{FDD2}');

/// The mark that stands for the sign of a footnote.
pub fn sign(number: usize) -> String {
    format!("{}{number}{}", SIGN.0, SIGN.1)
}

/// Adds words: blanks as one, and the marks of footnotes as their signs.
pub(super) fn said(text: &str, footnotes: usize, out: &mut Vec<Inline>) {
    let mut rest = text;
    while let Some(at) = rest.find(SIGN.0) {
        let (before, behind) = (&rest[..at], &rest[at + SIGN.0.len_utf8()..]);
        spaced(before, out);
        let Some((number, behind)) = behind.split_once(SIGN.1) else {
            spaced(behind, out);
            return;
        };
        if let Some(number) = number.parse().ok().filter(|number| *number < footnotes) {
            out.push(Inline::Footnote(number));
        }
        rest = behind;
    }
    spaced(rest, out);
}

/// Words with each run of blanks as one.
fn spaced(text: &str, out: &mut Vec<Inline>) {
    let mut words = String::with_capacity(text.len());
    for c in clean(text).chars() {
        match c {
            ' ' | '\n' | '\t' | '\r' | '\u{C}' if words.ends_with(' ') => {}
            ' ' | '\n' | '\t' | '\r' | '\u{C}' => words.push(' '),
            c => words.push(c),
        }
    }
    if !words.is_empty() {
        out.push(Inline::Text(words));
    }
}

/// A line without blanks at its ends, and with no two beside each other, whatever stands between.
pub(super) fn trimmed(mut line: Vec<Inline>) -> Vec<Inline> {
    squeeze(&mut line, &mut true);
    while let Some(last) = line.last_mut() {
        match last {
            Inline::Break => {}
            Inline::Text(words) if words.trim().is_empty() => {}
            Inline::Text(words) => {
                words.truncate(words.trim_end_matches(' ').len());
                break;
            }
            _ => break,
        }
        line.pop();
    }
    line
}

/// Leaves blanks out behind others; `after` says whether one stands before.
fn squeeze(line: &mut [Inline], after: &mut bool) {
    for inline in line {
        match inline {
            Inline::Text(words) => {
                let kept = words.chars().filter(|c| {
                    let is_kept = *c != ' ' || !*after;
                    *after = *c == ' ';
                    is_kept
                });
                *words = kept.collect();
            }
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Struck(inner) | Inline::Link(_, inner) => {
                squeeze(inner, after);
            }
            Inline::Break => *after = true,
            Inline::Code(_) | Inline::Picture(..) | Inline::Footnote(_) => *after = false,
            Inline::Border(_) => {}
        }
    }
}

/// Ends a paragraph.
pub(super) fn finish(line: &mut Vec<Inline>, out: &mut Vec<Block>) {
    let line = trimmed(std::mem::take(line));
    let is_there = |inline: &Inline| match inline {
        Inline::Text(words) | Inline::Code(words) => !words.trim().is_empty(),
        Inline::Break | Inline::Border(_) => false,
        Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Struck(inner) | Inline::Link(_, inner) => {
            !inner.is_empty()
        }
        _ => true,
    };
    if line.iter().any(is_there) {
        out.push(Block::Paragraph(line));
    }
}
