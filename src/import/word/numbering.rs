//! Which lists are numbered, and from which number.

use crate::import::xml::Element;
use std::collections::HashMap;

/// The lists of a file: for each its depths, numbered from a number or with signs.
#[derive(Debug, Default)]
pub struct Numbering(HashMap<String, Vec<Option<u64>>>);

impl Numbering {
    pub fn of(numbering: &Element) -> Self {
        let named = |name: &'static str| numbering.elements().filter(move |element| element.name == name);
        let kinds: HashMap<&str, Vec<Option<u64>>> =
            named("abstractNum").filter_map(|kind| Some((kind.get("abstractNumId")?, depths(kind)))).collect();
        let lists = named("num").filter_map(|list| {
            let kind = list.child("abstractNumId")?.get("val")?;
            let mut depths = kinds.get(kind).cloned().unwrap_or_default();
            for over in list.elements().filter(|element| element.name == "lvlOverride") {
                let depth: usize = over.get("ilvl").and_then(|depth| depth.parse().ok()).unwrap_or(0);
                let start = over.child("startOverride").and_then(|one| one.get("val")?.parse().ok());
                if let (Some(Some(first)), Some(start)) = (depths.get_mut(depth), start) {
                    *first = start;
                }
            }
            Some((list.get("numId")?.to_owned(), depths))
        });
        Self(lists.collect())
    }

    /// From which number a list counts at a depth; none where it has signs.
    pub fn first(&self, list: &str, depth: usize) -> Option<u64> {
        self.0.get(list).and_then(|depths| depths.get(depth).copied()).flatten()
    }
}

fn depths(kind: &Element) -> Vec<Option<u64>> {
    let levels = kind.elements().filter(|element| element.name == "lvl").take(16);
    let first = |level: &Element| {
        let value = |name: &str| level.child(name).and_then(|one| one.get("val"));
        let is_sign = matches!(value("numFmt"), None | Some("bullet" | "none"));
        (!is_sign).then(|| value("start").and_then(|start| start.parse().ok()).unwrap_or(1))
    };
    levels.map(first).collect()
}
