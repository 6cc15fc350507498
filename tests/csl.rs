//! The rules of CSL, each with a small case: `tests/cases/csl/*.md`, one file for a part of the specification.
//!
//! A file has sources (`json`) that all of its cases share. A case is a heading, the style's part that it is about
//! (`xml`), where it matters what is cited (`cites`: a note a line, sources divided by `;`, a locator behind `@`), and
//! what is printed (`text`): the citations, then the references. `POSTIL_OVERWRITE=1 cargo test --test csl` writes what
//! is printed into the files.

#[path = "../fuzz/src/csl.rs"]
mod fuzzed;
mod harness;

use citationberg::{IndependentStyle, LocaleCode};
use postil::csl::{Cite, Cluster, Document, Item, Locator, Style};
use std::fmt::Write as _;

fn style(part: &str) -> Style {
    let attributes = part.lines().next().filter(|line| line.starts_with("<!-- style")).unwrap_or_default();
    let attributes = attributes.trim_start_matches("<!-- style").trim_end_matches("-->").trim();
    let lang =
        attributes.split_once("default-locale=\"").and_then(|(_, rest)| rest.split('"').next()).unwrap_or("en-US");
    let class = if attributes.contains("class=") { "" } else { "class=\"in-text\"" };
    let bibliography = if part.contains("<citation") {
        ""
    } else {
        "<citation><layout><text variable=\"title\"/></layout></citation>"
    };
    let xml = format!(
        "<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\" {class} {attributes}><info><title>case</title>\
         <id>case</id><updated>2026-01-01T00:00:00+00:00</updated></info>{part}{bibliography}</style>"
    );
    let style = IndependentStyle::from_xml(&xml).unwrap_or_else(|error| panic!("{error}\n{part}"));
    let lang = LocaleCode(lang.to_owned());
    let chain = [lang.0.clone(), "en-US".to_owned()];
    let all = hayagriva::archive::locales();
    let find =
        |code: &String| all.iter().find(|locale| locale.lang.as_ref().is_some_and(|own| own.0 == *code)).cloned();
    Style::new(&style, &lang, &chain.iter().filter_map(find).collect::<Vec<_>>()).expect("a style")
}

/// `key`, or `key @ page`.
fn cite<'w>(written: &'w str, items: &[Item]) -> Cite<'w> {
    let (key, page) = written.split_once('@').map_or((written, None), |(key, page)| (key, Some(page)));
    let place = items.iter().position(|item| item.id == key.trim());
    Cite {
        item: place.unwrap_or_else(|| panic!("there is no source {key}")),
        locator: page.map(|page| (Locator::Page, page.trim())),
        ..Cite::default()
    }
}

fn printed(style: &Style, items: &[Item], cites: Option<&str>) -> String {
    let mut text = String::new();
    let mut clusters = Vec::new();
    for (index, line) in cites.unwrap_or_default().lines().enumerate() {
        clusters.push(Cluster {
            note: index as u32 + 1,
            cites: line.split(';').map(|written| cite(written, items)).collect(),
            bare: false,
        });
    }
    let document = Document::citing(style, items.iter().collect(), &clusters);
    for citation in document.citations(clusters) {
        let _ = writeln!(text, "{}", citation.html());
    }
    for entry in document.references() {
        let _ = writeln!(text, "{}", entry.html().trim());
    }
    text
}

#[test]
fn every_rule_prints_what_its_case_says() {
    let mut count = 0;
    harness::hold("tests/cases/csl", |case| {
        let (mut items, mut part, mut cites) = (Vec::new(), String::new(), None);
        case.answered(|name, lines| {
            match name {
                "json" => {
                    let list: Vec<serde_json::Map<String, serde_json::Value>> =
                        serde_json::from_str(lines).expect("JSON");
                    items = list.iter().map(Item::from_json).collect();
                }
                "xml" => (part, cites) = (lines.to_owned(), None),
                "cites" => cites = Some(lines.to_owned()),
                "text" => {
                    count += 1;
                    return Some(printed(&style(&part), &items, cites.as_deref()));
                }
                other => panic!("{}: a block of `{other}` is not expected", case.path.display()),
            }
            None
        })
    });
    assert!(count >= 30, "{count} cases");
}

fn seeds() -> Vec<String> {
    harness::Case::all("fuzz/seeds/csl").into_iter().map(|case| case.text).collect()
}

/// What is fuzzed for hours begins with these; here each is damaged in some hundred ways.
#[test]
fn no_damaged_style_or_source_makes_it_panic_or_run_on() {
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut roll = |sides: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 11) as usize % sides.max(1)
    };
    let seeds = seeds();
    assert!(seeds.len() >= 2);
    for seed in &seeds {
        fuzzed::check(seed);
        let words: Vec<&str> = seed.split_inclusive([' ', '"', '>', '<', ',', '\n']).collect();
        for _ in 0..300 {
            let mut damaged = words.clone();
            for _ in 0..=roll(4) {
                let (from, to) = (roll(damaged.len()), roll(damaged.len()));
                match roll(4) {
                    0 => drop(damaged.remove(from)),
                    1 => damaged.insert(to, damaged[from]),
                    2 => damaged.swap(from, to),
                    _ => {
                        damaged.insert(from, ["-1", "99999999999", "“", "'", "&amp;", "\u{202e}", "[", "<b>"][roll(8)]);
                    }
                }
            }
            fuzzed::check(&damaged.concat());
        }
    }
}

#[test]
fn every_built_in_style_formats_every_seed() {
    for seed in seeds() {
        let sources = seed.split("\n=====\n").nth(1).unwrap_or_default();
        let entries = postil::load::library::parse_csl_json(sources).entries;
        let items: Vec<_> = entries.into_iter().map(|entry| entry.item).collect();
        for (names, _) in postil::cite::Style::embedded() {
            let style = postil::cite::Style::named(names[0], None).unwrap_or_else(|error| panic!("{error}"));
            fuzzed::format(&style, &items);
        }
    }
}
