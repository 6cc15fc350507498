//! Completion in TOML: a sidecar, `people.toml`, `postil.toml`, a library, the front matter of an article.

use super::probe::{self, Reader};
use super::{Item, citations, plain, sources, types, words};
use crate::anchor::repair::string;
use crate::document::toml_key;
use crate::lsp::cursor::{Cursor, Step, Writing};
use crate::lsp::names::{Mention, Name, Role};
use crate::lsp::world::{Sort, World};
use lsp_types::CompletionItemKind as Kind;
use std::ops::Range;

/// Keys whose values are words of the article.
const WORDS: [&str; 6] = ["at", "exact", "start", "end", "prefix", "suffix"];
/// Keys whose values are people.
const PEOPLE: [&str; 5] = ["speaker", "author", "by", "translator", "authors"];

/// What may be written at a byte of a file of this sort.
pub fn items(world: &World<'_>, sort: &Sort, text: &str, offset: usize) -> Vec<Item> {
    let reader = match sort {
        Sort::Sidecar(_) => Some(Reader::Sidecar),
        Sort::People => Some(Reader::People),
        Sort::Config => Some(Reader::Config),
        Sort::Library => None,
        Sort::Article(_) => Some(Reader::FrontMatter),
        Sort::Other => return vec![],
    };
    let article = match sort {
        Sort::Sidecar(article) | Sort::Article(article) => Some(article.markdown.as_str()),
        _ => None,
    };
    Toml { world, reader, article, text, cursor: Cursor::at(text, offset), offset }.items()
}

struct Toml<'t> {
    world: &'t World<'t>,
    /// Who reads the file; none for a library.
    reader: Option<Reader>,
    article: Option<&'t str>,
    text: &'t str,
    cursor: Cursor,
    offset: usize,
}

impl Toml<'_> {
    fn items(&self) -> Vec<Item> {
        match self.cursor.writing {
            Writing::Key => self.keys(),
            Writing::Value => self.values(),
            Writing::Header => self.headers(),
            Writing::Nothing => vec![],
        }
    }

    /// Whether the innermost table is a source in CSL's variables.
    fn is_source(&self) -> bool {
        let depth = self.cursor.path().len();
        match self.reader {
            None => depth == 1,
            Some(Reader::Sidecar) => depth == 2 && self.cursor.path()[0] == "sources",
            Some(_) => false,
        }
    }

    fn keys(&self) -> Vec<Item> {
        let keys: Vec<String> = if self.is_source() {
            std::iter::once("type").chain(crate::load::library::variables()).map(str::to_owned).collect()
        } else {
            self.reader.map(|reader| probe::keys(reader, &self.cursor)).unwrap_or_default()
        };
        let taken = self.taken();
        let fresh = keys.iter().filter(|key| !taken.contains(&key.as_str()));
        fresh.map(|key| plain(&toml_key(key), "", Kind::FIELD, self.cursor.word.clone())).collect()
    }

    /// Keys that stand under the header already.
    fn taken(&self) -> Vec<&str> {
        if !self.cursor.inside.is_empty() {
            return vec![];
        }
        let before = self.text[..self.cursor.word.start].rfind("\n[").map_or(0, |at| at + 1);
        let after =
            self.text[self.cursor.word.end..].find("\n[").map_or(self.text.len(), |at| self.cursor.word.end + at);
        let own =
            self.text[before..self.cursor.word.start].lines().chain(self.text[self.cursor.word.end..after].lines());
        own.filter_map(|line| Some(line.split_once('=')?.0.trim())).collect()
    }

    /// Tables that may stand in a file.
    fn headers(&self) -> Vec<Item> {
        let top = Cursor { header: (vec![], false), inside: vec![], ..self.cursor.clone() };
        let names = self.reader.map(|reader| probe::keys(reader, &top)).unwrap_or_default();
        names.iter().map(|name| plain(name, "", Kind::MODULE, self.cursor.word.clone())).collect()
    }

    fn values(&self) -> Vec<Item> {
        let path = self.cursor.path();
        let Some(key) = path.last().copied() else { return vec![] };
        let in_list = self.cursor.inside.last() == Some(&Step::List);
        let in_note = matches!(path.first(), Some(&("note" | "response" | "defaults")));
        match key {
            "kind" if in_note => {
                self.listed(self.world.config().kinds.iter().map(|kind| (kind.name.clone(), kind.label.clone())))
            }
            "source" | "cite" if in_note && (key == "source" || in_list) => {
                self.listed(sources(self.world, self.article).into_iter())
            }
            "see" => self.listed(self.notes().into_iter()),
            "within" | "heading" => self.listed(self.headings().into_iter()),
            "type" if self.is_type() => self.listed(types().map(|name| (name.to_owned(), "type of CSL".to_owned()))),
            _ if PEOPLE.contains(&key) && self.reader != Some(Reader::Config) => {
                self.listed(self.world.people(self.article).into_iter())
            }
            _ if WORDS.contains(&key) && path.contains(&"at") => self.words(),
            "text" if in_note => {
                let word = self.cursor.word.start..self.offset;
                citations::citations(self.world, self.article, self.text, &word)
            }
            _ => {
                let words = self.reader.map(|reader| probe::values(reader, &self.cursor)).unwrap_or_default();
                self.listed(words.into_iter().map(|word| (word, String::new())))
            }
        }
    }

    fn is_type(&self) -> bool {
        let depth = self.cursor.path().len();
        if self.reader.is_none() { depth == 2 } else { depth == 3 && self.cursor.path()[0] == "sources" }
    }

    /// Ids of notes, also where the sidecar is broken.
    fn notes(&self) -> Vec<(String, String)> {
        let sidecar = self.article.and_then(|article| self.world.sidecar_of(article));
        let mentions = sidecar.map(|path| self.world.mentions(&path)).unwrap_or_default();
        let id = |mention: Mention| match mention.name {
            Name::Note(_, id) if mention.role == Role::Definition => Some((id, String::new())),
            _ => None,
        };
        mentions.into_iter().filter_map(id).collect()
    }

    fn headings(&self) -> Vec<(String, String)> {
        let Some(seen) = self.article.and_then(|article| self.world.seen(article)) else { return vec![] };
        seen.headings.iter().map(|heading| (format!("#{}", heading.id), heading.title.clone())).collect()
    }

    fn words(&self) -> Vec<Item> {
        let Some(article) = self.article else { return vec![] };
        let typed = &self.text[self.cursor.word.start..self.offset];
        let found = self.world.words(article, |text| words::going_on(text, typed)).unwrap_or_default();
        found.into_iter().map(|words| self.item(&words, "words of the article", Kind::TEXT)).collect()
    }

    fn listed(&self, words: impl Iterator<Item = (String, String)>) -> Vec<Item> {
        words.map(|(word, detail)| self.item(&word, &detail, Kind::VALUE)).collect()
    }

    /// Words as the value: with quotation marks, unless they stand there.
    fn item(&self, words: &str, detail: &str, kind: Kind) -> Item {
        let replace: Range<usize> = self.cursor.word.clone();
        let written = match self.cursor.mark {
            None => string(words),
            Some(mark) if mark.starts_with('"') => escaped(words),
            Some(_) => words.to_owned(),
        };
        Item { text: written, ..plain(words, detail, kind, replace) }
    }
}

/// Words as they stand between `"`.
fn escaped(words: &str) -> String {
    words.replace('\\', "\\\\").replace('"', "\\\"")
}
