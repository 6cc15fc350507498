//! Notes and the reader's text in, passages out: each selector is looked for by its words and ends in exactly one status.
//!
//! The levels, of which the first that decides wins: to the letter, in the normal form (`normal`, `exact`), case and punctuation aside
//! (`words`), by likeness (`fuzzy`, over `align` and `myers`). Several equal places are told apart by the stored context
//! (`context`); what was edited is accepted only if it leads clearly (`decide`) and no number, negation or name differs (`guard`).
//! No position is ever a hint. Files are not read here, and sidecars not repaired.

mod align;
mod anchorer;
mod border;
mod context;
mod decide;
mod exact;
mod explain;
mod extent;
mod fuzzy;
mod guard;
pub mod message;
mod myers;
mod negation;
mod normal;
mod numbers;
mod parts;
mod passage;
mod sections;
mod selector;
mod shortest;
mod words;

pub use anchorer::Anchorer;
pub use explain::{Change, Explanation, GuardKind, Guarded, Reason, difference};
pub use normal::Normal;
pub use passage::{Candidate, Context, Passage, Status};
pub use selector::{Scope, Selector};
pub use shortest::select;

#[cfg(test)]
mod tests;
