//! The citations of notes: resolved, and their words held against what is kept of the source.

use super::files::Sources;
use crate::anchor::{Passage, Selector};
use crate::load::head::Head;
use crate::load::sidecar::{Cite, Note};
use crate::quote::{Verdict, compare};
use crate::render::prepared::{Prepared, PreparedCite, Standing};
use crate::report::{Code, Diagnostic};
use crate::site::archives::Archives;
use crate::site::resolve::Resolved;
use crate::site::{Site, telling};
use crate::text::Parsed;
use pulldown_cmark::Event;
use std::ops::Range;

/// Each note with its words, its standing and its citations.
pub(super) fn prepare<'s>(
    site: &'s Site<'_>,
    parsed: &Parsed<'_>,
    notes: &'s [Note],
    passages: Vec<Vec<Passage>>,
    resolved: &'s Resolved,
    head: &Head,
) -> Vec<Prepared<'s>> {
    notes
        .iter()
        .zip(passages)
        .map(|(note, passages)| {
            let words = words(parsed, &passages);
            let cites = cites(site.archives, note, &without_line_ends(&words), resolved, site, &head.lang);
            Prepared { standing: standing(note, &passages), note, passages, words, cites }
        })
        .collect()
}

fn words(parsed: &Parsed<'_>, passages: &[Passage]) -> String {
    let places = passages.iter().filter_map(|passage| passage.place.clone());
    let words: Vec<String> =
        places.map(|place| lines(parsed, place).split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    words.join(" … ")
}

/// Words of the text; where the author has broken a line, as in verse, a stroke.
fn lines(parsed: &Parsed<'_>, place: Range<usize>) -> String {
    let from = parsed.runs.partition_point(|run| run.text.end <= place.start);
    let inside = parsed.runs[from..].iter().take_while(|run| run.text.end < place.end);
    let broken = inside.filter(|run| matches!(parsed.events[run.event].0, Event::HardBreak)).map(|run| run.text.start);
    let mut words = String::new();
    let mut done = place.start;
    for at in broken {
        words.push_str(&parsed.text.string[done..at]);
        words.push_str(LINE_END);
        done = at;
    }
    words + &parsed.text.string[done..place.end]
}

/// What stands for the end of a line, as verse is quoted in running text.
const LINE_END: &str = " /";

/// The words of a passage without the strokes between its lines.
fn without_line_ends(words: &str) -> String {
    words.replace(" / ", " ")
}

fn standing(note: &Note, passages: &[Passage]) -> Standing {
    let whole = note.targets.iter().any(|target| target.selector == Selector::Article);
    if passages.iter().any(|passage| passage.place.is_some()) {
        Standing::Placed
    } else if whole {
        Standing::Whole
    } else {
        Standing::Displaced
    }
}

fn cites<'s>(
    archives: &Archives,
    note: &'s Note,
    words: &str,
    resolved: &'s Resolved,
    site: &'s Site<'_>,
    lang: &str,
) -> Vec<PreparedCite<'s>> {
    let one = |cite: &'s Cite| {
        let source = resolved.source(site, &cite.source.value)?;
        let sought = sought(note, cite, words, lang);
        let comparison = sought.and_then(|(sought, lang)| {
            let text = archives.text(source)?;
            Some(compare(&sought, &text, &lang))
        });
        let located = cite.locator.as_ref().map(|(kind, value)| site.style.located(*kind, value)).unwrap_or_default();
        Some(PreparedCite { cite, source, located, comparison })
    };
    note.cites.iter().filter_map(one).collect()
}

/// The words to look for in the source, and their language; none where nothing is quoted.
fn sought(note: &Note, cite: &Cite, words: &str, lang: &str) -> Option<(String, String)> {
    if let Some(quote) = &cite.quote {
        let own = note.original.as_ref().and_then(|original| original.lang.clone());
        return Some((quote.value.clone(), own.unwrap_or_else(|| lang.to_owned())));
    }
    if let Some(original) = &note.original {
        return Some((original.text.value.clone(), original.lang.clone().unwrap_or_else(|| lang.to_owned())));
    }
    (note.kind.value == "quotation" && !words.is_empty()).then(|| (words.to_owned(), lang.to_owned()))
}

/// Corrections that say of the words there now that they were there before.
pub(super) fn unchanged(notes: &[Prepared<'_>], sources: &Sources) -> Vec<Diagnostic> {
    notes.iter().filter_map(|note| telling::unchanged(note.note, &note.words, sources.notes_file())).collect()
}

/// Whether a person has said that the words are not what they seem: then nobody need be told.
fn is_disputed(note: &Prepared<'_>) -> bool {
    note.note.check.as_ref().is_some_and(|check| check.status == "disputed")
}

/// Quotations that do not stand in their source as they are quoted.
pub(super) fn faults(notes: &[Prepared<'_>], sources: &Sources) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    for cite in notes.iter().filter(|note| !is_disputed(note)).flat_map(|note| &note.cites) {
        let Some(comparison) = &cite.comparison else { continue };
        let key = &cite.source.key;
        let (code, message, help) = match comparison.verdict {
            Verdict::Verbatim | Verdict::Edited => continue,
            Verdict::Altered => {
                let reason = comparison.reason.clone().unwrap_or_else(|| "words differ".to_owned());
                let message = format!("the quotation differs from the text kept of `{key}`: {reason}");
                (
                    Code::AlteredQuotation,
                    message,
                    "quote the words as they stand there, or mark what was left out with `[…]`",
                )
            }
            Verdict::Absent => {
                let message = format!("the quotation is not in the text kept of `{key}`");
                (Code::AbsentQuotation, message, "give the words of the source in `quote`, or cite another source")
            }
        };
        let span = cite.cite.quote.as_ref().map_or(&cite.cite.source.span, |quote| &quote.span);
        faults.push(Diagnostic::new(code, message).at(sources.notes_file(), span.clone()).help(help));
    }
    faults
}
