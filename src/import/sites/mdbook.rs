//! mdBook: `book.toml`, texts in `src/`, `SUMMARY.md` with their order, and files that are taken in.

use super::page::Page;
use super::patched::Edit;
use super::settings::Settings;
use super::shortcodes::TAKEN_IN;
use super::tags::near;
use super::world::is_markdown;
use super::world::stem;
use super::{Around, Generator, Role};
use crate::document::Value;
use crate::load::address::{follow, join};
use crate::load::given::GivenFolder;
use pulldown_cmark::{Event, Parser, Tag, TagEnd};

pub struct MdBook;

/// Whether a folder is a book.
pub fn is_mdbook(folder: &GivenFolder) -> bool {
    folder.has("book.toml")
}

impl Generator for MdBook {
    fn name(&self) -> &'static str {
        "mdBook"
    }

    fn settings(&self, folder: &GivenFolder) -> Settings {
        let mut settings = Settings::read(folder, &["book.toml"]);
        settings.title = settings.words(&["book.title"]);
        settings.description = settings.words(&["book.description"]);
        settings.lang = settings.words(&["book.language"]);
        settings.authors = settings.texts(&["book.authors"]);
        settings.base_url = settings.words(&["output.html.site-url"]);
        settings.directories = false;
        let src = settings.words(&["book.src"]);
        settings.content = if src.is_empty() { "src".to_owned() } else { src.trim_matches('/').to_owned() };
        if let Some(Value::Table(table)) = settings.node("output.html.redirect").map(|node| node.value.clone()) {
            settings.redirects =
                table.fields.iter().filter_map(|field| Some((field.key.clone(), field.node.words()?))).collect();
        }
        settings.used.retain(|key| *key != "output");
        settings.order = order(folder, &settings.content);
        settings
    }

    fn role(&self, path: &str, settings: &Settings) -> Role {
        let inside = path.strip_prefix(&settings.content).and_then(|rest| rest.strip_prefix('/'));
        match inside {
            Some(rest) if is_markdown(rest) => Role::Page,
            Some(rest) => Role::Beside(rest.to_owned()),
            None if path == "book.toml" => Role::Known,
            None => Role::Behind(super::BEHIND),
        }
    }

    fn place(&self, page: &mut Page, settings: &Settings) {
        let inside =
            page.path.strip_prefix(&settings.content).and_then(|rest| rest.strip_prefix('/')).unwrap_or(&page.path);
        let bare = inside.rsplit_once('.').map_or(inside, |(stem, _)| stem).to_owned();
        let (folder, name) = bare.rsplit_once('/').unwrap_or(("", &bare));
        let is_first = matches!(name, "README" | "index");
        page.name = if is_first { join(folder, "_index") } else { bare.clone() };
        page.address = if is_first { format!("/{}", join(folder, "index.html")) } else { format!("/{bare}.html") };
        let place = settings.order.iter().position(|(path, _)| path == inside);
        page.said.weight = place.map(|place| place as i64 + 1);
        page.said.title = match place.and_then(|place| settings.order.get(place)) {
            Some((_, title)) if !has_heading(&page.body.text) => title.clone(),
            _ => String::new(),
        };
        page.old = settings
            .redirects
            .iter()
            .filter(|(_, to)| leads_to(to, &page.address))
            .map(|(old, _)| old.clone())
            .collect();
        // A page that the summary does not name is no part of the book.
        if place.is_none() && !settings.order.is_empty() && stem(&page.path) != "SUMMARY" {
            page.said.draft = true;
            page.guess(&(0..0), "the summary does not name this page, so it is a draft");
        }
    }

    fn expand(&self, page: &mut Page, around: &Around<'_>) {
        let text = page.body.text.clone();
        let mut edits = Vec::new();
        let mut room = TAKEN_IN;
        for (start, _) in text.match_indices("{{#") {
            let Some(end) = near(&text, start).find("}}").map(|end| start + end + 2) else { continue };
            let span = start..end;
            if text[..start].ends_with('\\') {
                edits.push(Edit::new(start - 1..start, ""));
                continue;
            }
            let inner = text[start + 3..end - 2].trim();
            let (name, rest) = inner.split_once(char::is_whitespace).unwrap_or((inner, ""));
            let taken = match name {
                "include" | "rustdoc_include" => included(page, rest.trim(), around),
                "playground" | "playpen" => {
                    let path = rest.split_whitespace().next().unwrap_or_default();
                    included(page, path, around).map(|code| format!("```rust\n{}\n```", code.trim_end()))
                }
                "title" => {
                    rest.trim().clone_into(&mut page.said.title);
                    Some(String::new())
                }
                _ => None,
            };
            match taken {
                Some(with) if with.len() <= room => {
                    room -= with.len();
                    edits.push(Edit::new(span, with));
                }
                _ => page.not_carried(
                    &span,
                    format!("`{}` names nothing that is there: it stays as words", &text[span.clone()]),
                ),
            }
        }
        page.apply(edits);
    }
}

