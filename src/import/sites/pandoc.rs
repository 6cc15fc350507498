//! Pandoc's Markdown in the texts of Quarto: divisions, attributes, cells of code, notes in the line, references to
//! sections and figures.
//!
//! In: a text. Out: edits. Citations stay: they are the same here.

use super::links::plain;
use super::page::Page;
use super::patched::Edit;
use super::shortcodes::{alert, kind_of};
use super::tags::near;
use crate::text::parse;
use pulldown_cmark::{CodeBlockKind, Event, Tag};
use std::collections::HashMap;
use std::ops::Range;

/// Puts Markdown in their place.
pub fn expand(page: &mut Page) {
    divisions(page);
    inline(page);
}

/// `::: {.callout-note}` … `:::`, from the innermost to the outermost.
fn divisions(page: &mut Page) {
    let text = page.body.text.clone();
    let code = code(&text);
    let mut open: Vec<(Range<usize>, String)> = Vec::new();
    let mut edits = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let span = at..at + line.trim_end().len();
        at += line.len();
        let words = line.trim();
        if !words.starts_with(":::") || code.has(span.start) {
            continue;
        }
        let says = words.trim_start_matches(':').trim().trim_end_matches(':').trim();
        if !says.is_empty() {
            open.push((span, says.to_owned()));
            continue;
        }
        let Some((start, says)) = open.pop() else { continue };
        let kind = says.split(['{', '}', ' ']).find_map(|word| word.strip_prefix(".callout-")).and_then(kind_of);
        if let Some(kind) = kind {
            let title = says.split_once("title=\"").and_then(|(_, rest)| rest.split('"').next()).unwrap_or_default();
            // What stands in a division of a division would get its signs twice.
            alert(&text, start, span, kind, title, &mut edits);
            continue;
        }
        page.not_carried(&start, format!("the division `{says}` is for the look: what it holds stays"));
        edits.push(Edit::new(start, ""));
        edits.push(Edit::new(span, ""));
    }
    for (start, says) in open {
        page.not_carried(&start, format!("the division `{says}` is not closed"));
    }
    page.apply(edits);
}

/// Where code stands, in order.
pub struct Code(Vec<Range<usize>>);

impl Code {
    /// Whether a place is in code.
    pub fn has(&self, at: usize) -> bool {
        let after = self.0.partition_point(|span| span.start <= at);
        after.checked_sub(1).and_then(|index| self.0.get(index)).is_some_and(|span| span.contains(&at))
    }
}

/// Finds where code stands.
pub fn code(text: &str) -> Code {
    let events = parse(text, plain(), &|_| false).events;
    let is_code = |event: &Event<'_>| matches!(event, Event::Code(_) | Event::Start(Tag::CodeBlock(_)));
    Code(events.into_iter().filter(|(event, _)| is_code(event)).map(|(_, span)| span).collect())
}

/// Everything within lines.
fn inline(page: &mut Page) {
    let text = page.body.text.clone();
    let mut edits = Vec::new();
    let mut notes = String::new();
    let mut number = 0;
    let code = code(&text);
    let is_code = |at: usize| code.has(at);
    cells(page, &text, &mut edits);
    for (start, _) in text.match_indices("^[").filter(|(at, _)| !is_code(*at)) {
        let Some(end) = closing(&text, start + 1) else { continue };
        number += 1;
        edits.push(Edit::new(start..end, format!("[^inline-{number}]")));
        notes.push_str(&format!("\n\n[^inline-{number}]: {}", text[start + 2..end - 1].replace('\n', " ")));
    }
    attributes(page, &text, &is_code, &mut edits);
    references(page, &text, &is_code, &mut edits);
    if !notes.is_empty() {
        edits.push(Edit::new(text.len()..text.len(), notes + "\n"));
    }
    page.apply(edits);
}

