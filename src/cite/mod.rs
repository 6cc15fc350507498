//! What an article needs of citations: those of its notes and of its text, its list of references, itself as a source.
//!
//! In: CSL items, and the places of an article that cite them. Out: formatted text for each place and each source, as [`Rich`]
//! text that turns into HTML through one escaping writer. The way from a source to a printed reference:
//!
//! 1. A library's entry is an [`Item`], in CSL's variables.
//! 2. [`Style`] is a CSL style by its name or from a `.csl` file, with the words of one language.
//! 3. [`Formatter::article`] turns the items into the processor's own (`source`), each once, and hands it the places in reading
//!    order as clusters: a citation in the text is one cluster, a note has one for each of its citations.
//! 4. [`crate::csl`] orders and numbers the sources, tells them apart, and prints clusters and references.
//! 5. What a style has no entry for stands in the list in the form of its first note, or in a plain form of our own (`plain`).
//!
//! Nothing here reads files or knows of the page.

mod article;
mod cited;
mod day;
mod fault;
mod grammar;
pub mod html;
mod lint;
mod locale;
mod locator;
mod place;
mod plain;
mod prose;
mod source;
mod style;
mod unlisted;

pub use crate::csl::rich::{self, Rich};
pub use article::Formatter;
pub use fault::{StyleError, Subject};
pub use locator::{Locator, UnknownLocator};
pub use place::{Citations, Cite, Formatted, Part, Place, Reference};
pub use style::Style;

/// A source in CSL's variables.
pub type Item = citationberg::json::Item;
