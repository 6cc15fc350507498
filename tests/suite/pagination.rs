//! A list that is too long for one page is shown on several.

use crate::page;
use crate::site::Site;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;

/// The most bytes of a page that is no article's.
const LARGEST: usize = 200 << 10;

/// The pages of a list, from its first on.
fn parts(site: &Site, first: &str) -> Vec<(String, String)> {
    let folder = first
        .strip_suffix("index.html")
        .map_or_else(|| format!("{}/", first.strip_suffix(".html").expect("is a page")), str::to_owned);
    let further = (2..).map(|number| format!("{folder}page/{number}.html"));
    let paths = std::iter::once(first.to_owned()).chain(further).take_while(|path| site.has(path));
    paths.map(|path| (path.clone(), site.page(&path))).collect()
}

/// Where links of a page lead, as paths of the site.
fn links(path: &str, page: &str, css: &str) -> Vec<String> {
    let base = url::Url::parse("https://example.org/").expect("an address").join(path).expect("a path");
    let hrefs = page::attributes(page, css, "href").into_iter();
    let inside = |href: String| base.join(&href).expect("an address").path().trim_start_matches('/').to_owned();
    hrefs.map(inside).collect()
}

#[test]
fn no_page_but_an_articles_is_large_and_every_entry_stands_on_one() {
    let site = Site::of(&[
        (
            "postil.toml",
            "title = \"Rivers\"\nbase_url = \"https://example.org/\"\n[search]\nenabled = false\n[exports]\nformats = []\n",
        ),
        ("content/sources.toml", "[minutes]\ntype = \"report\"\ntitle = \"Minutes\"\n"),
    ]);
    for number in 0..2000 {
        let text = format!("+++\ndate = 2001-01-01\ntitle = \"Entry {number}\"\n+++\n\nWords.\n");
        site.write(&format!("content/log/e{number}.md"), &text);
    }
    let mut sources = site.read("content/sources.toml");
    for number in 0..600 {
        let _ = write!(sources, "[s{number}]\ntype = \"book\"\ntitle = \"Book {number}\"\n");
    }
    site.write("content/sources.toml", &sources);
    for article in 0..50 {
        let (mut text, mut notes) = ("+++\ntags = [\"council\"]\n+++\n\n".to_owned(), String::new());
        for number in article * 40..article * 40 + 40 {
            let _ = write!(text, "They said “we closed bridge {number} in the spring”.\n\n");
            let _ = write!(
                notes,
                "[[note]]\nid = \"n{number}\"\nkind = \"quotation\"\nat = \"we closed bridge {number} in the spring\"\n\
                 speaker = \"The mayor\"\ncite = [\"minutes\", \"s{}\"]\n\n",
                number % 600
            );
        }
        site.write(&format!("content/town/a{article}.md"), &text);
        site.write(&format!("content/town/a{article}.notes.toml"), &notes);
    }
    site.build();
    for (path, bytes) in site.files("public") {
        let is_page = Path::new(&path).extension().is_some_and(|ending| ending == "html")
            && !path.starts_with("log/e")
            && !path.starts_with("town/a");
        assert!(!is_page || bytes.len() <= LARGEST, "{path} has {} bytes", bytes.len());
    }
    let lists = [
        ("index.html", ".teaser-title a", 2050),
        ("log/index.html", ".teaser-title a", 2000),
        ("town/index.html", ".teaser-title a", 50),
        ("sources/minutes.html", ".entry-words a", 2000),
        ("speakers/the-mayor.html", ".entry-words a", 2000),
        ("quotations/index.html", ".entry-words a", 2000),
        ("sources/index.html", ".row-count a", 601),
    ];
    for (first, css, entries) in lists {
        let parts = parts(&site, first);
        let mut seen = BTreeSet::new();
        let mut total = 0;
        for (path, text) in &parts {
            for href in page::attributes(text, css, "href") {
                total += 1;
                seen.insert(href.trim_start_matches("../").to_owned());
            }
            let others: BTreeSet<String> = links(path, text, ".pages a").into_iter().collect();
            let all: BTreeSet<String> = parts.iter().map(|(path, _)| path.clone()).collect();
            assert!(others.is_subset(&all), "{path}: {others:?}");
        }
        assert_eq!((total, seen.len()), (entries, entries), "{first}");
        assert_eq!(parts.len() > 1, entries > 50, "{first}");
    }
    let of_source = parts(&site, "sources/minutes.html");
    assert!(of_source.iter().all(|(_, text)| page::words(text, "h2#passages") == ["2,000 passages"]));
}

