//! Pages in every language that postil speaks: no English word is left on any of them, and no word’s name.
//!
//! The site says what it says in Greek, which none of these languages is: all other words are the interface's.

use crate::page;
use crate::site::Site;
use postil::words::interface::{self, Interfaces};
use std::collections::BTreeSet;
use std::path::Path;

/// Names that are the same in every language.
const NAMES: [&str; 3] = ["bibtex", "csl", "json"];

const ARTICLE: &str = "+++\ntitle = \"Ἄρθρον\"\ndate = 2026-03-04\nupdated = 2026-11-01\ntags = [\"τέχνη\"]\n\
    authors = [\"Πλάτων\"]\naliases = [\"old.html\"]\nlicense = \"Ω\"\n+++\n\n## Πρῶτον\n\n\
    Εἶπεν “αβγδ εζηθ ικλμ νξοπ ρστυ φχψω” καὶ “πρῶτα δεύτερα τρίτα τέταρτα”, ἔτι \
    “ἀρχὴ μέση τελευτὴ πάλιν” καὶ “οὐδὲν ὅμοιον ἦν ἐκεῖ”.[^α] [@s, p. 3]\n\n## Δεύτερον\n\n\
    Τὸ παρὸν, ἡ γνώμη, ὁ λόγος, τὸ ἔργον, ἡ λέξις, ἡ φωνή.[^α]\n\n> [!NOTE]\n> α\n\n> [!TIP]\n> β\n\n\
    > [!IMPORTANT]\n> γ\n\n> [!WARNING]\n> δ\n\n> [!CAUTION]\n> ε\n\n- [ ] α\n- [x] β\n\n## Τρίτον\n\n\
    Τέλος.\n\n[^α]: Σημείωσις.\n";

const NOTES: &str = "[[note]]\nid = \"α\"\nkind = \"quotation\"\nat = \"αβγδ εζηθ ικλμ νξοπ ρστυ φχψω\"\n\
    speaker = [\"p\", \"Γοργίας\"]\n\
    said = { on = 2026-02-03, where = \"Ἀθῆναι\" }\ncite = [{ source = \"s\", stance = \"supports\", page = \"1\" }]\n\
    check = { status = \"verified\", by = \"Σωκράτης\", on = 2026-02-05, method = \"ἀνάγνωσις\" }\n\
    original = { lang = \"el\", text = \"αβγδ εζηθ ικλμ νξοπ ρστυ φχψω\", translator = \"Φαίδων\" }\n\
    author = \"Κρίτων\"\ncreated = 2026-02-06\nupdated = 2026-02-07\ntags = [\"τέχνη\"]\nsee = [\"β\"]\n\n\
    [[note]]\nid = \"β\"\nkind = \"quotation\"\nat = \"πρῶτα δεύτερα τρίτα τέταρτα\"\nspeaker = \"p\"\n\
    cite = [{ source = \"s\", stance = \"disputes\" }]\ncheck = { status = \"disputed\" }\n\n\
    [[note]]\nid = \"γ\"\nkind = \"quotation\"\nat = \"ἀρχὴ μέση τελευτὴ πάλιν\"\nspeaker = \"p\"\n\
    cite = [{ source = \"s\", stance = \"context\", quote = \"ἀρχὴ … πάλιν\" }]\ncheck = { status = \"could-not-verify\" }\n\n\
    [[note]]\nid = \"δ\"\nkind = \"quotation\"\nat = \"οὐδὲν ὅμοιον ἦν ἐκεῖ\"\nspeaker = \"p\"\n\
    cite = [{ source = \"s\", stance = \"mentions\" }]\ncheck = { status = \"unverified\" }\n\n\
    [[note]]\nid = \"ε\"\nkind = \"correction\"\nat = \"ἡ γνώμη\"\nwas = \"δόξα\"\non = 2026-05-06\n\n\
    [note.claim]\nrating = \"ψεῦδος\"\nvalue = 1\nbest = 5\nworst = 1\nby = \"p\"\non = 2026-01-02\n\n\
    [[note]]\nid = \"ζ\"\nkind = \"source\"\nat = \"Τὸ παρὸν\"\ncite = [{ source = \"t\" }]\n\n\
    [[note]]\nid = \"η\"\nkind = \"context\"\nat = \"@article\"\ntext = \"Ὅλον.\"\n\n\
    [[note]]\nid = \"θ\"\nkind = \"definition\"\nat = \"ὁ λόγος\"\ntext = \"Λόγος. [@t]\"\nstatus = \"draft\"\n\n\
    [[note]]\nid = \"ι\"\nkind = \"translation\"\nat = \"τὸ ἔργον\"\ntext = \"Ἔργον.\"\n\n\
    [[note]]\nid = \"κ\"\nkind = \"dispute\"\nat = \"ἡ λέξις\"\ntext = \"Λέξις.\"\n\n\
    [[note]]\nid = \"λ\"\nkind = \"comment\"\nat = \"ἡ χαμένη\"\ntext = \"Φωνή.\"\n\n\
    [[response]]\nname = \"Μένων\"\non = 2026-06-07\ntext = \"Χαῖρε. [@t]\"\n";

