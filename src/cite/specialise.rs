//! A style cut down to what one kind of citation needs.
//!
//! In: a style and a [`Cast`]: the type of an item, the variables it has, where the citation stands and what locator it has.
//! Out: a style in which every condition that the cast decides is decided, and which holds only the macros that are left.
//! It prints the same, in half the time or less. Conditions that only a run can decide (numbers, suppressed variables) stay.

use std::collections::{HashMap, HashSet};

use hayagriva::citationberg::json::{Item, Value};
use hayagriva::citationberg::taxonomy::{Kind, NumberVariable, StandardVariable, Variable};
use hayagriva::citationberg::{
    Choose, ChooseBranch, ChooseMatch, CslMacro, ElseBranch, IndependentStyle, LayoutRenderingElement as Element,
    NamesChild, TestPosition,
};

use super::facts::called;
use super::locator::Locator;
use super::style::{Digest, Style};

/// Where a citation stands among those of its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub(super) enum Place {
    /// No citation of the source stands before it.
    First,
    /// One stands before it, but not directly.
    Subsequent,
    /// One stands directly before it, with the same locator.
    Ibid,
    /// One stands directly before it, with another locator.
    IbidWithLocator,
}

/// What decides the conditions of a style.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Cast {
    /// A citation at a place, near the last of its source or not, with a locator or without.
    Citation(Place, bool, Option<Locator>),
    /// A reference.
    Reference,
    /// Anything; only conditions on variables that may be suppressed are decided.
    Open,
}

/// The name under which the specialised style is kept: all that went into it, but the style.
pub(super) fn key(style: &Style, item: &Item, cast: Cast) -> u128 {
    use std::hash::Hash;
    let mut digest = Digest::default();
    if cast == Cast::Open {
        style.facts.shadowed().for_each(|variable| has(item, variable).hash(&mut digest));
    } else {
        item.type_().hash(&mut digest);
        style.facts.tested().iter().for_each(|variable| has(item, *variable).hash(&mut digest));
    }
    cast.hash(&mut digest);
    digest.key()
}

/// The style for items like this one in this cast.
pub(super) fn specialise(style: &Style, item: &Item, cast: Cast) -> IndependentStyle {
    let mut work = Work { style, cast, kind: item.type_().and_then(|kind| kind.parse().ok()), item, todo: Vec::new() };
    let mut csl = style.bare(Vec::new());
    match cast {
        Cast::Citation(..) => csl.citation.layout.elements = work.all(&style.csl.citation.layout.elements),
        // Whether the label or the number was cited decides what the reference shows.
        Cast::Reference if style.facts.label => return specialise(style, item, Cast::Open),
        Cast::Reference | Cast::Open => {
            csl.bibliography.clone_from(&style.csl.bibliography);
            if let Some(bibliography) = &mut csl.bibliography {
                bibliography.layout.elements = work.all(&bibliography.layout.elements);
            }
            if cast == Cast::Open {
                csl.citation.layout.elements = work.all(&style.csl.citation.layout.elements);
            }
        }
    }
    let macros: HashMap<&str, &CslMacro> =
        style.csl.macros.iter().rev().map(|part| (part.name.as_str(), part)).collect();
    let mut seen = HashSet::new();
    while let Some(name) = work.todo.pop() {
        if let Some(part) = macros.get(name.as_str())
            && seen.insert(part.name.as_str())
        {
            csl.macros.push(CslMacro { name, children: work.all(&part.children) });
        }
    }
    csl
}

/// The outcome of a branch's conditions.
enum Outcome {
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

struct Work<'a> {
    style: &'a Style,
    cast: Cast,
    kind: Option<Kind>,
    item: &'a Item,
    todo: Vec<String>,
}

impl Work<'_> {
    fn all(&mut self, elements: &[Element]) -> Vec<Element> {
        elements.iter().filter_map(|element| self.one(element)).collect()
    }

    fn one(&mut self, element: &Element) -> Option<Element> {
        if let Some(name) = called(element) {
            self.todo.push(name.to_owned());
        }
        match element {
            Element::Choose(choose) => self.choose(choose),
            Element::Group(group) => {
                let mut kept = group.clone();
                kept.children = self.all(&group.children);
                Some(Element::Group(kept))
            }
            Element::Names(names) => {
                let mut kept = names.clone();
                for child in &mut kept.children {
                    if let NamesChild::Substitute(substitute) = child {
                        substitute.children = self.all(&substitute.children);
                    }
                }
                Some(Element::Names(kept))
            }
            other => Some(other.clone()),
        }
    }

    fn choose(&mut self, choose: &Choose) -> Option<Element> {
        let mut open = Vec::new();
        let mut otherwise = choose.otherwise.as_ref().map(|branch| &branch.children);
        for branch in choose.branches() {
            match self.decide(branch) {
                Outcome::False => {}
                Outcome::True => {
                    otherwise = Some(&branch.children);
                    break;
                }
                Outcome::Open(mut left) => {
                    left.children = self.all(&branch.children);
                    open.push(left);
                }
            }
        }
        let otherwise = otherwise.map(|children| self.all(children));
        let mut open = open.into_iter();
        let (if_, otherwise) = match (open.next(), otherwise) {
            (Some(first), otherwise) => (first, otherwise.map(|children| ElseBranch { children })),
            (None, Some(children)) => (ChooseBranch { children, ..unconditional(ChooseMatch::All) }, None),
            (None, None) => return None,
        };
        Some(Element::Choose(Choose { if_, else_if: open.collect(), otherwise }))
    }

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
fn has(item: &Item, variable: Variable) -> bool {
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

fn unconditional(match_: ChooseMatch) -> ChooseBranch {
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
