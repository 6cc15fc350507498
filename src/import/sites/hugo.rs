//! Hugo: `hugo.toml` and its other names, texts in `content/`, `static/`, shortcodes in angle brackets.

use super::arguments::Arguments;
use super::page::Page;
use super::settings::Settings;
use super::shortcodes::{self, Meaning};
use super::tags::Form;
use super::world::is_markdown;
use super::world::stem;
use super::{Around, Generator, Role, permalink};
use crate::document::{Node, Value};
use crate::import::prose::escaped;
use crate::load::address::join;
use crate::load::given::GivenFolder;

pub struct Hugo;

const FORM: Form = Form { fences: &[("{{<", ">}}"), ("{{%", "%}}")], closing: "/", called: false };

/// Where its settings may stand.
const SETTINGS: [&str; 11] = [
    "hugo.toml",
    "hugo.yaml",
    "hugo.yml",
    "hugo.json",
    "config/_default/hugo.toml",
    "config/_default/hugo.yaml",
    "config/_default/config.toml",
    "config/_default/config.yaml",
    "config.toml",
    "config.yaml",
    "config.json",
];

/// Whether a folder is one of Hugo's.
pub fn is_hugo(folder: &GivenFolder) -> bool {
    let is_new = SETTINGS[..8].iter().any(|name| folder.has(name));
    let says_base = |name: &str| {
        folder.has(name)
            && super::settings::table_of(folder, name)
                .is_some_and(|(_, table)| table.fields.iter().any(|field| field.key.eq_ignore_ascii_case("baseurl")))
    };
    is_new || SETTINGS[8..].iter().any(|name| says_base(name))
}

impl Generator for Hugo {
    fn name(&self) -> &'static str {
        "Hugo"
    }

    fn settings(&self, folder: &GivenFolder) -> Settings {
        let mut settings = Settings::read(folder, &SETTINGS);
        settings.title = settings.words(&["title"]);
        settings.description = settings.words(&["params.description", "description"]);
        settings.base_url = settings.words(&["baseURL"]);
        settings.lang = settings.words(&["defaultContentLanguage", "languageCode", "locale"]);
        settings.license = settings.words(&["copyright"]);
        settings.authors = settings.texts(&["params.author", "params.authors", "author", "params.author.name"]);
        settings.directories = !matches!(settings.node("uglyURLs"), Some(Node { value: Value::Boolean(true), .. }));
        settings.content = content(&mut settings, folder);
        settings.statics = vec!["static".to_owned(), "assets".to_owned()];
        settings.used.extend(["params", "menu", "menus", "permalinks", "taxonomies"]);
        if let Some(Value::Table(patterns)) = settings.node("permalinks").map(|node| node.value.clone()) {
            let inner = patterns.get("page").map(|node| node.value.clone());
            let all = if let Some(Value::Table(inner)) = inner { inner } else { patterns };
            settings.permalinks =
                all.fields.iter().filter_map(|field| Some((field.key.clone(), field.node.words()?))).collect();
        }
        settings.menu = menu(&mut settings);
        settings
    }

    fn role(&self, path: &str, settings: &Settings) -> Role {
        let inside = path.strip_prefix(&settings.content).and_then(|rest| rest.strip_prefix('/'));
        match (inside, path.split_once('/')) {
            (Some(rest), _) if is_markdown(rest) => Role::Page,
            (Some(rest), _) => Role::Beside(rest.to_owned()),
            (_, Some(("static", rest))) => Role::Static(rest.to_owned()),
            (_, Some(("assets", rest))) if super::files::PICTURES.contains(&super::files::ending(rest).as_str()) => {
                Role::Static(rest.to_owned())
            }
            (_, Some(("content", rest))) if is_markdown(rest) => Role::Page,
            _ if SETTINGS.contains(&path) => Role::Known,
            _ => Role::Behind(super::BEHIND),
        }
    }

    fn place(&self, page: &mut Page, settings: &Settings) {
        let inside = page.path.strip_prefix(&settings.content).and_then(|rest| rest.strip_prefix('/'));
        let inside = inside.or(page.path.strip_prefix("content/")).unwrap_or(&page.path).to_owned();
        inside.rsplit_once('.').map_or(&*inside, |(stem, _)| stem).clone_into(&mut page.name);
        let is_section = page.name.ends_with("_index");
        let folder = page.folder_here().to_owned();
        let is_bundle = page.name == "index" || page.name.ends_with("/index");
        let own = page.words(&["slug"]).unwrap_or_else(|| stem(&inside).to_owned());
        let above = if is_bundle { folder.rsplit_once('/').map_or("", |(above, _)| above) } else { &folder };
        let section = page.name.split_once('/').map_or("", |(section, _)| section);
        let pattern = settings.permalinks.get(section).and_then(|pattern| permalink::address(pattern, page));
        let ending = if settings.directories { "/" } else { ".html" };
        page.address = match page.words(&["url"]) {
            Some(url) => format!("/{}", url.trim_start_matches('/')),
            None if is_section => format!("/{folder}/"),
            None => pattern.unwrap_or_else(|| format!("/{above}/{own}{ending}")),
        };
        while page.address.contains("//") {
            page.address = page.address.replace("//", "/");
        }
        page.address = page.address.to_lowercase().replace(' ', "-");
    }

    fn aliases_start_beside(&self) -> bool {
        true
    }

    fn expand(&self, page: &mut Page, around: &Around<'_>) {
        shortcodes::expand(page, &FORM, &|page, name, arguments, inner| own(page, name, arguments, inner, around));
        // What was taken in may hold others.
        for _ in 0..3 {
            let is_little = page.body.text.len() < shortcodes::TAKEN_IN + page.file.text.len();
            if is_little && page.body.text.contains("{{% include") {
                shortcodes::expand(page, &FORM, &|page, name, arguments, inner| {
                    own(page, name, arguments, inner, around)
                });
            }
        }
    }
}

