//! `cite` of a note: sources, where in them, and what they do to the passage.
//!
//! In: a list of tables; a single table and a bare key count as lists of one.
//! Out: citations, and what is wrong with them.
//! Not: whether there is such a source.

use super::missing;
use crate::cite::Locator;
use crate::document::shape::{Family, Key, Shape, Takes, names};
use crate::document::{Fault, Fields, Node, Spanned, Table, Value};
use crate::report::Code;
use serde::{Deserialize, Serialize};

/// A citation.
#[derive(Debug, Clone)]
pub struct Cite {
    /// The source's key.
    pub source: Spanned<String>,
    /// Where in the source.
    pub locator: Option<(Locator, String)>,
    /// The words in the source.
    pub quote: Option<Spanned<String>>,
    /// What the source does to the passage.
    pub stance: Option<Stance>,
}

/// What a source does to a passage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stance {
    /// It bears it out.
    Supports,
    /// It speaks against it.
    Disputes,
    /// It stands around it.
    Context,
    /// It names it.
    Mentions,
}

impl Stance {
    /// Every stance, as it is written.
    pub(super) const ALL: [(&str, Self); 4] = [
        ("supports", Self::Supports),
        ("disputes", Self::Disputes),
        ("context", Self::Context),
        ("mentions", Self::Mentions),
    ];

    /// As it is written.
    pub fn as_str(self) -> &'static str {
        Self::ALL.iter().find(|(_, stance)| *stance == self).map_or("", |(name, _)| name)
    }
}

/// The keys of a citation.
pub(super) static CITE: Shape = Shape {
    name: "a citation",
    keys: &[
        Key::needed("source", Takes::Text, "The key of the source."),
        Key::new("quote", Takes::Text, "The words in the source, when the passage has others."),
        Key::new("stance", Takes::Choice(&STANCES), "What the source does to the passage."),
    ],
    families: &[Family {
        names: || Locator::ALL.iter().map(|locator| locator.name()).collect(),
        takes: Takes::TextOrNumber,
        says: "Where in the source; a citation has one locator.",
    }],
    ..Shape::BARE
};

const STANCES: [&str; 4] = names(&Stance::ALL);

/// Reads `cite`.
pub(super) fn read(fields: &mut Fields<'_, '_>) -> Vec<Cite> {
    let Some(node) = fields.node("cite") else { return vec![] };
    match &node.value {
        Value::List(items) => items.iter().filter_map(|item| cite(item, fields)).collect(),
        _ => cite(node, fields).into_iter().collect(),
    }
}

fn cite(node: &Node, fields: &mut Fields<'_, '_>) -> Option<Cite> {
    match &node.value {
        Value::Text(key) => {
            let source = Spanned { value: key.clone(), span: node.span.clone() };
            Some(Cite { source, locator: None, quote: None, stance: None })
        }
        Value::Table(table) => cite_table(node, table, fields.faults()),
        _ => fields.wrong_type("cite", node, "a list of tables such as `{ source = \"key\", page = \"12\" }`"),
    }
}

fn cite_table(node: &Node, table: &Table, faults: &mut Vec<Fault>) -> Option<Cite> {
    let mut fields = Fields::new(table, &CITE, faults);
    let source = fields.text("source");
    let quote = fields.text("quote");
    let stance = fields.choice("stance", &Stance::ALL);
    let mut located: Vec<(Locator, Spanned<String>)> = Vec::new();
    for locator in Locator::ALL {
        if let Some(value) = fields.text_or_number(locator.name()) {
            located.push((*locator, value));
        }
    }
    fields.finish();
    if let Some((_, second)) = located.get(1) {
        let names: Vec<String> = located.iter().map(|(locator, _)| format!("`{}`", locator.name())).collect();
        let message = format!("a citation has one locator, not {}", names.join(" and "));
        let cite = |(locator, at): &(Locator, Spanned<String>)| {
            let text = |text: &str| toml::Value::String(text.to_owned());
            let source = source.as_ref().map_or("…", |source| source.value.as_str());
            format!("{{ source = {}, {} = {} }}", text(source), locator.name(), text(&at.value))
        };
        let twice: Vec<String> = located.iter().map(cite).collect();
        let help = format!("cite the source twice: `{}`", twice.join(", "));
        faults.push(Fault::new(Code::WrongType, second.span.clone(), message).help(help));
    }
    if source.is_none() {
        faults.push(missing(&node.span, "a citation", "source", "name the source by its key: `source = \"…\"`"));
    }
    let locator = located.into_iter().next().map(|(locator, value)| (locator, value.value));
    Some(Cite { source: source?, locator, quote, stance })
}
