//! Where each cite stands beside the earlier ones of its source (specification, "Choose: position").
//!
//! In: citations in the order of reading.
//! Out: for each cite its position.

use super::cite::{Cite, Cluster, Mode};
use super::eval::Position;
use citationberg::taxonomy::Locator;
use std::collections::HashMap;

/// A cite's position, whether a cite of the same source is near, and the note where the source was first cited.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Placed {
    /// The position.
    pub position: Position,
    /// Whether a cite of the same source is near, as the style counts.
    pub near: bool,
    /// The note where the source was first cited.
    pub first_note: Option<u32>,
}

/// The last cite of a source.
struct Last {
    note: u32,
    first_note: u32,
}

/// The cite before.
#[derive(Clone, Copy)]
struct Before<'c> {
    item: usize,
    locator: Option<(Locator, &'c str)>,
    cluster: usize,
    note: u32,
    alone: bool,
}

/// For each cluster the places of its cites, which are in the order of print. `near` is the style's
/// `near-note-distance`.
pub(super) fn positions(clusters: &[Cluster<'_>], near: u32, is_note: bool) -> Vec<Vec<Placed>> {
    let mut last: HashMap<usize, Last> = HashMap::new();
    // The text and the notes are two rows.
    let mut rows: [Option<Before<'_>>; 2] = [None, None];
    let mut counts: HashMap<u32, usize> = HashMap::new();
    for cluster in clusters.iter().filter(|cluster| cluster.note > 0) {
        *counts.entry(cluster.note).or_default() += meant(cluster);
    }
    let mut all = Vec::with_capacity(clusters.len());
    let mut within: (u32, usize) = (0, 0);
    for (index, cluster) in clusters.iter().enumerate() {
        let mut placed = Vec::with_capacity(cluster.cites.len());
        let alone = counts.get(&cluster.note).copied().unwrap_or_else(|| meant(cluster)) == 1;
        if within.0 != cluster.note || cluster.note == 0 {
            within = (cluster.note, 0);
        }
        let first_of_note = within.1 == 1;
        within.1 += meant(cluster);
        let row = usize::from(cluster.note > 0);
        let mut first = true;
        for cite in &cluster.cites {
            let known = last.get(&cite.item);
            let near = known.is_some_and(|known| is_note && cluster.note.saturating_sub(known.note) <= near);
            let position = match (known, rows[row]) {
                (None, _) => Position::First,
                (Some(_), Some(before)) if follows(&before, cite, cluster, index, is_note, (first, first_of_note)) => {
                    ibid(before.locator, cite.locator)
                }
                _ => Position::Subsequent,
            };
            placed.push(Placed {
                position,
                near,
                first_note: known.map(|known| known.first_note).filter(|note| is_note && *note > 0),
            });
            if cite.mode == Mode::Author {
                continue;
            }
            first = false;
            let first_note = known.map_or(cluster.note, |known| known.first_note);
            last.insert(cite.item, Last { note: cluster.note, first_note });
            rows[row] =
                Some(Before { item: cite.item, locator: cite.locator, cluster: index, note: cluster.note, alone });
        }
        all.push(placed);
    }
    all
}

/// For each of so many sources the note where it is cited first; 0 where that is in the text.
pub(super) fn first_notes(count: usize, clusters: &[Cluster<'_>]) -> Vec<Option<u32>> {
    let mut notes = vec![None; count];
    for cluster in clusters {
        for cite in cluster.cites.iter().filter(|cite| cite.mode != Mode::Author) {
            if let Some(note) = notes.get_mut(cite.item) {
                note.get_or_insert(cluster.note);
            }
        }
    }
    notes
}

/// The cites that are more than a name.
fn meant(cluster: &Cluster<'_>) -> usize {
    cluster.cites.iter().filter(|cite| cite.mode != Mode::Author).count()
}

/// Whether nothing stands between a cite and the one before, which is of the same source and not one of several in its
/// note.
fn follows(
    before: &Before<'_>,
    cite: &Cite<'_>,
    cluster: &Cluster<'_>,
    index: usize,
    is_note: bool,
    (first, second): (bool, bool),
) -> bool {
    if before.item != cite.item {
        return false;
    }
    let adjacent = !is_note || cluster.note.saturating_sub(before.note) <= 1;
    let same_note = cluster.note > 0 && before.note == cluster.note;
    before.cluster == index || first && adjacent && if same_note { second } else { before.alone }
}

/// A cite without a locator cannot go back behind one with: it would mean that place.
fn ibid(before: Option<(Locator, &str)>, own: Option<(Locator, &str)>) -> Position {
    let same = |one: (Locator, &str), other: (Locator, &str)| one.0 == other.0 && one.1.trim() == other.1.trim();
    match (before, own) {
        (None, None) => Position::Ibid,
        (Some(_), None) => Position::Subsequent,
        (Some(before), Some(own)) if same(before, own) => Position::Ibid,
        (_, Some(_)) => Position::IbidWithLocator,
    }
}
