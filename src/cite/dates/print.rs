//! A date as CSL prints it (CSL 1.0.2, "Date", "Date-part", "Date Ranges").
//!
//! In: the style's `date` element, a [`When`], and the letter that tells sources of one year apart. Out: pieces of text with
//! their own formatting. Affixes of the element stay with hayagriva.

use hayagriva::citationberg::taxonomy::{OtherTerm, Term};
use hayagriva::citationberg::{
    Date, DateDayForm, DateMonthForm, DatePart, DatePartName, DateStrongAnyForm, Formatting, LongShortForm, TermForm,
    TextCase,
};
use hayagriva::lang::Case;

use super::super::style::Style;
use super::{Point, When};

/// Text with formatting of its own.
pub type Piece = (String, Formatting);

/// A date part of the element, in the order of printing.
struct Part<'s> {
    base: &'s DatePart,
    /// What the element says instead, where it prints the language's own form.
    instead: Option<&'s DatePart>,
}

/// What is printed, and whether it is the year.
struct Printed {
    text: String,
    formatting: Formatting,
    year: bool,
}

struct Printer<'s> {
    style: &'s Style,
    parts: Vec<Part<'s>>,
    delimiter: &'s str,
}

/// The pieces of a date.
pub fn print(style: &Style, date: &Date, when: &When, year_suffix: &str) -> Vec<Piece> {
    let base = date.form.and_then(|form| style.localized_date(form));
    let printer = Printer::new(style, date, base);
    let mut printed = match when {
        When::Words(words) => {
            vec![Printed { text: words.clone(), formatting: Formatting::default(), year: true }]
        }
        When::At(point) => printer.run(0..printer.parts.len(), *point),
        When::Range(start, end) => printer.range(*start, *end),
    };
    if let Some(year) = printed.iter_mut().rev().find(|piece| piece.year) {
        year.text.push_str(year_suffix);
    }
    cased(&mut printed, date.text_case.or(base.and_then(|base| base.text_case)));
    printed.into_iter().map(|piece| (piece.text, piece.formatting)).collect()
}

fn cased(printed: &mut [Printed], case: Option<TextCase>) {
    let Some(case) = case else { return };
    let first_only = matches!(case, TextCase::CapitalizeFirst | TextCase::SentenceCase);
    let some = printed.iter_mut().take(if first_only { 1 } else { usize::MAX });
    some.for_each(|piece| piece.text = Case::from(case).transform(&piece.text));
}

