//! Quotation marks within a source's texts, so that they follow the style and the language they are printed in.
//!
//! In: a text without control characters. Out: the same text, in which marks that pair are signs ([`super::signs`]), and
//! straight apostrophes are typographic. Marks that do not pair stay as they are written. Tags are looked past.

use super::markup;
use super::signs::{CLOSE_OWN, OPEN_OWN};

/// What a character may be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Open,
    Close,
    Apostrophe,
}

/// The text with signs for its quotation marks.
pub fn quotes(text: &str) -> String {
    const MARKS: [char; 9] = ['"', '\'', '“', '”', '„', '‘', '’', '«', '»'];
    if !text.contains(MARKS) {
        return text.to_owned();
    }
    let chars: Vec<(char, bool)> = with_tags(text);
    let mut out: Vec<char> = chars.iter().map(|(sign, _)| *sign).collect();
    let mut open: Vec<(usize, char)> = Vec::new();
    for at in 0..chars.len() {
        if chars[at].1 {
            continue;
        }
        match role(&chars, at, &open) {
            Some(Role::Open) => open.push((at, chars[at].0)),
            Some(Role::Close) => {
                if let Some((start, _)) = open.pop() {
                    (out[start], out[at]) = (OPEN_OWN, CLOSE_OWN);
                }
            }
            Some(Role::Apostrophe) => out[at] = '’',
            None => {}
        }
    }
    out.into_iter().collect()
}

/// The characters, each with whether it belongs to a tag.
fn with_tags(text: &str) -> Vec<(char, bool)> {
    let mut chars = Vec::with_capacity(text.len());
    let mut tag_end = 0;
    for (at, sign) in text.char_indices() {
        if at >= tag_end && sign == '<' {
            tag_end = at + markup::tag_length(&text[at..]);
        }
        chars.push((sign, at < tag_end));
    }
    chars
}

fn role(chars: &[(char, bool)], at: usize, open: &[(usize, char)]) -> Option<Role> {
    let visible = |(sign, tag): &&(char, bool)| !*tag && *sign != '\0';
    let before = chars[..at].iter().rev().find(visible).map(|(sign, _)| *sign);
    let after = chars[at + 1..].iter().find(visible).map(|(sign, _)| *sign);
    let letter = |sign: Option<char>| sign.is_some_and(char::is_alphanumeric);
    let begins = before.is_none_or(|sign| sign.is_whitespace() || "([{—–-/“„«‘\"'".contains(sign))
        && after.is_some_and(|sign| !sign.is_whitespace());
    let last = open.last().map(|(_, sign)| *sign);
    match chars[at].0 {
        '\'' if letter(before) && letter(after) => Some(Role::Apostrophe),
        '\'' if last == Some('\'') && !letter(after) => Some(Role::Close),
        '\'' if begins && letter(after) && closed_later(chars, at) => Some(Role::Open),
        '\'' if letter(before) || letter(after) => Some(Role::Apostrophe),
        '’' if last == Some('‘') && !letter(after) => Some(Role::Close),
        '"' if last == Some('"') && !begins => Some(Role::Close),
        '"' if begins => Some(Role::Open),
        '“' if last == Some('„') => Some(Role::Close),
        '“' | '„' | '«' | '‘' => Some(Role::Open),
        '”' if matches!(last, Some('“' | '„')) => Some(Role::Close),
        '»' if last == Some('«') => Some(Role::Close),
        _ => None,
    }
}

/// Whether a straight single mark is followed by one that can close it.
fn closed_later(chars: &[(char, bool)], at: usize) -> bool {
    let rest = &chars[at + 1..];
    let ends = |index: usize| {
        let after = rest.get(index + 1).map(|(sign, _)| *sign);
        rest[index].0 == '\'' && index > 0 && !after.is_some_and(char::is_alphanumeric)
    };
    (0..rest.len()).any(ends)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        quotes(text).replace(OPEN_OWN, "[").replace(CLOSE_OWN, "]")
    }

    #[test]
    fn pairs_are_signs() {
        assert_eq!(shown("The Meaning of “Meaning”"), "The Meaning of [Meaning]");
        assert_eq!(shown("a \"b 'c' d\" e"), "a [b [c] d] e");
        assert_eq!(shown("„a“ «b» ‘c’"), "[a] [b] [c]");
    }

    #[test]
    fn apostrophes_are_apostrophes() {
        assert_eq!(shown("Don't follow the workers' path of '68"), "Don’t follow the workers’ path of ’68");
        assert_eq!(shown("L’Aurore, ‘today’s’ news"), "L’Aurore, [today’s] news");
    }

    #[test]
    fn marks_without_a_partner_and_tags_stay() {
        for text in ["5\" disks", "a ” b", "” “", "<span class=\"nocase\">x</span>", "“open"] {
            assert_eq!(shown(text), text);
        }
    }
}