const SOURCES: &str = "[s]\ntype = \"book\"\ntitle = \"Λόγοι\"\nauthor = \"Πλάτων\"\nURL = \"https://example.org/α\"\n\
    archive = { url = \"https://example.org/β\", date = 2026-01-05, text = \"archive/s.txt\" }\n\n\
    [t]\ntype = \"article-newspaper\"\ntitle = \"Νέα\"\n";

/// A site with everything that an interface has words for.
fn site(lang: &str) -> Site {
    // There are no words of Kazakh for citations; those of Russian stand for them.
    let locale = if lang == "kk" { "locale = \"ru\"\n" } else { "" };
    let config = format!(
        "title = \"Ἀγορά\"\nlang = \"{lang}\"\n[citations]\ncite_as = []\n{locale}[archive]\npublish = true\n[sections]\nper_page = 2\n"
    );
    let site = Site::new()
        .file("postil.toml", &config)
        .file("content/a.md", ARTICLE)
        .file("content/a.notes.toml", NOTES)
        .file("content/sources.toml", SOURCES)
        .file("content/people.toml", "[p]\nname = \"Πρωταγόρας\"\nrole = \"σοφιστής\"\nabout = \"Ἄνθρωπος.\"\n")
        .file(
            "content/archive/s.txt",
            "αβγδ εζηθ ικλμ νξοπ ρστυ φχψω. πρῶτα δεύτερα οὐ τέταρτα. ἀρχὴ μέση τελευτὴ πάλιν.\n",
        );
    for number in 0..3 {
        let article = format!(
            "+++\ntitle = \"Ἄρθρον {number}\"\ndate = 2026-01-0{}\ndraft = true\n+++\n\nΛόγος “ἕτερος λόγος ἦν”.\n",
            number + 1
        );
        site.write(&format!("content/t/{number}.md"), &article);
    }
    site.write("content/t/_index.md", "+++\ntitle = \"Τμῆμα\"\n+++\n\nΛόγος.\n");
    site
}

/// The words that a page shows or says to those who hear it, in small letters.
fn words(html: &str) -> BTreeSet<String> {
    // How an article is cited stands in formats of programs, under the names of styles.
    let (before, cited) = html.split_once("<details class=\"cite-as\">").unwrap_or((html, "</details>"));
    let bare = before.to_owned() + cited.split_once("</details>").unwrap().1;
    let mut shown: Vec<String> = page::words(&bare, "body, title");
    shown.extend(page::words(html, ".cite-as summary"));
    for name in ["aria-label", "title", "placeholder", "alt", "data-copied"] {
        shown.extend(page::attributes(html, &format!("[{name}]:not(.Z3988)"), name));
    }
    for says in page::attributes(html, "[data-says]", "data-says") {
        let says: serde_json::Value = serde_json::from_str(&says).unwrap();
        for said in says.as_object().unwrap().values() {
            match said.as_object() {
                Some(forms) => shown.extend(forms.values().map(|form| form.as_str().unwrap().to_owned())),
                None => shown.push(said.as_str().unwrap().to_owned()),
            }
        }
    }
    shown.iter().flat_map(|words| cut(words)).collect()
}

/// Words of three letters of ASCII or more; what is put in, in braces, and addresses left out.
fn cut(words: &str) -> Vec<String> {
    let words = words.split_whitespace().filter(|word| !word.contains("://"));
    let bare: String = words
        .collect::<Vec<_>>()
        .join(" ")
        .split('{')
        .map(|part| part.split_once('}').map_or(part, |(_, rest)| rest))
        .collect();
    let words = bare.split(|letter: char| !letter.is_alphanumeric());
    let latin = words.filter(|word| word.len() > 2 && word.bytes().all(|byte| byte.is_ascii_alphabetic()));
    latin.map(str::to_lowercase).collect()
}

/// All words of a language's file.
fn spoken(lang: &str) -> BTreeSet<String> {
    let (_, text) = interface::built_in().find(|(tag, _)| *tag == lang).unwrap();
    let said = text.lines().filter(|line| !line.starts_with('#'));
    said.flat_map(|line| cut(line.split_once(" = ").map_or(line, |(_, words)| words))).collect()
}

