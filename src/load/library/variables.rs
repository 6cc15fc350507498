//! The variables and types of CSL 1.0.2 and their kinds.
//!
//! In: a name as written.
//! Out: CSL's own name, or the nearest one to propose. Names of other formats (`journal`, `year`, `address`) are
//! proposed too, never taken silently.

use crate::report;

/// What a variable holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VariableKind {
    /// Text or a number, kept as text.
    Text,
    Names,
    Date,
}

/// Text and number variables.
const TEXT: &[&str] = &[
    "abstract",
    "annote",
    "archive",
    "archive_collection",
    "archive_location",
    "archive-place",
    "authority",
    "call-number",
    "chapter-number",
    "citation-label",
    "citation-number",
    "collection-number",
    "collection-title",
    "container-title",
    "container-title-short",
    "dimensions",
    "division",
    "DOI",
    "edition",
    "event-place",
    "event-title",
    "first-reference-note-number",
    "genre",
    "ISBN",
    "ISSN",
    "issue",
    "jurisdiction",
    "keyword",
    "language",
    "license",
    "locator",
    "medium",
    "note",
    "number",
    "number-of-pages",
    "number-of-volumes",
    "original-publisher",
    "original-publisher-place",
    "original-title",
    "page",
    "page-first",
    "part-number",
    "part-title",
    "PMCID",
    "PMID",
    "printing-number",
    "publisher",
    "publisher-place",
    "references",
    "reviewed-genre",
    "reviewed-title",
    "scale",
    "section",
    "source",
    "status",
    "supplement-number",
    "title",
    "title-short",
    "URL",
    "version",
    "volume",
    "volume-title",
    "year-suffix",
];

const NAMES: &[&str] = &[
    "author",
    "chair",
    "collection-editor",
    "compiler",
    "composer",
    "container-author",
    "contributor",
    "curator",
    "director",
    "editor",
    "editor-translator",
    "editorial-director",
    "executive-producer",
    "guest",
    "host",
    "illustrator",
    "interviewer",
    "narrator",
    "organizer",
    "original-author",
    "performer",
    "producer",
    "recipient",
    "reviewed-author",
    "script-writer",
    "series-creator",
    "translator",
];

const DATES: &[&str] = &["accessed", "available-date", "event-date", "issued", "original-date", "submitted"];

/// The variables of one kind.
pub fn of(kind: VariableKind) -> &'static [&'static str] {
    match kind {
        VariableKind::Text => TEXT,
        VariableKind::Names => NAMES,
        VariableKind::Date => DATES,
    }
}

/// The variables of CSL 1.0.2.
pub fn all() -> impl Iterator<Item = &'static str> {
    TEXT.iter().chain(NAMES).chain(DATES).copied()
}

/// The types of CSL 1.0.2.
pub const TYPES: &[&str] = &[
    "article",
    "article-journal",
    "article-magazine",
    "article-newspaper",
    "bill",
    "book",
    "broadcast",
    "chapter",
    "classic",
    "collection",
    "dataset",
    "document",
    "entry",
    "entry-dictionary",
    "entry-encyclopedia",
    "event",
    "figure",
    "graphic",
    "hearing",
    "interview",
    "legal_case",
    "legislation",
    "manuscript",
    "map",
    "motion_picture",
    "musical_score",
    "pamphlet",
    "paper-conference",
    "patent",
    "performance",
    "periodical",
    "personal_communication",
    "post",
    "post-weblog",
    "regulation",
    "report",
    "review",
    "review-book",
    "software",
    "song",
    "speech",
    "standard",
    "thesis",
    "treaty",
    "webpage",
];

/// Older names of CSL that mean the same.
const RENAMED: &[(&str, &str)] =
    &[("event", "event-title"), ("journalAbbreviation", "container-title-short"), ("shortTitle", "title-short")];

/// Names that authors bring from other formats, with what CSL calls them.
const FOREIGN: &[(&str, &str)] = &[
    ("access-date", "accessed"),
    ("address", "publisher-place"),
    ("authors", "author"),
    ("book", "container-title"),
    ("booktitle", "container-title"),
    ("collection", "collection-title"),
    ("date", "issued"),
    ("editors", "editor"),
    ("institution", "publisher"),
    ("journal", "container-title"),
    ("journaltitle", "container-title"),
    ("keywords", "keyword"),
    ("lang", "language"),
    ("link", "URL"),
    ("location", "publisher-place"),
    ("magazine", "container-title"),
    ("newspaper", "container-title"),
    ("organization", "publisher"),
    ("pages", "page"),
    ("place", "publisher-place"),
    ("school", "publisher"),
    ("series", "collection-title"),
    ("subtitle", "title"),
    ("translators", "translator"),
    ("urldate", "accessed"),
    ("website", "container-title"),
    ("year", "issued"),
];

