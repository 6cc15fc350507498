//! Citations held against pandoc's citeproc, the same library through every format, and hostile texts read back from the DOM.

mod compared;
mod differences;
mod errors;
mod fetched;
mod formats;
mod hostile;
mod letters;
mod works;
