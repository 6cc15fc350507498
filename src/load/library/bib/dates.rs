//! The date fields of an entry come in, CSL dates go out: BibLaTeX's `date`, `urldate`, `eventdate`, `origdate` in ISO form, else `year`, `month`, `day`.
//! Words in a year are a literal date; a day that does not exist is a fault.

use ::citationberg::json::DateValue;

use super::super::Fault;
use super::super::dates::{self, DateError};
use super::latex::{self, Style};
use super::raw::Record;

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// The date of `PREFIXdate`, else of `PREFIXyear`, `PREFIXmonth`, `PREFIXday`; `prefix` is empty for the date of publication.
pub fn read(record: &Record, prefix: &str, faults: &mut Vec<Fault>) -> Option<DateValue> {
    let field = |name: &str| format!("{prefix}{name}");
    let whole = field("date");
    if let Some(text) = text(record, &whole) {
        return told(&text, record, &whole, faults);
    }
    let year = text(record, &field("year"))?;
    let written = match text(record, &field("month")).and_then(|month| month_and_day(&month)) {
        None => year.clone(),
        Some((month, in_month)) => {
            let day = text(record, &field("day")).and_then(|day| day.parse::<u8>().ok()).or(in_month);
            day.map_or(format!("{year}-{month:02}"), |day| format!("{year}-{month:02}-{day:02}"))
        }
    };
    told(&written, record, &field("year"), faults)
}

fn text(record: &Record, field: &str) -> Option<String> {
    // In a date `~` says about, elsewhere it is a space.
    let date = latex::verbatim(record.raw(field)?);
    if dates::parse(&date) != Err(DateError::Form) {
        return Some(date);
    }
    let text = latex::decode(record.raw(field)?, Style::Plain).replace('\u{a0}', " ");
    Some(text).filter(|text| !text.is_empty())
}

fn told(written: &str, record: &Record, field: &str, faults: &mut Vec<Fault>) -> Option<DateValue> {
    let slashed = written.replace(['–', '—'], "/");
    match dates::parse(&slashed) {
        Ok(date) => Some(date),
        Err(DateError::Form) => Some(dates::literal(written)),
        Err(DateError::Impossible(why)) => {
            faults.push(
                Fault::new(
                    record.place(field),
                    format!("`{written}` of `{}` is not a day of any calendar", record.key),
                )
                .label(why),
            );
            None
        }
        Err(DateError::Backwards) => {
            faults.push(Fault::new(
                record.place(field),
                format!("`{written}` of `{}` ends before it begins", record.key),
            ));
            None
        }
    }
}

/// `5`, `may`, `May`, `Spring`, `12 May`, `May 12`: the month, 21 to 24 for seasons, and the day.
fn month_and_day(text: &str) -> Option<(u8, Option<u8>)> {
    let mut month = None;
    let mut day = None;
    for word in text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let lower = word.to_lowercase();
        let named = || MONTHS.iter().position(|name| lower.starts_with(name)).map(|index| index + 1);
        let season = || {
            dates::season(&lower)
                .parse::<usize>()
                .ok()
                .filter(|_| !lower.starts_with(|sign: char| sign.is_ascii_digit()))
                .map(|number| number + 20)
        };
        match lower.parse::<u8>() {
            Ok(number) if month.is_none() && text.trim() == word => month = Some(number),
            Ok(number) if month.is_none() && !text.chars().any(char::is_alphabetic) => month = Some(number),
            Ok(number) => day = day.or(Some(number)),
            Err(_) => month = month.or_else(|| season().or_else(named).and_then(|number| u8::try_from(number).ok())),
        }
    }
    month.map(|month| (month, day))
}
