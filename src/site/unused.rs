//! Sources of the library that nothing cites.
//!
//! A source that only a draft cites, or a note that is not shown, is used. While something cannot be read that may cite
//! sources, nothing is said: what only follows from another fault would bury it.

use super::Site;
use super::named::Named;
use super::record::Record;
use crate::load::sidecar::Sidecar;
use crate::load::tree::ArticleFile;
use crate::load::{LoadError, file};
use crate::report::{Code, Diagnostic};
use std::collections::HashSet;

/// Faults that may keep a citation from being seen.
const HIDING: [Code; 13] = [
    Code::Syntax,
    Code::NotText,
    Code::TooLarge,
    Code::StraySidecar,
    Code::BadPath,
    Code::UnknownKey,
    Code::WrongType,
    Code::MissingKey,
    Code::ImpossibleDate,
    Code::UndefinedSource,
    Code::DuplicateSource,
    Code::Template,
    Code::Panic,
];

/// Whether a fault may keep a citation from being seen.
pub fn hides(fault: &Diagnostic) -> bool {
    HIDING.contains(&fault.code)
}

/// A warning for each source of the library that nothing cites, unless citations are hidden.
///
/// # Errors
/// The disk's: drafts are read for what they cite.
pub fn sources(
    site: &Site<'_>,
    (records, named): (&[Record], &Named<'_>),
    drafts: &[ArticleFile],
    hidden: bool,
) -> Result<Vec<Diagnostic>, LoadError> {
    if hidden || records.iter().any(|record| record.unread) {
        return Ok(vec![]);
    }
    let unshown: HashSet<&str> = records.iter().flat_map(|record| &record.cited_unshown).map(String::as_str).collect();
    let mut spare: Vec<_> = site
        .library
        .iter()
        .filter(|source| !named.cites(&source.key) && !unshown.contains(source.key.as_str()))
        .collect();
    if !spare.is_empty() {
        for draft in drafts {
            let cited: HashSet<String> = cited_by(site, draft)?.into_iter().collect();
            spare.retain(|source| !cited.contains(&source.key));
        }
    }
    Ok(spare
        .into_iter()
        .map(|source| {
            Diagnostic::new(Code::UnusedSource, format!("no note cites the source `{}`", source.key))
                .at(&source.place.file, source.place.span.clone())
                .help("cite it, or keep it for later: it is not published")
        })
        .collect())
}

/// What a draft may cite: the keys in its sidecar, and whatever stands behind an `@` in its text.
fn cited_by(site: &Site<'_>, draft: &ArticleFile) -> Result<Vec<String>, LoadError> {
    let limits = site.maker.config.limits;
    let mut keys = Vec::new();
    if let Ok(file) = file::read(site.shared.root, &draft.markdown, limits.article, "article")? {
        keys.extend(behind_at_signs(&file.text));
    }
    if let Some(path) = &draft.sidecar
        && let Ok(file) = file::read(site.shared.root, path, limits.sidecar, "sidecar")?
    {
        let cites = Sidecar::read(&file.text).notes.into_iter().flat_map(|note| note.cites);
        keys.extend(cites.map(|cite| cite.source.value));
        keys.extend(behind_at_signs(&file.text));
    }
    Ok(keys)
}

/// The words behind each `@`, as far as a key may go and shorter by the marks at their end.
fn behind_at_signs(text: &str) -> impl Iterator<Item = String> {
    text.split('@').skip(1).flat_map(|rest| {
        let key = match rest.strip_prefix('{') {
            Some(rest) => rest.split('}').next().unwrap_or(rest),
            None => rest.split(|sign: char| sign.is_whitespace() || ";,]}".contains(sign)).next().unwrap_or(rest),
        };
        [key.to_owned(), key.trim_end_matches(['.', ':', '?', '!', ')', '"']).to_owned()]
    })
}
