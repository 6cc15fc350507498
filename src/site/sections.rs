//! Folders as sections: the home page, a page for every section, what stands before and after an article; and the pages
//! at the top that no article has.

use super::Site;
use super::record::Record;
use crate::address::OutPath;
use crate::load::address::join;
use crate::load::head::{Head, TitleFrom};
use crate::render::article::{Neighbours, Written as Text};
use crate::render::engine::TemplateFault;
use crate::render::indexes::{Page, Pending, teaser};
use crate::render::page_maker::PageFacts;
use crate::render::views::{
    BarePage, CountsView, CoverageView, GroupView, HomePage, SectionPage, SectionView, TeaserView,
};
use crate::text::escape::{attribute, escaped};
use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap, HashSet};

/// Texts of sections' own pages, by the index of their head.
pub type Written = HashMap<usize, Text>;

/// Every folder that holds an article, and the folders above it; the top is the empty one.
pub fn folders(heads: &[Head]) -> BTreeSet<String> {
    let mut folders = BTreeSet::from([String::new()]);
    for head in heads {
        let mut folder = head.section.as_str();
        while !folder.is_empty() {
            folders.insert(folder.to_owned());
            folder = above(folder);
        }
    }
    folders
}

/// Sections directly below the top.
pub fn top(heads: &[Head]) -> Vec<String> {
    folders(heads).into_iter().filter(|folder| !folder.is_empty() && !folder.contains('/')).collect()
}

fn above(folder: &str) -> &str {
    folder.rsplit_once('/').map_or("", |(above, _)| above)
}

/// The page of a section.
pub fn page(folder: &str) -> OutPath {
    OutPath::new(&join(folder, "index.html")).unwrap_or_else(|_| OutPath::new("index.html").expect("is a path"))
}

/// The title of a section: its own page's, or the folder's name.
pub fn title(heads: &[Head], folder: &str) -> String {
    if let Some(head) = own(heads, folder).map(|(_, head)| head) {
        return head.title.clone();
    }
    let name = folder.rsplit('/').next().unwrap_or(folder).replace(['-', '_'], " ");
    let mut letters = name.chars();
    letters.next().map_or(name.clone(), |first| first.to_uppercase().collect::<String>() + letters.as_str())
}

/// The head of `_index.md` of a folder.
fn own<'h>(heads: &'h [Head], folder: &str) -> Option<(usize, &'h Head)> {
    heads.iter().enumerate().find(|(_, head)| head.file.section && head.section == folder)
}

/// What stands around each article, worked out once.
pub struct Surroundings {
    /// Articles of each section in the order in which they are read: the oldest first, then those without a date.
    order: HashMap<String, Vec<usize>>,
    /// The place of each article in that order.
    place: HashMap<usize, usize>,
    titles: HashMap<String, String>,
}

impl Surroundings {
    /// Orders the articles of every section.
    pub fn new(site: &Site<'_>) -> Self {
        let mut order: HashMap<String, Vec<usize>> = HashMap::new();
        for (index, head) in site.heads.iter().enumerate().filter(|(_, head)| !head.file.section) {
            order.entry(head.section.clone()).or_default().push(index);
        }
        let mut place = HashMap::new();
        for articles in order.values_mut() {
            articles.sort_by_key(|index| turn(&site.heads[*index]));
            place.extend(articles.iter().enumerate().map(|(at, index)| (*index, at)));
        }
        let titles =
            folders(site.heads).into_iter().map(|folder| (folder.clone(), title(site.heads, &folder))).collect();
        Self { order, place, titles }
    }

