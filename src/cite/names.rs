//! A mend for names that stand in for others.
//!
//! In: a parsed style. Out: the same style, in which a bare `names` below `substitute` carries the outer element's variable
//! options, label and et-al, also when it stands within `choose` or `group`. hayagriva does so for direct children only; CSL
//! asks for it everywhere (specification 1.0.2, "Substitute").

use hayagriva::citationberg::{IndependentStyle, LayoutRenderingElement as Element, Names, NamesChild};

use super::elements::branches_mut;

/// Mends every `names` of a style, in place.
pub fn mend(style: &mut IndependentStyle) {
    for part in &mut style.macros {
        mend_all(&mut part.children);
    }
    mend_all(&mut style.citation.layout.elements);
    if let Some(bibliography) = &mut style.bibliography {
        mend_all(&mut bibliography.layout.elements);
    }
}

fn mend_all(elements: &mut [Element]) {
    for element in elements {
        match element {
            Element::Names(names) => mend_names(names),
            Element::Group(group) => mend_all(&mut group.children),
            Element::Choose(choose) => branches_mut(choose).for_each(|children| mend_all(children)),
            _ => {}
        }
    }
}

fn mend_names(names: &mut Names) {
    let mut outer = names.clone();
    outer.children.retain(|child| !matches!(child, NamesChild::Substitute(_)));
    for child in &mut names.children {
        if let NamesChild::Substitute(substitute) = child {
            for stand_in in substitute.children.iter_mut().filter(|child| !matches!(child, Element::Names(_))) {
                inherit(&outer, stand_in);
            }
            mend_all(&mut substitute.children);
        }
    }
}

fn inherit(outer: &Names, element: &mut Element) {
    match element {
        Element::Names(names) if names.children.is_empty() => *names = outer.from_names_substitute(names),
        Element::Group(group) => group.children.iter_mut().for_each(|child| inherit(outer, child)),
        Element::Choose(choose) => branches_mut(choose).flatten().for_each(|child| inherit(outer, child)),
        _ => {}
    }
}
