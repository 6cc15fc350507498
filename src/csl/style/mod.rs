//! A style with the words of one language, made ready to be carried out.
//!
//! In: a style and locales as [`citationberg`] reads them.
//! Out: a [`Style`]: layouts whose macros are resolved, whose terms are looked up, whose names know every option that
//! they inherit. What is asked of a source then is the only thing left to do. A style whose macros call themselves, or
//! each other too often, is refused ([`Fault`]).

mod check;
mod dates;
mod dress;
mod elements;
mod lower;
mod names;
mod ordinals;
mod reach;
mod terms;
mod words;

pub use check::Fault;
pub(super) use dress::Dress;
pub(super) use names::{Label, NameForm, NamePart, Names, Options};
pub(super) use reach::Reach;
pub(super) use terms::Pair;
pub(super) use words::Words;

use super::item::{Item, Value};
use super::usual::OfStyle;
use crate::words::Alphabet;
use citationberg::taxonomy::{DateVariable, Kind, Locator, Variable};
use citationberg::{
    self as xml, ChooseMatch, Collapse, DateStrongAnyForm, DemoteNonDroppingParticle, DisambiguationRule,
    LongShortForm, NumberForm, PageRangeFormat, SecondFieldAlign, SubsequentAuthorSubstituteRule, TestPosition,
};

/// An element that prints something, ready to be carried out (specification, "Rendering Elements").
#[derive(Clone, Debug)]
pub(super) enum Element {
    /// A text that is always the same: `value`.
    Value(Value, Dress),
    /// A word of the language.
    Term(Box<str>, TermKind, Dress),
    Variable(Variable, LongShortForm, Dress),
    /// A macro, by its place in [`Layout::macros`].
    Macro(usize, Dress),
    Date(Box<Date>),
    Number(Variable, NumberForm, Dress),
    Label(Box<NumberLabel>),
    Names(Box<Names>),
    Group(Box<Group>),
    Choose(Vec<Branch>),
}

/// What more a term is than a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TermKind {
    Word,
    /// `no date`, which stands where a year would.
    NoDate,
}

#[derive(Clone, Debug)]
pub(super) struct Group {
    pub children: Vec<Element>,
    pub delimiter: Box<str>,
    pub dress: Dress,
    /// What it can print.
    pub reach: Reach,
}

/// A branch of `cs:choose`; without tests it is the last.
#[derive(Clone, Debug)]
pub(super) struct Branch {
    pub matches: ChooseMatch,
    pub tests: Vec<Test>,
    pub children: Vec<Element>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Test {
    Disambiguate(bool),
    Numeric(Variable),
    Uncertain(DateVariable),
    Locator(Locator),
    Position(TestPosition),
    /// Whether the source is of one of these kinds.
    Kind(Kinds),
    Variable(Variable),
}

/// A set of kinds of sources.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Kinds(u64);

impl Kinds {
    pub fn of(kinds: &[Kind]) -> Kinds {
        Kinds(kinds.iter().fold(0, |set, kind| set | 1 << *kind as u32))
    }

