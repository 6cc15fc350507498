//! Words of authors as a terminal may show them: nothing in them moves the cursor, changes colours or turns the
//! direction.
//!
//! Control characters become their pictures (`␛`), marks that turn the direction of writing become `�`, as in the
//! source lines that are shown. Line feeds and tabs stay. What is printed for programs is not changed here.

use std::borrow::Cow;
use std::path::Path;

/// The text without what a terminal would obey.
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|one| picture(one).is_some()) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(|one| picture(one).unwrap_or(one)).collect())
}

/// A path in which every byte can be told: controls and what is no UTF-8 as escapes (`caf\xe9.md`).
pub fn path(path: &Path) -> String {
    let mut text = String::new();
    for chunk in path.as_os_str().as_encoded_bytes().utf8_chunks() {
        for one in chunk.valid().chars() {
            if one.is_control() { text.extend(one.escape_debug()) } else { text.push(one) }
        }
        text.extend(chunk.invalid().iter().map(|byte| format!("\\x{byte:02x}")));
    }
    text
}

/// JSON with what a terminal would obey as escapes: to programs it is the same, and it may be looked at.
pub fn escaped(json: &str) -> String {
    json.chars().fold(String::with_capacity(json.len()), |mut all, one| {
        match picture(one) {
            Some(_) => all.extend(['\\', 'u'].into_iter().chain(format!("{:04x}", u32::from(one)).chars())),
            None => all.push(one),
        }
        all
    })
}

/// What is shown in place of a character that a terminal would obey.
fn picture(one: char) -> Option<char> {
    match one {
        '\n' | '\t' => None,
        '\u{7F}' => Some('\u{2421}'),
        '\0'..='\u{1F}' => char::from_u32(0x2400 + one as u32),
        '\u{80}'..='\u{9F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => Some('\u{FFFD}'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{escaped, path, visible};

    #[test]
    fn a_terminal_is_told_nothing_by_authors() {
        assert_eq!(visible("a\u{1b}[31mb\u{9b}2J\u{7f}\r\n\tc\u{202e}d"), "a␛[31mb�2J␡␍\n\tc�d");
        assert_eq!(escaped("\"a\u{9b}2J\u{202e}\"\n"), "\"a\\u009b2J\\u202e\"\n");
        assert_eq!(path("a\nb/é.md".as_ref()), "a\\nb/é.md");
        assert!(matches!(visible("plain — «слова»\n"), std::borrow::Cow::Borrowed(_)));
    }

    #[cfg(unix)]
    #[test]
    fn a_name_that_is_not_utf_8_shows_its_bytes() {
        use std::os::unix::ffi::OsStrExt;
        let name = std::ffi::OsStr::from_bytes(b"caf\xe9.md");
        assert_eq!(path(name.as_ref()), "caf\\xe9.md");
    }
}
