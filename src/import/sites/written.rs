//! Everything that was read of a site, as articles and files of ours.
//!
//! In: pages whose shortcodes are taken out. Out: articles, files, `postil.toml`, and everything that is to be said.

use super::changes::Changes;
use super::gathered::Gathered;
use super::links::{self, rewritten, settle};
use super::page::Page;
use super::settings::Settings;
use super::world::World;
use super::{Generator, front};
use crate::address::OutPath;
use crate::config::Urls;
use crate::import::{Arrival, Asked, Contents, NewArticle, NewFront, Refusal};
use crate::load::address::{join, of_article};
use crate::load::given::GivenFolder;
use crate::load::root::CONFIG;
use crate::report::{Code, Diagnostic};
use crate::text::Citing;
use rayon::prelude::*;
use std::collections::{BTreeSet, HashSet};

/// Writes a site.
pub fn write(
    generator: &dyn Generator,
    folder: &GivenFolder,
    mut gathered: Gathered,
    world: &World,
    mut settings: Settings,
    ask: &Asked<'_>,
    arrival: &mut Arrival,
) -> Result<(), Refusal> {
    if gathered.pages.is_empty() {
        return Err(Refusal::Unreadable("holds no page".to_owned()));
    }
    let keys = libraries(folder, &gathered, arrival);
    settings.citations |= !keys.is_empty();
    let cites = if ask.is_new { settings.citations } else { ask.configured.config.citations };
    let is_known = |key: &str| keys.contains(key);
    let citing = Citing { is_known: &is_known, after_punctuation: false };
    for page in &mut gathered.pages {
        settle(page, cites.then_some(&citing));
    }
    let pages = &gathered.pages;
    let changes: Vec<Changes> = (0..pages.len()).into_par_iter().map(|at| rewritten(at, pages, world)).collect();
    let mut linked: HashSet<String> = HashSet::new();
    let mut schemes = BTreeSet::new();
    for (page, changes) in gathered.pages.iter_mut().zip(changes) {
        for (span, why) in changes.left {
            page.not_carried(&span, why);
        }
        for (span, what) in changes.guessed {
            page.guess(&span, what);
        }
        linked.extend(changes.linked);
        page.apply(changes.edits);
        links::schemes(&page.body.text, &mut schemes);
    }
    for (theirs, ours) in &world.files {
        if !gathered.where_linked.contains(theirs) || linked.contains(theirs) {
            arrival.file(ours.clone(), Contents::Copied(folder.place(theirs)));
        }
    }
    configuration(generator, &settings, &schemes, ask, arrival);
    let urls = match (ask.is_new, settings.directories) {
        (true, true) => Urls::Directory,
        (true, false) => Urls::File,
        _ => ask.configured.config.urls,
    };
    articles(generator, gathered.pages, &settings, urls, arrival);
    Ok(())
}

/// The libraries of sources, and the keys that stand in them.
fn libraries(folder: &GivenFolder, gathered: &Gathered, arrival: &mut Arrival) -> HashSet<String> {
    let mut keys = HashSet::new();
    for path in &gathered.libraries {
        let Ok(file) = folder.read(path) else { continue };
        let text = String::from_utf8_lossy(&file.bytes).into_owned();
        for entry in text.split('@').skip(1) {
            let key = entry.split_once('{').and_then(|(_, rest)| rest.split_once(',')).map(|(key, _)| key.trim());
            keys.extend(key.filter(|key| !key.is_empty() && !key.contains(char::is_whitespace)).map(str::to_owned));
        }
        let name = path.rsplit('/').next().unwrap_or(path);
        arrival.file(format!("content/{name}"), Contents::Bytes(file.bytes));
    }
    keys
}

