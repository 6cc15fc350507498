//! Citations right behind quotations of the article (`“…” [@key, p. 3]`): there they say where the words stand, as a
//! note's `cite` does.
//!
//! In: the article as read, its quotations, its notes. Out: for each quotation the sources cited behind it, with what
//! comparing showed. A citation elsewhere in the sentence is no quotation's source, and neither is a name in prose
//! (`@key says`).

use super::cites;
use super::resolve::Resolved;
use super::shared::Shared;
use crate::load::sources::Source;
use crate::quote::{Comparison, Found, Verdict, compare};
use crate::text::{Citation, Form, Parsed};

/// A quotation with what is cited behind it.
#[derive(Debug)]
pub struct Cited<'s> {
    /// Its index among those found.
    pub quotation: usize,
    /// The sources, as the citation names them.
    sources: Vec<(&'s Source, Option<Comparison>)>,
}

/// How many bytes of marks and stops may part a quotation from its citation.
const BETWEEN: usize = 12;

/// The quotations that a citation stands behind, in order.
pub fn find<'s>(shared: &'s Shared<'_>, resolved: &'s Resolved, parsed: &Parsed<'_>, found: &Found) -> Vec<Cited<'s>> {
    let bracketed = parsed.citations.iter().filter(|citation| citation.form == Form::Bracketed);
    let at: Vec<(usize, &Citation)> = bracketed.map(|citation| (place(parsed, citation), citation)).collect();
    let mut all: Vec<Cited<'_>> = Vec::new();
    for (index, quotation) in found.quotations.iter().enumerate() {
        let from = at.partition_point(|(at, _)| *at < quotation.words.end);
        let Some((_, citation)) = at.get(from).filter(|(at, _)| is_behind(parsed, quotation.range.end, *at)) else {
            continue;
        };
        // The words of an outer quotation are compared whole.
        let outer = all.iter().any(|one| found.quotations[one.quotation].range.end >= quotation.range.end);
        let words = cites::quoted(parsed, &quotation.words);
        let sources = citation.parts.iter().filter_map(|part| resolved.source(shared, &part.key)).map(|source| {
            let text = shared.text_of(source).filter(|_| !outer);
            let declared = source.variable("language").unwrap_or_default();
            (source, text.map(|text| compare(&words, &text, &declared)))
        });
        all.push(Cited { quotation: index, sources: sources.collect() });
    }
    all.retain(|one| !one.sources.is_empty());
    all
}

/// Where in the reader's text a citation stands.
fn place(parsed: &Parsed<'_>, citation: &Citation) -> usize {
    let before = parsed.runs.partition_point(|run| run.event < citation.event);
    before.checked_sub(1).map_or(0, |last| parsed.runs[last].text.end)
}

/// Whether nothing but marks, stops and spaces stand between a quotation and a citation.
fn is_behind(parsed: &Parsed<'_>, end: usize, at: usize) -> bool {
    let (from, to) = (end.min(at), end.max(at));
    to - from <= BETWEEN && !parsed.text.string[from..to].contains(char::is_alphanumeric)
}

impl Cited<'_> {
    /// Whether a source bears the words out.
    pub fn is_verified(&self) -> bool {
        self.best().is_some_and(|(_, found)| matches!(found.verdict, Verdict::Verbatim | Verdict::Edited))
    }

    /// Whether a text was kept to hold the words against.
    pub fn is_compared(&self) -> bool {
        self.best().is_some()
    }

    /// The source whose text is most like the words.
    pub fn best(&self) -> Option<(&Source, &Comparison)> {
        let compared = self.sources.iter().filter_map(|(source, found)| Some((*source, found.as_ref()?)));
        compared.min_by_key(|(_, found)| found.verdict)
    }

    /// Whether one of its sources has this key.
    pub fn cites(&self, key: &str) -> bool {
        self.sources.iter().any(|(source, _)| source.key == key)
    }
}
