//! The type of a Hayagriva source and of its parents → the type of CSL.

use crate::document::{Node, Value};

/// The parents of a source, the nearest first.
pub fn parents(node: &Node) -> Vec<&Node> {
    match node.get("parent").map(|parent| (&parent.value, parent)) {
        Some((Value::List(items), _)) => items.iter().collect(),
        Some((Value::Table(_), parent)) => vec![parent],
        _ => Vec::new(),
    }
}

/// The type as written, in small letters.
pub fn written(node: &Node) -> String {
    node.get("type").and_then(Node::words).unwrap_or_default().trim().to_lowercase()
}

/// CSL's type; `None` when Hayagriva has no such type.
pub fn csl_type(node: &Node) -> Option<&'static str> {
    let parents: Vec<String> = parents(node).into_iter().map(written).collect();
    let within = |kinds: &[&str]| parents.iter().any(|parent| kinds.contains(&parent.as_str()));
    Some(match written(node).as_str() {
        "article" if within(&["newspaper"]) => "article-newspaper",
        "article" if within(&["blog"]) => "post-weblog",
        "article" if within(&["proceedings", "conference"]) => "paper-conference",
        "article" if within(&["periodical"]) => "article-journal",
        "article" if within(&["web"]) => "webpage",
        "article" => "article",
        "chapter" | "anthos" => "chapter",
        "entry" if within(&["reference"]) => "entry-encyclopedia",
        "entry" => "entry",
        "report" => "report",
        "thesis" => "thesis",
        "web" | "blog" => "webpage",
        "scene" | "video" if within(&["video"]) => "broadcast",
        "scene" | "video" => "motion_picture",
        "artwork" => "graphic",
        "patent" => "patent",
        "case" => "legal_case",
        "newspaper" | "periodical" => "periodical",
        "legislation" => "legislation",
        "manuscript" => "manuscript",
        "post" | "thread" => "post",
        "misc" | "original" => "document",
        "performance" => "performance",
        "book" | "proceedings" | "reference" | "anthology" => "book",
        "conference" | "exhibition" => "event",
        "repository" => "software",
        "audio" => "song",
        _ => return None,
    })
}
