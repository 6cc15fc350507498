//! The day on which somebody asks for something to be dated; `SOURCE_DATE_EPOCH` comes before the clock.

/// `2026-11-24`, in the time zone of the system, or in UTC from `SOURCE_DATE_EPOCH`.
pub fn iso() -> String {
    let epoch = std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|seconds| seconds.parse::<i64>().ok());
    let fixed = epoch.and_then(|seconds| jiff::Timestamp::from_second(seconds).ok());
    let date = match fixed {
        Some(timestamp) => timestamp.to_zoned(jiff::tz::TimeZone::UTC).date(),
        None => jiff::Zoned::now().date(),
    };
    date.to_string()
}