/// Where a bracket closes.
fn closing(text: &str, open: usize) -> Option<usize> {
    const LONGEST: usize = 2000;
    let mut depth = 0_usize;
    for (at, c) in text[open..].char_indices().take(LONGEST) {
        match c {
            '[' => depth += 1,
            ']' if depth == 1 => return Some(open + at + 1),
            ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    None
}

/// Cells that are run: the code stays, what it gave does not.
fn cells(page: &mut Page, text: &str, edits: &mut Vec<Edit>) {
    for (event, span) in parse(text, plain(), &|_| false).events {
        let Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) = event else { continue };
        let Some(inner) = info.strip_prefix('{').and_then(|info| info.strip_suffix('}')) else { continue };
        let Some(at) = text[span.clone()].find('{').map(|at| span.start + at) else { continue };
        let lang = inner.split([' ', ',']).next().unwrap_or_default().trim_start_matches(['.', '=']);
        edits.push(Edit::new(at..at + info.len(), lang));
        if !inner.starts_with(['.', '=']) {
            page.not_carried(
                &(at..at + info.len()),
                "nothing runs code here: it stays, and what it would give is not there",
            );
        }
    }
}

/// `{#id .class width=3}` behind a picture, a link, words in brackets or a heading.
fn attributes(page: &mut Page, text: &str, is_code: &dyn Fn(usize) -> bool, edits: &mut Vec<Edit>) {
    for (start, _) in text.match_indices('{') {
        let before = text[..start].chars().next_back();
        if !matches!(before, Some(')' | ']' | ' ')) || is_code(start) {
            continue;
        }
        let Some(end) = near(text, start).find('}').map(|end| start + end + 1) else { continue };
        let inner = text[start + 1..end - 1].trim();
        let is_one = !inner.is_empty()
            && !inner.contains('\n')
            && inner.len() < 400
            && inner
                .split_whitespace()
                .next()
                .is_some_and(|word| word.starts_with(['#', '.', '-']) || word.contains('='));
        if !is_one {
            continue;
        }
        let line = text[..start].rsplit('\n').next().unwrap_or_default();
        if line.starts_with('#') {
            // Of a heading the id is the same here.
            let id = inner.split_whitespace().find(|word| word.starts_with('#'));
            edits.push(Edit::new(start..end, id.map(|id| format!("{{{id}}}")).unwrap_or_default()));
            continue;
        }
        if before == Some(' ') {
            continue;
        }
        edits.push(Edit::new(start..end, ""));
        if before == Some(']')
            && let Some(open) = opening(text, start - 1)
            && !text[..open].ends_with('^')
        {
            edits.push(Edit::new(open..open + 1, ""));
            edits.push(Edit::new(start - 1..start, ""));
        }
        page.not_carried(&(start..end), format!("`{}` is for the look of the page", &text[start..end]));
    }
}

/// Where the bracket opens that closes here.
fn opening(text: &str, close: usize) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, c) in text[..=close].char_indices().rev().take(2000) {
        match c {
            ']' => depth += 1,
            '[' if depth == 1 => return Some(at),
            '[' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    None
}

/// `@sec-x` leads to its heading; `@fig-x` and its like stay as words.
fn references(page: &mut Page, text: &str, is_code: &dyn Fn(usize) -> bool, edits: &mut Vec<Edit>) {
    const KINDS: [&str; 8] = ["@sec-", "@fig-", "@tbl-", "@eq-", "@lst-", "@thm-", "@def-", "@exm-"];
    let mut headings: HashMap<&str, &str> = HashMap::new();
    for line in text.lines().filter(|line| line.starts_with('#')) {
        if let Some((words, rest)) = line.split_once("{#") {
            let id = rest.split([' ', '}']).next().unwrap_or_default();
            headings.insert(id, words.trim_start_matches('#').trim());
        }
    }
    for kind in KINDS {
        for (start, _) in text.match_indices(kind).filter(|(at, _)| !is_code(*at)) {
            let length = text[start + 1..]
                .find(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '_')))
                .unwrap_or(text.len() - start - 1);
            let id = text[start + 1..start + 1 + length].trim_end_matches('-');
            let end = start + 1 + id.len();
            let words = headings.get(id).copied();
            match words.filter(|_| kind == "@sec-") {
                Some(words) if !text[..start].ends_with('[') => {
                    edits.push(Edit::new(start..end, format!("[{words}](#{id})")));
                }
                _ => {
                    edits.push(Edit::new(start..start, "\\"));
                    page.not_carried(
                        &(start..end),
                        format!("`@{id}` counts what is not counted here: it stays as words"),
                    );
                }
            }
        }
    }
}
