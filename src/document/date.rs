//! Days, months and years as authors write them: `2021-11-12`, `2021-11`, `2021`.
//!
//! In: the text, or numbers.
//! Out: a date of the Gregorian calendar, or why it is none.
//! Not: times of day, which are accepted and left aside: nothing that postil prints is finer than a day.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A day, a month or a year; the order is that of time, a year before its months.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Date {
    /// 0 to 9999.
    pub year: i16,
    /// 1 to 12.
    pub month: Option<i8>,
    /// 1 to 31.
    pub day: Option<i8>,
}

/// Why a text is no date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImpossibleDate {
    /// In the author's words.
    pub message: String,
}

impl Date {
    /// How dates are written.
    pub const HELP: &str = "write a day as `2026-11-23`, a month as `2026-11`, a year as `2026`";

    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, a time of day behind it left aside.
    ///
    /// # Errors
    /// When the text is not written so, or the day is not in the calendar.
    pub fn parse(written: &str) -> Result<Self, ImpossibleDate> {
        let day = written.trim().split(['T', 't', ' ']).next().unwrap_or_default();
        let parts: Vec<&str> = day.split('-').collect();
        let shaped = parts[0].len() == 4
            && parts[1..].iter().all(|part| part.len() == 2)
            && parts.len() <= 3
            && parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
        if !shaped {
            return Err(ImpossibleDate { message: format!("`{written}` is not a date") });
        }
        let number = |index: usize| parts.get(index).and_then(|part| part.parse::<i16>().ok());
        let date = Self {
            year: number(0).unwrap_or(0),
            month: number(1).map(|month| month as i8),
            day: number(2).map(|day| day as i8),
        };
        date.in_calendar()
    }

    fn in_calendar(self) -> Result<Self, ImpossibleDate> {
        jiff::civil::Date::new(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
            .map(|_| self)
            .map_err(|_| ImpossibleDate { message: format!("there is no {self}") })
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

/// As it is written in ISO 8601.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        self.month.map_or(Ok(()), |month| write!(f, "-{month:02}"))?;
        self.day.map_or(Ok(()), |day| write!(f, "-{day:02}"))
    }
}

#[cfg(test)]
mod tests {
    use super::Date;

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
        let message = |written| Date::parse(written).map_err(|fault| fault.message);
        assert_eq!(message("2021-02-30"), Err("there is no 2021-02-30".into()));
        assert_eq!(message("2021-13"), Err("there is no 2021-13".into()));
        assert_eq!(message("12 November"), Err("`12 November` is not a date".into()));
        assert_eq!(message("2021-1-5"), Err("`2021-1-5` is not a date".into()));
    }
}
