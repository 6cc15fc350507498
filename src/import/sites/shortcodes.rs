//! Shortcodes and what they are here: a picture, a link, code, a note set apart, words.
//!
//! In: a text with shortcodes of any generator. Out: edits that put Markdown in their place, and a list of those that
//! nobody knows, which stay as words. Not: how they are written, which [`tags`](super::tags) knows.

use super::arguments::Arguments;
use super::links::CALLED;
use super::page::Page;
use super::patched::Edit;
use super::tags::{Form, Tag, scan};
use crate::import::prose::{escaped, target};
use std::collections::HashSet;
use std::ops::Range;

/// What a shortcode is here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    /// This Markdown, in place of one that stands alone.
    Put(String),
    /// This before and behind what it holds.
    Around(String, String),
    /// A note set apart, of this kind.
    Alert(&'static str, String),
    /// Nobody knows.
    Unknown,
}

/// The most bytes that a page takes in of others.
pub const TAKEN_IN: usize = 256 << 10;

/// What generators know beside what all have: by the name, the arguments, and what it holds.
pub type Own<'a> = dyn Fn(&Page, &str, &Arguments, Option<&str>) -> Meaning + 'a;

/// Puts Markdown in the place of a page's shortcodes.
pub fn expand(page: &mut Page, form: &Form, own: &Own<'_>) {
    let text = page.body.text.clone();
    let tags = scan(&text, form);
    let mut edits = Vec::new();
    let mut closed: HashSet<usize> = HashSet::new();
    // A page that takes itself in again and again must end.
    let mut room = TAKEN_IN;
    for (index, tag) in tags.iter().enumerate() {
        if let Some(shown) = &tag.shown {
            edits.push(Edit::new(tag.span.clone(), shown.clone()));
            continue;
        }
        if tag.closes {
            if !closed.contains(&index) {
                unknown(page, tag, &text, &mut edits);
            }
            continue;
        }
        let close = tag.closed_by.map(|close| &tags[close]);
        let arguments = Arguments::read(tag.rest);
        let inner = close.map(|close| tag.span.end..close.span.start);
        let words = inner.clone().and_then(|inner| text.get(inner));
        let meaning = match own(page, tag.name, &arguments, words) {
            Meaning::Unknown => meaning(tag.name, &arguments, words),
            known => known,
        };
        closed.extend(tag.closed_by);
        match (meaning, close) {
            (Meaning::Put(with), close) if with.len() <= room => {
                room -= with.len();
                let end = close.map_or(tag.span.end, |close| close.span.end);
                edits.push(Edit::new(tag.span.start..end, with));
            }
            (Meaning::Around(before, behind), Some(close)) => {
                edits.push(Edit::new(tag.span.clone(), opened(&text, tag, &before)));
                edits.push(Edit::new(close.span.clone(), behind));
            }
            (Meaning::Alert(kind, title), Some(close)) => {
                alert(&text, tag.span.clone(), close.span.clone(), kind, &title, &mut edits);
            }
            (Meaning::Around(before, _), None) => edits.push(Edit::new(tag.span.clone(), before)),
            (Meaning::Unknown | Meaning::Put(_), Some(close)) => {
                edits.push(Edit::new(tag.span.clone(), ""));
                edits.push(Edit::new(close.span.clone(), ""));
                page.not_carried(&tag.span, format!("nobody knows `{}` here: what it holds stays", tag.name));
            }
            (Meaning::Unknown | Meaning::Alert(..) | Meaning::Put(_), None) => unknown(page, tag, &text, &mut edits),
        }
    }
    page.apply(edits);
}

/// A fence of code begins a line of its own.
fn opened(text: &str, tag: &Tag<'_>, before: &str) -> String {
    let is_first = text[..tag.span.start].rsplit('\n').next().is_none_or(|line| line.trim().is_empty());
    let ends = text[tag.span.end..].starts_with(['\n', '\r']);
    let start = if before.starts_with("```") && !is_first { "\n" } else { "" };
    let end = if before.starts_with("```") && !ends { "\n" } else { "" };
    format!("{start}{before}{end}")
}

/// One that nobody knows stays as words: a `<` in it must begin no tag.
fn unknown(page: &mut Page, tag: &Tag<'_>, text: &str, edits: &mut Vec<Edit>) {
    for (at, _) in text[tag.span.clone()].match_indices('<') {
        edits.push(Edit::new(tag.span.start + at..tag.span.start + at, "\\"));
    }
    let name = if tag.name.is_empty() { &text[tag.span.clone()] } else { tag.name };
    page.not_carried(&tag.span, format!("nobody knows `{name}` here: it stays as words"));
}

