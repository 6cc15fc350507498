//! A source's dates as they are meant: days, months, seasons and years, ranges, and words.
//!
//! In: a date variable of CSL-JSON. Out: a [`When`], and what hayagriva is told in its place: hayagriva panics at ranges,
//! ignores words and prints seasons and years BC otherwise than CSL asks, so it only learns that there is a date and which year
//! it is. [`print`] prints it.

mod print;

pub use print::print;

use hayagriva::citationberg::json::{DateValue, Value, VecDate, VecDateRange};
use std::hash::{Hash, Hasher};

use super::fingerprint::Digest;
use super::markup;

/// CSL's date variables.
pub const VARIABLES: [&str; 6] = ["accessed", "available-date", "event-date", "issued", "original-date", "submitted"];

/// A date.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum When {
    /// In the words of the source, such as `early 11th century`.
    Words(String),
    /// A point in time.
    At(Point),
    /// From one point to another, or on and on.
    Range(Point, Option<Point>),
}

/// A year, with as much more as is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub struct Point {
    /// Negative before Christ; there is no year 0.
    pub year: i16,
    /// From 1.
    pub month: Option<u8>,
    /// From 1.
    pub day: Option<u8>,
    /// From 1, spring; only without month.
    pub season: Option<u8>,
}

impl When {
    /// The date and whether it is uncertain; nothing when the value tells none.
    pub fn of(value: &Value) -> Option<(When, bool)> {
        match value {
            Value::Date(DateValue::DateParts { date_parts, literal, season, circa }) => {
                let points = &date_parts.0;
                let when = match points.first().and_then(|parts| Point::of(&parts.0, season.as_deref())) {
                    Some(start) => When::between(start, points.get(1).map(|parts| Point::of(&parts.0, None))),
                    None => When::words(literal.as_deref()?)?,
                };
                Some((when, *circa))
            }
            Value::Date(DateValue::Raw { raw, season, .. }) => {
                let numbers = |date: &hayagriva::citationberg::json::FixedDate| {
                    let more =
                        [date.month, date.day].into_iter().map_while(|part| part.map(|part| i16::from(part) + 1));
                    std::iter::once(date.year).chain(more).collect::<Vec<_>>()
                };
                let start = Point::of(&numbers(&raw.start), season.as_deref())?;
                Some((When::between(start, raw.end.map(|end| Point::of(&numbers(&end), None))), raw.start.circa))
            }
            Value::String(text) => Some((written(text).or_else(|| When::words(text))?, text.contains('~'))),
            Value::Number(year) => {
                Some((When::At(Point { year: i16::try_from(*year).ok()?, ..Point::default() }), false))
            }
            Value::Names(_) => None,
        }
    }

    fn words(text: &str) -> Option<When> {
        let words = markup::clean(text.trim());
        (!words.is_empty()).then_some(When::Words(words))
    }

    #[expect(clippy::option_option, reason = "no end, an open end, an end")]
    fn between(start: Point, end: Option<Option<Point>>) -> When {
        match end {
            Some(end) if end != Some(start) => When::Range(start, end),
            _ => When::At(start),
        }
    }

    /// The first point, if it is not in words.
    pub fn start(&self) -> Option<Point> {
        match self {
            When::Words(_) => None,
            When::At(point) | When::Range(point, _) => Some(*point),
        }
    }

    /// What hayagriva is told: a single date. Ranges and words have a year that only equal ones share, so that it takes
    /// sources for ambiguous when they are.
    pub fn stand_in(&self, circa: bool) -> Value {
        let parts = match self {
            When::At(point) => point.numbers(),
            other => {
                let mut digest = Digest::default();
                other.hash(&mut digest);
                vec![20_000 + (digest.finish() % 12_000) as i16]
            }
        };
        value(parts, circa)
    }

    /// What decides the order of references; nothing for words.
    pub fn for_order(&self, circa: bool) -> Option<Value> {
        Some(value(self.start()?.numbers(), circa))
    }
}

impl Point {
    fn of(parts: &[i16], season: Option<&str>) -> Option<Point> {
        let mut point = Point { year: *parts.first().filter(|year| **year != 0)?, ..Point::default() };
        match parts.get(1).copied().unwrap_or(0) {
            // A month above 12 is a season, as in CSL (13 to 16) and EDTF (21 to 24).
            month @ (13..=16 | 21..=24) => point.season = Some(((month - 1) % 4 + 1) as u8),
            month @ 1..=12 => {
                point.month = Some(month as u8);
                point.day = parts.get(2).filter(|day| (1..=31).contains(*day)).map(|day| *day as u8);
            }
            _ => {
                point.season =
                    season.and_then(|text| text.trim().parse().ok()).filter(|season| (1..=4).contains(season));
            }
        }
        Some(point)
    }

    fn numbers(self) -> Vec<i16> {
        let more = [self.month, self.day].into_iter().map_while(|part| part.map(i16::from));
        std::iter::once(self.year).chain(more).collect()
    }
}

fn value(parts: Vec<i16>, circa: bool) -> Value {
    let date_parts = VecDateRange(vec![VecDate(parts)]);
    Value::Date(DateValue::DateParts { date_parts, literal: None, season: None, circa })
}

/// A date written as text: `2021`, `2021-11`, `2021-11-10`, `2021-11/2021-12`, with a `~` for circa.
fn written(text: &str) -> Option<When> {
    let point = |text: &str| -> Option<Point> {
        let text = text.trim().trim_end_matches(['~', '?']);
        let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
        let numbers: Option<Vec<i16>> = digits.split('-').map(|part| part.parse().ok()).collect();
        let mut numbers = numbers?;
        *numbers.first_mut()? *= sign;
        Point::of(&numbers, None)
    };
    match text.split_once('/') {
        Some((start, end)) => Some(When::between(point(start)?, Some(point(end)))),
        None => Some(When::At(point(text)?)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn when(json: &str) -> Option<When> {
        let item: super::super::Item = serde_json::from_str(&format!("{{\"issued\":{json}}}")).unwrap();
        When::of(&item.0["issued"]).map(|(when, _)| when)
    }

    #[test]
    fn every_way_to_write_a_date() {
        let year = |year| Point { year, ..Point::default() };
        assert_eq!(when("{\"date-parts\":[[1776],[1789]]}"), Some(When::Range(year(1776), Some(year(1789)))));
        assert_eq!(when("{\"date-parts\":[[2021],[0]]}"), Some(When::Range(year(2021), None)));
        let literal = "{\"date-parts\":[],\"literal\":\"n.d.\"}";
        assert_eq!(when(literal), Some(When::Words("n.d.".into())));
        let winter = Point { season: Some(4), ..year(1967) };
        assert_eq!(when("{\"date-parts\":[[1967]],\"season\":\"4\"}"), Some(When::At(winter)));
        assert_eq!(when("{\"date-parts\":[[1967,24]]}"), Some(When::At(winter)));
        let text = Value::String("spring of 1968".into());
        assert_eq!(When::of(&text), Some((When::Words("spring of 1968".into()), false)));
        assert_eq!(When::of(&Value::Number(1984)), Some((When::At(year(1984)), false)));
    }

    #[test]
    fn equal_ranges_have_equal_stand_ins() {
        let range = |from, to| {
            When::Range(Point { year: from, ..Point::default() }, Some(Point { year: to, ..Point::default() }))
        };
        assert_eq!(range(1776, 1789).stand_in(false), range(1776, 1789).stand_in(false));
        assert_ne!(range(1776, 1789).stand_in(false), range(1776, 1788).stand_in(false));
    }
}
