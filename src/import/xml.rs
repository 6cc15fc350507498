//! XML of a document → its elements.
//!
//! In: bytes. Out: [`Element`]s by their local names, without what only parts them. Not: namespaces, which the few
//! kinds of documents that are read here do not mix; entities of a document's own, which are refused: nothing is
//! fetched, and nothing grows.

use super::{Refusal, limits};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// An element.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Element {
    /// Its local name: `p` for `w:p`.
    pub name: String,
    /// Its attributes by their local names.
    attributes: Vec<(String, String)>,
    /// What stands in it.
    pub children: Vec<Child>,
}

/// What stands in an element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Child {
    /// Another.
    Element(Element),
    /// Words.
    Text(String),
}

impl Element {
    /// An attribute.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// All attributes.
    pub fn attributes(&self) -> impl Iterator<Item = (&str, &str)> {
        self.attributes.iter().map(|(key, value)| (key.as_str(), value.as_str()))
    }

    /// The elements that stand in it.
    pub fn elements(&self) -> impl Iterator<Item = &Self> {
        self.children.iter().filter_map(|child| match child {
            Child::Element(element) => Some(element),
            Child::Text(_) => None,
        })
    }

    /// The first element of a name in it.
    pub fn child(&self, name: &str) -> Option<&Self> {
        self.elements().find(|element| element.name == name)
    }

    /// The first element at the end of a way of names.
    pub fn at(&self, way: &[&str]) -> Option<&Self> {
        way.iter().try_fold(self, |element, name| element.child(name))
    }

    /// Every element of a name in it, however deep.
    pub fn all<'e>(&'e self, name: &str, found: &mut Vec<&'e Self>) {
        for element in self.elements() {
            if element.name == name {
                found.push(element);
            }
            element.all(name, found);
        }
    }

    /// All words in it.
    pub fn words(&self) -> String {
        let mut out = String::new();
        self.say(&mut out);
        out
    }

    fn say(&self, out: &mut String) {
        for child in &self.children {
            match child {
                Child::Text(text) => out.push_str(text),
                Child::Element(element) => element.say(out),
            }
        }
    }
}

/// The outermost element.
///
/// # Errors
/// When it is no XML, defines entities, or is too deep or too large.
pub fn parse(bytes: &[u8]) -> Result<Element, Refusal> {
    let text = super::plain::encoding::decoded(bytes).ok_or_else(broken)?;
    let mut reader = Reader::from_str(&text);
    let mut open: Vec<Element> = vec![Element::default()];
    let mut count = 0;
    loop {
        let event = reader.read_event().map_err(|_| broken())?;
        let words = match event {
            Event::Start(tag) => {
                open.push(element(&tag)?);
                count += 1;
                if open.len() > limits::DEPTH || count > limits::ELEMENTS {
                    return Err(Refusal::Refused("holds more elements, or deeper ones, than any text".to_owned()));
                }
                continue;
            }
            Event::Empty(tag) => {
                count += 1;
                put(&mut open, Child::Element(element(&tag)?));
                continue;
            }
            Event::End(_) => {
                let Some(done) = (open.len() > 1).then(|| open.pop()).flatten() else { return Err(broken()) };
                put(&mut open, Child::Element(done));
                continue;
            }
            Event::Text(text) => text.decode().map_err(|_| broken())?.into_owned(),
            Event::CData(text) => text.decode().map_err(|_| broken())?.into_owned(),
            Event::GeneralRef(name) => match name.resolve_char_ref() {
                Ok(Some(c)) => c.to_string(),
                _ => named(&name.decode().map_err(|_| broken())?)?,
            },
            Event::DocType(text) if text.windows(8).any(|part| part.eq_ignore_ascii_case(b"<!ENTITY")) => {
                return Err(Refusal::Refused("defines entities of its own, which are not followed".to_owned()));
            }
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => continue,
            Event::Eof => break,
        };
        put(&mut open, Child::Text(words));
    }
    let whole = open.pop().filter(|_| open.is_empty()).ok_or_else(broken)?;
    whole.elements().next().cloned().ok_or_else(broken)
}

fn put(open: &mut [Element], child: Child) {
    let Some(last) = open.last_mut() else { return };
    match (last.children.last_mut(), child) {
        (Some(Child::Text(before)), Child::Text(words)) => before.push_str(&words),
        (_, child) => last.children.push(child),
    }
}

fn element(tag: &BytesStart<'_>) -> Result<Element, Refusal> {
    let name = String::from_utf8_lossy(tag.local_name().as_ref()).into_owned();
    let mut attributes = Vec::new();
    for attribute in tag.attributes().with_checks(false) {
        let attribute = attribute.map_err(|_| broken())?;
        let key = String::from_utf8_lossy(attribute.key.local_name().as_ref()).into_owned();
        let value = attribute.unescape_value().map_err(|_| broken())?.into_owned();
        attributes.push((key, value));
    }
    Ok(Element { name, attributes, children: vec![] })
}

/// What a name stands for that every page may use; a document's own are refused.
fn named(name: &str) -> Result<String, Refusal> {
    let own = || Refusal::Refused("uses entities of its own, which are not followed".to_owned());
    if name == "apos" {
        return Ok("'".to_owned());
    }
    if !name.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return Err(own());
    }
    let read = dom_query::Document::fragment(format!("&{name};")).text().to_string();
    if read.starts_with('&') && name != "amp" { Err(own()) } else { Ok(read) }
}

fn broken() -> Refusal {
    Refusal::Unreadable("is damaged: a part of it is no XML".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_known_by_their_local_names() {
        let root = parse(b"<?xml version='1.0'?><w:a x:b='1 &amp; 2'><w:c>one &lt; <d/>&#8212;two</w:c></w:a>")
            .expect("is XML");
        assert_eq!((root.name.as_str(), root.get("b")), ("a", Some("1 & 2")));
        assert_eq!(root.child("c").map(Element::words).as_deref(), Some("one < —two"));
    }

    #[test]
    fn entities_depth_and_damage_are_refused() {
        let laughs = b"<!DOCTYPE a [<!ENTITY b 'x'>]><a>&b;</a>";
        assert!(matches!(parse(laughs), Err(Refusal::Refused(_))));
        assert!(matches!(parse(b"<a>&xxe;</a>"), Err(Refusal::Refused(_))));
        let deep = "<a>".repeat(1000) + &"</a>".repeat(1000);
        assert!(matches!(parse(deep.as_bytes()), Err(Refusal::Refused(_))));
        for broken in ["", "<a>", "<a></b>", "</a>", "words"] {
            assert!(matches!(parse(broken.as_bytes()), Err(Refusal::Unreadable(_))), "{broken}");
        }
    }
}
