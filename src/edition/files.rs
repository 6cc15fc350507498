//! An article's files as they are being worked on: what is shown of them, which ids they take, what is wrong with their Markdown.

use super::Asides;
use super::shared::Shared;
use crate::document::inside;
use crate::load::head::Head;
use crate::load::sidecar::{Note, NoteStatus, Sidecar};
use crate::load::{LoadError, file};
use crate::report::{Code, Diagnostic, Place, SourceFile};
use crate::text::{LiteralEmphasis, Parsed, fragment_safe};
use std::collections::HashSet;
use std::ops::Range;
use std::sync::Arc;

/// An article's files as they are being worked on.
pub struct Sources {
    /// The article's file.
    pub article: Arc<SourceFile>,
    /// The sidecar's.
    pub sidecar: Option<Arc<SourceFile>>,
    /// Where the body begins in the article's file.
    pub body: usize,
}

impl Sources {
    /// The file that holds the notes, or would.
    pub fn notes_file(&self) -> &Arc<SourceFile> {
        self.sidecar.as_ref().unwrap_or(&self.article)
    }

    /// The file and the place of what stands in the body, or within a string of the sidecar.
    pub fn place(&self, span: &Range<usize>, within: Option<&Range<usize>>) -> (&Arc<SourceFile>, Range<usize>) {
        match within {
            Some(string) => (self.notes_file(), inside(&self.notes_file().text, string, span)),
            None => (&self.article, self.body_span(span)),
        }
    }

    /// A backslash as it is written in the body, or in a string of the sidecar: one between `"` stands for something else.
    pub fn backslash(&self, within: Option<&Range<usize>>) -> &'static str {
        let escapes = within.is_some_and(|string| self.notes_file().text[string.start..].starts_with('"'));
        if escapes { "\\\\" } else { "\\" }
    }

    /// A place of the body in the article's file.
    pub fn body_span(&self, span: &Range<usize>) -> Range<usize> {
        span.start + self.body..span.end + self.body
    }
}

/// A sidecar as it was read.
#[derive(Default)]
pub struct ReadSidecar {
    /// The file; none where there is none or it cannot be read.
    pub file: Option<Arc<SourceFile>>,
    /// What it says; empty where there is nothing to read.
    pub sidecar: Sidecar,
    /// Whether something of it could not be read, so that nothing is to be said of what it lacks.
    pub unread: bool,
    /// What is wrong with it.
    pub faults: Vec<Diagnostic>,
}

/// The sidecar, empty where there is none or it cannot be read.
///
/// # Errors
/// The disk's.
pub fn read_sidecar(shared: &Shared<'_>, head: &Head) -> Result<ReadSidecar, LoadError> {
    let Some(path) = &head.file.sidecar else { return Ok(ReadSidecar::default()) };
    Ok(match file::read(shared.root, path, shared.config.limits.sidecar, "sidecar")? {
        Ok(file) => {
            let mut sidecar = Sidecar::read(&file.text);
            let faults = std::mem::take(&mut sidecar.faults);
            let unread = faults.iter().any(|fault| fault.code == Code::Syntax);
            let faults = crate::load::diagnostics(&file, 0, faults);
            ReadSidecar { file: Some(file), sidecar, unread, faults }
        }
        Err(diagnostic) => ReadSidecar { unread: true, faults: vec![*diagnostic], ..ReadSidecar::default() },
    })
}

/// Leaves out what is withdrawn, and drafts unless they are asked for; comes back with the keys of the sources that those cite.
pub fn keep_shown(notes: &mut Vec<Note>, drafts: bool) -> Vec<String> {
    let is_shown = |note: &Note| match note.status {
        NoteStatus::Published => true,
        NoteStatus::Draft => drafts,
        NoteStatus::Withdrawn => false,
    };
    let unshown = notes.iter().filter(|note| !is_shown(note)).flat_map(|note| &note.cites);
    let cited = unshown.map(|cite| cite.source.value.clone()).collect();
    notes.retain(is_shown);
    cited
}

/// Ids that the page gives to notes, sources and its own parts, and a heading may not take. Those of footnotes and of
/// citations in the text are known where the text is read.
pub struct KnownIds<'n> {
    notes: HashSet<&'n str>,
    /// Whether the page lists the articles of a section.
    section: bool,
    sources: HashSet<String>,
}

impl<'n> KnownIds<'n> {
    /// The ids that these notes and their sources take; those of lists, too, on the page of a section.
    pub fn new(notes: &'n [Note], section: bool) -> Self {
        let cites = notes.iter().flat_map(|note| &note.cites);
        Self {
            section,
            notes: notes.iter().map(|note| note.id.as_str()).collect(),
            sources: cites.map(|cite| fragment_safe(&cite.source.value)).collect(),
        }
    }

    /// Adds the sources that the texts of notes and letters cite.
    #[must_use]
    pub fn with(mut self, asides: &Asides<'_>) -> Self {
        let parts = asides.citations().flat_map(|citation| &citation.parts);
        self.sources.extend(parts.map(|part| fragment_safe(&part.key)));
        self
    }

    /// Whether an id is taken.
    pub fn has(&self, id: &str) -> bool {
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
pub fn markdown_faults(parsed: &Parsed<'_>, sources: &Sources) -> Vec<Diagnostic> {
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
pub fn literal_emphasis(literal: &LiteralEmphasis) -> Diagnostic {
    const WIDTHLESS: &str = "&#8203;";
    let LiteralEmphasis { sign, words, .. } = literal;
    let (message, mended) = if literal.closing {
        (
            format!(
                "a `{sign}` between a mark of punctuation and a letter ends no bold words and stays as it is typed"
            ),
            format!("**{words}**{WIDTHLESS}"),
        )
    } else {
        (
            format!(
                "a `{sign}` between a letter and a mark of punctuation begins no bold words and stays as it is typed"
            ),
            format!("{WIDTHLESS}**{words}**"),
        )
    };
    Diagnostic::new(Code::LiteralEmphasis, message).help(format!(
        "write `{mended}`, with a space of no width, or move the mark of punctuation out of the bold words"
    ))
}
