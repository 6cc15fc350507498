//! The titles of a `.bib` entry: its own, of its book, of its work of many volumes, of its journal.
//!
//! In: the entry.
//! Out: CSL's title variables. Subtitles follow a colon, additions a full stop; the title without its subtitle is the
//! short one. Names of journals, series and events keep their case.

use super::case;
use super::latex::{self, LatexStyle};
use super::raw::RawRecord;
use super::strings;

/// Types that stand in a book.
const PARTS: &[&str] = &[
    "inbook",
    "incollection",
    "inproceedings",
    "conference",
    "inreference",
    "bookinbook",
    "suppbook",
    "suppcollection",
];

/// Types that stand in nothing: their `booktitle` is there for their parts.
const WHOLES: &[&str] = &[
    "book",
    "booklet",
    "collection",
    "manual",
    "mvbook",
    "mvcollection",
    "mvproceedings",
    "mvreference",
    "periodical",
    "proceedings",
    "reference",
    "thesis",
    "phdthesis",
    "mastersthesis",
];

/// An entry whose titles are asked for.
struct Titles<'a> {
    record: &'a RawRecord,
    english: bool,
}

/// CSL's title variables with their texts; `language` is the entry's, where it is told.
pub fn all(record: &RawRecord, language: Option<&str>) -> Vec<(&'static str, Option<String>)> {
    let titles = Titles { record, english: is_english(record, language) };
    let kind = record.kind.as_str();
    let part = PARTS.contains(&kind);
    let volumes = record.raw("maintitle").is_some();
    let [own, book, main] = [
        ["title", "subtitle", "titleaddon"],
        ["booktitle", "booksubtitle", "booktitleaddon"],
        ["maintitle", "mainsubtitle", "maintitleaddon"],
    ];
    let journal = || {
        titles
            .name(["journaltitle", "journalsubtitle", "journaltitleaddon"])
            .or_else(|| titles.name(["journal", "journalsubtitle", ""]))
    };
    let issue = titles.title(["issuetitle", "issuesubtitle", ""]);
    let (whole, volume, container) = if kind == "periodical" {
        let name = titles.name(own);
        if issue.is_some() { (issue, None, name) } else { (name, None, None) }
    } else if part && volumes {
        (titles.title(own), titles.title(book), titles.title(main))
    } else if volumes {
        (titles.title(main), titles.title(own), journal())
    } else {
        let book = titles.title(book).filter(|_| !WHOLES.contains(&kind));
        (titles.title(own), issue, book.or_else(journal))
    };
    let short = titles.recast("shorttitle").or_else(|| titles.main().filter(|_| kind != "periodical"));
    let short = short.filter(|_| !volumes || part);
    vec![
        ("title", whole),
        ("volume-title", volume),
        ("container-title", container),
        ("title-short", short),
        ("container-title-short", titles.rich("shortjournal")),
        ("collection-title", titles.series()),
        ("event-title", titles.name(["eventtitle", "", "eventtitleaddon"])),
        ("original-title", titles.rich("origtitle")),
    ]
}

/// Whether an entry's titles are English: by its language, else by the words in them.
fn is_english(record: &RawRecord, language: Option<&str>) -> bool {
    const FIELDS: [&str; 7] =
        ["title", "subtitle", "booktitle", "booksubtitle", "maintitle", "mainsubtitle", "issuetitle"];
    if let Some(code) = language {
        return code == "en" || code.starts_with("en-");
    }
    let texts: Vec<String> = FIELDS
        .iter()
        .filter_map(|field| record.raw(field))
        .map(|latex| latex::decode(latex, LatexStyle::Title))
        .collect();
    case::are_english(texts.iter().map(String::as_str))
}

impl Titles<'_> {
    fn rich(&self, field: &str) -> Option<String> {
        self.record.raw(field).map(|latex| latex::decode(latex, LatexStyle::Title)).filter(|text| !text.is_empty())
    }

    /// The text of a field in sentence case.
    fn recast(&self, field: &str) -> Option<String> {
        self.rich(field).map(|text| if self.english { case::sentence(text) } else { text })
    }

    /// Title, subtitle and addition as one, in sentence case.
    fn title(&self, fields: [&str; 3]) -> Option<String> {
        joined(fields.map(|field| self.recast(field)))
    }

    /// Title, subtitle and addition as one, in the case in which they are written.
    fn name(&self, fields: [&str; 3]) -> Option<String> {
        joined(fields.map(|field| self.rich(field)))
    }

    /// The title without its subtitle or addition, where these are fields of their own. A colon alone does not tell:
    /// *2001: A Space Odyssey*.
    fn main(&self) -> Option<String> {
        let longer = ["subtitle", "titleaddon"].iter().any(|field| self.record.raw(field).is_some());
        self.recast("title").filter(|_| longer)
    }

    /// The series; a number alone is a journal's `2nd series`.
    fn series(&self) -> Option<String> {
        let series = self.rich("series").map(strings::resolved)?;
        let Ok(number) = series.parse::<u32>() else { return Some(series) };
        let ending = match (number % 10, number % 100) {
            (_, 11..=13) => "th",
            (1, _) => "st",
            (2, _) => "nd",
            (3, _) => "rd",
            _ => "th",
        };
        Some(format!("{number}{ending} series"))
    }
}

fn joined([title, subtitle, addition]: [Option<String>; 3]) -> Option<String> {
    let mut whole = title?;
    if let Some(subtitle) = subtitle {
        let ends = whole.trim_end_matches("</span>").trim_end_matches("</i>").ends_with(['?', '!', ':', '–', '—']);
        whole.push_str(if ends { " " } else { ": " });
        whole.push_str(&subtitle);
    }
    if let Some(addition) = addition {
        whole.push_str(if whole.ends_with(['?', '!', '.']) { " " } else { ". " });
        whole.push_str(&addition);
    }
    Some(whole)
}
