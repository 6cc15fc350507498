//! What may be written at the cursor: keys, kinds, sources, speakers, notes, headings, types, locators, words of the
//! article.
//!
//! In: a file, whole or broken, and a byte of it. Out: [`Item`]s with the stretch that they replace. What keys and
//! values a table takes is asked of its own reader ([`probe`]), so that nothing is listed twice.

mod citations;
mod links;
mod markdown;
mod probe;
mod toml;
mod words;

use crate::lsp::world::{Sort, World, ending};
use lsp_types::CompletionItemKind;
use std::ops::Range;

/// Something that may be written.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// As it is listed.
    pub label: String,
    /// What it is, in a few words.
    pub detail: String,
    /// Its sort in the protocol's words.
    pub kind: CompletionItemKind,
    /// The text.
    pub text: String,
    /// What it replaces.
    pub replace: Range<usize>,
}

/// What may be written at a byte of a file.
pub fn completion(world: &World<'_>, path: &str, offset: usize) -> Vec<Item> {
    let Some(file) = world.text(path) else { return vec![] };
    let text = file.text.as_str();
    match world.sort(path) {
        Sort::Article(article) => markdown::items(world, &article.markdown, text, offset),
        Sort::Library if ending(path) != "toml" => types_by_line(text, offset),
        sort => toml::items(world, &sort, text, offset),
    }
}

/// CSL's types behind `type:`, in YAML and JSON.
fn types_by_line(text: &str, offset: usize) -> Vec<Item> {
    let start = text[..offset].rfind('\n').map_or(0, |feed| feed + 1);
    let Some((key, value)) = text[start..offset].rsplit_once(':') else { return vec![] };
    let key = key.trim_start_matches(['-', ' ', '\t', '{', ',']).trim().trim_matches('"');
    let key = key.rsplit(['"', ' ']).next().unwrap_or(key);
    let lead = value.len() - value.trim_start_matches([' ', '"']).len();
    let word = offset - (value.len() - lead)..offset;
    let is_word = text[word.clone()].chars().all(|sign| sign.is_ascii_alphabetic() || matches!(sign, '-' | '_'));
    if key != "type" || !is_word {
        return vec![];
    }
    types().map(|name| plain(name, "type of CSL", CompletionItemKind::ENUM_MEMBER, word.clone())).collect()
}

fn types() -> impl Iterator<Item = &'static str> {
    crate::load::library::TYPES.iter().copied()
}

/// Every source that an article may cite: key, names and title.
fn sources(world: &World<'_>, article: Option<&str>) -> Vec<(String, String)> {
    let describe = |source: &crate::load::sources::Source| {
        let year = source.variable("issued");
        let title = source.variable("title").into_iter().chain(year).collect::<Vec<_>>().join(", ");
        (source.key.clone(), title)
    };
    let own = article.map(|article| world.own_sources(article)).unwrap_or_default();
    own.iter().chain(world.library().iter()).map(describe).collect()
}

fn plain(text: &str, detail: &str, kind: CompletionItemKind, replace: Range<usize>) -> Item {
    Item { label: text.to_owned(), detail: detail.to_owned(), kind, text: text.to_owned(), replace }
}
