//! Characters that nobody sees in an article and its sidecar: controls, and marks that turn the direction of what
//! follows, by which words can be made to read otherwise than they are (Boucher and Anderson, *Trojan Source*, 2021).
//!
//! A direction that is opened and closed in one line is how Arabic and Hebrew are set among others, and is not told of;
//! one that is left open, or that turns letters round, is.

use super::Known;
use crate::report::{Code, Diagnostic, SourceFile};
use std::ops::Range;
use std::sync::Arc;

/// What is told of one file; what comes behind it is hardly another fault.
const MOST: usize = 20;

/// Hidden characters in the article's files.
pub(super) fn faults(known: &Known<'_>) -> Vec<Diagnostic> {
    let article = &known.files.article;
    let front = written(&article.text[..known.files.body]);
    let body = plain(&article.text).filter(|(place, _)| place.start >= known.files.body);
    let mut found: Vec<Diagnostic> = front.into_iter().chain(body).take(MOST).map(|one| told(article, one)).collect();
    if let Some(sidecar) = &known.files.sidecar {
        found.extend(written(&sidecar.text).into_iter().take(MOST).map(|one| told(sidecar, one)));
    }
    found
}

/// A hidden character and its place.
type Hidden = (Range<usize>, char);

fn told(file: &Arc<SourceFile>, (place, one): Hidden) -> Diagnostic {
    let (what, help) = if one.is_control() {
        ("a control character", "take it out; readers are shown `�` in its place")
    } else if matches!(one, '\u{202D}' | '\u{202E}') {
        (
            "a mark that turns letters round",
            "take it out; readers would be shown other words than those that stand here",
        )
    } else {
        ("a direction of writing that is not closed in its line", "close it, or take the mark out")
    };
    let message = format!("U+{:04X} is {what}", u32::from(one));
    Diagnostic::new(Code::HiddenCharacter, message).at(file, place).help(help)
}

/// Those in a file of keys, also written as escapes.
fn written(text: &str) -> Vec<Hidden> {
    let mut found: Vec<Hidden> = plain(text).chain(escapes(text)).collect();
    found.sort_by_key(|(place, _)| place.start);
    found
}

/// Those that stand in a text as they are.
fn plain(text: &str) -> impl Iterator<Item = Hidden> {
    let text = if may_have(text) { text } else { "" };
    let lines = text.split_inclusive('\n').scan(0, |start, line| {
        let here = *start;
        *start += line.len();
        Some((here, line))
    });
    lines
        .flat_map(|(start, line)| in_line(line).into_iter().map(move |(at, one)| (start + at, one)))
        .map(|(start, one)| (start..start + one.len_utf8(), one))
}

/// Whether there may be one: all of them but the ASCII ones begin with one of two bytes.
fn may_have(text: &str) -> bool {
    text.bytes().any(|byte| byte < b' ' && byte != b'\n' || matches!(byte, 0x7F | 0xC2 | 0xE2))
}

fn in_line(line: &str) -> Vec<(usize, char)> {
    let (mut found, mut open) = (Vec::new(), Vec::new());
    if !may_have(line) {
        return found;
    }
    for (at, one) in line.char_indices() {
        match one {
            '\u{202D}' | '\u{202E}' => found.push((at, one)),
            '\u{202A}' | '\u{202B}' | '\u{2066}'..='\u{2068}' => open.push((at, one)),
            '\u{202C}' | '\u{2069}' => drop(open.pop()),
            '\t' | '\n' | '\r' | '\u{C}' => {}
            _ if one.is_control() => found.push((at, one)),
            _ => {}
        }
    }
    found.extend(open);
    found
}

/// `\u202e` and its like in strings between `"`.
fn escapes(text: &str) -> impl Iterator<Item = Hidden> {
    text.match_indices("\\u").filter_map(|(at, _)| {
        let digits = text.get(at + 2..at + 6).filter(|_| !text[..at].ends_with('\\'))?;
        let one = char::from_u32(u32::from_str_radix(digits, 16).ok()?)?;
        let is_hidden =
            one.is_control() && !matches!(one, '\t' | '\n' | '\r') || matches!(one, '\u{202D}' | '\u{202E}');
        is_hidden.then_some((at..at + 6, one))
    })
}

#[cfg(test)]
mod tests {
    use super::{plain, written};

    #[test]
    fn what_nobody_sees_is_found_where_it_stands() {
        let of = |text: &str| plain(text).map(|(place, one)| (place.start, one)).collect::<Vec<_>>();
        assert_eq!(of("plain “words” and a\ttab\r\nא ב\n"), []);
        assert_eq!(of("a\u{1}b\u{7f}\u{9b}"), [(1, '\u{1}'), (3, '\u{7f}'), (4, '\u{9b}')]);
        assert_eq!(of("x\ny \u{202e}z\u{202c}"), [(4, '\u{202e}')]);
        assert_eq!(of("\u{2067}אב\u{2069} closed\n\u{2067}open\n"), [(18, '\u{2067}')]);
        let escaped = written("title = \"a\\u202eb\\u0007\\n\\\\u0007\"").into_iter();
        assert_eq!(
            escaped.map(|(place, one)| (place.start, one)).collect::<Vec<_>>(),
            [(10, '\u{202e}'), (17, '\u{7}')]
        );
    }
}
