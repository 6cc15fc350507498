//! The keys of a source in `sources.toml`: what each takes and what it is for.

use super::variables::{self, TYPES, VariableKind};
use crate::document::shape::{Family, Key, Shape, Takes};

/// Sources by key, as `sources.toml` and `[sources]` of a sidecar have them.
pub const SOURCES: Takes = Takes::Map(&Takes::Table(&SOURCE));

static SOURCE: Shape = Shape {
    name: "a source",
    keys: &[
        Key::needed("type", Takes::Choices(|| TYPES.to_vec()), "What sort of work it is: a type of CSL."),
        Key::new(
            "archive",
            Takes::Either(&[Takes::Table(&ARCHIVE), Takes::TextOrFraction]),
            "The copy that was kept, as a table; or, as a text, the archive that holds the work.",
        ),
        Key::new("keyword", Takes::Some(&TEXT, true), "Words under which the work is filed."),
    ],
    families: &[
        Family {
            names: || text_names().into_iter().filter(|name| !["archive", "keyword"].contains(name)).collect(),
            takes: TEXT,
            says: "A variable of CSL: text, or a number.",
        },
        Family {
            names: || variables::of(VariableKind::Names).to_vec(),
            takes: Takes::Some(&Takes::Either(&[NAME, Takes::Table(&NAMED)]), true),
            says: "People: `Family, Given`, a name without comma as it is, a table, or a list of those.",
        },
        Family {
            names: || variables::of(VariableKind::Date).to_vec(),
            takes: Takes::Either(&[DATE, Takes::Integer, Takes::Table(&DATED)]),
            says: "A day, a month, a year, or a range: `2021-11`, `2021-11/2021-12`.",
        },
    ],
    ..Shape::BARE
};

/// Variables of text under CSL's own names, and those that may be written small.
fn text_names() -> Vec<&'static str> {
    const SMALL: [&str; 6] = ["doi", "isbn", "issn", "pmcid", "pmid", "url"];
    variables::of(VariableKind::Text).iter().copied().chain(SMALL).collect()
}

const TEXT: Takes = Takes::TextOrFraction;
const NAME: Takes = Takes::Form(r"^\s*[^\s,][^,]*(,[^,]*){0,2}$", &["Kant, Immanuel", "Plato"]);
const DATE: Takes = Takes::Form(r"^\s*$|[0-9]", &["2021-11-10", "2021-11", "2021", "2021-11/2021-12"]);

static ARCHIVE: Shape = Shape {
    name: "an archive",
    keys: &[
        Key::new("url", Takes::Text, "The copy on the web."),
        Key::new("date", Takes::Date, "The day on which it was made."),
        Key::new("text", Takes::Words, "The file with the words of the source: `archive/NAME.txt`."),
        Key::new("sha256", Takes::Form("^\\s*([0-9A-Fa-f]{64})?\\s*$", &[]), "The file's digest."),
        Key::new("publish", Takes::Boolean, "Whether readers may see it; else as the site says."),
    ],
    ..Shape::BARE
};

static NAMED: Shape = Shape {
    name: "a name",
    keys: &[
        Key::new("family", Takes::Words, "The family name."),
        Key::new("given", Takes::Text, "The given names."),
        Key::new("literal", Takes::Words, "A name that is not taken apart, as an institution's."),
        Key::new("suffix", Takes::Text, "As `Jr.`."),
        Key::new("dropping-particle", Takes::Text, "As `von`, which falls away with the given name."),
        Key::new("non-dropping-particle", Takes::Text, "As `van`, which stays."),
        Key::new("comma-suffix", Takes::Anything, "Whether a comma stands before the suffix."),
    ],
    least: &["family", "given", "literal"],
    ..Shape::BARE
};

static DATED: Shape = Shape {
    name: "a date",
    keys: &[
        Key::new(
            "date-parts",
            Takes::List(&Takes::List(&Takes::Integer)),
            "Year, month and day, as CSL-JSON has them: `[[2021, 11, 10]]`.",
        ),
        Key::new("literal", Takes::TextOrFraction, "The date in words."),
        Key::new("raw", Takes::TextOrFraction, "The date as text."),
        Key::new("season", Takes::TextOrFraction, "1 for spring to 4 for winter."),
        Key::new("circa", Takes::Anything, "Whether it is about then."),
        Key::new("year", Takes::TextOrFraction, "The year."),
        Key::new("month", Takes::TextOrFraction, "The month."),
        Key::new("day", Takes::TextOrFraction, "The day."),
    ],
    least: &["date-parts", "year", "literal", "raw"],
    ..Shape::BARE
};
