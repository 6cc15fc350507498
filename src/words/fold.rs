//! What becomes of letters where case and the manner of writing do not count: lower case, `ß` as `ss`, `æ` and `œ` as two letters,
//! the final sigma as sigma, all i of Turkish as `i`, the Russian `ё` as `е`, apostrophes straight. Accents are kept.

/// The letters of a word as they are compared.
pub fn fold_chars(word: &[char]) -> Vec<char> {
    let mut folded = Vec::with_capacity(word.len());
    word.iter().for_each(|&c| letter(c, |c| folded.push(c)));
    folded
}

/// The same for a text.
pub fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    word.chars().for_each(|c| letter(c, |c| folded.push(c)));
    folded
}

fn letter(c: char, mut push: impl FnMut(char)) {
    match c {
        'A'..='Z' => push(c.to_ascii_lowercase()),
        _ if c.is_ascii() => push(c),
        'İ' | 'ı' => push('i'),
        'ß' | 'ẞ' => ['s', 's'].into_iter().for_each(push),
        'æ' | 'Æ' => ['a', 'e'].into_iter().for_each(push),
        'œ' | 'Œ' => ['o', 'e'].into_iter().for_each(push),
        'ς' => push('σ'),
        'ё' | 'Ё' => push('е'),
        '’' | '‘' | 'ʼ' | '\u{ff07}' => push('\''),
        _ => c.to_lowercase().for_each(push),
    }
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn case_and_the_manner_of_writing_do_not_count() {
        assert_eq!(fold("İı STRASSE Straße ΟΔΟΣ οδος"), "ii strasse strasse οδοσ οδοσ");
        assert_eq!(fold("Œuvre Ærø Всё D’après"), "oeuvre aerø все d'après");
    }
}
