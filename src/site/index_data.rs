//! What records of all articles say together: every source, speaker and tag with its passages.

use super::record::Record;
use super::searching;
use super::{Site, feeds};
use crate::cache::Digest;
use crate::cite::{Cite, Formatter, Place, Reference, Rich};
use crate::config::{FeedOf, NoteKind};
use crate::document::Date;
use crate::edition::record::SpeakerRecord;
use crate::edition::speaker_id;
use crate::edition::spelled;
use crate::edition::{NoteRecords, Person};
use crate::load::head::Head;
use crate::load::sidecar::Stance;
use crate::load::sources::{Source, duplicate};
use crate::render::indexes::{self, Listed, ListedArticle, Page, Pending, SourceEntry, SpeakerEntry, TagEntry};
use crate::report::Diagnostic;
use crate::words::Alphabet;
use rayon::prelude::*;
use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::btree_map::Entry;
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
    print: &mut dyn FnMut(Vec<Pending<'_>>) -> R,
) -> R {
    let maker = &site.maker;
    let titles = titles(site, records);
    let articles = articles(site, records, &titles, shows);
    let wanted: HashSet<&str> = maker.menu.iter().filter_map(|(_, path)| path.parent()).collect();
    let sorted = Sorted::of(&articles);
    let sources = if wanted.contains("sources") { sources(site, records, sorted.by_source) } else { Vec::new() };
    let speakers = speakers(site, sorted.by_speaker);
    let tags = tags(site, records, sorted.by_tag);
    let Lists { quotations, claims, corrections, dated } = sorted.lists;
    let corrected = corrections.iter().filter_map(|(Reverse(on), one)| Some(((*on)?, *one)));
    let corrected: Vec<(Date, Listed<'_>)> = corrected.take(maker.config.feeds.entries).collect();
    let corrections: Vec<Listed<'_>> = corrections.into_iter().map(|(_, one)| one).collect();

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
        let feed = feeds::of_notes(site, FeedOf::Corrections, &corrected);
        pages.extend(indexes::corrections(maker, &corrections, !feed.is_empty()));
        pages.extend(feed);
    }
    pages.extend(feeds::of_notes(site, FeedOf::Notes, &newest(dated, maker.config.feeds.entries)));
    print(pages)
}

/// The newest notes of those that are dated.
fn newest(mut dated: Vec<(Date, Listed<'_>)>, most: usize) -> Vec<(Date, Listed<'_>)> {
    dated.sort_by_key(|(day, _)| Reverse(*day));
    dated.truncate(most);
    dated
}

/// What is known of each article before it is made, in short.
pub fn shows(site: &Site<'_>) -> Vec<Digest> {
    site.heads.par_iter().map(Digest::of_value).collect()
}

/// Every article's notes, articles newest first, then the citations in their texts.
struct Articles<'r> {
    notes: Vec<ListedArticle<'r>>,
    mentions: Vec<ListedArticle<'r>>,
}

fn articles<'r>(
    site: &'r Site<'_>,
    records: &'r [Record],
    titles: &'r HashMap<&'r str, String>,
    shows: &[Digest],
) -> Articles<'r> {
    let mut order: Vec<&Record> = records.iter().collect();
    order.sort_by_key(|record| (Reverse(site.heads[record.head].date), record.head));
    let listed = |record: &'r Record, notes: &'r NoteRecords| {
        let titles_of = notes.iter().flat_map(|note| note.cites).map(|cite| titles.get(&*cite.key));
        let shows = Digest::of_value(&(shows[record.head], titles_of.collect::<Vec<_>>()));
        ListedArticle { head: &site.heads[record.head], notes, titles, shows }
    };
    Articles {
        notes: order.par_iter().map(|record| listed(record, &record.notes)).collect(),
        mentions: records.par_iter().map(|record| listed(record, &record.mentions)).collect(),
    }
}

/// Where each note is listed.
#[derive(Default)]
struct Sorted<'r> {
    by_source: HashMap<Cow<'r, str>, Cited<'r>>,
    by_speaker: BTreeMap<String, SpeakerEntry<'r>>,
    by_tag: Vec<(String, Listed<'r>)>,
    lists: Lists<'r>,
}

/// The passages that cite a source.
#[derive(Default)]
struct Cited<'r> {
    listed: Vec<Listed<'r>>,
    disputed: bool,
}

