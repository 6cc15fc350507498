//! What an article's notes may refer to: its own people and sources, then the site's.
//!
//! In: a sidecar and what the site has. Out: [`Resolved`], and the sidecar with every source by its one key.
//! Not: what notes name and is not there; `faults` says that.

use super::shared::Shared;
use crate::load::disk::Disk;
use crate::load::file;
use crate::load::people::People;
use crate::load::sidecar::Sidecar;
use crate::load::sources::{Source, duplicate, take};
use crate::report::{SourceFile, Told, nearest};
use std::collections::HashMap;
use std::sync::Arc;

/// What an article may refer to, its sidecar's own people and sources first.
#[derive(Debug, Default)]
pub struct Resolved {
    /// Sources of the sidecar.
    local: HashMap<String, Source>,
    /// The sidecar's people, then the site's.
    pub people: People,
}

impl Resolved {
    /// The source with this key.
    pub fn source<'r>(&'r self, shared: &'r Shared<'_>, key: &str) -> Option<&'r Source> {
        self.local.get(key).or_else(|| shared.source(key))
    }

    /// Whether a source with this key is there, or may be: in a file that cannot be read.
    pub fn is_there(&self, shared: &Shared<'_>, key: &str) -> bool {
        self.source(shared, key).is_some() || shared.may_have_source(key)
    }

    /// The key that is nearest to one that is not there.
    pub fn nearest<'r>(&'r self, shared: &'r Shared<'_>, key: &str) -> Option<&'r str> {
        nearest(key, self.local.keys().map(String::as_str)).or_else(|| shared.nearest_source(key))
    }

    /// The sources that the sidecar defines.
    pub fn local(&self) -> impl Iterator<Item = &Source> {
        self.local.values()
    }
}

/// The sources that a sidecar defines, read again; none when it cannot be read.
pub fn own_sources(root: &Disk, sidecar: &str) -> Option<Vec<Source>> {
    let file = file::read(root, sidecar, u64::MAX, "sidecar").ok()?.ok()?;
    let (sources, _) = take(Sidecar::read(&file.text).sources?, &file);
    let by_key: HashMap<String, Source> = sources.into_iter().map(|source| (source.key.clone(), source)).collect();
    Some(by_key.into_values().collect())
}

/// Takes the sources out of a sidecar, and gives its citations the one key that each of their sources has. What is
/// wrong with the sources, and with what is kept of them, is told.
pub fn resolve(shared: &Shared<'_>, sidecar: &mut Sidecar, file: &Arc<SourceFile>) -> Told<Resolved> {
    let mut resolved = Resolved { people: sidecar.people.clone(), ..Resolved::default() };
    resolved.people.add(shared.people);
    let (sources, mut faults) = sidecar.sources.take().map(|parsed| take(parsed, file)).unwrap_or_default();
    for source in sources {
        shared.take_own(&source);
        faults.extend(shared.source(&source.key).map(|first| duplicate(first, &source)));
        resolved.local.insert(source.key.clone(), source);
    }
    for cite in sidecar.notes.iter_mut().flat_map(|note| &mut note.cites) {
        // A source may have several keys; from here on it has one.
        if let Some(source) = resolved.source(shared, &cite.source.value) {
            cite.source.value = source.key.clone();
        }
    }
    faults.extend(resolved.local().filter_map(|source| shared.check_kept(source)));
    Told::new(resolved, faults)
}
