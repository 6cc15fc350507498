//! A YAML text comes in, a node with the place of every value goes out. Numbers keep the text that was written.
//! Deliberately not done: several documents (pandoc's closing `---` is taken off), tags.

use std::fmt;
use std::ops::Range;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::{Location, Spanned};

use crate::report::Code;

use super::super::Fault;
use super::super::node::{Field, Node, Value};

/// The value of a text.
///
/// # Errors
/// A fault at the place where the text is not YAML, a key repeats, or a bound is passed.
pub fn node(text: &str) -> Result<Node, Fault> {
    let document = one_document(text);
    let options = serde_saphyr::options! {
        budget: serde_saphyr::budget! {
            max_depth: 32,
            max_aliases: 256,
            max_anchors: 256,
            max_documents: 1,
            max_events: 4_000_000,
            max_nodes: 2_000_000,
        },
        alias_limits: serde_saphyr::alias_limits! { max_total_replayed_events: 10_000 },
    };
    let read: Result<Option<Spanned<Raw>>, _> = serde_saphyr::from_str_with_options(document, options);
    match read {
        Ok(Some(raw)) => Ok(built(raw, document)),
        Ok(None) => Ok(Node::new(Value::Null, 0..0)),
        Err(error) => {
            let span = error.location().map_or(0..0, |location| place(location, document));
            let message = error.without_snippet().to_string();
            let line = message.lines().next().unwrap_or_default();
            let line = line.split(" at line ").next().unwrap_or(line);
            Err(Fault::new(Code::Syntax, span, format!("this is not YAML that can be read: {line}"))
                .label("the library could not be read"))
        }
    }
}

/// The text without the line `---` or `...` that ends the metadata of a Markdown file.
fn one_document(text: &str) -> &str {
    let trimmed = text.trim_end();
    ["\n---", "\n..."].iter().find_map(|end| trimmed.strip_suffix(end)).unwrap_or(text)
}

/// A value before its place is known; a map's keys are text.
enum Raw {
    Scalar(Value),
    List(Vec<Spanned<Raw>>),
    Map(Vec<(Spanned<Key>, Spanned<Raw>)>),
}

/// Any scalar as the text of a key.
struct Key(String);

fn built(raw: Spanned<Raw>, text: &str) -> Node {
    let span = place(raw.referenced, text);
    let value = match raw.value {
        // The number as it was written: `1.10` is a version.
        Raw::Scalar(Value::Float(_)) => Value::Float(text.get(span.clone()).unwrap_or_default().trim().to_owned()),
        Raw::Scalar(value) => value,
        Raw::List(items) => Value::List(items.into_iter().map(|item| built(item, text)).collect()),
        Raw::Map(fields) => Value::Map(fields.into_iter().map(|(key, value)| field(key, value, text)).collect()),
    };
    Node::new(value, span)
}

fn field(key: Spanned<Key>, value: Spanned<Raw>, text: &str) -> Field {
    Field { key: key.value.0, key_span: place(key.referenced, text), node: built(value, text) }
}

/// The bytes of a location, at borders of characters.
fn place(location: Location, text: &str) -> Range<usize> {
    let span = location.span();
    let bytes = |number: Option<u64>| number.and_then(|number| usize::try_from(number).ok());
    let start = bytes(span.byte_offset()).unwrap_or(0);
    let end = start.saturating_add(bytes(span.byte_len()).unwrap_or(0));
    text.floor_char_boundary(start)..text.ceil_char_boundary(end.min(text.len()))
}

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self)
    }
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Raw;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Raw, E> {
        Ok(Raw::Scalar(Value::Bool(value)))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Raw, E> {
        Ok(Raw::Scalar(Value::Integer(value)))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Raw, E> {
        Ok(Raw::Scalar(i64::try_from(value).map_or_else(|_| Value::Float(value.to_string()), Value::Integer)))
    }

    fn visit_i128<E>(self, value: i128) -> Result<Raw, E> {
        Ok(Raw::Scalar(Value::Float(value.to_string())))
    }

    fn visit_u128<E>(self, value: u128) -> Result<Raw, E> {
        Ok(Raw::Scalar(Value::Float(value.to_string())))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Raw, E> {
        Ok(Raw::Scalar(Value::Float(value.to_string())))
    }

    fn visit_str<E>(self, value: &str) -> Result<Raw, E> {
        Ok(Raw::Scalar(Value::String(value.to_owned())))
    }

    fn visit_unit<E>(self) -> Result<Raw, E> {
        Ok(Raw::Scalar(Value::Null))
    }

    fn visit_none<E>(self) -> Result<Raw, E> {
        Ok(Raw::Scalar(Value::Null))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Raw, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(Raw::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Raw, A::Error> {
        let mut fields = Vec::new();
        while let Some(field) = map.next_entry()? {
            fields.push(field);
        }
        Ok(Raw::Map(fields))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_know_their_places_and_keep_their_writing() {
        let text = "---\nä: 1\nb:\n- version: 1.10\n  issued: 2021-11\n  x: ~\n---\n";
        let node = node(text).unwrap();
        let Some(Value::List(items)) = node.get("b").map(|node| &node.value) else { panic!("{node:?}") };
        let version = items[0].get("version").unwrap();
        assert_eq!(version.text().as_deref(), Some("1.10"));
        assert_eq!(&text[version.span.clone()], "1.10");
        assert_eq!(items[0].get("issued").and_then(Node::text).as_deref(), Some("2021-11"));
        let fields = node.as_map().unwrap();
        assert_eq!(&text[fields[1].key_span.clone()], "b");
    }

    #[test]
    fn repeated_keys_and_bombs_are_faults() {
        let fault = node("a: 1\nb: 2\na: 3\n").unwrap_err();
        assert!(fault.message.contains("duplicate"), "{fault:?}");
        assert_eq!(fault.span.start, 10);
        let bomb = "a: &a [x, x, x, x]\nb: &b [*a, *a, *a, *a]\nc: &c [*b, *b, *b, *b]\nd: &d [*c, *c, *c, *c]\n"
            .to_owned()
            + &(0..200).map(|n| format!("k{n}: *d\n")).collect::<Vec<_>>().concat();
        assert!(node(&bomb).is_err());
        assert!(node(&"[".repeat(100_000)).is_err());
        assert!(node("").is_ok() && node("# nothing\n").is_ok());
    }
}
