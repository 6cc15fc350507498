//! What readers and machines see of an article's head and of its notes' words.

use crate::page;
use crate::site::Site;
use std::path::Path;

const NOTE: &str = "[[note]]\nid = \"n\"\nkind = \"quotation\"\nat = \"nobody was told\"\nspeaker = \"The clerk\"\ncite = [{ source = \"s\" }]\ntags = [\"minutes\"]\n\n\
    [[note]]\nid = \"c\"\nkind = \"correction\"\nat = \"minutes\"\nwas = \"memo\"\non = 2024-05-03\n\n\
    [note.claim]\nrating = \"true\"\n\n\
    [sources.s]\ntype = \"book\"\ntitle = \"S\"\n";

#[test]
fn every_page_has_one_heading_of_level_one() {
    let site = Site::of(&[
        ("content/_index.md", "# Welcome\n\nHere.\n"),
        ("content/notes/_index.md", "+++\ntitle = \"Notes\"\n+++\n\nHere.\n"),
        (
            "content/notes/a.md",
            "+++\ntags = [\"t\"]\nauthors = [\"Ada\"]\n+++\n\n# The minutes\n\nThey say “nobody was told”, and so do the minutes.\n",
        ),
        (
            "content/notes/a.notes.toml",
            &NOTE.replace("at = \"minutes\"", "at = { exact = \"minutes\", occurrence = -1 }"),
        ),
        ("content/bare.md", "Words.\n"),
        ("content/people.toml", "[ada]\nname = \"Ada\"\n"),
    ]);
    site.build();
    let pages: Vec<String> = site
        .files("public")
        .into_iter()
        .map(|(path, _)| path)
        .filter(|path| Path::new(path).extension().is_some_and(|ending| ending == "html"))
        .collect();
    for kind in
        ["sources/", "speakers/", "tags/", "quotations/", "corrections/", "claims/", "404", "search", "notes/index"]
    {
        assert!(pages.iter().any(|path| path.starts_with(kind)), "{kind} of {pages:?}");
    }
    for path in pages {
        assert_eq!(page::words(&site.page(&path), "h1").len(), 1, "{path}");
    }
    assert_eq!(page::words(&site.page("index.html"), "h1"), ["Welcome"]);
    assert_eq!(page::attributes(&site.page("index.html"), "h1", "id"), ["welcome"]);
}

#[test]
fn without_a_title_of_its_own_the_home_page_has_the_sites() {
    for files in
        [vec![("content/a.md", "Words.\n")], vec![("content/_index.md", "Words.\n"), ("content/a.md", "Words.\n")]]
    {
        assert_eq!(page::words(&Site::of(&files).build().page("index.html"), "h1"), ["Rivers"]);
    }
}

#[test]
fn figures_and_legend_are_one_line_that_opens() {
    let site =
        Site::of(&[("content/a.md", "The minutes say “nobody was told of it”.\n"), ("content/a.notes.toml", NOTE)]);
    let page = site.build().page("a.html");
    assert_eq!(page::words(&page, ".reading > details > summary"), ["2 notes, 1 quotation"]);
    assert_eq!(page::words(&page, ".reading details .legend-kind").len(), 2);
    assert_eq!(page::words(&page, ".masthead details > summary"), ["Menu"]);
}

#[test]
fn a_blog_without_notes_says_nothing_of_quotations() {
    let site = Site::of(&[("content/a.md", "She said: “We will not come back to this town before the spring.”\n")]);
    let home = site.build().page("index.html");
    assert!(!home.contains("quotation"), "{home}");
}

#[test]
fn a_licence_has_its_address_and_tags_are_keywords() {
    let head = "+++\ndate = 2024-05-03\nupdated = 2024-05-04\ntags = [\"water\", \"Mills\"]\n";
    let seen = |license: &str| {
        let site = Site::of(&[("content/a.md", &format!("{head}{license}+++\n\nWords.\n"))]);
        let page = site.build().page("a.html");
        let json = page::words(&page, "script[type='application/ld+json']").remove(0);
        (page, serde_json::from_str::<serde_json::Value>(&json).unwrap())
    };
    let (page, json) = seen("license = \"CC-BY-SA-4.0\"\n");
    let address = "https://creativecommons.org/licenses/by-sa/4.0/";
    assert_eq!(json["license"], address);
    assert_eq!(json["keywords"], "water, Mills");
    assert_eq!(page::attributes(&page, "[rel=license]", "href"), [address, address]);
    let property = |name: &str| page::attributes(&page, &format!("meta[property='{name}']"), "content");
    assert_eq!(property("article:published_time"), ["2024-05-03"]);
    assert_eq!(property("article:modified_time"), ["2024-05-04"]);
    assert_eq!(property("article:tag"), ["water", "Mills"]);
    let (page, json) = seen("license = \"All rights reserved\"\n");
    assert_eq!(json["license"]["name"], "All rights reserved");
    assert!(page::attributes(&page, "[rel=license]", "href").is_empty());
    assert!(seen("").1.get("license").is_none());
}

