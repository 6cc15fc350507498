//! An article's files as they are being worked on: what is shown of them, which ids they take, what is wrong with their Markdown.

use crate::load::document::inside;
use crate::load::head::Head;
use crate::load::sidecar::{Note, NoteStatus, Sidecar};
use crate::load::{LoadError, file};
use crate::render::aside::Asides;
use crate::report::{Code, Diagnostic, Place, SourceFile};
use crate::site::Site;
use crate::site::record::Record;
use crate::text::{LiteralEmphasis, Parsed, fragment_safe};
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

    /// The file and the place of what stands in the body, or within a string of the sidecar.
    pub(super) fn place(&self, span: &Range<usize>, within: Option<&Range<usize>>) -> (&Arc<SourceFile>, Range<usize>) {
        match within {
            Some(string) => (self.notes_file(), inside(&self.notes_file().text, string, span)),
            None => (&self.article, self.body_span(span)),
        }
    }

    /// A backslash as it is written in the body, or in a string of the sidecar: one between `"` stands for something else.
    pub(super) fn backslash(&self, within: Option<&Range<usize>>) -> &'static str {
        let escapes = within.is_some_and(|string| self.notes_file().text[string.start..].starts_with('"'));
        if escapes { "\\\\" } else { "\\" }
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
            record.unread = faults.iter().any(|fault| fault.code == Code::Syntax);
            record.diagnostics.extend(crate::load::diagnostics(&file, 0, faults));
            Ok((Some(file), sidecar))
        }
        Err(diagnostic) => {
            record.unread = true;
            record.diagnostics.push(*diagnostic);
            Ok((None, Sidecar::default()))
        }
    }
}

/// Leaves out what is withdrawn, and drafts unless they are asked for; what those cite is remembered.
pub(super) fn keep_shown(notes: &mut Vec<Note>, drafts: bool, record: &mut Record) {
    let is_shown = |note: &Note| match note.status {
        NoteStatus::Published => true,
        NoteStatus::Draft => drafts,
        NoteStatus::Withdrawn => false,
    };
    let unshown = notes.iter().filter(|note| !is_shown(note)).flat_map(|note| &note.cites);
    record.cited_unshown = unshown.map(|cite| cite.source.value.clone()).collect();
    notes.retain(is_shown);
}

/// Ids that the page gives to notes, sources and its own parts, and a heading may not take. Those of footnotes and of
/// citations in the text are known where the text is read.
pub(in crate::site) struct KnownIds<'n> {
    notes: HashSet<&'n str>,
    /// Whether the page lists the articles of a section.
    section: bool,
    sources: HashSet<String>,
}

impl<'n> KnownIds<'n> {
    pub(in crate::site) fn new(notes: &'n [Note], section: bool) -> Self {
        let cites = notes.iter().flat_map(|note| &note.cites);
        Self {
            section,
            notes: notes.iter().map(|note| note.id.as_str()).collect(),
            sources: cites.map(|cite| fragment_safe(&cite.source.value)).collect(),
        }
    }

    /// Adds the sources that the texts of notes and letters cite.
    pub(in crate::site) fn with(mut self, asides: &Asides<'_>) -> Self {
        let parts = asides.citations().flat_map(|citation| &citation.parts);
        self.sources.extend(parts.map(|part| fragment_safe(&part.key)));
        self
    }

    pub(in crate::site) fn has(&self, id: &str) -> bool {
        const OF_THE_PAGE: [&str; 4] = ["doc-endnotes", "doc-bibliography", "letters", "main"];
        const OF_A_SECTION: [&str; 3] = ["articles", "list-articles", "sections"];
        let is_note = |prefix: &str| id.strip_prefix(prefix).is_some_and(|rest| self.notes.contains(rest));
        OF_THE_PAGE.contains(&id)
            || (self.section && OF_A_SECTION.contains(&id))
            || ["p-", "n-", "ref-"].into_iter().any(is_note)
            || id.strip_prefix("s-").is_some_and(|key| self.sources.contains(key))
    }
}

/// What is wrong with an article's Markdown: footnotes' labels, ids set by hand, marks that Markdown leaves as they are typed.
pub(super) fn markdown_faults(parsed: &Parsed<'_>, sources: &Sources) -> Vec<Diagnostic> {
    let fault = |code: Code, message: String, span: &Range<usize>| {
        Diagnostic::new(code, message).at(&sources.article, sources.body_span(span))
    };
    let missing = parsed.footnotes.missing.iter().map(|(span, label)| {
        fault(Code::BrokenFootnote, format!("there is no footnote `[^{label}]`"), span)
            .help(format!("write it in a line of its own: `[^{label}]: …`; or put `\\` before the bracket"))
    });
    let again = parsed.footnotes.repeated.iter().map(|again| {
        let first = Place { file: Arc::clone(&sources.article), span: sources.body_span(&again.first) };
        fault(Code::DuplicateFootnote, format!("the footnote `[^{}]` is written twice", again.label), &again.place)
            .also(first, "first written here")
            .help("give one of the two another label")
    });
    let repeated = parsed.repeated_ids.iter().map(|(span, id)| {
        fault(Code::DuplicateHeading, format!("the id `{id}` is set twice"), span)
            .help("give one of the headings another id")
    });
    let reserved = parsed.reserved_ids.iter().map(|(span, id)| {
        fault(Code::DuplicateHeading, format!("the page has the id `{id}` for something else"), span)
            .help(format!("give the heading another id, such as `{{#section-{id}}}`"))
    });
    let literal = parsed
        .literal_emphasis
        .iter()
        .map(|literal| literal_emphasis(literal).at(&sources.article, sources.body_span(&literal.place)));
    missing.chain(again).chain(repeated).chain(reserved).chain(literal).collect()
}

/// A warning of `**` that is no bold; a space of no width makes it so and is not seen.
pub(super) fn literal_emphasis(literal: &LiteralEmphasis) -> Diagnostic {
    const WIDTHLESS: &str = "&#8203;";
    let words = &literal.words;
    let (message, mended) = if literal.closing {
        (
            "a `**` between a mark of punctuation and a letter ends no bold words and stays as it is typed",
            format!("**{words}**{WIDTHLESS}"),
        )
    } else {
        (
            "a `**` between a letter and a mark of punctuation begins no bold words and stays as it is typed",
            format!("{WIDTHLESS}**{words}**"),
        )
    };
    Diagnostic::new(Code::LiteralEmphasis, message).help(format!(
        "write `{mended}`, with a space of no width, or move the mark of punctuation out of the bold words"
    ))
}
