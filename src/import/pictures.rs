//! Pictures that come with a text: carried where a browser can show them.
//!
//! In: their bytes, with what they were called. Out: their names beside the article, each once.

use super::{Contents, NewArticle};
use crate::text::slug;
use std::collections::BTreeMap;

/// Pictures by the names that they get beside the article, each with what it was called.
#[derive(Debug, Default)]
pub struct Pictures(BTreeMap<String, (String, Vec<u8>)>);

impl Pictures {
    /// The name that a picture has got already.
    pub fn known(&self, called: &str) -> Option<&str> {
        self.0.iter().find(|(_, (other, _))| other == called).map(|(name, _)| name.as_str())
    }

    /// Takes one; none where browsers do not show it.
    pub fn take(&mut self, called: &str, bytes: Vec<u8>) -> Option<String> {
        if let Some(name) = self.known(called) {
            return Some(name.to_owned());
        }
        let name = format!("{}.{}", self.free(called), kind(&bytes)?);
        self.0.insert(name.clone(), (called.to_owned(), bytes));
        Some(name)
    }

    /// A name that no other has.
    fn free(&self, called: &str) -> String {
        let file = called.rsplit('/').next().unwrap_or_default();
        let stem = slug(file.rsplit_once('.').map_or(file, |(stem, _)| stem));
        let is_taken = |name: &str| self.0.keys().any(|one| one.rsplit_once('.').is_some_and(|(one, _)| one == name));
        let numbered = (2..).map(|number| format!("{stem}-{number}"));
        std::iter::once(stem.clone()).chain(numbered).find(|name| !is_taken(name)).unwrap_or(stem)
    }

    /// Puts them beside the article.
    pub fn put(self, article: &mut NewArticle) {
        article.beside.extend(self.0.into_iter().map(|(name, (_, bytes))| (name, Contents::Bytes(bytes))));
    }
}

/// The ending that a picture's bytes ask for; none for what browsers do not show.
fn kind(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => Some("png"),
        [0xFF, 0xD8, 0xFF, ..] => Some("jpg"),
        [b'G', b'I', b'F', b'8', ..] => Some("gif"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some("webp"),
        [_, _, _, _, b'f', b't', b'y', b'p', b'a', b'v', b'i', b'f', ..] => Some("avif"),
        _ => None,
    }
}
