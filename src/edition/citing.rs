//! Citations in the running text: their sources and locators.

use super::SidecarTexts;
use super::resolve::Resolved;
use super::shared::Shared;
use super::{Mention, Mentioned, Mentions, Stands};
use crate::cite::{Locator, Style};
use crate::text::{Citation, CitationIds, Form, Parsed, Part};

/// Everything that the article, its notes and its letters cite in their text; not formatted yet.
pub fn mentions<'e>(
    shared: &'e Shared<'_>,
    resolved: &'e Resolved,
    parsed: &'e Parsed<'_>,
    texts: &'e SidecarTexts<'_>,
) -> Mentions<'e> {
    let mut all = Vec::new();
    let mut ids = CitationIds::default();
    let mut add = |citations: &'e [Citation], stands: Stands, of: Option<&str>| {
        let start = all.len();
        for citation in citations {
            let first = citation.parts.first().map(|part| part.key.as_str()).unwrap_or_default();
            // Ids in notes do not change when another note is added.
            let id = ids.give(&of.map_or_else(|| first.to_owned(), |of| format!("{of}.{first}")));
            all.push(mention(shared, resolved, citation, stands, id));
        }
        start..all.len()
    };
    add(&parsed.citations, Stands::InText, None);
    let of_notes = texts.notes.iter().enumerate().map(|(note, text)| match text {
        Some(text) => add(&text.parsed.citations, Stands::InNote(note), Some(&text.id)),
        None => 0..0,
    });
    let of_notes = of_notes.collect();
    let of_letters = texts.letters.iter().enumerate();
    let of_letters = of_letters
        .map(|(letter, text)| add(&text.parsed.citations, Stands::InLetter(letter), Some(&text.id)))
        .collect();
    let in_notes = shared.style.is_note_style();
    Mentions { all, of_notes, of_letters, texts: vec![], in_notes }
}

fn mention<'e>(
    shared: &'e Shared<'_>,
    resolved: &'e Resolved,
    citation: &'e Citation,
    stands: Stands,
    id: String,
) -> Mention<'e> {
    let prose = citation.form == Form::Prose;
    let cites: Vec<Mentioned<'_>> =
        citation.parts.iter().filter_map(|part| mentioned(shared, resolved, part, prose)).collect();
    let author = cites.first().filter(|_| prose).map(|cite| shared.style.author_in_prose(&cite.source.item));
    Mention { id, stands, citation, cites, author }
}

fn mentioned<'e>(shared: &'e Shared<'_>, resolved: &'e Resolved, part: &'e Part, prose: bool) -> Option<Mentioned<'e>> {
    let source = resolved.source(shared, &part.key)?;
    let (locator, suffix) = located(shared.style, &part.suffix);
    let located = locator.as_ref().map(|(kind, value)| shared.style.located(*kind, value)).unwrap_or_default();
    let without_author = part.without_author || prose;
    Some(Mentioned { source, prefix: &part.prefix, locator, located, suffix, without_author })
}

/// The locator at the start of the words behind a key, and the words behind it.
fn located(style: &Style, suffix: &str) -> (Option<(Locator, String)>, String) {
    let whole = || (None, suffix.to_owned());
    let rest = suffix.trim_start_matches([',', ' ']);
    if let Some((inside, behind)) = rest.strip_prefix('{').and_then(|rest| rest.split_once('}')) {
        let (label, value) = labelled(style, inside);
        return (Some((label.unwrap_or(Locator::Page), value.trim().to_owned())), behind.to_owned());
    }
    let (label, value) = labelled(style, rest);
    let length = if label == Some(Locator::SubVerbo) { value.find(',').unwrap_or(value.len()) } else { numbers(value) };
    if length == 0 {
        return whole();
    }
    let number = value[..length].trim().replace(" – ", "-").replace(['–', '—'], "-");
    (Some((label.unwrap_or(Locator::Page), number)), value[length..].trim_end().to_owned())
}

/// The word for a locator and what it is about: `p. 4`, `§2`, `chap. 1`, `sub verbo x`.
fn labelled<'v>(style: &Style, text: &'v str) -> (Option<Locator>, &'v str) {
    let signs = text.len() - text.trim_start_matches(['§', '¶']).len();
    if signs > 0 {
        let sign = text.chars().next().map(String::from).unwrap_or_default();
        return (style.locator(&sign), text[signs..].trim_start());
    }
    let spaces: Vec<usize> = text.match_indices(' ').map(|(at, _)| at).take(2).collect();
    for end in spaces.into_iter().rev() {
        if let Some(locator) = style.locator(&text[..end]) {
            return (Some(locator), text[end..].trim_start());
        }
    }
    let glued = text.find(|sign: char| sign.is_ascii_digit()).filter(|at| text[..*at].ends_with('.'));
    match glued.and_then(|at| Some((style.locator(&text[..at])?, at))) {
        Some((locator, at)) => (Some(locator), &text[at..]),
        None => (None, text),
    }
}

/// How far the text is numbers: `33, 35-37`, `xii`, `B 91`, `402a`.
fn numbers(text: &str) -> usize {
    let mut length = 0;
    let mut at = 0;
    for word in text.split_inclusive(' ') {
        let bare = word.trim_end().trim_end_matches([',', ';', '.']);
        let single = bare.chars().count() == 1 && bare.chars().all(char::is_uppercase) && length == 0;
        let joins = matches!(bare, "-" | "–" | "&") && length > 0;
        let counts = bare.chars().any(|sign| sign.is_ascii_digit()) || is_roman(bare);
        if counts {
            length = at + bare.len();
        } else if !single && !joins {
            break;
        }
        at += word.len();
        if counts && !word.trim_end().ends_with(',') && word.trim_end() != bare {
            break;
        }
    }
    length
}

fn is_roman(word: &str) -> bool {
    let all = |letters: &str| word.chars().all(|sign| letters.contains(sign) || matches!(sign, '-' | '–'));
    !word.is_empty() && word.chars().any(char::is_alphabetic) && (all("ivxlc") || all("IVXLC"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locator_ends_where_the_words_begin() {
        let style = Style::named("apa", Some("en-US")).expect("is there");
        for (suffix, locator, rest) in [
            (", p. 4", Some((Locator::Page, "4")), ""),
            (", pp. 33, 35–37, and passim", Some((Locator::Page, "33, 35-37")), ", and passim"),
            (", §2", Some((Locator::Section, "2")), ""),
            (" 12", Some((Locator::Page, "12")), ""),
            (", chap. 1", Some((Locator::Chapter, "1")), ""),
            (", p.5", Some((Locator::Page, "5")), ""),
            (", section B 91", Some((Locator::Section, "B 91")), ""),
            ("p. xii.", Some((Locator::Page, "xii")), "."),
            (
                ", {pp. iv, vi-xi, (xv)-(xvii)} with suffix",
                Some((Locator::Page, "iv, vi-xi, (xv)-(xvii)")),
                " with suffix",
            ),
            (", sub verbo river, note", Some((Locator::SubVerbo, "river")), ", note"),
            ("; see below", None, "; see below"),
            (", see it", None, ", see it"),
            ("", None, ""),
        ] {
            let locator = locator.map(|(kind, value)| (kind, value.to_owned()));
            assert_eq!(located(&style, suffix), (locator, rest.to_owned()), "{suffix}");
        }
    }
}
