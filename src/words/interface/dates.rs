//! Days, months and years in the words of a language, as CLDR has them.
//!
//! Digits are those of all other numbers on a page. A language that CLDR does not know has dates in English, as its
//! other words.

use super::{FALLBACK, Interface};
use crate::document::Date;
use icu_calendar::{Date as Day, Gregorian};
use icu_datetime::FixedCalendarDateTimeFormatter as Formatter;
use icu_datetime::fieldsets::{YM, YMD};
use std::sync::PoisonError;

impl Interface {
    /// A date in words: `29 ноября 2026 г.`, `novembre 2026`, `2026`.
    pub fn date(&self, date: Date) -> String {
        let known = self.dates.read().unwrap_or_else(PoisonError::into_inner).get(&date).cloned();
        known.unwrap_or_else(|| {
            let words = self.words_of(date);
            self.dates.write().unwrap_or_else(PoisonError::into_inner).insert(date, words.clone());
            words
        })
    }

    fn words_of(&self, date: Date) -> String {
        let languages = self.tags().chain([FALLBACK]);
        let words = languages.filter_map(|lang| in_words(lang, date)).find(|words| !is_nobodys(words));
        words.unwrap_or_else(|| date.text())
    }
}

fn in_words(lang: &str, date: Date) -> Option<String> {
    let Some(month) = date.month else { return Some(year(lang, date)) };
    // A month and a year of Brazil have a pattern that ICU4X 2.4 cannot carry out; Portugal writes the same words.
    let is_brazilian = date.day.is_none() && super::primary(lang) == "pt";
    let locale = super::parts::locale(if is_brazilian { "pt-PT" } else { lang })?;
    let month = u8::try_from(month).ok()?;
    let day = date.day.map_or(Some(1), |day| u8::try_from(day).ok())?;
    let first = Day::try_new_gregorian(i32::from(date.year), month, day).ok()?;
    if date.day.is_none() {
        let formatter = Formatter::<Gregorian, _>::try_new((&locale).into(), YM::long()).ok()?;
        return Some(formatter.format(&first).to_string());
    }
    let formatter = Formatter::<Gregorian, _>::try_new((&locale).into(), YMD::long()).ok()?;
    let words = formatter.format(&first).to_string();
    // French counts the first day of a month, and no other.
    let is_first_in_french = day == 1 && super::primary(lang) == "fr";
    Some(words.strip_prefix("1 ").filter(|_| is_first_in_french).map(|rest| format!("1er {rest}")).unwrap_or(words))
}

/// A year alone: its digits, and the word for it where that always stands there.
fn year(lang: &str, date: Date) -> String {
    match super::primary(lang).as_str() {
        "ja" | "zh" => format!("{}年", date.year),
        "ko" => format!("{}년", date.year),
        _ => date.year.to_string(),
    }
}

/// Whether these are the words of no language: months are called `M11` where CLDR has no name for them.
fn is_nobodys(words: &str) -> bool {
    let mut places = words.match_indices('M').map(|(at, _)| &words[at + 1..]);
    places.any(|rest| rest.len() > 1 && rest.bytes().take(2).all(|byte| byte.is_ascii_digit()))
}
