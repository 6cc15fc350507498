//! Places that an edited passage may have now. Windows of the article where the note's rare words gather are aligned with the
//! note; where too few words survive, the characters are searched (see `myers`); and whatever stands between the stored
//! prefix and suffix is a place, too. Every place is scored in the same way; which one is accepted is decided elsewhere.

use std::collections::HashMap;
use std::ops::Range;

use super::align::{Alignment, Weighted};
use super::context::{BY_CHANCE, Fit, Surroundings};
use super::exact::Phrase;
use super::extent::{common_ends, span};
use super::myers::Pattern;
use super::normal::Normal;
use super::words::{Words, fold};

/// An article made ready for searching.
#[derive(Clone, Copy)]
pub struct Article<'a> {
    pub normal: &'a Normal,
    pub words: &'a Words,
}

/// A note's words made ready for searching.
pub struct Sought<'a> {
    pub form: &'a Normal,
    pattern: Pattern,
    /// The same from its end, to find where a match begins.
    backwards: Pattern,
    pub words: Weighted,
    pub around: &'a Surroundings,
    /// So few words that another case or punctuation makes them others.
    pub slight: bool,
}

/// A place and how it fits.
#[derive(Debug, Clone)]
pub struct Place {
    /// Characters of the normal form.
    pub chars: Range<usize>,
    /// How alike the words are, from 0 to 1.
    pub alike: f32,
    pub fit: Fit,
    /// Both together.
    pub score: f32,
    /// How well the place is cut: of places that overlap, the best by this one is meant.
    pub extent: f32,
    /// The words stand there unchanged, case and punctuation aside.
    pub unchanged: bool,
}

/// Where the stored prefix ends and the stored suffix begins.
#[derive(Debug, Default)]
pub struct Gap {
    /// They meet: what stood between them was deleted.
    pub closed: bool,
    /// What stands between them now, as words of the article.
    pub between: Vec<Range<usize>>,
}

/// For the cut of a place, how much more the note's words count that it has than the words of its own.
const KEPT: f32 = 0.65;
/// How alike few words are that differ in case or punctuation only.
pub const OTHER_CASE: f32 = 0.85;
/// What the words, one side of the context, and standing between both sides are worth; 1 together for the same words in the same context.
pub const WORDS: f32 = 0.75;
const SIDE: f32 = 0.10;
const BETWEEN: f32 = 0.05;
/// For the cut of a place, what an end of a sentence is worth where the note's words have one.
const END: f32 = 0.05;
/// Places less alike than this are not good enough to spare a search of the whole text.
const ALIKE: f32 = 0.75;
/// Words beyond which letters are not compared, in characters.
const LETTERS: usize = 4000;
/// Contexts that meet count as a deletion when they fit so well.
const CLOSED: f32 = 0.9;
/// Windows looked into per note.
const WINDOWS: usize = 6;
/// Places of rare words looked at per note.
const SEEDS: usize = 800;
/// Words beyond which only the beginning and the end of a note are aligned.
const LONGEST: usize = 240;
/// Text characters times pattern blocks that a note may cost when its characters are searched.
const SCAN: usize = 400_000;

impl<'a> Sought<'a> {
    /// Makes the words of `phrase` ready for `article`.
    pub fn new(article: Article, phrase: &'a Phrase, around: &'a Surroundings, slight: bool) -> Self {
        let form = phrase.reading();
        let words = article.words.read(form);
        let letters = words.iter().map(|word| fold(&form.chars[word.chars()])).collect();
        let pattern = Pattern::new(form.chars.iter().copied());
        let backwards = Pattern::new(form.chars.iter().rev().copied());
        Self { form, pattern, backwards, words: Weighted::new(words, letters, article.words), around, slight }
    }
}

