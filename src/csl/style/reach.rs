//! Which variables a part of a style can print, so that what would say nothing for a source need not be carried out.
//!
//! In: a layout.
//! Out: the same, with the reach of each of its groups and macros.
//!
//! A group or macro says nothing when it asks for variables and none has a value. Where it asks for one whatever the
//! conditions in it say, and none of all that it could ask for has a value, that is known beforehand.

use super::{Element, Layout};
use crate::csl::item::Variables;
use citationberg::taxonomy::{StandardVariable, Variable};

/// What a part can print.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::csl) struct Reach {
    /// The variables that it may ask for.
    pub variables: Variables,
    /// Whether it asks for one of them in any case.
    pub asks: bool,
    /// Whether it may say something without any of them.
    pub open: bool,
}

impl Reach {
    /// Whether a group of this reach says nothing for a source with these variables.
    pub fn is_silent(self, filled: Variables) -> bool {
        self.asks && !self.open && !self.variables.meets(filled)
    }

    fn of(elements: &[Element], macros: &[Reach]) -> Reach {
        elements.iter().map(|element| Reach::of_element(element, macros)).fold(Reach::default(), |one, other| Reach {
            variables: one.variables.and(other.variables),
            asks: one.asks || other.asks,
            open: one.open || other.open,
        })
    }

    fn of_element(element: &Element, macros: &[Reach]) -> Reach {
        let one = |variable| Reach { variables: Variables::default().with(variable), asks: true, open: false };
        match element {
            // Words in a group do not keep it; a group of words alone does.
            Element::Value(..) | Element::Term(..) | Element::Label(_) => Reach::default(),
            Element::Variable(variable, ..) | Element::Number(variable, ..) => Reach {
                // The letter of a year is no value that is missing.
                asks: *variable != Variable::Standard(StandardVariable::YearSuffix),
                ..one(*variable)
            },
            Element::Date(date) => one(Variable::Date(date.variable)),
            Element::Macro(place, _) => macros.get(*place).copied().unwrap_or_default().as_group(),
            Element::Group(group) => group.reach.as_group(),
            Element::Names(names) => {
                let inner = Reach::of(&names.substitute, macros);
                let words = names.substitute.iter().any(|element| says_words(element, macros));
                let roles = names.roles.iter().map(|role| Variable::Name(*role));
                let variables = roles.fold(inner.variables, Variables::with);
                Reach { variables, asks: !names.roles.is_empty(), open: inner.open || words }
            }
            Element::Choose(branches) => {
                let inner = branches.iter().map(|branch| Reach::of(&branch.children, macros));
                let inner = inner.fold(Reach::default(), |one, other| Reach {
                    variables: one.variables.and(other.variables),
                    asks: false,
                    open: one.open || other.open,
                });
                Reach { asks: false, ..inner }
            }
        }
    }

    /// As a part of the group around it: one that does not ask in any case may say words alone, and counts as a value
    /// then.
    fn as_group(self) -> Reach {
        Reach { open: self.open || !self.asks, ..self }
    }
}

/// Whether a substitute may stand for names with words alone.
fn says_words(element: &Element, macros: &[Reach]) -> bool {
    match element {
        Element::Value(..) | Element::Term(..) | Element::Choose(_) => true,
        Element::Macro(place, _) => macros.get(*place).is_none_or(|reach| reach.open || !reach.asks),
        Element::Group(group) => group.reach.open || !group.reach.asks,
        _ => false,
    }
}

/// Notes the reach of every group and macro of a layout; macros that others call stand anywhere in their row.
pub(super) fn measure(layout: &mut Layout) {
    let mut reaches = vec![None; layout.macros.len()];
    let macros = std::mem::take(&mut layout.macros);
    let mut row: Vec<Option<Vec<Element>>> = macros.into_iter().map(Some).collect();
    for place in 0..row.len() {
        of_macro(place, &mut row, &mut reaches);
    }
    let reaches: Vec<Reach> = reaches.into_iter().map(Option::unwrap_or_default).collect();
    layout.macros = row.into_iter().map(Option::unwrap_or_default).collect();
    groups(&mut layout.elements, &mut |_| {}, &reaches);
    layout.reaches = reaches;
}

/// The reach of a macro, after that of those that it calls. No macro calls itself.
fn of_macro(place: usize, row: &mut Vec<Option<Vec<Element>>>, reaches: &mut Vec<Option<Reach>>) {
    if reaches.get(place).is_none_or(Option::is_some) {
        return;
    }
    let Some(mut elements) = row.get_mut(place).and_then(Option::take) else { return };
    let mut called = Vec::new();
    groups(&mut elements, &mut |place| called.push(place), &[]);
    for other in called {
        of_macro(other, row, reaches);
    }
    let known: Vec<Reach> = reaches.iter().map(|reach| reach.unwrap_or_default()).collect();
    groups(&mut elements, &mut |_| {}, &known);
    reaches[place] = Some(Reach::of(&elements, &known));
    row[place] = Some(elements);
}

/// Notes the reach of the groups among elements, the innermost first, and tells of the macros that they call.
fn groups(elements: &mut [Element], call: &mut dyn FnMut(usize), macros: &[Reach]) {
    for element in elements {
        match element {
            Element::Macro(place, _) => call(*place),
            Element::Group(group) => {
                groups(&mut group.children, call, macros);
                group.reach = Reach::of(&group.children, macros);
            }
            Element::Choose(branches) => {
                for branch in branches {
                    groups(&mut branch.children, call, macros);
                }
            }
            Element::Names(names) => groups(&mut names.substitute, call, macros),
            _ => {}
        }
    }
}
