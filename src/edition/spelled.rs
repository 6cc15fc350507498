//! A name or a key that an author chose (`C++`, `doi:10.1/x`) → one part of an address: readable, safe, and another one
//! for another name.
//!
//! Signs that make a name another name are spelled; marks of punctuation are not, unless nothing else is left.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The longest part, in bytes.
const LONGEST: usize = 120;

/// Signs that are part of a name.
const SIGNS: [(char, &str); 9] = [
    ('+', "plus"),
    ('#', "sharp"),
    ('&', "and"),
    ('@', "at"),
    ('%', "percent"),
    ('$', "dollar"),
    ('*', "star"),
    ('/', "slash"),
    ('=', "equals"),
];

/// Marks that are spelled only when a name has nothing else.
const MARKS: [(char, &str); 4] = [('.', "dot"), ('?', "question"), ('!', "exclamation"), ('-', "hyphen")];

/// The address of a tag or of a speaker without a key: `C++` is `c-plus-plus`, `Node.js` is `node.js`. Letter case,
/// quotation marks and commas make no difference.
pub(crate) fn name(written: &str) -> String {
    let letters: Vec<char> = written.trim().to_lowercase().nfc().collect();
    let mut words = Words::default();
    for (at, letter) in letters.iter().copied().enumerate() {
        let neighbour =
            |index: Option<usize>| index.and_then(|at| letters.get(at)).is_some_and(|c| c.is_alphanumeric());
        if letter.is_alphanumeric() || is_combining_mark(letter) || letter == '_' {
            words.letter(letter);
        } else if letter == '.' && neighbour(Some(at + 1)) {
            if neighbour(at.checked_sub(1)) { words.letter('.') } else { words.word("dot") }
        } else if let Some((_, sign)) = SIGNS.iter().find(|(sign, _)| *sign == letter) {
            words.word(sign);
        } else if letter.is_whitespace() || matches!(letter, '-' | '–' | '—') {
            words.end();
        }
    }
    if words.out.is_empty() {
        for letter in &letters {
            words.word(&mark(*letter));
        }
    }
    cut(words.out, written)
}

/// The address of a key: the key, when every file system can hold it, else with a few letters that tell it from its
/// like.
pub(super) fn key(written: &str) -> String {
    let safe = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.');
    let kept: String = written.chars().map(|letter| if safe(letter) { letter } else { '-' }).collect();
    if kept == written && !kept.starts_with('.') && !kept.ends_with('.') {
        return cut(kept, written);
    }
    let kept = kept.trim_matches(['.', '-']);
    cut(format!("{kept}-{}", digest(written)).trim_start_matches('-').to_owned(), written)
}

#[derive(Default)]
struct Words {
    out: String,
    ended: bool,
}

impl Words {
    fn letter(&mut self, letter: char) {
        if std::mem::take(&mut self.ended) && !self.out.is_empty() {
            self.out.push('-');
        }
        self.out.push(letter);
    }

    fn word(&mut self, word: &str) {
        self.end();
        word.chars().for_each(|letter| self.letter(letter));
        self.end();
    }

    fn end(&mut self) {
        self.ended = true;
    }
}

fn mark(letter: char) -> String {
    let known = MARKS.iter().find(|(mark, _)| *mark == letter);
    known.map_or_else(|| format!("u{:x}", letter as u32), |(_, word)| (*word).to_owned())
}

/// Shortens what is too long and keeps it apart from its like; `index` is the list itself.
fn cut(part: String, written: &str) -> String {
    match part.as_str() {
        "" | "index" => format!("{part}-"),
        _ if part.len() <= LONGEST => part,
        _ => format!("{}-{}", &part[..part.floor_char_boundary(LONGEST - 7)], digest(written)),
    }
}

fn digest(written: &str) -> String {
    blake3::hash(written.as_bytes()).to_hex()[..6].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_differ_have_addresses_that_differ() {
        for (written, address) in [
            ("C", "c"),
            ("C++", "c-plus-plus"),
            ("C#", "c-sharp"),
            (".NET", "dot-net"),
            ("Node.js", "node.js"),
            ("..", "dot-dot"),
            ("?", "question"),
            ("…", "u2026"),
            ("Q&A", "q-and-a"),
            ("open source", "open-source"),
            ("Open-Source", "open-source"),
            ("Rock ’n’ Roll", "rock-n-roll"),
            ("Два союза", "два-союза"),
            ("Sergey Lavrov", "sergey-lavrov"),
            ("index", "index-"),
        ] {
            assert_eq!(name(written), address, "{written}");
        }
    }

    #[test]
    fn keys_stay_as_they_are_where_they_can() {
        assert_eq!((key("rg-2021").as_str(), key("Doe:2001.a").as_str()), ("rg-2021", "Doe-2001.a-cd3af9"));
        assert_ne!(key("a:b"), key("a/b"));
        assert_ne!(key("a:b"), key("a-b"));
        assert_ne!(key(".."), key("."));
        let (long, other) = ("x".repeat(200), "x".repeat(201));
        assert_ne!(key(&long), key(&other));
        assert!(key(&long).len() <= LONGEST && name(&"й".repeat(200)).len() <= LONGEST);
    }
}
