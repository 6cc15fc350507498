//! `postil schema` and the reader of each file agree: what one takes or refuses, the other does. The files are made
//! from the schema itself, one key and one sort of value at a time, so that a new key is tried by itself.
//!
//! Not tried are TOML's dates without quotation marks: JSON has none, and a schema sees them as texts.

use crate::harness;
use crate::site::Site;
use postil::config::Config;
use postil::document::{Fault, parse_toml};
use postil::load::front_matter;
use postil::load::library;
use postil::load::people::People;
use postil::load::sidecar::Sidecar;
use postil::report::Code;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// Where the two differ: the schema, the end of the key's path, and why.
const DIFFERENT: &[(&str, &str, &str)] = &[
    ("sidecar", ".claim.best", "a scale is `value`, `best` and `worst` together"),
    ("sidecar", ".claim.worst", "a scale is `value`, `best` and `worst` together"),
    ("sidecar", ".claim.value", "a rating lies on its scale"),
    ("sources", ".date-parts", "what a date of CSL-JSON tells is looked at as a whole"),
    ("sources", ".literal", "what a date of CSL-JSON tells is looked at as a whole"),
    ("sources", ".raw", "what a date of CSL-JSON tells is looked at as a whole"),
    ("sources", ".year", "what a date of CSL-JSON tells is looked at as a whole"),
    ("sources", ".month", "what a date of CSL-JSON tells is looked at as a whole"),
    ("sources", ".day", "what a date of CSL-JSON tells is looked at as a whole"),
];

fn schema(of: &str) -> Value {
    let run = Site::bare().run(&["schema", of]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    serde_json::from_str(&run.stdout).unwrap()
}

/// What is wrong with a file by itself: its keys, their types, its dates.
fn faults(of: &str, text: &str) -> Vec<String> {
    let faults: Vec<Fault> = match of {
        "sidecar" => {
            let sidecar = Sidecar::read(text);
            sidecar.faults.into_iter().chain(sidecar.sources.into_iter().flat_map(|parsed| parsed.faults)).collect()
        }
        "config" => Config::read(text).1,
        "front-matter" => front_matter::split(&format!("+++\n{text}+++\n")).faults,
        "people" => {
            let (table, mut faults) = parse_toml(text);
            People::read(&table, &mut faults);
            faults
        }
        "sources" => library::parse_toml(text).faults,
        other => panic!("{other}"),
    };
    let own = [Code::UnknownKey, Code::WrongType, Code::MissingKey, Code::ImpossibleDate, Code::Syntax];
    faults.into_iter().filter(|fault| own.contains(&fault.code)).map(|fault| fault.message).collect()
}

/// The least that a schema takes.
fn least(schema: &Value) -> Value {
    if let Some(first) = schema["enum"].get(0) {
        return first.clone();
    }
    if schema["type"] == "object" {
        let mut table = Map::new();
        let ways = [&schema["required"], &schema["oneOf"][0]["required"], &schema["anyOf"][0]["required"]];
        for key in ways.into_iter().filter_map(Value::as_array).flatten().filter_map(Value::as_str) {
            table.insert(key.to_owned(), least(&schema["properties"][key]));
        }
        if schema["additionalProperties"].is_object() {
            table.insert("key".to_owned(), least(&schema["additionalProperties"]));
        }
        return table.into();
    }
    if let Some(first) = schema["anyOf"].get(0) {
        return least(first);
    }
    match schema["type"].as_str() {
        Some("array") => json!([least(&schema["items"])]),
        Some("integer") => json!(3),
        Some("boolean") => json!(true),
        _ => schema["examples"].get(0).cloned().unwrap_or_else(|| json!("Some words")),
    }
}

/// Values of all sorts, right and wrong ones.
fn sorts() -> Vec<Value> {
    vec![
        json!("Some words"),
        json!(" "),
        json!(7),
        json!(-7),
        json!(2.5),
        json!(true),
        json!([]),
        json!(["Some words"]),
        json!([7]),
        json!({}),
        json!({"zzzzzz": 1}),
        json!([{}]),
    ]
}

/// Files with one value of each sort at each place that the schema has, with the path of the place.
fn tried(schema: &Value, path: &str, within: &dyn Fn(Value) -> Value, out: &mut Vec<(String, Value)>) {
    let alternatives = schema["anyOf"].as_array().filter(|_| schema["type"] != "object");
    let mut values = sorts();
    values.push(least(schema));
    values.extend(alternatives.into_iter().flatten().map(least));
    out.extend(values.into_iter().map(|value| (path.to_owned(), within(value))));
    deeper(schema, path, within, out);
}

/// The places inside a value.
fn deeper(schema: &Value, path: &str, within: &dyn Fn(Value) -> Value, out: &mut Vec<(String, Value)>) {
    if let Some(alternatives) = schema["anyOf"].as_array().filter(|_| schema["type"] != "object") {
        for one in alternatives {
            deeper(one, path, within, out);
        }
    }
    if schema["type"] == "array" {
        deeper(&schema["items"], path, &|value| within(json!([value])), out);
    }
    let bare = least(schema);
    for (key, inner) in schema["properties"].as_object().into_iter().flatten() {
        let with = |value: Value| {
            let mut table = bare.clone();
            table[key] = value;
            within(table)
        };
        tried(inner, &format!("{path}.{key}"), &with, out);
    }
    for key in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        let mut table = bare.clone();
        table.as_object_mut().unwrap().remove(key);
        out.push((format!("{path}.{key}"), within(table)));
    }
    if schema["additionalProperties"].is_object() {
        let with = |value: Value| within(json!({"key": value}));
        tried(&schema["additionalProperties"], &format!("{path}.key"), &with, out);
    }
}