#[test]
fn no_english_word_is_left_on_a_page_of_another_language() {
    for (lang, _) in interface::built_in().filter(|(lang, _)| *lang != "en") {
        let site = site(lang);
        let run = site.run(&["build", "--drafts", "--allow", "orphan,review,ambiguous"]);
        assert_eq!(run.code, 0, "{lang}: {}", run.stderr);
        let own = spoken(lang);
        let latin = ["fr", "de", "es", "pt", "it", "pl", "tr"].contains(&lang);
        let english = spoken("en");
        let mut kinds = BTreeSet::new();
        for (path, html) in site.files("public") {
            if Path::new(&path).extension().is_none_or(|ending| ending != "html") {
                continue;
            }
            // What stands there for readers without scripts is text to a reader of HTML that has them.
            let html = String::from_utf8(html).unwrap().replace("<noscript>", "").replace("</noscript>", "");
            kinds.extend(page::attributes(&html, "body", "class"));
            let strange: Vec<String> = words(&html)
                .into_iter()
                .filter(|word| !own.contains(word) && !NAMES.contains(&word.as_str()))
                .filter(|word| !latin || english.contains(word))
                .collect();
            assert!(strange.is_empty(), "{lang}: {path} says {strange:?}");
            let raw = ["say_", "kind_", "verdict_", "stance_", "reason_", "back_to_"];
            let seen = page::words(&html, "body").concat();
            assert!(!raw.iter().any(|id| seen.contains(id)), "{lang}: {path} shows the name of something that is said");
            let root = if path == "old.html" { vec![lang.to_owned()] } else { page::attributes(&html, "html", "lang") };
            assert_eq!(root, [lang], "{path}");
        }
        let all = [
            "home",
            "section",
            "article",
            "sources",
            "source",
            "speakers",
            "speaker",
            "quotations",
            "claims",
            "corrections",
            "tags",
            "tag",
            "search",
            "404",
        ];
        for kind in all {
            assert!(kinds.contains(&format!("page-{kind}")), "{lang}: there is a page-{kind} among {kinds:?}");
        }
        let export = site.run(&["export", "a", "--format", "markdown"]).stdout;
        let strange: Vec<String> =
            cut(&export).into_iter().filter(|word| !own.contains(word) && (!latin || english.contains(word))).collect();
        assert!(strange.is_empty(), "{lang}: the export says {strange:?}");
    }
}

#[test]
fn dates_are_those_of_the_pages_language() {
    let languages = Interfaces::default();
    for (lang, day, month) in [
        ("en", "March 4, 2026", "November 2026"),
        ("en-GB", "4 March 2026", "November 2026"),
        ("ru", "4 марта 2026\u{202f}г.", "ноябрь 2026\u{202f}г."),
        ("tr", "4 Mart 2026", "Kasım 2026"),
        ("kk", "2026\u{202f}ж. 4 наурыз", "2026\u{202f}ж. қараша"),
        ("fr", "4 mars 2026", "novembre 2026"),
        ("de", "4. März 2026", "November 2026"),
        ("es", "4 de marzo de 2026", "noviembre de 2026"),
        ("ar", "4 مارس 2026", "نوفمبر 2026"),
        ("pt", "4 de março de 2026", "novembro de 2026"),
        ("it", "4 marzo 2026", "novembre 2026"),
        ("pl", "4 marca 2026", "listopad 2026"),
        ("uk", "4 березня 2026\u{202f}р.", "листопад 2026\u{202f}р."),
        ("zh", "2026年3月4日", "2026年11月"),
        ("ja", "2026年3月4日", "2026年11月"),
        ("fi", "4. maaliskuuta 2026", "marraskuu 2026"),
    ] {
        let date = |text: &str| languages.of(lang).date(postil::document::Date::parse(text).unwrap());
        assert_eq!([date("2026-03-04"), date("2026-11")], [day, month], "{lang}");
    }
    let date = |lang: &str, text: &str| languages.of(lang).date(postil::document::Date::parse(text).unwrap());
    assert_eq!(
        [date("fr", "2026-11-01"), date("ja", "2026"), date("es", "2026")],
        ["1er novembre 2026", "2026年", "2026"]
    );
}

