//! Jekyll: `_config.yml`, posts in `_posts/` with their days in their names, pages anywhere else, Liquid.

use super::page::Page;
use super::settings::Settings;
use super::world::{dated, is_markdown, stem};
use super::{Around, Generator, Role, liquid, permalink};
use crate::document::{Node, Value};
use crate::load::address::join;
use crate::load::given::GivenFolder;

pub struct Jekyll;

const SETTINGS: [&str; 2] = ["_config.yml", "_config.yaml"];

/// Whether a folder is a site of Jekyll.
pub fn is_jekyll(folder: &GivenFolder) -> bool {
    SETTINGS.iter().any(|name| folder.has(name))
}

impl Generator for Jekyll {
    fn name(&self) -> &'static str {
        "Jekyll"
    }

    fn settings(&self, folder: &GivenFolder) -> Settings {
        let mut settings = Settings::read(folder, &SETTINGS);
        settings.title = settings.words(&["title", "name"]);
        settings.description = settings.words(&["description", "tagline"]);
        let (host, path) = (settings.words(&["url"]), settings.words(&["baseurl"]));
        settings.base_url = format!("{}{path}", host.trim_end_matches('/'));
        settings.lang = settings.words(&["lang", "locale"]);
        settings.authors = settings.texts(&["author", "authors"]);
        settings.directories = matches!(settings.words(&["permalink"]).as_str(), "pretty")
            || settings.words(&["permalink"]).ends_with('/');
        let pattern = match settings.words(&["permalink"]).as_str() {
            "" | "date" => "/:categories/:year/:month/:day/:title.html".to_owned(),
            "pretty" => "/:categories/:year/:month/:day/:title/".to_owned(),
            "none" => "/:categories/:title.html".to_owned(),
            own => own.to_owned(),
        };
        settings.permalinks.insert("posts".to_owned(), pattern);
        if let Some(Node { value: Value::Table(all), .. }) = settings.node("collections").cloned() {
            let own = all
                .fields
                .iter()
                .filter_map(|field| Some((field.key.clone(), field.node.get("permalink").and_then(Node::words)?)));
            let own: Vec<(String, String)> = own.collect();
            settings.permalinks.extend(own);
        }
        settings.used.push("permalink");
        settings
    }

    fn role(&self, path: &str, settings: &Settings) -> Role {
        let (top, _) = path.split_once('/').unwrap_or(("", path));
        let is_post = path.contains("_posts/") || path.contains("_drafts/");
        let is_collection = top.strip_prefix('_').is_some_and(|name| {
            settings.table.get("collections").is_some_and(|all| {
                all.get(name).is_some()
                    || all.items().is_some_and(|items| items.iter().any(|item| item.as_str() == Some(name)))
            })
        });
        let is_hidden = path.split('/').any(|part| part.starts_with('_')) && !is_post && !is_collection;
        if SETTINGS.contains(&path) {
            Role::Known
        } else if is_hidden
            || matches!(path, "Gemfile" | "Gemfile.lock" | "README.md" | "LICENSE" | "LICENSE.md")
            || top == "vendor"
        {
            Role::Behind(super::BEHIND)
        } else if is_markdown(path) {
            Role::Page
        } else {
            Role::Beside(path.trim_start_matches('_').to_owned())
        }
    }

    fn place(&self, page: &mut Page, settings: &Settings) {
        let bare = page.path.rsplit_once('.').map_or(&*page.path, |(stem, _)| stem).to_owned();
        let is_draft = bare.contains("_drafts/");
        if bare.contains("_posts/") || is_draft {
            let own = dated(page);
            let (before, _) = bare.split_once(if is_draft { "_drafts/" } else { "_posts/" }).unwrap_or(("", &bare));
            page.said.tags = before.split('/').filter(|part| !part.is_empty()).map(str::to_owned).collect();
            page.said.draft = is_draft;
            page.name = format!("posts/{own}");
            let pattern = settings.permalinks.get("posts").map(String::as_str).unwrap_or_default();
            page.said.slug.clear();
            let by_name = page.words(&["permalink"]).unwrap_or_else(|| pattern.to_owned());
            page.said.slug = own;
            page.address = permalink::address(&by_name, page).unwrap_or_default();
            page.said.slug.clear();
            return;
        }
        let inside = bare.strip_prefix('_').unwrap_or(&bare);
        let (folder, name) = inside.rsplit_once('/').unwrap_or(("", inside));
        page.name = if name == "index" { join(folder, "_index") } else { inside.to_owned() };
        let collection = bare.strip_prefix('_').and_then(|rest| rest.split('/').next()).unwrap_or_default();
        let pattern = page.words(&["permalink"]).or_else(|| settings.permalinks.get(collection).cloned());
        let plain = match (name, settings.directories) {
            ("index", _) => format!("/{folder}/"),
            (_, true) => format!("/{inside}/"),
            (_, false) => format!("/{inside}.html"),
        };
        let by_pattern =
            pattern.map(|pattern| pattern.replace(":collection", collection).replace(":name", stem(&page.path)));
        page.address =
            by_pattern.and_then(|pattern| permalink::address(&pattern, page)).unwrap_or(plain).replace("//", "/");
    }

    fn expand(&self, page: &mut Page, around: &Around<'_>) {
        liquid::expand(page, around.settings);
    }

    fn tags_are_words(&self) -> bool {
        true
    }
}