fn hold(of: &str) {
    let schema = schema(of);
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    let validator = jsonschema::validator_for(&schema).unwrap();
    let mut files = Vec::new();
    deeper(&schema, "", &|value| value, &mut files);
    let (mut wrong, mut used, mut taken) = (Vec::new(), BTreeSet::new(), 0);
    for (path, file) in &files {
        let Ok(text) = toml::to_string(file) else { continue };
        let faults = faults(of, &text);
        let valid = validator.is_valid(file);
        taken += usize::from(valid);
        if valid == faults.is_empty() {
            continue;
        }
        // The sources of a sidecar are looked at by themselves.
        let differs = DIFFERENT.iter().position(|(what, end, _)| *what == of && path.ends_with(end));
        if of == "sidecar" && path.starts_with(".sources") {
            continue;
        }
        match differs {
            Some(index) => drop(used.insert(index)),
            None => wrong.push(format!("{path}: {file}\n  schema: {valid}, reader: {faults:?}")),
        }
    }
    harness::law("files are taken by one and refused by the other", wrong);
    let listed: BTreeSet<usize> = (0..DIFFERENT.len()).filter(|index| DIFFERENT[*index].0 == of).collect();
    assert_eq!(used, listed, "a difference that is none any more");
    assert!(taken > 10 && taken < files.len(), "{taken} of {} are taken", files.len());
}

#[test]
fn sidecars() {
    hold("sidecar");
}

#[test]
fn the_configuration() {
    hold("config");
}

#[test]
fn front_matter_too() {
    hold("front-matter");
}

#[test]
fn people() {
    hold("people");
}

#[test]
fn sources() {
    hold("sources");
}

#[test]
fn every_key_says_what_it_is_for() {
    fn undescribed(schema: &Value, path: &str, out: &mut Vec<String>) {
        for (key, inner) in schema["properties"].as_object().into_iter().flatten() {
            let says = inner["description"].as_str().unwrap_or_default();
            if !says.ends_with('.') || says.len() < 8 {
                out.push(format!("{path}.{key}"));
            }
            undescribed(inner, &format!("{path}.{key}"), out);
        }
        schema["anyOf"].as_array().into_iter().flatten().for_each(|one| undescribed(one, path, out));
        for one in [&schema["items"], &schema["additionalProperties"]].into_iter().filter(|one| one.is_object()) {
            undescribed(one, path, out);
        }
    }
    for of in ["sidecar", "config", "front-matter", "people", "sources"] {
        let mut out = Vec::new();
        undescribed(&schema(of), of, &mut out);
        harness::law("keys say nothing", out);
    }
}

#[test]
fn the_manuals_own_files_and_a_new_site_are_valid() {
    let site = Site::bare();
    assert_eq!(site.run(&["init", "."]).code, 0);
    assert_eq!(site.run(&["new", "essays/second"]).code, 0);
    for (path, of) in [
        ("postil.toml", "config"),
        ("content/freedom.notes.toml", "sidecar"),
        ("content/essays/second.notes.toml", "sidecar"),
        ("content/people.toml", "people"),
        ("content/sources.toml", "sources"),
    ] {
        let text = site.read(path);
        let line = text.lines().next().unwrap();
        let named = line.strip_prefix("#:schema ").unwrap_or_else(|| panic!("{path}: {line}"));
        let folder = site.path(path).parent().unwrap().to_owned();
        let written: Value = serde_json::from_str(&std::fs::read_to_string(folder.join(named)).unwrap()).unwrap();
        assert_eq!(written, schema(of), "{path}");
    }
    let repository = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut looked_at = 0;
    for (path, bytes) in crate::site::files(&repository.join("content")) {
        let of = match path.rsplit('/').next().unwrap() {
            "people.toml" => "people",
            "sources.toml" => "sources",
            name if name.ends_with(".notes.toml") => "sidecar",
            _ => continue,
        };
        let table: toml::Table = String::from_utf8(bytes).unwrap().parse().unwrap();
        let schema = jsonschema::validator_for(&schema(of)).unwrap();
        let file = plain(toml::Value::Table(table));
        let wrong: Vec<String> =
            schema.iter_errors(&file).map(|error| format!("{path}: {}: {error}", error.instance_path())).collect();
        assert!(wrong.is_empty(), "{wrong:?}");
        looked_at += 1;
    }
    assert!(looked_at > 8);
}

/// TOML as a schema sees it: dates are texts.
fn plain(value: toml::Value) -> Value {
    match value {
        toml::Value::Datetime(date) => date.to_string().into(),
        toml::Value::Array(items) => items.into_iter().map(plain).collect(),
        toml::Value::Table(table) => Value::Object(table.into_iter().map(|(key, one)| (key, plain(one))).collect()),
        other => serde_json::to_value(other).unwrap(),
    }
}