/// A note set apart: a sign before each of its lines.
pub fn alert(text: &str, open: Range<usize>, close: Range<usize>, kind: &str, title: &str, edits: &mut Vec<Edit>) {
    let before = &text[..open.start];
    let indent: String = before.rsplit('\n').next().unwrap_or_default().chars().filter(|c| c.is_whitespace()).collect();
    let is_first = before.rsplit('\n').next().is_none_or(|line| line.trim().is_empty());
    let title = if title.trim().is_empty() { String::new() } else { format!(" {}", escaped(title.trim())) };
    let start = if is_first { "" } else { "\n\n" };
    let inner = open.end..close.start;
    let ends = text[inner.clone()].starts_with(['\n', '\r']);
    let first = if ends { String::new() } else { format!("\n{indent}> ") };
    edits.push(Edit::new(open, format!("{start}> [!{kind}]{title}{first}")));
    for (at, _) in text[inner.clone()].match_indices('\n') {
        let line = inner.start + at + 1;
        if line <= close.start && !text[line..close.start].trim().is_empty() {
            let own = text[line..].len() - text[line..].trim_start_matches([' ', '\t']).len();
            let line = line + own.min(indent.len());
            let sign = if text[line..].starts_with(['\n', '\r']) { ">" } else { "> " };
            let start = if own < indent.len() { &indent } else { "" };
            edits.push(Edit::new(line..line, format!("{start}{sign}")));
        }
    }
    edits.push(Edit::new(close, ""));
}

/// The kind of alert that a name means.
pub fn kind_of(name: &str) -> Option<&'static str> {
    Some(match name.to_lowercase().as_str() {
        "note" | "info" | "notice" | "alert" | "callout" | "admonition" | "hint" | "abstract" | "summary" | "tldr"
        | "todo" | "example" | "quote" | "cite" | "seealso" | "question" | "help" | "faq" | "primary" | "secondary" => {
            "NOTE"
        }
        "tip" | "success" | "check" | "done" => "TIP",
        "important" => "IMPORTANT",
        "warning" | "warn" | "attention" | "caution" => "WARNING",
        "danger" | "error" | "bug" | "failure" | "fail" | "missing" => "CAUTION",
        _ => return None,
    })
}

/// What a shortcode means that many themes have.
pub fn meaning(name: &str, arguments: &Arguments, inner: Option<&str>) -> Meaning {
    let lower = name.to_lowercase();
    match (lower.as_str(), inner) {
        ("ref" | "relref", None) => {
            let to = arguments.get(&["path"], 0).unwrap_or_default();
            Meaning::Put(format!("{CALLED}{}", to.replace(' ', "%20")))
        }
        ("highlight" | "code" | "codeblock" | "prism" | "code-toggle", Some(text)) => code(&lower, arguments, text),
        ("mermaid" | "goat" | "chart", Some(text)) => fenced(&lower, text),
        ("math" | "katex", Some(_)) => Meaning::Around("$$".to_owned(), "$$".to_owned()),
        ("rawhtml" | "html" | "raw" | "center" | "centered", Some(_)) => Meaning::Around(String::new(), String::new()),
        ("comment", Some(text)) => Meaning::Put(format!("<!--{}-->", text.replace("--", "- -"))),
        ("details" | "expand" | "collapse" | "spoiler" | "accordion", Some(_)) => {
            let title = arguments.get(&["summary", "title"], 0).unwrap_or("Details");
            Meaning::Around(format!("**{}**\n\n", escaped(title)), String::new())
        }
        ("tab", Some(_)) => {
            let title = arguments.get(&["name", "header", "title"], 0).unwrap_or_default();
            let title = if title.is_empty() { String::new() } else { format!("**{}**\n\n", escaped(title)) };
            Meaning::Around(title, String::new())
        }
        ("kbd", _) => {
            let key = inner.map(str::trim).or(arguments.at(0)).unwrap_or_default();
            Meaning::Put(format!("<kbd>{}</kbd>", escaped(key)))
        }
        ("br", None) => Meaning::Put("\\\n".to_owned()),
        ("new-in" | "deprecated-in", _) => {
            let said = if lower == "new-in" { "New in" } else { "Deprecated in" };
            let version = arguments.at(0).unwrap_or_default().trim_start_matches('v');
            let words = format!("**{said} v{version}**");
            if inner.is_some() { Meaning::Around(format!("{words} "), String::new()) } else { Meaning::Put(words) }
        }
        (_, Some(_)) if kind_of(&lower).is_some() => of_alert(&lower, arguments),
        ("figure" | "img" | "image" | "picture" | "fig", _) if inner.is_none_or(|inner| inner.trim().is_empty()) => {
            picture(arguments)
        }
        (_, None) => elsewhere(&lower, arguments)
            .or_else(|| arguments.picture().map(|_| picture(arguments)))
            .unwrap_or(Meaning::Unknown),
        _ => Meaning::Unknown,
    }
}

fn of_alert(name: &str, arguments: &Arguments) -> Meaning {
    let kind =
        arguments.get(&["type", "style", "color", "kind", "level"], 0).and_then(kind_of).or_else(|| kind_of(name));
    Meaning::Alert(kind.unwrap_or("NOTE"), arguments.named(&["title", "header"]).unwrap_or_default().to_owned())
}

