//! Pandoc's citations in an article's text: notes in note styles, words of the style in the others.

use crate::site::Site;
use scraper::{Html, Selector};

const SOURCES: &str = r#"
[doe99]
type = "book"
title = "First Book"
author = "Doe, John"
publisher = "Harbour Press"
issued = "2005"

[roe]
type = "article-journal"
title = "An Article & More"
author = ["Doe, John", "Roe, Jenny"]
container-title = "Journal of Rivers"
issued = "2006"
url = "https://example.org/roe?a=1&b=2"
"#;

const ARTICLE: &str = "+++\ntitle = \"Rivers\"\n+++\n\n\
    Rivers flow [see @doe99, pp. 33-35; also @roe, chap. 1].\n\
    @doe99 [p. 30] says more, and so does @roe.[^f] He says so [-@doe99, p. 4], across [@roe] a marker.\n\n\
    Mail me@example.org or @somebody, `[@doe99]`, [a link @doe99](https://example.org) and \\@doe99.\n\n\
    [^f]: In a footnote [@roe, p. 34].\n";

const NOTES: &str = "[[note]]\nid = \"across\"\nat = \"across a marker\"\ncite = [{ source = \"doe99\", page = \"7\", stance = \"disputes\" }]\n";

fn site(style: &str, article: &str) -> Site {
    let config = format!("title = \"Rivers\"\n[citations]\nstyle = \"{style}\"\n");
    Site::of(&[
        ("postil.toml", config.as_str()),
        ("content/a.md", article),
        ("content/a.notes.toml", NOTES),
        ("content/sources.toml", SOURCES),
    ])
}

fn texts(page: &str, css: &str) -> Vec<String> {
    let document = Html::parse_document(page);
    let selector = Selector::parse(css).expect("a selector");
    let squeezed = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    document.select(&selector).map(|element| squeezed(element.text().collect())).collect()
}

#[test]
fn in_a_note_style_each_is_a_numbered_note() {
    let site = site("chicago-notes", ARTICLE);
    let page = site.build().page("a.html");
    assert_eq!(
        texts(&page, ".text p")[0],
        "Rivers flow.1 Doe2 says more, and so does Doe and Roe3.4 He says so,5 across6 a marker7."
    );
    let notes = texts(&page, ".endnotes li.footnote > p");
    assert!(
        notes[0].starts_with(
            "See John Doe, First Book (Harbour Press, 2005), 33–35; also John Doe and Jenny Roe, “An Article & More"
        ),
        "{notes:?}"
    );
    assert_eq!(notes[1], "First Book, 30.");
    assert_eq!(notes.last().map(String::as_str), Some("Doe and Roe, “An Article & More.”"));
    // A footnote is a note already.
    assert!(notes.contains(&"In a footnote Doe and Roe, “An Article & More,” 34.".to_owned()), "{notes:?}");
}

#[test]
fn in_an_author_date_style_each_stands_in_the_text() {
    let site = site("apa", ARTICLE);
    let page = site.build().page("a.html");
    let text = &texts(&page, ".text p")[0];
    assert!(text.starts_with("Rivers flow (see Doe, 2005, pp. 33–35; also Doe & Roe, 2006, "), "{text}");
    assert!(text.contains(" Doe (2005, p. 30) says more, and so does Doe and Roe (2006).1 He says so (2005, p. 4), across (Doe & Roe, 2006) a marker2."), "{text}");
    assert!(texts(&page, ".endnotes li.footnote > p")[0].ends_with("(Doe & Roe, 2006, p. 34)."));
}

#[test]
fn in_a_numeric_style_each_is_the_number_of_its_source() {
    let site = site("ieee", ARTICLE);
    let page = site.build().page("a.html");
    let text = &texts(&page, ".text p")[0];
    assert!(text.contains("Doe [1, p. 30] says more, and so does Doe and Roe [2]."), "{text}");
}

#[test]
fn what_is_no_citation_stays() {
    let site = site("apa", ARTICLE);
    let page = site.build().page("a.html");
    assert_eq!(texts(&page, ".text p")[1], "Mail me@example.org or @somebody, [@doe99], a link @doe99 and @doe99.");
    let off = Site::of(&[
        ("postil.toml", "title = \"Rivers\"\n[markdown]\ncitations = false\n"),
        ("content/a.md", "As [@nobody] says.\n"),
    ]);
    assert_eq!(texts(&off.build().page("a.html"), ".text p"), ["As [@nobody] says."]);
}

#[test]
fn a_passage_runs_across_a_citation_and_every_link_leads_somewhere() {
    for style in ["chicago-notes", "apa"] {
        let site = site(style, ARTICLE);
        let page = site.build().page("a.html");
        assert_eq!(texts(&page, "mark.passage").concat(), "acrossa marker", "{style}");
        let document = Html::parse_document(&page);
        let ids: Vec<&str> =
            document.select(&Selector::parse("[id]").expect("css")).filter_map(|one| one.attr("id")).collect();
        let mut unique = ids.clone();
        unique.sort_unstable();
        unique.dedup();
        assert_eq!(unique.len(), ids.len(), "{style}");
        for link in document.select(&Selector::parse("a[href^='#']").expect("css")).filter_map(|one| one.attr("href")) {
            assert!(ids.contains(&&link[1..]), "{style} {link}");
        }
        assert!(Selector::parse("a a").is_ok_and(|css| document.select(&css).next().is_none()), "{style}");
    }
}

#[test]
fn a_source_lists_its_citations_by_locator_and_stance() {
    let site = site("chicago-notes", ARTICLE);
    let page = site.build().page("a.html");
    let shown = &texts(&page, "#s-doe99 .citing");
    assert!(shown[0].starts_with("a back to passage ") && shown[0].ends_with("p. 7 disputes"), "{shown:?}");
    assert!(shown[1].ends_with("pp. 33–35") && shown[2].ends_with("p. 30"), "{shown:?}");
    let source = site.page("sources/roe.html");
    let words = texts(&source, ".entry-words");
    assert_eq!(words.len(), 4, "{words:?}");
    assert!(words[0].starts_with("Rivers flow."), "{words:?}");
    assert!(source.contains("href=\"../a.html#citeref-roe.2\""), "{source}");
}

#[test]
fn a_missing_key_is_an_error_at_its_place() {
    let site = site("apa", "Rivers flow [see @doe98; @roe], as across a marker. By @doe97.\n");
    let output = site.run(&["check", "--verbose"]);
    let told = &output.stdout;
    assert_eq!(output.code, 1);
    assert!(told.contains("error: there is no source `doe98`") && told.contains("content/a.md:1:18"), "{told}");
    assert!(told.contains("did you mean `@doe99`?"), "{told}");
    assert!(told.contains("`@doe97` is no source and stays as it is written"), "{told}");
}

#[test]
fn an_article_without_a_sidecar_cites_and_exports() {
    let site = Site::of(&[("content/a.md", "Rivers flow [@doe99].\n"), ("content/sources.toml", SOURCES)]);
    site.build();
    assert!(site.has("sources/doe99.html") && site.page("a.bib").contains("@book{doe99,"));
    assert!(!site.page("a.html").contains("annotations.jsonld"));
}
