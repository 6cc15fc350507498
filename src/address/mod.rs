//! Names of output files and links between them: the two words in which every stage from `load` to `publish` speaks of
//! pages.
//!
//! In: names as authors write them. Out: an [`OutPath`], the only way to name an output file, and an [`Href`], the
//! relative link from one to another. Nothing here looks at a disk; which page has which name is decided where the page
//! comes from.

mod href;
mod outpath;

pub use href::{Href, push_percent};
pub use outpath::{OutPath, PathFault};