/// All places worth a thought within `bounds` (characters of the normal form), in no order.
pub fn places(article: Article, sought: &Sought, bounds: &Range<usize>, gap: &Gap) -> Vec<Place> {
    let within = article.words.within(bounds);
    let mut found = score_all(article, sought, gap.between.clone(), windows(article, sought, &within), &within);
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
) -> Vec<Place> {
    for window in windows {
        spans.extend(by_distance(article, sought, &window));
        spans.extend(span(article, sought, &align(article, sought, window), within));
    }
    spans.sort_by_key(|span| (span.start, span.end));
    spans.dedup();
    spans.into_iter().filter(|span| !span.is_empty()).map(|span| score(article, sought, span)).collect()
}

/// Scores the article's words `span`.
pub fn score(article: Article, sought: &Sought, span: Range<usize>) -> Place {
    let list = &article.words.list;
    let chars = list[span.start].start as usize..list[span.end - 1].end as usize;
    let chars = super::border::with_punctuation(&article.normal.chars, chars, &sought.form.chars);
    let theirs: f32 = list[span.clone()].iter().map(|word| super::align::weight(word.id, article.words)).sum();
    let ids = |words: &[super::words::Word]| words.iter().map(|word| word.id).collect::<Vec<_>>();
    let unchanged = span.len() == sought.words.len() && ids(&list[span.clone()]) == ids(&sought.words.words);
    let matched = if unchanged { theirs } else { align(article, sought, span.clone()).matched };
    let by_words = 2.0 * matched / (sought.words.total + theirs);
    let by_letters = by_letters(article, sought, &chars);
    let alike = by_words.max(by_letters).min(if sought.slight { OTHER_CASE } else { 1.0 });
    let unchanged = unchanged && !sought.slight;
    let (kept, own) = ((matched / sought.words.total).max(by_letters), (matched / theirs).max(by_letters));
    let place = rate(article, sought, chars, alike, unchanged);
    let context = place.fit.before.unwrap_or(0.0) + place.fit.after.unwrap_or(0.0);
    Place {
        extent: KEPT * kept + (1.0 - KEPT) * own + context * SIDE + END * common_ends(article, sought, &span) as f32,
        ..place
    }
}

/// How alike two texts are by their letters, for words with many slips; as for contexts, what any two texts share counts nothing.
fn by_letters(article: Article, sought: &Sought, chars: &Range<usize>) -> f32 {
    let (own, theirs) = (sought.form.chars.len(), chars.len());
    if own > LETTERS || theirs > 2 * own || own > 2 * theirs {
        return 0.0;
    }
    let same = 1.0 - sought.pattern.distance(&article.normal.chars[chars.clone()]) as f32 / own.max(theirs) as f32;
    (same - BY_CHANCE) / (1.0 - BY_CHANCE)
}

/// Joins likeness and context to one figure. What is not stored adds nothing, so that leaving a context out never helps; what
/// is stored can make up for as many words as its part is worth.
pub fn rate(article: Article, sought: &Sought, chars: Range<usize>, alike: f32, unchanged: bool) -> Place {
    let fit = sought.around.fit(&article.normal.chars, &chars);
    let (before, after) = (fit.before.unwrap_or(0.0), fit.after.unwrap_or(0.0));
    Place {
        chars,
        alike,
        fit,
        score: WORDS * alike + SIDE * (before + after) + BETWEEN * before * after,
        extent: 1.0,
        unchanged,
    }
}

pub(super) fn align(article: Article, sought: &Sought, window: Range<usize>) -> Alignment {
    let count = sought.words.len();
    if count <= LONGEST {
        return sought.words.align(article.words, window);
    }
    let half = LONGEST / 2;
    let reach = 2 * LONGEST;
    let mut alignment = sought
        .words
        .part(0..half)
        .align(article.words, window.start..window.end.min(window.start + reach + window.len().saturating_sub(count)));
    let tail = sought.words.part(count - half..count).align(
        article.words,
        window.end.saturating_sub(reach + window.len().saturating_sub(count)).max(window.start)..window.end,
    );
    let scale = sought.words.total
        / sought.words.weights.iter().take(half).chain(sought.words.weights.iter().rev().take(half)).sum::<f32>();
    alignment.pairs.extend(tail.pairs.iter().map(|&(i, j, alike)| (i + count - half, j, alike)));
    alignment.matched = (alignment.matched + tail.matched) * scale;
    alignment
}

