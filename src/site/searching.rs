//! What search is told: of each article while it is at hand, of all records together at the end.

use super::Site;
use super::record::Record;
use crate::address::OutPath;
use crate::edition::Edition;
use crate::edition::Places;
use crate::edition::record::NoteRecord;
use crate::load::sidecar::Note;
use crate::render::indexes;
use crate::render::page_maker::label;
use crate::render::search::{self, SearchEntry, SearchedArticle, SearchedNote, SourceEntry};

/// An article for search; none when the site has no search. `records` are its notes, in the order of the edition.
pub(super) fn entry(
    site: &Site<'_>,
    number: usize,
    edition: &Edition<'_>,
    records: &[NoteRecord<'_>],
) -> Option<SearchEntry> {
    let config = site.maker.config;
    if !config.search {
        return None;
    }
    let head = edition.head;
    let pairs = records.iter().zip(&edition.sequence);
    let notes: Vec<SearchedNote<'_>> =
        pairs.map(|(record, index)| shown(site, record, edition.notes[*index].note)).collect();
    let href = from_search(site.maker.places, &head.out);
    let article = SearchedArticle {
        href: &href,
        title: &head.title,
        description: &head.description,
        lang: Some(head.lang.as_str()).filter(|lang| *lang != config.lang),
        text: &edition.parsed.text.string,
    };
    Some(SearchEntry::new(number, &article, &notes))
}

fn shown<'r>(site: &'r Site<'_>, record: &'r NoteRecord<'_>, note: &Note) -> SearchedNote<'r> {
    SearchedNote {
        anchor: record.anchor(),
        kind: record.kind.as_str(),
        label: label(site.maker.config, &site.maker.interface, record.kind.as_str()),
        words: &record.words,
        text: text(record, note),
        speaker: record.speakers.iter().map(|speaker| &*speaker.name).collect::<Vec<_>>().join(", "),
    }
}

/// What a note says, and the words in their own language.
fn text(record: &NoteRecord<'_>, note: &Note) -> String {
    let original = note.original.as_ref().map_or("", |original| original.text.value.as_str());
    let parts = [&*record.text, original, record.was.as_deref().unwrap_or_default()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
}

/// A source for search.
pub(super) fn source(site: &Site<'_>, entry: &indexes::SourceEntry<'_>) -> SourceEntry {
    let source = entry.source;
    let title = source.variable("title").unwrap_or_else(|| source.key.clone());
    SourceEntry {
        href: from_search(site.maker.places, &site.maker.places.source(&source.key)),
        title: crate::text::plain(&title),
        reference: entry.reference.text.to_plain(),
        passages: entry.listed.len(),
    }
}

/// The files that belong to no single article; none when the site has no search.
pub(super) fn files(site: &Site<'_>, records: &[Record], sources: &[SourceEntry]) -> Vec<(OutPath, String)> {
    if !site.maker.config.search {
        return Vec::new();
    }
    let articles: Vec<_> = records.iter().map(|record| (&record.terms, record.notes.len())).collect();
    search::files(&articles, sources)
}

/// What an output of an article is said to come from.
pub(super) fn origin<'s>(site: &Site<'s>, index: usize, path: &OutPath) -> &'s str {
    let is_search = site.maker.config.search && *path == search::entry_path(index);
    if is_search { "the search index" } else { &site.heads[index].file.markdown }
}

fn from_search(places: Places, page: &OutPath) -> String {
    places.top("search.html").href_to(page, None).to_string()
}
