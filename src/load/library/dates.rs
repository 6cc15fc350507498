//! Dates of sources: the forms of EDTF (ISO 8601-2, levels 0 and 1) that a reference needs.
//!
//! In: `2021`, `2021-11`, `2021-11-10`, `-0043` (44 BC), ranges with `/`, open ends, seasons `2021-21` … `2021-24`, `?`
//! `~` `%` for circa, `199X` for a decade; or the numbers of CSL-JSON.
//! Out: CSL dates.
//! Not: times of day, which are taken off, and words in any language: a literal date is kept as it is by the caller.

use ::citationberg::json::{DateValue, VecDate, VecDateRange};

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

/// One date of a range.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Point {
    /// Year, month from 1, day from 1, as far as known; never empty.
    parts: Vec<i16>,
    season: Option<i16>,
    circa: bool,
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
        return Ok(value(vec![first.parts], first.season, first.circa));
    };
    if is_open(end) {
        return Ok(value(vec![first.parts, vec![0]], first.season, first.circa));
    }
    let last = point(end)?;
    if first.season.is_some() || last.season.is_some() {
        return seasons(first, &last);
    }
    if last.parts < first.parts[..first.parts.len().min(last.parts.len())].to_vec() {
        return Err(DateError::Backwards);
    }
    let circa = first.circa || last.circa;
    if last.parts == first.parts {
        return Ok(value(vec![first.parts], first.season, circa));
    }
    Ok(value(vec![first.parts, last.parts], first.season, circa))
}

/// A date from numbers as CSL-JSON gives them: one or two lists of year, month, day; zeros at the end mean unknown.
///
/// # Errors
/// [`DateError`] when a list is empty, too long, or names an impossible day.
pub fn from_parts(ranges: &[Vec<i64>], season: Option<String>, circa: bool) -> Result<DateValue, DateError> {
    let mut season = season;
    let mut dates = Vec::new();
    for (index, parts) in ranges.iter().enumerate() {
        if index == 1 && parts.iter().all(|part| *part == 0) {
            dates.push(vec![0]);
            continue;
        }
        let point = checked(&with_seasons(parts))?;
        if index == 0 && season.is_none() {
            season = point.season.map(|number| number.to_string());
        }
        dates.push(point.parts);
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
    match text.trim().to_lowercase().as_str() {
        "spring" | "21" | "1" => "1".to_owned(),
        "summer" | "22" | "2" => "2".to_owned(),
        "autumn" | "fall" | "23" | "3" => "3".to_owned(),
        "winter" | "24" | "4" => "4".to_owned(),
        _ => text.trim().to_owned(),
    }
}

/// The number of a month by its name or its first letters, in small letters, in the languages of most libraries.
pub fn month(text: &str) -> Option<u8> {
    const NAMES: [&[&str]; 12] = [
        &["january", "jan", "januar", "jänner", "janvier", "enero", "gennaio", "janeiro", "januari", "января"],
        &["february", "feb", "februar", "février", "febrero", "febbraio", "fevereiro", "februari", "февраля"],
        &["march", "mar", "märz", "mars", "marzo", "março", "maart", "марта"],
        &["april", "apr", "avril", "abril", "aprile", "апреля"],
        &["may", "mai", "mayo", "maggio", "maio", "mei", "maj", "мая"],
        &["june", "jun", "juni", "juin", "junio", "giugno", "junho", "июня"],
        &["july", "jul", "juli", "juillet", "julio", "luglio", "julho", "июля"],
        &["august", "aug", "août", "agosto", "augustus", "augusti", "августа"],
        &["september", "sep", "sept", "septembre", "septiembre", "settembre", "setembro", "сентября"],
        &["october", "oct", "oktober", "okt", "octobre", "octubre", "ottobre", "outubro", "октября"],
        &["november", "nov", "novembre", "noviembre", "novembro", "ноября"],
        &["december", "dec", "dezember", "dez", "décembre", "diciembre", "dicembre", "dezembro", "декабря"],
    ];
    NAMES.iter().zip(1..).find(|(names, _)| names.contains(&text)).map(|(_, number)| number)
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
fn seasons(first: Point, last: &Point) -> Result<DateValue, DateError> {
    let circa = first.circa || last.circa;
    let parts = |point: &Point| {
        let mut parts = point.parts.clone();
        parts.extend(point.season.map(|season| season + 20));
        parts
    };
    let (start, end) = (parts(&first), parts(last));
    match start.cmp(&end) {
        std::cmp::Ordering::Less => Ok(value(vec![start, end], None, circa)),
        std::cmp::Ordering::Equal => Ok(value(vec![first.parts], first.season, circa)),
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
fn point(text: &str) -> Result<Point, DateError> {
    let trimmed = text.trim_end_matches(['?', '~', '%']);
    let circa = trimmed.len() < text.len();
    let day = match trimmed.split_once(['T', ' ']) {
        Some((day, time)) if day.len() >= 10 && time.contains(':') => day,
        _ => trimmed,
    };
    let (sign, digits) = match day.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (-1, rest),
        None => (1, day),
    };
    let mut numbers = Vec::new();
    for (index, part) in digits.split('-').enumerate() {
        let width = if index == 0 { 1..=5 } else { 1..=2 };
        if !width.contains(&part.len()) || !part.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(DateError::Form);
        }
        let number: i64 = part.parse().map_err(|_| DateError::Form)?;
        // In ISO 8601 the year 0 is 1 BC; CSL has no year 0.
        numbers.push(match index {
            0 if sign < 0 || number == 0 => -number - 1,
            _ => number,
        });
    }
    if numbers.iter().skip(1).any(|number| *number == 0) {
        return Err(DateError::Impossible("months and days begin at 1".to_owned()));
    }
    Ok(Point { circa, ..checked(&numbers)? })
}

/// CSL-JSON's months 13 to 16 are seasons, as EDTF's 21 to 24.
fn with_seasons(parts: &[i64]) -> Vec<i64> {
    parts
        .iter()
        .enumerate()
        .map(|(index, part)| if index == 1 && (13..=16).contains(part) { part + 8 } else { *part })
        .collect()
}

/// Year, month and day as numbers that a calendar has; a month of 21 to 24 is a season.
fn checked(numbers: &[i64]) -> Result<Point, DateError> {
    let known = numbers.iter().skip(1).position(|part| *part == 0).map_or(numbers.len(), |index| index + 1);
    let numbers = &numbers[..known];
    let year = *numbers.first().ok_or(DateError::Form)?;
    if numbers.len() > 3 {
        return Err(DateError::Form);
    }
    let mut point = Point { parts: vec![i16::try_from(year).map_err(|_| DateError::Form)?], ..Point::default() };
    let Some(&month) = numbers.get(1) else { return Ok(point) };
    if (21..=24).contains(&month) {
        point.season = i16::try_from(month - 20).ok();
        return Ok(point);
    }
    if !(1..=12).contains(&month) {
        return Err(DateError::Impossible(format!("there is no month {month}")));
    }
    point.parts.extend(i16::try_from(month));
    let Some(&day) = numbers.get(2) else { return Ok(point) };
    let last = last_day(year, month);
    if !(1..=last).contains(&day) {
        return Err(DateError::Impossible(format!("month {month} of {year} has {last} days")));
    }
    point.parts.extend(i16::try_from(day));
    Ok(point)
}

/// The number of days of a month in the proleptic Gregorian calendar.
fn last_day(year: i64, month: i64) -> i64 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
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
