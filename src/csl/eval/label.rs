//! `cs:label` beside a number or a locator (specification, "Label").

use super::super::item::is_plural;
use super::super::style::NumberLabel;
use super::super::tree::Role;
use super::Eval;
use citationberg::LabelPluralize;
use citationberg::taxonomy::{NumberVariable, Variable};

impl<'a> Eval<'a, '_> {
    pub(super) fn label(&mut self, label: &'a NumberLabel) {
        let item = self.item;
        let (kind, value) = match label.variable {
            Variable::Number(NumberVariable::Locator) => match self.context.locator {
                Some((kind, value)) => (Some(kind), value),
                None => return,
            },
            variable => match item.text(variable) {
                Some(value) if !self.is_spent(variable) => (None, value.text.as_str()),
                _ => return,
            },
        };
        let Some((_, words)) = label.words.iter().find(|(of, _)| *of == kind) else { return };
        let plural = match label.plural {
            LabelPluralize::Always => true,
            LabelPluralize::Never => false,
            LabelPluralize::Contextual if label.variable.is_number_of_variable() => value.trim() != "1",
            LabelPluralize::Contextual => is_plural(value),
        };
        self.dressed(&label.dress, |this| this.push(words.of(plural), Role::Content));
    }
}
