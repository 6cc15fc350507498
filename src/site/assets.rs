//! Files that are copied: beside articles, in `static/`, the built-in theme's, and the texts kept of sources that
//! readers may see.

use super::Site;
use super::heads::Heads;
use super::named::Named;
use super::outputs::{Failure, Outputs};
use super::record::Record;
use crate::address::OutPath;
use crate::config::{Config, PictureMetadata};
use crate::edition::Places;
use crate::load::address;
use crate::load::images::metadata::{self, Cleaned};
use crate::load::images::{self, Images};
use crate::load::sources::{Library, Source};
use crate::load::strange;
use crate::load::tree::Tree;
use crate::load::{LoadError, file};
use crate::publish::PublishError;
use crate::render::links::{ByName, Sort, Targets};
use crate::render::theme;
use crate::report::Diagnostic;
use rayon::prelude::*;
use std::collections::{BTreeMap, HashSet};
use std::path::Path;
use std::sync::OnceLock;

/// Measures the images that are copied.
///
/// # Errors
/// The disk's.
pub fn measured(root: &Path, tree: &Tree) -> Result<Images, LoadError> {
    let files: Vec<&String> = tree.assets.iter().chain(&tree.statics).collect();
    images::measure(root, &files)
}

/// What links of every page may lead to.
pub fn targets(config: &Config, tree: &Tree, heads: &Heads, images: &Images) -> Targets {
    let articles = heads.shown.iter().map(|head| (place(&head.file.markdown).to_owned(), head.out.clone()));
    let files = tree.assets.iter().chain(&tree.statics).map(|path| place(path).to_owned());
    let page = |markdown: &str| address::of_article(markdown, None, config.urls).ok();
    let sizes = images.sizes.iter().map(|(path, size)| (place(path).to_owned(), *size));
    Targets {
        articles: articles.collect(),
        files: files.collect(),
        sizes: sizes.collect(),
        drafts: heads.drafts.iter().map(|draft| place(&draft.markdown).to_owned()).collect(),
        unread: heads.unread.iter().map(|article| place(&article.markdown).to_owned()).collect(),
        unread_pages: heads.unread.iter().filter_map(|article| page(&article.markdown)).collect(),
        places: Some(Places { urls: config.urls }),
        schemes: config.schemes.clone(),
        remote_images: config.remote_images,
        by_name: if config.syntax.wikilinks { by_name(tree, heads) } else { ByName::default() },
        near: OnceLock::new(),
    }
}

/// What links between double brackets may name.
fn by_name(tree: &Tree, heads: &Heads) -> ByName {
    let mut names = ByName::default();
    for head in &heads.shown {
        names.add(Sort::Article, place(&head.file.markdown));
    }
    for head in &heads.shown {
        names.add_title(&head.title, place(&head.file.markdown));
    }
    for path in tree.assets.iter().chain(&tree.statics) {
        names.add(Sort::File, place(path));
    }
    for hidden in heads.drafts.iter().chain(&heads.unread) {
        names.add(Sort::Hidden, place(&hidden.markdown));
    }
    names
}

/// The path without its first folder.
fn place(path: &str) -> &str {
    path.split_once('/').map_or(path, |(_, rest)| rest)
}