/// Code in lines of its own, under the language that it is in.
fn code(name: &str, arguments: &Arguments, text: &str) -> Meaning {
    let guess = || {
        let first = text.trim_start();
        let is_toml = first.starts_with('[') || first.lines().next().is_some_and(|line| line.contains(" = "));
        if is_toml { "toml" } else { "yaml" }
    };
    let lang = if name == "code-toggle" {
        guess()
    } else {
        arguments.get(&["lang", "language", "type"], 0).unwrap_or_default()
    };
    fenced(lang, text)
}

fn fenced(lang: &str, text: &str) -> Meaning {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    let lang: String = lang.chars().filter(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '+' | '.')).collect();
    let last = text.rsplit('\n').next().unwrap_or_default();
    let end = if last.trim().is_empty() { "" } else { "\n" };
    Meaning::Around(format!("{fence}{lang}"), format!("{end}{fence}"))
}

fn picture(arguments: &Arguments) -> Meaning {
    let source = arguments.get(&["src", "path", "url", "image", "file", "name"], 0).or_else(|| arguments.picture());
    let Some(source) = source else { return Meaning::Unknown };
    let one = |names: &[&str]| arguments.named(names).map(str::trim).filter(|words| !words.is_empty());
    let caption = one(&["caption", "title"]);
    let words = one(&["alt"]).or(caption).or(arguments.at(1)).unwrap_or_default();
    let mut out = format!("![{}]({})", escaped(words), target(source));
    if let Some(link) = one(&["link", "href"]) {
        out = format!("[{out}]({})", target(link));
    }
    if let Some(caption) = caption {
        out = format!("{out}\n\n*{}*", escaped(caption));
    }
    if let Some(from) = one(&["attr"]) {
        let from =
            one(&["attrlink"]).map_or_else(|| escaped(from), |link| format!("[{}]({})", escaped(from), target(link)));
        out = format!("{out}\n\n{from}");
    }
    Meaning::Put(out)
}

/// What stands on another host becomes a link to it: a page here asks no other host for anything.
fn elsewhere(name: &str, arguments: &Arguments) -> Option<Meaning> {
    let id = arguments.get(&["id"], 0).or_else(|| arguments.named(&["url", "src", "user"]))?;
    let is_plain =
        |id: &str| !id.is_empty() && id.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'));
    let second = arguments.get(&["id"], 1).filter(|id| is_plain(id));
    let (said, address) = match name {
        _ if id.starts_with("https://") && matches!(name, "youtube" | "vimeo" | "video" | "audio" | "streamable") => {
            ("Video", id.to_owned())
        }
        "video" | "audio" | "asciinema" if id.contains('.') => ("Recording", id.to_owned()),
        _ if !is_plain(id) => return None,
        "youtube" => ("Video on YouTube", format!("https://www.youtube.com/watch?v={id}")),
        "vimeo" => ("Video on Vimeo", format!("https://vimeo.com/{id}")),
        "streamable" => ("Video on Streamable", format!("https://streamable.com/{id}")),
        "instagram" => ("Post on Instagram", format!("https://www.instagram.com/p/{id}/")),
        "gist" => (
            "Gist on GitHub",
            format!("https://gist.github.com/{id}{}", second.map_or(String::new(), |id| format!("/{id}"))),
        ),
        "tweet" | "x" | "twitter" | "x_simple" | "twitter_simple" => {
            let user = arguments.named(&["user"]).filter(|user| is_plain(user)).unwrap_or("i");
            let post = arguments.named(&["id"]).or(second).unwrap_or(id);
            let user = if second.is_some() && arguments.named(&["user"]).is_none() { id } else { user };
            ("Post on X", format!("https://x.com/{user}/status/{post}"))
        }
        _ => return None,
    };
    let said = arguments.named(&["title", "alt", "caption"]).unwrap_or(said);
    Some(Meaning::Put(format!("[{}]({})", escaped(said), target(&address))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn put(name: &str, arguments: &str) -> String {
        match meaning(name, &Arguments::read(arguments), None) {
            Meaning::Put(markdown) => markdown,
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn what_themes_have_becomes_markdown() {
        for (name, arguments, markdown) in [
            ("figure", "src=\"a b.png\" alt=\"A *b*\" caption=\"C\"", "![A \\*b\\*](<a b.png>)\n\n*C*"),
            ("img", "a.png", "![](a.png)"),
            ("resize", "path=\"x.jpg\" width=3", "![](x.jpg)"),
            ("youtube", "0RKpf3rK57I", "[Video on YouTube](https://www.youtube.com/watch?v=0RKpf3rK57I)"),
            ("youtube", "id=\"x)](y\"", "Unknown"),
            ("x", "user=\"a\" id=\"12\"", "[Post on X](https://x.com/a/status/12)"),
            ("gist", "a 12", "[Gist on GitHub](https://gist.github.com/a/12)"),
            ("ref", "\"a b.md#c\"", "called:a%20b.md#c"),
            ("thing", "1", "Unknown"),
        ] {
            assert_eq!(put(name, arguments), markdown);
        }
    }
}
