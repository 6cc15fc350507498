//! In which order articles stand, what is read before and after one, and on which days it is shown.

use crate::page;
use crate::site::Site;

fn article(head: &str) -> String {
    format!("+++\n{head}\n+++\n\nWords.\n")
}

fn titles(site: &Site, path: &str) -> Vec<String> {
    page::words(&site.page(path), ".teaser-title")
}

fn neighbours(site: &Site, path: &str) -> Vec<String> {
    page::attributes(&site.page(path), ".neighbours a", "href")
}

/// Three articles: by date B C A, by weight C A B, by title A B C.
fn ordered(config: &str, own: &str) -> Site {
    Site::of(&[
        ("postil.toml", &format!("title = \"Rivers\"\n{config}")),
        ("content/notes/_index.md", own),
        ("content/notes/a.md", &article("title = \"A\"\ndate = 2026-01-01\nweight = 2")),
        ("content/notes/b.md", &article("title = \"B\"\ndate = 2026-03-01")),
        ("content/notes/c.md", &article("title = \"C\"\ndate = 2026-02-01\nweight = -1")),
    ])
}

#[test]
fn a_section_has_the_order_that_it_is_given_and_is_read_in_it() {
    for (config, own, listed, read) in [
        ("", "", ["B", "C", "A"], ["a.html", "b.html"]),
        ("[sections]\norder = \"weight\"\n", "", ["C", "A", "B"], ["", "a.html"]),
        ("[sections]\norder = \"title\"\n", "", ["A", "B", "C"], ["b.html", ""]),
        ("[sections]\norder = \"title\"\n", "+++\norder = \"weight\"\n+++\n", ["C", "A", "B"], ["", "a.html"]),
    ] {
        let site = ordered(config, own);
        site.build();
        assert_eq!(titles(&site, "notes/index.html"), listed, "{config}{own}");
        let read: Vec<&str> = read.into_iter().filter(|href| !href.is_empty()).collect();
        assert_eq!(neighbours(&site, "notes/c.html"), read, "{config}{own}");
        assert_eq!(titles(&site, "index.html"), ["B", "C", "A"], "the home page begins with what is new");
    }
    let site = ordered("", "+++\norder = \"title\"\nper_page = 1\n+++\n");
    site.build();
    assert_eq!(titles(&site, "notes/page/2.html"), ["B"]);
    let told = ordered("", "+++\norder = \"age\"\n+++\n").run(&["check"]).stdout;
    assert!(told.contains("`age` is not allowed for `order`") && told.contains("`date`, `weight`, `title`"), "{told}");
}

#[test]
fn sections_stand_by_their_weight_and_then_by_their_names() {
    let site =
        Site::of(&[("content/a/x.md", "Words.\n"), ("content/b/x.md", "Words.\n"), ("content/c/x.md", "Words.\n")]);
    assert_eq!(page::words(&site.build().page("index.html"), ".menu li")[..3], ["A", "B", "C"]);
    site.write("content/c/_index.md", &article("title = \"Cs\"\nweight = 1"));
    assert_eq!(page::words(&site.build().page("a/x.html"), ".menu li")[..3], ["Cs", "A", "B"]);
}

