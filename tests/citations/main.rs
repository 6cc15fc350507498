//! Citations held against pandoc's citeproc, the same library through every format, and hostile texts read back from
//! the DOM.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::redundant_closure_for_method_calls,
    clippy::redundant_closure,
    reason = "tests read and write what they like, and may fail loudly"
)]

mod compared;
mod differences;
mod fetched;
mod formats;
mod hostile;
mod letters;
mod works;
