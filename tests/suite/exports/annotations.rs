//! Annotations hold to the W3C's model, and a reader that is not postil finds every passage again.

use super::reader::{at_position, find_quote, words_of_page};
use crate::site::Site;
use serde_json::Value;

const SOURCES: &str = r#"
[strabo]
type = "book"
title = "Geography"
author = "Strabo"
issued = "0020~"
url = "https://example.org/strabo?book=7&chapter=3"
archive = { url = "https://archive.example/2020/strabo", date = 2020-05-17 }

[herodotus]
type = "book"
title = "Histories, with <i>notes</i> & \"maps\""
author = "Herodotus"
"#;

const PEOPLE: &str =
    "[strabo]\nname = \"Strabo\"\nrole = \"geographer\"\nurl = \"https://example.org/people/strabo\"\n";

/// Everything that moves a place: entities, emoji, marks, tables, lists, code, footnotes, repeated words, equal blocks.
const ARTICLE: &str = r#"+++
title = "The Danube"
lang = "en"
+++

The Danube 🌊 rises in the Black Forest &amp; flows east. It's the river of ten countries -- more than any other river[^most].

## Names {#names}

Its old name is "Istros", in Greek Ἴστρος; in Hebrew letters דנובה.
The river has `two` names
in *one* language.\
A new line.

```
The river in code.
```

> Same words.

> Same words.

| Place  | Bank  |
| ------ | ----- |
| Vienna | right |
| Linz   | both  |

- [x] river of ice
- river of *dust*

<div>HTML that is shown</div>

## Names

The last river, ![a river](river.png) as drawn.

[^most]: The river touches Germany, Austria, Slovakia, Hungary, Croatia, Serbia, Romania, Bulgaria, Moldova and Ukraine.
"#;

const NOTES: &str = r##"
[defaults]
author = "strabo"
created = 2026-11-20

[[note]]
id = "whole"
kind = "context"
at = "@article"
text = "On the *whole* river."

[[note]]
id = "emoji"
at = "🌊 rises in the Black Forest & flows"
updated = 2026-11-21
text = "See [the end](#names-1)."
tags = ["springs"]

[[note]]
id = "istros"
kind = "quotation"
at = "Istros"
speaker = "strabo"
said = { on = "0020", where = "Geography" }
cite = [
  { source = "strabo", book = "7", quote = "the Ister, which they call Danube", stance = "supports" },
  { source = "herodotus", stance = "disputes" },
]
original = { lang = "grc", text = "Ἴστρος" }
check = { status = "verified", by = "strabo", on = 2026-11-20, method = "by heart" }

[[note]]
id = "right-to-left"
kind = "definition"
at = "דנובה"
lang = "he"
text = "דנובה"

[[note]]
id = "lines"
at = { start = "two names", end = "A new line." }
text = "Across code, emphasis and breaks."

[[note]]
id = "second"
at = { exact = "Same words.", occurrence = 2 }
text = "The second of two equal blocks."

[[note]]
id = "cells"
kind = "correction"
at = ["right", { exact = "both", within = "#names" }]
was = "left <b>"
on = 2026-11-22
text = "Two cells."

[[note]]
id = "footnoted"
at = "Moldova"
claim = { text = "The Danube touches Moldova.", rating = "true" }

[[note]]
id = "rivers"
at = { exact = "river", occurrence = -2 }
text = "One of many."

[[note]]
id = "heading"
kind = "dispute"
at = { heading = "names-1" }
text = "The second heading of this name."

[[response]]
name = "A reader & more"
on = 2026-11-23
text = "Thank *you*."
"##;

fn site(config: &'static str) -> Site {
    Site::of(&[
        ("postil.toml", config),
        ("content/danube.md", ARTICLE),
        ("content/danube.notes.toml", NOTES),
        ("content/river.png", "a picture"),
        ("content/sources.toml", SOURCES),
        ("content/people.toml", PEOPLE),
    ])
}

fn annotations(site: &Site, page: &str) -> Value {
    serde_json::from_str(&site.page(&format!("{page}.annotations.jsonld"))).expect("is JSON")
}

fn assert_valid(document: &Value) {
    let schema: Value = serde_json::from_str(include_str!("schema/annotation-page.json")).expect("is JSON");
    let options = jsonschema::options().should_validate_formats(true);
    let validator = options.build(&schema).expect("is a schema");
    let faults: Vec<String> =
        validator.iter_errors(document).map(|fault| format!("{fault} at {}", fault.instance_path())).collect();
    assert_eq!(faults, [""; 0]);
}

/// A change, and what it makes wrong.
type Spoil = (&'static str, fn(&mut Value));

fn list(value: &Value) -> Vec<&Value> {
    value.as_array().map_or_else(|| vec![value], |values| values.iter().collect())
}

fn annotation<'d>(document: &'d Value, id: &str) -> &'d Value {
    let items = document["items"].as_array().expect("a list");
    items
        .iter()
        .find(|item| item["id"].as_str().is_some_and(|name| name.ends_with(id)))
        .unwrap_or_else(|| panic!("no {id}"))
}

