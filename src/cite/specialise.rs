//! A style cut down to what one kind of citation needs.
//!
//! In: a style and a [`Cast`]: the type of an item, the variables it has, where the citation stands and what locator it has.
//! Out: a style in which every condition that the cast decides is decided, without what prints nothing for want of a value, and
//! with only the macros that are left. It prints the same, in a fifth of the time. Conditions that only a run can decide
//! (numbers, suppressed variables) stay.

use std::collections::HashMap;
use std::hash::Hash;

use hayagriva::citationberg::json::Item;
use hayagriva::citationberg::taxonomy::{Kind, StandardVariable, Variable};
use hayagriva::citationberg::{
    Choose, ChooseBranch, ChooseMatch, CslMacro, ElseBranch, Group, IndependentStyle,
    LayoutRenderingElement as Element, LongShortForm, Names, NamesChild, Text, TextTarget,
};

use super::conditions::{Outcome, has, unconditional};
use super::fingerprint::Digest;
use super::locator::Locator;
use super::style::Style;
use super::yields::{Prints, Yield, absent, is_variable};

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
    let mut digest = Digest::default();
    if cast == Cast::Open {
        style.facts.shadowed().for_each(|variable| has(item, variable).hash(&mut digest));
    } else {
        item.type_().hash(&mut digest);
        style.facts.tested().iter().for_each(|variable| has(item, *variable).hash(&mut digest));
        style.facts.asked().for_each(|variable| absent(item, variable).hash(&mut digest));
        spare(item).map(|variable| variable.to_string()).hash(&mut digest);
    }
    cast.hash(&mut digest);
    digest.key()
}

/// A variable without a value, to ask for.
fn spare(item: &Item) -> Option<StandardVariable> {
    let spares = [StandardVariable::Dimensions, StandardVariable::Scale, StandardVariable::CitationKey];
    spares.into_iter().find(|variable| absent(item, Variable::Standard(*variable)))
}

/// The style for items like this one in this cast.
pub(super) fn specialise(style: &Style, item: &Item, cast: Cast) -> IndependentStyle {
    let macros = style.csl.macros.iter().rev().map(|part| (part.name.as_str(), part)).collect();
    let kind = item.type_().and_then(|kind| kind.parse().ok());
    let spare = spare(item).filter(|_| cast != Cast::Open);
    let mut work = Work { style, cast, kind, item, spare, macros, made: HashMap::new(), order: Vec::new() };
    let mut csl = style.bare(Vec::new());
    match cast {
        Cast::Citation(..) => csl.citation.layout.elements = work.all(&style.csl.citation.layout.elements).0,
        // Whether the label or the number was cited decides what the reference shows.
        Cast::Reference if style.facts.label => return specialise(style, item, Cast::Open),
        Cast::Reference | Cast::Open => {
            csl.bibliography.clone_from(&style.csl.bibliography);
            if let (Some(left), Some(full)) = (&mut csl.bibliography, &style.csl.bibliography) {
                left.layout.elements = work.all(&full.layout.elements).0;
            }
            if cast == Cast::Open {
                csl.citation.layout.elements = work.all(&style.csl.citation.layout.elements).0;
            }
        }
    }
    let (made, order) = (&mut work.made, &work.order);
    csl.macros = order.iter().filter_map(|name| made.remove(name.as_str())).filter_map(|part| part.0).collect();
    csl
}

struct Work<'a> {
    style: &'a Style,
    cast: Cast,
    kind: Option<Kind>,
    item: &'a Item,
    /// What asks for a variable in vain; nothing where everything must stay.
    spare: Option<StandardVariable>,
    macros: HashMap<&'a str, &'a CslMacro>,
    /// The macros that were called, as far as they print, and what they yield.
    made: HashMap<&'a str, (Option<CslMacro>, Yield)>,
    /// Their names, in the order in which they were done.
    order: Vec<String>,
}

impl<'a> Work<'a> {
    /// What is left of elements, and what they yield together. One that asks in vain stands for all such that are gone.
    fn all(&mut self, elements: &'a [Element]) -> (Vec<Element>, Yield) {
        let mut kept = Vec::with_capacity(elements.len());
        let mut together = Yield::default();
        let mut asked = false;
        for element in elements {
            let (left, yields) = self.one(element);
            together = together.and(yields);
            let left = left.filter(|_| yields.prints != Prints::Nothing);
            asked |= left.as_ref().is_some_and(|left| yields.asks || is_variable(left));
            kept.extend(left);
        }
        if together.asks && !asked {
            let asking = |spare| TextTarget::Variable { var: Variable::Standard(spare), form: LongShortForm::Long };
            kept.extend(self.spare.map(|spare| Element::Text(Text::with_target(asking(spare)))));
        }
        (kept, together)
    }

