//! The words of one article and its notes, packed: what is kept of an article until the index of the site is made.
//!
//! Words are sorted and front-coded, each with the places where it stands: 0 is the article, n its n-th note. Some six
//! bytes for each word.

use super::words;
use std::collections::HashMap;

/// Packed words of one article, in parts by their first byte, so that parts can be merged side by side.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Terms {
    parts: [Box<[u8]>; PARTS],
}

/// How many parts there are.
pub const PARTS: usize = 4;

/// The heaviest weight: `Z`.
pub const HEAVIEST: u8 = 26;

/// Words while they are collected.
#[derive(Debug, Default)]
pub struct Collected {
    places: HashMap<Box<str>, Vec<Place>>,
}

/// A word's weight in one document.
#[derive(Debug, Clone, Copy)]
struct Place {
    local: u32,
    weight: u16,
}

impl Collected {
    /// Adds the words of a text to a document; documents are added in order. The weight is that of the first occurrence;
    /// each further one adds one.
    pub fn add(&mut self, local: u32, text: &str, weight: u8) {
        words::each(text, |word| {
            let Some(places) = self.places.get_mut(word) else {
                self.places.insert(word.into(), vec![Place { local, weight: weight.into() }]);
                return;
            };
            match places.last_mut() {
                Some(place) if place.local == local => place.weight = place.weight.max(weight.into()).saturating_add(1),
                _ => places.push(Place { local, weight: weight.into() }),
            }
        });
    }

    /// Packs the words.
    pub fn pack(self) -> Terms {
        let mut words: Vec<(Box<str>, Vec<Place>)> = self.places.into_iter().collect();
        words.sort_unstable_by(|a, b| a.0.cmp(&b.0));
        let mut parts = [const { Vec::new() }; PARTS];
        let mut before = [""; PARTS];
        for (word, places) in &words {
            let part = part_of(word);
            pack_word(before[part], word, places, &mut parts[part]);
            before[part] = word;
        }
        Terms { parts: parts.map(Vec::into_boxed_slice) }
    }
}

/// The part that a word belongs to: four of about the same size in English, the last for all other scripts.
fn part_of(word: &str) -> usize {
    match word.as_bytes().first() {
        Some(..b'd') => 0,
        Some(b'd'..b'm') => 1,
        Some(b'm'..b's') => 2,
        _ => 3,
    }
}

fn pack_word(before: &str, word: &str, places: &[Place], out: &mut Vec<u8>) {
    let shared = before.bytes().zip(word.bytes()).take_while(|(a, b)| a == b).count();
    out.push(shared as u8);
    out.push((word.len() - shared) as u8);
    out.extend_from_slice(&word.as_bytes()[shared..]);
    number(places.len() as u32, out);
    let mut last = 0;
    for place in places {
        number(place.local - last, out);
        out.push(place.weight.min(HEAVIEST.into()) as u8);
        last = place.local;
    }
}

impl Terms {
    /// The words of one part, each with its places: document within the article, and weight.
    pub fn each(&self, part: usize, mut found: impl FnMut(&[u8], u32, u8)) {
        let mut reader = Reader { bytes: &self.parts[part] };
        let mut word = Vec::new();
        while let Some(shared) = reader.byte() {
            let added = usize::from(reader.byte().unwrap_or(0));
            word.truncate(usize::from(shared));
            word.extend_from_slice(reader.take(added));
            let mut local = 0;
            for _ in 0..reader.number() {
                local += reader.number();
                found(&word, local, reader.byte().unwrap_or(1));
            }
        }
    }
}

/// Appends a number, seven bits a byte, the lowest first.
pub fn number(mut value: u32, out: &mut Vec<u8>) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

/// Reads what [`number`] and its like have written.
#[derive(Debug)]
pub struct Reader<'b> {
    /// What is left.
    pub bytes: &'b [u8],
}

impl<'b> Reader<'b> {
    /// One byte, or none at the end.
    pub fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.bytes.split_first()?;
        self.bytes = rest;
        Some(*first)
    }

    /// A number; 0 at the end.
    pub fn number(&mut self) -> u32 {
        let mut value = 0;
        for shift in (0..32).step_by(7) {
            let byte = self.byte().unwrap_or(0);
            value |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                break;
            }
        }
        value
    }

    fn take(&mut self, count: usize) -> &'b [u8] {
        let (taken, rest) = self.bytes.split_at(count.min(self.bytes.len()));
        self.bytes = rest;
        taken
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(terms: &Terms) -> Vec<(String, u32, u8)> {
        let mut all = Vec::new();
        for part in 0..PARTS {
            terms.each(part, |word, local, weight| {
                all.push((String::from_utf8_lossy(word).into_owned(), local, weight));
            });
        }
        all
    }

    #[test]
    fn what_is_packed_comes_out_sorted_with_its_places() {
        let mut collected = Collected::default();
        collected.add(0, "steppe stepped steppe мир", 4);
        collected.add(300, "Step steppe", 6);
        let expected = [("step", 300, 6), ("stepped", 0, 4), ("steppe", 0, 5), ("steppe", 300, 6), ("мир", 0, 4)];
        let mut found = all(&collected.pack());
        found.sort_by_key(|(word, local, _)| (expected.iter().position(|it| it.0 == word), *local));
        assert_eq!(found, expected.map(|(word, local, weight)| (word.to_owned(), local, weight)));
    }

    #[test]
    fn a_word_never_weighs_more_than_the_heaviest() {
        let mut collected = Collected::default();
        collected.add(0, &"word ".repeat(70_000), 1);
        assert_eq!(all(&collected.pack()), [("word".to_owned(), 0, HEAVIEST)]);
    }
}
