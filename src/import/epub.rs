//! An EPUB: its chapters in their order as one article.
//!
//! In: the archive. Out: one article, the pictures beside it. Not: the table of contents, styles, fonts, and what is
//! played.

use super::archive::{Archive, beside};
use super::page::told::Told;
use super::page::tree::Tree;
use super::page::{notes, parsed};
use super::pictures::Pictures;
use super::prose::{self, Prose};
use super::xml::{self, Child, Element};
use super::{Arrival, Asked, NewArticle, NewFront, Refusal, dates, limits};
use crate::load::given::{Given, GivenFile};
use crate::report::SourceFile;
use crate::text::escape::{attribute, text};
use crate::text::slug;
use crate::words::lexicon::primary;
use crate::words::tags;
use dom_query::Document;
use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

/// Whether a file is an EPUB, by what it holds.
pub fn is_epub(file: &GivenFile) -> bool {
    file.bytes.starts_with(b"PK")
        && (Archive::open(&file.bytes).is_ok_and(|archive| archive.has(CONTAINER)) || file.ending() == "epub")
}

const CONTAINER: &str = "META-INF/container.xml";

/// Reads an EPUB.
///
/// # Errors
/// When it is damaged or locked, or too large.
pub fn read(given: &Given, ask: &Asked<'_>, arrival: &mut Arrival) -> Result<(), Refusal> {
    let Given::File(given) = given else { return Ok(()) };
    let mut archive = Archive::open(&given.bytes)?;
    if archive.has("META-INF/encryption.xml") && archive.has("META-INF/rights.xml") {
        return Err(Refusal::Unreadable("is locked: only the program that it was bought for can read it".to_owned()));
    }
    let package = package(&mut archive)?;
    let mut told = Told::default();
    let (html, main) = joined(&mut archive, &package, &mut told)?;
    let file = Arc::new(SourceFile::new(given.path.clone(), html));
    let document = parsed(&file.text)?;
    let footnotes = notes::take(&document, &mut told);
    let mut pictures = Pictures::default();
    let archive = RefCell::new(archive);
    let near = |path: &str| archive.borrow_mut().read(path).ok().flatten();
    let mut prose = Prose::default();
    let mut tree = Tree::new(None, &near, &mut pictures, &mut told, footnotes.len());
    tree.know_headings(&document.root());
    prose.blocks = tree.blocks(&document.root());
    for note in &footnotes {
        let note = Document::fragment(note.as_str());
        prose.footnotes.push(tree.blocks(&note.root()));
    }
    if prose.blocks.is_empty() {
        return Err(Refusal::Unreadable("holds no text".to_owned()));
    }
    let mut front = NewFront::default();
    let title = package.write(&mut front, &given.stem().replace(['-', '_'], " "), &ask.configured.config.lang);
    super::page::main::settle(&mut prose.blocks, &title);
    let mut article = NewArticle { name: slug(given.stem()), front, ..NewArticle::default() };
    article.body = prose::markdown(&prose);
    pictures.put(&mut article);
    let file = Arc::new(SourceFile::new(given.path.clone(), main));
    told.into_arrival(&file, arrival);
    arrival.article(article);
    Ok(())
}

/// What the package says: the files, their order, and the book.
struct Package {
    root: Element,
    /// The files by their ids: their paths, their types, and what they are for.
    files: HashMap<String, (String, String, String)>,
}

fn package(archive: &mut Archive<'_>) -> Result<Package, Refusal> {
    let no_book = || Refusal::Unreadable("is no EPUB: it does not say where its text is".to_owned());
    let container = xml::parse(&archive.read(CONTAINER)?.ok_or_else(no_book)?)?;
    let mut roots = Vec::new();
    container.all("rootfile", &mut roots);
    let path = roots.first().and_then(|root| root.get("full-path")).ok_or_else(no_book)?.to_owned();
    let root = xml::parse(&archive.read(&path)?.ok_or_else(no_book)?)?;
    let items = root.child("manifest").into_iter().flat_map(Element::elements);
    let files = items.filter_map(|item| {
        let decoded = percent_encoding::percent_decode_str(item.get("href")?).decode_utf8_lossy().into_owned();
        let said = |key: &str| item.get(key).unwrap_or_default().to_owned();
        Some((item.get("id")?.to_owned(), (beside(&path, &decoded), said("media-type"), said("properties"))))
    });
    Ok(Package { files: files.collect(), root })
}

