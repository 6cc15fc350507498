//! The home page, a page for every section, and the pages at the top that no article has.
//!
//! In: the heads of all articles, the texts of sections' own pages, the site in numbers. Out: pages that are still to
//! be made, each of which lists some articles. Not: what stands around an article, which is `sections`'s.

use super::Site;
use super::named::Named;
use super::record::Record;
use super::sections::{self, Written, above};
use crate::address::OutPath;
use crate::cache::Digest;
use crate::config::{FeedOf, Order};
use crate::document::Date;
use crate::load::head::{Head, TitleFrom};
use crate::render::article::Written as Text;
use crate::render::engine::TemplateFault;
use crate::render::feeds;
use crate::render::indexes::{ARTICLES, Page, Pending, teaser, teaser_weight};
use crate::render::list_part::ListPart;
use crate::render::page_maker::PageFacts;
use crate::render::theme::styles_of;
use crate::render::views::{
    BarePage, CountsView, CoverageView, GroupView, HomePage, SectionPage, SectionView, TeaserView,
};
use crate::text::escape::escaped;
use crate::words::Alphabet;
use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};

/// What the pages of sections are made of.
pub struct Sections<'s, 'p> {
    site: &'s Site<'p>,
    records: &'s [Record],
    /// What is known of each article, in short.
    shows: &'s [Digest],
    written: Written,
    folders: BTreeSet<String>,
    own: HashMap<&'s str, (usize, &'s Head)>,
    /// The articles of each folder, newest first; of the whole site at the top.
    articles: HashMap<&'s str, Vec<usize>>,
    /// How many articles stand in each folder and below it.
    inside: HashMap<&'s str, usize>,
    counts: CountsView,
    /// Whether there is a feed of new notes.
    has_note_feed: bool,
}

impl<'s, 'p> Sections<'s, 'p> {
    /// Sorts the articles of a site into its sections.
    pub fn new(
        site: &'s Site<'p>,
        (records, named): (&'s [Record], &Named<'_>),
        shows: &'s [Digest],
        written: Written,
    ) -> Self {
        let mut all: Vec<usize> = (0..site.heads.len()).filter(|index| site.heads[*index].is_listed()).collect();
        let alphabet = Alphabet::of_letters(&site.maker.config.lang);
        all.sort_by_cached_key(|index| rank(&site.heads[*index], &alphabet));
        let mut articles: HashMap<&str, Vec<usize>> = HashMap::new();
        let mut inside: HashMap<&str, usize> = HashMap::new();
        for index in &all {
            let mut folder = site.heads[*index].section.as_str();
            if !folder.is_empty() {
                articles.entry(folder).or_default().push(*index);
            }
            while !folder.is_empty() {
                *inside.entry(folder).or_default() += 1;
                folder = above(folder);
            }
        }
        articles.insert("", all);
        let (folders, own) = (sections::folders(site.heads), sections::own_pages(site.heads));
        for (folder, articles) in &mut articles {
            match sections::order(&own, folder, site.maker.config) {
                Order::Date => {}
                // What is alike in this stays in the order of time.
                Order::Weight => articles.sort_by_key(|index| weight(&site.heads[*index])),
                Order::Title => articles.sort_by_cached_key(|index| alphabet.key(&site.heads[*index].title)),
            }
        }
        let config = site.maker.config;
        let has_note_feed = named.is_dated && config.base_url.is_some() && config.feeds.has(FeedOf::Notes);
        let counts = counts(site, records, named);
        Self { site, records, shows, written, folders, own, articles, inside, counts, has_note_feed }
    }

