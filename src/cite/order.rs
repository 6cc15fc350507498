//! The order of references, learned source by source.
//!
//! In: the sources of an article. Out: their places in the style's order. Comparing two sources means rendering the style's
//! sort keys, so what was compared is kept: each style has one list of all its sources so far, into which a new one is
//! placed by binary search; sources that the style holds equal share a rank and keep the order of citation.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use hayagriva::citationberg::IndependentStyle;
use hayagriva::citationberg::json::Item;
use serde::{Deserialize, Serialize};

use super::run::{guarded, sorted};
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
}

/// An item is stored as CSL-JSON.
mod as_json {
    use hayagriva::citationberg::json::{Item, Value};
    use serde::de::Error as _;
    use serde::ser::Error as _;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub fn serialize<S: Serializer>(item: &Item, to: S) -> Result<S::Ok, S::Error> {
        let mut json = serde_json::to_value(item).map_err(S::Error::custom)?;
        for (key, value) in &item.0 {
            // The crate writes a date without what it needs to read it.
            if let Value::Date(date) = value {
                json[key] = serde_json::json!({ "date-parts": json[key], "circa": date.is_approx() });
            }
        }
        json.to_string().serialize(to)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Item, D::Error> {
        serde_json::from_str(&String::deserialize(from)?).map_err(D::Error::custom)
    }
}

#[derive(Debug, Default)]
struct List {
    groups: Vec<Group>,
    ranks: HashMap<u128, usize>,
    /// Whether any source was added.
    new: bool,
}

impl List {
    fn renumber(&mut self) {
        let numbered =
            self.groups.iter().enumerate().flat_map(|(rank, group)| group.names.iter().map(move |name| (*name, rank)));
        self.ranks = numbered.collect();
    }

    fn ranks_of(&self, names: &[u128]) -> Option<Vec<usize>> {
        names.iter().map(|name| self.ranks.get(name).copied()).collect()
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
    ) -> Option<Vec<usize>> {
        let list = self.list(style);
        if let Some(ranks) = list.read().unwrap_or_else(PoisonError::into_inner).ranks_of(names) {
            return Some(ranks);
        }
        let mut list = list.write().unwrap_or_else(PoisonError::into_inner);
        let new: Vec<usize> = (0..names.len()).filter(|index| !list.ranks.contains_key(&names[*index])).collect();
        if new.len() > 64 && new.len() > list.groups.len() / 8 {
            let items: Vec<Item> = new.iter().map(|index| slim(source(*index).for_order())).collect();
            let groups = groups(style, csl, &new.iter().map(|index| names[*index]).collect::<Vec<_>>(), items)?;
            merge(style, csl, &mut list, groups)?;
        } else {
            for index in new {
                let item = slim(source(index).for_order());
                place(style, csl, &mut list.groups, Group { names: vec![names[index]], item })?;
            }
        }
        list.renumber();
        list.new = true;
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
            let mut list = List { groups, ..List::default() };
            list.renumber();
            lists.insert(style, Arc::new(RwLock::new(list)));
        }
    }
}

/// The item without the long texts that no sort key looks at.
fn slim(item: &Item) -> Item {
    let mut item = item.clone();
    item.0.remove("abstract");
    item
}

/// Whether the style puts `b` strictly before `a`.
fn comes_first(style: &Style, csl: &IndependentStyle, b: &Item, a: &Item) -> Option<bool> {
    guarded(|| sorted(style, csl, &[a, b]))?.map(|order| order.first() == Some(&1))
}

/// Puts a group where it belongs, or into the one that equals it.
fn place(style: &Style, csl: &IndependentStyle, groups: &mut Vec<Group>, new: Group) -> Option<()> {
    let (mut low, mut high) = (0, groups.len());
    while low < high {
        let middle = low.midpoint(high);
        if comes_first(style, csl, &new.item, &groups[middle].item)? {
            high = middle;
        } else if comes_first(style, csl, &groups[middle].item, &new.item)? {
            low = middle + 1;
        } else {
            groups[middle].names.extend(new.names);
            return Some(());
        }
    }
    groups.insert(low, new);
    Some(())
}

/// Sorts many sources at once. Sorted from either end, equal ones keep opposite orders, which tells them from the rest.
fn groups(style: &Style, csl: &IndependentStyle, names: &[u128], items: Vec<Item>) -> Option<Vec<Group>> {
    let forward = guarded(|| sorted(style, csl, &items.iter().collect::<Vec<_>>()))??;
    let backward =
        guarded(|| sorted(style, csl, &forward.iter().rev().map(|index| &items[*index]).collect::<Vec<_>>()))??;
    // Where each place of `forward` came to stand the second time.
    let count = forward.len();
    let mut again = vec![0; count];
    for (place, index) in backward.iter().enumerate() {
        again[count - 1 - index] = place;
    }
    let mut items: Vec<Option<Item>> = items.into_iter().map(Some).collect();
    let mut groups = Vec::new();
    let mut start = 0;
    while start < count {
        let end = again[start].max(start);
        let item = items[forward[start]].take()?;
        groups.push(Group { names: forward[start..=end].iter().map(|index| names[*index]).collect(), item });
        start = end + 1;
    }
    Some(groups)
}

fn merge(style: &Style, csl: &IndependentStyle, list: &mut List, new: Vec<Group>) -> Option<()> {
    if list.groups.is_empty() {
        list.groups = new;
        return Some(());
    }
    let old = std::mem::take(&mut list.groups);
    let (mut old, mut new) = (old.into_iter().peekable(), new.into_iter().peekable());
    while let (Some(a), Some(b)) = (old.peek_mut(), new.peek_mut()) {
        if comes_first(style, csl, &b.item, &a.item)? {
            list.groups.extend(new.next());
        } else {
            if !comes_first(style, csl, &a.item, &b.item)? {
                a.names.append(&mut b.names);
                new.next();
            }
            list.groups.extend(old.next());
        }
    }
    list.groups.extend(old);
    list.groups.extend(new);
    Some(())
}
