//! What an elision or an insertion may not do: hide a negation, a condition, a limit, a number, a tense or a name that
//! the kept words hang on.
//!
//! In: the stretch of the source that was left out between two kept words, and what was inserted instead.
//! Out: an objection, or nothing. Tense and name are judged by the words next to the seam, not by grammar; speakers
//! elsewhere (`voice`).

use super::Inquiry;
use super::index::Index;
use super::objection::{HIDDEN, Means, Objection};
use super::seam::Seam;
use super::sentence::{adjacent, ends_sentence, key_at};
use super::voice::speaker;
use crate::quote::guard::Guard;
use crate::words::fold;
use crate::words::lexicon::{everywhere, lexicon};
use std::ops::Range;

/// How many words may be left out between two parts, and how many a bracket may stand for.
const REACH: usize = 300;
const REPLACED: usize = 6;
/// How many words of a clause are looked at where a quotation breaks off.
const CLAUSE: usize = 30;
/// Within how many words a clause says that it is a condition.
const OPENING: usize = 3;

fn is_year(key: &str) -> bool {
    key.len() == 4 && key.starts_with(['1', '2']) && key.bytes().all(|b| b.is_ascii_digit())
}

/// The reason why the seam is not a fair one.
pub(super) fn objection(inquiry: &Inquiry, seam: &Seam) -> Option<Objection> {
    let index = inquiry.source.index();
    if seam.dropped.len() > REACH {
        return reach(index, seam);
    }
    let left_out: Vec<String> = seam.dropped.clone().map(|at| key_at(index, at)).collect();
    let inserted: Vec<&str> =
        inquiry.request.words[seam.inserted.clone()].iter().map(|word| word.key.as_str()).collect();
    if let Some(word) = inserted.iter().find(|key| inquiry.negates(key))
        && !left_out.iter().any(|key| inquiry.negates(key))
    {
        return Some(Objection::AddsNegation((*word).to_owned()));
    }
    if left_out.is_empty() {
        let between = seam.inserted.start > 0 && seam.inserted.end < inquiry.request.words.len();
        return if between {
            reach(index, seam)
        } else {
            beside(inquiry, seam, &inserted).or_else(|| rest_of_clause(inquiry, seam, &inserted))
        };
    }
    let words = || hidden(inquiry, seam, &inserted).or_else(|| numbers(inquiry, seam, &left_out, &inserted));
    let grammar = || tense(index, seam, &left_out).or_else(|| name(inquiry, seam)).or_else(|| speaker(inquiry, seam));
    let bare = seam.elided && inserted.is_empty();
    reach(index, seam).or_else(words).or_else(|| if bare { grammar() } else { other_name(inquiry, seam) })
}

/// An insertion at the quotation's border that stands for a negation beside it (`[A] wheel turned` for `No wheel
/// turned`), or for another name.
fn beside(inquiry: &Inquiry, seam: &Seam, inserted: &[&str]) -> Option<Objection> {
    let index = inquiry.source.index();
    let first = seam.inserted.start == 0;
    let next = seam.inserted.end == inquiry.request.words.len();
    let before = seam.dropped.start.checked_sub(1).filter(|&at| first && adjacent(index, at));
    let after = Some(seam.dropped.end)
        .filter(|&at| !first && next && at < index.tokens.len() && at > 0 && adjacent(index, at - 1));
    let at = before.or(after).filter(|_| !inserted.is_empty())?;
    if inquiry.negates(&key_at(index, at)) && !inserted.iter().any(|key| inquiry.negates(key)) {
        return Some(Objection::StandsForNegation(index.spelling(&index.tokens[at]).to_owned()));
    }
    let seam = Seam { dropped: at..at + 1, inserted: seam.inserted.clone(), elided: seam.elided };
    other_name(inquiry, &seam)
}

/// An elision mark at the quotation's border that stands for what the same clause negates, limits or makes depend on
/// something (`We shall come …` for `We shall come never`), or for the condition right behind its comma.
fn rest_of_clause(inquiry: &Inquiry, seam: &Seam, inserted: &[&str]) -> Option<Objection> {
    if !seam.elided || !inserted.is_empty() {
        return None;
    }
    let index = inquiry.source.index();
    let (dropped, further) = if seam.inserted.start == 0 {
        let open = (0..seam.dropped.start).rev().take(CLAUSE).take_while(|&at| adjacent(index, at)).count();
        let clause = seam.dropped.start - open..seam.dropped.start;
        (clause.clone(), clause)
    } else {
        let last = seam.dropped.end.checked_sub(1)?;
        let clause = clause_after(index, last);
        let goes_on = !index.tokens[clause.end - 1].follow.stop && !ends_sentence(index, clause.end - 1);
        let next = clause.end + if goes_on { OPENING } else { 0 };
        (clause.clone(), clause.start..next.min(index.tokens.len()))
    };
    let first = seam.inserted.start == 0;
    let found = inquiry
        .first_guard(&dropped, &HIDDEN)
        .or_else(|| inquiry.first_guard(&further, &[Guard::Condition]))
        .map(|(guard, words)| Objection::Drops(Means::Elision, guard, words));
    found.or_else(|| {
        let before = dropped.end.checked_sub(1).filter(|_| first && !dropped.is_empty())?;
        let key = key_at(index, before);
        let part = everywhere().of.contains(&key) && before > dropped.start;
        let at = if part { before - 1 } else { before };
        let counts = inquiry.is_number(&key_at(index, at)) && !is_year(&key_at(index, at));
        counts.then(|| Objection::ChangesNumber(Means::Elision, key_at(index, at)))
    })
}

