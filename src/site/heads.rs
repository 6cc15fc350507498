//! The first pass: the head of every article, in parallel, and the site's menu.

use super::record::Record;
use super::reuse::Keeper;
use super::{Site, Wishes, sections};
use crate::address::OutPath;
use crate::config::{Config, NoteKind};
use crate::document::{Node, read_toml};
use crate::edition::SidecarTexts;
use crate::load::disk::Disk;
use crate::load::head::{self, Head};
use crate::load::sidecar::Sidecar;
use crate::load::tree::{ArticleFile, Tree};
use crate::load::{LoadError, file};
use crate::report::Diagnostic;
use crate::text::{self, Citing};
use rayon::prelude::*;
use std::collections::HashSet;
use std::sync::atomic::{AtomicU8, Ordering};

/// The articles of a site before any is rendered.
#[derive(Debug, Default)]
pub struct Heads {
    /// The heads of those that are shown, in the order of their files.
    pub shown: Vec<Head>,
    /// The files of those that are not: drafts, and articles of another day.
    pub drafts: Vec<ArticleFile>,
    /// How many of these are of another day.
    pub withheld: usize,
    /// The files of those that cannot be read, or can have no page.
    pub unread: Vec<ArticleFile>,
    /// What is wrong with heads, by their Markdown files.
    pub faults: Vec<(String, Vec<Diagnostic>)>,
}

/// The head of an article that is known already, and what is wrong with it.
pub type KnownHead<'k> = &'k (dyn Fn(&ArticleFile) -> Option<(Head, Vec<Diagnostic>)> + Sync);

/// Reads the heads of all articles that are not known.
///
/// # Errors
/// The disk's.
pub fn read(
    root: &Disk,
    config: &Config,
    tree: &Tree,
    wishes: &Wishes,
    known: KnownHead<'_>,
) -> Result<Heads, LoadError> {
    let read = |article: &ArticleFile| match known(article) {
        Some((head, faults)) => Ok((Some(head), faults)),
        None => head::read(root, article, config),
    };
    let read: Vec<_> = tree.articles.par_iter().map(read).collect();
    let mut heads = Heads::default();
    for (article, one) in tree.articles.iter().zip(read) {
        let (head, faults) = one?;
        if !faults.is_empty() {
            heads.faults.push((article.markdown.clone(), faults));
        }
        match head {
            Some(head) if head.draft && !wishes.drafts => heads.drafts.push(head.file),
            Some(head) if !wishes.drafts && head.is_withheld(wishes.day) => {
                heads.withheld += 1;
                heads.drafts.push(head.file);
            }
            Some(head) => heads.shown.push(head),
            None => heads.unread.push(article.clone()),
        }
    }
    Ok(heads)
}

/// What notes there are on the site, as far as the menu must know it before any article is rendered: a bit for each
/// sort.
#[derive(Debug, Default)]
pub struct Kinds(AtomicU8);

const CITES: u8 = 1;
const SPEAKERS: u8 = 2;
const QUOTATIONS: u8 = 4;
const CLAIMS: u8 = 8;
const CORRECTIONS: u8 = 16;

/// Each sort with the word that no sidecar with one lacks.
const WORDS: [(u8, &str); 5] =
    [(CITES, "cite"), (SPEAKERS, "speaker"), (QUOTATIONS, "quotation"), (CLAIMS, "claim"), (CORRECTIONS, "correction")];

impl Kinds {
    /// Those of `sorts` that no article was seen to have.
    fn unknown(&self, sorts: u8) -> u8 {
        sorts & !self.0.load(Ordering::Relaxed)
    }

    fn has(&self, sort: u8) -> bool {
        self.unknown(sort) == 0
    }

    fn add(&self, sorts: u8) {
        self.0.fetch_or(sorts, Ordering::Relaxed);
    }

    /// Whether another has some that these lack.
    pub fn lack_some_of(&self, other: &Self) -> bool {
        self.unknown(other.0.load(Ordering::Relaxed)) != 0
    }

    /// Those that another lacks, each by itself.
    pub fn lacking_in(&self, other: &Self) -> impl Iterator<Item = u8> + use<> {
        let missing = other.unknown(self.0.load(Ordering::Relaxed));
        WORDS.into_iter().map(|(sort, _)| sort).filter(move |sort| missing & sort != 0)
    }
}

/// The navigation: home, the top sections, and the indexes that have something to list.
pub fn menu(site: &Site<'_>, kinds: &Kinds) -> Vec<(String, OutPath)> {
    let (places, interface) = (site.maker.places, &site.maker.interface);
    let mut menu = Vec::new();
    let own = sections::own_pages(site.heads);
    for section in sections::top(site.heads, &own) {
        let title = sections::title(own.get(section.as_str()).map(|(_, head)| *head), &section);
        menu.push((title, sections::page(&section)));
    }
    let listed = [
        (kinds.has(CITES), "sources"),
        (kinds.has(SPEAKERS), "speakers"),
        (kinds.has(QUOTATIONS), "quotations"),
        (kinds.has(CLAIMS), "claims"),
        (kinds.has(CORRECTIONS), "corrections"),
        (site.heads.iter().any(|head| !head.tags.is_empty()), "tags"),
    ];
    for (_, folder) in listed.into_iter().filter(|(is_there, _)| *is_there) {
        menu.push((interface.plain(folder).to_owned(), places.list(folder)));
    }
    if site.maker.config.search {
        menu.push((interface.plain("search").to_owned(), places.top("search.html")));
    }
    menu
}

