//! An article's page.

use super::apparatus::{self, Numbers};
use super::engine::TemplateFault;
use super::html::Writer;
use super::language::date;
use super::links::Links;
use super::markdown;
use super::notes;
use super::prepared::Edition;
use super::press::{PageFacts, Press, link};
use super::views::{
    AlternateView, ArticlePage, ArticleView, CiteAsView, HeadingView, KindView, NoteView, PersonView, ResponseView,
};
use super::weave::Piece;
use crate::load::sidecar::Response;
use crate::publish::OutPath;
use crate::text::Parsed;
use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;

/// What surrounds an article on the site.
#[derive(Debug, Default)]
pub struct Neighbours {
    /// The article before it in its section.
    pub previous: Option<(String, OutPath)>,
    /// The article after it.
    pub next: Option<(String, OutPath)>,
    /// The sections it stands in, from the top.
    pub trail: Vec<(String, OutPath)>,
}

/// The parts of an article that its page and a section's page share.
#[derive(Debug)]
pub struct Written {
    /// The heading that is the title, inside of `<h1>`; the title's own words without one.
    pub title_html: String,
    /// The id of that heading.
    pub title_id: Option<String>,
    /// The body.
    pub body_html: String,
    /// The notes.
    pub endnotes_html: String,
    /// The sources.
    pub bibliography_html: String,
    /// The notes as templates see them, in the order of the apparatus.
    pub notes: Vec<NoteView>,
    /// Documents beside the page.
    pub alternates: Vec<AlternateView>,
    /// How to cite the article; none of a section.
    pub cite_as: Option<CiteAsView>,
}

