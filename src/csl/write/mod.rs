//! The tree → HTML, or [`Rich`](super::Rich) text, which has its own writers.

mod html;
mod runs;
mod state;

pub(super) use html::html;
pub(super) use runs::{parts, rich};
