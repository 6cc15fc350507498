//! Words, parts of words and pairs of words that say "not", in the languages articles are written in. All lists apply to every
//! article, since articles quote in other languages; only words that are something harmless elsewhere ("plus", "mai", "ma") wait
//! for their language. A word too many costs a question, a word too few a wrong place.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::anchor::languages::Languages;

/// Folded words that negate in any article, by language; lines that begin with `#` name it.
const WORDS: &str = include_str!("negation.txt");

/// Folded words that negate only in the language named.
const BY_LANGUAGE: &[(&str, &str)] = &[
    ("fr", "plus sans personne point"),
    ("es", "sin"),
    ("it", "mai"),
    ("de", "statt"),
    ("nl", "noch"),
    ("de", "noch"),
    ("tr", "ne"),
    ("ar", "ما"),
    ("pl", "nim"),
];

/// Pairs of words that exclude what follows them.
const PAIRS: &[(&str, &str)] = &[
    ("rather", "than"),
    ("instead", "of"),
    ("plutôt", "que"),
    ("lieu", "de"),
    ("lugar", "de"),
    ("vez", "de"),
    ("invece", "di"),
    ("plaats", "van"),
];

/// Endings and particles inside longer words that negate; compared by how often they occur.
const INSIDE: &[&str] = &[
    "ない",
    "なか",
    "なく",
    "なけ",
    "ません",
    "ずに",
    "ぬ",
    "않",
    "못",
    "없",
    "아니",
    "아닙",
    "아닌",
    "아닐",
    "ไม่",
    "มิ",
];

/// Words that are each other's opposite, of which the second is something harmless in other languages.
const OPPOSITES: &[(&str, &str)] = &[("con", "sin"), ("avec", "sans")];

/// What makes the opposite when it is put before a word.
const PREFIXES: &[&str] = &[
    "un", "in", "im", "il", "ir", "non", "dis", "mis", "anti", "des", "dés", "ne", "nie", "bez", "не", "без", "бес",
    "анти", "غير", "de",
];

/// What does so only in the language named (`dist` and `sdist` are no opposites, `fortuna` and `sfortuna` are).
const PREFIXES_BY_LANGUAGE: &[(&str, &str)] = &[("it", "s"), ("nl", "on")];

/// What makes the opposite at a word's end.
const SUFFIXES: &[&str] = &["less", "los", "loos", "siz", "suz", "süz", "сыз", "сіз"];

/// The words of all languages, for looking up.
static ANY: LazyLock<HashSet<&str>> =
    LazyLock::new(|| WORDS.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace).collect());

/// Whether a folded word, with the characters around it, negates in an article of this language.
pub fn is_negation(word: &str, before: Option<char>, after: Option<char>, languages: &Languages) -> bool {
    let contracted =
        (word == "t" && before == Some('\'')) || (word == "n" && after == Some('\'') && before != Some('\''));
    let here = |(known, words): &(&str, &str)| languages.have(known) && words.split(' ').any(|other| other == word);
    contracted || ANY.contains(word) || BY_LANGUAGE.iter().any(here)
}

/// Whether two neighbouring folded words exclude what follows them.
pub fn excludes(word: &[char], next: &[char]) -> bool {
    let is = |word: &[char], other: &str| other.chars().eq(word.iter().copied());
    PAIRS.iter().any(|(first, second)| is(word, first) && is(next, second))
}

/// How many negations stand inside longer words, in scripts and languages that put them there.
pub fn inside(text: &str) -> usize {
    if text.is_ascii() { 0 } else { INSIDE.iter().map(|part| text.matches(part).count()).sum() }
}

/// Whether one of two folded words is the other's opposite by a prefix, an ending, or the verbal negation of Turkish and Kazakh.
pub fn are_opposites(one: &str, other: &str, languages: &Languages) -> bool {
    let pair = |(with, without): &(&str, &str)| (*with, *without) == (one, other) || (*with, *without) == (other, one);
    negates(one, other, languages) || negates(other, one, languages) || OPPOSITES.iter().any(pair)
}

fn negates(negative: &str, positive: &str, languages: &Languages) -> bool {
    let long = positive.chars().count() >= 3;
    let here = PREFIXES_BY_LANGUAGE.iter().filter(|(language, _)| languages.have(language)).map(|(_, prefix)| prefix);
    let by_prefix = long && PREFIXES.iter().chain(here).any(|prefix| negative.strip_prefix(prefix) == Some(positive));
    by_prefix || by_suffix(negative, positive) || by_infix(negative, positive)
}

fn by_suffix(negative: &str, positive: &str) -> bool {
    let stem = SUFFIXES.iter().find_map(|suffix| negative.strip_suffix(suffix));
    stem.is_some_and(|stem| {
        stem.chars().count() >= 2
            && positive.starts_with(stem)
            && !SUFFIXES.iter().any(|suffix| positive.ends_with(suffix))
    })
}

/// Turkish `gel-me-di`, Kazakh `кел-ме-ді`: the negative has the particle between a common stem and a common ending.
fn by_infix(negative: &str, positive: &str) -> bool {
    let (negative, positive): (Vec<char>, Vec<char>) = (negative.chars().collect(), positive.chars().collect());
    let stem = negative.iter().zip(&positive).take_while(|(a, b)| a == b).count();
    let rest = &negative[stem..];
    let particle =
        matches!(rest, ['m', 'a' | 'e' | 'i' | 'u' | 'ü', ..] | ['м' | 'б' | 'п', 'а' | 'е' | 'ы' | 'і', ..]);
    let limit = (negative.len() - stem).min(positive.len() - stem);
    let ending = negative.iter().rev().zip(positive.iter().rev()).take(limit).take_while(|(a, b)| a == b).count();
    stem >= 2 && particle && ending >= 1 && negative.len() >= positive.len() && rest.len() - ending <= 4
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::anchor::words::Words;

    fn tagged(tag: &str) -> Languages {
        Languages::of(tag, &Words::default())
    }

    #[test]
    fn knows_contractions() {
        assert!(is_negation("t", Some('\''), None, &tagged("en")) && !is_negation("t", Some(' '), None, &tagged("en")));
        assert!(is_negation("n", None, Some('\''), &tagged("")));
    }

    #[test]
    fn waits_for_the_language_of_false_friends() {
        assert!(is_negation("sin", None, None, &tagged("es-MX")) && !is_negation("sin", None, None, &tagged("en")));
    }

    #[test]
    fn knows_opposites() {
        for (one, other) in [
            ("possible", "impossible"),
            ("geldi", "gelmedi"),
            ("келді", "келмеді"),
            ("careful", "careless"),
            ("важно", "неважно"),
            ("gelecek", "gelmeyecek"),
        ] {
            assert!(are_opposites(one, other, &tagged("en")), "{one} {other}");
        }
        assert!(!are_opposites("form", "forms", &tagged("en")));
        assert!(
            are_opposites("fortunato", "sfortunato", &tagged("it")) && !are_opposites("dist", "sdist", &tagged("en"))
        );
    }
}