/// What a file of a kind that cannot be cleaned tells, where a site is only checked; a photograph that is damaged is
/// told of when it is copied.
fn looked_at(site: &Site<'_>, path: &str) -> Option<&'static str> {
    if !metadata::is_of_no_known_kind(path) {
        return None;
    }
    match metadata::clean(&file::bytes(site.shared.root, path, MOST_LOOKED_AT, "file").ok()?) {
        Cleaned::Cannot(why) => Some(why),
        _ => None,
    }
}

/// The largest film that is looked through where a site is only checked.
const MOST_LOOKED_AT: u64 = 64 << 20;

/// Copies all files, pictures without what they tell beside their pixels; says of which that cannot be taken out.
///
/// # Errors
/// The disk's.
pub fn copy(site: &Site<'_>, tree: &Tree, outputs: &Outputs<'_>) -> Result<Vec<Diagnostic>, Failure> {
    let strip = site.maker.config.picture_metadata == PictureMetadata::Strip;
    let copied: Vec<(OutPath, &str)> = copied(tree).collect();
    let copy = |(out, path): &(OutPath, &str)| {
        let from = site.shared.root.join(path);
        if !strip || !metadata::may_tell(path) {
            return outputs.copy(out, &from, path).map(|()| None);
        }
        let fault = outputs.copy_changed(out, &from, path, |bytes| match metadata::clean(bytes) {
            Cleaned::AsItIs => Ok(None),
            Cleaned::Without(clean) => Ok(Some(clean)),
            Cleaned::Cannot(why) => Err(why),
        })?;
        let fault = if outputs.writes() { fault } else { looked_at(site, path) };
        Ok(fault.map(|why| telling(path, why)))
    };
    let told = copied.par_iter().filter_map(|one| copy(one).transpose()).collect::<Result<Vec<_>, PublishError>>()?;
    for (out, text) in built_in(tree) {
        outputs.write(&out, text.as_bytes(), BUILT_IN)?;
    }
    Ok(told)
}

/// A picture that tells more than its pixels, and is published so.
fn telling(path: &str, why: &str) -> Diagnostic {
    let message = format!("`{path}` is published with what it tells of its place or owner: {why}");
    let help = "clean it with another program, as `exiftool -all= -tagsfromfile @ -orientation FILE`; or write \
                `metadata = \"keep\"` under `[images]`";
    file::nowhere(path, crate::report::Code::PictureMetadata, message).help(help)
}

/// What the files of the built-in theme are said to come from.
pub const BUILT_IN: &str = "the built-in theme";

/// Files of the built-in theme that none of the site's own replaces.
pub fn built_in(tree: &Tree) -> impl Iterator<Item = (OutPath, &'static str)> {
    let own: HashSet<&str> = tree.statics.iter().filter_map(|path| path.strip_prefix("static/")).collect();
    let theme = theme::STATICS.iter().filter(move |(name, _)| !own.contains(name));
    theme.filter_map(|(name, text)| Some((OutPath::new(name).ok()?, *text)))
}

/// Files that are copied, with their places on the site; without those that can have none.
pub fn copied(tree: &Tree) -> impl Iterator<Item = (OutPath, &str)> {
    let files = tree.assets.iter().chain(&tree.statics);
    files.filter_map(|path| Some((OutPath::new(place(path)).ok()?, path.as_str())))
}

/// The texts kept of sources that pages link to, with their places on the site: of those that are cited, as far as
/// they are published.
pub fn kept(site: &Site<'_>, records: &[Record], named: &Named<'_>) -> BTreeMap<String, OutPath> {
    let published = |source| site.maker.kept.published(source);
    let of_site = site.library.iter().filter(|source| named.cites(&source.key)).filter_map(published);
    let with_own = records.iter().filter(|record| !record.sources.is_empty());
    let own = with_own.flat_map(|record| {
        let cited: HashSet<_> = record.citing().flat_map(|note| note.cites).map(|cite| cite.key).collect();
        record.sources.iter().filter(move |source| cited.contains(source.key.as_str()))
    });
    of_site.chain(own.filter_map(published)).collect()
}

/// Copies the texts kept of sources that pages link to, and says which of them have scripts.
///
/// # Errors
/// The disk's.
pub fn copy_kept(
    site: &Site<'_>,
    (records, named): (&[Record], &Named<'_>),
    outputs: &Outputs<'_>,
) -> Result<Vec<Diagnostic>, Failure> {
    let files = kept(site, records, named);
    for (file, out) in &files {
        outputs.copy(out, &site.shared.root.join(file), file)?;
    }
    Ok(with_scripts(site, &files))
}

/// Which of the texts kept have scripts.
pub fn with_scripts(site: &Site<'_>, files: &BTreeMap<String, OutPath>) -> Vec<Diagnostic> {
    files.keys().filter_map(|file| strange::kept(site.shared.root, file)).collect()
}

/// Takes out of what is copied the texts kept of sources that say they are not to be published, wherever they stand.
pub fn hold_back(tree: &mut Tree, library: &Library) {
    let files = HashSet::new();
    let held = |source: &Source| source.archive.as_ref().is_some_and(|archive| archive.publish == Some(false));
    let held: HashSet<String> =
        library.iter().filter(|source| held(source)).filter_map(|source| source.kept_file(&files)).collect();
    tree.assets.retain(|path| !held.contains(path));
}

/// Names of copied files that cannot stand on a website.
pub fn bad_names(tree: &Tree) -> Vec<Diagnostic> {
    let names = tree.assets.iter().chain(&tree.statics);
    let faults = names.filter_map(|path| OutPath::new(place(path)).err().map(|fault| (path, fault)));
    faults
        .map(|(path, fault)| {
            let message = fault.message().to_owned();
            file::nowhere(path, crate::report::Code::BadPath, message).help("rename the file")
        })
        .collect()
}
