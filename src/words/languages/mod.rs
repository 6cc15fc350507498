//! Which languages a text is in, by its little words and its script: one table of evidence, asked about an article or
//! about a stretch.
//!
//! In: words, and the language that is declared. Out: the languages whose negations, numbers and little words are to
//! count. Not: what these words are (`lexicon`).

mod article;
mod evidence;
mod stretch;

pub use article::Languages;
pub use evidence::little;
pub use stretch::Likely;

use super::lexicon::{lexicon, lexicons};
use std::sync::LazyLock;

/// A language, by its place among the lexicons.
pub type Lang = u8;

static TAGS: LazyLock<Vec<&'static str>> = LazyLock::new(|| lexicons().map(|(tag, _)| tag).collect());

/// The language of a lexicon's tag.
fn by_tag(tag: &str) -> Option<Lang> {
    TAGS.binary_search(&tag).ok().map(|place| place as Lang)
}

/// The languages that a primary subtag names, and those whose words are theirs, too; none for one that no lexicon
/// knows.
fn kin(primary: &str) -> Vec<Lang> {
    let own = lexicons().position(|(tag, lexicon)| tag == primary || lexicon.tags.contains(primary));
    let others = lexicon(primary).kin.iter().filter_map(by_tag);
    own.map(|place| place as Lang).into_iter().chain(others).collect()
}
