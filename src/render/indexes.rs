//! Pages that span articles: every source, speaker and tag, all quotations, all corrections.

use super::apparatus::bare_reference;
use super::engine::TemplateFault;
use super::facets::{Facet, by_article, facets};
use super::language::date;
use super::notes;
use super::press::{PageFacts, Press, link};
use super::views::{
    ClaimsPage, CorrectionsPage, GroupView, LinkView, PassageView, PersonView, QuotationsPage, ReferenceView,
    SourcePage, SourceRowView, SourcesPage, SpeakerPage, SpeakerRowView, SpeakersPage, TagPage, TagsPage, TeaserView,
};
use crate::cite::Reference;
use crate::load::head::Head;
use crate::load::sources::Source;
use crate::publish::OutPath;
use crate::site::record::{CiteRecord, NoteRecord, SpeakerRecord};
use std::collections::HashMap;

/// A note, its article, and the citation that an index is about.
#[derive(Debug, Clone, Copy)]
pub struct Listed<'l> {
    /// The article.
    pub head: &'l Head,
    /// The note.
    pub note: &'l NoteRecord,
    /// The citation.
    pub cite: Option<&'l CiteRecord>,
    /// Titles of sources by their keys.
    pub titles: &'l HashMap<&'l str, String>,
}

/// A page and where it belongs.
pub type Page = (OutPath, String);

/// A source with its reference and every passage that cites it.
#[derive(Debug)]
pub struct SourceEntry<'l> {
    /// The source.
    pub source: &'l Source,
    /// The reference as it stands alone.
    pub reference: Reference,
    /// The passages, by article, then in reading order.
    pub listed: Vec<Listed<'l>>,
}

/// `sources/index.html` and a page for every source.
///
/// # Errors
/// When a template fails.
pub fn sources(press: &Press<'_>, entries: &[SourceEntry<'_>]) -> Result<Vec<Page>, TemplateFault> {
    let list = press.places.list("sources");
    let facts = PageFacts::generated("sources", "Sources", press.config);
    let rows = entries.iter().map(|entry| source_row(press, &list, entry)).collect();
    let mut pages = vec![(
        list.clone(),
        press.page("sources.html", &SourcesPage { frame: press.frame(&list, &facts), sources: rows })?,
    )];
    for entry in entries {
        let path = press.places.source(&entry.source.key);
        let title = entry.source.variable("title").unwrap_or_else(|| entry.source.key.clone());
        let title = crate::text::plain(&title);
        let facts = PageFacts::generated("source", &title, press.config).below("Sources", list.clone());
        let source = ReferenceView {
            page: path.href_to(&path, None).to_string(),
            ..bare_reference(&entry.reference, entry.source)
        };
        let view = SourcePage {
            frame: press.frame(&path, &facts),
            source,
            kind: entry.source.variable("type").unwrap_or_default(),
            passages: entry.listed.iter().map(|one| passage(press, &path, *one)).collect(),
        };
        pages.push((path.clone(), press.page("source.html", &view)?));
    }
    Ok(pages)
}

fn source_row(press: &Press<'_>, list: &OutPath, entry: &SourceEntry<'_>) -> SourceRowView {
    let source = entry.source;
    SourceRowView {
        key: source.key.clone(),
        href: list.href_to(&press.places.source(&source.key), None).to_string(),
        html: entry.reference.text.to_html(),
        kind: source.variable("type").unwrap_or_default(),
        year: super::coins::year(source).unwrap_or_default(),
        passages: entry.listed.len(),
        disputes: entry.listed.iter().any(|one| one.cite.is_some_and(|cite| cite.stance == "disputes")),
        archived: source.archive.is_some(),
    }
}

