//! What a library and `people.toml` name: what they define, and entries of a `.bib` file that take from others.

use super::{Mention, Name, Owner, Role, unquoted};
use crate::document::read_toml;
use crate::load::sources::Source;
use std::ops::Range;

/// Fields of BibLaTeX whose values are keys.
const REFERRING: [&str; 5] = ["crossref", "xref", "xdata", "related", "entryset"];

/// Every name in a file of sources; `sources` are those that it defines.
pub fn library<'s>(path: &str, text: &str, sources: impl Iterator<Item = &'s Source>) -> Vec<Mention> {
    let name = |key: &str| Name::Source(Owner::Site, key.to_owned());
    let defined = sources.map(|source| {
        let span = unquoted(text, &source.place.span);
        Mention { span, name: name(&source.key), role: Role::Definition }
    });
    let mut found: Vec<Mention> = defined.collect();
    if path.rsplit('.').next() == Some("bib") {
        for span in referred(text) {
            found.push(Mention { name: name(&text[span.clone()]), span, role: Role::Use });
        }
    }
    found
}

/// Every name in `people.toml`.
pub fn people(text: &str) -> Vec<Mention> {
    let table = read_toml(text).table;
    let one = |field: &crate::document::Field| Mention {
        span: unquoted(text, &field.key_span),
        name: Name::Person(Owner::Site, field.key.clone()),
        role: Role::Definition,
    };
    table.fields.iter().map(one).collect()
}

/// The keys in fields that refer to other entries.
fn referred(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let small = text.to_ascii_lowercase();
    for field in REFERRING {
        for (at, _) in small.match_indices(field) {
            let begins = text[..at].ends_with(|sign: char| sign.is_whitespace() || sign == ',');
            let rest = &text[at + field.len()..];
            let value = rest.trim_start().strip_prefix('=').map(str::trim_start);
            let Some(value) = value.filter(|_| begins).and_then(|value| value.strip_prefix(['{', '"'])) else {
                continue;
            };
            let value = &value[..value.find(['}', '"', '\n']).unwrap_or(value.len())];
            let start = value.as_ptr() as usize - text.as_ptr() as usize;
            let mut from = 0;
            for key in value.split(',') {
                let inner = key.trim();
                let lead = from + key.len() - key.trim_start().len();
                if !inner.is_empty() {
                    found.push(start + lead..start + lead + inner.len());
                }
                from += key.len() + 1;
            }
        }
    }
    found.sort_by_key(|span| span.start);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_that_take_from_others_name_them() {
        let text = "@inbook{a,\n  CrossRef = {whole},\n  xdata={x, y z ,w}, title = {crossref = {no}},\n}";
        let keys: Vec<&str> = referred(text).into_iter().map(|span| &text[span]).collect();
        assert_eq!(keys, ["whole", "x", "y z", "w", "no"][..4].to_vec());
    }

    #[test]
    fn people_are_defined_by_their_tables() {
        let text = "[lavrov]\nname = \"L\"\n[\"a b\"]\nname = \"B\"\n";
        let keys: Vec<&str> = people(text).into_iter().map(|mention| &text[mention.span]).collect();
        assert_eq!(keys, ["lavrov", "a b"]);
    }
}
