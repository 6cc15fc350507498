//! What the notes of an article together tell of the text they were written on. Each stores its words and perhaps a little of what stands around
//! them; where these of two notes overlap, one tells how the text goes on beside the other. So what stood around a passage is known farther than
//! its own note says, without anything being kept between builds. Where notes contradict each other nothing is known.

use std::collections::HashMap;
use std::ops::Range;

use super::exact::Phrase;
use super::normal::Normal;
use super::selector::Selector;

/// Two notes overlap where they have so many characters in common.
const OVERLAP: usize = 20;
/// So many characters on either side are enough.
const REACH: usize = 300;

/// What is known of the text beside a passage, in the normal form and in reading order, its stored context included.
#[derive(Debug, Default, Clone)]
pub struct Beside {
    pub before: Vec<char>,
    pub after: Vec<char>,
}

/// The text that one note stores, in the normal form.
struct Piece {
    chars: Vec<char>,
    words: Range<usize>,
}

/// The stored texts of all notes.
pub struct Known {
    pieces: Vec<Option<Piece>>,
    /// Where some characters stand: in which piece, and behind how many characters.
    places: HashMap<Box<[char]>, Vec<(usize, usize)>>,
}

impl Known {
    /// Puts together what `selectors` store.
    pub fn of(selectors: &[&Selector]) -> Self {
        let pieces: Vec<Option<Piece>> = selectors.iter().map(|selector| Piece::of(selector)).collect();
        let mut places: HashMap<Box<[char]>, Vec<(usize, usize)>> = HashMap::new();
        for (i, piece) in pieces.iter().enumerate() {
            for (at, chars) in piece.iter().flat_map(|piece| piece.chars.windows(OVERLAP).enumerate()) {
                places.entry(chars.into()).or_default().push((i, at));
            }
        }
        Self { pieces, places }
    }

    /// What is known beside the words of selector `i`.
    pub fn beside(&self, i: usize) -> Beside {
        let Some(piece) = self.pieces.get(i).and_then(Option::as_ref) else { return Beside::default() };
        let mut text = piece.chars.clone();
        let end = piece.words.end;
        while text.len() < end + REACH {
            let Some(more) = self.after(&text) else { break };
            text.extend_from_slice(more);
        }
        let after = text[end..].iter().copied().take(REACH).collect();
        let mut text = piece.chars[..end].to_vec();
        let mut start = piece.words.start;
        while start < REACH {
            let Some(more) = self.before(&text) else { break };
            start += more.len();
            text.splice(..0, more.iter().copied());
        }
        Beside { before: text[start.saturating_sub(REACH)..start].to_vec(), after }
    }

    /// How the text goes on after `text`, if all notes that tell agree.
    fn after(&self, text: &[char]) -> Option<&[char]> {
        let end = text.get(text.len().checked_sub(OVERLAP)?..)?;
        let mut ways: Vec<&[char]> = self.told(end).map(|(piece, at)| &piece.chars[at + OVERLAP..]).collect();
        ways.sort_by_key(|way| way.len());
        let longest = *ways.last().filter(|way| !way.is_empty())?;
        ways.iter().all(|way| longest.starts_with(way)).then_some(longest)
    }

    /// What stands before `text`, if all notes that tell agree.
    fn before(&self, text: &[char]) -> Option<&[char]> {
        let mut ways: Vec<&[char]> = self.told(text.get(..OVERLAP)?).map(|(piece, at)| &piece.chars[..at]).collect();
        ways.sort_by_key(|way| way.len());
        let longest = *ways.last().filter(|way| !way.is_empty())?;
        ways.iter().all(|way| longest.ends_with(way)).then_some(longest)
    }

    fn told(&self, chars: &[char]) -> impl Iterator<Item = (&Piece, usize)> {
        let places = self.places.get(chars).map_or(&[][..], Vec::as_slice);
        places.iter().filter_map(|&(i, at)| self.pieces[i].as_ref().map(|piece| (piece, at)))
    }
}

impl Piece {
    /// What a selector stores, where its words are given in one piece.
    fn of(selector: &Selector) -> Option<Self> {
        let Selector::Words { exact, scope } = selector else { return None };
        let phrase = Phrase::new(exact);
        let side = |words: &Option<String>| words.as_deref().unwrap_or_default().to_owned();
        let (before, after) = (side(&scope.prefix), side(&scope.suffix));
        let (before, words) = (Normal::of(&before).chars, &phrase.reading().chars);
        let mut chars = before;
        let start = chars.len();
        chars.extend_from_slice(words);
        let end = chars.len();
        chars.extend(Normal::of(&after).chars);
        Some(Self { chars, words: start..end })
    }
}

#[cfg(test)]
mod tests {
    use super::super::Scope;
    use super::*;

    fn note(prefix: &str, exact: &str, suffix: &str) -> Selector {
        let side = |words: &str| (!words.is_empty()).then(|| words.to_owned());
        Selector::Words {
            exact: exact.into(),
            scope: Scope { prefix: side(prefix), suffix: side(suffix), ..Scope::default() },
        }
    }

    fn beside(notes: &[Selector], i: usize) -> (String, String) {
        let beside = Known::of(&notes.iter().collect::<Vec<_>>()).beside(i);
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
        assert_eq!(beside(&notes, 0).1, " Nobody was surprised when it stopped.");
    }

    #[test]
    fn words_that_repeat_come_to_an_end() {
        let notes = [note("", "over and over and over and over and over", "")];
        assert!(beside(&notes, 0).1.len() <= REACH);
    }
}
