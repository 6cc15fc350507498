//! What is wrong with the text of a `.csl` file, at its place.
//!
//! In: the text. Out: nothing, or the first fault with the bytes it is about: no XML, no CSL, too large or nested too deeply for
//! the parser, a macro that is not there, a name that CSL does not have, a parent that is not at hand. What a style *means* is
//! not judged here.

use super::fault::StyleError;
use crate::csl::variable;
use citationberg::taxonomy::{Kind, Variable};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::HashSet;
use std::ops::Range;
use std::str::FromStr;

/// The largest style in use has a tenth of this many bytes.
const MOST_BYTES: usize = 4 << 20;
/// Elements within elements; styles in use stay below 30.
const MOST_DEPTH: usize = 100;

const ELEMENTS: &str = "style info locale macro citation bibliography layout sort key text date date-part number names name \
    name-part et-al label substitute group choose if else-if else terms term single multiple style-options author \
    contributor email uri category field id issn eissn issnl link published rights summary title title-short updated \
    translator name";

/// Looks through a style's text.
pub(super) fn check(xml: &str) -> Result<(), StyleError> {
    if xml.len() > MOST_BYTES {
        return Err(StyleError::new(format!("the citation style is larger than {} MiB", MOST_BYTES >> 20), None));
    }
    let lint = Lint { xml, macros: macros(xml) };
    let mut reader = Reader::from_str(xml);
    let (mut open, mut any) = (Vec::new(), false);
    loop {
        let before = reader.buffer_position() as usize;
        match reader.read_event() {
            Ok(Event::Start(tag)) => {
                lint.element(&tag, open.len(), before)?;
                any = true;
                open.push(before..reader.buffer_position() as usize);
                if open.len() > MOST_DEPTH {
                    let message = format!("the citation style nests more than {MOST_DEPTH} elements");
                    return Err(StyleError::new(message, None).at(before..before + 1));
                }
            }
            Ok(Event::Empty(tag)) => {
                lint.element(&tag, open.len(), before)?;
                any = true;
            }
            Ok(Event::End(_)) => drop(open.pop()),
            Ok(Event::Eof) if any => {
                return open.pop().map_or(Ok(()), |tag| Err(StyleError::new("the element has no end", None).at(tag)));
            }
            Ok(Event::Eof) => return Err(StyleError::new("the file holds no citation style", None).at(0..0)),
            Ok(_) => {}
            Err(error) => {
                let at = (reader.error_position() as usize).min(xml.len());
                let message = format!("the citation style is no XML: {}", one_line(&error.to_string()));
                return Err(StyleError::new(message, None).at(at..at));
            }
        }
    }
}

/// Where a macro is defined.
pub(super) fn macro_at(xml: &str, name: &str) -> Option<Range<usize>> {
    let written = format!("name=\"{name}\"");
    let start = xml.match_indices("<macro").find_map(|(at, _)| {
        let end = at + xml[at..].find('>')?;
        xml[at..end].find(&written).map(|found| at + found + "name=\"".len())
    })?;
    Some(start..start + name.len())
}

/// The names of all macros.
fn macros(xml: &str) -> HashSet<String> {
    let mut reader = Reader::from_str(xml);
    let mut names = HashSet::new();
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(tag) | Event::Empty(tag) if tag.local_name().as_ref() == b"macro" => {
                if let Ok(Some(name)) = tag.try_get_attribute("name") {
                    names.extend(name.unescape_value().ok().map(std::borrow::Cow::into_owned));
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    names
}

struct Lint<'x> {
    xml: &'x str,
    macros: HashSet<String>,
}

impl Lint<'_> {
    fn element(&self, tag: &BytesStart<'_>, depth: usize, at: usize) -> Result<(), StyleError> {
        let name = String::from_utf8_lossy(tag.local_name().as_ref()).into_owned();
        let place = self.place(tag.name().as_ref()).unwrap_or(at..at + 1);
        if depth == 0 && name != "style" {
            let help = (name == "locale").then(|| "this is a language’s file; name its code as `locale`".to_owned());
            return Err(
                StyleError::new(format!("a citation style is a `style` element, this is `{name}`"), help).at(place)
            );
        }
        if !ELEMENTS.split_whitespace().any(|known| known == name) {
            return Err(unknown("element", &name, ELEMENTS.split_whitespace()).at(place));
        }
        for attribute in tag.attributes().flatten() {
            let Ok(value) = std::str::from_utf8(&attribute.value) else { continue };
            let Some(place) = self.place(value.as_bytes()) else { continue };
            self.attribute(&name, attribute.key.as_ref(), value, &place)?;
        }
        Ok(())
    }

    fn attribute(&self, element: &str, key: &[u8], value: &str, place: &Range<usize>) -> Result<(), StyleError> {
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
                let error = super::fault::near(value, macros);
                return Err(StyleError::new(format!("the style has no macro `{value}`"), error).at(place.clone()));
            }
            (_, b"variable" | b"is-numeric" | b"is-uncertain-date") => {
                for (word, place) in words() {
                    let named = |variable| matches!(variable, Variable::Name(_));
                    match variable(word) {
                        None => return Err(unknown("variable", word, crate::csl::variable_names()).at(place)),
                        Some(variable) if element == "names" && !named(variable) => {
                            let message = format!("`{word}` is no variable of names");
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
            _ => {}
        }
        Ok(())
    }

    /// Where a piece of the text stands; the reader hands out pieces of it.
    fn place(&self, piece: &[u8]) -> Option<Range<usize>> {
        let start = (piece.as_ptr() as usize).checked_sub(self.xml.as_ptr() as usize)?;
        (start + piece.len() <= self.xml.len()).then(|| start..start + piece.len())
    }
}

fn unknown<'k>(what: &str, word: &str, known: impl Iterator<Item = &'k str>) -> StyleError {
    StyleError::new(format!("CSL has no {what} `{word}`"), super::fault::near(word, known))
}

fn one_line(message: &str) -> String {
    message.split_whitespace().collect::<Vec<_>>().join(" ").trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(body: &str) -> (String, String) {
        let xml = format!("<style class=\"note\"><macro name=\"title\"/>{body}</style>");
        let error = check(&xml).expect_err("a fault");
        (error.message, error.at.map(|at| xml[at].to_owned()).unwrap_or_default())
    }

    #[test]
    fn a_fault_is_told_at_its_place() {
        let at = |message: &str, place: &str| (message.to_owned(), place.to_owned());
        assert_eq!(fault("<text variable=\"titel\"/>"), at("CSL has no variable `titel`", "titel"));
        assert_eq!(fault("<text macro=\"titles\"/>"), at("the style has no macro `titles`", "titles"));
        assert_eq!(fault("<if type=\"book blog\"/>"), at("CSL has no type `blog`", "blog"));
        assert_eq!(fault("<names variable=\"author title\"/>"), at("`title` is no variable of names", "title"));
        assert_eq!(fault("<txt/>"), at("CSL has no element `txt`", "txt"));
        assert_eq!(
            check("<rss/>").expect_err("no style").message,
            "a citation style is a `style` element, this is `rss`"
        );
        assert!(check("plain text").is_err() && check("<style><a></style>").is_err());
    }

    #[test]
    fn a_macro_is_found_where_it_is_defined() {
        let xml = "<style><macro name=\"a\"/><macro name=\"b\"/></style>";
        assert_eq!(macro_at(xml, "b").map(|at| at.start), Some(37));
    }
}
