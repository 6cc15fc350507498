//! What is known of languages and letters, once: everything that compares, finds or cuts words reads it here.
//!
//! Goes in: words, letters, the tag of a language. Comes out: what they are. Nothing here knows of articles, notes or
//! sources, and nothing decides: which difference matters is for [`anchor`](crate::anchor) and [`quote`](crate::quote) to say.
//!
//! * [`lexicon`]: one file per language with its negations, numbers, little words, verbs of saying. Adding a language is
//!   adding `lexicon/LANG.txt`.
//! * [`fold()`]: what a letter becomes where case and the manner of writing do not count.

mod fold;
pub mod lexicon;

pub use fold::{fold, fold_chars};