    /// What stands around one article.
    pub fn of(&self, site: &Site<'_>, index: usize) -> Neighbours {
        let head = &site.heads[index];
        let mut neighbours = Neighbours { trail: self.trail(&head.section), ..Neighbours::default() };
        if let (Some(articles), Some(at)) = (self.order.get(&head.section), self.place.get(&index)) {
            let named = |other: &usize| (site.heads[*other].title.clone(), site.heads[*other].out.clone());
            neighbours.previous = at.checked_sub(1).and_then(|before| articles.get(before)).map(named);
            neighbours.next = articles.get(at + 1).map(named);
        }
        neighbours
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

/// In the order of reading: oldest first, those without a date last, then by title.
fn turn(head: &Head) -> (bool, Option<crate::document::Date>, String, String) {
    (head.date.is_none(), head.date, head.title.to_lowercase(), head.file.markdown.clone())
}

/// Newest first, then by title.
fn rank(head: &Head) -> (Reverse<Option<crate::document::Date>>, String, String) {
    (Reverse(head.date), head.title.to_lowercase(), head.file.markdown.clone())
}

/// The home page, the sections' pages, `search.html` and `404.html`.
pub fn pages<'p>(
    site: &'p Site<'_>,
    records: &'p [Record],
    folders: &'p BTreeSet<String>,
    mut written: Written,
) -> Vec<Pending<'p>> {
    let mut pages = Vec::new();
    for folder in folders {
        let own = own(site.heads, folder);
        let text = own.and_then(|(index, _)| written.remove(&index));
        let own = own.map(|(_, head)| head);
        pages.push(Pending::new(page(folder), move || section(site, records, folders, folder, own, text)));
    }
    let mut bare = vec![("404.html", "404", "Page not found")];
    if site.maker.config.search {
        bare.push(("search.html", "search", "Search"));
    }
    for (name, kind, title) in bare {
        pages.push(Pending::new(site.maker.places.top(name), move || {
            let path = site.maker.places.top(name);
            let facts = PageFacts::generated(kind, title, site.maker.config);
            let view = BarePage { frame: site.maker.frame(&path, &facts) };
            site.maker.spanning(path, name, &view)
        }));
    }
    pages
}

fn section(
    site: &Site<'_>,
    records: &[Record],
    folders: &BTreeSet<String>,
    folder: &str,
    own: Option<&Head>,
    text: Option<Text>,
) -> Result<Page, TemplateFault> {
    let home = folder.is_empty();
    let path = page(folder);
    let title = if home && own.is_none() { site.maker.config.title.clone() } else { title(site.heads, folder) };
    let description = own.map(|head| head.description.clone()).unwrap_or_default();
    let mut facts = PageFacts::generated(if home { "home" } else { "section" }, &title, site.maker.config);
    facts.description = if home && description.is_empty() { &site.maker.config.description } else { &description };
    facts.lang = own.map_or(facts.lang, |head| &head.lang);
    let mut higher = above(folder);
    while !higher.is_empty() {
        facts.trail.insert(0, (self::title(site.heads, higher), page(higher)));
        higher = above(higher);
    }
    let alternates = text.as_ref().map(|text| text.alternates.clone()).unwrap_or_default();
    let view = SectionView {
        body_html: text.as_ref().map(|text| text.body_html.clone()).unwrap_or_default(),
        endnotes_html: text.as_ref().map(|text| text.endnotes_html.clone()).unwrap_or_default(),
        sections: subsections(site, folders, folder, &path),
        articles: articles(site, records, folder, &path),
        description: facts.description.to_owned(),
        title_html: heading(site, home, own, text.as_ref(), &title),
        title_id: text.as_ref().and_then(|text| text.title_id.clone()),
        bibliography_html: text.map(|text| text.bibliography_html).unwrap_or_default(),
        title: title.clone(),
    };
    let mut frame = site.maker.frame(&path, &facts);
    frame.page.alternates = alternates;
    if home {
        let view = HomePage { frame, section: view, counts: counts(site, records) };
        return site.maker.spanning(path, "home.html", &view);
    }
    site.maker.spanning(path, "section.html", &SectionPage { frame, section: view })
}

