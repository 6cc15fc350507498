//! A list of names of a `.bib` field.
//!
//! In: `First von Last`, `von Last, First`, `von Last, Jr, First`, `{An Institution}`, and BibLaTeX's `family=…,
//! given=…`.
//! Out: CSL names, after the rules of BibTeX (`btxdoc`, section 4) and of BibLaTeX's manual. `and others` becomes the
//! name `others`, as in pandoc.

use ::citationberg::json::NameValue;

use crate::report::Code;

use super::super::Fault;
use super::super::names::{self, Parts};
use super::latex::{self, LatexStyle};
use super::raw::RawRecord;

/// The names of a field; empty when it has none.
pub fn list(record: &RawRecord, field: &str, faults: &mut Vec<Fault>) -> Vec<NameValue> {
    // `useprefix=false`: the particle does not belong to the name when it stands alone.
    let dropping = record.raw("options").is_some_and(|options| options.replace(' ', "").contains("useprefix=false"));
    let Some(latex) = record.raw(field) else { return Vec::new() };
    let pieces = split_and(latex);
    for odd in pieces.iter().filter(|name| is_odd(name)) {
        let message = format!("`{}` in `{field}` of `{}` is not one name", plain(odd), record.key);
        let fault = Fault::new(Code::NotUnderstood, record.place(field), message);
        faults.push(fault.help("`and` stands between people: {Family, Given and Family, Given}"));
    }
    pieces.into_iter().filter_map(|name| one(name, dropping)).collect()
}

/// Whether a name holds several: more commas than a name has, or a semicolon.
fn is_odd(latex: &str) -> bool {
    let signs = |wanted: char| pieces(latex, |sign| sign == wanted);
    let commas = signs(',');
    let is_extended = commas.first().is_some_and(|(_, first)| first.contains('='));
    (commas.iter().filter(|(_, piece)| !piece.trim().is_empty()).count() > 3 && !is_extended) || signs(';').len() > 1
}

/// The pieces between `and` outside of braces.
pub fn split_and(latex: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    for (index, word) in words(latex) {
        if word.eq_ignore_ascii_case("and") {
            pieces.push(latex[start..index].trim());
            start = index + word.len();
        }
    }
    pieces.push(latex[start..].trim());
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

/// The words between spaces outside of braces, with their places.
fn words(latex: &str) -> Vec<(usize, &str)> {
    pieces(latex, |sign| sign.is_whitespace() || sign == '~').into_iter().filter(|(_, word)| !word.is_empty()).collect()
}

/// Cuts a text at signs outside of braces.
fn pieces(latex: &str, cuts: impl Fn(char) -> bool) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let (mut depth, mut start, mut escaped) = (0_usize, 0, false);
    for (index, sign) in latex.char_indices() {
        match sign {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            sign if depth == 0 && cuts(sign) => {
                found.push((start, &latex[start..index]));
                start = index + sign.len_utf8();
            }
            _ => {}
        }
    }
    found.push((start, &latex[start..]));
    found
}

fn one(latex: &str, dropping: bool) -> Option<NameValue> {
    if latex.eq_ignore_ascii_case("others") {
        return Some(names::literal("others"));
    }
    if is_one_group(latex) {
        let text = plain(latex);
        return (!text.is_empty()).then(|| names::literal(&text));
    }
    let commas: Vec<&str> = pieces(latex, |sign| sign == ',').into_iter().map(|(_, piece)| piece.trim()).collect();
    let parts = match commas.as_slice() {
        [first, ..] if first.contains('=') && extended(&commas).is_some() => extended(&commas)?,
        [whole] => first_von_last(whole),
        [last, first] => Parts { given: plain(first), ..von_last(last) },
        [last, suffix, first, ..] => Parts { given: plain(first), suffix: plain(suffix), ..von_last(last) },
        [] => return None,
    };
    let parts = if dropping && parts.dropping.is_empty() {
        Parts { dropping: parts.non_dropping, non_dropping: String::new(), ..parts }
    } else {
        parts
    };
    (!parts.family.is_empty() || !parts.given.is_empty()).then(|| parts.into_name())
}

/// Whether the first brace closes at the end.
fn is_one_group(latex: &str) -> bool {
    let inner =
        latex.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')).filter(|inner| !inner.starts_with('\\'));
    let mut depth = 0_i32;
    inner.is_some_and(|inner| {
        inner.bytes().all(|byte| {
            depth += i32::from(byte == b'{') - i32::from(byte == b'}');
            depth >= 0
        })
    })
}

/// `given=Hans, family=Harman, prefix=von, useprefix=false`.
fn extended(commas: &[&str]) -> Option<Parts> {
    let mut parts = Parts::default();
    let mut dropping = false;
    for piece in commas {
        let (name, value) = piece.split_once('=')?;
        let value = plain(value.trim().trim_matches('"'));
        match name.trim().to_ascii_lowercase().as_str() {
            "family" => parts.family = value,
            "given" => parts.given = value,
            "prefix" => parts.non_dropping = value,
            "suffix" => parts.suffix = value,
            "useprefix" => dropping = value == "false",
            name if name.ends_with("-i") || name.ends_with("-un") || name.ends_with("-hash") => {}
            _ => return None,
        }
    }
    if dropping {
        parts.dropping = std::mem::take(&mut parts.non_dropping);
    }
    Some(parts)
}

fn first_von_last(latex: &str) -> Parts {
    let words: Vec<&str> = words(latex).into_iter().map(|(_, word)| word).collect();
    let Some((last, before)) = words.split_last() else { return Parts::default() };
    let Some(von) = before.iter().position(|word| is_small(word)) else {
        return Parts { given: joined(before), family: plain(last), ..Parts::default() };
    };
    let end = before.iter().rposition(|word| is_small(word)).map_or(von, |index| index + 1);
    Parts {
        given: joined(&words[..von]),
        non_dropping: joined(&words[von..end]),
        family: joined(&words[end..]),
        ..Parts::default()
    }
}

fn von_last(latex: &str) -> Parts {
    let words: Vec<&str> = words(latex).into_iter().map(|(_, word)| word).collect();
    let before = &words[..words.len().saturating_sub(1)];
    let end = before.iter().rposition(|word| is_small(word)).map_or(0, |index| index + 1);
    let end = if words.first().is_some_and(|word| is_small(word)) { end } else { 0 };
    Parts { non_dropping: joined(&words[..end]), family: joined(&words[end..]), ..Parts::default() }
}

fn joined(words: &[&str]) -> String {
    plain(&words.join(" "))
}

fn plain(latex: &str) -> String {
    latex::decode(latex, LatexStyle::Plain).replace('\u{a0}', " ")
}

/// Whether a word begins with a small letter; one in braces does not, a command in braces is a letter.
fn is_small(word: &str) -> bool {
    if word.starts_with('{') && !word.starts_with("{\\") {
        return false;
    }
    plain(word).chars().find(|letter| letter.is_alphabetic()).is_some_and(char::is_lowercase)
}
