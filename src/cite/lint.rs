//! What is wrong with the text of a `.csl` file, at its place.
//!
//! In: the text.
//! Out: nothing, or the first fault with the bytes it is about: no XML, no CSL, too large or nested too deeply for the
//! parser, a macro that is not there, a name that CSL does not have, a parent that is not at hand. What a style *means*
//! is not judged here.

use super::fault::{StyleError, or, unknown};
use super::grammar;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::HashSet;
use std::ops::Range;

/// The largest style in use has a tenth of this many bytes.
const MOST_BYTES: usize = 4 << 20;
/// Elements within elements; styles in use stay below 30.
const MOST_DEPTH: usize = 100;

const ELEMENTS: &str = "style info locale macro citation bibliography layout sort key text date date-part number \
    names name name-part et-al label substitute group choose if else-if else terms term single multiple style-options \
    author contributor email uri category field id issn eissn issnl link published rights summary title \
    title-short updated translator name";

/// Looks through a style's text.
pub(super) fn check(xml: &str) -> Result<(), StyleError> {
    if xml.len() > MOST_BYTES {
        return Err(StyleError::new(format!("the citation style is larger than {} MiB", MOST_BYTES >> 20), None));
    }
    let mut lint = Lint { xml, macros: macros(xml), open: Vec::new(), has_parent: false };
    let mut reader = Reader::from_str(xml);
    let mut any = false;
    loop {
        let before = reader.buffer_position() as usize;
        match reader.read_event() {
            Ok(event @ (Event::Start(_) | Event::Empty(_))) => {
                let is_empty = matches!(event, Event::Empty(_));
                let (Event::Start(tag) | Event::Empty(tag)) = event else { continue };
                lint.start(&tag, before..reader.buffer_position() as usize)?;
                if is_empty {
                    lint.end()?;
                }
                any = true;
            }
            Ok(Event::End(_)) => lint.end()?,
            Ok(Event::Eof) if any => {
                let open = lint.open.pop();
                return open.map_or(Ok(()), |tag| Err(StyleError::new("the element has no end", None).at(tag.whole)));
            }
            Ok(Event::Eof) => {
                let help = "name a `.csl` file, such as https://www.zotero.org/styles has".to_owned();
                return Err(StyleError::new("the file holds no citation style", Some(help)).at(0..0));
            }
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

pub(super) struct Lint<'x> {
    xml: &'x str,
    /// The names of its macros.
    pub macros: HashSet<String>,
    open: Vec<Tag>,
    /// Whether the style names another that it depends on.
    has_parent: bool,
}

/// An element whose end was not met yet.
struct Tag {
    name: String,
    /// Where it starts, and where its name stands.
    whole: Range<usize>,
    place: Range<usize>,
    /// Whether it says for what kind of citations the style is.
    has_class: bool,
    inner: Vec<String>,
}

impl Lint<'_> {
    fn start(&mut self, tag: &BytesStart<'_>, whole: Range<usize>) -> Result<(), StyleError> {
        let name = String::from_utf8_lossy(tag.local_name().as_ref()).into_owned();
        let place = self.place(tag.name().as_ref()).unwrap_or(whole.start..whole.start + 1);
        if self.open.len() >= MOST_DEPTH {
            let message = format!("the citation style nests more than {MOST_DEPTH} elements");
            return Err(StyleError::new(message, None).at(place));
        }
        if self.open.is_empty() && name != "style" {
            let help = (name == "locale").then(|| "this is a language’s file; name its code as `locale`".to_owned());
            let message = format!("a citation style is a `style` element, this is `{name}`");
            return Err(StyleError::new(message, help).at(place));
        }
        if !ELEMENTS.split_whitespace().any(|known| known == name) {
            return Err(unknown("element", &name, ELEMENTS.split_whitespace()).at(place));
        }
        self.stands(&name, &place)?;
        let mut written = Vec::new();
        for attribute in tag.attributes().flatten() {
            written.push(String::from_utf8_lossy(attribute.key.as_ref()).into_owned());
            let Ok(value) = std::str::from_utf8(&attribute.value) else { continue };
            self.has_parent |= name == "link" && value == "independent-parent";
            let Some(place) = self.place(value.as_bytes()) else { continue };
            self.attribute(&name, attribute.key.as_ref(), value, &place)?;
        }
        if let Some(one) = grammar::missing(&name, |wanted| written.iter().any(|own| own == wanted)) {
            return Err(StyleError::new(format!("`{name}` has no {}", or(one)), None).at(place));
        }
        let has_class = written.iter().any(|own| own == "class");
        self.open.push(Tag { name, whole, place, has_class, inner: Vec::new() });
        Ok(())
    }

    /// Whether the element may stand where it stands.
    fn stands(&mut self, name: &str, place: &Range<usize>) -> Result<(), StyleError> {
        let Some(outer) = self.open.last_mut() else { return Ok(()) };
        let wanted = grammar::within(name).filter(|within| !within.split(' ').any(|known| known == outer.name));
        if let Some(wanted) = wanted {
            let wanted = wanted.split(' ').next().unwrap_or_default();
            let message = format!("`{name}` stands in `{wanted}`, not in `{}`", outer.name);
            return Err(StyleError::new(message, None).at(place.clone()));
        }
        outer.inner.push(name.to_owned());
        Ok(())
    }

    fn end(&mut self) -> Result<(), StyleError> {
        let Some(tag) = self.open.pop() else { return Ok(()) };
        let has = |wanted: &str| tag.inner.iter().any(|inner| inner == wanted);
        if let Some(wanted) = grammar::inner(&tag.name).filter(|wanted| !has(wanted)) {
            return Err(StyleError::new(format!("`{}` has no `{wanted}` in it", tag.name), None).at(tag.place));
        }
        if tag.name == "style" && !self.has_parent && !has("citation") {
            let message = "the style has no `citation` in it, and names no style that it depends on";
            return Err(StyleError::new(message, None).at(tag.place));
        }
        if tag.name == "style" && !self.has_parent && !tag.has_class {
            let help = "write `class=\"note\"` or `class=\"in-text\"`".to_owned();
            return Err(StyleError::new("the style does not say whether it is for notes", Some(help)).at(tag.place));
        }
        Ok(())
    }

    /// Where a piece of the text stands; the reader hands out pieces of it.
    pub fn place(&self, piece: &[u8]) -> Option<Range<usize>> {
        let start = (piece.as_ptr() as usize).checked_sub(self.xml.as_ptr() as usize)?;
        (start + piece.len() <= self.xml.len()).then(|| start..start + piece.len())
    }
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
        assert_eq!(fault("<choose><if type=\"book blog\"/></choose>"), at("CSL has no type `blog`", "blog"));
        assert_eq!(
            fault("<names variable=\"author title\"/>"),
            at("`title` is no variable that `names` can print", "title")
        );
        assert_eq!(
            fault("<text variable=\"title\" form=\"longer\"/>"),
            at("`form` of `text` cannot be `longer`", "longer")
        );
        assert_eq!(fault("<text/>"), at("`text` has no `variable`, `macro`, `term` or `value`", "text"));
        assert_eq!(fault("<text term=\"edn\"/>"), at("CSL has no term `edn`", "edn"));
        assert_eq!(fault("<choose/>"), at("`choose` has no `if` in it", "choose"));
        assert_eq!(fault("<key macro=\"title\"/>"), at("`key` stands in `sort`, not in `style`", "key"));
        assert_eq!(fault("<citation et-al-min=\"many\"/>"), at("`et-al-min` wants a whole number, not `many`", "many"));
        assert_eq!(fault("<txt/>"), at("CSL has no element `txt`", "txt"));
        assert_eq!(
            check("<rss/>").expect_err("no style").message,
            "a citation style is a `style` element, this is `rss`"
        );
        assert!(check("plain text").is_err() && check("<style><a></style>").is_err());
    }

    #[test]
    fn words_with_hyphens_are_known() {
        let style = "<style class=\"note\"><info/><locale><style-options/></locale>\
            <citation near-note-distance=\"@\"><layout/></citation></style>";
        assert_eq!(check(&style.replace('@', "5")), Ok(()));
        let error = check(&style.replace('@', "far")).expect_err("a fault");
        assert_eq!(error.message, "`near-note-distance` wants a whole number, not `far`");
    }

    #[test]
    fn a_macro_is_found_where_it_is_defined() {
        let xml = "<style><macro name=\"a\"/><macro name=\"b\"/></style>";
        assert_eq!(macro_at(xml, "b").map(|at| at.start), Some(37));
    }
}
