//! The day on which somebody asks for something to be dated, in UTC.

use crate::document::Date;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// `2026-11-24`; `SOURCE_DATE_EPOCH` comes before the clock.
pub fn iso() -> String {
    day(fixed().unwrap_or_else(clock)).to_string()
}

/// The day after which nothing can have been: that of the clock, unless a later one is asked for.
pub fn date() -> Option<Date> {
    Date::parse(&day(fixed().map_or_else(clock, |fixed| fixed.max(clock()))).to_string()).ok()
}

/// The day on which a site is shown: that of `SOURCE_DATE_EPOCH`, else that of the clock.
pub fn shown() -> Option<Date> {
    Date::parse(&iso()).ok()
}

/// A day as it is typed.
pub fn parse(written: &str) -> Result<Date, String> {
    let day = Date::parse(written).ok().filter(|date| date.day.is_some());
    day.ok_or_else(|| format!("`{written}` is no day; write one as `2026-11-23`"))
}

fn fixed() -> Option<u64> {
    std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|seconds| seconds.parse().ok())
}

fn clock() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or(Duration::ZERO).as_secs()
}

fn day(seconds: u64) -> jiff::civil::Date {
    let days = i32::try_from(seconds / 86_400).unwrap_or(0);
    let epoch = jiff::civil::Date::constant(1970, 1, 1);
    epoch.checked_add(jiff::Span::new().days(days)).unwrap_or(epoch)
}
