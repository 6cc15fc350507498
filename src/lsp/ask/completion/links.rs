//! Completion of links: articles of the site, and headings and notes behind `#`.

use super::{Item, plain};
use crate::lsp::world::World;
use lsp_types::CompletionItemKind as Kind;

/// Where a link that is being written may lead; nothing where none is.
pub fn items(world: &World<'_>, article: &str, text: &str, line: usize, offset: usize) -> Vec<Item> {
    let before = &text[line..offset];
    let Some(open) = before.rfind("](").map(|at| at + 2) else { return vec![] };
    let typed = &before[open..];
    if typed.contains([')', ' ']) {
        return vec![];
    }
    let start = line + open;
    match typed.split_once('#') {
        Some((path, _)) => {
            let Some((target, _)) = world.leads_to(article, path) else { return vec![] };
            ids(world, &target, start + path.len() + 1, offset)
        }
        None => pages(world, article, start, offset),
    }
}

fn ids(world: &World<'_>, target: &str, start: usize, offset: usize) -> Vec<Item> {
    let Some(seen) = world.seen(target) else { return vec![] };
    let headings = seen.headings.iter().map(|one| plain(&one.id, &one.title, Kind::REFERENCE, start..offset));
    let notes =
        seen.notes.iter().map(|note| plain(&format!("p-{}", note.id), &note.kind.1, Kind::REFERENCE, start..offset));
    headings.chain(notes).collect()
}

/// Articles, from the folder of this one where they stand in it or below, else from `content/`.
fn pages(world: &World<'_>, article: &str, start: usize, offset: usize) -> Vec<Item> {
    let folder = article.rsplit_once('/').map_or("", |(folder, _)| folder);
    let others = world.articles().iter().filter(|other| other.markdown != article);
    let item = |path: &str| {
        let near = path.strip_prefix(folder).and_then(|rest| rest.strip_prefix('/'));
        let link = near.map_or_else(|| path.replacen("content/", "/", 1), str::to_owned);
        plain(&link, &world.title(path).unwrap_or_default(), Kind::FILE, start..offset)
    };
    others.map(|other| item(&other.markdown)).collect()
}
