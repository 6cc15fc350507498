//! `cs:text` (specification, "Text").
//!
//! In: a variable or a term.
//! Out: tokens.

use super::super::item::Value;
use super::super::style::{Dress, TermKind};
use super::super::text::markup;
use super::super::tree::{Mark, Open, Role, Token};
use super::{Eval, Place};
use citationberg::LongShortForm;
use citationberg::taxonomy::{NumberVariable, StandardVariable, Variable};
use std::borrow::Cow;

/// The letters behind years: a, b … z, aa, ab …
pub(in crate::csl) fn letters(mut number: u32) -> String {
    let mut letters = Vec::new();
    while number > 0 {
        number -= 1;
        letters.push(b'a' + (number % 26) as u8);
        number /= 26;
    }
    letters.iter().rev().map(|letter| char::from(*letter)).collect()
}

impl<'a> Eval<'a, '_> {
    pub(super) fn term(&mut self, text: &'a str, kind: TermKind, dress: &'a Dress) {
        let suffix = kind == TermKind::NoDate && self.wants_suffix();
        self.dressed(dress, |this| {
            this.push(text, Role::Term);
            if suffix {
                this.year_suffix();
            }
        });
    }

    /// Whether the letter of the year is still to be printed here.
    pub(super) fn wants_suffix(&self) -> bool {
        let place = self.context.place != Place::Sorting;
        self.context.told.suffix > 0 && !self.layout.places_suffix && !self.suffixed && place
    }

    pub(super) fn year_suffix(&mut self) {
        self.suffixed = true;
        self.open(Open::Mark(Mark::Suffix));
        self.push(letters(self.context.told.suffix), Role::Content);
        self.close();
    }

    pub(super) fn variable(&mut self, variable: Variable, form: LongShortForm, dress: &'a Dress) {
        if self.is_spent(variable) {
            self.called += 1;
            return;
        }
        let start = self.out.len();
        self.dressed(dress, |this| this.value(variable, form));
        let filled = self.out.len() > start;
        // A letter that is not needed is no value that is missing.
        if filled || variable != Variable::Standard(StandardVariable::YearSuffix) {
            self.count(variable, filled);
        }
        if self.substituting && filled && form == LongShortForm::Short {
            self.spent.push(variable);
        }
    }

    fn value(&mut self, variable: Variable, form: LongShortForm) {
        let item = self.item;
        match variable {
            Variable::Number(NumberVariable::Locator) => self.locator(),
            Variable::Page(_) => {
                if let Some(value) = item.text(variable) {
                    self.pages(&value.text);
                }
            }
            Variable::Number(NumberVariable::PageFirst) => {
                if let Some(first) = self.page_first() {
                    self.push(first, Role::Content);
                }
            }
            Variable::Number(NumberVariable::CitationNumber) => self.citation_number(),
            Variable::Number(NumberVariable::FirstReferenceNoteNumber) => {
                if let Some(note) = self.first_note() {
                    self.push(note.to_string(), Role::Content);
                }
            }
            Variable::Standard(StandardVariable::YearSuffix) => {
                if self.context.told.suffix > 0 && self.context.place != Place::Sorting {
                    self.year_suffix();
                }
            }
            Variable::Standard(StandardVariable::CitationKey) => self.push(item.id.as_str(), Role::Content),
            Variable::Standard(StandardVariable::CitationLabel) => self.citation_label(),
            Variable::Standard(
                kind @ (StandardVariable::URL
                | StandardVariable::DOI
                | StandardVariable::PMID
                | StandardVariable::PMCID),
            ) => {
                if let Some(value) = item.text(variable) {
                    self.link(kind, &value.text);
                }
            }
            variable => {
                if let Some(value) = self.in_form(variable, form) {
                    self.rich(value);
                }
            }
        }
    }

    /// A title or container's title in its short form, where there is one.
    fn in_form(&self, variable: Variable, form: LongShortForm) -> Option<&'a Value> {
        let item = self.item;
        let short = match (form, variable) {
            (LongShortForm::Short, Variable::Standard(StandardVariable::Title)) => Some(StandardVariable::TitleShort),
            (LongShortForm::Short, Variable::Standard(StandardVariable::ContainerTitle)) => {
                Some(StandardVariable::ContainerTitleShort)
            }
            (LongShortForm::Long, Variable::Standard(StandardVariable::TitleShort)) => {
                return item.text(variable);
            }
            _ => None,
        };
        short.and_then(|short| item.text(short.into())).or_else(|| item.text(variable))
    }

    /// A value with its small HTML and its quotation marks.
    pub(super) fn rich(&mut self, value: &'a Value) {
        if value.plain {
            self.push(value.text.as_str(), Role::Content);
        } else {
            markup::read(&value.text, &self.style.words, &mut self.out);
        }
    }

    pub(super) fn citation_number(&mut self) {
        if self.number_of_source() > 0 {
            self.open(Open::Mark(Mark::Number));
            self.push(self.number_of_source().to_string(), Role::Content);
            self.close();
        }
    }

    fn link(&mut self, kind: StandardVariable, value: &'a str) {
        let value = value.trim();
        let target: Cow<'a, str> = match kind {
            StandardVariable::URL => Cow::Borrowed(value),
            StandardVariable::DOI if value.starts_with("http") => Cow::Borrowed(value),
            StandardVariable::DOI => Cow::Owned(format!("https://doi.org/{value}")),
            StandardVariable::PMID => Cow::Owned(format!("https://www.ncbi.nlm.nih.gov/pubmed/{value}")),
            _ => Cow::Owned(format!("https://www.ncbi.nlm.nih.gov/pmc/articles/{value}")),
        };
        self.open(Open::Link(target));
        self.out.push(Token::Text(Cow::Borrowed(value), Role::Content));
        self.close();
    }

    /// A label as `Doe99`, where the source has none of its own: letters of the first names and the year.
    fn citation_label(&mut self) {
        self.push(label(self.item), Role::Content);
        if self.wants_suffix() {
            self.year_suffix();
        }
    }
}

/// The label of a source: its own, or one made of names and year.
pub(in crate::csl) fn label(item: &super::Item) -> String {
    item.text(StandardVariable::CitationLabel.into()).map_or_else(|| trigraph(item), |own| own.text.clone())
}

/// Four letters of a single author, two of each of two or three, one of each of four, or four of the title; then two
/// digits of the year.
fn trigraph(item: &super::Item) -> String {
    let mut authors = item.all_names().filter(|(role, _)| *role == citationberg::taxonomy::NameVariable::Author);
    let names = authors.next().or_else(|| item.all_names().next()).map_or(&[][..], |(_, names)| names);
    let each = match names.len() {
        1 => 4,
        2 | 3 => 2,
        _ => 1,
    };
    let mut label = String::new();
    for name in names.iter().take(4) {
        let family = if name.family.is_empty() { &name.literal } else { &name.family };
        label.extend(family.chars().filter(|c| c.is_alphanumeric()).take(each));
    }
    if label.is_empty() {
        let title = item.text(StandardVariable::Title.into()).map_or(item.id.as_str(), |title| &title.text);
        label.extend(title.chars().filter(|c| c.is_alphanumeric()).take(4));
    }
    if let Some(date) = item.date(citationberg::taxonomy::DateVariable::Issued).filter(|date| date.start.year != 0) {
        label.push_str(&format!("{:02}", date.start.year.unsigned_abs() % 100));
    }
    label
}
