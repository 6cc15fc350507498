//! Ordinal numbers: `1st`, `2ᵉ`, `third` (specification, "Ordinal Suffixes", "Long Ordinals", "Gender-specific
//! Ordinals").
//!
//! In: the terms of a language.
//! Out: for a number its suffix or its word.

use super::terms::Terms;
use citationberg::taxonomy::{OtherTerm, Term};
use citationberg::{GrammarGender, LocalizedTerm, OrdinalMatch, TermForm};

/// The suffixes of a language's ordinals, and its words for the first ten.
#[derive(Clone, Debug, Default)]
pub(in crate::csl) struct Ordinals {
    suffixes: Vec<Suffix>,
    long: Vec<(u8, Option<GrammarGender>, Box<str>)>,
}

#[derive(Clone, Debug)]
struct Suffix {
    number: Option<u8>,
    matches: OrdinalMatch,
    gender: Option<GrammarGender>,
    text: Box<str>,
}

impl Ordinals {
    pub(super) fn of(terms: &Terms<'_>) -> Ordinals {
        let found = terms.ordinals();
        // CSL 1.0 had four terms, the last of them for all numbers from four on.
        let old = !found.iter().any(|term| term.name == Term::Other(OtherTerm::Ordinal));
        let suffixes = found.into_iter().flat_map(|term| Suffix::of(term, old)).collect();
        let long = (1..=10).filter_map(|number| {
            let name = Term::Other(OtherTerm::LongOrdinal(number));
            terms.find(name, TermForm::Long).map(|term| (number, term.gender_form, text(term)))
        });
        Ordinals { suffixes, long: long.collect() }
    }

    /// What is set behind the number.
    pub fn suffix(&self, number: u64, gender: Option<GrammarGender>) -> &str {
        let fits = |suffix: &&Suffix| suffix.fits(number);
        let best = |gender: Option<GrammarGender>| {
            let of = self.suffixes.iter().filter(|suffix| suffix.gender == gender).filter(fits);
            of.max_by_key(|suffix| suffix.rank())
        };
        let neuter = best(None);
        let own = gender.and_then(|gender| best(Some(gender)));
        let found = match (own, neuter) {
            (Some(own), Some(neuter)) if neuter.rank() > own.rank() => Some(neuter),
            (own, neuter) => own.or(neuter),
        };
        found.map_or("", |suffix| &suffix.text)
    }

    /// The word for a small number.
    pub fn long(&self, number: u64, gender: Option<GrammarGender>) -> Option<&str> {
        let of = |gender| self.long.iter().find(|(known, of, _)| u64::from(*known) == number && *of == gender);
        of(gender).or_else(|| of(None)).map(|(_, _, text)| &**text)
    }
}

fn text(term: &LocalizedTerm) -> Box<str> {
    term.single().unwrap_or_default().into()
}

impl Suffix {
    fn of(term: &LocalizedTerm, old: bool) -> Vec<Suffix> {
        let suffix = |number, matches| Suffix { number, matches, gender: term.gender_form, text: text(term) };
        match term.name {
            Term::Other(OtherTerm::OrdinalN(4)) if old => {
                let teens = (11..=13).map(|number| suffix(Some(number), OrdinalMatch::LastTwoDigits));
                teens.chain([suffix(None, OrdinalMatch::LastDigit)]).collect()
            }
            Term::Other(OtherTerm::OrdinalN(number)) => {
                let usual = if number < 10 { OrdinalMatch::LastDigit } else { OrdinalMatch::LastTwoDigits };
                vec![suffix(Some(number), term.match_.unwrap_or(usual))]
            }
            _ => vec![suffix(None, OrdinalMatch::LastDigit)],
        }
    }

    fn fits(&self, number: u64) -> bool {
        self.number.is_none_or(|own| match self.matches {
            OrdinalMatch::LastDigit => number % 10 == u64::from(own),
            OrdinalMatch::LastTwoDigits => number % 100 == u64::from(own),
            OrdinalMatch::WholeNumber => number == u64::from(own),
        })
    }

    /// The more is compared, the better the fit.
    fn rank(&self) -> u8 {
        match (self.number, self.matches) {
            (None, _) => 0,
            (Some(_), OrdinalMatch::LastDigit) => 1,
            (Some(_), OrdinalMatch::LastTwoDigits) => 2,
            (Some(_), OrdinalMatch::WholeNumber) => 3,
        }
    }
}
