//! YAML to [`Node`]s; the parser is crate `serde-saphyr`'s, held to small budgets because content is untrusted.

use super::{Fault, Key, Node, Table, Value};
use crate::report::Code;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::Spanned;
use std::fmt;

/// Nodes that one front matter may have: more is an attack or a mistake.
const MOST_NODES: usize = 20_000;

/// Reads a YAML document whose top is a mapping; an empty one is an empty table.
pub fn parse(text: &str) -> (Table, Vec<Fault>) {
    let options = serde_saphyr::options! {
        budget: serde_saphyr::budget! { max_nodes: MOST_NODES, max_depth: 64, max_aliases: 64, max_anchors: 64 },
        duplicate_keys: serde_saphyr::DuplicateKeyPolicy::Error,
    };
    match serde_saphyr::from_str_with_options::<Option<Spanned<Raw>>>(text, options) {
        Ok(None) => (Table::default(), vec![]),
        Ok(Some(top)) => match node(top, text) {
            Node { value: Value::Table(table), .. } => (table, vec![]),
            other => {
                let message = format!("expected `key: value` lines, found {}", other.sort());
                (Table::default(), vec![Fault::new(Code::Syntax, other.span, message)])
            }
        },
        Err(error) => (Table::default(), vec![syntax(&error, text)]),
    }
}

fn syntax(error: &serde_saphyr::Error, text: &str) -> Fault {
    let at = error.location().map_or(0, |location| offset(location, text));
    let whole = error.to_string();
    let first = whole.lines().next().unwrap_or_default();
    let message = first.strip_prefix("error: ").unwrap_or(first);
    Fault::new(
        Code::Syntax,
        at..text.ceil_char_boundary((at + 1).min(text.len())),
        format!("not valid YAML: {message}"),
    )
}

/// A value of any type, with places inside.
enum Raw {
    Scalar(Value),
    List(Vec<Spanned<Raw>>),
    Table(Vec<(Spanned<String>, Spanned<Raw>)>),
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyValue)
    }
}

struct AnyValue;

impl<'de> Visitor<'de> for AnyValue {
    type Value = Raw;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Raw, E> {
        Ok(Raw::Scalar(Value::Boolean(value)))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Raw, E> {
        Ok(Raw::Scalar(Value::Integer(value)))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Raw, E> {
        Ok(Raw::Scalar(i64::try_from(value).map_or(Value::Float(value as f64), Value::Integer)))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Raw, E> {
        Ok(Raw::Scalar(Value::Float(value)))
    }

    fn visit_str<E>(self, value: &str) -> Result<Raw, E> {
        Ok(Raw::Scalar(Value::Text(value.to_owned())))
    }

    fn visit_unit<E>(self) -> Result<Raw, E> {
        Ok(Raw::Scalar(Value::Nothing))
    }

    fn visit_none<E>(self) -> Result<Raw, E> {
        Ok(Raw::Scalar(Value::Nothing))
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Raw, D::Error> {
        Raw::deserialize(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Raw, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Raw::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Raw, A::Error> {
        let mut table = Vec::new();
        while let Some(entry) = entries.next_entry()? {
            table.push(entry);
        }
        Ok(Raw::Table(table))
    }
}

fn node(raw: Spanned<Raw>, text: &str) -> Node {
    let start = offset(raw.referenced, text);
    let value = match raw.value {
        Raw::Scalar(value) => value,
        Raw::List(items) => Value::List(items.into_iter().map(|item| node(item, text)).collect()),
        Raw::Table(entries) => Value::Table(Table {
            entries: entries.into_iter().map(|(name, value)| (key(name, text), node(value, text))).collect(),
        }),
    };
    Node { span: start..scalar_end(text, start), value }
}

fn key(name: Spanned<String>, text: &str) -> Key {
    let start = offset(name.referenced, text);
    let end = (start + name.value.len()).min(text.len());
    Key { name: name.value, span: start..text.floor_char_boundary(end) }
}

/// Byte offset of a location, which counts characters.
fn offset(location: serde_saphyr::Location, text: &str) -> usize {
    let line = (location.line() as usize).saturating_sub(1);
    let column = (location.column() as usize).saturating_sub(1);
    let line_start = text.match_indices('\n').nth(line.wrapping_sub(1)).map_or(0, |(at, _)| at + 1);
    let line_start = if line == 0 { 0 } else { line_start };
    let rest = &text[line_start..];
    rest.char_indices().nth(column).map_or(text.len(), |(at, _)| line_start + at)
}

/// A value's end is not known to the parser: its line's end serves, spaces aside.
fn scalar_end(text: &str, start: usize) -> usize {
    let line = text[start..].lines().next().unwrap_or_default();
    start + line.trim_end().len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_know_their_places() {
        let text = "title: Überall\nextra:\n  list: [a, 2]\n";
        let (table, faults) = parse(text);
        assert!(faults.is_empty(), "{faults:?}");
        let title = table.get("title").expect("is there");
        assert_eq!(&text[title.span.clone()], "Überall");
        let extra = table.get("extra").expect("is there");
        assert_eq!(extra.to_json(), serde_json::json!({"list": ["a", 2]}));
    }

    #[test]
    fn an_alias_bomb_and_a_second_key_are_refused() {
        let bomb = "a: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c]\ne: [*d,*d,*d,*d,*d,*d,*d,*d]\n";
        for text in [bomb, "a: 1\na: 2\n", "a: [1\n"] {
            assert_eq!(parse(text).1.len(), 1, "{text}");
        }
    }
}