/// Notes of one kind.
#[derive(Default)]
struct Lists<'r> {
    quotations: Vec<Listed<'r>>,
    claims: Vec<Listed<'r>>,
    corrections: Vec<(Reverse<Option<Date>>, Listed<'r>)>,
    /// All that say when they were written.
    dated: Vec<(Date, Listed<'r>)>,
}

impl<'r> Sorted<'r> {
    /// Reads each note once: those of several articles side by side, and what comes of them in order.
    fn of(articles: &'r Articles<'r>) -> Self {
        let notes = articles.notes.iter().map(|one| (one, true));
        let all: Vec<(&ListedArticle<'_>, bool)> =
            notes.chain(articles.mentions.iter().map(|one| (one, false))).collect();
        let length = all.len().div_ceil(4 * rayon::current_num_threads()).max(1);
        let parts: Vec<Self> = all.par_chunks(length).map(Self::of_some).collect();
        let mut sorted = parts.into_iter().fold(Self::default(), Self::and);
        sorted.lists.corrections.sort_by_key(|(on, _)| *on);
        sorted
    }

    fn of_some(articles: &[(&'r ListedArticle<'r>, bool)]) -> Self {
        let mut sorted = Self::default();
        for (article, is_note) in articles.iter().copied() {
            for (at, note) in article.notes.iter().enumerate() {
                let one = Listed::new(article, at, &note);
                if is_note {
                    sorted.lists.quotations.extend((note.kind == NoteKind::Quotation).then_some(one));
                    sorted.lists.claims.extend(note.claim.is_some().then_some(one));
                    let is_correction = note.kind == NoteKind::Correction;
                    sorted.lists.corrections.extend(is_correction.then_some((Reverse(note.on), one)));
                    sorted.lists.dated.extend(note.dated.map(|day| (day, one)));
                    sorted.by_tag.extend(note.tags.into_iter().map(|tag| (tag, one)));
                    sorted.speakers(note.speakers, one);
                }
                for (place, cite) in note.cites.into_iter().enumerate() {
                    let cited = sorted.by_source.entry(cite.key).or_default();
                    cited.listed.push(one.citing(place));
                    cited.disputed |= cite.stance == Some(Stance::Disputes);
                }
            }
        }
        sorted
    }

    fn and(mut self, mut next: Self) -> Self {
        for (key, Cited { listed, disputed }) in next.by_source {
            let cited = self.by_source.entry(key).or_default();
            cited.listed.extend(listed);
            cited.disputed |= disputed;
        }
        for (id, entry) in next.by_speaker {
            match self.by_speaker.entry(id) {
                Entry::Vacant(empty) => drop(empty.insert(entry)),
                Entry::Occupied(mut known) => known.get_mut().listed.extend(entry.listed),
            }
        }
        self.by_tag.append(&mut next.by_tag);
        self.lists.quotations.append(&mut next.lists.quotations);
        self.lists.claims.append(&mut next.lists.claims);
        self.lists.corrections.append(&mut next.lists.corrections);
        self.lists.dated.append(&mut next.lists.dated);
        self
    }

    fn speakers(&mut self, speakers: Vec<SpeakerRecord<'_>>, one: Listed<'r>) {
        for SpeakerRecord { id, name, role } in speakers {
            if !self.by_speaker.contains_key(&*id) {
                let person = Person { id: id.to_string(), name: name.into_owned(), role: role.into_owned() };
                self.by_speaker.insert(id.to_string(), speaker_entry(person));
            }
            if let Some(entry) = self.by_speaker.get_mut(&*id) {
                entry.listed.push(one);
            }
        }
    }
}

/// The titles of all sources, without Markdown.
fn titles<'r>(site: &'r Site<'_>, records: &'r [Record]) -> HashMap<&'r str, String> {
    let sources = site.library.iter().chain(local(records));
    sources.filter_map(|source| Some((source.key.as_str(), crate::text::plain(&source.variable("title")?)))).collect()
}

fn sources<'r>(
    site: &'r Site<'_>,
    records: &'r [Record],
    by_source: HashMap<Cow<'r, str>, Cited<'r>>,
) -> Vec<SourceEntry<'r>> {
    let local: HashMap<&str, &Source> = local(records).map(|source| (source.key.as_str(), source)).collect();
    let known = |key: &str| local.get(key).copied().or_else(|| site.library.get(key));
    let cited: Vec<(&Source, Cited<'r>)> =
        by_source.into_iter().filter_map(|(key, cited)| Some((known(&key)?, cited))).collect();
    let formatter = Formatter::new(site.shared.style);
    let mut entries: Vec<SourceEntry<'r>> = cited
        .into_par_iter()
        .map(|(source, Cited { listed, disputed })| SourceEntry {
            source,
            reference: alone(formatter, source),
            disputed,
            listed,
        })
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

fn speakers<'r>(site: &'r Site<'_>, mut entries: BTreeMap<String, SpeakerEntry<'r>>) -> Vec<SpeakerEntry<'r>> {
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
fn tags<'r>(site: &'r Site<'_>, records: &'r [Record], listed: Vec<(String, Listed<'r>)>) -> Vec<TagEntry<'r>> {
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
    for (tag, one) in listed {
        entry(&tag, &mut |entry| entry.listed.push(one));
    }
    let mut entries: Vec<TagEntry<'r>> = by_address.into_values().collect();
    let alphabet = alphabet(site);
    entries.sort_by_cached_key(|entry| (alphabet.key(&entry.tag), entry.tag.clone()));
    for entry in &mut entries {
        entry.articles.sort_by_cached_key(|(head, _)| (Reverse(head.date), alphabet.key(&head.title)));
    }
    entries
}
