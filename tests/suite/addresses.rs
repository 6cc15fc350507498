//! Addresses on pages: those of the site itself, and the places in files that links name.

use crate::page;
use crate::site::Site;

const BASE: &str = "title = \"Rivers\"\nbase_url = \"https://example.org/r/\"\n";

fn dated(title: &str, date: &str) -> String {
    format!("+++\ntitle = \"{title}\"\ndate = {date}\n+++\n\nWords.\n")
}

#[test]
fn a_page_in_a_folder_of_its_own_is_known_by_the_folder() {
    let site = Site::new()
        .file("postil.toml", &format!("{BASE}urls = \"directory\"\n"))
        .file("content/post.md", "+++\naliases = [\"/old/post.html\"]\n+++\n\nWords, and [more](/notes/other.md).\n")
        .file("content/notes/other.md", "Words.\n");
    site.build();
    for (file, address) in [
        ("index.html", "https://example.org/r/"),
        ("post/index.html", "https://example.org/r/post/"),
        ("notes/index.html", "https://example.org/r/notes/"),
        ("notes/other/index.html", "https://example.org/r/notes/other/"),
    ] {
        let page = site.page(file);
        assert_eq!(page::attributes(&page, "link[rel=canonical]", "href"), [address], "{file}");
        assert_eq!(page::attributes(&page, "meta[property='og:url']", "content"), [address], "{file}");
    }
    let post = site.page("post/index.html");
    assert_eq!(page::attributes(page::text(&post), "a", "href"), ["../notes/other/index.html"]);
    assert!(post.contains(r#""url":"https://example.org/r/post/""#), "JSON-LD names it so, too");
    let alias = site.page("old/post.html");
    assert_eq!(page::attributes(&alias, "meta[http-equiv]", "content"), ["0; url=../post/"]);
    assert_eq!(page::attributes(&alias, "link[rel=canonical]", "href"), ["https://example.org/r/post/"]);
    assert_eq!(page::attributes(&alias, "a", "href"), ["../post/index.html"]);
}

#[test]
fn a_page_among_others_is_known_by_its_file() {
    let site = Site::new().file("postil.toml", BASE).file("content/notes/other.md", "Words.\n");
    site.build();
    for (file, address) in [
        ("index.html", "https://example.org/r/"),
        ("notes/index.html", "https://example.org/r/notes/index.html"),
        ("notes/other.html", "https://example.org/r/notes/other.html"),
    ] {
        assert_eq!(page::attributes(&site.page(file), "link[rel=canonical]", "href"), [address], "{file}");
    }
}

#[test]
fn places_in_files_of_the_site_stay_as_they_were_written() {
    let links = "[p](m.pdf#page=3) [q](m.pdf#page=3&zoom=50) [t](m.mp4#t=30) [h](#q&a) <a>\n\n## Q&A {#q&a}\n";
    let site = Site::of(&[("content/a.md", links), ("content/m.pdf", "%PDF"), ("content/m.mp4", "film")]);
    site.build();
    let hrefs = page::attributes(page::text(&site.page("a.html")), "a", "href");
    assert_eq!(hrefs, ["m.pdf#page=3", "m.pdf#page=3&zoom=50", "m.mp4#t=30", "#q&a"]);
}

#[test]
fn before_an_article_stands_the_older_one_and_after_it_the_newer() {
    let site = Site::of(&[
        ("content/one.md", &dated("One", "2024-01-01")),
        ("content/two.md", &dated("Two", "2024-02-01")),
        ("content/three.md", &dated("Three", "2024-03-01")),
    ]);
    site.build();
    let neighbours = |file: &str, rel: &str| page::words(&site.page(file), &format!(".neighbours a[rel={rel}]"));
    assert_eq!(neighbours("two.html", "prev"), ["Before One"]);
    assert_eq!(neighbours("two.html", "next"), ["After Three"]);
    assert_eq!(neighbours("one.html", "prev"), Vec::<String>::new());
    assert_eq!(neighbours("three.html", "next"), Vec::<String>::new());
}
