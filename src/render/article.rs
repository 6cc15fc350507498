//! An article's page.

use super::apparatus::{self, Numbers};
use super::engine::TemplateFault;
use super::html::{Headings, Writer};
use super::in_sidecar::InSidecar;
use super::language::direction;
use super::links::Links;
use super::markdown;
use super::notes;
use super::page_maker::{PageFacts, PageMaker, link};
use super::title::{Title, lowered};
use super::views::{
    AlternateView, ArticlePage, ArticleView, CiteAsView, HeadingView, KindView, LinkView, NoteView, PersonView,
    ResponseView, SeriesView, TranslationView,
};
use crate::address::OutPath;
use crate::edition::SidecarText;
use crate::edition::Woven;
use crate::edition::{Edition, Person};
use crate::load::sidecar::Response;
use crate::text::Parsed;
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
    /// The article in every language that it stands in on the site, itself among them; none where there is one alone.
    pub translations: Vec<Translation>,
    /// Whether it stands in a feed.
    pub fed: bool,
    /// The series that it is a part of; none where it has no other part.
    pub series: Option<InSeries>,
}

/// An article among the parts of a series.
#[derive(Debug)]
pub struct InSeries {
    /// What the series is called.
    pub name: String,
    /// Which part the article is, from 0.
    pub at: usize,
    /// All parts in their order.
    pub parts: Vec<(String, OutPath)>,
}

/// An article in one of its languages.
#[derive(Debug)]
pub struct Translation {
    /// The language.
    pub lang: String,
    /// Its title.
    pub title: String,
    /// Its page.
    pub path: OutPath,
}

