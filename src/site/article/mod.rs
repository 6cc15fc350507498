//! One article through all stages: text → anchor → quote → cite → render.
//!
//! [`make`] knows their order; each file here is what one of them needs of the site and gives to the report.

pub(super) mod anchoring;
mod asides;
mod checking;
mod citing;
mod edition;
mod elsewhere;
pub(super) mod files;
mod footing;
mod own;
mod page;
mod records;

use super::Site;
use super::record::Record;
use super::resolve::resolve;
use super::{coverage, figures, reported};
use crate::cite::Formatter;
use crate::export::Document;
use crate::load::LoadError;
use crate::load::head;
use crate::render::article::{Neighbours, Written};
use crate::render::aside::Asides;
use crate::text;
use files::{KnownIds, Sources};

/// What came of an article: its page, and what the rest of the site needs of it.
#[derive(Default)]
pub struct Made {
    /// The page; none when a template failed or the article cannot be read.
    pub html: Option<String>,
    /// A section's body and lists, for the section's own page.
    pub written: Option<Written>,
    /// What search shows of it; none when the site has no search.
    pub search: Option<String>,
    /// Documents beside the page.
    pub documents: Vec<Document>,
    /// The article in the one form that was asked for.
    pub exported: Option<String>,
    /// What remains.
    pub record: Record,
}

/// Takes an article from its files to its page.
///
/// # Errors
/// The disk's.
pub fn make(site: &Site<'_>, index: usize, neighbours: Neighbours) -> Result<Made, LoadError> {
    let head = &site.heads[index];
    let mut record = Record { head: index, ..Record::default() };
    let opened = match head::open(site.root, &head.file.markdown, site.press.config)? {
        Ok(opened) => opened,
        Err(diagnostic) => {
            record.unread = true;
            record.diagnostics.push(*diagnostic);
            return Ok(Made { record, ..Made::default() });
        }
    };
    let (sidecar_file, mut sidecar) = files::read_sidecar(site, head, &mut record)?;
    let sources = Sources { article: opened.file, sidecar: sidecar_file, body: opened.split.body };
    files::keep_shown(&mut sidecar.notes, site.drafts, &mut record);
    let resolved = resolve(site, &mut sidecar, sources.notes_file(), &mut record.diagnostics);
    record.diagnostics.extend(resolved.local().filter_map(|source| site.archives.check(source)));
    let body = &sources.article.text[sources.body..];
    let is_known = |key: &str| resolved.source(site, key).is_some();
    let citing = text::Citing { is_known: &is_known, after_punctuation: site.style.is_note_style() };
    let citing = site.press.config.citations.then_some(&citing);
    let asides = Asides::read(&sidecar, site.press.config.syntax, citing);
    let known = KnownIds::new(&sidecar.notes, head.file.section).with(&asides);
    let parsed = text::parse_cited(body, site.press.config.syntax, &|id| known.has(id), citing);
    record.diagnostics.extend(files::markdown_faults(&parsed, &sources));
    record.diagnostics.extend(citing::faults(site, &resolved, &parsed, &asides, &sources));
    record.diagnostics.extend(asides::faults(&asides, &sources));
    record.diagnostics.extend(elsewhere::faults(&parsed, site.press.config, &sources));

    let passages = anchoring::passages(&parsed, &sidecar.notes, &head.lang);
    record.diagnostics.extend(anchoring::faults(&parsed, &sidecar.notes, &passages, &sources));
    let notes = checking::prepare(site, &parsed, &sidecar.notes, passages, &resolved);
    record.diagnostics.extend(checking::faults(&notes, &sources));
    record.diagnostics.extend(checking::unchanged(&notes, &sources));
    let found = coverage::find(&parsed, &head.lang);
    let coverage = coverage::of(&found, &notes);
    if !record.unread {
        record.diagnostics.extend(coverage.diagnostics(&found, &notes, &parsed, &sources.article, sources.body));
    }
    if site.figures && !record.unread {
        record.diagnostics.extend(figures::bare(&found, &notes, &parsed, &sources.article, sources.body));
    }
    record.coverage = coverage.counts;
    record.sources = resolved.local().cloned().collect();
    let gathered = edition::Gathered {
        head,
        front: &opened.split.front,
        parsed: &parsed,
        notes,
        asides: &asides,
        mentions: citing::mentions(site, &resolved, &parsed, &asides),
        people: resolved.people.clone(),
        responses: &sidecar.responses,
        coverage: coverage.counts,
    };
    let edition = edition::set(gathered, Formatter::new(site.style));
    record.diagnostics.extend(footing::unused_footnotes(&edition, &sources));
    record.report = reported::article(site, &edition, &found, &coverage, &sources.article, sources.body);
    Ok(page::render(site, &edition, neighbours, &opened.split.front, &sources, record))
}
