//! Evidence: the texts kept of sources as readers may see them, and links to the very place in a source.

use crate::page;
use crate::site::Site;

const ARTICLE: &str = "The minutes say “nobody was told”, the memo says “all were told”, and a film shows it.\n";

fn sidecar(publish: &str) -> String {
    format!(
        r#"
[[note]]
id = "minutes"
kind = "quotation"
at = "nobody was told"
speaker = "The clerk"
cite = [{{ source = "minutes", page = "3" }}]

[[note]]
id = "memo"
kind = "quotation"
at = "all were told"
cite = [{{ source = "memo" }}]

[[note]]
id = "film"
at = "a film shows it"
cite = [{{ source = "film", timestamp = "00:12:05" }}]

[sources.minutes]
type = "report"
title = "Minutes"
url = "https://example.org/minutes.pdf"
archive = {{ url = "https://web.archive.org/web/2021/https://example.org/minutes.pdf" }}

[sources.memo]
type = "document"
title = "Memo"
archive = {{ text = "archive/memo.txt"{publish} }}

[sources.film]
type = "motion_picture"
title = "Film"
url = "https://www.youtube.com/watch?v=abc"
"#
    )
}

fn site(config: &str, publish: &str) -> Site {
    let site = Site::of(&[
        ("postil.toml", config),
        ("content/a.md", ARTICLE),
        ("content/a.notes.toml", &sidecar(publish)),
        ("content/archive/memo.txt", "On Monday all were told of it.\n"),
        ("content/archive/nobody.txt", "Nobody cites this.\n"),
        ("content/sources.toml", "[nobody]\ntype = \"book\"\ntitle = \"Uncited\"\narchive = { publish = true }\n"),
    ]);
    site.build();
    site
}

fn links(page: &str) -> Vec<String> {
    page::attributes(page, "a.kept", "href")
}

#[test]
fn a_source_that_says_so_shows_its_kept_text_wherever_it_is_cited() {
    let site = site("title = \"Rivers\"\n", ", publish = true");
    let page = site.page("a.html");
    assert_eq!(links(&page), ["archive/memo.txt#:~:text=all%20were%20told", "archive/memo.txt"]);
    assert_eq!(page::words(&page, "a.kept"), ["kept copy of memo", "kept copy of memo"]);
    assert_eq!(links(&site.page("sources/memo.html")), ["../archive/memo.txt"]);
    assert_eq!(site.page("archive/memo.txt"), "On Monday all were told of it.\n");
    assert!(!site.has("archive/nobody.txt"), "what no article cites is not written");
}

#[test]
fn a_source_outweighs_the_site_and_silence_keeps_private() {
    for (config, publish, shown) in [
        ("", "", false),
        ("[archive]\npublish = true\n", "", true),
        ("[archive]\npublish = true\n", ", publish = false", false),
    ] {
        let site = site(&format!("title = \"Rivers\"\n{config}"), publish);
        assert_eq!(site.has("archive/memo.txt"), shown, "{config} {publish}");
        assert_eq!(links(&site.page("a.html")).is_empty(), !shown, "{config} {publish}");
    }
}

#[test]
fn what_publish_says_is_yes_or_no() {
    let site = Site::of(&[
        ("content/a.md", ARTICLE),
        ("content/a.notes.toml", &sidecar(", publish = \"yes\"")),
        ("content/archive/memo.txt", "On Monday all were told of it.\n"),
    ]);
    let run = site.run(&["build"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("`publish`") && run.stderr.contains("`true` or `false`"), "{}", run.stderr);
}

#[test]
fn the_page_and_the_second_are_a_part_of_a_citations_link() {
    let site = site("title = \"Rivers\"\n", "");
    let page = site.page("a.html");
    let hrefs = |css: &str| page::attributes(&page, css, "href");
    assert_eq!(
        hrefs("#n-minutes .cite-links a"),
        [
            "https://example.org/minutes.pdf#page=3",
            "https://web.archive.org/web/2021/https://example.org/minutes.pdf#page=3"
        ]
    );
    assert_eq!(hrefs("#n-film .cite-links a"), ["https://www.youtube.com/watch?v=abc&t=725"]);
    let printed = |css: &str| hrefs(css).into_iter().filter(|href| href.starts_with("http")).collect::<Vec<_>>();
    assert_eq!(printed("#n-minutes .cite-text a"), ["https://example.org/minutes.pdf#page=3"]);
    assert_eq!(page::words(&page, "#n-minutes .cite-text a"), ["https://example.org/minutes.pdf"]);
}

#[test]
fn a_citation_in_the_text_leads_to_its_page() {
    let site = Site::of(&[
        ("content/a.md", "As they say [@minutes, p. 12].\n"),
        (
            "content/sources.toml",
            "[minutes]\ntype = \"report\"\ntitle = \"Minutes\"\nurl = \"https://example.org/minutes.pdf\"\n",
        ),
    ]);
    let page = site.build().page("a.html");
    assert_eq!(page::attributes(&page, "#cite-minutes p a", "href"), ["https://example.org/minutes.pdf#page=12"]);
}

#[test]
fn a_text_that_is_not_to_be_published_is_not_copied_from_any_folder() {
    let library = |publish: &str| {
        format!("[memo]\ntype = \"document\"\ntitle = \"Memo\"\narchive = {{ text = \"papers/memo.txt\"{publish} }}\n")
    };
    for (publish, copied) in [("", true), (", publish = false", false)] {
        let site = Site::of(&[
            ("content/a.md", "As [@memo] says.\n"),
            ("content/papers/memo.txt", "On Monday all were told of it.\n"),
            ("content/papers/other.txt", "Another.\n"),
            ("content/sources.toml", &library(publish)),
        ]);
        site.build();
        assert_eq!(site.has("papers/memo.txt"), copied, "{publish}");
        assert!(site.has("papers/other.txt"));
    }
}

#[test]
fn a_page_with_a_script_is_named_when_it_is_published() {
    let sidecar = sidecar(", publish = true").replace("memo.txt", "memo.html");
    for (page, warned) in [("<p>On Monday all were told of it.", false), ("<script>x</script><p>all were told", true)] {
        let site = Site::of(&[
            ("content/a.md", ARTICLE),
            ("content/a.notes.toml", &sidecar),
            ("content/archive/memo.html", page),
        ]);
        let run = site.run(&["build"]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        let message = "`content/archive/memo.html` is a page of HTML with a script, published as it is [strange-file]";
        assert_eq!(run.stderr.contains(message), warned, "{}", run.stderr);
    }
}
