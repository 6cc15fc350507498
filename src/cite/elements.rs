//! The elements of a style: those within others and within the macros that they call, and what they print by themselves.

use std::collections::{HashMap, HashSet};

use hayagriva::citationberg::taxonomy::Variable;
use hayagriva::citationberg::{
    Choose, CslMacro, IndependentStyle, LayoutRenderingElement as Element, NamesChild, Sort, SortKey, TextTarget,
};

/// All elements within some and within the macros that they lead to.
pub fn within<'s>(style: &'s IndependentStyle, mut todo: Vec<&'s Element>) -> Vec<&'s Element> {
    let macros: HashMap<&str, &CslMacro> = style.macros.iter().rev().map(|part| (part.name.as_str(), part)).collect();
    let mut reached = HashSet::new();
    let mut found = Vec::new();
    while let Some(element) = todo.pop() {
        found.push(element);
        todo.extend(children(element));
        if let Some(name) = called(element)
            && reached.insert(name)
            && let Some(part) = macros.get(name)
        {
            todo.extend(&part.children);
        }
    }
    found
}

/// The variables that an element prints by itself.
pub fn printed(element: &Element) -> Vec<Variable> {
    match element {
        Element::Text(text) => match text.target {
            TextTarget::Variable { var, .. } => vec![var],
            _ => Vec::new(),
        },
        Element::Number(number) => vec![number.variable.into()],
        Element::Label(label) => vec![label.variable.into()],
        Element::Date(date) => date.variable.into_iter().map(Variable::Date).collect(),
        Element::Names(names) => names.variable.iter().copied().map(Variable::Name).collect(),
        Element::Group(_) | Element::Choose(_) => Vec::new(),
    }
}

/// The elements directly within another.
pub fn children(element: &Element) -> Vec<&Element> {
    match element {
        Element::Group(group) => group.children.iter().collect(),
        Element::Choose(choose) => {
            let branches = choose.branches().flat_map(|branch| &branch.children);
            branches.chain(choose.otherwise.iter().flat_map(|branch| &branch.children)).collect()
        }
        Element::Names(names) => {
            let substitutes = names.children.iter().filter_map(|child| match child {
                NamesChild::Substitute(substitute) => Some(&substitute.children),
                _ => None,
            });
            substitutes.flatten().collect()
        }
        _ => Vec::new(),
    }
}

/// The lists of a condition's branches.
pub fn branches_mut(choose: &mut Choose) -> impl Iterator<Item = &mut Vec<Element>> {
    std::iter::once(&mut choose.if_.children)
        .chain(choose.else_if.iter_mut().map(|branch| &mut branch.children))
        .chain(choose.otherwise.iter_mut().map(|branch| &mut branch.children))
}

/// The macro that an element calls.
pub fn called(element: &Element) -> Option<&str> {
    match element {
        Element::Text(text) => match &text.target {
            TextTarget::Macro { name } => Some(name),
            _ => None,
        },
        _ => None,
    }
}

/// The macros that sort keys call.
pub fn sorted_by(sort: Option<&Sort>) -> impl Iterator<Item = &str> {
    sort.into_iter().flat_map(|sort| &sort.keys).filter_map(|key| match key {
        SortKey::MacroName { name, .. } => Some(name.as_str()),
        SortKey::Variable { .. } => None,
    })
}

/// The macros of a style that some elements and some names lead to, in the style's order.
pub fn reached(style: &IndependentStyle, elements: &[Element], names: &[&str]) -> Vec<CslMacro> {
    let macros: HashMap<&str, &CslMacro> = style.macros.iter().rev().map(|part| (part.name.as_str(), part)).collect();
    let mut kept: HashSet<&str> = HashSet::new();
    let mut todo: Vec<&Element> = elements.iter().collect();
    let mut called_now: Vec<&str> = names.to_vec();
    loop {
        while let Some(element) = todo.pop() {
            called_now.extend(called(element));
            todo.extend(children(element));
        }
        let Some(name) = called_now.pop() else { break };
        if let Some(part) = macros.get(name)
            && kept.insert(part.name.as_str())
        {
            todo.extend(&part.children);
        }
    }
    let mut seen = HashSet::new();
    style
        .macros
        .iter()
        .filter(|part| kept.contains(part.name.as_str()) && seen.insert(part.name.as_str()))
        .cloned()
        .collect()
}
