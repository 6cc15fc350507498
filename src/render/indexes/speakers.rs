//! The list of all speakers, and a page for each.

use super::{Listed, Page, Pending, passage, teaser};
use crate::address::OutPath;
use crate::edition::Person;
use crate::load::head::Head;
use crate::render::engine::TemplateFault;
use crate::render::links::Links;
use crate::render::markdown;
use crate::render::press::{PageFacts, Press};
use crate::render::views::{PersonView, SpeakerPage, SpeakerRowView, SpeakersPage};

/// A speaker and every passage that is theirs.
#[derive(Debug)]
pub struct SpeakerEntry<'l> {
    /// The speaker.
    pub speaker: Person,
    /// The passages.
    pub listed: Vec<Listed<'l>>,
    /// Articles that they wrote.
    pub articles: Vec<&'l Head>,
    /// More about them, in Markdown.
    pub about: String,
    /// Their own address.
    pub url: Option<String>,
}

/// `speakers/index.html` and a page for every speaker.
pub fn speakers<'p>(press: &'p Press<'_>, entries: &'p [SpeakerEntry<'_>]) -> Vec<Pending<'p>> {
    let mut pages: Vec<Pending<'p>> = vec![Box::new(move || list(press, entries))];
    pages.extend(entries.iter().map(|entry| -> Pending<'p> { Box::new(move || one(press, entry)) }));
    pages
}

fn list(press: &Press<'_>, entries: &[SpeakerEntry<'_>]) -> Result<Page, TemplateFault> {
    let list = press.places.list("speakers");
    let facts = PageFacts::generated("speakers", "Speakers", press.config);
    let rows = entries
        .iter()
        .map(|entry| SpeakerRowView { person: person(press, &list, &entry.speaker), quotations: entry.listed.len() });
    let view = SpeakersPage { frame: press.frame(&list, &facts), speakers: rows.collect() };
    let html = press.page("speakers.html", &view)?;
    Ok((list, html))
}

fn one(press: &Press<'_>, entry: &SpeakerEntry<'_>) -> Result<Page, TemplateFault> {
    let path = press.places.speaker(&entry.speaker.id);
    let list = press.places.list("speakers");
    let facts = PageFacts::generated("speaker", &entry.speaker.name, press.config).below("Speakers", list);
    let mut links = Links::new(&press.targets, &path, "");
    let view = SpeakerPage {
        frame: press.frame(&path, &facts),
        speaker: person(press, &path, &entry.speaker),
        about_html: markdown::blocks(&entry.about, press.config.syntax, press.config.raw_html, &mut links),
        url: entry.url.clone().filter(|url| crate::cite::html::is_safe(url)),
        passages: entry.listed.iter().map(|one| passage(press, &path, *one)).collect(),
        articles: entry.articles.iter().map(|head| teaser(press, &path, head, 0, "")).collect(),
    };
    let html = press.page("speaker.html", &view)?;
    drop(links);
    Ok((path, html))
}

/// A speaker, with a link to the speaker's page.
pub(super) fn person(press: &Press<'_>, from: &OutPath, speaker: &Person) -> PersonView {
    PersonView {
        name: speaker.name.clone(),
        role: speaker.role.clone(),
        href: Some(from.href_to(&press.places.speaker(&speaker.id), None).to_string()),
    }
}