/// Looks into sidecars until nothing new can be learnt; what an article was found to lack before is not looked for
/// again.
///
/// # Errors
/// The disk's.
pub fn kinds(site: &Site<'_>, keeper: Option<&Keeper<'_>>) -> Result<Kinds, LoadError> {
    let kinds = Kinds::default();
    site.heads.par_iter().try_for_each(|head| {
        let lacked = keeper.map_or(0, |keeper| keeper.lacks(head));
        let wanted = kinds.unknown(!lacked);
        if wanted & ALL == 0 {
            return Ok(());
        }
        let lacks = look(site, head, wanted, &kinds)?;
        if let Some(keeper) = keeper.filter(|_| lacks & !lacked != 0) {
            keeper.found_lacking(head, lacked | lacks);
        }
        Ok::<(), LoadError>(())
    })?;
    Ok(kinds)
}

/// Whether an article shows something of a sort.
pub fn shows(record: &Record, sort: u8) -> bool {
    let mut notes = record.notes.iter();
    match sort {
        CITES => record.citing().any(|note| !note.cites.is_empty()),
        SPEAKERS => notes.any(|note| !note.speakers.is_empty()),
        QUOTATIONS => notes.any(|note| note.kind == NoteKind::Quotation),
        CLAIMS => notes.any(|note| note.claim.is_some()),
        _ => notes.any(|note| note.kind == NoteKind::Correction),
    }
}

/// What one article has.
///
/// # Errors
/// The disk's.
pub fn kinds_of(site: &Site<'_>, head: &Head) -> Result<Kinds, LoadError> {
    let kinds = Kinds::default();
    look(site, head, ALL, &kinds)?;
    Ok(kinds)
}

/// Every sort.
const ALL: u8 = CITES | SPEAKERS | QUOTATIONS | CLAIMS | CORRECTIONS;

/// Looks for the sorts that are wanted in one article; gives those that it lacks, whatever else the site has.
fn look(site: &Site<'_>, head: &Head, wanted: u8, kinds: &Kinds) -> Result<u8, LoadError> {
    let citations = site.maker.config.citations;
    if wanted & CITES != 0 && head.at_sign && citations && cites_in_text(site, head)? {
        kinds.add(CITES);
    }
    let text = match &head.file.sidecar {
        Some(path) => file::read(site.shared.root, path, site.maker.config.limits.sidecar, "sidecar")?.ok(),
        None => None,
    };
    let text = text.as_ref().map_or("", |file| file.text.as_str());
    let is_named = WORDS.iter().any(|(sort, word)| wanted & sort != 0 && text.contains(word));
    let there = if is_named { in_notes(text) } else { 0 };
    kinds.add(there);
    let may_cite = citations && (head.at_sign || text.contains('@'));
    if wanted & CITES != 0 && citations && !kinds.has(CITES) && text.contains('@') && cites_in_notes(site, text) {
        kinds.add(CITES);
    }
    // Whether a citation in running text is one depends on the library.
    let lacks = wanted & ALL & !there;
    Ok(if may_cite { lacks & !CITES } else { lacks })
}

/// Whether an article cites a source in its text.
fn cites_in_text(site: &Site<'_>, head: &Head) -> Result<bool, LoadError> {
    let Ok(opened) = head::open(site.shared.root, &head.file.markdown, site.maker.config)? else { return Ok(false) };
    let local = local_keys(site, head)?;
    let is_known = |key: &str| local.contains(key) || site.library.get(key).is_some();
    let citing = Citing { is_known: &is_known, after_punctuation: false };
    let body = &opened.file.text[opened.split.body..];
    Ok(!text::parse_cited(body, site.maker.config.syntax, &|_| false, Some(&citing)).citations.is_empty())
}

/// Whether a note or a letter cites a source in its text.
fn cites_in_notes(site: &Site<'_>, sidecar: &str) -> bool {
    let sidecar = Sidecar::read(sidecar);
    let local: HashSet<&str> =
        sidecar.sources.iter().flat_map(|parsed| &parsed.entries).map(|entry| entry.key.as_str()).collect();
    let is_known = |key: &str| local.contains(key) || site.library.get(key).is_some();
    let citing = Citing { is_known: &is_known, after_punctuation: false };
    SidecarTexts::read(&sidecar, site.maker.config.syntax, Some(&citing)).citations().next().is_some()
}

/// Keys of the sources that an article's sidecar defines.
fn local_keys(site: &Site<'_>, head: &Head) -> Result<HashSet<String>, LoadError> {
    let Some(path) = &head.file.sidecar else { return Ok(HashSet::new()) };
    let limit = site.maker.config.limits.sidecar;
    let Ok(file) = file::read(site.shared.root, path, limit, "sidecar")? else { return Ok(HashSet::new()) };
    let table = read_toml(&file.text).table;
    let sources = table.get("sources").and_then(Node::fields).unwrap_or_default();
    Ok(sources.iter().map(|source| source.key.clone()).collect())
}

/// What the notes of a sidecar are and have.
fn in_notes(text: &str) -> u8 {
    let table = read_toml(text).table;
    let usual = table.get("defaults").and_then(|defaults| defaults.get("kind")).and_then(Node::as_str);
    let mut there = 0;
    for note in table.get("note").and_then(Node::items).unwrap_or_default() {
        let kind = note.get("kind").and_then(Node::as_str).or(usual).map(NoteKind::written);
        let seen = [
            (CITES, note.get("cite").is_some()),
            (SPEAKERS, note.get("speaker").is_some()),
            (QUOTATIONS, kind == Some(NoteKind::Quotation)),
            (CLAIMS, note.get("claim").is_some()),
            (CORRECTIONS, kind == Some(NoteKind::Correction)),
        ];
        there |= seen.into_iter().filter(|(_, is_there)| *is_there).map(|(sort, _)| sort).sum::<u8>();
    }
    there
}