/// The words of a section's heading: those of its own page; the site's title where the home page has none of its own.
fn heading(site: &Site<'_>, home: bool, own: Option<&Head>, text: Option<&Text>, title: &str) -> String {
    match (own, text) {
        (Some(own), Some(text)) if own.title_from != TitleFrom::FileName => text.title_html.clone(),
        _ if home => escaped(&site.maker.site.title),
        _ => escaped(title),
    }
}

fn subsections(site: &Site<'_>, folders: &BTreeSet<String>, folder: &str, path: &OutPath) -> Vec<GroupView> {
    let below = folders.iter().filter(|other| !other.is_empty() && above(other) == folder);
    below
        .map(|below| {
            let inside = format!("{below}/");
            let is_inside = |head: &&Head| head.section == *below || head.section.starts_with(&inside);
            GroupView {
                title: title(site.heads, below),
                description: own(site.heads, below).map(|(_, head)| head.description.clone()).unwrap_or_default(),
                href: path.href_to(&page(below), None).to_string(),
                count: site.heads.iter().filter(|head| !head.file.section).filter(is_inside).count(),
            }
        })
        .collect()
}

/// Articles of a section, newest first; of the whole site on the home page.
fn articles(site: &Site<'_>, records: &[Record], folder: &str, path: &OutPath) -> Vec<TeaserView> {
    /// The home page of a large site lists only the newest.
    const MOST_AT_HOME: usize = 100;
    let home = folder.is_empty();
    let mut listed: Vec<usize> = (0..site.heads.len())
        .filter(|index| !site.heads[*index].file.section && (home || site.heads[*index].section == folder))
        .collect();
    listed.sort_by_cached_key(|index| rank(&site.heads[*index]));
    if home {
        listed.truncate(MOST_AT_HOME);
    }
    listed
        .iter()
        .map(|index| {
            let head = &site.heads[*index];
            let section =
                if home && !head.section.is_empty() { title(site.heads, &head.section) } else { String::new() };
            teaser(&site.maker, path, head, records[*index].notes.len(), &section)
        })
        .collect()
}

fn counts(site: &Site<'_>, records: &[Record]) -> CountsView {
    let notes = || records.iter().flat_map(|record| &record.notes);
    let sources: HashSet<&str> = notes().flat_map(|note| &note.cites).map(|cite| cite.key.as_str()).collect();
    let speakers: HashSet<&str> = notes().flat_map(|note| &note.speakers).map(|who| who.id.as_str()).collect();
    CountsView {
        articles: site.heads.iter().filter(|head| !head.file.section).count(),
        notes: notes().count(),
        sources: sources.len(),
        speakers: speakers.len(),
        coverage: total(records),
    }
}

/// The quotations together of all articles that show their numbers.
pub fn total(records: &[Record]) -> CoverageView {
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

/// A page at an old address that leads to the new one, by a refresh and by a link.
pub fn alias(site: &Site<'_>, from: &OutPath, to: &Head) -> String {
    let href = from.href_to(&to.out, None).to_string();
    let title = escaped(&to.title);
    // A reader is sent to the address that the page is known by; the link for those who stay names the file.
    let place = href.strip_suffix("index.html").filter(|_| site.maker.places.is_folder(&to.out));
    let place = place.map_or(href.as_str(), |folder| if folder.is_empty() { "./" } else { folder });
    let mut refresh = String::new();
    attribute("content", &format!("0; url={place}"), &mut refresh);
    let mut link = String::new();
    attribute("href", &href, &mut link);
    let mut canonical = String::new();
    attribute("href", &site.maker.absolute(&to.out).unwrap_or_else(|| href.clone()), &mut canonical);
    let mut lang = String::new();
    attribute("lang", &to.lang, &mut lang);
    format!(
        "<!doctype html>\n<html{lang}>\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n\
         <meta http-equiv=\"refresh\"{refresh}>\n\
         <link rel=\"canonical\"{canonical}>\n</head>\n<body>\n\
         <p>This page is now at <a{link}>{title}</a>.</p>\n</body>\n</html>\n"
    )
}
