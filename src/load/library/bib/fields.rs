//! The variables of CSL that the fields of an entry become.
//!
//! In: one `.bib` entry with everything that it inherits.
//! Out: a CSL item.
//! Not: types, titles, names and dates, which have files of their own.

use ::citationberg::json::{NameValue, Value as Csl};

use super::super::item::normal_text;
use super::super::{Fault, Item};
use super::latex::{self, LatexStyle};
use super::names::{self, split_and};
use super::raw::RawRecord;
use super::unread::{Sort, Unread};
use super::{dates, kinds, known, languages, strings, titles, types};

/// Fields that are one variable, whatever the entry's type.
const PLAIN: &[(&str, &str)] = &[
    ("volumes", "number-of-volumes"),
    ("pagetotal", "number-of-pages"),
    ("chapter", "chapter-number"),
    ("edition", "edition"),
    ("version", "version"),
    ("venue", "event-place"),
    ("origpublisher", "original-publisher"),
    ("origlocation", "original-publisher-place"),
    ("library", "call-number"),
    ("annotation", "annote"),
    ("annote", "annote"),
    ("abstract", "abstract"),
    ("keywords", "keyword"),
];

/// Fields in which LaTeX is not text.
const VERBATIM: &[(&str, &str)] =
    &[("doi", "DOI"), ("isbn", "ISBN"), ("issn", "ISSN"), ("pmid", "PMID"), ("pmcid", "PMCID"), ("url", "URL")];

const PEOPLE: &[(&str, &str)] = &[
    ("author", "author"),
    ("bookauthor", "container-author"),
    ("translator", "translator"),
    ("director", "director"),
    ("commentator", "contributor"),
    ("annotator", "contributor"),
    ("introduction", "contributor"),
    ("foreword", "contributor"),
    ("afterword", "contributor"),
    ("composer", "composer"),
    ("execproducer", "executive-producer"),
    ("illustrator", "illustrator"),
    ("narrator", "narrator"),
    ("producer", "producer"),
];

/// Editors by their role.
const EDITORS: &[(&str, &str)] = &[
    ("editor", "editor"),
    ("compiler", "compiler"),
    ("director", "director"),
    ("organizer", "organizer"),
    ("producer", "producer"),
    ("translator", "translator"),
    ("illustrator", "illustrator"),
    ("narrator", "narrator"),
    ("performer", "performer"),
    ("composer", "composer"),
    ("host", "host"),
    ("redactor", "editor"),
    ("reviser", "editor"),
    ("continuator", "editor"),
    ("founder", "series-creator"),
    ("collaborator", "contributor"),
    ("scriptwriter", "script-writer"),
    ("execproducer", "executive-producer"),
];

/// Types whose `number` is a number in a series.
const IN_SERIES: &[&str] = &[
    "book",
    "collection",
    "proceedings",
    "reference",
    "mvbook",
    "mvcollection",
    "mvproceedings",
    "mvreference",
    "bookinbook",
    "inbook",
    "incollection",
    "inproceedings",
    "conference",
    "inreference",
    "suppbook",
    "suppcollection",
];

/// The item of an entry; what cannot be read is a fault, or counted in `unread`.
pub fn item(record: &RawRecord, faults: &mut Vec<Fault>, unread: &mut Unread) -> Item {
    let mut item = Item(std::collections::BTreeMap::new());
    item.0.insert("id".to_owned(), Csl::String(record.key.clone()));
    set(&mut item, "type", Some(types::csl_type(record).to_owned()));
    set(&mut item, "genre", types::genre(record));
    let language = languages::of(record, unread);
    for (name, text) in titles::all(record, language.as_deref()) {
        set(&mut item, name, text);
    }
    set(&mut item, "language", language);
    for (field, name) in PLAIN {
        set(&mut item, name, text(record, field));
    }
    for (field, name) in VERBATIM {
        set(&mut item, name, record.raw(field).map(latex::verbatim));
    }
    people(record, &mut item, faults, unread);
    numbers(record, &mut item);
    publication(record, &mut item);
    addresses(record, &mut item, unread);
    set(&mut item, "status", text(record, "pubstate").map(strings::resolved));
    for (prefix, name) in [("", "issued"), ("event", "event-date"), ("orig", "original-date"), ("url", "accessed")] {
        if let Some(date) = dates::read(record, prefix, faults) {
            item.0.insert(name.to_owned(), Csl::Date(date));
        }
    }
    types::settle(record, &mut item);
    item
}

/// Counts what an entry's own fields hold that is not understood.
pub fn count(record: &RawRecord, text: &str, unread: &mut Unread) {
    if !kinds::is_type(&record.kind) {
        unread.add(Sort::Type, &record.kind, record.head.clone());
    }
    for (name, value) in record.fields.iter().filter(|(_, value)| !value.inherited) {
        if !known::is_known(name) {
            unread.add(Sort::Field, name, value.name.clone());
        }
        if known::is_text(name) && value.latex.contains('\\') {
            let commands = latex::unknown_commands(&value.latex);
            let few = commands.len() < 50;
            for command in commands {
                let found =
                    few.then(|| text[value.span.clone()].find(&command)).flatten().map(|at| value.span.start + at);
                let place = found.map_or(value.span.clone(), |start| start..start + command.len());
                unread.add(Sort::Command, &command, place);
            }
        }
    }
}