/// Writes the configuration where there is none; else says what it would have been.
fn configuration(
    generator: &dyn Generator,
    settings: &Settings,
    schemes: &BTreeSet<String>,
    ask: &Asked<'_>,
    arrival: &mut Arrival,
) {
    let mut written = settings.written();
    if !schemes.is_empty() {
        let all = ["http", "https", "mailto"].into_iter().map(str::to_owned).chain(schemes.iter().cloned());
        let mut links = NewFront::default();
        links.set_all("schemes", all);
        written.push_str(&format!("\n[links]\n{}", links.lines()));
    }
    if ask.is_new {
        arrival.file(CONFIG, Contents::Text(written));
    } else {
        let message =
            format!("the site has a `{CONFIG}` already: what {} says of the whole site stays behind", generator.name());
        arrival.tell(Diagnostic::new(Code::NotCarried, message).help(format!("it would be\n{written}")));
    }
    if !settings.menu.is_empty() {
        let named: Vec<String> = settings.menu.iter().map(|(words, to)| format!("`{words}` ({to})")).collect();
        let message = format!("the menu stays behind: {}", named.join(", "));
        arrival.tell(Diagnostic::new(Code::NotCarried, message));
    }
    if let Some(file) = &settings.file {
        let unused = settings.unused();
        if !unused.is_empty() {
            let named: Vec<String> = unused.iter().map(|key| format!("`{key}`")).collect();
            arrival.not_carried(file, 0..0, format!("these settings mean nothing here: {}", named.join(", ")));
        }
    }
}

/// Puts the pages in.
fn articles(generator: &dyn Generator, pages: Vec<Page>, settings: &Settings, urls: Urls, arrival: &mut Arrival) {
    let fronts: Vec<(Page, NewFront)> = pages
        .into_iter()
        .map(|mut page| {
            let front = front::ours(&mut page, &settings.lang, generator.tags_are_words());
            (page, front)
        })
        .collect();
    let out =
        |page: &Page, front: &NewFront| of_article(&format!("content/{}.md", page.name), front.text("slug"), urls);
    // No old address may be that of another page.
    let mut taken: HashSet<String> = HashSet::new();
    let mut fronts: Vec<(Page, NewFront)> = fronts
        .into_iter()
        .map(|(page, mut front)| {
            let is_free = |front: &NewFront, taken: &HashSet<String>| {
                out(&page, front).is_ok_and(|out| !taken.contains(&out.as_str().to_lowercase()))
            };
            if front.text("slug").is_some() && !is_free(&front, &taken) {
                front.clear("slug");
            }
            taken.extend(out(&page, &front).map(|out| out.as_str().to_lowercase()));
            (page, front)
        })
        .collect();
    for (page, front) in &mut fronts {
        let own = (!page.address.is_empty()).then(|| page.address.clone());
        let mut aliases = Vec::new();
        for address in own.into_iter().chain(old(page, generator.aliases_start_beside())).chain(page.old.clone()) {
            let Some(path) = alias(&address) else { continue };
            if taken.insert(path.to_lowercase()) {
                aliases.push(address);
            }
        }
        front.set_all("aliases", aliases);
    }
    for (page, front) in fronts {
        for (span, why) in page.left {
            arrival.not_carried(&page.file, span, why);
        }
        for (span, what) in page.guessed {
            arrival.guessed(&page.file, span, what);
        }
        let (from, name, body) = (page.file.path.clone(), page.name, page.body.text);
        arrival.article(NewArticle { from, name, front, body, ..NewArticle::default() });
    }
}

/// Old addresses of its front matter; those without a `/` start from its own, or from the top.
fn old(page: &Page, is_beside: bool) -> Vec<String> {
    let said = ["aliases", "alias", "redirect_from"].iter().filter_map(|name| page.says(&[name]));
    let base = page.address.trim_end_matches('/').rsplit_once('/').map_or("", |(base, _)| base);
    let base = if is_beside { base } else { "" };
    said.flat_map(|node| front::texts(node, false))
        .map(|address| {
            match address.split_once("://").and_then(|(_, rest)| rest.find('/').map(|at| rest[at..].to_owned())) {
                Some(path) => path,
                None if address.starts_with('/') => address,
                None => format!("/{}", join(base.trim_start_matches('/'), &address)),
            }
        })
        .collect()
}

/// The file that an old address would be; none where it cannot be one.
fn alias(address: &str) -> Option<String> {
    if address.contains(['?', '#', '%']) {
        return None;
    }
    let path = address.trim_start_matches('/');
    let is_file = path.rsplit('/').next().is_some_and(|name| name.contains('.'));
    let path = if is_file { path.to_owned() } else { join(path.trim_end_matches('/'), "index.html") };
    OutPath::new(&path).ok().map(|path| path.to_string())
}
