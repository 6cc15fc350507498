//! citationberg's elements → our own, with macros, terms and inherited options resolved.

use super::reach;
use super::terms::Terms;
use super::{
    Apart, Bibliography, Branch, Citation, Date, DatePart, Dress, Element, Group, Kinds, Layout, NumberLabel, Reach,
    SortBy, SortKey, Spacing, Style, TermKind, Test, Words,
};
use crate::csl::item::Value;
use citationberg::taxonomy::{DateVariable, NumberVariable, OtherTerm, StandardVariable, Term, Variable};
use citationberg::{
    self as xml, ChooseMatch, InheritableNameOptions, LayoutRenderingElement as Node, SortDirection, StyleClass,
    TextTarget, ToAffixes, ToFormatting,
};
use std::collections::HashMap;

/// Lowers the elements of one context: citation, bibliography, or one key of sorting.
pub(super) struct Lower<'l> {
    pub terms: &'l Terms<'l>,
    pub inherited: InheritableNameOptions,
    /// Options that a key of sorting sets over all others.
    pub forced: InheritableNameOptions,
    /// The names in whose substitute we are.
    pub parent: Option<xml::Names>,
    known: &'l HashMap<&'l str, &'l xml::CslMacro>,
    /// The macros lowered so far, or reserved.
    places: HashMap<&'l str, usize>,
    macros: Vec<Vec<Element>>,
    places_suffix: bool,
    asks_position: bool,
    conditions: u16,
}

pub(super) fn style(style: &xml::IndependentStyle, lang: &xml::LocaleCode, files: &[xml::Locale]) -> Style {
    let terms = Terms::new(lang, &style.locale, files);
    let macros: HashMap<&str, &xml::CslMacro> = style.macros.iter().map(|one| (one.name.as_str(), one)).collect();
    let settings = &style.settings;
    let lower = |options: &InheritableNameOptions| Lower {
        terms: &terms,
        inherited: settings.options.apply(options),
        forced: InheritableNameOptions::default(),
        parent: None,
        known: &macros,
        places: HashMap::new(),
        macros: Vec::new(),
        places_suffix: false,
        asks_position: false,
        conditions: 0,
    };
    let from = &style.citation;
    let (layout, conditions) = lower(&from.name_options).layout(&from.layout, from.sort.as_ref(), &lower);
    let citation = Citation {
        apart: Apart {
            names: from.disambiguate_add_names,
            givens: from.disambiguate_add_givenname.then_some(from.givenname_disambiguation_rule),
            suffix: from.disambiguate_add_year_suffix,
            conditions,
        },
        group_delimiter: from.cite_group_delimiter.as_deref().map(Into::into),
        collapse: from.collapse,
        usual_delimiter: if settings.class == StyleClass::InText { ", ".into() } else { layout.delimiter.clone() },
        suffix_delimiter: (from.year_suffix_delimiter.as_deref())
            .or(from.cite_group_delimiter.as_deref())
            .map_or_else(|| layout.delimiter.clone(), Into::into),
        after_collapse: from.after_collapse_delimiter.as_deref().map(Into::into),
        near: from.near_note_distance,
        layout,
    };
    let bibliography = style.bibliography.as_ref().map(|from| Bibliography {
        layout: lower(&from.name_options).layout(&from.layout, from.sort.as_ref(), &lower).0,
        align: from.second_field_align,
        substitute: (from.subsequent_author_substitute.as_deref())
            .map(|text| (text.into(), from.subsequent_author_substitute_rule)),
    });
    Style {
        lang: lang.0.clone(),
        is_note: settings.class == StyleClass::Note,
        title: style.info.title.value.trim().to_owned(),
        spacing: style.bibliography.as_ref().map(|from| Spacing {
            hanging_indent: from.hanging_indent,
            align: from.second_field_align,
            line: from.line_spacing.get(),
            entry: from.entry_spacing,
        }),
        citation,
        bibliography,
        words: Words::of(&terms, &lang.0),
        pages: settings.page_range_format,
        demote: settings.demote_non_dropping_particle,
        hyphen: settings.initialize_with_hyphen,
        alphabet: super::Alphabet::of(&lang.0),
        day: Layout {
            elements: lower(&InheritableNameOptions::default()).day().into_iter().collect(),
            ..Layout::default()
        },
    }
}

/// A text of the style, its apostrophes as they are printed.
pub(super) fn boxed(text: Option<&str>) -> Box<str> {
    let text = text.unwrap_or_default();
    let mut before = ' ';
    let apostrophe = |c: char| {
        let set = if c == '\'' && before.is_alphabetic() { '’' } else { c };
        before = c;
        set
    };
    if text.contains('\'') { text.chars().map(apostrophe).collect::<String>().into() } else { text.into() }
}

