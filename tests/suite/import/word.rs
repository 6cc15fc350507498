//! Word files that three writers have made (`tests/word/make.py`): each comment stands on its words.

use super::{messages, told};
use crate::harness;
use crate::site::Site;
use postil::load::sidecar::Sidecar;
use std::collections::BTreeMap;

/// A site with one of the Word files as `a.docx`, imported.
fn imported(name: &str) -> Site {
    let site = Site::new();
    let bytes = std::fs::read(harness::in_repository(&format!("tests/word/{name}.docx"))).unwrap();
    site.write_bytes("a.docx", &bytes);
    let run = site.run(&["import", "a.docx"]);
    assert_eq!(run.code, 0, "{name}: {}", run.stderr);
    site
}

/// The article, wherever it is.
fn article(site: &Site, ending: &str) -> String {
    let paths = [format!("content/a{ending}"), format!("content/a/index{ending}")];
    let path = paths.iter().find(|path| site.path(path).exists());
    path.map(|path| site.read(path)).unwrap_or_default()
}

/// What each comment says, and the words that it stands on, in their order.
fn comments(site: &Site, name: &str) -> Vec<String> {
    let sidecar = Sidecar::read(&article(site, ".notes.toml"));
    assert_eq!(sidecar.faults, [], "{name}");
    let report = site.run(&["check", "--format", "json"]).stdout;
    let report: serde_json::Value = serde_json::from_str(&report).unwrap();
    let places: BTreeMap<&str, &serde_json::Value> = report["notes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|note| (note["id"].as_str().unwrap(), &note["passages"][0]))
        .collect();
    let one = |note: &postil::load::sidecar::Note| {
        let passage = places[note.id.as_str()];
        let status = passage["status"].as_str().unwrap();
        assert!(["exact", "normalized"].contains(&status), "{name}: {passage}");
        let words: Vec<&str> = passage["text"].as_str().unwrap().split_whitespace().collect();
        format!("{} | {}", note.text.as_ref().unwrap().value, words.join(" "))
    };
    sidecar.notes.iter().map(one).collect()
}

#[test]
fn each_comment_of_each_file_stands_on_its_words_and_all_of_them_build() {
    let mut names: Vec<String> = std::fs::read_dir(harness::in_repository("tests/word"))
        .unwrap()
        .filter_map(|entry| entry.unwrap().file_name().into_string().unwrap().strip_suffix(".docx").map(str::to_owned))
        .collect();
    names.sort();
    assert!(names.len() >= 20, "{names:?}");
    let mut wrong = Vec::new();
    for name in &names {
        let site = imported(name);
        let wanted = std::fs::read_to_string(harness::in_repository(&format!("tests/word/{name}.txt"))).unwrap();
        let wanted: Vec<String> = wanted.lines().map(str::to_owned).collect();
        let found = comments(&site, name);
        if found != wanted {
            wrong.push(format!("{name}: {found:?}, not {wanted:?}"));
        }
        let built = site.run(&["build"]);
        if built.code != 0 {
            wrong.push(format!("{name}: {}", built.stderr));
        }
    }
    harness::law("Word files differ", wrong);
}

#[test]
fn a_comment_has_its_author_and_day() {
    let sidecar = article(&imported("pandoc-emphasis"), ".notes.toml");
    let first = "[[note]]\nkind = \"comment\"\nat = \"rose in the night\"\nauthor = \"Anna Berg\"\ncreated = 2026-03-01\n\
        text = \"Over emphasis\"\n";
    assert!(sidecar.starts_with(first), "{sidecar}");
}

#[test]
fn changes_are_taken_as_accepted_and_listed() {
    let site = imported("pandoc-changes");
    assert!(article(&site, ".md").ends_with("\n\nThe river rose in the night, and the miller woke early.\n"));
    let told = told(&site, &["a.docx"]);
    let deleted =
        ["nobody", "sank", "up"].map(|words| format!("1: a deletion by Otto Reker is taken as accepted: `{words}`"));
    assert_eq!(messages(&told, "not-carried"), deleted);
    let inserted =
        ["rose", "the miller"].map(|words| format!("1: an insertion by Otto Reker is taken as accepted: `{words}`"));
    assert_eq!(messages(&told, "guessed"), inserted);
}

#[test]
fn the_text_is_what_it_was() {
    let body = |name: &str| article(&imported(name), ".md").split("+++\n\n").nth(1).unwrap().to_owned();
    let lists = "1. the weir\n2. the mill\n   - its wheel\n   - its stones\n3. the yard\n";
    assert_eq!(body("pandoc-lists"), lists);
    let footnotes = "The river rose.[^1] The miller woke.[^2] It was the[^3] yard.\n\n[^1]: By two *metres*.\n\n\
        [^2]: At four.\n\n    And wrote it down.\n\n[^3]: By two *metres*.\n";
    assert_eq!(body("pandoc-footnotes"), footnotes);
    let table = "| Year | Floods |\n| --- | --- |\n| 1994 | two \\| three |\n| 1995 | none |\n";
    assert_eq!(body("python-table"), table);
    let quotation = "> Who dams a river owns a flood.\n\n`code` and ~~nothing~~ H₂O, 10³.\n\n```\nx = 1\n```\n\n\
        [A link](<https://example.org/a_(b)>) to [the end](#end).\n\n## End\n";
    assert_eq!(body("pandoc-quotation"), quotation);
    let signs = "He said: \"I know \\*this\\* river\" and [left] \\<b>at once\\</b>; 5 \\_of\\_ them & co.\n\n\
        \\# no heading, 1. no list\n";
    assert_eq!(body("python-signs"), signs);
    let numbered = body("python-lists");
    assert!(numbered.starts_with("- about the weir\n- about the mill\n- about the yard\n\nThe river"), "{numbered}");
    assert!(numbered.contains("\n\n1. about the weir\n2. about the mill\n"), "{numbered}");
}

#[test]
fn title_authors_day_and_language_come_from_the_styles_and_pictures_lie_beside() {
    let head = "+++\ntitle = \"The flood\"\ndate = 2026-03-01\nauthors = [\"Anna Berg\", \"Otto Reker\"]\nlang = \"de\"\n+++\n\n\
        ## Eins\n\n";
    let text = article(&imported("pandoc-title"), ".md");
    assert!(text.starts_with(head), "{text}");
    let site = imported("python-picture");
    let text = site.read("content/a/index.md");
    assert!(text.contains("\n\n![](image1.png)\n\n"), "{text}");
    assert!(site.path("content/a/image1.png").exists());
    assert!(article(&imported("python-headings"), ".md").starts_with("+++\ntitle = \"The flood\"\n"));
}
