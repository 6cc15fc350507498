//! A list that is too long for one page → its pages.
//!
//! In: how many bytes each entry will take, about, and how many entries a page has at most. Out: which entries stand on
//! which page, and what a page says of its place among the others. Not: what the entries are.
//!
//! Pages are filled from the end: lists begin with what is newest, so what is added changes the first page and leaves
//! the others as they are until the first is full.

use super::views::{LinkView, PagesView};
use crate::address::OutPath;
use crate::edition::Places;
use std::ops::Range;

/// What the entries of a page may weigh together, in bytes; the first page may have half as much again. With what else
/// a page has, it stays below 200 KiB.
const HEAVIEST: usize = 100 << 10;

/// How many other pages are named on each side of the present one.
const BESIDE: usize = 2;

/// One of the pages of a list.
#[derive(Debug, Clone)]
pub struct ListPart {
    /// The list's first page.
    pub first: OutPath,
    /// Which page this is, from 1.
    pub number: usize,
    /// How many there are.
    pub total: usize,
}

impl ListPart {
    /// The pages of a list that begins at `first`, each with its entries; one page where there are none.
    pub fn all(first: &OutPath, weights: &[usize], most: usize) -> Vec<(Self, Range<usize>)> {
        let cut = cut(weights, most);
        let total = cut.len();
        let part = |(at, entries)| (Self { first: first.clone(), number: at + 1, total }, entries);
        cut.into_iter().enumerate().map(part).collect()
    }

    /// Where this page stands.
    pub fn path(&self, places: Places) -> OutPath {
        places.part(&self.first, self.number)
    }

    /// Whether this is the page that stands for the whole list.
    pub fn is_first(&self) -> bool {
        self.number == 1
    }

    /// The way to the other pages; none where there are no others.
    pub fn view(&self, places: Places, from: &OutPath) -> Option<PagesView> {
        let to = |number: usize| LinkView {
            title: number.to_string(),
            href: from.href_to(&places.part(&self.first, number), None).to_string(),
            current: number == self.number,
        };
        let beside = |number: Option<usize>| number.filter(|number| (1..=self.total).contains(number)).map(to);
        let gap = || LinkView { title: "…".to_owned(), href: String::new(), current: false };
        let mut links = Vec::new();
        let mut last = 0;
        for number in self.named() {
            links.extend((number > last + 1).then(gap));
            links.push(to(number));
            last = number;
        }
        (self.total > 1).then(|| PagesView {
            number: self.number,
            total: self.total,
            previous: beside(self.number.checked_sub(1)),
            next: beside(self.number.checked_add(1)),
            links,
        })
    }

    /// The first, the last, and those around this one.
    fn named(&self) -> impl Iterator<Item = usize> {
        let near = self.number.saturating_sub(BESIDE)..=self.number + BESIDE;
        let total = self.total;
        (1..=total).filter(move |number| *number == 1 || *number == total || near.contains(number))
    }
}

/// Cuts a list into pages, from its end. What is left over for the first page stands there alone if it would fill half
/// of it; else the next page's entries stand with it.
fn cut(weights: &[usize], most: usize) -> Vec<Range<usize>> {
    let most = most.max(1);
    let mut pages = Vec::new();
    let (mut end, mut weight) = (weights.len(), 0);
    for (at, one) in weights.iter().enumerate().rev() {
        if end - at > most || (weight + one > HEAVIEST && weight > 0) {
            pages.push(at + 1..end);
            (end, weight) = (at + 1, 0);
        }
        weight += one;
    }
    if let Some(next) = pages.last_mut().filter(|_| 2 * end < most && 2 * weight < HEAVIEST) {
        next.start = 0;
    } else {
        pages.push(0..end);
    }
    pages.reverse();
    pages
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sizes(weights: &[usize], most: usize) -> Vec<usize> {
        let pages = cut(weights, most);
        assert_eq!(pages.iter().cloned().flatten().collect::<Vec<_>>(), (0..weights.len()).collect::<Vec<_>>());
        pages.into_iter().map(|page| page.len()).collect()
    }

    #[test]
    fn what_is_added_stands_on_the_first_page_until_that_is_full() {
        assert_eq!(sizes(&[], 10), [0]);
        assert_eq!(sizes(&[1; 14], 10), [14]);
        assert_eq!(sizes(&[1; 15], 10), [5, 10]);
        assert_eq!(sizes(&[1; 24], 10), [14, 10]);
        assert_eq!(sizes(&[1; 25], 10), [5, 10, 10]);
        assert_eq!(sizes(&[1; 3], 1), [1, 1, 1]);
    }

    #[test]
    fn no_page_is_heavier_than_it_may_be() {
        let heavy = HEAVIEST / 3 + 1;
        assert_eq!(sizes(&[heavy; 7], 100), [3, 2, 2]);
        assert_eq!(sizes(&[5 * HEAVIEST, 1, 5 * HEAVIEST], 100), [1, 1, 1]);
    }

    #[test]
    fn the_first_the_last_and_the_nearest_are_named() {
        let first = OutPath::new("sources/kant.html").expect("is a path");
        let part = ListPart { first, number: 7, total: 20 };
        let places = Places { urls: crate::config::Urls::File };
        let view = part.view(places, &part.path(places)).expect("has others");
        let titles: Vec<&str> = view.links.iter().map(|link| link.title.as_str()).collect();
        assert_eq!(titles, ["1", "…", "5", "6", "7", "8", "9", "…", "20"]);
        assert_eq!(view.previous.map(|link| link.href), Some("6.html".to_owned()));
        assert_eq!(view.links[0].href, "../../kant.html");
    }
}
