//! `cs:names` with every option that it inherits (specification, "Names", "Name", "Inheritable Name Options").
//!
//! In: `cs:names`, and the options of what is around it.
//! Out: names with all of their options.

use super::{Dress, Element, Pair};
use citationberg::taxonomy::{NameVariable, OtherTerm, Term};
use citationberg::{
    self as xml, DelimiterBehavior, EtAlTerm, Formatting, InheritableNameOptions, LabelPluralize, NameAnd,
    NameAsSortOrder, NameLabelPosition, TermForm,
};

use super::dress::{boxed, dress_of};
use super::lower::Lower;
pub(in crate::csl) use citationberg::NameForm;

/// Names of one or several roles.
#[derive(Clone, Debug)]
pub(in crate::csl) struct Names {
    pub roles: Vec<NameVariable>,
    pub delimiter: Box<str>,
    pub options: Options,
    /// What stands for the names that are left out, and its look.
    pub et_al: (Box<str>, Formatting),
    pub label: Option<Label>,
    pub substitute: Vec<Element>,
    pub dress: Dress,
}

/// The options of `cs:name`.
#[derive(Clone, Debug)]
pub(in crate::csl) struct Options {
    /// The word or sign between the last two names.
    pub and: Option<Box<str>>,
    pub delimiter: Box<str>,
    pub before_et_al: DelimiterBehavior,
    pub before_last: DelimiterBehavior,
    pub min: usize,
    pub first: usize,
    pub later_min: usize,
    pub later_first: usize,
    pub last: bool,
    pub form: NameForm,
    pub initialize: bool,
    pub initialize_with: Option<Box<str>>,
    pub inverted: Option<NameAsSortOrder>,
    pub separator: Box<str>,
    pub family: NamePart,
    pub given: NamePart,
    pub dress: Dress,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            and: None,
            delimiter: ", ".into(),
            before_et_al: DelimiterBehavior::Contextual,
            before_last: DelimiterBehavior::Contextual,
            min: usize::MAX,
            first: 1,
            later_min: usize::MAX,
            later_first: 1,
            last: false,
            form: NameForm::Long,
            initialize: true,
            initialize_with: None,
            inverted: None,
            separator: ", ".into(),
            family: NamePart::default(),
            given: NamePart::default(),
            dress: Dress::default(),
        }
    }
}

/// `cs:name-part`.
#[derive(Clone, Debug, Default)]
pub(in crate::csl) struct NamePart {
    pub dress: Dress,
}

/// What the people of a role are called, `eds.`.
#[derive(Clone, Debug)]
pub(in crate::csl) struct Label {
    pub before: bool,
    pub plural: LabelPluralize,
    pub dress: Dress,
    /// For each role, in their order.
    pub words: Vec<Option<Pair>>,
    /// For people who are both editors and translators.
    pub both: Option<Pair>,
}

fn names_dress(names: &xml::Names, parent: Option<&xml::Names>) -> Dress {
    let mut dress = dress_of(names, names);
    dress.display = names.display;
    if let Some(parent) = parent {
        let outer = dress_of(parent, parent);
        dress.look = dress.look.apply(outer.look);
        // In its place it stands in the same affixes.
        if names.prefix.is_none() && names.suffix.is_none() {
            (dress.prefix, dress.suffix) = (outer.prefix, outer.suffix);
        }
    }
    dress
}

impl<'l> Lower<'l> {
    /// `parent` is the element in whose `cs:substitute` this one stands.
    pub(super) fn names(&mut self, names: &'l xml::Names, parent: Option<&xml::Names>) -> Names {
        // A bare element in a substitute takes everything from the one that it stands for.
        let bare = names.name().is_none() && names.et_al().is_none() && names.label().is_none();
        let model = parent.filter(|_| bare).unwrap_or(names);
        let inherited = self.inherited.apply(&model.options());
        let name = model.name().cloned().unwrap_or_default();
        let et_al = model.et_al().copied().unwrap_or_default();
        let label = model.label().map(|(label, at)| self.names_label(label, at, &names.variable));
        let et_al_word = match et_al.term {
            EtAlTerm::EtAl => OtherTerm::EtAl,
            EtAlTerm::AndOthers => OtherTerm::AndOthers,
        };
        let delimiter = names.options().names_delimiter;
        let delimiter = delimiter.or_else(|| self.inherited.names_delimiter.clone());
        let delimiter = delimiter.or_else(|| model.options().names_delimiter);
        Names {
            roles: names.variable.clone(),
            delimiter: boxed(delimiter.as_deref()),
            options: self.options(&name, &inherited),
            et_al: (self.terms.word(et_al_word).into(), et_al.formatting),
            label,
            substitute: self.substitute(names),
            dress: names_dress(names, parent.filter(|_| bare)),
        }
    }

    fn substitute(&mut self, names: &'l xml::Names) -> Vec<Element> {
        let Some(substitute) = names.substitute() else { return Vec::new() };
        let outer = self.parent.replace(names.clone());
        let children = self.elements(&substitute.children);
        self.parent = outer;
        children
    }

    fn names_label(&mut self, label: &xml::VariablelessLabel, at: NameLabelPosition, roles: &[NameVariable]) -> Label {
        let words = roles.iter().map(|role| self.terms.pair(Term::NameVariable(*role), label.form)).collect();
        let mut dress = dress_of(label, label);
        (dress.case, dress.strip) = (label.text_case, label.strip_periods);
        Label {
            before: at == NameLabelPosition::BeforeName,
            plural: label.plural,
            dress,
            words,
            both: self.terms.pair(Term::NameVariable(NameVariable::EditorTranslator), label.form),
        }
    }

    fn options(&self, name: &xml::Name, inherited: &InheritableNameOptions) -> Options {
        let set = name.options(inherited);
        let count = |number: Option<u32>, usual: usize| number.map_or(usual, |number| number as usize);
        let and = set.and.map(|and| match and {
            NameAnd::Text => self.terms.single(OtherTerm::And.into(), TermForm::Long).unwrap_or("and"),
            NameAnd::Symbol => {
                self.terms.single(OtherTerm::And.into(), TermForm::Symbol).filter(|sign| *sign == "&").unwrap_or("&")
            }
        });
        let part = |part: Option<&xml::NamePart>| {
            let dress = part.map(|part| Dress { case: part.text_case, ..dress_of(part, part) });
            NamePart { dress: dress.unwrap_or_default() }
        };
        let (min, first) = (
            count(self.forced.et_al_min.or(set.et_al_min), usize::MAX),
            count(self.forced.et_al_use_first.or(set.et_al_use_first), 1),
        );
        Options {
            and: and.map(Into::into),
            delimiter: set.delimiter.into(),
            before_et_al: set.delimiter_precedes_et_al,
            before_last: set.delimiter_precedes_last,
            min,
            first,
            later_min: count(self.forced.et_al_min.or(set.et_al_subsequent_min), min),
            later_first: count(self.forced.et_al_use_first.or(set.et_al_subsequent_use_first), first),
            last: self.forced.et_al_use_last.unwrap_or(set.et_al_use_last),
            form: set.form,
            initialize: set.initialize,
            initialize_with: set.initialize_with.map(Into::into),
            inverted: set.name_as_sort_order,
            separator: set.sort_separator.into(),
            family: part(name.name_part_family()),
            given: part(name.name_part_given()),
            dress: dress_of(name, name),
        }
    }
}
