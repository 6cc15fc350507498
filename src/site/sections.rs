//! Folders as sections: their titles and addresses, what stands before and after an article, and pages at old
//! addresses.
//!
//! Not: what a section's page shows, which is `section_pages`'s.

use super::Site;
use crate::address::OutPath;
use crate::load::address::join;
use crate::load::head::Head;
use crate::render::article::{Neighbours, Translation, Written as Text};
use crate::text::escape::{attribute, escaped};
use crate::words::interface::{Given, Part};
use std::collections::{BTreeSet, HashMap};

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

/// The folder that a folder stands in; that of the top is the top.
pub fn above(folder: &str) -> &str {
    folder.rsplit_once('/').map_or("", |(above, _)| above)
}

/// The page of a section.
pub fn page(folder: &str) -> OutPath {
    OutPath::new(&join(folder, "index.html")).unwrap_or_else(|_| OutPath::new("index.html").expect("is a path"))
}

/// The title of a section: its own page's, or the folder's name.
pub fn title(own: Option<&Head>, folder: &str) -> String {
    if let Some(head) = own {
        return head.title.clone();
    }
    let name = folder.rsplit('/').next().unwrap_or(folder).replace(['-', '_'], " ");
    let mut letters = name.chars();
    letters.next().map_or(name.clone(), |first| first.to_uppercase().collect::<String>() + letters.as_str())
}

/// The head of each folder's `_index.md`, with its place among the heads.
pub fn own_pages(heads: &[Head]) -> HashMap<&str, (usize, &Head)> {
    let own = heads.iter().enumerate().filter(|(_, head)| head.file.section);
    own.map(|(index, head)| (head.section.as_str(), (index, head))).collect()
}

/// What stands around each article, worked out once.
pub struct Surroundings {
    /// Articles of each section in the order in which they are read: the oldest first, then those without a date.
    order: HashMap<String, Vec<usize>>,
    /// The place of each article in that order.
    place: HashMap<usize, usize>,
    titles: HashMap<String, String>,
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
        for articles in order.values_mut() {
            articles.sort_by_key(|index| turn(&site.heads[*index]));
            place.extend(articles.iter().enumerate().map(|(at, index)| (*index, at)));
        }
        let own = own_pages(site.heads);
        let titled = |folder: String| {
            let title = title(own.get(folder.as_str()).map(|(_, head)| *head), &folder);
            (folder, title)
        };
        let titles = folders(site.heads).into_iter().map(titled).collect();
        Self { order, place, titles, translations: translations(site.heads) }
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
        let translations = self.translations.get(head.file.name()).map_or(&[][..], Vec::as_slice);
        neighbours.translations = translations
            .iter()
            .map(|other| &site.heads[*other])
            .map(|other| Translation { lang: other.lang.clone(), title: other.title.clone(), path: other.out.clone() })
            .collect();
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
fn turn(head: &Head) -> (bool, Option<crate::document::Date>, String, String) {
    (head.date.is_none(), head.date, head.title.to_lowercase(), head.file.markdown.clone())
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
    let mut moved = String::new();
    site.maker.interfaces.of(&to.lang).parts("moved", &[("link", Given::Words(""))], &mut |part| match part {
        Part::Words(words) | Part::Number(words) => moved.push_str(&escaped(words)),
        Part::Given(_) => moved.push_str(&format!("<a{link}>{title}</a>")),
    });
    let mut lang = String::new();
    attribute("lang", &to.lang, &mut lang);
    format!(
        "<!doctype html>\n<html{lang}>\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n\
         <meta http-equiv=\"refresh\"{refresh}>\n\
         <link rel=\"canonical\"{canonical}>\n</head>\n<body>\n\
         <p>{moved}</p>\n</body>\n</html>\n"
    )
}
