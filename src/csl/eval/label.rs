//! `cs:label` beside a number or a locator (specification, "Label").
//!
//! In: a label, and the value beside it.
//! Out: the word in its number.

use super::super::item::is_plural;
use super::super::style::NumberLabel;
use super::super::tree::Role;
use super::Eval;
use citationberg::LabelPluralize;
use citationberg::taxonomy::{NumberVariable, Variable};
use std::borrow::Cow;

impl<'a> Eval<'a, '_> {
    pub(super) fn label(&mut self, label: &'a NumberLabel) {
        let item = self.item;
        let number = |number: Option<u32>| number.filter(|number| *number > 0).map(|number| number.to_string().into());
        let (kind, value): (_, Option<Cow<'_, str>>) = match label.variable {
            Variable::Number(NumberVariable::Locator) => {
                self.context.locator.map_or((None, None), |(kind, value)| (Some(kind), Some(value.into())))
            }
            Variable::Number(NumberVariable::FirstReferenceNoteNumber) => (None, number(self.first_note())),
            Variable::Number(NumberVariable::CitationNumber) => (None, number(Some(self.number_of_source()))),
            variable if self.is_spent(variable) => (None, None),
            variable => (None, item.text(variable).map(|value| value.text.as_str().into())),
        };
        let Some(value) = value else { return };
        let Some((_, words)) = label.words.iter().find(|(of, _)| *of == kind) else { return };
        let plural = match label.plural {
            LabelPluralize::Always => true,
            LabelPluralize::Never => false,
            LabelPluralize::Contextual if label.variable.is_number_of_variable() => value.trim() != "1",
            LabelPluralize::Contextual => is_plural(&value),
        };
        self.dressed(&label.dress, |this| this.push(words.of(plural), Role::Content));
    }
}