impl Package {
    /// The texts in their order, without the table of contents.
    fn texts(&self) -> Vec<String> {
        let order = self.root.child("spine").into_iter().flat_map(Element::elements);
        let files = order.filter_map(|one| self.files.get(one.get("idref")?));
        let texts =
            files.filter(|(_, media, what)| media.contains("html") && !what.split(' ').any(|word| word == "nav"));
        texts.map(|(path, ..)| path.clone()).collect()
    }

    /// Writes what the book says of itself; gives its title.
    fn write(&self, front: &mut NewFront, name: &str, lang: &str) -> String {
        let metadata = self.root.child("metadata");
        let all = |wanted: &'static str| {
            let elements = metadata.into_iter().flat_map(Element::elements).filter(move |one| one.name == wanted);
            elements
                .map(|one| one.words().split_whitespace().collect::<Vec<_>>().join(" "))
                .filter(|one| !one.is_empty())
        };
        let title = all("title").next().unwrap_or_else(|| name.to_owned());
        front.set("title", title.as_str());
        front.set_all("authors", all("creator"));
        if let Some(date) = all("date").next().and_then(|date| dates::date(&date)) {
            front.set_date("date", date);
        }
        front.set_all("tags", all("subject"));
        front.set("license", all("rights").next().unwrap_or_default());
        if let Some(tag) = all("language").next().and_then(|tag| tags::tag(&tag).ok())
            && primary(&tag) != primary(lang)
        {
            front.set("lang", tag);
        }
        title
    }
}

/// All texts as one page, in which every id is that of its file and a link to another text leads to its place in this
/// one; and the words of it, a line for each text.
fn joined(archive: &mut Archive<'_>, package: &Package, told: &mut Told) -> Result<(String, String), Refusal> {
    let texts = package.texts();
    let (mut html, mut plain) = ("<html><body>".to_owned(), String::new());
    for path in &texts {
        let Some(bytes) = archive.read(path)? else {
            told.not_carried("a text that is missing in the file", path);
            continue;
        };
        let page = xml::parse(&bytes)?;
        let body = page.child("body").unwrap_or(&page);
        html.push_str("<section>");
        let place = Place { path, texts: &texts };
        for child in &body.children {
            place.write(child, &mut html);
        }
        html.push_str("</section>");
        plain.push_str(&body.words().split_whitespace().collect::<Vec<_>>().join(" "));
        plain.push('\n');
        if html.len() > 4 * limits::TEXT {
            return Err(Refusal::Refused("is longer than any article".to_owned()));
        }
    }
    html.push_str("</body></html>");
    Ok((html, plain))
}

/// A text and the others.
struct Place<'p> {
    path: &'p str,
    texts: &'p [String],
}

impl Place<'_> {
    fn write(&self, child: &Child, out: &mut String) {
        const VOID: [&str; 6] = ["br", "hr", "img", "wbr", "col", "source"];
        let element = match child {
            Child::Text(words) => return text(&prose::clean(words), out),
            Child::Element(element) => element,
        };
        if matches!(element.name.as_str(), "script" | "style")
            || !element.name.bytes().all(|b| b.is_ascii_alphanumeric())
        {
            return;
        }
        out.push('<');
        out.push_str(&element.name);
        for (key, value) in element.attributes() {
            let value = match key {
                "id" => self.id(self.path, value),
                "href" => self.link(value),
                "src" => beside(self.path, value),
                "type" | "class" | "role" | "alt" | "title" | "colspan" | "start" | "style" | "lang" | "hidden" => {
                    value.to_owned()
                }
                _ => continue,
            };
            let key = if key == "type" && element.name != "ol" { "epub:type" } else { key };
            attribute(key, &value, out);
        }
        out.push('>');
        if !VOID.contains(&element.name.as_str()) {
            for child in &element.children {
                self.write(child, out);
            }
            out.push_str(&format!("</{}>", element.name));
        }
    }

    fn id(&self, path: &str, id: &str) -> String {
        let number = self.texts.iter().position(|text| text == path).unwrap_or(0);
        format!("t{number}-{id}")
    }

    fn link(&self, href: &str) -> String {
        if href.contains("://") || href.starts_with("mailto:") {
            return href.to_owned();
        }
        let (file, place) = href.split_once('#').unwrap_or((href, ""));
        let path = if file.is_empty() { self.path.to_owned() } else { beside(self.path, file) };
        if self.texts.contains(&path) { format!("#{}", self.id(&path, place)) } else { href.to_owned() }
    }
}
