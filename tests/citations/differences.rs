//! The differences that are known, each group with its cause: `differences.toml`.

use serde::Deserialize;
use std::collections::BTreeSet;

/// Some differences with one cause.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// Whose fault it is: `postil`, `pandoc`, or `style` where both readings of the style are defensible.
    pub whose: String,
    /// Why the texts differ.
    pub cause: String,
    /// `STYLE / PLACE / WORK`.
    pub at: Vec<String>,
}

#[derive(Deserialize)]
struct List {
    difference: Vec<Group>,
}

/// All groups.
pub fn groups() -> Vec<Group> {
    let list: List = toml::from_str(include_str!("differences.toml")).expect("a list of differences");
    list.difference
}

/// All places of differences; none is listed twice.
pub fn known() -> BTreeSet<String> {
    let groups = groups();
    let all: Vec<&String> = groups.iter().flat_map(|group| &group.at).collect();
    let known: BTreeSet<String> = all.iter().map(|at| (*at).clone()).collect();
    assert_eq!(known.len(), all.len(), "a difference is listed twice");
    known
}

#[test]
fn every_difference_has_a_cause_and_somebody_to_mend_it() {
    for group in groups() {
        assert!(["postil", "pandoc", "style"].contains(&group.whose.as_str()), "{group:?}");
        assert!(!group.cause.is_empty() && !group.at.is_empty(), "{group:?}");
    }
}