#[test]
fn the_parts_of_a_series_lead_to_one_another_wherever_they_stand() {
    let part = |title: &str, date: &str| article(&format!("title = \"{title}\"\ndate = {date}\nseries = \"On water\""));
    let site = Site::of(&[
        ("content/a.md", &part("Rain", "2026-01-01")),
        ("content/notes/b.md", &part("Snow", "2026-02-01")),
        ("content/notes/c.md", &article("title = \"Sand\"\ndate = 2026-02-10")),
        ("content/notes/d.md", &part("Ice", "2026-03-01")),
        ("content/e.md", &article("title = \"Alone\"\nseries = \"On fire\"")),
    ]);
    site.build();
    let snow = site.page("notes/b.html");
    assert_eq!(page::words(&snow, ".series summary"), ["Part 2 of 3: On water"]);
    assert_eq!(page::words(&snow, ".series li"), ["Rain", "Snow", "Ice"]);
    assert_eq!(page::words(&snow, ".series [aria-current]"), ["Snow"]);
    assert_eq!(neighbours(&site, "notes/b.html"), ["../a.html", "d.html"]);
    assert_eq!(neighbours(&site, "notes/c.html"), ["b.html", "d.html"], "what is no part is read in its section");
    assert!(!site.page("e.html").contains("class=\"contents series\""));
    // The others know at once of a part that moves.
    site.write("content/a.md", &article("title = \"Rain\"\nseries = \"On water\"\ndate = 2026-02-15"));
    site.build();
    assert_eq!(page::words(&site.page("notes/d.html"), ".series li"), ["Snow", "Rain", "Ice"]);
    site.write("content/notes/d.md", &article("title = \"Ice\"\nseries = \"On water\"\nweight = 1"));
    site.build();
    assert_eq!(page::words(&site.page("a.html"), ".series li"), ["Ice", "Snow", "Rain"]);
}

#[test]
fn an_article_is_shown_from_its_day_on_and_until_it_expires() {
    let site = Site::of(&[
        ("content/a.md", &article("title = \"Past\"\ndate = 2020-01-01")),
        ("content/b.md", &article("title = \"To come\"\ndate = 2030-05-06")),
        ("content/c.md", &article("title = \"Over\"\ndate = 2020-01-02\nexpires = 2030-05-06")),
    ]);
    let on = |day: &str| {
        let run = site.run(&["build", "--today", day]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        (["a", "b", "c"].map(|name| site.has(&format!("{name}.html"))), titles(&site, "index.html"), run.stderr)
    };
    let (there, listed, said) = on("2030-05-05");
    assert_eq!((there, listed), ([true, false, true], vec!["Over".to_owned(), "Past".to_owned()]));
    assert!(said.contains("; 1 article left out until its day, or after it"), "{said}");
    let (there, listed, _) = on("2030-05-06");
    assert_eq!((there, listed), ([true, true, false], vec!["To come".to_owned(), "Past".to_owned()]));
    let drafts = site.run(&["build", "--drafts", "--today", "2030-05-05"]);
    assert!(drafts.code == 0 && site.has("b.html"), "{}", drafts.stderr);
    let epoch =
        Site::of(&[("content/b.md", &article("date = 2030-05-06"))]).environment("SOURCE_DATE_EPOCH", "1904342400");
    assert!(epoch.build().has("b.html"), "2030-05-07");
    let wrong = site.run(&["build", "--today", "soon"]);
    assert!(
        wrong.code == 2 && wrong.stderr.contains("`soon` is no day\nhelp: write one as `2026-11-23`"),
        "{}",
        wrong.stderr
    );
    site.write("content/d.md", "See [what comes](b.md).\n");
    let broken = site.run(&["build", "--today", "2030-05-05"]).stderr;
    assert!(broken.contains("leads to an article that is not shown"), "{broken}");
}

#[test]
fn a_day_may_stand_in_the_name_of_a_file() {
    let site = Site::of(&[
        ("content/2024-05-01-flood.md", "See [the other](2024-06-02-ebb/index.md).\n"),
        ("content/2024-06-02-ebb/index.md", "# The ebb\n\n![A map](map.svg)\n"),
        ("content/2024-06-02-ebb/map.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
        ("content/2024-07-03-late.md", &article("date = 2020-01-01")),
    ]);
    site.build();
    let flood = site.page("flood.html");
    assert_eq!(page::words(&flood, "h1"), ["Flood"]);
    assert_eq!(page::attributes(&flood, ".facts time", "datetime"), ["2024-05-01"]);
    assert_eq!(page::attributes(page::text(&flood), "a", "href"), ["ebb/index.html"]);
    let picture = page::attributes(&site.page("ebb/index.html"), "img", "src");
    assert!(picture.len() == 1 && site.has(&format!("ebb/{}", picture[0]).replace("ebb/../", "")), "{picture:?}");
    assert_eq!(page::attributes(&site.page("late.html"), ".facts time", "datetime"), ["2020-01-01"]);
}
