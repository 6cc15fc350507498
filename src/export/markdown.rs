//! Notes as a Markdown document to read, send or print: each with its passage as a block quotation.

use super::{Exported, parts};
use crate::cite::Rich;
use crate::edition::{Note, NoteCite};
use crate::load::sidecar;
use crate::words::interface::{Given, Interface};

/// The article's notes.
pub fn write(article: Exported<'_>) -> String {
    let title = escaped(&article.edition.head.title);
    let title = article.interface.say("notes_on", &[("title", Given::Words(&title))]);
    let mut out = format!("# {title}\n");
    for (index, one, _) in article.notes() {
        note(article, index, one, &mut out);
    }
    out
}

fn note(article: Exported<'_>, index: usize, one: &Note<'_>, out: &mut String) {
    let edition = article.edition;
    let number = edition.order.note(index).map(|number| format!("{number}. ")).unwrap_or_default();
    out.push_str(&format!("\n## {number}{}\n", escaped(article.label(&one.note.kind.value))));
    if !one.words.is_empty() {
        out.push_str(&format!("\n> {}\n", escaped(&one.words)));
    }
    let facts = article.attribution(one);
    if !facts.is_empty() {
        out.push_str(&format!("\n— {}\n", escaped(&facts)));
    }
    for part in parts(one.note, article.interface) {
        out.push_str(&format!("\n{part}\n"));
    }
    if let Some(text) = &one.note.text {
        out.push_str(&format!("\n{}\n", text.value.trim()));
    }
    if !one.cites.is_empty() {
        out.push('\n');
        out.push_str(&citations(article, index));
    }
}

/// What a note says beside its text, a paragraph each.
pub(super) fn parts<'n>(note: &'n sidecar::Note, interface: &'n Interface) -> impl Iterator<Item = String> + 'n {
    parts::of(note).into_iter().map(|part| format!("{}: {}", interface.plain(part.lead), escaped(part.text)))
}

/// A note's citations as a list, each with its stance and its address.
pub(super) fn citations(article: Exported<'_>, index: usize) -> String {
    let (edition, interface) = (article.edition, article.interface);
    let cites = edition.notes[index].cites.iter().zip(edition.formatted(index));
    cites.map(|(cite, text)| citation(cite, text, interface)).collect()
}

fn citation(cite: &NoteCite<'_>, text: &Rich, interface: &Interface) -> String {
    let stance = if cite.stance().is_empty() {
        String::new()
    } else {
        format!("*{}:* ", interface.plain(&format!("stance_{}", cite.stance())))
    };
    let text = escaped(&text.to_plain());
    let url = cite.url().filter(|url| !text.contains(url.as_str())).map(|url| format!(" <{url}>"));
    let quote = if cite.quote().is_empty() {
        String::new()
    } else {
        format!(" {}", interface.say("quoted", &[("words", Given::Words(&escaped(cite.quote())))]))
    };
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
