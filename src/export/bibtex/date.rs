//! CSL dates → BibLaTeX's dates: ISO 8601 with ranges, seasons and `~` for about.

use citationberg::json::{DateValue, VecDate, VecDateRange};

/// A date as a field has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum WrittenDate {
    /// `2021-11-10`, and the year alone when there is one.
    Date(String, Option<String>),
    /// Words.
    Literal(String),
}

/// The field of a date; none when it says nothing.
pub(super) fn of(date: &DateValue) -> Option<WrittenDate> {
    let (range, literal, season) = match date {
        DateValue::DateParts { date_parts, literal, season, .. } => (date_parts.clone(), literal, season),
        DateValue::Raw { raw, literal, season } => (VecDateRange::from(*raw), literal, season),
    };
    let Some(first) = range.0.first().filter(|first| !first.0.is_empty()) else {
        return literal.clone().map(WrittenDate::Literal);
    };
    let about = if date.is_approx() { "~" } else { "" };
    let start = iso(first, season.as_deref()) + about;
    let year = (first.0[0] > 0).then(|| first.0[0].to_string());
    Some(match range.0.get(1) {
        None => WrittenDate::Date(start, year),
        Some(end) if end.0.first().is_none_or(|year| *year == 0) => WrittenDate::Date(start + "/", year),
        Some(end) => WrittenDate::Date(format!("{start}/{}{about}", iso(end, None)), year),
    })
}

/// Year, month and day; CSL has no year 0, so that 44 BC is -44 there and -0043 here.
fn iso(date: &VecDate, season: Option<&str>) -> String {
    let mut parts = date.0.iter();
    let year = parts.next().copied().unwrap_or(1);
    let mut written = if year < 0 { format!("-{:04}", -(i32::from(year) + 1)) } else { format!("{year:04}") };
    let season = season.filter(|_| date.0.len() == 1).and_then(|season| season.parse::<u8>().ok());
    if let Some(season) = season.filter(|season| (1..=4).contains(season)) {
        written.push_str(&format!("-{}", season + 20));
    }
    for part in parts {
        written.push_str(&format!("-{part:02}"));
    }
    written.replace("-0000", "0000")
}
