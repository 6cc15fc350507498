//! What records of all articles say together: every source, speaker and tag with its passages.

use super::Site;
use super::record::Record;
use super::searching;
use crate::cache::Digest;
use crate::cite::{Cite, Formatter, Place, Reference, Rich};
use crate::config::NoteKind;
use crate::edition::Person;
use crate::edition::speaker_id;
use crate::edition::spelled;
use crate::load::head::Head;
use crate::load::sources::{Source, duplicate};
use crate::render::indexes::{self, Listed, Page, Pending, SourceEntry, SpeakerEntry, TagEntry};
use crate::report::Diagnostic;
use crate::words::Alphabet;
use rayon::prelude::*;
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, HashSet};

/// Which files that span articles are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spanning {
    /// All.
    All,
    /// All but the search index, which takes in every word of the site.
    WithoutSearch,
}

/// Pages of sources, speakers, tags, quotations and corrections, as far as there is something to list, and the search
/// index; `print` is given them all.
pub fn pages<R>(
    site: &Site<'_>,
    records: &[Record],
    shows: &[Digest],
    wanted_files: Spanning,
    print: &dyn Fn(Vec<Pending<'_>>) -> R,
) -> R {
    let maker = &site.maker;
    let titles = titles(site, records);
    let listed = all(site, records, &titles, shows);
    let wanted: HashSet<&str> = maker.menu.iter().filter_map(|(_, path)| path.parent()).collect();
    let sources =
        if wanted.contains("sources") { sources(site, records, (&listed, shows), &titles) } else { Vec::new() };
    let speakers = speakers(site, &listed);
    let tags = tags(site, records, &listed);
    let quotations: Vec<Listed<'_>> = of_kind(&listed, NoteKind::Quotation).collect();
    let claims: Vec<Listed<'_>> = listed.iter().copied().filter(|one| one.note.claim.is_some()).collect();
    let mut corrections: Vec<Listed<'_>> = of_kind(&listed, NoteKind::Correction).collect();
    corrections.sort_by_key(|one| Reverse(one.note.on));

    let mut pages: Vec<Pending<'_>> = Vec::new();
    if wanted.contains("sources") {
        pages.extend(indexes::sources(maker, &sources));
    }
    if wanted_files == Spanning::All {
        let searched: Vec<_> = sources.iter().map(|entry| searching::source(site, entry)).collect();
        let files = searching::files(site, records, &searched).into_iter();
        pages.extend(files.map(|(path, text)| Pending::ready(Page::made(path, text))));
    }
    if wanted.contains("speakers") || !speakers.is_empty() {
        pages.extend(indexes::speakers(maker, &speakers));
    }
    if !tags.is_empty() {
        pages.extend(indexes::tags(maker, &tags));
    }
    if wanted.contains("quotations") {
        pages.extend(indexes::quotations(maker, &quotations));
    }
    if wanted.contains("claims") {
        pages.extend(indexes::claims(maker, &claims));
    }
    if wanted.contains("corrections") {
        pages.extend(indexes::corrections(maker, &corrections));
    }
    print(pages)
}

/// What is known of each article before it is made, in short.
pub fn shows(site: &Site<'_>) -> Vec<Digest> {
    site.heads.par_iter().map(Digest::of_value).collect()
}

/// The titles of all sources, without Markdown.
fn titles<'r>(site: &'r Site<'_>, records: &'r [Record]) -> HashMap<&'r str, String> {
    let sources = site.library.iter().chain(local(records));
    sources.filter_map(|source| Some((source.key.as_str(), crate::text::plain(&source.variable("title")?)))).collect()
}

/// Every note with its article: articles newest first, notes in reading order.
fn all<'r>(
    site: &'r Site<'_>,
    records: &'r [Record],
    titles: &'r HashMap<&'r str, String>,
    shows: &[Digest],
) -> Vec<Listed<'r>> {
    let mut order: Vec<&Record> = records.iter().collect();
    order.sort_by_key(|record| (Reverse(site.heads[record.head].date), record.head));
    let notes = |record: &'r Record| {
        let (head, shows_of_head) = (&site.heads[record.head], shows[record.head]);
        record.notes.iter().map(move |note| Listed { head, note, cite: None, titles, shows_of_head })
    };
    order.into_iter().flat_map(notes).collect()
}

