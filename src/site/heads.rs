//! The first pass: the head of every article, in parallel, and the site's menu.

use super::Site;
use super::kept::Keeper;
use crate::address::OutPath;
use crate::config::{Config, NoteKind};
use crate::document::{Node, read_toml};
use crate::edition::SidecarTexts;
use crate::load::head::{self, Head};
use crate::load::sidecar::Sidecar;
use crate::load::tree::{ArticleFile, Tree};
use crate::load::{LoadError, file};
use crate::report::Diagnostic;
use crate::text::{self, Citing};
use rayon::prelude::*;
use std::collections::HashSet;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

/// The articles of a site before any is rendered.
#[derive(Debug, Default)]
pub struct Heads {
    /// The heads of those that are shown, in the order of their files.
    pub shown: Vec<Head>,
    /// The files of drafts that are not.
    pub drafts: Vec<ArticleFile>,
    /// The files of those that cannot be read, or can have no page.
    pub unread: Vec<ArticleFile>,
}

/// Reads the heads of all articles.
///
/// # Errors
/// The disk's.
pub fn read(
    root: &Path,
    config: &Config,
    tree: &Tree,
    drafts: bool,
    keeper: Option<&Keeper>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Heads, LoadError> {
    let read = |article: &ArticleFile| match keeper.and_then(|keeper| keeper.head(article)) {
        Some(head) => Ok((Some(head), vec![])),
        None => head::read(root, article, config),
    };
    let read: Vec<_> = tree.articles.par_iter().map(read).collect();
    let mut heads = Heads::default();
    for (article, one) in tree.articles.iter().zip(read) {
        let (head, faults) = one?;
        if let Some(keeper) = keeper.filter(|_| !faults.is_empty()) {
            keeper.flawed(article);
        }
        diagnostics.extend(faults);
        match head {
            Some(head) if head.draft && !drafts => heads.drafts.push(head.file),
            Some(head) => heads.shown.push(head),
            None => heads.unread.push(article.clone()),
        }
    }
    Ok(heads)
}

/// What notes there are on the site, as far as the menu must know it before any article is rendered.
#[derive(Debug, Default)]
struct Kinds {
    cites: AtomicBool,
    speakers: AtomicBool,
    quotations: AtomicBool,
    claims: AtomicBool,
    corrections: AtomicBool,
}

/// The navigation: home, the top sections, and the indexes that have something to list.
///
/// # Errors
/// The disk's.
pub fn menu(site: &Site<'_>) -> Result<Vec<(String, OutPath)>, LoadError> {
    let kinds = kinds(site)?;
    let places = site.maker.places;
    let mut menu = Vec::new();
    for section in super::sections::top(site.heads) {
        menu.push((super::sections::title(site.heads, &section), super::sections::page(&section)));
    }
    let cites = kinds.cites.into_inner();
    let speakers = kinds.speakers.into_inner();
    let listed = [
        (cites, "Sources", "sources"),
        (speakers, "Speakers", "speakers"),
        (kinds.quotations.into_inner(), "Quotations", "quotations"),
        (kinds.claims.into_inner(), "Claims", "claims"),
        (kinds.corrections.into_inner(), "Corrections", "corrections"),
        (site.heads.iter().any(|head| !head.tags.is_empty()), "Tags", "tags"),
    ];
    for (_, title, folder) in listed.into_iter().filter(|(is_there, _, _)| *is_there) {
        menu.push((title.to_owned(), places.list(folder)));
    }
    if site.maker.config.search {
        menu.push(("Search".to_owned(), places.top("search.html")));
    }
    Ok(menu)
}

/// Looks into sidecars until nothing new can be learnt; the words that a key needs are looked for before anything is
/// parsed.
fn kinds(site: &Site<'_>) -> Result<Kinds, LoadError> {
    let kinds = Kinds::default();
    site.heads.par_iter().try_for_each(|head| {
        if head.at_sign
            && site.maker.config.citations
            && !kinds.cites.load(Ordering::Relaxed)
            && cites_in_text(site, head)?
        {
            kinds.cites.store(true, Ordering::Relaxed);
        }
        let Some(path) = &head.file.sidecar else { return Ok(()) };
        let wanted = [
            (&kinds.cites, "cite"),
            (&kinds.speakers, "speaker"),
            (&kinds.quotations, "quotation"),
            (&kinds.claims, "claim"),
            (&kinds.corrections, "correction"),
        ];
        if wanted.iter().all(|(known, _)| known.load(Ordering::Relaxed)) {
            return Ok(());
        }
        let Ok(file) = file::read(site.shared.root, path, site.maker.config.limits.sidecar, "sidecar")? else {
            return Ok(());
        };
        if wanted.iter().any(|(known, word)| !known.load(Ordering::Relaxed) && file.text.contains(word)) {
            look(&file.text, &kinds);
        }
        if site.maker.config.citations && !kinds.cites.load(Ordering::Relaxed) && file.text.contains('@') {
            let cites = cites_in_notes(site, &file.text);
            kinds.cites.fetch_or(cites, Ordering::Relaxed);
        }
        Ok(())
    })?;
    Ok(kinds)
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

fn look(text: &str, kinds: &Kinds) {
    let table = read_toml(text).table;
    let usual = table.get("defaults").and_then(|defaults| defaults.get("kind")).and_then(Node::as_str);
    for note in table.get("note").and_then(Node::items).unwrap_or_default() {
        let kind = note.get("kind").and_then(Node::as_str).or(usual).map(NoteKind::written);
        let seen = [
            (&kinds.cites, note.get("cite").is_some()),
            (&kinds.speakers, note.get("speaker").is_some()),
            (&kinds.quotations, kind == Some(NoteKind::Quotation)),
            (&kinds.claims, note.get("claim").is_some()),
            (&kinds.corrections, kind == Some(NoteKind::Correction)),
        ];
        for (known, _) in seen.into_iter().filter(|(_, is_there)| *is_there) {
            known.store(true, Ordering::Relaxed);
        }
    }
}
