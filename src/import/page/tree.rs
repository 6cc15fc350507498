//! The elements of a page → the tree of a text.
//!
//! In: a part of a page. Out: [`Block`]s. What means nothing as a text is looked through; what can be no text is told.

use super::spaces::finish;
use super::told::Told;
use crate::import::pictures::Pictures;
use crate::import::prose::{Block, Inline, clean, words};
use crate::text::{elements, slug};
use dom_query::NodeRef;
use std::collections::HashMap;
use url::Url;

/// Reads a page's elements.
pub struct Tree<'t> {
    pub(super) base: Option<Url>,
    /// Reads a file that lies beside the page.
    pub(super) near: &'t dyn Fn(&str) -> Option<Vec<u8>>,
    pub(super) pictures: &'t mut Pictures,
    pub(super) told: &'t mut Told,
    /// The ids of headings, with those that they have here.
    pub(super) headings: HashMap<String, String>,
    /// How many footnotes there are.
    pub(super) footnotes: usize,
}

impl<'t> Tree<'t> {
    /// A reader of a page that stood at an address.
    pub fn new(
        address: Option<&str>,
        near: &'t dyn Fn(&str) -> Option<Vec<u8>>,
        pictures: &'t mut Pictures,
        told: &'t mut Told,
        footnotes: usize,
    ) -> Self {
        let base = address.and_then(|address| Url::parse(address).ok());
        Self { base, near, pictures, told, headings: HashMap::new(), footnotes }
    }

    /// Learns the ids of the headings, so that links to them lead there.
    pub fn know_headings(&mut self, root: &NodeRef<'_>) {
        for node in root.descendants() {
            if level(&name(&node)).is_none() {
                continue;
            }
            let ids = std::iter::once(node).chain(node.parent()).chain(node.descendants());
            let ids: Vec<String> = ids.filter_map(|node| node.id_attr()).map(|id| id.to_string()).collect();
            let line = self.line(&node);
            for id in ids {
                self.headings.entry(id).or_insert_with(|| slug(words(&line).trim()));
            }
        }
    }

    /// The blocks in an element.
    pub fn blocks(&mut self, parent: &NodeRef<'_>) -> Vec<Block> {
        let mut out = Vec::new();
        let mut line = Vec::new();
        for node in parent.children() {
            if is_block(&node) {
                finish(&mut line, &mut out);
                self.block(&node, &mut out);
            } else if has_block(&node) && name(&node) != "a" {
                finish(&mut line, &mut out);
                out.extend(self.blocks(&node));
            } else {
                self.inline(&node, &mut line);
            }
        }
        finish(&mut line, &mut out);
        out
    }

    fn block(&mut self, node: &NodeRef<'_>, out: &mut Vec<Block>) {
        if self.is_hidden(node) {
            return;
        }
        let name = name(node);
        match name.as_str() {
            "hr" => out.push(Block::Rule),
            "pre" => out.push(Block::Code(language(node), clean(&node.text()))),
            "blockquote" => {
                let inner = self.blocks(node);
                if !inner.is_empty() {
                    out.push(Block::Quote(inner));
                }
            }
            "ul" | "ol" => out.extend(self.list(node, name == "ol")),
            "dl" => out.extend(self.definitions(node)),
            "table" => self.table(node, out),
            "figcaption" | "caption" => {
                let line = self.line(node);
                if !words(&line).trim().is_empty() {
                    out.push(Block::Paragraph(vec![Inline::Emphasis(line)]));
                }
            }
            _ => match level(&name) {
                Some(level) => {
                    let line = self.line(node);
                    if !words(&line).trim().is_empty() {
                        out.push(Block::Heading(level, line));
                    }
                }
                None => out.extend(self.blocks(node)),
            },
        }
    }

    fn list(&mut self, node: &NodeRef<'_>, is_numbered: bool) -> Option<Block> {
        let first = is_numbered.then(|| node.attr("start").and_then(|start| start.parse().ok()).unwrap_or(1));
        let mut items: Vec<Vec<Block>> = Vec::new();
        for child in node.element_children() {
            let blocks = if name(&child) == "li" { self.blocks(&child) } else { self.blocks_of(&child) };
            match items.last_mut() {
                // A list that stands between items belongs to the one before it.
                Some(last) if name(&child) != "li" => last.extend(blocks),
                _ if blocks.is_empty() => {}
                _ => items.push(blocks),
            }
        }
        (!items.is_empty()).then_some(Block::List(first, items))
    }

