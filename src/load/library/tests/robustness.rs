//! Broken and hostile texts: no panic, no unbounded depth, no growth beyond what was written, places that are in the
//! text.

use std::time::{Duration, Instant};

use super::super::{Parsed, parse_bib, parse_csl_json, parse_toml, parse_yaml};
use super::Reader;

const READERS: [Reader; 4] = [parse_bib, parse_toml, parse_yaml, parse_csl_json];

fn assert_places(text: &str, parsed: &Parsed) {
    let spans = parsed.entries.iter().map(|entry| &entry.span).chain(parsed.faults.iter().map(|fault| &fault.span));
    for span in spans {
        assert!(text.get(span.clone()).is_some(), "{span:?} in {} bytes: {:?}", text.len(), parsed.faults);
    }
}

#[test]
fn texts_cut_off_or_with_a_sign_changed_are_read() {
    let works = [
        (parse_bib as Reader, include_str!("works.bib")),
        (parse_toml, include_str!("works.toml")),
        (parse_yaml, include_str!("works.yaml")),
        (parse_yaml, include_str!("works-hayagriva.yaml")),
        (parse_csl_json, include_str!("works.json")),
    ];
    for (read, text) in works {
        let text = &text[..text.floor_char_boundary(900)];
        for (index, sign) in text.char_indices().step_by(5) {
            assert_places(&text[..index], &read(&text[..index]));
            for put in ["", "{", "}", "\"", "\\", "é", ",", "\n"] {
                let changed = format!("{}{put}{}", &text[..index], &text[index + sign.len_utf8()..]);
                assert_places(&changed, &read(&changed));
            }
        }
    }
}

#[test]
fn hostile_texts_cost_little() {
    let bibs = ["@", "@a{", "@book{x, title = {", "{", "\\'{", "@string{a = a}", "@book{x, author = {a and ", "% @\n@"]
        .map(|piece| piece.repeat(20_000));
    let twice = |n: u32| format!("@string{{a{n} = a{} # a{}}}\n", n - 1, n - 1);
    let doubling = ["@string{a0 = {xxxxxxxxxxxxxxxx}}\n".to_owned()]
        .into_iter()
        .chain((1..60).map(twice))
        .collect::<Vec<_>>()
        .concat()
        + "@book{x, title = a59}";
    let wide =
        format!("@book{{x, title = {{{}}}, author = {{{}}}}}", "\\em{\\'".repeat(20_000), "a and ".repeat(20_000));
    let others =
        ["[", "{\"a\":", "a: ", "- ", "x = [", "[a.", "*", "\"\\u", "? ", "&a "].map(|piece| piece.repeat(20_000));
    for text in bibs.iter().chain([&doubling, &wide]).chain(&others) {
        for read in READERS {
            let start = Instant::now();
            assert_places(text, &read(text));
            assert!(start.elapsed() < Duration::from_secs(30), "{:?}", &text[..20]);
        }
    }
}

#[test]
fn one_text_that_is_all_marks_is_read_once() {
    let marks = ["*", "[", "_a ", "](", "^", "`", "$"].map(|mark| mark.repeat(30_000));
    for text in &marks {
        let yaml = format!("references:\n- id: a\n  type: book\n  title: 'x{text}'\n");
        let start = Instant::now();
        let parsed = parse_yaml(&yaml);
        assert_eq!(parsed.entries.len(), 1);
        assert!(start.elapsed() < Duration::from_secs(30), "{}", &text[..4]);
    }
}
