//! What is said with something put into it.
//!
//! In: an id and what is given. Out: the parts in their order, or plain words. Numbers are written as the language
//! groups them, in the digits of all others: those of notes and pages are the same everywhere.

use super::file::Piece;
use super::{FALLBACK, Interface, Said};
use fluent_bundle::{FluentArgs, FluentValue};
use icu_decimal::options::DecimalFormatterOptions;
use icu_decimal::{DecimalFormatter, input::Decimal};
use icu_locale_core::Locale;

/// Set apart a number in words that Fluent has chosen.
pub(super) const NUMBER: char = '\u{E000}';
/// Sets apart what is given.
pub(super) const GIVEN: char = '\u{E001}';
/// Ends either.
pub(super) const END: char = '\u{E002}';

/// What is put into what is said.
#[derive(Debug, Clone, Copy)]
pub enum Given<'g> {
    /// A number, which may choose the words.
    Number(usize),
    /// Words.
    Words(&'g str),
}

/// A part of what is said.
#[derive(Debug, PartialEq, Eq)]
pub enum Part<'p> {
    /// Words of the language.
    Words(&'p str),
    /// A number that was given, in digits.
    Number(&'p str),
    /// Words that were given: the index among all.
    Given(usize),
}

impl Interface {
    /// What is said with something put in: plain words.
    pub fn say(&self, id: &str, given: &[(&str, Given<'_>)]) -> String {
        let mut out = String::new();
        self.parts(id, given, &mut |part| match part {
            Part::Words(words) => out.push_str(words),
            Part::Number(digits) => out.push_str(&self.grouped(digits)),
            Part::Given(index) => {
                if let Given::Words(words) = given[index].1 {
                    out.push_str(words);
                }
            }
        });
        out
    }

    /// The parts of what is said, in their order.
    pub fn parts(&self, id: &str, given: &[(&str, Given<'_>)], write: &mut dyn FnMut(Part<'_>)) {
        match self.said.get(id) {
            Some(Said::Plain(words)) => write(Part::Words(words)),
            Some(Said::Pieces(pieces)) => pieces.iter().for_each(|piece| match piece {
                Piece::Words(words) => write(Part::Words(words)),
                Piece::Given(name) => match given.iter().position(|(known, _)| known == name) {
                    None => write(Part::Words(name)),
                    Some(index) => match given[index].1 {
                        Given::Number(number) => write(Part::Number(&number.to_string())),
                        Given::Words(_) => write(Part::Given(index)),
                    },
                },
            }),
            Some(Said::Chosen(place)) => cut(&self.chosen(*place, id, given), write),
            None => write(Part::Words(id)),
        }
    }

    /// What Fluent chooses by a number, with what is given set apart.
    fn chosen(&self, place: usize, id: &str, given: &[(&str, Given<'_>)]) -> String {
        let bundle = &self.bundles[place];
        let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else { return id.to_owned() };
        let mut arguments = FluentArgs::with_capacity(given.len());
        for (index, (name, one)) in given.iter().enumerate() {
            arguments.set(
                *name,
                match one {
                    Given::Number(number) => FluentValue::from(*number),
                    Given::Words(_) => FluentValue::from(format!("{GIVEN}{index}{END}")),
                },
            );
        }
        bundle.format_pattern(pattern, Some(&arguments), &mut vec![]).into_owned()
    }

    /// Digits as the language groups them.
    pub fn grouped(&self, digits: &str) -> String {
        let number: Option<Decimal> = digits.parse().ok().filter(|_| digits.len() > 3);
        let Some(number) = number else { return digits.to_owned() };
        let locale = self.tags().chain([FALLBACK]).find_map(locale);
        let formatter = locale
            .and_then(|locale| DecimalFormatter::try_new((&locale).into(), DecimalFormatterOptions::default()).ok());
        formatter.map_or_else(|| digits.to_owned(), |formatter| formatter.format(&number).to_string())
    }
}

/// What CLDR knows a language by, with the digits that all numbers of a page have.
pub(super) fn locale(lang: &str) -> Option<Locale> {
    format!("{lang}-u-nu-latn").parse().ok()
}

/// Cuts what Fluent has made where something is set apart.
fn cut(said: &str, write: &mut dyn FnMut(Part<'_>)) {
    let mut rest = said;
    while let Some(at) = rest.find([NUMBER, GIVEN]) {
        if at > 0 {
            write(Part::Words(&rest[..at]));
        }
        let (set_apart, after) = rest[at..].split_once(END).unwrap_or((&rest[at..], ""));
        let inside = &set_apart[NUMBER.len_utf8()..];
        match inside.parse() {
            Ok(index) if set_apart.starts_with(GIVEN) => write(Part::Given(index)),
            _ => write(Part::Number(inside)),
        }
        rest = after;
    }
    if !rest.is_empty() {
        write(Part::Words(rest));
    }
}