/// Writes body and apparatus.
///
/// # Errors
/// When a template fails.
pub fn write(press: &Press<'_>, edition: &Edition<'_>, links: &mut Links<'_>) -> Result<Written, TemplateFault> {
    let title = title_pieces(&edition.body.main, edition.parsed, &edition.head.title);
    let mut numbers = Numbers::new(edition);
    let mut write = |pieces: &[Piece<'_>], links: &mut Links<'_>| {
        Writer::new(edition.parsed, links, &mut numbers, press.config.raw_html, true).write(pieces)
    };
    let title_id = title.as_ref().and_then(|_| edition.parsed.text.headings.first()).map(|heading| heading.id.clone());
    let (title_html, body_html) = match title {
        Some(Title { whole, inside }) => {
            let title_html = write(&edition.body.main[inside], links);
            let before = write(&edition.body.main[..whole.start], links);
            let after = write(&edition.body.main[whole.end..], links);
            (title_html.trim().to_owned(), before + &after)
        }
        None => (super::escape::escaped(&edition.head.title), write(&edition.body.main, links)),
    };
    let notes: Vec<NoteView> = edition.sequence.iter().map(|note| notes::view(press, edition, *note, links)).collect();
    let endnotes_html = apparatus::endnotes(press, edition, &notes, &mut numbers, links)?;
    let bibliography_html = apparatus::bibliography(press, edition)?;
    Ok(Written {
        title_html,
        title_id,
        body_html,
        endnotes_html,
        bibliography_html,
        notes,
        alternates: vec![],
        cite_as: None,
    })
}

/// Renders the page of an article whose body and apparatus are written.
///
/// # Errors
/// When a template fails.
pub fn page(
    press: &Press<'_>,
    edition: &Edition<'_>,
    template: &str,
    neighbours: Neighbours,
    written: Written,
    links: &mut Links<'_>,
) -> Result<String, TemplateFault> {
    let head = edition.head;
    let facts = PageFacts {
        kind: "article",
        title: &head.title,
        description: &head.description,
        lang: &head.lang,
        trail: neighbours.trail,
    };
    let mut frame = press.frame(&head.out, &facts);
    frame.page.alternates = written.alternates;
    frame.page.metas = super::metadata::highwire(press, edition);
    frame.page.jsonld = Some(super::metadata::jsonld(press, edition, &written.notes));
    let article = ArticleView {
        title: head.title.clone(),
        title_html: written.title_html,
        title_id: written.title_id,
        date: head.date.map(date),
        updated: head.updated.map(date),
        description: head.description.clone(),
        authors: authors(press, edition),
        license: edition.license.unwrap_or(&press.config.license).to_owned(),
        draft: head.draft,
        tags: head.tags.iter().map(|tag| link(&head.out, tag, &press.places.tag(tag))).collect(),
        words: edition.parsed.text.string.split_whitespace().count(),
        headings: headings(edition.parsed),
        kinds: kinds(press, &written.notes),
        coverage: edition.coverage,
        responses: responses(press, edition.responses, links),
        previous: neighbours.previous.map(|(title, path)| link(&head.out, &title, &path)),
        next: neighbours.next.map(|(title, path)| link(&head.out, &title, &path)),
        extra: edition.extra.cloned().unwrap_or_else(|| serde_json::json!({})),
        body_html: written.body_html,
        endnotes_html: written.endnotes_html,
        bibliography_html: written.bibliography_html,
        cite_as: written.cite_as,
    };
    press.page(template, &ArticlePage { frame, article })
}

/// The heading that the page shows as its title.
struct Title {
    /// The heading with its tags.
    whole: Range<usize>,
    /// What stands between them.
    inside: Range<usize>,
}

/// A level-1 heading at the very start whose words are the title is the title, and not printed twice.
fn title_pieces(pieces: &[Piece<'_>], parsed: &Parsed<'_>, title: &str) -> Option<Title> {
    let Piece::Event(first) = pieces.first()? else { return None };
    let Event::Start(Tag::Heading { level: pulldown_cmark::HeadingLevel::H1, .. }) = parsed.events[*first].0 else {
        return None;
    };
    let heading = parsed.text.headings.first()?;
    if parsed.text.string[heading.words.clone()].trim() != title.trim() {
        return None;
    }
    let is_end = |piece: &Piece<'_>| matches!(piece, Piece::Event(index) if matches!(parsed.events[*index].0, Event::End(TagEnd::Heading(_))));
    let end = pieces.iter().position(is_end)?;
    Some(Title { whole: 0..end + 1, inside: 1..end })
}

fn authors(press: &Press<'_>, edition: &Edition<'_>) -> Vec<PersonView> {
    let page = &edition.head.out;
    let one = |written: &String| {
        // Only people of `people.toml` are sure to have a page.
        if press.people.get(written).is_some() {
            notes::person(press, page, written, press.people)
        } else {
            notes::plain_person(written, &edition.people)
        }
    };
    edition.head.authors.iter().map(one).collect()
}

fn headings(parsed: &Parsed<'_>) -> Vec<HeadingView> {
    let shown = parsed.text.headings.iter().filter(|heading| (2..=3).contains(&heading.level));
    shown
        .map(|heading| HeadingView {
            id: heading.id.clone(),
            level: heading.level,
            title: parsed.text.string[heading.words.clone()].to_owned(),
        })
        .collect()
}

fn kinds(press: &Press<'_>, notes: &[NoteView]) -> Vec<KindView> {
    let counted = press
        .site
        .kinds
        .iter()
        .map(|kind| KindView { count: notes.iter().filter(|note| note.kind == kind.name).count(), ..kind.clone() });
    counted.filter(|kind| kind.count > 0).collect()
}

fn responses(press: &Press<'_>, responses: &[Response], links: &mut Links<'_>) -> Vec<ResponseView> {
    let one = |response: &Response| {
        links.within_sidecar(Some(response.text.span.clone()));
        let html = markdown::blocks(&response.text.value, press.config.syntax, press.config.raw_html, links);
        links.within_sidecar(None);
        ResponseView { name: response.name.clone(), on: response.on.map(date), html }
    };
    responses.iter().map(one).collect()
}
