//! The words that CSL has for attributes, and what an element cannot be without (specification, appendices II to IV,
//! and the sections of the elements).
//!
//! In: an element's name, an attribute's name and value.
//! Out: whether CSL knows it, and what it knows in its place.
//! Not: attributes that CSL does not have, which are passed over, as by other programs.

use citationberg::taxonomy::{Term, Variable};
use serde::Deserialize;
use serde::de::value::{Error, StrDeserializer};

/// Elements (all of them where none is named), an attribute, and the words that it may have.
const WORDS: &[(&str, &str, &str)] = &[
    ("", "font-style", "normal italic oblique"),
    ("", "font-variant", "normal small-caps"),
    ("", "font-weight", "normal bold light"),
    ("", "text-decoration", "none underline"),
    ("", "vertical-align", "baseline sup sub"),
    ("", "display", "block left-margin right-inline indent"),
    ("", "text-case", "lowercase uppercase capitalize-first capitalize-all sentence title"),
    ("", "quotes", "true false"),
    ("", "strip-periods", "true false"),
    ("", "hanging-indent", "true false"),
    ("", "initialize", "true false"),
    ("", "initialize-with-hyphen", "true false"),
    ("", "disambiguate", "true false"),
    ("", "disambiguate-add-names", "true false"),
    ("", "disambiguate-add-givenname", "true false"),
    ("", "disambiguate-add-year-suffix", "true false"),
    ("", "punctuation-in-quote", "true false"),
    (
        "",
        "givenname-disambiguation-rule",
        "all-names all-names-with-initials primary-name primary-name-with-initials by-cite",
    ),
    ("", "collapse", "citation-number year year-suffix year-suffix-ranged"),
    ("", "second-field-align", "flush margin"),
    ("", "subsequent-author-substitute-rule", "complete-all complete-each partial-each partial-first"),
    ("", "demote-non-dropping-particle", "never sort-only display-and-sort"),
    ("", "page-range-format", "chicago chicago-15 chicago-16 expanded minimal minimal-two"),
    ("", "delimiter-precedes-et-al", "contextual after-inverted-name always never"),
    ("", "delimiter-precedes-last", "contextual after-inverted-name always never"),
    ("", "name-as-sort-order", "first all"),
    ("name", "and", "text symbol"),
    ("name", "form", "long short count"),
    ("name-part", "name", "given family"),
    ("text", "form", "long short verb verb-short symbol"),
    ("term", "form", "long short verb verb-short symbol"),
    ("label", "form", "long short verb verb-short symbol"),
    ("label", "plural", "contextual always never"),
    ("number", "form", "numeric ordinal long-ordinal roman"),
    ("date", "form", "text numeric"),
    ("date", "date-parts", "year year-month year-month-day"),
    ("date-part", "name", "year month day"),
    ("date-part", "form", "numeric numeric-leading-zeros ordinal long short"),
    ("key", "sort", "ascending descending"),
    ("if", "match", "all any none"),
    ("else-if", "match", "all any none"),
    ("style", "class", "in-text note"),
];

/// Attributes whose value is a number, none or negative.
const NUMBERS: &str = "et-al-min et-al-use-first et-al-subsequent-min et-al-subsequent-use-first names-min names-use-first \
    near-note-distance entry-spacing line-spacing";

/// Elements, and the attributes of which they need one.
const NEEDED: &[(&str, &str)] =
    &[("text", "variable macro term value"), ("key", "variable macro"), ("macro", "name"), ("number", "variable")];

/// Elements, and the element that they need within them.
const INNER: &[(&str, &str)] =
    &[("citation", "layout"), ("bibliography", "layout"), ("choose", "if"), ("sort", "key"), ("style", "info")];

/// Elements that stand in nothing but these.
const WITHIN: &[(&str, &str)] = &[
    ("if", "choose"),
    ("else-if", "choose"),
    ("else", "choose"),
    ("layout", "citation bibliography"),
    ("key", "sort"),
    ("date-part", "date"),
    ("name", "names author contributor translator"),
    ("substitute", "names"),
    ("et-al", "names"),
    ("macro", "style"),
    ("citation", "style"),
    ("bibliography", "style"),
    ("name-part", "name"),
];

/// What is wrong with an attribute, and the words that CSL has in its place.
pub(super) fn fault(element: &str, attribute: &str, value: &str) -> Option<(String, &'static str)> {
    if value.trim().is_empty() {
        return None;
    }
    let of = |wanted: &str| WORDS.iter().find(|(own, name, _)| *own == wanted && *name == attribute);
    if let Some((.., words)) = of(element).or_else(|| of("")) {
        let known = words.split(' ').any(|word| word == value);
        return (!known).then(|| (format!("`{attribute}` of `{element}` cannot be `{value}`"), *words));
    }
    if NUMBERS.split_whitespace().any(|name| name == attribute) && value.trim().parse::<u16>().is_err() {
        return Some((format!("`{attribute}` wants a whole number, not `{value}`"), ""));
    }
    let unknown = attribute == "term" && Term::deserialize(StrDeserializer::<Error>::new(value)).is_err();
    unknown.then(|| (format!("CSL has no term `{value}`"), ""))
}

/// Whether an element may print a variable of this sort.
pub(super) fn prints(element: &str, variable: Variable) -> bool {
    match element {
        "names" => matches!(variable, Variable::Name(_)),
        "date" => matches!(variable, Variable::Date(_)),
        "number" | "label" => matches!(variable, Variable::Number(_) | Variable::Page(_)),
        _ => true,
    }
}

/// The attributes of which an element has none, though it needs one.
pub(super) fn missing(element: &str, has: impl Fn(&str) -> bool) -> Option<&'static str> {
    let (_, one) = NEEDED.iter().find(|(name, _)| *name == element)?;
    (!one.split(' ').any(has)).then_some(*one)
}

/// The element that must stand in this one.
pub(super) fn inner(element: &str) -> Option<&'static str> {
    INNER.iter().find(|(name, _)| *name == element).map(|(_, inner)| *inner)
}

/// The elements of which one must stand around this one.
pub(super) fn within(element: &str) -> Option<&'static str> {
    WITHIN.iter().find(|(name, _)| *name == element).map(|(_, within)| *within)
}
