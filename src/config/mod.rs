//! `postil.toml`: as written → as used.
//!
//! In: the text of the file. Out: [`Config`], with every default in place, and what is wrong with the file.
//! Not: finding the file, which is [`load`](crate::load)'s work, and what the keys mean to a page.
//!
//! A key is a field of [`Config`], its default, the line that reads it, all in this file, and its line in `shape`; a
//! table with more to say has its own file.

mod base_url;
mod elsewhere;
mod exports;
mod feeds;
mod kinds;
mod limits;
mod own_kinds;
mod shape;

pub use base_url::parse_base_url;
pub use exports::Export;
pub use feeds::{FeedOf, Feeds};
pub use kinds::NoteKind;
pub use limits::Limits;
pub use own_kinds::LabelledKind;
pub use shape::CONFIG;

use crate::document::shape::names;
use crate::document::{Fault, Fields, Node, Spanned, Table, parse_toml};
use crate::report::Code;
use crate::text::Syntax;
use crate::words::tags;
use serde::{Deserialize, Serialize};
use std::ops::Range;
use url::Url;

/// The site's configuration, as used.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own in the file")]
pub struct Config {
    /// The site's title.
    pub title: String,
    /// Where the site will stand; needed for canonical links and Open Graph. Ends with `/`.
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
    /// How many articles a page of a section lists, about; none where that is not said.
    pub per_page: Option<usize>,
    /// In which order sections list their articles.
    pub order: Order,
    /// What becomes of pictures that other hosts serve.
    pub remote_images: RemoteImages,
    /// What becomes of what pictures tell beside their pixels.
    pub picture_metadata: PictureMetadata,
    /// What is written beside each annotated article.
    pub exports: Vec<Export>,
    /// What feeds there are.
    pub feeds: Feeds,
    /// Whether there is a search page.
    pub search: bool,
    /// Whether the text kept of sources is published.
    pub publish_archive: bool,
    /// The address that opens an editor, with `{path}`, `{line}` and `{column}` in it.
    pub editor: String,
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

/// What becomes of a picture that another host would serve: it would see who reads the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RemoteImages {
    /// A link with the words that describe it.
    #[default]
    Link,
    /// It is shown as it is.
    Allow,
    /// An error.
    Error,
}

/// What becomes of what a picture tells beside its pixels: where it was taken, when, with what and by whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PictureMetadata {
    /// It is taken out of the copy that is published.
    #[default]
    Strip,
    /// It is published.
    Keep,
}

impl PictureMetadata {
    /// As they are written.
    const ALL: [(&str, Self); 2] = [("strip", Self::Strip), ("keep", Self::Keep)];
}

impl RemoteImages {
    /// As they are written.
    const ALL: [(&str, Self); 3] = [("link", Self::Link), ("allow", Self::Allow), ("error", Self::Error)];
}

impl Urls {
    /// As they are written.
    const ALL: [(&str, Self); 2] = [("file", Self::File), ("directory", Self::Directory)];
}

impl RawHtml {
    /// As they are written.
    const ALL: [(&str, Self); 3] = [("escape", Self::Escape), ("sanitize", Self::Sanitize), ("trusted", Self::Trusted)];
}

/// In which order a section lists its articles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Order {
    /// The newest first; who reads one after the other begins with the oldest.
    #[default]
    Date,
    /// By `weight`, the lightest first.
    Weight,
    /// By the alphabet of the site's language.
    Title,
}

impl Order {
    /// As they are written.
    pub const ALL: [(&str, Self); 3] = [("date", Self::Date), ("weight", Self::Weight), ("title", Self::Title)];
    /// Their names.
    pub const NAMES: [&str; 3] = names(&Self::ALL);
}

/// What `coverage` may be.
const COVERAGE: [(&str, bool); 2] = [("shown", true), ("hidden", false)];

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
            kinds: own_kinds::built_in(),
            schemes: ["http", "https", "mailto"].map(str::to_owned).to_vec(),
            per_page: None,
            order: Order::default(),
            remote_images: RemoteImages::default(),
            picture_metadata: PictureMetadata::default(),
            exports: vec![Export::Jsonld, Export::Bibtex, Export::CslJson],
            feeds: Feeds::default(),
            search: true,
            publish_archive: false,
            editor: "vscode://file/{path}:{line}:{column}".to_owned(),
            limits: Limits::default(),
            extra: serde_json::Value::Object(serde_json::Map::new()),
        }
    }
}

impl Config {
    /// Reads the text of `postil.toml`; what cannot be read keeps its default and is reported.
    pub fn read(text: &str) -> (Self, Vec<Fault>) {
        let (table, mut faults) = parse_toml(text);
        let mut config = Self::default();
        let mut top = Fields::new(&table, &CONFIG, &mut faults).known_elsewhere(elsewhere::NAMES);
        config.describe(&mut top);
        config.citations(&mut top);
        config.markdown(&mut top);
        config.tables(&mut top);
        top.finish();
        config.syntax = config.syntax.in_language(&config.lang);
        config.title = config.syntax.words(&config.title, &config.lang);
        config.description = config.syntax.words(&config.description, &config.lang);
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
        self.base_url = base_url::read(top);
        put(&mut self.urls, top.choice("urls", &Urls::ALL));
        put(&mut self.extra, top.node("extra").map(Node::to_json));
    }

