//! `cs:choose` (specification, "Choose").
//!
//! In: branches and their tests.
//! Out: what the first branch prints whose tests hold.

use super::super::item::is_numeric;
use super::super::style::{Branch, Test};
use super::{Eval, Place, Position};
use citationberg::taxonomy::{NumberVariable, StandardVariable, Variable};
use citationberg::{ChooseMatch, TestPosition};

impl<'a> Eval<'a, '_> {
    pub(super) fn choose(&mut self, branches: &'a [Branch], delimiter: &'a str) {
        for branch in branches {
            if self.fits(branch) {
                return self.elements(&branch.children, delimiter);
            }
        }
    }

    fn fits(&mut self, branch: &Branch) -> bool {
        let mut tests = branch.tests.iter().map(|test| self.test(*test));
        match branch.matches {
            ChooseMatch::All => tests.all(|truth| truth),
            ChooseMatch::Any => tests.any(|truth| truth),
            ChooseMatch::None => tests.all(|truth| !truth),
        }
    }

    fn test(&mut self, test: Test) -> bool {
        match test {
            Test::Disambiguate(wanted) => wanted && self.is_wanted(),
            Test::Numeric(variable) => self.is_numeric(variable),
            Test::Uncertain(date) => self.item.date(date).is_some_and(|date| date.circa),
            Test::Locator(kind) => self.context.locator.is_some_and(|(own, _)| own == kind),
            Test::Position(wanted) => self.stands_at(wanted),
            Test::Kind(kinds) => self.item.kind.is_some_and(|kind| kinds.has(kind)),
            Test::Variable(variable) => self.has(variable),
        }
    }

    /// What is printed only to tell cites apart comes branch by branch, as far as is needed.
    fn is_wanted(&mut self) -> bool {
        self.conditions = self.conditions.saturating_add(1);
        self.conditions <= self.context.told.conditions
    }

    fn is_numeric(&self, variable: Variable) -> bool {
        match variable {
            Variable::Number(NumberVariable::Locator) => {
                self.context.locator.is_some_and(|(_, value)| is_numeric(value))
            }
            Variable::Number(NumberVariable::CitationNumber) => true,
            Variable::Number(NumberVariable::FirstReferenceNoteNumber) => self.first_note().is_some(),
            variable => self.item.text(variable).is_some_and(|value| is_numeric(&value.text)),
        }
    }

    /// Positions include each other: an ibid is a subsequent cite, too. A list of references has none.
    fn stands_at(&self, wanted: TestPosition) -> bool {
        let own = self.context.position;
        if self.context.place != Place::Citation {
            return false;
        }
        match wanted {
            TestPosition::First => own == Position::First,
            TestPosition::Subsequent => own != Position::First,
            TestPosition::Ibid => matches!(own, Position::Ibid | Position::IbidWithLocator),
            TestPosition::IbidWithLocator => own == Position::IbidWithLocator,
            TestPosition::NearNote => self.context.near,
        }
    }

    fn has(&self, variable: Variable) -> bool {
        match variable {
            Variable::Number(NumberVariable::Locator) => self.context.locator.is_some(),
            Variable::Number(NumberVariable::CitationNumber) => self.number_of_source() > 0,
            Variable::Number(NumberVariable::FirstReferenceNoteNumber) => self.first_note().is_some(),
            Variable::Standard(StandardVariable::YearSuffix) => self.context.told.suffix > 0,
            Variable::Number(NumberVariable::PageFirst) => self.page_first().is_some(),
            variable => self.item.has(variable),
        }
    }
}
