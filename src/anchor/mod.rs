//! Notes and the reader's text in, passages out: each selector is looked for by its words and ends in exactly one
//! status.
//!
//! The levels, of which the first that decides wins (`run`): to the letter, in the normal form, case and punctuation
//! aside (`exact`, over the forms that [`words`](crate::words) gives), by `likeness` (words aligned, letters searched).
//! Several equal places are told apart by the stored context (`context`); what was edited is accepted only if it leads
//! clearly (`decide`) and no number, negation or name differs (`guard`).
//!
//! A passage is found from the sidecar and the article alone. Where the words and the context of several notes overlap,
//! they tell together what stood around each farther than its own context reaches (`known`). No text of an earlier
//! build is kept to map passages through the difference of the two: on a fresh checkout or in another person's folder
//! it would be missing, and the same content would give another site; as a file to commit it would hold every article a
//! second time. What it could add is little: it would decide passages of which less than half is left or whose both
//! neighbours have changed, and in these the author must look at the words anyway. `postil fix` keeps the words and the
//! context in the sidecar up to date, and so each edit stays small.
//!
//! No position is ever a hint. `repair` writes a sidecar's selectors anew. No file is read or written here.

mod anchorer;
mod article;
mod border;
mod context;
mod decide;
mod elision;
mod exact;
mod explain;
mod found;
mod guard;
mod known;
mod likeness;
pub mod message;
mod parts;
mod passage;
pub mod repair;
mod run;
mod sections;
mod select;
mod selector;
mod shortest;

pub use anchorer::Anchorer;
pub use decide::rules::{Effect, RULES, Rule};
pub use decide::thresholds::{Decision, Threshold, Thresholds};
pub use explain::{Change, Explanation, GuardKind, Guarded, ReviewReason, difference};
pub use passage::{Candidate, Context, Passage, Status};
pub use select::select;
pub use selector::{Scope, Selector};

#[cfg(test)]
mod tests;
