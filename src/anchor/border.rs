//! Where a place begins and ends: at word borders, with the punctuation that the author's words have there. Works on
//! characters of the normal form; does not look at sections or blocks.

use std::ops::Range;

use super::words::is_letter;

/// Extends a place that begins and ends with a word by the punctuation around it, as far as `words` begins and ends with
/// punctuation, too, and it stands next to the place without a space.
pub fn with_punctuation(chars: &[char], place: Range<usize>, words: &[char]) -> Range<usize> {
    let leading = words.iter().take_while(|&&c| !is_letter(c)).count();
    let trailing = words.iter().rev().take_while(|&&c| !is_letter(c)).count();
    let before = chars[..place.start].iter().rev().take(leading).take_while(|&&c| is_punctuation(c)).count();
    let after = chars[place.end..].iter().take(trailing).take_while(|&&c| is_punctuation(c)).count();
    // Opening marks go with what follows them, closing ones with what stands before.
    let after = chars[place.end..place.end + after].iter().take_while(|&&c| !is_opening(c)).count();
    place.start - before..place.end + after
}

fn is_punctuation(c: char) -> bool {
    !is_letter(c) && !c.is_whitespace()
}

fn is_opening(c: char) -> bool {
    matches!(c, '(' | '[' | '{' | '¿' | '¡')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_the_punctuation_that_the_words_have() {
        let text: Vec<char> = "a (b c). d".chars().collect();
        let words = |s: &str| s.chars().collect::<Vec<_>>();
        assert_eq!(with_punctuation(&text, 3..6, &words("(x).")), 2..8);
        assert_eq!(with_punctuation(&text, 3..6, &words("x")), 3..6);
    }
}
