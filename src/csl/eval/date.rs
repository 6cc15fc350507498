//! `cs:date` (specification, "Date", "Date-part", "Date Ranges", "AD and BC", "Seasons", "Approximate Dates").
//!
//! In: a date’s element and its value.
//! Out: tokens.

use super::super::item::{Date, Item, Point};
use super::super::style::{self, DatePart, Style};
use super::super::tree::{Mark, Open, Role, has_text, plain};
use super::{Context, Eval, Place, Told};
use citationberg::taxonomy::{DateVariable, Variable};
use citationberg::{DateDayForm, DateMonthForm, DatePartName, DateStrongAnyForm, LongShortForm};

/// The order of magnitude of a part: days are the smallest.
fn size(part: &DatePart) -> u8 {
    match part.form {
        DateStrongAnyForm::Day(_) => 0,
        DateStrongAnyForm::Month(_) => 1,
        DateStrongAnyForm::Year(_) => 2,
    }
}

impl<'a> Eval<'a, '_> {
    pub(super) fn date(&mut self, date: &'a style::Date) {
        let variable = Variable::Date(date.variable);
        let item = self.item;
        let Some(value) = item.date(date.variable).filter(|_| !self.is_spent(variable)) else {
            self.called += 1;
            return;
        };
        let start = self.out.len();
        let accessed = date.variable == DateVariable::Accessed;
        self.open(Open::Mark(if accessed { Mark::Accessed } else { Mark::Date }));
        let content = self.out.len();
        self.dressed(&date.dress, |this| this.date_value(date, value));
        if has_text(&self.out[content..]) {
            self.close();
        } else {
            self.out.truncate(start);
        }
        let filled = self.out.len() > start;
        self.count(variable, filled);
    }

    fn date_value(&mut self, date: &'a style::Date, value: &'a Date) {
        if self.context.place == Place::Sorting {
            return self.sortable(date, value);
        }
        if value.start.year == 0 || value.literal.is_some() {
            if let Some(words) = &value.literal {
                self.push(words.as_str(), Role::Content);
                if date.variable != DateVariable::Accessed && self.wants_suffix() {
                    self.year_suffix();
                }
            }
            return;
        }
        let first = Parts { date, value, at: value.start };
        match value.end {
            Some(end) if end != value.start => self.range(&first, end),
            _ => self.parts(&first, &|_| true, Trim::None),
        }
    }

    /// A range prints what both ends share but once.
    fn range(&mut self, first: &Parts<'a>, end: Point) {
        let date = first.date;
        let start = first.at;
        let shown = |wanted: u8| date.parts.iter().any(|part| size(part) == wanted);
        let differing = if end.year == 0 || end.year != start.year {
            2
        } else if end.month != start.month && shown(1) {
            1
        } else if end.day != start.day && shown(0) {
            0
        } else {
            return self.parts(first, &|_| true, Trim::None);
        };
        let ranged = |part: &DatePart| size(part) <= differing;
        let Some(from) = date.parts.iter().position(ranged) else { return };
        let Some(to) = date.parts.iter().rposition(ranged) else { return };
        let place = |part: &DatePart| date.parts.iter().position(|own| std::ptr::eq(own, part)).unwrap_or_default();
        let within = |part: &DatePart| (from..=to).contains(&place(part));
        let delimiter =
            date.parts.iter().find(|part| size(part) == differing).map_or("–", |part| &part.range_delimiter);
        let before = self.out.len();
        self.parts(first, &|part| place(part) < from, Trim::None);
        if from > 0 && has_text(&self.out[before..]) {
            self.affix(&date.delimiter);
        }
        let ranged = self.out.len();
        self.parts(first, &within, Trim::Suffix);
        if has_text(&self.out[ranged..]) {
            self.affix(delimiter);
        }
        if end.year != 0 {
            let last = Parts { at: end, ..*first };
            self.parts(&last, &within, Trim::Prefix);
        }
        if to + 1 < date.parts.len() && end.year != 0 {
            self.affix(&date.delimiter);
            self.parts(first, &|part| place(part) > to, Trim::None);
        }
    }

    fn parts(&mut self, parts: &Parts<'a>, wanted: &dyn Fn(&DatePart) -> bool, trim: Trim) {
        let shown: Vec<&'a DatePart> = parts.date.parts.iter().filter(|part| wanted(part) && parts.has(part)).collect();
        let count = shown.len();
        for (index, part) in shown.into_iter().enumerate() {
            let before = self.out.len();
            if index > 0 {
                self.affix(&parts.date.delimiter);
            }
            let start = self.out.len();
            self.dressed(&part.dress, |this| this.part(parts, part));
            if !has_text(&self.out[start..]) {
                self.out.truncate(before);
                continue;
            }
            match trim {
                Trim::Suffix if index + 1 == count && !part.dress.suffix.is_empty() => {
                    self.out.pop();
                }
                Trim::Prefix if index == 0 && !part.dress.prefix.is_empty() => {
                    self.out.remove(start);
                }
                _ => {}
            }
        }
    }

    fn part(&mut self, parts: &Parts<'a>, part: &'a DatePart) {
        let words = &self.style.words;
        let Point { year, month, day } = parts.at;
        match part.form {
            DateStrongAnyForm::Year(form) => {
                self.year(year, form);
                if parts.date.variable != DateVariable::Accessed && self.wants_suffix() {
                    self.year_suffix();
                }
            }
            DateStrongAnyForm::Month(_) if month == 0 => {
                if let Some(season) = &parts.value.season {
                    self.push(season.as_str(), Role::Content);
                }
            }
            DateStrongAnyForm::Month(form) => {
                let word = |form: usize| words.months[form].get(usize::from(month) - 1).map_or("", |word| &**word);
                match form {
                    _ if month > 12 => self.push(word(usize::from(form == DateMonthForm::Short)), Role::Term),
                    DateMonthForm::Long => self.push(word(0), Role::Term),
                    DateMonthForm::Short => self.push(word(1), Role::Term),
                    DateMonthForm::Numeric => self.push(month.to_string(), Role::Content),
                    DateMonthForm::NumericLeadingZeros => self.push(format!("{month:02}"), Role::Content),
                }
            }
            DateStrongAnyForm::Day(form) => match form {
                DateDayForm::Numeric => self.push(day.to_string(), Role::Content),
                DateDayForm::NumericLeadingZeros => self.push(format!("{day:02}"), Role::Content),
                DateDayForm::Ordinal if words.first_day_only && day > 1 => self.push(day.to_string(), Role::Content),
                DateDayForm::Ordinal => {
                    let gender = words.genders.get(usize::from(month).wrapping_sub(1)).copied().flatten();
                    self.push(format!("{day}{}", words.ordinals.suffix(day.into(), gender)), Role::Content);
                }
            },
        }
    }

    fn year(&mut self, year: i32, form: LongShortForm) {
        let words = &self.style.words;
        let count = year.unsigned_abs();
        match form {
            LongShortForm::Short => self.push(format!("{:02}", count % 100), Role::Content),
            LongShortForm::Long => self.push(count.to_string(), Role::Content),
        }
        let era = match year {
            ..0 => &words.bc,
            0..1000 if form == LongShortForm::Long => &words.ad,
            _ => return,
        };
        // Some languages have the space in the word.
        if era.starts_with(char::is_alphabetic) {
            self.affix("\u{a0}");
        }
        self.push(&**era, Role::Content);
    }

    /// In sorting, dates are numbers: year, month and day, as far as the element shows them.
    fn sortable(&mut self, date: &'a style::Date, value: &Date) {
        let shown = |name: DatePartName| {
            date.parts.iter().any(|part| {
                size(part)
                    == match name {
                        DatePartName::Day => 0,
                        DatePartName::Month => 1,
                        DatePartName::Year => 2,
                    }
            })
        };
        let mask = |point: Point| Point {
            year: point.year,
            month: if shown(DatePartName::Month) { point.month } else { 0 },
            day: if shown(DatePartName::Day) { point.day } else { 0 },
        };
        let masked = Date { start: mask(value.start), end: value.end.map(mask), ..value.clone() };
        self.push(masked.key(), Role::Content);
    }
}

impl Style {
    /// A date in words, as the style's language has it; nothing where it has no form of its own.
    pub fn date(&self, date: Date) -> String {
        let mut item = Item::default();
        item.set_date(DateVariable::Issued, date);
        let told = Told::default();
        plain(&Eval::new(self, &self.day, &item, Context::alone(&told, Place::Bibliography)).run())
    }
}

/// What is left out at the seam of a range.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Trim {
    None,
    Prefix,
    Suffix,
}

/// A date's element with the point of time that it prints.
#[derive(Clone, Copy)]
struct Parts<'a> {
    date: &'a style::Date,
    value: &'a Date,
    at: Point,
}

impl Parts<'_> {
    fn has(&self, part: &DatePart) -> bool {
        match part.form {
            DateStrongAnyForm::Year(_) => true,
            DateStrongAnyForm::Month(_) => self.at.month > 0 || self.value.season.is_some(),
            DateStrongAnyForm::Day(_) => self.at.month > 0 && self.at.day > 0,
        }
    }
}
