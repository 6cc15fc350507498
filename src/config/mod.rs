//! `postil.toml`: as written → as used.
//!
//! Goes in: the text of the file. Comes out: [`Config`], with every default in place, and what is wrong with the file.
//! Finding the file is `load`’s work; what the keys mean to a page is `render`'s.

mod elsewhere;
mod kinds;

pub use kinds::NoteKind;

use crate::document::{Fault, Field, Fields, Node, Spanned, Table, Value, parse_toml};
use crate::report::Code;
use crate::text::{Syntax, typographic};
use crate::words::tags;
use std::ops::Range;
use url::Url;

/// The site's configuration, as used.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own in the file")]
pub struct Config {
    /// The site's title.
    pub title: String,
    /// Where the site will stand; needed for canonical links, feeds, the sitemap and Open Graph. Ends with `/`.
    pub base_url: Option<Url>,
    /// BCP 47 tag of the site's language.
    pub lang: String,
    /// One or two sentences.
    pub description: String,
    /// Names of the authors of articles that name none.
    pub authors: Vec<String>,
    /// The licence of articles that name none.
    pub license: String,
    /// How addresses look.
    pub urls: Urls,
    /// A CSL style's name, or the path of a `.csl` file.
    pub style: String,
    /// More styles, like `style`, in which each article says how to cite it.
    pub cite_as: Vec<Spanned<String>>,
    /// The language of citations, when it is not the site's.
    pub locale: Option<String>,
    /// Files of sources beside those of `content/`, as patterns of paths from the site's folder.
    pub libraries: Vec<Spanned<String>>,
    /// Where `style` and `locale` are written, for messages.
    pub citations_at: CitationsAt,
    /// What becomes of HTML in Markdown.
    pub raw_html: RawHtml,
    /// Which Markdown is read.
    pub syntax: Syntax,
    /// Whether the text may cite sources as pandoc's does: `[@key, p. 4]`.
    pub citations: bool,
    /// Whether readers are shown the quotations of an article in numbers.
    pub coverage: bool,
    /// Kinds of notes: the built-in ones, then the site's.
    pub kinds: Vec<LabelledKind>,
    /// Schemes that a link may have, lower case.
    pub schemes: Vec<String>,
    /// What is written beside each annotated article.
    pub exports: Vec<Export>,
    /// Whether feeds are written (with `base_url` only).
    pub feeds: bool,
    /// Whether there is a search page.
    pub search: bool,
    /// Whether the text kept of sources is published.
    pub publish_archive: bool,
    /// Sizes beyond which a file is refused.
    pub limits: Limits,
    /// The site's own data, for templates.
    pub extra: serde_json::Value,
}

/// The places of the keys of `[citations]`: bytes of `postil.toml`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CitationsAt {
    /// Of `style`.
    pub style: Option<Range<usize>>,
    /// Of `locale`.
    pub locale: Option<Range<usize>>,
}

/// How addresses look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Urls {
    /// `a/b.html`.
    File,
    /// `a/b/index.html`.
    Directory,
}

/// What becomes of HTML in Markdown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RawHtml {
    /// Shown as text.
    Escape,
    /// Cleaned of everything that could run or load.
    Sanitize,
    /// Kept as it is.
    Trusted,
}

/// A document beside an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Export {
    /// `NAME.annotations.jsonld`.
    Jsonld,
    /// `NAME.bib`.
    Bibtex,
    /// `NAME.csl.json`.
    CslJson,
}

/// A kind of note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LabelledKind {
    /// As sidecars write it.
    pub name: String,
    /// As readers see it.
    pub label: String,
}

/// Sizes beyond which a file is refused, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// An article.
    pub article: u64,
    /// A sidecar.
    pub sidecar: u64,
    /// A library of sources.
    pub library: u64,
    /// The text kept of a source.
    pub archive: u64,
}

const MEGABYTE: u64 = 1 << 20;

impl Default for Config {
    fn default() -> Self {
        Self {
            title: "Untitled".to_owned(),
            base_url: None,
            lang: "en".to_owned(),
            description: String::new(),
            authors: Vec::new(),
            license: String::new(),
            urls: Urls::File,
            style: "chicago-notes".to_owned(),
            cite_as: ["apa", "modern-language-association"]
                .map(|name| Spanned { value: name.to_owned(), span: 0..0 })
                .to_vec(),
            libraries: Vec::new(),
            citations_at: CitationsAt::default(),
            locale: None,
            raw_html: RawHtml::Escape,
            syntax: Syntax::default(),
            citations: true,
            coverage: true,
            kinds: NoteKind::BUILT_IN
                .iter()
                .map(|(name, label)| LabelledKind { name: (*name).into(), label: (*label).into() })
                .collect(),
            schemes: ["http", "https", "mailto"].map(str::to_owned).to_vec(),
            exports: vec![Export::Jsonld, Export::Bibtex, Export::CslJson],
            feeds: true,
            search: true,
            publish_archive: false,
            limits: Limits {
                article: 16 * MEGABYTE,
                sidecar: 16 * MEGABYTE,
                library: 64 * MEGABYTE,
                archive: 16 * MEGABYTE,
            },
            extra: serde_json::Value::Object(serde_json::Map::new()),
        }
    }
}