    pub fn has(self, kind: Kind) -> bool {
        self.0 & 1 << kind as u32 != 0
    }
}

/// `cs:label` beside a number.
#[derive(Clone, Debug)]
pub(super) struct NumberLabel {
    pub variable: Variable,
    /// The word for the variable, or for each kind of locator.
    pub words: Vec<(Option<Locator>, Pair)>,
    pub plural: xml::LabelPluralize,
    pub dress: Dress,
}

/// `cs:date` with the parts that it prints, its own or the language's.
#[derive(Clone, Debug)]
pub(super) struct Date {
    pub variable: DateVariable,
    pub parts: Vec<DatePart>,
    pub delimiter: Box<str>,
    pub dress: Dress,
}

#[derive(Clone, Debug)]
pub(super) struct DatePart {
    pub form: DateStrongAnyForm,
    pub range_delimiter: Box<str>,
    pub dress: Dress,
}

/// What is printed for a cite or an entry, and in which order.
#[derive(Clone, Debug, Default)]
pub(super) struct Layout {
    pub elements: Vec<Element>,
    pub macros: Vec<Vec<Element>>,
    /// What each macro can print.
    pub reaches: Vec<Reach>,
    pub dress: Dress,
    pub delimiter: Box<str>,
    pub sort: Vec<SortKey>,
    /// Whether a variable of the style says where the letter of a year stands.
    pub places_suffix: bool,
    /// Whether anything asks for the position of a cite.
    pub asks_position: bool,
}

#[derive(Clone, Debug)]
pub(super) struct SortKey {
    pub by: SortBy,
    pub descending: bool,
}

#[derive(Clone, Debug)]
pub(super) enum SortBy {
    Variable(Variable),
    /// A macro as it is printed for sorting: with its own macros, because names follow other rules there.
    Macro(Layout),
}

/// How cites are told apart (specification, "Disambiguation").
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Apart {
    pub names: bool,
    pub givens: Option<DisambiguationRule>,
    pub suffix: bool,
    /// How many branches are printed only where nothing else helps.
    pub conditions: u16,
}

/// `cs:citation`.
#[derive(Clone, Debug, Default)]
pub(super) struct Citation {
    pub layout: Layout,
    pub apart: Apart,
    pub group_delimiter: Option<Box<str>>,
    /// Between the cites of a group when the style does not say: as citeproc-js has it, a comma in the text.
    pub usual_delimiter: Box<str>,
    pub collapse: Option<Collapse>,
    pub suffix_delimiter: Box<str>,
    pub after_collapse: Option<Box<str>>,
    pub near: u32,
}

/// `cs:bibliography`.
#[derive(Clone, Debug)]
pub(super) struct Bibliography {
    pub layout: Layout,
    pub align: Option<SecondFieldAlign>,
    pub substitute: Option<(Box<str>, SubsequentAuthorSubstituteRule)>,
}

/// How the list of references is laid out (specification, "Whitespace").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spacing {
    /// Whether all lines of an entry but the first are indented.
    pub hanging_indent: bool,
    /// Whether the first field is set apart, and how.
    pub align: Option<SecondFieldAlign>,
    /// The distance of two lines, in lines.
    pub line: i16,
    /// The distance of two entries, in lines.
    pub entry: i16,
}

/// A style in one language.
#[derive(Debug)]
pub struct Style {
    /// The language it speaks, such as `de-AT`.
    pub lang: String,
    /// Whether citations are meant for notes.
    pub is_note: bool,
    /// What the style calls itself.
    pub title: String,
    /// How its references are laid out; nothing when it has none.
    pub spacing: Option<Spacing>,
    pub(super) citation: Citation,
    pub(super) bibliography: Option<Bibliography>,
    pub(super) words: Words,
    pub(super) pages: Option<PageRangeFormat>,
    pub(super) demote: DemoteNonDroppingParticle,
    pub(super) hyphen: bool,
    pub(super) alphabet: Alphabet,
    /// A layout of a date alone, as the language has it.
    pub(super) day: Layout,
    /// What tells it from every other style of the run.
    pub(super) number: u64,
}

impl Style {
    /// Makes a style ready. `files` are locale files: the wanted language's, and those that it falls back on, in this
    /// order.
    ///
    /// # Errors
    ///
    /// When macros are unknown, call themselves, or call each other too often.
    pub fn new(style: &xml::IndependentStyle, lang: &xml::LocaleCode, files: &[xml::Locale]) -> Result<Style, Fault> {
        check::check(style)?;
        Ok(lower::style(style, lang, files))
    }

    /// What it makes of a source in any document.
    pub(super) fn usual<'i>(&self, item: &'i Item) -> Option<&'i OfStyle> {
        let references = self.bibliography.as_ref().map_or(0, |own| own.layout.sort.len());
        item.usual.of(self.number, [references, self.citation.layout.sort.len()])
    }
}