    /// All pages.
    pub fn pages(&self) -> Vec<Pending<'_>> {
        let mut pages: Vec<Pending<'_>> = Vec::new();
        for folder in &self.folders {
            let articles = self.articles.get(folder.as_str()).map_or(&[][..], Vec::as_slice);
            let weights: Vec<usize> =
                articles.iter().map(|index| teaser_weight(&self.site.maker, &self.site.heads[*index])).collect();
            let parts = ListPart::all(&sections::page(folder), &weights, self.per_page(folder));
            pages.extend(parts.into_iter().map(|(part, here)| {
                Pending::new(part.path(self.site.maker.places), move || self.section(folder, &part, &articles[here]))
            }));
        }
        let search = self.site.maker.config.search.then_some(("search.html", "search", "search"));
        for (name, kind, title) in search.into_iter().chain([("404.html", "404", "not_found")]) {
            let title = self.site.maker.interface.plain(title);
            pages.push(Pending::new(self.site.maker.places.top(name), move || self.bare(name, kind, title)));
        }
        pages
    }

    /// How many articles a page of a section lists.
    fn per_page(&self, folder: &str) -> usize {
        let own = self.own.get(folder).and_then(|(_, head)| head.per_page).filter(|number| *number > 0);
        own.or(self.site.maker.config.per_page).unwrap_or(ARTICLES)
    }

    fn bare(&self, name: &str, kind: &'static str, title: &str) -> Result<Page, TemplateFault> {
        let maker = &self.site.maker;
        let path = maker.places.top(name);
        let view = BarePage { frame: maker.frame(&path, &PageFacts::generated(kind, title, maker.config)) };
        maker.spanning(path, name, &view)
    }

    fn section(&self, folder: &str, part: &ListPart, articles: &[usize]) -> Result<Page, TemplateFault> {
        let maker = &self.site.maker;
        let own = self.own.get(folder).copied();
        // What stands above the list stands on its first page only.
        let text = own.and_then(|(index, _)| self.written.get(&index)).filter(|_| part.is_first());
        let own = own.map(|(_, head)| head);
        let path = part.path(maker.places);
        let home = folder.is_empty();
        let title = self.title(folder);
        let mut facts = PageFacts::generated(if home { "home" } else { "section" }, &title, maker.config).part(part);
        facts.description = own.map_or("", |head| &head.description);
        if home && facts.description.is_empty() {
            facts.description = &maker.config.description;
        }
        facts.lang = own.map_or(facts.lang, |head| &head.lang);
        facts.trail = self.trail(above(folder));
        let mut frame = maker.frame(&path, &facts);
        if home && self.has_note_feed {
            let title = format!("{} · {}", maker.interface.plain("notes"), maker.site.title);
            frame.page.feeds.extend(feeds::links_of_notes(&path, &title));
        }
        frame.page.alternates = text.map(|text| text.alternates.clone()).unwrap_or_default();
        frame.page.styles = text.map(|text| styles_of(&[&text.body_html, &text.endnotes_html])).unwrap_or_default();
        let section = SectionView {
            title: title.clone(),
            title_html: self.heading(own, text, folder),
            title_id: text.and_then(|text| text.title_id.clone()),
            description: facts.description.to_owned(),
            body_html: text.map(|text| text.body_html.clone()).unwrap_or_default(),
            endnotes_html: text.map(|text| text.endnotes_html.clone()).unwrap_or_default(),
            bibliography_html: text.map(|text| text.bibliography_html.clone()).unwrap_or_default(),
            sections: if part.is_first() { self.subsections(folder, &path) } else { vec![] },
            articles: vec![],
        };
        let template = if home { "home.html" } else { "section.html" };
        let counts = home.then_some(self.counts);
        let listed: Vec<_> = articles.iter().map(|index| self.shown(*index, home)).collect();
        let shows = Digest::of_value(&(template, &frame, &section, counts, listed));
        let listing = |path: &OutPath| SectionView { articles: self.teasers(path, articles, home), ..section };
        match counts {
            Some(counts) => {
                maker.showing(path, template, |path| HomePage { frame, section: listing(path), counts }, |_| shows)
            }
            None => maker.showing(path, template, |path| SectionPage { frame, section: listing(path) }, |_| shows),
        }
    }

    fn title(&self, folder: &str) -> String {
        let own = self.own.get(folder).map(|(_, head)| *head);
        if folder.is_empty() && own.is_none() {
            return self.site.maker.config.title.clone();
        }
        sections::title(own, folder)
    }

    /// The words of a section's heading: those of its own page; the site's title where the home page has none of its
    /// own.
    fn heading(&self, own: Option<&Head>, text: Option<&Text>, folder: &str) -> String {
        match (own, text) {
            (Some(own), Some(text)) if own.title_from != TitleFrom::FileName => text.title_html.clone(),
            _ if folder.is_empty() => escaped(&self.site.maker.site.title),
            _ => escaped(&self.title(folder)),
        }
    }

    /// The sections that a folder stands in, with itself, the outermost first.
    fn trail(&self, folder: &str) -> Vec<(String, OutPath)> {
        if folder.is_empty() {
            return vec![];
        }
        let mut trail = self.trail(above(folder));
        trail.push((self.title(folder), sections::page(folder)));
        trail
    }

    fn subsections(&self, folder: &str, path: &OutPath) -> Vec<GroupView> {
        let below = self.folders.iter().filter(|other| !other.is_empty() && above(other) == folder);
        let mut below: Vec<&String> = below.collect();
        below.sort_by_key(|folder| sections::heaviness(&self.own, folder));
        below
            .into_iter()
            .map(|below| GroupView {
                title: self.title(below),
                description: self.own.get(below.as_str()).map(|(_, head)| head.description.clone()).unwrap_or_default(),
                href: path.href_to(&sections::page(below), None).to_string(),
                count: self.inside.get(below.as_str()).copied().unwrap_or_default(),
            })
            .collect()
    }

    /// What a list says of an article, in short.
    fn shown(&self, index: usize, home: bool) -> (Digest, usize, String) {
        (self.shows[index], self.records[index].notes.len(), self.section_of(index, home))
    }

    fn teasers(&self, path: &OutPath, articles: &[usize], home: bool) -> Vec<TeaserView> {
        let one = |index: &usize| {
            let notes = self.records[*index].notes.len();
            teaser(&self.site.maker, path, &self.site.heads[*index], notes, &self.section_of(*index, home))
        };
        articles.iter().map(one).collect()
    }

    /// The title of an article's section, where articles of several stand together.
    fn section_of(&self, index: usize, home: bool) -> String {
        let section = &self.site.heads[index].section;
        if home && !section.is_empty() { self.title(section) } else { String::new() }
    }
}

