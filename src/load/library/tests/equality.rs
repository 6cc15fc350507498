//! The same works through BibLaTeX, CSL-JSON, pandoc's YAML, TOML and Hayagriva's YAML.

use super::super::{Parsed, parse_bib, parse_csl_json, parse_toml, parse_yaml};
use super::{item, text};

const BIB: &str = include_str!("works.bib");
const JSON: &str = include_str!("works.json");
const TOML: &str = include_str!("works.toml");
const YAML: &str = include_str!("works.yaml");
const HAYAGRIVA: &str = include_str!("works-hayagriva.yaml");

/// Every item of `some` is equal to that of the same key in `all`.
fn assert_equal(some: &Parsed, all: &Parsed) {
    assert_eq!(some.faults, []);
    for entry in &some.entries {
        assert_eq!(&entry.item, item(all, &entry.key), "{}", entry.key);
    }
}

#[test]
fn equal_works_give_equal_items_in_every_format() {
    let bib = parse_bib(BIB);
    assert_eq!(bib.faults, []);
    assert_eq!(bib.entries.len(), 27);
    for parsed in [parse_toml(TOML), parse_yaml(YAML), parse_csl_json(JSON)] {
        assert_eq!(parsed.entries.len(), 27);
        assert_equal(&parsed, &bib);
    }
    let hayagriva = parse_yaml(HAYAGRIVA);
    assert_eq!(hayagriva.entries.len(), 11);
    assert_equal(&hayagriva, &bib);
}

#[test]
fn every_item_has_its_key_as_id_and_a_type() {
    for parsed in [parse_bib(BIB), parse_toml(TOML), parse_yaml(YAML), parse_csl_json(JSON), parse_yaml(HAYAGRIVA)] {
        for entry in &parsed.entries {
            assert_eq!(entry.item.id().as_deref(), Some(entry.key.as_str()));
            assert!(entry.item.type_().is_some(), "{}", entry.key);
        }
    }
}

#[test]
fn line_ends_and_byte_order_marks_change_nothing_but_places() {
    let crlf = |text: &str| format!("\u{feff}{}", text.replace('\n', "\r\n"));
    let readers: [(super::Reader, &str); 5] =
        [(parse_bib, BIB), (parse_toml, TOML), (parse_yaml, YAML), (parse_csl_json, JSON), (parse_yaml, HAYAGRIVA)];
    for (read, text) in readers {
        let (plain, windows) = (read(text), crlf(text));
        let marked = read(&windows);
        assert_equal(&marked, &plain);
        assert_eq!(marked.entries.len(), plain.entries.len());
        for (before, after) in plain.entries.iter().zip(&marked.entries) {
            assert_eq!(text[before.span.clone()], windows[after.span.clone()]);
        }
    }
}

#[test]
fn an_entry_stands_where_its_key_is_written() {
    for (text, parsed) in
        [(BIB, parse_bib(BIB)), (TOML, parse_toml(TOML)), (YAML, parse_yaml(YAML)), (HAYAGRIVA, parse_yaml(HAYAGRIVA))]
    {
        for entry in &parsed.entries {
            assert_eq!(&text[entry.span.clone()], entry.key);
        }
    }
    let json = parse_csl_json(JSON);
    assert!(json.entries.iter().all(|entry| JSON[entry.span.clone()] == format!("\"{}\"", entry.key)));
}

#[test]
fn what_other_readers_lose_is_kept() {
    let bib = parse_bib(BIB);
    assert_eq!(text(&bib, "fielding2000", "publisher").as_deref(), Some("University of California, Irvine"));
    assert_eq!(text(&bib, "baran1964", "publisher").as_deref(), Some("RAND Corporation"));
    assert!(
        item(&bib, "aristotle1984").0.contains_key("editor") && !item(&bib, "aristotle1984").0.contains_key("author")
    );
    assert_eq!(text(&bib, "hobsbawm", "container-title").as_deref(), Some("The invention of tradition"));
}
