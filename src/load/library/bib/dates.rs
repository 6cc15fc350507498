//! The date fields of a `.bib` entry.
//!
//! In: BibLaTeX's `date`, `urldate`, `eventdate`, `origdate` in ISO form, else `year`, `month`, `day`. A `year` is free
//! text in BibTeX: `1850-51` is two years, `c1988` stays as it is written.
//! Out: CSL dates. A day that does not exist is a fault, and so is what cannot be used.

use ::citationberg::json::DateValue;

use super::super::Fault;
use super::super::dates::{self, DateError};
use super::latex::{self, LatexStyle};
use super::months::{self, Day};
use super::raw::RawRecord;
use crate::report::Code;

/// The date of `PREFIXdate`, else of `PREFIXyear`, `PREFIXmonth`, `PREFIXday`; `prefix` is empty for the date of
/// publication.
pub fn read(record: &RawRecord, prefix: &str, faults: &mut Vec<Fault>) -> Option<DateValue> {
    let field = |name: &str| format!("{prefix}{name}");
    let whole = field("date");
    if let Some(latex) = record.raw(&whole) {
        // In a date `~` says about, elsewhere it is a space.
        let date = latex::verbatim(latex);
        return match dates::parse(&date) {
            Ok(date) => Some(date),
            Err(DateError::Impossible(why)) if numbers(&date).is_none() => {
                impossible(&date, why, record, &whole, faults)
            }
            Err(_) => free(&plain(latex), record, &whole, faults),
        };
    }
    let [year, month, day] = ["year", "month", "day"].map(field);
    let Some(latex) = record.raw(&year) else {
        for field in [&month, &day] {
            if let Some(text) = record.raw(field) {
                left_out(record, field, format!("`{text}` of `{}` has no `{year}` beside it", record.key), faults);
            }
        }
        return None;
    };
    let span = match (numbers(&latex::verbatim(latex)), record.raw(&month), record.raw(&day)) {
        (Some(Years { first, last }), Some(_), _) => match months(record, &month, &day, faults) {
            Some((start, end)) => spanned(first, last, start, end),
            None => return free(&plain(latex), record, &year, faults),
        },
        (_, None, None) => return free(&plain(latex), record, &year, faults),
        (None, ..) => {
            for field in [&month, &day].into_iter().filter(|field| record.raw(field).is_some()) {
                let message = format!(
                    "`{}` of `{}` cannot be joined to `{}`",
                    plain(record.raw(field)?),
                    record.key,
                    plain(latex)
                );
                left_out(record, field, message, faults);
            }
            return free(&plain(latex), record, &year, faults);
        }
        (Some(_), None, Some(text)) => {
            let message = format!("the day `{}` of `{}` has no month beside it", plain(text), record.key);
            left_out(record, &day, message, faults);
            return free(&plain(latex), record, &year, faults);
        }
    };
    match dates::parse(&span) {
        Ok(date) => Some(date),
        Err(DateError::Impossible(why)) => impossible(&span, why, record, &month, faults),
        Err(DateError::Backwards | DateError::Form) => {
            left_out(record, &month, format!("`{span}` of `{}` is not a date", record.key), faults);
            free(&plain(latex), record, &year, faults)
        }
    }
}

/// The text of a field with plain spaces.
fn plain(latex: &str) -> String {
    latex::decode(latex, LatexStyle::Plain).replace('\u{a0}', " ")
}

fn left_out(record: &RawRecord, field: &str, message: String, faults: &mut Vec<Fault>) {
    faults.push(Fault::new(Code::NotUnderstood, record.place(field), message).label("left out of the date"));
}

fn impossible<T>(written: &str, why: String, record: &RawRecord, field: &str, faults: &mut Vec<Fault>) -> Option<T> {
    let message = format!("`{written}` of `{}` is not a day of any calendar", record.key);
    faults.push(Fault::new(Code::ImpossibleDate, record.place(field), message).label(why));
    None
}

/// The months and days of an entry, from `month` and `day`.
fn months(record: &RawRecord, month: &str, day: &str, faults: &mut Vec<Fault>) -> Option<(Day, Option<Day>)> {
    let latex = record.raw(month)?;
    let Some((start, end)) = months::read(&plain(latex)) else {
        let message = format!("the month `{}` of `{}` is not understood", plain(latex), record.key);
        left_out(record, month, message, faults);
        return None;
    };
    let Some(text) = record.raw(day) else { return Some((start, end)) };
    match months::days(&plain(text)) {
        Some((first, last)) if start.day.is_none() && end.is_none() => {
            let with = |day| Day { day: Some(day), ..start };
            Some((with(first), last.map(with)))
        }
        Some((first, None)) if start.day == Some(first) => Some((start, end)),
        _ => {
            let message = format!("the day `{}` of `{}` is not understood", plain(text), record.key);
            left_out(record, day, message, faults);
            Some((start, end))
        }
    }
}

/// The ISO form of a date from its years and months; a range that goes back by months ends in the next year.
fn spanned(first: i32, last: Option<i32>, start: Day, end: Option<Day>) -> String {
    let iso = |year: i32, point: Day| {
        let sign = if year < 0 { "-" } else { "" };
        let day = point.day.map(|day| format!("-{day:02}")).unwrap_or_default();
        format!("{sign}{:04}-{:02}{day}", year.abs(), point.month)
    };
    match end {
        None => iso(first, start),
        Some(end) => {
            let turns = (end.month, end.day) < (start.month, start.day);
            format!("{}/{}", iso(first, start), iso(last.unwrap_or(first + i32::from(turns)), end))
        }
    }
}

/// What stands in `year` when it is one year or two.
struct Years {
    first: i32,
    last: Option<i32>,
}

