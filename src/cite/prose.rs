//! What citations in running text need of a style: the author's name in a sentence, and the words for locators.
//!
//! In: an item, or a word.
//! Out: text in the style's language. Citations themselves are formatted as everywhere.

use super::Item;
use super::locator::Locator;
use super::style::Style;
use citationberg::TermForm;
use citationberg::json::{NameValue, Value};
use citationberg::taxonomy::{OtherTerm, Term};

impl Style {
    /// The author as a sentence names them: family names, `and others` from the third on; the title of a work without
    /// any.
    pub fn author_in_prose(&self, item: &Item) -> String {
        let families = families(item);
        match families.as_slice() {
            [] => item.0.get("title").and_then(Value::to_str).map(|title| plain(&title)).unwrap_or_default(),
            [one] => one.clone(),
            [one, other] => format!("{one} {} {other}", self.word(OtherTerm::And, "and")),
            [one, ..] => format!("{one} {}", self.word(OtherTerm::EtAl, "et al.")),
        }
    }

    /// The locator that a word stands for in the style's language or in English: `p.`, `chap.`, `S.`, `§`.
    pub fn locator(&self, word: &str) -> Option<Locator> {
        let wanted = bare(word);
        let is_word = |locator: Locator| {
            let forms = [TermForm::Short, TermForm::Symbol, TermForm::Long];
            let terms = forms.into_iter().flat_map(|form| {
                self.locales.iter().filter_map(move |locale| locale.term(Term::Locator(locator.csl()), form))
            });
            terms.flat_map(|term| [term.single(), term.multiple()]).flatten().any(|known| bare(known) == wanted)
        };
        if wanted.is_empty() {
            return None;
        }
        let first = [Locator::Page, Locator::Volume, Locator::Chapter, Locator::Section];
        let all = first.into_iter().chain(Locator::ALL.iter().copied());
        all.into_iter().find(|locator| is_word(*locator)).or_else(|| wanted.parse().ok())
    }

    /// A locator as a reader writes it: `p. 12`, `pp. 32–38`, `§ 4`, in the style's language.
    pub fn located(&self, locator: Locator, value: &str) -> String {
        let several = value.contains(['-', '–', ',', '&']) && value.chars().any(|sign| sign.is_ascii_digit());
        let term = |form| self.locales.iter().find_map(|locale| locale.term(Term::Locator(locator.csl()), form));
        let term = term(TermForm::Short).or_else(|| term(TermForm::Long));
        let word = term.and_then(|term| if several { term.multiple() } else { term.single() });
        let word = word.unwrap_or_else(|| locator.name().trim_end_matches("-locator"));
        format!("{word} {}", value.replace('-', "–"))
    }

    fn word(&self, term: OtherTerm, otherwise: &str) -> String {
        let found = self.locales.iter().find_map(|locale| locale.term(Term::Other(term), TermForm::Long)?.single());
        found.unwrap_or(otherwise).to_owned()
    }
}

/// A word for a locator without its full stops, in small letters.
fn bare(word: &str) -> String {
    word.trim().trim_end_matches('.').to_lowercase()
}

/// Family names, or the whole of names that are one piece, of authors or, without any, of editors.
fn families(item: &Item) -> Vec<String> {
    let names = ["author", "editor", "translator"].into_iter().find_map(|variable| match item.0.get(variable) {
        Some(Value::Names(names)) if !names.is_empty() => Some(names),
        _ => None,
    });
    let family = |name: &NameValue| match name {
        NameValue::Literal(literal) => literal.literal.clone(),
        NameValue::Item(item) => match &item.non_dropping_particle {
            Some(particle) => format!("{particle} {}", item.family),
            None => item.family.clone(),
        },
    };
    names.into_iter().flatten().map(family).collect()
}

/// A title without CSL's tags.
fn plain(title: &str) -> String {
    let mut plain = String::with_capacity(title.len());
    let mut inside = false;
    for sign in title.chars() {
        match sign {
            '<' => inside = true,
            '>' if inside => inside = false,
            _ if !inside => plain.push(sign),
            _ => {}
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(json: &str) -> Item {
        serde_json::from_str(json).expect("an item")
    }

    const BOOK: &str = r#"{"id": "a", "type": "book", "title": "The <i>Old</i> River",
        "issued": {"date-parts": [[1990]]},
        "author": [{"family": "Doe", "given": "John"}, {"family": "Roe", "given": "Jane"}]}"#;

    #[test]
    fn a_sentence_names_families_in_the_language_of_the_style() {
        let german = Style::named("apa", Some("de-DE")).expect("is there");
        assert_eq!(german.author_in_prose(&item(BOOK)), "Doe und Roe");
        let title = item(r#"{"id": "a", "type": "book", "title": "The <i>Old</i> River"}"#);
        assert_eq!(german.author_in_prose(&title), "The Old River");
    }

    #[test]
    fn words_for_locators_are_known_in_two_languages() {
        let german = Style::named("apa", Some("de-DE")).expect("is there");
        for (word, locator) in [
            ("S.", Locator::Page),
            ("p.", Locator::Page),
            ("Kap.", Locator::Chapter),
            ("§", Locator::Section),
            ("Bd.", Locator::Volume),
        ] {
            assert_eq!(german.locator(word), Some(locator), "{word}");
        }
        let russian = Style::named("apa", Some("ru-RU")).expect("is there");
        assert_eq!(russian.locator("с."), Some(Locator::Page));
        assert_eq!(russian.locator("see"), None);
    }
}
