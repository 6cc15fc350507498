//! The titles of a `.bib` entry come in — its own, of its book, of its work of many volumes, of its journal — and CSL's title variables go out.
//! Subtitles follow a colon, additions a full stop. The title's case is not changed.

use super::latex::{self, Style};
use super::raw::Record;

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

/// CSL's title variables with their texts.
pub fn all(record: &Record) -> Vec<(&'static str, Option<String>)> {
    let part = PARTS.contains(&record.kind.as_str());
    let periodical = record.kind == "periodical";
    let volumes = record.raw("maintitle").is_some();
    let [own, book, main] = [
        ["title", "subtitle", "titleaddon"],
        ["booktitle", "booksubtitle", "booktitleaddon"],
        ["maintitle", "mainsubtitle", "maintitleaddon"],
    ];
    let journal = || {
        title(record, ["journaltitle", "journalsubtitle", "journaltitleaddon"])
            .or_else(|| title(record, ["journal", "journalsubtitle", ""]))
    };
    let (whole, volume, container) = if periodical {
        let issue = title(record, ["issuetitle", "issuesubtitle", ""]);
        let name = title(record, own);
        if issue.is_some() { (issue, None, name) } else { (name, None, None) }
    } else if part && volumes {
        (title(record, own), title(record, book), title(record, main))
    } else if volumes {
        (title(record, main), title(record, own), journal())
    } else {
        (title(record, own), None, title(record, book).or_else(journal))
    };
    let short = rich(record, "shorttitle").filter(|_| !volumes || part);
    vec![
        ("title", whole),
        ("volume-title", volume),
        ("container-title", container),
        ("title-short", short),
        ("container-title-short", rich(record, "shortjournal")),
        ("collection-title", series(record)),
        ("event-title", title(record, ["eventtitle", "", "eventtitleaddon"])),
        ("original-title", rich(record, "origtitle")),
        ("reviewed-title", None),
    ]
}

fn rich(record: &Record, field: &str) -> Option<String> {
    record.raw(field).map(|latex| latex::decode(latex, Style::Title)).filter(|text| !text.is_empty())
}

/// Title, subtitle and addition as one.
fn title(record: &Record, fields: [&str; 3]) -> Option<String> {
    let mut whole = rich(record, fields[0])?;
    if let Some(subtitle) = rich(record, fields[1]) {
        let ends = whole.trim_end_matches("</span>").trim_end_matches("</i>").ends_with(['?', '!', ':', '–', '—']);
        whole.push_str(if ends { " " } else { ": " });
        whole.push_str(&subtitle);
    }
    if let Some(addition) = rich(record, fields[2]) {
        whole.push_str(if whole.ends_with(['?', '!', '.']) { " " } else { ". " });
        whole.push_str(&addition);
    }
    Some(whole)
}

/// The series; a number alone is a journal's `2nd series`.
fn series(record: &Record) -> Option<String> {
    let series = rich(record, "series")?;
    let Ok(number) = series.parse::<u32>() else {
        return Some(match series.as_str() {
            "newseries" => "new series".to_owned(),
            "oldseries" => "old series".to_owned(),
            _ => series,
        });
    };
    let ending = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    Some(format!("{number}{ending} series"))
}
