//! Words, parts of words and pairs of words that say "not", in the languages articles are written in. All lists apply
//! to every article, since articles quote in other languages; only words that are something harmless elsewhere ("sans",
//! "mai") wait for their language, or do not count in another ("no" is "in the" in Portuguese). A word too many costs a
//! question, a word too few a wrong place.

use crate::words::Languages;
use crate::words::lexicon::{Lexicon, PhraseList, everywhere, lexicon};

/// Whether a folded word, with the characters around it, negates in an article of these languages, in a passage of the
/// language `spoken`.
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
        || everywhere().negations.contains(word) && !spoken.is_some_and(|tag| lexicon(tag).harmless.contains(word))
        || languages.lexicons().any(|lexicon| lexicon.negations_here.contains(word))
}

/// Whether a folded word negates in passages of some languages and not in those of others.
pub fn depends(word: &[char]) -> bool {
    everywhere().harmless.contains(&word.iter().collect::<String>())
}

/// Whether a folded word does not negate behind this one, though it does by itself (`une personne`, `a few`).
pub fn affirms(before: &[char], word: &[char]) -> bool {
    everywhere().affirmed.contains(&pair(before, word))
}

/// Whether two neighbouring folded words exclude what follows them.
pub fn excludes(word: &[char], next: &[char]) -> bool {
    everywhere().negations_pairs.contains(&pair(word, next))
}

fn pair(word: &[char], next: &[char]) -> String {
    word.iter().chain([&' ']).chain(next).collect()
}

/// How many negations stand inside longer words, in scripts and languages that put them there.
pub fn inside(text: &str) -> usize {
    let count = || everywhere().negations_inside.iter().map(|part| text.matches(part).count()).sum();
    if text.is_ascii() { 0 } else { count() }
}

/// Whether one of two folded words is the other's opposite by itself, by a prefix, an ending, or the verbal negation of
/// Turkish and Kazakh.
pub fn are_opposites(one: &str, other: &str, languages: &Languages) -> bool {
    let pair = |pair: &str| pair.split_once(' ').is_some_and(|pair| pair == (one, other) || pair == (other, one));
    negates(one, other, languages) || negates(other, one, languages) || everywhere().opposites.iter().any(pair)
}

fn negates(negative: &str, positive: &str, languages: &Languages) -> bool {
    let long = positive.chars().count() >= 3;
    let mut prefixes = parts(languages, &everywhere().opposites_beginnings, |it| &it.opposites_beginnings_here);
    let by_prefix = long && prefixes.any(|prefix| negative.strip_prefix(prefix) == Some(positive));
    by_prefix || by_suffix(negative, positive, languages) || by_infix(negative, positive)
}

fn by_suffix(negative: &str, positive: &str, languages: &Languages) -> bool {
    let suffixes = || parts(languages, &everywhere().opposites_endings, |it| &it.opposites_endings_here);
    let stem = suffixes().find_map(|suffix| negative.strip_suffix(suffix));
    stem.is_some_and(|stem| {
        stem.chars().count() >= 2 && positive.starts_with(stem) && !suffixes().any(|suffix| positive.ends_with(suffix))
    })
}

/// What makes an opposite in any language, and what does so in these alone.
fn parts<'l>(
    languages: &'l Languages,
    everywhere: &'static PhraseList,
    here: fn(&'static Lexicon) -> &'static PhraseList,
) -> impl Iterator<Item = &'static str> + 'l {
    everywhere.iter().chain(languages.lexicons().flat_map(move |lexicon| here(lexicon).iter()))
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
    use crate::words::Words;

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
