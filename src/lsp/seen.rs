//! An article as an editor shows it: its notes, passages, headings and quotations, each at its bytes of the two files.
//!
//! In: an edition. Out: [`Seen`], which outlives it. Not: what is drawn of it.

use crate::anchor::{Passage, Status};
use crate::edition::{self, Joined};
use crate::load::sidecar::NoteStatus;
use crate::report::SourceFile;
use std::ops::Range;
use std::sync::Arc;

/// Letters before and behind a passage that are shown around it.
const AROUND: usize = 60;

/// An article with its notes.
#[derive(Debug)]
pub struct Seen {
    /// The Markdown file.
    pub article: Arc<SourceFile>,
    /// The sidecar.
    pub sidecar: Option<Arc<SourceFile>>,
    /// Its notes that are shown, in the order of the sidecar.
    pub notes: Vec<Note>,
    /// Its headings.
    pub headings: Vec<Heading>,
}

/// A note.
#[derive(Debug)]
pub struct Note {
    /// Its id.
    pub id: String,
    /// Its number on the page.
    pub number: Option<usize>,
    /// Its kind as sidecars write it, and as readers see it.
    pub kind: (String, String),
    /// Whether only `--drafts` shows it.
    pub is_draft: bool,
    /// Whose words the passage is.
    pub speakers: Vec<String>,
    /// When and where they were said, in one line.
    pub said: String,
    /// What it says, in Markdown.
    pub text: String,
    /// What it cites, as printed, each with what comparing with the text kept of it showed.
    pub citations: Vec<(String, &'static str)>,
    /// Where it begins in the sidecar.
    pub begins: usize,
    /// Its passages, in the order of its selectors.
    pub passages: Vec<Place>,
}

/// A passage.
#[derive(Debug)]
pub struct Place {
    /// Its selector: bytes of the sidecar.
    pub selector: Range<usize>,
    /// How it fared.
    pub status: Status,
    /// Where it stands: bytes of the article.
    pub span: Option<Range<usize>>,
    /// Its words with those around, or those of its first candidate.
    pub words: Option<[String; 3]>,
    /// Places that may be meant: bytes of the article.
    pub candidates: Vec<Range<usize>>,
}

/// A heading and its section.
#[derive(Debug)]
pub struct Heading {
    /// Its id.
    pub id: String,
    /// 1 to 6.
    pub level: u8,
    /// Its words.
    pub title: String,
    /// Where these stand: bytes of the article.
    pub span: Range<usize>,
    /// The section under it, itself included: bytes of the article.
    pub section: Range<usize>,
}

impl Seen {
    /// What an editor shows of an edition; `label` gives the label of a kind.
    pub fn of(joined: &Joined<'_>, label: &dyn Fn(&str) -> String) -> Self {
        let (edition, files) = (joined.edition, joined.files);
        let ruler = Ruler { joined };
        let notes = edition.notes.iter().enumerate().map(|(index, note)| ruler.note(index, note, label));
        Self {
            article: Arc::clone(&files.article),
            sidecar: files.sidecar.clone(),
            notes: notes.collect(),
            headings: ruler.headings(),
        }
    }

    /// The notes whose passages are around a byte of the article, the narrowest first; with the passage's place.
    pub fn notes_at(&self, offset: usize) -> Vec<(&Note, Range<usize>)> {
        let placed = self.notes.iter().flat_map(|note| note.passages.iter().map(move |place| (note, place)));
        let mut here: Vec<(&Note, Range<usize>)> = placed
            .filter_map(|(note, place)| Some((note, place.span.clone()?)))
            .filter(|(_, span)| span.start <= offset && offset <= span.end)
            .collect();
        here.sort_by_key(|(_, span)| span.len());
        here
    }

    /// The note with this id.
    pub fn note(&self, id: &str) -> Option<&Note> {
        self.notes.iter().find(|note| note.id == id)
    }
}

struct Ruler<'j> {
    joined: &'j Joined<'j>,
}

