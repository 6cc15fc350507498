//! More of the given names (specification, "Disambiguation", method 2, `givenname-disambiguation-rule`).
//!
//! In: sources whose names look alike.
//! Out: for each name how much of the given name is shown.

use super::super::document::Document;
use super::super::eval::{Eval, Given, Seen};
use super::super::item::Name;
use super::super::usual::{Person, UsualSight};
use super::{Sight, sight};
use citationberg::DisambiguationRule as Rule;
use std::borrow::Cow;
use std::collections::HashMap;

/// Whether different people are printed alike anywhere.
pub(super) fn are_needed(sights: &[Cow<'_, UsualSight>], rule: Rule) -> bool {
    let mut people: HashMap<&str, &Person> = HashMap::new();
    let mut names = sights.iter().flat_map(|sight| &sight.names).filter(|name| counts(rule, name.index));
    names.any(|name| *people.entry(&name.text).or_insert(&name.person) != &name.person)
}

/// Whether names in this place are told apart.
fn counts(rule: Rule, index: u16) -> bool {
    index == 0 || !matches!(rule, Rule::PrimaryName | Rule::PrimaryNameWithInitials)
}

/// Tells apart different people wherever they are named, whether or not their cites look alike. Gives the sources
/// changed.
pub(super) fn everywhere(document: &mut Document<'_>, sights: &[Sight<'_>], rule: Rule) -> Vec<usize> {
    let names = sights.iter().enumerate().flat_map(|(at, sight)| sight.seen.iter().map(move |seen| (at, seen)));
    let names: Vec<(usize, &Seen<'_>)> = names.filter(|(_, seen)| counts(rule, seen.index)).collect();
    let mut namesakes: HashMap<String, Vec<&(usize, &Seen<'_>)>> = HashMap::new();
    for name in &names {
        namesakes.entry(text(document, name, Given::Usual)).or_default().push(name);
    }
    let mut levels = Vec::new();
    for group in namesakes.values().filter(|group| group.iter().any(|other| !same(other.1.name, group[0].1.name))) {
        for own in group {
            if let Some(level) = level(document, own, group, rule) {
                levels.push((own.0, own.1.role, own.1.index, level));
            }
        }
    }
    levels.sort_by_key(|(at, ..)| *at);
    for (at, role, index, level) in &levels {
        document.told[*at].givens.push((*role, *index, *level));
    }
    levels.dedup_by_key(|(at, ..)| *at);
    levels.into_iter().map(|(at, ..)| at).collect()
}

/// Whether two names are of one person, as far as can be seen.
fn same(one: &Name, other: &Name) -> bool {
    one == other || one.person() == other.person()
}

fn text(document: &Document<'_>, (at, seen): &(usize, &Seen<'_>), given: Given) -> String {
    Eval::name_text(document.style, document.items[*at], seen, given)
}

/// How much of the given name tells it from its namesakes.
fn level(
    document: &Document<'_>,
    own: &(usize, &Seen<'_>),
    group: &[&(usize, &Seen<'_>)],
    rule: Rule,
) -> Option<Given> {
    let others: Vec<&&(usize, &Seen<'_>)> = group.iter().filter(|other| !same(other.1.name, own.1.name)).collect();
    let differs = |given: Given| {
        let shown = text(document, own, given);
        others.iter().all(|other| text(document, other, given) != shown)
    };
    if others.is_empty() {
        return None;
    }
    let initials = own.1.options.initialize_with.is_some();
    let only_initials = matches!(rule, Rule::AllNamesWithInitials | Rule::PrimaryNameWithInitials);
    if initials && differs(Given::Initials) {
        Some(Given::Initials)
    } else if only_initials && initials {
        None
    } else {
        Some(Given::Full)
    }
}

/// Expands names from left to right, as far as is needed to tell the cites of the group apart.
pub(super) fn by_cite(document: &mut Document<'_>, group: &[usize]) {
    let mut left = group.to_vec();
    for place in 0.. {
        let sights: Vec<(usize, Sight<'_>)> =
            left.iter().map(|at| (*at, sight(document, *at, &document.told[*at]))).collect();
        if sights.iter().all(|(_, sight)| sight.seen.len() <= place) {
            return;
        }
        let here: Vec<(usize, &Seen<'_>)> =
            sights.iter().filter_map(|(at, sight)| Some((*at, sight.seen.get(place)?))).collect();
        let mut levels = Vec::new();
        for own in &here {
            let usual = text(document, own, Given::Usual);
            let namesakes = here.iter().filter(|other| text(document, other, Given::Usual) == usual);
            let namesakes: Vec<&(usize, &Seen<'_>)> = namesakes.collect();
            if let Some(level) = level(document, own, &namesakes, Rule::ByCite) {
                levels.push((own.0, own.1.role, own.1.index, level));
            }
        }
        for (at, role, index, level) in levels {
            document.told[at].givens.push((role, index, level));
        }
        left = super::now(document, &left).into_iter().flatten().collect();
        if left.len() < 2 {
            return;
        }
    }
}
