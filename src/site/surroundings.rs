//! What stands around an article: the articles before and after it, the sections above it, its translations, the parts
//! of its series, and whether a feed has it.
//!
//! In: the heads of all articles. Out: [`Neighbours`] of each. Not: what a section's page shows.

use super::sections::{self, above, folders, own_pages, page, title};
use super::{Site, fed};
use crate::address::OutPath;
use crate::config::Order;
use crate::edition::spelled;
use crate::load::head::Head;
use crate::render::article::{InSeries, Neighbours, Translation};
use crate::words::Alphabet;
use std::collections::{BTreeSet, HashMap, HashSet};

/// What stands around each article, worked out once.
pub struct Surroundings {
    /// Articles of each section in the order in which they are read: the oldest first, then those without a date; or
    /// as the section lists them.
    order: HashMap<String, Vec<usize>>,
    /// The place of each article in that order.
    place: HashMap<usize, usize>,
    titles: HashMap<String, String>,
    /// The parts of each series in their order, by its name in addresses.
    series: HashMap<String, Vec<usize>>,
    /// Articles that stand in a feed.
    fed: HashSet<usize>,
    /// Articles that have translations, by their name without a language.
    translations: HashMap<String, Vec<usize>>,
}

impl Surroundings {
    /// Orders the articles of every section.
    pub fn new(site: &Site<'_>) -> Self {
        let mut order: HashMap<String, Vec<usize>> = HashMap::new();
        for (index, head) in site.heads.iter().enumerate().filter(|(_, head)| head.is_listed()) {
            order.entry(head.section.clone()).or_default().push(index);
        }
        let mut place = HashMap::new();
        let own = own_pages(site.heads);
        let alphabet = Alphabet::of_letters(&site.maker.config.lang);
        for (section, articles) in &mut order {
            articles.sort_by_cached_key(|index| turn(&site.heads[*index]));
            match sections::order(&own, section, site.maker.config) {
                Order::Date => {}
                Order::Weight => articles.sort_by_key(|index| weight(&site.heads[*index])),
                Order::Title => articles.sort_by_cached_key(|index| alphabet.key(&site.heads[*index].title)),
            }
            place.extend(articles.iter().enumerate().map(|(at, index)| (*index, at)));
        }
        let titled = |folder: String| {
            let title = title(own.get(folder.as_str()).map(|(_, head)| *head), &folder);
            (folder, title)
        };
        let titles = folders(site.heads).into_iter().map(titled).collect();
        let fed = fed::all(&fed::feeds(site.heads, site.maker.config, site.maker.places));
        Self { order, place, titles, series: series(site.heads), fed, translations: translations(site.heads) }
    }

    /// What stands around one article.
    pub fn of(&self, site: &Site<'_>, index: usize) -> Neighbours {
        let head = &site.heads[index];
        let trail = self.trail(&head.section);
        let mut neighbours = Neighbours { trail, fed: self.fed.contains(&index), ..Neighbours::default() };
        if let (Some(articles), Some(at)) = (self.order.get(&head.section), self.place.get(&index)) {
            let named = |other: &usize| (site.heads[*other].title.clone(), site.heads[*other].out.clone());
            neighbours.previous = at.checked_sub(1).and_then(|before| articles.get(before)).map(named);
            neighbours.next = articles.get(at + 1).map(named);
        }
        neighbours.series = head.series.as_ref().and_then(|name| self.in_series(site, index, name));
        let translations = self.translations.get(head.file.name()).map_or(&[][..], Vec::as_slice);
        neighbours.translations = translations
            .iter()
            .map(|other| &site.heads[*other])
            .map(|other| Translation { lang: other.lang.clone(), title: other.title.clone(), path: other.out.clone() })
            .collect();
        neighbours
    }

    /// An article among the parts of its series; none where it is the only one.
    fn in_series(&self, site: &Site<'_>, index: usize, name: &str) -> Option<InSeries> {
        let parts = self.series.get(&spelled::name(name)).filter(|parts| parts.len() > 1)?;
        let at = parts.iter().position(|part| *part == index)?;
        let named = |part: &usize| (site.heads[*part].title.clone(), site.heads[*part].out.clone());
        Some(InSeries { name: name.to_owned(), at, parts: parts.iter().map(named).collect() })
    }

    fn trail(&self, folder: &str) -> Vec<(String, OutPath)> {
        let mut trail = Vec::new();
        let mut folder = folder;
        while !folder.is_empty() {
            trail.push((self.titles.get(folder).cloned().unwrap_or_default(), page(folder)));
            folder = above(folder);
        }
        trail.reverse();
        trail
    }
}

/// Articles that stand on the site in several languages, the one that names the others first.
fn translations(heads: &[Head]) -> HashMap<String, Vec<usize>> {
    let names: BTreeSet<&str> =
        heads.iter().filter(|head| head.file.lang.is_some()).map(|head| head.file.name()).collect();
    let mut all: HashMap<String, Vec<usize>> = HashMap::new();
    for (index, head) in heads.iter().enumerate().filter(|(_, head)| names.contains(head.file.name())) {
        all.entry(head.file.name().to_owned()).or_default().push(index);
    }
    for one in all.values_mut() {
        one.sort_by_key(|index| (heads[*index].file.lang.is_some(), heads[*index].lang.clone()));
    }
    all
}

/// In the order of reading: oldest first, those without a date last, then by title.
/// The articles of each series: by weight, then in the order of time.
fn series(heads: &[Head]) -> HashMap<String, Vec<usize>> {
    let mut all: HashMap<String, Vec<usize>> = HashMap::new();
    for (index, head) in heads.iter().enumerate().filter(|(_, head)| head.is_listed()) {
        if let Some(name) = &head.series {
            all.entry(spelled::name(name)).or_default().push(index);
        }
    }
    for parts in all.values_mut() {
        parts.sort_by_cached_key(|index| (weight(&heads[*index]), turn(&heads[*index])));
    }
    all
}

fn weight(head: &Head) -> (bool, Option<i64>) {
    (head.weight.is_none(), head.weight)
}

fn turn(head: &Head) -> (bool, Option<crate::document::Date>, String, String) {
    (head.date.is_none(), head.date, head.title.to_lowercase(), head.file.markdown.clone())
}