fn lookup(table: &[(&str, &'static str)], key: &str) -> Option<&'static str> {
    table.iter().find(|(name, _)| *name == key).map(|(_, value)| *value)
}

/// Sets a text unless it is empty or the variable is set.
fn set(item: &mut Item, name: &str, text: Option<String>) {
    if let Some(value) = text.and_then(|text| normal_text(name, &text)) {
        item.0.entry(name.to_owned()).or_insert(value);
    }
}

fn text(record: &RawRecord, field: &str) -> Option<String> {
    record.raw(field).map(|latex| latex::decode(latex, LatexStyle::Rich)).filter(|text| !text.is_empty())
}

/// A list of names of places or publishers: `A and B` is `A; B`.
fn literals(record: &RawRecord, field: &str) -> Option<String> {
    let pieces = split_and(record.raw(field)?)
        .into_iter()
        .map(|latex| strings::resolved(latex::decode(latex, LatexStyle::Rich)));
    Some(pieces.filter(|piece| !piece.is_empty()).collect::<Vec<_>>().join("; ")).filter(|text| !text.is_empty())
}

fn people(record: &RawRecord, item: &mut Item, faults: &mut Vec<Fault>, unread: &mut Unread) {
    let mut add = |name: &str, people: Vec<NameValue>| {
        if people.is_empty() {
            return;
        }
        match item.0.entry(name.to_owned()).or_insert_with(|| Csl::Names(Vec::new())) {
            Csl::Names(names) => names.extend(people),
            other => *other = Csl::Names(people),
        }
    };
    for (field, name) in PEOPLE {
        add(name, names::list(record, field, faults));
    }
    for field in ["editor", "editora", "editorb", "editorc"] {
        let typed = format!("{field}type");
        let role = record.raw(&typed).unwrap_or("editor").to_lowercase();
        let people = names::list(record, field, faults);
        let name = lookup(EDITORS, &role);
        if name.is_none() && !people.is_empty() {
            unread.add(Sort::Role, &role, record.place(&typed));
        }
        add(name.unwrap_or("contributor"), people);
    }
    if item.0.get("container-author") == item.0.get("author") {
        item.0.remove("container-author");
    }
}

/// Volume, issue, number and pages, by the entry's type.
fn numbers(record: &RawRecord, item: &mut Item) {
    let kind = record.kind.as_str();
    let volume: Vec<String> = ["volume", "part"].into_iter().filter_map(|field| text(record, field)).collect();
    set(item, "volume", Some(volume.join(".")));
    let article = matches!(kind, "article" | "periodical" | "suppperiodical" | "review");
    let number = text(record, "number");
    match number {
        Some(number) if IN_SERIES.contains(&kind) => set(item, "collection-number", Some(number)),
        Some(number) if article => {
            let issue = text(record, "issue").map_or(number.clone(), |issue| format!("{number}, {issue}"));
            set(item, "issue", Some(issue));
        }
        Some(number) => set(item, "number", Some(number)),
        None => set(item, "issue", text(record, "issue")),
    }
    set(item, "page", text(record, "pages").or_else(|| text(record, "eid")));
}

/// Publisher, place, event and notes.
fn publication(record: &RawRecord, item: &mut Item) {
    let howpublished = text(record, "howpublished").filter(|_| !is_address(record));
    let publishers = ["school", "institution", "organization"].into_iter().map(|field| literals(record, field));
    let all: Vec<String> = publishers.chain([howpublished, literals(record, "publisher")]).flatten().collect();
    set(item, "publisher", Some(all.join("; ")));
    let place = literals(record, "location").or_else(|| literals(record, "address"));
    set(item, if record.kind == "patent" { "jurisdiction" } else { "publisher-place" }, place);
    let notes: Vec<String> = [text(record, "note"), text(record, "addendum")].into_iter().flatten().collect();
    set(item, "note", Some(notes.join(". ")));
}

/// Whether `howpublished` is an address, as BibTeX without a field for it has it.
fn is_address(record: &RawRecord) -> bool {
    record
        .raw("howpublished")
        .is_some_and(|latex| latex.trim_start_matches('{').starts_with("\\url") || latex.starts_with("http"))
}

/// The address from `url`, `howpublished`, or a preprint's number.
fn addresses(record: &RawRecord, item: &mut Item, unread: &mut Unread) {
    if is_address(record) {
        set(item, "URL", record.raw("howpublished").map(latex::verbatim));
    }
    let archive = record.raw("eprinttype").or_else(|| record.raw("archiveprefix")).unwrap_or_default();
    let Some(number) = record.raw("eprint").map(latex::verbatim) else { return };
    let base = match archive.to_lowercase().as_str() {
        "arxiv" => "https://arxiv.org/abs/",
        "jstor" => "https://www.jstor.org/stable/",
        "pubmed" => "https://www.ncbi.nlm.nih.gov/pubmed/",
        "googlebooks" => "https://books.google.com?id=",
        "hdl" => "https://hdl.handle.net/",
        _ if number.starts_with("http://") || number.starts_with("https://") => "",
        "" => {
            unread.add(Sort::Field, "eprint without eprinttype", record.place("eprint"));
            return;
        }
        _ => {
            set(item, "archive", Some(archive.to_owned()));
            set(item, "archive_location", Some(number));
            return;
        }
    };
    set(item, "URL", Some(format!("{base}{number}")));
}
