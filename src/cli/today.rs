//! The day on which somebody asks for something to be dated; `SOURCE_DATE_EPOCH` comes before the clock.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// `2026-11-24`, in UTC.
pub fn iso() -> String {
    let fixed = std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|seconds| seconds.parse::<u64>().ok());
    let seconds =
        fixed.unwrap_or_else(|| SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or(Duration::ZERO).as_secs());
    let days = i32::try_from(seconds / 86_400).unwrap_or(0);
    let epoch = jiff::civil::Date::constant(1970, 1, 1);
    epoch.checked_add(jiff::Span::new().days(days)).unwrap_or(epoch).to_string()
}
