//! A name as written (`notes/a.html`) → [`OutPath`], the only way to name an output file.
//!
//! What gets through stays inside the output folder and can be stored on every common file system: Linux, macOS,
//! Windows. Names are brought to NFC first, so that what is checked is what is written. Nothing is percent-decoded: a
//! name is a name, not a link. Whether two outputs collide is not asked here.

use serde::{Deserialize, Serialize};
use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// The most bytes that one part of a path may have, as common file systems have it.
pub const LONGEST_PART: usize = 255;
/// The most bytes that a whole path may have; leaves room for the folder that the site lies in.
pub const LONGEST_PATH: usize = 2000;

/// The path of an output file inside the output folder: relative, parts parted by `/`, NFC.
///
/// Ordered by bytes. Copying is cheap.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct OutPath(Arc<str>);

/// Why a text cannot name an output file; the message is for the author.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathFault {
    message: String,
}

impl OutPath {
    /// Checks `name` and brings it to NFC.
    ///
    /// # Errors
    ///
    /// For a name that could leave the output folder or that some common file system cannot hold.
    pub fn new(name: &str) -> Result<Self, PathFault> {
        if is_plain(name) {
            return Ok(Self(name.into()));
        }
        let is_normal = name.is_ascii() || is_nfc_quick(name.chars()) == IsNormalized::Yes;
        let name: Arc<str> = if is_normal { name.into() } else { name.nfc().collect::<String>().into() };
        check_whole(&name)?;
        for part in name.split('/') {
            check_part(&name, part)?;
        }
        Ok(Self(name))
    }

    /// The path with `/` between its parts, never empty, never with `/` at an end.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The folder of the file, without a closing `/`; `None` when it lies at the top of the site.
    pub fn parent(&self) -> Option<&str> {
        self.0.rsplit_once('/').map(|(folder, _)| folder)
    }

    /// The last part of the path.
    pub fn file_name(&self) -> &str {
        self.0.rsplit_once('/').map_or(&*self.0, |(_, name)| name)
    }

    /// The folders that the file lies in, the outermost first: `a/b/c.html` gives `a`, `a/b`.
    pub fn folders(&self) -> impl Iterator<Item = &str> {
        self.0.match_indices('/').map(|(at, _)| &self.0[..at])
    }
}

impl TryFrom<String> for OutPath {
    type Error = PathFault;

    fn try_from(name: String) -> Result<Self, PathFault> {
        Self::new(&name)
    }
}

impl From<OutPath> for String {
    fn from(path: OutPath) -> Self {
        path.as_str().to_owned()
    }
}

impl Borrow<str> for OutPath {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for OutPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl PathFault {
    /// A fault told by a whole message.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into() }
    }

    fn of(name: &str, why: impl fmt::Display) -> Self {
        let shown: String = name.chars().take(200).flat_map(char::escape_debug).collect();
        Self { message: format!("`{shown}` cannot be the path of an output file: {why}") }
    }

    /// What is wrong, in the author's words.
    pub fn message(&self) -> &str {
        &self.message
    }
}

impl fmt::Display for PathFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for PathFault {}

/// Whether nothing is to be said of a name: most have letters and digits of ASCII, hyphens and single dots.
fn is_plain(name: &str) -> bool {
    let mut length = 0;
    let is_fine = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'/');
    let is_part = |part: &str| {
        length += part.len() + 1;
        let kept = part.get(..3).is_some_and(|start| DEVICES.iter().any(|name| start.eq_ignore_ascii_case(name)));
        !part.is_empty() && part.len() <= LONGEST_PART && !part.ends_with('.') && !kept
    };
    name.bytes().all(is_fine) && name.split('/').all(is_part) && length <= LONGEST_PATH
}

/// What the names begin with that Windows keeps for devices.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "com", "lpt"];

fn check_whole(name: &str) -> Result<(), PathFault> {
    if name.is_empty() {
        return Err(PathFault::of(name, "it is empty"));
    }
    if name.len() > LONGEST_PATH {
        return Err(PathFault::of(name, format_args!("it is longer than {LONGEST_PATH} bytes")));
    }
    if name.starts_with('/') {
        return Err(PathFault::of(name, "it starts with `/`; paths are counted from the output folder"));
    }
    if name.contains('\\') {
        return Err(PathFault::of(name, "it has a backslash; folders are parted by `/`"));
    }
    let bytes = name.as_bytes();
    if bytes.len() > 1 && bytes[0].is_ascii_alphabetic() && bytes[1] == b':' {
        return Err(PathFault::of(name, "it starts with a drive letter"));
    }
    Ok(())
}

