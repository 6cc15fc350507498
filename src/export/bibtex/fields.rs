//! The fields of an entry, in the order in which people write them: names, titles, date, numbers, publisher, addresses.

use super::date::{self, WrittenDate};
use super::kind::EntryType;
use super::{escape, name};
use crate::load::library::{Item, protected_case};
use citationberg::json::Value;

/// Entry types whose `number` is that of a series.
const IN_SERIES: [&str; 7] =
    ["book", "mvbook", "collection", "incollection", "inproceedings", "inreference", "booklet"];

/// Entry types that are a part of something with a title of its own.
const PARTS: [&str; 3] = ["incollection", "inproceedings", "inreference"];

const PEOPLE: [(&str, &str); 5] = [
    ("author", "author"),
    ("editor", "editor"),
    ("translator", "translator"),
    ("container-author", "bookauthor"),
    ("contributor", "commentator"),
];

/// Roles that BibLaTeX gives to further editors.
const ROLES: [&str; 8] =
    ["director", "compiler", "illustrator", "narrator", "performer", "composer", "producer", "host"];

const PLAIN: [(&str, &str); 22] = [
    ("container-title-short", "shortjournal"),
    ("collection-title", "series"),
    ("original-title", "origtitle"),
    ("event-title", "eventtitle"),
    ("event-place", "venue"),
    ("edition", "edition"),
    ("volume", "volume"),
    ("number-of-volumes", "volumes"),
    ("chapter-number", "chapter"),
    ("part-number", "part"),
    ("version", "version"),
    ("number-of-pages", "pagetotal"),
    ("original-publisher", "origpublisher"),
    ("original-publisher-place", "origlocation"),
    ("call-number", "library"),
    ("status", "pubstate"),
    ("note", "note"),
    ("annote", "annotation"),
    ("keyword", "keywords"),
    ("abstract", "abstract"),
    ("publisher-place", "address"),
    ("jurisdiction", "address"),
];

const VERBATIM: [(&str, &str); 6] =
    [("DOI", "doi"), ("ISBN", "isbn"), ("ISSN", "issn"), ("PMID", "pmid"), ("PMCID", "pmcid"), ("URL", "url")];

/// The fields of an item with their values, escaped.
pub(super) fn all(item: &Item, kind: &EntryType) -> Vec<(&'static str, String)> {
    let mut fields = Fields { item, fields: Vec::new() };
    fields.names();
    fields.titles(kind);
    fields.dates();
    fields.numbers(kind);
    for (variable, field) in PLAIN {
        fields.rich(variable, field);
    }
    fields.publisher(kind);
    for (variable, field) in VERBATIM {
        let value = fields.text(variable).map(|text| escape::verbatim(&text));
        fields.put(field, value);
    }
    fields.put("entrysubtype", kind.subtype.map(str::to_owned));
    let genre = fields.text("genre").filter(|_| !matches!(kind.name, "phdthesis" | "mastersthesis" | "techreport"));
    fields.put("type", genre.map(|genre| escape::rich(&genre)));
    let language = fields.text("language");
    fields.put("language", language);
    fields.fields
}

struct Fields<'i> {
    item: &'i Item,
    fields: Vec<(&'static str, String)>,
}

impl Fields<'_> {
    fn text(&self, variable: &str) -> Option<String> {
        self.item
            .0
            .get(variable)
            .and_then(Value::to_str)
            .map(std::borrow::Cow::into_owned)
            .filter(|text| !text.is_empty())
    }

    /// Adds a field, unless it is there or has no value.
    fn put(&mut self, field: &'static str, value: Option<String>) {
        if let Some(value) = value
            && !self.fields.iter().any(|(name, _)| *name == field)
        {
            self.fields.push((field, value));
        }
    }

    fn rich(&mut self, variable: &str, field: &'static str) {
        let value = self.text(variable).map(|text| escape::rich(&text));
        self.put(field, value);
    }

    fn names(&mut self) {
        let list = |item: &Item, variable: &str| match item.0.get(variable) {
            Some(Value::Names(names)) => Some(name::list(names)),
            _ => None,
        };
        for (variable, field) in PEOPLE {
            self.put(field, list(self.item, variable));
        }
        let mut free = [("editor", "editortype"), ("editora", "editoratype"), ("editorb", "editorbtype")]
            .into_iter()
            .filter(|(field, _)| !self.fields.iter().any(|(name, _)| name == field))
            .collect::<Vec<_>>()
            .into_iter();
        for role in ROLES {
            let Some(names) = list(self.item, role) else { continue };
            let Some((field, sort)) = free.next() else { break };
            self.put(field, Some(names));
            self.put(sort, Some(role.to_owned()));
        }
    }

    fn titles(&mut self, kind: &EntryType) {
        if kind.name == "mvbook" {
            self.title("title", "maintitle");
            self.title("volume-title", "title");
        } else {
            self.title("title", "title");
        }
        if PARTS.contains(&kind.name) {
            self.title("container-title", "booktitle");
        } else {
            self.rich("container-title", "journal");
        }
        self.title("title-short", "shorttitle");
    }

    /// A title, in braces where readers would take its capitals for those of Title Case.
    fn title(&mut self, variable: &str, field: &'static str) {
        let value = self.text(variable).map(|text| escape::rich(&protected_case(&text)));
        self.put(field, value);
    }

    fn dates(&mut self) {
        for (variable, field) in
            [("issued", "date"), ("original-date", "origdate"), ("event-date", "eventdate"), ("accessed", "urldate")]
        {
            let Some(Value::Date(date)) = self.item.0.get(variable) else { continue };
            match date::of(date) {
                Some(WrittenDate::Date(date, year)) => {
                    self.put(field, Some(date));
                    self.put("year", year.filter(|_| field == "date"));
                }
                Some(WrittenDate::Literal(words)) if field == "date" => self.put("year", Some(escape::plain(&words))),
                _ => {}
            }
        }
    }

    fn numbers(&mut self, kind: &EntryType) {
        let number = if IN_SERIES.contains(&kind.name) {
            self.text("collection-number")
        } else {
            self.text("issue").filter(|_| matches!(kind.name, "article" | "periodical" | "review"))
        };
        let number = number.or_else(|| self.text("number"));
        self.put("number", number.map(|number| escape::rich(&number)));
        if !matches!(kind.name, "article" | "periodical" | "review") {
            self.rich("issue", "issue");
        }
        let pages = self.text("page").map(|pages| escape::rich(&pages.replace('-', "–")).replace('–', "--"));
        self.put("pages", pages);
    }

    fn publisher(&mut self, kind: &EntryType) {
        let field = match kind.name {
            "phdthesis" | "mastersthesis" => "school",
            "thesis" | "report" | "techreport" => "institution",
            "online" | "inproceedings" => "organization",
            _ => "publisher",
        };
        let value = self.text("publisher").map(|text| format!("{{{}}}", escape::rich(&text)));
        self.put(field, value);
    }
}
