//! The places of an article → what the processor works on: each source once, and clusters of cites.
//!
//! In: places in reading order.
//! Out: sources, clusters.

use super::Work;
use super::place::{Cite, Place};
use crate::csl::{self, Mode};
use std::collections::HashMap;

/// An article's sources, told apart.
pub(super) struct Cited<'a> {
    /// Each source once, in the order of first citation.
    pub items: Vec<&'a csl::Item>,
    places: HashMap<String, usize>,
}

impl<'a> Cited<'a> {
    pub fn of(places: &[Place<'a>]) -> Cited<'a> {
        let mut cited = Cited { items: Vec::new(), places: HashMap::new() };
        for cite in places.iter().flat_map(Place::cites) {
            let id = cite.item.id().unwrap_or_default();
            if !cited.places.contains_key(&*id) {
                cited.places.insert(id.into_owned(), cited.items.len());
                cited.items.push(cite.item.read());
            }
        }
        cited
    }

    /// The place of a source among them.
    pub fn place(&self, item: &Work) -> usize {
        self.places.get(&*item.id().unwrap_or_default()).copied().unwrap_or_default()
    }

    /// A place as the processor knows it.
    pub fn clusters<'c>(&self, place: &'c Place<'_>) -> Vec<csl::Cluster<'c>> {
        let cite = |cite: &'c Cite<'_>| csl::Cite {
            item: self.place(cite.item),
            locator: cite.locator.map(|(kind, value)| (kind.csl(), value)),
            prefix: cite.prefix,
            suffix: cite.suffix,
            mode: if cite.without_author { Mode::WithoutAuthor } else { Mode::Usual },
        };
        let cluster = |note: usize, cites, bare| csl::Cluster { note: note as u32, cites, bare };
        match place {
            Place::Note(note, cites) => cites.iter().map(|one| cluster(*note, vec![cite(one)], false)).collect(),
            Place::Text(note, cites) => vec![cluster(*note, cites.iter().map(cite).collect(), false)],
            Place::Within(note, cites) => vec![cluster(*note, cites.iter().map(cite).collect(), true)],
        }
    }
}
