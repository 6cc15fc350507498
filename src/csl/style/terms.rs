//! The words of a language (specification, "Locale Fallback", "Terms", "Localized Dates", "Localized Ordinals").
//!
//! In: the `cs:locale` elements of a style and locale files, the wanted language.
//! Out: for each term the text that counts: the style's own word before the locale's, the dialect's before the
//! language's, a form's own before the one it falls back on.

use super::dress::boxed;
use citationberg::taxonomy::{Locator, OtherTerm, Term};
use citationberg::{self as xml, DateForm, Locale, LocaleCode, LocalizedTerm, TermForm};

/// Locales in the order in which they are asked.
pub(super) struct Terms<'l> {
    chain: Vec<&'l Locale>,
}

impl<'l> Terms<'l> {
    /// `own` stands in the style, `files` are locale files, the wanted first and its fallbacks behind it.
    pub fn new(lang: &LocaleCode, own: &'l [Locale], files: &'l [Locale]) -> Terms<'l> {
        let base = lang.0.split('-').next().unwrap_or_default();
        let primary = lang.fallback();
        let fits: [&dyn Fn(&Locale) -> bool; 4] = [
            &|locale| locale.lang.as_ref().is_some_and(|code| code.0.eq_ignore_ascii_case(&lang.0)),
            &|locale| locale.lang.is_some() && locale.lang == primary && locale.lang.as_ref() != Some(lang),
            &|locale| locale.lang.as_ref().is_some_and(|code| code.0 == base && code.0 != lang.0),
            &|locale| locale.lang.as_ref().is_none_or(|code| code.0.is_empty()),
        ];
        let own = fits.iter().flat_map(|fits| own.iter().filter(|locale| fits(locale)));
        Terms { chain: own.chain(files).collect() }
    }

    /// The term in exactly this form, or in the form it falls back on.
    pub fn find(&self, term: Term, form: TermForm) -> Option<&'l LocalizedTerm> {
        let mut form = Some(form);
        while let Some(wanted) = form {
            let exact = |same: &dyn Fn(&LocalizedTerm) -> bool| {
                self.chain.iter().find_map(|locale| {
                    let terms = locale.terms.as_ref()?.terms.iter();
                    terms.filter(|known| known.form == wanted).find(|known| same(known))
                })
            };
            if let Some(found) = exact(&|known| known.name.is_lexically_same(term)) {
                return Some(found);
            }
            form = wanted.fallback();
        }
        None
    }

    /// The term's singular.
    pub fn single(&self, term: Term, form: TermForm) -> Option<&'l str> {
        self.find(term, form).map(|term| term.single().unwrap_or_default())
    }

    /// The term's singular and plural; a term without the one has the other.
    pub fn pair(&self, term: Term, form: TermForm) -> Option<Pair> {
        let term = self.find(term, form)?;
        let single = term.single().unwrap_or_default();
        Some(Pair { single: boxed(Some(single)), multiple: boxed(Some(term.multiple().unwrap_or(single))) })
    }

    /// A word of the miscellaneous kind.
    pub fn word(&self, term: OtherTerm) -> &'l str {
        self.single(Term::Other(term), TermForm::Long).unwrap_or_default()
    }

    /// The date of the locale in this form.
    pub fn date(&self, form: DateForm) -> Option<&'l xml::Date> {
        self.chain.iter().find_map(|locale| locale.date.iter().find(|date| date.form == Some(form)))
    }

    /// One of the locale's options.
    pub fn option(&self, get: impl Fn(&xml::LocaleOptions) -> Option<bool>) -> bool {
        self.chain.iter().find_map(|locale| get(locale.style_options.as_ref()?)).unwrap_or_default()
    }

    /// The ordinals of the first locale that has any: they are a set, and not mixed.
    pub fn ordinals(&self) -> Vec<&'l LocalizedTerm> {
        let of = |locale: &'l Locale| -> Vec<&'l LocalizedTerm> {
            let terms = locale.terms.iter().flat_map(|terms| &terms.terms);
            terms.filter(|term| matches!(term.name, Term::Other(OtherTerm::Ordinal | OtherTerm::OrdinalN(_)))).collect()
        };
        self.chain.iter().map(|locale| of(locale)).find(|terms| !terms.is_empty()).unwrap_or_default()
    }

    /// The grammatical gender of what a term names.
    pub fn gender(&self, term: Term) -> Option<xml::GrammarGender> {
        self.find(term, TermForm::Long).and_then(|term| term.gender)
    }

    /// What a numbered place is called, for every kind of locator.
    pub fn locators(&self, form: TermForm) -> Vec<(Locator, Pair)> {
        let all = [
            Locator::Act,
            Locator::Appendix,
            Locator::ArticleLocator,
            Locator::Book,
            Locator::Canon,
            Locator::Chapter,
            Locator::Column,
            Locator::Elocation,
            Locator::Equation,
            Locator::Figure,
            Locator::Folio,
            Locator::Issue,
            Locator::Line,
            Locator::Note,
            Locator::Opus,
            Locator::Page,
            Locator::Paragraph,
            Locator::Part,
            Locator::Rule,
            Locator::Scene,
            Locator::Section,
            Locator::SubVerbo,
            Locator::Supplement,
            Locator::Table,
            Locator::Timestamp,
            Locator::Title,
            Locator::TitleLocator,
            Locator::Verse,
            Locator::Volume,
        ];
        all.into_iter().filter_map(|kind| Some((kind, self.pair(Term::Locator(kind), form)?))).collect()
    }
}

/// A word in both numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::csl) struct Pair {
    pub single: Box<str>,
    pub multiple: Box<str>,
}

impl Pair {
    pub fn of(&self, plural: bool) -> &str {
        if plural { &self.multiple } else { &self.single }
    }
}