/// The parts of an article that its page and a section's page share.
#[derive(Debug)]
pub struct Written {
    /// The heading that is the title, inside of `<h1>`; the title's own words without one.
    pub title_html: String,
    /// The id of that heading.
    pub title_id: Option<String>,
    /// The other headings, as far as a table of contents lists them.
    pub headings: Vec<HeadingView>,
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
pub fn write(maker: &PageMaker<'_>, edition: &Edition<'_>, links: &mut Links<'_>) -> Result<Written, TemplateFault> {
    let main = &edition.body.main;
    let title = Title::find(main, edition.parsed, edition.head);
    let headings = Headings::OfArticle { lowered: lowered(edition.parsed, title.as_ref()) };
    let mut numbers = Numbers::new(edition);
    let interface = maker.interfaces.of(&edition.head.lang);
    let mut write = |pieces: &[Woven<'_>], links: &mut Links<'_>| {
        Writer::new(edition.parsed, links, &mut numbers, maker.config.raw_html, headings, &interface).write(pieces)
    };
    let title_id = title.as_ref().map(|title| edition.parsed.text.headings[title.heading].id.clone());
    let (title_html, body_html) = match &title {
        Some(Title { whole, inside, .. }) => {
            let title_html = write(&main[inside.clone()], links);
            let before = write(&main[..whole.start], links);
            let after = write(&main[whole.end..], links);
            (title_html.trim().to_owned(), before + &after)
        }
        None => (crate::text::escape::escaped(&edition.head.title), write(main, links)),
    };
    let notes: Vec<NoteView> = edition.sequence.iter().map(|note| notes::view(maker, edition, *note, links)).collect();
    let endnotes_html = apparatus::endnotes(maker, edition, &notes, &mut numbers, headings, links)?;
    let bibliography_html = apparatus::bibliography(maker, edition)?;
    Ok(Written {
        title_html,
        title_id,
        headings: contents(edition.parsed, title.as_ref(), headings),
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
    maker: &PageMaker<'_>,
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
        part: None,
    };
    let mut frame = maker.frame(&head.out, &facts);
    frame.page.alternates = written.alternates;
    frame.page.styles = super::theme::styles_of(&[&written.body_html, &written.endnotes_html]);
    frame.page.translations = neighbours.translations.iter().map(|one| translation(maker, &head.out, one)).collect();
    frame.page.metas.extend(super::metadata::highwire(maker, edition));
    frame.page.properties.extend(super::metadata::open_graph(edition));
    frame.page.license_url = super::license::address(edition.license.unwrap_or(&maker.config.license));
    frame.page.jsonld = Some(super::metadata::jsonld(maker, edition));
    let article = ArticleView {
        title: head.title.clone(),
        title_html: written.title_html,
        title_id: written.title_id,
        date: head.date.map(|date| maker.date(&edition.head.lang, date)),
        updated: head.updated.map(|date| maker.date(&edition.head.lang, date)),
        description: head.description.clone(),
        authors: authors(maker, edition),
        license: edition.license.unwrap_or(&maker.config.license).to_owned(),
        draft: head.draft,
        tags: head.tags.iter().map(|tag| link(&head.out, tag, &maker.places.tag(tag))).collect(),
        words: word_count(&edition.parsed.text.string),
        headings: written.headings,
        notes: written.notes.len(),
        kinds: kinds(maker, &head.lang, &written.notes),
        coverage: edition.coverage.into(),
        responses: responses(maker, edition, links),
        series: neighbours.series.map(|series| series_view(&head.out, &series)),
        previous: neighbours.previous.map(|(title, path)| link(&head.out, &title, &path)),
        next: neighbours.next.map(|(title, path)| link(&head.out, &title, &path)),
        extra: edition.extra.cloned().unwrap_or_else(|| serde_json::json!({})),
        body_html: written.body_html,
        endnotes_html: written.endnotes_html,
        bibliography_html: written.bibliography_html,
        cite_as: written.cite_as,
    };
    maker.page(template, &ArticlePage { frame, article })
}

fn series_view(from: &OutPath, series: &InSeries) -> SeriesView {
    let part = |at: usize| {
        let (title, path) = series.parts.get(at)?;
        Some(LinkView { current: at == series.at, ..link(from, title, path) })
    };
    SeriesView {
        name: series.name.clone(),
        number: series.at + 1,
        total: series.parts.len(),
        previous: series.at.checked_sub(1).and_then(part),
        next: part(series.at + 1),
        parts: (0..series.parts.len()).filter_map(part).collect(),
    }
}

fn translation(maker: &PageMaker<'_>, from: &OutPath, one: &Translation) -> TranslationView {
    let href = from.href_to(&one.path, None).to_string();
    TranslationView {
        name: maker.interfaces.of(&one.lang).name().to_owned(),
        dir: direction(&one.lang),
        title: one.title.clone(),
        url: maker.absolute(&one.path).unwrap_or_else(|| href.clone()),
        href,
        current: *from == one.path,
        lang: one.lang.clone(),
    }
}

/// How many words there are between white space.
fn word_count(text: &str) -> usize {
    if !text.is_ascii() {
        return text.split_whitespace().count();
    }
    // What white space is in ASCII: that of HTML, and the vertical tab.
    let is_white = |byte: u8| byte.is_ascii_whitespace() || byte == 0x0B;
    let starts = text.bytes().scan(true, |after_white, byte| {
        let is_start = *after_white && !is_white(byte);
        *after_white = is_white(byte);
        Some(is_start)
    });
    starts.filter(|is_start| *is_start).count()
}

fn authors(maker: &PageMaker<'_>, edition: &Edition<'_>) -> Vec<PersonView> {
    let page = &edition.head.out;
    let one = |written: &String| {
        // Only people of `people.toml` are sure to have a page.
        if maker.people.get(written).is_some() {
            notes::person(maker, page, Person::of(written, maker.people))
        } else {
            notes::plain_person(Person::of(written, &edition.people))
        }
    };
    edition.head.authors.iter().map(one).collect()
}

/// The two upper levels of headings, the title left out.
fn contents(parsed: &Parsed<'_>, title: Option<&Title>, headings: Headings) -> Vec<HeadingView> {
    let title = title.map(|title| title.heading);
    let all = parsed.text.headings.iter().enumerate().filter(|(index, _)| Some(*index) != title);
    let views = all.map(|(_, heading)| HeadingView {
        id: heading.id.clone(),
        level: headings.level(heading.level),
        title: parsed.text.string[heading.words.clone()].to_owned(),
    });
    views.filter(|heading| heading.level <= 3 && !heading.title.is_empty()).collect()
}

fn kinds(maker: &PageMaker<'_>, lang: &str, notes: &[NoteView]) -> Vec<KindView> {
    let count = |name: &str| notes.iter().filter(|note| note.kind == name).count();
    let counted = maker.site.kinds.iter().map(|kind| (kind, count(&kind.name))).filter(|(_, count)| *count > 0);
    counted
        .map(|(kind, count)| KindView { name: kind.name.clone(), label: maker.label(lang, &kind.name), count })
        .collect()
}

fn responses(maker: &PageMaker<'_>, edition: &Edition<'_>, links: &mut Links<'_>) -> Vec<ResponseView> {
    let interface = maker.interfaces.of(&edition.head.lang);
    let written = edition.responses.iter().zip(&edition.texts.letters).zip(&edition.mentions.of_letters);
    let one = |((response, text), mentions): ((&Response, &SidecarText<'_>), &Range<usize>)| {
        links.within_sidecar(Some(text.string.clone()));
        let mut citations = InSidecar::new(&edition.mentions, mentions.start);
        let html = markdown::parsed_blocks(&text.parsed, maker.config.raw_html, &mut citations, links, &interface);
        links.within_sidecar(None);
        ResponseView {
            name: response.name.clone(),
            on: response.on.map(|date| maker.date(&edition.head.lang, date)),
            html,
        }
    };
    written.map(one).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn words_are_counted_between_white_space() {
        for (text, words) in
            [("", 0), (" \t\n", 0), ("one", 1), (" a\u{b}b\u{c}c\u{1c}d\r\ne ", 4), ("ä\u{2003}b c", 3)]
        {
            assert_eq!(super::word_count(text), words, "{text:?}");
        }
    }
}
