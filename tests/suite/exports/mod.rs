//! What other programs get of an annotated article: W3C annotations, BibTeX, CSL-JSON.

mod annotations;
mod citations;
mod lists;
mod reader;
