//! A processor of the Citation Style Language, version 1.0.2, over [`citationberg`], which reads styles and locales.
//!
//! The way of a document, in the order of the folders:
//!
//! 1. `item`: a source's fields → [`Item`]: texts, names, dates.
//! 2. `style`: a style and the words of a language → [`Style`], ready to be carried out.
//! 3. [`Document`]: sources are ordered and numbered (`sort`), and told apart where they would look alike (`apart`).
//! 4. `eval`: a source and a layout → a tree of what is printed (`tree`).
//! 5. [`Document::citations`]: cites are placed (`position`), printed one by one (`cluster`) and joined (`collapse`).
//! 6. [`Document::references`]: the list of references (`bibliography`).
//! 7. `text`: letter case and punctuation; `write`: the tree → HTML, plain or [`Rich`] text.
//!
//! What a style makes of a source in every document alike is made once (`usual`).
//!
//! Each module says which section of the specification it carries out. Nothing here knows of postil, reads a file or
//! can fail once a style is made.

mod apart;
mod bibliography;
mod cite;
mod cluster;
mod collapse;
mod document;
mod eval;
mod item;
mod piece;
mod position;
mod process;
pub mod rich;
mod sort;
mod style;
mod text;
mod tree;
mod usual;
mod write;

pub use citationberg::taxonomy::Locator;
pub use cite::{Cite, Cluster, Mode};
pub use document::{Document, Entry, Text};
pub use eval::Position;
pub use item::{Date, Item, Name, Point, variable, variable_names};
pub use position::Placed;
pub use rich::Rich;
pub use style::{Fault, Spacing, Style};
pub use usual::Printed;
