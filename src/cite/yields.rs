//! What a style's element comes to, as far as an item says so beforehand.
//!
//! hayagriva leaves out a group that asks for variables of which none has a value. So an element that prints nothing can go,
//! but for the question: whether it asked in vain is what its group needs to know.

use hayagriva::citationberg::LayoutRenderingElement as Element;
use hayagriva::citationberg::TextTarget;
use hayagriva::citationberg::json::{Item, Value};
use hayagriva::citationberg::taxonomy::{NumberVariable, StandardVariable, Variable};

use super::specialise::Cast;

/// What an element prints.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Prints {
    /// Nothing, for sure.
    #[default]
    Nothing,
    /// At most words of the style.
    Plain,
    /// Possibly a value.
    Something,
}

/// What an element comes to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Yield {
    /// What it prints.
    pub prints: Prints,
    /// Whether it asks for a variable in vain.
    pub asks: bool,
}

impl Yield {
    /// Nothing, and nothing was asked for.
    pub const NOTHING: Yield = Yield { prints: Prints::Nothing, asks: false };
    /// Nothing, because a variable has no value.
    pub const ASKS: Yield = Yield { prints: Prints::Nothing, asks: true };
    /// Words of the style.
    pub const PLAIN: Yield = Yield { prints: Prints::Plain, asks: false };
    /// Possibly a value.
    pub const SOMETHING: Yield = Yield { prints: Prints::Something, asks: false };

    /// What two elements side by side come to.
    pub fn and(self, other: Yield) -> Yield {
        Yield { prints: self.prints.max(other.prints), asks: self.asks || other.asks }
    }

    /// What a group or macro of elements comes to: words alone are not printed where a variable was asked for in vain, and
    /// otherwise count as a value.
    pub fn grouped(self) -> Yield {
        match self.prints {
            Prints::Nothing => self,
            Prints::Plain if self.asks => Yield::ASKS,
            Prints::Plain | Prints::Something => Yield { prints: Prints::Something, ..self },
        }
    }
}

/// Whether the element asks for a variable by itself, in vain or not.
pub(super) fn is_variable(element: &Element) -> bool {
    match element {
        Element::Text(text) => match text.target {
            TextTarget::Variable { var, .. } => var != Variable::Standard(StandardVariable::YearSuffix),
            _ => false,
        },
        Element::Number(_) => true,
        _ => false,
    }
}

/// Whether a variable has no value in a cast, now and later.
pub(super) fn lacks(item: &Item, cast: Cast, variable: Variable) -> bool {
    match variable {
        Variable::Number(NumberVariable::Locator) => match cast {
            Cast::Citation(_, _, locator) => locator.is_none(),
            Cast::Reference => true,
            Cast::Open => false,
        },
        variable => absent(item, variable),
    }
}

/// Whether the item has no value that hayagriva could take for the variable's; what is set from outside may have one.
pub(super) fn absent(item: &Item, variable: Variable) -> bool {
    let value = |name: &str| item.0.get(name);
    match variable {
        Variable::Standard(StandardVariable::YearSuffix | StandardVariable::CitationLabel)
        | Variable::Number(
            NumberVariable::CitationNumber
            | NumberVariable::FirstReferenceNoteNumber
            | NumberVariable::Locator
            | NumberVariable::PageFirst,
        ) => false,
        Variable::Standard(_) | Variable::Number(_) | Variable::Page(_) => {
            !matches!(value(&variable.to_string()), Some(Value::String(_) | Value::Number(_)))
        }
        Variable::Date(_) => !matches!(value(&variable.to_string()), Some(Value::Date(_))),
        Variable::Name(_) => match value(&variable.to_string()) {
            Some(Value::Names(names)) => names.is_empty(),
            _ => true,
        },
    }
}
