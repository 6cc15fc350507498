//! What readers see of an article's quotations in numbers.

use crate::site::Site;

const SOURCE: &str = "[minutes]\ntype = \"report\"\ntitle = \"Minutes\"\n";

/// An article with two quotations, both with a note, one with a speaker; `kept` is what is kept of their source.
fn site(kept: Option<&str>, front: &str, config: &str) -> Site {
    let site = Site::of(&[
        ("content/sources.toml", SOURCE),
        (
            "content/a.notes.toml",
            "[[note]]\nkind = \"quotation\"\nat = \"We closed the old bridge\"\nspeaker = \"The mayor\"\ncite = [\"minutes\"]\n\n\
             [[note]]\nkind = \"quotation\"\nat = \"We shall open it again\"\n",
        ),
    ]);
    site.write(
        "content/a.md",
        &format!("{front}# A\n\n“We closed the old bridge,” he said. “We shall open it again.”\n"),
    );
    site.write("postil.toml", config);
    if let Some(text) = kept {
        site.write("content/archive/minutes.txt", text);
    }
    site
}

/// The article's page and the home page.
fn pages(site: &Site) -> [String; 2] {
    let run = site.run(&["build"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    ["public/a.html", "public/index.html"].map(|page| site.read(page))
}

#[test]
fn attributed_are_those_with_a_speaker_and_found_appears_where_a_text_was_kept() {
    let bare = site(None, "", "");
    for page in pages(&bare) {
        assert!(page.contains("<b>2</b> quotations") && page.contains("<b>1</b> attributed"), "{page}");
        assert!(page.contains("<b>1</b> sourced") && !page.contains("found in the source"), "{page}");
    }
    let report = bare.run(&["check", "--format", "json"]).stdout;
    let report: serde_json::Value = serde_json::from_str(&report).expect("a report");
    assert_eq!(report["summary"]["quotations"]["attributed"], 1);
    for (kept, found) in [("We closed the old bridge in May.", 1), ("It rained.", 0)] {
        for page in pages(&site(Some(kept), "", "")) {
            assert!(page.contains(&format!("<b>{found}</b> found in the source")), "{page}");
        }
    }
}

#[test]
fn an_article_or_the_site_keeps_its_numbers_from_readers() {
    let hidden = "[quotations]\ncoverage = \"hidden\"\n";
    for (front, config, shown) in [
        ("+++\ncoverage = false\n+++\n", "", false),
        ("", hidden, false),
        ("+++\ncoverage = true\n+++\n", hidden, true),
    ] {
        for page in pages(&site(None, front, config)) {
            assert_eq!(page.contains("attributed</span>"), shown, "{front}{config}{page}");
        }
    }
}
