//! What programs write: Zotero's oddities in CSL-JSON, and `.bib` files with broken entries.

use ::citationberg::json::{DateValue, Value};

use super::super::{parse_bib, parse_csl_json};
use super::{faults, item, text};

const ZOTERO: &str = r#"[
 {"id": 1, "type": "book", "title": "The <i>Iliad</i> & <script>", "issued": {"literal": "8th century BC"}, "volume": 3, "keyword": null,
  "author": [{"family": "Homer", "given": ""}], "note": "tex.ids: x\nOriginal Date: 1614\nTranslator: Chapman || George\nA sentence: kept", "custom": {"a": 1}},
 {"id": "http://zotero.org/users/1/items/ABCD", "citation-key": "lorenz", "system_id": "zotero|1/ABCD", "type": "article-journal", "journalAbbreviation": "J. Atmos. Sci.",
  "issued": {"date-parts": [["1963", "3"]]}, "accessed": {"date-parts": [["2020", 1, 2]], "season": ""}, "author": [{"family": "Lorenz", "given": "Edward N."}], "unknown": true},
 {"id": "http://zotero.org/users/1/items/EFGH", "type": "preprint", "note": "Citation Key: pinned", "issued": {"raw": "2021-05-06"}, "event": "Summit"},
 {"id": "x", "type": "book", "issued": {"date-parts": [[2021, null]], "circa": true}}, {"id": "x", "type": "map", "issued": {"date-parts": [[]]}}
]"#;

#[test]
fn zoteros_oddities_load_without_complaint() {
    let parsed = parse_csl_json(ZOTERO);
    assert_eq!(parsed.faults, []);
    assert_eq!(text(&parsed, "1", "title").as_deref(), Some("The <i>Iliad</i> & <script>"));
    assert_eq!(text(&parsed, "1", "volume").as_deref(), Some("3"));
    assert_eq!(text(&parsed, "1", "note").as_deref(), Some("A sentence: kept"));
    assert!(
        matches!(&item(&parsed, "1").0["issued"], Value::Date(DateValue::DateParts { literal: Some(words), .. }) if words == "8th century BC")
    );
    assert!(
        matches!(&item(&parsed, "1").0["original-date"], Value::Date(DateValue::DateParts { date_parts, .. }) if date_parts.0[0].0 == [1614])
    );
    assert!(matches!(&item(&parsed, "1").0["translator"], Value::Names(names) if names.len() == 1));
    assert_eq!(text(&parsed, "lorenz", "container-title-short").as_deref(), Some("J. Atmos. Sci."));
    assert_eq!(text(&parsed, "pinned", "event-title").as_deref(), Some("Summit"));
    let twice: Vec<_> = parsed.entries.iter().filter(|entry| entry.key == "x").map(|entry| entry.span.start).collect();
    assert_eq!(twice.len(), 2);
    assert!(twice[0] < twice[1] && ZOTERO[twice[1]..].starts_with("\"x\", \"type\": \"map\""));
}

#[test]
fn a_broken_entry_of_bib_is_a_fault_at_its_place_and_the_rest_is_kept() {
    let bib = "@book{a, title = {A}}\n@book{b, title {B}}\n@book{c, title = {C\n@book{d, title = {D}, month = foo, date = {2021-02-30}, crossref = {gone}}\n@book{e, title = {E}, title = {F}}\nmail: x@y.org\n% @book{no, title = {N}}\n@book{, title = {N}}\n";
    let parsed = parse_bib(bib);
    let keys: Vec<_> = parsed.entries.iter().map(|entry| entry.key.as_str()).collect();
    assert_eq!(keys, ["a", "b", "c", "d", "e"]);
    let messages: Vec<_> =
        faults(bib, &parsed).into_iter().map(|(place, message)| format!("{place}|{message}")).collect();
    let expected = [
        "title|`title` has no `=`",
        "@book|`@book` has no closing brace",
        "foo|the abbreviation `foo` is not defined",
        "{2021-02-30}|`2021-02-30` of `d` is not a day of any calendar",
        "{gone}|`d` inherits from `gone`, which is not in this file",
        "title|`title` of `e` is given twice",
        "@book|`@book` has no key by which it can be cited",
    ];
    assert_eq!(messages, expected);
}

#[test]
fn inheritance_goes_up_step_by_step_and_circles_end() {
    let bib = "@inbook{part, title = {Sorting by Exchanging}, crossref = {vol}}\n@book{vol, title = {Sorting and Searching}, crossref = {all}, volume = 3}\n@mvbook{all, title = {The Art of Computer Programming}, author = {Knuth, Donald E.}, xdata = {house}}\n@xdata{house, publisher = {Addison-Wesley}}\n@book{x, crossref = {y}}\n@book{y, crossref = {x}, title = {T}}\n";
    let parsed = parse_bib(bib);
    assert_eq!(parsed.faults, []);
    for (variable, expected) in [
        ("container-title", "The art of computer programming"),
        ("volume-title", "Sorting and searching"),
        ("publisher", "Addison-Wesley"),
        ("volume", "3"),
    ] {
        assert_eq!(text(&parsed, "part", variable).as_deref(), Some(expected));
    }
    assert_eq!(text(&parsed, "x", "title").as_deref(), Some("T"));
    assert_eq!(parsed.entries.len(), 5);
}

#[test]
fn names_of_every_form() {
    let bib = "@book{a, author = {Charles Louis Xavier Joseph de la Vall{\\'e}e Poussin and {Barnes and Noble} and Aristotle and Per Brinch Hansen and given=Hans, family=Harman, prefix=von and Smith, Jr, John and others}}";
    let parsed = parse_bib(bib);
    let Value::Names(names) = &item(&parsed, "a").0["author"] else { panic!() };
    let shown: Vec<String> =
        names.iter().map(|name| serde_json::to_string(name).unwrap().replace("null", "-").replace('"', "")).collect();
    assert!(
        shown[0].contains("family:Vallée Poussin,given:Charles Louis Xavier Joseph,non-dropping-particle:de la"),
        "{}",
        shown[0]
    );
    assert_eq!(shown[1..3], ["{literal:Barnes and Noble}", "{literal:Aristotle}"]);
    assert!(shown[3].contains("family:Hansen,given:Per Brinch"), "{}", shown[3]);
    assert!(shown[4].contains("family:Harman,given:Hans,non-dropping-particle:von"), "{}", shown[4]);
    assert!(shown[5].contains("family:Smith,given:John") && shown[5].contains("suffix:Jr"), "{}", shown[5]);
    assert_eq!(shown[6], "{literal:others}");
}

#[test]
fn numbers_of_pages_and_dois_have_one_form() {
    let bib = "@article{a, title = {T}, pages = {131–-144}, doi = {http://dx.doi.org/10.1000%2F28-41x}}\n@article{b, title = {T}, pages = {1----3, 7 — 9}, doi = {doi:10.1000/a%b}}\n@article{c, title = {T}, pages = {e12}, doi = {10.1000%2fc}}\n";
    let parsed = parse_bib(bib);
    assert_eq!(parsed.faults, []);
    for (key, pages, doi) in
        [("a", "131-144", "10.1000/28-41x"), ("b", "1-3, 7 - 9", "10.1000/a%b"), ("c", "e12", "10.1000/c")]
    {
        assert_eq!(text(&parsed, key, "page").as_deref(), Some(pages));
        assert_eq!(text(&parsed, key, "DOI").as_deref(), Some(doi));
    }
}
