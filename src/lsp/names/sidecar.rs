//! What a sidecar names: its own people and sources, its notes, and whom and what these refer to.

use super::{Mention, Name, Role, Scope, citing, in_string, unquoted};
use crate::document::{Field, Node, Value, read_toml};
use crate::text::{Syntax, parse_cited};

/// Every name in a sidecar; of one that is broken, those that can be read.
pub fn sidecar(text: &str, scope: &Scope<'_>) -> Vec<Mention> {
    let table = read_toml(text).table;
    let mut names = Names { text, scope, found: Vec::new() };
    for Field { key, node, .. } in &table.fields {
        match key.as_str() {
            "people" => names.defined(node, |key| Name::Person(scope.owner(true), key.to_owned())),
            "sources" => names.defined(node, |key| Name::Source(scope.owner(true), key.to_owned())),
            "defaults" => names.note(node),
            "note" | "response" => node.items().unwrap_or_default().iter().for_each(|note| names.note(note)),
            _ => {}
        }
    }
    names.found
}

struct Names<'n> {
    text: &'n str,
    scope: &'n Scope<'n>,
    found: Vec<Mention>,
}

impl Names<'_> {
    fn defined(&mut self, node: &Node, name: impl Fn(&str) -> Name) {
        for field in node.fields().unwrap_or_default() {
            let span = unquoted(self.text, &field.key_span);
            self.found.push(Mention { span, name: name(&field.key), role: Role::Definition });
        }
    }

    fn note(&mut self, note: &Node) {
        for Field { key, node, .. } in note.fields().unwrap_or_default() {
            match key.as_str() {
                "id" => self.named(node, Role::Definition, |id| Some(self.scope.note(id))),
                "at" => self.each(node, Self::at),
                "speaker" | "author" => self.each(node, Self::person),
                "cite" => self.each(node, Self::cite),
                "see" => self.each(node, |names, see| names.named(see, Role::Use, |id| Some(names.scope.note(id)))),
                "claim" | "check" => node.get("by").into_iter().for_each(|by| self.person(by)),
                "original" => node.get("translator").into_iter().for_each(|by| self.person(by)),
                "text" => self.said(node),
                _ => {}
            }
        }
    }

    /// Each of a list, or the one.
    fn each(&mut self, node: &Node, one: impl Fn(&mut Self, &Node)) {
        match &node.value {
            Value::List(items) => items.iter().for_each(|item| one(self, item)),
            _ => one(self, node),
        }
    }

    fn at(&mut self, at: &Node) {
        for key in ["within", "heading"] {
            let Some(node) = at.get(key) else { continue };
            let Some(id) = node.as_str() else { continue };
            let mut span = unquoted(self.text, &node.span);
            span.start += usize::from(id.starts_with('#'));
            self.found.push(Mention { span, name: self.scope.heading(id), role: Role::Use });
        }
    }

    fn cite(&mut self, cite: &Node) {
        let source = cite.get("source").unwrap_or(cite);
        self.named(source, Role::Use, |key| Some(self.scope.source(key)));
    }

    fn person(&mut self, node: &Node) {
        self.named(node, Role::Use, |key| self.scope.person(key));
    }

    fn named(&mut self, node: &Node, role: Role, name: impl Fn(&str) -> Option<Name>) {
        let Some(written) = node.as_str().filter(|written| !written.is_empty()) else { return };
        let Some(name) = name(written) else { return };
        self.found.push(Mention { span: unquoted(self.text, &node.span), name, role });
    }

    /// What the Markdown of a text names.
    fn said(&mut self, node: &Node) {
        let Some(markdown) = node.as_str() else { return };
        let is_known = |key: &str| self.scope.is_known(key);
        let parsed = parse_cited(markdown, Syntax::default(), &|_| false, Some(&citing(&is_known)));
        let place = |span: &std::ops::Range<usize>| in_string(self.text, &node.span, span);
        let found = self.scope.in_markdown(&parsed, self.text, &place);
        self.found.extend(found);
    }
}
