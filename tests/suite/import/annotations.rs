//! Notes that were made elsewhere come onto an article that is there, by their words.

use super::{messages, told};
use crate::site::Site;
use postil::load::sidecar::Sidecar;
use serde_json::Value;

const ARTICLE: &str = "+++\ntitle = \"Rivers\"\n+++\n\nA river bends where it likes. The *bank* gives way in spring.\n\n\
    ## The mouth\n\nA river bends where it likes, and ends in the sea.\n";

fn site() -> Site {
    Site::new().file("content/rivers.md", ARTICLE)
}

/// What a sidecar says, note by note; the places of the passages as `check` finds them.
fn notes(site: &Site) -> Vec<String> {
    let read = Sidecar::read(&site.read("content/rivers.notes.toml"));
    assert_eq!(read.faults, []);
    let report: Value = serde_json::from_str(&site.run(&["check", "--format", "json"]).stdout).unwrap();
    let places = |id: &str| {
        let note = report["notes"].as_array().unwrap().iter().find(|note| note["id"] == id).unwrap();
        let passages = note["passages"].as_array().unwrap().iter();
        passages.map(|one| format!("{}-{}", one["start"], one["end"])).collect::<Vec<_>>().join(" ")
    };
    let one = |note: &postil::load::sidecar::Note| {
        let text = note.text.as_ref().map(|text| text.value.clone()).unwrap_or_default();
        let days = [note.created, note.updated].map(|day| day.map(|day| day.to_string()).unwrap_or_default());
        let author = note.author.clone().unwrap_or_default();
        let id = note.id.as_str();
        format!("{id} | {} | {} | {text} | {author} | {days:?} | {:?}", note.kind.value, places(id), note.tags)
    };
    read.notes.iter().map(one).collect()
}

const NOTES: &str = r#"
[[note]]
id = "bends"
at = { exact = "A river bends where it likes", suffix = ", and" }
author = "Anna Berg"
created = 2026-11-20
updated = 2026-11-21
tags = ["water", "course"]
text = "It *likes* [much](https://example.org/a_b)."

[[note]]
id = "bank"
kind = "dispute"
at = ["bank gives way", "the sea"]
author = "Otto Reker"
created = 2026-11-22
text = '''
Two things:

- one
- two'''

[[note]]
id = "whole"
kind = "context"
at = "@article"
text = "On all of it."
"#;

#[test]
fn our_own_exports_come_back_as_the_same_notes() {
    let from = site().file("content/rivers.notes.toml", NOTES);
    let before = notes(&from);
    for (format, file) in [("jsonld", "a.jsonld"), ("hypothesis", "a.json")] {
        let to = brought(&from, format, file);
        assert_eq!(sorted(notes(&to)), sorted(before.clone()), "{format}");
        assert_eq!(to.run(&["build"]).code, 0);
        assert_eq!(to.run(&["import", file, "--to", "rivers"]).code, 0);
        assert_eq!(notes(&to).len(), 3, "{format}: what is there does not come twice");
    }
    // Markdown has neither ids, days and authors nor what stands around a passage.
    let said = |site: &Site| {
        let read = Sidecar::read(&site.read("content/rivers.notes.toml"));
        let text = |note: &postil::load::sidecar::Note| note.text.as_ref().map(|text| text.value.clone());
        sorted(read.notes.iter().map(|note| format!("{} {:?}", note.kind.value, text(note))).collect())
    };
    let to = brought(&from, "markdown", "a.md");
    assert_eq!(said(&to), said(&from));
    assert_eq!(to.run(&["build"]).code, 0);
}

/// A site with the same article and the notes that another exports.
fn brought(from: &Site, format: &str, file: &str) -> Site {
    let exported = from.run(&["export", "rivers", "--format", format]);
    assert_eq!(exported.code, 0, "{}", exported.stderr);
    let to = site().file(file, &exported.stdout);
    let run = to.run(&["import", file, "--to", "rivers"]);
    assert_eq!(run.code, 0, "{format}: {}", run.stderr);
    to
}

fn sorted(mut lines: Vec<String>) -> Vec<String> {
    lines.sort();
    lines
}

