//! One source, or one cite of it → what the style prints of it (specification, "Rendering Elements").
//!
//! In: a [`Layout`] and an [`Item`], with what is known of the cite.
//! Out: a tree of tokens. What several cites do to each other (collapsing, disambiguation, punctuation at the seams) is
//! not done here.

mod choose;
mod context;
mod date;
mod dressed;
mod initials;
mod label;
mod name;
mod names;
mod number;
mod pages;
mod text;

pub use context::Position;
pub(super) use context::{Context, Given, Place, Seen, Told};
pub(super) use text::label;

use super::item::Item;
use super::style::{Dress, Element, Group, Layout, Reach, Style};
use super::tree::{Role, Token, has_text};
use citationberg::taxonomy::Variable;
use std::cell::Cell;

/// What a cite prints, the names in it, how many names it leaves out, and whether it may be another in another
/// document.
pub(super) struct Looks<'a> {
    pub tokens: Vec<Token<'a>>,
    pub seen: Vec<Seen<'a>>,
    pub hidden: usize,
    pub varies: bool,
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
    /// How many names were left out.
    hidden: usize,
    /// Whether the number of the source or of its note was asked for, which other documents give it otherwise.
    varies: Cell<bool>,
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
            hidden: 0,
            varies: Cell::new(false),
        }
    }

    /// What the layout prints, without its own affixes and look.
    pub fn run(mut self) -> Vec<Token<'a>> {
        let layout = self.layout;
        self.elements(&layout.elements, "");
        self.out
    }

    /// The same, and whether it may be another in another document.
    pub fn run_for(mut self) -> (Vec<Token<'a>>, bool) {
        let layout = self.layout;
        self.elements(&layout.elements, "");
        (self.out, self.varies.get())
    }

    /// The same, with the names that were printed.
    pub fn run_seen(mut self) -> Looks<'a> {
        let layout = self.layout;
        self.elements(&layout.elements, "");
        Looks { tokens: self.out, seen: self.seen, hidden: self.hidden, varies: self.varies.get() }
    }

    /// What the layout prints, element by element, and whether it may be another in another document.
    pub fn run_fields(mut self) -> (Vec<Vec<Token<'a>>>, bool) {
        let layout = self.layout;
        let mut fields = Vec::new();
        for element in &layout.elements {
            self.element(element, "");
            let field = std::mem::take(&mut self.out);
            if has_text(&field) {
                fields.push(field);
            }
        }
        (fields, self.varies.get())
    }

    /// The number of the source, 0 for none.
    fn number_of_source(&self) -> u32 {
        self.varies.set(true);
        self.context.number
    }

    /// The note where the source is cited first.
    fn first_note(&self) -> Option<u32> {
        self.varies.set(true);
        self.context.first_note
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
