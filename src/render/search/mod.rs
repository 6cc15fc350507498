//! The search index: a folder of classic scripts, so that it can be loaded on demand from a host and from disk alike.
//!
//! Goes in: each article's text and notes while it is at hand, then what remains of all of them, and the sources. Comes
//! out, below `search/`: `N.js`, what search shows of the N-th article and its notes; `terms-N.js`, words with the
//! places where they stand; `sources-N.js`; and `manifest.js`, which says what there is. The reader's side is
//! `static/js/search.js`. Nothing here writes files or keeps an article's text.

mod collected;
mod entry;
mod merge;
mod postings;
mod script;
mod shards;
mod terms;
mod words;

pub use entry::{SearchEntry, SearchedArticle, SearchedNote};
pub use script::{entry_path, is_entry};
pub use shards::{SourceEntry, files};
pub use terms::Terms;
