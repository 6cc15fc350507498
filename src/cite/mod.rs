//! What an article needs of citations: those of its notes and of its text, its list of references, itself as a source.
//!
//! In: CSL items, and the places of an article that cite them.
//! Out: formatted text for each place and each source, as [`Rich`] text.
//! Not: reading files, finding what an article cites, the page.
//!
//! # From a source to a printed reference
//!
//! 1. A library's entry, whatever its form, is an [`Item`] in CSL's variables (`load::library`).
//! 2. A style is had by its name, or from the text of a `.csl` file (`style`). Before such a text is parsed it is
//!    looked through for what CSL does not have (`lint`, `attributes`, by the words in `grammar`), so that a fault is
//!    told at its place and in the words of CSL; a dependent style stands for its parent. The words of the language
//!    come from the archive, unpacked one by one (`locale`).
//! 3. [`crate::csl`] makes the style ready (`csl::style`): macros and terms are resolved, options inherited, and for
//!    each group it is noted what it can print, so that most of a style need not be carried out for a source. A style
//!    without end is refused here. A [`Style`] is made once, never changes, and is shared by all threads.
//! 4. [`Formatter::article`] is called once for an article, with its places in reading order. Each source becomes one
//!    of the processor's own, once (`source`); each [`Place`] becomes clusters of cites (`cited`): a citation in the
//!    text is one cluster, a note has one for each of its citations.
//! 5. The processor orders and numbers the sources (`csl::sort`); a key of sorting is made only where those before it
//!    are equal. Then it tells apart those whose cites look alike (`csl::apart`), in the order of the specification:
//!    more names, more of the given names, what the style prints only then, letters of years. For this each source is
//!    printed once as a later cite would be.
//! 6. The cites of each cluster are sorted, and placed: first, later, ibid, near (`csl::position`).
//! 7. Each cite is carried out: the style's elements walk over the source and leave a tree of tokens (`csl::eval`, from
//!    `csl::tree`). A token knows whether it is of the source, an affix, a delimiter or a word of the language, and
//!    parts are marked as names, dates, letters of years; so what follows need not guess.
//! 8. The cites of a cluster are joined, grouped and collapsed by these marks (`csl::collapse`), the layout is set
//!    around them (`csl::cluster`), and where texts meet their punctuation is settled (`csl::text`).
//! 9. References go the same way from step 7 on, one by one; names that repeat are replaced (`csl::bibliography`).
//! 10. The tree becomes runs of characters that look alike (`csl::write`), cut where a cite begins and ends, so that a
//!     page can make each a link. Runs have one writer of HTML, which escapes (`html`).
//! 11. Every source that is cited is listed: one that the style has no entry for in the form of its first note, or in a
//!     plain form of our own (`unlisted`, `plain`).
//!
//! What a style makes of a source in every article alike (its keys of sorting, its later cite, its reference) is kept
//! with the source ([`Work`]) from one article to the next; nothing else is.

mod article;
mod attributes;
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
mod work;

pub use crate::csl::rich::{self, Rich};
pub use article::Formatter;
pub use fault::{StyleError, Subject};
pub use locator::{Locator, UnknownLocator};
pub use place::{Citations, Cite, Formatted, Part, Place, Reference};
pub use style::Style;
pub use work::Work;

/// A source in CSL's variables.
pub type Item = citationberg::json::Item;
