//! Words, parts of words and pairs of words that say "not", in the languages articles are written in. All lists apply to every
//! article, since articles quote in other languages; only words that are something harmless elsewhere ("sans", "mai") wait
//! for their language, or do not count in another ("no" is "in the" in Portuguese). A word too many costs a question, a word
//! too few a wrong place.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use crate::anchor::languages::Languages;

/// Folded words that negate, by language; the file says in which articles.
const WORDS: &str = include_str!("negation.txt");

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
    "نمی",
    "değil",
];

/// Words that are each other's opposite, of which the second is something harmless in other languages.
const OPPOSITES: &[(&str, &str)] = &[("con", "sin"), ("avec", "sans"), ("amb", "sense")];

/// What makes the opposite when it is put before a word.
const PREFIXES: &[&str] = &[
    "un", "in", "im", "il", "ir", "non", "dis", "mis", "anti", "des", "dés", "ne", "nie", "bez", "не", "без", "бес",
    "анти", "غير", "de",
];

/// What does so only in the language named (`dist` and `sdist` are no opposites, `fortuna` and `sfortuna` are).
const PREFIXES_BY_LANGUAGE: &[(&str, &str)] = &[("it", "s"), ("nl", "on")];

/// What makes the opposite at a word's end.
const SUFFIXES: &[&str] = &["less", "loos", "siz", "suz", "süz", "сыз", "сіз"];

/// What does so only in the language named (`montarlo` and `montarlos` are no opposites, `arbeitsam` and `arbeitslos` are).
const SUFFIXES_BY_LANGUAGE: &[(&str, &str)] = &[("de", "los")];

/// Words before `personne` that make it a person.
const PERSONS: &str = "une la cette chaque autre même quelque par de toute";

/// The words of the file, for looking up.
static LISTS: LazyLock<Lists> = LazyLock::new(|| Lists::of(WORDS));

/// The words that negate in any article, those that do only in some languages, and those that do not in some.
#[derive(Default)]
struct Lists {
    any: HashSet<&'static str>,
    only: HashMap<&'static str, Vec<&'static str>>,
    but: HashMap<&'static str, Vec<&'static str>>,
}

impl Lists {
    fn of(file: &'static str) -> Self {
        let mut lists = Self::default();
        for line in file.lines().filter(|line| !line.starts_with('#')) {
            let (languages, words) = line.split_once(':').unwrap_or(("", line));
            let (list, languages) = match languages.strip_prefix("not ") {
                Some(languages) => (&mut lists.but, languages),
                None => (&mut lists.only, languages),
            };
            for word in words.split_whitespace() {
                if languages.is_empty() {
                    lists.any.insert(word);
                } else {
                    list.entry(word).or_default().extend(languages.split_whitespace());
                }
            }
        }
        lists
    }
}

/// Whether a folded word, with the characters around it, negates in an article of these languages, in a passage of the language `spoken`.
pub fn is_negation(
    word: &str,
    before: Option<char>,
    after: Option<char>,
    languages: &Languages,
    spoken: Option<&str>,
) -> bool {
    let contracted =
        (word == "t" && before == Some('\'')) || (word == "n" && after == Some('\'') && before != Some('\''));
    contracted
        || LISTS.any.contains(word)
        || LISTS.only.get(word).is_some_and(|these| these.iter().any(|language| languages.have(language)))
        || LISTS.but.get(word).is_some_and(|these| !these.iter().any(|language| spoken == Some(language)))
}

/// Whether a folded word negates in passages of some languages and not in those of others.
pub fn depends(word: &[char]) -> bool {
    let word: String = word.iter().collect();
    LISTS.but.contains_key(word.as_str())
}

/// Whether a folded word is a noun after this one, though it negates by itself.
pub fn is_person(before: &[char], word: &[char]) -> bool {
    let text = |word: &[char]| word.iter().collect::<String>();
    text(word) == "personne" && PERSONS.split(' ').any(|other| other == text(before))
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
    by_prefix || by_suffix(negative, positive, languages) || by_infix(negative, positive)
}

fn by_suffix(negative: &str, positive: &str, languages: &Languages) -> bool {
    let here = SUFFIXES_BY_LANGUAGE.iter().filter(|(language, _)| languages.have(language)).map(|(_, suffix)| suffix);
    let mut suffixes = SUFFIXES.iter().chain(here);
    let stem = suffixes.clone().find_map(|suffix| negative.strip_suffix(suffix));
    stem.is_some_and(|stem| {
        stem.chars().count() >= 2 && positive.starts_with(stem) && !suffixes.any(|suffix| positive.ends_with(suffix))
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
        let is = |word, before, after| is_negation(word, before, after, &tagged("en"), None);
        assert!(is("t", Some('\''), None) && !is("t", Some(' '), None) && is("n", None, Some('\'')));
    }

    #[test]
    fn waits_for_the_language_of_false_friends() {
        let is = |word, tag, spoken| is_negation(word, None, None, &tagged(tag), spoken);
        assert!(is("sin", "es-MX", None) && !is("sin", "en", None));
        assert!(is("no", "pt", Some("es")) && is("no", "pt", None) && !is("no", "pt", Some("pt")));
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
