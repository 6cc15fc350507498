//! The mode `citation`: citations as they stand in a text, also while it is being written.

use crate::case::Case;
use postil::csl::{Cite, Cluster, Document, Item, Locator, Mode, Placed, Position, Style};
use serde_json::Value;
use std::str::FromStr;

const NOTHING: &str = "[CSL STYLE ERROR: reference with no printed form.]";

pub fn run(case: &Case<'_>, style: &Style, items: &[Item]) -> Result<String, String> {
    if let Some(steps) = case.json("CITATIONS")? {
        return Ok(written(style, items, steps.as_array().map(Vec::as_slice).unwrap_or_default()));
    }
    let document = Document::new(style, items.iter().collect());
    let Some(listed) = case.json("CITATION-ITEMS")? else {
        // Where a file names no cites they are all of its sources, in the order of the list of references.
        let order = document.order().iter();
        let cites: Vec<Cite<'_>> = order.map(|item| Cite { item: *item, ..Cite::default() }).collect();
        return Ok(show(&document, Cluster { cites, ..Cluster::default() }, None));
    };
    let mut lines = Vec::new();
    for listed in listed.as_array().into_iter().flatten() {
        let listed: Vec<&Value> = listed.as_array().into_iter().flatten().collect();
        let found: Vec<(Cite<'_>, Placed)> = listed.iter().filter_map(|value| cite(items, value)).collect();
        let cluster = Cluster { cites: found.iter().map(|(cite, _)| *cite).collect(), ..Cluster::default() };
        let places = found.iter().map(|(_, placed)| *placed).collect();
        lines.push(show(&document, cluster, Some(places)));
    }
    Ok(lines.join("\n"))
}

fn show<'a>(document: &Document<'a>, cluster: Cluster<'a>, places: Option<Vec<Placed>>) -> String {
    let places = places.unwrap_or_else(|| vec![Placed::default(); cluster.cites.len()]);
    let text = document.citation(cluster, places);
    if text.is_blank() { NOTHING.to_owned() } else { text.html() }
}

/// A cite, and its place where the file sets it.
pub fn cite<'v>(items: &[Item], value: &'v Value) -> Option<(Cite<'v>, Placed)> {
    let id = value.get("id")?;
    let id = id.as_str().map_or_else(|| id.to_string(), str::to_owned);
    let text = |name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default();
    let number = value.get("locator").and_then(Value::as_u64).map(|number| &*number.to_string().leak());
    let flag =
        |name: &str| value.get(name).is_some_and(|flag| flag.as_bool() == Some(true) || flag.as_i64() == Some(1));
    let label = Locator::from_str(text("label")).unwrap_or(Locator::Page);
    let mode = match (flag("author-only"), flag("suppress-author")) {
        (true, _) => Mode::Author,
        (_, true) => Mode::WithoutAuthor,
        _ => Mode::Usual,
    };
    let cite = Cite {
        item: items.iter().position(|item| item.id == id)?,
        locator: Some(number.unwrap_or_else(|| text("locator")))
            .filter(|locator| !locator.trim().is_empty())
            .map(|locator| (label, locator)),
        prefix: text("prefix"),
        suffix: text("suffix"),
        mode,
    };
    let position = match value.get("position").and_then(Value::as_i64) {
        Some(1) => Position::Subsequent,
        Some(2) => Position::Ibid,
        Some(3) => Position::IbidWithLocator,
        _ => Position::First,
    };
    let first_note = value
        .get("first-reference-note-number")
        .and_then(|note| note.as_u64().or_else(|| note.as_str()?.parse().ok()).map(|note| note as u32));
    Some((cite, Placed { position, near: flag("near-note"), first_note }))
}

/// A citation of a text, by its name.
struct Written<'v> {
    id: &'v str,
    note: u32,
    cites: Vec<&'v Value>,
}

/// The citations of the text after each step of writing, in their order.
fn texts(steps: &[Value]) -> Vec<Written<'_>> {
    let mut known: Vec<(&str, &Value)> = Vec::new();
    let mut order: Vec<(&str, u32)> = Vec::new();
    for step in steps {
        let Some(citation) = step.get(0) else { continue };
        let id = citation.get("citationID").and_then(Value::as_str).unwrap_or_default();
        let note = citation.get("properties").and_then(|of| of.get("noteIndex")).and_then(Value::as_u64);
        let listed = |at: usize| -> Vec<(&str, u32)> {
            let list = step.get(at).and_then(Value::as_array).into_iter().flatten();
            list.filter_map(|pair| Some((pair.get(0)?.as_str()?, pair.get(1)?.as_u64()? as u32))).collect()
        };
        known.retain(|(other, _)| *other != id);
        known.push((id, citation));
        order = listed(1);
        order.push((id, note.unwrap_or_default() as u32));
        order.extend(listed(2));
    }
    let find = |id: &str| known.iter().find(|(other, _)| *other == id).map(|(_, citation)| *citation);
    order
        .into_iter()
        .filter_map(|(id, note)| {
            let cites = find(id)?.get("citationItems").and_then(Value::as_array);
            Some(Written { id, note, cites: cites.into_iter().flatten().collect() })
        })
        .collect()
}

/// The sources that the text cites, and its citations of these.
pub fn cited<'v>(items: &[Item], steps: &'v [Value]) -> (Vec<usize>, Vec<Cluster<'v>>, Vec<&'v str>) {
    let mut used: Vec<usize> = Vec::new();
    let mut clusters = Vec::new();
    let mut ids = Vec::new();
    for written in texts(steps) {
        let mut cites = Vec::new();
        for (mut cite, _) in written.cites.iter().filter_map(|value| cite(items, value)) {
            let place = used.iter().position(|own| *own == cite.item).unwrap_or_else(|| {
                used.push(cite.item);
                used.len() - 1
            });
            cite.item = place;
            cites.push(cite);
        }
        clusters.push(Cluster { note: written.note, cites, bare: false });
        ids.push(written.id);
    }
    (used, clusters, ids)
}

fn printed(style: &Style, items: &[Item], steps: &[Value]) -> Vec<(String, String)> {
    let (used, clusters, ids) = cited(items, steps);
    let document = Document::citing(style, used.iter().map(|at| &items[*at]).collect(), &clusters);
    let texts = document.citations(clusters);
    let show = |text: &postil::csl::Text<'_>| if text.is_blank() { NOTHING.to_owned() } else { text.html() };
    ids.into_iter().map(str::to_owned).zip(texts.iter().map(show)).collect()
}

/// The text after the last step; what that step changed is marked.
fn written(style: &Style, items: &[Item], steps: &[Value]) -> String {
    let Some((last, earlier)) = steps.split_last() else { return String::new() };
    let before = printed(style, items, earlier);
    let now = printed(style, items, steps);
    let own = last.get(0).and_then(|citation| citation.get("citationID")).and_then(Value::as_str);
    let mut lines = Vec::new();
    for (index, (id, text)) in now.iter().enumerate() {
        let same = before.iter().any(|(other, old)| other == id && old == text);
        let mark = if same && Some(id.as_str()) != own { ".." } else { ">>" };
        lines.push(format!("{mark}[{index}] {text}"));
    }
    lines.join("\n")
}
