//! The feeds of articles that a site has, as far as the heads of all articles tell.
//!
//! In: heads. Out: which articles stand in which feed, before any is made, and an article as feeds have it. Not: the
//! feeds themselves, which `feeds` makes.

use super::Site;
use super::sections::{self, above};
use crate::address::OutPath;
use crate::config::{Config, FeedOf};
use crate::edition::{Places, spelled};
use crate::export::feed::whole;
use crate::load::head::Head;
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashSet};
use url::Url;

/// A feed of articles.
#[derive(Debug)]
pub struct ArticleFeed {
    /// The page that lists the same articles, and more.
    pub page: OutPath,
    /// What it is called.
    pub title: String,
    /// What it is about, or an empty string.
    pub description: String,
    /// The language of what is said about it.
    pub lang: String,
    /// The newest articles.
    pub articles: Vec<usize>,
}

/// The feeds of articles that there are; none without the address of the site.
pub fn feeds(heads: &[Head], config: &Config, places: Places) -> Vec<ArticleFeed> {
    if config.base_url.is_none() {
        return vec![];
    }
    let mut newest: Vec<usize> = (0..heads.len()).filter(|index| is_fed(&heads[*index])).collect();
    newest.sort_by_key(|index| (Reverse(heads[*index].date), *index));
    let most = config.feeds.entries;
    let mut feeds = Vec::new();
    if config.feeds.has(FeedOf::Site) && !newest.is_empty() {
        let page = places.top("index.html");
        let articles = newest.iter().copied().take(most).collect();
        let (title, description) = (config.title.clone(), config.description.clone());
        feeds.push(ArticleFeed { page, title, description, lang: config.lang.clone(), articles });
    }
    if config.feeds.has(FeedOf::Sections) {
        feeds.extend(of_sections(heads, config, &newest));
    }
    if config.feeds.has(FeedOf::Tags) {
        feeds.extend(of_tags(heads, config, places, &newest));
    }
    feeds
}

/// Whether an article is news: without a date nobody can tell.
fn is_fed(head: &Head) -> bool {
    head.is_listed() && !head.draft && head.date.is_some()
}

/// Of each section with what stands below it.
fn of_sections(heads: &[Head], config: &Config, newest: &[usize]) -> Vec<ArticleFeed> {
    let mut by_folder: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for index in newest {
        let mut folder = heads[*index].section.as_str();
        while !folder.is_empty() {
            let articles = by_folder.entry(folder).or_default();
            if articles.len() < config.feeds.entries {
                articles.push(*index);
            }
            folder = above(folder);
        }
    }
    let own = sections::own_pages(heads);
    let one = |(folder, articles): (&str, Vec<usize>)| {
        let own = own.get(folder).map(|(_, head)| *head);
        ArticleFeed {
            page: sections::page(folder),
            title: titled(&sections::title(own, folder), config),
            description: own.map(|head| head.description.clone()).unwrap_or_default(),
            lang: own.map_or(&config.lang, |head| &head.lang).clone(),
            articles,
        }
    };
    by_folder.into_iter().map(one).collect()
}

fn of_tags(heads: &[Head], config: &Config, places: Places, newest: &[usize]) -> Vec<ArticleFeed> {
    let mut by_address: BTreeMap<String, (&str, Vec<usize>)> = BTreeMap::new();
    for index in newest {
        for tag in &heads[*index].tags {
            let (_, articles) = by_address.entry(spelled::name(tag)).or_insert_with(|| (tag, vec![]));
            if articles.len() < config.feeds.entries && articles.last() != Some(index) {
                articles.push(*index);
            }
        }
    }
    let one = |(tag, articles): (&str, Vec<usize>)| ArticleFeed {
        page: places.tag(tag),
        title: titled(tag, config),
        description: String::new(),
        lang: config.lang.clone(),
        articles,
    };
    by_address.into_values().map(one).collect()
}

/// What a feed is called beside that of the site.
pub fn titled(title: &str, config: &Config) -> String {
    format!("{title} · {}", config.title)
}

/// The articles that stand in any feed.
pub fn all(feeds: &[ArticleFeed]) -> HashSet<usize> {
    feeds.iter().flat_map(|feed| feed.articles.iter().copied()).collect()
}

/// What an article's page has, as feeds have it.
pub fn article_html(site: &Site<'_>, head: &Head, parts: [&str; 3]) -> Option<Box<str>> {
    let page = address(site, &head.out)?;
    Some(whole(&parts.concat(), &page).into_boxed_str())
}

fn address(site: &Site<'_>, path: &OutPath) -> Option<Url> {
    // Of the file: what is relative on a page is so from there.
    let file = site.maker.places.top("index.html").href_to(path, None).to_string();
    site.maker.config.base_url.as_ref()?.join(&file).ok()
}

/// What feeds of articles are called, by the pages that list the same.
pub fn named(feeds: Vec<ArticleFeed>) -> BTreeMap<OutPath, String> {
    feeds.into_iter().map(|feed| (feed.page, feed.title)).collect()
}

/// Whether no file of the site's own stands there.
pub fn is_free(site: &Site<'_>, path: &OutPath) -> bool {
    !site.maker.targets.files.contains(path.as_str())
}
