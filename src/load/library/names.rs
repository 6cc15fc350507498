//! Names in one normal form, whatever format they came from.
//!
//! In: the parts of a name, or a text.
//! Out: a CSL name. Particles in small letters are set apart (`van der Berg`, `Ludwig van`), after citeproc's
//! `extractParticles`; a name of one part is a literal.
//! Not: telling a person from an institution (a comma, a table or a brace does), and reading `.bib` names.

use ::citationberg::json::{LiteralName, NameItem, NameValue};

/// The parts of a name as written; empty strings are absent parts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Parts {
    pub family: String,
    pub given: String,
    pub dropping: String,
    pub non_dropping: String,
    pub suffix: String,
    pub comma_suffix: bool,
}

/// A name that is one piece: an institution, or a person with one name.
pub fn literal(text: &str) -> NameValue {
    NameValue::Literal(LiteralName { literal: text.trim().to_owned() })
}

/// `Family, Given`, `Family, Given, Suffix`, or a literal name without comma; `None` when there are more commas or no
/// family name.
pub fn from_text(text: &str) -> Option<NameValue> {
    let mut pieces = text.split(',').map(str::trim);
    let family = pieces.next()?.to_owned();
    if family.is_empty() {
        return None;
    }
    let Some(given) = pieces.next() else { return Some(literal(&family)) };
    let suffix = pieces.next().unwrap_or_default().to_owned();
    if pieces.next().is_some() {
        return None;
    }
    Some(Parts { family, given: given.to_owned(), suffix, ..Parts::default() }.into_name())
}

/// A name as a title page has it: `Ludwig van Beethoven`. Its last word is the family's, unless something in it says
/// that it is no person's: a single word, a number, or a word in small letters that is no particle.
pub fn from_title_page(text: &str) -> NameValue {
    if text.contains(',') {
        return from_text(text).unwrap_or_else(|| literal(text));
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_initial = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    let is_named = |word: &&str| word.chars().all(|sign| sign.is_alphabetic() || ".'’-".contains(sign));
    let particles = words.iter().rev().skip(1).take_while(|word| !is_initial(word)).count();
    let Some(given) = words.len().checked_sub(particles + 1).filter(|given| *given > 0) else { return literal(text) };
    let joined = ["of", "and", "for", "the", "und", "et"];
    let is_person = words.iter().all(|word| is_named(word) && !joined.contains(word))
        && words[..given].iter().all(|word| is_initial(word))
        && is_initial(words[words.len() - 1]);
    if !is_person {
        return literal(text);
    }
    Parts { family: words[given..].join(" "), given: words[..given].join(" "), ..Parts::default() }.into_name()
}

impl Parts {
    /// The name in its normal form.
    pub fn into_name(mut self) -> NameValue {
        for part in [&mut self.family, &mut self.given, &mut self.dropping, &mut self.non_dropping, &mut self.suffix] {
            *part = part.split_whitespace().collect::<Vec<_>>().join(" ");
        }
        self.set_particles_apart();
        if self.given.is_empty() && self.dropping.is_empty() && self.non_dropping.is_empty() && self.suffix.is_empty() {
            return literal(&self.family);
        }
        let some = |part: String| Some(part).filter(|part| !part.is_empty());
        NameValue::Item(NameItem {
            family: self.family,
            given: some(self.given),
            non_dropping_particle: some(self.non_dropping),
            dropping_particle: some(self.dropping),
            suffix: some(self.suffix),
            comma_suffix: self.comma_suffix.then_some(true),
        })
    }

    fn set_particles_apart(&mut self) {
        if self.family.is_empty() {
            self.family = std::mem::take(&mut self.given);
        }
        if self.non_dropping.is_empty()
            && let Some((particle, family)) = leading_particle(&self.family)
        {
            (self.non_dropping, self.family) = (particle, family);
        }
        if self.dropping.is_empty()
            && let Some((given, particle)) = trailing_particle(&self.given)
        {
            (self.given, self.dropping) = (given, particle);
        }
        // Styles put a space after a particle, so one that is joined by its last sign belongs to the family name.
        if self.non_dropping.ends_with(['\'', '’', '-', '‘']) {
            let joined = std::mem::take(&mut self.non_dropping) + &self.family;
            match joined.rsplit_once(' ') {
                Some((particle, family)) => (self.non_dropping, self.family) = (particle.to_owned(), family.to_owned()),
                None => self.family = joined,
            }
        }
    }
}

/// The words in small letters that begin a family name of more words.
fn leading_particle(family: &str) -> Option<(String, String)> {
    let words: Vec<&str> = family.split(' ').collect();
    let count = words.iter().take_while(|word| is_particle(word)).count().min(words.len() - 1);
    (count > 0).then(|| (words[..count].join(" "), words[count..].join(" ")))
}

/// The words in small letters that end given names of more words.
fn trailing_particle(given: &str) -> Option<(String, String)> {
    let words: Vec<&str> = given.split(' ').collect();
    let count = words.iter().rev().take_while(|word| is_particle(word)).count().min(words.len() - 1);
    let first = words.len() - count;
    (count > 0).then(|| (words[..first].join(" "), words[first..].join(" ")))
}

/// A word of small letters only, at least two of them: `van`, `de`, `al`.
fn is_particle(word: &str) -> bool {
    word.chars().count() > 1 && word.chars().all(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(text: &str) -> NameItem {
        match from_text(text) {
            Some(NameValue::Item(item)) => item,
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn particles_are_set_apart() {
        let berg = item("van der Berg, Jan");
        assert_eq!((berg.family.as_str(), berg.non_dropping_particle.as_deref()), ("Berg", Some("van der")));
        let beethoven = item("Beethoven, Ludwig van");
        assert_eq!((beethoven.given.as_deref(), beethoven.dropping_particle.as_deref()), (Some("Ludwig"), Some("van")));
        assert_eq!(item("hooks, bell").family, "hooks");
        assert_eq!(item("d’Alembert, Jean le Rond").family, "d’Alembert");
    }

    #[test]
    fn a_joined_particle_stays_with_the_family() {
        let parts =
            Parts { family: "Alembert".into(), given: "Jean".into(), non_dropping: "d’".into(), ..Parts::default() };
        let NameValue::Item(name) = parts.into_name() else { panic!() };
        assert_eq!((name.family.as_str(), name.non_dropping_particle), ("d’Alembert", None));
    }

    #[test]
    fn names_without_comma_and_with_too_many() {
        assert_eq!(from_text("World Health Organization"), Some(literal("World Health Organization")));
        assert_eq!(item("King, Martin Luther, Jr.").suffix.as_deref(), Some("Jr."));
        assert_eq!(from_text("a, b, c, d"), None);
        assert_eq!(from_text(" , Jan"), None);
    }
}
