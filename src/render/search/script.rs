//! The files of the index: classic scripts, each a call of `postilSearch` with a name and a value.

use crate::address::OutPath;
use crate::render::script;
use serde::Serialize;

/// The script that hands over a value under a name.
pub fn call(name: &str, value: &impl Serialize) -> String {
    script::call("postilSearch", name, value)
}

/// A file of the index.
pub fn path(name: &str) -> OutPath {
    OutPath::new(&format!("search/{name}.js")).expect("letters, digits and hyphens make a path")
}

/// Whether a path is that of some article's script.
pub fn is_entry(path: &str) -> bool {
    let name = path.strip_prefix("search/").and_then(|name| name.strip_suffix(".js"));
    name.is_some_and(|name| name.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Where the script of the N-th article is published.
pub fn entry_path(number: usize) -> OutPath {
    path(&number.to_string())
}
