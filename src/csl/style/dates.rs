//! `cs:date`, and the date of a language (specification, "Date", "Localized Date Formats").
//!
//! In: a date of the style, the words of a language.
//! Out: a date with the parts that it prints.

use super::dress::{boxed, dress_of};
use super::lower::Lower;
use super::{Date, DatePart, Dress, Element};
use citationberg as xml;
use citationberg::taxonomy::DateVariable;

impl Lower<'_> {
    /// The date of issue in the form of the language.
    pub(super) fn day(&self) -> Option<Element> {
        let local = self.terms.date(xml::DateForm::Text)?;
        let parts = local.date_part.iter().map(date_part).collect();
        Some(date_of(DateVariable::Issued, parts, local, dress_of(local, local)))
    }

    /// A date takes its parts from the language where it names a form (specification, "Localized Date Formats").
    pub(super) fn date(&self, date: &xml::Date) -> Option<Element> {
        let variable = date.variable?;
        let dress = Dress { display: date.display, case: date.text_case, ..dress_of(date, date) };
        let Some(form) = date.form else {
            let parts = date.date_part.iter().map(date_part).collect();
            return Some(date_of(variable, parts, date, dress));
        };
        let local = self.terms.date(form);
        let shown = date.parts.unwrap_or_default();
        let wanted = |part: &&xml::DatePart| match part.name {
            xml::DatePartName::Year => true,
            xml::DatePartName::Month => shown.has_month(),
            xml::DatePartName::Day => shown.has_day(),
        };
        let parts = local.iter().flat_map(|local| &local.date_part).filter(wanted);
        let parts = parts.map(|part| {
            let own = date.date_part.iter().find(|own| own.name == part.name);
            own.map_or_else(|| date_part(part), |own| overridden(part, own))
        });
        let mut element = date_of(variable, parts.collect(), local.unwrap_or(date), dress);
        if let (Element::Date(made), Some(local)) = (&mut element, local) {
            made.dress.look = made.dress.look.apply(local.formatting);
            made.dress.case = made.dress.case.or(local.text_case);
        }
        Some(element)
    }
}

fn date_of(variable: DateVariable, parts: Vec<DatePart>, from: &xml::Date, dress: Dress) -> Element {
    Element::Date(Box::new(Date { variable, parts, delimiter: boxed(from.delimiter.as_deref()), dress }))
}

fn date_part(part: &xml::DatePart) -> DatePart {
    DatePart {
        form: part.form(),
        range_delimiter: part.range_delimiter.as_deref().unwrap_or("–").into(),
        dress: Dress { case: part.text_case, strip: part.strip_periods, ..dress_of(part, part) },
    }
}

/// The language's part with what the style sets on it; its affixes are the language's.
fn overridden(local: &xml::DatePart, own: &xml::DatePart) -> DatePart {
    let mut part = date_part(local);
    let set = date_part(own);
    part.form = if own.form() == xml::DateStrongAnyForm::for_name(own.name, None) { part.form } else { set.form };
    part.dress.look = set.dress.look.apply(part.dress.look);
    part.dress.case = set.dress.case.or(part.dress.case);
    part.dress.strip |= set.dress.strip;
    part
}
