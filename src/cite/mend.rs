//! Mends of a parsed style, for what hayagriva does otherwise than CSL asks.
//!
//! In: a parsed style and its locales. Out: the same, with signs around every date (which are printed in [`super::dates`]),
//! signs for quotation marks (printed in [`super::punctuation`]) and around titles (cased in [`super::title_case`]), and, beside each `names`, an empty variable: hayagriva prints
//! a group whose only variables are names that are absent, CSL suppresses it.

use hayagriva::citationberg::taxonomy::Variable;
use hayagriva::citationberg::{
    Date, IndependentStyle, LayoutRenderingElement as Element, Locale, LocalizedTerm, Names, NamesChild, Text,
    TextCase, TextTarget,
};

use super::elements::branches_mut;
use super::signs::{self, CLOSE_INNER, CLOSE_OUTER, CLOSE_TITLE, DATE_END, OPEN_INNER, OPEN_OUTER, OPEN_TITLE};
use super::terms::is_mark;

/// Puts signs around each date; gives the dates as they were, in the order of their signs.
pub fn dates(style: &mut IndependentStyle) -> Vec<Date> {
    let mut dates = Vec::new();
    each_list(style, &mut |elements| elements.iter_mut().for_each(|element| mark_date(element, &mut dates)));
    dates
}

fn mark_date(element: &mut Element, dates: &mut Vec<Date>) {
    match element {
        Element::Date(date) => {
            if let Some(start) = signs::date_start(dates.len()) {
                dates.push(date.clone());
                let affixes = &mut date.affixes;
                affixes.prefix = Some(affixes.prefix.take().unwrap_or_default() + &start.to_string());
                affixes.suffix = Some(DATE_END.to_string() + &affixes.suffix.take().unwrap_or_default());
            }
        }
        Element::Names(names) => stand_ins(names).for_each(|element| mark_date(element, dates)),
        _ => {}
    }
}

/// Adds to each `names` that stands in a list a text that prints nothing and counts as an empty variable.
pub fn empty_names(style: &mut IndependentStyle) {
    each_list(style, &mut |elements| {
        let mut at = 0;
        while at < elements.len() {
            if let Element::Names(names) = &elements[at]
                && let Some(variable) = names.variable.first()
            {
                let target = TextTarget::Variable {
                    var: Variable::Name(*variable),
                    form: hayagriva::citationberg::LongShortForm::default(),
                };
                elements.insert(at + 1, Element::Text(Text::with_target(target)));
                at += 1;
            }
            at += 1;
        }
    });
}

/// Leaves title case to [`super::title_case`]: hayagriva's makes `W3c` of `W3C`, and `With` of `with` after a comma.
pub fn title_case(style: &mut IndependentStyle) {
    each_list(style, &mut |elements| elements.iter_mut().for_each(mark_title));
}

fn mark_title(element: &mut Element) {
    match element {
        Element::Text(text) if text.text_case == Some(TextCase::TitleCase) => {
            text.text_case = None;
            let affixes = &mut text.affixes;
            affixes.prefix = Some(affixes.prefix.take().unwrap_or_default() + &OPEN_TITLE.to_string());
            affixes.suffix = Some(CLOSE_TITLE.to_string() + &affixes.suffix.take().unwrap_or_default());
        }
        Element::Names(names) => stand_ins(names).for_each(mark_title),
        _ => {}
    }
}

/// What may stand in for names, which is not a list that is printed whole.
fn stand_ins(names: &mut Names) -> impl Iterator<Item = &mut Element> {
    names.children.iter_mut().flat_map(|child| match child {
        NamesChild::Substitute(substitute) => substitute.children.iter_mut(),
        _ => [].iter_mut(),
    })
}

/// Replaces the words for quotation marks by signs, and leaves it to postil where punctuation stands beside them.
pub fn marks(style: &mut IndependentStyle, locales: &mut [Locale]) {
    for locale in style.locale.iter_mut().chain(&mut *locales) {
        if let Some(terms) = &mut locale.terms {
            terms.terms.retain(|term| !is_mark(term));
        }
        if let Some(options) = &mut locale.style_options {
            options.punctuation_in_quote = options.punctuation_in_quote.map(|_| false);
        }
    }
    let words = [
        ("open-quote", OPEN_OUTER),
        ("close-quote", CLOSE_OUTER),
        ("open-inner-quote", OPEN_INNER),
        ("close-inner-quote", CLOSE_INNER),
    ];
    for terms in locales.iter_mut().filter_map(|locale| locale.terms.as_mut()) {
        terms.terms.extend(words.iter().filter_map(|(name, sign)| term(name, *sign)));
    }
}

/// A term can only be made by reading one.
fn term(name: &str, sign: char) -> Option<LocalizedTerm> {
    serde_json::from_value(serde_json::json!({ "@name": name, "$text": sign.to_string() })).ok()
}

/// Shows each list of elements that are printed one after the other; not the list of a `substitute`, whose first wins.
fn each_list(style: &mut IndependentStyle, show: &mut dyn FnMut(&mut Vec<Element>)) {
    for part in &mut style.macros {
        within(&mut part.children, show);
    }
    within(&mut style.citation.layout.elements, show);
    if let Some(bibliography) = &mut style.bibliography {
        within(&mut bibliography.layout.elements, show);
    }
}

fn within(elements: &mut Vec<Element>, show: &mut dyn FnMut(&mut Vec<Element>)) {
    for element in elements.iter_mut() {
        match element {
            Element::Group(group) => within(&mut group.children, show),
            Element::Choose(choose) => branches_mut(choose).for_each(|children| within(children, show)),
            Element::Names(names) => stand_ins(names).for_each(|element| within_one(element, show)),
            _ => {}
        }
    }
    show(elements);
}

/// The lists below one element that stands in for names.
fn within_one(element: &mut Element, show: &mut dyn FnMut(&mut Vec<Element>)) {
    match element {
        Element::Group(group) => within(&mut group.children, show),
        Element::Choose(choose) => branches_mut(choose).for_each(|children| within(children, show)),
        _ => {}
    }
}