impl Config {
    /// Reads the text of `postil.toml`; what cannot be read keeps its default and is reported.
    pub fn read(text: &str) -> (Self, Vec<Fault>) {
        let (table, mut faults) = parse_toml(text);
        let mut config = Self::default();
        let mut top = Fields::new(&table, "`postil.toml`", &mut faults).known_elsewhere(elsewhere::NAMES);
        config.describe(&mut top);
        config.citations(&mut top);
        config.markdown(&mut top);
        config.notes(&mut top);
        config.switches(&mut top);
        config.limits(&mut top);
        top.finish();
        if config.syntax.smart_punctuation {
            config.title = typographic(&config.title);
            config.description = typographic(&config.description);
        }
        (config, faults)
    }

    /// The label of a kind of note; the name itself where the kind is unknown.
    pub fn label<'a>(&'a self, kind: &'a str) -> &'a str {
        self.kinds.iter().find(|known| known.name == kind).map_or(kind, |known| &known.label)
    }

    fn describe(&mut self, top: &mut Fields<'_, '_>) {
        put(&mut self.title, top.text("title").map(|text| text.value));
        put(&mut self.lang, top.read("lang", tags::tag));
        put(&mut self.description, top.text("description").map(|text| text.value));
        put(&mut self.license, top.text("license").map(|text| text.value));
        self.authors = top.texts("authors").into_iter().map(|name| name.value).collect();
        self.base_url = base_url(top);
        put(&mut self.urls, top.choice("urls", &[("file", Urls::File), ("directory", Urls::Directory)]));
        put(&mut self.extra, top.node("extra").map(Node::to_json));
    }

    fn citations(&mut self, top: &mut Fields<'_, '_>) {
        within(top, "citations", "`[citations]`", |fields| {
            let (style, locale) = (fields.text("style"), fields.text("locale"));
            let span = |text: &Spanned<String>| text.span.clone();
            self.citations_at = CitationsAt { style: style.as_ref().map(span), locale: locale.as_ref().map(span) };
            put(&mut self.style, style.map(|text| text.value));
            self.locale = locale.map(|text| text.value);
            self.libraries = fields.texts("libraries");
            if fields.node("cite_as").is_some() {
                self.cite_as = fields.texts("cite_as");
            }
        });
    }

    fn markdown(&mut self, top: &mut Fields<'_, '_>) {
        let ways = [("escape", RawHtml::Escape), ("sanitize", RawHtml::Sanitize), ("trusted", RawHtml::Trusted)];
        within(top, "markdown", "`[markdown]`", |fields| {
            put(&mut self.raw_html, fields.choice("raw_html", &ways));
            put(&mut self.syntax.smart_punctuation, fields.boolean("smart_punctuation"));
            put(&mut self.citations, fields.boolean("citations"));
        });
    }

    fn notes(&mut self, top: &mut Fields<'_, '_>) {
        within(top, "notes", "`[notes]`", |notes| {
            let Some(kinds) = notes.table("kinds") else { return };
            for Field { key, key_span, node } in &kinds.fields {
                let Value::Table(table) = &node.value else {
                    notes.wrong_type::<()>(key, node, "a table with a `label`");
                    continue;
                };
                if !is_class_name(key) {
                    let message = format!("`{key}` cannot be the name of a kind");
                    let fault = Fault::new(Code::WrongType, key_span.clone(), message);
                    notes.fault(fault.help("use small letters, digits and hyphens, a letter first"));
                    continue;
                }
                let mut kind = Fields::new(table, "a kind of note", notes.faults());
                let label = kind.text("label").map_or_else(|| key.clone(), |label| label.value);
                kind.finish();
                self.set_kind(key, label);
            }
        });
    }

    fn set_kind(&mut self, name: &str, label: String) {
        match self.kinds.iter_mut().find(|kind| kind.name == name) {
            Some(kind) => kind.label = label,
            None => self.kinds.push(LabelledKind { name: name.to_owned(), label }),
        }
    }

    fn switches(&mut self, top: &mut Fields<'_, '_>) {
        within(top, "links", "`[links]`", |fields| {
            let schemes = fields.texts("schemes");
            if !schemes.is_empty() {
                self.schemes = schemes.into_iter().map(|scheme| scheme.value.to_ascii_lowercase()).collect();
            }
        });
        within(top, "exports", "`[exports]`", |fields| {
            if let Some(exports) = exports(fields) {
                self.exports = exports;
            }
        });
        within(top, "feeds", "`[feeds]`", |fields| put(&mut self.feeds, fields.boolean("enabled")));
        within(top, "quotations", "`[quotations]`", |fields| {
            put(&mut self.coverage, fields.choice("coverage", &[("shown", true), ("hidden", false)]));
        });
        within(top, "search", "`[search]`", |fields| put(&mut self.search, fields.boolean("enabled")));
        within(top, "archive", "`[archive]`", |fields| put(&mut self.publish_archive, fields.boolean("publish")));
    }

