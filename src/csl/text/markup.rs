//! The small HTML of CSL-JSON, and quotation marks, in a value → the tree.
//!
//! In: a value as it was written.
//! Out: its texts, markup and quotations as tokens.
//!
//! Known are `<i>`, `<b>`, `<sup>`, `<sub>`, `<sc>`, and `<span>` of class `nocase` or `nodecor` or in small capitals.
//! What has no counterpart is text. Quotation marks in pairs become quotations, so that they turn inner or outer where
//! they are printed; an apostrophe is written as a typographic one.

use super::super::style::Words;
use super::super::tree::{Open, Role, Token};
use citationberg::{FontStyle, FontVariant, FontWeight, Formatting, VerticalAlign};
use std::borrow::Cow;

/// A piece of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Piece<'a> {
    Text(&'a str),
    Start(Tag, &'a str),
    End(Tag, &'a str),
    /// A quotation mark: what it looks like, whether it may open or close.
    Quote {
        single: bool,
        opens: bool,
        closes: bool,
        written: &'a str,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tag {
    Italic,
    Bold,
    Super,
    Sub,
    SmallCaps,
    NoCase,
    NoDecor,
    /// The end of any span.
    Span,
}

impl Tag {
    fn closes(self, open: Tag) -> bool {
        self == open || self == Tag::Span && matches!(open, Tag::NoCase | Tag::NoDecor | Tag::SmallCaps)
    }

    fn open<'a>(self) -> Open<'a> {
        let plain = Formatting::default();
        Open::Flip(match self {
            Tag::Italic => Formatting { font_style: Some(FontStyle::Italic), ..plain },
            Tag::Bold => Formatting { font_weight: Some(FontWeight::Bold), ..plain },
            Tag::Super => Formatting { vertical_align: Some(VerticalAlign::Sup), ..plain },
            Tag::Sub => Formatting { vertical_align: Some(VerticalAlign::Sub), ..plain },
            Tag::SmallCaps => Formatting { font_variant: Some(FontVariant::SmallCaps), ..plain },
            Tag::NoCase | Tag::Span => return Open::NoCase,
            Tag::NoDecor => return Open::NoDecor,
        })
    }
}

/// Reads a value to the end of `out`.
pub(in crate::csl) fn read<'a>(text: &'a str, words: &Words, out: &mut Vec<Token<'a>>) {
    let pieces = cut(text, words);
    let matched = pairs(&pieces);
    let mut run: Option<Cow<'a, str>> = None;
    let mut role = Role::Content;
    let mut flush = |run: &mut Option<Cow<'a, str>>, out: &mut Vec<Token<'a>>| {
        if let Some(text) = run.take().filter(|text| !text.is_empty()) {
            out.push(Token::Text(text, std::mem::replace(&mut role, Role::Inner)));
        }
    };
    let add = |run: &mut Option<Cow<'a, str>>, text: &'a str| match run {
        Some(before) => before.to_mut().push_str(text),
        None => *run = Some(Cow::Borrowed(text)),
    };
    for (piece, matched) in pieces.iter().zip(matched) {
        match (*piece, matched) {
            (Piece::Text(text), _) => add(&mut run, text),
            (Piece::Start(tag, _), Some(true)) => {
                flush(&mut run, out);
                out.push(Token::Open(tag.open()));
            }
            (Piece::Quote { .. }, Some(true)) => {
                flush(&mut run, out);
                out.push(Token::Open(Open::Quote));
            }
            (Piece::End(..) | Piece::Quote { .. }, Some(_)) => {
                flush(&mut run, out);
                out.push(Token::Close);
            }
            (Piece::Quote { single: true, written, .. }, None) => {
                add(&mut run, if written == "'" { "’" } else { written });
            }
            (Piece::Start(_, written) | Piece::End(_, written) | Piece::Quote { written, .. }, _) => {
                add(&mut run, written);
            }
        }
    }
    flush(&mut run, out);
}

fn tag(text: &str) -> Option<(Tag, bool, usize)> {
    const TAGS: [(&str, Tag); 6] = [
        ("i", Tag::Italic),
        ("b", Tag::Bold),
        ("sup", Tag::Super),
        ("sub", Tag::Sub),
        ("sc", Tag::SmallCaps),
        ("span", Tag::Span),
    ];
    let end = text.find('>')?;
    let inner = text.get(1..end)?;
    if let Some(name) = inner.strip_prefix('/') {
        let (_, tag) = TAGS.iter().find(|(own, _)| *own == name)?;
        return Some((*tag, false, end + 1));
    }
    let found = TAGS[..5].iter().find(|(own, _)| *own == inner).map(|(_, tag)| *tag);
    let span = || {
        let attributes = inner.strip_prefix("span ")?.replace([' ', '\'', '"', ';'], "");
        match attributes.as_str() {
            "class=nocase" => Some(Tag::NoCase),
            "class=nodecor" => Some(Tag::NoDecor),
            "style=font-variant:small-caps" => Some(Tag::SmallCaps),
            _ => None,
        }
    };
    Some((found.or_else(span)?, true, end + 1))
}

fn cut<'a>(text: &'a str, words: &Words) -> Vec<Piece<'a>> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut at = 0;
    // What stands before, markup aside.
    let mut before: Option<char> = None;
    let guillemets = words.quotes[0][0].contains('«');
    while let Some(c) = text[at..].chars().next() {
        let length = c.len_utf8();
        let rest = &text[at..];
        let after = || next_visible(&rest[length..]);
        let (piece, length) = match c {
            '<' => match tag(rest) {
                Some((tag, true, length)) => (Piece::Start(tag, &rest[..length]), length),
                Some((tag, false, length)) => (Piece::End(tag, &rest[..length]), length),
                None => {
                    before = Some(c);
                    at += length;
                    continue;
                }
            },
            '"' | '\'' | '“' | '”' | '‘' | '’' => (quote(c, &rest[..length], before, after()), length),
            '«' | '»' if guillemets => {
                let opens = c == '«';
                let space = |c: char| matches!(c, ' ' | '\u{a0}' | '\u{202f}');
                let length = if opens {
                    length + rest[length..].chars().next().filter(|c| space(*c)).map_or(0, char::len_utf8)
                } else {
                    length
                };
                (Piece::Quote { single: false, opens, closes: !opens, written: &rest[..length] }, length)
            }
            c => {
                before = Some(c);
                at += length;
                continue;
            }
        };
        if at > start {
            let closing = matches!(piece, Piece::Quote { closes: true, opens: false, written: "»", .. });
            let text = &text[start..at];
            pieces.push(Piece::Text(if closing { text.trim_end_matches([' ', '\u{a0}', '\u{202f}']) } else { text }));
        }
        if matches!(piece, Piece::Quote { .. }) {
            before = Some(c);
        }
        pieces.push(piece);
        at += length;
        start = at;
    }
    if start < text.len() {
        pieces.push(Piece::Text(&text[start..]));
    }
    pieces
}