const HYPOTHESIS: &str = r#"{"total": 4, "rows": [
  {"id": "aB1", "uri": "https://example.org/rivers.html", "user": "acct:anna@hypothes.is", "group": "x9Kq",
   "created": "2024-05-06T10:00:00.000+00:00", "updated": "2024-05-07T10:00:00.000+00:00",
   "text": "Does it?", "tags": ["doubt"], "references": [],
   "target": [{"source": "https://example.org/rivers.html", "selector": [
     {"type": "TextPositionSelector", "start": 900, "end": 910},
     {"type": "TextQuoteSelector", "exact": "bank gives way in spring", "prefix": "The ", "suffix": "."}]}]},
  {"id": "cD2", "uri": "https://example.org/rivers.html", "user": "acct:otto@hypothes.is", "group": "x9Kq",
   "created": "2024-05-08T10:00:00.000+00:00", "updated": "2024-05-08T10:00:00.000+00:00",
   "text": "It *does*.", "tags": [], "references": ["aB1"], "target": [{"source": "https://example.org/rivers.html"}]},
  {"id": "eF3", "uri": "https://example.org/rivers.html", "user": "acct:anna@hypothes.is", "group": "__world__",
   "created": "2024-05-09T10:00:00.000+00:00", "text": "On the page.", "tags": [],
   "target": [{"source": "https://example.org/rivers.html"}]},
  {"id": "gH4", "uri": "https://example.org/rivers.html", "user": "acct:anna@hypothes.is", "group": "__world__",
   "created": "2024-05-09T10:00:00.000+00:00", "text": "Gone.", "tags": [],
   "target": [{"source": "x", "selector": [{"type": "TextQuoteSelector", "exact": "seven mills stood beneath the old weir"}]}]}
]}"#;

