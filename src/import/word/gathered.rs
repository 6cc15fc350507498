//! Blocks that are being gathered: items of lists, paragraphs of quotations and lines of code stand one after the other
//! in a Word file, and belong together.

use crate::import::prose::{Block, Inline};

/// An item of a list, before the items are put into each other.
pub struct Item {
    pub list: String,
    pub depth: usize,
    pub first: Option<u64>,
    pub line: Vec<Inline>,
}

/// What is being gathered: blocks, and what is not closed yet.
#[derive(Default)]
pub struct Gathered {
    pub blocks: Vec<Block>,
    items: Vec<Item>,
    quoted: Vec<Block>,
    code: Vec<String>,
}

impl Gathered {
    pub fn push(&mut self, block: Block) {
        self.close();
        self.blocks.push(block);
    }

    pub fn add_item(&mut self, item: Item) {
        if self.items.is_empty() {
            self.close();
        }
        // Another list begins where the outermost items say so.
        let before = self.items.iter().rev().find(|one| one.depth <= item.depth);
        let differs = |one: &Item| one.list != item.list || one.first.is_some() != item.first.is_some();
        let is_other = item.depth == 0 && before.is_some_and(differs);
        if is_other {
            self.close();
        }
        self.items.push(item);
    }

    pub fn add_quoted(&mut self, block: Block) {
        if self.quoted.is_empty() {
            self.close();
        }
        self.quoted.push(block);
    }

    pub fn add_code(&mut self, line: &str) {
        if self.code.is_empty() {
            self.close();
        }
        self.code.push(line.to_owned());
    }

    pub fn has_code(&self) -> bool {
        !self.code.is_empty()
    }

    /// Ends what is open.
    pub fn close(&mut self) {
        let items = std::mem::take(&mut self.items);
        if !items.is_empty() {
            let least = items.iter().map(|item| item.depth).min().unwrap_or(0);
            self.blocks.extend(nested(items, least));
        }
        let quoted = std::mem::take(&mut self.quoted);
        if !quoted.is_empty() {
            self.blocks.push(Block::Quote(quoted));
        }
        let code = std::mem::take(&mut self.code);
        if !code.is_empty() {
            self.blocks.push(Block::Code(String::new(), code.join("\n")));
        }
    }

    pub fn done(mut self) -> Vec<Block> {
        self.close();
        self.blocks
    }
}

/// Items in a row → lists in lists.
fn nested(items: Vec<Item>, depth: usize) -> Vec<Block> {
    let mut lists: Vec<Block> = Vec::new();
    let mut rest = items.into_iter().peekable();
    while let Some(item) = rest.next() {
        if item.depth <= depth || depth >= 8 {
            match lists.last_mut() {
                Some(Block::List(first, all)) if first.is_some() == item.first.is_some() => {
                    all.push(vec![Block::Paragraph(item.line)]);
                }
                _ => lists.push(Block::List(item.first, vec![vec![Block::Paragraph(item.line)]])),
            }
            continue;
        }
        let mut deeper = vec![item];
        while let Some(next) = rest.next_if(|next| next.depth > depth) {
            deeper.push(next);
        }
        let inner = nested(deeper, depth + 1);
        match lists.last_mut() {
            Some(Block::List(_, all)) => {
                if let Some(last) = all.last_mut() {
                    last.extend(inner);
                }
            }
            _ => lists.extend(inner),
        }
    }
    lists
}
