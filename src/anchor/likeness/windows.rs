//! Where in the article to look closer: where the note's rare words gather, or where its letters do. Gives stretches of
//! words; what of a stretch is the place is decided where it is aligned.

use std::collections::HashMap;
use std::ops::Range;

use super::align::Weighted;
use super::sought::{LETTERS, Sought};
use crate::anchor::article::Article;

/// Windows looked into per note.
pub const WINDOWS: usize = 6;
/// Places of rare words looked at per note.
const SEEDS: usize = 800;
/// Text characters times pattern blocks that a note may cost when its characters are searched.
const SCAN: usize = 400_000;

/// The stretches of the article where the note's rare words gather around one diagonal.
pub fn windows(article: Article, sought: &Weighted, within: &Range<usize>) -> Vec<Range<usize>> {
    let count = sought.len();
    let mut rare: Vec<usize> = (0..count).filter(|&i| !article.words.places(sought.words[i].id).is_empty()).collect();
    rare.sort_by_key(|&i| article.words.places(sought.words[i].id).len());
    let width = count.max(8);
    let mut votes: HashMap<usize, (f32, usize)> = HashMap::new();
    let mut left = SEEDS;
    for (turn, &i) in rare.iter().enumerate() {
        let places = article.words.places(sought.words[i].id);
        if places.len() > left && turn > 0 {
            break;
        }
        left = left.saturating_sub(places.len());
        for &place in places.iter().take(SEEDS).filter(|&&place| within.contains(&(place as usize))) {
            let vote = votes.entry((place as usize + count - i) / width).or_insert((0.0, usize::MAX));
            if vote.1 != i {
                *vote = (vote.0 + sought.weights[i], i);
            }
        }
    }
    let near = |bucket: usize| votes.get(&bucket).map_or(0.0, |vote| vote.0);
    let mut best: Vec<(f32, usize)> =
        votes.iter().map(|(&b, vote)| (vote.0 + 0.5 * near(b + 1).max(near(b.wrapping_sub(1))), b)).collect();
    best.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let slack = count / 2 + 6;
    best.into_iter()
        .take(WINDOWS)
        .map(|(_, bucket)| {
            let start = (bucket * width).saturating_sub(count + slack).max(within.start);
            start..((bucket + 1) * width + slack).min(within.end).max(start)
        })
        .collect()
}

/// The words of the stretch of a window that has the least character distance.
pub fn by_distance(article: Article, sought: &Sought, window: &Range<usize>) -> Option<Range<usize>> {
    let list = &article.words.list;
    let chars = list.get(window.start)?.start as usize..list.get(window.end.checked_sub(1)?)?.end as usize;
    if window.is_empty() || sought.form.chars.len() > LETTERS {
        return None;
    }
    let minima = sought.pattern.minima(&article.normal.chars[chars.clone()], sought.form.chars.len() / 2);
    let end = chars.start + minima.iter().min_by_key(|minimum| minimum.errors)?.end;
    let length = sought.backwards.nearest_here(article.normal.chars[chars.start..end].iter().rev().copied()).end;
    Some(article.words.within(&(end - length..end)))
}

/// Windows around the local minima of the character distance, where searching the whole text is cheap.
pub fn scan(article: Article, sought: &Sought, bounds: &Range<usize>, within: &Range<usize>) -> Vec<Range<usize>> {
    let len = sought.form.chars.len();
    if bounds.len() * len.div_ceil(64) > SCAN {
        return Vec::new();
    }
    let mut minima = sought.pattern.minima(&article.normal.chars[bounds.clone()], len / 2);
    minima.sort_by_key(|minimum| minimum.errors);
    minima.truncate(WINDOWS);
    minima
        .into_iter()
        .map(|minimum| {
            let end = bounds.start + minimum.end;
            let words = article.words.within(&(end.saturating_sub(len + len / 2)..end));
            words.start.saturating_sub(2).max(within.start)..(words.end + 2).min(within.end)
        })
        .collect()
}
