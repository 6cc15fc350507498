//! What pages show of sources: links to the live and the kept copy, backlinks, the indexes; and how an article is cited
//! itself.

use crate::page::{attributes, words};
use crate::site::Site;

const ARTICLE: &str = "\
+++
title = \"Rivers\"
date = 2026-11-24
authors = [\"Ada King\", \"heron\"]
+++

The Volga rises in the Valdai Hills. It is called the mother of rivers, and it flows into the Caspian Sea.
Many dams stand in it. Few of its sturgeons are left.
";

const SIDECAR: &str = r#"
[[note]]
id = "rises"
kind = "source"
at = "rises in the Valdai Hills"
cite = [{ source = "atlas", page = "12", quote = "from the Valdai Hills" }]

[[note]]
id = "mother"
kind = "quotation"
at = "mother of rivers"
speaker = "heron"
said = { on = 1931-03-14, where = "Tver" }
cite = [{ source = "atlas", page = "40" }, { source = "paper", stance = "supports" }]

[[note]]
id = "flows"
kind = "source"
at = "flows into the Caspian Sea"
cite = [{ source = "atlas", page = "12" }]

[[note]]
id = "dams"
kind = "correction"
at = "Many dams"
was = "Two dams"
on = 2026-11-20
text = "There are eight large ones."
cite = [{ source = "paper", paragraph = "3", stance = "disputes" }]

[[note]]
id = "few"
kind = "correction"
at = "Few of its sturgeons"
was = "None of its sturgeons"
on = 2026-11-22
text = "Some live on."
"#;

const SOURCES: &str = r#"
[atlas]
type = "book"
title = "Atlas of rivers"
author = "Brook, Maria"
issued = "1930"
url = "https://example.org/atlas"
archive = { url = "https://archive.example/2021/atlas", date = 2021-11-12, text = "archive/atlas.txt" }

[paper]
type = "article-newspaper"
title = "The dams"
container-title = "River Gazette"
issued = "2019-05-02"

[forgotten]
type = "book"
title = "Nobody reads this"
"#;

const PEOPLE: &str = "[heron]\nname = \"Ludwig van Reed\"\nrole = \"Ferryman\"\n";

fn site(configuration: &str) -> Site {
    Site::of(&[
        ("postil.toml", configuration),
        ("content/rivers.md", ARTICLE),
        ("content/rivers.notes.toml", SIDECAR),
        ("content/sources.toml", SOURCES),
        ("content/people.toml", PEOPLE),
        ("content/archive/atlas.txt", "The Volga comes from the Valdai Hills. They call it the mother of rivers.\n"),
    ])
}

fn rivers() -> Site {
    let site = site("title = \"Notebook\"\nbase_url = \"https://example.org/notes/\"\n");
    site.build();
    site
}

/// The live address, the copy and its day: <https://robustlinks.mementoweb.org/spec/>.
#[test]
fn a_link_to_a_source_remembers_its_copy() {
    let page = rivers().page("rivers.html");
    let live = ".bibliography a.live";
    assert_eq!(attributes(&page, live, "href"), ["https://example.org/atlas"]);
    assert_eq!(attributes(&page, live, "data-originalurl"), ["https://example.org/atlas"]);
    assert_eq!(attributes(&page, live, "data-versionurl"), ["https://archive.example/2021/atlas"]);
    assert_eq!(attributes(&page, live, "data-versiondate"), ["2021-11-12"]);
    assert_eq!(attributes(&page, ".bibliography a.archived", "href"), ["https://archive.example/2021/atlas"]);
    assert_eq!(attributes(&page, ".bibliography a.archived time", "datetime"), ["2021-11-12"]);
}

#[test]
fn a_citation_with_the_words_of_its_source_links_to_them() {
    let page = rivers().page("rivers.html");
    let exact = attributes(&page, "#n-rises .cite-links a[data-versionurl]", "href");
    assert_eq!(exact, ["https://example.org/atlas#:~:text=from%20the%20Valdai%20Hills"]);
    assert_eq!(words(&page, "#n-rises .cite-links a[data-versionurl]"), ["exact passage"]);
}

#[test]
fn a_source_leads_back_to_its_citations_those_of_one_page_together() {
    let page = rivers().page("rivers.html");
    assert_eq!(
        words(&page, "#s-atlas .citing"),
        ["a back to passage 1 b back to passage 3 p. 12", "c back to passage 2 p. 40"]
    );
    assert_eq!(attributes(&page, "#s-atlas .citing a", "href"), ["#ref-rises", "#ref-flows", "#ref-mother"]);
    assert_eq!(words(&page, "#s-paper .stance"), ["supports", "disputes"]);
    assert_eq!(words(&page, "#n-dams .stance"), ["disputes"]);
}

/// <https://schema.org/Article>, as search engines and archives read it.
#[test]
fn machines_read_the_citations_quotations_and_corrections() {
    let page = rivers().page("rivers.html");
    let written = words(&page, "script[type='application/ld+json']").concat();
    let article: serde_json::Value = serde_json::from_str(&written).expect("JSON");
    assert_eq!(article["@type"], "Article");
    assert_eq!(article["url"], "https://example.org/notes/rivers.html");
    assert_eq!(article["citation"][0]["name"], "Atlas of rivers");
    assert_eq!(article["citation"][0]["archivedAt"], "https://archive.example/2021/atlas");
    let quotation = &article["hasPart"][0];
    assert_eq!((&quotation["@type"], &quotation["text"]), (&"Quotation".into(), &"mother of rivers".into()));
    assert_eq!(quotation["spokenByCharacter"]["name"], "Ludwig van Reed");
    assert_eq!(quotation["dateCreated"], "1931-03-14");
    assert_eq!(quotation["url"], "https://example.org/notes/rivers.html#p-mother");
    let correction = &article["correction"][0];
    assert_eq!(correction["@type"], "CorrectionComment");
    assert_eq!(correction["text"], "“Two dams” became “Many dams”. There are eight large ones.");
    assert_eq!(correction["datePublished"], "2026-11-20");
}

#[test]
fn a_copy_that_is_missing_or_has_changed_is_reported() {
    let missing = site("").file("content/sources.toml", &SOURCES.replace("archive/atlas.txt", "archive/gone.txt"));
    let run = missing.run(&["check", "--format", "json"]);
    assert!(run.stdout.contains("\"missing-archive\"") && run.stdout.contains("gone.txt"), "{}", run.stdout);

    let digest = "0".repeat(64);
    let other = format!("text = \"archive/atlas.txt\", sha256 = \"{digest}\"");
    let changed = site("").file("content/sources.toml", &SOURCES.replace("text = \"archive/atlas.txt\"", &other));
    let run = changed.run(&["check"]);
    assert_eq!(run.code, 1);
    assert!(run.stdout.contains("the archived text of `atlas` is not the one that was recorded"), "{}", run.stdout);
    assert!(run.stdout.contains("help: its digest is now `sha256 = \""), "{}", run.stdout);
}

#[test]
fn a_copy_of_a_source_that_only_one_article_has_is_looked_for_too() {
    let archive = "archive = { text = \"archive/gone.txt\" }";
    let own = format!("[sources.own]\ntype = \"book\"\ntitle = \"On names\"\n{archive}\n");
    let site = Site::new().file("content/a.md", "Rivers keep their names.\n").file("content/a.notes.toml", &own);
    let run = site.run(&["check"]);
    let told = "the archived text of `own`, `content/archive/gone.txt`, cannot be read";
    assert!(run.stdout.contains(told) && run.stdout.contains("content/a.notes.toml:4:"), "{}", run.stdout);
    assert_eq!(run.stdout.matches(told).count(), 1, "{}", run.stdout);
}

#[test]
fn the_index_of_sources_can_be_sorted_and_grouped() {
    let list = rivers().page("sources/index.html");
    let of = |name: &str| attributes(&list, "#list > .row", name);
    assert_eq!(of("id"), ["s-atlas", "s-paper"]);
    assert_eq!(of("data-kind"), ["book", "newspaper article"]);
    assert_eq!(of("data-year"), ["1930", "2019"]);
    assert_eq!(of("data-count"), ["3", "2"]);
    assert_eq!(of("data-status"), ["archived", "not archived"]);
    assert_eq!(words(&list, "#s-paper .stance"), ["disputes"]);
}

#[test]
fn the_page_of_a_source_has_every_passage_that_rests_on_it() {
    let site = rivers();
    let page = site.page("sources/paper.html");
    assert_eq!(words(&page, ".entry-words a"), ["mother of rivers", "Many dams"]);
    assert_eq!(attributes(&page, ".entry-words a", "href"), ["../rivers.html#p-mother", "../rivers.html#p-dams"]);
    assert_eq!(attributes(&page, ".entry", "data-stance"), ["supports", "disputes"]);
    assert_eq!(attributes(&page, ".entry", "data-article"), ["Rivers", "Rivers"]);
    assert!(words(&page, ".entry-facts")[1].contains("para. 3"), "{:?}", words(&page, ".entry-facts"));
    let atlas = site.page("sources/atlas.html");
    assert!(words(&atlas, ".reference")[0].starts_with("Brook, Maria. Atlas of Rivers. 1930."), "{atlas}");
    assert_eq!(attributes(&atlas, ".reference a.archived", "href"), ["https://archive.example/2021/atlas"]);
    assert!(words(&atlas, ".entry-facts")[0].contains("p. 12"));
}

#[test]
fn sources_that_nothing_cites_are_listed() {
    let site = site("");
    assert!(site.run(&["list", "unused"]).stdout.contains("forgotten"));
    assert!(site.run(&["build"]).stderr.contains("no note cites the source `forgotten`"));
    assert!(!site.has("sources/forgotten.html"));
}

#[test]
fn the_page_of_a_speaker_says_what_was_said_when_and_where() {
    let site = rivers();
    assert_eq!(words(&site.page("speakers/index.html"), "#list > .row"), ["Ludwig van Reed Ferryman 1 quotation"]);
    let page = site.page("speakers/heron.html");
    assert_eq!(words(&page, ".standfirst"), ["Ferryman"]);
    assert_eq!(words(&page, ".entry-words a"), ["mother of rivers"]);
    assert_eq!(attributes(&page, ".entry", "data-said"), ["1931-03-14"]);
    assert!(words(&page, ".entry-facts")[0].contains("Tver"));
}

#[test]
fn corrections_stand_by_date_the_newest_first() {
    let page = rivers().page("corrections/index.html");
    assert_eq!(attributes(&page, ".entry", "data-on"), ["2026-11-22", "2026-11-20"]);
    assert_eq!(words(&page, ".entry-was del"), ["None of its sturgeons", "Two dams"]);
}

/// The index of sources is there before any article is rendered, also when only its own sources are cited, and in its
/// text.
#[test]
fn an_article_that_cites_its_own_source_in_its_text_has_the_index() {
    let site = Site::new()
        .file("content/a.md", "Rivers keep their names [@own, p. 4].\n")
        .file("content/a.notes.toml", "[sources.own]\ntype = \"book\"\ntitle = \"On names\"\n");
    site.build();
    assert!(words(&site.page("a.html"), "nav a").contains(&"Sources".to_owned()));
    assert_eq!(attributes(&site.page("sources/index.html"), "#list > .row", "id"), ["s-own"]);
}

#[test]
fn an_article_says_how_to_cite_it() {
    let page = rivers().page("rivers.html");
    assert_eq!(
        words(&page, ".cite-as dd p"),
        [
            "King, Ada, and Ludwig van Reed. “Rivers.” Notebook, November 24, 2026. \
             https://example.org/notes/rivers.html.",
            "King, A., & van Reed, L. (2026, November 24). Rivers. Notebook. https://example.org/notes/rivers.html",
            "King, Ada, and Ludwig van Reed. “Rivers.” Notebook, 24 Nov. 2026, https://example.org/notes/rivers.html.",
        ]
    );
    let bibtex = &words(&page, ".cite-as code")[0];
    assert!(bibtex.starts_with("@online{rivers,") && bibtex.contains("{King, Ada and"), "{bibtex}");
    let csl: serde_json::Value = serde_json::from_str(&words(&page, ".cite-as code")[1]).unwrap();
    assert_eq!((&csl[0]["title"], &csl[0]["author"][0]["family"]), (&"Rivers".into(), &"King".into()));
    assert_eq!(csl[0]["issued"]["date-parts"], serde_json::json!([[2026, 11, 24]]));
}

#[test]
fn the_styles_in_which_to_cite_an_article_are_the_sites_to_choose() {
    let configured = |lines: &str| site(&format!("[citations]\nstyle = \"apa\"\n{lines}"));
    let titles = |site: &Site| words(&site.build().page("rivers.html"), ".cite-as dt");
    let ieee = configured("cite_as = [\"ieee\", \"apa\"]\n");
    assert_eq!(
        titles(&ieee),
        ["APA Style 7th edition", "IEEE Reference Guide version 11.29.2023", "BibTeX", "CSL-JSON"],
        "the site's own style comes first, each once"
    );
    assert_eq!(titles(&configured("cite_as = []\n")), ["APA Style 7th edition", "BibTeX", "CSL-JSON"]);
    let unknown = configured("cite_as = [\"iee\"]\n").run(&["build"]);
    assert_eq!(unknown.code, 2);
    assert!(unknown.stderr.contains("postil.toml:3:12"), "{}", unknown.stderr);
    assert!(unknown.stderr.contains("did you mean `ieee`"), "{}", unknown.stderr);
}

#[test]
fn words_that_several_people_signed_are_each_ones() {
    let sidecar = SIDECAR.replace("speaker = \"heron\"", "speaker = [\"heron\", \"Ada King\", \"Ada King\"]");
    let site = rivers().file("content/rivers.notes.toml", &sidecar);
    site.build();
    assert_eq!(words(&site.page("rivers.html"), "#n-mother .note-speaker"), ["Ludwig van Reed", "Ada King"]);
    assert_eq!(words(&site.page("speakers/index.html"), "#list > .row").len(), 2);
    for speaker in ["heron", "ada-king"] {
        assert_eq!(words(&site.page(&format!("speakers/{speaker}.html")), ".entry-words a"), ["mother of rivers"]);
    }
    let list = site.page("quotations/index.html");
    assert_eq!(attributes(&list, ".entry", "data-speakers"), ["Ludwig van Reed\nAda King"]);
    assert!(site.page("rivers.html").contains(
        r#""spokenByCharacter":[{"@type":"Person","name":"Ludwig van Reed"},{"@type":"Person","name":"Ada King"}]"#
    ));
    let export = |format: &str| site.run(&["export", "rivers", "--format", format]).stdout;
    assert!(export("csv").contains(",Ludwig van Reed; Ada King,1931-03-14,Tver,"), "{}", export("csv"));
    assert!(export("markdown").contains("\n— Ludwig van Reed; Ada King, Tver, "), "{}", export("markdown"));
    assert!(export("hypothesis").contains("**Ludwig van Reed; Ada King, Tver, "), "{}", export("hypothesis"));
    let annotations: serde_json::Value = serde_json::from_str(&export("jsonld")).expect("JSON");
    let bodies = annotations["items"]
        .as_array()
        .expect("annotations")
        .iter()
        .flat_map(|it| it["body"].as_array().cloned().unwrap_or_default());
    let named: Vec<String> = bodies
        .filter(|it| it["purpose"] == "identifying")
        .map(|it| it["value"].as_str().expect("words").to_owned())
        .collect();
    assert_eq!(named.len(), 2, "{named:?}");
    assert!(named[0].starts_with("Ludwig van Reed, Ferryman, Tver, ") && named[1].starts_with("Ada King, Tver, "));
    assert!(site.run(&["list", "speakers"]).stdout.contains("Ada King"));
    site.write(
        "content/rivers.notes.toml",
        &SIDECAR.replace("speaker = \"heron\"", "speaker = [\"heron\", \"herno\"]"),
    );
    let told = site.run(&["check"]).stdout;
    assert!(told.contains("there is no person `herno`") && told.contains("`heron`"), "{told}");
}

#[test]
fn a_citation_behind_a_quotation_is_its_source() {
    let site = Site::new()
        .file("content/sources.toml", "[s]\ntype = \"book\"\ntitle = \"Minutes\"\narchive = { text = \"archive/s.txt\" }\n")
        .file("content/archive/s.txt", "Nobody was told of the plan.\n\nThe bridge stays open until May, whatever happens.\n")
        .file(
            "content/a.md",
            "She wrote \"nobody was told of the plan\" [@s, p. 3]. Then \"all were told of the plan\" [@s]. Later: \"the moon is a large green cheese\" [@s].\n\n\
             > The bridge stays open until May, whatever happens.\n>\n> [@s, p. 4]\n\n\
             He said \"we know nothing of it at all\" when asked about Paul [@s].\n",
        );
    let check = site.run(&["check", "--format", "json"]).stdout;
    let report: serde_json::Value = serde_json::from_str(&check).expect("JSON");
    let sourced: Vec<bool> =
        report["quotations"].as_array().expect("a list").iter().map(|it| it["sourced"] == true).collect();
    assert_eq!(sourced, [true, true, true, true, false], "{check}");
    let counts = &report["summary"]["quotations"];
    assert_eq!((&counts["found"], &counts["sourced"], &counts["verified"]), (&5.into(), &4.into(), &2.into()));
    let told = |code: &str| -> Vec<(u64, u64)> {
        let all = report["diagnostics"].as_array().expect("a list").iter().filter(|it| it["code"] == code);
        all.map(|it| (it["line"].as_u64().expect("a line"), it["column"].as_u64().expect("a column"))).collect()
    };
    assert_eq!(told("altered-quotation"), [(1, 58)], "{check}");
    assert_eq!(told("absent-quotation"), [(1, 99)], "{check}");
    assert_eq!(told("unsourced-quotation"), [(7, 9)], "{check}");
}

#[test]
fn raised_numbers_stand_close_to_the_word_and_their_signs_are_raised_with_them() {
    let article = "# T\n\nIt rises [@a]. It falls [@b; @a], too, and “sinks” [@a; @b; @c].\n";
    let sources = ["a", "b", "c"].map(|key| format!("[{key}]\ntype = \"book\"\ntitle = \"Work {key}\"\n")).concat();
    let site = Site::of(&[("content/a.md", article), ("content/sources.toml", &sources)]);
    let page = site.file("postil.toml", "[citations]\nstyle = \"nature\"\n").build().page("a.html");
    let (from, to) = (page.find("<p>It rises").expect("the text"), page.find(", too").expect("the text"));
    let link = |key: &str, number: u8| format!("<a role=\"doc-biblioref\" href=\"#s-{key}\"><sup>{number}</sup></a>");
    let (one, two) = (link("a", 1), link("b", 2));
    let citation = |id: &str, inner: &str| format!("<span class=\"citation\" id=\"citeref-{id}\">{inner}</span>");
    let (first, both) = (citation("a", &one), citation("b", &format!("{one}<sup>,</sup>{two}")));
    assert_eq!(page[from..to], format!("<p>It rises{first}. It falls{both}"));
    let range = citation("a.2", &format!("{one}<sup>–</sup>{}", link("c", 3)));
    assert!(page.contains(&format!("“sinks”{range}.</p>")), "{page}");
}

#[test]
fn a_single_initial_has_its_full_stop_and_no_space_before_the_comma() {
    let source = "[a]\ntype = \"book\"\ntitle = \"One\"\neditor = \"Lee, Y\"\npublisher = \"P\"\nissued = \"2001\"\n";
    let site = Site::of(&[("content/a.md", "# T\n\nX [@a].\n"), ("content/sources.toml", source)]);
    let page = site.build().page("a.html");
    assert_eq!(words(&page, "#s-a .reference-text"), ["Lee, Y., ed. One. P, 2001."]);
    assert!(page.contains("<span class=\"reference-text\">Lee, Y., ed. <em>One</em>. P, 2001.</span>"), "{page}");
}
