//! What a style must not do: call what is not there, call itself, or grow beyond measure.
//!
//! In: a style.
//! Out: nothing, or its first fault.
//!
//! CSL forbids the first two; the third keeps a small file from asking for work without end, since each macro may call
//! the next twice.

use citationberg::{IndependentStyle, LayoutRenderingElement as Node, NamesChild, SortKey, TextTarget};
use std::collections::HashMap;
use std::fmt;

/// Elements that a layout may carry out for one source, all macros in place and the largest branch of each choice
/// taken. Styles that people use stay far below.
const MOST: u64 = 200_000;

/// Why a style cannot be carried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A macro that is called but not defined.
    UnknownMacro(String),
    /// A macro that calls itself, at once or through others.
    Endless(String),
    /// Macros that call each other so often that the style could not be carried out in time: one of them, where one
    /// alone does.
    TooLarge(Option<String>),
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::UnknownMacro(name) => write!(out, "the style calls the macro `{name}`, which it does not define"),
            Fault::Endless(name) => write!(out, "the style's macro `{name}` calls itself without end"),
            Fault::TooLarge(Some(name)) => write!(out, "the style's macro `{name}` calls others too often"),
            Fault::TooLarge(None) => write!(out, "the style calls its macros too often"),
        }
    }
}

impl std::error::Error for Fault {}

pub(super) fn check(style: &IndependentStyle) -> Result<(), Fault> {
    let macros = style.macros.iter().map(|one| (one.name.as_str(), one.children.as_slice())).collect();
    let mut sizes = Sizes { macros, known: HashMap::new() };
    let mut size = sizes.of(&style.citation.layout.elements)?;
    let bibliography = style.bibliography.as_ref();
    if let Some(bibliography) = bibliography {
        size = size.saturating_add(sizes.of(&bibliography.layout.elements)?);
    }
    let sorts = [style.citation.sort.as_ref(), bibliography.and_then(|bibliography| bibliography.sort.as_ref())];
    for key in sorts.into_iter().flatten().flat_map(|sort| &sort.keys) {
        if let SortKey::MacroName { name, .. } = key {
            size = size.saturating_add(sizes.of_macro(name)?);
        }
    }
    if size > MOST { Err(Fault::TooLarge(None)) } else { Ok(()) }
}

struct Sizes<'s> {
    macros: HashMap<&'s str, &'s [Node]>,
    /// The size of each macro; nothing while it is being measured.
    known: HashMap<&'s str, Option<u64>>,
}

impl<'s> Sizes<'s> {
    fn of_macro(&mut self, name: &'s str) -> Result<u64, Fault> {
        match self.known.get(name) {
            Some(Some(size)) => return Ok(*size),
            Some(None) => return Err(Fault::Endless(name.to_owned())),
            None => {}
        }
        let Some(children) = self.macros.get(name).copied() else { return Err(Fault::UnknownMacro(name.to_owned())) };
        self.known.insert(name, None);
        let size = self.of(children)?;
        if size > MOST {
            return Err(Fault::TooLarge(Some(name.to_owned())));
        }
        self.known.insert(name, Some(size));
        Ok(size)
    }

    fn of(&mut self, nodes: &'s [Node]) -> Result<u64, Fault> {
        let mut size: u64 = 0;
        for node in nodes {
            let own = match node {
                Node::Text(text) => match &text.target {
                    TextTarget::Macro { name } => self.of_macro(name)?,
                    _ => 0,
                },
                Node::Group(group) => self.of(&group.children)?,
                Node::Choose(choose) => {
                    let mut size = 0u64;
                    for branch in choose.branches() {
                        size = size.max(self.of(&branch.children)?);
                    }
                    if let Some(otherwise) = &choose.otherwise {
                        size = size.max(self.of(&otherwise.children)?);
                    }
                    size
                }
                Node::Names(names) => {
                    let mut size = 0u64;
                    for child in &names.children {
                        if let NamesChild::Substitute(substitute) = child {
                            size = size.saturating_add(self.of(&substitute.children)?);
                        }
                    }
                    size
                }
                Node::Date(_) | Node::Number(_) | Node::Label(_) => 0,
            };
            size = size.saturating_add(own).saturating_add(1);
        }
        Ok(size)
    }
}
