//! Quarto: `_quarto.yml`, texts in `.qmd`, pandoc's Markdown, libraries and a style of citations.

use super::arguments::Arguments;
use super::page::Page;
use super::settings::Settings;
use super::shortcodes::{self, Meaning};
use super::tags::Form;
use super::world::is_markdown;
use super::{Around, Generator, Role, pandoc};
use crate::document::{Node, Value};
use crate::import::prose::escaped;
use crate::load::address::{follow, join};
use crate::load::given::GivenFolder;

pub struct Quarto;

const FORM: Form = Form { fences: &[("{{<", ">}}")], closing: "/", called: false };
const SETTINGS: [&str; 2] = ["_quarto.yml", "_quarto.yaml"];

/// Whether a folder is a project of Quarto.
pub fn is_quarto(folder: &GivenFolder) -> bool {
    SETTINGS.iter().any(|name| folder.has(name))
}

impl Generator for Quarto {
    fn name(&self) -> &'static str {
        "Quarto"
    }

    fn settings(&self, folder: &GivenFolder) -> Settings {
        let mut settings = Settings::read(folder, &SETTINGS);
        settings.title = settings.words(&["website.title", "book.title", "title"]);
        settings.description = settings.words(&["website.description", "book.description", "book.subtitle"]);
        settings.base_url = settings.words(&["website.site-url", "book.site-url"]);
        settings.lang = settings.words(&["lang"]);
        settings.authors = settings.texts(&["book.author", "author", "website.author"]);
        settings.license = settings.words(&["license"]);
        settings.directories = false;
        settings.is_pandoc = true;
        settings.libraries = settings.texts(&["bibliography"]);
        settings.citations = !settings.libraries.is_empty();
        settings.used.push("project");
        if let Some(chapters) = settings.node("book.chapters").cloned() {
            chapters_of(&chapters, &mut settings.order);
        }
        settings.menu = menu(&mut settings);
        settings
    }

    fn role(&self, path: &str, _: &Settings) -> Role {
        let ending = super::files::ending(path);
        let is_kept = path.split('/').any(|part| part.starts_with('_'));
        if SETTINGS.contains(&path) || is_kept && (is_markdown(path) || ending == "qmd") {
            return Role::Known;
        }
        match ending.as_str() {
            "qmd" | "rmd" => Role::Page,
            "bib" => Role::Library,
            "ipynb" | "r" | "py" | "jl" | "lua" | "csl" => Role::Behind("for Quarto to run, or to write by"),
            _ if is_markdown(path) => Role::Page,
            _ if is_kept => Role::Behind(super::BEHIND),
            _ => Role::Beside(path.to_owned()),
        }
    }

    fn place(&self, page: &mut Page, settings: &Settings) {
        let bare = page.path.rsplit_once('.').map_or(&*page.path, |(stem, _)| stem).to_owned();
        let (folder, name) = bare.rsplit_once('/').unwrap_or(("", &bare));
        page.name = if matches!(name, "index" | "README") { join(folder, "_index") } else { bare.clone() };
        page.address = format!("/{bare}.html");
        let place = settings.order.iter().position(|(path, _)| *path == page.path);
        page.said.weight = place.map(|place| place as i64 + 1);
    }

    fn expand(&self, page: &mut Page, around: &Around<'_>) {
        shortcodes::expand(page, &FORM, &|page, name, arguments, inner| own(page, name, arguments, inner, around));
        pandoc::expand(page);
    }
}

/// The files of chapters and parts, in order.
fn chapters_of(node: &Node, order: &mut Vec<(String, String)>) {
    for item in node.items().unwrap_or_default() {
        let file = item.words().or_else(|| item.get("file").or(item.get("part")).and_then(Node::words));
        order.extend(file.map(|file| (file, String::new())));
        if let Some(inner) = item.get("chapters") {
            chapters_of(inner, order);
        }
    }
}

fn menu(settings: &mut Settings) -> Vec<(String, String)> {
    let Some(Node { value: Value::List(items), .. }) = settings.node("website.navbar.left") else { return vec![] };
    let entry = |item: &Node| {
        let to = item.get("href").or(item.get("file")).and_then(Node::words)?;
        Some((item.get("text").and_then(Node::words).unwrap_or_else(|| super::world::stem(&to).to_owned()), to))
    };
    items.iter().filter_map(entry).collect()
}

fn own(page: &Page, name: &str, arguments: &Arguments, inner: Option<&str>, around: &Around<'_>) -> Meaning {
    let key = arguments.at(0).unwrap_or_default();
    match (name, inner) {
        ("include", None) => {
            let path = if key.starts_with('/') { follow("", key) } else { follow(page.folder(), key) };
            let file = path.filter(|path| around.folder.has(path)).and_then(|path| around.folder.read(&path).ok());
            let text =
                file.filter(|file| file.bytes.len() <= 1 << 20).and_then(|file| String::from_utf8(file.bytes).ok());
            text.map_or(Meaning::Unknown, |text| {
                let body = super::front::find(&text).body;
                Meaning::Put(text[body..].trim().to_owned())
            })
        }
        ("meta", None) => {
            let said = page.words(&[key]).or_else(|| around.settings.table.get(key).and_then(Node::words));
            said.map_or(Meaning::Unknown, |words| Meaning::Put(escaped(&words)))
        }
        ("var", None) => {
            let file = super::settings::table_of(around.folder, "_variables.yml");
            let said = file.and_then(|(_, table)| {
                let mut parts = key.split('.');
                let first = table.get(parts.next()?)?;
                parts.try_fold(first, |node, part| node.get(part)).and_then(Node::words)
            });
            said.map_or(Meaning::Unknown, |words| Meaning::Put(escaped(&words)))
        }
        ("video", None) if key.starts_with("https://") => Meaning::Put(format!(
            "[{}]({})",
            escaped(arguments.named(&["title"]).unwrap_or("Video")),
            crate::import::prose::target(key)
        )),
        ("pagebreak", None) => Meaning::Put(String::new()),
        _ => Meaning::Unknown,
    }
}
