//! Obsidian: a vault, its links in double brackets, its comments and marks of blocks. Its callouts are
//! the same here.

use super::links::CALLED;
use super::page::Page;
use super::patched::Edit;
use super::settings::Settings;
use super::tags::near;
use super::world::is_markdown;
use super::{Around, Generator, Role, pandoc};
use crate::import::prose::escaped;
use crate::load::given::GivenFolder;
use std::ops::Range;

pub struct Obsidian;

/// Whether a folder is a vault.
pub fn is_vault(folder: &GivenFolder) -> bool {
    folder.hidden.iter().any(|name| name == ".obsidian")
}

impl Generator for Obsidian {
    fn name(&self) -> &'static str {
        "Obsidian"
    }

    fn settings(&self, folder: &GivenFolder) -> Settings {
        let title = folder.path.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
        let is_name = !matches!(title, "" | "." | "..");
        Settings {
            title: if is_name { title.to_owned() } else { String::new() },
            citations: folder.files.iter().any(|path| super::files::ending(path) == "bib"),
            ..Settings::default()
        }
    }

    fn role(&self, path: &str, _: &Settings) -> Role {
        match super::files::ending(path).as_str() {
            _ if is_markdown(path) => Role::Page,
            "canvas" | "base" => Role::Behind("for Obsidian to draw or gather"),
            "bib" => Role::Library,
            _ => Role::Beside(path.to_owned()),
        }
    }

    fn place(&self, page: &mut Page, _: &Settings) {
        page.name = page.path.rsplit_once('.').map_or(&*page.path, |(stem, _)| stem).to_owned();
        page.said.title = super::world::stem(&page.path).to_owned();
        let permalink = page.words(&["permalink"]);
        page.address = permalink.map(|path| format!("/{}/", path.trim_matches('/'))).unwrap_or_default();
        // What it calls aliases are other names, and no addresses.
        for field in &mut page.front.fields {
            if matches!(field.key.as_str(), "aliases" | "alias") {
                "names".clone_into(&mut field.key);
            }
        }
    }

    fn expand(&self, page: &mut Page, around: &Around<'_>) {
        let text = page.body.text.clone();
        let code = pandoc::code(&text);
        let is_code = |at: usize| code.has(at);
        let mut edits = Vec::new();
        links(page, &text, &is_code, around, &mut edits);
        comments(&text, &is_code, &mut edits);
        marks(page, &text, &is_code, &mut edits);
        page.said.tags = tags(&text, &is_code);
        page.apply(edits);
    }

    fn tags_are_words(&self) -> bool {
        true
    }
}

/// `[[page#heading|words]]`, `![[file|300]]`.
fn links(page: &mut Page, text: &str, is_code: &dyn Fn(usize) -> bool, around: &Around<'_>, edits: &mut Vec<Edit>) {
    for (start, _) in text.match_indices("[[").filter(|(at, _)| !is_code(*at)) {
        let Some(end) = near(text, start).find("]]").map(|end| start + end + 2) else { continue };
        let inner = &text[start + 2..end - 2];
        if inner.contains('\n') || inner.contains("[[") || inner.trim().is_empty() {
            continue;
        }
        let inner = inner.replace("\\|", "|");
        let (to, words) = inner.split_once('|').map_or((&*inner, None), |(to, words)| (to, Some(words.trim())));
        let (name, place) = to.split_once('#').map_or((to, ""), |(name, place)| (name, place));
        let is_taken_in = text[..start].ends_with('!');
        let span = if is_taken_in { start - 1..end } else { start..end };
        let ending = super::files::ending(name);
        let is_picture = super::files::PICTURES.contains(&ending.as_str());
        // Of a block only its page is known; a heading may be named with those over it.
        let place = if place.starts_with('^') { "" } else { place.rsplit('#').next().unwrap_or(place) };
        let address = called(name.trim(), place.trim());
        if is_taken_in && is_picture {
            let is_size = |words: &&str| words.chars().all(|c| c.is_ascii_digit() || c == 'x');
            let words = words.filter(|words| !is_size(words)).unwrap_or_default();
            edits.push(Edit::new(span, format!("![{}]({address})", escaped(words))));
            continue;
        }
        let shown = words.map_or_else(|| to.trim_start_matches('#').replace('#', " › "), str::to_owned);
        edits.push(Edit::new(
            span.clone(),
            format!("[{}]({address})", escaped(&shown).replace('[', "\\[").replace(']', "\\]")),
        ));
        if is_taken_in {
            let is_there = around.world.named(page, name) != super::world::Leads::Nowhere;
            if is_there {
                page.not_carried(&span, format!("`{to}` is not shown within the page: a link leads to it"));
            }
        }
    }
}

