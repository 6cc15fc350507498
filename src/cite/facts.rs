//! What a style asks for, read from its elements once.
//!
//! In: a parsed style. Out: [`Facts`], on which rest the choice of what identifies a citation and the parts of the style that
//! a run can do without. Nothing is rendered here.

use std::collections::HashSet;

use super::elements::{children, printed, within};
use hayagriva::citationberg::taxonomy::{NumberOrPageVariable, NumberVariable, StandardVariable, Variable};
use hayagriva::citationberg::{
    IndependentStyle, InheritableNameOptions, LayoutRenderingElement as Element, Name, Names, NamesChild, NumberForm,
    TestPosition, TextTarget,
};

/// What a style's reachable elements test and print.
#[derive(Clone, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is one thing that a style may do")]
pub struct Facts {
    /// Citations differ by `position`: first, subsequent, ibid.
    pub position: bool,
    /// Citations differ by whether the source was cited near before.
    pub near_note: bool,
    /// Repeated citations may shorten the list of names.
    pub et_al_subsequent: bool,
    /// Citations name the note that cited the source first.
    pub first_note: bool,
    /// Citations or references print the source's number.
    pub number: bool,
    /// Citations or references print the source's label.
    pub label: bool,
    /// Some condition asks whether a citation is ambiguous.
    pub disambiguate: bool,
    /// Numbers (locator, source, note) are printed in digits everywhere.
    pub digits: bool,
    /// Variables that are printed or tested anywhere.
    variables: HashSet<Variable>,
    /// Those that conditions test, in a fixed order.
    tested: Vec<Variable>,
    /// Those that elements print, and what is short for them, in a fixed order.
    asked: Vec<Variable>,
    /// Those that may stand in for names and are then suppressed for the rest of a text.
    substitutes: HashSet<Variable>,
    /// Citations differ by ibid.
    pub ibid: bool,
}

impl Facts {
    /// Reads a style.
    pub fn of(style: &IndependentStyle) -> Facts {
        let mut facts = Facts { digits: true, ..Facts::default() };
        facts.names(&style.settings.options);
        facts.names(&style.citation.name_options);
        let mut roots: Vec<&Element> = style.citation.layout.elements.iter().collect();
        if let Some(bibliography) = &style.bibliography {
            facts.names(&bibliography.name_options);
            roots.extend(&bibliography.layout.elements);
        }
        let mut stand_ins = Vec::new();
        for element in within(style, roots) {
            facts.element(element);
            facts.asked.extend(printed(element));
            if let Element::Names(_) = element {
                stand_ins.extend(children(element));
            }
        }
        for element in within(style, stand_ins) {
            facts.substitutes.extend(printed(element));
        }
        facts.asked.push(Variable::Standard(StandardVariable::TitleShort));
        for variables in [&mut facts.tested, &mut facts.asked] {
            variables.sort_unstable_by_key(ToString::to_string);
            variables.dedup();
        }
        facts
    }

    /// The variables that conditions test, in a fixed order.
    pub fn tested(&self) -> &[Variable] {
        &self.tested
    }

    /// The variables that any element prints, in a fixed order.
    pub fn asked(&self) -> impl Iterator<Item = Variable> {
        self.asked.iter().copied()
    }

    /// Whether the variable may stand in for names and be suppressed from then on.
    pub fn may_be_suppressed(&self, variable: Variable) -> bool {
        self.substitutes.contains(&variable)
    }

    /// The variables that conditions test and that may be suppressed by then, in a fixed order.
    ///
    /// hayagriva holds a suppressed variable for absent; other processors go on to see it.
    pub fn shadowed(&self) -> impl Iterator<Item = Variable> {
        self.tested.iter().copied().filter(|variable| self.may_be_suppressed(*variable))
    }

    /// Whether some element prints or tests the variable.
    pub fn uses(&self, variable: Variable) -> bool {
        self.variables.contains(&variable)
    }

    fn element(&mut self, element: &Element) {
        match element {
            Element::Text(text) => {
                if let TextTarget::Variable { var, .. } = &text.target {
                    self.variable(*var);
                }
            }
            Element::Number(number) => {
                if let NumberOrPageVariable::Number(variable) = number.variable {
                    self.variable(Variable::Number(variable));
                    self.digits &= number.form == NumberForm::Numeric || !is_set_from_outside(variable);
                }
            }
            Element::Label(label) => {
                if let NumberOrPageVariable::Number(variable) = label.variable {
                    self.variable(Variable::Number(variable));
                }
            }
            Element::Names(names) => self.names_element(names),
            Element::Choose(choose) => {
                for branch in choose.branches() {
                    let tested = branch.variable.iter().flatten().chain(branch.is_numeric.iter().flatten());
                    for variable in tested {
                        self.variable(*variable);
                        self.tested.push(*variable);
                    }
                    self.tested.extend(branch.is_uncertain_date.iter().flatten().map(|date| Variable::Date(*date)));
                    let ibid = |position: &TestPosition| {
                        matches!(position, TestPosition::Ibid | TestPosition::IbidWithLocator)
                    };
                    self.ibid |= branch.position.iter().flatten().any(ibid);
                    self.disambiguate |= branch.disambiguate.is_some();
                    self.position |= branch.position.is_some();
                    self.near_note |=
                        branch.position.iter().flatten().any(|position| *position == TestPosition::NearNote);
                }
            }
            Element::Date(_) | Element::Group(_) => {}
        }
    }

    fn variable(&mut self, variable: Variable) {
        self.variables.insert(variable);
        self.number |= variable == Variable::Number(NumberVariable::CitationNumber);
        self.first_note |= variable == Variable::Number(NumberVariable::FirstReferenceNoteNumber);
        self.label |= variable == Variable::Standard(StandardVariable::CitationLabel);
    }

    fn names_element(&mut self, names: &Names) {
        self.names(&names.options());
        for child in &names.children {
            if let NamesChild::Name(name) = child {
                self.name(name);
            }
        }
    }

    fn name(&mut self, name: &Name) {
        let nothing = InheritableNameOptions::default();
        let options = name.options(&nothing);
        self.et_al_subsequent |= options.et_al_subsequent_min.is_some() || options.et_al_subsequent_use_first.is_some();
    }

    fn names(&mut self, options: &InheritableNameOptions) {
        self.et_al_subsequent |= options.et_al_subsequent_min.is_some() || options.et_al_subsequent_use_first.is_some();
    }
}

fn is_set_from_outside(variable: NumberVariable) -> bool {
    matches!(
        variable,
        NumberVariable::Locator | NumberVariable::CitationNumber | NumberVariable::FirstReferenceNoteNumber
    )
}
