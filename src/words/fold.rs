//! What becomes of letters where the manner of writing does not count, in three strengths: spelling keeps case and
//! accents, folding drops case, and plain letters have no accents either. Cutting into words is not done here.

use super::marks::is_apostrophe;
use std::ops::RangeInclusive;
use unicode_normalization::UnicodeNormalization;

/// Accents and points that readers leave out; vowel signs of Indic scripts and the voicing of kana are letters and
/// stay. `static/js/search.js` has the same ones.
pub const ACCENTS: [RangeInclusive<char>; 11] = [
    '\u{0300}'..='\u{036f}',
    '\u{0483}'..='\u{0487}',
    '\u{0591}'..='\u{05c7}',
    '\u{0610}'..='\u{061a}',
    '\u{064b}'..='\u{065f}',
    '\u{0670}'..='\u{0670}',
    '\u{06d6}'..='\u{06ed}',
    '\u{1ab0}'..='\u{1aff}',
    '\u{1dc0}'..='\u{1dff}',
    '\u{20d0}'..='\u{20ff}',
    '\u{fe20}'..='\u{fe2f}',
];

/// The letters of a word as they are compared: lower case, `ß` as `ss`, the final sigma as sigma, all i of Turkish as
/// `i`, and spelled in one way.
pub fn fold_chars(word: &[char]) -> Vec<char> {
    let mut folded = Vec::with_capacity(word.len());
    for &c in word {
        letter(c, &mut |c| folded.push(c));
    }
    folded
}

/// The same for a text; apostrophes become straight.
pub fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    word.chars().for_each(|c| letter(c, &mut |c| folded.push(c)));
    folded
}

/// Adds to `plain` what of a text is left without accents and case. `static/js/search.js` does the same.
pub fn fold_accents(text: &str, plain: &mut String) {
    let bare = text.nfkd().filter(|&c| !is_accent(c)).nfc();
    let mut push = |c: char| match c {
        'ø' => plain.push('o'),
        'ł' => plain.push('l'),
        'đ' => plain.push('d'),
        // the dot of a capital I that is Turkish
        _ if is_accent(c) => {}
        _ => plain.push(c),
    };
    bare.for_each(|c| letter(c, &mut push));
}

fn is_accent(c: char) -> bool {
    !c.is_ascii() && ACCENTS.iter().any(|range| range.contains(&c))
}

/// Gives the letters that one is spelled with where case and accents count: ligatures, the long s and full-width forms
/// resolved, the Russian ё written as most print it, without the stroke that stretches an Arabic word.
pub fn spell(c: char, push: &mut impl FnMut(char)) {
    match c {
        _ if c.is_ascii() => push(c),
        'œ' => ['o', 'e'].into_iter().for_each(push),
        'Œ' => ['O', 'e'].into_iter().for_each(push),
        'æ' => ['a', 'e'].into_iter().for_each(push),
        'Æ' => ['A', 'e'].into_iter().for_each(push),
        '\u{640}' => {}
        'ſ' => push('s'),
        'ё' => push('е'),
        'Ё' => push('Е'),
        '\u{fb05}' => ['s', 't'].into_iter().for_each(push),
        '\u{fb00}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{ff01}'..='\u{ffdc}' | 'ĳ' | 'Ĳ' => {
            std::iter::once(c).nfkc().for_each(push);
        }
        _ => push(c),
    }
}

fn letter(c: char, push: &mut impl FnMut(char)) {
    match c {
        _ if c.is_ascii() => push(c.to_ascii_lowercase()),
        'İ' | 'ı' => push('i'),
        'ß' | 'ẞ' => ['s', 's'].into_iter().for_each(push),
        'ς' => push('σ'),
        _ if is_apostrophe(c) => push('\''),
        _ => spell(c, &mut |c| c.to_lowercase().for_each(&mut *push)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_the_manner_of_writing_do_not_count() {
        assert_eq!(fold("İı STRASSE Straße ΟΔΟΣ οδος"), "ii strasse strasse οδοσ οδοσ");
        assert_eq!(fold("Œuvre Ærø Всё D’après"), "oeuvre aerø все d'après");
    }

    #[test]
    fn spelling_keeps_case_and_accents() {
        let spelled = |text: &str| {
            let mut spelled = String::new();
            text.chars().for_each(|c| spell(c, &mut |c| spelled.push(c)));
            spelled
        };
        assert_eq!(spelled("ﬁrst Œuvre ſo Ёлка ＡＢ كـتاب Été"), "first Oeuvre so Елка AB كتاب Été");
    }
}
