//! The order of references, learned source by source.
//!
//! In: the sources of an article. Out: their places in the style's order. Comparing two sources means rendering the style's
//! sort keys, so what was compared is kept: each style has one list of all its sources so far. A new one is looked for first
//! where most styles would put it ([`super::likely`]) and from there ever farther off; sources that the style holds equal share
//! a rank and keep the order of citation.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use hayagriva::citationberg::IndependentStyle;
use hayagriva::citationberg::json::Item;
use serde::{Deserialize, Serialize};

use super::as_json;
use super::likely::likely;
use super::run::guarded;
use super::sorting::sorted;
use super::source::Source;
use super::style::Style;

/// The lists of all styles, by fingerprint.
#[derive(Debug, Default)]
pub(super) struct Orders(RwLock<HashMap<[u8; 32], Arc<RwLock<List>>>>);

/// The lists as they are stored: for each style its groups of equal sources, in order.
pub(super) type Stored = Vec<([u8; 32], Vec<Group>)>;

/// Sources that a style holds equal.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Group {
    names: Vec<u128>,
    /// One of them, to compare others with.
    #[serde(with = "as_json")]
    item: Item,
    /// Where most styles would put it.
    #[serde(skip)]
    likely: String,
    /// Greater than that of the group before; there is room between two, so that most can stay when another comes.
    #[serde(skip)]
    rank: u64,
}

impl Group {
    fn of(name: u128, item: Item) -> Group {
        Group { names: vec![name], likely: likely(&item), item, rank: 0 }
    }
}

#[derive(Debug, Default)]
struct List {
    groups: Vec<Group>,
    ranks: HashMap<u128, u64>,
    /// Whether any source was added.
    new: bool,
}

impl List {
    fn of(mut groups: Vec<Group>) -> List {
        for group in &mut groups {
            group.likely = likely(&group.item);
        }
        let mut list = List { groups, ..List::default() };
        list.spread();
        list
    }

    /// Ranks all anew, evenly.
    fn spread(&mut self) {
        let step = u64::MAX / (self.groups.len() as u64 + 1);
        for (group, place) in self.groups.iter_mut().zip(1..) {
            group.rank = place * step;
        }
        let ranked = self.groups.iter().flat_map(|group| group.names.iter().map(|name| (*name, group.rank)));
        self.ranks = ranked.collect();
    }

    fn ranks_of(&self, names: &[u128]) -> Option<Vec<u64>> {
        names.iter().map(|name| self.ranks.get(name).copied()).collect()
    }

    /// Puts a source where it belongs.
    fn add(&mut self, place: Place, name: u128, item: Item) {
        let at = match place {
            Place::Equal(at) => {
                self.groups[at].names.push(name);
                at
            }
            Place::Before(at) => {
                self.groups.insert(at, Group::of(name, item));
                let below = at.checked_sub(1).map_or(0, |before| self.groups[before].rank);
                let above = self.groups.get(at + 1).map_or(u64::MAX, |after| after.rank);
                self.groups[at].rank = below.midpoint(above);
                if self.groups[at].rank == below {
                    self.spread();
                }
                at
            }
        };
        self.ranks.insert(name, self.groups[at].rank);
        self.new = true;
    }
}

impl Orders {
    fn list(&self, style: &Style) -> Arc<RwLock<List>> {
        let name = style.fingerprint();
        if let Some(list) = self.0.read().unwrap_or_else(PoisonError::into_inner).get(&name) {
            return Arc::clone(list);
        }
        Arc::clone(self.0.write().unwrap_or_else(PoisonError::into_inner).entry(name).or_default())
    }

