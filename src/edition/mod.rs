//! An article with everything that is known about it, joined once.
//!
//! In: an article's files as `load` reads them, and what they share with the site ([`Shared`]). Out: an [`Edition`], in
//! the steps that the files here are: who and what the notes name ([`resolve`]), where their passages are
//! ([`anchoring`]), what they cite and whether the source bears them out ([`cites`]), what the text cites ([`citing`]),
//! which quotations are covered ([`coverage`]), and all of it numbered and formatted together. [`with`] knows their
//! order. Pages, exports, indexes, search, JSON-LD and reports read the edition; what is kept of it is a [`record`].
//! Nothing here writes HTML.

pub mod anchoring;
mod archives;
mod article;
pub mod asked;
mod behind;
pub mod cites;
pub mod citing;
pub mod coverage;
mod dates;
mod faults;
pub mod files;
mod join;
mod locating;
mod making;
mod mention;
mod note;
mod noted;
mod order;
mod person;
mod places;
pub mod record;
pub mod report;
pub mod resolve;
mod sha256;
mod shared;
mod sidecar_text;
pub mod source_link;
pub mod spelled;
mod text_fragment;
mod weave;

pub use archives::Archives;
pub use article::Edition;
pub use coverage::Counts;
pub use dates::Dates;
pub use making::{Findings, Joined, Wanted, with};
pub use mention::{Mention, Mentioned, Mentions, Stands};
pub use note::{Claimed, Elsewhere, Note, NoteCite, Standing};
pub use noted::NoteRecords;
pub use order::{Body, Endnote, Order, Unnumbered};
pub use person::{Person, is_undefined, name};
pub use places::{Places, speaker_id};
pub use report::ArticleReport;
pub use resolve::own_sources;
pub use shared::{Answers, Shared};
pub use sidecar_text::{SidecarText, SidecarTexts};
pub use weave::{Highlight, Placed, Woven, weave};
