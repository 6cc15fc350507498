//! A record as it is kept: what an article leaves to the pages that span articles, without what can be read again.
//!
//! In: a record. Out: the form that is written down. Sources that the article defines itself, and the lines that its
//! faults show, are read again from its files, which are the same when a record is taken up.

use super::super::record::{Ids, Promised, Record};
use super::fault::{Files, KeptFault};
use crate::cache::Bytes;
use crate::edition::own_sources;
use crate::edition::{Counts, NoteRecords};
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
    notes: Cow<'r, NoteRecords>,
    mentions: Cow<'r, NoteRecords>,
    terms: Cow<'r, Terms>,
    coverage: Counts,
    diagnostics: Vec<KeptFault>,
    cited_unshown: Cow<'r, [String]>,
    unread: bool,
    fed: Option<Cow<'r, str>>,
    /// Whether its sidecar defines sources.
    defines: bool,
}

impl<'r> KeptRecord<'r> {
    /// The record as it is kept.
    pub fn of(record: &'r Record) -> Self {
        Self {
            ids: Cow::Borrowed(&record.ids),
            promises: Cow::Borrowed(&record.promises),
            notes: Cow::Borrowed(&record.notes),
            mentions: Cow::Borrowed(&record.mentions),
            terms: Cow::Borrowed(&record.terms),
            coverage: record.coverage,
            diagnostics: record.diagnostics.iter().map(KeptFault::of).collect(),
            cited_unshown: Cow::Borrowed(&record.cited_unshown),
            unread: record.unread,
            fed: record.fed.as_deref().map(Cow::Borrowed),
            defines: !record.sources.is_empty(),
        }
    }

    /// As bytes, compressed: words come again and again, and all articles' records are in memory together.
    pub fn packed(&self) -> Option<Bytes> {
        let bytes = postcard::to_stdvec(self).ok()?;
        let mut packed = u32::try_from(bytes.len()).ok()?.to_le_bytes().to_vec();
        packed.extend(lz4_flex::block::compress(&bytes));
        Some(packed.into())
    }

    /// What bytes say.
    pub fn unpacked(packed: &[u8]) -> Option<KeptRecord<'static>> {
        let (size, packed) = packed.split_first_chunk::<4>()?;
        let size = u32::from_le_bytes(*size) as usize;
        // LZ4 makes nothing 255 times smaller: what claims more is none of ours, and no room is made for it.
        if size > 256 * packed.len() {
            return None;
        }
        let bytes = lz4_flex::block::decompress(packed, size).ok()?;
        postcard::from_bytes(&bytes).ok()
    }

    /// The record that it was; none when a file that has faults, or defines sources, cannot be read.
    pub fn into_record(self, index: usize, head: &Head, root: &Disk) -> Option<Record> {
        let Self { ids, promises, notes, mentions, terms, coverage, diagnostics, cited_unshown, unread, fed, defines } =
            self;
        let mut files = Files::new(root);
        let diagnostics =
            diagnostics.into_iter().map(|kept| kept.into_diagnostic(&mut files)).collect::<Option<_>>()?;
        let sources = if defines { own_sources(root, head.file.sidecar.as_deref()?)? } else { vec![] };
        Some(Record {
            head: index,
            ids: ids.into_owned(),
            promises: promises.into_owned(),
            notes: notes.into_owned(),
            mentions: mentions.into_owned(),
            terms: terms.into_owned(),
            cited_unshown: cited_unshown.into_owned(),
            sources,
            coverage,
            diagnostics,
            unread,
            fed: fed.map(|html| html.into_owned().into_boxed_str()),
            ..Record::default()
        })
    }
}
