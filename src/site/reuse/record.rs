//! A record as it is kept: what an article leaves to the pages that span articles, without what can be read again.
//!
//! In: a record and the head it belongs to. Out: the form that is written down, or nothing where a record holds what
//! cannot be taken up: faults in files that are not the article's own, sources that it defines itself, an article that
//! could not be read.

use super::super::record::{Ids, Promised, Record};
use super::fault::{Files, KeptFault};
use crate::edition::Counts;
use crate::edition::record::NoteRecord;
use crate::load::head::Head;
use crate::render::search::Terms;
use serde::{Deserialize, Serialize};
use std::path::Path;

/// A record to be written down.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct KeptRecord {
    ids: Ids,
    promises: Vec<Promised>,
    notes: Vec<NoteRecord>,
    mentions: Vec<NoteRecord>,
    terms: Terms,
    coverage: Counts,
    diagnostics: Vec<KeptFault>,
    cited_unshown: Vec<String>,
}

impl KeptRecord {
    /// The record as it is kept.
    pub fn of(record: &Record, head: &Head) -> Option<Self> {
        if record.unread || !record.sources.is_empty() {
            return None;
        }
        let diagnostics: Vec<KeptFault> = record.diagnostics.iter().map(KeptFault::of).collect();
        let is_own = |path: &str| path == head.file.markdown || Some(path) == head.file.sidecar.as_deref();
        if !diagnostics.iter().flat_map(KeptFault::paths).all(is_own) {
            return None;
        }
        Some(Self {
            diagnostics,
            ids: record.ids.clone(),
            promises: record.promises.clone(),
            notes: record.notes.clone(),
            mentions: record.mentions.clone(),
            terms: record.terms.clone(),
            coverage: record.coverage,
            cited_unshown: record.cited_unshown.clone(),
        })
    }

    /// The record that it was; none when a file that has faults cannot be read.
    pub fn into_record(self, index: usize, root: &Path) -> Option<Record> {
        let Self { ids, promises, notes, mentions, terms, coverage, diagnostics, cited_unshown } = self;
        let mut files = Files::new(root);
        let diagnostics =
            diagnostics.into_iter().map(|kept| kept.into_diagnostic(&mut files)).collect::<Option<_>>()?;
        let of_files = Record { head: index, ids, promises, notes, mentions, terms, ..Record::default() };
        Some(Record { coverage, diagnostics, cited_unshown, ..of_files })
    }
}
