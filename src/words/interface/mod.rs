//! What the interface says in a language: the words of the theme, of its scripts and of exports that readers see.
//!
//! In: `languages/LANG.ftl` of the program and, over it, of the site; what is said, by its id, and what is put into it.
//! Out: words. Not: what authors write, nor messages to authors.
//!
//! What a language does not say is said in English. Ids are the same in every file; `tests.rs` holds the files of the
//! program to that. [`parts`] puts things in, [`dates`] writes days, [`file`](mod@file) reads a file and says what is
//! wrong with a site's own, [`scripts`] hands what scripts say to them.

mod dates;
mod file;
mod parts;
mod scripts;
#[cfg(test)]
mod tests;

pub use file::faults;
pub use parts::{Given, Part};

use super::lexicon::primary;
use crate::document::Date;
use crate::report::SourceFile;
use file::{Entry, Piece};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentResource, FluentValue};
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, LazyLock, PoisonError, RwLock};
use unic_langid::LanguageIdentifier;

/// Tags with the text of their files, in the order of the tags.
const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// The language that every other falls back on.
pub const FALLBACK: &str = "en";

type Bundle = FluentBundle<Arc<FluentResource>>;

/// Everything that is said in one language.
pub struct Interface {
    lang: String,
    said: HashMap<String, Said>,
    /// Ids of what the site's own files of the language say.
    own: HashSet<String>,
    /// Those of the language itself, and English.
    bundles: [Bundle; 2],
    scripts: RwLock<HashMap<String, Arc<str>>>,
    dates: RwLock<HashMap<Date, String>>,
}

/// How one thing is said.
#[derive(Debug)]
enum Said {
    /// Always alike.
    Plain(String),
    /// With something put in.
    Pieces(Vec<Piece>),
    /// As a number has it; which bundle knows.
    Chosen(usize),
}

/// The languages of a site.
#[derive(Debug, Default)]
pub struct Interfaces {
    own: Vec<(String, Arc<FluentResource>)>,
    made: RwLock<HashMap<String, Arc<Interface>>>,
}

/// Tags of the languages that the program has words of, with the text of their files.
pub fn built_in() -> impl Iterator<Item = (&'static str, &'static str)> {
    FILES.iter().copied()
}

/// What is said in English where no site has a word in it: messages to authors.
pub fn english() -> &'static Interface {
    static ENGLISH: LazyLock<Interface> = LazyLock::new(|| Interface::new(FALLBACK, &[]));
    &ENGLISH
}

impl Interfaces {
    /// The languages of the program, and the site's own files over them.
    pub fn new(files: &[Arc<SourceFile>]) -> Self {
        let own = files.iter().filter_map(|file| Some((file::tag(&file.path)?.to_owned(), file::resource(&file.text))));
        Self { own: own.collect(), made: RwLock::default() }
    }

    /// What is said in a language.
    pub fn of(&self, lang: &str) -> Arc<Interface> {
        let made = self.made.read().unwrap_or_else(PoisonError::into_inner).get(lang).cloned();
        made.unwrap_or_else(|| {
            let interface = Arc::new(Interface::new(lang, &self.own));
            let mut made = self.made.write().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(made.entry(lang.to_owned()).or_insert(interface))
        })
    }

    /// Whether there are words of a language, be it the program's or the site's.
    pub fn has(&self, lang: &str) -> bool {
        let fits = |tag: &str| tag.eq_ignore_ascii_case(lang) || tag.eq_ignore_ascii_case(&primary(lang));
        built_in().any(|(tag, _)| fits(tag)) || self.own.iter().any(|(tag, _)| fits(tag))
    }
}

