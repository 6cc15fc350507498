//! What an elision or an insertion may not do: hide a negation, a number, a tense or a name that the kept words hang on.
//!
//! Comes in: the stretch of the source that was left out between two kept words, and what was inserted instead. Goes out: a
//! reason, or nothing. Tense and name are judged by the words next to the seam, not by grammar.

use super::Inquiry;
use super::index::Index;
use super::seam::Seam;
use crate::quote::negation::{in_text, is_negation};
use crate::words::fold;
use crate::words::lexicon::{everywhere, lexicon};

/// How many words may be left out between two parts, and how many a bracket may stand for.
const REACH: usize = 300;
const REPLACED: usize = 6;
/// How many words of a clause are looked at where a quotation breaks off.
const CLAUSE: usize = 30;

/// Whether a key is a number, in figures or as a common word.
pub(super) fn is_number(key: &str, lang: &str) -> bool {
    key.starts_with(|c: char| c.is_numeric()) || key.starts_with('-') || lexicon(lang).counts(key)
}

/// Words between a number and what it is a part of (`two of the letters`).
const PARTS: &[&str] = &["of", "von", "der", "des", "de", "di", "dei", "van", "из", "z", "ze", "av", "af", "із", "з"];

fn is_year(key: &str) -> bool {
    key.len() == 4 && key.starts_with(['1', '2']) && key.bytes().all(|b| b.is_ascii_digit())
}

/// The reason why the seam is not a fair one.
pub(super) fn objection(inquiry: &Inquiry, seam: &Seam) -> Option<String> {
    let index = inquiry.source.index();
    if seam.dropped.len() > REACH {
        return reach(index, seam);
    }
    let left_out: Vec<String> = seam.dropped.clone().map(|at| key_at(index, at)).collect();
    let inserted: Vec<&str> =
        inquiry.request.words[seam.inserted.clone()].iter().map(|word| word.key.as_str()).collect();
    if let Some(word) = inserted.iter().find(|key| is_negation(key, inquiry.lang)) {
        let kept = left_out.iter().any(|key| is_negation(key, inquiry.lang));
        if !kept {
            return Some(format!("the insertion adds a negation: `{word}`"));
        }
    }
    if left_out.is_empty() {
        let between = seam.inserted.start > 0 && seam.inserted.end < inquiry.request.words.len();
        return if between {
            reach(index, seam)
        } else {
            beside(inquiry, seam, &inserted).or_else(|| rest_of_clause(inquiry, seam, &inserted))
        };
    }
    let words =
        || negation(inquiry, seam, &left_out, &inserted).or_else(|| numbers(inquiry, seam, &left_out, &inserted));
    let grammar = || tense(index, seam, &left_out).or_else(|| name(inquiry, seam));
    let bare = seam.elided && inserted.is_empty();
    reach(index, seam).or_else(words).or_else(|| if bare { grammar() } else { other_name(inquiry, seam) })
}

/// An insertion at the quotation's border that stands for a negation beside it (`[A] wheel turned` for `No wheel turned`),
/// or for another name.
fn beside(inquiry: &Inquiry, seam: &Seam, inserted: &[&str]) -> Option<String> {
    let index = inquiry.source.index();
    let first = seam.inserted.start == 0;
    let next = seam.inserted.end == inquiry.request.words.len();
    let before = seam.dropped.start.checked_sub(1).filter(|&at| first && adjacent(index, at));
    let after = Some(seam.dropped.end)
        .filter(|&at| !first && next && at < index.tokens.len() && at > 0 && adjacent(index, at - 1));
    let at = before.or(after).filter(|_| !inserted.is_empty())?;
    let negates =
        is_negation(&key_at(index, at), inquiry.lang) && !inserted.iter().any(|key| is_negation(key, inquiry.lang));
    if negates {
        return Some(format!("the insertion stands for a negation: `{}`", index.spelling(&index.tokens[at])));
    }
    let seam = Seam { dropped: at..at + 1, inserted: seam.inserted.clone(), elided: seam.elided };
    other_name(inquiry, &seam)
}

/// An elision mark at the quotation's border that stands for a negation of the same clause (`We shall come …` for `We shall come
/// never`).
fn rest_of_clause(inquiry: &Inquiry, seam: &Seam, inserted: &[&str]) -> Option<String> {
    if !seam.elided || !inserted.is_empty() {
        return None;
    }
    let index = inquiry.source.index();
    let dropped = if seam.inserted.start == 0 {
        let open = (0..seam.dropped.start).rev().take(CLAUSE).take_while(|&at| adjacent(index, at)).count();
        seam.dropped.start - open..seam.dropped.start
    } else {
        let last = seam.dropped.end.checked_sub(1)?;
        let rest = (last..index.tokens.len() - 1).take(CLAUSE).take_while(|&at| adjacent(index, at)).count();
        seam.dropped.end..seam.dropped.end + rest
    };
    let at = dropped.clone().find(|&at| is_negation(&key_at(index, at), inquiry.lang))?;
    Some(format!("the elision drops a negation: `{}`", index.spelling(&index.tokens[at])))
}

fn key_at(index: &Index, at: usize) -> String {
    super::tokens::key(index.spelling(&index.tokens[at]))
}

fn reach(index: &Index, seam: &Seam) -> Option<String> {
    let (first, last) = (seam.dropped.start.saturating_sub(1), seam.dropped.end.min(index.tokens.len() - 1));
    let count = seam.dropped.len();
    if index.tokens[first].paragraph != index.tokens[last].paragraph {
        return Some("the parts stand in different paragraphs of the source".to_owned());
    }
    if seam.elided {
        return (count > REACH).then(|| format!("{count} words of the source lie between the parts"));
    }
    (count > REPLACED).then(|| format!("the insertion stands for {count} words of the source without an elision mark"))
}

