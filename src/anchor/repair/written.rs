//! How TOML writes a selector, in one line. Strings are quoted as an author would, or as the value was quoted that they
//! replace.

use super::super::{Scope, Selector};

/// Words as a TOML string: in double quotation marks, in single ones where that saves escaping.
pub fn string(words: &str) -> String {
    if words.contains(['"', '\\']) && literal(words, "'").is_some() {
        return quoted_like("'", words);
    }
    basic(words, "\"")
}

/// Words as a TOML string in the quotation marks of `old`, another TOML string, where they can be.
pub fn quoted_like(old: &str, words: &str) -> String {
    let wanted = ["'''", "\"\"\"", "'", "\""].into_iter().find(|marks| old.starts_with(marks)).unwrap_or("\"");
    if wanted.starts_with('\'') {
        literal(words, wanted).unwrap_or_else(|| basic(words, "\""))
    } else {
        basic(words, wanted)
    }
}

/// A selector as the value of `at`.
pub fn at(selector: &Selector) -> String {
    let (words, scope) = match selector {
        Selector::Words { exact, scope } if *scope == Scope::default() => return string(exact),
        Selector::Words { exact, scope } => (vec![("exact", string(exact))], scope),
        Selector::Stretch { start, end, scope } => (vec![("start", string(start)), ("end", string(end))], scope),
        Selector::Heading(id) => return format!("{{ heading = {} }}", string(id)),
        Selector::Article => return string("@article"),
    };
    let pairs: Vec<String> =
        words.into_iter().chain(narrowing(scope)).map(|(key, value)| format!("{key} = {value}")).collect();
    format!("{{ {} }}", pairs.join(", "))
}

/// The keys of a scope with their values.
pub fn narrowing(scope: &Scope) -> Vec<(&'static str, String)> {
    let text = |key, words: &Option<String>| words.as_ref().map(|words| (key, string(words)));
    let occurrence = scope.occurrence.map(|number| ("occurrence", number.to_string()));
    let within = scope.within.as_ref().map(|id| ("within", string(&format!("#{}", id.trim_start_matches('#')))));
    [text("prefix", &scope.prefix), text("suffix", &scope.suffix), occurrence, within].into_iter().flatten().collect()
}

/// In single quotation marks, which know no escapes.
fn literal(words: &str, marks: &str) -> Option<String> {
    let fits = !words.contains('\'') && !words.contains(|c: char| c.is_control() && c != '\t');
    fits.then(|| format!("{marks}{words}{marks}"))
}

fn basic(words: &str, marks: &str) -> String {
    let mut string = String::with_capacity(words.len() + 2);
    string.push_str(marks);
    for c in words.chars() {
        match c {
            '"' | '\\' => string.extend(['\\', c]),
            '\n' => string.push_str("\\n"),
            '\t' => string.push_str("\\t"),
            c if c.is_control() => string.push_str(&format!("\\u{:04X}", c as u32)),
            c => string.push(c),
        }
    }
    string.push_str(marks);
    string
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_quoted_as_an_author_would() {
        assert_eq!(string("the law"), "\"the law\"");
        assert_eq!(string("he said \"no\""), "'he said \"no\"'");
        assert_eq!(string("it's \"so\""), "\"it's \\\"so\\\"\"");
        assert_eq!(quoted_like("'old'", "new"), "'new'");
        assert_eq!(quoted_like("'old'", "it's"), "\"it's\"");
        assert_eq!(quoted_like("\"\"\"old\"\"\"", "new"), "\"\"\"new\"\"\"");
    }

    #[test]
    fn selectors_are_one_line() {
        let scope = Scope { prefix: Some("in the ".into()), occurrence: Some(2), ..Scope::default() };
        let selector = Selector::Words { exact: "law".into(), scope };
        assert_eq!(at(&selector), r#"{ exact = "law", prefix = "in the ", occurrence = 2 }"#);
        assert_eq!(at(&Selector::words("law")), "\"law\"");
    }

    #[test]
    fn whatever_is_written_is_read_back() {
        for words in ["a\u{7}b", "'''", "\"\"\"", "\\", "a\nb\tc", "«ö»"] {
            for old in ["'", "\"", "'''", "\"\"\""] {
                let document: toml::Table = toml::from_str(&format!("a = {}", quoted_like(old, words))).unwrap();
                assert_eq!(document["a"].as_str(), Some(words), "{old}");
            }
        }
    }
}
