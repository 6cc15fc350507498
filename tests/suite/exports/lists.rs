//! The sources of an article beside it, as BibTeX and CSL-JSON, and the links to them.

use crate::site::Site;
use scraper::{Html, Selector};

const SOURCES: &str = "[strabo]\ntype = \"book\"\ntitle = \"Geography & <i>maps</i>\"\nauthor = \"Strabo\"\nissued = \"0020~\"\n\n\
                       [unused]\ntype = \"book\"\ntitle = \"Nobody cites this\"\n";
const NOTES: &str = "[[note]]\nat = \"Danube\"\ncite = [{ source = \"strabo\", book = \"7\" }]\n";

fn site(config: &'static str) -> Site {
    Site::of(&[
        ("postil.toml", config),
        ("content/a/danube.md", "The Danube.\n"),
        ("content/a/danube.notes.toml", NOTES),
        ("content/a/plain.md", "Nothing is said about this.\n"),
        ("content/sources.toml", SOURCES),
    ])
}

#[test]
fn an_article_has_its_own_sources_and_no_others() {
    let site = site("title = \"Rivers\"\n");
    site.build();
    let bib = site.page("a/danube.bib");
    assert!(bib.contains("title = {Geography \\& \\textit{maps}}") && !bib.contains("unused"), "{bib}");
    let json: serde_json::Value = serde_json::from_str(&site.page("a/danube.csl.json")).expect("is JSON");
    let schema: serde_json::Value = serde_json::from_str(include_str!("schema/csl-items.json")).expect("is JSON");
    assert!(jsonschema::is_valid(&schema, &json), "{json}");
    assert_eq!((json[0]["id"].as_str(), json.as_array().map(Vec::len)), (Some("strabo"), Some(1)));
    assert_eq!(json[0]["issued"], serde_json::json!({"date-parts": [[20]], "circa": true}));
}

#[test]
fn the_page_links_to_what_stands_beside_it() {
    let site = site("title = \"Rivers\"\n");
    site.build();
    let page = Html::parse_document(&site.page("a/danube.html"));
    let links = Selector::parse("link[rel=alternate]").expect("a selector");
    let links: Vec<(&str, &str)> =
        page.select(&links).filter_map(|link| Some((link.attr("type")?, link.attr("href")?))).collect();
    assert_eq!(
        links,
        [
            ("application/ld+json", "danube.annotations.jsonld"),
            ("application/x-bibtex", "danube.bib"),
            ("application/vnd.citationstyles.csl+json", "danube.csl.json"),
        ]
    );
    for (_, href) in links {
        assert!(site.has(&format!("a/{href}")), "{href}");
    }
}

#[test]
fn only_what_is_asked_for_is_written_and_nothing_beside_a_plain_article() {
    let some = site("title = \"Rivers\"\n[exports]\nformats = [\"bibtex\"]\n");
    some.build();
    assert!(some.has("a/danube.bib") && !some.has("a/danube.annotations.jsonld") && !some.has("a/danube.csl.json"));
    assert!(!some.has("a/plain.bib"));
    let folders = site("title = \"Rivers\"\nurls = \"directory\"\n");
    folders.build();
    assert!(folders.has("a/danube/index.html") && folders.has("a/danube/index.annotations.jsonld"));
}

#[test]
fn every_form_comes_on_standard_output() {
    let site = site("title = \"Rivers\"\n");
    let printed = |format: &str| {
        let output = site.run(&["export", "a/danube", "--format", format]);
        assert_eq!(output.code, 0, "{}", output.stderr);
        output.stdout
    };
    site.build();
    assert_eq!(printed("bibtex"), site.page("a/danube.bib"));
    assert_eq!(printed("csl-json"), site.page("a/danube.csl.json"));
    assert_eq!(printed("jsonld"), site.page("a/danube.annotations.jsonld"));
    let table = printed("csv");
    let rows: Vec<&str> = table.split("\r\n").collect();
    assert!(rows[1].starts_with("content/a/danube.md,danube-f486,1,comment,Danube,4,10,"), "{table}");
    assert!(rows[1].ends_with(",strabo,book 7,,,\"Strabo, Geography & Maps ([20 AD?]), bk. 7.\",no-text"), "{table}");
    assert!(printed("markdown").contains("> Danube\n"));
    let hypothesis: serde_json::Value = serde_json::from_str(&printed("hypothesis")).expect("is JSON");
    assert_eq!(hypothesis["annotations"][0]["target"][0]["selector"][0]["exact"], "Danube");
}

#[test]
fn nothing_is_exported_of_an_article_that_is_not_there_or_has_errors() {
    let site = site("title = \"Rivers\"\n");
    let output = site.run(&["export", "danubee", "--format", "csv"]);
    assert_eq!((output.code, output.stdout.len()), (2, 0));
    let wrong = Site::of(&[("content/a.md", "The Danube.\n"), ("content/a.notes.toml", "[[note]]\nat = \"Rhine\"\n")]);
    let output = wrong.run(&["export", "a", "--format", "csv"]);
    assert_eq!((output.code, output.stdout.len()), (1, 0));
}

#[test]
fn no_form_loses_what_a_note_says_beside_its_text() {
    let notes = "[[note]]\nkind = \"correction\"\nat = \"Danube\"\nwas = \"Ister\"\non = 2026-01-05\ntext = \"Said.\"\n\
                 original = { lang = \"grc\", text = \"Ἴστρος\" }\n";
    let site = Site::of(&[("content/a.md", "The Danube.\n"), ("content/a.notes.toml", notes)]);
    let printed = |format: &str| site.run(&["export", "a", "--format", format]).stdout;
    let table = printed("csv");
    assert!(table.contains(",said_where,original,text,was,corrected_on,"), "{table}");
    assert!(table.contains(",Ἴστρος,Said.,Ister,2026-01-05,"), "{table}");
    let said = "In the original: Ἴστρος\n\nInstead of: Ister\n\nSaid.";
    assert!(printed("markdown").contains(said), "{}", printed("markdown"));
    let hypothesis: serde_json::Value = serde_json::from_str(&printed("hypothesis")).expect("is JSON");
    assert_eq!(hypothesis["annotations"][0]["text"], said);
    let annotations = printed("jsonld");
    assert!(annotations.contains("<del>Ister</del>") && annotations.contains("Ἴστρος"), "{annotations}");
}
