//! Faults as an editor shows them: at their places, each file's together; a passage that is not where it was is told in
//! the article, too.
//!
//! In: what is wrong with a site. Out: notices for the files whose faults have changed since the last.

use super::edits::Speech;
use crate::report::{Code, Diagnostic, Place, Severity};
use lsp_types::{
    DiagnosticRelatedInformation, DiagnosticSeverity, DiagnosticTag, Location, NumberOrString, PublishDiagnosticsParams,
};
use std::collections::{BTreeMap, BTreeSet};

/// What was told last, by file.
#[derive(Debug, Default)]
pub struct Told {
    last: BTreeMap<String, Vec<lsp_types::Diagnostic>>,
}

impl Told {
    /// What there is to tell, now that this is wrong.
    pub fn news(&mut self, faults: &[Diagnostic], speech: &Speech) -> Vec<PublishDiagnosticsParams> {
        let mut now: BTreeMap<String, Vec<lsp_types::Diagnostic>> = BTreeMap::new();
        for fault in faults {
            let Some(place) = &fault.place else { continue };
            now.entry(place.file.path.clone()).or_default().push(said(fault, place, speech));
            if let Some(place) = &fault.seen_at {
                now.entry(place.file.path.clone()).or_default().push(said(fault, place, speech));
            }
        }
        let files: BTreeSet<&String> = self.last.keys().chain(now.keys()).collect();
        let mut news = Vec::new();
        for path in files {
            let (before, after) = (self.last.get(path), now.get(path));
            if before != after
                && let Some(uri) = speech.uri(path)
            {
                let diagnostics = after.cloned().unwrap_or_default();
                news.push(PublishDiagnosticsParams { uri, diagnostics, version: speech.version(path) });
            }
        }
        self.last = now;
        news
    }
}

/// A fault in the protocol's words, at one of its places.
pub fn said(fault: &Diagnostic, place: &Place, speech: &Speech) -> lsp_types::Diagnostic {
    let mut message = fault.message.clone();
    for words in fault.label.iter().chain(&fault.help) {
        message.push('\n');
        message.push_str(words);
    }
    let also = match (&fault.also, &fault.place, &fault.seen_at) {
        (Some((other, words)), ..) => related(other, words, speech),
        (None, Some(note), Some(seen)) if seen == place => related(note, "the note", speech),
        (None, _, Some(seen)) => related(seen, "in the article", speech),
        _ => None,
    };
    lsp_types::Diagnostic {
        range: speech.encoding.span(&place.file, &place.span),
        severity: Some(match fault.severity {
            Severity::Error => DiagnosticSeverity::ERROR,
            Severity::Warning => DiagnosticSeverity::WARNING,
            Severity::Advice => DiagnosticSeverity::INFORMATION,
        }),
        code: Some(NumberOrString::String(fault.code.as_str().to_owned())),
        source: Some("postil".to_owned()),
        message,
        related_information: also.map(|also| vec![also]),
        tags: (fault.code == Code::UnusedSource).then(|| vec![DiagnosticTag::UNNECESSARY]),
        ..lsp_types::Diagnostic::default()
    }
}

fn related(place: &Place, words: &str, speech: &Speech) -> Option<DiagnosticRelatedInformation> {
    let location =
        Location { uri: speech.uri(&place.file.path)?, range: speech.encoding.span(&place.file, &place.span) };
    Some(DiagnosticRelatedInformation { location, message: words.to_owned() })
}