/// The words behind `last` up to the next punctuation, in its paragraph.
fn clause_after(index: &Index, last: usize) -> Range<usize> {
    let paragraph = index.tokens.get(last).map(|token| token.paragraph);
    let end = index.tokens.len().saturating_sub(1);
    let rest = (last..end)
        .take(CLAUSE)
        .take_while(|&at| adjacent(index, at) && Some(index.tokens[at + 1].paragraph) == paragraph)
        .count();
    last + 1..last + 1 + rest
}

fn reach(index: &Index, seam: &Seam) -> Option<Objection> {
    let (first, last) = (seam.dropped.start.saturating_sub(1), seam.dropped.end.min(index.tokens.len() - 1));
    let count = seam.dropped.len();
    if index.tokens[first].paragraph != index.tokens[last].paragraph {
        return Some(Objection::OtherParagraph);
    }
    if seam.elided {
        return (count > REACH).then_some(Objection::Far(count));
    }
    (count > REPLACED).then_some(Objection::Unmarked(count))
}

/// A negation, a condition or a limit among the words left out, that no inserted word takes the place of.
fn hidden(inquiry: &Inquiry, seam: &Seam, inserted: &[&str]) -> Option<Objection> {
    let means = if seam.elided { Means::Elision } else { Means::Insertion };
    let sorts: Vec<Guard> = HIDDEN.into_iter().filter(|guard| !inquiry.has_guard(inserted, *guard)).collect();
    let (guard, words) = inquiry.first_guard(&seam.dropped, &sorts)?;
    Some(Objection::Drops(means, guard, words))
}

fn numbers(inquiry: &Inquiry, seam: &Seam, left_out: &[String], inserted: &[&str]) -> Option<Objection> {
    let index = inquiry.source.index();
    if !inserted.is_empty() {
        let lost = left_out.iter().find(|key| inquiry.is_number(key) && !inserted.contains(&key.as_str()));
        return lost
            .filter(|_| inserted.iter().any(|key| inquiry.is_number(key)))
            .map(|key| Objection::ChangesNumber(Means::Insertion, key.clone()));
    }
    let changed = |key: &String| Objection::ChangesNumber(Means::Elision, key.clone());
    let first = left_out.first()?;
    let before = seam.dropped.start.checked_sub(1);
    let touches = before.is_some_and(|at| adjacent(index, at));
    if before.is_some_and(|at| inquiry.is_number(&key_at(index, at)))
        && (everywhere().scales.contains(first) || inquiry.is_number(first) && touches)
    {
        return Some(changed(first));
    }
    // the number behind its noun (`page … of`)
    if touches && left_out.len() <= 2 && inquiry.is_number(first) && !is_year(first) {
        return Some(changed(first));
    }
    let next = key_at(index, seam.dropped.end.min(index.tokens.len() - 1));
    let counted = !lexicon(inquiry.spoken()).is_small(&next) || everywhere().of.contains(&next);
    // the number itself, or one adjective after it
    let governing = left_out.iter().enumerate().rev().take(2).find(|(at, _)| {
        let run: Vec<&str> = left_out[*at..].iter().map(String::as_str).collect();
        !adjacent(index, seam.dropped.start + at) || inquiry.number_at(&run, 0)
    });
    let (_, number) =
        governing.filter(|(at, key)| counted && adjacent(index, seam.dropped.start + at) && !is_year(key))?;
    Some(changed(number))
}

fn tense(index: &Index, seam: &Seam, left_out: &[String]) -> Option<Objection> {
    let (first, last) = (left_out.first()?, left_out.last()?);
    let opens = everywhere().auxiliaries.contains(first)
        && (seam.dropped.start == 0 || adjacent(index, seam.dropped.start - 1));
    let ends = everywhere().auxiliaries.contains(last) && adjacent(index, seam.dropped.end - 1);
    let word = if ends { last } else { first };
    (opens || ends).then(|| Objection::ChangesTense(word.clone()))
}

/// A name right before the words that go on: what they say was said of that name.
fn name(inquiry: &Inquiry, seam: &Seam) -> Option<Objection> {
    let index = inquiry.source.index();
    let last = seam.dropped.end - 1;
    let spelling = index.spelling(&index.tokens[last]);
    let next = index.tokens.get(seam.dropped.end).map(|token| index.spelling(token))?;
    let names =
        (seam.dropped.start..last).rev().take_while(|&at| inquiry.is_name(index.spelling(&index.tokens[at]))).count();
    let before = |steps: usize| last.checked_sub(names + steps).map(|at| key_at(index, at));
    let article = before(1).is_some_and(|key| lexicon(inquiry.spoken()).articles.contains(&key));
    let led = before(if article { 2 } else { 1 });
    let attribute = led.is_some_and(|key| everywhere().prepositions.contains(&key));
    let capital =
        !attribute && inquiry.is_name(spelling) && next.starts_with(char::is_lowercase) && adjacent(index, last);
    capital.then(|| Objection::HidesName(spelling.to_owned()))
}

/// A bracket that puts one name in the place of another.
fn other_name(inquiry: &Inquiry, seam: &Seam) -> Option<Objection> {
    let index = inquiry.source.index();
    let lexicon = lexicon(inquiry.spoken());
    let is_name = |spelling: &&str| inquiry.is_name(spelling) && !lexicon.is_small(&fold(spelling));
    let had: Vec<&str> = seam.dropped.clone().map(|at| index.spelling(&index.tokens[at])).filter(is_name).collect();
    let has: Vec<&str> = inquiry.request.words[seam.inserted.clone()]
        .iter()
        .map(|wanted| wanted.word.spelling.as_str())
        .filter(is_name)
        .collect();
    let changed = !seam.elided && !has.is_empty() && !had.is_empty() && !has.iter().any(|name| had.contains(name));
    changed.then(|| Objection::OtherName { has: has.join(" "), had: had.join(" ") })
}
