//! What the type of a `.bib` entry becomes.
//!
//! In: the entry, with its `entrysubtype`, `type` and `keywords`.
//! Out: CSL's type and genre.

use ::citationberg::json::{DateValue, Value as Csl};

use super::super::Item;
use super::latex::{self, LatexStyle};
use super::raw::RawRecord;
use super::strings;

/// CSL's type.
pub fn csl_type(record: &RawRecord) -> &'static str {
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
        "presentation" => "speech",
        "unpublished" if ["eventdate", "eventtitle", "venue"].iter().any(|field| record.raw(field).is_some()) => {
            "speech"
        }
        "unpublished" => "manuscript",
        "artwork" | "image" => "graphic",
        "audio" | "music" => "song",
        "video" | "movie" => "motion_picture",
        "performance" => "performance",
        "jurisdiction" => "legal_case",
        "legislation" | "constitution" => "legislation",
        "legal" => "treaty",
        "letter" | "letters" => "personal_communication",
        "review" => "review",
        "standard" => "standard",
        "newsarticle" => "article-newspaper",
        _ => "document",
    }
}

/// Sets the type by what the item turned out to have: an article of a certain day without volume or number stands in a
/// newspaper or a magazine, whose day counts.
pub fn settle(record: &RawRecord, item: &mut Item) {
    let numbered = ["volume", "issue", "number", "DOI", "ISSN"].iter().any(|name| item.0.contains_key(*name));
    let has_day = |date: &DateValue| match date {
        DateValue::DateParts { date_parts, .. } => date_parts.0.first().is_some_and(|date| date.0.len() == 3),
        DateValue::Raw { .. } => false,
    };
    let dated = matches!(item.0.get("issued"), Some(Csl::Date(date)) if has_day(date));
    if record.kind == "article" && record.raw("entrysubtype").is_none() && dated && !numbered {
        item.0.insert("type".to_owned(), Csl::String("article-magazine".to_owned()));
    }
}

/// CSL's genre: the field `type`, else what the entry's type says.
pub fn genre(record: &RawRecord) -> Option<String> {
    let written = record.raw("type").map(|latex| latex::decode(latex, LatexStyle::Plain));
    let implied = match record.kind.as_str() {
        "phdthesis" => Some("phdthesis"),
        "mastersthesis" => Some("mathesis"),
        "techreport" => Some("techreport"),
        _ => None,
    };
    written.map(strings::resolved).or_else(|| strings::words(implied?).map(str::to_owned))
}

fn lower(record: &RawRecord, field: &str) -> String {
    record.raw(field).unwrap_or_default().to_lowercase()
}

fn has_keyword(record: &RawRecord, word: &str) -> bool {
    lower(record, "keywords").split([',', ';']).any(|keyword| keyword.trim() == word)
}
