//! The list of all speakers, and a page for each.

use super::shows::Shows;
use super::{Listed, Page, Pending, passage, teaser};
use crate::address::OutPath;
use crate::edition::Person;
use crate::edition::asked::Asked;
use crate::load::head::Head;
use crate::render::engine::TemplateFault;
use crate::render::links::Links;
use crate::render::markdown;
use crate::render::page_maker::{PageFacts, PageMaker};
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
pub fn speakers<'p>(maker: &'p PageMaker<'_>, entries: &'p [SpeakerEntry<'_>]) -> Vec<Pending<'p>> {
    let each = |entry| Pending::new(address(maker, entry), move || one(maker, entry));
    let list = Pending::new(maker.places.list("speakers"), move || list(maker, entries));
    std::iter::once(list).chain(entries.iter().map(each)).collect()
}

fn address(maker: &PageMaker<'_>, entry: &SpeakerEntry<'_>) -> OutPath {
    maker.places.speaker(&entry.speaker.id)
}

fn list(maker: &PageMaker<'_>, entries: &[SpeakerEntry<'_>]) -> Result<Page, TemplateFault> {
    let list = maker.places.list("speakers");
    let facts = PageFacts::generated("speakers", "Speakers", maker.config);
    let rows = entries
        .iter()
        .map(|entry| SpeakerRowView { person: person(maker, &list, &entry.speaker), quotations: entry.listed.len() });
    let view = SpeakersPage { frame: maker.frame(&list, &facts), speakers: rows.collect() };
    maker.spanning(list, "speakers.html", &view)
}

fn one(maker: &PageMaker<'_>, entry: &SpeakerEntry<'_>) -> Result<Page, TemplateFault> {
    let shows = |_: &OutPath| {
        let SpeakerEntry { speaker, listed, articles, about, url } = entry;
        let mut shows = Shows::new(maker, "speaker.html");
        shows.value(&(speaker, about, url));
        for head in articles {
            shows.article(head);
        }
        shows.passages(listed);
        shows.digest()
    };
    maker.showing(address(maker, entry), "speaker.html", |path| page(maker, entry, path), shows)
}

fn page<'m>(maker: &'m PageMaker<'_>, entry: &SpeakerEntry<'_>, path: &OutPath) -> SpeakerPage<'m> {
    let list = maker.places.list("speakers");
    let facts = PageFacts::generated("speaker", &entry.speaker.name, maker.config).below("Speakers", list);
    let asked = Asked::default();
    let mut links = Links::new(&maker.targets, &asked, path, "");
    SpeakerPage {
        frame: maker.frame(path, &facts),
        speaker: person(maker, path, &entry.speaker),
        about_html: markdown::blocks(&entry.about, maker.config.syntax, maker.config.raw_html, &mut links),
        url: entry.url.clone().filter(|url| crate::cite::html::is_safe(url)),
        passages: entry.listed.iter().map(|one| passage(maker, path, *one)).collect(),
        articles: entry.articles.iter().map(|head| teaser(maker, path, head, 0, "")).collect(),
    }
}

/// A speaker, with a link to the speaker's page.
pub(super) fn person(maker: &PageMaker<'_>, from: &OutPath, speaker: &Person) -> PersonView {
    PersonView {
        name: speaker.name.clone(),
        role: speaker.role.clone(),
        href: Some(from.href_to(&maker.places.speaker(&speaker.id), None).to_string()),
    }
}
