//! What is known of languages and letters, once: everything that compares, finds or cuts words reads it here.
//!
//! In: words, letters, the tag of a language. Out: what they are. Not: articles, notes or sources; and which difference
//! matters is for [`anchor`](crate::anchor) and [`quote`](crate::quote) to say.
//!
//! * [`lexicon`]: one file per language with its negations, numbers, little words, verbs of saying. Adding a language
//!   is adding `lexicon/LANG.txt`.
//! * [`languages`]: which of them an article is written in, or a stretch of text may be.
//! * [`tags`]: the tag of a language as authors write it.
//! * [`interface`]: what the interface says in each language, `languages/LANG.ftl`.
//! * [`script`], [`marks`]: single characters: letters, scripts without spaces, digits; quotation marks, dashes, signs.
//! * [`Normal`]: a text in which typography no longer counts, with the way back. [`fold()`]: words without regard to
//!   case.
//! * [`split`]: a normal form cut into words; [`Words`] are those of a whole text, and [`Places`] where each stands and
//!   how much it tells. [`common_letters`]: how alike two words are; [`align`](mod@align): which items of two rows go
//!   with each other. [`Alphabet`]: the order of letters in a language.

pub mod align;
mod alike;
mod alphabet;
mod cut;
mod fold;
mod index;
pub mod interface;
pub mod languages;
pub mod lexicon;
pub mod marks;
mod normal;
mod places;
pub mod script;
pub mod tags;

pub use alike::common_letters;
pub use alphabet::Alphabet;
pub use cut::split;
pub use fold::{ACCENTS, fold, fold_accents, fold_chars, spell};
pub use index::{Occurrence, Words};
pub use languages::Languages;
pub use normal::Normal;
pub use places::{Places, UNKNOWN};