/// `1850`, `-43`, `1850-51`, `1910--11`, `1910/1911`.
fn numbers(text: &str) -> Option<Years> {
    let text = text.trim();
    let (sign, rest) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let first = rest[..digits].parse::<i32>().ok().filter(|_| digits <= 4)? * sign;
    let behind = &rest[digits..];
    if behind.is_empty() {
        return Some(Years { first, last: None });
    }
    let end = behind.trim_start_matches(|sign: char| sign == ' ' || is_dash(sign));
    let joined = behind[..behind.len() - end.len()].contains(is_dash);
    if !joined || sign < 0 || digits != 4 || !end.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number = end.parse::<i32>().ok()?;
    let last = match end.len() {
        4 => number,
        2 if number == 0 && first % 100 == 99 => first + 1,
        2 => first / 100 * 100 + number,
        _ => return None,
    };
    (last > first).then_some(Years { first, last: Some(last) })
}

fn is_dash(sign: char) -> bool {
    matches!(sign, '-' | '–' | '—' | '/')
}

/// The date in a text for people: years as above, a day in ISO form, about a year, else the words as they are.
fn free(text: &str, record: &RawRecord, field: &str, faults: &mut Vec<Fault>) -> Option<DateValue> {
    match numbers(text) {
        Some(Years { first, last: None }) => {
            dates::parse(&format!("{}{:04}", if first < 0 { "-" } else { "" }, first.abs())).ok()
        }
        Some(Years { first, last: Some(last) }) => dates::parse(&format!("{first:04}/{last:04}")).ok(),
        // A year and two digits that are no later year would be taken for a month.
        None if text.matches('-').count() == 1 => Some(dates::literal(text)),
        None => match dates::parse(text) {
            Ok(date) => Some(date),
            Err(DateError::Impossible(why)) if field.ends_with("date") => impossible(text, why, record, field, faults),
            Err(_) => Some(dates::literal(text)).filter(|_| !text.is_empty()),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::parse_bib;
    use super::*;
    use ::citationberg::json::Value;

    /// The numbers of the date, or its words, and the messages.
    fn issued(fields: &str) -> (String, Vec<String>) {
        let parsed = parse_bib(&format!("@article{{k, title = {{T}}, {fields}}}"));
        let shown = match parsed.entries[0].item.0.get("issued") {
            Some(Value::Date(DateValue::DateParts { date_parts, literal: None, season, .. })) => {
                let one = |date: &Vec<i16>| date.iter().map(ToString::to_string).collect::<Vec<_>>().join("-");
                let parts = date_parts.0.iter().map(|date| one(&date.0)).collect::<Vec<_>>().join("/");
                parts + &season.as_ref().map(|season| format!(" season {season}")).unwrap_or_default()
            }
            Some(Value::Date(DateValue::DateParts { literal: Some(words), .. })) => format!("“{words}”"),
            _ => String::new(),
        };
        (shown, parsed.faults.into_iter().map(|fault| fault.message).collect())
    }

    #[test]
    fn composed_months() {
        for (fields, expected) in [
            ("year = 2013, month = \"9~\" # dec", "2013-12-9"),
            ("year = 2013, month = dec # \"~9\"", "2013-12-9"),
            ("year = 2013, month = jul # \"/\" # aug", "2013-7/2013-8"),
            ("year = 2013, month = \"23{--}27 \" # may", "2013-5-23/2013-5-27"),
            ("year = 2013, month = dec # \"/\" # jan", "2013-12/2014-1"),
            ("year = {2013/14}, month = dec # \"/\" # jan", "2013-12/2014-1"),
            ("year = 2013, month = \"22 \" # may", "2013-5-22"),
            ("year = 2013, month = 11, day = {3--5}", "2013-11-3/2013-11-5"),
            ("year = 2013, month = spring # \"\"", "2013 season 1"),
        ] {
            let (shown, messages) = issued(fields);
            assert_eq!(shown, expected, "{fields}");
            assert!(messages.iter().all(|message| message.contains("`spring` is not defined")), "{messages:?}");
        }
    }

    #[test]
    fn a_year_is_free_text() {
        for (fields, expected) in [
            ("year = {1850-51}", "1850/1851"),
            ("year = {1910--11}", "1910/1911"),
            ("year = {1910/11}", "1910/1911"),
            ("year = {1910-11}", "1910/1911"),
            ("year = {1910 – 1912}", "1910/1912"),
            ("year = {1999-00}", "1999/2000"),
            ("year = {1910-05}", "“1910-05”"),
            ("year = {c1988}", "“c1988”"),
            ("year = {1999?}", "1999"),
            ("year = {in press}", "“in press”"),
            ("year = {2021-11-10}", "2021-11-10"),
            ("date = {1910/11}", "1910/1911"),
            ("date = {1910--11}", "1910/1911"),
            ("date = {1910-11}", "1910-11"),
            ("year = {-43}", "-44"),
        ] {
            assert_eq!(issued(fields), (expected.to_owned(), Vec::new()), "{fields}");
        }
    }

    #[test]
    fn what_cannot_be_used_is_told() {
        for (fields, expected, message) in [
            ("year = 2013, month = {soon}", "2013", "the month `soon` of `k` is not understood"),
            ("year = 2013, month = 13", "2013", "the month `13` of `k` is not understood"),
            ("year = 2013, day = 5", "2013", "the day `5` of `k` has no month beside it"),
            ("year = {c1988}, month = may", "“c1988”", "`May` of `k` cannot be joined to `c1988`"),
            ("month = may", "", "`May` of `k` has no `year` beside it"),
            ("year = 2013, month = feb, day = 31", "", "`2013-02-31` of `k` is not a day of any calendar"),
        ] {
            assert_eq!(issued(fields), (expected.to_owned(), vec![message.to_owned()]), "{fields}");
        }
    }
}
