//! What an author types reaches the page: nothing hangs, nothing vanishes, nothing is taken for something else.

use crate::page::{attributes, text, words};
use crate::site::Site;
use std::collections::BTreeSet;

const SOURCES: &str = "[carr]\ntype = \"book\"\ntitle = \"What Is History?\"\nauthor = \"Carr, Edward\"\nissued = \"1961\"\n\n\
    [bloch]\ntype = \"book\"\ntitle = \"Feudal Society\"\nauthor = \"Bloch, Marc\"\nissued = \"1939\"\n";

/// The page of an article, with a library.
#[track_caller]
fn page(markdown: &str) -> String {
    annotated(markdown, None)
}

#[track_caller]
fn annotated(markdown: &str, notes: Option<&str>) -> String {
    let site = Site::of(&[("content/a.md", markdown), ("content/sources.toml", SOURCES)]);
    if let Some(notes) = notes {
        site.write("content/a.notes.toml", notes);
    }
    site.build().page("a.html")
}

/// What `check` says of an article, and that it fails.
#[track_caller]
fn fails(files: &[(&str, &str)]) -> String {
    let run = Site::of(files).run(&["check"]);
    assert_eq!(run.code, 1, "{}{}", run.stdout, run.stderr);
    run.stdout + &run.stderr
}

/// Every id of a page is there once, and every link in the page leads to one.
#[track_caller]
fn ids_are_sound(page: &str) -> BTreeSet<String> {
    let all = attributes(page, "[id]", "id");
    let ids: BTreeSet<String> = all.iter().cloned().collect();
    assert_eq!(ids.len(), all.len(), "{all:?}");
    for href in attributes(page, "a[href^='#']", "href") {
        let id = href.trim_start_matches('#').to_owned();
        assert!(ids.contains(&id) || id.contains('%'), "{href} leads nowhere: {ids:?}");
    }
    ids
}

#[test]
fn a_heading_that_begins_like_an_id_of_the_page_gets_its_own() {
    let page = page(
        "# A\n\n## Cite this\n\n## FN\n\n## FN 1\n\n## FNref 1\n\n## S carr\n\n## Citeref carr\n\n## Cite carr\n\n\
         So[^1] it is [@carr].[^1]\n\n[^1]: Yes.\n",
    );
    let ids = ids_are_sound(&page);
    for id in ["cite-this", "fn", "fn-1", "fn-1-1", "fnref-1-1", "s-carr-1", "citeref-carr-1", "cite-carr-1"] {
        assert!(ids.contains(id), "{id} in {ids:?}");
    }
}

#[test]
fn an_id_that_the_page_has_cannot_be_set_by_hand() {
    for id in ["main", "letters", "n-one", "p-one", "ref-one", "fn-1", "fnref-1", "s-carr", "doc-endnotes"] {
        let said = fails(&[
            ("content/a.md", &format!("Words here.[^1] [@carr]\n\n## More {{#{id}}}\n\n[^1]: Yes.\n")),
            ("content/a.notes.toml", "[[note]]\nid = \"one\"\nat = \"Words\"\ntext = \"x\"\n"),
            ("content/sources.toml", SOURCES),
        ]);
        assert!(said.contains(&format!("the page has the id `{id}` for something else")), "{said}");
        assert!(said.contains("content/a.md:3:1"), "{said}");
    }
}

#[test]
fn footnotes_have_ids_of_their_own_whatever_their_labels() {
    ids_are_sound(&page("A[^a] b[^a] c[^a-2] d[^a.2].\n\n[^a]: One.\n\n[^a-2]: Two.\n\n[^a.2]: Three.\n"));
}

#[test]
fn marks_of_footnotes_in_code_are_code() {
    let page = page("The class `[^0-9]+` and `[^a][b]` and `[^1]`.[^1]\n\n[^1]: Real.\n");
    assert_eq!(words(&page, ".text code"), ["[^0-9]+", "[^a][b]", "[^1]"]);
    assert_eq!(words(&page, ".footnote").len(), 1);
}

