//! Languages and dates as pages show them.

use super::views::DateView;
use crate::load::document::Date;

/// `rtl` for languages and scripts that are written from right to left, else `ltr`.
pub fn direction(lang: &str) -> &'static str {
    const LANGUAGES: [&str; 14] =
        ["ar", "arc", "ckb", "dv", "fa", "ha-arab", "he", "ks", "nqo", "ps", "sd", "ug", "ur", "yi"];
    const SCRIPTS: [&str; 8] = ["arab", "hebr", "syrc", "thaa", "nkoo", "adlm", "rohg", "samr"];
    let lower = lang.to_ascii_lowercase();
    let mut parts = lower.split('-');
    let primary = parts.next().unwrap_or_default();
    let script = parts.find(|part| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_alphabetic()));
    let leftward = match script {
        Some(script) => SCRIPTS.contains(&script),
        None => LANGUAGES.contains(&primary),
    };
    if leftward { "rtl" } else { "ltr" }
}

/// A date for templates.
pub fn date(date: Date) -> DateView {
    DateView { iso: date.to_string(), text: date.text() }
}

/// A date as a source gives it: ISO, or words that are shown as they are.
pub fn written_date(written: &str) -> DateView {
    match Date::parse(written) {
        Ok(parsed) => date(parsed),
        Err(_) => DateView { iso: written.to_owned(), text: written.to_owned() },
    }
}

#[cfg(test)]
mod tests {
    use super::direction;

    #[test]
    fn the_script_decides_before_the_language() {
        for (lang, expected) in [("ar", "rtl"), ("he-IL", "rtl"), ("az-Arab", "rtl"), ("ur-Latn", "ltr"), ("en", "ltr")]
        {
            assert_eq!(direction(lang), expected, "{lang}");
        }
    }
}
