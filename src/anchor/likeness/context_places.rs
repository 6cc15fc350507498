//! Where the stored prefix and suffix of a note stand in the article now. What is between them is a place, however its
//! words have changed; where they meet, the passage was deleted; and where they stand away from a place, they speak
//! against it.

use std::ops::Range;

use super::sought::Sought;
use super::windows::WINDOWS;
use crate::anchor::article::Article;
use crate::anchor::context::Fit;
use crate::words::Normal;

/// A context fits well enough to say where it stands.
const STANDS: f32 = 0.6;
/// A context stands there all but to the letter.
const UNCHANGED: f32 = 0.9;
/// Places looked at for each of the rarest words of a context.
const TRIED: usize = 64;

/// Where the stored context stands, as borders between words of the article, each with its fit.
#[derive(Debug, Default)]
pub struct ContextPlaces {
    /// For the prefix, the words behind it.
    ends: Vec<(usize, f32)>,
    /// For the suffix, its first words.
    starts: Vec<(usize, f32)>,
}

impl ContextPlaces {
    /// Looks for both contexts within `bounds` (characters of the normal form).
    pub fn of(article: Article, sought: &Sought, bounds: &Range<usize>) -> Self {
        let within = article.words.within(bounds);
        let list = &article.words.list;
        let fit = |char: u32| sought.around.fit(&article.normal.chars, &(char as usize..char as usize));
        let end = |seat: usize| (seat, fit(list[seat - 1].end).before.unwrap_or(0.0));
        let start = |seat: usize| (seat, fit(list[seat].start).after.unwrap_or(0.0));
        let rated = |context: Option<Vec<char>>, before: bool| -> Vec<(usize, f32)> {
            let context_places =
                context.map_or_else(Vec::new, |context| context_places(article, &context, before, &within));
            let rated = context_places.into_iter().map(|seat| if before { end(seat) } else { start(seat) });
            rated.filter(|seat| seat.1 >= STANDS).collect()
        };
        Self { ends: rated(sought.around.prefix(), true), starts: rated(sought.around.suffix(), false) }
    }

    /// Whether they meet somewhere: what stood between them was deleted.
    pub fn meet(&self) -> bool {
        let mut pairs = self.pairs();
        pairs.any(|(end, start)| start.0 == end.0 && end.1 >= UNCHANGED && start.1 >= UNCHANGED)
    }

    /// What stands between them, as words of the article, where it is not much longer than `count` words.
    pub fn between(&self, count: usize) -> Vec<Range<usize>> {
        let longest = 3 * count + 12;
        let near = self.pairs().filter(|(end, start)| start.0 > end.0 && start.0 - end.0 <= longest);
        near.take(WINDOWS).map(|(end, start)| end.0..start.0).collect()
    }

    /// On how many sides of a place, which has this fit, the context stands unchanged somewhere else only.
    pub fn away(&self, article: Article, place: &Range<usize>, fit: Fit) -> usize {
        let words = article.words.within(place);
        let away = |context_places: &[(usize, f32)], here: usize, fit: Option<f32>| {
            fit.unwrap_or(1.0) < 0.5 && context_places.iter().any(|seat| seat.0 != here && seat.1 >= UNCHANGED)
        };
        usize::from(away(&self.ends, words.start, fit.before)) + usize::from(away(&self.starts, words.end, fit.after))
    }

    /// Each place of the prefix with the nearest of the suffix behind it.
    fn pairs(&self) -> impl Iterator<Item = ((usize, f32), (usize, f32))> + '_ {
        self.ends.iter().filter_map(|&end| {
            let next = self.starts.partition_point(|start| start.0 < end.0);
            self.starts.get(next).map(|&start| (end, start))
        })
    }
}

/// Where a stored context may stand: for a prefix the word after it, for a suffix its first word; found by its rarest
/// word.
fn context_places(article: Article, context: &[char], before: bool, within: &Range<usize>) -> Vec<usize> {
    let words = article.words.read(&Normal::of(&context.iter().collect::<String>()));
    let mut context_places: Vec<usize> = Vec::new();
    let mut rare: Vec<(usize, usize)> =
        (0..words.len()).map(|i| (article.words.places(words[i].id).len(), i)).filter(|rare| rare.0 > 0).collect();
    rare.sort_unstable();
    for (_, i) in rare.into_iter().take(2) {
        for &place in article.words.places(words[i].id).iter().take(TRIED) {
            let seat = if before { place as usize + words.len() - i } else { (place as usize).wrapping_sub(i) };
            if (seat > within.start || !before)
                && seat >= within.start
                && (seat < within.end || before)
                && seat <= within.end
            {
                context_places.push(seat);
            }
        }
    }
    context_places.sort_unstable();
    context_places.dedup();
    context_places
}
