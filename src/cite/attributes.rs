//! What is wrong with an attribute of a `.csl` file, at its place.
//!
//! In: an element's name, an attribute, where its value stands.
//! Out: nothing, or the fault: a macro that is not there, a word that CSL does not have.

use super::fault::{StyleError, near, or, unknown};
use super::grammar;
use super::lint::Lint;
use crate::csl::variable;
use citationberg::taxonomy::Kind;
use std::ops::Range;
use std::str::FromStr;

impl Lint<'_> {
    pub fn attribute(&self, element: &str, key: &[u8], value: &str, place: &Range<usize>) -> Result<(), StyleError> {
        let words = || {
            let start = value.as_ptr() as usize;
            value.split_whitespace().map(move |word| {
                let from = place.start + (word.as_ptr() as usize - start);
                (word, from..from + word.len())
            })
        };
        match (element, key) {
            ("text" | "key", b"macro") if !value.contains('&') && !self.macros.contains(value) => {
                let macros = self.macros.iter().map(String::as_str);
                let error = near(value, macros);
                return Err(StyleError::new(format!("the style has no macro `{value}`"), error).at(place.clone()));
            }
            (_, b"variable" | b"is-numeric" | b"is-uncertain-date") => {
                for (word, place) in words() {
                    match variable(word) {
                        None => return Err(unknown("variable", word, crate::csl::variable_names()).at(place)),
                        Some(variable) if !grammar::prints(element, variable) => {
                            let message = format!("`{word}` is no variable that `{element}` can print");
                            return Err(StyleError::new(message, None).at(place));
                        }
                        Some(_) => {}
                    }
                }
            }
            ("if" | "else-if", b"type") => {
                for (word, place) in words() {
                    if Kind::from_str(word).is_err() {
                        return Err(unknown("type", word, std::iter::empty()).at(place));
                    }
                }
            }
            _ => {
                let name = std::str::from_utf8(key).unwrap_or_default();
                if let Some((message, words)) = grammar::fault(element, name, value) {
                    let help = (!words.is_empty()).then(|| format!("CSL has {} for it", or(words)));
                    return Err(StyleError::new(message, help).at(place.clone()));
                }
            }
        }
        Ok(())
    }
}
