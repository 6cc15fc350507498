//! YAML → the tree; the parser is crate `serde-saphyr`'s, held to budgets because content is untrusted.
//!
//! In: a text. Out: its value, numbers and words such as `no` with what was typed; or one fault, in words and with the
//! way out.
//! Not: several documents, tags, and what keys mean.

use super::{Fault, Field, Node, Table, Value};
use crate::report::Code;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::{Location, Spanned};
use std::fmt;
use std::ops::Range;

/// How large a text may be: more is an attack or a mistake.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Values, with those that aliases stand for.
    pub nodes: usize,
    /// Aliases, and values with a name for them.
    pub aliases: usize,
    /// The way out.
    pub help: &'static str,
}

/// How deep lists and tables may stand in each other.
const DEPTH: usize = 32;
/// How much all aliases together may stand for, in steps of the parser.
const REPLAYED: usize = 10_000;

/// Reads a YAML document; an empty one is nothing.
///
/// # Errors
/// A fault at the place where the text is not YAML, a key is there twice, or a limit is passed.
pub fn parse(text: &str, limits: Limits) -> Result<Node, Fault> {
    let options = serde_saphyr::options! {
        budget: serde_saphyr::budget! {
            max_nodes: limits.nodes,
            max_events: 2 * limits.nodes,
            max_depth: DEPTH,
            max_aliases: limits.aliases,
            max_anchors: limits.aliases,
        },
        alias_limits: serde_saphyr::alias_limits! { max_total_replayed_events: REPLAYED },
        duplicate_keys: serde_saphyr::DuplicateKeyPolicy::Error,
    };
    match serde_saphyr::from_str_with_options::<Option<Spanned<Raw>>>(text, options) {
        Ok(None) => Ok(Node::new(Value::Nothing, 0..0)),
        Ok(Some(top)) => Ok(node(top, text)),
        Err(error) => Err(syntax(&error, text, limits)),
    }
}

fn syntax(error: &serde_saphyr::Error, text: &str, limits: Limits) -> Fault {
    let at = error.location().map_or(0, |location| place(location, text).start);
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
            let most = limits.nodes;
            fault(format!("this YAML unfolds to more than {most} values, or its lists stand too deep"))
                .help(limits.help)
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
fn in_words(msg: &str, text: &str, span: &Range<usize>, fault: impl Fn(String) -> Fault) -> Fault {
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
    let span = place(raw.referenced, text);
    let value = match raw.value {
        Raw::Scalar(Value::Text(value)) => Value::Text(value),
        Raw::Scalar(value) => {
            let typed = text.get(place(raw.defined, text)).map(str::trim).filter(|word| !word.is_empty());
            return Node { span, value, typed: typed.map(str::to_owned) };
        }
        Raw::List(items) => Value::List(items.into_iter().map(|item| node(item, text)).collect()),
        Raw::Table(fields) => {
            Value::Table(Table { fields: fields.into_iter().map(|(key, value)| field(key, value, text)).collect() })
        }
    };
    Node::new(value, span)
}

fn field(key: Spanned<String>, value: Spanned<Raw>, text: &str) -> Field {
    Field { key_span: place(key.referenced, text), key: key.value, node: node(value, text) }
}

/// The bytes of a location, at borders of characters; faults of syntax have only a line and a column.
fn place(location: Location, text: &str) -> Range<usize> {
    let span = location.span();
    let bytes = |number: Option<u64>| number.and_then(|number| usize::try_from(number).ok());
    let start = bytes(span.byte_offset()).unwrap_or_else(|| counted(location, text)).min(text.len());
    let end = start.saturating_add(bytes(span.byte_len()).unwrap_or(0));
    text.floor_char_boundary(start)..text.ceil_char_boundary(end.min(text.len()))
}

/// The byte at a line and a column, which counts characters; both begin at 1.
fn counted(location: Location, text: &str) -> usize {
    let [line, column] = [location.line(), location.column()].map(|number| (number as usize).saturating_sub(1));
    let line_start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
    let rest = &text[line_start..];
    rest.char_indices().nth(column).map_or(text.len(), |(at, _)| line_start + at)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIMITS: Limits = Limits { nodes: 20_000, aliases: 64, help: "write less" };

    fn read(text: &str) -> Node {
        parse(text, LIMITS).expect("is YAML")
    }

    #[test]
    fn values_know_their_places() {
        let text = "title: Überall # a remark\nextra:\n  list: [a, 2]\n";
        let top = read(text);
        assert_eq!(&text[top.get("title").expect("is there").span.clone()], "Überall");
        let extra = top.get("extra").expect("is there");
        assert_eq!(extra.to_json(), serde_json::json!({"list": ["a", 2]}));
        assert_eq!(&text[top.fields().expect("a table")[1].key_span.clone()], "extra");
    }

    #[test]
    fn what_is_no_text_keeps_what_was_typed() {
        let text = "a: &v 1.10 # one\nb: *v\nc: [no, 0x10]\nd: 123456789012345678901\ne: 2021-11\nf: ~\n";
        let top = read(text);
        let typed = |key: &str| top.get(key).and_then(|node| node.typed.as_deref());
        assert_eq!((typed("a"), typed("b"), typed("e"), typed("f")), (Some("1.10"), Some("1.10"), None, Some("~")));
        let Some(Value::List(items)) = top.get("c").map(|node| &node.value) else { panic!("{top:?}") };
        assert_eq!(items.iter().map(|item| item.typed.as_deref()).collect::<Vec<_>>(), [Some("no"), Some("0x10")]);
        assert_eq!(top.get("d").and_then(Node::words).as_deref(), Some("123456789012345678901"));
        assert_eq!(&text[top.get("b").expect("is there").span.clone()], "*v");
    }

    #[test]
    fn an_alias_bomb_and_a_second_key_are_refused() {
        let bomb = "a: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c]\ne: [*d,*d,*d,*d,*d,*d,*d,*d]\n";
        for text in [bomb, "a: 1\na: 2\n", "a: [1\n", &"[".repeat(100_000)] {
            assert!(parse(text, LIMITS).is_err(), "{text}");
        }
        assert!(parse("", LIMITS).is_ok() && parse("# nothing\n", LIMITS).is_ok());
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
                Some("write less"),
            ),
        ] {
            let fault = parse(text, LIMITS).expect_err(text);
            assert_eq!((fault.message.as_str(), fault.help.as_deref()), (message, help), "{text}");
        }
        let many = format!("a: [{}]\n", "1,".repeat(LIMITS.nodes));
        assert!(
            parse(&many, LIMITS)
                .expect_err("too many")
                .message
                .starts_with("this YAML unfolds to more than 20000 values")
        );
    }
}
