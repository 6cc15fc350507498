//! Folders as sections: their titles and addresses; and pages at old addresses.
//!
//! Not: what a section's page shows, which is `section_pages`'s; what stands around an article, which `surroundings`
//! says.

use super::Site;
use crate::address::OutPath;
use crate::config::{Config, Order};
use crate::load::address::join;
use crate::load::head::Head;
use crate::render::article::Written as Text;
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

/// Sections directly below the top, in their order; `own` are the heads of their own pages.
pub fn top(heads: &[Head], own: &HashMap<&str, (usize, &Head)>) -> Vec<String> {
    let top = folders(heads).into_iter().filter(|folder| !folder.is_empty() && !folder.contains('/'));
    let mut top: Vec<String> = top.collect();
    top.sort_by_key(|folder| heaviness(own, folder));
    top
}

/// Where a section stands among others: those with a weight first.
pub fn heaviness(own: &HashMap<&str, (usize, &Head)>, folder: &str) -> (bool, Option<i64>) {
    let weight = own.get(folder).and_then(|(_, head)| head.weight);
    (weight.is_none(), weight)
}

/// In which order a section lists its articles; the home page, which lists all, only where it says so itself.
pub fn order(own: &HashMap<&str, (usize, &Head)>, folder: &str, config: &Config) -> Order {
    let usual = if folder.is_empty() { Order::Date } else { config.order };
    own.get(folder).and_then(|(_, head)| head.order).unwrap_or(usual)
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
