//! The way of a document: sources and citations in, formatted citations and a list of references out.
//!
//! In the order of the specification: references are sorted and numbered, cites are sorted within their citation and
//! placed, cites that would look alike are told apart, and only then is each printed.

use super::apart;
use super::bibliography;
use super::cite::{Cite, Cluster, Mode};
use super::cluster;
use super::document::{Document, Entry, Text};
use super::eval::Told;
use super::item::Item;
use super::position::{self, Placed};
use super::sort::{self, Row, Sorted, What};
use super::style::Style;
use super::usual::Printed;
use std::sync::Arc;

impl<'a> Document<'a> {
    /// Numbers and orders the sources, and tells apart those that would look alike. Sources that no citation names
    /// count, too.
    pub fn new(style: &'a Style, items: Vec<&'a Item>) -> Document<'a> {
        Document::citing(style, items, &[])
    }

    /// The same, where it is known which notes cite the sources: a style that refers back to a note tells apart by its
    /// number.
    pub fn citing(style: &'a Style, items: Vec<&'a Item>, clusters: &[Cluster<'_>]) -> Document<'a> {
        let count = items.len();
        let mut document = Document {
            style,
            order: (0..count).collect(),
            numbers: (1..=count as u32).collect(),
            told: vec![Told::default(); count],
            notes: position::first_notes(count, clusters),
            items,
        };
        document.sort();
        apart::tell(&mut document);
        document
    }

    /// The places of the sources in the order of the list of references.
    pub fn order(&self) -> &[usize] {
        &self.order
    }

    fn sort(&mut self) {
        let Some(bibliography) = &self.style.bibliography else { return };
        let by = &bibliography.layout.sort;
        if by.is_empty() {
            return;
        }
        let none = Told::default();
        let sources = self.items.iter().zip(&self.numbers);
        let sources = sources.map(|(item, number)| Sorted { item, number: *number, told: &none }).collect();
        let row = Row::new(self.style, (by, What::References), sources);
        self.order.sort_by(|one, other| row.compare(*one, *other));
        let descending = sort::counts_down(by);
        for (place, at) in self.order.iter().enumerate() {
            let place = if descending { self.order.len() - 1 - place } else { place };
            self.numbers[*at] = place as u32 + 1;
        }
    }

    /// Sorts the cites of each citation as the style wants; what an author wrote before or behind a cite stays with its
    /// place.
    fn sort_cites(&self, clusters: &mut [Cluster<'_>]) {
        let by = &self.style.citation.layout.sort;
        if by.is_empty() || clusters.iter().all(|cluster| cluster.cites.len() < 2) {
            return;
        }
        let sources = self.items.iter().zip(&self.numbers).zip(&self.told);
        let sources = sources.map(|((item, number), told)| Sorted { item, number: *number, told }).collect();
        let row = Row::new(self.style, (by, What::Cites), sources);
        for cluster in clusters {
            let order = |one: &Cite<'_>, other: &Cite<'_>| row.compare(one.item, other.item);
            // What an author wrote before or behind a source belongs to its place among the others.
            let together = |one: &Cite<'_>, other: &Cite<'_>| {
                one.suffix.is_empty() && other.prefix.is_empty() && one.mode != Mode::Author
            };
            for run in cluster.cites.chunk_by_mut(together) {
                run.sort_by(order);
                for equal in run.chunk_by_mut(|one, other| order(one, other).is_eq()) {
                    by_letter(equal, &self.told);
                }
            }
        }
    }

    /// The citations, each formatted.
    pub fn citations(&self, mut clusters: Vec<Cluster<'a>>) -> Vec<Text<'a>> {
        self.sort_cites(&mut clusters);
        let places = position::positions(&clusters, self.style.citation.near, self.style.is_note);
        clusters.iter().zip(&places).map(|(cluster, placed)| self.printed(cluster, placed)).collect()
    }

    /// One citation whose cites stand where their order of writing says, whatever the others are.
    pub fn citation(&self, cluster: Cluster<'a>, places: Vec<Placed>) -> Text<'a> {
        let mut placed: Vec<(Cite<'a>, Placed)> = cluster.cites.iter().copied().zip(places).collect();
        let mut clusters = [cluster];
        self.sort_cites(&mut clusters);
        let mut sorted = Vec::with_capacity(placed.len());
        for cite in &clusters[0].cites {
            let at = placed.iter().position(|(other, _)| other == cite).unwrap_or_default();
            sorted.push(placed.remove(at).1);
        }
        self.printed(&clusters[0], &sorted)
    }

    /// Keeps the references in the order of citation.
    pub fn unsorted(&mut self) {
        self.order.sort_unstable();
    }

    fn printed(&self, cluster: &Cluster<'a>, placed: &[Placed]) -> Text<'a> {
        Text { tokens: cluster::print(self, cluster, placed), words: &self.style.words }
    }

    /// The list of references, in the style's order.
    pub fn references(&self) -> Vec<Entry<'a>> {
        bibliography::print(self)
    }

    /// The same, each as runs of characters, with the place of its source.
    pub fn printed_references(&self) -> Vec<(usize, Arc<Printed>)> {
        bibliography::printed(self)
    }
}

/// Puts those of which only the letter of the year differs in the order of their letters, each at the place of one of
/// them.
fn by_letter(cites: &mut [Cite<'_>], told: &[Told]) {
    for at in 0..cites.len() {
        let (kin, letter) = (|at: usize| told[cites[at].item].kin, |at: usize| told[cites[at].item].suffix);
        let alike = |other: &usize| letter(*other) > 0 && kin(*other) == kin(at);
        if let Some(first) = (at..cites.len()).filter(alike).min_by_key(|at| letter(*at)).filter(|_| letter(at) > 0) {
            cites.swap(at, first);
        }
    }
}
