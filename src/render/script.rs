//! Values as classic scripts, which a page can load from disk as well as from a host: one call of a function with a
//! name and a value.

use serde::Serialize;

/// The script that hands over a value under a name.
pub fn call(function: &str, name: &str, value: &impl Serialize) -> String {
    // Text from articles is data: JSON is a subset of JavaScript, and nothing of it stands inside of HTML.
    let json = serde_json::to_string(value).unwrap_or_else(|_| "null".to_owned());
    format!("{function}(\"{name}\",{json})\n")
}
