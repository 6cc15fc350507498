//! Quotation marks by language.
//!
//! In: the language of a quotation in a `.bib` field, as babel names it.
//! Out: its marks, the outer ones and those within them.

type Marks = ((&'static str, &'static str), (&'static str, &'static str));

const ENGLISH: Marks = (("“", "”"), ("‘", "’"));
const GERMAN: Marks = (("„", "“"), ("‚", "‘"));
const FRENCH: Marks = (("«\u{a0}", "\u{a0}»"), ("“", "”"));
const ANGLES: Marks = (("«", "»"), ("“", "”"));
const RUSSIAN: Marks = (("«", "»"), ("„", "“"));
const POLISH: Marks = (("„", "”"), ("«", "»"));
const NORDIC: Marks = (("”", "”"), ("’", "’"));

/// The marks of a language; English ones where it is not named or not known.
pub fn marks(language: &str) -> Marks {
    match language {
        "german" | "ngerman" | "germanb" | "austrian" | "naustrian" | "czech" | "slovak" | "slovene" | "slovenian"
        | "croatian" | "bulgarian" | "icelandic" | "estonian" | "lithuanian" => GERMAN,
        "swissgerman" | "nswissgerman" | "italian" | "spanish" | "portuguese" | "portuges" | "greek" | "norwegian"
        | "norsk" | "nynorsk" | "catalan" | "danish" => ANGLES,
        "french" | "francais" | "frenchb" | "acadian" | "canadien" => FRENCH,
        "russian" | "ukrainian" | "belarusian" => RUSSIAN,
        "polish" | "hungarian" | "magyar" | "romanian" | "dutch" | "serbian" => POLISH,
        "swedish" | "finnish" => NORDIC,
        _ => ENGLISH,
    }
}
