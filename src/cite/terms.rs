//! The words of a style: its own before those of its language, those of the language's main variety, and English ones.
//!
//! In: a term of CSL. Out: the word, looked up in the order in which hayagriva does it (CSL 1.0.2, "Locale").

use hayagriva::citationberg::taxonomy::{OtherTerm, Term};
use hayagriva::citationberg::{Date, DateForm, Locale, LocalizedTerm, TermForm};

use super::punctuation::Marks;
use super::style::Style;

impl Style {
    fn look_up<'s, T>(&'s self, find: &dyn Fn(&'s Locale) -> Option<T>) -> Option<T> {
        let own = |lang: Option<&str>| {
            let mut locales = self.csl.locale.iter();
            locales.find(|locale| locale.lang.as_ref().map(|code| code.0.as_str()) == lang).and_then(find)
        };
        let spoken = self.spoken.0.as_str();
        own(Some(spoken))
            .or_else(|| own(spoken.split('-').next()))
            .or_else(|| own(None))
            .or_else(|| self.locales.iter().find_map(find))
    }

    /// A word in this form or the next that there is.
    pub(super) fn term(&self, term: Term, form: TermForm) -> Option<&str> {
        let mut form = Some(form);
        while let Some(current) = form {
            if let Some(found) = self.look_up(&|locale| locale.term(term, current)) {
                return found.single();
            }
            form = current.fallback();
        }
        None
    }

    /// The language's own form of a date.
    pub(super) fn localized_date(&self, form: DateForm) -> Option<&Date> {
        self.look_up(&|locale| locale.date.iter().find(|date| date.form == Some(form)))
    }

    /// Whether only the first day of a month is an ordinal.
    pub(super) fn ordinal_first_day_only(&self) -> bool {
        let option = |locale: &Locale| Some(locale.style_options?.limit_day_ordinals_to_day_1.unwrap_or_default());
        self.look_up(&option).unwrap_or_default()
    }

    /// The ending of an ordinal that goes with a word.
    pub(super) fn ordinal(&self, number: i32, with: Option<Term>) -> &str {
        let gender = with
            .and_then(|term| self.look_up(&|locale| locale.term(term, TermForm::Long)))
            .and_then(|term| term.gender);
        let ordinals = self.look_up(&|locale| locale.ordinals());
        ordinals.and_then(|ordinals| ordinals.lookup(number, gender)).unwrap_or_default()
    }

    /// The quotation marks of the style's language.
    pub(super) fn find_marks(&self) -> Marks {
        let mark = |term| self.term(Term::Other(term), TermForm::Long).unwrap_or_default().to_owned();
        let within = |locale: &Locale| locale.style_options?.punctuation_in_quote;
        Marks {
            open: [mark(OtherTerm::OpenQuote), mark(OtherTerm::OpenInnerQuote)],
            close: [mark(OtherTerm::CloseQuote), mark(OtherTerm::CloseInnerQuote)],
            punctuation_within: self.look_up(&within).unwrap_or_default(),
        }
    }
}

/// Whether a term is one of the quotation marks.
pub(super) fn is_mark(term: &LocalizedTerm) -> bool {
    let marks = [OtherTerm::OpenQuote, OtherTerm::CloseQuote, OtherTerm::OpenInnerQuote, OtherTerm::CloseInnerQuote];
    marks.iter().any(|mark| term.name == Term::Other(*mark))
}
