//! Dates of sources: the forms of EDTF (ISO 8601-2, levels 0 and 1) that a reference needs.
//!
//! In: `2021`, `2021-11`, `2021-11-10`, `-0043` (44 BC), ranges with `/`, open ends, seasons `2021-21` … `2021-24`, `?`
//! `~` `%` for circa, `199X` for a decade; or the numbers of CSL-JSON.
//! Out: CSL dates. What a day is and whether the calendar has it is said by `document::Date`, for each end.
//! Not: times of day, which are taken off, and words in any language: a literal date is kept as it is by the caller.

use crate::document::{Date, NoDate};
use crate::words::fold;
use crate::words::lexicon::{everywhere, lexicon};
use ::citationberg::json::{DateValue, VecDate, VecDateRange};
use std::iter;

/// Why a date could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DateError {
    /// Not one of the forms.
    Form,
    /// A month or a day that no calendar has; the words say which.
    Impossible(String),
    /// The end of a range is before its start.
    Backwards,
}

/// One date of a range: a season has its year alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Dated {
    date: Date,
    season: Option<i16>,
    circa: bool,
}

impl From<NoDate> for DateError {
    fn from(none: NoDate) -> Self {
        match none {
            NoDate::Form => Self::Form,
            NoDate::Missing { why, .. } => Self::Impossible(why),
        }
    }
}

impl Dated {
    /// A date as it is written or numbered; a month of 21 to 24 is a season.
    fn of(date: Date) -> Result<Self, DateError> {
        if let Some(month @ 21..=24) = date.month {
            let date = Date { month: None, day: None, ..date };
            return Ok(Self { date, season: Some(i16::from(month) - 20), circa: false });
        }
        Ok(Self { date: date.in_calendar()?, season: None, circa: false })
    }

    /// Year, month and day as CSL has them, as far as they are known: in CSL there is no year 0, and -1 is 1 BC.
    fn parts(self) -> Vec<i16> {
        let year = if self.date.year > 0 { self.date.year } else { self.date.year.saturating_sub(1) };
        let rest = [self.date.month, self.date.day].into_iter().flatten().map(i16::from);
        iter::once(year).chain(rest).collect()
    }
}

/// A literal date such as `n.d.` or `circa 1850`.
pub fn literal(text: &str) -> DateValue {
    DateValue::DateParts {
        date_parts: VecDateRange(Vec::new()),
        literal: Some(text.to_owned()),
        season: None,
        circa: false,
    }
}

/// A date or range in the forms of EDTF.
///
/// # Errors
/// [`DateError`] when it is in none of the forms or such a day does not exist.
pub fn parse(text: &str) -> Result<DateValue, DateError> {
    let text = text.trim();
    let (start, end) = match text.split_once('/') {
        Some((start, end)) => (start.trim(), Some(end.trim())),
        None => (text, None),
    };
    if let (None, Some(range)) = (end, unspecified(text)) {
        return Ok(range);
    }
    if let Some(end) = end.filter(|end| is_open(start) && !is_open(end)) {
        // CSL has no range without a beginning.
        point(end)?;
        return Ok(literal(&format!("–{end}")));
    }
    let first = point(start)?;
    let Some(end) = end else {
        return Ok(value(vec![first.parts()], first.season, first.circa));
    };
    if is_open(end) {
        return Ok(value(vec![first.parts(), vec![0]], first.season, first.circa));
    }
    let last = point(end)?;
    if first.season.is_some() || last.season.is_some() {
        return seasons(first, last);
    }
    if first.date.is_after(last.date) {
        return Err(DateError::Backwards);
    }
    let circa = first.circa || last.circa;
    if last.date == first.date {
        return Ok(value(vec![first.parts()], first.season, circa));
    }
    Ok(value(vec![first.parts(), last.parts()], first.season, circa))
}

/// A date from numbers as CSL-JSON gives them: one or two lists of year, month, day; zeros at the end mean unknown.
///
/// # Errors
/// [`DateError`] when a list is empty, too long, or names an impossible day.
pub fn from_parts(ranges: &[Vec<i64>], season: Option<String>, circa: bool) -> Result<DateValue, DateError> {
    let mut season = season;
    let mut dates = Vec::new();
    for (index, parts) in ranges.iter().enumerate() {
        if !parts.is_empty() && parts.iter().all(|part| *part == 0) {
            dates.push(vec![0]);
            continue;
        }
        let point = numbered(parts)?;
        if index == 0 && season.is_none() {
            season = point.season.map(|number| number.to_string());
        }
        dates.push(point.parts());
    }
    if dates.is_empty() || dates.len() > 2 {
        return Err(DateError::Form);
    }
    Ok(DateValue::DateParts {
        date_parts: VecDateRange(dates.into_iter().map(VecDate).collect()),
        literal: None,
        season,
        circa,
    })
}

/// The number of a season by its English name, its CSL number or its EDTF number; other words are kept.
pub fn season(text: &str) -> String {
    let text = text.trim();
    match text {
        "21" | "1" => "1",
        "22" | "2" => "2",
        "23" | "3" => "3",
        "24" | "4" => "4",
        _ => lexicon("en").seasons.get(&fold(text)).unwrap_or(text),
    }
    .to_owned()
}

/// The number of a month by its name or its first letters, in any language that has its months in the lexicons.
pub fn month(text: &str) -> Option<u8> {
    everywhere().months.get(&fold(text))?.parse().ok()
}

