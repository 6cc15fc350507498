//! What is known beforehand of a style's conditions.
//!
//! In: a branch of a condition, an item, and a [`Cast`]. Out: whether the branch holds, or what of it only a run can decide.

use hayagriva::citationberg::json::{Item, Value};
use hayagriva::citationberg::taxonomy::{Kind, NumberVariable, StandardVariable, Variable};
use hayagriva::citationberg::{ChooseBranch, ChooseMatch, TestPosition};

use super::specialise::{Cast, Place};
use super::style::Style;

/// The outcome of a branch's conditions.
pub(super) enum Outcome {
    True,
    False,
    /// Some of them only a run can decide; they are all that is left.
    Open(ChooseBranch),
}

impl Outcome {
    fn of(holds: bool) -> Self {
        if holds { Self::True } else { Self::False }
    }
}

/// What the branch comes to.
pub(super) fn decide(style: &Style, item: &Item, cast: Cast, kind: Option<Kind>, branch: &ChooseBranch) -> Outcome {
    Known { style, item, cast, kind }.decide(branch)
}

struct Known<'a> {
    style: &'a Style,
    item: &'a Item,
    cast: Cast,
    kind: Option<Kind>,
}

impl Known<'_> {
    fn decide(&self, branch: &ChooseBranch) -> Outcome {
        let mut left = unconditional(branch.match_);
        let mut decided: Vec<bool> = Vec::new();
        if self.cast == Cast::Open {
            left = ChooseBranch { variable: None, children: Vec::new(), ..branch.clone() };
        } else {
            self.decide_known(branch, &mut decided);
            self.decide_values(branch, &mut left, &mut decided);
        }
        for variable in branch.variable.iter().flatten() {
            match self.present(*variable) {
                Some(present) => decided.push(present),
                None => left.variable.get_or_insert_default().push(*variable),
            }
        }
        let open = left != unconditional(branch.match_);
        let settled = match branch.match_ {
            ChooseMatch::All => decided.contains(&false).then_some(false),
            ChooseMatch::Any => decided.contains(&true).then_some(true),
            ChooseMatch::None => decided.contains(&true).then_some(false),
        };
        match settled {
            None if open => Outcome::Open(left),
            // With nothing left to test, `all` and `none` hold and `any` does not.
            Some(holds) => Outcome::of(holds),
            None => Outcome::of(!matches!(branch.match_, ChooseMatch::Any)),
        }
    }

    /// What type, position and locator decide.
    fn decide_known(&self, branch: &ChooseBranch, decided: &mut Vec<bool>) {
        decided.extend(branch.type_.iter().flatten().map(|kind| self.kind == Some(*kind)));
        decided.extend(branch.disambiguate.map(|wanted| !wanted));
        let locators = branch.locator.iter().flatten();
        if let Cast::Citation(place, near, locator) = self.cast {
            decided.extend(branch.position.iter().flatten().map(|tested| stands(place, near, *tested)));
            decided.extend(locators.map(|tested| locator.is_some_and(|own| own.csl() == *tested)));
        } else {
            decided.extend(locators.map(|_| false));
        }
    }

    /// What an absent value decides; of one that is there, only a run knows whether it is a number.
    fn decide_values(&self, branch: &ChooseBranch, left: &mut ChooseBranch, decided: &mut Vec<bool>) {
        for variable in branch.is_numeric.iter().flatten() {
            match self.present(*variable) {
                Some(false) => decided.push(false),
                _ => left.is_numeric.get_or_insert_default().push(*variable),
            }
        }
        for variable in branch.is_uncertain_date.iter().flatten() {
            match self.present(Variable::Date(*variable)) {
                Some(false) => decided.push(false),
                _ => left.is_uncertain_date.get_or_insert_default().push(*variable),
            }
        }
    }

    /// Whether the variable has a value; nothing where that changes during a run.
    fn present(&self, variable: Variable) -> Option<bool> {
        let shadowed = self.style.facts.may_be_suppressed(variable);
        match variable {
            _ if self.cast == Cast::Open && !shadowed => None,
            Variable::Number(NumberVariable::CitationNumber) | Variable::Standard(StandardVariable::CitationLabel) => {
                None
            }
            Variable::Standard(StandardVariable::YearSuffix) => Some(false),
            Variable::Number(NumberVariable::FirstReferenceNoteNumber) => None,
            // Whether pages begin with a number is for hayagriva to say.
            Variable::Number(NumberVariable::PageFirst) if has(self.item, variable) => None,
            Variable::Number(NumberVariable::Locator) => match self.cast {
                Cast::Citation(_, _, locator) => Some(locator.is_some()),
                Cast::Reference => Some(false),
                Cast::Open => None,
            },
            // A variable that stood in for names is there for conditions, though it is not printed again.
            variable => Some(has(self.item, variable)),
        }
    }
}

/// Whether the item has a value that hayagriva takes for the variable's.
pub(super) fn has(item: &Item, variable: Variable) -> bool {
    let value = |name: &str| item.0.get(name);
    match variable {
        Variable::Number(NumberVariable::PageFirst) => value("page").is_some() || value("page-first").is_some(),
        Variable::Standard(_) => match value(&variable.to_string()) {
            Some(Value::String(text)) => !text.chars().all(char::is_whitespace),
            Some(Value::Number(_)) => true,
            _ => false,
        },
        Variable::Number(_) | Variable::Page(_) => {
            matches!(value(&variable.to_string()), Some(Value::String(_) | Value::Number(_)))
        }
        Variable::Date(_) => matches!(value(&variable.to_string()), Some(Value::Date(_))),
        Variable::Name(_) => matches!(value(&variable.to_string()), Some(Value::Names(_))),
    }
}

fn stands(place: Place, near: bool, tested: TestPosition) -> bool {
    match tested {
        TestPosition::First => place == Place::First,
        TestPosition::Subsequent => place != Place::First,
        TestPosition::Ibid => matches!(place, Place::Ibid | Place::IbidWithLocator),
        TestPosition::IbidWithLocator => place == Place::IbidWithLocator,
        TestPosition::NearNote => near,
    }
}

/// A branch that always holds, or with `any` never.
pub(super) fn unconditional(match_: ChooseMatch) -> ChooseBranch {
    ChooseBranch {
        disambiguate: None,
        is_numeric: None,
        is_uncertain_date: None,
        locator: None,
        position: None,
        type_: None,
        variable: None,
        match_,
        children: Vec::new(),
    }
}
