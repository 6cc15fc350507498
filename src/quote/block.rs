//! Block quotations: the blocks of one group are one quotation, whatever marks they hold.

use super::Block;
use std::ops::Range;

/// The byte ranges of the block quotations, in order.
pub(super) fn quotations(blocks: &[Block]) -> Vec<Range<usize>> {
    blocks
        .chunk_by(|a, b| a.quoted && b.quoted && a.group == b.group)
        .filter_map(|run| match run {
            [first, .., last] if first.quoted => Some(first.range.start..last.range.end),
            [only] if only.quoted => Some(only.range.clone()),
            _ => None,
        })
        .collect()
}