#[test]
fn a_page_says_which_it_is_and_leads_to_its_neighbours() {
    for (urls, second, canonical) in [
        ("file", "log/page/2.html", "https://example.org/log/page/2.html"),
        ("directory", "log/page/2/index.html", "https://example.org/log/page/2/"),
    ] {
        let site = Site::of(&[("content/log/_index.md", "# Log\n\nWhat happened.\n")]);
        let config = format!(
            "title = \"Rivers\"\nbase_url = \"https://example.org/\"\nurls = \"{urls}\"\n[sections]\nper_page = 3\n"
        );
        site.write("postil.toml", &config);
        for day in 1..9 {
            site.write(&format!("content/log/d{day}.md"), &format!("+++\ndate = 2001-01-0{day}\n+++\n# Day {day}\n"));
        }
        site.build();
        let third = second.replace('2', "3");
        let (first, middle, last) = (site.page("log/index.html"), site.page(second), site.page(&third));
        let titles = [&first, &middle, &last].map(|page| page::words(page, "title").remove(0));
        assert_eq!(titles, ["Log · Rivers", "Log (page 2 of 3) · Rivers", "Log (page 3 of 3) · Rivers"]);
        let days = [&first, &middle, &last].map(|page| page::words(page, ".teaser-title").join(" "));
        assert_eq!(days, ["Day 8 Day 7", "Day 6 Day 5 Day 4", "Day 3 Day 2 Day 1"]);
        assert_eq!(page::attributes(&middle, "link[rel=canonical]", "href"), [canonical]);
        for (rel, there) in [("prev", "log/index.html"), ("next", third.as_str())] {
            for element in ["link", ".pages a"] {
                assert_eq!(links(second, &middle, &format!("{element}[rel={rel}]")), [there], "{urls} {rel}");
            }
        }
        assert_eq!(links(second, &middle, ".pages [aria-current=page]"), [second]);
        assert_eq!(page::words(&middle, ".pages li"), ["1", "2", "3"]);
        assert_eq!(page::attributes(&middle, ".pages li a", "aria-label"), ["Page 1", "Page 2", "Page 3"]);
        assert!(first.contains("What happened.") && !middle.contains("What happened."));
        assert_eq!(page::words(&site.page(&second.replace("log/", "")), "h1"), ["Rivers"]);
    }
}

#[test]
fn what_is_added_leaves_older_pages_as_they_are() {
    let site = Site::of(&[]);
    site.write("postil.toml", "title = \"Rivers\"\n[sections]\nper_page = 10\n");
    let add = |day: usize| {
        site.write(&format!("content/log/d{day}.md"), &format!("+++\ndate = 2001-01-{day:02}\n+++\n# Day {day}\n"));
    };
    (1..=26).for_each(add);
    let older = ["log/page/2.html", "log/page/3.html", "page/2.html"];
    let before = older.map(|path| site.build().page(path));
    add(27);
    assert_eq!(older.map(|path| site.build().page(path)), before);
    assert!(site.page("log/index.html").contains("Day 27"));
}

#[test]
fn an_article_where_a_further_page_stands_is_a_collision() {
    let site = Site::of(&[("content/log/page/2.md", "# Two\n")]);
    site.write("postil.toml", "[sections]\nper_page = 1\n");
    for day in 1..4 {
        site.write(&format!("content/log/d{day}.md"), "# Day\n");
    }
    let run = site.run(&["check"]);
    assert_eq!(run.code, 1);
    assert!(run.stdout.contains("log/page/2.html"), "{}", run.stdout);
}
