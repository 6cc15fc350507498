//! Dates as CSL-JSON has them: a point or a range, a season, doubt, or words.
//!
//! In: the parts of a date, or its words.
//! Out: a date that can be printed and sorted.
//! Not: `document::Date`, a point of the calendar. This one is CSL's own vocabulary, in which a season stands where a
//! month does, an unknown part is 0, there is no year 0, and nothing is refused: what cannot be is left out.

use crate::words::lexicon::lexicon;

/// A day, a month or a year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Point {
    /// The year; negative before Christ, 0 when it is not known.
    pub year: i32,
    /// The month from 1, the season as 13 to 16 (spring first), 0 when it is not known.
    pub month: u8,
    /// The day from 1, 0 when it is not known.
    pub day: u8,
}

/// A date.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Date {
    /// The date, or the first of a range.
    pub start: Point,
    /// The last of a range; year 0 when the range is open.
    pub end: Option<Point>,
    /// Whether it is a guess (specification: `is-uncertain-date`).
    pub circa: bool,
    /// A season in words.
    pub season: Option<String>,
    /// Words that stand for the date.
    pub literal: Option<String>,
}

impl Point {
    /// A point of time from the numbers of `date-parts`: year, month, day; what cannot be is left out.
    pub fn of(parts: &[i64]) -> Point {
        let part = |index: usize| parts.get(index).copied().unwrap_or_default();
        let year = i32::try_from(part(0)).unwrap_or_default();
        let (month, day) = match (part(1), part(2)) {
            (month @ 1..=12, day @ 1..=31) => (month, day),
            (month @ 1..=16, _) => (month, 0),
            (season @ 17..=24, _) => ((season - 13) % 4 + 13, 0),
            _ => (0, 0),
        };
        Point { year, month: month as u8, day: day as u8 }
    }
}

impl Date {
    /// A date from the lists of `date-parts`: one, or two for a range.
    pub fn of(parts: &[Vec<i64>]) -> Date {
        let start = parts.first().map(|parts| Point::of(parts)).unwrap_or_default();
        Date { start, end: parts.get(1).map(|parts| Point::of(parts)), ..Date::default() }
    }

    /// A date in words.
    pub fn literal(words: impl Into<String>) -> Date {
        Date { literal: Some(words.into()), ..Date::default() }
    }

    /// Whether it says nothing at all.
    pub fn is_blank(&self) -> bool {
        self.start == Point::default()
            && self.end.is_none()
            && self.season.is_none()
            && self.literal.as_ref().is_none_or(|words| words.trim().is_empty())
    }

    /// A date as people write it: `2003-05-12`, `2003/2005`, `12 May 2003`; else its words.
    pub fn read(written: &str) -> Date {
        let written = written.trim();
        let (written, circa) = match written.strip_suffix(['?', '~']) {
            Some(rest) => (rest, true),
            None => (written, false),
        };
        let range = written.split_once('/').and_then(|(start, end)| Some((iso(start)?, Some(iso(end)?))));
        let read = range.or_else(|| Some((iso(written)?, None))).or_else(|| Some((spoken(written)?, None)));
        match read {
            Some((start, end)) => Date { start, end, circa, ..Date::default() },
            None => Date::literal(written),
        }
    }

    /// Characters in the order of time, also before Christ; the words of a date that has no numbers.
    pub(in crate::csl) fn key(&self) -> String {
        let point =
            |point: Point| format!("{:08}{:02}{:02}", i64::from(point.year) + 10_000_000, point.month, point.day);
        if self.start.year == 0 {
            return self.literal.clone().unwrap_or_default();
        }
        match self.end {
            Some(end) => format!("{}{}", point(self.start), point(end)),
            None => point(self.start),
        }
    }
}

/// `2003`, `-0043`, `2003-05`, `2003-05-12`, the latter with a time behind it.
fn iso(written: &str) -> Option<Point> {
    let written = written.trim();
    let written = written.split_once('T').map_or(written, |(date, _)| date);
    let (sign, digits) = match written.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, written),
    };
    let mut parts = Vec::new();
    for part in digits.split('-') {
        if part.is_empty() || part.len() > 5 || !part.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        parts.push(part.parse::<i64>().ok()?);
    }
    parts[0] *= sign;
    (parts.len() <= 3).then(|| Point::of(&parts)).filter(|point| point.year != 0)
}

/// English dates in words: `12 May 2003`, `May 12, 2003`, `May 2003`, and with slashes `5/12/2003`.
fn spoken(written: &str) -> Option<Point> {
    let words: Vec<&str> = written.split([' ', ',', '/']).filter(|word| !word.is_empty()).collect();
    if words.len() < 2 || words.len() > 3 {
        return None;
    }
    let (mut year, mut month, mut day) = (None, None, None);
    let slashes = written.contains('/');
    for word in &words {
        let lower = word.to_lowercase();
        let named = lexicon("en").months.iter().find(|(name, _)| lower.starts_with(name));
        match (named, word.parse::<i64>()) {
            (Some((_, number)), _) => month = number.parse().ok(),
            (None, Ok(number)) if word.len() >= 3 => year = Some(number),
            (None, Ok(number)) if slashes && month.is_none() => month = Some(number),
            (None, Ok(number)) => day = Some(number),
            (None, Err(_)) => return None,
        }
    }
    Some(Point::of(&[year?, month?, day.unwrap_or_default()]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_people_write_them() {
        let point = |year, month, day| Point { year, month, day };
        assert_eq!(Date::read("2003-05-12").start, point(2003, 5, 12));
        assert_eq!(Date::read("May 12, 2003").start, point(2003, 5, 12));
        assert_eq!(Date::read("-0043").start, point(-43, 0, 0));
        assert_eq!(Date::read("2003/2005").end, Some(point(2005, 0, 0)));
        assert!(Date::read("1850?").circa);
        assert_eq!(Date::read("in press").literal.as_deref(), Some("in press"));
    }

    #[test]
    fn seasons_stand_where_months_do() {
        assert_eq!(Point::of(&[2003, 21]).month, 13);
        assert_eq!(Point::of(&[2003, 99]).month, 0);
    }

    #[test]
    fn dates_before_christ_come_first() {
        let key = |year| Date::of(&[vec![year]]).key();
        assert!(key(-100) < key(-44) && key(-44) < key(1) && key(1) < key(2003));
    }
}
