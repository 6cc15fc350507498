//! The words of one article and its notes, packed: what is kept of an article until the index of the site is made.
//!
//! Words are sorted and front-coded, each with the places where it stands: 0 is the article, n its n-th note. Some six
//! bytes for each word.

use serde::{Deserialize, Serialize};

/// Packed words of one article, in parts by their first byte, so that parts can be merged side by side.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    parts: [Box<[u8]>; PARTS],
}

/// How many parts there are.
pub const PARTS: usize = 4;

/// The heaviest weight: `Z`.
pub const HEAVIEST: u8 = 26;

/// Packs words that are sorted, each with its documents and weights, documents in ascending order.
pub fn pack<'w, P>(words: impl Iterator<Item = (&'w str, P)>) -> Terms
where
    P: Iterator<Item = (u32, u16)> + Clone,
{
    let mut parts = [const { Vec::new() }; PARTS];
    let mut before = [""; PARTS];
    for (word, places) in words {
        let part = part_of(word);
        pack_word(before[part], word, places, &mut parts[part]);
        before[part] = word;
    }
    Terms { parts: parts.map(Vec::into_boxed_slice) }
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

fn pack_word(before: &str, word: &str, places: impl Iterator<Item = (u32, u16)> + Clone, out: &mut Vec<u8>) {
    let shared = before.bytes().zip(word.bytes()).take_while(|(a, b)| a == b).count();
    out.push(shared as u8);
    out.push((word.len() - shared) as u8);
    out.extend_from_slice(&word.as_bytes()[shared..]);
    number(places.clone().count() as u32, out);
    let mut last = 0;
    for (local, weight) in places {
        number(local - last, out);
        out.push(weight.min(HEAVIEST.into()) as u8);
        last = local;
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
