//! A site in parts, for one that outgrows a machine or a night: each part makes its share of the articles by itself,
//! and whoever has all parts makes the pages that span articles, and publishes.
//!
//! In: which share; later, the folders of all parts. Out: a part's folder with its pages, records and faults; later, a
//! site that is byte for byte what one build makes of it. A part is what a cache keeps of its articles, in a form that
//! can be carried to another machine, and is held against the site in the same way. Not: who runs the parts, and where;
//! there are programs for that.

mod fault;
mod header;
mod in_work;
mod make;
mod share;
mod together;

pub use fault::PartsFault;
pub use header::FILE;
pub use in_work::InWork;
pub(super) use make::make;
pub use share::Share;
pub use together::{Parts, Stale, Together, Unusable, inside};
