//! What is written reads back: works of all types, and texts and names that LaTeX would take for something else.

use super::entry;
use crate::load::library::{Entry, Item, parse_bib, parse_toml};
use citationberg::json::Value;

const NOCASE: &str = "<span class=\"nocase\">";

fn parsed_back(before: &Entry) -> Entry {
    let text = entry(&before.key, &before.item);
    let parsed = parse_bib(&text);
    assert_eq!(parsed.faults, [], "{text}");
    parsed.entries.into_iter().next().expect("an entry")
}

/// What is read back, without the marks of capitals that are kept.
fn read_back(before: &Entry) -> Entry {
    let mut back = parsed_back(before);
    for name in ["title", "title-short", "container-title", "volume-title"] {
        let text = |item: &Item| item.0.get(name).and_then(Value::to_str).map(std::borrow::Cow::into_owned);
        let kept = text(&before.item).is_some_and(|title| title.contains("<span"));
        let Some(whole) = text(&back.item).filter(|_| !kept) else { continue };
        back.item.0.insert(name.to_owned(), Value::String(whole.replace(NOCASE, "").replace("</span>", "")));
    }
    back
}

#[test]
fn works_of_all_types_read_back_as_they_were() {
    let parsed = parse_toml(include_str!("../../load/library/tests/works.toml"));
    assert_eq!(parsed.entries.len(), 27);
    for before in &parsed.entries {
        assert_eq!(read_back(before).item, before.item, "{}", entry(&before.key, &before.item));
    }
}

fn work(toml: &str) -> Entry {
    let parsed = parse_toml(toml);
    assert_eq!(parsed.faults, [], "{toml}");
    parsed.entries.into_iter().next().expect("an entry")
}

fn assert_reads_back(toml: &str) {
    let before = work(toml);
    assert_eq!(read_back(&before).item, before.item, "{}", entry(&before.key, &before.item));
}

#[test]
fn names_of_every_build_read_back() {
    for author in [
        "\"van der Berg, Jan\"",
        "\"Beethoven, Ludwig van\"",
        "\"King, Martin Luther, Jr.\"",
        "\"Ortega y Gasset, José\"",
        "\"d'Alembert, Jean\"",
        "\"Plato\"",
        "{ literal = \"Food and Agriculture Organization, Rome\" }",
        "{ literal = \"R&D {50%} #1\" }",
        "[\"Hand, Learned\", \"And, Anders\", { family = \"Strange and Norrell\", given = \"J.\" }]",
        "[\"Tolstoi, Lew\", { family = \"Wolzogen\", given = \"Ludwig\", dropping-particle = \"von\" }]",
    ] {
        assert_reads_back(&format!("[a]\ntype = \"book\"\ntitle = \"T\"\nauthor = {author}\n"));
    }
}

#[test]
fn dates_of_every_form_read_back() {
    for date in [
        "2021",
        "2021-11",
        "2021-11-10",
        "2021-11/2022-02",
        "2021-11-10/..",
        "2021-21",
        "1850~",
        "-0043",
        "-0380~/-0375~",
        "0476",
    ] {
        assert_reads_back(&format!("[a]\ntype = \"book\"\ntitle = \"T\"\nissued = \"{date}\"\n"));
    }
    assert_reads_back("[a]\ntype = \"book\"\nissued = { literal = \"im 3. Jahr der Republik\" }\n");
}

#[test]
fn rich_text_and_addresses_read_back() {
    assert_reads_back(
        "[a]\ntype = \"article-journal\"\ntitle = \"On <i>E. coli</i> & H<sub>2</sub>O: <span class=\\\"nocase\\\">DNA</span> at 50%_~^ {x} \\\\ #1 $2\"\n\
         page = \"e1-e22\"\nurl = \"https://example.org/~a_b/%7Bc%7D?x=1&y=#z\"\ndoi = \"10.1000/a_b(c)\"\n",
    );
}

#[test]
fn a_title_in_title_case_keeps_its_capitals() {
    let before = work("[a]\ntype = \"book\"\ntitle = \"<i>The</i> Tides of the North Sea\"\n");
    let written = entry("a", &before.item);
    assert!(written.contains(r"title = {{{}\textit{The} Tides of the North Sea}}"), "{written}");
    let title =
        parsed_back(&before).item.0["title"].to_str().map(|title| title.replace(NOCASE, "").replace("</span>", ""));
    assert_eq!(title.as_deref(), Some("<i>The</i> Tides of the North Sea"));
}

#[test]
fn a_key_cannot_end_its_entry() {
    let before = work("[\"a, b}\"]\ntype = \"book\"\ntitle = \"T\"\n");
    assert_eq!(read_back(&before).key, "a--b-");
}

proptest::proptest! {
    #[test]
    fn any_title_reads_back(title in "[a-zA-Zäß“”\u{a0} {}\\\\$&%#_~^`'\"@=,;:!?<>/|*+.()\\[\\]-]{1,40}") {
        let title = title.split([' ', '\n']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
        proptest::prop_assume!(!title.trim().is_empty() && title.trim() == title);
        let mut before = work("[a]\ntype = \"book\"\ntitle = \"T\"\n");
        before.item.0.insert("title".to_owned(), Value::String(title));
        proptest::prop_assert_eq!(&read_back(&before).item, &before.item, "{}", entry("a", &before.item));
    }
}
