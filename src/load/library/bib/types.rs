//! The type of a `.bib` entry comes in, with its `entrysubtype`, `type` and `keywords`; CSL's type and genre go out.

use super::latex::{self, Style};
use super::raw::Record;

/// BibLaTeX's keys for kinds of theses and reports, and their words.
const GENRES: &[(&str, &str)] = &[
    ("phdthesis", "PhD thesis"),
    ("mathesis", "Master's thesis"),
    ("bathesis", "Bachelor's thesis"),
    ("candthesis", "Candidate thesis"),
    ("techreport", "Technical report"),
    ("resreport", "Research report"),
    ("software", "Computer software"),
    ("datacd", "Data CD"),
    ("audiocd", "Audio CD"),
    ("patent", "Patent"),
    ("patentus", "U.S. patent"),
    ("patreq", "Patent request"),
    ("patentde", "German patent"),
    ("patenteu", "European patent"),
    ("patentfr", "French patent"),
    ("patentuk", "British patent"),
    ("patreqde", "German patent request"),
    ("patreqeu", "European patent request"),
    ("patreqfr", "French patent request"),
    ("patrequk", "British patent request"),
    ("patrequs", "U.S. patent request"),
];

/// CSL's type.
pub fn csl_type(record: &Record) -> &'static str {
    let subtype = lower(record, "entrysubtype");
    let said = |word: &str| subtype == word || lower(record, "type") == word || has_keyword(record, word);
    let in_press = match subtype.as_str() {
        "magazine" => Some("article-magazine"),
        "newspaper" => Some("article-newspaper"),
        _ => None,
    };
    match record.kind.as_str() {
        "misc" | "unpublished" | "online" | "article" | "audio" | "video" if subtype == "interview" => "interview",
        "misc" | "unpublished" if said("interview") => "interview",
        "misc" | "unpublished" if said("letter") => "personal_communication",
        "misc" if said("map") => "map",
        "article" | "suppperiodical" => in_press.unwrap_or("article-journal"),
        "periodical" => in_press.unwrap_or("periodical"),
        "booklet" => "pamphlet",
        "inbook" | "incollection" | "bookinbook" | "suppbook" | "suppcollection" => "chapter",
        "inreference" => "entry-encyclopedia",
        "inproceedings" | "conference" => "paper-conference",
        "book" | "mvbook" | "collection" | "mvcollection" | "proceedings" | "mvproceedings" | "reference"
        | "mvreference" | "manual" | "commentary" => "book",
        "mastersthesis" | "phdthesis" | "thesis" => "thesis",
        "report" | "techreport" => "report",
        "online" | "electronic" | "www" => "webpage",
        "dataset" | "data" => "dataset",
        "software" => "software",
        "patent" => "patent",
        "unpublished" if ["eventdate", "eventtitle", "venue"].iter().any(|field| record.raw(field).is_some()) => {
            "speech"
        }
        "unpublished" => "manuscript",
        "artwork" | "image" => "graphic",
        "audio" | "music" => "song",
        "video" | "movie" => "motion_picture",
        "performance" => "performance",
        "jurisdiction" => "legal_case",
        "legislation" => "legislation",
        "legal" => "treaty",
        "letter" | "letters" => "personal_communication",
        "review" => "review",
        "standard" => "standard",
        "newsarticle" => "article-newspaper",
        _ => "document",
    }
}

/// CSL's genre: the field `type`, else what the entry's type says.
pub fn genre(record: &Record) -> Option<String> {
    let written = record.raw("type").map(|latex| latex::decode(latex, Style::Plain));
    let implied = match record.kind.as_str() {
        "phdthesis" => Some("phdthesis"),
        "mastersthesis" => Some("mathesis"),
        "techreport" => Some("techreport"),
        _ => None,
    };
    let key = written.as_deref().or(implied)?;
    let words = GENRES.iter().find(|(name, _)| name.eq_ignore_ascii_case(key)).map(|(_, words)| (*words).to_owned());
    words.or(written)
}

fn lower(record: &Record, field: &str) -> String {
    record.raw(field).unwrap_or_default().to_lowercase()
}

fn has_keyword(record: &Record, word: &str) -> bool {
    lower(record, "keywords").split([',', ';']).any(|keyword| keyword.trim() == word)
}
