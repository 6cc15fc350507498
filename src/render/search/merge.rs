//! The words of all articles and sources → one sorted list of words with their postings.

use super::postings::Postings;
use super::terms::{PARTS, Terms};
use rayon::prelude::*;
use rustc_hash::FxBuildHasher;
use std::collections::HashMap;

/// Merges words. Each stands beside the number of its first document; numbers ascend.
///
/// The order is that of JavaScript's strings, because a script looks words up in it.
pub fn merge(all: &[(u32, &Terms)]) -> Vec<(String, String)> {
    let parts: Vec<Vec<(String, String)>> = (0..PARTS).into_par_iter().map(|part| merge_part(all, part)).collect();
    let mut merged: Vec<(String, String)> = parts.into_iter().flatten().collect();
    merged.par_sort_unstable_by(|(a, _), (b, _)| {
        if a.is_ascii() && b.is_ascii() { a.cmp(b) } else { a.encode_utf16().cmp(b.encode_utf16()) }
    });
    merged
}

fn merge_part(all: &[(u32, &Terms)], part: usize) -> Vec<(String, String)> {
    let mut words: HashMap<Box<[u8]>, Postings, FxBuildHasher> = HashMap::default();
    for (first, terms) in all {
        terms.each(part, |word, local, weight| {
            if let Some(postings) = words.get_mut(word) {
                postings.push(first + local, weight);
            } else {
                let mut postings = Postings::default();
                postings.push(first + local, weight);
                words.insert(word.into(), postings);
            }
        });
    }
    let published =
        words.into_iter().map(|(word, postings)| (String::from_utf8_lossy(&word).into_owned(), postings.publish()));
    published.collect()
}
