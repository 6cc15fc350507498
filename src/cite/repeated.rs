//! A dash for names that repeat those of the reference before (CSL 1.0.2, "Reference Grouping").
//!
//! In: an article's references in their order, with signs around the names of each. Out: the same without signs, names that
//! repeat replaced as the style's rule says. hayagriva prints the dash twice under some rules and forgets the rule under others.

use hayagriva::citationberg::{Bibliography, SubsequentAuthorSubstituteRule as Rule};

use super::article::Reference;
use super::rich::{Rich, Span};
use super::signs::{CLOSE_NAME, CLOSE_NAMES, OPEN_NAME, OPEN_NAMES};

/// What a style puts in place of names that repeat.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Repeated {
    text: String,
    rule: Rule,
}

/// Which names of a reference give way.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cut {
    /// All of them and what joins them, to one dash.
    All,
    /// So many from the first, each to a dash.
    Each(usize),
}

impl Repeated {
    /// Takes the rule out of a style.
    pub fn take(bibliography: &mut Bibliography) -> Option<Repeated> {
        let text = bibliography.subsequent_author_substitute.take()?;
        Some(Repeated { text, rule: bibliography.subsequent_author_substitute_rule })
    }

    /// Replaces the names that repeat.
    pub fn shorten(&self, references: &mut [Reference]) {
        let mut before: Vec<String> = Vec::new();
        for reference in references {
            let names = names(&reference.text);
            let shared = names.iter().zip(&before).take_while(|(a, b)| a == b).count();
            let all = shared == names.len() && names.len() == before.len();
            let cut = match self.rule {
                _ if shared == 0 => Cut::Each(0),
                Rule::CompleteAll if all => Cut::All,
                Rule::CompleteEach if all => Cut::Each(shared),
                Rule::CompleteAll | Rule::CompleteEach => Cut::Each(0),
                Rule::PartialEach => Cut::Each(shared),
                Rule::PartialFirst => Cut::Each(1),
            };
            reference.text = self.cut(std::mem::take(&mut reference.text), cut, names.len());
            before = names;
        }
    }

    fn cut(&self, text: Rich, cut: Cut, count: usize) -> Rich {
        let mut out = Rich::default();
        // The name in which the walk is or which it has last passed, from 1.
        let (mut name, mut within) = (0, false);
        for span in text.0 {
            let mut kept = String::new();
            for sign in span.text.chars() {
                let gone = match cut {
                    Cut::All => name > 0 && (within || name < count),
                    Cut::Each(first) => within && name <= first,
                };
                match sign {
                    OPEN_NAMES | CLOSE_NAMES => {}
                    CLOSE_NAME => within = false,
                    OPEN_NAME => {
                        (name, within) = (name + 1, true);
                        if matches!(cut, Cut::All if name == 1) || matches!(cut, Cut::Each(first) if name <= first) {
                            out.push(Span { text: std::mem::take(&mut kept), ..span.clone() });
                            out.push(Span { text: self.text.clone(), block: span.block, ..Span::default() });
                        }
                    }
                    sign if !gone => kept.push(sign),
                    _ => {}
                }
            }
            out.push(Span { text: kept, ..span });
        }
        out
    }
}

/// The names of a reference, each as its characters.
fn names(text: &Rich) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let mut within = false;
    for sign in text.0.iter().flat_map(|span| span.text.chars()) {
        match sign {
            OPEN_NAME => {
                names.push(String::new());
                within = true;
            }
            CLOSE_NAME => within = false,
            sign if within => names.last_mut().into_iter().for_each(|name| name.push(sign)),
            _ => {}
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shortened(rule: Rule, texts: &[&str]) -> Vec<String> {
        let signed = |text: &&str| {
            let text = text.replace('{', &format!("{OPEN_NAMES}")).replace('}', &format!("{CLOSE_NAMES}"));
            Rich::plain(text.replace('[', &format!("{OPEN_NAME}")).replace(']', &format!("{CLOSE_NAME}")))
        };
        let reference = |text| Reference { id: String::new(), text: signed(text), first_field: None };
        let mut references: Vec<Reference> = texts.iter().map(reference).collect();
        Repeated { text: "—".to_owned(), rule }.shorten(&mut references);
        references.into_iter().map(|reference| reference.text.to_plain()).collect()
    }

    #[test]
    fn each_rule_replaces_what_it_says() {
        let texts = ["{[A], [B]}. x", "{[A], [B]}, eds. y", "{[A] and [C]}. z", "w"];
        assert_eq!(shortened(Rule::CompleteAll, &texts), ["A, B. x", "—, eds. y", "A and C. z", "w"]);
        assert_eq!(shortened(Rule::CompleteEach, &texts), ["A, B. x", "—, —, eds. y", "A and C. z", "w"]);
        assert_eq!(shortened(Rule::PartialEach, &texts), ["A, B. x", "—, —, eds. y", "— and C. z", "w"]);
        assert_eq!(shortened(Rule::PartialFirst, &texts), ["A, B. x", "—, B, eds. y", "— and C. z", "w"]);
    }
}
