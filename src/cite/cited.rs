//! The places of an article → what the processor works on: each source once, and clusters of cites.
//!
//! In: places in reading order.
//! Out: sources, clusters.

use super::place::{Cite, Place};
use super::{Item, source};
use crate::csl::{self, Mode};
use std::collections::HashMap;

/// An article's sources, told apart.
pub(super) struct Cited {
    /// Each source once, in the order of first citation.
    pub items: Vec<csl::Item>,
    places: HashMap<String, usize>,
}

impl Cited {
    pub fn of(places: &[Place<'_>]) -> Cited {
        let mut cited = Cited { items: Vec::new(), places: HashMap::new() };
        for cite in places.iter().flat_map(Place::cites) {
            let id = cite.item.id().unwrap_or_default();
            if !cited.places.contains_key(&*id) {
                cited.places.insert(id.into_owned(), cited.items.len());
                cited.items.push(source::read(cite.item));
            }
        }
        cited
    }

    /// The place of a source among them.
    pub fn place(&self, item: &Item) -> usize {
        self.places.get(&*item.id().unwrap_or_default()).copied().unwrap_or_default()
    }

    /// A place as the processor knows it.
    pub fn clusters<'a>(&self, place: &'a Place<'_>) -> Vec<csl::Cluster<'a>> {
        let cite = |cite: &'a Cite<'_>| csl::Cite {
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
