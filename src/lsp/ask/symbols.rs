//! What a file holds, as a tree: headings of an article, notes of a sidecar, entries of a library, people.

use crate::document::{Field, Node, read_toml};
use crate::lsp::blocks::blocks;
use crate::lsp::names::unquoted;
use crate::lsp::world::{Sort, World};
use lsp_types::SymbolKind;
use std::ops::Range;

/// Something that a file holds.
#[derive(Debug, Clone)]
pub struct Symbol {
    /// What it is called.
    pub name: String,
    /// What it is.
    pub detail: String,
    /// Its sort in the protocol's words.
    pub kind: SymbolKind,
    /// All of it.
    pub whole: Range<usize>,
    /// Its name.
    pub span: Range<usize>,
    /// What it holds.
    pub inner: Vec<Symbol>,
}

/// The symbols of a file.
pub fn symbols(world: &World<'_>, path: &str) -> Vec<Symbol> {
    match world.sort(path) {
        Sort::Article(_) => headings(world, path),
        Sort::Sidecar(_) => sidecar(world, path),
        Sort::People => tables(world, path, SymbolKind::CLASS, "person"),
        Sort::Library => sources(world, path),
        Sort::Config => tables(world, path, SymbolKind::MODULE, ""),
        Sort::Other => vec![],
    }
}

/// Headings, those of lower levels inside of the higher ones.
fn headings(world: &World<'_>, path: &str) -> Vec<Symbol> {
    let Some(seen) = world.seen(path) else { return vec![] };
    let mut open: Vec<(u8, Symbol)> = Vec::new();
    let mut top = Vec::new();
    let close = |open: &mut Vec<(u8, Symbol)>, top: &mut Vec<Symbol>, level: u8| {
        while open.last().is_some_and(|(own, _)| *own >= level) {
            let Some((_, symbol)) = open.pop() else { break };
            match open.last_mut() {
                Some((_, outer)) => outer.inner.push(symbol),
                None => top.push(symbol),
            }
        }
    };
    for heading in &seen.headings {
        close(&mut open, &mut top, heading.level);
        let is_inside = |span: &Range<usize>| heading.section.contains(&span.start);
        let count = seen
            .notes
            .iter()
            .filter(|note| note.passages.iter().any(|place| place.span.as_ref().is_some_and(is_inside)));
        let detail = match count.count() {
            0 => String::new(),
            count => crate::report::human::counted(count, "note"),
        };
        let name = if heading.title.is_empty() { heading.id.clone() } else { heading.title.clone() };
        let symbol = Symbol {
            name,
            detail,
            kind: SymbolKind::STRING,
            whole: heading.section.clone(),
            span: heading.span.clone(),
            inner: vec![],
        };
        open.push((heading.level, symbol));
    }
    close(&mut open, &mut top, 0);
    top
}

/// Notes with their words, then what the sidecar defines itself.
fn sidecar(world: &World<'_>, path: &str) -> Vec<Symbol> {
    let Some(file) = world.text(path) else { return vec![] };
    let blocks = blocks(&file);
    let mut symbols = Vec::new();
    for Field { key, node, .. } in &read_toml(&file.text).table.fields {
        match key.as_str() {
            "note" | "response" => {
                for item in node.items().unwrap_or_default() {
                    let whole = blocks.iter().find(|block| block.contains(&item.span.start)).cloned();
                    let whole = whole.unwrap_or_else(|| item.span.clone());
                    symbols.push(of_note(&file.text, key, item, whole));
                }
            }
            "people" | "sources" => {
                let kind = if key == "people" { SymbolKind::CLASS } else { SymbolKind::FIELD };
                let sort = if key == "people" { "person" } else { "source" };
                symbols.extend(entries(&file.text, node.fields().unwrap_or_default(), &blocks, kind, sort));
            }
            _ => {}
        }
    }
    symbols.sort_by_key(|symbol| symbol.whole.start);
    symbols
}

fn of_note(text: &str, sort: &str, node: &Node, whole: Range<usize>) -> Symbol {
    let said = |key: &str| node.get(key).and_then(Node::as_str);
    let at = node.get("at");
    let words = at.and_then(|at| {
        let first = at.items().and_then(<[Node]>::first).unwrap_or(at);
        first.as_str().or_else(|| ["exact", "start", "heading"].into_iter().find_map(|key| first.get(key)?.as_str()))
    });
    let name = said("id").or(words).or_else(|| said("name")).unwrap_or(sort);
    let span = node.get("id").or(at).map_or(node.span.clone(), |node| unquoted(text, &node.span));
    Symbol {
        name: shortened(name),
        detail: said("kind").unwrap_or(if sort == "note" { "comment" } else { sort }).to_owned(),
        kind: if sort == "note" { SymbolKind::EVENT } else { SymbolKind::STRING },
        span: if span.start >= whole.start && span.end <= whole.end { span } else { whole.start..whole.start },
        whole,
        inner: vec![],
    }
}

fn tables(world: &World<'_>, path: &str, kind: SymbolKind, sort: &str) -> Vec<Symbol> {
    let Some(file) = world.text(path) else { return vec![] };
    let blocks = blocks(&file);
    entries(&file.text, &read_toml(&file.text).table.fields, &blocks, kind, sort)
}

fn entries(text: &str, fields: &[Field], blocks: &[Range<usize>], kind: SymbolKind, sort: &str) -> Vec<Symbol> {
    let one = |field: &Field| {
        let span = unquoted(text, &field.key_span);
        let block = blocks.iter().find(|block| block.contains(&span.start)).cloned();
        let detail = ["name", "title"].into_iter().find_map(|key| field.node.get(key)?.as_str());
        Symbol {
            name: field.key.clone(),
            detail: shortened(detail.unwrap_or(sort)),
            kind,
            whole: block.unwrap_or_else(|| span.start..field.node.span.end.max(span.end)),
            span,
            inner: vec![],
        }
    };
    fields.iter().map(one).collect()
}

/// The sources of a library, whatever its form.
fn sources(world: &World<'_>, path: &str) -> Vec<Symbol> {
    let Some(file) = world.text(path) else { return vec![] };
    let own = world.library().iter().filter(|source| source.place.file.path == path);
    let mut symbols: Vec<Symbol> = own
        .map(|source| {
            let span = unquoted(&file.text, &source.place.span);
            Symbol {
                name: source.key.clone(),
                detail: shortened(&source.variable("title").unwrap_or_default()),
                kind: SymbolKind::FIELD,
                whole: span.clone(),
                span,
                inner: vec![],
            }
        })
        .filter(|symbol| file.text.get(symbol.span.clone()).is_some())
        .collect();
    symbols.sort_by_key(|symbol| symbol.span.start);
    let ends: Vec<usize> = symbols.iter().skip(1).map(|next| line_start(&file.text, next.span.start)).collect();
    let ends = ends.into_iter().chain([file.text.len()]);
    for (symbol, end) in symbols.iter_mut().zip(ends) {
        symbol.whole = line_start(&file.text, symbol.span.start)..end.max(symbol.span.end);
    }
    symbols
}

fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |feed| feed + 1)
}

/// Words that fit a line of an outline.
fn shortened(words: &str) -> String {
    const LONGEST: usize = 60;
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LONGEST { line } else { line.chars().take(LONGEST).collect::<String>() + "…" }
}
