//! The laws of the library: the same works give equal items in every format, faults stand at their places, exported
//! files load without complaint, and no text, however broken, stops the program.

mod equality;
mod exported;
mod robustness;
mod strictness;

use super::{Item, Parsed};

type Reader = fn(&str) -> Parsed;

/// The item of a key.
fn item<'a>(parsed: &'a Parsed, key: &str) -> &'a Item {
    let found = parsed.entries.iter().find(|entry| entry.key == key);
    &found
        .unwrap_or_else(|| {
            panic!("no {key} in {:?}", parsed.entries.iter().map(|entry| &entry.key).collect::<Vec<_>>())
        })
        .item
}

/// The text of a variable.
fn text<'a>(parsed: &'a Parsed, key: &str, variable: &str) -> Option<std::borrow::Cow<'a, str>> {
    item(parsed, key).0.get(variable).and_then(::citationberg::json::Value::to_str)
}

/// The messages of the faults with the text at their places.
fn faults<'a>(text: &'a str, parsed: &Parsed) -> Vec<(&'a str, String)> {
    parsed.faults.iter().map(|fault| (&text[fault.span.clone()], fault.message.clone())).collect()
}
