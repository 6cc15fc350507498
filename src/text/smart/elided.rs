//! Words that begin with an apostrophe (`’tis`, `’n’`, `’90s`), in the languages that have them.

use crate::words::fold;
use crate::words::lexicon::everywhere;

/// Whether what stands after a mark is a clipped word or a year without its century: `tis`, `90s`, `68`.
pub fn is_elided(after: &str) -> bool {
    let word: String = after.chars().take(12).take_while(|letter| letter.is_alphanumeric()).collect();
    everywhere().elided.contains(&fold(&word)) || is_year(&word)
}

/// `07`, `60s`.
fn is_year(word: &str) -> bool {
    let digits = word.strip_suffix('s').unwrap_or(word);
    digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit())
}
