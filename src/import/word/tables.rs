//! A table of Word → rows of cells.
//!
//! In: its element, and what reads a cell. Out: the rows, each as wide as the table: cells that were joined stand in
//! the first of their places, and the others are empty.

use crate::import::prose::Inline;
use crate::import::xml::Element;

/// A table's rows with their cells.
pub fn cells(table: &Element) -> Vec<Vec<Option<&Element>>> {
    let rows = inside(table, "tr").into_iter().filter(|row| row.at(&["trPr", "del"]).is_none());
    rows.map(row).collect()
}

fn row(row: &Element) -> Vec<Option<&Element>> {
    let mut out = Vec::new();
    for cell in inside(row, "tc") {
        let properties = cell.child("tcPr");
        let said = |name: &str| properties.and_then(|one| one.child(name));
        let is_joined = said("vMerge").is_some_and(|one| one.get("val") != Some("restart"));
        out.push((!is_joined).then_some(cell));
        let span = said("gridSpan").and_then(|one| one.get("val")?.parse::<usize>().ok()).unwrap_or(1);
        out.extend(std::iter::repeat_n(None, span.clamp(1, 64) - 1));
    }
    out
}

/// The rows or cells, some of which stand in content controls.
fn inside<'e>(parent: &'e Element, name: &str) -> Vec<&'e Element> {
    let mut out = Vec::new();
    for element in parent.elements() {
        match element.name.as_str() {
            one if one == name => out.push(element),
            "sdt" | "sdtContent" | "customXml" | "ins" => out.extend(inside(element, name)),
            _ => {}
        }
    }
    out
}

/// The lines of a cell as one.
pub fn one_line(lines: Vec<Vec<Inline>>) -> Vec<Inline> {
    let mut out: Vec<Inline> = Vec::new();
    for line in lines.into_iter().filter(|line| !line.is_empty()) {
        if !out.is_empty() {
            out.push(Inline::text(" "));
        }
        out.extend(line);
    }
    out
}
