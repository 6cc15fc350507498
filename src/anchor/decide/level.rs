//! How unchanged words are that were found case and punctuation aside: typography only, or edited; and whether they are
//! so few that another case makes them others.

use std::ops::Range;

use crate::anchor::anchorer::Anchorer;
use crate::anchor::found::Asked;
use crate::anchor::passage::Status;
use crate::words::script::is_letter;
use crate::words::{Normal, split};

/// Fewer words than this may become others by their case alone (`Polish`, `US`), and are likely to turn up again.
const FEW: usize = 3;

/// Whether words are so few that another case or punctuation makes them doubtful.
pub fn is_slight(anchorer: &Anchorer, asked: &Asked, level: Status, places: &[Range<usize>]) -> bool {
    let few = || split(&asked.phrase.reading().chars).take(FEW).count() < FEW;
    level == Status::Drifted
        && few()
        && places.iter().all(|place| level_of(anchorer, asked, level, place) == Status::Drifted)
}

/// What differs in case and punctuation counts as edited, unless it is typography all the same.
pub fn level_of(anchorer: &Anchorer, asked: &Asked, level: Status, place: &Range<usize>) -> Status {
    let there = Normal::of_words(&anchorer.text.string[place.clone()]);
    let same = |form: &Normal| typographic(&form.chars) == typographic(&there.chars);
    if level == Status::Drifted && (same(&asked.phrase.normal) || same(asked.phrase.reading())) {
        Status::Normalized
    } else {
        level
    }
}

/// A form in which spaces beside punctuation, the kind of quotation mark and the length of dashes do not count.
fn typographic(chars: &[char]) -> Vec<char> {
    let mut form: Vec<char> = Vec::with_capacity(chars.len());
    for (i, &c) in chars.iter().enumerate() {
        let beside_punctuation =
            || (i > 0 && !is_letter(chars[i - 1])) || chars.get(i + 1).is_some_and(|&next| !is_letter(next));
        let c = if c == '"' { '\'' } else { c };
        let repeated = matches!(c, '-' | '\'') && form.last() == Some(&c);
        if !(repeated || (c == ' ' && beside_punctuation())) {
            form.push(c);
        }
    }
    form
}
