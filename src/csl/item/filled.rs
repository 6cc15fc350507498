//! Sets of variables: those that a source has, or that a part of a style asks for.
//!
//! In: variables.
//! Out: sets that are compared at once.
//! Not: values.

use citationberg::taxonomy::{NumberVariable, StandardVariable, Variable};

/// A set of variables.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::csl) struct Variables(u128);

impl Variables {
    pub fn with(self, variable: Variable) -> Variables {
        Variables(self.0 | 1 << place(variable))
    }

    /// Whether the variable may have a value: one that shares its number with another may have none.
    pub fn may_have(self, variable: Variable) -> bool {
        self.0 & 1 << place(variable) != 0
    }

    pub fn meets(self, other: Variables) -> bool {
        self.0 & other.0 != 0
    }

    pub fn and(self, other: Variables) -> Variables {
        Variables(self.0 | other.0)
    }
}

/// A number for each variable. Those whose value depends on others share theirs.
fn place(variable: Variable) -> u32 {
    let place = match variable {
        // The first page may be had from the pages.
        Variable::Page(_) | Variable::Number(NumberVariable::PageFirst) => 0,
        // Short forms stand in for long ones.
        Variable::Standard(StandardVariable::Title | StandardVariable::TitleShort) => 1,
        Variable::Standard(StandardVariable::ContainerTitle | StandardVariable::ContainerTitleShort) => 2,
        // What every source has, or only the cite knows.
        Variable::Standard(
            StandardVariable::CitationKey | StandardVariable::CitationLabel | StandardVariable::YearSuffix,
        )
        | Variable::Number(
            NumberVariable::CitationNumber | NumberVariable::FirstReferenceNoteNumber | NumberVariable::Locator,
        ) => ALWAYS,
        Variable::Standard(other) => 4 + other as u32,
        Variable::Number(other) => 60 + other as u32,
        Variable::Date(other) => 80 + other as u32,
        Variable::Name(other) => 90 + other as u32,
    };
    place.min(127)
}

/// The number of what may have a value whatever the source is.
const ALWAYS: u32 = 3;

/// What a source has, and what it may have.
pub(in crate::csl) const ANY: Variables = Variables(1 << ALWAYS);
