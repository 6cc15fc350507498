//! What the notes of an article together tell of the text they were written on. Each stores its words and perhaps a
//! little of what stands around them; where these of two notes overlap, one tells how the text goes on beside the
//! other. So what stood around a passage is known farther than its own note says, without anything being kept between
//! builds. Where notes contradict each other nothing is known.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Range;

use super::exact::Phrase;
use super::selector::Scope;
use crate::words::Normal;
use crate::words::script::{is_letter, is_spaced};

/// Two notes overlap where they have so many characters in common.
const OVERLAP: usize = 20;
/// So many characters on either side are enough.
const REACH: usize = 300;

/// What is known of the text beside a passage, in the normal form and in reading order, its stored context included.
#[derive(Debug, Default, Clone)]
pub struct WiderContext {
    pub before: Vec<char>,
    pub after: Vec<char>,
}

/// The text that one note stores, in the normal form.
struct Piece {
    chars: Vec<char>,
    words: Range<usize>,
}

/// The stored texts of all notes.
pub struct KnownContext {
    pieces: Vec<Option<Piece>>,
    /// For each beginning of a word the hash of the characters from there on, in which piece, and behind how many of
    /// its characters; in order.
    places: Vec<(u64, u32, u32)>,
}

impl KnownContext {
    /// Puts together what notes store; none for those without words in one piece.
    pub fn of<'n>(notes: impl Iterator<Item = Option<(&'n Phrase, &'n Scope)>>) -> Self {
        let pieces: Vec<Option<Piece>> =
            notes.map(|note| note.map(|(phrase, scope)| Piece::of(phrase, scope))).collect();
        let mut places: Vec<(u64, u32, u32)> = Vec::new();
        for (i, piece) in pieces.iter().enumerate() {
            let chars = piece.as_ref().map_or(&[][..], |piece| &piece.chars);
            places.extend(beginnings(chars).map(|at| (hash(&chars[at..at + OVERLAP]), i as u32, at as u32)));
        }
        places.sort_unstable();
        Self { pieces, places }
    }

    /// What is known beside the words of note `i`, if it is more than its own context.
    pub fn beside(&self, i: usize) -> Option<WiderContext> {
        let piece = self.pieces.get(i)?.as_ref()?;
        let mut text = piece.chars.clone();
        let end = piece.words.end;
        while text.len() < end + REACH {
            let Some(more) = self.after(&text) else { break };
            text.extend_from_slice(more);
        }
        let after: Vec<char> = text[end..].iter().copied().take(REACH).collect();
        let mut more = text.len() > piece.chars.len();
        let mut text = piece.chars[..end].to_vec();
        let mut start = piece.words.start;
        while start < REACH {
            let Some(before) = self.before(&text) else { break };
            start += before.len();
            text.splice(..0, before.iter().copied());
            more = true;
        }
        more.then(|| WiderContext { before: text[start.saturating_sub(REACH)..start].to_vec(), after })
    }

    /// How the text goes on after `text`, if all notes that tell agree.
    fn after(&self, text: &[char]) -> Option<&[char]> {
        let from = beginnings(text).last()?;
        let own = &text[from..];
        let ways: Vec<&[char]> = self.told(own).map(|(piece, at)| &piece.chars[at..]).collect();
        let longest = *ways.iter().max_by_key(|way| way.len()).filter(|way| way.len() > own.len())?;
        (longest.starts_with(own) && ways.iter().all(|way| longest.starts_with(way))).then(|| &longest[own.len()..])
    }

    /// What stands before `text`, if all notes that tell agree.
    fn before(&self, text: &[char]) -> Option<&[char]> {
        // A stored prefix may begin inside of a word.
        beginnings(text).take(2).find_map(|from| self.before_from(text, from))
    }

    fn before_from(&self, text: &[char], from: usize) -> Option<&[char]> {
        let own = &text[..from];
        let ways: Vec<&[char]> = self.told(&text[from..]).map(|(piece, at)| &piece.chars[..at]).collect();
        let longest = *ways.iter().max_by_key(|way| way.len()).filter(|way| way.len() > own.len())?;
        let agreed = longest.ends_with(own) && ways.iter().all(|way| longest.ends_with(way));
        agreed.then(|| &longest[..longest.len() - own.len()])
    }

    /// Where pieces have the first characters of `text`.
    fn told(&self, text: &[char]) -> impl Iterator<Item = (&Piece, usize)> {
        let key = &text[..OVERLAP];
        let wanted = hash(key);
        let first = self.places.partition_point(|place| place.0 < wanted);
        let same = self.places[first..].iter().take_while(move |place| place.0 == wanted);
        same.filter_map(move |&(_, piece, at)| {
            let piece = self.pieces[piece as usize].as_ref()?;
            piece.chars[at as usize..].starts_with(key).then_some((piece, at as usize))
        })
    }
}

/// Where words begin with enough characters behind them.
fn beginnings(chars: &[char]) -> impl DoubleEndedIterator<Item = usize> {
    let begins = |&at: &usize| is_letter(chars[at]) && (at == 0 || !is_letter(chars[at - 1]) || !is_spaced(chars[at]));
    (0..(chars.len() + 1).saturating_sub(OVERLAP)).filter(begins)
}

fn hash(chars: &[char]) -> u64 {
    let mut hasher = DefaultHasher::new();
    chars.hash(&mut hasher);
    hasher.finish()
}

impl Piece {
    fn of(phrase: &Phrase, scope: &Scope) -> Self {
        let side = |words: &Option<String>| Normal::of(words.as_deref().unwrap_or_default()).chars;
        let mut chars = side(&scope.prefix);
        let start = chars.len();
        chars.extend_from_slice(&phrase.reading().chars);
        let end = chars.len();
        chars.extend(side(&scope.suffix));
        Self { chars, words: start..end }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note(prefix: &str, exact: &str, suffix: &str) -> (Phrase, Scope) {
        let side = |words: &str| (!words.is_empty()).then(|| words.to_owned());
        (Phrase::new(exact), Scope { prefix: side(prefix), suffix: side(suffix), ..Scope::default() })
    }

    fn beside(notes: &[(Phrase, Scope)], i: usize) -> (String, String) {
        let beside =
            KnownContext::of(notes.iter().map(|(phrase, scope)| Some((phrase, scope)))).beside(i).unwrap_or_default();
        (beside.before.into_iter().collect(), beside.after.into_iter().collect())
    }

    #[test]
    fn notes_that_overlap_tell_how_the_text_goes_on() {
        let notes = [
            note("Everyone knew the old ferry. ", "It crossed at noon.", " Nobody was surprised when it stopped."),
            note("", "Nobody was surprised when it stopped. The mills went on without it.", ""),
            note("", "Of all the boats Everyone knew the old ferry.", ""),
        ];
        let told = beside(&notes, 0);
        assert_eq!(told.0, "Of all the boats Everyone knew the old ferry. ");
        assert_eq!(told.1, " Nobody was surprised when it stopped. The mills went on without it.");
    }

    #[test]
    fn notes_that_contradict_each_other_tell_nothing() {
        let notes = [
            note("", "It crossed at noon.", " Nobody was surprised when it stopped."),
            note("", "Nobody was surprised when it stopped. The mills went on without it.", ""),
            note("", "Nobody was surprised when it stopped. The town built a bridge.", ""),
        ];
        assert_eq!(beside(&notes, 0).1, "");
    }

    #[test]
    fn words_that_repeat_come_to_an_end() {
        let notes = [note("", "over and over and over and over and over", "")];
        assert!(beside(&notes, 0).1.len() <= REACH);
    }
}