#[test]
fn an_article_speaks_its_own_language_on_a_site_in_another() {
    let site = Site::of(&[
        ("postil.toml", "title = \"Rivers\"\nlang = \"ru\"\n[notes.kinds.rumour]\nlabel = \"Слух\"\n"),
        ("content/a.md", "+++\nlang = \"fr\"\ndate = 2026-03-04\n+++\n\nLes mots.\n"),
        (
            "content/a.notes.toml",
            "[[note]]\nkind = \"comment\"\nat = \"mots\"\ntext = \"Oui.\"\n\n[[note]]\nkind = \"rumour\"\nat = \"Les\"\ntext = \"Non.\"\n",
        ),
        ("languages/fr.ftl", "kind_rumour = Rumeur\nnotes = Gloses\n"),
    ]);
    let page = site.build().page("a.html");
    assert_eq!(page::words(&page, ".endnotes > h2"), ["Gloses"]);
    assert_eq!(page::words(&page, ".menu li"), ["Rechercher"]);
    assert_eq!(page::words(&page, ".facts time"), ["4 mars 2026"]);
    assert_eq!(page::words(&page, ".note-label"), ["Rumeur", "Commentaire"]);
    assert_eq!(page::words(&site.page("index.html"), ".teaser-when time"), ["4 марта 2026 г."]);
}

#[test]
fn an_article_leads_to_its_translations_and_lists_name_it_once() {
    let site = Site::of(&[
        ("postil.toml", "title = \"Rivers\"\nbase_url = \"https://example.org/r/\"\n"),
        ("content/a.md", "+++\ntitle = \"The river\"\n+++\n\nWords.\n"),
        ("content/a.fr.md", "+++\ntitle = \"Le fleuve\"\n+++\n\nDes mots.\n"),
        ("content/a.ar.md", "+++\ntitle = \"النهر\"\n+++\n\nكلمات.\n"),
        ("content/b.md", "# Alone\n\nWords.\n"),
        ("content/c.v2.md", "# Second version\n\nWords.\n"),
    ]);
    let page = site.build().page("a.html");
    assert_eq!(page::words(&page, ".translations a"), ["العربية", "Français"]);
    assert_eq!(page::attributes(&page, ".translations a", "href"), ["a.ar.html", "a.fr.html"]);
    assert_eq!(page::attributes(&page, "link[hreflang]", "hreflang"), ["en", "ar", "fr"]);
    assert_eq!(page::attributes(&page, "link[hreflang=fr]", "href"), ["https://example.org/r/a.fr.html"]);
    let french = site.page("a.fr.html");
    assert_eq!(page::attributes(&french, "html", "lang"), ["fr"]);
    assert_eq!(page::words(&french, ".translations span"), ["Autres langues"]);
    assert_eq!(page::words(&french, ".translations a"), ["English", "العربية"]);
    assert_eq!(page::words(&site.page("index.html"), ".teaser-title"), ["Alone", "Second version", "The river"]);
    assert!(!site.page("b.html").contains("hreflang"));
    site.write("content/a.fr.md", "+++\ntitle = \"La rivière\"\n+++\n\nDes mots.\n");
    assert_eq!(page::attributes(&site.build().page("a.html"), ".translations a", "title"), ["النهر", "La rivière"]);
    std::fs::remove_file(site.path("content/a.fr.md")).unwrap();
    assert_eq!(page::words(&site.build().page("a.html"), ".translations a"), ["العربية"]);
}

#[test]
fn a_changed_file_of_a_language_makes_its_pages_again() {
    let site = Site::of(&[("content/a.md", "Words.\n"), ("languages/en.ftl", "skip = To the words\n")]);
    assert_eq!(page::words(&site.build().page("a.html"), ".skip"), ["To the words"]);
    site.write("languages/en.ftl", "skip = To what is said\n");
    assert_eq!(page::words(&site.build().page("a.html"), ".skip"), ["To what is said"]);
    std::fs::remove_file(site.path("languages/en.ftl")).unwrap();
    assert_eq!(page::words(&site.build().page("a.html"), ".skip"), ["Skip to the text"]);
}

#[test]
fn templates_of_the_site_say_words_of_the_site() {
    let site = Site::of(&[
        ("content/a.md", "Words.\n"),
        ("languages/en.ftl", "greeting = Good day, { $name }\nfarewell = Farewell\n"),
        (
            "templates/404.html",
            "{{ say(id=\"greeting\", name=\"<you>\") }}: {{ say.farewell }}, {{ say(id=\"notes_counted\", count=1234, mark=\"b\") }}",
        ),
    ]);
    assert_eq!(site.build().page("404.html").trim(), "Good day, &lt;you&gt;: Farewell, <b>1,234</b> notes");
    site.write("templates/404.html", "{{ say.farewel }}");
    let told = site.run(&["check"]).stdout;
    assert!(told.contains("`say` has no `farewel`") && told.contains("did you mean `farewell`?"), "{told}");
}
