//! Whether a stretch of a text stands in it once.
//!
//! In: a text, then stretches of it. Out: yes or no, in a time that does not grow with the text where that is long: of
//! a long one it is known where each run of [`STEP`] bytes stands that begins at a multiple of [`STEP`], and wherever a
//! stretch stands again, one such run lies in it. Not: which stretch to ask for.

use memchr::memmem;
use std::ops::Range;
use std::sync::OnceLock;

/// Bytes of a run, and from one to the next.
const STEP: usize = 8;
/// Up to so many bytes, a text is searched.
const SHORT: usize = 128 << 10;

/// A text that is asked many times.
#[derive(Debug)]
pub(super) struct Once<'t> {
    text: &'t [u8],
    /// Where the runs begin, in the order of what they hold.
    runs: OnceLock<Vec<usize>>,
}

impl<'t> Once<'t> {
    /// A text.
    pub fn new(text: &'t str) -> Self {
        Self { text: text.as_bytes(), runs: OnceLock::new() }
    }

    /// Whether the words of a stretch stand nowhere else, not even where both have bytes in common.
    pub fn is(&self, stretch: &Range<usize>) -> bool {
        if self.text.len() <= SHORT || stretch.len() < 2 * STEP {
            return self.is_by_search(stretch);
        }
        (0..STEP).all(|shift| !self.stands_again(stretch, shift))
    }

    fn is_by_search(&self, stretch: &Range<usize>) -> bool {
        let finder = memmem::Finder::new(&self.text[stretch.clone()]);
        let first = finder.find(self.text);
        let again = first.map(|at| finder.find(&self.text[at + 1..]));
        again.flatten().is_none()
    }

    /// Whether the stretch stands elsewhere, so that a run begins `shift` bytes, or some [`STEP`]s more, behind its
    /// start. Of the runs that it would have the rarest is looked for.
    fn stands_again(&self, stretch: &Range<usize>, shift: usize) -> bool {
        let starts = (shift..=stretch.len() - STEP).step_by(STEP);
        let found = starts.map(|inside| (inside, self.runs_as(&self.text[stretch.start + inside..][..STEP])));
        let Some((inside, places)) = found.min_by_key(|(_, places)| places.len()) else { return false };
        places.iter().any(|place| {
            let Some(start) = place.checked_sub(inside) else { return false };
            start != stretch.start && self.text[start..].starts_with(&self.text[stretch.clone()])
        })
    }

    fn runs_as(&self, wanted: &[u8]) -> &[usize] {
        let run = |place: &usize| &self.text[*place..][..STEP];
        let all = self.runs.get_or_init(|| {
            let mut all: Vec<usize> = (0..=self.text.len() - STEP).step_by(STEP).collect();
            all.sort_unstable_by_key(|place| run(place));
            all
        });
        let start = all.partition_point(|place| run(place) < wanted);
        let end = start + all[start..].partition_point(|place| run(place) == wanted);
        &all[start..end]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_runs_say_what_a_search_says() {
        // Few letters, so that much stands twice; of every length, at every place.
        let mut number = 7_u64;
        let mut letters = String::new();
        while letters.len() <= SHORT {
            number = number.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            letters.push(char::from(b'a' + (number >> 40) as u8 % 2));
        }
        let once = Once::new(&letters);
        let (mut alone, mut again) = (0, 0);
        for at in 0..600 {
            let start = at * 211;
            let stretch = start..start + 12 + at % 12;
            let is = once.is(&stretch);
            assert_eq!(is, once.is_by_search(&stretch), "{stretch:?}");
            *(if is { &mut alone } else { &mut again }) += 1;
        }
        assert!(alone > 100 && again > 100, "{alone} {again}");
    }

    #[test]
    fn what_overlaps_itself_stands_again() {
        let text = format!("{}{}", "ab".repeat(30), "c".repeat(SHORT));
        assert!(!Once::new(&text).is(&(0..40)));
        assert!(Once::new(&text).is(&(0..60)));
        assert!(!Once::new(&text).is(&(SHORT..SHORT + 40)));
    }
}
