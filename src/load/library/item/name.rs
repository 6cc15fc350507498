//! The value of a name variable.
//!
//! In: a text, a table, or a list of them. A text is `Family, Given` or a literal name; several names are a list, never
//! one text with `and`.
//! Out: CSL names.

use ::citationberg::json::NameValue;

use crate::report::Code;

use super::super::Fault;
use super::super::names::{self, Parts};
use super::{Manner, wrong_kind};
use crate::document::{Node, Value};

const KEYS: [&str; 7] =
    ["family", "given", "literal", "suffix", "dropping-particle", "non-dropping-particle", "comma-suffix"];

/// The names that a value tells; `None` when there is none.
pub fn read(key: &str, node: &Node, manner: Manner, faults: &mut Vec<Fault>) -> Option<Vec<NameValue>> {
    let names: Vec<NameValue> = match &node.value {
        Value::List(items) => items.iter().filter_map(|item| one(key, item, manner, faults)).collect(),
        _ => one(key, node, manner, faults).into_iter().collect(),
    };
    (!names.is_empty()).then_some(names)
}

fn one(key: &str, node: &Node, manner: Manner, faults: &mut Vec<Fault>) -> Option<NameValue> {
    match &node.value {
        Value::Text(text) if text.trim().is_empty() && manner != Manner::Strict => None,
        Value::Text(text) => names::from_text(text).or_else(|| {
            let fault = Fault::new(Code::WrongType, node.span.clone(), format!("`{text}` is not a name"));
            faults.push(fault.help(format!(
                "a name is \"Family, Given\" or \"Family, Given, Suffix\"; an institution is {{ literal = {} }}",
                ::toml::Value::from(text.as_str())
            )));
            None
        }),
        Value::Table(_) => table(key, node, manner, faults),
        Value::Nothing if manner != Manner::Strict => None,
        _ => {
            faults.push(wrong_kind(key, node, "a name or a list of names").help(format!("{key} = \"Family, Given\"")));
            None
        }
    }
}

fn table(key: &str, node: &Node, manner: Manner, faults: &mut Vec<Fault>) -> Option<NameValue> {
    if manner == Manner::Strict {
        faults_of_keys(node, faults);
    }
    let text = |name: &str| node.get(name).and_then(Node::words).unwrap_or_default();
    let literal = text("literal");
    if !literal.trim().is_empty() {
        return Some(names::literal(&literal));
    }
    let comma_suffix =
        node.get("comma-suffix").is_some_and(|value| matches!(value.value, Value::Boolean(true) | Value::Integer(1)));
    let parts = Parts {
        family: text("family"),
        given: text("given"),
        dropping: text("dropping-particle"),
        non_dropping: text("non-dropping-particle"),
        suffix: text("suffix"),
        comma_suffix,
    };
    if parts.family.trim().is_empty() && parts.given.trim().is_empty() {
        if manner != Manner::Exported {
            faults.push(Fault::new(
                Code::WrongType,
                node.span.clone(),
                format!("a name in `{key}` has neither `family` nor `literal`"),
            ));
        }
        return None;
    }
    Some(parts.into_name())
}

fn faults_of_keys(node: &Node, faults: &mut Vec<Fault>) {
    for field in node.fields().unwrap_or_default() {
        let name = field.key.as_str();
        if !KEYS.contains(&name) {
            let near = crate::report::nearest(name, KEYS);
            let fault = Fault::new(Code::UnknownKey, field.key_span.clone(), format!("a name has no `{name}`"));
            faults.push(near.map_or(fault.clone(), |known| fault.label(format!("did you mean `{known}`?"))));
        } else if name != "comma-suffix" && field.node.as_str().is_none() {
            faults.push(wrong_kind(name, &field.node, "text"));
        }
    }
}
