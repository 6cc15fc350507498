//! The library of true works that the tests share.

use postil::cite::{Citations, Cite, Formatter, Item, Locator, Shapes, Style};
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
pub fn alone(style: &Style, item: &Item) -> Citations {
    let shapes = Shapes::default();
    Formatter::new(style, &shapes).article(&[vec![Cite { item, locator: Some((Locator::Page, "15")) }]])
}
