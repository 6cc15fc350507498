//! Faults as an editor shows them: at their places, each file's together; a passage that is not where it was is told in
//! the article, too.
//!
//! In: what is wrong with a site. Out: notices for the files whose faults have changed since the last.

use super::edits::Speech;
use crate::report::{Code, Diagnostic, Place, Severity, SourceFile};
use lsp_types::{
    DiagnosticRelatedInformation, DiagnosticSeverity, DiagnosticTag, Location, NumberOrString, PublishDiagnosticsParams,
};
use std::collections::HashMap;
use std::sync::Arc;

/// What was told last, by file.
#[derive(Debug, Default)]
pub struct Told {
    last: HashMap<String, OfFile>,
}

/// What was told of a file: the faults as postil has them, and in the protocol's words.
#[derive(Debug, Default)]
struct OfFile {
    faults: Vec<Diagnostic>,
    said: Vec<lsp_types::Diagnostic>,
}

impl Told {
    /// What there is to tell, now that this is wrong. A site may have faults in all of its files, and somebody types in
    /// one: only what differs is put into the protocol's words.
    pub fn news(&mut self, faults: &[&Diagnostic], speech: &Speech) -> Vec<PublishDiagnosticsParams> {
        let mut now: HashMap<&str, Vec<(&Diagnostic, &Place)>> = HashMap::new();
        for fault in faults.iter().filter(|fault| fault.place.is_some()) {
            for place in fault.place.iter().chain(&fault.seen_at) {
                now.entry(&place.file.path).or_default().push((fault, place));
            }
        }
        let gone = self.last.keys().filter(|path| !now.contains_key(path.as_str())).cloned();
        let gone: Vec<String> = gone.collect();
        let mut news: Vec<PublishDiagnosticsParams> = Vec::new();
        for path in gone {
            self.last.remove(&path);
            news.extend(notice(&path, vec![], speech));
        }
        for (path, mut found) in now {
            found.sort_by(|(one, _), (other, _)| one.order().cmp(&other.order()));
            found.dedup();
            let last = self.last.entry(path.to_owned()).or_default();
            if last.faults.len() == found.len() && last.faults.iter().zip(&found).all(|(was, (is, _))| same(was, is)) {
                continue;
            }
            last.faults = found.iter().map(|(fault, _)| (*fault).clone()).collect();
            let now_said: Vec<_> = found.into_iter().map(|(fault, place)| said(fault, place, speech)).collect();
            if now_said != last.said {
                last.said.clone_from(&now_said);
                news.extend(notice(path, now_said, speech));
            }
        }
        news.sort_by(|one, other| one.uri.as_str().cmp(other.uri.as_str()));
        news
    }
}

fn notice(path: &str, diagnostics: Vec<lsp_types::Diagnostic>, speech: &Speech) -> Option<PublishDiagnosticsParams> {
    Some(PublishDiagnosticsParams { uri: speech.uri(path)?, diagnostics, version: speech.version(path) })
}

/// Whether a fault is what it was, in texts that are what they were.
fn same(one: &Diagnostic, other: &Diagnostic) -> bool {
    fn texts(fault: &Diagnostic) -> impl Iterator<Item = &Arc<SourceFile>> {
        let also = fault.also.iter().map(|(place, _)| place);
        fault.place.iter().chain(also).chain(&fault.seen_at).map(|place| &place.file)
    }
    one == other && texts(one).zip(texts(other)).all(|(one, other)| Arc::ptr_eq(one, other))
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
