//! Marks of elision in an author's words: whether there are any, and the parts between them.

/// How an author marks words left out.
const ELISIONS: [&str; 2] = ["[…]", "[...]"];

/// Whether some words are left out, between others or at an end.
pub fn is_elided(words: &str) -> bool {
    ELISIONS.iter().any(|elision| words.contains(elision))
}

/// The parts around what is left out.
pub fn split(words: &str) -> Vec<String> {
    words
        .replace(ELISIONS[1], ELISIONS[0])
        .split(ELISIONS[0])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect()
}
