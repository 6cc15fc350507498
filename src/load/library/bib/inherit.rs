//! What entries inherit through `xdata` and `crossref`, after the standard inheritance of BibLaTeX's manual (its
//! appendix B).
//!
//! In: entries.
//! Out: the same with what they inherit; a field of the entry's own always stays. Circles end by themselves; an entry
//! that is referred to but missing is a fault.

use std::collections::HashMap;

use crate::report::Code;

use super::super::Fault;
use super::raw::{RawRecord, RawText};

/// Over how many steps fields are inherited: a chapter from its volume, that from its work, that from the publisher's
/// data.
const STEPS: usize = 5;

/// Fields that belong to one entry alone.
const OWN: &[&str] = &[
    "crossref",
    "xref",
    "xdata",
    "entryset",
    "entrysubtype",
    "execute",
    "ids",
    "label",
    "options",
    "presort",
    "related",
    "relatedoptions",
    "relatedstring",
    "relatedtype",
    "shortauthor",
    "shorteditor",
    "shorthand",
    "shorttitle",
    "sortkey",
    "sortname",
    "sorttitle",
    "sortyear",
    "indextitle",
    "keywords",
    "langid",
];

/// Puts the inherited fields into every record.
pub fn resolve(records: &mut [RawRecord], faults: &mut Vec<Fault>) {
    let mut places: HashMap<String, usize> = HashMap::new();
    for (index, record) in records.iter().enumerate() {
        places.entry(record.key.clone()).or_insert(index);
        for alias in record.raw("ids").into_iter().flat_map(keys) {
            places.entry(alias).or_insert(index);
        }
    }
    for record in records.iter() {
        report_missing(record, &places, faults);
    }
    let heirs: Vec<usize> = (0..records.len())
        .filter(|index| ["xdata", "crossref"].iter().any(|field| records[*index].raw(field).is_some()))
        .collect();
    for _ in 0..STEPS {
        let passed: Vec<_> =
            heirs.iter().map(|index| (*index, inheritance(&records[*index], records, &places))).collect();
        let mut grown = false;
        for (index, fields) in passed {
            for (name, text) in fields {
                grown |= !records[index].fields.contains_key(&name);
                records[index].fields.entry(name).or_insert(RawText { inherited: true, ..text });
            }
        }
        if !grown {
            return;
        }
    }
}

/// What an entry takes from its parents as they are now, nearest first.
fn inheritance(child: &RawRecord, records: &[RawRecord], places: &HashMap<String, usize>) -> Vec<(String, RawText)> {
    parents(child, records, places).into_iter().flat_map(|(parent, whole)| passed_on(child, parent, whole)).collect()
}

/// The entries that an entry refers to; `true` for `xdata`, from which everything is taken as it is.
fn parents<'a>(
    child: &RawRecord,
    records: &'a [RawRecord],
    places: &HashMap<String, usize>,
) -> Vec<(&'a RawRecord, bool)> {
    let find =
        |key: String| places.get(&key).and_then(|index| records.get(*index)).filter(|parent| parent.key != child.key);
    let data = child.raw("xdata").into_iter().flat_map(keys).filter_map(find).map(|parent| (parent, true));
    let cross = child.raw("crossref").map(str::to_owned).and_then(find).map(|parent| (parent, false));
    data.chain(cross).collect()
}

/// The fields that a child takes from a parent, under their names in the child.
fn passed_on(child: &RawRecord, parent: &RawRecord, whole: bool) -> Vec<(String, RawText)> {
    let mut passed = Vec::new();
    for (name, text) in &parent.fields {
        if whole {
            if name != "xdata" && name != "crossref" && name != "ids" && !child.fields.contains_key(name) {
                passed.push((name.clone(), text.clone()));
            }
            continue;
        }
        if OWN.contains(&name.as_str()) {
            continue;
        }
        let names = names_in_child(&child.kind, &parent.kind, name)
            .into_iter()
            .filter(|name| !child.fields.contains_key(*name));
        passed.extend(names.map(|name| (name.to_owned(), text.clone())));
    }
    passed
}

/// Under which names a field of a parent comes to a child; titles change theirs.
fn names_in_child<'a>(child: &str, parent: &str, field: &'a str) -> Vec<&'a str> {
    let part = matches!(
        child,
        "inbook"
            | "bookinbook"
            | "suppbook"
            | "incollection"
            | "inproceedings"
            | "inreference"
            | "suppcollection"
            | "conference"
    );
    let of_book =
        matches!(parent, "book" | "collection" | "proceedings" | "reference" | "inbook" | "manual" | "booklet");
    let of_volumes = parent.starts_with("mv");
    let in_periodical = parent == "periodical" && matches!(child, "article" | "suppperiodical" | "review");
    match field {
        "author" if part && matches!(parent, "book" | "mvbook") => vec!["author", "bookauthor"],
        "title" if in_periodical => vec!["journaltitle"],
        "subtitle" if in_periodical => vec!["journalsubtitle"],
        "titleaddon" if in_periodical => vec!["journaltitleaddon"],
        "title" if of_volumes => vec!["maintitle"],
        "subtitle" if of_volumes => vec!["mainsubtitle"],
        "titleaddon" if of_volumes => vec!["maintitleaddon"],
        "title" if part && of_book => vec!["booktitle"],
        "subtitle" if part && of_book => vec!["booksubtitle"],
        "titleaddon" if part && of_book => vec!["booktitleaddon"],
        _ => vec![field],
    }
}

/// Keys between commas.
pub fn keys(text: &str) -> Vec<String> {
    text.split(',').map(|key| key.trim().to_owned()).filter(|key| !key.is_empty()).collect()
}

fn report_missing(record: &RawRecord, places: &HashMap<String, usize>, faults: &mut Vec<Fault>) {
    for field in ["xdata", "crossref"] {
        for key in record.raw(field).into_iter().flat_map(keys).filter(|key| !places.contains_key(key)) {
            let message = format!("`{}` inherits from `{key}`, which is not in this file", record.key);
            faults.push(
                Fault::new(Code::NotUnderstood, record.place(field), message)
                    .label(format!("no entry has the key `{key}`")),
            );
        }
    }
}
