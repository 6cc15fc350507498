//! The words that are not known before a source is: months, seasons, eras, quotation marks, ordinals.
//!
//! In: the terms of a language.
//! Out: the words that dates, numbers and quotations need.

use super::ordinals::Ordinals;
use super::terms::Terms;
use citationberg::taxonomy::{NumberVariable, OtherTerm, Variable};
use citationberg::{GrammarGender, TermForm};

/// The words of a language that dates, numbers and quotations need.
#[derive(Clone, Debug, Default)]
pub(in crate::csl) struct Words {
    /// Whether it is English, the only language with title case.
    pub english: bool,
    /// Months, long and short, then the four seasons.
    pub months: [[Box<str>; 16]; 2],
    /// The grammatical gender of what is counted.
    pub nouns: Vec<(Variable, GrammarGender)>,
    /// The months' grammatical gender.
    pub genders: [Option<GrammarGender>; 12],
    pub ad: Box<str>,
    pub bc: Box<str>,
    /// The sign for "and" between numbers.
    pub ampersand: Box<str>,
    /// Opening and closing, outer and inner.
    pub quotes: [[Box<str>; 2]; 2],
    pub page_delimiter: Box<str>,
    pub ordinals: Ordinals,
    pub punctuation_in_quote: bool,
    pub first_day_only: bool,
}

const MONTHS: [OtherTerm; 16] = [
    OtherTerm::Month01,
    OtherTerm::Month02,
    OtherTerm::Month03,
    OtherTerm::Month04,
    OtherTerm::Month05,
    OtherTerm::Month06,
    OtherTerm::Month07,
    OtherTerm::Month08,
    OtherTerm::Month09,
    OtherTerm::Month10,
    OtherTerm::Month11,
    OtherTerm::Month12,
    OtherTerm::Season01,
    OtherTerm::Season02,
    OtherTerm::Season03,
    OtherTerm::Season04,
];

const COUNTED: [NumberVariable; 10] = [
    NumberVariable::ChapterNumber,
    NumberVariable::CollectionNumber,
    NumberVariable::Edition,
    NumberVariable::Issue,
    NumberVariable::Number,
    NumberVariable::NumberOfPages,
    NumberVariable::NumberOfVolumes,
    NumberVariable::PartNumber,
    NumberVariable::Section,
    NumberVariable::Volume,
];

impl Words {
    /// The gender of what a variable counts.
    pub fn gender(&self, variable: Variable) -> Option<GrammarGender> {
        self.nouns.iter().find(|(noun, _)| *noun == variable).map(|(_, gender)| *gender)
    }

    pub(super) fn of(terms: &Terms<'_>, lang: &str) -> Words {
        let months = |form| MONTHS.map(|month| terms.single(month.into(), form).unwrap_or_default().into());
        let mut genders = [None; 12];
        for (gender, month) in genders.iter_mut().zip(MONTHS) {
            *gender = terms.gender(month.into());
        }
        let nouns = COUNTED.into_iter().filter_map(|noun| Some((noun.into(), terms.gender(noun.into())?)));
        let marks = |open, close| [terms.word(open).into(), terms.word(close).into()];
        let delimiter = terms.single(OtherTerm::PageRangeDelimiter.into(), TermForm::Long).unwrap_or("–");
        Words {
            english: lang.split('-').next().is_some_and(|base| base.eq_ignore_ascii_case("en")),
            months: [months(TermForm::Long), months(TermForm::Short)],
            genders,
            nouns: nouns.collect(),
            ad: terms.word(OtherTerm::Ad).into(),
            bc: terms.word(OtherTerm::Bc).into(),
            ampersand: terms.single(OtherTerm::And.into(), TermForm::Symbol).unwrap_or("&").into(),
            quotes: [
                marks(OtherTerm::OpenQuote, OtherTerm::CloseQuote),
                marks(OtherTerm::OpenInnerQuote, OtherTerm::CloseInnerQuote),
            ],
            page_delimiter: delimiter.into(),
            ordinals: Ordinals::of(terms),
            punctuation_in_quote: terms.option(|options| options.punctuation_in_quote),
            first_day_only: terms.option(|options| options.limit_day_ordinals_to_day_1),
        }
    }
}