fn leads_to(to: &str, address: &str) -> bool {
    let to = to.split('#').next().unwrap_or(to);
    to.trim_start_matches('/').trim_start_matches("../") == address.trim_start_matches('/')
}

fn has_heading(text: &str) -> bool {
    text.lines().any(|line| line.starts_with("# ")) || text.contains("\n===")
}

/// The pages of the summary with their titles, in order.
fn order(folder: &GivenFolder, content: &str) -> Vec<(String, String)> {
    let Ok(file) = folder.read(&join(content, "SUMMARY.md")) else { return vec![] };
    let text = String::from_utf8_lossy(&file.bytes).into_owned();
    let mut order = Vec::new();
    let mut open: Option<(String, String)> = None;
    for event in Parser::new(&text) {
        match event {
            Event::Start(Tag::Link { dest_url, .. }) => open = Some((dest_url.to_string(), String::new())),
            Event::Text(words) | Event::Code(words) => {
                if let Some((_, title)) = &mut open {
                    title.push_str(&words);
                }
            }
            Event::End(TagEnd::Link) => order.extend(open.take().and_then(|(to, title)| {
                let path = follow("", &super::world::decoded(&to))?;
                (!path.is_empty()).then_some((path, title))
            })),
            _ => {}
        }
    }
    order
}

/// A file, or the lines of it between numbers or between marks: `a.rs`, `a.rs:2:5`, `a.rs:name`.
fn included(page: &Page, written: &str, around: &Around<'_>) -> Option<String> {
    const LARGEST: usize = 1 << 20;
    let (path, part) = written.split_once(':').unwrap_or((written, ""));
    let path = follow(page.folder(), path)?;
    if !around.folder.has(&path) {
        return None;
    }
    let file = around.folder.read(&path).ok().filter(|file| file.bytes.len() <= LARGEST)?;
    let text = String::from_utf8(file.bytes).ok()?;
    let lines: Vec<&str> = text.lines().collect();
    let is_mark = |line: &str| line.contains("ANCHOR:") || line.contains("ANCHOR_END:");
    let named = part.starts_with(|c: char| c.is_alphabetic());
    let kept: Vec<&str> = if named {
        let name = part.trim();
        let is = |line: &str, sign: &str| {
            line.split_once(sign).is_some_and(|(_, rest)| rest.split_whitespace().next() == Some(name))
        };
        let start = lines.iter().position(|line| is(line, "ANCHOR:"))?;
        let end = lines[start..].iter().position(|line| is(line, "ANCHOR_END:")).map_or(lines.len(), |end| start + end);
        lines[start + 1..end].to_vec()
    } else {
        let mut numbers = part.split(':').map(|number| number.trim().parse::<usize>().ok());
        let first = numbers.next().flatten();
        let last = if part.contains(':') {
            numbers.next().flatten().unwrap_or(lines.len())
        } else {
            first.unwrap_or(lines.len())
        };
        let first = first.unwrap_or(1).max(1) - 1;
        lines.get(first.min(lines.len())..last.clamp(first.min(lines.len()), lines.len()))?.to_vec()
    };
    Some(kept.into_iter().filter(|line| !is_mark(line)).collect::<Vec<_>>().join("\n"))
}