impl Interface {
    fn new(lang: &str, own: &[(String, Arc<FluentResource>)]) -> Self {
        let mut said = HashMap::new();
        let english = bundle(FALLBACK, own, 1, &mut said);
        let bundle = bundle(lang, own, 0, &mut said);
        let spoken = own.iter().filter(|(tag, _)| tag == lang || *tag == primary(lang));
        let ids = spoken.flat_map(|(_, file)| file::entries(file).into_iter().map(|entry| entry.id.to_owned()));
        Self {
            lang: lang.to_owned(),
            said,
            own: ids.collect(),
            bundles: [bundle, english],
            scripts: RwLock::default(),
            dates: RwLock::default(),
        }
    }

    /// The tag of the language, as it was asked for.
    pub fn lang(&self) -> &str {
        &self.lang
    }

    /// The tag, and that of the language without its region.
    fn tags(&self) -> impl Iterator<Item = &str> {
        let primary = self.lang.split('-').next().filter(|primary| *primary != self.lang);
        std::iter::once(self.lang.as_str()).chain(primary)
    }

    /// What is always said alike; the id itself where there is no such thing.
    pub fn plain<'i>(&'i self, id: &'i str) -> &'i str {
        match self.said.get(id) {
            Some(Said::Plain(words)) => words,
            _ => id,
        }
    }

    /// The same, where there is such a thing.
    pub fn plain_if_any(&self, id: &str) -> Option<&str> {
        if let Some(Said::Plain(words)) = self.said.get(id) { Some(words) } else { None }
    }

    /// Whether the site itself says in this language what an id stands for.
    pub fn is_own(&self, id: &str) -> bool {
        self.own.contains(id)
    }

    /// What the language calls itself; its tag, where that is not known.
    pub fn name(&self) -> &str {
        let name = self.plain_if_any("this_language");
        let is_english = primary(&self.lang) == FALLBACK;
        name.filter(|name| is_english || *name != english().plain("this_language")).unwrap_or(&self.lang)
    }

    /// Whether there is something to be said by this id.
    pub fn has(&self, id: &str) -> bool {
        self.said.contains_key(id)
    }

    /// Everything that is always said alike, by its id.
    pub fn all_plain(&self) -> impl Iterator<Item = (&str, &str)> {
        self.said.iter().filter_map(|(id, said)| match said {
            Said::Plain(words) => Some((id.as_str(), words.as_str())),
            _ => None,
        })
    }
}

impl std::fmt::Debug for Interface {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Interface").field("lang", &self.lang).finish_non_exhaustive()
    }
}

/// Everything that the files of a language say, those of the site last, so that they hold.
fn bundle(lang: &str, own: &[(String, Arc<FluentResource>)], place: usize, said: &mut HashMap<String, Said>) -> Bundle {
    let known = |tag: &str| FILES.iter().find(|(other, _)| *other == tag).map(|(_, text)| file::resource(text));
    let written = |tag: &str| own.iter().find(|(other, _)| other == tag).map(|(_, file)| Arc::clone(file));
    let mut tags = vec![primary(lang)];
    tags.extend((lang != tags[0]).then(|| lang.to_owned()));
    let identifier: LanguageIdentifier = tags[0].parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![identifier]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(apart));
    for resource in tags.iter().flat_map(|tag| [known(tag), written(tag)]).flatten() {
        for Entry { id, pieces, .. } in file::entries(&resource) {
            let one = match pieces.map(plain) {
                Some(Ok(words)) => Said::Plain(words),
                Some(Err(pieces)) => Said::Pieces(pieces),
                None => Said::Chosen(place),
            };
            said.insert(id.to_owned(), one);
        }
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// The words of pieces into which nothing is put.
fn plain(pieces: Vec<Piece>) -> Result<String, Vec<Piece>> {
    let words = |piece: &Piece| if let Piece::Words(words) = piece { Some(words.clone()) } else { None };
    pieces.iter().map(words).collect::<Option<String>>().ok_or(pieces)
}

/// A number in words that a number has chosen, set apart so that it can be written as the page has numbers.
fn apart<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    Some(format!("{}{}{}", parts::NUMBER, number.as_string(), parts::END))
}
