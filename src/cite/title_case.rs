//! English title case, as CSL describes it (1.0.2, "Title Case Conversion").
//!
//! In: a printed text with signs around what is set in title case. Out: the text without the signs, with a capital on each word
//! in small letters there that is no stop word, or that comes first, last or after a colon. Words with a capital anywhere stay as
//! they were written (`W3C`, `arXiv`), unless the whole title is in capitals.

use super::rich::Rich;
use super::signs::{CLOSE_TITLE, OPEN_TITLE, opens};

const STOP_WORDS: [&str; 52] = [
    "a", "across", "after", "against", "along", "among", "an", "and", "around", "as", "at", "before", "behind",
    "below", "between", "beyond", "but", "by", "ca", "circa", "de", "despite", "down", "during", "et", "except", "for",
    "from", "in", "into", "like", "near", "nor", "of", "off", "on", "onto", "or", "over", "per", "so", "than", "the",
    "through", "to", "toward", "under", "until", "up", "upon", "via", "with",
];

/// The text with its titles cased; `english` is whether the source's language has title case at all.
pub fn cased(mut rich: Rich, english: bool) -> Rich {
    if !rich.0.iter().any(|span| span.text.contains([OPEN_TITLE, CLOSE_TITLE])) {
        return rich;
    }
    let mut all: Vec<char> = rich.0.iter().flat_map(|span| span.text.chars()).collect();
    for title in titles(&all).into_iter().filter(|_| english) {
        case(&mut all[title]);
    }
    let mut chars = all.into_iter();
    let mut joined = Rich::default();
    for mut span in rich.0.drain(..) {
        let count = span.text.chars().count();
        span.text = chars.by_ref().take(count).filter(|c| !matches!(*c, OPEN_TITLE | CLOSE_TITLE)).collect();
        joined.push(span);
    }
    joined
}

/// Where the outermost titles stand.
fn titles(chars: &[char]) -> Vec<std::ops::Range<usize>> {
    let (mut titles, mut open) = (Vec::new(), Vec::new());
    for (at, sign) in chars.iter().enumerate() {
        match *sign {
            OPEN_TITLE => open.push(at),
            CLOSE_TITLE => {
                if let Some(start) = open.pop().filter(|_| open.is_empty()) {
                    titles.push(start..at);
                }
            }
            _ => {}
        }
    }
    titles
}

fn case(title: &mut [char]) {
    let words = words(title);
    let shouted = words.len() > 1 && title.iter().any(|c| c.is_uppercase()) && !title.iter().any(|c| c.is_lowercase());
    for (index, word) in words.iter().enumerate() {
        let text: String = title[word.clone()].iter().collect();
        let small: Vec<char> = text.to_lowercase().chars().collect();
        if shouted && small.len() == word.len() {
            title[word.clone()].copy_from_slice(&small);
        }
        let edge = index == 0 || index + 1 == words.len() || begins_part(title, word.start);
        let stop = STOP_WORDS.contains(&text.to_lowercase().as_str()) && !edge;
        if !stop && title[word.clone()].iter().all(|c| !c.is_uppercase()) {
            capitalise(&mut title[word.start]);
        }
    }
}

/// Runs of letters, digits and what joins them, such as `comp.os.minix` and `don’t`; a hyphen ends one.
fn words(title: &[char]) -> Vec<std::ops::Range<usize>> {
    let mut words = Vec::new();
    let mut at = 0;
    while at < title.len() {
        let inside = |at: usize| {
            let next = title.get(at + 1).is_some_and(|c| c.is_alphanumeric());
            title[at].is_alphanumeric() || matches!(title[at], '.' | '/' | '’' | '\'') && next
        };
        // What joins letters begins no word; tags are written in such marks by then.
        if !title[at].is_alphanumeric() {
            at += 1;
            continue;
        }
        let length = (at..title.len()).take_while(|at| inside(*at)).count();
        words.push(at..at + length);
        at += length;
    }
    words
}

/// Whether a colon, a dash or a quotation mark stands before the word.
fn begins_part(title: &[char], word: usize) -> bool {
    let before = title[..word].iter().rev().find(|c| !c.is_whitespace());
    before.is_some_and(|c| matches!(c, ':' | '?' | '!' | '.' | '—') || opens(*c))
}

fn capitalise(letter: &mut char) {
    let mut upper = letter.to_uppercase();
    if let (Some(capital), None) = (upper.next(), upper.next()) {
        *letter = capital;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn title(text: &str) -> String {
        cased(Rich::plain(format!("x {OPEN_TITLE}{text}{CLOSE_TITLE} y")), true).to_plain()
    }

    #[test]
    fn words_get_capitals_and_stop_words_do_not() {
        assert_eq!(title("the origin of chemical elements"), "x The Origin of Chemical Elements y");
        assert_eq!(title("numbers, with an application: a proof of"), "x Numbers, with an Application: A Proof Of y");
        assert_eq!(title("network-based don't '\"'maps"), "x Network-Based Don't '\"'Maps y");
    }

    #[test]
    fn capitals_stay_as_they_were_written() {
        assert_eq!(title("cool URIs of the W3C on arXiv"), "x Cool URIs of the W3C on arXiv y");
        assert_eq!(title("TITANIC SINKS AFTER HITTING THE ICEBERG"), "x Titanic Sinks after Hitting the Iceberg y");
    }

    #[test]
    fn other_languages_have_no_title_case() {
        let rich = Rich::plain(format!("{OPEN_TITLE}le deuxième sexe{CLOSE_TITLE}"));
        assert_eq!(cased(rich, false).to_plain(), "le deuxième sexe");
    }
}
