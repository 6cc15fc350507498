//! Days, months and years: `2021-11-12`, `2021-11`, `2021`. There is no other reader of them, and no other calendar.
//!
//! In: the text.
//! Out: a date of the Gregorian calendar, or why it is none.
//! Not: times of day, which are accepted and left aside: nothing that postil prints is finer than a day; ranges,
//! seasons and doubt, which sources alone have (`load::library::dates`), and what CSL makes of a date (`csl::item`).

use super::Fault;
use crate::report::Code;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::ops::Range;

/// A day, a month or a year; the order is that of time, a year before its months.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Date {
    /// As in ISO 8601: 0 is 1 BC. Authors write 0 to 9999.
    pub year: i16,
    /// 1 to 12.
    pub month: Option<i8>,
    /// 1 to 31.
    pub day: Option<i8>,
}

/// Why a text is no date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoDate {
    /// It is not written as one.
    Form,
    /// The calendar has no such day or month.
    Missing {
        /// The date as it would be written.
        date: Date,
        /// What the calendar has.
        why: String,
    },
}

impl Date {
    /// How dates are written.
    pub const HELP: &str = "write a day as `2026-11-23`, a month as `2026-11`, a year as `2026`";

    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, a time of day behind it left aside.
    ///
    /// # Errors
    /// When the text is not written so, or the day is not in the calendar.
    pub fn parse(written: &str) -> Result<Self, NoDate> {
        let day = written.trim().split(['T', 't', ' ']).next().unwrap_or_default();
        let in_full = |date: &Self| (0..=9999).contains(&date.year) && date.to_string() == day;
        Self::read(day).filter(in_full).ok_or(NoDate::Form)?.in_calendar()
    }

    /// The same with fewer digits, more for the year, or a year before Christ: `850`, `2021-1-5`, `-0043`; not yet held
    /// against the calendar.
    pub fn read(written: &str) -> Option<Self> {
        let (before, digits) = written.strip_prefix(['-', '\u{2212}']).map_or((false, written), |rest| (true, rest));
        let mut parts = digits.split('-');
        let year: i16 = number(parts.next()?, 5)?;
        let [month, day] = [parts.next(), parts.next()];
        let [month, day] = [month.map(|part| number(part, 2)), day.map(|part| number(part, 2))];
        let known = parts.next().is_none() && month != Some(None) && day != Some(None);
        let year = if before { -year } else { year };
        known.then_some(Self { year, month: month.flatten(), day: day.flatten() })
    }

    /// The date, if the calendar has it.
    ///
    /// # Errors
    /// When it has not.
    pub fn in_calendar(self) -> Result<Self, NoDate> {
        let Some(month) = self.month else { return Ok(self) };
        let missing = |why| Err(NoDate::Missing { date: self, why });
        if month == 0 || self.day == Some(0) {
            return missing("months and days begin at 1".to_owned());
        }
        // The calendar is the same every 400 years; jiff knows the years to 9999 alone.
        let Ok(first) = jiff::civil::Date::new(self.year.rem_euclid(400), month, 1) else {
            return missing(format!("there is no month {month}"));
        };
        let last = first.days_in_month();
        match self.day {
            Some(day) if !(1..=last).contains(&day) => {
                missing(format!("month {month} of {} has {last} days", self.year))
            }
            _ => Ok(self),
        }
    }

    /// The next day; none of what is no day, or the last.
    pub fn next(self) -> Option<Self> {
        let day = jiff::civil::Date::new(self.year, self.month?, self.day?).ok()?.tomorrow().ok()?;
        Some(Self { year: day.year(), month: Some(day.month()), day: Some(day.day()) })
    }

    /// Whether all of it comes after a day: 2026 does not come after 23 November 2026.
    pub fn is_after(self, day: Self) -> bool {
        let first = (self.year, self.month.unwrap_or(1), self.day.unwrap_or(1));
        let same = (day.year, day.month.unwrap_or(12), day.day.unwrap_or(31));
        first > same
    }

    /// `23 November 2026`, `November 2026` or `2026`.
    pub fn text(self) -> String {
        let month = self.month.and_then(|month| MONTHS.get(month as usize - 1));
        match (self.day, month) {
            (Some(day), Some(month)) => format!("{day} {month} {}", self.year),
            (None, Some(month)) => format!("{month} {}", self.year),
            _ => self.year.to_string(),
        }
    }
}

