//! What a site says of itself as a whole: its configuration, read from theirs and written as ours.
//!
//! In: their configuration file. Out: [`Settings`], and `postil.toml`. Not: what each generator calls its keys.

use super::front::{toml_table, yaml_table};
use crate::document::{Node, Table, Value, parse_json};
use crate::import::NewFront;
use crate::load::given::GivenFolder;
use crate::report::SourceFile;
use crate::words::tags;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What a site says of itself.
#[derive(Debug, Default)]
pub struct Settings {
    /// Their file, where there is one.
    pub file: Option<Arc<SourceFile>>,
    /// What stands in it.
    pub table: Table,
    /// Keys of it that were understood.
    pub used: Vec<&'static str>,
    pub title: String,
    pub description: String,
    pub base_url: String,
    pub lang: String,
    pub license: String,
    pub authors: Vec<String>,
    /// The menu: words, and where they lead.
    pub menu: Vec<(String, String)>,
    /// Whether pages are folders with an `index.html`.
    pub directories: bool,
    /// The folder of their texts, and the folders whose files are published as they are.
    pub content: String,
    pub statics: Vec<String>,
    /// Patterns of addresses, by section.
    pub permalinks: BTreeMap<String, String>,
    /// Old addresses, and where they lead.
    pub redirects: Vec<(String, String)>,
    /// The order of pages, by their paths, and their titles in the list that orders them.
    pub order: Vec<(String, String)>,
    /// Libraries of sources, and the style of citations, by their paths.
    pub libraries: Vec<String>,
    pub style: String,
    /// Whether the texts are pandoc's Markdown, which raises and lowers words.
    pub is_pandoc: bool,
    /// Whether the texts cite sources.
    pub citations: bool,
}

impl Settings {
    /// Reads the first of these files that is there.
    pub fn read(folder: &GivenFolder, names: &[&str]) -> Self {
        let found = names.iter().find(|name| folder.has(name)).and_then(|name| table_of(folder, name));
        let (file, table) = found.map_or((None, Table::default()), |(file, table)| (Some(file), table));
        Self { file, table, directories: true, ..Self::default() }
    }

    /// The value of a key, or of a key in a table of it: `website.title`.
    pub fn node(&mut self, key: &'static str) -> Option<&Node> {
        self.used.push(key.split('.').next().unwrap_or(key));
        let mut parts = key.split('.');
        let first = parts.next()?;
        let node =
            self.table.fields.iter().find(|field| field.key.eq_ignore_ascii_case(first)).map(|field| &field.node)?;
        parts.try_fold(node, |node, part| node.get(part))
    }

    /// The words of the first of these keys that has some.
    pub fn words(&mut self, keys: &[&'static str]) -> String {
        let words = keys.iter().filter_map(|key| self.node(key).and_then(Node::words));
        let found: Vec<String> = words.map(|words| words.trim().to_owned()).filter(|words| !words.is_empty()).collect();
        found.into_iter().next().unwrap_or_default()
    }

    /// The texts of the first of these keys that has some.
    pub fn texts(&mut self, keys: &[&'static str]) -> Vec<String> {
        let name = |node: &Node| node.words().or_else(|| node.get("name").and_then(Node::words));
        let all = keys.iter().filter_map(|key| {
            self.node(key).map(|node| match &node.value {
                Value::List(items) => items.iter().filter_map(name).collect::<Vec<_>>(),
                _ => name(node).into_iter().collect(),
            })
        });
        all.collect::<Vec<_>>().into_iter().find(|texts| !texts.is_empty()).unwrap_or_default()
    }

    /// The path of their address, which stands before every address of theirs: `/mdBook`.
    pub fn prefix(&self) -> &str {
        let behind = self.base_url.split_once("://").map_or(self.base_url.as_str(), |(_, rest)| rest);
        let path =
            if self.base_url.starts_with('/') { behind } else { behind.find('/').map_or("", |at| &behind[at..]) };
        path.trim_end_matches('/')
    }

    /// The keys of their file that mean nothing here.
    pub fn unused(&self) -> Vec<&str> {
        let is_used = |key: &str| self.used.iter().any(|used| used.eq_ignore_ascii_case(key));
        self.table.fields.iter().map(|field| field.key.as_str()).filter(|key| !is_used(key)).collect()
    }

    /// Our configuration.
    pub fn written(&self) -> String {
        let mut top = NewFront::default();
        top.set("title", self.title.clone());
        top.set("description", self.description.clone());
        if url::Url::parse(&self.base_url).is_ok_and(|url| matches!(url.scheme(), "http" | "https")) {
            top.set("base_url", format!("{}/", self.base_url.trim_end_matches('/')));
        }
        let lang = self.lang.replace('_', "-");
        if tags::tag(&lang).is_ok() {
            top.set("lang", lang);
        }
        top.set_all("authors", self.authors.clone());
        top.set("license", self.license.clone());
        top.set("urls", if self.directories { "directory" } else { "file" });
        let mut out = top.lines();
        if !self.style.is_empty() {
            let mut citations = NewFront::default();
            citations.set("style", self.style.clone());
            out.push_str(&format!("\n[citations]\n{}", citations.lines()));
        }
        if !self.order.is_empty() {
            out.push_str("\n[sections]\norder = \"weight\"\n");
        }
        // Their pages show HTML, so ours do what is harmless of it.
        out.push_str("\n[markdown]\nraw_html = \"sanitize\"\n");
        if self.is_pandoc {
            out.push_str("superscript = true\nsubscript = true\n");
        }
        if !self.citations {
            out.push_str("citations = false\n");
        }
        out
    }
}

/// A data file of theirs as a table.
pub fn table_of(folder: &GivenFolder, path: &str) -> Option<(Arc<SourceFile>, Table)> {
    const LARGEST: usize = 1 << 20;
    let file = folder.read(path).ok().filter(|file| file.bytes.len() <= LARGEST)?;
    let text = String::from_utf8(file.bytes).ok()?;
    let table = match super::files::ending(path).as_str() {
        "toml" => toml_table(&text).ok().flatten(),
        "json" => match parse_json(&text).0.map(|node| node.value) {
            Some(Value::Table(table)) => Some(table),
            _ => None,
        },
        _ => yaml_table(&text).ok().flatten(),
    };
    let path = format!("{}/{path}", folder.path.trim_end_matches('/'));
    Some((Arc::new(SourceFile::new(path, text)), table.unwrap_or_default()))
}
