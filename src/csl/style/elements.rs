//! The elements of a layout or macro, one by one (specification, "Rendering Elements", "Choose").
//!
//! In: elements as they were read.
//! Out: our own; what they ask for is noted on the way.

use super::dress::{boxed, dress_of};
use super::lower::Lower;
use super::{Branch, Dress, Element, Group, Kinds, NumberLabel, Reach, TermKind, Test};
use crate::csl::item::Value;
use citationberg::taxonomy::{NumberVariable, OtherTerm, StandardVariable, Term, Variable};
use citationberg::{self as xml, ChooseMatch, LayoutRenderingElement as Node, TextTarget};

impl<'l> Lower<'l> {
    pub(super) fn elements(&mut self, nodes: &'l [Node]) -> Vec<Element> {
        nodes.iter().filter_map(|node| self.element(node)).collect()
    }

    fn element(&mut self, node: &'l Node) -> Option<Element> {
        Some(match node {
            Node::Text(text) => self.text(text),
            Node::Date(date) => self.date(date)?,
            Node::Number(number) => {
                let dress = Dress { display: number.display, case: number.text_case, ..dress_of(number, number) };
                Element::Number(number.variable.into(), number.form, dress)
            }
            Node::Names(names) => {
                let parent = self.parent.clone();
                Element::Names(Box::new(self.names(names, parent.as_ref())))
            }
            Node::Label(label) => self.label(label),
            Node::Group(group) => Element::Group(Box::new(Group {
                children: self.elements(&group.children),
                delimiter: boxed(group.delimiter.as_deref()),
                dress: Dress { display: group.display, ..dress_of(group, group) },
                reach: Reach::default(),
            })),
            Node::Choose(choose) => {
                let mut branches: Vec<Branch> = choose.branches().map(|branch| self.branch(branch)).collect();
                if let Some(otherwise) = &choose.otherwise {
                    let children = self.elements(&otherwise.children);
                    branches.push(Branch { matches: ChooseMatch::All, tests: Vec::new(), children });
                }
                Element::Choose(branches)
            }
        })
    }

    fn text(&mut self, text: &'l xml::Text) -> Element {
        let dress = Dress {
            display: text.display,
            case: text.text_case,
            quotes: text.quotes,
            strip: text.strip_periods,
            ..dress_of(text, text)
        };
        match &text.target {
            TextTarget::Variable { var, form } => {
                self.places_suffix |= *var == Variable::Standard(StandardVariable::YearSuffix);
                Element::Variable(*var, *form, dress)
            }
            TextTarget::Macro { name } => Element::Macro(self.macro_at(name), dress),
            TextTarget::Term { term, form, plural } => {
                let found = self.terms.pair(*term, *form).unwrap_or_default();
                let kind = if *term == Term::Other(OtherTerm::NoDate) { TermKind::NoDate } else { TermKind::Word };
                Element::Term(boxed(Some(found.of(*plural))), kind, dress)
            }
            TextTarget::Value { val } => Element::Value(Value::new(val.as_str()), dress),
        }
    }

    /// The place of a macro, which is lowered when it is called first.
    fn macro_at(&mut self, name: &'l str) -> usize {
        if let Some(place) = self.places.get(name) {
            return *place;
        }
        let place = self.macros.len();
        self.macros.push(Vec::new());
        self.places.insert(name, place);
        if let Some(known) = self.known.get(name) {
            let outer = self.parent.take();
            self.macros[place] = self.elements(&known.children);
            self.parent = outer;
        }
        place
    }

    fn branch(&mut self, from: &'l xml::ChooseBranch) -> Branch {
        fn each<T: Copy>(tests: &mut Vec<Test>, of: Option<&Vec<T>>, make: impl Fn(T) -> Test) {
            tests.extend(of.into_iter().flatten().map(|one| make(*one)));
        }
        let mut tests = Vec::new();
        tests.extend(from.disambiguate.map(Test::Disambiguate));
        each(&mut tests, from.is_numeric.as_ref(), Test::Numeric);
        each(&mut tests, from.is_uncertain_date.as_ref(), Test::Uncertain);
        each(&mut tests, from.locator.as_ref(), Test::Locator);
        each(&mut tests, from.position.as_ref(), Test::Position);
        // A source is of one kind: all but "all of several" is one question.
        let kinds = from.type_.as_deref().unwrap_or_default();
        let at_once = if from.match_ == ChooseMatch::All { 1 } else { kinds.len().max(1) };
        tests.extend(kinds.chunks(at_once).map(|kinds| Test::Kind(Kinds::of(kinds))));
        each(&mut tests, from.variable.as_ref(), Test::Variable);
        self.asks_position |= from.position.is_some();
        self.conditions = self.conditions.saturating_add(u16::from(from.disambiguate == Some(true)));
        // A branch that asks nothing (as where the values are empty) is not the last for that.
        if tests.is_empty() {
            tests.push(Test::Disambiguate(false));
        }
        Branch { matches: from.match_, tests, children: self.elements(&from.children) }
    }

    fn label(&mut self, from: &xml::Label) -> Element {
        let label = &from.label;
        let dress = Dress { case: label.text_case, strip: label.strip_periods, ..dress_of(label, label) };
        let variable: Variable = from.variable.into();
        let words = if variable == Variable::Number(NumberVariable::Locator) {
            self.terms.locators(label.form).into_iter().map(|(kind, pair)| (Some(kind), pair)).collect()
        } else {
            self.terms.pair(from.variable.into(), label.form).map(|pair| (None, pair)).into_iter().collect()
        };
        Element::Label(Box::new(NumberLabel { variable, words, plural: label.plural, dress }))
    }
}