/// A speaker and every passage that is theirs.
#[derive(Debug)]
pub struct SpeakerEntry<'l> {
    /// The speaker.
    pub speaker: SpeakerRecord,
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
///
/// # Errors
/// When a template fails.
pub fn speakers(press: &Press<'_>, entries: &[SpeakerEntry<'_>]) -> Result<Vec<Page>, TemplateFault> {
    let list = press.places.list("speakers");
    let facts = PageFacts::generated("speakers", "Speakers", press.config);
    let person = |from: &OutPath, speaker: &SpeakerRecord| PersonView {
        name: speaker.name.clone(),
        role: speaker.role.clone(),
        href: Some(from.href_to(&press.places.speaker(&speaker.id), None).to_string()),
    };
    let rows = entries
        .iter()
        .map(|entry| SpeakerRowView { person: person(&list, &entry.speaker), quotations: entry.listed.len() });
    let view = SpeakersPage { frame: press.frame(&list, &facts), speakers: rows.collect() };
    let mut pages = vec![(list.clone(), press.page("speakers.html", &view)?)];
    for entry in entries {
        let path = press.places.speaker(&entry.speaker.id);
        let facts = PageFacts::generated("speaker", &entry.speaker.name, press.config).below("Speakers", list.clone());
        let mut links = super::links::Links::new(&press.targets, &path, "");
        let view = SpeakerPage {
            frame: press.frame(&path, &facts),
            speaker: person(&path, &entry.speaker),
            about_html: super::markdown::blocks(&entry.about, press.config.syntax, press.config.raw_html, &mut links),
            url: entry.url.clone().filter(|url| crate::cite::html::is_safe(url)),
            passages: entry.listed.iter().map(|one| passage(press, &path, *one)).collect(),
            articles: entry.articles.iter().map(|head| teaser(press, &path, head, 0, "")).collect(),
        };
        pages.push((path.clone(), press.page("speaker.html", &view)?));
    }
    Ok(pages)
}

/// A tag with the articles and notes that carry it.
#[derive(Debug)]
pub struct TagEntry<'l> {
    /// The tag.
    pub tag: String,
    /// Articles, newest first, each with its number of notes.
    pub articles: Vec<(&'l Head, usize)>,
    /// Notes.
    pub listed: Vec<Listed<'l>>,
}

/// `tags/index.html` and a page for every tag.
///
/// # Errors
/// When a template fails.
pub fn tags(press: &Press<'_>, entries: &[TagEntry<'_>]) -> Result<Vec<Page>, TemplateFault> {
    let list = press.places.list("tags");
    let facts = PageFacts::generated("tags", "Tags", press.config);
    let group = |entry: &TagEntry<'_>| GroupView {
        title: entry.tag.clone(),
        description: String::new(),
        href: list.href_to(&press.places.tag(&entry.tag), None).to_string(),
        count: entry.articles.len() + entry.listed.len(),
    };
    let view = TagsPage { frame: press.frame(&list, &facts), tags: entries.iter().map(group).collect() };
    let mut pages = vec![(list.clone(), press.page("tags.html", &view)?)];
    for entry in entries {
        let path = press.places.tag(&entry.tag);
        let facts = PageFacts::generated("tag", &entry.tag, press.config).below("Tags", list.clone());
        let view = TagPage {
            frame: press.frame(&path, &facts),
            tag: entry.tag.clone(),
            articles: entry.articles.iter().map(|(head, notes)| teaser(press, &path, head, *notes, "")).collect(),
            passages: entry.listed.iter().map(|one| passage(press, &path, *one)).collect(),
        };
        pages.push((path.clone(), press.page("tag.html", &view)?));
    }
    Ok(pages)
}

/// `quotations/index.html`.
///
/// # Errors
/// When the template fails.
pub fn quotations(press: &Press<'_>, listed: &[Listed<'_>]) -> Result<Page, TemplateFault> {
    let path = press.places.list("quotations");
    let facts = PageFacts::generated("quotations", "Quotations", press.config);
    let passages: Vec<PassageView> = listed.iter().map(|one| passage(press, &path, *one)).collect();
    let view = QuotationsPage {
        frame: press.frame(&path, &facts),
        by_article: by_article(&passages),
        facets: facets(&passages, &[Facet::Speaker, Facet::Source, Facet::Verdict, Facet::Check]),
        passages,
    };
    let html = press.page("quotations.html", &view)?;
    Ok((path, html))
}