fn negation(inquiry: &Inquiry, seam: &Seam, left_out: &[String], inserted: &[&str]) -> Option<String> {
    if inserted.iter().any(|key| is_negation(key, inquiry.lang)) {
        return None;
    }
    let what = if seam.elided { "elision" } else { "insertion" };
    let word = left_out
        .iter()
        .position(|key| is_negation(key, inquiry.lang))
        .map(|at| inquiry.original(&(seam.dropped.start + at..seam.dropped.start + at + 1)));
    let text = || {
        let text: String = inquiry.original(&seam.dropped);
        in_text(&text, inquiry.lang).then_some(text)
    };
    word.or_else(text).map(|word| format!("the {what} drops a negation: `{word}`"))
}

fn numbers(inquiry: &Inquiry, seam: &Seam, left_out: &[String], inserted: &[&str]) -> Option<String> {
    let index = inquiry.source.index();
    if !inserted.is_empty() {
        let lost = left_out.iter().find(|key| is_number(key, inquiry.lang) && !inserted.contains(&key.as_str()));
        return lost
            .filter(|_| inserted.iter().any(|key| is_number(key, inquiry.lang)))
            .map(|key| format!("the insertion changes a number: `{key}`"));
    }
    let first = left_out.first()?;
    let before = seam.dropped.start.checked_sub(1).map(|at| key_at(index, at));
    if before.is_some_and(|key| is_number(&key, inquiry.lang))
        && (everywhere().scales.contains(first)
            || is_number(first, inquiry.lang) && adjacent(index, seam.dropped.start - 1))
    {
        return Some(format!("the elision changes a number: `{first}` was dropped"));
    }
    let next = key_at(index, seam.dropped.end.min(index.tokens.len() - 1));
    let counted = !lexicon(inquiry.lang).is_small(&next) || PARTS.contains(&next.as_str());
    // the number itself, or one adjective after it
    let governing = left_out
        .iter()
        .enumerate()
        .rev()
        .take(2)
        .find(|(at, _)| !adjacent(index, seam.dropped.start + at) || is_number(&left_out[*at], inquiry.lang));
    let (_, number) =
        governing.filter(|(at, key)| counted && adjacent(index, seam.dropped.start + at) && !is_year(key))?;
    Some(format!("the elision changes a number: `{number}` was dropped"))
}

fn tense(index: &Index, seam: &Seam, left_out: &[String]) -> Option<String> {
    let (first, last) = (left_out.first()?, left_out.last()?);
    let opens = everywhere().auxiliaries.contains(first)
        && (seam.dropped.start == 0 || adjacent(index, seam.dropped.start - 1));
    let ends = everywhere().auxiliaries.contains(last) && adjacent(index, seam.dropped.end - 1);
    let word = if ends { last } else { first };
    (opens || ends).then(|| format!("the elision changes tense or mood: `{word}` was dropped"))
}

/// A name right before the words that go on: what they say was said of that name.
fn name(inquiry: &Inquiry, seam: &Seam) -> Option<String> {
    let index = inquiry.source.index();
    let last = seam.dropped.end - 1;
    let spelling = index.spelling(&index.tokens[last]);
    let next = index.tokens.get(seam.dropped.end).map(|token| index.spelling(token))?;
    let names = (seam.dropped.start..last)
        .rev()
        .take_while(|&at| is_name(index.spelling(&index.tokens[at]), inquiry.lang))
        .count();
    let before = |steps: usize| last.checked_sub(names + steps).map(|at| key_at(index, at));
    let article = before(1).is_some_and(|key| lexicon(inquiry.lang).articles.contains(&key));
    let led = before(if article { 2 } else { 1 });
    let attribute = led.is_some_and(|key| everywhere().prepositions.contains(&key));
    let capital =
        !attribute && is_name(spelling, inquiry.lang) && next.starts_with(char::is_lowercase) && adjacent(index, last);
    capital.then(|| format!("the elision changes a name: `{spelling}` stands before the words that go on"))
}

/// A bracket that puts one name in the place of another.
fn other_name(inquiry: &Inquiry, seam: &Seam) -> Option<String> {
    let index = inquiry.source.index();
    let lexicon = lexicon(inquiry.lang);
    let is_name = |spelling: &&str| is_name(spelling, inquiry.lang) && !lexicon.is_small(&fold(spelling));
    let had: Vec<&str> = seam.dropped.clone().map(|at| index.spelling(&index.tokens[at])).filter(is_name).collect();
    let has: Vec<&str> = inquiry.request.words[seam.inserted.clone()]
        .iter()
        .map(|wanted| wanted.word.spelling.as_str())
        .filter(is_name)
        .collect();
    let changed = !seam.elided && !has.is_empty() && !had.is_empty() && !has.iter().any(|name| had.contains(name));
    changed.then(|| format!("the insertion changes a name: `{}` stands for `{}`", has.join(" "), had.join(" ")))
}

/// Whether a spelling looks like a name: a capital before small letters, in a language that does not write all nouns so.
pub(super) fn is_name(spelling: &str, lang: &str) -> bool {
    let mut chars = spelling.chars();
    lang != "de" && chars.next().is_some_and(char::is_uppercase) && chars.next().is_some_and(char::is_lowercase)
}

/// No punctuation parts a token from the next one.
fn adjacent(index: &Index, at: usize) -> bool {
    let follow = index.tokens[at].follow;
    !(follow.parted || follow.ellipsis)
}
