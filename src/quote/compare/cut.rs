//! Where a quotation ends as a sentence does and the source's sentence goes on, or begins as one and the source's began
//! before.
//!
//! In: an inquiry and the chain of its runs.
//! Out: the rest of the sentence on each side, and an objection where it holds a negation, a condition or a limit. A
//! sentence spoken between quotation marks ends with them, unless the next ones go on with it.

use super::Inquiry;
use super::index::Index;
use super::objection::{HIDDEN, Objection};
use super::sentence::{ends_sentence, key_at};
use super::sibling::governing;
use crate::quote::glyph::is_mark;
use std::ops::Range;

/// How many words of a sentence are looked at, and how many of them are shown.
const LONG: usize = 80;
const SHOWN: usize = 14;

/// What the source's sentence has behind a quotation that ends in a full stop, a question or an exclamation mark.
pub(super) fn rest(inquiry: &Inquiry, chain: &[Range<usize>]) -> Option<Range<usize>> {
    let index = inquiry.source.index();
    let last = inquiry.request.words.last().filter(|word| word.word.follow.stop && !word.inserted)?;
    let end = chain.last()?.end;
    let token = index.tokens.get(end.checked_sub(1)?)?;
    if inquiry.request.gap_at_end || last.word.follow.ellipsis || token.follow.stop || token.follow.ellipsis {
        return None;
    }
    let rest = sentence_after(index, end);
    let spoken = inquiry.between(end - 1).contains(is_mark) && !inquiry.between(end - 1).contains(['(', '[']);
    let rest = if spoken { resumed(inquiry, &rest)? } else { rest };
    (!rest.is_empty()).then_some(rest)
}

/// Where a sentence that quotation marks broke off is taken up again: `, she said, “and …`.
fn resumed(inquiry: &Inquiry, rest: &Range<usize>) -> Option<Range<usize>> {
    let opened = rest.clone().find(|&at| inquiry.between(at).contains(is_mark))?;
    (opened + 1 < rest.end).then_some(opened + 1..rest.end)
}

/// The words from `from` to the end of the sentence.
fn sentence_after(index: &Index, from: usize) -> Range<usize> {
    let paragraph = index.tokens[from - 1].paragraph;
    let mut end = from;
    while end < index.tokens.len() && end - from < LONG && index.tokens[end].paragraph == paragraph {
        end += 1;
        if ends_sentence(index, end - 1) {
            break;
        }
    }
    from..end
}

/// What the source's sentence has before a quotation that begins with a capital of its own, or with an elision mark.
pub(super) fn lead(inquiry: &Inquiry, chain: &[Range<usize>]) -> Option<Range<usize>> {
    let index = inquiry.source.index();
    let start = chain.first()?.start;
    let word = inquiry.request.words.first()?;
    let own = index.spelling(index.tokens.get(start)?);
    let raised = word.word.spelling.starts_with(char::is_uppercase) && own.starts_with(char::is_lowercase);
    let joined = start > 0 && inquiry.lexicon().joins(&key_at(index, start - 1));
    if !raised && !word.gap || word.inserted || joined {
        return None;
    }
    let mut from = start;
    let paragraph = index.tokens[start].paragraph;
    while from > 0
        && start - from < LONG
        && index.tokens[from - 1].paragraph == paragraph
        && !ends_sentence(index, from - 1)
        && !inquiry.between(from - 1).contains([';', '“', '«', '„'])
    {
        from -= 1;
    }
    (from < start).then_some(from..start)
}

/// The objection to what was cut off on either side.
pub(super) fn objection(
    inquiry: &Inquiry,
    lead: Option<&Range<usize>>,
    rest: Option<&Range<usize>>,
) -> Option<Objection> {
    let behind = rest.and_then(|rest| Some((rest, inquiry.first_guard(rest, &HIDDEN)?)));
    if let Some((rest, (guard, _))) = behind {
        return Some(Objection::GoesOn(guard, shown(inquiry, rest)));
    }
    let lead = lead?;
    let stretches = governing(inquiry, lead);
    let (guard, _) = stretches.iter().find_map(|stretch| inquiry.first_guard(stretch, &HIDDEN))?;
    Some(Objection::BeginsBefore(guard, shown(inquiry, lead)))
}

/// A stretch of the source, its middle left out where it is long.
pub(super) fn shown(inquiry: &Inquiry, stretch: &Range<usize>) -> String {
    if stretch.len() <= SHOWN {
        return inquiry.original(stretch);
    }
    let words = inquiry.original(&(stretch.start..stretch.start + SHOWN));
    format!("{words} …")
}
