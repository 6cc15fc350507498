//! Zola: `zola.toml` or `config.toml`, texts in `content/`, `static/`, shortcodes as calls.

use super::arguments::Arguments;
use super::page::Page;
use super::settings::Settings;
use super::shortcodes::{self, Meaning};
use super::tags::Form;
use super::world::{dated, is_markdown, stem};
use super::{Around, Generator, Role};
use crate::import::prose::target;
use crate::load::given::GivenFolder;
use crate::text::slug;

pub struct Zola;

const FORM: Form = Form { fences: &[("{{", "}}"), ("{%", "%}")], closing: "end", called: true };

/// Whether a folder is one of Zola's: its `config.toml` says `base_url`, Hugo's `baseURL`.
pub fn is_zola(folder: &GivenFolder) -> bool {
    let says = |name: &str| {
        folder.has(name)
            && super::settings::table_of(folder, name).is_some_and(|(_, table)| table.get("base_url").is_some())
    };
    says("zola.toml") || says("config.toml")
}

impl Generator for Zola {
    fn name(&self) -> &'static str {
        "Zola"
    }

    fn settings(&self, folder: &GivenFolder) -> Settings {
        let mut settings = Settings::read(folder, &["zola.toml", "config.toml"]);
        settings.title = settings.words(&["title"]);
        settings.description = settings.words(&["description"]);
        settings.base_url = settings.words(&["base_url"]);
        settings.lang = settings.words(&["default_language"]);
        settings.authors = settings.texts(&["author"]);
        settings.content.push_str("content");
        settings.statics = vec!["static".to_owned()];
        settings
    }

    fn role(&self, path: &str, _: &Settings) -> Role {
        match path.split_once('/') {
            Some(("content", rest)) if is_markdown(rest) => Role::Page,
            Some(("content", rest)) => Role::Beside(rest.to_owned()),
            Some(("static", rest)) => Role::Static(rest.to_owned()),
            _ if matches!(path, "zola.toml" | "config.toml") => Role::Known,
            _ => Role::Behind(super::BEHIND),
        }
    }

    fn place(&self, page: &mut Page, _: &Settings) {
        let inside = page.path.strip_prefix("content/").unwrap_or(&page.path);
        page.name = inside.rsplit_once('.').map_or(inside, |(stem, _)| stem).to_owned();
        let is_section = page.name.ends_with("_index");
        let own = dated(page);
        if !is_section && page.words(&["slug"]).is_none() && !page.name.ends_with("/index") && own != stem(&page.path) {
            page.said.slug = slug(&own);
        }
        let folder = page.folder_here().strip_suffix(&format!("/{}", stem(&page.path))).unwrap_or(page.folder_here());
        let last = page.words(&["slug"]).unwrap_or_else(|| slug(&own));
        let folder =
            if page.name.ends_with("/index") || page.name == "index" { above(folder, &page.path) } else { folder };
        page.address = match page.words(&["path"]) {
            Some(path) => format!("/{}/", path.trim_matches('/')),
            None if is_section => format!("/{}/", page.folder_here()),
            None => format!("/{folder}/{last}/"),
        }
        .replace("//", "/");
    }

    fn expand(&self, page: &mut Page, _: &Around<'_>) {
        shortcodes::expand(page, &FORM, &own);
    }
}

/// The folder above that of a page that has a folder of its own.
fn above<'p>(folder: &'p str, path: &str) -> &'p str {
    folder.strip_suffix(stem(path)).map_or(folder, |rest| rest.trim_end_matches('/'))
}

fn own(_: &Page, name: &str, arguments: &Arguments, inner: Option<&str>) -> Meaning {
    match (name, inner) {
        ("get_url", None) => arguments.get(&["path"], 0).map_or(Meaning::Unknown, |path| Meaning::Put(target(path))),
        _ => Meaning::Unknown,
    }
}
