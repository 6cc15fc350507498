//! Values that are numbers in CSL's sense, and those that only hayagriva takes for such.
//!
//! In: a number variable's text. Out: the text, with a sign that keeps hayagriva from reading `Winter 2021` or `math/0211159` as
//! a number; and for numbers with a hyphen in them, which hayagriva prints with a dash, the two spellings.

use hayagriva::citationberg::json::Value;

use super::signs::NO_NUMBER;

/// CSL's number variables, but for pages and locators.
const VARIABLES: [&str; 13] = [
    "chapter-number",
    "collection-number",
    "edition",
    "issue",
    "number",
    "number-of-pages",
    "number-of-volumes",
    "part-number",
    "printing-number",
    "section",
    "supplement-number",
    "version",
    "volume",
];

/// The text of a variable, so that it passes for a number only if it is one.
pub fn honest(variable: &str, text: String) -> String {
    let claims = VARIABLES.contains(&variable) && text.contains(|c: char| c.is_ascii_digit());
    if claims && !is_number(&text) { text + NO_NUMBER } else { text }
}

/// How a number with a hyphen is printed, and how it is meant: as written, since only pages are ranges in CSL.
pub fn hyphened(variable: &str, value: &Value) -> Option<(String, String)> {
    match value {
        Value::String(text) if VARIABLES.contains(&variable) && text.contains('-') && is_number(text) => {
            Some((text.replace('-', "–"), text.clone()))
        }
        _ => None,
    }
}

/// Whether a text is a number in CSL's sense (1.0.2, "Number"): digits, with letters before or after them, several of them
/// joined by a comma, a hyphen or an ampersand.
fn is_number(text: &str) -> bool {
    let joint = |c: char| matches!(c, ',' | '-' | '–' | '&');
    text.split(joint).all(|part| {
        let rest = part.trim().trim_start_matches(char::is_alphabetic);
        let after = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        after.len() < rest.len() && after.chars().all(char::is_alphabetic)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_numbers() {
        for text in ["2", "2b", "L2", "2, 3", "2-4", "2 & 3", "s2-42", "88-352", "71"] {
            assert!(is_number(text), "{text}");
        }
        for text in ["Winter 2021", "math/0211159", "CS 8163", "RM-3420-PR", "4.1.0", "2nd ed.", ""] {
            assert!(!is_number(text), "{text}");
        }
    }

    #[test]
    fn hyphens_are_kept() {
        let value = Value::String("s2-42".to_owned());
        assert_eq!(hyphened("volume", &value), Some(("s2–42".to_owned(), "s2-42".to_owned())));
        assert_eq!(hyphened("page", &value), None);
    }
}