/// The folder of its texts: that of its first language, where there are several.
fn content(settings: &mut Settings, folder: &GivenFolder) -> String {
    let own = settings.words(&["contentDir"]);
    let base = if own.is_empty() { "content".to_owned() } else { own.trim_matches('/').to_owned() };
    let lang = settings.lang.clone();
    let of_lang = settings.node("languages").and_then(|node| node.get(&lang)?.get("contentDir")?.words());
    let inner = of_lang.map_or_else(|| join(&base, &lang), |path| path.trim_matches('/').to_owned());
    let is_there =
        |path: &str| folder.files.iter().any(|file| file.strip_prefix(path).is_some_and(|rest| rest.starts_with('/')));
    if !lang.is_empty() && is_there(&inner) { inner } else { base }
}

/// The entries of its menus, by their weights.
fn menu(settings: &mut Settings) -> Vec<(String, String)> {
    let mut entries = Vec::new();
    for key in ["menus", "menu"] {
        let Some(Node { value: Value::Table(menus), .. }) = settings.node(key) else { continue };
        let Some(Value::List(items)) =
            menus.get("main").or(menus.fields.first().map(|field| &field.node)).map(|node| &node.value)
        else {
            continue;
        };
        for item in items {
            let words = |key: &str| item.get(key).and_then(Node::words);
            let weight = words("weight").and_then(|weight| weight.parse::<i64>().ok()).unwrap_or(i64::MAX);
            if let (Some(name), Some(to)) = (words("name"), words("pageRef").or_else(|| words("url"))) {
                entries.push((weight, (name, to)));
            }
        }
    }
    entries.sort_by_key(|(weight, _)| *weight);
    entries.into_iter().map(|(_, entry)| entry).collect()
}

fn own(page: &Page, name: &str, arguments: &Arguments, inner: Option<&str>, around: &Around<'_>) -> Meaning {
    match (name.to_lowercase().as_str(), inner) {
        ("include" | "readfile" | "include-file", None) => taken_in(page, arguments, around),
        ("param", None) => {
            let key = arguments.at(0).unwrap_or_default();
            let own = page.says(&["params"]).and_then(|params| params.get(key)).or_else(|| page.says(&[key]));
            let site = around.settings.table.get("params").and_then(|params| params.get(key));
            own.or(site).and_then(Node::words).map_or(Meaning::Unknown, |words| Meaning::Put(escaped(&words)))
        }
        _ => Meaning::Unknown,
    }
}

/// The text of another page in the place of its name.
fn taken_in(page: &Page, arguments: &Arguments, around: &Around<'_>) -> Meaning {
    let Some(path) = arguments.get(&["file", "path"], 0) else { return Meaning::Unknown };
    let bare = path.trim_start_matches('/');
    let candidates = [join(&around.settings.content, bare), join(page.folder(), bare), bare.to_owned()];
    let found = candidates.iter().flat_map(|path| [path.clone(), format!("{path}.md")]);
    let text = found.into_iter().find_map(|path| around.raw.text(&path));
    text.map_or(Meaning::Unknown, |text| Meaning::Put(text.trim().to_owned()))
}
