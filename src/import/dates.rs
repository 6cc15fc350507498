//! Days as people and programs write them: `November 11, 2021 at 8:56 pm`, `11. November 2021`, `11/2021`,
//! `Thu, 11 Nov 2021 20:56:00 +0000`, `2021-11-11T20:56:00Z`.
//!
//! In: words. Out: the date in them; none where they say none, or more than a date and a time of day. `3/4/2021` is
//! none: it is two days, one on each side of an ocean.

use crate::document::Date;
use crate::words::fold;
use crate::words::lexicon::everywhere;

/// The date that a line consists of, with a time of day and a day of the week at most beside it.
pub fn date(line: &str) -> Option<Date> {
    let line = line.trim();
    if let Some(date) = iso(line) {
        return Some(date);
    }
    let parts = parts(line);
    let mut read = Read::default();
    for part in &parts {
        read.take(part)?;
    }
    read.date()
}

/// The first date that stands in a line.
pub fn date_in(line: &str) -> Option<Date> {
    let words: Vec<&str> = line.split_whitespace().collect();
    (0..words.len()).find_map(|at| {
        (1..=4)
            .rev()
            .find_map(|count| date(words.get(at..at + count)?.join(" ").trim_matches([',', '.', ';', '(', ')'])))
    })
}

fn iso(line: &str) -> Option<Date> {
    let day = line.split(['T', ' ']).next()?;
    let date = Date::parse(day).ok()?;
    let rest = line[day.len()..].trim_start_matches(['T', ' ']);
    let is_time = rest.is_empty() || rest.starts_with(|c: char| c.is_ascii_digit()) && rest.contains(':');
    (is_time && (date.day.is_some() || rest.is_empty())).then_some(date)
}

/// Words and numbers: `8:56pm` stays one, `11.11.2021` as well.
fn parts(line: &str) -> Vec<String> {
    let words = line.split([' ', ',', '\u{A0}', '\u{202F}', '|', '–', '—', '·']);
    words.map(|word| word.trim_matches(['.', '(', ')', ',']).to_owned()).filter(|word| !word.is_empty()).collect()
}

#[derive(Default)]
struct Read {
    year: Option<i16>,
    month: Option<i8>,
    day: Option<i8>,
    /// A time of day was read.
    timed: bool,
}

impl Read {
    /// Takes a part; none where it has no place in a date.
    fn take(&mut self, part: &str) -> Option<()> {
        let folded = fold(part);
        if is_time(&folded) || self.timed && is_zone(&folded) {
            self.timed = true;
            return Some(());
        }
        if self.month.is_none()
            && let Some(month) = everywhere().months.get(&folded)
        {
            self.month = month.parse().ok();
            return Some(());
        }
        if let Some((day, month, year)) = dotted(part) {
            let free = self.day.is_none() && self.month.is_none() && self.year.is_none();
            (self.day, self.month, self.year) = (Some(day), Some(month), Some(year));
            return free.then_some(());
        }
        let digits = folded.trim_end_matches(|c: char| c.is_alphabetic() || c == 'º' || c == 'ª');
        let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        let is_plain = digits.len() == folded.len();
        match digits.parse::<i16>() {
            Ok(year)
                if is_number && (is_plain || folded.ends_with("г") || folded.ends_with('р')) && digits.len() == 4 =>
            {
                self.year.replace(year).is_none().then_some(())
            }
            Ok(day) if is_number && (1..=31).contains(&day) && folded.len() <= 5 => {
                self.day.replace(day as i8).is_none().then_some(())
            }
            _ => {
                [&everywhere().calendar, &everywhere().times].iter().any(|words| words.contains(&folded)).then_some(())
            }
        }
    }

    fn date(self) -> Option<Date> {
        let date = Date { year: self.year?, month: self.month, day: self.day };
        (date.month.is_some() || date.day.is_none()).then_some(date)?.in_calendar().ok()
    }
}

/// `11.11.2021`, the day before the month, as dots have it everywhere.
fn dotted(part: &str) -> Option<(i8, i8, i16)> {
    let mut numbers = part.split('.');
    let (day, month, year) = (numbers.next()?, numbers.next()?, numbers.next()?);
    let is_date = numbers.next().is_none() && year.len() == 4;
    Some((day.parse().ok()?, month.parse().ok()?, year.parse().ok()?)).filter(|_| is_date)
}

/// `8:56`, `20:56:00`, `8:56pm`, `8.56pm`, `pm`, `8h56`.
fn is_time(word: &str) -> bool {
    let bare = word.trim_end_matches(['.']);
    if ["am", "pm", "a.m", "p.m", "uhr"].contains(&bare) {
        return true;
    }
    let digits = bare.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let numbers: Vec<&str> = digits.split([':', 'h']).collect();
    (2..=3).contains(&numbers.len())
        && numbers.iter().all(|number| (1..=2).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit()))
}

fn is_zone(word: &str) -> bool {
    let digits = word.trim_start_matches(['+', '-', '−']);
    matches!(word, "utc" | "gmt" | "z" | "est" | "edt" | "cet" | "cest" | "pst" | "pdt")
        || digits.len() < word.len() && digits.bytes().all(|b| b.is_ascii_digit() || b == b':')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_people_and_programs_write_them() {
        for (line, expected) in [
            ("November 11, 2021 at 8:56 pm", "2021-11-11"),
            ("11 November 2021", "2021-11-11"),
            ("Thu, 11 Nov 2021 20:56:00 +0000", "2021-11-11"),
            ("2021-11-11T20:56:00Z", "2021-11-11"),
            ("11. November 2021 um 20:56 Uhr", "2021-11-11"),
            ("11 novembre 2021 à 20h56", "2021-11-11"),
            ("11.11.2021", "2021-11-11"),
            ("May 2021", "2021-05"),
            ("November 11th, 2021", "2021-11-11"),
            ("11 ноября 2021 г. в 20:56", "2021-11-11"),
            ("2021", "2021"),
        ] {
            assert_eq!(date(line).map(|date| date.to_string()).as_deref(), Some(expected), "{line}");
        }
        for none in ["3/4/2021", "in November", "8th summit", "31 February 2021", "He came on 3 May 2021", "", "12"] {
            assert_eq!(date(none), None, "{none}");
        }
        let within = |line| date_in(line).map(|date| date.to_string());
        assert_eq!(within("By A. Name, 3 May 2021"), Some("2021-05-03".to_owned()));
    }
}
