//! Whether an elision hides who speaks: it swallows a verb of saying, so that two people's words become one's, or a
//! claim a fact.
//!
//! In: an inquiry and the seam of an elision.
//! Out: an objection, or nothing. A speaker named between the parts of one sentence in quotation marks (`“We mended
//! it,” she said, “and we will again”`) may be left out.

use super::Inquiry;
use super::objection::Objection;
use super::seam::Seam;
use super::sentence::{adjacent, ends_sentence, key_at};
use crate::quote::glyph::is_mark;
use crate::quote::guard::Guard;
use crate::words::lexicon::everywhere;

/// How far behind the words that go on a verb of saying may stand, to be theirs.
const NEAR: usize = 4;

/// The objection to an elision that hides a speaker.
pub(super) fn speaker(inquiry: &Inquiry, seam: &Seam) -> Option<Objection> {
    let index = inquiry.source.index();
    let dropped = seam.dropped.clone();
    let hides = |word: String| Some(Objection::HidesSpeaker(word));
    let before = dropped.start.checked_sub(1);
    let border = (before.unwrap_or(dropped.start)..dropped.end).rev().find(|&at| ends_sentence(index, at));
    let colon = inquiry.between(dropped.end - 1).contains([':', '：']);
    if colon && border.is_some_and(|border| border + 1 < dropped.end) {
        return hides(index.spelling(&index.tokens[dropped.end - 1]).to_owned());
    }
    let says = inquiry.guards(&dropped, Guard::Says);
    let (&first, &last) = (says.first()?, says.last()?);
    let word = |at: usize| index.spelling(&index.tokens[at]).to_owned();
    match border {
        // a new sentence tells who says what is kept
        Some(border) if last > border => hides(word(last)),
        // the words that go on are a sentence of their own, and its speaker is told behind it
        Some(border) if border + 1 == dropped.end => {
            let end = inquiry.run_from(seam.inserted.end, dropped.end);
            let behind = inquiry.guards(&(end..(end + NEAR).min(index.tokens.len())), Guard::Says);
            let told = behind.first().is_some_and(|&at| (end..at).all(|at| !ends_sentence(index, at)));
            if told { hides(word(first)) } else { None }
        }
        Some(_) => None,
        None => {
            let marked = before.is_some_and(|at| inquiry.between(at).contains(is_mark));
            let relative = everywhere().relative.contains(&key_at(index, dropped.start));
            let named = dropped.clone().any(|at| inquiry.is_name(&word(at)));
            let claim = before.is_some_and(|at| !adjacent(index, at)) || dropped.len() <= 4 || named;
            if marked || relative || !claim || dropped.len() > 8 { None } else { hides(word(last)) }
        }
    }
}