#[test]
fn the_document_is_valid_with_and_without_a_known_address() {
    for config in [
        "title = \"Rivers\"\n",
        "title = \"Rivers\"\nbase_url = \"https://example.org/rivers/\"\nlicense = \"https://creativecommons.org/licenses/by/4.0/\"\n",
    ] {
        let site = site(config);
        let document = annotations(site.build(), "danube");
        assert_valid(&document);
        assert_eq!(document["items"].as_array().map(Vec::len), Some(11));
        assert_eq!(document["partOf"]["total"], 11);
    }
}

#[test]
fn the_schema_refuses_what_the_model_forbids() {
    let site = site("title = \"Rivers\"\n");
    let good = annotations(site.build(), "danube");
    let schema: Value = serde_json::from_str(include_str!("schema/annotation-page.json")).expect("is JSON");
    let validator = jsonschema::options().should_validate_formats(true).build(&schema).expect("is a schema");
    let spoil: [Spoil; 6] = [
        ("no target", |page| drop(page["items"][1].as_object_mut().map(|fields| fields.remove("target")))),
        ("a day for a time", |page| page["items"][1]["created"] = "2026-11-20".into()),
        ("an unknown motivation", |page| page["items"][1]["motivation"] = "quoting".into()),
        ("a negative place", |page| page["items"][1]["target"]["selector"][1]["start"] = (-1).into()),
        ("no words", |page| page["items"][1]["target"]["selector"][0]["exact"] = "".into()),
        ("a page that is none", |page| page["type"] = "Annotation".into()),
    ];
    assert!(validator.is_valid(&good));
    for (what, change) in spoil {
        let mut bad = good.clone();
        change(&mut bad);
        assert!(!validator.is_valid(&bad), "{what}");
    }
}

#[test]
fn another_reader_finds_every_passage_by_its_words_and_by_its_place() {
    let site = site("title = \"Rivers\"\n");
    site.build();
    let words = words_of_page(&site.page("danube.html"));
    let document = annotations(&site, "danube");
    let mut found = Vec::new();
    for item in document["items"].as_array().expect("a list") {
        for target in list(&item["target"]) {
            let selectors: Vec<&Value> =
                list(&target["selector"]).into_iter().filter(|selector| !selector.is_null()).collect();
            let Some(quote) = selectors.iter().find(|selector| selector["type"] == "TextQuoteSelector") else {
                continue;
            };
            let position =
                selectors.iter().find(|selector| selector["type"] == "TextPositionSelector").expect("a position");
            let (place, text) = at_position(&words, position);
            assert_eq!(find_quote(&words, quote), place, "{quote}");
            assert_eq!(quote["exact"], text);
            found.push(text);
        }
    }
    assert_eq!(
        found,
        [
            "🌊 rises in the Black Forest & flows",
            "Istros",
            "דנובה",
            "two names in one language. A new line.",
            "Same words.",
            "right",
            "both",
            "Names",
            "river",
            "Moldova",
        ]
    );
}

#[test]
fn a_heading_is_a_fragment_and_the_article_the_page() {
    let site = site("title = \"Rivers\"\n");
    let document = annotations(site.build(), "danube");
    let heading = annotation(&document, "#n-heading");
    assert_eq!(heading["target"]["selector"][0]["value"], "names-1");
    assert!(site.page("danube.html").contains("<h2 id=\"names-1\">"));
    let whole = annotation(&document, "#n-whole");
    assert_eq!(
        whole["target"],
        serde_json::json!({"id": "danube.html", "type": "Text", "format": "text/html", "language": "en"})
    );
}

#[test]
fn a_note_says_who_and_when_and_what_it_rests_on() {
    let site = site("title = \"Rivers\"\nbase_url = \"https://example.org/rivers\"\n");
    let document = annotations(site.build(), "danube");
    let note = annotation(&document, "#n-istros");
    assert_eq!(note["id"], "https://example.org/rivers/danube.html#n-istros");
    assert_eq!(note["motivation"], serde_json::json!(["identifying", "linking", "assessing"]));
    assert_eq!(
        note["creator"],
        serde_json::json!({"id": "https://example.org/people/strabo", "type": "Person", "name": "Strabo"})
    );
    assert_eq!(
        (&note["created"], &note["target"]["source"]),
        (&"2026-11-20T00:00:00Z".into(), &"https://example.org/rivers/danube.html".into())
    );
    let source = list(&note["body"]).into_iter().find(|body| body["type"] == "SpecificResource").expect("a source");
    assert_eq!(source["source"], "https://example.org/strabo?book=7&chapter=3");
    assert_eq!(source["selector"]["exact"], "the Ister, which they call Danube");
    assert_eq!(
        source["state"],
        serde_json::json!({"type": "TimeState", "cached": "https://archive.example/2020/strabo", "sourceDate": "2020-05-17T00:00:00Z"})
    );
    assert_eq!(annotation(&document, "#n-emoji")["modified"], "2026-11-21T00:00:00Z");
    let letter = annotation(&document, "#letter-1");
    assert_eq!((&letter["motivation"], &letter["creator"]["name"]), (&"replying".into(), &"A reader & more".into()));
}
