//! Where a word stands, over the whole site: collected as packed bytes, published as a string.
//!
//! The string has for each document the difference to the one before in base 36 (nothing for 1) and a letter from `A`
//! to `Z`, its weight. Of a word that stands nearly everywhere only the weightiest places are kept, after the true
//! number of its documents and a colon.

use super::terms::{Reader, number};

/// How many places of a word are published.
const MOST: usize = 2_500;

/// A word's documents, in ascending order.
#[derive(Debug, Default)]
pub struct Postings {
    packed: Vec<u8>,
    last: u32,
    count: usize,
}

impl Postings {
    /// Adds a document after all others.
    pub fn push(&mut self, document: u32, weight: u8) {
        number(document - self.last, &mut self.packed);
        self.packed.push(weight);
        self.last = document;
        self.count += 1;
    }

    fn unpack(&self) -> Vec<(u32, u8)> {
        let mut reader = Reader { bytes: &self.packed };
        let mut document = 0;
        (0..self.count)
            .map(|_| {
                document += reader.number();
                (document, reader.byte().unwrap_or(1))
            })
            .collect()
    }

    /// The string that is published.
    pub fn publish(&self) -> String {
        let mut places = self.unpack();
        let mut out = String::with_capacity(places.len().min(MOST) * 3);
        if places.len() > MOST {
            places.sort_by_key(|(document, weight)| (std::cmp::Reverse(*weight), *document));
            places.truncate(MOST);
            places.sort_unstable();
            base36(self.count as u32, &mut out);
            out.push(':');
        }
        let mut next = 0;
        for (document, weight) in places {
            if document != next {
                base36(document + 1 - next, &mut out);
            }
            out.push(char::from(b'A' + weight.clamp(1, 26) - 1));
            next = document + 1;
        }
        out
    }
}

fn base36(value: u32, out: &mut String) {
    if value >= 36 {
        base36(value / 36, out);
    }
    out.push(char::from_digit(value % 36, 36).unwrap_or('0'));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn published(places: impl IntoIterator<Item = (u32, u8)>) -> String {
        let mut postings = Postings::default();
        places.into_iter().for_each(|(document, weight)| postings.push(document, weight));
        postings.publish()
    }

    #[test]
    fn differences_are_written_in_base_36_and_those_of_one_left_out() {
        assert_eq!(published([(0, 1), (1, 26), (37, 2), (1000, 3)]), "AZ10Bqr".to_owned() + "C");
    }

    #[test]
    fn of_a_common_word_the_weightiest_places_are_kept() {
        let many = published((0..3000).map(|document| (document, if document == 2999 { 20 } else { 4 })));
        assert!(many.starts_with("2bc:D"), "{}", &many[..8]);
        assert!(many.ends_with("dxT"), "{}", &many[many.len() - 8..]);
        assert_eq!(many.bytes().filter(u8::is_ascii_uppercase).count(), MOST);
    }
}
