//! Notes, letters and people that come, written as a sidecar.
//!
//! In: what an origin says of passages. Out: TOML that a sidecar may hold, and [`note`] alone to stand behind one. Not:
//! finding passages.

use crate::anchor::Selector;
use crate::anchor::repair::{at, string};
use crate::document::{Date, toml_key};

/// A note that comes.
#[derive(Debug, Default, Clone)]
pub struct NewNote {
    /// Where its passages are.
    pub at: Vec<Selector>,
    /// Its kind; a comment without one.
    pub kind: String,
    /// What it says, in Markdown.
    pub text: String,
    /// Who wrote it.
    pub author: String,
    /// When.
    pub created: Option<Date>,
    /// When it was last changed.
    pub updated: Option<Date>,
    /// Its tags.
    pub tags: Vec<String>,
    /// Its language, when that is not the article's.
    pub lang: String,
    /// Its own name.
    pub id: String,
    /// `draft` or `withdrawn`; published without one.
    pub status: &'static str,
    /// Lines for the author alone, as comments of the file: where it came from, what has to be looked at.
    pub remarks: Vec<String>,
}

/// A reader's letter that comes.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct NewResponse {
    /// Who wrote it; `A reader` without a name.
    pub name: String,
    /// When.
    pub on: Option<Date>,
    /// What, in Markdown.
    pub text: String,
    /// Its language, when that is not the article's.
    pub lang: String,
}

/// A person that comes.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct NewPerson {
    /// Their key.
    pub key: String,
    /// Their name.
    pub name: String,
    /// Office or profession.
    pub role: String,
    /// Their own address.
    pub url: String,
}

/// The whole of a new sidecar; empty when there is nothing to say.
pub fn sidecar(people: &[NewPerson], notes: &[NewNote], responses: &[NewResponse]) -> String {
    let people = people.iter().map(person);
    let parts: Vec<String> = people.chain(notes.iter().map(note)).chain(responses.iter().map(response)).collect();
    parts.join("\n")
}

fn person(person: &NewPerson) -> String {
    let mut out = format!("[people.{}]\n", toml_key(&person.key));
    pair("name", &person.name, &mut out);
    pair("role", &person.role, &mut out);
    pair("url", &person.url, &mut out);
    out
}

/// A note, to stand in a sidecar or behind one.
pub fn note(note: &NewNote) -> String {
    let mut out = String::new();
    for remark in note.remarks.iter().flat_map(|remark| remark.lines()) {
        let plain: String = remark.chars().filter(|c| !c.is_control()).collect();
        out.push_str(format!("# {plain}").trim_end());
        out.push('\n');
    }
    out.push_str("[[note]]\n");
    pair("id", &note.id, &mut out);
    pair("kind", &note.kind, &mut out);
    match note.at.as_slice() {
        [one] => out.push_str(&format!("at = {}\n", at(one))),
        several => {
            let places: Vec<String> = several.iter().map(at).collect();
            out.push_str(&format!("at = [{}]\n", places.join(", ")));
        }
    }
    pair("author", &note.author, &mut out);
    day("created", note.created, &mut out);
    day("updated", note.updated, &mut out);
    if !note.tags.is_empty() {
        let tags: Vec<String> = note.tags.iter().map(|tag| string(tag)).collect();
        out.push_str(&format!("tags = [{}]\n", tags.join(", ")));
    }
    pair("lang", &note.lang, &mut out);
    pair("status", note.status, &mut out);
    pair("text", &note.text, &mut out);
    out
}

fn response(letter: &NewResponse) -> String {
    let mut out = "[[response]]\n".to_owned();
    pair("name", &letter.name, &mut out);
    day("on", letter.on, &mut out);
    pair("lang", &letter.lang, &mut out);
    pair("text", &letter.text, &mut out);
    out
}

fn pair(key: &str, words: &str, out: &mut String) {
    if !words.trim().is_empty() {
        out.push_str(&format!("{key} = {}\n", lines(words)));
    }
}

fn day(key: &str, date: Option<Date>, out: &mut String) {
    if let Some(date) = date {
        let written = date.to_string();
        let is_day = date.day.is_some() && (0..=9999).contains(&date.year);
        out.push_str(&if is_day { format!("{key} = {written}\n") } else { format!("{key} = \"{written}\"\n") });
    }
}

/// Words as a TOML string: on one line, or with their lines where they have several.
fn lines(words: &str) -> String {
    let words = words.replace("\r\n", "\n").replace('\r', "\n");
    let words = words.trim_end_matches('\n');
    if !words.contains('\n') {
        return string(words);
    }
    let plain = |c: char| c == '\n' || c == '\t' || !c.is_control();
    if words.chars().all(plain) && !words.contains("'''") && !words.ends_with('\'') {
        return format!("'''\n{words}'''");
    }
    let escaped: Vec<String> = words.split('\n').map(toml_line).collect();
    format!("\"\"\"\n{}\"\"\"", escaped.join("\n"))
}

/// A line of a text in three double quotation marks.
fn toml_line(line: &str) -> String {
    line.chars().fold(String::with_capacity(line.len()), |mut out, c| {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if c.is_control() && c != '\t' => out.push_str(&format!("\\u{:04X}", c as u32)),
            c => out.push(c),
        }
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::sidecar::Sidecar;

    #[test]
    fn whatever_is_said_is_read_back() {
        for words in
            ["one line", "\"two\"\nlines", "'''\n\\", "a\u{7}\n\"\"\"b", "\n  indented\n\nmore'", "it's\r\nso'"]
        {
            let one = NewNote {
                at: vec![Selector::words(words.lines().last().unwrap_or_default())],
                text: words.to_owned(),
                author: "O’Hara \"x\"".to_owned(),
                created: Date::parse("2021-11-12").ok(),
                tags: vec!["a".to_owned()],
                remarks: vec!["from\n[[note]]".to_owned()],
                ..NewNote::default()
            };
            let letter = NewResponse { on: Date::parse("2021").ok(), text: words.to_owned(), ..NewResponse::default() };
            let written = sidecar(&[], &[one], std::slice::from_ref(&letter));
            let read = Sidecar::read(&written);
            assert_eq!(read.faults, [], "{written}");
            let kept = words.replace("\r\n", "\n");
            assert_eq!(read.notes[0].text.as_ref().map(|text| text.value.as_str()), Some(kept.as_str()), "{written}");
            assert_eq!(read.responses[0].text.value, kept);
            assert_eq!(read.notes.len(), 1);
        }
    }
}
