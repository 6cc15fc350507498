//! Texts of a source that try to be markup, in every field of text and of names, read back from the DOM as they were
//! written. Quotation marks follow the style, so they are compared by being marks.

use super::works::{alone, html, style};
use postil::cite::Item;
use scraper::Html;
use serde_json::{Map, Value, json};

/// Tags, an entity, quotation marks of both kinds, marks of writing direction, an event, a template.
const HOSTILE: &str = "Zq<script>alert(1)</script> & &amp; \"two\" 'one' \u{202e}abc\u{202c} \u{200f} <img src=x onerror=alert(1)> {{ x }} qZ";
const STYLES: [&str; 6] =
    ["chicago-notes", "chicago-author-date", "apa", "mla", "ieee", "modern-humanities-research-association-notes"];
const TEXTS: [&str; 22] = [
    "title",
    "container-title",
    "collection-title",
    "publisher",
    "publisher-place",
    "genre",
    "medium",
    "event-title",
    "event-place",
    "archive",
    "archive_location",
    "archive-place",
    "authority",
    "number",
    "volume",
    "issue",
    "edition",
    "section",
    "note",
    "version",
    "title-short",
    "reviewed-title",
];
const NAMES: [&str; 5] = ["author", "editor", "translator", "director", "interviewer"];

/// Letters and signs without spaces, small, each quotation mark the same.
fn folded(text: &str) -> String {
    let mark = |c: char| if "\"'“”‘’„«»".contains(c) { '"' } else { c };
    text.chars().filter(|c| !c.is_whitespace()).map(mark).flat_map(char::to_lowercase).collect()
}

fn item(field: &str, value: Value) -> Item {
    let kinds = [("director", "motion_picture"), ("interviewer", "interview"), ("reviewed-title", "review-book")];
    let kind = kinds.iter().find(|(name, _)| *name == field).map_or("book", |(_, kind)| kind);
    let mut fields = Map::from_iter([
        ("id".to_owned(), json!("x")),
        ("type".to_owned(), json!(kind)),
        ("title".to_owned(), json!("Plain")),
        ("issued".to_owned(), json!({ "date-parts": [[2001]] })),
    ]);
    fields.insert(field.to_owned(), value);
    serde_json::from_value(Value::Object(fields)).expect("an item")
}

#[test]
fn hostile_texts_read_back_as_they_were_written() {
    let (mut seen, mut fields_seen) = (0, std::collections::BTreeSet::new());
    for name in STYLES {
        let style = style(name);
        let texts = TEXTS.iter().map(|field| (*field, json!(HOSTILE)));
        let names = NAMES.iter().flat_map(|field| {
            [json!([{ "family": HOSTILE, "given": "G." }]), json!([{ "literal": HOSTILE }])]
                .map(|value| (*field, value))
        });
        for (field, value) in texts.chain(names) {
            let made = alone(&style, &item(field, value));
            let texts = [html(&made, 0), made.references[0].text.to_html()];
            for html in texts {
                let document = Html::parse_fragment(&html);
                let allowed = ["html", "em", "strong", "sup", "sub", "a", "span", "bdi"];
                for element in document.root_element().descendants().filter_map(|node| node.value().as_element()) {
                    assert!(allowed.contains(&element.name()), "{name} {field}: {html}");
                    let harmless = |attribute: &str| matches!(attribute, "href" | "class");
                    assert!(element.attrs().all(|(attribute, _)| harmless(attribute)), "{name} {field}: {html}");
                }
                let text = folded(&document.root_element().text().collect::<String>());
                if text.contains("zq<") {
                    assert!(text.contains(&folded(HOSTILE)), "{name} {field}: {text}\n{html}");
                    seen += 1;
                    fields_seen.insert(field);
                }
            }
        }
    }
    println!("{seen} texts read back, of fields {fields_seen:?}");
    assert!(seen > 100 && fields_seen.len() >= 20, "{seen} {fields_seen:?}");
}