#[test]
fn labels_of_footnotes_are_compared_without_regard_to_case() {
    let page = page("One.[^Ground] Two.[^STRASSE]\n\n[^ground]: First ground.\n[^straße]: Second ground.\n");
    assert_eq!(words(&page, ".text sup.noteref"), ["1", "2"]);
    assert_eq!(words(&page, ".footnote").len(), 2);
    ids_are_sound(&page);
}

#[test]
fn a_page_has_one_heading_of_level_1() {
    let headings = |page: &str| words(page, "h1, h2, h3, h4").join(" | ");
    for (markdown, shown) in [
        ("# On war[^1]\n\nText.\n\n[^1]: A note.\n", "On war1 | Notes"),
        ("# On war [@carr, 3]\n\nText.\n", "On war1 | Notes | Sources"),
        ("<!-- licence: CC0 -->\n\n# Rivers\n\nText.\n", "Rivers"),
        ("![](b.png)\n\n# Rivers\n\nText.\n", "Rivers"),
        ("---\ntitle: Rivers\n---\n\n# Rivers\n\n## A\n\nText.\n", "Rivers | A"),
        ("---\ntitle: Rivers\n---\n\n# Lakes\n\n## A\n\nText.\n", "Rivers | Lakes | A"),
        ("# Rivers\n\nText.\n\n# Lakes\n\n## A\n", "Rivers | Lakes | A"),
        ("Text.\n\n# Rivers\n", "Rivers | Rivers"),
        ("> # Not this\n\n# Rivers\n", "Rivers | Not this | Rivers"),
    ] {
        let site = Site::of(&[("content/a.md", markdown), ("content/sources.toml", SOURCES), ("content/b.png", "")]);
        let run = site.run(&["build", "--allow", "broken-image"]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        let page = site.page("a.html");
        assert_eq!(words(&page, "h1").len(), 1, "{markdown}");
        assert_eq!(headings(&page), shown, "{markdown}");
        assert!(words(&page, "title")[0].starts_with(shown.split([' ', '1']).next().unwrap()), "{markdown}");
        ids_are_sound(&page);
    }
}

#[test]
fn a_title_has_neither_footnotes_nor_citations() {
    for markdown in ["# On war[^1]\n\nText.\n\n[^1]: A note.\n", "# On war [@carr, 3]\n\nText.\n"] {
        assert_eq!(words(&page(markdown), "title"), ["On war · Rivers"], "{markdown}");
    }
}

#[test]
fn headings_below_a_title_go_down_together_and_are_listed() {
    let page = page("---\ntitle: All\n---\n\n# One\n\n## Two\n\n### Three\n\n# Four\n");
    assert_eq!(words(&page, ".text h2"), ["One", "Four"]);
    assert_eq!(words(&page, ".text h3"), ["Two"]);
    assert_eq!(words(&page, ".text h4"), ["Three"]);
    assert_eq!(words(&page, ".contents li"), ["One", "Two", "Four"]);
}

#[test]
fn titles_are_read_with_the_marks_that_their_text_has() {
    let site = Site::of(&[
        (
            "content/a.md",
            "---\ntitle: \"It's the \\\"end\\\" -- now\"\ndescription: \"Who's there?\"\n---\n\n# It's the \"end\" -- now\n\nText.\n",
        ),
        ("content/b.md", "# Other\n\nText.\n"),
    ]);
    let page = site.build().page("a.html");
    assert_eq!(words(&page, "h1"), ["It’s the “end” – now"]);
    assert_eq!(words(&page, ".standfirst"), ["Who’s there?"]);
    assert!(site.page("index.html").contains("It’s the “end” – now"));
    let plain = site.file("postil.toml", "title = \"Rivers\"\n[markdown]\nsmart_punctuation = false\n");
    assert_eq!(words(&plain.build().page("a.html"), "h1"), ["It's the \"end\" -- now"]);
}

#[test]
fn a_note_cites_in_its_text_as_an_article_does() {
    let notes = "[[note]]\nid = \"one\"\nat = \"quick brown\"\ntext = \"See [@carr, p. 3; also @bloch], and @bloch [p. 5] says so.\"\n";
    for (style, shown) in [
        (
            "chicago-notes",
            "See Edward Carr, What Is History? (1961), 3; also Marc Bloch, Feudal Society (1939), and Bloch (Feudal Society, 5) says so.",
        ),
        ("apa", "See (Carr, 1961, p. 3; also Bloch, 1939), and Bloch (1939, p. 5) says so."),
    ] {
        let site = Site::of(&[
            ("content/a.md", "The quick brown fox.\n"),
            ("content/a.notes.toml", notes),
            ("content/sources.toml", SOURCES),
        ]);
        site.write("postil.toml", &format!("title = \"Rivers\"\n[citations]\nstyle = \"{style}\"\n"));
        let page = site.build().page("a.html");
        let said = words(&page, "#n-one .note-text").join(" ");
        assert_eq!(said, shown, "{style}");
        assert_eq!(words(&page, ".reference").len(), 2, "{style}");
        ids_are_sound(&page);
        assert!(site.page("sources/carr.html").contains("a.html#citeref-one.carr"), "{style}");
        assert!(site.page("index.html").contains("sources/"), "the menu has the sources");
    }
}

#[test]
fn letters_footnotes_cells_and_links_cite_too() {
    let page = annotated(
        "Text.[^1]\n\n[^1]: After [@carr, 7].\n\n| a | b |\n|---|---|\n| x [@bloch] | [the book [@carr, 9]](https://example.org/) |\n",
        Some("[[response]]\nname = \"Reader\"\ntext = \"See [@bloch, 2].\"\n"),
    );
    ids_are_sound(&page);
    assert!(!page.contains("[@"), "{}", text(&page));
    assert_eq!(words(&page, ".letter p")[0], "See Bloch, Feudal Society, 2.");
    assert!(words(&page, ".footnote")[0].starts_with("After Edward Carr, What Is History? (1961), 7."), "{page}");
    assert!(page.contains("the book</a><sup class=\"noteref\">"), "{}", text(&page));
    assert!(page.find("<a href=\"https://example.org/\">the book</a>").is_some(), "a link holds no other");
}

#[test]
fn html_in_a_note_obeys_the_site() {
    let notes = "[[note]]\nid = \"one\"\nat = \"quick\"\ntext = \"So <b>bold</b><script>x</script>.\"\n";
    let built = |mode: &str| {
        let site = Site::of(&[("content/a.md", "The quick fox.\n"), ("content/a.notes.toml", notes)]);
        site.write("postil.toml", &format!("[markdown]\nraw_html = \"{mode}\"\n"));
        site.build().page("a.html")
    };
    assert!(built("escape").contains("So &lt;b&gt;bold&lt;/b&gt;"));
    let sanitized = built("sanitize");
    assert!(sanitized.contains("So <b>bold</b>") && !sanitized.contains("<script>x"));
}

#[test]
fn verse_in_a_passage_keeps_its_lines() {
    let page = annotated(
        "Tyger, burning\\\nbright in the  \nforests of the night\n",
        Some("[[note]]\nid = \"one\"\nat = \"burning bright in the forests\"\ntext = \"Blake.\"\n"),
    );
    assert!(page.contains("burning / bright in the / forests"), "{page}");
}

const ALL: &str = "[markdown]\nwikilinks = true\nsuperscript = true\nsubscript = true\n";

/// Marks of the notes on the words `at` in an article, by the elements that they stand in.
#[track_caller]
fn marked_in(markdown: &str, at: &str, css: &str) -> Vec<String> {
    let at = toml::Value::String(at.to_owned());
    let site = Site::of(&[
        ("postil.toml", ALL),
        ("content/other.md", "# The other one\n\n## Part two\n"),
        ("content/a.md", markdown),
        ("content/a.notes.toml", &format!("[[note]]\nat = {at}\ntext = \"x\"\n")),
    ]);
    words(&site.build().page("a.html"), &format!("{css} mark.passage"))
}

#[test]
fn passages_stand_in_everything_that_has_words() {
    for (markdown, at, css) in [
        ("River\n: Water that runs, see *below*.\n", "Water that runs", ".text dl > dd"),
        ("River\n: Water that runs.\n", "River", ".text dl > dt"),
        ("> [!warning]- Mind the *gap*\n> It is wide.\n", "Mind the gap", ".text details.alert-warning > summary"),
        ("> [!example] Title\n> It is wide.\n", "It is wide", ".text blockquote.alert-note > p"),
        ("See [[other#Part two|the second part]] of it.", "second part", ".text a[href='other.html#part-two']"),
        ("See [[The Other One]] too.", "The Other One", ".text a[href='other.html']"),
        ("See https://example.org/a_b_c, and so on.", "example.org/a_b_c", ".text a[href='https://example.org/a_b_c']"),
    ] {
        let marks = marked_in(markdown, at, css);
        let shown = marks.join(" ");
        assert!(!marks.is_empty() && at.split(' ').all(|word| shown.contains(word)), "{markdown}: {marks:?}");
    }
    for formula in ["$E=mc^2$", "So $E=mc^2$ it", "E=mc^2"] {
        assert_eq!(marked_in("So $E=mc^2$ it is.", formula, ".text").len(), 1, "{formula}");
        let held = marked_in("So $E=mc^2$ it is.", formula, ".text");
        assert!(held[0].contains("mc2") || held[0].contains("mc^2"), "{held:?}");
    }
    assert_eq!(marked_in("It is 10^23^ of them.", "10^23^ of", ".text sup"), ["23"]);
    assert_eq!(marked_in("It is H~2~O.", "H~2~O", ".text sub"), ["2"]);
    assert_eq!(marked_in("It is 10^23^ of H~2~O.", "10^23^ of H~2~O", ".text").concat().replace(' ', ""), "1023ofH2O");
}

#[test]
fn code_and_formulas_bring_their_stylesheets_and_nothing_else_does() {
    let site = Site::of(&[
        ("content/a.md", "```rust {2} numbered=4\nfn a() {}\n// b\n```\n"),
        ("content/b.md", "So $a^2$ it is.\n\n$$\n\\nosuch\n$$\n"),
        ("content/c.md", "```\nfn a() {}\n```\n\nIt costs $5 or $10.\n"),
    ]);
    let run = site.run(&["build"]);
    assert!(run.stderr.contains("this formula cannot be set: "), "{}", run.stderr);
    assert!(run.stderr.contains("content/b.md:3:1"), "{}", run.stderr);
    let styles = |page: &str| attributes(page, "link[rel=stylesheet]", "href");
    let [a, b, c] = ["a.html", "b.html", "c.html"].map(|path| site.page(path));
    assert_eq!(words(&a, "pre.code.numbered .line.marked[data-line='5'] .c"), ["// b"]);
    assert!(styles(&a).contains(&"css/code.css".to_owned()) && !styles(&a).contains(&"css/math.css".to_owned()));
    assert_eq!(words(&b, ".text math msup").len(), 1);
    assert_eq!(words(&b, ".text p > code"), ["$$ \\nosuch $$"]);
    assert!(styles(&b).contains(&"css/math.css".to_owned()) && !styles(&b).contains(&"css/code.css".to_owned()));
    assert!(!styles(&c).iter().any(|style| style.contains("code") || style.contains("math")));
    let plain = Site::of(&[
        ("postil.toml", "[markdown]\nmath = false\nhighlight = false\n"),
        ("content/a.md", "So $a^2$ is.\n\n```rust\nfn a() {}\n```\n"),
    ]);
    let page = plain.build().page("a.html");
    assert_eq!(words(&page, ".text :is(math, pre span)"), [""; 0]);
}

#[test]
fn quotation_marks_are_those_of_the_article_and_of_the_note() {
    let site = Site::of(&[
        ("content/a.md", "---\nlang: de\ntitle: '\"Ja\"'\n---\n\nEr sagte \"ja 'so' nein\" und ging.\n"),
        ("content/a.notes.toml", "[[note]]\nat = \"und ging\"\nlang = \"fr\"\ntext = '\"oui\"'\n"),
    ]);
    let page = site.build().page("a.html");
    assert!(text(&page).contains("Er sagte „ja ‚so‘ nein“ <mark"), "{page}");
    assert!(page.contains("«\u{202f}oui\u{202f}»"), "{page}");
    assert_eq!(words(&page, "h1"), ["„Ja“"]);
}

#[test]
fn callouts_have_the_words_of_the_pages_language() {
    let site = Site::of(&[(
        "content/a.md",
        "---\nlang: de\n---\n\n> [!bug]\n> eins\n\n> [!river]+\n> zwei\n\n> [!NOTE]\n> drei\n\n> [!quote] Kant\n> vier\n",
    )]);
    let page = site.build().page("a.html");
    assert_eq!(words(&page, ".alert-label"), ["Fehler im Programm", "River", "Hinweis", "Kant"]);
    assert_eq!(words(&page, "details.alert[open] > p"), ["zwei"]);
    assert_eq!(words(&page, "blockquote.callout-quote > p:not(.alert-label)"), ["vier"]);
}

#[test]
fn every_construct_can_be_switched_off() {
    let site = Site::of(&[
        ("postil.toml", "[markdown]\nautolinks = false\ndefinition_lists = false\ncallouts = false\n"),
        ("content/a.md", "https://example.org\n\nRiver\n: Water\n\n> [!bug] x\n\n10^23^, ~one~\n"),
    ]);
    let page = site.build().page("a.html");
    assert_eq!(words(&page, ".text :is(a, dl, .alert, sup, sub)"), [""; 0]);
    assert_eq!(words(&page, ".text del"), ["one"]);
}

#[test]
fn marks_of_quotation_are_judged_by_what_is_open() {
    let site = Site::of(&[(
        "content/a.md",
        "---\ntitle: P\nlang: zh\n---\n\n老师说：“……读书要慢”，大家笑了。学生答“——我们明白”。`\"` 和 `“` 是代码。\n",
    )]);
    let run = site.run(&["check"]);
    assert!(
        !run.stderr.contains("quotation-marks") && !run.stdout.contains("quotation-marks"),
        "{}{}",
        run.stdout,
        run.stderr
    );
    let listed = site.run(&["list", "quotations"]).stdout;
    assert_eq!(
        listed.lines().filter(|line| line.contains("读书要慢") || line.contains("我们明白")).count(),
        2,
        "{listed}"
    );
}

#[test]
fn typography_does_not_move_a_passage() {
    for (markdown, at) in [
        ("Elle répondit : « Non, jamais ! » et rit.", "«Non, jamais!»"),
        ("Он уже всё понял, ещё вчера.", "все понял, еще вчера"),
        ("هذا كتـــاب جديد", "كتاب جديد"),
        ("Line one<br>line two ends.", "one line two"),
    ] {
        let site = Site::of(&[
            ("content/a.md", markdown),
            ("content/a.notes.toml", &format!("[[note]]\nat = \"{at}\"\ntext = \"x\"\n")),
        ]);
        let report = site.run(&["check", "--format", "json"]).stdout;
        let report: serde_json::Value = serde_json::from_str(&report).unwrap();
        let status = &report["notes"][0]["passages"][0]["status"];
        assert!(status == "normalized" || status == "exact", "{at}: {report}");
    }
}

#[test]
fn the_heading_of_a_sections_page_is_shown_with_its_footnotes() {
    let site = Site::of(&[
        ("content/_index.md", "# Welcome[^1]\n\nText.\n\n[^1]: Foot.\n"),
        ("content/lakes/_index.md", "# Lakes [@carr]\n\n## Articles\n\nText.\n"),
        ("content/lakes/a.md", "# A\n"),
        ("content/rivers/_index.md", "Text.\n"),
        ("content/sources.toml", SOURCES),
    ]);
    site.build();
    for (path, heading) in [("index.html", "Welcome1"), ("lakes/index.html", "Lakes1"), ("rivers/index.html", "Rivers")]
    {
        let page = site.page(path);
        assert_eq!(words(&page, "h1"), [heading], "{path}");
        ids_are_sound(&page);
    }
    let unnamed = Site::of(&[("content/_index.md", "Text.\n")]);
    assert_eq!(words(&unnamed.build().page("index.html"), "h1"), ["Rivers"]);
}