/// Those with a weight first, the lightest before the others.
fn weight(head: &Head) -> (bool, Option<i64>) {
    (head.weight.is_none(), head.weight)
}

/// Newest first, then by title.
fn rank(head: &Head, alphabet: &Alphabet) -> (Reverse<Option<Date>>, Vec<u8>, String) {
    (Reverse(head.date), alphabet.key(&head.title), head.file.markdown.clone())
}

fn counts(site: &Site<'_>, records: &[Record], named: &Named<'_>) -> CountsView {
    CountsView {
        articles: site.heads.iter().filter(|head| head.is_listed()).count(),
        notes: records.iter().map(|record| record.notes.len()).sum(),
        sources: named.by_notes.len(),
        speakers: named.speakers.len(),
        coverage: total(records),
    }
}

/// The quotations together of all articles that show their numbers.
fn total(records: &[Record]) -> CoverageView {
    let shown = records.iter().map(|record| record.coverage).filter(|coverage| coverage.shown);
    shown.fold(CoverageView::default(), |sum, coverage| CoverageView {
        found: sum.found + coverage.found,
        attributed: sum.attributed + coverage.attributed,
        sourced: sum.sourced + coverage.sourced,
        compared: sum.compared + coverage.compared,
        verified: sum.verified + coverage.verified,
        shown: sum.shown || coverage.found > 0,
    })
}
