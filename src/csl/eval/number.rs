//! `cs:number` (specification, "Number").
//!
//! In: a number as it was written, the form that is asked for.
//! Out: tokens.

use super::super::item::{Part, is_numeric, parts};
use super::super::style::Dress;
use super::super::tree::Role;
use super::Eval;
use citationberg::taxonomy::{NumberVariable, Variable};
use citationberg::{GrammarGender, NumberForm};

impl<'a> Eval<'a, '_> {
    pub(super) fn number(&mut self, variable: Variable, form: NumberForm, dress: &'a Dress) {
        if self.is_spent(variable) {
            self.called += 1;
            return;
        }
        let start = self.out.len();
        self.dressed(dress, |this| this.number_value(variable, form));
        let filled = self.out.len() > start;
        self.count(variable, filled);
    }

    fn number_value(&mut self, variable: Variable, form: NumberForm) {
        let item = self.item;
        match variable {
            Variable::Number(NumberVariable::CitationNumber) if form == NumberForm::Numeric => self.citation_number(),
            Variable::Number(NumberVariable::CitationNumber) => {
                let number = self.number_of_source().to_string();
                self.push(self.formed(&number, variable, form), Role::Content);
            }
            Variable::Number(NumberVariable::Locator) => match self.context.locator {
                Some((_, value)) if form != NumberForm::Numeric && is_numeric(value) => {
                    self.push(self.formed(value, variable, form), Role::Content);
                }
                _ => self.locator(),
            },
            Variable::Number(NumberVariable::FirstReferenceNoteNumber) => {
                if let Some(note) = self.first_note() {
                    self.push(self.formed(&note.to_string(), variable, form), Role::Content);
                }
            }
            Variable::Number(NumberVariable::PageFirst) => {
                if let Some(first) = self.page_first() {
                    self.push(first, Role::Content);
                }
            }
            Variable::Page(_) => {
                if let Some(value) = item.text(variable) {
                    self.pages(&value.text);
                }
            }
            variable => {
                let Some(value) = item.text(variable) else { return };
                if is_numeric(&value.text) {
                    self.push(self.formed(&value.text, variable, form), Role::Content);
                } else {
                    self.rich(value);
                }
            }
        }
    }

    fn formed(&self, value: &str, variable: Variable, form: NumberForm) -> String {
        let gender = self.style.words.gender(variable);
        let mut text = String::new();
        for part in parts(value) {
            match part {
                Part::Number(number) | Part::Word(number) => text.push_str(&self.one(number, form, gender)),
                Part::Dash => text.push('–'),
                Part::Comma(sign) => {
                    text.push(sign);
                    text.push(' ');
                }
                Part::And => text.push_str(" & "),
            }
        }
        text
    }

    fn one(&self, number: &str, form: NumberForm, gender: Option<GrammarGender>) -> String {
        let Ok(value) = number.parse::<u64>() else { return number.to_owned() };
        let ordinals = &self.style.words.ordinals;
        match form {
            NumberForm::Numeric => number.to_owned(),
            NumberForm::Ordinal => format!("{number}{}", ordinals.suffix(value, gender)),
            NumberForm::LongOrdinal => match ordinals.long(value, gender) {
                Some(word) => word.to_owned(),
                None => format!("{number}{}", ordinals.suffix(value, gender)),
            },
            NumberForm::Roman => roman(value).unwrap_or_else(|| number.to_owned()),
        }
    }
}

fn roman(mut number: u64) -> Option<String> {
    const SIGNS: [(u64, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    if number == 0 || number > 3999 {
        return None;
    }
    let mut text = String::new();
    for (value, sign) in SIGNS {
        while number >= value {
            text.push_str(sign);
            number -= value;
        }
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roman_numbers_end_at_3999() {
        assert_eq!(roman(1994).as_deref(), Some("mcmxciv"));
        assert_eq!(roman(4000), None);
    }
}