impl<'s> Printer<'s> {
    fn new(style: &'s Style, date: &'s Date, base: Option<&'s Date>) -> Printer<'s> {
        let shown = |name: DatePartName| match (base, name) {
            (None, _) | (_, DatePartName::Year) => true,
            (_, DatePartName::Month) => date.parts.unwrap_or_default().has_month(),
            (_, DatePartName::Day) => date.parts.unwrap_or_default().has_day(),
        };
        let instead = |name: DatePartName| base.and_then(|_| date.date_part.iter().find(|part| part.name == name));
        let parts = base.unwrap_or(date).date_part.iter().filter(|part| shown(part.name));
        let parts = parts.map(|part| Part { base: part, instead: instead(part.name) }).collect();
        let delimiter = base.unwrap_or(date).delimiter.as_deref().unwrap_or_default();
        Printer { style, parts, delimiter }
    }

    /// Some of the parts of a point.
    fn run(&self, parts: std::ops::Range<usize>, point: Point) -> Vec<Printed> {
        let mut printed: Vec<Printed> = Vec::new();
        for part in &self.parts[parts] {
            let Some(text) = self.part(part, point) else { continue };
            let affixes = &part.base.affixes;
            let delimiter = if printed.is_empty() { "" } else { self.delimiter };
            let before = delimiter.to_owned() + affixes.prefix.as_deref().unwrap_or_default();
            let formatting = part
                .instead
                .map_or(part.base.formatting, |part_instead| part_instead.formatting.apply(part.base.formatting));
            let year = part.base.name == DatePartName::Year;
            let plain = |text: String| Printed { text, formatting: Formatting::default(), year: false };
            printed.extend((!before.is_empty()).then(|| plain(before)));
            printed.push(Printed { text, formatting, year });
            printed.extend(affixes.suffix.clone().map(plain));
        }
        printed
    }

    /// A range: what both points share once, what differs twice, with a dash between.
    fn range(&self, start: Point, end: Option<Point>) -> Vec<Printed> {
        let all = 0..self.parts.len();
        let dash = |text: &str| Printed { text: text.to_owned(), formatting: Formatting::default(), year: false };
        let Some(end) = end else {
            let mut printed = self.run(all, start);
            printed.push(dash(DatePart::DEFAULT_DELIMITER));
            return printed;
        };
        let unit = differing(start, end);
        let differs = |part: &Part<'_>| rank(part.base.name) >= rank(unit);
        let shown = |part: &Part<'_>| self.part(part, start).is_some() || self.part(part, end).is_some();
        let first = self.parts.iter().position(|part| differs(part) && shown(part));
        let last = self.parts.iter().rposition(|part| differs(part) && shown(part));
        let (Some(first), Some(last)) = (first, last) else { return self.run(all, start) };
        let delimiter = self.parts.iter().find(|part| part.base.name == unit).and_then(|part| {
            part.instead.and_then(|instead| instead.range_delimiter.as_deref()).or(part.base.range_delimiter.as_deref())
        });
        let mut printed = self.run(0..first, start);
        self.join(&mut printed, self.run(first..last + 1, start));
        trim_end(&mut printed);
        printed.push(dash(delimiter.unwrap_or(DatePart::DEFAULT_DELIMITER)));
        printed.extend(self.run(first..last + 1, end));
        self.join(&mut printed, self.run(last + 1..self.parts.len(), start));
        printed
    }

    fn join(&self, printed: &mut Vec<Printed>, more: Vec<Printed>) {
        if !printed.is_empty() && !more.is_empty() && !self.delimiter.is_empty() {
            let text = self.delimiter.to_owned();
            printed.push(Printed { text, formatting: Formatting::default(), year: false });
        }
        printed.extend(more);
    }

    fn part(&self, part: &Part<'_>, point: Point) -> Option<String> {
        let form = part.instead.unwrap_or(part.base).form();
        let text = match form {
            DateStrongAnyForm::Day(form) => self.day(form, point)?,
            DateStrongAnyForm::Month(form) => self.month(form, point)?,
            DateStrongAnyForm::Year(form) => self.year(form, point.year),
        };
        let text = if part.base.strip_periods { text.replace('.', "") } else { text };
        let case = part.instead.and_then(|part| part.text_case).or(part.base.text_case);
        Some(case.map_or(text.clone(), |case| Case::from(case).transform(&text)))
    }

    fn day(&self, form: DateDayForm, point: Point) -> Option<String> {
        let day = point.day?;
        let ordinal = match form {
            DateDayForm::NumericLeadingZeros => return Some(format!("{day:02}")),
            DateDayForm::Numeric => false,
            DateDayForm::Ordinal => day == 1 || !self.style.ordinal_first_day_only(),
        };
        let month = point.month.and_then(|month| OtherTerm::month(month - 1)).map(Term::Other);
        let ending = if ordinal { self.style.ordinal(i32::from(day), month) } else { "" };
        Some(format!("{day}{ending}"))
    }

    fn month(&self, form: DateMonthForm, point: Point) -> Option<String> {
        let word = |term: OtherTerm, form| self.style.term(Term::Other(term), form).map(str::to_owned);
        let long = if form == DateMonthForm::Short { TermForm::Short } else { TermForm::Long };
        let Some(month) = point.month else {
            let season = [OtherTerm::Season01, OtherTerm::Season02, OtherTerm::Season03, OtherTerm::Season04];
            return word(season[usize::from(point.season?) - 1], long);
        };
        match form {
            DateMonthForm::NumericLeadingZeros => Some(format!("{month:02}")),
            DateMonthForm::Numeric => Some(month.to_string()),
            DateMonthForm::Long | DateMonthForm::Short => {
                OtherTerm::month(month - 1).and_then(|term| word(term, long)).or_else(|| Some(month.to_string()))
            }
        }
    }

    fn year(&self, form: LongShortForm, year: i16) -> String {
        let word = |term| self.style.term(Term::Other(term), TermForm::Long).unwrap_or_default();
        let number = year.unsigned_abs();
        match year {
            ..0 => format!("{number}{}", word(OtherTerm::Bc)),
            0..1000 => format!("{number}{}", word(OtherTerm::Ad)),
            _ if form == LongShortForm::Short => format!("{:02}", number % 100),
            _ => number.to_string(),
        }
    }
}

/// Years are larger than months, months than days.
fn rank(name: DatePartName) -> u8 {
    match name {
        DatePartName::Year => 0,
        DatePartName::Month => 1,
        DatePartName::Day => 2,
    }
}

/// The largest unit in which two points differ.
fn differing(start: Point, end: Point) -> DatePartName {
    if start.year != end.year {
        DatePartName::Year
    } else if (start.month, start.season) != (end.month, end.season) {
        DatePartName::Month
    } else {
        DatePartName::Day
    }
}

/// Takes off what would stand between the part and the next.
fn trim_end(printed: &mut Vec<Printed>) {
    while let Some(last) = printed.last_mut() {
        let kept = last.text.trim_end_matches([' ', ',', '\u{a0}']).len();
        last.text.truncate(kept);
        if kept > 0 {
            break;
        }
        printed.pop();
    }
}
