//! Single characters as they are compared: which belong to a word, which leave no trace, which are signs, and what each becomes.
//!
//! Case and accents are kept; ligatures, the long s and full-width forms are resolved, and the Russian ё is written as most print it.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

pub(super) fn is_word(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c)
}

/// Characters that leave no trace: soft hyphen, joiners, direction marks.
pub(super) fn is_skipped(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

pub(super) fn is_sign(c: char) -> bool {
    matches!(
        c,
        '%' | '‰'
            | '€'
            | '$'
            | '£'
            | '¥'
            | '₽'
            | '₸'
            | '₴'
            | '₺'
            | '₹'
            | '°'
            | '+'
            | '='
            | '<'
            | '>'
            | '×'
            | '÷'
            | '±'
            | '&'
            | '§'
            | '№'
            | '#'
            | '@'
    )
}

/// Scripts that are written without spaces: every character is compared on its own.
pub(super) fn is_single(c: char) -> bool {
    matches!(c, '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// Adds a character to a spelling, ligatures and full-width forms resolved.
pub(super) fn fold(c: char, spelling: &mut String) {
    match c {
        'œ' => spelling.push_str("oe"),
        'Œ' => spelling.push_str("Oe"),
        'æ' => spelling.push_str("ae"),
        'Æ' => spelling.push_str("Ae"),
        // the Arabic stroke that stretches a word
        '\u{640}' => {}
        'ſ' => spelling.push('s'),
        'ё' => spelling.push('е'),
        'Ё' => spelling.push('Е'),
        '\u{FB05}' => spelling.push_str("st"),
        '\u{FB00}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' | '\u{FF01}'..='\u{FFDC}' | 'ĳ' | 'Ĳ' => {
            spelling.extend(std::iter::once(c).nfkc());
        }
        _ => spelling.push(c),
    }
}
