//! A record as it is kept: what an article leaves to the pages that span articles, without what can be read again.
//!
//! In: a record and the head it belongs to. Out: the form that is written down, or nothing where a record holds what cannot be taken
//! up: faults in files that are not the article's own, sources that it defines itself, an article that could not be read.

use super::super::Site;
use super::super::record::{Promised, Record};
use crate::edition::Counts;
use crate::edition::record::NoteRecord;
use crate::load::file;
use crate::load::head::Head;
use crate::render::search::Terms;
use crate::report::{Code, Diagnostic, Place, SourceFile};
use serde::{Deserialize, Serialize};
use std::ops::Range;
use std::sync::Arc;

/// A record to be written down.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct KeptRecord {
    ids: Vec<String>,
    promises: Vec<Promised>,
    notes: Vec<NoteRecord>,
    mentions: Vec<NoteRecord>,
    terms: Terms,
    coverage: Counts,
    diagnostics: Vec<KeptDiagnostic>,
    cited_unshown: Vec<String>,
}

/// A fault in one of the article's own files.
#[derive(Debug, Serialize, Deserialize)]
struct KeptDiagnostic {
    code: String,
    message: String,
    place: Option<KeptPlace>,
    label: Option<String>,
    also: Option<(KeptPlace, String)>,
    help: Option<String>,
}

/// A place in one of the article's own files.
#[derive(Debug, Serialize, Deserialize)]
struct KeptPlace {
    in_sidecar: bool,
    span: Range<usize>,
}

impl KeptRecord {
    /// The record as it is kept.
    pub fn of(record: &Record, head: &Head) -> Option<Self> {
        if record.unread || !record.sources.is_empty() {
            return None;
        }
        let diagnostics = record.diagnostics.iter().map(|diagnostic| KeptDiagnostic::of(diagnostic, head));
        Some(Self {
            diagnostics: diagnostics.collect::<Option<_>>()?,
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
    pub fn into_record(self, index: usize, site: &Site<'_>, head: &Head) -> Option<Record> {
        let Self { ids, promises, notes, mentions, terms, coverage, diagnostics, cited_unshown } = self;
        let mut files = Files { site, head, read: [None, None] };
        let diagnostics =
            diagnostics.into_iter().map(|kept| kept.into_diagnostic(&mut files)).collect::<Option<_>>()?;
        let of_files = Record { head: index, ids, promises, notes, mentions, terms, ..Record::default() };
        Some(Record { coverage, diagnostics, cited_unshown, ..of_files })
    }
}

impl KeptDiagnostic {
    fn of(diagnostic: &Diagnostic, head: &Head) -> Option<Self> {
        let place = |place: &Place| {
            let in_sidecar = head.file.sidecar.as_ref() == Some(&place.file.path);
            (in_sidecar || place.file.path == head.file.markdown)
                .then(|| KeptPlace { in_sidecar, span: place.span.clone() })
        };
        let Diagnostic { code, severity, message, place: at, label, also, help } = diagnostic;
        if *severity != code.severity() {
            return None;
        }
        Some(Self {
            code: code.as_str().to_owned(),
            message: message.clone(),
            place: match at {
                Some(at) => Some(place(at)?),
                None => None,
            },
            label: label.clone(),
            also: match also {
                Some((at, words)) => Some((place(at)?, words.clone())),
                None => None,
            },
            help: help.clone(),
        })
    }

    fn into_diagnostic(self, files: &mut Files<'_, '_>) -> Option<Diagnostic> {
        let Self { code, message, place, label, also, help } = self;
        let mut diagnostic = Diagnostic::new(code.parse::<Code>().ok()?, message);
        diagnostic.label = label;
        diagnostic.help = help;
        if let Some(place) = place {
            diagnostic.place = Some(files.place(place)?);
        }
        if let Some((place, words)) = also {
            diagnostic.also = Some((files.place(place)?, words));
        }
        Some(diagnostic)
    }
}

/// The article's own files, read when a fault in them is taken up.
struct Files<'f, 's> {
    site: &'f Site<'s>,
    head: &'f Head,
    read: [Option<Arc<SourceFile>>; 2],
}

impl Files<'_, '_> {
    fn place(&mut self, kept: KeptPlace) -> Option<Place> {
        let KeptPlace { in_sidecar, span } = kept;
        let read = &mut self.read[usize::from(in_sidecar)];
        if read.is_none() {
            let limits = self.site.maker.config.limits;
            let (path, limit, key) = match (in_sidecar, &self.head.file.sidecar) {
                (true, Some(sidecar)) => (sidecar, limits.sidecar, "sidecar"),
                (true, None) => return None,
                (false, _) => (&self.head.file.markdown, limits.article, "article"),
            };
            *read = file::read(self.site.shared.root, path, limit, key).ok()?.ok();
        }
        let file = Arc::clone(read.as_ref()?);
        (span.end <= file.text.len()).then_some(Place { file, span })
    }
}
