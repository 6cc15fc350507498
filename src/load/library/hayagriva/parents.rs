//! The parents of a Hayagriva source.
//!
//! In: the source.
//! Out: variables of its container, series, event and original. The nearest parent is the container of a part and the
//! series of a whole; its own parent is the series of a container.

use super::super::Fault;
use super::fields::{self, Variables, formatted};
use super::types::{parents, written};
use crate::document::Node;

/// How far up parents are followed.
const HEIGHT: usize = 6;

/// Types of which a parent that holds is a container; for others it is a series.
const PARTS: &[&str] = &[
    "article",
    "article-journal",
    "article-magazine",
    "article-newspaper",
    "broadcast",
    "chapter",
    "entry",
    "entry-encyclopedia",
    "paper-conference",
    "post",
    "post-weblog",
    "webpage",
    "graphic",
    "song",
    "motion_picture",
    "performance",
];

/// Adds what the parents of a source tell about it.
pub fn add(node: &Node, kind: &str, variables: &mut Variables, faults: &mut Vec<Fault>) {
    let mut holds = PARTS.contains(&kind);
    let mut level = parents(node);
    for _ in 0..HEIGHT {
        let mut next = Vec::new();
        for parent in level {
            match written(parent).as_str() {
                "original" => original(parent, variables, faults),
                "conference" | "exhibition" => event(parent, variables, faults),
                _ if holds => {
                    container(parent, variables, faults);
                    next.extend(parents(parent));
                    holds = false;
                }
                _ => {
                    series(parent, variables);
                    next.extend(parents(parent));
                }
            }
        }
        level = next;
    }
}

fn container(parent: &Node, variables: &mut Variables, faults: &mut Vec<Fault>) {
    fields::title(parent, "container-title", "container-title-short", variables);
    fields::people(parent, "author", "container-author", variables);
    fields::people(parent, "editor", "editor", variables);
    fields::date(parent, "issued", variables, faults);
    fields::publisher(parent, variables);
    for (field, name) in [
        ("issue", "issue"),
        ("volume", "volume"),
        ("volume-total", "number-of-volumes"),
        ("edition", "edition"),
        ("location", "event-place"),
    ] {
        variables.text(name, parent.get(field).and_then(formatted));
    }
    if let Some(serial) = parent.get("serial-number") {
        for (field, name) in [("isbn", "ISBN"), ("issn", "ISSN")] {
            variables.text(name, serial.get(field).and_then(Node::words));
        }
    }
}

fn series(parent: &Node, variables: &mut Variables) {
    if variables.has("collection-title") {
        return;
    }
    variables.text("collection-title", parent.get("title").and_then(formatted));
    variables.text("collection-number", parent.get("volume").or_else(|| parent.get("issue")).and_then(formatted));
    fields::people(parent, "editor", "collection-editor", variables);
}

fn event(parent: &Node, variables: &mut Variables, faults: &mut Vec<Fault>) {
    variables.text("event-title", parent.get("title").and_then(formatted));
    variables.text("event-place", parent.get("location").and_then(formatted));
    fields::date(parent, "event-date", variables, faults);
}

fn original(parent: &Node, variables: &mut Variables, faults: &mut Vec<Fault>) {
    variables.text("original-title", parent.get("title").and_then(formatted));
    fields::people(parent, "author", "original-author", variables);
    fields::date(parent, "original-date", variables, faults);
    if let Some(publisher) = parent.get("publisher") {
        variables.text("original-publisher", formatted(publisher.get("name").unwrap_or(publisher)));
        variables.text("original-publisher-place", publisher.get("location").and_then(formatted));
    }
}
