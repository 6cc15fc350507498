//! Notes as a Markdown document to read, send or print: each with its passage as a block quotation.

use crate::cite::Rich;
use crate::render::prepared::Edition;
use crate::render::views::{CiteView, NoteView};

/// The article's notes.
pub fn write(edition: &Edition<'_>, notes: &[NoteView]) -> String {
    let mut out = format!("# Notes on “{}”\n", escaped(&edition.head.title));
    for (index, view) in edition.sequence.iter().zip(notes) {
        note(edition, *index, view, &mut out);
    }
    out
}

fn note(edition: &Edition<'_>, index: usize, view: &NoteView, out: &mut String) {
    let number = view.number.map(|number| format!("{number}. ")).unwrap_or_default();
    out.push_str(&format!("\n## {number}{}\n", escaped(&view.label)));
    if !view.words.is_empty() {
        out.push_str(&format!("\n> {}\n", escaped(&view.words)));
    }
    let facts = attribution(view);
    if !facts.is_empty() {
        out.push_str(&format!("\n— {}\n", escaped(&facts)));
    }
    if let Some(was) = &view.was {
        out.push_str(&format!("\nInstead of: {}\n", escaped(was)));
    }
    if let Some(original) = &view.original {
        out.push_str(&format!("\nIn the original: {}\n", escaped(&original.text)));
    }
    if let Some(text) = &edition.notes[index].note.text {
        out.push_str(&format!("\n{}\n", text.value.trim()));
    }
    if !view.cites.is_empty() {
        out.push('\n');
        out.push_str(&citations(edition, index, view));
    }
}

/// Who said it, where and when.
pub(super) fn attribution(view: &NoteView) -> String {
    let said = view.said.as_ref();
    let parts = [
        view.speaker.as_ref().map(|speaker| speaker.name.as_str()),
        said.map(|said| said.place.as_str()),
        said.and_then(|said| said.on.as_ref()).map(|on| on.text.as_str()),
    ];
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// A note's citations as a list, each with its stance and its address.
pub(super) fn citations(edition: &Edition<'_>, index: usize, view: &NoteView) -> String {
    view.cites.iter().zip(edition.formatted(index)).map(|(cite, text)| citation(cite, text)).collect()
}

fn citation(cite: &CiteView, text: &Rich) -> String {
    let stance = if cite.stance.is_empty() { String::new() } else { format!("*{}:* ", cite.stance) };
    let text = escaped(&text.to_plain());
    let url = cite.url.as_ref().filter(|url| !text.contains(url.as_str())).map(|url| format!(" <{url}>"));
    let quote = if cite.quote.is_empty() { String::new() } else { format!(" “{}”", escaped(&cite.quote)) };
    format!("- {stance}{text}{quote}{}\n", url.unwrap_or_default())
}

/// Text in which Markdown finds nothing of its own, on one line.
pub(super) fn escaped(text: &str) -> String {
    const SIGNS: &str = "\\`*_[]<>#|~&@^";
    let words: Vec<&str> = text.split_whitespace().collect();
    let text = words.join(" ");
    let marker = words.first().map_or(0, |word| marker(word));
    let mut out = String::with_capacity(text.len() + 8);
    for (at, sign) in text.char_indices() {
        if SIGNS.contains(sign) || (marker > 0 && at + 1 == marker) {
            out.push('\\');
        }
        out.push(sign);
    }
    out
}

/// The length of a word that would begin a list: `-`, `+`, `1.`, `1)`.
fn marker(word: &str) -> usize {
    let number = word.strip_suffix(['.', ')']);
    let is_number = number.is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()));
    if is_number || matches!(word, "-" | "+") { word.len() } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn escaped_text_reads_back() {
        let literal = crate::text::Syntax { smart_punctuation: false, ..crate::text::Syntax::default() };
        let signs = "1. A *star* _under_ [link](x) <b> `code` # - + & &amp; ~~x~~ | \\ a@b.c [@key] [^1]";
        for text in [signs, "- list", "+ x", "12) y", "> z", "3. Same"] {
            let markdown = escaped(text);
            assert_eq!(crate::text::parse(&markdown, literal, &|_| false).text.string, text);
        }
    }
}