#[test]
fn threads_groups_pages_and_what_is_not_found_come_from_hypothesis() {
    let site = site().file("a.json", HYPOTHESIS).file("content/rivers.notes.toml", "# mine\n");
    let told = told(&site, &["a.json", "--to", "rivers"]);
    assert_eq!(told["taken"][0]["kind"], "hypothesis");
    let lost = "`seven mills stood beneath the old weir` has no certain place in the article (orphan): its note comes as \
        a draft";
    assert!(messages(&told, "not-carried")[0].ends_with(lost), "{told}");
    assert_eq!(site.run(&["import", "a.json", "--to", "rivers"]).code, 0);
    let expected = "# mine

# from the group x9Kq of Hypothesis
[[note]]
id = \"aB1\"
at = \"bank gives way in spring\"
author = \"anna\"
created = 2024-05-06
updated = 2024-05-07
tags = [\"doubt\"]
text = '''
Does it?

**otto**, 2024-05-08: It *does*.'''

[[note]]
id = \"eF3\"
at = \"@article\"
author = \"anna\"
created = 2024-05-09
text = \"On the page.\"

# orphan: find its passage, then take `status` away
[[note]]
id = \"gH4\"
at = \"seven mills stood beneath the old weir\"
author = \"anna\"
created = 2024-05-09
status = \"draft\"
text = \"Gone.\"
";
    assert_eq!(site.read("content/rivers.notes.toml"), expected);
    let built = site.run(&["build"]);
    assert_eq!(built.code, 0, "{}", built.stderr);
}

#[test]
fn highlights_and_annotations_of_other_programs_come_by_their_words() {
    for (file, text, kind, words) in [
        (
            "a.csv",
            "Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at\n\
             \"bank gives way, \"\"they say\"\"\",R,,,lost,,,,,\n\
             bank gives way,Rivers,A,,\"Why, then?\",,\"a,b\",,12,2024-01-02 10:00:00+00:00\n",
            "readwise",
            [
                "at = \"bank gives way\"\ncreated = 2024-01-02\ntags = [\"a\", \"b\"]\ntext = \"Why, then?\"",
                "# location 12 in Readwise",
            ],
        ),
        (
            "a.json",
            r#"{"results": [{"title": "R", "highlights": [{"id": 7, "text": "the sea", "note": "Which?",
                "highlighted_at": "2024-01-02T00:00:00Z", "tags": [{"name": "t"}]}]}]}"#,
            "readwise",
            ["id = \"7\"\nat = \"the sea\"", "text = \"Which?\""],
        ),
        (
            "a.json",
            r##"[{"key": "K1", "data": {"itemType": "annotation", "key": "K1", "annotationType": "highlight", "annotationText":
                "ends in the sea", "annotationComment": "Or a lake.", "annotationColor": "#ffd400",
                "annotationPageLabel": "3", "tags": [{"tag": "end"}], "dateAdded": "2023-02-03T04:05:06Z"}},
                {"key": "N1", "data": {"itemType": "note", "key": "N1", "note": "<p>All <b>of</b> it.</p>"}}]"##,
            "zotero",
            [
                "# page 3 in Zotero\n# colour #ffd400 in Zotero\n[[note]]\nid = \"K1\"\nat = \"ends in the sea\"",
                "text = \"All **of** it.\"",
            ],
        ),
        (
            "a.rdf",
            "<rdf:RDF xmlns:z=\"http://www.zotero.org/namespaces/export#\"><bib:Memo rdf:about=\"#item_4\"><rdf:value>\
             &lt;p&gt;A memo.&lt;/p&gt;</rdf:value></bib:Memo></rdf:RDF>",
            "zotero",
            ["id = \"item_4\"\nat = \"@article\"", "text = \"A memo.\""],
        ),
        (
            "a.jsonld",
            r#"{"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationCollection", "first": {"type": "AnnotationPage",
                "items": [{"id": "https://example.org/a/1", "type": "Annotation", "motivation": "commenting", "creator": "https://example.org/u",
                "bodyValue": "Short.", "target": {"source": "https://example.org/r", "selector": {"type": "TextQuoteSelector",
                "exact": "bends where it likes", "prefix": "A river ", "suffix": ", and"}}}]}}"#,
            "annotations",
            ["at = { exact = \"bends where it likes\"", "text = \"Short.\""],
        ),
    ] {
        let site = site().file(file, text);
        let told = told(&site, &[file, "--to", "content/rivers.md"]);
        assert_eq!(told["taken"][0]["kind"], kind, "{told}");
        let run = site.run(&["import", file, "--to", "content/rivers.md"]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        let sidecar = site.read("content/rivers.notes.toml");
        for words in words {
            assert!(sidecar.contains(words), "{words}\n{sidecar}");
        }
        let built = site.run(&["build"]);
        assert_eq!(built.code, 0, "{}{sidecar}", built.stderr);
    }
}

#[test]
fn notes_without_an_article_and_hostile_ones_are_refused_or_harmless() {
    let site = site().file("a.json", HYPOTHESIS);
    let run = site.run(&["import", "a.json"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("`a.json` holds notes: say on which article, with `--to ARTICLE`"), "{}", run.stderr);
    assert_eq!(site.run(&["import", "a.json", "--to", "nothing"]).code, 2);
    let deep = format!("{{\"annotations\": {}1{}}}", "[".repeat(100_000), "]".repeat(100_000));
    site.write("deep.json", &deep);
    assert_eq!(site.run(&["import", "deep.json", "--to", "rivers", "--from", "hypothesis"]).code, 1);
    let odd = r#"[{"id": "../../x\"\n[[note]]", "uri": "u", "user": "acct:\"\n@x", "text": "'''\n\"\"\"\u0000<script>alert(1)</script>",
        "tags": ["\n\"]"], "references": ["../../x\"\n[[note]]"], "group": "a\nstatus = 1",
        "target": [{"selector": [{"type": "TextQuoteSelector", "exact": "the sea\"\n", "prefix": "\\"}]}]}]"#;
    site.write("odd.json", odd);
    let run = site.run(&["import", "odd.json", "--to", "rivers"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let read = Sidecar::read(&site.read("content/rivers.notes.toml"));
    assert_eq!((read.faults.len(), read.notes.len()), (0, 1));
    assert_eq!(site.run(&["build", "--drafts", "--allow", "orphan,review,ambiguous"]).code, 0);
    assert!(!site.page("rivers.html").contains("<script>alert"));
}
