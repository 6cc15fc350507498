//! The library of true works that the tests share.

use postil::cite::{Cite, Formatted, Formatter, Item, Locator, Place, Style, Work};
use std::path::{Path, PathBuf};

pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/citations")
}

pub fn read(path: &str) -> String {
    std::fs::read_to_string(folder().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The works as the library reads them.
pub fn works() -> Vec<Item> {
    let parsed = postil::load::library::parse_csl_json(&read("works.json"));
    assert_eq!(parsed.faults, []);
    parsed.entries.into_iter().map(|entry| entry.item).collect()
}

pub fn style(name: &str) -> Style {
    Style::named(name, None).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Each work cited once at page 15, in an article of its own.
pub fn alone(style: &Style, item: &Item) -> Formatted {
    let work = Work::from(item.clone());
    Formatter::new(style).article(&[Place::Text(1, vec![Cite::of(&work).at(Locator::Page, "15")])])
}

/// The text of a place as HTML.
pub fn html(formatted: &Formatted, place: usize) -> String {
    formatted.places[place].iter().map(|part| part.text.to_html()).collect()
}
