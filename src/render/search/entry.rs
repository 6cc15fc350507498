//! One article for search: the script that says what is shown of it and of its notes, and its words.

use super::collected::Collected;
use super::script;
use super::terms::Terms;
use serde::Serialize;

/// What search is told of an article.
#[derive(Debug)]
pub struct SearchedArticle<'a> {
    /// Its page, from the root of the site.
    pub href: &'a str,
    /// Its title.
    pub title: &'a str,
    /// Its description, or an empty string.
    pub description: &'a str,
    /// Its language, when it is not the site's.
    pub lang: Option<&'a str>,
    /// Its text, blocks separated by `\n\n`.
    pub text: &'a str,
}

/// What search is told of a note.
#[derive(Debug, Serialize)]
pub struct SearchedNote<'a> {
    /// The id to go to on the article's page.
    pub anchor: String,
    /// The name of its kind.
    pub kind: &'a str,
    /// The label of its kind.
    pub label: &'a str,
    /// The words of its passages.
    pub words: &'a str,
    /// What it says, and the original words.
    pub text: String,
    /// Whose words they are, or an empty string.
    pub speaker: String,
}

/// An article, ready for search.
#[derive(Debug)]
pub struct SearchEntry {
    /// The script to publish.
    pub script: String,
    /// Its words, to keep.
    pub terms: Terms,
}

/// Weights of a word, by where it stands first.
const IN_TITLE: u8 = 18;
const IN_PASSAGE: u8 = 12;
const IN_NOTE: u8 = 9;
const IN_DESCRIPTION: u8 = 9;
const IN_TEXT: u8 = 5;

impl SearchEntry {
    /// Takes in an article and its notes; `number` is the article's among all.
    pub fn new(number: usize, article: &SearchedArticle<'_>, notes: &[SearchedNote<'_>]) -> Self {
        let mut collected = Collected::with_room(article.text.len());
        collected.add(0, article.title, IN_TITLE);
        collected.add(0, article.description, IN_DESCRIPTION);
        collected.add(0, article.text, IN_TEXT);
        for (local, note) in (1..).zip(notes) {
            collected.add(local, &note.speaker, IN_PASSAGE);
            collected.add(local, note.words, IN_PASSAGE);
            collected.add(local, &note.text, IN_NOTE);
        }
        let fields: Vec<_> = notes
            .iter()
            .map(|note| (&note.anchor, note.kind, note.label, note.words, &note.text, &note.speaker))
            .collect();
        // One line break is enough to tell blocks apart.
        let text = article.text.replace("\n\n", "\n");
        let shown = (article.href, article.title, article.lang.unwrap_or_default(), text, fields);
        Self { script: script::call(&number.to_string(), &shown), terms: collected.pack() }
    }
}
