//! Notes as a table: one row for each note and citation, in the order of the apparatus (RFC 4180, UTF-8).
//!
//! Places are code points of the reader's text; a note with several passages names the first one's start and the last
//! one's end, and has their words joined by ` … `.

use super::{Exported, parts};
use crate::cite::Rich;
use crate::edition::{Edition, Note, NoteCite, Person, name};
use crate::text::CodePoints;

/// What is known of a note before its words: where it is, and whose words it is about.
const FIRST: [&str; 10] =
    ["article", "id", "number", "kind", "words", "start", "end", "speaker", "said_on", "said_where"];

/// When and by whom it was written.
const WRITTEN: [&str; 5] = ["corrected_on", "author", "created", "updated", "tags"];

/// What it cites.
const CITED: [&str; 6] = ["source", "locator", "quote", "stance", "citation", "verification"];

/// The article's notes as CSV, a line of names first.
pub fn write(article: Exported<'_>) -> String {
    let edition = article.edition;
    let points = CodePoints::new(&edition.parsed.text);
    let (before, behind) = parts::COLUMNS.split_at(1);
    let columns = [&FIRST[..], before, &["text"], behind, &WRITTEN, &CITED].concat();
    let mut out = line(&columns.into_iter().map(str::to_owned).collect::<Vec<_>>());
    for (index, prepared, _) in article.notes() {
        let note = note_fields(edition, index, prepared, &points);
        if prepared.cites.is_empty() {
            out.push_str(&line(&[note.as_slice(), &[const { String::new() }; CITED.len()]].concat()));
        }
        for (cite, text) in prepared.cites.iter().zip(edition.formatted(index)) {
            out.push_str(&line(&[note.as_slice(), &cite_fields(cite, text)].concat()));
        }
    }
    out
}

fn note_fields(edition: &Edition<'_>, index: usize, prepared: &Note<'_>, points: &CodePoints) -> Vec<String> {
    let note = prepared.note;
    let places: Vec<_> = prepared.passages.iter().filter_map(|passage| passage.place.clone()).collect();
    let at = |offset: usize| points.at(&edition.parsed.text, offset).to_string();
    let iso = |date: Option<crate::document::Date>| date.map(|date| date.to_string()).unwrap_or_default();
    let said = note.said.as_ref();
    let names: Vec<String> =
        Person::all(&note.speakers, &edition.people).into_iter().map(|person| person.name).collect();
    let first = [
        edition.head.file.markdown.clone(),
        note.id.to_string(),
        edition.order.note(index).map(|number| number.to_string()).unwrap_or_default(),
        note.kind.value.to_string(),
        prepared.words.clone(),
        places.iter().map(|place| place.start).min().map(at).unwrap_or_default(),
        places.iter().map(|place| place.end).max().map(at).unwrap_or_default(),
        names.join("; "),
        iso(said.and_then(|said| said.on)),
        said.map(|said| said.place.clone()).unwrap_or_default(),
    ];
    let written = [
        iso(note.on),
        note.author.as_deref().map(|author| name(author, &edition.people)).unwrap_or_default(),
        iso(note.created),
        iso(note.updated),
        note.tags.join("; "),
    ];
    let parts = parts::of(note);
    let part = |column: &&str| {
        let found = parts.iter().find(|part| part.column == *column);
        found.map(|part| part.text.to_owned()).unwrap_or_default()
    };
    // The words in their own language stand before what is said of them.
    let (before, behind) = parts::COLUMNS.split_at(1);
    let text = note.text.as_ref().map(|text| text.value.trim().to_owned()).unwrap_or_default();
    let parts = before.iter().map(part).chain([text]).chain(behind.iter().map(part));
    first.into_iter().chain(parts).chain(written).collect()
}

fn cite_fields(cite: &NoteCite<'_>, text: &Rich) -> [String; CITED.len()] {
    let locator = cite.cite.locator.as_ref().map(|(locator, value)| format!("{} {value}", locator.name()));
    [
        cite.source.key.clone(),
        locator.unwrap_or_default(),
        cite.quote().to_owned(),
        cite.stance().to_owned(),
        text.to_plain(),
        cite.verification().to_owned(),
    ]
}

fn line(fields: &[String]) -> String {
    fields.iter().map(|field| quoted(field)).collect::<Vec<_>>().join(",") + "\r\n"
}

/// A field as a table's program reads it as words. What begins like a formula would be one there, so it gets an
/// apostrophe before it, which such programs take for "these are words" (OWASP, CSV injection).
fn quoted(field: &str) -> String {
    let is_formula = field.starts_with(['=', '+', '-', '@', '\t', '\r']) && field.parse::<f64>().is_err();
    let guard = if is_formula { "'" } else { "" };
    if is_formula || field.contains(['"', ',', '\n', '\r']) {
        format!("\"{guard}{}\"", field.replace('"', "\"\""))
    } else {
        field.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::line;

    #[test]
    fn no_field_is_a_formula_and_numbers_stay_numbers() {
        let fields = ["=HYPERLINK(\"x\")", "-1.5", "- a dash", "@sum", "a=b", "+7 (495)"].map(str::to_owned);
        let expected = "\"'=HYPERLINK(\"\"x\"\")\",-1.5,\"'- a dash\",\"'@sum\",a=b,\"'+7 (495)\"\r\n";
        assert_eq!(line(&fields), expected);
    }
}