/// `claims/index.html`.
///
/// # Errors
/// When the template fails.
pub fn claims(press: &Press<'_>, listed: &[Listed<'_>]) -> Result<Page, TemplateFault> {
    let path = press.places.list("claims");
    let facts = PageFacts::generated("claims", "Claims", press.config);
    let passages: Vec<PassageView> = listed.iter().map(|one| passage(press, &path, *one)).collect();
    let view = ClaimsPage {
        frame: press.frame(&path, &facts),
        by_article: by_article(&passages),
        facets: facets(&passages, &[Facet::Speaker, Facet::Rating, Facet::Source]),
        passages,
    };
    let html = press.page("claims.html", &view)?;
    Ok((path, html))
}

/// `corrections/index.html`.
///
/// # Errors
/// When the template fails.
pub fn corrections(press: &Press<'_>, listed: &[Listed<'_>]) -> Result<Page, TemplateFault> {
    let path = press.places.list("corrections");
    let facts = PageFacts::generated("corrections", "Corrections", press.config);
    let passages = listed.iter().map(|one| passage(press, &path, *one)).collect();
    let html = press.page("corrections.html", &CorrectionsPage { frame: press.frame(&path, &facts), passages })?;
    Ok((path, html))
}

/// An article in a list on the page `from`.
pub fn teaser(press: &Press<'_>, from: &OutPath, head: &Head, notes: usize, section: &str) -> TeaserView {
    TeaserView {
        title: head.title.clone(),
        href: from.href_to(&head.out, None).to_string(),
        description: head.description.clone(),
        date: head.date.map(date),
        authors: head.authors.iter().map(|author| notes::name(author, press.people)).collect(),
        section: section.to_owned(),
        notes,
        draft: head.draft,
    }
}

fn passage(press: &Press<'_>, from: &OutPath, one: Listed<'_>) -> PassageView {
    let Listed { head, note, cite, titles } = one;
    let verdict = cite.map_or_else(|| first_verdict(note), |cite| cite.verdict);
    PassageView {
        words: note.words.clone(),
        article: head.title.clone(),
        href: from.href_to(&head.out, Some(&note.anchor)).to_string(),
        date: head.date.map(date),
        kind: note.kind.clone(),
        label: press.config.label(&note.kind).to_owned(),
        lang: Some(head.lang.clone()).filter(|lang| *lang != press.config.lang),
        speaker: note.speaker.as_ref().map(|speaker| PersonView {
            name: speaker.name.clone(),
            role: speaker.role.clone(),
            href: Some(from.href_to(&press.places.speaker(&speaker.id), None).to_string()),
        }),
        said: note.said.as_ref().map(|(on, place)| super::views::SaidView { on: on.map(date), place: place.clone() }),
        locator: cite.map(|cite| cite.locator.clone()).unwrap_or_default(),
        stance: cite.map(|cite| cite.stance.to_owned()).unwrap_or_default(),
        verdict,
        check: note.check,
        claim: note.claim.as_ref().map(|(claim, _)| claim.clone()).unwrap_or_default(),
        rating: note.claim.as_ref().map(|(_, rating)| rating.clone()).unwrap_or_default(),
        source_keys: note.cites.iter().map(|cite| cite.key.clone()).collect(),
        sources: note.cites.iter().map(|cite| source_link(press, from, titles, &cite.key)).collect(),
        html: super::escape::escaped(&note.text),
        was: note.was.clone(),
        on: note.on.map(date),
    }
}

fn source_link(press: &Press<'_>, from: &OutPath, titles: &HashMap<&str, String>, key: &str) -> LinkView {
    link(from, titles.get(key).map_or(key, String::as_str), &press.places.source(key))
}

fn first_verdict(note: &NoteRecord) -> &'static str {
    note.cites.iter().map(|cite| cite.verdict).find(|verdict| !verdict.is_empty()).unwrap_or("")
}
