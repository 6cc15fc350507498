//! Where a place begins and ends: at word borders, with the punctuation that the author's words have there. Does not
//! look at sections or blocks.

use std::ops::Range;

use crate::words::script::{is_letter, is_spaced};

/// Extends a place that begins and ends with a word by the punctuation around it, as far as `words` begins and ends
/// with punctuation, too, and it stands next to the place without a space.
pub fn with_punctuation(chars: &[char], place: Range<usize>, words: &[char]) -> Range<usize> {
    let leading = words.iter().take_while(|&&c| !is_letter(c)).count();
    let trailing = words.iter().rev().take_while(|&&c| !is_letter(c)).count();
    let before = chars[..place.start].iter().rev().take(leading).take_while(|&&c| is_punctuation(c)).count();
    let after = chars[place.end..].iter().take(trailing).take_while(|&&c| is_punctuation(c)).count();
    // Opening marks go with what follows them, closing ones with what stands before.
    let inner = |i: usize| chars[i] == '\'' && chars.get(i + 1).is_some_and(|&c| is_letter(c));
    let after = (place.end..place.end + after).take_while(|&i| !is_opening(chars[i]) && !inner(i)).count();
    place.start - before..place.end + after
}

fn is_punctuation(c: char) -> bool {
    !is_letter(c) && !c.is_whitespace()
}

fn is_opening(c: char) -> bool {
    matches!(c, '(' | '[' | '{' | '¿' | '¡')
}

/// The places that do not begin or end inside a word, if there are any; else all.
pub fn at_word_borders(text: &str, places: &[Range<usize>]) -> Vec<Range<usize>> {
    let whole: Vec<Range<usize>> =
        places.iter().filter(|place| !cuts(text, place.start) && !cuts(text, place.end)).cloned().collect();
    if whole.is_empty() { places.to_vec() } else { whole }
}

/// Whether `at` lies inside a word of a script that separates its words.
fn cuts(text: &str, at: usize) -> bool {
    let inner = |c: Option<char>| c.is_some_and(|c| is_letter(c) && is_spaced(c));
    inner(text[..at].chars().next_back()) && inner(text[at..].chars().next())
}

/// The longer word that a place without spaces stands in.
pub fn enclosing_word<'t>(text: &'t str, place: &Range<usize>) -> Option<&'t str> {
    let within = &text[place.clone()];
    if within.contains(|c: char| !is_letter(c)) || !(cuts(text, place.start) || cuts(text, place.end)) {
        return None;
    }
    let before: usize = text[..place.start].chars().rev().take_while(|&c| is_letter(c)).map(char::len_utf8).sum();
    let after: usize = text[place.end..].chars().take_while(|&c| is_letter(c)).map(char::len_utf8).sum();
    Some(&text[place.start - before..place.end + after])
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