/// The look and the affixes of an element.
pub(super) fn dress_of(look: &impl ToFormatting, affixes: &impl ToAffixes) -> Dress {
    let affixes = affixes.to_affixes();
    Dress {
        look: look.to_formatting(),
        prefix: boxed(affixes.prefix.as_deref()),
        suffix: boxed(affixes.suffix.as_deref()),
        ..Dress::default()
    }
}

impl<'l> Lower<'l> {
    /// A layout, and how many branches of it are printed only to tell cites apart.
    fn layout(
        mut self,
        from: &'l xml::Layout,
        sort: Option<&'l xml::Sort>,
        lower: &dyn Fn(&InheritableNameOptions) -> Lower<'l>,
    ) -> (Layout, u16) {
        let elements = self.elements(&from.elements);
        let mut keys = Vec::new();
        for key in sort.iter().flat_map(|sort| &sort.keys) {
            let by = match key {
                xml::SortKey::Variable { variable, .. } => SortBy::Variable(*variable),
                xml::SortKey::MacroName { name, names_min, names_use_first, names_use_last, .. } => {
                    let mut lower = lower(&InheritableNameOptions::default());
                    lower.inherited = self.inherited.clone();
                    let own = InheritableNameOptions {
                        et_al_min: *names_min,
                        et_al_use_first: *names_use_first,
                        et_al_use_last: *names_use_last,
                        et_al_subsequent_min: *names_min,
                        et_al_subsequent_use_first: *names_use_first,
                        ..InheritableNameOptions::default()
                    };
                    let mut layout = Layout::default();
                    if let Some(known) = self.known.get(name.as_str()) {
                        lower.forced = own;
                        layout.elements = lower.elements(&known.children);
                        layout.macros = std::mem::take(&mut lower.macros);
                        reach::measure(&mut layout);
                    }
                    SortBy::Macro(layout)
                }
            };
            keys.push(SortKey { by, descending: key.sort_direction() == SortDirection::Descending });
        }
        let mut layout = Layout {
            elements,
            macros: self.macros,
            reaches: Vec::new(),
            dress: dress_of(from, from),
            delimiter: boxed(from.delimiter.as_deref()),
            sort: keys,
            places_suffix: self.places_suffix,
            asks_position: self.asks_position,
        };
        reach::measure(&mut layout);
        (layout, self.conditions)
    }

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

    /// The date of issue in the form of the language.
    fn day(&self) -> Option<Element> {
        let local = self.terms.date(xml::DateForm::Text)?;
        let parts = local.date_part.iter().map(date_part).collect();
        Some(date_of(DateVariable::Issued, parts, local, dress_of(local, local)))
    }

    /// A date takes its parts from the language where it names a form (specification, "Localized Date Formats").
    fn date(&self, date: &xml::Date) -> Option<Element> {
        let variable = date.variable?;
        let dress = Dress { display: date.display, case: date.text_case, ..dress_of(date, date) };
        let Some(form) = date.form else {
            let parts = date.date_part.iter().map(date_part).collect();
            return Some(date_of(variable, parts, date, dress));
        };
        let local = self.terms.date(form);
        let shown = date.parts.unwrap_or_default();
        let wanted = |part: &&xml::DatePart| match part.name {
            xml::DatePartName::Year => true,
            xml::DatePartName::Month => shown.has_month(),
            xml::DatePartName::Day => shown.has_day(),
        };
        let parts = local.iter().flat_map(|local| &local.date_part).filter(wanted);
        let parts = parts.map(|part| {
            let own = date.date_part.iter().find(|own| own.name == part.name);
            own.map_or_else(|| date_part(part), |own| overridden(part, own))
        });
        let mut element = date_of(variable, parts.collect(), local.unwrap_or(date), dress);
        if let (Element::Date(made), Some(local)) = (&mut element, local) {
            made.dress.look = made.dress.look.apply(local.formatting);
            made.dress.case = made.dress.case.or(local.text_case);
        }
        Some(element)
    }
}

fn date_of(variable: DateVariable, parts: Vec<DatePart>, from: &xml::Date, dress: Dress) -> Element {
    Element::Date(Box::new(Date { variable, parts, delimiter: boxed(from.delimiter.as_deref()), dress }))
}

fn date_part(part: &xml::DatePart) -> DatePart {
    DatePart {
        form: part.form(),
        range_delimiter: part.range_delimiter.as_deref().unwrap_or("–").into(),
        dress: Dress { case: part.text_case, strip: part.strip_periods, ..dress_of(part, part) },
    }
}

/// The language's part with what the style sets on it; its affixes are the language's.
fn overridden(local: &xml::DatePart, own: &xml::DatePart) -> DatePart {
    let mut part = date_part(local);
    let set = date_part(own);
    part.form = if own.form() == xml::DateStrongAnyForm::for_name(own.name, None) { part.form } else { set.form };
    part.dress.look = set.dress.look.apply(part.dress.look);
    part.dress.case = set.dress.case.or(part.dress.case);
    part.dress.strip |= set.dress.strip;
    part
}