    fn limits(&mut self, top: &mut Fields<'_, '_>) {
        within(top, "limits", "`[limits]`", |fields| {
            put(&mut self.limits.article, size(fields, "article"));
            put(&mut self.limits.sidecar, size(fields, "sidecar"));
            put(&mut self.limits.library, size(fields, "library"));
            put(&mut self.limits.archive, size(fields, "archive"));
        });
    }
}

fn put<T>(slot: &mut T, value: Option<T>) {
    if let Some(value) = value {
        *slot = value;
    }
}

/// Reads a table inside the top one, when it is there.
fn within(top: &mut Fields<'_, '_>, key: &'static str, name: &'static str, read: impl FnOnce(&mut Fields<'_, '_>)) {
    let empty = Table::default();
    let table = top.table(key).unwrap_or(&empty);
    let mut fields = Fields::new(table, name, top.faults());
    read(&mut fields);
    fields.finish();
}

fn base_url(top: &mut Fields<'_, '_>) -> Option<Url> {
    let written = top.text("base_url").filter(|text| !text.value.is_empty())?;
    match parse_base_url(&written.value) {
        Ok(url) => Some(url),
        Err(message) => {
            top.fault(
                Fault::new(Code::WrongType, written.span, message).help("write it as `https://example.org/notes/`"),
            );
            None
        }
    }
}

/// Reads an absolute http address and ends its path with `/`.
///
/// # Errors
/// In the author's words, when it is none.
pub fn parse_base_url(written: &str) -> Result<Url, String> {
    let slashed = if written.ends_with('/') { written.to_owned() } else { format!("{written}/") };
    Url::parse(&slashed)
        .ok()
        .filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
        .ok_or_else(|| format!("`{written}` is not the address of a site"))
}

fn exports(fields: &mut Fields<'_, '_>) -> Option<Vec<Export>> {
    const NAMES: [(&str, Export); 3] =
        [("jsonld", Export::Jsonld), ("bibtex", Export::Bibtex), ("csl-json", Export::CslJson)];
    fields.node("formats")?;
    let mut formats = Vec::new();
    for written in fields.texts("formats") {
        if let Some((_, format)) = NAMES.iter().find(|(name, _)| *name == written.value) {
            formats.push(*format);
        } else {
            let message = format!("there is no export `{}`", written.value);
            let help = "write `jsonld`, `bibtex` or `csl-json`";
            fields.fault(Fault::new(Code::WrongType, written.span, message).help(help));
        }
    }
    Some(formats)
}

/// A limit: bytes as a number, or `"16 MB"`.
fn size(fields: &mut Fields<'_, '_>, key: &'static str) -> Option<u64> {
    let written = fields.text_or_number(key)?;
    let compact = written.value.replace(' ', "").to_ascii_uppercase();
    let (digits, unit) = compact.split_at(compact.find(|c: char| !c.is_ascii_digit()).unwrap_or(compact.len()));
    let factor = match unit {
        "" | "B" => Some(1),
        "KB" => Some(1 << 10),
        "MB" => Some(MEGABYTE),
        _ => None,
    };
    let bytes = factor.and_then(|factor| digits.parse::<u64>().ok()?.checked_mul(factor));
    if bytes.is_none() {
        let message = format!("`{}` is not a size", written.value);
        fields
            .fault(Fault::new(Code::WrongType, written.span, message).help("write `\"16 MB\"`, `\"500 KB\"` or bytes"));
    }
    bytes
}

/// Whether a name can stand in a class and an address without escaping.
fn is_class_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_is_optional() {
        let (config, faults) = Config::read("");
        assert_eq!((faults.len(), config.style.as_str(), config.kinds.len()), (0, "chicago-notes", 8));
    }

    #[test]
    fn keys_are_read_and_defaults_stay() {
        let text = "title = 'Steppe'\nbase_url = 'https://example.org/x'\n[markdown]\nraw_html = 'sanitize'\n\
                    [notes.kinds.rumour]\nlabel = 'Rumour'\n[limits]\narticle = '2 MB'\n";
        let (config, faults) = Config::read(text);
        assert_eq!(faults, []);
        assert_eq!(config.base_url.as_ref().map(Url::as_str), Some("https://example.org/x/"));
        assert_eq!((config.raw_html, config.label("rumour")), (RawHtml::Sanitize, "Rumour"));
        assert_eq!((config.limits.article, config.limits.sidecar), (2 * MEGABYTE, 16 * MEGABYTE));
    }

    #[test]
    fn every_fault_is_reported_at_once() {
        let text = "titel = 'x'\nbase_url = 'example.org'\nurls = 'pretty'\n[search]\nenabled = 'yes'\n";
        let (_, faults) = Config::read(text);
        let messages: Vec<&str> = faults.iter().map(|fault| fault.message.as_str()).collect();
        assert_eq!(
            messages,
            [
                "`example.org` is not the address of a site",
                "`pretty` is not allowed for `urls`",
                "`enabled` takes true or false, not text",
                "`postil.toml` has no key `titel`",
            ]
        );
    }
}
