//! Completion of citations, in an article or in what a note says: sources behind `@`, locators behind a source.

use super::words::run_before;
use super::{Item, plain, sources};
use crate::cite::Locator;
use crate::lsp::world::World;
use crate::text::cited_key;
use lsp_types::CompletionItemKind as Kind;
use std::ops::Range;

/// Sources behind `@`, and locators behind a source, in the words of a line or a string.
pub fn citations(world: &World<'_>, article: Option<&str>, text: &str, words: &Range<usize>) -> Vec<Item> {
    let before = &text[words.clone()];
    let key =
        run_before(text, words.end, |sign| !sign.is_whitespace() && !matches!(sign, '@' | '[' | ']' | ',' | ';' | '{'));
    let key = key.start.max(words.start)..key.end;
    let sign = text[words.start..key.start].strip_suffix('{').unwrap_or(&text[words.start..key.start]);
    if let Some(lead) = sign.strip_suffix('@').filter(|lead| !lead.ends_with(char::is_alphanumeric)) {
        let start = words.start + lead.len();
        let cited = |(key, title): (String, String)| Item {
            text: cited_key(&key),
            ..plain(&key, &title, Kind::REFERENCE, start..words.end)
        };
        return sources(world, article).into_iter().map(cited).collect();
    }
    let Some(open) = before.rfind('[').filter(|open| !before[*open..].contains(']')) else { return vec![] };
    let inner = before[open..].rsplit(';').next().unwrap_or_default();
    let Some((cited, locator)) = inner.split_once(',') else { return vec![] };
    let is_word = locator.trim_start().chars().all(|sign| sign.is_alphabetic() || sign == '-');
    if !cited.contains('@') || !is_word {
        return vec![];
    }
    let start = words.end - locator.trim_start().len();
    Locator::ALL.iter().map(|one| plain(one.name(), "locator", Kind::UNIT, start..words.end)).collect()
}
