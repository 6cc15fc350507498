//! Words of authors as a terminal may show them: nothing in them moves the cursor, changes colours or turns the
//! direction.
//!
//! Control characters become their pictures (`␛`), marks that turn the direction of writing become `�`, as in the
//! source lines that are shown. Line feeds and tabs stay. What is printed for programs is not changed here.

use std::borrow::Cow;

/// The text without what a terminal would obey.
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|one| picture(one).is_some()) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(|one| picture(one).unwrap_or(one)).collect())
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
    use super::{escaped, visible};

    #[test]
    fn a_terminal_is_told_nothing_by_authors() {
        assert_eq!(visible("a\u{1b}[31mb\u{9b}2J\u{7f}\r\n\tc\u{202e}d"), "a␛[31mb�2J␡␍\n\tc�d");
        assert_eq!(escaped("\"a\u{9b}2J\u{202e}\"\n"), "\"a\\u009b2J\\u202e\"\n");
        assert!(matches!(visible("plain — «слова»\n"), std::borrow::Cow::Borrowed(_)));
    }
}
