//! One source, or one cite of it → what the style prints of it (specification, "Rendering Elements").
//!
//! In: a [`Layout`] and an [`Item`], with what is known of the cite. Out: a tree of tokens. What several cites do to each other
//! (collapsing, disambiguation, punctuation at the seams) is not done here.

mod choose;
mod date;
mod initials;
mod label;
mod name;
mod names;
mod number;
mod pages;
mod text;

pub(super) use text::label;

use super::item::{Item, Name};
use super::style::{Dress, Element, Group, Layout, Options, Reach, Style};
use super::text::case;
use super::tree::{Open, Role, Token, has_text};
use citationberg::taxonomy::{Locator, NameVariable, Variable};
use std::borrow::Cow;

/// What telling cites apart found for a source (specification, "Disambiguation").
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Told {
    /// How many names are shown at least.
    pub names: usize,
    /// How much of a given name is shown: initials or all of it.
    pub givens: Vec<(NameVariable, u16, Given)>,
    /// The letter behind the year, counted from 1.
    pub suffix: u32,
    /// Which sources are told apart by their letters: those of one number.
    pub kin: usize,
    /// How many of the branches that are printed only where nothing else helps, in their order.
    pub conditions: u16,
}

/// How much of a given name is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Given {
    Usual,
    Initials,
    Full,
}

/// Where a cite stands beside the earlier ones of its source (specification, "Choose: position").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Position {
    /// The first cite.
    #[default]
    First,
    /// A later one.
    Subsequent,
    /// One that directly follows another, with the same locator.
    Ibid,
    /// One that directly follows another, with a locator of its own.
    IbidWithLocator,
}

/// What is known of a cite beside its source.
#[derive(Clone, Copy, Debug)]
pub(super) struct Context<'a, 't> {
    pub locator: Option<(Locator, &'a str)>,
    pub position: Position,
    pub near: bool,
    pub number: u32,
    pub first_note: Option<u32>,
    pub told: &'t Told,
    /// Whether the names that it begins with are left out.
    pub without_names: bool,
    pub place: Place,
}

impl<'t> Context<'_, 't> {
    /// A source without any cite.
    pub fn alone(told: &'t Told, place: Place) -> Self {
        Context {
            locator: None,
            position: Position::First,
            near: false,
            number: 0,
            first_note: None,
            told,
            without_names: false,
            place,
        }
    }
}

/// What is being printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Citation,
    Bibliography,
    Sorting,
}

/// An evaluation in progress.
pub(super) struct Eval<'a, 't> {
    pub(super) style: &'a Style,
    layout: &'a Layout,
    item: &'a Item,
    context: Context<'a, 't>,
    out: Vec<Token<'a>>,
    /// How many variables were asked for, and how many of them had a value.
    called: u32,
    filled: u32,
    /// Variables that stand for absent names, and are not printed again.
    spent: Vec<Variable>,
    /// The branches met that are printed only where nothing else helps.
    conditions: u16,
    substituting: bool,
    suffixed: bool,
    named: bool,
    english: Option<bool>,
    seen: Vec<Seen<'a>>,
    /// Whether names were left out.
    cut: bool,
}

/// A name that was printed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seen<'a> {
    pub role: NameVariable,
    pub index: u16,
    pub name: &'a Name,
    pub options: &'a Options,
}

impl<'a, 't> Eval<'a, 't> {
    pub fn new(style: &'a Style, layout: &'a Layout, item: &'a Item, context: Context<'a, 't>) -> Eval<'a, 't> {
        Eval {
            style,
            layout,
            item,
            context,
            out: Vec::with_capacity(48),
            called: 0,
            filled: 0,
            spent: Vec::new(),
            conditions: 0,
            substituting: false,
            suffixed: false,
            named: false,
            english: None,
            seen: Vec::new(),
            cut: false,
        }
    }