/// The months in English.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn number<T: std::str::FromStr>(digits: &str, most: usize) -> Option<T> {
    let plain = (1..=most).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|_| plain)
}

impl NoDate {
    /// What is told of the text that is none.
    pub fn message(&self, written: &str) -> String {
        match self {
            Self::Form => format!("`{written}` is not a date"),
            Self::Missing { date, .. } => format!("there is no {date}"),
        }
    }

    /// The fault of a value that is none.
    pub fn fault(self, written: &str, span: Range<usize>) -> Fault {
        let fault = Fault::new(Code::ImpossibleDate, span, self.message(written)).help(Date::HELP);
        match self {
            Self::Form => fault,
            Self::Missing { why, .. } => fault.label(why),
        }
    }
}

/// As it is written in ISO 8601.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{:04}", if self.year < 0 { "-" } else { "" }, self.year.unsigned_abs())?;
        self.month.map_or(Ok(()), |month| write!(f, "-{month:02}"))?;
        self.day.map_or(Ok(()), |day| write!(f, "-{day:02}"))
    }
}

#[cfg(test)]
mod tests {
    use super::{Date, NoDate};

    #[test]
    fn dates_read_as_they_are_written() {
        for written in ["2021", "2021-11", "2021-11-12"] {
            assert_eq!(Date::parse(written).map(|date| date.to_string()), Ok(written.to_owned()));
        }
        assert_eq!(Date::parse("2021-11-12T10:00:00Z").map(Date::text), Ok("12 November 2021".into()));
    }

    #[test]
    fn a_year_comes_after_a_day_when_all_of_it_does() {
        let date = |written| Date::parse(written).expect("is a date");
        let day = date("2026-12-31");
        assert_eq!(day.next(), Some(date("2027-01-01")));
        let after =
            ["2027", "2027-01", "2027-01-01", "2026", "2026-12", "2026-12-31"].map(|later| date(later).is_after(day));
        assert_eq!(after, [true, true, true, false, false, false]);
    }

    #[test]
    fn impossible_days_are_refused() {
        let message = |written| Date::parse(written).map_err(|none| none.message(written));
        assert_eq!(message("2021-02-30"), Err("there is no 2021-02-30".into()));
        assert_eq!(message("2021-13"), Err("there is no 2021-13".into()));
        assert_eq!(message("12 November"), Err("`12 November` is not a date".into()));
        for loose in ["2021-1-5", "850", "-0043", "12021", "2021-", "2021-01-05-01"] {
            assert_eq!(message(loose), Err(format!("`{loose}` is not a date")));
        }
    }

    #[test]
    fn fewer_digits_and_years_before_christ_are_read_where_sources_have_them() {
        let read = |written| Date::read(written).map(|date| date.to_string());
        for (written, date) in
            [("2021-1-5", "2021-01-05"), ("850", "0850"), ("-0043-03", "-0043-03"), ("\u{2212}43", "-0043")]
        {
            assert_eq!(read(written).as_deref(), Some(date));
        }
        for none in ["", "-", "2021-", "2021--1", "99999", "2021-001", "+2021", "2021-01-05-01", "20x1"] {
            assert_eq!(read(none), None, "{none}");
        }
    }

    #[test]
    fn there_is_one_calendar_for_all_years() {
        let why = |written| match Date::read(written).map(Date::in_calendar) {
            Some(Err(NoDate::Missing { why, .. })) => why,
            other => format!("{other:?}"),
        };
        assert_eq!(why("2021-02-30"), "month 2 of 2021 has 28 days");
        assert_eq!(why("1900-02-29"), "month 2 of 1900 has 28 days");
        assert_eq!(why("-0043-02-29"), "month 2 of -43 has 28 days");
        assert_eq!(why("2021-17"), "there is no month 17");
        assert_eq!(why("2021-00"), "months and days begin at 1");
        for day in ["2000-02-29", "-0044-02-29", "12021-12-31"] {
            assert!(Date::read(day).is_some_and(|date| date.in_calendar().is_ok()), "{day}");
        }
    }
}