fn value(dates: Vec<Vec<i16>>, season: Option<i16>, circa: bool) -> DateValue {
    let date_parts = VecDateRange(dates.into_iter().map(VecDate).collect());
    DateValue::DateParts { date_parts, literal: None, season: season.map(|number| number.to_string()), circa }
}

/// Whether the end of a range is open or unknown.
fn is_open(end: &str) -> bool {
    matches!(end, "" | ".." | "unknown" | "open")
}

/// A range from season to season; in CSL-JSON these stand in the place of months, since only one season can stand
/// beside the numbers.
fn seasons(first: Dated, last: Dated) -> Result<DateValue, DateError> {
    let circa = first.circa || last.circa;
    let parts = |point: Dated| {
        let mut parts = point.parts();
        parts.extend(point.season.map(|season| season + 20));
        parts
    };
    let (start, end) = (parts(first), parts(last));
    match start.cmp(&end) {
        std::cmp::Ordering::Less => Ok(value(vec![start, end], None, circa)),
        std::cmp::Ordering::Equal => Ok(value(vec![first.parts()], first.season, circa)),
        std::cmp::Ordering::Greater => Err(DateError::Backwards),
    }
}

/// `199X` and `19XX` (also `uu`): the decade or century, about.
fn unspecified(text: &str) -> Option<DateValue> {
    if text.len() != 4 || !text.is_ascii() {
        return None;
    }
    let known = text.trim_end_matches(['X', 'u']);
    if !(2..4).contains(&known.len()) || !known.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let fill = |digit: &str| format!("{known}{}", digit.repeat(4 - known.len())).parse::<i16>().ok();
    Some(value(vec![vec![fill("0")?], vec![fill("9")?]], None, false))
}

/// One date without `/`.
fn point(text: &str) -> Result<Dated, DateError> {
    let trimmed = text.trim_end_matches(['?', '~', '%']);
    let circa = trimmed.len() < text.len();
    let day = match trimmed.split_once(['T', ' ']) {
        Some((day, time)) if day.len() >= 10 && time.contains(':') => day,
        _ => trimmed,
    };
    Ok(Dated { circa, ..Dated::of(Date::read(day).ok_or(DateError::Form)?)? })
}

/// One date of CSL-JSON: year, month and day, of which zeros at the end are unknown. The months 13 to 16 are seasons, as
/// EDTF's 21 to 24.
fn numbered(numbers: &[i64]) -> Result<Dated, DateError> {
    let mut known = numbers.iter().enumerate().take_while(|(index, part)| *index == 0 || **part != 0);
    let mut next = || known.next().map(|(_, part)| *part);
    let (year, month, day, more) = (next().ok_or(DateError::Form)?, next(), next(), next());
    let month = month.map(|month| if (13..=16).contains(&month) { month + 8 } else { month });
    let small = |number: Option<i64>| number.map(i8::try_from).transpose();
    let year = i16::try_from(if year < 0 { year + 1 } else { year });
    match (year, small(month), small(day), more) {
        (Ok(year), Ok(month), Ok(day), None) => Dated::of(Date { year, month, day }),
        _ => Err(DateError::Form),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Vec<Vec<i16>> {
        match parse(text) {
            Ok(DateValue::DateParts { date_parts, .. }) => date_parts.0.into_iter().map(|date| date.0).collect(),
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn days_months_years_and_ranges() {
        assert_eq!(parts("2021"), [[2021]]);
        assert_eq!(parts("2021-11-10"), [[2021, 11, 10]]);
        assert_eq!(parts("2021-11-10T10:00:00Z"), [[2021, 11, 10]]);
        assert_eq!(parts("2021-11/2021-12"), [[2021, 11], [2021, 12]]);
        assert_eq!(parts("-0043-03-15"), [[-44, 3, 15]]);
        assert_eq!(parts("-0044-02-29"), [[-45, 2, 29]], "a leap year: 45 BC is the year -44");
        assert_eq!(parts("2021-1-5"), [[2021, 1, 5]]);
        assert_eq!(parts("2021/"), [[2021], [0]]);
        assert_eq!(parts("199X"), [[1990], [1999]]);
        assert_eq!(parts("1989/unknown"), [[1989], [0]]);
        assert_eq!(parts("2012-22/2012-23"), [[2012, 22], [2012, 23]]);
        assert_eq!(parse("/2003"), Ok(literal("–2003")));
        assert_eq!(parse("unknown/2003-05"), Ok(literal("–2003-05")));
        assert_eq!(parse("/soon"), Err(DateError::Form));
    }

    #[test]
    fn doubt_is_circa_and_a_season_is_a_season() {
        assert!(
            parse("1850~").unwrap().is_approx()
                && parse("1850?").unwrap().is_approx()
                && !parse("1850").unwrap().is_approx()
        );
        let DateValue::DateParts { season, .. } = parse("2021-22").unwrap() else { panic!() };
        assert_eq!(season.as_deref(), Some("2"));
    }

    #[test]
    fn days_that_do_not_exist() {
        assert_eq!(parse("2021-02-30"), Err(DateError::Impossible("month 2 of 2021 has 28 days".to_owned())));
        assert_eq!(parts("2000-02-29"), [[2000, 2, 29]]);
        assert!(matches!(parse("1900-02-29"), Err(DateError::Impossible(_))));
        assert!(matches!(parse("2021-17"), Err(DateError::Impossible(_))));
        assert_eq!(parse("2021/2020"), Err(DateError::Backwards));
        assert_eq!(parse("10 November 2021"), Err(DateError::Form));
        assert_eq!(parse(""), Err(DateError::Form));
    }
}
