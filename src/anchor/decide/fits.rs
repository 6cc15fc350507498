//! Several places held against the stored context: how well it fits each, and which of them leads.

use crate::anchor::anchorer::Anchorer;
use crate::anchor::context::{Fit, StoredContext};
use std::ops::Range;

/// By this much the best of several contexts must lead.
pub const CONTEXT_LEADS: f32 = 0.2;
/// How well the context fits each place.
pub(in crate::anchor) fn fits(anchorer: &Anchorer, around: &StoredContext, places: &[Range<usize>]) -> Vec<Fit> {
    if around.is_empty() {
        return vec![Fit::default(); places.len()];
    }
    let normal = anchorer.normal();
    places.iter().map(|place| around.fit(&normal.chars, &normal.forth(place))).collect()
}

/// The one place whose context leads clearly: the only one that fits in full, or the best by a distance.
pub(in crate::anchor) fn leader(fits: &[Fit]) -> Option<usize> {
    let mut order: Vec<usize> = (0..fits.len()).collect();
    order.sort_by(|&a, &b| fits[b].mean().total_cmp(&fits[a].mean()));
    match order.as_slice() {
        [] => None,
        [only] => Some(*only),
        [first, second, ..] => {
            let (best, next) = (fits[*first], fits[*second]);
            let most = fits.iter().map(|fit| fit.full_sides()).max().unwrap_or(0);
            let alone = best.full_sides() == most && fits.iter().filter(|fit| fit.full_sides() == most).count() == 1;
            (alone || best.mean() - next.mean() >= CONTEXT_LEADS).then_some(*first)
        }
    }
}
