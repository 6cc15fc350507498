//! Liquid in the texts of Jekyll: `{% … %}` and `{{ … }}`, and kramdown's `{: … }`.
//!
//! In: a text. Out: edits that put Markdown in their place. What would have to be run stays as words, and is told.

use super::arguments::Arguments;
use super::links::CALLED;
use super::page::Page;
use super::patched::Edit;
use super::settings::Settings;
use super::shortcodes::{Meaning, meaning};
use super::tags::near;
use crate::document::Node;
use std::ops::Range;

/// Puts Markdown in the place of Liquid.
pub fn expand(page: &mut Page, settings: &Settings) {
    let text = page.body.text.clone();
    let mut edits = Vec::new();
    // Names of which none closes any more.
    let mut open: Vec<&str> = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find('{').map(|start| at + start) {
        let (close, is_tag) = match text.as_bytes().get(start + 1) {
            Some(b'%') => ("%}", true),
            Some(b'{') => ("}}", false),
            Some(b':') => {
                at = attributes(page, &text, start, &mut edits);
                continue;
            }
            _ => {
                at = start + 1;
                continue;
            }
        };
        let Some(end) = near(&text, start).find(close).map(|end| start + end + 2) else {
            at = start + 2;
            continue;
        };
        let span = start..end;
        let inner = text[start + 2..end - 2].trim().trim_matches('-').trim();
        at = if is_tag {
            tag(page, &text, span, inner, &mut open, &mut edits)
        } else {
            value(page, settings, span, inner, &mut edits)
        };
    }
    page.apply(edits);
}

/// A tag; gives where to go on.
fn tag<'t>(
    page: &mut Page,
    text: &'t str,
    span: Range<usize>,
    inner: &'t str,
    open: &mut Vec<&'t str>,
    edits: &mut Vec<Edit>,
) -> usize {
    let (name, rest) = inner.split_once(char::is_whitespace).unwrap_or((inner, ""));
    let closing =
        ["highlight", "raw", "comment"].iter().find(|own| **own == name && !open.contains(own)).and_then(|own| {
            let start = text[span.end..].match_indices("{%").map(|(at, _)| span.end + at).find(|at| {
                text[at + 2..]
                    .trim_start_matches(['-', ' '])
                    .strip_prefix("end")
                    .is_some_and(|rest| rest.starts_with(own))
            })?;
            Some(start..start + text[start..].find("%}")? + 2)
        });
    if closing.is_none() {
        open.extend(["highlight", "raw", "comment"].into_iter().filter(|own| *own == name));
    }
    if let Some(close) = closing {
        let (before, behind) = match name {
            "raw" => (String::new(), String::new()),
            "comment" => ("<!--".to_owned(), "-->".to_owned()),
            _ => (format!("```{}", rest.split_whitespace().next().unwrap_or_default()), "```".to_owned()),
        };
        let end = close.end;
        edits.push(Edit::new(span, before));
        edits.push(Edit::new(close, behind));
        return end;
    }
    let arguments = Arguments::read(rest);
    let with = match name {
        "post_url" | "link" => Some(format!("{CALLED}{}", rest.trim().replace(' ', "%20"))),
        "include" | "include_relative" => {
            let (file, rest) = rest.trim().split_once(char::is_whitespace).unwrap_or((rest.trim(), ""));
            let stem = file.rsplit('/').next().and_then(|file| file.split('.').next()).unwrap_or_default();
            put(meaning(stem, &Arguments::read(rest), None))
        }
        "youtube" | "vimeo" | "gist" | "tweet" | "figure" | "picture" | "img" | "video" => {
            put(meaning(name, &arguments, None))
        }
        _ => None,
    };
    let end = span.end;
    match with {
        Some(with) => edits.push(Edit::new(span, with)),
        None => page.not_carried(&span, format!("nothing runs `{name}` here: it stays as words")),
    }
    end
}

fn put(meaning: Meaning) -> Option<String> {
    match meaning {
        Meaning::Put(markdown) => Some(markdown),
        _ => None,
    }
}

/// A value in braces: what the settings or the front matter say.
fn value(page: &mut Page, settings: &Settings, span: Range<usize>, inner: &str, edits: &mut Vec<Edit>) -> usize {
    let end = span.end;
    let mut parts = inner.split('|').map(str::trim);
    let first = parts.next().unwrap_or_default();
    let is_address = parts
        .all(|filter| matches!(filter.split(':').next().unwrap_or(filter).trim(), "relative_url" | "absolute_url"));
    let quoted = first.strip_prefix(['"', '\'']).and_then(|rest| rest.strip_suffix(['"', '\'']));
    let known = match (quoted, first) {
        (Some(words), _) => Some(words.to_owned()),
        (_, "site.baseurl" | "site.url" | "site.github.url") => Some(String::new()),
        (_, name) => match name.split_once('.') {
            Some(("site", key)) => settings.table.get(key).and_then(Node::words),
            Some(("page", key)) => page.words(&[key]),
            _ => None,
        },
    };
    match known.filter(|_| is_address) {
        Some(words) => edits.push(Edit::new(span, words)),
        None => page.not_carried(&span, format!("nothing says what `{first}` is here: it stays as words")),
    }
    end
}

/// kramdown's attributes: an id stays with its heading, everything else is for the look.
fn attributes(page: &mut Page, text: &str, start: usize, edits: &mut Vec<Edit>) -> usize {
    let Some(end) = near(text, start).find('}').map(|end| start + end + 1) else { return start + 2 };
    let inner = &text[start + 2..end - 1];
    let is_one = inner
        .split_whitespace()
        .all(|word| word.starts_with(['#', '.']) || word.contains('=') || matches!(word, "toc" | ":"))
        && !inner.contains('\n');
    if !is_one {
        return start + 2;
    }
    let is_own_line = text[..start].ends_with('\n') && text[end..].starts_with(['\n', '\r']) || end == text.len();
    let id = inner.split_whitespace().find_map(|word| word.strip_prefix('#'));
    let before = text[..start].trim_end_matches('\n');
    let line = before.rsplit('\n').next().unwrap_or_default();
    if let Some(id) = id.filter(|_| line.starts_with('#') && !line.contains("{#")) {
        edits.push(Edit::new(before.len()..before.len(), format!(" {{#{id}}}")));
    }
    let is_contents = inner.trim() == "toc" && line.trim_start().starts_with(['*', '-', '1']);
    let from = if is_contents {
        before.len() - line.len()
    } else if is_own_line {
        start - 1
    } else {
        start
    };
    edits.push(Edit::new(from..end, ""));
    if is_contents {
        page.guess(&(start..end), "the page makes its list of headings itself");
    } else if id.is_none() || inner.split_whitespace().count() > 1 {
        page.not_carried(&(start..end), format!("`{}` is for the look of the page", &text[start..end]));
    }
    end
}
