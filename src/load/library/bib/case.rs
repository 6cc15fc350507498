//! Titles in the case in which CSL wants them kept.
//!
//! In: a title as `BibTeX` keeps it, in Title Case with braces around what keeps its capitals.
//! Out: the same in sentence case, since styles can make the first of the second and not the reverse. After citeproc's
//! rule: a word of one capital and small letters loses its capital, but at the beginning and behind `:`, `.`, `?`, `!`.
//! Only English titles have such a case; one whose language is not told stays as it is, unless words of it are English
//! and none is not.
//! Not: names. A capital that no brace protects is taken for one of the case, as LaTeX's styles do.

/// Words that stand small in a title in Title Case.
const SMALL: &[&str] = &[
    "a",
    "about",
    "above",
    "across",
    "after",
    "against",
    "along",
    "amid",
    "among",
    "an",
    "and",
    "around",
    "as",
    "at",
    "before",
    "behind",
    "below",
    "beneath",
    "beside",
    "between",
    "beyond",
    "but",
    "by",
    "during",
    "et",
    "al",
    "etc",
    "for",
    "from",
    "if",
    "in",
    "inside",
    "into",
    "its",
    "like",
    "near",
    "nor",
    "of",
    "off",
    "on",
    "onto",
    "or",
    "out",
    "over",
    "per",
    "since",
    "so",
    "than",
    "that",
    "the",
    "through",
    "throughout",
    "to",
    "toward",
    "towards",
    "under",
    "until",
    "up",
    "upon",
    "versus",
    "via",
    "vs",
    "when",
    "with",
    "within",
    "without",
    "yet",
    "is",
    "are",
    "be",
    "it",
    "not",
];

/// Words that English alone has, among the languages that write titles so.
const ENGLISH: &[&str] = &[
    "about", "and", "are", "between", "by", "can", "for", "from", "how", "into", "is", "its", "not", "of", "on", "our",
    "that", "the", "their", "they", "this", "through", "to", "toward", "towards", "we", "what", "when", "where",
    "which", "who", "why", "with", "you", "your",
];

/// Words of other languages that English titles do not have.
const FOREIGN: &[&str] = &[
    "aus", "av", "bei", "con", "da", "das", "de", "dei", "del", "della", "delle", "dem", "den", "der", "des", "di",
    "die", "dos", "du", "een", "ein", "eine", "einer", "el", "en", "et", "ett", "für", "het", "il", "im", "la", "las",
    "le", "les", "lo", "los", "mit", "nach", "och", "og", "os", "par", "pour", "sein", "su", "sur", "um", "und", "une",
    "van", "vom", "von", "voor", "zu", "zum", "zur", "über", "y",
];

/// A word of a title, outside of tags and of what keeps its case.
struct Word<'a> {
    start: usize,
    text: &'a str,
    /// At the beginning of a sentence.
    first: bool,
    /// Behind a hyphen.
    joined: bool,
}

/// Whether titles are English, by words in them, where no language is told: more of their words are English than of
/// another language.
pub fn are_english<'a>(titles: impl Iterator<Item = &'a str>) -> bool {
    let (mut english, mut foreign) = (0_usize, 0_usize);
    for word in titles.flat_map(words) {
        let word = word.text.to_lowercase();
        english += usize::from(ENGLISH.contains(&word.as_str()));
        foreign += usize::from(FOREIGN.contains(&word.as_str()));
    }
    english > foreign
}

