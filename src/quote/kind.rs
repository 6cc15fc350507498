//! Speech, title or scare quote, told apart by length, capitals, punctuation, and the words beside the marks.
//!
//! In: what stands around one quotation, and its words.
//! Out: its kind. In doubt it is speech, so that nobody's words go unsourced by mistake.

use super::Kind;
use super::glyph::is_mark;
use super::neighbourhood::Neighbourhood;
use super::speaker::is_spoken;
use crate::words::fold;
use crate::words::lexicon::{Habit, Lexicon, WordSet};

/// How many words before the marks may announce a title.
const REACH: usize = 3;

/// The kind of the quotation whose words are `words`; `hinted` says that a speaker was found.
pub(super) fn of(around: &Neighbourhood, words: &str, hinted: bool) -> Kind {
    if announced(around, &around.lexicon.so_called, 1) {
        return Kind::Scare;
    }
    let sentence = words.trim_end_matches(is_mark).ends_with(['.', '!', ',', '。']);
    if (announced(around, &around.lexicon.works, REACH) || explained(around)) && !around.after_colon() && !sentence {
        return Kind::Title;
    }
    if around.after_colon() {
        return Kind::Speech;
    }
    if !sentence && is_titled(around, words) {
        return Kind::Title;
    }
    if hinted || is_spoken(around) { Kind::Speech } else { unspoken(around, words, sentence) }
}

fn unspoken(around: &Neighbourhood, words: &str, sentence: bool) -> Kind {
    let count = words.split_whitespace().take(4).count();
    let long = count > 3 || words.chars().take(41).count() > 40;
    let unknown = !around.lexicon.tells_speech() && count > 1;
    if sentence || long || unknown || words.contains(['?', '!', '。', '，']) {
        return Kind::Speech;
    }
    let name = words.starts_with(char::is_uppercase) && !around.lexicon.has(Habit::Nouns) && !begins_sentence(around);
    if name { Kind::Title } else { Kind::Scare }
}

/// Whether one of the last words before the quotation is in the list; where a language has it so, the next one after
/// it.
fn announced(around: &Neighbourhood, list: &WordSet, reach: usize) -> bool {
    let near = &around.before[around.before.len().saturating_sub(reach)..];
    let parted = around.left.trim_end().ends_with([',', ';', '.']);
    let next = around.after.first().filter(|_| around.lexicon.has(Habit::Behind));
    next.is_some_and(|word| list.contains(&word.lower)) || !parted && near.iter().any(|word| list.contains(&word.lower))
}

/// `“Low Water”, a poem`
fn explained(around: &Neighbourhood) -> bool {
    let article =
        around.after.first().is_some_and(|word| word.after_stop && around.lexicon.articles.contains(&word.lower));
    article && around.after.get(1).is_some_and(|word| !word.after_stop && around.lexicon.works.contains(&word.lower))
}

fn begins_sentence(around: &Neighbourhood) -> bool {
    let before = around.left.trim_end_matches(|c: char| c.is_whitespace() || is_mark(c));
    before.is_empty() || before.ends_with(['.', '!', '?'])
}

/// Capitals as titles have them, or the marks that Japanese sets around titles.
fn is_titled(around: &Neighbourhood, words: &str) -> bool {
    let count = words.split_whitespace().take(20).count();
    let cased = (2..=14).contains(&count) && around.lexicon.has(Habit::Titles) && title_case(words, around.lexicon);
    cased || around.lexicon.has(Habit::Corners) && around.mark == '『' && !is_spoken(around)
}

/// Most of the longer words begin with a capital.
fn title_case(words: &str, lexicon: &Lexicon) -> bool {
    let long = words.split_whitespace().filter(|word| !lexicon.is_small(&fold(word)));
    let (capitals, all) = long.fold((0, 0), |(capitals, all), word| {
        let word = word.trim_start_matches(|c: char| !c.is_alphanumeric());
        if word.starts_with(char::is_numeric) {
            return (capitals, all);
        }
        (capitals + usize::from(word.starts_with(char::is_uppercase)), all + 1)
    });
    all >= 2 && capitals * 5 >= all * 4
}
