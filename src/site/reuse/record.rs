//! A record as it is kept: what an article leaves to the pages that span articles, without what can be read again.
//!
//! In: a record and the head it belongs to. Out: the form that is written down, or nothing where a record holds what
//! cannot be taken up: faults in files that are not the article's own, sources that it defines itself, an article that
//! could not be read.

use super::super::record::{Ids, Promised, Record};
use super::fault::{Files, KeptFault};
use crate::edition::Counts;
use crate::edition::record::NoteRecord;
use crate::load::disk::Disk;
use crate::load::head::Head;
use crate::render::search::Terms;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// A record to be written down.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct KeptRecord<'r> {
    ids: Cow<'r, Ids>,
    promises: Cow<'r, [Promised]>,
    notes: Cow<'r, [NoteRecord]>,
    mentions: Cow<'r, [NoteRecord]>,
    terms: Cow<'r, Terms>,
    coverage: Counts,
    diagnostics: Vec<KeptFault>,
    cited_unshown: Cow<'r, [String]>,
}

impl<'r> KeptRecord<'r> {
    /// The record as it is kept.
    pub fn of(record: &'r Record, head: &Head) -> Option<Self> {
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
            ids: Cow::Borrowed(&record.ids),
            promises: Cow::Borrowed(&record.promises),
            notes: Cow::Borrowed(&record.notes),
            mentions: Cow::Borrowed(&record.mentions),
            terms: Cow::Borrowed(&record.terms),
            coverage: record.coverage,
            cited_unshown: Cow::Borrowed(&record.cited_unshown),
        })
    }

    /// The record that it was; none when a file that has faults cannot be read.
    pub fn into_record(self, index: usize, root: &Disk) -> Option<Record> {
        let Self { ids, promises, notes, mentions, terms, coverage, diagnostics, cited_unshown } = self;
        let mut files = Files::new(root);
        let diagnostics =
            diagnostics.into_iter().map(|kept| kept.into_diagnostic(&mut files)).collect::<Option<_>>()?;
        Some(Record {
            head: index,
            ids: ids.into_owned(),
            promises: promises.into_owned(),
            notes: notes.into_owned(),
            mentions: mentions.into_owned(),
            terms: terms.into_owned(),
            cited_unshown: cited_unshown.into_owned(),
            coverage,
            diagnostics,
            ..Record::default()
        })
    }
}
