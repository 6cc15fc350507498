//! A source, in the variables of CSL (specification, appendix IV).
//!
//! In: the fields of a CSL-JSON item, one by one.
//! Out: an [`Item`] whose values are told apart by what a style may do with them: texts (numbers among them), names and
//! dates. What no CSL style can ask for is left out.

mod date;
mod filled;
mod json;
mod name;
mod number;
mod variables;

pub use date::{Date, Point};
use filled::ANY;
pub(super) use filled::Variables;
pub use name::Name;
pub(super) use number::{Part, is_numeric, is_plural, is_range, parts};
pub use variables::{variable, variable_names};

use super::usual::Usual;
use citationberg::taxonomy::{DateVariable, Kind, NameVariable, StandardVariable, Variable};

/// A text value: what was written, with the small HTML of CSL-JSON in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// As it was written.
    pub text: String,
    /// Whether nothing in it needs to be read: no markup, no quotation marks, no apostrophe.
    pub plain: bool,
}

impl Value {
    /// A value as written.
    pub fn new(text: impl Into<String>) -> Value {
        let text = text.into();
        let plain = !text.contains(['<', '"', '\'', '“', '”', '‘', '’', '«', '»', '&', '\u{1d5b}']);
        Value { text, plain }
    }
}

/// A source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    /// What tells it from the other sources.
    pub id: String,
    /// What it is; nothing where CSL has no word for it.
    pub kind: Option<Kind>,
    texts: Vec<(Variable, Value)>,
    names: Vec<(NameVariable, Vec<Name>)>,
    dates: Vec<(DateVariable, Date)>,
    filled: Variables,
    /// What a style makes of it in any document.
    pub(super) usual: Usual,
}

impl Item {
    /// A source without any variable.
    pub fn new(id: impl Into<String>) -> Item {
        Item { id: id.into(), filled: ANY, ..Item::default() }
    }

    /// A text or number.
    pub fn text(&self, wanted: Variable) -> Option<&Value> {
        let texts = if self.filled.may_have(wanted) { self.texts.as_slice() } else { &[] };
        texts.iter().find(|(variable, _)| *variable == wanted).map(|(_, value)| value)
    }

    /// The people in a role.
    pub fn names(&self, wanted: NameVariable) -> &[Name] {
        let names = if self.filled.may_have(Variable::Name(wanted)) { self.names.as_slice() } else { &[] };
        names.iter().find(|(variable, _)| *variable == wanted).map_or(&[], |(_, names)| names)
    }

    /// A date.
    pub fn date(&self, wanted: DateVariable) -> Option<&Date> {
        self.dates.iter().find(|(variable, _)| *variable == wanted).map(|(_, date)| date)
    }

    /// The language in which it is written, as it says itself.
    pub fn language(&self) -> Option<&str> {
        self.text(Variable::Standard(StandardVariable::Language)).map(|value| value.text.as_str())
    }

    /// Whether the variable has a value.
    pub fn has(&self, variable: Variable) -> bool {
        match variable {
            Variable::Name(name) => !self.names(name).is_empty(),
            Variable::Date(date) => self.date(date).is_some(),
            text => self.text(text).is_some(),
        }
    }

    /// Sets a text; a blank one is none.
    pub fn set_text(&mut self, variable: Variable, value: impl Into<String>) {
        let value = Value::new(value);
        self.usual = Usual::default();
        self.texts.retain(|(known, _)| *known != variable);
        if value.text.trim().is_empty() {
            self.note();
        } else {
            self.texts.push((variable, value));
            self.filled = self.filled.with(variable);
        }
    }

    /// Sets the people in a role.
    pub fn set_names(&mut self, variable: NameVariable, names: Vec<Name>) {
        let names: Vec<Name> = names.into_iter().filter(|name| !name.is_blank()).collect();
        self.usual = Usual::default();
        self.names.retain(|(known, _)| *known != variable);
        if names.is_empty() {
            self.note();
        } else {
            self.names.push((variable, names));
            self.filled = self.filled.with(Variable::Name(variable));
        }
    }

    /// Sets a date; one that says nothing is none.
    pub fn set_date(&mut self, variable: DateVariable, date: Date) {
        self.usual = Usual::default();
        self.dates.retain(|(known, _)| *known != variable);
        if date.is_blank() {
            self.note();
        } else {
            self.dates.push((variable, date));
            self.filled = self.filled.with(Variable::Date(variable));
        }
    }

    /// The variables that have a value, and those that any source may have.
    pub(super) fn filled(&self) -> Variables {
        self.filled
    }

    fn note(&mut self) {
        let texts = self.texts.iter().map(|(variable, _)| *variable);
        let names = self.names.iter().map(|(variable, _)| Variable::Name(*variable));
        let dates = self.dates.iter().map(|(variable, _)| Variable::Date(*variable));
        self.filled = texts.chain(names).chain(dates).fold(ANY, Variables::with);
    }

    /// Every role with its people.
    pub fn all_names(&self) -> impl Iterator<Item = (NameVariable, &[Name])> {
        self.names.iter().map(|(variable, names)| (*variable, names.as_slice()))
    }
}
