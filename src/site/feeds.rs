//! The feeds of a site.
//!
//! In: which feeds of articles there are, what remains of the articles that stand in one, and the notes that are dated.
//! Out: pages that are still to be made. Not: how a feed is written, which is [`export::feed`](crate::export::feed)'s.

use super::fed::{self, is_free, titled};
use super::record::Record;
use super::surroundings::Surroundings;
use super::{Site, articles};
use crate::address::OutPath;
use crate::cache::Digest;
use crate::config::FeedOf;
use crate::document::Date;
use crate::edition::name;
use crate::export::feed::{self, Entry, Feed, whole};
use crate::load::head::Head;
use crate::render::feeds::FeedForm;
use crate::render::indexes::{Listed, Pending, passages};
use crate::render::views::PassageView;
use crate::text::escape::{attribute, escaped, text};
use std::sync::{Arc, OnceLock};

/// The feeds of articles, in each form. An article of which nothing remains for feeds is made once more.
pub fn pages<'p>(site: &'p Site<'_>, records: &'p [Record], shows: &'p [Digest]) -> Vec<Pending<'p>> {
    let maker = &site.maker;
    let surroundings: Arc<OnceLock<Surroundings>> = Arc::default();
    let mut pages = Vec::new();
    for feed in fed::feeds(site.heads, maker.config, maker.places).into_iter().map(Arc::new) {
        for form in FeedForm::ALL {
            let Some(path) = form.beside(&feed.page).filter(|path| is_free(site, path)) else { continue };
            let (feed, surroundings) = (Arc::clone(&feed), Arc::clone(&surroundings));
            pages.push(Pending::new(path.clone(), move || {
                let html = |index: usize| -> Option<Box<str>> {
                    if let Some(html) = &records.get(index)?.fed {
                        return Some(html.clone());
                    }
                    let surroundings = surroundings.get_or_init(|| Surroundings::new(site));
                    articles::guarded(site, index, surroundings).ok()?.record.fed
                };
                let entries: Vec<(usize, Box<str>)> =
                    feed.articles.iter().filter_map(|index| Some((*index, html(*index)?))).collect();
                let said: Vec<(Digest, Digest)> =
                    entries.iter().map(|(index, html)| (shows[*index], Digest::of(html.as_bytes()))).collect();
                let of_feed = (&feed.title, &feed.description, &feed.lang, feed.page.as_str());
                let shows = Digest::of_value(&("feed", of_feed, said));
                maker.unless_kept(
                    path,
                    |_| shows,
                    |path| {
                        let entries =
                            entries.into_iter().filter_map(|(index, html)| entry(site, &site.heads[index], html));
                        let head = (feed.title.as_str(), feed.description.as_str(), feed.lang.as_str());
                        Ok(written(site, form, head, (&feed.page, path), entries.collect()))
                    },
                )
            }));
        }
    }
    pages
}

fn entry(site: &Site<'_>, head: &Head, html: Box<str>) -> Option<Entry> {
    Some(Entry {
        url: site.maker.absolute(&head.out)?,
        title: head.title.clone(),
        lang: head.lang.clone(),
        description: head.description.clone(),
        published: head.date?,
        updated: head.updated,
        authors: head.authors.iter().map(|author| name(author, site.maker.people)).collect(),
        tags: head.tags.clone(),
        html: html.into_string(),
    })
}

fn written(
    site: &Site<'_>,
    form: FeedForm,
    (title, description, lang): (&str, &str, &str),
    (page, path): (&OutPath, &OutPath),
    entries: Vec<Entry>,
) -> String {
    let config = site.maker.config;
    let authors: Vec<String> = config.authors.iter().map(|author| name(author, site.maker.people)).collect();
    let feed = Feed {
        title: title.to_owned(),
        description: description.to_owned(),
        lang: lang.to_owned(),
        page: site.maker.absolute(page).unwrap_or_default(),
        authors: if authors.is_empty() { vec![config.title.clone()] } else { authors },
        license: config.license.clone(),
        entries,
    };
    feed::write(form, &feed, &site.maker.absolute(path).unwrap_or_default())
}

