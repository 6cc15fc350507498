//! CSL names → a list of names as BibTeX reads it: `von Last, Jr, First`, institutions in braces.
//!
//! A name with a particle that is dropped when the family name stands alone is written in BibLaTeX's long form, because
//! BibTeX knows only the other kind of particle.

use super::escape;
use citationberg::json::{NameItem, NameValue};

/// The names of a field.
pub(super) fn list(names: &[NameValue]) -> String {
    names.iter().map(one).collect::<Vec<_>>().join(" and ")
}

fn one(name: &NameValue) -> String {
    match name {
        NameValue::Literal(literal) if literal.literal == "others" => "others".to_owned(),
        NameValue::Literal(literal) => format!("{{{}}}", escape::plain(&literal.literal)),
        NameValue::Item(item) if item.dropping_particle.is_some() => long(item),
        NameValue::Item(item) => short(item),
    }
}

fn short(name: &NameItem) -> String {
    let particle = part(name.non_dropping_particle.as_deref(), |_| false);
    let family = part(Some(&name.family), |word| word.starts_with(char::is_lowercase));
    let suffix = part(name.suffix.as_deref(), |_| false);
    let given = part(name.given.as_deref(), |_| false);
    let last =
        [particle.as_str(), family.as_str()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    if suffix.is_empty() { format!("{last}, {given}") } else { format!("{last}, {suffix}, {given}") }
}

/// `family={Beethoven}, given={Ludwig}, prefix={van}, useprefix=false`.
fn long(name: &NameItem) -> String {
    let fields = [
        ("family", Some(name.family.as_str())),
        ("given", name.given.as_deref()),
        ("prefix", name.dropping_particle.as_deref()),
        ("suffix", name.suffix.as_deref()),
    ];
    let given = fields.into_iter().filter_map(|(field, value)| {
        let value = value.filter(|value| !value.is_empty())?;
        Some(format!("{field}={}", part(Some(value), |_| false)))
    });
    given.chain(["useprefix=false".to_owned()]).collect::<Vec<_>>().join(", ")
}

/// A part of a name; in braces where a word would be taken for a particle, a border or the next name.
fn part(text: Option<&str>, is_taken: impl Fn(&str) -> bool) -> String {
    let text = text.unwrap_or_default();
    let plain = escape::plain(text);
    let borders = text.contains([',', '='])
        || text.split_whitespace().any(|word| word.eq_ignore_ascii_case("and") || is_taken(word));
    if borders { format!("{{{plain}}}") } else { plain }
}
