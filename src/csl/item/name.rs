//! People and institutions as CSL-JSON names them (specification, "Names").
//!
//! In: the parts of a name.
//! Out: the same, its particles and suffix found.

use super::super::usual::Person;

/// A person's name in its parts, or an institution's whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Name {
    /// The family name; for an institution nothing.
    pub family: String,
    /// Given names and initials.
    pub given: String,
    /// `van` in Vincent van Gogh where it is dropped from the family name alone.
    pub dropping: String,
    /// `de` in Charles de Gaulle: it stays with the family name.
    pub non_dropping: String,
    /// `Jr.`, `III`.
    pub suffix: String,
    /// Whether a comma stands before the suffix also in the order of speech.
    pub comma_suffix: bool,
    /// The whole, where it has no parts.
    pub literal: String,
    /// Whether the family name comes first also in the order of speech.
    pub is_static: bool,
}

impl Name {
    /// A name that has no parts.
    pub fn literal(whole: impl Into<String>) -> Name {
        Name { literal: whole.into(), ..Name::default() }
    }

    /// Whether it stands for people who are not named: the convention of `.bib` files and of those who read them, `and
    /// others`.
    pub fn is_others(&self) -> bool {
        self.literal == "others"
    }

    /// Whose name it is, as far as can be seen: spaces and full stops between initials do not count.
    pub(in crate::csl) fn person(&self) -> Person {
        let given = self.given.chars().filter(|c| !c.is_whitespace() && *c != '.').collect();
        let Name { family, literal, non_dropping, suffix, .. } = self;
        Person([family.clone(), literal.clone(), non_dropping.clone(), suffix.clone(), given])
    }

    /// Whether there is nothing to print.
    pub fn is_blank(&self) -> bool {
        [&self.family, &self.given, &self.literal].into_iter().all(|part| part.trim().is_empty())
    }

    /// Takes particles that were written into the family or given name out of it, as `la Fontaine` or `Jean de`;
    /// lower-case words before the family name stay with it, those behind the given name do not.
    #[must_use]
    pub fn with_particles(mut self) -> Name {
        let whole = self.unquote();
        if !whole && self.non_dropping.is_empty() && !self.family.is_empty() {
            let (particle, family) = leading(&self.family);
            if !particle.is_empty() && !family.is_empty() {
                (self.non_dropping, self.family) = (particle.to_owned(), family.to_owned());
            }
        }
        if self.suffix.is_empty() {
            self.take_suffix();
        }
        if self.dropping.is_empty() && !self.given.is_empty() {
            let (given, particle) = trailing(&self.given);
            if !particle.is_empty() {
                (self.given, self.dropping) = (given.to_owned(), particle.to_owned());
            }
        }
        self
    }

    /// A family name in quotation marks is meant whole.
    fn unquote(&mut self) -> bool {
        let whole = self.family.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).map(str::to_owned);
        let quoted = whole.is_some();
        self.family = whole.unwrap_or(std::mem::take(&mut self.family));
        quoted
    }

    /// `John, III` is a given name with a suffix; `John,! Jr.` has a comma before it in print.
    fn take_suffix(&mut self) {
        if let Some((given, suffix)) = self.given.split_once(',') {
            let (comma, suffix) = suffix.strip_prefix('!').map_or((false, suffix), |rest| (true, rest));
            self.comma_suffix |= comma;
            (self.suffix, self.given) = (suffix.trim().to_owned(), given.trim_end().to_owned());
        }
    }
}

/// Lower-case words at the start, with the apostrophe or hyphen that joins the last to what follows.
fn leading(family: &str) -> (&str, &str) {
    let mut end = 0;
    while let Some(rest) = family.get(end..) {
        let word = rest.split(' ').next().unwrap_or_default();
        let joined = word.char_indices().find(|(_, c)| matches!(c, '\'' | '’' | '-' | '\u{2010}'));
        let lower = |word: &str| {
            let mut letters = word.chars().filter(|c| c.is_alphabetic()).peekable();
            letters.peek().is_some() && letters.all(char::is_lowercase)
        };
        if let Some((at, mark)) = joined.filter(|(at, _)| *at > 0 && lower(&rest[..*at])) {
            return (&family[..end + at + mark.len_utf8()], &family[end + at + mark.len_utf8()..]);
        }
        if !lower(word) || word.len() == rest.len() {
            break;
        }
        end += word.len() + 1;
    }
    (family[..end].trim_end(), &family[end..])
}

/// Lower-case words at the end of the given name.
fn trailing(given: &str) -> (&str, &str) {
    let mut start = given.len();
    while let Some(rest) = given.get(..start) {
        let rest = rest.trim_end();
        let word = rest.rsplit(' ').next().unwrap_or_default();
        let lower = word.chars().any(char::is_alphabetic) && !word.chars().any(|c| c.is_uppercase() || c == '.');
        if !lower || word.len() == rest.len() {
            break;
        }
        start = rest.len() - word.len();
    }
    (given[..start].trim_end(), &given[start..])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(family: &str, given: &str) -> [String; 4] {
        let name = Name { family: family.into(), given: given.into(), ..Name::default() }.with_particles();
        [name.given, name.dropping, name.non_dropping, name.family]
    }

    #[test]
    fn particles_are_taken_from_where_they_were_written() {
        assert_eq!(parsed("la Fontaine", "Jean de"), ["Jean", "de", "la", "Fontaine"]);
        assert_eq!(parsed("d'Alembert", "Jean"), ["Jean", "", "d'", "Alembert"]);
        assert_eq!(parsed("\"de Gaulle\"", "Charles"), ["Charles", "", "", "de Gaulle"]);
        assert_eq!(parsed("hooks", "bell"), ["bell", "", "", "hooks"]);
    }
}
