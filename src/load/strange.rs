//! Warnings about files that are hardly meant to be published: pages of HTML, programs, keys, drawings with scripts.
//!
//! In: the files that would be copied. In `static/` pages and programs are meant as they are; keys and passwords are
//! not, wherever they stand.
//! Out: warnings.

use super::beneath;
use super::file::nowhere;
use super::naming::{Strange, strange};
use super::tree::Tree;
use crate::report::{Code, Diagnostic};
use std::io::Read;
use std::path::Path;

/// As much of a drawing as is searched for scripts.
const MOST_BYTES: u64 = 8 << 20;

/// Warns of what a site would publish as it is.
pub fn files(root: &Path, tree: &Tree) -> Vec<Diagnostic> {
    let copied = tree.assets.iter().map(|path| (path, true)).chain(tree.statics.iter().map(|path| (path, false)));
    copied.filter_map(|(path, beside)| warning(root, path, beside)).collect()
}

fn warning(root: &Path, path: &str, beside: bool) -> Option<Diagnostic> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let is = match strange(name)? {
        Strange::Page if beside => "a page of HTML, published with its scripts as it is",
        Strange::Program if beside => "a program, published as it is",
        Strange::Key if is_key(root, path) => "a key by its name, published as it is",
        Strange::Secret => "a file of secrets by its name, published as it is",
        Strange::Drawing if beside && has_script(root, path) => "a drawing with a script, published as it is",
        _ => return None,
    };
    let help = match strange(name)? {
        Strange::Key | Strange::Secret => "take it out of the site",
        _ => "take it out of `content/`, or put it into `static/` if it is meant",
    };
    Some(nowhere(path, Code::StrangeFile, format!("`{path}` is {is}")).help(help))
}

/// Warns of a page kept of a source that is published with its scripts: they would run as the site's own.
pub fn kept(root: &Path, path: &str) -> Option<Diagnostic> {
    if strange(path.rsplit('/').next().unwrap_or(path)) != Some(Strange::Page) || !has_script(root, path) {
        return None;
    }
    let message = format!("`{path}` is a page of HTML with a script, published as it is");
    let help =
        "save it without scripts or keep its text as `.txt`, or write `publish = false` in its source's `archive`";
    Some(nowhere(path, Code::StrangeFile, message).help(help))
}

/// A file with the ending of a key is none when it begins as an archive does: presentations of one program end so.
fn is_key(root: &Path, path: &str) -> bool {
    !start(root, path, 4).starts_with(b"PK")
}

fn has_script(root: &Path, path: &str) -> bool {
    let text = String::from_utf8_lossy(&start(root, path, MOST_BYTES)).to_ascii_lowercase();
    text.contains("<script") || text.contains("javascript:") || has_handler(&text)
}

/// Whether there is an attribute such as `onload=`.
fn has_handler(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memmem::find_iter(bytes, b"on").any(|at| {
        let blank_before = at > 0 && (bytes[at - 1].is_ascii_whitespace() || matches!(bytes[at - 1], b'"' | b'\''));
        let letters = bytes[at + 2..].iter().take_while(|byte| byte.is_ascii_lowercase()).count();
        let rest = text[at + 2 + letters..].trim_start();
        blank_before && letters > 2 && rest.starts_with('=') && rest[1..].trim_start().starts_with(['"', '\''])
    })
}

/// The first bytes of a file; none when it cannot be read, which is said where it is copied.
fn start(root: &Path, path: &str, most: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    if let Ok((file, _)) = beneath::open(root, Path::new(path)) {
        let _ = file.take(most).read_to_end(&mut bytes);
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::has_handler;

    #[test]
    fn handlers_are_told_from_words() {
        assert!(has_handler("<svg onload=\"x\">"));
        assert!(has_handler("<svg a='1'onload = 'x'>"));
        assert!(!has_handler("<text>it is on = off, one=\"1\"</text><g font=\"x\" fonts=\"y\"/>"));
    }
}
