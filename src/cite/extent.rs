//! How far a style may go: the guard against files that would never end or take very long.
//!
//! In: the text of a `.csl` file, then the parsed style. Out: nothing, or the reason for refusing it: too large, nested too
//! deeply, a macro that calls itself, or macros that multiply beyond measure.

use std::collections::HashMap;

use hayagriva::citationberg::{IndependentStyle, LayoutRenderingElement as Element, NamesChild};

use super::elements::{called, sorted_by};
use super::fault::StyleError;

/// The largest style in use has a tenth of this many bytes.
const MOST_BYTES: usize = 4 << 20;
/// Elements within elements; styles in use stay below 30.
const MOST_DEPTH: usize = 100;
/// Elements with all macros written out, each times the levels they stand in; the largest style in use comes to 42 000.
const MOST_ELEMENTS: u64 = 1_000_000;

/// Refuses a text that could exhaust the parser.
pub fn check_text(xml: &str) -> Result<(), StyleError> {
    if xml.len() > MOST_BYTES {
        return refuse(format!("the citation style is larger than {} MiB", MOST_BYTES >> 20));
    }
    let mut depth = 0usize;
    for tag in xml.split('<').skip(1) {
        let end = tag.find('>').unwrap_or(tag.len());
        match tag.as_bytes().first() {
            Some(b'/') => depth = depth.saturating_sub(1),
            Some(b'!' | b'?') => {}
            _ if tag[..end].ends_with('/') => {}
            _ => depth += 1,
        }
        if depth > MOST_DEPTH {
            return refuse(format!("the citation style nests more than {MOST_DEPTH} elements"));
        }
    }
    Ok(())
}

/// Refuses a style whose macros call themselves, are missing, or multiply.
pub fn check(style: &IndependentStyle) -> Result<(), StyleError> {
    let mut walk = Walk { macros: HashMap::new(), known: HashMap::new() };
    for part in style.macros.iter().rev() {
        walk.macros.insert(&part.name, &part.children);
    }
    let bibliography = style.bibliography.as_ref();
    let layouts = std::iter::once(&style.citation.layout).chain(bibliography.map(|part| &part.layout));
    for layout in layouts {
        walk.sum(&layout.elements, 0)?;
    }
    let sorts = [style.citation.sort.as_ref(), bibliography.and_then(|part| part.sort.as_ref())];
    for name in sorts.into_iter().flat_map(sorted_by) {
        walk.of_macro(name, 0)?;
    }
    Ok(())
}

#[derive(Clone, Copy)]
enum Known {
    /// On the way from here to itself.
    Open,
    /// The number of its elements, weighed by their depth, and its height.
    Sized(u64, usize),
}

struct Walk<'s> {
    macros: HashMap<&'s str, &'s Vec<Element>>,
    known: HashMap<&'s str, Known>,
}

impl<'s> Walk<'s> {
    fn of_macro(&mut self, name: &str, depth: usize) -> Result<(u64, usize), StyleError> {
        let Some((name, elements)) = self.macros.get_key_value(name).map(|(name, elements)| (*name, *elements)) else {
            return Ok((1, 1));
        };
        match self.known.get(name) {
            Some(Known::Open) => return refuse(format!("the citation style's macro `{name}` calls itself")),
            Some(Known::Sized(size, height)) => return Ok((*size, *height)),
            None => {}
        }
        self.known.insert(name, Known::Open);
        let (size, height) = self.sum(elements, depth)?;
        self.known.insert(name, Known::Sized(size, height));
        Ok((size, height))
    }

    fn sum(&mut self, elements: &'s [Element], depth: usize) -> Result<(u64, usize), StyleError> {
        if depth > MOST_DEPTH {
            return refuse(format!("the citation style nests more than {MOST_DEPTH} elements"));
        }
        let (mut total, mut height) = (0u64, 0);
        for element in elements {
            let mut own = self.inside(element, depth)?;
            if let Some(name) = called(element) {
                let (size, below) = self.of_macro(name, depth + 1)?;
                own = (own.0.saturating_add(size), own.1.max(below + 1));
            }
            // hayagriva looks through an element's whole inside once per level before it prints it.
            total = total.saturating_add(own.0);
            height = height.max(own.1);
        }
        if total.saturating_mul(height as u64) > MOST_ELEMENTS || height > MOST_DEPTH {
            return refuse("the citation style's macros multiply beyond measure");
        }
        Ok((total, height))
    }

    /// The most that an element's inside can come to: all of it, or the largest branch.
    fn inside(&mut self, element: &'s Element, depth: usize) -> Result<(u64, usize), StyleError> {
        let parts: Vec<&'s [Element]> = match element {
            Element::Choose(choose) => {
                let branches = choose.branches().map(|branch| branch.children.as_slice());
                branches.chain(choose.otherwise.iter().map(|branch| branch.children.as_slice())).collect()
            }
            Element::Group(group) => vec![group.children.as_slice()],
            Element::Names(names) => {
                let substitutes = names.children.iter().filter_map(|child| match child {
                    NamesChild::Substitute(substitute) => Some(substitute.children.as_slice()),
                    _ => None,
                });
                substitutes.collect()
            }
            _ => Vec::new(),
        };
        let (mut most, mut height) = (0u64, 0usize);
        for part in parts {
            let (size, below) = self.sum(part, depth + 1)?;
            (most, height) = (most.max(size), height.max(below));
        }
        Ok((most.saturating_add(1), height + 1))
    }
}

fn refuse<T>(message: impl Into<String>) -> Result<T, StyleError> {
    Err(StyleError::new(message, None))
}
