//! Marks: quotation marks, dashes and apostrophes as a typewriter has them, what a reader does not see, and signs that
//! say something.

/// Characters that a reader does not see: soft hyphens, zero-width spaces and joiners, marks of direction, variation
/// selectors.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// Quotation marks and dashes of all languages as their typewriter forms.
pub fn plain_mark(c: char) -> char {
    match c {
        '«' | '»' | '“' | '”' | '„' | '‟' | '″' | '‶' | '〝' | '〞' | '〟' | '「' | '」' | '『' | '』' | '＂' | '｢'
        | '｣' | '❝' | '❞' | '״' => '"',
        '‹' | '›' | '‵' | '`' | '׳' | '՚' | '❛' | '❜' | '‚' | '‛' | '′' | 'ʹ' => '\'',
        _ if is_apostrophe(c) => '\'',
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '⁃' | '﹘' | '﹣' | '－' | '⸺' | '⸻' => '-',
        _ => c,
    }
}

/// What may stand as an apostrophe inside of a word.
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | 'ʻ' | '´' | '＇')
}

/// Signs that say what a number counts: money, parts of a hundred, degrees.
pub fn is_unit(c: char) -> bool {
    matches!(c, '%' | '‰' | '€' | '$' | '£' | '¥' | '₽' | '₴' | '₸' | '₺' | '₹' | '°')
}

/// Signs that are words, since they say something by themselves.
pub fn is_sign(c: char) -> bool {
    is_unit(c) || matches!(c, '<' | '>' | '=' | '≤' | '≥' | '≠' | '±' | '+' | '×' | '÷' | '&' | '§' | '№')
}

/// Signs that lead a name or a number; words where a quotation has them, and mostly markup in passages about programs.
pub fn is_lead(c: char) -> bool {
    matches!(c, '#' | '@')
}

/// Signs that change what a number beside them says.
pub fn changes_number(c: char) -> bool {
    is_unit(c) || matches!(c, '-' | '<' | '>' | '≤' | '≥' | '±')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_all_languages_become_plain() {
        let plain = |text: &str| text.chars().map(plain_mark).collect::<String>();
        assert_eq!(plain("„a“ «b» 「c」 ‚d‘ l’e – f—g −1"), "\"a\" \"b\" \"c\" 'd' l'e - f-g -1");
    }

    #[test]
    fn a_sign_that_changes_a_number_is_a_word() {
        let signs = ('\u{21}'..'\u{3000}').filter(|&c| changes_number(c) && c != '-');
        assert!(signs.clone().count() > 10 && signs.into_iter().all(is_sign));
    }
}