fn check_part(name: &str, part: &str) -> Result<(), PathFault> {
    let fault = |why: fmt::Arguments<'_>| Err(PathFault::of(name, why));
    if part.is_empty() {
        return fault(format_args!("a part of it is empty"));
    }
    if is_dots(part) {
        return fault(format_args!("`{part}` could lead out of the output folder"));
    }
    if let Some(control) = part.chars().find(|c| c.is_control()) {
        return fault(format_args!("it has the control character U+{:04X}", control as u32));
    }
    if let Some(sign) = part.chars().find(|c| "<>:\"|?*".contains(*c)) {
        return fault(format_args!("`{sign}` cannot stand in a file name on every system"));
    }
    if part.ends_with(['.', ' ']) {
        return fault(format_args!("`{part}` ends with a dot or a space, which some systems drop"));
    }
    if is_reserved(part) {
        return fault(format_args!("`{part}` is a name that Windows keeps for devices"));
    }
    if part.len() > LONGEST_PART {
        return fault(format_args!("a part of it is longer than {LONGEST_PART} bytes"));
    }
    Ok(())
}

/// Whether the part is `.` or `..`, or would be read as such by a server that decodes `%2e`.
fn is_dots(part: &str) -> bool {
    let decoded = part.to_ascii_lowercase().replace("%2e", ".");
    decoded == "." || decoded == ".."
}

/// The device names of Windows, alone or with an ending; see "Naming Files, Paths, and Namespaces" in Microsoft's
/// manual.
fn is_reserved(part: &str) -> bool {
    let base = part.split('.').next().unwrap_or(part).trim_end_matches(' ').to_ascii_uppercase();
    if matches!(base.as_str(), "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$") {
        return true;
    }
    let number = base.strip_prefix("COM").or_else(|| base.strip_prefix("LPT"));
    number.is_some_and(|rest| {
        let mut chars = rest.chars();
        matches!((chars.next(), chars.next()), (Some('0'..='9' | '¹' | '²' | '³'), None))
    })
}

#[cfg(test)]
mod tests {
    use std::path::{Component, Path};

    use proptest::prelude::*;

    use super::*;

    fn why(name: &str) -> String {
        OutPath::new(name).expect_err(name).to_string()
    }

    #[test]
    fn ordinary_names_pass() {
        for name in [
            "a.html",
            "notes/a.html",
            ".well-known/x",
            "дом/лес.html",
            "a b/c.txt",
            "-x",
            "console.html",
            "com10",
            "..a",
            "a..b",
            "100%",
        ] {
            assert_eq!(OutPath::new(name).expect(name).as_str(), name);
        }
    }

    #[test]
    fn each_refusal_says_why() {
        assert_eq!(why(""), "`` cannot be the path of an output file: it is empty");
        assert_eq!(
            why("/etc/passwd"),
            "`/etc/passwd` cannot be the path of an output file: it starts with `/`; paths are counted from the output folder"
        );
        assert!(why("a/../../b").ends_with("`..` could lead out of the output folder"));
        assert!(why("./a").ends_with("`.` could lead out of the output folder"));
        assert!(why("%2E./a").ends_with("`%2E.` could lead out of the output folder"));
        assert!(why("a//b").ends_with("a part of it is empty"));
        assert!(why("a/").ends_with("a part of it is empty"));
        assert!(why("a\\b").ends_with("folders are parted by `/`"));
        assert!(why("c:/x").ends_with("it starts with a drive letter"));
        assert!(why("a/b:c").ends_with("`:` cannot stand in a file name on every system"));
        assert!(why("a\0b").ends_with("control character U+0000"));
        assert!(why("a\u{85}b").ends_with("control character U+0085"));
        assert!(why("a./b").ends_with("ends with a dot or a space, which some systems drop"));
        assert!(why("a ").ends_with("ends with a dot or a space, which some systems drop"));
        for name in ["CON", "nul.html", "x/Aux.tar.gz", "com1", "LPT³.txt", "prn .txt", "conin$"] {
            assert!(why(name).ends_with("is a name that Windows keeps for devices"), "{name}");
        }
        assert!(why(&"x".repeat(256)).ends_with("longer than 255 bytes"));
        assert!(why(&"x/".repeat(1001)).ends_with("longer than 2000 bytes"));
        assert!(OutPath::new(&"x".repeat(255)).is_ok());
    }

    #[test]
    fn names_are_composed_before_they_are_checked() {
        assert_eq!(OutPath::new("cafe\u{301}").expect("fits"), OutPath::new("café").expect("fits"));
    }

    #[test]
    fn folders_run_from_the_outside_in() {
        let path = OutPath::new("a/b/c.html").expect("fits");
        assert_eq!(path.folders().collect::<Vec<_>>(), ["a", "a/b"]);
        assert_eq!((path.parent(), path.file_name()), (Some("a/b"), "c.html"));
        assert_eq!(OutPath::new("c.html").expect("fits").parent(), None);
    }

    proptest! {
        #[test]
        fn a_path_never_leaves_the_folder(name in r"([a-z.]|\.\.|/|\\|:|%2e|\PC|\s|\x00){0,12}") {
            if let Ok(path) = OutPath::new(&name) {
                prop_assert!(Path::new(path.as_str()).components().all(|c| matches!(c, Component::Normal(_))));
                prop_assert!(Path::new("/root").join(path.as_str()).starts_with("/root"));
                prop_assert_eq!(OutPath::new(path.as_str()), Ok(path.clone()));
            }
        }
    }
}
