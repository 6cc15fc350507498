//! The library of sources of a site: several files side by side, each key once.
//!
//! In: files.
//! Out: [`Library`], sources by key, and faults for keys that are defined twice.
//! Not: what a source is in print.

use super::library::{Archive, Entry, Parsed, parse_bib, parse_csl_json, parse_toml, parse_yaml};
use super::tree::{ARCHIVE, CONTENT};
use crate::cite::Work;
use crate::report::{Code, Diagnostic, Names, Place, Severity, SourceFile};
use citationberg::json::Value;
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, OnceLock};

/// A source and where it is defined.
#[derive(Debug, Clone)]
pub struct Source {
    /// The key by which notes cite it.
    pub key: String,
    /// Other keys by which it may be cited.
    pub also: Vec<String>,
    /// The CSL item.
    pub item: Arc<Work>,
    /// The copy that was kept.
    pub archive: Option<Archive>,
    /// Where it is defined.
    pub place: Place,
    /// Its live address, once somebody asked.
    address: OnceLock<Option<String>>,
}

impl Source {
    /// A source from an entry of a file; `shift` is where the text of the entry's span begins.
    pub fn new(entry: Entry, file: &Arc<SourceFile>) -> Self {
        let place = Place { file: Arc::clone(file), span: entry.span };
        Self {
            key: entry.key,
            also: entry.also,
            item: Arc::new(entry.item.into()),
            archive: entry.archive,
            place,
            address: OnceLock::new(),
        }
    }

    /// The file with the text kept of it, from the site's folder: the one that it names, else the one of `files` that
    /// has its key for a name.
    pub fn kept_file(&self, files: &HashSet<String>) -> Option<String> {
        let written = self.archive.as_ref().and_then(|archive| archive.text.as_deref());
        kept_file(&self.key, written, files)
    }

    /// The live address, where it may be a link.
    pub fn address(&self) -> Option<&str> {
        let may_be = |url: &String| crate::cite::html::is_safe(url);
        self.address.get_or_init(|| self.variable("URL").filter(may_be)).as_deref()
    }

    /// A variable of the item as text.
    pub fn variable(&self, name: &str) -> Option<String> {
        self.item.0.get(name).and_then(Value::to_str).map(std::borrow::Cow::into_owned)
    }
}

/// The file with the text kept of a source, by its key and the path that it names.
#[expect(clippy::implicit_hasher, reason = "there is one set of files, and it is this one")]
pub fn kept_file(key: &str, written: Option<&str>, files: &HashSet<String>) -> Option<String> {
    if let Some(written) = written {
        return super::address::follow(CONTENT, written);
    }
    let names = ["txt", "md", "html", "htm", "pdf"].map(|ending| format!("{ARCHIVE}/{key}.{ending}"));
    names.into_iter().find(|name| files.contains(name))
}

/// All sources that every article may cite.
#[derive(Debug, Default)]
pub struct Library {
    sources: Vec<Source>,
    /// Every key of every source.
    by_key: HashMap<String, usize>,
    near: OnceLock<Names>,
    /// Files of which something could not be read; nothing is known of one that is no text at all.
    faulty: Vec<Option<Arc<SourceFile>>>,
}

/// From how many keys on those that a file defines twice are told together.
const MANY: usize = 4;

impl Library {
    /// Adds the sources of one file and says what is wrong with it.
    pub fn add(&mut self, file: &Arc<SourceFile>) -> Vec<Diagnostic> {
        self.near = OnceLock::new();
        let parsed = match file.path.rsplit('.').next() {
            Some("bib") => parse_bib(&file.text),
            Some("json") => parse_csl_json(&file.text),
            Some("yaml" | "yml") => parse_yaml(&file.text),
            _ => parse_toml(&file.text),
        };
        let (sources, mut diagnostics) = take(parsed, file);
        if diagnostics.iter().any(|fault| fault.severity == Severity::Error) {
            self.faulty.push(Some(Arc::clone(file)));
        }
        let mut repeated = Vec::new();
        for source in sources {
            if let Some(first) = self.by_key.get(&source.key) {
                repeated.push((self.sources[*first].clone(), source));
                continue;
            }
            self.by_key.insert(source.key.clone(), self.sources.len());
            for also in &source.also {
                self.by_key.entry(also.clone()).or_insert(self.sources.len());
            }
            self.sources.push(source);
        }
        if repeated.len() < MANY {
            diagnostics.extend(repeated.iter().map(|(first, second)| duplicate(first, second)));
        } else if let Some((first, second)) = repeated.first() {
            diagnostics.push(duplicates(first, second, &repeated));
        }
        diagnostics
    }

    /// Remembers that a file could not be read.
    pub fn miss(&mut self) {
        self.faulty.push(None);
    }

    /// Whether a source may stand where the library could not be read: that it is not known only follows from that.
    pub fn may_have(&self, key: &str) -> bool {
        self.faulty.iter().any(|file| file.as_ref().is_none_or(|file| file.text.contains(key)))
    }

    /// The source with this key.
    pub fn get(&self, key: &str) -> Option<&Source> {
        self.by_key.get(key).map(|index| &self.sources[*index])
    }

    /// Every source, in the order of the files.
    pub fn iter(&self) -> impl Iterator<Item = &Source> {
        self.sources.iter()
    }

    /// The key nearest to one that is not there.
    pub fn nearest(&self, key: &str) -> Option<&str> {
        let keys = || self.sources.iter().map(|source| source.key.as_str());
        self.near.get_or_init(|| Names::new(keys())).nearest(key)
    }
}

/// The entries of a parsed file as sources, its faults as diagnostics.
pub fn take(parsed: Parsed, file: &Arc<SourceFile>) -> (Vec<Source>, Vec<Diagnostic>) {
    let sources = parsed.entries.into_iter().map(|entry| Source::new(entry, file)).collect();
    (sources, super::diagnostics(file, 0, parsed.faults))
}

/// Many keys that are defined twice: how many, some of them, and the places of the first.
fn duplicates(first: &Source, second: &Source, all: &[(Source, Source)]) -> Diagnostic {
    const SHOWN: usize = 5;
    let mut keys: Vec<&str> = all.iter().map(|(_, second)| second.key.as_str()).collect();
    keys.sort_unstable();
    keys.dedup();
    let shown: Vec<String> = keys.iter().take(SHOWN).map(|key| format!("`{key}`")).collect();
    let more = if keys.len() > SHOWN { ", …" } else { "" };
    let mut diagnostic = duplicate(first, second);
    diagnostic.message = format!("{} sources are defined twice: {}{more}", keys.len(), shown.join(", "));
    diagnostic.help("remove one of each; `--allow duplicate-source` takes the first of each")
}

/// Two sources with one key: both places.
pub fn duplicate(first: &Source, second: &Source) -> Diagnostic {
    let message = format!("the source `{}` is defined twice", second.key);
    Diagnostic::new(Code::DuplicateSource, message)
        .at(&second.place.file, second.place.span.clone())
        .also(first.place.clone(), "first defined here")
        .help("give one of them another key, or remove it")
}