    /// What is left of an element. Nothing prints nothing where everything must stay.
    fn one(&mut self, element: &'a Element) -> (Option<Element>, Yield) {
        let (left, yields) = match element {
            Element::Text(text) => (Some(element.clone()), self.text(text)),
            Element::Choose(choose) => self.choose(choose),
            Element::Group(group) => self.group(group),
            Element::Names(names) => self.names(names),
            Element::Number(number) if self.lacks(number.variable.into()) => (None, Yield::ASKS),
            Element::Date(date) if date.variable.is_some_and(|date| self.lacks(Variable::Date(date))) => {
                (None, Yield::ASKS)
            }
            Element::Label(label) if self.lacks(label.variable.into()) => (None, Yield::NOTHING),
            Element::Label(_) => (Some(element.clone()), Yield::PLAIN),
            Element::Number(_) | Element::Date(_) => (Some(element.clone()), Yield::SOMETHING),
        };
        if self.spare.is_some() { (left, yields) } else { (left, Yield::SOMETHING) }
    }

    /// Whether the variable has no value, now and later.
    fn lacks(&self, variable: Variable) -> bool {
        self.spare.is_some() && super::yields::lacks(self.item, self.cast, variable)
    }

    fn text(&mut self, text: &'a Text) -> Yield {
        match &text.target {
            TextTarget::Macro { name } => self.call(name),
            TextTarget::Variable { var: Variable::Standard(StandardVariable::Title), form: LongShortForm::Short } => {
                let short = Variable::Standard(StandardVariable::TitleShort);
                let lacking = self.lacks(short) && self.lacks(Variable::Standard(StandardVariable::Title));
                if lacking { Yield::ASKS } else { Yield::SOMETHING }
            }
            TextTarget::Variable { var, .. } if self.lacks(*var) => Yield::ASKS,
            TextTarget::Variable { .. } => Yield::SOMETHING,
            TextTarget::Term { .. } | TextTarget::Value { .. } => Yield::PLAIN,
        }
    }

    /// What a macro yields where it is called.
    fn call(&mut self, name: &str) -> Yield {
        let Some(part) = self.macros.get(name).copied() else { return Yield::NOTHING };
        if let Some((_, yields)) = self.made.get(part.name.as_str()) {
            return *yields;
        }
        let (children, inner) = self.all(&part.children);
        let yields = inner.grouped();
        let kept = CslMacro { name: part.name.clone(), children };
        self.made.insert(&part.name, (Some(kept).filter(|_| yields.prints != Prints::Nothing), yields));
        self.order.push(part.name.clone());
        yields
    }

    fn group(&mut self, group: &'a Group) -> (Option<Element>, Yield) {
        let (children, inner) = self.all(&group.children);
        let mut kept = group.clone();
        kept.children = children;
        (Some(Element::Group(kept)), inner.grouped())
    }

    fn names(&mut self, names: &'a Names) -> (Option<Element>, Yield) {
        let mut kept = names.clone();
        kept.children.clear();
        let mut yields = Yield::NOTHING;
        for child in &names.children {
            let NamesChild::Substitute(substitute) = child else {
                kept.children.push(child.clone());
                continue;
            };
            if self.is_certain(names) {
                continue;
            }
            let mut left = substitute.clone();
            (left.children, yields) = self.all(&substitute.children);
            kept.children.push(NamesChild::Substitute(left));
        }
        if names.variable.iter().any(|name| !self.lacks(Variable::Name(*name))) {
            yields = Yield::SOMETHING;
        }
        (Some(Element::Names(kept)), if yields.prints == Prints::Nothing { yields } else { Yield::SOMETHING })
    }

    /// Whether names are printed for sure, and so nothing in their place.
    fn is_certain(&self, names: &Names) -> bool {
        let there = |variable: Variable| !self.lacks(variable) && !self.style.facts.may_be_suppressed(variable);
        let own = names.options();
        let printed = |child: &NamesChild| match child {
            NamesChild::Name(name) => name.options(&own).et_al_use_first != Some(0),
            _ => false,
        };
        self.spare.is_some()
            && names.variable.iter().any(|name| there(Variable::Name(*name)))
            && names.children.iter().any(printed)
    }

    fn choose(&mut self, choose: &'a Choose) -> (Option<Element>, Yield) {
        let mut open = Vec::new();
        let mut otherwise = choose.otherwise.as_ref().map(|branch| &branch.children);
        for branch in choose.branches() {
            match super::conditions::decide(self.style, self.item, self.cast, self.kind, branch) {
                Outcome::False => {}
                Outcome::True => {
                    otherwise = Some(&branch.children);
                    break;
                }
                Outcome::Open(left) => open.push(ChooseBranch { children: self.all(&branch.children).0, ..left }),
            }
        }
        let otherwise = otherwise.map(|children| self.all(children));
        let mut open = open.into_iter();
        let (if_, otherwise, yields) = match (open.next(), otherwise) {
            (Some(first), otherwise) => {
                (first, otherwise.map(|(children, _)| ElseBranch { children }), Yield::SOMETHING)
            }
            (None, Some((children, yields))) => {
                (ChooseBranch { children, ..unconditional(ChooseMatch::All) }, None, yields)
            }
            (None, None) => return (None, Yield::NOTHING),
        };
        (Some(Element::Choose(Choose { if_, else_if: open.collect(), otherwise })), yields)
    }
}