#[test]
fn verse_in_a_note_keeps_its_line_ends() {
    let sidecar = "[[note]]\nid = \"v\"\nkind = \"quotation\"\nat = { start = \"Quand vous\", end = \"filant\" }\n\
        original = { lang = \"fr\", text = \"\"\"\nQuand vous serez bien vieille,\nau soir à la chandelle\n\"\"\" }\n";
    let site = Site::of(&[
        (
            "content/a.md",
            "> Quand vous serez bien vieille,  \n> au soir à la chandelle,\\\n> assise *auprès du feu,*  \n> dévidant et filant\n",
        ),
        ("content/a.notes.toml", sidecar),
    ]);
    let page = site.build().page("a.html");
    assert_eq!(
        page::words(&page, "#n-v .note-words q"),
        ["Quand vous serez bien vieille, / au soir à la chandelle, / assise auprès du feu, / dévidant et filant"]
    );
    assert!(page.contains("Quand vous serez bien vieille,\nau soir à la chandelle</q>"), "{page}");
    assert!(page::words(&page, ".text").concat().contains("chandelle, assise"), "the text itself stays");
}

#[test]
fn words_of_a_source_in_another_language_say_which() {
    let sidecar = "[[note]]\nid = \"n\"\nat = \"Words\"\ncite = [{ source = \"s\", quote = \"Wörter\" }]\n\
        [sources.s]\ntype = \"book\"\ntitle = \"S\"\nlanguage = \"de\"\n";
    let site = Site::of(&[("content/a.md", "Words.\n"), ("content/a.notes.toml", sidecar)]);
    assert_eq!(page::attributes(&site.build().page("a.html"), "q.cite-quote", "lang"), ["de"]);
}

#[test]
fn paper_is_told_an_address_once() {
    let site = Site::of(&[
        (
            "content/a.md",
            "[One](https://example.org/1), [again](https://example.org/1), [two](https://example.org/2), <https://example.org/3>, [in](a.md).\n",
        ),
        (
            "content/a.notes.toml",
            "[[note]]\nat = \"in\"\ntext = \"See [one](https://example.org/1) and [four](https://example.org/4).\"\n",
        ),
    ]);
    let page = site.build().page("a.html");
    let told = page::attributes(&page, "a.told", "href");
    assert_eq!(told, ["https://example.org/1", "https://example.org/3", "https://example.org/1"]);
}

#[test]
fn dates_are_written_as_the_citations_write_them() {
    let seen = |config: &str| {
        let site = Site::of(&[
            ("postil.toml", config),
            ("content/a.md", "+++\ndate = 2024-05-03\n+++\n\nWords.\n"),
            (
                "content/a.notes.toml",
                "[[note]]\nid = \"n\"\nat = \"Words\"\ncite = [{ source = \"s\" }]\n\
                 [sources.s]\ntype = \"article-newspaper\"\ntitle = \"S\"\nissued = 2024-05-03\n",
            ),
        ]);
        let page = site.build().page("a.html");
        let cited = page::words(&page, "#n-n .cite-text").concat();
        (page::words(&page, ".facts time").concat(), cited)
    };
    for (config, date) in [
        ("", "May 3, 2024"),
        ("[citations]\nlocale = \"en-GB\"\n", "3 May 2024"),
        ("lang = \"fr\"\n", "3 mai 2024"),
        ("lang = \"de\"\n", "3. Mai 2024"),
    ] {
        let (head, cited) = seen(config);
        assert_eq!(head, date, "{config}");
        assert!(cited.contains(date), "{config}: {cited}");
    }
}

#[test]
fn a_quotation_that_a_person_disputes_is_no_warning() {
    let build = |check: &str| {
        let sidecar = format!(
            "[[note]]\nkind = \"quotation\"\nat = \"all were told\"\nspeaker = \"The clerk\"\ncite = [{{ source = \"s\" }}]\n{check}\n[sources.s]\ntype = \"book\"\ntitle = \"S\"\n"
        );
        let site = Site::of(&[
            ("content/a.md", "“all were told”\n"),
            ("content/a.notes.toml", &sidecar),
            ("content/archive/s.txt", "Nobody was told anything at all, they say.\n"),
        ]);
        let run = site.run(&["build"]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        (run.stderr, page::attributes(&site.page("a.html"), ".verdict", "class").join(" "))
    };
    let (said, shown) = build("");
    assert!(said.contains("warning"), "{said}");
    let (disputed, still) = build("check = { status = \"disputed\" }");
    assert!(!disputed.contains("warning"), "{disputed}");
    assert!(still.contains(&shown), "readers see it all the same: {still}");
}
