//! The footnotes of a page: signs that lead to a note, and notes that lead back.
//!
//! In: the page. Out: the notes' HTML, in the order of their signs; in the page each sign is a mark that
//! [`super::tree`] knows, and the notes are gone.

use super::spaces::sign;
use super::told::Told;
use dom_query::{Document, NodeRef};
use std::collections::{HashMap, HashSet};

/// Takes the footnotes out of a page.
pub fn take(document: &Document, told: &mut Told) -> Vec<String> {
    let mut by_id: HashMap<String, NodeRef<'_>> = HashMap::new();
    let (named, anchors) = (document.select("[id]"), document.select("a[name]"));
    for node in named.nodes() {
        by_id.entry(node.id_attr().unwrap_or_default().to_string()).or_insert(*node);
    }
    for node in anchors.nodes() {
        by_id.entry(node.attr_or("name", "").to_string()).or_insert(*node);
    }
    let mut notes: Vec<NodeRef<'_>> = Vec::new();
    let mut numbers: HashMap<String, usize> = HashMap::new();
    let links = document.select("a[href^=\"#\"]");
    let mut back: HashSet<String> = HashSet::new();
    for reference in links.nodes().iter().copied() {
        let id = reference.attr_or("href", "").trim_start_matches('#').to_owned();
        let Some(target) = by_id.get(&id).and_then(holder) else { continue };
        if is_inside(&reference, &notes) || !is_sign(&reference, &target) {
            continue;
        }
        back.extend(ids(&reference));
        let number = *numbers.entry(id).or_insert_with(|| {
            notes.push(target);
            notes.len() - 1
        });
        let outer = reference
            .parent()
            .filter(|parent| parent.node_name().as_deref() == Some("sup") && parent.element_children().len() == 1);
        outer.unwrap_or(reference).replace_with_html(sign(number));
    }
    let out = notes.iter().map(|note| body(note, &back)).collect();
    for note in &notes {
        let parents = note.ancestors(Some(4));
        note.remove_from_parent();
        // What held the notes, and a heading over them, hold nothing any more.
        for parent in parents {
            let name = parent.node_name().unwrap_or_default();
            let words = parent.text();
            let is_bare = words.trim().chars().count() < 40 && parent.find(&["li"]).is_empty() && !words.contains('.');
            if !is_bare || matches!(&*name, "body" | "html" | "main" | "article") {
                break;
            }
            parent.remove_from_parent();
        }
    }
    if !notes.is_empty() {
        told.guessed(&format!("{} of the page became footnotes of the article", notes.len()), "");
    }
    out
}

/// The element that holds the note that an anchor stands in.
fn holder<'a>(target: &NodeRef<'a>) -> Option<NodeRef<'a>> {
    let is_block = |node: &NodeRef<'_>| {
        matches!(node.node_name().as_deref(), Some("li" | "p" | "aside" | "dd" | "td" | "div" | "section"))
    };
    std::iter::once(*target).chain(target.ancestors(Some(3))).find(is_block)
}

/// Whether a link is the sign of a note: it says so, or it is a number or a sign that stands raised or in brackets, and
/// the note leads back to it.
fn is_sign(reference: &NodeRef<'_>, note: &NodeRef<'_>) -> bool {
    let role = |node: &NodeRef<'_>| {
        format!("{} {} {}", node.attr_or("role", ""), node.attr_or("epub:type", ""), node.attr_or("class", ""))
    };
    let says = |node: &NodeRef<'_>| {
        let role = role(node).to_lowercase();
        ["noteref", "footnote", "fnref", "endnote"].iter().any(|word| role.contains(word))
    };
    let is_back = role(reference).to_lowercase().contains("back");
    let words = reference.text();
    let words = words.trim().trim_matches(['[', ']', '(', ')', '^']);
    let is_short = !words.is_empty() && words.chars().count() <= 4 && !words.contains(['↩', '↑', '^']);
    let is_number = words.bytes().all(|byte| byte.is_ascii_digit())
        || words.chars().all(|c| "*†‡§¶".contains(c))
        || words.len() == 1;
    let is_raised =
        reference.ancestors(Some(2)).iter().chain([reference]).any(|node| node.node_name().as_deref() == Some("sup"))
            || !reference.find(&["sup"]).is_empty();
    let ids = ids(reference);
    let leads_back = note.find(&["a"]).iter().any(|link| ids.iter().any(|id| *id == *link.attr_or("href", "")));
    let inside_note = reference.ancestors(None).iter().any(|node| node.id == note.id);
    !is_back && !inside_note && is_short && (says(reference) || is_number && (leads_back || is_raised))
}

/// The links that lead to a sign: to its id, or to that of what stands around it.
fn ids(reference: &NodeRef<'_>) -> Vec<String> {
    let nodes = std::iter::once(*reference).chain(reference.ancestors(Some(2))).chain(reference.descendants());
    nodes.filter_map(|node| node.id_attr()).map(|id| format!("#{id}")).collect()
}

fn is_inside(reference: &NodeRef<'_>, notes: &[NodeRef<'_>]) -> bool {
    reference.ancestors(None).iter().any(|node| notes.iter().any(|note| note.id == node.id))
}

/// The HTML of a note without its number and without the links that lead back.
fn body(note: &NodeRef<'_>, back: &HashSet<String>) -> String {
    for link in note.descendants().into_iter().filter(|node| node.node_name().as_deref() == Some("a")) {
        let words = link.text();
        let words = words.trim();
        let href = link.attr_or("href", "");
        let is_back = words.chars().all(|c| !c.is_alphanumeric())
            || words.trim_matches(['[', ']', '.', '^']).bytes().all(|b| b.is_ascii_digit());
        if back.contains(&*href) || (href.starts_with('#') || href.is_empty()) && is_back {
            link.remove_from_parent();
        }
    }
    let html = note.inner_html().to_string();
    let text = note.text();
    // `1. Words`, `[1] Words`: the number is the page's.
    let number: String =
        text.trim_start().chars().take_while(|c| c.is_ascii_digit() || "[]().^ ".contains(*c)).collect();
    let number = number.trim();
    let is_number = number.contains(|c: char| c.is_ascii_digit()) && number.contains(['.', ']', ')'])
        || matches!(number, "." | "^" | "[]");
    match html
        .find(number)
        .filter(|at| is_number && !number.is_empty() && html[..*at].chars().filter(|c| *c == '<').count() <= 3)
    {
        Some(at) => format!("{}{}", &html[..at], &html[at + number.len()..]),
        None => html,
    }
}
