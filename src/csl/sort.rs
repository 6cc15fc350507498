//! The order of cites and of references (specification, "Sorting").
//!
//! In: sources with the keys of a style.
//! Out: their order. Texts are compared as the language has it, without their markup and punctuation; dates and numbers
//! by their size; what has no value stands last in either direction.

use super::eval::{self, Context, Eval, Place, Told};
use super::item::{Item, is_numeric};
use super::style::{Element, SortBy, SortKey, Style};
use super::tree;
use super::usual::{OfStyle, SortValue};
use citationberg::taxonomy::{NumberVariable, StandardVariable, Variable};
use std::cell::OnceCell;
use std::cmp::Ordering;
use std::sync::OnceLock;

/// What is known of an item that is to be ordered.
#[derive(Clone, Copy)]
pub(super) struct Sorted<'a> {
    pub item: &'a Item,
    pub number: u32,
    pub told: &'a Told,
}

/// What is ordered: each has its own keys.
#[derive(Clone, Copy)]
pub(super) enum What {
    References,
    Cites,
}

impl What {
    fn kept(self, of: &OfStyle) -> &[OnceLock<Option<SortValue>>] {
        match self {
            What::References => &of.references,
            What::Cites => &of.cites,
        }
    }
}

/// Sources that are to be ordered. The value for a key is made when two sources are equal in all keys before it.
pub(super) struct Row<'a> {
    style: &'a Style,
    by: &'a [SortKey],
    what: What,
    sources: Vec<Sorted<'a>>,
    /// The values of the first source, then those of the next.
    values: Vec<OnceCell<SortValue>>,
}

impl<'a> Row<'a> {
    pub fn new(style: &'a Style, (by, what): (&'a [SortKey], What), sources: Vec<Sorted<'a>>) -> Row<'a> {
        let values = vec![OnceCell::new(); sources.len() * by.len()];
        Row { style, by, what, sources, values }
    }

    /// The order of two sources, by their places.
    pub fn compare(&self, one: usize, other: usize) -> Ordering {
        for (index, key) in self.by.iter().enumerate() {
            let order = match (self.value(one, index), self.value(other, index)) {
                (Some(one), Some(other)) if key.descending => other.cmp(one),
                (Some(one), Some(other)) => one.cmp(other),
                (one, other) => other.is_some().cmp(&one.is_some()),
            };
            if order != Ordering::Equal {
                return order;
            }
        }
        Ordering::Equal
    }

    fn value(&self, source: usize, key: usize) -> Option<&[u8]> {
        let sorted = self.sources[source];
        let make = || value(self.style, &self.by[key].by, sorted);
        let usual = self.style.usual(sorted.item).filter(|_| *sorted.told == Told::default());
        let usual = usual.and_then(|usual| {
            let made = || Some(make()).filter(|made| !made.varies).map(|made| made.value);
            self.what.kept(usual).get(key)?.get_or_init(made).as_ref()
        });
        match usual {
            Some(value) => value.as_deref(),
            None => self.values[source * self.by.len() + key].get_or_init(|| make().value).as_deref(),
        }
    }
}

/// Whether the order is that of numbers which count down.
pub(super) fn counts_down(by: &[SortKey]) -> bool {
    let number = Variable::Number(NumberVariable::CitationNumber);
    by.first().is_some_and(|key| {
        key.descending
            && match &key.by {
                SortBy::Variable(variable) => *variable == number,
                SortBy::Macro(layout) => match layout.elements.first() {
                    Some(Element::Variable(variable, ..) | Element::Number(variable, ..)) => *variable == number,
                    _ => false,
                },
            }
    })
}

/// A value, and whether it may be another in another document.
struct Made {
    value: SortValue,
    varies: bool,
}

fn value<'a>(style: &'a Style, by: &'a SortBy, sorted: Sorted<'a>) -> Made {
    let mut varies = matches!(by, SortBy::Variable(Variable::Number(NumberVariable::CitationNumber)));
    let text = text(style, by, sorted, &mut varies).map(|text| normal(&text)).filter(|text| !text.is_empty());
    Made { value: text.map(|text| style.alphabet.key(&text)), varies }
}

fn text<'a>(style: &'a Style, by: &'a SortBy, sorted: Sorted<'a>, varies: &mut bool) -> Option<String> {
    Some(match by {
        SortBy::Macro(layout) => {
            let (tokens, asked) = Eval::new(style, layout, sorted.item, context(sorted)).run_for();
            *varies = asked;
            let printed = tree::plain(&tokens);
            // What is numbers alone is a number.
            if is_count(printed.trim()) { padded(printed.trim()) } else { printed }
        }
        SortBy::Variable(Variable::Date(date)) => sorted.item.date(*date)?.key(),
        SortBy::Variable(Variable::Name(role)) => names(style, sorted, *role),
        SortBy::Variable(Variable::Number(NumberVariable::CitationNumber)) => format!("{:09}", sorted.number),
        SortBy::Variable(Variable::Standard(StandardVariable::CitationLabel)) => eval::label(sorted.item),
        SortBy::Variable(variable) => {
            let value = &sorted.item.text(*variable)?.text;
            if matches!(variable, Variable::Number(_) | Variable::Page(_)) && is_numeric(value) {
                padded(value)
            } else {
                without_markup(value)
            }
        }
    })
}

fn context(sorted: Sorted<'_>) -> Context<'_, '_> {
    Context { number: sorted.number, ..Context::alone(sorted.told, Place::Sorting) }
}

/// The people of a role, family names first.
fn names<'a>(style: &'a Style, sorted: Sorted<'a>, role: citationberg::taxonomy::NameVariable) -> String {
    let mut text = String::new();
    for name in sorted.item.names(role) {
        text.push_str(&Eval::sort_name(style, sorted.item, name));
        text.push_str(", ");
    }
    text
}

fn is_count(text: &str) -> bool {
    !text.is_empty() && text.len() < 9 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Each number in as many digits, so that 10 stands behind 9.
fn padded(text: &str) -> String {
    let mut padded = String::new();
    let mut digits = String::new();
    for c in text.chars().chain([' ']) {
        if c.is_ascii_digit() {
            digits.push(c);
            continue;
        }
        if !digits.is_empty() {
            padded.push_str(&format!("{digits:0>9}"));
            digits.clear();
        }
        padded.push(c);
    }
    padded
}

fn without_markup(text: &str) -> String {
    let mut tokens = Vec::new();
    super::text::markup::read(text, &super::style::Words::default(), &mut tokens);
    tree::plain(&tokens)
}

/// Without punctuation, and with single spaces.
fn normal(text: &str) -> String {
    let mut normal = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '-' | 'ʾ' | 'ʿ' => {}
            c if c.is_alphanumeric() || ('\u{300}'..'\u{370}').contains(&c) => normal.push(c),
            c if c.is_whitespace() || c.is_ascii_punctuation() || !c.is_alphabetic() => {
                if !normal.is_empty() && !normal.ends_with(' ') {
                    normal.push(' ');
                }
            }
            c => normal.push(c),
        }
    }
    normal.truncate(normal.trim_end().len());
    normal
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn punctuation_and_markup_do_not_count() {
        assert_eq!(normal(&without_markup("“<i>Alpha</i>”: a-b")), "Alpha ab");
        assert_eq!(padded("2-10"), "000000002-000000010 ");
    }
}