/// The stretches of the article where the note's rare words gather around one diagonal.
fn windows(article: Article, sought: &Sought, within: &Range<usize>) -> Vec<Range<usize>> {
    let count = sought.words.len();
    let mut rare: Vec<usize> =
        (0..count).filter(|&i| !article.words.places(sought.words.words[i].id).is_empty()).collect();
    rare.sort_by_key(|&i| article.words.places(sought.words.words[i].id).len());
    let width = count.max(8);
    let mut votes: HashMap<usize, (f32, usize)> = HashMap::new();
    let mut left = SEEDS;
    for (turn, &i) in rare.iter().enumerate() {
        let places = article.words.places(sought.words.words[i].id);
        if places.len() > left && turn > 0 {
            break;
        }
        left = left.saturating_sub(places.len());
        for &place in places.iter().take(SEEDS).filter(|&&place| within.contains(&(place as usize))) {
            let vote = votes.entry((place as usize + count - i) / width).or_insert((0.0, usize::MAX));
            if vote.1 != i {
                *vote = (vote.0 + sought.words.weights[i], i);
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
fn by_distance(article: Article, sought: &Sought, window: &Range<usize>) -> Option<Range<usize>> {
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
fn scan(article: Article, sought: &Sought, bounds: &Range<usize>, within: &Range<usize>) -> Vec<Range<usize>> {
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

/// Where the stored prefix and suffix stand now, and what is between them.
pub fn gap(article: Article, sought: &Sought, bounds: &Range<usize>) -> Gap {
    let (Some(prefix), Some(suffix)) = (sought.around.prefix(), sought.around.suffix()) else {
        return Gap::default();
    };
    let within = article.words.within(bounds);
    let mut ends = seats(article, &prefix, true, &within);
    let mut starts = seats(article, &suffix, false, &within);
    let fit = |place: usize, before: bool| {
        let list = &article.words.list;
        let char = if before { list[place - 1].end } else { list[place].start } as usize;
        let fit = sought.around.fit(&article.normal.chars, &(char..char));
        if before { fit.before } else { fit.after }.unwrap_or(0.0)
    };
    ends.retain(|&end| fit(end, true) >= 0.6);
    starts.retain(|&start| fit(start, false) >= 0.6);
    let longest = 3 * sought.words.len() + 12;
    let mut gap = Gap::default();
    for &end in &ends {
        let next = starts.partition_point(|&start| start < end);
        if let Some(&start) = starts.get(next) {
            gap.closed |= start == end && fit(end, true) >= CLOSED && fit(start, false) >= CLOSED;
            if start > end && start - end <= longest && gap.between.len() < WINDOWS {
                gap.between.push(end..start);
            }
        }
    }
    gap
}

/// Where a stored context may stand: for a prefix the word after it, for a suffix its first word; found by its rarest word.
fn seats(article: Article, context: &[char], before: bool, within: &Range<usize>) -> Vec<usize> {
    let words = article.words.read(&Normal::of(&context.iter().collect::<String>()));
    let mut seats: Vec<usize> = Vec::new();
    let mut rare: Vec<(usize, usize)> =
        (0..words.len()).map(|i| (article.words.places(words[i].id).len(), i)).filter(|rare| rare.0 > 0).collect();
    rare.sort_unstable();
    for (_, i) in rare.into_iter().take(2) {
        for &place in article.words.places(words[i].id).iter().take(64) {
            let seat = if before { place as usize + words.len() - i } else { (place as usize).wrapping_sub(i) };
            if (seat > within.start || !before)
                && seat >= within.start
                && (seat < within.end || before)
                && seat <= within.end
            {
                seats.push(seat);
            }
        }
    }
    seats.sort_unstable();
    seats.dedup();
    seats
}
