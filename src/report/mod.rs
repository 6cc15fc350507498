//! Faults in the content, as values: what is wrong, where, and the way out.
//!
//! Every stage returns [`Diagnostic`]s; [`Report`] gathers those of a run, applies `--allow` and `--deny`, sorts them
//! and lets [`human`], [`json`] and the others render them. Faults of disk, network or usage are not diagnostics: they
//! end a run as an `Err`.

mod caught;
mod code;
pub mod explain;
mod fold;
pub mod github;
pub mod human;
pub mod json;
mod nearest;
pub mod sarif;
mod source;
mod told;
pub mod visible;

use serde::{Deserialize, Serialize};
use std::ops::Range;
use std::sync::Arc;

pub use caught::caught;
pub use code::{Code, Severity, UnknownCode};
pub use fold::folded;
pub use nearest::{Names, is_slip, nearest, slip_of};
pub use source::{SourceFile, line_column};
pub use told::Told;

/// A stretch of a file: byte offsets of [`SourceFile::text`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file.
    pub file: Arc<SourceFile>,
    /// The stretch, at character borders.
    pub span: Range<usize>,
}

impl Place {
    /// Line and column of the start, both from 1; the column counts code points.
    pub fn start(&self) -> (usize, usize) {
        self.file.line_column(self.span.start)
    }

    /// Line and column of the end.
    pub fn end(&self) -> (usize, usize) {
        self.file.line_column(self.span.end)
    }
}

/// One thing that is wrong, in the author's words: lower case and without a full stop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What sort of fault.
    pub code: Code,
    /// How grave, after `--allow` and `--deny`.
    pub severity: Severity,
    /// What is wrong.
    pub message: String,
    /// Where; none for what concerns the whole site.
    pub place: Option<Place>,
    /// Words at the place.
    pub label: Option<String>,
    /// A second place and the words at it.
    pub also: Option<(Place, String)>,
    /// The way out, with text that can be pasted.
    pub help: Option<String>,
    /// Where the same is to be seen in another file: a passage that is not where it was, in the article.
    pub seen_at: Option<Place>,
    /// The way out as edits of the file that it is about; several where one of them is meant.
    pub mends: Vec<Mend>,
}

/// A text in place of a stretch of a file, which makes a fault go away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mend {
    /// The stretch.
    pub span: Range<usize>,
    /// The text. Quotation marks around the stretch stay, unless it has marks of its own.
    pub text: String,
}

impl Diagnostic {
    /// A fault without a place.
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: code.severity(),
            message: message.into(),
            place: None,
            label: None,
            also: None,
            help: None,
            seen_at: None,
            mends: vec![],
        }
    }

    /// Says where.
    #[must_use]
    pub fn at(mut self, file: &Arc<SourceFile>, span: Range<usize>) -> Self {
        self.place = Some(Place { file: Arc::clone(file), span });
        self
    }

    /// Adds words at the place.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = Some(label.into());
        self
    }

    /// Adds a second place.
    #[must_use]
    pub fn also(mut self, place: Place, label: impl Into<String>) -> Self {
        self.also = Some((place, label.into()));
        self
    }

    /// Adds the way out.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Says where the same is to be seen in another file.
    #[must_use]
    pub fn seen_at(mut self, file: &Arc<SourceFile>, span: Range<usize>) -> Self {
        self.seen_at = Some(Place { file: Arc::clone(file), span });
        self
    }

    /// Adds a text that may stand in place of what it is about.
    #[must_use]
    pub fn mend(mut self, text: impl Into<String>) -> Self {
        if let Some(place) = &self.place {
            self.mends.push(Mend { span: place.span.clone(), text: text.into() });
        }
        self
    }

    /// Adds a text that may stand in place of some words of what it is about.
    #[must_use]
    pub fn mend_words(mut self, words: &str, text: impl Into<String>) -> Self {
        let found = self.place.as_ref().and_then(|place| {
            let at = place.span.start + place.file.text.get(place.span.clone())?.rfind(words)?;
            Some(at..at + words.len())
        });
        self.mends.extend(found.map(|span| Mend { span, text: text.into() }));
        self
    }

    /// What faults are told in the order of.
    pub fn order(&self) -> (&str, usize, &'static str, &str) {
        let (path, start) = self.place.as_ref().map_or(("", 0), |p| (p.file.path.as_str(), p.span.start));
        (path, start, self.code.as_str(), &self.message)
    }
}

/// What the user wants of each code: `--allow CODE,…` and `--deny CODE,…`, `--deny warnings`.
#[derive(Debug, Clone, Default)]
pub struct Policy {
    /// Codes whose errors become warnings.
    pub allow: Vec<Code>,
    /// Codes whose warnings and advice become errors.
    pub deny: Vec<Code>,
    /// Whether every warning becomes an error.
    pub deny_warnings: bool,
}

impl Policy {
    /// Whether errors of this code are only warned of.
    pub fn allows(&self, code: Code) -> bool {
        self.allow.contains(&code)
    }

    fn apply(&self, diagnostic: &mut Diagnostic) {
        let denied =
            self.deny.contains(&diagnostic.code) || (self.deny_warnings && diagnostic.severity == Severity::Warning);
        if self.allows(diagnostic.code) && diagnostic.severity == Severity::Error {
            diagnostic.severity = Severity::Warning;
        } else if denied {
            diagnostic.severity = Severity::Error;
        }
    }
}

/// All diagnostics of a run: the policy applied, sorted by place, each once.
#[derive(Debug, Clone, Default)]
pub struct Report {
    diagnostics: Vec<Diagnostic>,
}

impl Report {
    /// Applies the policy, sorts, and drops what is said twice.
    pub fn new(mut diagnostics: Vec<Diagnostic>, policy: &Policy) -> Self {
        for diagnostic in &mut diagnostics {
            policy.apply(diagnostic);
        }
        diagnostics.sort_by(|a, b| a.order().cmp(&b.order()));
        diagnostics.dedup();
        Self { diagnostics }
    }

    /// The diagnostics in order.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// How many have this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|d| d.severity == severity).count()
    }

    /// Whether the site may not be published.
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_is_sorted_and_says_nothing_twice() {
        let file = Arc::new(SourceFile::new("a.md", "one two"));
        let late = Diagnostic::new(Code::Orphan, "late").at(&file, 4..7);
        let early = Diagnostic::new(Code::Orphan, "early").at(&file, 0..3);
        let report = Report::new(vec![late.clone(), early.clone(), late.clone()], &Policy::default());
        assert_eq!(report.diagnostics(), [early, late]);
    }

    #[test]
    fn allowed_errors_become_warnings_and_denied_warnings_errors() {
        let policy = Policy { allow: vec![Code::Orphan], deny: vec![], deny_warnings: true };
        let faults = vec![Diagnostic::new(Code::Orphan, "o"), Diagnostic::new(Code::UnusedSource, "u")];
        let report = Report::new(faults, &policy);
        let severity = |code| report.diagnostics().iter().find(|d| d.code == code).map(|d| d.severity);
        assert_eq!(severity(Code::Orphan), Some(Severity::Warning));
        assert_eq!(severity(Code::UnusedSource), Some(Severity::Error));
    }
}
