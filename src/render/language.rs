//! Languages and dates as pages show them.

use super::views::DateView;
use crate::cite::Style;
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

/// Writes dates as the citations of the site write them: one page has them in one way.
#[derive(Debug, Clone, Copy)]
pub struct Dates<'s>(pub &'s Style);

impl Dates<'_> {
    /// A date for templates.
    pub fn of(self, date: Date) -> DateView {
        let counted = |part: Option<i8>| part.and_then(|part| u8::try_from(part).ok());
        let words = self.0.date(date.year, counted(date.month), counted(date.day));
        DateView { iso: date.to_string(), text: words.unwrap_or_else(|| date.text()) }
    }

    /// A date as a source gives it: ISO, or words that are shown as they are.
    pub fn written(self, written: &str) -> DateView {
        match Date::parse(written) {
            Ok(parsed) => self.of(parsed),
            Err(_) => DateView { iso: written.to_owned(), text: written.to_owned() },
        }
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
