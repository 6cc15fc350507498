//! An article's files as they are being worked on: what is shown of them, which ids they take, what is wrong with their Markdown.

use crate::load::head::Head;
use crate::load::sidecar::{Note, NoteStatus, Sidecar};
use crate::load::{LoadError, file};
use crate::report::{Code, Diagnostic, SourceFile};
use crate::site::Site;
use crate::site::record::Record;
use crate::text::Parsed;
use std::collections::HashSet;
use std::ops::Range;
use std::sync::Arc;

/// An article's files as they are being worked on.
pub(super) struct Sources {
    pub(super) article: Arc<SourceFile>,
    pub(super) sidecar: Option<Arc<SourceFile>>,
    /// Where the body begins in the article's file.
    pub(super) body: usize,
}

impl Sources {
    pub(super) fn notes_file(&self) -> &Arc<SourceFile> {
        self.sidecar.as_ref().unwrap_or(&self.article)
    }

    /// The file and the place of a link.
    pub(super) fn link_place(&self, span: &Range<usize>, in_sidecar: bool) -> (&Arc<SourceFile>, Range<usize>) {
        if in_sidecar { (self.notes_file(), span.clone()) } else { (&self.article, self.body_span(span)) }
    }

    pub(super) fn body_span(&self, span: &Range<usize>) -> Range<usize> {
        span.start + self.body..span.end + self.body
    }
}

/// The sidecar, empty where there is none or it cannot be read.
pub(super) fn read_sidecar(
    site: &Site<'_>,
    head: &Head,
    record: &mut Record,
) -> Result<(Option<Arc<SourceFile>>, Sidecar), LoadError> {
    let Some(path) = &head.file.sidecar else { return Ok((None, Sidecar::default())) };
    match file::read(site.root, path, site.press.config.limits.sidecar, "sidecar")? {
        Ok(file) => {
            let mut sidecar = Sidecar::read(&file.text);
            let faults = std::mem::take(&mut sidecar.faults);
            record.diagnostics.extend(crate::load::diagnostics(&file, 0, faults));
            Ok((Some(file), sidecar))
        }
        Err(diagnostic) => {
            record.diagnostics.push(*diagnostic);
            Ok((None, Sidecar::default()))
        }
    }
}

/// Leaves out what is withdrawn, and drafts unless they are asked for.
pub(super) fn keep_shown(notes: &mut Vec<Note>, drafts: bool) {
    notes.retain(|note| match note.status {
        NoteStatus::Published => true,
        NoteStatus::Draft => drafts,
        NoteStatus::Withdrawn => false,
    });
}

/// Ids that the page gives to notes, sources and its own parts, and a heading may not take.
pub(in crate::site) struct KnownIds<'n> {
    notes: HashSet<&'n str>,
    sources: HashSet<&'n str>,
}

impl<'n> KnownIds<'n> {
    pub(in crate::site) fn new(notes: &'n [Note]) -> Self {
        let cites = notes.iter().flat_map(|note| &note.cites);
        Self {
            notes: notes.iter().map(|note| note.id.as_str()).collect(),
            sources: cites.map(|cite| cite.source.value.as_str()).collect(),
        }
    }

    pub(in crate::site) fn has(&self, id: &str) -> bool {
        const OF_THE_PAGE: [&str; 4] = ["doc-endnotes", "doc-bibliography", "letters", "main"];
        let is_note = |prefix: &str| id.strip_prefix(prefix).is_some_and(|rest| self.notes.contains(rest));
        OF_THE_PAGE.contains(&id)
            || ["p-", "n-", "ref-"].into_iter().any(is_note)
            || id.strip_prefix("s-").is_some_and(|key| self.sources.contains(key))
            || ["fn-", "cite-", "citeref-"].into_iter().any(|prefix| id.starts_with(prefix))
            || id.starts_with("fnref-")
    }
}

/// Footnotes without a text, ids set twice.
pub(super) fn markdown_faults(parsed: &Parsed<'_>, sources: &Sources) -> Vec<Diagnostic> {
    let broken = parsed.broken_footnotes.iter().map(|(span, label)| {
        Diagnostic::new(Code::BrokenFootnote, format!("there is no footnote `[^{label}]`"))
            .at(&sources.article, sources.body_span(span))
            .help(format!("write it in a line of its own: `[^{label}]: …`; or put `\\` before the bracket"))
    });
    let repeated = parsed.repeated_ids.iter().map(|(span, id)| {
        Diagnostic::new(Code::DuplicateHeading, format!("the id `{id}` is set twice"))
            .at(&sources.article, sources.body_span(span))
            .help("give one of the headings another id")
    });
    broken.chain(repeated).collect()
}
