//! The words of a month or a day as `.bib` files have them.
//!
//! In: `jul`, `9 December`, `Jul/Aug`, `23–27 May`, `30 April – 2 May`, `Spring`.
//! Out: one or two months, each with its day. A number beside a month's name is a day, whatever the order.
//! Not: years, and words in which anything else stands; they give nothing.

use super::super::dates;

/// A month from 1, or a season from 21, with a day where one is named.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Day {
    pub month: u8,
    pub day: Option<u8>,
}

/// The first and, of a range, the last; `None` when the words cannot be read as a whole.
pub fn read(text: &str) -> Option<(Day, Option<Day>)> {
    let words = words(text)?;
    let named = words.iter().any(|word| matches!(word, Word::Month(_)));
    match words.as_slice() {
        [Word::Number(month)] => Some((Day { month: month_or_season(*month)?, day: None }, None)),
        [Word::Number(first), Word::Dash, Word::Number(last)] => {
            let months = |month| Some(Day { month: month_or_season(month)?, day: None });
            Some((months(*first)?, Some(months(*last)?)))
        }
        _ if named => {
            let mut halves = words.split(|word| *word == Word::Dash);
            match (halves.next()?, halves.next(), halves.next()) {
                (whole, None, _) => Some((half(whole)?, None)),
                (first, Some(last), None) => range(first, last),
                _ => None,
            }
        }
        _ => None,
    }
}

/// A day, or the first and last of several: `9`, `9th`, `23–27`.
pub fn days(text: &str) -> Option<(u8, Option<u8>)> {
    match words(text)?.as_slice() {
        [Word::Number(day)] => Some((*day, None)),
        [Word::Number(first), Word::Dash, Word::Number(last)] => Some((*first, Some(*last))),
        _ => None,
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Word {
    Number(u8),
    Month(u8),
    Dash,
}

/// The pieces of the text; `None` when one of them is unknown.
fn words(text: &str) -> Option<Vec<Word>> {
    let mut words = Vec::new();
    for piece in text.split(|sign: char| sign.is_whitespace() || matches!(sign, ',' | '.' | '~')) {
        let mut rest = piece;
        while let Some(first) = rest.chars().next() {
            let dash = is_dash(first);
            let length = rest.find(|sign| is_dash(sign) != dash).unwrap_or(rest.len());
            words.push(if dash { Word::Dash } else { word(&rest[..length])? });
            rest = &rest[length..];
        }
    }
    words.dedup_by(|second, first| *second == Word::Dash && *first == Word::Dash);
    Some(words)
}

fn is_dash(sign: char) -> bool {
    matches!(sign, '-' | '–' | '—' | '‒' | '−' | '/')
}

fn word(text: &str) -> Option<Word> {
    let lower = text.to_lowercase();
    if matches!(lower.as_str(), "and" | "&" | "und" | "et" | "y" | "e" | "to" | "bis" | "au") {
        return Some(Word::Dash);
    }
    let digits = ["st", "nd", "rd", "th"].iter().find_map(|ending| lower.strip_suffix(ending)).unwrap_or(&lower);
    if digits.bytes().all(|byte| byte.is_ascii_digit()) && (1..=2).contains(&digits.len()) {
        return digits.parse().ok().map(Word::Number);
    }
    let season = dates::season(&lower).parse::<u8>().ok().map(|season| season + 20);
    season.or_else(|| dates::month(&lower)).map(Word::Month)
}

/// A number that stands alone: a month, or EDTF's season.
fn month_or_season(number: u8) -> Option<u8> {
    matches!(number, 1..=12 | 21..=24).then_some(number)
}

/// `9 December`, `December 9`, `December`.
fn half(words: &[Word]) -> Option<Day> {
    match *words {
        [Word::Month(month)] => Some(Day { month, day: None }),
        [Word::Number(day), Word::Month(month)] | [Word::Month(month), Word::Number(day)] if month <= 12 => {
            Some(Day { month, day: Some(day) })
        }
        _ => None,
    }
}

/// `23`–`27 May`, `May 23`–`27`, `30 April`–`2 May`, `July`–`August`.
fn range(first: &[Word], last: &[Word]) -> Option<(Day, Option<Day>)> {
    let both = match (half(first), half(last)) {
        (Some(first), Some(last)) => (first, last),
        (None, Some(last)) => match *first {
            [Word::Number(day)] if last.day.is_some() => (Day { day: Some(day), ..last }, last),
            _ => return None,
        },
        (Some(first), None) => match *last {
            [Word::Number(day)] if first.day.is_some() => (first, Day { day: Some(day), ..first }),
            _ => return None,
        },
        (None, None) => return None,
    };
    Some((both.0, Some(both.1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        let one = |day: Day| day.day.map_or(day.month.to_string(), |number| format!("{}.{number}", day.month));
        match read(text) {
            Some((first, Some(last))) => format!("{}/{}", one(first), one(last)),
            Some((first, None)) => one(first),
            None => String::new(),
        }
    }

    #[test]
    fn months_days_and_ranges_in_any_order() {
        for (text, expected) in [
            ("5", "5"),
            ("May", "5"),
            ("sept.", "9"),
            ("9 December", "12.9"),
            ("December 9th", "12.9"),
            ("Dec. 9, ", "12.9"),
            ("22 May", "5.22"),
            ("July/August", "7/8"),
            ("Jul.–Aug.", "7/8"),
            ("July and August", "7/8"),
            ("December/January", "12/1"),
            ("23–27 May", "5.23/5.27"),
            ("May 23-27", "5.23/5.27"),
            ("30 April – 2 May", "4.30/5.2"),
            ("April 30–May 2", "4.30/5.2"),
            ("7-8", "7/8"),
            ("Spring", "21"),
            ("22", "22"),
            ("Summer/Autumn", "22/23"),
            ("Oktober", "10"),
            ("juillet", "7"),
        ] {
            assert_eq!(shown(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_not_understood_as_a_whole_gives_nothing() {
        for text in
            ["", "13", "0", "soon", "marvellous", "May of that year", "9 10 May", "May June", "1/2/3", "23 Spring"]
        {
            assert_eq!(read(text), None, "{text}");
        }
        assert_eq!((days("9th"), days("23--27"), days("x")), (Some((9, None)), Some((23, Some(27))), None));
    }
}
