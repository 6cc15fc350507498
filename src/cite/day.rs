//! A day, a month or a year in the words of a style's language, so that a page writes its dates as its citations do.
//!
//! In: a day, a month or a year.
//! Out: words.

use super::style::Style;
use crate::csl::{Date, Point};

impl Style {
    /// A date in words, such as `November 12, 2021` or `12 novembre 2021`; months and days count from 1. None where the
    /// language has no form of its own for dates.
    pub fn date(&self, year: i16, month: Option<u8>, day: Option<u8>) -> Option<String> {
        let start = Point { year: year.into(), month: month.unwrap_or_default(), day: day.unwrap_or_default() };
        let words = self.csl.date(Date { start, ..Date::default() });
        let words = words.trim_matches([' ', ',', '\u{a0}']);
        (!words.is_empty()).then(|| words.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_as_the_language_has_them() {
        for (locale, day, month, year) in [
            ("en-US", "November 12, 2021", "November 2021", "2021"),
            ("en-GB", "12 November 2021", "November 2021", "2021"),
            ("fr", "12 novembre 2021", "novembre 2021", "2021"),
            ("de", "12. November 2021", "November 2021", "2021"),
            ("ja", "2021年11月12日", "2021年11月", "2021年"),
        ] {
            let style = Style::named("chicago-notes", Some(locale)).expect("is there");
            let written = |month, day| style.date(2021, month, day).unwrap_or_default();
            assert_eq!([written(Some(11), Some(12)), written(Some(11), None), written(None, None)], [day, month, year]);
        }
    }
}