    fn citations(&mut self, top: &mut Fields<'_, '_>) {
        within(top, "citations", |fields| {
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
        within(top, "markdown", |fields| {
            put(&mut self.raw_html, fields.choice("raw_html", &RawHtml::ALL));
            let syntax = &mut self.syntax;
            for (key, switch) in [
                ("smart_punctuation", &mut syntax.smart_punctuation),
                ("autolinks", &mut syntax.autolinks),
                ("definition_lists", &mut syntax.definition_lists),
                ("callouts", &mut syntax.callouts),
                ("wikilinks", &mut syntax.wikilinks),
                ("figures", &mut syntax.figures),
                ("math", &mut syntax.math),
                ("highlight", &mut syntax.highlight),
                ("superscript", &mut syntax.superscript),
                ("subscript", &mut syntax.subscript),
            ] {
                put(switch, fields.boolean(key));
            }
            put(&mut self.citations, fields.boolean("citations"));
        });
    }

    /// The tables of one or two keys.
    fn tables(&mut self, top: &mut Fields<'_, '_>) {
        within(top, "notes", |notes| own_kinds::read(&mut self.kinds, notes));
        within(top, "links", |fields| {
            let schemes = fields.texts("schemes");
            if !schemes.is_empty() {
                self.schemes = schemes.into_iter().map(|scheme| scheme.value.to_ascii_lowercase()).collect();
            }
            put(&mut self.remote_images, fields.choice("remote_images", &RemoteImages::ALL));
        });
        within(top, "images", |fields| {
            put(&mut self.picture_metadata, fields.choice("metadata", &PictureMetadata::ALL));
        });
        within(top, "exports", |fields| put(&mut self.exports, exports::read(fields)));
        within(top, "sections", |fields| {
            self.per_page = per_page(fields).filter(|number| *number > 0);
            put(&mut self.order, fields.choice("order", &Order::ALL));
        });
        within(top, "feeds", |fields| self.feeds.read(fields));
        within(top, "quotations", |fields| {
            put(&mut self.coverage, fields.choice("coverage", &COVERAGE));
        });
        within(top, "search", |fields| put(&mut self.search, fields.boolean("enabled")));
        within(top, "archive", |fields| put(&mut self.publish_archive, fields.boolean("publish")));
        within(top, "preview", |fields| put(&mut self.editor, fields.text("editor").map(|text| text.value)));
        within(top, "limits", |fields| self.limits.read(fields));
    }
}

/// How many articles a page of a section lists; 0 where that is not to be said.
pub(crate) fn per_page(fields: &mut Fields<'_, '_>) -> Option<usize> {
    count(fields, "per_page", "no page can list less than no article", "how many articles a page lists")
}

/// A number that is not below nothing.
fn count(fields: &mut Fields<'_, '_>, key: &'static str, fault: &'static str, what: &str) -> Option<usize> {
    let written = fields.integer(key)?;
    if let (Err(_), Some(node)) = (usize::try_from(written), fields.node(key)) {
        let fault = Fault::new(Code::WrongType, node.span.clone(), fault);
        fields.fault(fault.help(format!("write {what}, or `0`")));
    }
    usize::try_from(written).ok()
}

fn put<T>(slot: &mut T, value: Option<T>) {
    if let Some(value) = value {
        *slot = value;
    }
}

/// Reads a table inside the top one, when it is there.
fn within(top: &mut Fields<'_, '_>, key: &'static str, read: impl FnOnce(&mut Fields<'_, '_>)) {
    let empty = Table::default();
    let table = top.table(key).unwrap_or(&empty);
    let mut fields = Fields::new(table, top.shape_of(key), top.faults());
    read(&mut fields);
    fields.finish();
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
        assert_eq!((config.limits.article, config.limits.sidecar), (2 << 20, 16 << 20));
    }

    #[test]
    fn every_fault_is_reported_at_once() {
        let text = "titel = 'x'\nbase_url = 'example.org'\nurls = 'pretty'\n[sections]\nper_page = -1\n\
                    [search]\nenabled = 'yes'\n";
        let (_, faults) = Config::read(text);
        let messages: Vec<&str> = faults.iter().map(|fault| fault.message.as_str()).collect();
        assert_eq!(
            messages,
            [
                "`example.org` is not the address of a site",
                "`pretty` is not allowed for `urls`",
                "no page can list less than no article",
                "`enabled` takes true or false, not text",
                "`postil.toml` has no key `titel`",
            ]
        );
    }
}