impl Ruler<'_> {
    fn note(&self, index: usize, note: &edition::Note<'_>, label: &dyn Fn(&str) -> String) -> Note {
        let edition = self.joined.edition;
        let written = note.note;
        let kind = written.kind.value.as_str();
        let printed = edition.formatted(index).iter().map(crate::cite::Rich::to_plain);
        let said = written.said.as_ref().map(|said| {
            let on = said.on.map(|on| on.to_string());
            let place = Some(said.place.clone()).filter(|place| !place.is_empty());
            on.into_iter().chain(place).collect::<Vec<_>>().join(", ")
        });
        Note {
            id: written.id.to_string(),
            number: edition.order.note(index),
            kind: (kind.to_owned(), label(kind)),
            is_draft: written.status == NoteStatus::Draft,
            speakers: written.speakers.iter().map(|one| edition::name(&one.value, &edition.people)).collect(),
            said: said.unwrap_or_default(),
            text: written.text.as_ref().map(|text| text.value.trim().to_owned()).unwrap_or_default(),
            citations: printed.zip(note.cites.iter().map(edition::NoteCite::verification)).collect(),
            begins: written.span.start,
            passages: written.targets.iter().zip(&note.passages).map(|(at, one)| self.place(&at.span, one)).collect(),
        }
    }

    fn place(&self, selector: &Range<usize>, passage: &Passage) -> Place {
        let shown = passage.place.as_ref().or(passage.likely());
        Place {
            selector: selector.clone(),
            status: passage.status,
            span: passage.place.as_ref().map(|place| self.span(place)),
            words: shown.map(|place| self.around(place)),
            candidates: self.candidates(passage),
        }
    }

    fn candidates(&self, passage: &Passage) -> Vec<Range<usize>> {
        let candidates = passage.candidates.iter().map(|candidate| &candidate.range);
        let nearest = passage.likely().filter(|_| passage.candidates.is_empty() && passage.place.is_none());
        candidates.chain(nearest).map(|place| self.span(place)).collect()
    }

    fn span(&self, words: &Range<usize>) -> Range<usize> {
        self.joined.files.body_span(&self.joined.edition.parsed.body_range(words))
    }

    /// What stands before, in and behind a place, on one line.
    fn around(&self, place: &Range<usize>) -> [String; 3] {
        let text = &self.joined.edition.parsed.text.string;
        let start = text.floor_char_boundary(place.start.saturating_sub(AROUND));
        let end = text.ceil_char_boundary((place.end + AROUND).min(text.len()));
        let line = |part: &str| part.split_whitespace().collect::<Vec<_>>().join(" ");
        let (before, behind) = (&text[start..place.start], &text[place.end..end]);
        let whole = |part: &str, cut: bool, at_end: bool| match cut {
            false => part.to_owned(),
            true if at_end => part.rsplit_once(char::is_whitespace).map_or(part, |(kept, _)| kept).to_owned() + "…",
            true => "…".to_owned() + part.split_once(char::is_whitespace).map_or(part, |(_, kept)| kept),
        };
        let space = |lead: bool, part: &str, edge: Option<char>| {
            let words = line(part);
            let spaced = edge.is_some_and(char::is_whitespace) && !words.is_empty();
            match (spaced, lead) {
                (true, true) => format!(" {words}"),
                (true, false) => format!("{words} "),
                _ => words,
            }
        };
        let before = whole(before, start > 0, false);
        let behind = whole(behind, end < text.len(), true);
        [
            space(false, &before, before.chars().next_back()),
            line(&text[place.clone()]),
            space(true, &behind, behind.chars().next()),
        ]
    }

    fn headings(&self) -> Vec<Heading> {
        let files = self.joined.files;
        let parsed = self.joined.edition.parsed;
        let starts: Vec<usize> =
            parsed.heading_events.iter().map(|event| files.body_span(&parsed.events[*event].1).start).collect();
        let end_of = |index: usize| {
            let level = parsed.text.headings[index].level;
            let next = (index + 1..starts.len()).find(|next| parsed.text.headings[*next].level <= level);
            next.map_or(files.article.text.trim_end().len(), |next| starts[next])
        };
        let one = |(index, heading): (usize, &crate::text::Heading)| Heading {
            id: heading.id.clone(),
            level: heading.level,
            title: parsed.text.string[heading.words.clone()].to_owned(),
            span: self.span(&heading.words),
            section: starts[index]..end_of(index).max(starts[index]),
        };
        parsed.text.headings.iter().enumerate().map(one).collect()
    }
}
