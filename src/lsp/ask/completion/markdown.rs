//! Completion in an article: sources behind `@`, locators behind a source, links, and the keys of the front matter.

use super::probe::{self, Reader};
use super::{Item, citations, links, plain, toml};
use crate::load::front_matter;
use crate::lsp::world::{Sort, World};
use lsp_types::CompletionItemKind as Kind;
use std::ops::Range;

/// What may be written at a byte of an article.
pub fn items(world: &World<'_>, article: &str, text: &str, offset: usize) -> Vec<Item> {
    if let Some((start, end, is_toml)) = front(text).filter(|(start, end, _)| *start <= offset && offset <= *end) {
        return if is_toml { in_toml(world, article, text, start..end, offset) } else { in_yaml(text, start, offset) };
    }
    let line = text[..offset].rfind('\n').map_or(0, |feed| feed + 1);
    let links = links::items(world, article, text, line, offset);
    if !links.is_empty() {
        return links;
    }
    citations::citations(world, Some(article), text, &(line..offset))
}

/// The front matter between its fences, closed or not, and whether it is TOML.
fn front(text: &str) -> Option<(usize, usize, bool)> {
    let fence =
        ["+++", "---"].into_iter().find(|fence| text.lines().next().is_some_and(|line| line.trim_end() == *fence))?;
    let start = text.find('\n')? + 1;
    let body = front_matter::split(text).body;
    let end = if body > 0 { text[..body].trim_end().len() - fence.len() } else { text.len() };
    Some((start, end.max(start), fence == "+++"))
}

fn in_toml(world: &World<'_>, article: &str, text: &str, front: Range<usize>, offset: usize) -> Vec<Item> {
    let Some(file) = world.article_of(article) else { return vec![] };
    let mut items = toml::items(world, &Sort::Article(file), &text[front.clone()], offset - front.start);
    for item in &mut items {
        item.replace = item.replace.start + front.start..item.replace.end + front.start;
    }
    items
}

/// Keys at the beginning of a line.
fn in_yaml(text: &str, start: usize, offset: usize) -> Vec<Item> {
    let line = text[start..offset].rfind('\n').map_or(start, |feed| start + feed + 1);
    if !text[line..offset].chars().all(|sign| sign.is_alphanumeric() || sign == '_') {
        return vec![];
    }
    let keys = probe::keys(Reader::FrontMatter, &probe::in_lines(&[]));
    let taken = |key: &str| text[start..].lines().any(|own| own.split(':').next() == Some(key));
    let fresh = keys.iter().filter(|key| !taken(key));
    fresh.map(|key| plain(key, "", Kind::FIELD, line..offset)).collect()
}