/// The types that authors bring from other formats.
const FOREIGN_TYPES: &[(&str, &str)] = &[
    ("incollection", "chapter"),
    ("inbook", "chapter"),
    ("inproceedings", "paper-conference"),
    ("journal", "article-journal"),
    ("journal-article", "article-journal"),
    ("magazine", "article-magazine"),
    ("movie", "motion_picture"),
    ("film", "motion_picture"),
    ("newspaper", "article-newspaper"),
    ("newspaper-article", "article-newspaper"),
    ("online", "webpage"),
    ("phdthesis", "thesis"),
    ("podcast", "broadcast"),
    ("video", "motion_picture"),
    ("web", "webpage"),
    ("website", "webpage"),
    ("letter", "personal_communication"),
];

/// CSL's name and kind of a variable that is written exactly, or `URL`, `DOI`, `ISBN`, `ISSN`, `PMID`, `PMCID` in any
/// case of letters.
pub fn variable(written: &str) -> Option<(&'static str, VariableKind)> {
    let found = |names: &[&'static str], kind| {
        names.iter().find(|name| **name == written || is_capitals(name, written)).map(|name| (*name, kind))
    };
    let renamed = || RENAMED.iter().find(|(old, _)| *old == written).map(|(_, new)| (*new, VariableKind::Text));
    found(TEXT, VariableKind::Text)
        .or_else(|| found(NAMES, VariableKind::Names))
        .or_else(|| found(DATES, VariableKind::Date))
        .or_else(renamed)
}

/// Whether `name` is an acronym such as `URL` and `written` the same in other letters.
fn is_capitals(name: &str, written: &str) -> bool {
    name.bytes().all(|byte| byte.is_ascii_uppercase()) && name.eq_ignore_ascii_case(written)
}

/// CSL's name of a type that is written exactly.
pub fn item_type(written: &str) -> Option<&'static str> {
    TYPES.iter().find(|name| **name == written).copied()
}

/// The variable that an unknown name most likely means.
pub fn nearest_variable(written: &str) -> Option<&'static str> {
    foreign(written, FOREIGN).or_else(|| report::nearest(&plain(written), all()))
}

/// The variable that an unknown name certainly means: it is another format's, or one letter is wrong.
pub fn mistyped_variable(written: &str) -> Option<&'static str> {
    let plain = plain(written);
    foreign(written, FOREIGN).or_else(|| all().find(|name| report::is_slip(&plain, name)))
}

/// The type that an unknown name most likely means.
pub fn nearest_type(written: &str) -> Option<&'static str> {
    foreign(written, FOREIGN_TYPES).or_else(|| report::nearest(&plain(written), TYPES.iter().copied()))
}

/// CSL's name for that of another format.
fn foreign(written: &str, names: &[(&str, &'static str)]) -> Option<&'static str> {
    let plain = plain(written);
    names.iter().find(|(name, _)| *name == plain).map(|(_, name)| *name)
}

/// Lower case, `_` and spaces as `-`.
fn plain(name: &str) -> String {
    name.trim().to_lowercase().replace(['_', ' '], "-")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::str::FromStr;

    #[test]
    fn every_type_is_one_that_styles_know() {
        for name in TYPES {
            assert!(::citationberg::taxonomy::Kind::from_str(name).is_ok(), "{name}");
        }
    }

    #[test]
    fn every_variable_is_one_that_styles_know() {
        for name in TEXT.iter().chain(NAMES).chain(DATES) {
            let read = serde_json::from_value::<::citationberg::taxonomy::Variable>((*name).into());
            assert!(read.is_ok(), "{name}");
        }
    }

    #[test]
    fn acronyms_may_be_written_small() {
        assert_eq!(variable("doi"), Some(("DOI", VariableKind::Text)));
        assert_eq!(variable("Title"), None);
    }

    #[test]
    fn a_slip_and_a_foreign_word_find_the_variable() {
        assert_eq!(nearest_variable("contaner-title"), Some("container-title"));
        assert_eq!(nearest_variable("publisher_place"), Some("publisher-place"));
        assert_eq!(nearest_variable("year"), Some("issued"));
        assert_eq!(nearest_variable("zzzzzzzz"), None);
        assert_eq!(nearest_type("newspaper"), Some("article-newspaper"));
    }
}