/// An address that names what it leads to.
fn called(name: &str, place: &str) -> String {
    let plain = |words: &str| {
        words.chars().fold(String::new(), |mut out, c| {
            match c {
                ' ' | '%' | '(' | ')' | '<' | '>' | '\\' | '?' => out.push_str(&format!("%{:02X}", c as u32)),
                c if c.is_control() => {}
                c => out.push(c),
            }
            out
        })
    };
    let place = if place.is_empty() { String::new() } else { format!("#{}", plain(place)) };
    format!("{CALLED}{}{place}", plain(name))
}

/// `%%words%%` is for the author alone.
fn comments(text: &str, is_code: &dyn Fn(usize) -> bool, edits: &mut Vec<Edit>) {
    let places: Vec<usize> = text.match_indices("%%").map(|(at, _)| at).filter(|at| !is_code(*at)).collect();
    for pair in places.chunks_exact(2) {
        let inner = text[pair[0] + 2..pair[1]].replace("--", "- -");
        edits.push(Edit::new(pair[0]..pair[1] + 2, format!("<!--{inner}-->")));
    }
}

/// `==words==` are strong here; `^block` at a line's end names the block, which nothing can lead to.
fn marks(page: &mut Page, text: &str, is_code: &dyn Fn(usize) -> bool, edits: &mut Vec<Edit>) {
    let mut last: Option<usize> = None;
    for (at, _) in text.match_indices("==").filter(|(at, _)| !is_code(*at)) {
        let is_rule = text[..at].ends_with('=') || text[at + 2..].starts_with('=');
        let opens = text[at + 2..].starts_with(|c: char| !c.is_whitespace());
        let open = last.take();
        match open.filter(|open| !is_rule && !text[*open..at].contains('\n') && at > open + 2) {
            Some(open) if !text[..at].ends_with(char::is_whitespace) => {
                edits.push(Edit::new(open..open + 2, "**"));
                edits.push(Edit::new(at..at + 2, "**"));
            }
            _ if opens && !is_rule => last = Some(at),
            _ => {}
        }
    }
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let end = at + line.trim_end().len();
        if let Some(start) = text[at..end].rfind(" ^").map(|start| at + start).filter(|start| !is_code(*start))
            && is_name(&text[start + 2..end])
        {
            block(page, start..end, edits);
        }
        at += line.len();
    }
}

/// `#tag` in the text: it stays there, and the page is listed under it.
fn tags(text: &str, is_code: &dyn Fn(usize) -> bool) -> Vec<String> {
    let mut all = Vec::new();
    for (at, _) in text.match_indices('#').filter(|(at, _)| !is_code(*at)) {
        let is_first = text[..at].chars().next_back().is_none_or(char::is_whitespace);
        let rest = &text[at + 1..];
        let end = rest.find(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '_' | '/'))).unwrap_or(rest.len());
        let tag = &rest[..end];
        if is_first && tag.chars().any(|c| !c.is_numeric()) && !all.iter().any(|one| one == tag) {
            all.push(tag.to_owned());
        }
    }
    all
}

fn is_name(words: &str) -> bool {
    !words.is_empty() && words.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
}

fn block(page: &mut Page, span: Range<usize>, edits: &mut Vec<Edit>) {
    page.not_carried(&span, "a block has no name here: links to it lead to its page");
    edits.push(Edit::new(span, ""));
}