    /// A rank for each source, equal for those that the style holds equal; nothing if hayagriva fails at comparing.
    pub fn ranks(
        &self,
        style: &Style,
        csl: &IndependentStyle,
        names: &[u128],
        source: &dyn Fn(usize) -> Arc<Source>,
    ) -> Option<Vec<u64>> {
        let list = self.list(style);
        if let Some(ranks) = list.read().unwrap_or_else(PoisonError::into_inner).ranks_of(names) {
            return Some(ranks);
        }
        let mut list = list.write().unwrap_or_else(PoisonError::into_inner);
        for (index, name) in names.iter().enumerate() {
            if !list.ranks.contains_key(name) {
                let item = slim(source(index).for_order());
                let place = Search { style, csl, new: &item }.place(&list.groups)?;
                list.add(place, *name, item);
            }
        }
        list.ranks_of(names)
    }

    /// Whether anything was learned.
    pub fn is_new(&self) -> bool {
        let lists = self.0.read().unwrap_or_else(PoisonError::into_inner);
        lists.values().any(|list| list.read().unwrap_or_else(PoisonError::into_inner).new)
    }

    /// Everything learned of the sources that are `kept`, to be stored.
    pub fn stored(&self, kept: &dyn Fn(u128) -> bool) -> Stored {
        let lists = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let groups = |list: &RwLock<List>| {
            let mut groups = list.read().unwrap_or_else(PoisonError::into_inner).groups.clone();
            for group in &mut groups {
                group.names.retain(|name| kept(*name));
            }
            groups.retain(|group| !group.names.is_empty());
            groups
        };
        let mut stored: Stored = lists.iter().map(|(style, list)| (*style, groups(list))).collect();
        stored.retain(|(_, groups)| !groups.is_empty());
        stored.sort_unstable_by_key(|(style, _)| *style);
        stored
    }

    /// Takes up what was stored.
    pub fn restore(&self, stored: Stored) {
        let mut lists = self.0.write().unwrap_or_else(PoisonError::into_inner);
        for (style, groups) in stored {
            lists.insert(style, Arc::new(RwLock::new(List::of(groups))));
        }
    }
}

/// Where a source belongs among groups.
#[derive(Clone, Copy)]
enum Place {
    Equal(usize),
    Before(usize),
}

/// A search for the place of a new source.
struct Search<'a> {
    style: &'a Style,
    csl: &'a IndependentStyle,
    new: &'a Item,
}

impl Search<'_> {
    fn place(&self, groups: &[Group]) -> Option<Place> {
        let likely = likely(self.new);
        let mut probe = groups.partition_point(|group| group.likely < likely);
        // The place is neither before `low` nor after `high`.
        let (mut low, mut high) = (0, groups.len());
        let (mut is_low_sure, mut is_high_sure) = (false, false);
        let mut step = 1;
        while low < high {
            probe = probe.clamp(low, high - 1);
            // It comes before what was guessed to follow it, and after what was found to be before it.
            let expected = if is_high_sure { Ordering::Greater } else { Ordering::Less };
            match self.compare(&groups[probe].item, expected)? {
                Ordering::Equal => return Some(Place::Equal(probe)),
                Ordering::Less => (high, is_high_sure) = (probe, true),
                Ordering::Greater => (low, is_low_sure) = (probe + 1, true),
            }
            probe = match (is_low_sure, is_high_sure) {
                (true, true) => low.midpoint(high),
                (false, _) => high.saturating_sub(step),
                (true, false) => low + step - 1,
            };
            step *= 2;
        }
        Some(Place::Before(low))
    }

    /// How the style orders the new source and another; what is expected is asked first.
    fn compare(&self, other: &Item, expected: Ordering) -> Option<Ordering> {
        let is_turned = |items: [&Item; 2]| {
            guarded(|| sorted(self.style, self.csl, &items)).flatten().map(|order| order.first() == Some(&1))
        };
        let asked = [(Ordering::Less, [other, self.new]), (Ordering::Greater, [self.new, other])];
        let in_turn = if expected == Ordering::Less { [0, 1] } else { [1, 0] };
        for turn in in_turn {
            let (ordering, items) = asked[turn];
            if is_turned(items)? {
                return Some(ordering);
            }
        }
        Some(Ordering::Equal)
    }
}

/// The item without the long texts that no sort key looks at.
fn slim(item: &Item) -> Item {
    let mut item = item.clone();
    item.0.remove("abstract");
    item
}
