//! The numbers that a reader meets in a text: in what order, and which of them stand side by side.

use crate::page;
use crate::site::Site;

/// Overlapping notes, a footnote and a citation; each `[]` is where a reference stands.
const ARTICLE: &str = "The *wide river* runs[^flood] past the town and its old mill, they say [@mill-1900, p. 3].\n\n[^flood]: In spring.\n";
const SIDECAR: &str = "
[[note]]
id = \"whole\"
at = \"The wide river runs past the town\"

[[note]]
id = \"mill\"
at = \"past the town and its old mill\"

[[note]]
id = \"river\"
at = \"river\"

[[note]]
id = \"wide\"
at = \"wide river\"
";

fn site() -> Site {
    Site::of(&[
        ("content/a.md", ARTICLE),
        ("content/a.notes.toml", SIDECAR),
        ("content/sources.toml", "[mill-1900]\ntype = \"book\"\ntitle = \"The Mill\"\nissued = \"1900\"\n"),
    ])
}

#[test]
fn numbers_ascend_where_the_references_stand_whatever_overlaps() {
    let site = site();
    let page = site.build().page("a.html");
    let ids = page::attributes(page::text(&page), "sup.noteref a", "id");
    assert_eq!(ids, ["ref-wide", "ref-river", "fnref-flood", "ref-whole", "ref-mill", "citeref-mill-1900"]);
    assert_eq!(page::words(page::text(&page), "sup.noteref"), ["1", "2", "3", "4", "5", "6"]);
    let listed = page::attributes(&page, ".endnotes > ol > li", "id");
    assert_eq!(listed, ["n-wide", "n-river", "fn-flood", "n-whole", "n-mill", "cite-mill-1900"]);
    let report = site.run(&["check", "--format", "json"]).stdout;
    let report: serde_json::Value = serde_json::from_str(&report).unwrap();
    let told: Vec<(&str, u64)> = report["notes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|note| (note["id"].as_str().unwrap(), note["number"].as_u64().unwrap()))
        .collect();
    for number in [("wide", 1), ("river", 2), ("whole", 4), ("mill", 5)] {
        assert!(told.contains(&number), "{told:?}");
    }
}

#[test]
fn only_references_with_nothing_between_them_are_neighbours() {
    let told = |markdown: &str| {
        let site = Site::of(&[("content/a.md", markdown)]);
        let page = site.build().page("a.html");
        page::attributes(page::text(&page), "sup.noteref span", "class")
    };
    let notes = "\n\n[^a]: A.\n\n[^b]: B.\n\n[^c]: C.\n";
    let none: [&str; 0] = [];
    assert_eq!(told(&format!("One[^a] two[^b] three[^c].{notes}")), none);
    assert_eq!(told(&format!("One[^a] [^b], *three*[^c].{notes}")), none);
    assert_eq!(told(&format!("One[^a][^b] two[^c].{notes}")), ["followed", "follows"]);
    assert_eq!(told(&format!("One[^a][^b][^c].{notes}")), ["followed", "follows followed", "follows"]);
    assert_eq!(told(&format!("*One[^a]*[^b] two.\n\nThree[^c]{notes}")), ["followed", "follows"]);
    assert_eq!(told(&format!("One[^a]\n\n[^b] two `x`[^c].{notes}")), none);
}

#[test]
fn a_note_that_ends_in_a_footnote_without_a_reference_is_listed_all_the_same() {
    let sidecar = "[[note]]\nid = \"both\"\nat = [\"One river\", \"another river\"]\ntext = \"Two.\"\n";
    let site =
        Site::of(&[("content/a.md", "One river.\n\n[^x]: And another river.\n"), ("content/a.notes.toml", sidecar)]);
    let page = site.build().page("a.html");
    assert_eq!(page::attributes(&page, "mark", "data-notes"), ["both"]);
    assert_eq!(page::attributes(&page, ".endnotes li", "id"), ["n-both"]);
}

#[test]
fn a_reference_alone_is_written_as_the_contract_has_it() {
    let page = site().build().page("a.html");
    for reference in [
        r##"</mark><sup class="noteref"><a id="ref-whole" href="#n-whole" role="doc-noteref">4</a></sup>"##,
        r##"</mark><sup class="noteref"><a id="ref-mill" href="#n-mill" role="doc-noteref">5</a></sup>"##,
    ] {
        assert!(page.contains(reference), "{}", page::text(&page));
    }
}
