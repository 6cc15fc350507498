//! The same library through CSL-JSON, YAML, TOML and BibLaTeX gives the same references.
//!
//! YAML is pandoc's own writing of `works.json` (`pandoc works.json -f csljson -t markdown -s`); TOML and BibLaTeX are
//! written from the items here and by `postil export`.

use super::works::{alone, read, style, works};
use postil::cite::Item;
use postil::load::library::{Parsed, parse_bib, parse_toml, parse_yaml};
use serde_json::Value;

/// Works that BibLaTeX cannot hold whole: it has no type for a broadcast, a post, a preprint or a letter with its
/// recipient; no field for the archive of a manuscript or a painting, for a court, an interviewer, a date in words, or
/// the comma before `Jr.` And two whose titles, in Title Case and so in braces, have a word in small letters that a
/// style would have raised.
const NOT_IN_BIBLATEX: [&str; 14] = [
    "beowulf",
    "blattner1997",
    "bronowski1973",
    "brown1954",
    "chomsky1959",
    "einstein1939",
    "fielding2000",
    "foucault1982",
    "king1967",
    "newton1664",
    "perelman2002",
    "picasso1937",
    "spolsky2000",
    "torvalds1991",
];

/// The works whose citation or reference differs in one of two styles that print nearly every variable.
fn changed(parsed: &Parsed) -> Vec<String> {
    assert_eq!(parsed.faults, []);
    let styles = [style("chicago-notes"), style("apa")];
    let differs = |item: &Item| {
        let id = item.id().expect("an id");
        let Some(entry) = parsed.entries.iter().find(|entry| *entry.key == *id) else { return true };
        styles.iter().any(|style| alone(style, item) != alone(style, &entry.item))
    };
    let works = works();
    assert_eq!(parsed.entries.len(), works.len());
    works.iter().filter(|item| differs(item)).map(|item| item.id().expect("an id").into_owned()).collect()
}

#[test]
fn yaml_as_pandoc_writes_it_gives_the_same_references() {
    assert_eq!(changed(&parse_yaml(&read("works.yaml"))), [] as [String; 0]);
}

#[test]
fn toml_gives_the_same_references() {
    let json: Vec<Value> = serde_json::from_str(&read("works.json")).expect("JSON");
    let text: String = json.iter().map(|work| toml_of(work)).collect();
    assert_eq!(changed(&parse_toml(&text)), [] as [String; 0]);
}

#[test]
fn biblatex_gives_the_same_references_where_it_has_the_fields() {
    let text: String =
        works().iter().map(|item| postil::export::bibtex::entry(&item.id().expect("an id"), item)).collect();
    assert_eq!(changed(&parse_bib(&text)), NOT_IN_BIBLATEX);
}

/// A work as `sources.toml` has it: the key as the table's name, dates as they are written by hand.
fn toml_of(work: &Value) -> String {
    let fields = work.as_object().expect("an object");
    let mut text = format!("[{}]\n", fields["id"].as_str().expect("a key"));
    for (name, value) in fields.iter().filter(|(name, _)| *name != "id") {
        let value = if value.get("date-parts").is_some() { date(value) } else { inline(value) };
        text += &format!("{name} = {value}\n");
    }
    text
}

/// `"1776/1789"`, or a table where there is more to say.
fn date(value: &Value) -> String {
    if value.get("season").is_some() || value.get("circa").is_some() {
        return inline(value);
    }
    let point = |parts: &Value| {
        let numbers = parts.as_array().expect("a list").iter().map(|part| part.as_i64().expect("a number"));
        numbers.map(|number| format!("{number:02}")).collect::<Vec<_>>().join("-")
    };
    let points: Vec<String> = value["date-parts"].as_array().expect("a list").iter().map(point).collect();
    format!("\"{}\"", points.join("/"))
}

fn inline(value: &Value) -> String {
    match value {
        Value::Object(fields) => {
            let fields: Vec<String> =
                fields.iter().map(|(name, value)| format!("{name} = {}", inline(value))).collect();
            format!("{{ {} }}", fields.join(", "))
        }
        Value::Array(items) => format!("[{}]", items.iter().map(inline).collect::<Vec<_>>().join(", ")),
        // A JSON string is a basic string of TOML.
        other => other.to_string(),
    }
}