fn of_kind<'r>(listed: &'r [Listed<'r>], kind: NoteKind) -> impl Iterator<Item = Listed<'r>> {
    listed.iter().copied().filter(move |one| one.note.kind == kind)
}

fn sources<'r>(
    site: &'r Site<'_>,
    records: &'r [Record],
    (listed, shows): (&[Listed<'r>], &[Digest]),
    titles: &'r HashMap<&'r str, String>,
) -> Vec<SourceEntry<'r>> {
    let local: HashMap<&str, &Source> = local(records).map(|source| (source.key.as_str(), source)).collect();
    let mut by_key: HashMap<&str, Vec<Listed<'r>>> = HashMap::new();
    let mentions = records.iter().flat_map(|record| {
        let (head, shows_of_head) = (&site.heads[record.head], shows[record.head]);
        record.mentions.iter().map(move |note| Listed { head, note, cite: None, titles, shows_of_head })
    });
    for one in listed.iter().copied().chain(mentions) {
        for cite in &one.note.cites {
            by_key.entry(cite.key.as_str()).or_default().push(Listed { cite: Some(cite), ..one });
        }
    }
    let cited: Vec<(&Source, Vec<Listed<'r>>)> = by_key
        .into_iter()
        .filter_map(|(key, listed)| {
            local.get(key).copied().or_else(|| site.library.get(key)).map(|source| (source, listed))
        })
        .collect();
    let formatter = Formatter::new(site.shared.style);
    let mut entries: Vec<SourceEntry<'r>> = cited
        .into_par_iter()
        .map(|(source, listed)| SourceEntry { source, reference: alone(formatter, source), listed })
        .collect();
    let alphabet = alphabet(site);
    entries.sort_by_cached_key(|entry| (alphabet.key(&entry.reference.text.to_plain()), entry.source.key.clone()));
    entries
}

/// Sources that sidecars define for themselves.
fn local(records: &[Record]) -> impl Iterator<Item = &Source> {
    records.iter().flat_map(|record| &record.sources)
}

/// Sources of the same key in different sidecars must be the same source: they share a page.
pub fn conflicting_sources(records: &[Record]) -> Vec<Diagnostic> {
    let mut first: HashMap<&str, &Source> = HashMap::new();
    let mut faults = Vec::new();
    for source in local(records) {
        match first.get(source.key.as_str()) {
            Some(other) if other.item != source.item => faults.push(duplicate(other, source)),
            Some(_) => {}
            None => drop(first.insert(&source.key, source)),
        }
    }
    faults
}

/// The reference of a source as it stands alone.
fn alone(formatter: Formatter<'_>, source: &Source) -> Reference {
    let cites = [Place::Note(1, vec![Cite::of(&source.item)])];
    let reference = formatter.article(&cites).references.into_iter().next();
    reference.unwrap_or_else(|| {
        let text = source.variable("title").unwrap_or_else(|| source.key.clone());
        Reference { id: source.key.clone(), text: Rich::plain(text), first_field: None, usual: false }
    })
}

fn speakers<'r>(site: &'r Site<'_>, listed: &[Listed<'r>]) -> Vec<SpeakerEntry<'r>> {
    let mut by_id: BTreeMap<&str, SpeakerEntry<'r>> = BTreeMap::new();
    for one in listed {
        for speaker in &one.note.speakers {
            let entry = by_id.entry(speaker.id.as_str()).or_insert_with(|| speaker_entry(speaker.clone()));
            entry.listed.push(*one);
        }
    }
    let mut entries: BTreeMap<String, SpeakerEntry<'r>> =
        by_id.into_iter().map(|(id, entry)| (id.to_owned(), entry)).collect();
    let written = written_by(site);
    for (key, person) in site.maker.people.iter() {
        let id = speaker_id(key, site.maker.people);
        let articles = written.get(&id).cloned().unwrap_or_default();
        if articles.is_empty() && !entries.contains_key(&id) {
            continue;
        }
        let record = Person { id: id.clone(), name: person.name.clone(), role: person.role.clone() };
        let entry = entries.entry(id).or_insert_with(|| speaker_entry(record));
        entry.articles = articles;
        entry.about.clone_from(&person.about);
        entry.url.clone_from(&person.url);
    }
    let alphabet = alphabet(site);
    let sort_name = |entry: &SpeakerEntry<'_>| {
        let person = site.maker.people.iter().find(|(key, _)| speaker_id(key, site.maker.people) == entry.speaker.id);
        let sort = person.and_then(|(_, person)| person.sort.clone());
        alphabet.key(&sort.unwrap_or_else(|| entry.speaker.name.clone()))
    };
    let mut sorted: Vec<SpeakerEntry<'r>> = entries.into_values().collect();
    sorted.sort_by_cached_key(|entry| (sort_name(entry), entry.speaker.id.clone()));
    sorted
}

/// The order of lists, which are in the language of the site.
fn alphabet(site: &Site<'_>) -> Alphabet {
    Alphabet::of_letters(&site.maker.config.lang)
}

fn speaker_entry<'r>(speaker: Person) -> SpeakerEntry<'r> {
    SpeakerEntry { speaker, listed: vec![], articles: vec![], about: String::new(), url: None }
}

/// Articles by their authors, newest first.
fn written_by<'r>(site: &'r Site<'_>) -> HashMap<String, Vec<&'r Head>> {
    let mut written: HashMap<String, Vec<&Head>> = HashMap::new();
    for head in site.heads.iter().filter(|head| head.is_listed()) {
        for author in &head.authors {
            written.entry(speaker_id(author, site.maker.people)).or_default().push(head);
        }
    }
    let alphabet = alphabet(site);
    for articles in written.values_mut() {
        articles.sort_by_cached_key(|head| (Reverse(head.date), alphabet.key(&head.title)));
    }
    written
}

/// Tags are told apart as their addresses are: letter case, quotation marks and commas make no difference.
fn tags<'r>(site: &'r Site<'_>, records: &'r [Record], listed: &[Listed<'r>]) -> Vec<TagEntry<'r>> {
    let mut by_address: BTreeMap<String, TagEntry<'r>> = BTreeMap::new();
    let mut entry = |tag: &str, add: &mut dyn FnMut(&mut TagEntry<'r>)| {
        let empty = || TagEntry { tag: tag.to_owned(), articles: vec![], listed: vec![] };
        add(by_address.entry(spelled::name(tag)).or_insert_with(empty));
    };
    for record in records {
        let head = &site.heads[record.head];
        for tag in head.tags.iter().filter(|_| head.is_listed()) {
            entry(tag, &mut |entry| entry.articles.push((head, record.notes.len())));
        }
    }
    for one in listed {
        for tag in &one.note.tags {
            entry(tag, &mut |entry| entry.listed.push(*one));
        }
    }
    let mut entries: Vec<TagEntry<'r>> = by_address.into_values().collect();
    let alphabet = alphabet(site);
    entries.sort_by_cached_key(|entry| (alphabet.key(&entry.tag), entry.tag.clone()));
    for entry in &mut entries {
        entry.articles.sort_by_cached_key(|(head, _)| (Reverse(head.date), alphabet.key(&head.title)));
    }
    entries
}
