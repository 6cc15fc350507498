//! Links back from a source under the article to every place that cites it: a, b, c …, those of one locator and one
//! stance together.

use crate::edition::Edition;
use crate::edition::Stands;
use crate::text::escape::{attribute, text};
use crate::words::interface::{Given, Interface};
use std::collections::HashMap;

/// A place that cites a source.
#[derive(Debug)]
pub struct Citer {
    href: String,
    /// Where the link leads, in words.
    hidden: String,
    /// The locator as a reader writes it, or an empty string.
    located: String,
    /// The stance, or an empty string.
    stance: &'static str,
}

/// For each source the places that cite it: notes in the order of the apparatus, then citations in the text.
pub fn all<'e>(edition: &'e Edition<'_>, interface: &Interface) -> HashMap<&'e str, Vec<Citer>> {
    let mut citers: HashMap<&str, Vec<Citer>> = HashMap::new();
    for note in &edition.sequence {
        let id = edition.notes[*note].note.id.as_str();
        for cite in &edition.notes[*note].cites {
            let (href, hidden) = match edition.order.note(*note) {
                Some(number) => (format!("#ref-{id}"), back(interface, "passage", &number.to_string())),
                None => (format!("#n-{id}"), named(interface, id)),
            };
            let stance = cite.cite.stance.map_or("", crate::load::sidecar::Stance::as_str);
            let citer = Citer { href, hidden, located: cite.located.clone(), stance };
            citers.entry(cite.source.key.as_str()).or_default().push(citer);
        }
    }
    for (index, mention) in
        edition.mentions.all.iter().enumerate().filter(|(index, _)| edition.mentions.is_shown(*index))
    {
        for cite in &mention.cites {
            let hidden = match (mention.stands, edition.order.citation(index)) {
                (Stands::InNote(note), _) => match edition.order.note(note) {
                    Some(number) => back(interface, "note", &number.to_string()),
                    None => named(interface, edition.notes[note].note.id.as_str()),
                },
                (Stands::InLetter(letter), _) => back(interface, "letter", &(letter + 1).to_string()),
                (Stands::InText, Some(number)) => back(interface, "reference", &number.to_string()),
                (Stands::InText, None) => back(interface, "citation", &(index + 1).to_string()),
            };
            let href = format!("#citeref-{}", mention.id);
            let citer = Citer { href, hidden, located: cite.located.clone(), stance: "" };
            citers.entry(cite.source.key.as_str()).or_default().push(citer);
        }
    }
    citers
}

/// Writes the links, those of one locator and stance side by side and what they share behind them.
pub fn write(citers: &[Citer], interface: &Interface, out: &mut String) {
    let mut groups: Vec<(&str, &str, Vec<&Citer>)> = Vec::new();
    for citer in citers {
        match groups.iter_mut().find(|(located, stance, _)| *located == citer.located && *stance == citer.stance) {
            Some((_, _, group)) => group.push(citer),
            None => groups.push((&citer.located, citer.stance, vec![citer])),
        }
    }
    let mut index = 0;
    out.push_str("<span class=\"backlinks\">");
    for (at, (located, stance, group)) in groups.iter().enumerate() {
        out.push_str(if at > 0 { " <span class=\"citing\">" } else { "<span class=\"citing\">" });
        for citer in group {
            backlink(out, &citer.href, &letters(index), &citer.hidden);
            index += 1;
        }
        if !located.is_empty() {
            out.push_str(" <span class=\"citing-locator\">");
            text(located, out);
            out.push_str("</span>");
        }
        if !stance.is_empty() {
            out.push_str(&format!(" <span class=\"stance stance-{stance}\">"));
            text(interface.plain(&format!("stance_{stance}")), out);
            out.push_str("</span>");
        }
        out.push_str("</span>");
    }
    out.push_str("</span>");
}

/// What is heard of a link back to a passage, a reference, a note, a letter or a citation.
pub fn back(interface: &Interface, to: &str, number: &str) -> String {
    interface.say(&format!("back_to_{to}"), &[("number", Given::Words(number))])
}

fn named(interface: &Interface, id: &str) -> String {
    interface.say("back_to_note_named", &[("id", Given::Words(id))])
}

/// A link back, with a name of its own that is not shown.
pub fn backlink(out: &mut String, href: &str, sign: &str, hidden: &str) {
    if out.ends_with("</a>") {
        out.push(' ');
    }
    out.push_str("<a role=\"doc-backlink\"");
    attribute("href", href, out);
    out.push('>');
    text(sign, out);
    out.push_str("<span class=\"visually-hidden\"> ");
    text(hidden, out);
    out.push_str("</span></a>");
}

/// a, b, c … z, aa, ab …
fn letters(index: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = index + 1;
    while rest > 0 {
        letters.push(b'a' + ((rest - 1) % 26) as u8);
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().map(|letter| *letter as char).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn letters_go_on_after_z() {
        let letters: Vec<String> = [0, 25, 26, 27, 701, 702].map(super::letters).to_vec();
        assert_eq!(letters, ["a", "z", "aa", "ab", "zz", "aaa"]);
    }
}