    /// The block that an element is, or those in it.
    fn blocks_of(&mut self, node: &NodeRef<'_>) -> Vec<Block> {
        let mut out = Vec::new();
        if is_block(node) {
            self.block(node, &mut out);
        } else {
            out = self.blocks(node);
        }
        out
    }

    /// Terms with what is said of them, as a list.
    fn definitions(&mut self, node: &NodeRef<'_>) -> Option<Block> {
        let mut items: Vec<Vec<Block>> = Vec::new();
        for child in node.descendants().into_iter().filter(|node| matches!(name(node).as_str(), "dt" | "dd")) {
            if name(&child) == "dt" {
                items.push(vec![Block::Paragraph(vec![Inline::Strong(self.line(&child))])]);
            } else {
                let blocks = self.blocks(&child);
                match items.last_mut() {
                    Some(item) => item.extend(blocks),
                    None => items.push(blocks),
                }
            }
        }
        (!items.is_empty()).then_some(Block::List(None, items))
    }

    fn table(&mut self, node: &NodeRef<'_>, out: &mut Vec<Block>) {
        if let Some(caption) = node.find(&["caption"]).first() {
            self.block(caption, out);
        }
        let rows: Vec<NodeRef<'_>> = node.descendants().into_iter().filter(|node| name(node) == "tr").collect();
        let has_table = !node.find(&["table"]).is_empty();
        let widest = rows.iter().map(|row| row.element_children().len()).max().unwrap_or(0);
        if has_table || widest <= 1 {
            // It only lays things out.
            for row in rows.iter().filter(|row| !has_table || closest_table(row) == Some(node.id)) {
                for cell in cells(row) {
                    out.extend(self.blocks(&cell));
                }
            }
            return;
        }
        let mut read = Vec::new();
        for row in &rows {
            let mut line = Vec::new();
            for cell in cells(row) {
                let span = cell.attr("colspan").and_then(|span| span.parse::<usize>().ok()).unwrap_or(1).clamp(1, 64);
                line.push(self.line(&cell));
                line.resize(line.len() + span - 1, vec![]);
            }
            read.push(line);
        }
        out.push(Block::Table(read));
    }

    /// Words that a page holds and does not show.
    pub(super) fn is_hidden(&mut self, node: &NodeRef<'_>) -> bool {
        let style = node.attr_or("style", "").to_lowercase().replace(' ', "");
        let is_hidden =
            node.has_attr("hidden") || style.contains("display:none") || style.contains("visibility:hidden");
        if is_hidden && !node.text().trim().is_empty() {
            self.told.not_carried("words that the page does not show", &node.text());
        }
        is_hidden
    }
}

pub(super) fn name(node: &NodeRef<'_>) -> String {
    node.node_name().map(|name| name.to_string()).unwrap_or_default()
}

pub(super) fn is_block(node: &NodeRef<'_>) -> bool {
    node.is_element() && elements::is_block(&name(node))
}

fn has_block(node: &NodeRef<'_>) -> bool {
    node.is_element() && node.descendants_it().any(|inner| is_block(&inner))
}

fn level(name: &str) -> Option<u8> {
    let digit = name.strip_prefix('h')?;
    digit.parse().ok().filter(|level| digit.len() == 1 && (1..=6).contains(level))
}

/// The cells of a row.
fn cells<'a>(row: &NodeRef<'a>) -> Vec<NodeRef<'a>> {
    row.element_children().into_iter().filter(|cell| matches!(name(cell).as_str(), "td" | "th")).collect()
}

fn closest_table(row: &NodeRef<'_>) -> Option<dom_query::NodeId> {
    row.ancestors_it(None).find(|node| name(node) == "table").map(|node| node.id)
}

/// The language of code, as highlighters write it.
fn language(node: &NodeRef<'_>) -> String {
    let classes = std::iter::once(*node).chain(node.descendants()).filter_map(|node| node.class());
    let classes: Vec<String> = classes.map(|class| class.to_string()).collect();
    let mut named = classes.iter().flat_map(|class| class.split_whitespace());
    let named = named.find_map(|class| class.strip_prefix("language-").or_else(|| class.strip_prefix("lang-")));
    named.unwrap_or_default().to_owned()
}