/// The next character that is not part of a tag.
fn next_visible(mut rest: &str) -> Option<char> {
    while rest.starts_with('<') {
        let Some((_, _, length)) = tag(rest) else { break };
        rest = &rest[length..];
    }
    rest.chars().next()
}

fn quote(c: char, written: &str, before: Option<char>, after: Option<char>) -> Piece<'_> {
    let single = matches!(c, '\'' | '‘' | '’');
    let edge = before.is_none_or(|c| {
        c.is_whitespace() || matches!(c, '(' | '[' | '{' | '“' | '‘' | '"' | '\'' | '—' | '–' | '-' | '/' | ':')
    });
    let inside = after.is_some_and(|c| !c.is_whitespace());
    let end = after.is_none_or(|c| !c.is_alphanumeric());
    let (opens, closes) = match c {
        '“' | '‘' => (true, false),
        '”' => (false, true),
        '’' => (false, end && (!edge || before.is_some_and(|c| !c.is_whitespace()))),
        _ => (edge && inside, before.is_some_and(|c| !c.is_whitespace()) && end),
    };
    Piece::Quote { single, opens, closes, written }
}

/// For each piece whether it opens (true) or closes (false) a pair.
fn pairs(pieces: &[Piece<'_>]) -> Vec<Option<bool>> {
    let mut matched = vec![None; pieces.len()];
    let mut open: Vec<usize> = Vec::new();
    for (at, piece) in pieces.iter().enumerate() {
        let partner = match piece {
            Piece::End(tag, _) => {
                open.iter().rposition(|other| matches!(pieces[*other], Piece::Start(own, _) if tag.closes(own)))
            }
            Piece::Quote { single, closes: true, .. } => {
                let found = open.iter().rposition(|other| match pieces[*other] {
                    Piece::Quote { single: own, .. } => own == *single,
                    _ => false,
                });
                // A quotation does not end where an element within it is still open.
                found.filter(|found| !open[found + 1..].iter().any(|other| matches!(pieces[*other], Piece::Start(..))))
            }
            _ => None,
        };
        if let Some(partner) = partner {
            matched[open[partner]] = Some(true);
            matched[at] = Some(false);
            open.truncate(partner);
        } else if matches!(piece, Piece::Start(..) | Piece::Quote { opens: true, .. }) {
            open.push(at);
        }
    }
    matched
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        let mut tokens = Vec::new();
        read(text, &Words::default(), &mut tokens);
        let show = |token: &Token<'_>| match token {
            Token::Text(text, _) => text.to_string(),
            Token::Open(Open::Quote) => "[".to_owned(),
            Token::Open(_) => "{".to_owned(),
            Token::Close => "}".to_owned(),
        };
        tokens.iter().map(show).collect()
    }

    #[test]
    fn markup_is_read_and_what_is_none_stays() {
        assert_eq!(shown("a <i>b <b>c</b></i> d"), "a {b {c}} d");
        assert_eq!(shown("a < b, <i>c, <x>d</x>"), "a < b, <i>c, <x>d</x>");
        assert_eq!(shown("H<sub>2</sub>O"), "H{2}O");
    }

    #[test]
    fn quotation_marks_pair_and_apostrophes_do_not() {
        assert_eq!(shown("a \"b 'c' d\" e"), "a [b [c} d} e");
        assert_eq!(shown("“a” isn't ‘b’"), "[a} isn’t [b}");
        assert_eq!(shown("rock 'n roll"), "rock ’n roll");
        assert_eq!(shown("12\" record"), "12\" record");
    }
}
