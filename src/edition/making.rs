//! The way from an article's files to its edition, in the order of the stages: read, resolve, parse, anchor, compare, cover, join.

use super::article::Edition;
use super::aside::Asides;
use super::coverage::Counts;
use super::files::{self, KnownIds, Sources};
use super::report::Reported;
use super::resolve::resolve;
use super::shared::Shared;
use super::{anchoring, asides, behind, cites, citing, coverage, figures, footing, join, locating, report};
use crate::cite::Formatter;
use crate::load::LoadError;
use crate::load::front_matter::FrontMatter;
use crate::load::head::{self, Head};
use crate::load::sources::Source;
use crate::report::Diagnostic;
use crate::text;

/// What is wanted beside the edition.
#[derive(Debug, Clone, Copy, Default)]
pub struct Wanted {
    /// Every note and quotation described.
    pub detailed: bool,
    /// Figures and dates without a source told.
    pub figures: bool,
}

/// What came out beside the edition.
#[derive(Debug, Default)]
pub struct Findings {
    /// What is wrong.
    pub diagnostics: Vec<Diagnostic>,
    /// Whether something of the files could not be read, so that nothing is to be said of what they lack.
    pub unread: bool,
    /// Keys of the sources that notes cite which are not shown.
    pub cited_unshown: Vec<String>,
    /// Sources that the sidecar defines.
    pub sources: Vec<Source>,
    /// The quotations in numbers.
    pub coverage: Counts,
    /// What `check --format json` says of it.
    pub report: Reported,
}

/// An edition with the files that it was made from.
pub struct Made<'m> {
    /// The article, joined.
    pub edition: &'m Edition<'m>,
    /// Its front matter.
    pub front: &'m FrontMatter,
    /// Its files, for diagnostics.
    pub sources: &'m Sources,
}

/// Makes the edition of an article and hands it to `then`, with what was found on the way; the edition lives as long as its files are at
/// hand. Where the article cannot be read, what is wrong comes back in its place.
///
/// # Errors
/// The disk's.
pub fn with<R>(
    shared: &Shared<'_>,
    head: &Head,
    wanted: Wanted,
    then: impl FnOnce(&Made<'_>, Findings) -> R,
) -> Result<Result<R, Findings>, LoadError> {
    let opened = match head::open(shared.root, &head.file.markdown, shared.config)? {
        Ok(opened) => opened,
        Err(fault) => return Ok(Err(Findings { unread: true, diagnostics: vec![*fault], ..Findings::default() })),
    };
    let files::ReadSidecar { file, mut sidecar, unread, faults } = files::read_sidecar(shared, head)?;
    let mut findings = Findings { unread, diagnostics: faults, ..Findings::default() };
    let wrong = &mut findings.diagnostics;
    let sources = Sources { article: opened.file, sidecar: file, body: opened.split.body };
    findings.cited_unshown = files::keep_shown(&mut sidecar.notes, shared.drafts);
    let resolved = resolve(shared, &mut sidecar, sources.notes_file(), wrong);
    wrong.extend(resolved.local().filter_map(|source| shared.check_kept(source)));

    let body = &sources.article.text[sources.body..];
    let is_known = |key: &str| resolved.source(shared, key).is_some();
    let citing = text::Citing { is_known: &is_known, after_punctuation: shared.style.is_note_style() };
    let citing = shared.config.citations.then_some(&citing);
    let asides = Asides::read(&sidecar, shared.config.syntax, citing);
    let known = KnownIds::new(&sidecar.notes, head.file.section).with(&asides);
    let parsed = text::parse_cited(body, shared.config.syntax, &|id| known.has(id), citing);
    wrong.extend(files::markdown_faults(&parsed, &sources));
    wrong.extend(citing::faults(shared, &resolved, &parsed, &asides, &sources));
    wrong.extend(asides::faults(&asides, &sources));

    let passages = anchoring::passages(&parsed, &sidecar.notes, &head.lang);
    wrong.extend(anchoring::faults(&parsed, &sidecar.notes, &passages, &sources));
    let notes = cites::prepare(shared, &parsed, &sidecar.notes, passages, &resolved);
    wrong.extend(cites::faults(&notes, &sources));
    wrong.extend(locating::faults(&notes, &sources));
    wrong.extend(cites::unchanged(&notes, &sources));
    let found = coverage::find(&parsed, &head.lang);
    let behind = behind::find(shared, &resolved, &parsed, &found);
    let mut coverage = coverage::of(&found, &notes, &behind);
    coverage.counts.shown = opened.split.front.coverage.unwrap_or(shared.config.coverage);
    wrong.extend(behind::faults(&behind, &found, &coverage, &notes, &parsed, &sources));
    if !unread {
        wrong.extend(coverage.diagnostics(&found, &notes, &parsed, &sources.article, sources.body));
    }
    if wanted.figures && !unread {
        wrong.extend(figures::bare(&found, &notes, &parsed, &sources.article, sources.body));
    }
    findings.coverage = coverage.counts;
    findings.sources = resolved.local().cloned().collect();
    let gathered = join::Gathered {
        head,
        front: &opened.split.front,
        parsed: &parsed,
        notes,
        asides: &asides,
        mentions: citing::mentions(shared, &resolved, &parsed, &asides),
        people: resolved.people.clone(),
        responses: &sidecar.responses,
        coverage: coverage.counts,
    };
    let edition = join::set(gathered, Formatter::new(shared.style));
    findings.diagnostics.extend(footing::unused_footnotes(&edition, &sources));
    findings.report = report::article(&edition, &found, &coverage, &sources.article, sources.body, wanted.detailed);
    Ok(Ok(then(&Made { edition: &edition, front: &opened.split.front, sources: &sources }, findings)))
}
