//! Places that an edited passage may have now. Windows of the article where the note's rare words gather are aligned
//! with the note; where too few words survive, the characters are searched (see `myers`); and whatever stands between
//! the stored prefix and suffix is a place, too. Every place is scored in the same way; which one is accepted is
//! decided elsewhere.

mod align;
mod context_places;
mod extent;
mod myers;
mod place;
mod reach;
mod sought;
mod wider;
mod windows;

use std::ops::Range;

pub use context_places::ContextPlaces;
pub use myers::Pattern;
pub use place::{LikelyPlace, OTHER_CASE, WORDS, rate};
pub use reach::{reach, reach_of_context};
pub use sought::Sought;
pub use wider::WeighedContext;

use super::article::Article;
use extent::span;
use place::score;
use sought::align;
use windows::{by_distance, scan, windows};

/// Places less alike than this are not good enough to spare a search of the whole text.
const ALIKE: f32 = 0.75;
/// All places worth a thought within `bounds` (characters of the normal form), in no order.
pub fn places(
    article: Article,
    sought: &Sought,
    bounds: &Range<usize>,
    context_places: &ContextPlaces,
    far: &WeighedContext,
) -> Vec<LikelyPlace> {
    let within = article.words.within(bounds);
    let mut between = context_places.between(sought.words.len());
    between.extend(far.spans(article, sought, &within));
    let mut found = score_all(article, sought, between, windows(article, &sought.words, &within), &within);
    if found.iter().all(|place| place.alike < ALIKE) {
        found.extend(score_all(article, sought, Vec::new(), scan(article, sought, bounds, &within), &within));
    }
    found
}

/// Scores some spans of words, and what is best in some windows.
fn score_all(
    article: Article,
    sought: &Sought,
    mut spans: Vec<Range<usize>>,
    windows: Vec<Range<usize>>,
    within: &Range<usize>,
) -> Vec<LikelyPlace> {
    for window in windows {
        spans.extend(by_distance(article, sought, &window));
        spans.extend(span(article, sought, &align(article, sought, window), within));
    }
    spans.sort_by_key(|span| (span.start, span.end));
    spans.dedup();
    spans.into_iter().filter(|span| !span.is_empty()).map(|span| score(article, sought, span)).collect()
}
