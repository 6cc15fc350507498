//! Where libraries of sources may stand, that none is published, and what the pages print of what a `.bib` file holds.

use crate::page::words;
use crate::site::Site;

/// A site with one library and an article that cites its keys.
fn printed(style: &str, lang: &str, bib: &str, cited: &str) -> String {
    let site = Site::of(&[
        ("postil.toml", &format!("lang = \"{lang}\"\n[citations]\nstyle = \"{style}\"\n")),
        ("content/a.md", &format!("Words {cited}.\n")),
        ("content/own.bib", bib),
    ]);
    words(&site.build().page("a.html"), "body").join(" ")
}

fn assert_prints(style: &str, bib: &str, cited: &str, expected: &[&str]) {
    let text = printed(style, "en", bib, cited);
    for words in expected {
        assert!(text.contains(words), "no {words:?} in {text}");
    }
}

#[test]
fn libraries_stand_in_any_folder_and_are_not_published() {
    let book = |key: &str| format!("@book{{{key}, title = {{Book of {key}}}, year = 2001}}\n");
    let json = |key: &str| format!("[{{\"id\": \"{key}\", \"type\": \"book\", \"title\": \"Book of {key}\"}}]");
    let site = Site::of(&[
        ("postil.toml", "[citations]\nlibraries = [\"refs/*.json\", \"content/lists/items.json\"]\n"),
        ("content/a.md", "One [@one], [@two], [@three], [@four], [@five], [@six].\n"),
        ("content/My library.bib", &book("one")),
        ("content/part/more.bib", &book("two")),
        ("content/part/sources.toml", "[three]\ntype = \"book\"\ntitle = \"Book of three\"\n"),
        ("content/sources.json", &json("four")),
        ("content/lists/items.json", &json("five")),
        ("refs/six.json", &json("six")),
    ]);
    let text = words(&site.build().page("a.html"), "body").join(" ");
    for key in ["one", "two", "three", "four", "five", "six"] {
        assert!(text.to_lowercase().contains(&format!("book of {key}")), "{key}: {text}");
    }
    let written: Vec<String> = site.files("public").into_iter().map(|(path, _)| path).collect();
    let leaked = |path: &&String| {
        ["library.bib", "more.bib", "sources.toml", "sources.json", "items.json", "six.json"]
            .iter()
            .any(|end| path.ends_with(end))
    };
    assert_eq!(written.iter().find(leaked), None);
}

#[test]
fn a_source_is_cited_by_each_of_its_keys() {
    let bib =
        "@book{new, ids = {old, older}, title = {Rivers}, author = {Reed, Ada}, publisher = {Shore}, year = 2001}\n";
    let site = Site::of(&[
        ("postil.toml", ""),
        ("content/a.md", "Words [@old, p. 3] and more [@new].\n"),
        ("content/a.notes.toml", "[[note]]\nkind = \"source\"\nat = \"more\"\ncite = [{ source = \"older\" }]\n"),
        ("content/own.bib", bib),
    ]);
    let page = site.build().page("a.html");
    assert_eq!(page.matches("id=\"s-new\"").count(), 1, "{page}");
    assert!(!page.contains("s-old"));
}

#[test]
fn entries_in_parentheses_and_quotation_marks_in_braces() {
    let bib = "@string(shore = \"Shore Press\")\n@book(a, title = \"On {\"}filenames{\"} and fonts\", author = \"Reed, Ada\", publisher = shore, year = 2001)\n";
    assert_prints("chicago-notes", bib, "[@a]", &["Ada Reed, On “Filenames” and Fonts (Shore Press, 2001)"]);
}

#[test]
fn composed_months_and_double_years() {
    let entry = |key: &str, date: &str| {
        format!("@article{{{key}, title = {{T}}, author = {{Reed, Ada}}, journal = {{J}}, {date}}}\n")
    };
    let bib = [
        entry("a", "year = 2013, month = \"9~\" # dec"),
        entry("b", "year = 2014, month = jul # \"/\" # aug, volume = 2"),
        entry("c", "year = 2015, month = \"23{--}27 \" # may"),
        entry("d", "year = {1850-51}, volume = 3"),
        entry("e", "year = {1910-11}, volume = 4"),
    ]
    .concat();
    let text = printed("apa", "en", &bib, "[@a; @b; @c; @d; @e]");
    for words in ["2013, December 9", "May 23–27", "1850–1851", "1910–1911", "(2014)"] {
        assert!(text.contains(words), "no {words:?} in {text}");
    }
    assert!(!text.contains("November"), "{text}");
}

#[test]
fn and_others_is_et_al_in_the_language_of_the_page() {
    let bib = "@book{a, title = {A}, author = {Alt, Bernd and others}, publisher = {P}, year = 2001}\n";
    let german = printed("chicago-author-date", "de", bib, "[@a]");
    assert!(german.contains("u. a.") && !german.contains("others"), "{german}");
    let english = printed("chicago-author-date", "en", bib, "[@a]");
    assert!(english.contains("Alt et al. 2001") && !english.contains("others"), "{english}");
}

#[test]
fn what_has_no_type_of_its_own_is_printed_whole() {
    for kind in ["misc", "unpublished"] {
        let bib = format!("@{kind}{{a, title = {{Letter on rivers}}, author = {{Reed, Ada}}, year = 2001}}\n");
        let text = printed("chicago-notes", "en", &bib, "[@a]");
        let (_, listed) = text.split_once(" Sources ").and_then(|(_, rest)| rest.split_once(" Sources ")).expect(&text);
        let (entry, _) = listed.split_once("every passage").expect(&text);
        for words in ["Ada", "Reed", "Letter on Rivers", "2001"] {
            assert!(entry.contains(words), "{kind}: {entry}");
        }
    }
}

#[test]
fn a_whole_book_stands_in_nothing_and_a_short_title_leaves_the_subtitle_out() {
    let bib = "@incollection{child, title = {Child}, author = {Reed, Ada}, crossref = {whole}, pages = {1--2}}\n\
               @collection{whole, title = {Rivers and Seas}, booktitle = {Rivers and Seas}, editor = {Marsh, Tom}, publisher = {P}, year = 2001}\n\
               @book{long, title = {Rivers}, subtitle = {A Long Account of Them}, author = {Lake, Eve}, publisher = {P}, year = 2002}\n";
    let text = printed("chicago-notes", "en", bib, "[@whole] and [@long] and [@child] and [@long]");
    assert!(!text.contains("Rivers and Seas. In Rivers and Seas"), "{text}");
    assert!(text.contains("Lake, Rivers.") && text.contains("Lake, Rivers: A Long Account of Them"), "{text}");
}

#[test]
fn formulas_are_set_and_keep_their_letters() {
    let bib = r"@article{a, title = {On $\frac{1}{2}$-spin at $\sqrt{s}=13$, $O(n \log n)$, $x \in A$ and $\alpha$-decay}, author = {Reed, Ada}, journal = {J}, volume = 1, year = 2001}";
    let text = printed("chicago-notes", "en", bib, "[@a]");
    for words in ["1/2-", "√s=13", "O(n log n)", "x ∈ A", "α-"] {
        assert!(text.contains(words), "no {words:?} in {text}");
    }
}

#[test]
fn particles_stand_behind_the_family_name_in_the_list() {
    let bib = "@book{a, title = {One}, author = {in 't Veld, Jan}, publisher = {P}, year = 2001}\n";
    assert_prints("chicago-notes", bib, "[@a]", &["Veld, Jan in ’t."]);
}
