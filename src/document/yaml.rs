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
    let span = at..text.ceil_char_boundary((at + 1).min(text.len()));
    let fault = |message: String| Fault::new(Code::Syntax, span.clone(), message);
    match bare(error) {
        serde_saphyr::Error::DuplicateMappingKey { key, .. } => {
            let key = key.as_deref().unwrap_or_default();
            let end = at + if text[at..].starts_with(key) { key.len() } else { 1 };
            let span = at..text.ceil_char_boundary(end.min(text.len()));
            Fault::new(Code::Syntax, span, "this key is there twice").help("keep one of the two")
        }
        serde_saphyr::Error::Message { msg, .. } | serde_saphyr::Error::ExternalMessage { msg, .. } => {
            in_words(msg, text, &span, fault)
        }
        serde_saphyr::Error::UnknownAnchor { .. } => fault("not valid YAML: `*` refers to a value with a name".into())
            .help("put the value between quotation marks"),
        serde_saphyr::Error::Eof { .. } => fault("not valid YAML: it ends before a value does".into()),
        serde_saphyr::Error::MultipleDocuments { .. } => {
            fault("not valid YAML: there is more than one document".into())
        }
        serde_saphyr::Error::Budget { .. }
        | serde_saphyr::Error::AliasReplayCounterOverflow { .. }
        | serde_saphyr::Error::AliasReplayLimitExceeded { .. }
        | serde_saphyr::Error::AliasExpansionLimitExceeded { .. }
        | serde_saphyr::Error::AliasReplayStackDepthExceeded { .. }
        | serde_saphyr::Error::RecursiveReferencesRequireWeakTypes { .. } => {
            let message = format!("this YAML unfolds to more than {MOST_NODES} values, or its lists stand too deep");
            fault(message).help("write less into the front matter")
        }
        _ => fault("not valid YAML: this value cannot be read".into()).help("put the value between quotation marks"),
    }
}

/// The fault itself, without what is wrapped around it.
fn bare(error: &serde_saphyr::Error) -> &serde_saphyr::Error {
    match error {
        serde_saphyr::Error::WithSnippet { error, .. } | serde_saphyr::Error::AliasError { error, .. } => bare(error),
        other => other,
    }
}

/// What the parser says, with the help that its sort of fault needs: most are values that want quotation marks.
fn in_words(msg: &str, text: &str, span: &std::ops::Range<usize>, fault: impl Fn(String) -> Fault) -> Fault {
    let line_start = text[..span.start].rfind('\n').map_or(0, |at| at + 1);
    let line = text[line_start..].lines().next().unwrap_or_default();
    let value = line.split_once(':').map_or("", |(_, value)| value.trim_start());
    if msg.contains("tab") || line.starts_with('\t') {
        return fault(format!("not valid YAML: {msg}")).help("indent with spaces");
    }
    if msg.contains("after single-quoted") {
        let help = "write `'` twice inside single quotation marks, or take double ones";
        return fault(format!("not valid YAML: {msg}")).help(help);
    }
    let msg = match msg {
        "mapping values are not allowed in this context" => "`: ` begins a value where none can stand",
        other => other,
    };
    let marked = value.starts_with(['"', '\'']);
    let odd =
        value.contains(": ") || value.ends_with(':') || value.starts_with(['@', '`', '%', '*', '&', '!', '|', '>']);
    let fault = fault(format!("not valid YAML: {msg}"));
    if odd && !marked { fault.help("put the value between quotation marks") } else { fault }
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

    #[test]
    fn what_is_not_yaml_is_told_in_words_and_with_the_way_out() {
        let quote = Some("put the value between quotation marks");
        for (text, message, help) in [
            ("title: a: b\n", "not valid YAML: `: ` begins a value where none can stand", quote),
            ("title: @x\n", "not valid YAML: unexpected character: `@'", quote),
            ("title: *x\n", "not valid YAML: `*` refers to a value with a name", quote),
            ("title: \"a\n", "not valid YAML: unclosed quote", None),
            ("a: 1\na: 2\n", "this key is there twice", Some("keep one of the two")),
            (
                "title: 'it's'\n",
                "not valid YAML: invalid trailing content after single-quoted scalar",
                Some("write `'` twice inside single quotation marks, or take double ones"),
            ),
            (
                "a: &a [*a]\n",
                "this YAML unfolds to more than 20000 values, or its lists stand too deep",
                Some("write less into the front matter"),
            ),
        ] {
            let (_, faults) = parse(text);
            let told: Vec<_> = faults.iter().map(|fault| (fault.message.as_str(), fault.help.as_deref())).collect();
            assert_eq!(told, [(message, help)], "{text}");
        }
        let many = format!("a: [{}]\n", "1,".repeat(MOST_NODES));
        assert!(parse(&many).1[0].message.starts_with("this YAML unfolds to more than 20000 values"));
    }
}