/// A feed of notes, in each form; nothing where none is dated. `of` says which, the newest first.
pub fn of_notes<'p>(site: &'p Site<'_>, of: FeedOf, notes: &[(Date, Listed<'p>)]) -> Vec<Pending<'p>> {
    let maker = &site.maker;
    let config = maker.config;
    if notes.is_empty() || config.base_url.is_none() || !config.feeds.has(of) {
        return vec![];
    }
    let (id, page) = match of {
        FeedOf::Corrections => ("corrections", maker.places.list("corrections")),
        _ => ("notes", maker.places.top("index.html")),
    };
    let notes: Arc<[(Date, Listed<'p>)]> = notes.iter().take(config.feeds.entries).copied().collect();
    let mut pages = Vec::new();
    for form in FeedForm::ALL {
        let path = if of == FeedOf::Corrections { form.beside(&page) } else { form.of_notes() };
        let Some(path) = path.filter(|path| is_free(site, path)) else { continue };
        let (notes, page) = (Arc::clone(&notes), page.clone());
        pages.push(Pending::new(path.clone(), move || {
            let home = maker.places.top("index.html");
            let views: Vec<(Date, PassageView, &Head)> = notes
                .iter()
                .flat_map(|(day, one)| {
                    let views = passages(maker, &home, std::slice::from_ref(one));
                    views.into_iter().map(move |view| (*day, view, one.article.head))
                })
                .collect();
            let shows = Digest::of_value(&("feed of notes", page.as_str(), &views));
            maker.unless_kept(
                path,
                |_| shows,
                |path| {
                    let title = titled(maker.interface.plain(id), config);
                    let entries = views.iter().filter_map(|(day, view, head)| note(site, *day, view, head));
                    Ok(written(site, form, (&title, "", &config.lang), (&page, path), entries.collect()))
                },
            )
        }));
    }
    pages
}

fn note(site: &Site<'_>, day: Date, view: &PassageView, head: &Head) -> Option<Entry> {
    let maker = &site.maker;
    let fragment = view.href.split_once('#').map_or("", |(_, id)| id);
    Some(Entry {
        url: format!("{}#{fragment}", maker.absolute(&head.out)?),
        title: format!("{} · {}", view.label, view.article),
        lang: maker.config.lang.clone(),
        description: String::new(),
        published: day,
        updated: None,
        authors: vec![],
        tags: vec![],
        html: whole(&note_html(site, view), maker.config.base_url.as_ref()?),
    })
}

/// A note by itself: the passage, what stood there, what it says, its sources, its article.
fn note_html(site: &Site<'_>, view: &PassageView) -> String {
    let interface = &site.maker.interface;
    let mut out = String::new();
    if !view.words.is_empty() {
        out.push_str("<blockquote");
        if let Some(lang) = &view.lang {
            attribute("lang", lang, &mut out);
        }
        out.push_str("><p>");
        text(&view.words, &mut out);
        out.push_str("</p></blockquote>\n");
    }
    let said = view.said.as_ref();
    let said_on = said.and_then(|said| said.on.as_ref()).map(|on| on.text.clone());
    let attributed: Vec<String> = [view.speaker.as_ref().map(|speaker| speaker.name.clone())]
        .into_iter()
        .chain([said.map(|said| said.place.clone()), said_on])
        .flatten()
        .filter(|words| !words.is_empty())
        .collect();
    let mut paragraph = |html: &str| {
        if !html.is_empty() {
            out.push_str("<p>");
            out.push_str(html);
            out.push_str("</p>\n");
        }
    };
    let plain = |words: &str| escaped(words);
    paragraph(&plain(&attributed.join(interface.plain("comma"))));
    if let Some(was) = &view.was {
        paragraph(&format!("{} <del>{}</del>", plain(interface.plain("here_stood")), plain(was)));
    }
    paragraph(&view.html);
    let link = |href: &str, title: &str| {
        let mut out = String::from("<a");
        attribute("href", href, &mut out);
        out.push('>');
        text(title, &mut out);
        out + "</a>"
    };
    let sources: Vec<String> = view.sources.iter().map(|source| link(&source.href, &source.title)).collect();
    paragraph(&sources.join(interface.plain("semicolon")));
    paragraph(&link(&view.href, &view.article));
    out
}
