//! Cites that would look alike are told apart (specification, "Disambiguation"), in the order of the specification:
//! more names, more of the given names, what the style prints only then, and last a letter behind the year.
//!
//! In: a document whose sources are numbered.
//! Out: for each source what must be shown of it more than usual.

mod givens;
mod names;

use super::document::Document;
use super::eval::{Context, Eval, Given, Looks, Place, Position, Seen, Told};
use super::tree::{Mark, Token, find};
use super::usual::{Namesake, UsualSight};
use citationberg::DisambiguationRule;
use std::borrow::Cow;
use std::collections::HashMap;

/// So many branches of a style are tried one after the other.
const MOST_BRANCHES: u16 = 8;

/// What a cite of a source looks like without locator, and the names that it shows.
#[derive(Clone)]
pub(super) struct Sight<'a> {
    pub key: u64,
    pub seen: Vec<Seen<'a>>,
    /// How many names it leaves out.
    pub hidden: usize,
    /// Whether it may be another in another document.
    varies: bool,
}

/// Tells the sources of a document apart.
pub(super) fn tell(document: &mut Document<'_>) {
    let apart = document.style.citation.apart;
    if !(apart.names || apart.suffix || apart.conditions > 0 || apart.givens.is_some()) {
        return;
    }
    let usual: Vec<Cow<'_, UsualSight>> = (0..document.items.len()).map(|at| usual(document, at)).collect();
    let mut keys: Vec<u64> = usual.iter().map(|sight| sight.key).collect();
    if let Some(rule) = apart.givens.filter(|rule| *rule != DisambiguationRule::ByCite)
        && givens::are_needed(&usual, rule)
    {
        let all: Vec<Sight<'_>> = (0..document.items.len()).map(|at| with_hidden(document, at)).collect();
        for at in givens::everywhere(document, &all, rule) {
            keys[at] = sight(document, at, &document.told[at]).key;
        }
    }
    let all: Vec<usize> = (0..keys.len()).collect();
    for group in alike(&all, |at| keys[at]) {
        tell_group(document, group);
    }
}

/// What a cite of a source looks like while nothing is told apart; kept with the source where that is the same in every
/// document.
fn usual<'a>(document: &Document<'a>, at: usize) -> Cow<'a, UsualSight> {
    let make = || {
        let own = sight(document, at, &Told::default());
        let is_named = document.style.citation.apart.givens.is_some_and(|rule| rule != DisambiguationRule::ByCite);
        let named = is_named.then(|| if own.hidden > 0 { with_hidden(document, at) } else { own.clone() });
        let varies = own.varies || named.as_ref().is_some_and(|named| named.varies);
        let names = named.iter().flat_map(|named| &named.seen);
        let names = names.map(|seen| Namesake {
            index: seen.index,
            text: Eval::name_text(document.style, document.items[at], seen, Given::Usual),
            person: seen.name.person(),
        });
        (UsualSight { key: own.key, names: names.collect() }, varies)
    };
    let kept = document.style.usual(document.items[at]).and_then(|kept| {
        let made = || Some(make()).filter(|(_, varies)| !varies).map(|(sight, _)| sight);
        kept.sight.get_or_init(made).as_ref()
    });
    kept.map_or_else(|| Cow::Owned(make().0), Cow::Borrowed)
}

/// The same with the names that "et al." hides: telling apart may show them.
fn with_hidden<'a>(document: &Document<'a>, at: usize) -> Sight<'a> {
    sight(document, at, &Told { names: usize::MAX, ..Told::default() })
}

/// The groups of two and more of equal keys, in the order of their first members.
pub(super) fn alike(members: &[usize], key: impl Fn(usize) -> u64) -> Vec<Vec<usize>> {
    let mut places: HashMap<u64, usize> = HashMap::new();
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for at in members {
        let place = *places.entry(key(*at)).or_insert_with(|| {
            groups.push(Vec::new());
            groups.len() - 1
        });
        groups[place].push(*at);
    }
    groups.retain(|group| group.len() > 1);
    groups
}

/// What a cite of the source looks like when it is told apart so; the letter of the year is not looked at.
pub(super) fn sight<'a>(document: &Document<'a>, at: usize, told: &Told) -> Sight<'a> {
    let layout = &document.style.citation.layout;
    let told = &Told { suffix: 0, ..told.clone() };
    let context = Context {
        locator: None,
        position: if layout.asks_position { Position::Subsequent } else { Position::First },
        near: false,
        number: document.numbers[at],
        first_note: document.style.is_note.then(|| note(document, at)),
        told,
        without_names: false,
        place: Place::Citation,
    };
    let Looks { mut tokens, seen, hidden, varies } =
        Eval::new(document.style, layout, document.items[at], context).run_seen();
    while let Some((open, close)) = find(&tokens, Mark::Accessed) {
        tokens.drain(open..=close);
    }
    let texts = tokens.iter().filter_map(Token::text);
    // Fowler, Noll and Vo: the bytes alone count, however they are cut.
    let step = |key: u64, byte: u8| (key ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    let key = texts.flat_map(str::bytes).fold(0xcbf2_9ce4_8422_2325, step);
    Sight { key, seen, hidden, varies }
}

/// The number of the note to which a style may refer back; one for itself where no note is known.
fn note(document: &Document<'_>, at: usize) -> u32 {
    document.notes[at].filter(|note| *note > 0).unwrap_or(u32::MAX - document.numbers[at])
}

fn now(document: &Document<'_>, group: &[usize]) -> Vec<Vec<usize>> {
    let keys: HashMap<usize, u64> =
        group.iter().map(|at| (*at, sight(document, *at, &document.told[*at]).key)).collect();
    alike(group, |at| keys[&at])
}

fn tell_group(document: &mut Document<'_>, group: Vec<usize>) {
    // What prints nothing cannot be told apart.
    if group.iter().all(|at| sight(document, *at, &document.told[*at]).key == 0xcbf2_9ce4_8422_2325) {
        return;
    }
    let apart = document.style.citation.apart;
    let mut groups = vec![group];
    if apart.names {
        for group in &groups {
            names::add(document, group);
        }
        groups = groups.iter().flat_map(|group| now(document, group)).collect();
    }
    if apart.givens == Some(DisambiguationRule::ByCite) {
        for group in &groups {
            givens::by_cite(document, group);
        }
        groups = groups.iter().flat_map(|group| now(document, group)).collect();
    }
    // One branch after the other, and all of them where a few do not help.
    for branches in (1..=apart.conditions.min(MOST_BRANCHES)).chain([u16::MAX]).filter(|_| apart.conditions > 0) {
        for at in groups.iter().flatten() {
            document.told[*at].conditions = branches;
        }
        groups = groups.iter().flat_map(|group| now(document, group)).collect();
    }
    if apart.suffix {
        for group in groups {
            letters(document, group);
        }
    }
}

/// Letters in the order of the list of references.
fn letters(document: &mut Document<'_>, mut group: Vec<usize>) {
    let place = |at: usize| document.order.iter().position(|own| *own == at);
    group.sort_by_key(|at| place(*at));
    let kin = group.first().copied().unwrap_or_default();
    for (index, at) in group.into_iter().enumerate() {
        document.told[at].suffix = index as u32 + 1;
        document.told[at].kin = kin;
    }
}
