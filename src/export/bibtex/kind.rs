//! CSL's types → entry types, with the subtype by which a reader tells them apart again.

use crate::load::library::Item;
use citationberg::json::Value;

/// The type of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct EntryType {
    /// `article`, `book`, ….
    pub name: &'static str,
    /// `entrysubtype`.
    pub subtype: Option<&'static str>,
}

/// The entry type of an item.
pub(super) fn of(item: &Item) -> EntryType {
    let kind = item.type_().unwrap_or_default();
    let has = |variable: &str| item.0.contains_key(variable);
    let genre = item.0.get("genre").and_then(Value::to_str).unwrap_or_default();
    let (name, subtype) = match &*kind {
        "article-journal" => ("article", None),
        "article-magazine" => ("article", Some("magazine")),
        "article-newspaper" => ("article", Some("newspaper")),
        "book" | "classic" | "musical_score" if has("volume-title") => ("mvbook", None),
        "book" | "classic" | "musical_score" if has("editor") && !has("author") => ("collection", None),
        "book" | "classic" | "musical_score" => ("book", None),
        "chapter" => ("incollection", None),
        "entry" | "entry-dictionary" | "entry-encyclopedia" => ("inreference", None),
        "paper-conference" => ("inproceedings", None),
        "thesis" if genre == "PhD thesis" => ("phdthesis", None),
        "thesis" if genre == "Master's thesis" => ("mastersthesis", None),
        "thesis" => ("thesis", None),
        "report" if genre == "Technical report" => ("techreport", None),
        "report" => ("report", None),
        "webpage" | "post" | "post-weblog" => ("online", None),
        "pamphlet" => ("booklet", None),
        "periodical" => ("periodical", None),
        "dataset" => ("dataset", None),
        "software" => ("software", None),
        "patent" => ("patent", None),
        "speech" if has("event-title") || has("event-place") || has("event-date") => ("unpublished", None),
        "manuscript" => ("unpublished", None),
        "graphic" | "figure" => ("image", None),
        "song" => ("music", None),
        "motion_picture" | "broadcast" => ("video", None),
        "performance" => ("performance", None),
        "legal_case" | "hearing" => ("jurisdiction", None),
        "legislation" | "bill" | "regulation" => ("legislation", None),
        "treaty" => ("legal", None),
        "personal_communication" => ("letter", None),
        "review" | "review-book" => ("review", None),
        "standard" => ("standard", None),
        "interview" => ("misc", Some("interview")),
        "map" => ("misc", Some("map")),
        _ => ("misc", None),
    };
    EntryType { name, subtype }
}