/// Whether the words have capitals but for those that stand small, and a few others.
fn is_title_case(words: &[Word<'_>]) -> bool {
    let is_small = |word: &&Word<'_>| word.text.starts_with(char::is_lowercase) && !SMALL.contains(&word.text);
    let small = words.iter().filter(|word| !word.joined).filter(is_small).count();
    let capitalised = words.iter().filter(|word| !word.first && is_capitalised(word.text)).count();
    small * 4 <= capitalised
}

/// An English title in sentence case, when it is in Title Case.
pub fn sentence(title: String) -> String {
    let words = words(&title);
    if !is_title_case(&words) {
        return title;
    }
    let mut out = String::with_capacity(title.len());
    let mut at = 0;
    for word in words.iter().filter(|word| !word.first && is_capitalised(word.text)) {
        out.push_str(&title[at..word.start]);
        out.push_str(&word.text.to_lowercase());
        at = word.start + word.text.len();
    }
    out.push_str(&title[at..]);
    out
}

/// A title with `<span class="nocase">` around it where [`sentence`] would take capitals from it.
pub fn protected(title: &str) -> String {
    if sentence(title.to_owned()) == title { title.to_owned() } else { format!("{NOCASE}{title}</span>") }
}

const NOCASE: &str = "<span class=\"nocase\">";

/// One capital before small letters.
fn is_capitalised(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase)
        && letters.clone().next().is_some()
        && letters.all(|letter| letter.is_lowercase() || matches!(letter, '\'' | '’'))
}

fn words(title: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let (mut at, mut kept, mut first, mut quoted) = (0, 0_usize, true, false);
    while let Some(sign) = title[at..].chars().next() {
        let rest = &title[at..];
        if sign == '<'
            && let Some(end) = rest.find('>')
        {
            // Spans within what keeps its case are counted, so that the right one ends it.
            let opens = rest.starts_with("<span");
            kept = if opens && (kept > 0 || rest.starts_with(NOCASE)) { kept + 1 } else { kept };
            kept -= usize::from(rest.starts_with("</span") && kept > 0);
            at += end + 1;
            continue;
        }
        let in_word = |sign: char| sign.is_alphanumeric() || matches!(sign, '\'' | '’');
        if !sign.is_alphanumeric() {
            // A title within a title keeps its own case.
            quoted = sign == '“' && rest.contains('”') || (quoted && sign != '”');
            first |= matches!(sign, ':' | '.' | '?' | '!' | '—');
            at += sign.len_utf8();
            continue;
        }
        let length = rest.find(|sign| !in_word(sign)).unwrap_or(rest.len());
        if kept == 0 && !quoted {
            words.push(Word { start: at, text: &rest[..length], first, joined: title[..at].ends_with('-') });
        }
        first = false;
        at += length;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_titles_in_title_case_are_set_in_sentence_case() {
        for (title, expected) in [
            ("The Tides of the North Sea: An Account", "The tides of the north sea: An account"),
            ("What Is X-Ray Vision? The NASA Report", "What is X-ray vision? The NASA report"),
            (
                "<i>The</i> Life of <span class=\"nocase\">Ada Reed</span> and Hers",
                "<i>The</i> life of <span class=\"nocase\">Ada Reed</span> and hers",
            ),
            ("Hepatitis A and the iPhone of McAdam", "Hepatitis A and the iPhone of McAdam"),
            ("Harbour Lights", "Harbour lights"),
            ("Reading “De Motu” in the North", "Reading “De Motu” in the north"),
            ("The tides of Norway and of Denmark, a comparison", "The tides of Norway and of Denmark, a comparison"),
        ] {
            assert_eq!(sentence(title.to_owned()), expected);
        }
    }

    #[test]
    fn capitals_can_be_protected() {
        let whole = "<span class=\"nocase\">The North Sea of <i>Old</i> Maps</span>";
        assert_eq!(protected("The North Sea of <i>Old</i> Maps"), whole);
        assert_eq!(sentence(whole.to_owned()), whole);
        assert_eq!(protected("The sea of maps"), "The sea of maps");
    }

    #[test]
    fn a_language_shows_in_words_that_others_do_not_have() {
        let english = |titles: &[&str]| are_english(titles.iter().copied());
        assert!(english(&["The Tides of the North Sea"]));
        assert!(english(&["Harbour Lights", "An Account of the Harbours"]));
        for titles in [
            &["Der Prozess"][..],
            &["Kritik der Urteilskraft"],
            &["Madame Bovary"],
            &["Harbour Lights"],
            &["The Wall", "Eine Geschichte der Mauer"],
            &["Les Fleurs du mal"],
        ] {
            assert!(!english(titles), "{titles:?}");
        }
    }
}
