//! The way from an article's files to its edition, in the order of the stages: read, resolve, parse, anchor, compare,
//! cover, join.

use super::article::Edition;
use super::coverage::Counts;
use super::faults::{self, Known};
use super::files::{self, Files, KnownIds};
use super::report::ArticleReport;
use super::resolve::resolve;
use super::shared::Shared;
use super::sidecar_text::SidecarTexts;
use super::{anchoring, behind, cites, citing, coverage, join, report};
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
    pub report: ArticleReport,
}

/// An edition with the files that it was made from.
pub struct Joined<'m> {
    /// The article, joined.
    pub edition: &'m Edition<'m>,
    /// Its front matter.
    pub front: &'m FrontMatter,
    /// Its files, for diagnostics.
    pub files: &'m Files,
}

/// Makes the edition of an article and hands it to `then`, with what was found on the way; the edition lives as long as
/// its files are at hand. Where the article cannot be read, what is wrong comes back in its place.
///
/// # Errors
/// The disk's.
pub fn with<R>(
    shared: &Shared<'_>,
    head: &Head,
    wanted: Wanted,
    then: impl FnOnce(&Joined<'_>, Findings) -> R,
) -> Result<Result<R, Findings>, LoadError> {
    let opened = match head::open(shared.root, &head.file.markdown, shared.config)? {
        Ok(opened) => opened,
        Err(fault) => return Ok(Err(Findings { unread: true, diagnostics: vec![*fault], ..Findings::default() })),
    };
    let (front, body) = (&opened.split.front, opened.split.body);
    let mut findings = Findings::default();
    let wrong = &mut findings.diagnostics;
    let files::ReadSidecar { file, mut sidecar, unread } = files::read_sidecar(shared, head)?.tell(wrong);
    let files = Files { article: opened.file, sidecar: file, body };
    findings.cited_unshown = files::keep_shown(&mut sidecar.notes, shared);
    let resolved = resolve(shared, &mut sidecar, files.notes_file()).tell(wrong);

    let is_known = |key: &str| resolved.source(shared, key).is_some();
    let citing = text::Citing { is_known: &is_known, after_punctuation: shared.style.is_note_style() };
    let citing = shared.config.citations.then_some(&citing);
    let syntax = shared.config.syntax.in_language(&head.lang);
    let texts = SidecarTexts::read(&sidecar, syntax, citing);
    let ids = KnownIds::new(&sidecar.notes, head.file.section).with(&texts);
    let parsed = text::parse_cited(&files.article.text[body..], syntax, &|id| ids.has(id), citing);
    let passages = anchoring::passages(&parsed, &sidecar.notes, &head.lang);
    let notes = cites::prepare(shared, &parsed, &sidecar.notes, passages, &resolved);
    let found = coverage::find(&parsed, &head.lang);
    let behind = behind::find(shared, &resolved, &parsed, &found);
    let mut coverage = coverage::of(&found, &notes, &behind);
    coverage.counts.shown = front.coverage.unwrap_or(shared.config.coverage);
    let gathered = join::Gathered {
        head,
        front,
        parsed: &parsed,
        notes,
        texts: &texts,
        mentions: citing::mentions(shared, &resolved, &parsed, &texts),
        people: resolved.people.clone(),
        responses: &sidecar.responses,
        coverage: coverage.counts,
    };
    let edition = &join::set(gathered, Formatter::new(shared.style));

    let (coverage, found) = (&coverage, &found);
    let known = Known {
        shared,
        files: &files,
        unread,
        figures: wanted.figures,
        resolved: &resolved,
        edition,
        found,
        behind: &behind,
        coverage,
    };
    wrong.extend(faults::of(&known));
    findings.unread = unread;
    findings.coverage = coverage.counts;
    findings.sources = resolved.local().cloned().collect();
    findings.report = report::article(edition, found, coverage, &files, wanted.detailed);
    Ok(Ok(then(&Joined { edition, front, files: &files }, findings)))
}
