//! The citations of notes: resolved, and their words held against what is kept of the source.

use super::locating;
use super::note::{Note, NoteCite, Standing};
use super::resolve::Resolved;
use super::shared::Shared;
use crate::anchor::{Passage, Selector};
use crate::config::NoteKind;
use crate::load::sidecar::{self, Cite};
use crate::load::sources::Source;
use crate::quote::compare;
use crate::text::Parsed;
use pulldown_cmark::Event;
use std::ops::Range;

/// Each note with its words, its standing and its citations.
pub fn prepare<'s>(
    shared: &'s Shared<'_>,
    parsed: &Parsed<'_>,
    notes: &'s [sidecar::Note],
    passages: Vec<Vec<Passage>>,
    resolved: &'s Resolved,
) -> Vec<Note<'s>> {
    notes
        .iter()
        .zip(passages)
        .map(|(note, passages)| {
            let words = words(parsed, &passages);
            let last = passages.last().and_then(|passage| passage.place.as_ref());
            let stop = last.map_or("", |place| closing(parsed, place));
            let quoted = format!("{}{stop}", without_line_ends(&words));
            let cites = cites(note, &quoted, resolved, shared);
            Note { standing: standing(note, &passages), note, passages, words, cites }
        })
        .collect()
}

/// The words of a stretch as they are looked for in a source.
pub fn quoted(parsed: &Parsed<'_>, place: &Range<usize>) -> String {
    let words = lines(parsed, place.clone()).split_whitespace().collect::<Vec<_>>().join(" ");
    format!("{}{}", without_line_ends(&words), closing(parsed, place))
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

fn standing(note: &sidecar::Note, passages: &[Passage]) -> Standing {
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
    note: &'s sidecar::Note,
    words: &str,
    resolved: &'s Resolved,
    shared: &'s Shared<'_>,
) -> Vec<NoteCite<'s>> {
    let one = |cite: &'s Cite| {
        let source = resolved.source(shared, &cite.source.value)?;
        let compared = sought(note, cite, words).and_then(|sought| {
            let text = shared.text_of(source)?;
            let lang = language(note, source);
            let comparison = compare(sought, &text, &lang);
            let elsewhere = locating::elsewhere(cite, source, &text, (sought, &lang, &comparison));
            Some((comparison, elsewhere))
        });
        let (comparison, elsewhere) = compared.map_or((None, None), |(found, elsewhere)| (Some(found), elsewhere));
        let located = cite.locator.as_ref().map(|(kind, value)| shared.style.located(*kind, value)).unwrap_or_default();
        Some(NoteCite { cite, source, located, comparison, elsewhere })
    };
    note.cites.iter().filter_map(one).collect()
}

/// The words to look for in the source; none where nothing is quoted.
fn sought<'n>(note: &'n sidecar::Note, cite: &'n Cite, words: &'n str) -> Option<&'n str> {
    let written = cite.quote.as_ref().or(note.original.as_ref().map(|original| &original.text));
    let passage = || (note.kind.value == NoteKind::Quotation && !words.is_empty()).then_some(words);
    written.map(|written| written.value.as_str()).or_else(passage)
}

/// The language that the words are declared to be in; empty where nothing declares it.
fn language(note: &sidecar::Note, source: &Source) -> String {
    let own = note.original.as_ref().and_then(|original| original.lang.clone());
    own.or_else(|| source.variable("language")).unwrap_or_default()
}

/// The stop behind the last passage, where it stands inside the quotation's marks (`“They came.”`), or where the marks
/// hold a whole sentence and the stop follows them.
fn closing(parsed: &Parsed<'_>, place: &Range<usize>) -> &'static str {
    let (before, words) = (&parsed.text.string[..place.start], &parsed.text.string[place.clone()]);
    let stop = |text: &str| [".", "!", "?", "。"].into_iter().find(|stop| text.starts_with(stop)).unwrap_or_default();
    let behind = &parsed.text.string[place.end..];
    let inside = stop(behind);
    let closes = |text: &str| text.starts_with(['”', '"', '»', '’', '“', '«', '」', '』', '\'']);
    if words.ends_with(['.', '!', '?', '。', '…', ']']) {
        ""
    } else if !inside.is_empty() && !behind.starts_with("...") && closes(&behind[inside.len()..]) {
        inside
    } else if before.ends_with(['“', '"', '«', '„', '»', '‘', '「'])
        && words.starts_with(char::is_uppercase)
        && closes(behind)
    {
        let after = behind.char_indices().nth(1).map_or("", |(at, _)| &behind[at..]);
        if after.starts_with("..") { "" } else { stop(after).trim_matches(['!', '?']) }
    } else {
        ""
    }
}
