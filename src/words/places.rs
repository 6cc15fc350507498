//! Where the words of a text stand, by their numbers, and how much each tells. Built once, asked for every note or
//! quotation.

/// The number of a word that the text does not have; it equals no other word.
pub const UNKNOWN: u32 = u32::MAX;
/// In a text of fewer words a word is not held to be more common than in one of so many.
const SMALL: usize = 500;

/// For each word, its places in the text, ascending.
#[derive(Clone, Debug, Default)]
pub struct Places {
    /// For word `w`, `places[starts[w]..starts[w + 1]]`.
    starts: Vec<u32>,
    places: Vec<u32>,
}

impl Places {
    /// Of the words of a text, in order, by their numbers, which are less than `kinds`.
    pub fn of(words: impl Iterator<Item = u32> + Clone, kinds: usize) -> Self {
        let mut starts = vec![0_u32; kinds + 1];
        words.clone().for_each(|word| starts[word as usize + 1] += 1);
        (1..starts.len()).for_each(|word| starts[word] += starts[word - 1]);
        let mut next = starts.clone();
        let mut places = vec![0; starts.last().copied().unwrap_or(0) as usize];
        for (place, word) in words.enumerate() {
            let slot = &mut next[word as usize];
            places[*slot as usize] = place as u32;
            *slot += 1;
        }
        Self { starts, places }
    }

    /// The places of a word; none for one that the text does not have.
    pub fn of_word(&self, word: u32) -> &[u32] {
        let bounds = self.starts.get(word as usize).zip(self.starts.get((word as usize).wrapping_add(1)));
        bounds.map_or(&[], |(start, end)| &self.places[*start as usize..*end as usize])
    }

    /// How much a word tells about where it stands: the logarithm of how rare it is. One that the text does not have
    /// counts as if it stood there once.
    pub fn weight(&self, word: u32) -> f32 {
        let times = self.of_word(word).len().max(1);
        (1.0 + self.places.len().max(SMALL) as f32 / times as f32).ln()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_and_weighed() {
        let places = Places::of([0, 1, 0, 2].into_iter(), 3);
        assert_eq!((places.of_word(0), places.of_word(2), places.of_word(UNKNOWN)), (&[0, 2][..], &[3][..], &[][..]));
        assert!(places.weight(0) < places.weight(1) && places.weight(1) <= places.weight(UNKNOWN));
    }
}