    /// What the layout prints, without its own affixes and look.
    pub fn run(mut self) -> Vec<Token<'a>> {
        let layout = self.layout;
        self.elements(&layout.elements, "");
        self.out
    }

    /// The same, with the names that were printed, and whether any were left out.
    pub fn run_seen(mut self) -> (Vec<Token<'a>>, Vec<Seen<'a>>, bool) {
        let layout = self.layout;
        self.elements(&layout.elements, "");
        (self.out, self.seen, self.cut)
    }

    /// What the layout prints, element by element.
    pub fn run_fields(mut self) -> Vec<Vec<Token<'a>>> {
        let layout = self.layout;
        let mut fields = Vec::new();
        for element in &layout.elements {
            self.element(element, "");
            let field = std::mem::take(&mut self.out);
            if has_text(&field) {
                fields.push(field);
            }
        }
        fields
    }

    fn elements(&mut self, elements: &'a [Element], delimiter: &'a str) {
        let mut any = false;
        for element in elements {
            let before = self.out.len();
            if any {
                self.push(delimiter, Role::Delimiter);
            }
            let start = self.out.len();
            self.element(element, delimiter);
            if has_text(&self.out[start..]) {
                any = true;
            } else {
                self.out.truncate(before);
            }
        }
    }

    /// What an element prints; the children of a choice are set apart as those of the group around it.
    fn element(&mut self, element: &'a Element, delimiter: &'a str) {
        match element {
            Element::Value(value, dress) => self.dressed(dress, |this| this.rich(value)),
            Element::Term(text, kind, dress) => self.term(text, *kind, dress),
            Element::Variable(variable, form, dress) => self.variable(*variable, *form, dress),
            Element::Macro(place, dress) => {
                let layout = self.layout;
                if let Some(children) = layout.macros.get(*place) {
                    let reach = layout.reaches.get(*place).copied().unwrap_or_default();
                    self.grouped(children, "", dress, reach);
                }
            }
            Element::Date(date) => self.date(date),
            Element::Number(variable, form, dress) => self.number(*variable, *form, dress),
            Element::Label(label) => self.label(label),
            Element::Names(names) => self.names(names),
            Element::Group(group) => self.group(group),
            Element::Choose(branches) => self.choose(branches, delimiter),
        }
    }

    /// A group says nothing when it asks for variables and none of them has a value.
    fn group(&mut self, group: &'a Group) {
        self.grouped(&group.children, &group.delimiter, &group.dress, group.reach);
    }

    /// A macro is a group, too, as other processors have it.
    fn grouped(&mut self, children: &'a [Element], delimiter: &'a str, dress: &'a Dress, reach: Reach) {
        if reach.is_silent(self.item.filled()) {
            self.called += 1;
            return;
        }
        let (start, called, filled) = (self.out.len(), self.called, self.filled);
        self.dressed(dress, |this| this.elements(children, delimiter));
        if self.called > called && self.filled == filled {
            self.out.truncate(start);
        }
        // A group within this one that says something counts as a value.
        if self.out.len() > start {
            self.called += 1;
            self.filled += 1;
        }
    }

    fn push(&mut self, text: impl Into<Cow<'a, str>>, role: Role) {
        let text = text.into();
        if !text.is_empty() {
            self.out.push(Token::Text(text, role));
        }
    }

    fn affix(&mut self, text: &'a str) {
        if !text.is_empty() {
            self.out.push(Token::Text(Cow::Borrowed(text), Role::Affix));
        }
    }

    fn open(&mut self, open: Open<'a>) {
        self.out.push(Token::Open(open));
    }

    fn close(&mut self) {
        self.out.push(Token::Close);
    }

    /// What `inner` prints, in the dress of its element; nothing where it prints nothing.
    fn dressed(&mut self, dress: &'a Dress, inner: impl FnOnce(&mut Self)) {
        let start = self.out.len();
        let mut opened = 0;
        if let Some(display) = dress.display {
            self.open(Open::Display(display));
            opened += 1;
        }
        self.affix(&dress.prefix);
        let looks = !dress.look.is_empty();
        if looks {
            self.open(Open::Look(dress.look));
        }
        if dress.quotes {
            self.open(Open::Quote);
        }
        let content = self.out.len();
        inner(self);
        if !has_text(&self.out[content..]) {
            self.out.truncate(start);
            return;
        }
        if dress.strip {
            case::strip_periods(&mut self.out[content..]);
        }
        if let Some(wanted) = dress.case {
            let english = self.is_english();
            case::set(&mut self.out[content..], wanted, english);
        }
        if dress.quotes {
            self.close();
        }
        if looks {
            self.close();
        }
        self.affix(&dress.suffix);
        for _ in 0..opened {
            self.close();
        }
    }

    /// Whether the source is in English, or says nothing of its language where English is spoken.
    fn is_english(&mut self) -> bool {
        let (item, words) = (self.item, &self.style.words);
        *self.english.get_or_insert_with(|| match item.language() {
            Some(language) => {
                let base = language.split(['-', '_']).next().unwrap_or_default().trim();
                base.eq_ignore_ascii_case("en")
                    || base.eq_ignore_ascii_case("eng")
                    || base.eq_ignore_ascii_case("english")
            }
            None => words.english,
        })
    }

    fn is_spent(&self, variable: Variable) -> bool {
        self.spent.contains(&variable)
    }

    /// Notes that a variable was asked for, and whether it has a value that is printed.
    fn count(&mut self, variable: Variable, filled: bool) {
        self.called += 1;
        if filled {
            self.filled += 1;
            if self.substituting {
                self.spent.push(variable);
            }
        }
    }
}
